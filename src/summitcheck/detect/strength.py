"""SC6xx: how firmly the statement binds, raised or lowered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.likeness import relate_words
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_words, official_words
from summitcheck.detect.clauses import sentence_ends
from summitcheck.detect.frames import verbs
from summitcheck.documents.model import Span
from summitcheck.lang.en.ladder import Rung, rung_at, rungs
from summitcheck.lang.en.lexicon import lemma, pos
from summitcheck.lang.en.words import MODALS, word_set
from summitcheck.severity import Severity

#: Steps of the ladder between two verbs that reporters use for one another.
_FAIR_STEPS = 2
#: The step of what has been done, and the last of those that are said at a meeting and not promised.
_DONE, _TALK = 8, 3
#: Between a verb and what it governs, these leave open whether anything comes of it: a step less.
_OPEN = frozenset(("whether", "if"))
#: Between a verb on the ladder and what it governs; a phrase on the ladder has no more words than these.
_LINKS = word_set(
    "to the a an its their his her our that they it would on of in for upon with about both all whether how when",
    "further also jointly again then now itself himself herself themselves",
)
_LONGEST = 4
#: Modals as steps: what may happen, what would or should, what will.
_FIRMNESS = {"possible": 0, "conditional": 1, "advised": 1, "certain": 2, "required": 2}


@once_per_text
def _governed(analysis: AnnotatedText) -> dict[int, Rung]:
    """The terms that a verb on the ladder stands right before, with nothing but small words between; each with it."""
    over: dict[int, Rung] = {}
    for rung in rungs(analysis.tokens):
        over.update(dict.fromkeys(range(rung.first, min(rung.last, rung.first + _LONGEST)), rung))
    terms = {term.first: index for index, term in enumerate(analysis.terms)} if over else {}
    passed = _passed(analysis) if over else frozenset()
    governed: dict[int, Rung] = {}
    for token, rung in over.items():
        if not rung.step or token in passed or (rung.step == _DONE and _pending(analysis, rung.first)):
            continue
        last = token + 1
        while last in passed:
            last += 1
        asked = any(analysis.tokens[n].norm in _OPEN for n in range(token + 1, last))
        verb = rung._replace(step=max(1, rung.step - 1)) if asked else rung
        governed.update((terms[first], verb) for first in range(token + 1, last + 1) if first in terms)
    return governed


def _passed(analysis: AnnotatedText) -> frozenset[int]:
    """The small words that let a verb before them govern what stands behind them, in the same sentence."""
    ends = sentence_ends(analysis)
    return frozenset([n for n, t in enumerate(analysis.tokens) if t.norm in _LINKS and n + 1 not in ends])


def _pending(analysis: AnnotatedText, token: int) -> bool:
    """True when "to" or a modal stands before a verb: what it tells has not been done."""
    before = analysis.tokens[token - 1].norm if token else ""
    return before == "to" or before in MODALS


@lru_cache(maxsize=1)  # two rules ask for those of the same comparison, one after the other
def _verbs(comparison: Alignment) -> tuple[tuple[int, Rung, Rung], ...]:
    """The verbs on the ladder, of two steps, that govern the same term on the two sides; each pair once."""
    left, right = _governed(comparison.official), _governed(comparison.account)
    if not left or not right:
        return ()
    told: set[tuple[int, int]] = set()
    found = []
    for i, j in comparison.matched.items():
        if i not in left or j not in right:
            continue
        official, account = left[i], right[j]
        pair = official.first, account.first
        if pair not in told and not _same_verb(comparison, official, account):
            told.add(pair)
            found.append((i, official, account))
    return tuple(found)


def _same_verb(comparison: Alignment, official: Rung, account: Rung) -> bool:
    """True when one word of the two phrases may stand for the other ("offer", "provide")."""
    left = comparison.official.tokens[official.last - 1].norm
    right = comparison.account.tokens[account.last - 1].norm
    return left == right or relate_words(left, right).fair


def _raised(comparison: Alignment) -> Iterator[Detection]:
    for i, official, account in _verbs(comparison):
        if account.step - official.step > _FAIR_STEPS:
            yield _sign("SC601", comparison, i, official, account, "The commitment was raised")
    yield from _carried_out(comparison)


def _lowered(comparison: Alignment) -> Iterator[Detection]:
    for i, official, account in _verbs(comparison):
        if official.step - account.step > _FAIR_STEPS:
            yield _sign("SC602", comparison, i, official, account, "The commitment was lowered")
    yield from _put_off(comparison)


def _carried_out(comparison: Alignment) -> Iterator[Detection]:
    """A verb that is still to come in the statement and past in the account."""
    account = _past(comparison.account)
    official = _to_come(comparison.official) if account else frozenset()
    for i, j in comparison.matched.items() if official else ():
        if i in official and j in account and not _is_talk(comparison.account, j):
            yield _tense(comparison, "SC601", i, j, "What is to be done is told as done")


def _put_off(comparison: Alignment) -> Iterator[Detection]:
    """A verb that is past in the statement and still to come in the account."""
    account = _to_come(comparison.account)
    official = _past(comparison.official) if account else frozenset()
    for i, j in comparison.matched.items() if official else ():
        if i in official and j in account:
            yield _tense(comparison, "SC602", i, j, "What has been done is told as to be done")


@once_per_text
def _to_come(analysis: AnnotatedText) -> frozenset[int]:
    return frozenset([k for k in verbs(analysis) if _is_pending(analysis, k)])


@once_per_text
def _past(analysis: AnnotatedText) -> frozenset[int]:
    return frozenset([k for k in verbs(analysis) if _is_past(analysis, k)])


def _is_talk(analysis: AnnotatedText, index: int) -> bool:
    """True for "addressed" or "noted": at a meeting, to say it is to do it."""
    rung = rung_at(analysis.tokens, analysis.terms[index].first)
    return rung is not None and rung.step <= _TALK


def _is_pending(analysis: AnnotatedText, index: int) -> bool:
    """True for a verb behind "to" or a modal, "be" or an adverb between them."""
    token = analysis.terms[index].first
    while token > 0 and analysis.tokens[token - 1].norm in ("be", "also", "then", "soon"):
        token -= 1
    return token > 0 and _pending(analysis, token) and "have" not in analysis.before(analysis.terms[index], 2)


def _is_past(analysis: AnnotatedText, index: int) -> bool:
    """True for a verb as in "has built", "was built", and "built" right behind its subject."""
    term = analysis.terms[index]
    if term.norm == lemma(term.norm, "v") or term.norm.endswith(("ing", "s")):
        return False
    before = analysis.before(term, 2)
    if not before or before[-1] in ("is", "are", "be", "being", "to") or before[-1] in MODALS:
        return False
    if before[-1] in ("has", "have", "had", "was", "were", "been"):
        return before[0] not in MODALS and before[0] != "to"
    subject = analysis.terms[index - 1] if index else None
    return (
        subject is not None
        and subject.last == term.first
        and (subject.kind == TermKind.NAME or pos(subject.norm) == "n")
    )


def _tense(comparison: Alignment, code: str, i: int, j: int, what: str) -> Detection:
    left, right = _with_auxiliary(comparison.official, i), _with_auxiliary(comparison.account, j)
    message = f"{what}: {official_words(comparison, left)} became {account_words(comparison, right)}"
    return Detection(code, left, right, message, (i,), degree=1.0)


def _with_auxiliary(analysis: AnnotatedText, index: int) -> tuple[int, int]:
    term = analysis.terms[index]
    return analysis.tokens[max(0, term.first - 1)].start, term.end


def _sign(code: str, comparison: Alignment, index: int, official: Rung, account: Rung, what: str) -> Detection:
    left = (comparison.official.tokens[official.first].start, comparison.official.tokens[official.last - 1].end)
    right = (comparison.account.tokens[account.first].start, comparison.account.tokens[account.last - 1].end)
    message = (
        f"{what}: {official_words(comparison, left)} ({official.name}) became "
        f"{account_words(comparison, right)} ({account.name})"
    )
    return Detection(code, left, right, message, (index,), degree=abs(official.step - account.step) / _DONE)


def _modals(comparison: Alignment) -> Iterator[Detection]:
    """A modal exchanged for one of another firmness in front of the same word."""
    left, right = _after_modals(comparison.official), _after_modals(comparison.account)
    for i, j in comparison.matched.items() if left and right else ():
        if i in left and j in right and abs(_FIRMNESS[left[i][0]] - _FIRMNESS[right[j][0]]) == 2:
            yield _modal_sign(comparison, i, left[i][1], right[j][1])


def _modal_sign(comparison: Alignment, index: int, left: Span, right: Span) -> Detection:
    words = f"{official_words(comparison, left)} became {account_words(comparison, right)}"
    return Detection("SC603", left, right, f"The modal changed: {words}", (index,))


@once_per_text
def _after_modals(analysis: AnnotatedText) -> dict[int, tuple[str, Span]]:
    """The terms that a modal stands before, each with the class of the modal and its place."""
    if MODALS.keys().isdisjoint(analysis.words):
        return {}
    found = [(index, _modal_before(analysis, term)) for index, term in enumerate(analysis.terms)]
    return {index: modal for index, modal in found if modal is not None}


def _modal_before(analysis: AnnotatedText, term: Term) -> tuple[str, Span] | None:
    """The class of the modal right before a term (a "not" or "be" may stand between) and its place."""
    for token in reversed(analysis.tokens[max(0, term.first - 3) : term.first]):
        if token.norm in MODALS:
            return MODALS[token.norm], (token.start, token.end)
        if token.norm not in ("be", "not", "also", "have", "been"):
            break
    return None


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
