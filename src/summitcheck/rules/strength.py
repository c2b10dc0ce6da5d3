"""SC6xx: how firmly the statement binds, raised or lowered."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.language.analysis import Analysis
from summitcheck.language.ladder import Rung, rung_at
from summitcheck.language.words import MODALS
from summitcheck.match.compare import Comparison
from summitcheck.model import Severity
from summitcheck.rules.base import (
    Example,
    Rule,
    Sign,
    account_words,
    official_words,
)

#: Steps of the ladder between two verbs that reporters use for one another.
_FAIR_STEPS = 2
#: Modals as steps: what may happen, what would or should, what will.
_FIRMNESS = {"possible": 0, "conditional": 1, "advised": 1, "certain": 2, "required": 2}


def _governing(analysis: Analysis, first: int) -> Rung | None:
    """The verb on the ladder that governs a term: the nearest before it in the same sentence."""
    found = None
    stop = analysis.terms[first].first
    token = _sentence_start(analysis, stop - 1)
    while token <= stop:
        rung = rung_at(analysis.tokens, token)
        if rung is not None:
            found, token = rung, rung.last
        else:
            token += 1
        if token < stop and token > 0 and _ends_sentence(analysis, token):
            found = None
    return found


def _sentence_start(analysis: Analysis, token: int) -> int:
    """The first token of the sentence that holds a token."""
    while token > 0 and not _ends_sentence(analysis, token):
        token -= 1
    return max(token, 0)


def _ends_sentence(analysis: Analysis, token: int) -> bool:
    """True when a full stop or semicolon stands before a token."""
    start, end = analysis.tokens[token - 1].end, analysis.tokens[token].start
    gap = analysis.text[start - analysis.start : end - analysis.start]
    return gap != " " and any(mark in gap for mark in ".;!?")


def _verbs(comparison: Comparison) -> Iterator[tuple[Rung, Rung]]:
    """The governing verbs on the two sides, where both stand on the ladder."""
    inside = [(i, j) for i, j in sorted(comparison.matched.items()) if i in comparison.focus]
    if not inside:
        return
    official = _governing(comparison.official, inside[0][0])
    account = _governing(comparison.account, min(j for _, j in inside))
    if official and account and official.step and account.step:
        yield official, account


def _raised(comparison: Comparison) -> Iterator[Sign]:
    for official, account in _verbs(comparison):
        if account.step - official.step > _FAIR_STEPS:
            yield _sign("SC601", comparison, official, account, "The commitment was raised")


def _lowered(comparison: Comparison) -> Iterator[Sign]:
    for official, account in _verbs(comparison):
        if official.step - account.step > _FAIR_STEPS:
            yield _sign("SC602", comparison, official, account, "The commitment was lowered")


def _sign(code: str, comparison: Comparison, official: Rung, account: Rung, what: str) -> Sign:
    left = (comparison.official.tokens[official.first].start, comparison.official.tokens[official.last - 1].end)
    right = (comparison.account.tokens[account.first].start, comparison.account.tokens[account.last - 1].end)
    message = (
        f"{what}: {official_words(comparison, left)} ({official.name}) became "
        f"{account_words(comparison, right)} ({account.name})"
    )
    return Sign(code, left, right, message, (comparison.focus.start,))


def _modals(comparison: Comparison) -> Iterator[Sign]:
    """A modal exchanged for one of another firmness in front of the same word."""
    for i, j in comparison.matched.items():
        official, left = _modal_before(comparison.official, i)
        account, right = _modal_before(comparison.account, j)
        if official and account and abs(_FIRMNESS[official] - _FIRMNESS[account]) == 2:
            message = f"The modal changed: {official_words(comparison, left)} became {account_words(comparison, right)}"
            yield Sign("SC603", left, right, message, (i,))


def _modal_before(analysis: Analysis, index: int) -> tuple[str, tuple[int, int]]:
    """The class of the modal right before a term (a "not" or "be" may stand between) and its place."""
    term = analysis.terms[index]
    for token in reversed(analysis.tokens[max(0, term.first - 3) : term.first]):
        if token.norm in MODALS:
            return MODALS[token.norm], (token.start, token.end)
        if token.norm not in ("be", "not", "also", "have", "been"):
            break
    return "", (0, 0)


RULES = (
    Rule(
        "SC601",
        "strength-raised",
        Severity.WARNING,
        "The account binds more firmly than the statement: an aim told as a pledge, a plan as a deed.",
        "Readers hold governments to what they are said to have promised.",
        Example("The ministers intend to open a joint office.", "The ministers plan to open a joint office."),
        Example("The ministers discussed a joint office.", "The ministers pledged a joint office."),
        _raised,
    ),
    Rule(
        "SC602",
        "strength-lowered",
        Severity.WARNING,
        "The account binds less firmly than the statement: a pledge told as a topic of talk.",
        "A promise that is retold as talk is a promise that nobody will be asked to keep.",
        Example("The ministers pledged a joint office.", "The ministers committed to a joint office."),
        Example("The ministers pledged a joint office.", "The ministers discussed a joint office."),
        _lowered,
    ),
    Rule(
        "SC603",
        "modal-changed",
        Severity.WARNING,
        "“Will” became “may”, or “may” became “must”.",
        "The modal is where drafters of communiqués put the difference between a duty and an option.",
        Example("Each party will publish its list.", "Each party shall publish its list."),
        Example("Each party will publish its list.", "Each party may publish its list."),
        _modals,
    ),
)
