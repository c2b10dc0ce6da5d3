"""Words that deny what follows them by their meaning, beside the negations of `words`."""

from __future__ import annotations

from summitcheck.lang.en.words import NEGATIONS
from summitcheck.lang.wordlists import Phrases, word_set

DENIALS = Phrases(
    "fail to, fails to, failed to, failing to, failure to, refuse to, refuses to, refused to, refusing to",
    "refusal to, refuse, refused, refuses, decline to, declines to, declined to, declining to, stop, stops",
    "stopped, stopping, suspend, suspends, suspended, suspending, cease, ceases, ceased, ceasing, avoid, avoids",
    "avoided, avoiding, rule out, rules out, ruled out, ruling out, abandon, abandons, abandoned, abandoning",
    "halt, halts, halted, halting, cancel, cancels, cancelled, canceled, scrap, scraps, scrapped, block, blocks",
    "blocked, prevent, prevents, prevented, reject, rejects, rejected, rejecting, unable to, unwilling to",
    "unlikely to, no longer, far from, instead of, rather than, stop short of, stopped short of, back out of",
    "backed out of, pull out of, pulled out of, neglected to, opt out of, opted out of, struggle to, struggled to",
    "struggles to, deny, denies, denied, lack, lacks, lacked",
)
NEGATIVE = NEGATIONS | word_set(
    "fail fails failed failing failure refuse refuses refused refusing refusal decline declines declined",
    "declining stop stops stopped stopping suspend suspends suspended suspension cease ceases ceased avoid avoids",
    "avoided avoiding rule rules ruled ruling abandon abandons abandoned halt halts halted cancel cancels",
    "cancelled canceled scrap scrapped block blocks blocked blocking prevent prevents prevented preventing",
    "prevention reject rejects rejected rejecting unable unwilling unlikely longer instead rather short back pull",
    "struggle struggles struggled deny denies denied denying lack lacks lacked oppose opposes opposed opposing",
    "opposition against counter counters countering combat combating fight fighting end ends ended ending",
    "eliminate eliminating ban bans banned prohibit prohibits condemn condemns condemned free out quit leave left",
    "withdraw withdrew withdrawn drop drops dropped lift lifted",
)
AFTER_DENIALS = word_set("to the a an its their any all his her on of from in for")
FREE_OF = "free"
NOT_ONLY = word_set("only just merely")
