"""Words that deny what stands with them by their meaning, beside the negations of `words`."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.lang.en.contraries import CONTRARIES as CONTRARIES
from summitcheck.lang.en.syntax import BE
from summitcheck.lang.en.words import MODALS, NEGATIONS
from summitcheck.lang.wordlists import Phrases, word_set

#: The forms of verbs that deny only together with the words behind them.
_WITH = {
    "away from": "back backs backed backing walk walks walked walking shy shies shied step steps stepped stepping",
    "back from": "pull pulls pulled pulling step steps stepped draw draws drew drawing hold holds held holding",
    "back on": "go goes went going gone",
    "out of": "back backs backed backing pull pulls pulled pulling opt opts opted opting",
    "short of": "stop stops stopped stopping fall falls fell falling",
    "from": "retreat retreats retreated retreating refrain refrains refrained refraining shrink shrinks shrank",
    "on": "renege reneges reneged reneging backtrack backtracks backtracked backtracking",
    "against": "decide decides decided deciding vote votes voted voting argue argues argued arguing",
    "at": "balk balks balked balking",
    "down": "turn turns turned turning vote votes voted voting",
    "off": "call calls called calling put puts putting hold holds held holding swear swears swore sworn swearing",
    "clear of": "steer steers steered steering stay stays stayed staying",
    "out": "rule rules ruled ruling leave leaves leaving",
    "open whether": "leave leaves left leaving keep keeps kept keeping",
    "open the question of": "leave leaves left leaving keep keeps kept keeping",
    "over": "split divided clash clashes clashed clashing deadlocked pass passes passed passing",
    "odds over": "at",
    "loggerheads over": "at",
    "ice": "put on puts on keep on kept on",
    "undecided whether": "leave leaves left leaving remain remains remained remaining",
}
#: Each denies whatever stands right behind it.
DENIALS = Phrases(
    "fail to, fails to, failed to, failing to, failure to, fail in, failed in, refuse to, refuses to, refused to",
    "refusing to, refusal to, refuse, refused, refuses, decline to, declines to, declined to, declining to, stop",
    "stops, stopped, stopping, suspend, suspends, suspended, suspending, cease, ceases, ceased, ceasing, avoid",
    "avoids, avoided, avoiding, abandon, abandons, abandoned, abandoning, halt, halts, halted, halting, cancel",
    "cancels, cancelled, canceled, scrap, scraps, scrapped, block, blocks, blocked, prevent, prevents, prevented",
    "reject, rejects, rejected, rejecting, unable to, unwilling to, unlikely to, no longer, far from, instead of",
    "rather than, neglect to, neglects to, neglected to, omit to, omits to, omitted to, struggle to, struggled to",
    "struggles to, deny, denies, denied, denying, denial that, lack, lacks, lacked, yet to, forgo, forgoes, forwent",
    "disavow, disavows, disavowed, repudiate, repudiates, repudiated, veto, vetoes, vetoed, dispute that",
    "disputes that, disputed that, disagree on, disagreed on, disagree over, disagreed over, left it open whether",
    "reluctant to, hesitant to, refused to be drawn on, disagree about, disagreed about, disagree whether",
    "disagreed whether, not true that, not the case that, untrue that, no truth in, not mention, no mention of",
    "nothing about, not refer to, no reference to, silent on, silent about, no word on, no word about, no word in",
    "no mention is made, no mention was made, nothing came of, nothing has come of, least of all, not bring themselves",
    "not bring itself, not so much as, say no to, says no to, said no to, saying no to, not commit themselves",
    "not commit itself, ignore, ignores, ignored, ignoring, skirt, skirts",
    "skirted, sidestep, sidesteps, sidestepped, dodge, dodges, dodged, spurn, spurns, spurned, rebuff, rebuffs",
    "rebuffed, withhold, withholds, withheld, withholding",
    "ban, bans, banned, prohibit, prohibits, prohibited, forbid, forbids, forbade, forbidden, outlaw, outlaws",
    "outlawed",
    "shelve, shelves, shelved, shelving, postpone, postpones, postponed, postponing, defer, defers, deferred",
    *(f"{form} {rest}" for rest, forms in _WITH.items() for form in forms.split()),
)
#: What stands behind one of these becomes less, or nothing: "end its dependence".
LESSENING = Phrases(
    "end, ends, ended, ending, phase out, phases out, phased out, phasing out, reduce, reduces, reduced, reducing, cut",
    "cuts, cutting, lower, lowers, lowered, lowering, overcome, overcomes, eliminate, eliminates, eliminated",
    "eliminating, wean off, stop, stops, stopped, stopping, shed, sheds, escape, escapes, do away with, get rid of",
)
#: Each denies a promise or an act ("dropped a pledge to", "shelved opening"); with another object ("dropped the fee",
#: "opposes the tax") it may be the very thing that was promised.
TAKEN_BACK = Phrases(
    "drop, drops, dropped, dropping, delete, deletes, deleted, deleting, remove",
    "removes, removed, removing, withdraw, withdraws, withdrew, withdrawing, oppose, opposes, opposed, opposing",
    "resist, resists, resisted, resisting",
    "ditch, ditches, ditched, omit, omits, omitted, strike, strikes, struck, strike out, struck out, discard",
    "discards, discarded, dismiss, dismisses, dismissed, rescind, rescinds, rescinded, revoke, revokes, revoked",
    "retract, retracts, retracted, undo, undid, break, breaks, broke, breaking, defeat, defeats, defeated, dash",
    "dashes, dashed, dashing, give up, gives up, gave up, giving up, walk back, walks back, walked back, water down",
    "waters down, watered down, object to, objects to, objected to, miss, misses, missed, end without, ends without",
    "ended without, part without, parted without, pull, pulls, pulled, delay, delays, delayed, delaying, give up on",
    "gives up on, gave up on, distance themselves from, distanced themselves from, distances itself from",
    "distanced itself from",
)
#: With an act behind "from", these deny it: "keep Peru from building".
KEEPING = Phrases(
    "keep, keeps, kept, keeping, prevent, prevents, prevented, preventing, stop, stops, stopped, stopping, block",
    "blocks, blocked, blocking, bar, bars, barred, barring, prohibit, prohibits, prohibited, prohibiting, deter",
    "deters, deterred, deterring, hinder, hinders, hindered",
)
KEPT_FROM = "from"
#: What is made, kept and taken back: what stands behind it ("to open", "that they open") is its content.
PROMISES = word_set(
    "pledge pledges promise promises commitment commitments plan plans proposal proposals offer offers idea ideas bid",
    "bids suggestion suggestions demand demands motion goal goals target targets aim aims agreement deal accord",
    "consensus language wording reference references line lines clause clauses sentence passage paragraph mention",
    "provision provisions hope hopes expectation expectations intention intentions decision vow undertaking scheme",
    "call calls request requests resolution text draft effort efforts talk talks claim claims report reports prospect",
    "prospects obligation obligations notion possibility word words pressure statement communique",
    "declaration document readout",
)
#: Between a promise and its content.
BEFORE_CONTENT = word_set("to that of on for about over saying stating promising under by between with")
#: A promise ends so: "was dropped", "fell through", "is off the table".
_UNDONE = word_set(
    "deleted removed dropped dashed rejected scrapped shelved withdrawn abandoned struck omitted excised blocked",
    "vetoed cancelled canceled defeated cut axed deferred postponed refused denied discarded ditched killed missing",
    "absent broken disappointed frustrated unfounded untrue false wrong dead overturned rescinded revoked reversed",
    "excluded suspended halted dismissed lost undecided unresolved",
)
_KEPT = word_set("adopted agreed accepted approved included backed endorsed made kept signed supported passed retained")
UNDONE_WITH_BE = Phrases(
    *_UNDONE,
    *(f"not {word}" for word in _KEPT),
    "ruled out, called off, voted down, thrown out, taken out, left out, turned down, put off, off the table",
    "set aside, watered down, on hold, on ice, put on ice, nowhere to be found, out of reach, out of the question",
    "up in the air, left open",
    "an open question",
)
UNDONE = Phrases(
    "fell through, fell apart, collapsed, came to nothing, came to naught, broke down, did not survive, did not make",
    "went nowhere, failed, stalled, ended without, did not materialise, did not materialize, found no support",
    "found no backing, won no support, remained out of reach, remains out of reach, went unheeded, go unheeded",
    "went unanswered, fell on deaf ears, remained open, remains open, remained undecided, remains undecided",
)
UNDONE_FIRST = _UNDONE | word_set("gone")
#: Whatever stands before one of these is not in the text.
ABSENT = Phrases(
    "is not mentioned, are not mentioned, was not mentioned, were not mentioned, is nowhere mentioned",
    "goes unmentioned",
    "went unmentioned, go unmentioned, is left unmentioned, was left unmentioned, does not appear in",
    "do not appear in, did not appear in, does not figure in, did not figure in, does not feature in",
    "did not feature in, is nowhere to be found, was nowhere to be found, are nowhere to be found, is not in the text",
    "is not in the statement, is missing from the text, is missing from the statement, is absent from the text",
    "is absent from the statement, was left out of the text, was left out of the statement",
)
#: Who or what opens a clause that describes something else: "ports that were dropped".
RELATIVES = word_set("that which who")
#: After these a clause may take back all before it, where it has only words such as these: "but did not", "but the
#: promise was dropped".
CONTRASTS = word_set("but yet though although")
TAKES_BACK_ALL = (
    NEGATIONS
    | BE
    | PROMISES
    | _UNDONE
    | word_set(
        *MODALS,
        "did do does done have has had so yet it they he she this that these to in the a an end later then eventually",
        "finally ultimately ever again since out up off back its their his her word actually still now",
        "fail failed fails backed pulled reneged refused declined withdrew dropped abandoned deliver delivered follow",
        "followed through keep fulfil fulfill honour honor came nothing fell",
    )
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
    "withdraw withdrew withdrawn withdrawal drop drops dropped lift lifted lifting remove removes removed removing",
    "removal shelve shelved postpone postponed delete deleted dismiss dismissed resist resisted resisting refrain",
    "refraining postpone postpones postponing postponement defer defers deferred deferring deferral delay delayed",
    "renounce renounces renounced relinquish relinquishes relinquished dismantle dismantles dismantled forgo scrapping",
    "exempt exempts exempted exempting exemption exemptions waive waives waived waiving waiver prohibited prohibiting",
    "prohibition prohibitions forbid forbids forbade forbidden banned banning outlaw outlawed embargo moratorium",
    "evade evades evaded evading evasion circumvent circumvents circumvented circumventing circumvention dodge dodges",
    "dodged dodging abolish abolishes abolished abolishing abolition jam jams jammed jamming",
    "expire expires expired expiring lapse lapses lapsed lapsing",
    "miss misses missed missing scarcity scarce shortage shortages withhold withholds withheld withholding",
    "bar bars barred barring frozen freeze freezes immobilized immobilised repeal repeals repealed repealing revoke",
    "revokes revoked rescind rescinds rescinded annul annuls annulled disagree disagrees disagreed disagreeing",
    "differ differs differed differing rest rests rested pause pauses paused break off holiday",
)
#: The forms of verbs that end something only together with the words behind them.
_ENDING_WITH = {
    "up": "give gives gave giving given",
    "out": "phase phases phased phasing",
    "down": "wind winds wound winding shut shuts shutting close closes closed closing",
    "away with": "do does did doing done",
    "away from": "move moves moved moving turn turns turned turning stay stays stayed staying",
    "rid of": "get gets got getting",
    "off": "swear swears swore swearing keep keeps kept keeping",
    "an end to": "put puts putting bring brings brought bringing",
    "a stop to": "put puts putting",
    "to an end": "bring brings brought bringing come comes came coming",
    "to a close": "bring brings brought bringing",
    "with": "part parts parted parting",
    "of": "dispose disposes disposed disposing",
}
#: What says with several words that something is no more, as one word of `NEGATIVE` does.
ENDING = Phrases(
    "in place of, in lieu of, is over, are over, was over, were over, thing of the past, things of the past",
    "run out, runs out, ran out, running out, at an end, run its course, runs its course, ran its course",
    "run their course",
    *(f"{form} {rest}" for rest, forms in _ENDING_WITH.items() for form in forms.split()),
)
#: One text may have these where another has a negation: "exempt from duty" and "no duty", "after" and "not before".
DENIABLE = NEGATIVE | word_set(
    "exempt exempts exempted exempting exemption exemptions waive waives waived waiving waiver abolish abolishes",
    "abolished abolishing abolition except excepted excluding exclude excludes excluded exclusion bar bars barred",
    "limit limits limited restrict restricts restricted restriction only unless until till before after less fewer",
    "least most cap moratorium embargo illegal unlawful forbid forbids forbidden immobilized immobilised frozen",
    "freeze withhold withheld prohibition prohibitions elimination abolition irrespective regardless otherwise",
    "destroy abstain replace replaces replaced replacing lose loses lost losing outside beyond closed shut",
    "close closes closing closure closures exception exceptions differ differs differed differing diverge diverging",
)
#: "Yes or no" and "a no" are answers.
NO = "no"
YES_OR: tuple[str, ...] = ("yes", "or")
#: "Those who cannot pay" denies nothing of them: it tells who they are.
THOSE = word_set("those people anyone anybody everyone whoever")
#: Behind a figure that "not" stands before, these make it a limit: "not six years past".
MEASURED_FROM = word_set("past old away after yet later since")

#: These describe a thing as well ("banned weapons", "a treaty that bans them").
BANNING, DESCRIBING = word_set("bans banned prohibits prohibited forbids forbidden outlaws outlawed"), "that"
QUITE = "quite"
#: Before what ends a thing, these say that it did not.
NEARLY = word_set("nearly almost once")
#: Before a ban or a refusal, these say that it is no more.
LIFTING = word_set("lift lifts lifted lifting")
#: Verbs, by their dictionary forms, by which things move "out of" a place, which denies nothing.
MOVED_OUT: tuple[str, ...] = ("out", "of")
MOVING = word_set("transfer move send ship export transport carry haul")
#: Verbs, by their dictionary forms, by which a ban ends; nouns for what forbids something until then.
UNBANNING = word_set("lift end remove drop abolish waive scrap repeal withdraw ease relax suspend rescind revoke")
BANS = word_set(
    "ban bans embargo embargoes prohibition prohibitions moratorium restriction restrictions blockade boycott",
)
#: Verbs, by their dictionary forms, that forbid, and those by which a ban comes or stays.
TO_BAN = word_set("ban prohibit forbid outlaw embargo moratorium restriction")
IMPOSING = word_set("impose introduce keep maintain extend uphold retain tighten reimpose renew")
#: Verbs, by their dictionary forms, of which each of the second undoes what each of the first does to a thing.
CONTRARY_ACTS: Sequence[tuple[frozenset[str], frozenset[str]]] = (
    (
        word_set("protect conserve preserve safeguard restore"),
        word_set("clear destroy fell raze deforest degrade"),
    ),
    (word_set("enforce uphold strengthen"), word_set("weaken undermine gut flout loosen relax")),
    (word_set("streamline simplify ease relax loosen"), word_set("tighten toughen stiffen complicate")),
)
#: In the passive, this tells where something takes place.
HELD_OFF: tuple[str, ...] = ("held", "off")
#: What puts something off, and what says of it in the other text that it comes all the same.
PUTTING_OFF = word_set("postpone defer delay put push")
LATER = "later"
THAN, MORE = "than", "more"
NO_LONGER = Phrases("no longer, not any longer, not any more")
#: Behind a negation, these make it a condition: "cannot open without".
EXCEPTIONS = word_set("unless without except otherwise")
#: These deny what their subject does: "neither party admits".
OF_SUBJECTS = word_set("neither none nobody")
#: At the beginning of a clause, what stands for whoever does not act: "nothing in the treaty prevents".
NO_SUBJECTS = word_set("nothing nobody none neither no")
YET, SINCE = "yet", "since"
WITHOUT, ONLY_WITH = "without", word_set("without before")
BEFORE_WITHOUT = word_set("do go live")  # "cannot do without" sets no condition
#: Words between a denial and what it denies.
AFTER_DENIALS = frozenset(MODALS) | word_set(
    "to the a an its their any all his her on of from in for that whether they it he she we by",
    "said says having have be been between with about over",
)
#: Among these words, behind a denial, one of these opens a clause with a subject of its own.
OPEN_CLAUSES = word_set("that whether")
FREE_OF = "free"
#: Behind these the subject follows its verb: "nowhere does the text say".
INVERTING = word_set("nowhere never nor hardly scarcely")
#: Before "not", these leave open what stands behind, or say that nothing waits for it.
WHETHER_OR: tuple[str, ...] = ("whether", "or")
NOTHING_DENIED = Phrases(
    "spare no effort, spares no effort, spared no effort, sparing no effort, spare no expense, spares no expense",
    "spare no efforts, spares no efforts, spared no efforts, sparing no efforts",
    "no stone unturned, waste no time, wastes no time, wasted no time, lose no time, loses no time, lost no time",
    "no doubt, without doubt, without fail, no secret of, leave no doubt, no ifs or buts, no ifs, nothing short of",
    "nothing less than, no matter, no wonder, never more, never so, never been more, never been so, never been as",
    "never been better, never been stronger, never been closer, never been greater, never been higher",
)
DEPLORING = Phrases(
    *(
        f"{modal} {never} {made}"
        for modal in ("should", "must")
        for never in ("not", "never")
        for made in ("have to", "be forced to", "be compelled to", "be left to", "be made to")
    ),
    "ought not to have to, ought not to be forced to, ought never to have to, ought never to be forced to",
)
NOT_ONLY = word_set("only just merely limited but")
#: With one of these before it a word is denied: "remain unchanged" and "no change".
PREFIXES = word_set("un in im ir dis non")
#: Verbs that say little themselves: what is denied is what they have behind them ("does not apply to boats").
LIGHT_VERBS = word_set("apply extend include cover make take have give provide contain concern affect mention issue")
#: Verbs of the ladder, and nouns behind "express", by which somebody welcomes something, or does not.
APPROVING = word_set(
    "applaud appreciate celebrate commend congratulate endorse favor hail honor praise welcome appreciation",
    "satisfaction pleasure",
)
DISAPPROVING = word_set("condemn criticize denounce deplore regret oppose reject concern concerns object")
#: Verbs, by their dictionary forms, by which somebody works for a thing, and those that do before the last ones.
PROMOTING = word_set("promote advance establish create launch develop expand deepen strengthen")
WORKING, AIMS = word_set("work strive"), word_set("toward towards for")
#: Before a participle: what somebody else does ("accused of", "condemned for").
BLAMED_FOR = word_set("of for from")
#: Of the verbs that deny, those by which somebody is against a thing, and phrases that say of one that it is there:
#: whoever rejects hatred does not say that there is none.
REJECTING = word_set("reject repudiate disavow spurn condemn denounce oppose")
THERE = Phrases(
    "rise in, rise of, increase in, uptick in, surge in, surge of, upsurge in, upsurge of, growth in, wave of",
    "spate of, spread of, spike in, see, sees, saw, seen, seeing, witness, witnesses, witnessed, witnessing, there is",
    "there are, there was, there were, there has been, there have been, exists, persists, has spread, have spread",
    "is spreading, is rising, has risen, are facing, is facing, suffer from, suffers from",
)
#: By the first, verbs by their dictionary forms, something is condemned; by the second, nouns, only regretted; nouns
#: of the first.
CONDEMNING, CONCERNS = word_set("condemn denounce"), word_set("concern concerns unease worry worries regret")
CONDEMNATIONS = word_set("condemnation denunciation outrage")
#: Before a date, behind a negation: what does not happen before it happens then. Before a date on which it happens.
UNTIL = word_set("before until till")
STAYING = word_set("remain remains stay stays still continue continues keep keeps")
LASTING_UNTIL = word_set("until till")
SHUT = word_set("frozen closed shut locked blocked barred withheld sealed suspended banned")
WHEN = word_set("in on during")
