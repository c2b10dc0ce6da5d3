"""SC703 and SC704: a condition that only one of the two texts sets."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.phrases import Cues
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, account_span, account_words, official_span, official_words
from summitcheck.detect.clauses import (
    SHARED,
    AlignedSide,
    account_side,
    clause_after,
    nearest,
    official_side,
    opposite_sentence,
    sentence,
    span,
)
from summitcheck.lang.en.words import word_set

_CONDITIONS = Cues(
    "if, only if, unless, provided that, provided, providing that, subject to, as long as, so long as",
    "depending on, dependent on, conditional on, conditioned on, conditional upon, contingent on, contingent upon",
    "on condition that, on the condition that, in case, in case of, in the event, in the event of, pending",
    "where appropriate, as appropriate, where necessary, as necessary, where possible, as needed, when necessary",
    "when conditions permit",
)
#: What may stand for a condition: enough for the other text to have set one.
_LIMITS = Cues(
    "if, unless, provided, providing, subject, long, depending, depend, depends, dependent, conditional",
    "conditioned, contingent, condition, conditions, case, event, pending, appropriate, necessary, possible",
    "needed, need, when, whenever, where, once, until, till, should, after, upon, whether, without, assuming",
    "require, requires, required, permitting, permit, permits, approval, within",
)
#: Before "if", these make it a question, or a comparison, or deny the condition.
_NO_CONDITION = word_set(
    "even as ask asks asked asking wonder wondered see know knew unclear clear sure doubt and",
)
#: "provided" and "pending" are verbs and adjectives as well ("they provided aid", "pending cases").
_AMBIGUOUS = frozenset(("provided", "pending"))
#: A condition may not be retold in other words than this share of its terms.
_RETOLD = 0.5


def added(comparison: Alignment) -> Iterator[Detection]:
    """A sign for each condition of the account in whose place the statement has none."""
    side = account_side(comparison)
    for cue, terms in _unshared(side, comparison.official):
        place = span(comparison.account, clause_after(comparison.account, cue.start))
        official = tuple(sorted(side.matched[j] for j in terms))
        message = f"The account sets a condition that the statement does not: {account_words(comparison, place)}"
        yield Detection("SC703", official_span(comparison, official), place, message, official)


def dropped(comparison: Alignment) -> Iterator[Detection]:
    """A sign for each condition of the statement that the account leaves out of the same promise."""
    side = official_side(comparison)
    for cue, terms in _unshared(side, comparison.account):
        clause = clause_after(comparison.official, cue.start)
        held = comparison.official.within(*span(comparison.official, clause))
        if sum(i in comparison.matched for i in held) > _RETOLD * len(held):
            continue
        place = span(comparison.official, clause)
        account = account_span(comparison, tuple(comparison.matched[i] for i in terms))
        message = f"The account leaves out a condition: {official_words(comparison, place)}"
        yield Detection("SC704", place, account, message, tuple(sorted({*held, *terms})))


def _unshared(side: AlignedSide, other: AnnotatedText) -> Iterator[tuple[range, tuple[int, ...]]]:
    """Conditions of one text, with the matched terms around them, that the other's sentence does not set."""
    for cue in _CONDITIONS.within(side.analysis):
        if not _is_condition(side.analysis, cue):
            continue
        tokens = sentence(side.analysis, cue.start)
        clause = clause_after(side.analysis, cue.start)
        outside = [i for i in side.shared(tokens) if side.analysis.terms[i].first not in clause]
        around = nearest(side, tokens, clause)
        if around and len(outside) >= SHARED and not _limited(other, opposite_sentence(side, other, around)):
            yield cue, around


def _limited(analysis: AnnotatedText, tokens: range) -> bool:
    """True when a sentence sets a condition, or what may stand for one; "even if" denies one."""
    return any(
        cue.start in tokens and not (cue.start > 0 and analysis.tokens[cue.start - 1].norm == "even")
        for cue in _LIMITS.within(analysis)
    )


def _is_condition(analysis: AnnotatedText, cue: range) -> bool:
    first = analysis.tokens[cue.start]
    before = analysis.tokens[cue.start - 1].norm if cue.start else ""
    if first.norm == "if":
        return before not in _NO_CONDITION
    if len(cue) == 1 and first.norm in _AMBIGUOUS:
        return cue.start == 0 or "," in analysis.between(analysis.tokens[cue.start - 1], first)
    return before != "not"
