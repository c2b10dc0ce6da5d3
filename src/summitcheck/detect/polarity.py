"""SC5xx: what was affirmed is denied, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.likeness import Likeness
from summitcheck.annotate.phrases import Cues
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import (
    Detection,
    Example,
    Rule,
    account_span,
    account_words,
    exchange,
    official_span,
    official_words,
    replaced,
)
from summitcheck.detect.clauses import AlignedSide, account_side, official_side, span
from summitcheck.detect.converse import told_from_other_end
from summitcheck.detect.quantifiers import contrary_degrees
from summitcheck.lang.en.words import NEGATIONS, word_set
from summitcheck.severity import Severity

#: Terms after a negation that it may govern.
_SCOPE = 3

#: Verbs and phrases that say of what follows that it does not happen.
_DENIALS = Cues(
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
#: Enough for the other text to have said no as well.
_NEGATIVE = NEGATIONS | word_set(
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
#: Between a denial and what it denies.
_LINKS = word_set("to the a an its their any all his her on of from in for")


def negated(analysis: AnnotatedText, index: int) -> int | None:
    """The index of the negation that governs a term, or None: at most three terms before it, same clause."""
    term = analysis.terms[index]
    for k in range(index - 1, max(-1, index - 1 - _SCOPE), -1):
        other = analysis.terms[k]
        if other.kind == TermKind.OPERATOR and other.norm in NEGATIONS:
            gap = analysis.text[other.end - analysis.start : term.start - analysis.start]
            return k if not any(mark in gap for mark in ";:.!?") and not _not_only(analysis, k) else None
    return None


def _denied_there(analysis: AnnotatedText, index: int) -> bool:
    """True when a text denies a term in whatever way: "no risk", "risk-free", "fails to work"."""
    term = analysis.terms[index]
    if negated(analysis, index) is not None or analysis.after(term, 1) == ("free",):
        return True
    return any(_first_after(analysis, cue) == term.first for cue in _DENIALS.within(analysis))


def _first_after(analysis: AnnotatedText, cue: range) -> int:
    """The first token behind a denial that is no small word."""
    first, tokens = cue.stop, analysis.tokens
    while first < len(tokens) and tokens[first].norm in _LINKS:
        first += 1
    return first


def _not_only(analysis: AnnotatedText, index: int) -> bool:
    """True for "not only" and for the "no" of a compound ("a no-cost offer"), which deny nothing."""
    term = analysis.terms[index]
    joined = analysis.text[term.end - analysis.start : term.end - analysis.start + 1] == "-"
    return joined or analysis.after(term, 1) in (("only",), ("just",), ("merely",))


def _governed(analysis: AnnotatedText, index: int) -> range:
    return range(index + 1, min(len(analysis.terms), index + 1 + _SCOPE))


def _added(comparison: Alignment) -> Iterator[Detection]:
    account, backward = comparison.account, comparison.backward
    if NEGATIONS.isdisjoint(account.words):
        return
    for k, term in enumerate(account.terms):
        if k in backward or term.kind != TermKind.OPERATOR or term.norm not in NEGATIONS or _not_only(account, k):
            continue
        target = next((j for j in _governed(account, k) if j in backward and negated(account, j) == k), None)
        if target is None or _denied_there(comparison.official, backward[target]):
            continue
        i = backward[target]
        span = (term.start, account.terms[target].end)
        official = official_span(comparison, (i,))
        message = f"The account denies what the statement affirms: {account_words(comparison, span)}"
        yield Detection("SC501", official, span, message, (i,))


def _dropped(comparison: Alignment) -> Iterator[Detection]:
    official = comparison.official
    if NEGATIONS.isdisjoint(official.words):
        return
    for k, term in enumerate(official.terms):
        if k in comparison.matched or term.norm not in NEGATIONS or _not_only(official, k):
            continue
        targets = (i for i in _governed(official, k) if i in comparison.matched and negated(official, i) == k)
        target = next(targets, None)
        if target is None or _denied_there(comparison.account, comparison.matched[target]):
            continue
        span = (term.start, official.terms[target].end)
        account = account_span(comparison, (comparison.matched[target],))
        message = f"The account affirms what the statement denies: {official_words(comparison, span)}"
        yield Detection("SC502", span, account, message, (k, target))


def _opposites(comparison: Alignment) -> Iterator[Detection]:
    for difference in replaced(comparison, Likeness.OPPOSITE):
        (i,), (j,) = difference.official, difference.account
        words = comparison.official.terms[i].norm, comparison.account.terms[j].norm
        if contrary_degrees(*words) or told_from_other_end(comparison, i, j):
            continue
        if (negated(comparison.official, i) is None) == (negated(comparison.account, j) is None):
            yield exchange("SC503", comparison, difference, "The word was turned into its opposite")


def _denied(comparison: Alignment) -> Iterator[Detection]:
    for side, other in (
        (account_side(comparison), comparison.official),
        (official_side(comparison), comparison.account),
    ):
        for cue in _DENIALS.within(side.analysis):
            target = _denied_term(side, cue)
            if target is not None and _NEGATIVE.isdisjoint(other.words):
                yield _denial(comparison, side, cue, target)


def _denied_term(side: AlignedSide, cue: range) -> int | None:
    """The matched term that a denial governs: the next one, with nothing but small words between."""
    first, terms = _first_after(side.analysis, cue), side.analysis.terms
    return next((k for k in side.matched if terms[k].first == first and terms[k].kind == TermKind.WORD), None)


def _denial(comparison: Alignment, side: AlignedSide, cue: range, target: int) -> Detection:
    place = span(side.analysis, cue)[0], side.analysis.terms[target].end
    if side.analysis is comparison.account:
        i = side.matched[target]
        message = f"The account says that it does not happen: {account_words(comparison, place)}"
        return Detection("SC504", official_span(comparison, (i,)), place, message, (i,))
    message = f"The account says that it does happen: {official_words(comparison, place)}"
    return Detection("SC504", place, account_span(comparison, (side.matched[target],)), message, (target,))


RULES = (
    Rule(
        "SC501",
        "negation-added",
        Severity.ERROR,
        "The account denies what the statement affirms.",
        "One small word turns a commitment into its refusal.",
        Example("The parties will share the data.", "The parties will not only share the data but publish them."),
        Example("The parties will share the data.", "The parties will not share the data."),
        _added,
    ),
    Rule(
        "SC502",
        "negation-dropped",
        Severity.ERROR,
        "The account affirms what the statement denies.",
        "A refusal told as a promise is as wrong as the reverse.",
        Example("The plan does not cover fishing rights.", "Fishing rights are not covered by the plan."),
        Example("The plan does not cover fishing rights.", "The plan does cover fishing rights."),
        _dropped,
    ),
    Rule(
        "SC503",
        "opposite",
        Severity.ERROR,
        "A word of the statement was replaced by its opposite.",
        "“Permanent” told as “temporary” keeps every other word and loses the meaning.",
        Example("The ministers will extend the permanent ban.", "Ministers are to prolong the permanent ban."),
        Example("The ministers will extend the permanent ban.", "The ministers will extend the temporary ban."),
        _opposites,
    ),
    Rule(
        "SC504",
        "denied-by-verb",
        Severity.ERROR,
        "A verb such as “fail”, “refuse” or “suspend” on one side only says that the rest does not happen.",
        "“Failed to agree” has every word of “agreed”, and one more.",
        Example("The envoys agreed on a ceasefire.", "The envoys agreed, at last, on a ceasefire."),
        Example("The envoys agreed on a ceasefire.", "The envoys failed to agree on a ceasefire."),
        _denied,
    ),
)
