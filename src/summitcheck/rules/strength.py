"""SC6xx: how firmly the statement binds, raised or lowered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from summitcheck.language.analysis import REMEMBERED, Analysis
from summitcheck.language.ladder import Rung, rung_at
from summitcheck.language.lexicon import lemma, pos
from summitcheck.language.likeness import link_words
from summitcheck.language.terms import Kind
from summitcheck.language.words import MODALS, word_set
from summitcheck.match.compare import Comparison
from summitcheck.model import Severity
from summitcheck.rules.base import (
    Example,
    Rule,
    Sign,
    account_words,
    official_words,
)
from summitcheck.rules.clauses import ends_sentence
from summitcheck.rules.frames import is_verb

#: Steps of the ladder between two verbs that reporters use for one another.
_FAIR_STEPS = 2
#: The step of what has been done, and the last of those that are talk only.
_DONE, _TALK = 8, 3
#: Between a verb on the ladder and what it governs; a phrase on the ladder has no more words than these.
_LINKS = word_set(
    "to the a an its their his her our that they it would on of in for upon with about both all",
)
_LONGEST = 4
#: Modals as steps: what may happen, what would or should, what will.
_FIRMNESS = {"possible": 0, "conditional": 1, "advised": 1, "certain": 2, "required": 2}


@lru_cache(maxsize=REMEMBERED)
def _governing(analysis: Analysis, index: int) -> Rung | None:
    """The verb on the ladder that stands right before a term, with nothing but small words between."""
    token = analysis.terms[index].first - 1
    while token >= 0 and analysis.tokens[token].norm in _LINKS and not ends_sentence(analysis, token + 1):
        token -= 1
    for first in range(token, max(-1, token - _LONGEST), -1):
        rung = rung_at(analysis.tokens, first)
        if rung is not None and rung.last > token:
            return None if rung.step == _DONE and _pending(analysis, first) else rung
    return None


def _pending(analysis: Analysis, token: int) -> bool:
    """True when "to" or a modal stands before a verb: what it tells has not been done."""
    before = analysis.tokens[token - 1].norm if token else ""
    return before == "to" or before in MODALS


def _verbs(comparison: Comparison) -> Iterator[tuple[int, Rung, Rung]]:
    """The verbs on the ladder, of two steps, that govern the same term on the two sides; each pair once."""
    told: set[tuple[int, int]] = set()
    for i, j in comparison.matched.items():
        official = _governing(comparison.official, i)
        account = _governing(comparison.account, j) if official and official.step else None
        if official is None or account is None or not account.step:
            continue
        pair = official.first, account.first
        if pair not in told and not _same_verb(comparison, official, account):
            told.add(pair)
            yield i, official, account


def _same_verb(comparison: Comparison, official: Rung, account: Rung) -> bool:
    """True when one word of the two phrases may stand for the other ("offer", "provide")."""
    left = comparison.official.tokens[official.last - 1].norm
    right = comparison.account.tokens[account.last - 1].norm
    return left == right or link_words(left, right).fair


def _raised(comparison: Comparison) -> Iterator[Sign]:
    for i, official, account in _verbs(comparison):
        if account.step - official.step > _FAIR_STEPS:
            yield _sign("SC601", comparison, i, official, account, "The commitment was raised")
    yield from _carried_out(comparison)


def _lowered(comparison: Comparison) -> Iterator[Sign]:
    for i, official, account in _verbs(comparison):
        if official.step - account.step > _FAIR_STEPS:
            yield _sign("SC602", comparison, i, official, account, "The commitment was lowered")
    yield from _put_off(comparison)


def _carried_out(comparison: Comparison) -> Iterator[Sign]:
    """A verb that is still to come in the statement and past in the account."""
    for i, j in comparison.matched.items():
        if (
            _is_pending(comparison.official, i)
            and _is_past(comparison.account, j)
            and not _is_talk(comparison.account, j)
        ):
            yield _tense(comparison, "SC601", i, j, "What is to be done is told as done")


def _put_off(comparison: Comparison) -> Iterator[Sign]:
    """A verb that is past in the statement and still to come in the account."""
    for i, j in comparison.matched.items():
        if _is_past(comparison.official, i) and _is_pending(comparison.account, j):
            yield _tense(comparison, "SC602", i, j, "What has been done is told as to be done")


def _is_talk(analysis: Analysis, index: int) -> bool:
    """True for "addressed" or "noted": at a meeting, to say it is to do it."""
    rung = rung_at(analysis.tokens, analysis.terms[index].first)
    return rung is not None and rung.step <= _TALK


def _is_pending(analysis: Analysis, index: int) -> bool:
    """True for a verb behind "to" or a modal, "be" or an adverb between them."""
    if not is_verb(analysis, index):
        return False
    token = analysis.terms[index].first
    while token > 0 and analysis.tokens[token - 1].norm in ("be", "also", "then", "soon"):
        token -= 1
    return token > 0 and _pending(analysis, token) and "have" not in analysis.before(analysis.terms[index], 2)


def _is_past(analysis: Analysis, index: int) -> bool:
    """True for "has built", "was built", and "built" right behind its subject."""
    term = analysis.terms[index]
    if term.norm == lemma(term.norm, "v") or term.norm.endswith(("ing", "s")) or not is_verb(analysis, index):
        return False
    before = analysis.before(term, 2)
    if not before or before[-1] in ("is", "are", "be", "being", "to") or before[-1] in MODALS:
        return False
    if before[-1] in ("has", "have", "had", "was", "were", "been"):
        return before[0] not in MODALS and before[0] != "to"
    subject = analysis.terms[index - 1] if index else None
    return (
        subject is not None and subject.last == term.first and (subject.kind == Kind.NAME or pos(subject.norm) == "n")
    )


def _tense(comparison: Comparison, code: str, i: int, j: int, what: str) -> Sign:
    left, right = _with_auxiliary(comparison.official, i), _with_auxiliary(comparison.account, j)
    message = f"{what}: {official_words(comparison, left)} became {account_words(comparison, right)}"
    return Sign(code, left, right, message, (i,))


def _with_auxiliary(analysis: Analysis, index: int) -> tuple[int, int]:
    term = analysis.terms[index]
    return analysis.tokens[max(0, term.first - 1)].start, term.end


def _sign(code: str, comparison: Comparison, index: int, official: Rung, account: Rung, what: str) -> Sign:
    left = (comparison.official.tokens[official.first].start, comparison.official.tokens[official.last - 1].end)
    right = (comparison.account.tokens[account.first].start, comparison.account.tokens[account.last - 1].end)
    message = (
        f"{what}: {official_words(comparison, left)} ({official.name}) became "
        f"{account_words(comparison, right)} ({account.name})"
    )
    return Sign(code, left, right, message, (index,))


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
