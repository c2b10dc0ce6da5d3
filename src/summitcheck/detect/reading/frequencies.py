"""An alignment to how often things happen, where the account tells it otherwise: "twice a year", "every two years"."""

from __future__ import annotations

from collections.abc import Container, Iterator
from math import isclose
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import sentence_at
from summitcheck.lang.quantity import Frequency

#: Twelve months are not quite a year.
_SAME = 0.06
#: Terms around the words that say how often, among which one of both texts stands.
_AROUND = 4


class OtherFrequency(NamedTuple):
    """How often the statement and the account say that something happens, and the statement's terms that it is near."""

    official: Frequency
    account: Frequency
    terms: tuple[int, ...]


def other_frequencies(alignment: Alignment) -> Iterator[OtherFrequency]:
    """How often something happens, where each text says it of one thing alone, and the two differ."""
    official, account = _one(alignment.official), _one(alignment.account)
    if official is None or account is None or isclose(official.yearly, account.yearly, rel_tol=_SAME):
        return
    counts = official.yearly and account.yearly and official.counted != account.counted
    same = [(i, j) for i, j in alignment.matched.items() if not tells_how_often(alignment.official, i)]
    if counts and (
        _may_be_counted(alignment.official, official, {i for i, _ in same})
        or _may_be_counted(alignment.account, account, {j for _, j in same})
    ):
        return
    around = _terms(alignment.official, official), _terms(alignment.account, account)
    if any(i in alignment.matched for i in around[0]) and any(j in alignment.backward for j in around[1]):
        yield OtherFrequency(official, account, around[0])


@once_per_text
def told_frequencies(text: AnnotatedText) -> tuple[Frequency, ...]:
    """How often things happen in a text."""
    return text.language.figures.frequencies(text.tokens)


def tells_how_often(text: AnnotatedText, index: int) -> bool:
    """True for a figure that only says how often: "two years" of "every two years"."""
    term = text.terms[index]
    return any(each.first <= term.first and term.last <= each.last for each in told_frequencies(text))


def _may_be_counted(text: AnnotatedText, frequency: Frequency, matched: Container[int]) -> bool:
    """True where a figure that the other text lacks may say how often: "two meetings are to be held each year"."""
    sentence = sentence_at(text, frequency.first)
    numbers = [n for n, term in enumerate(text.terms) if term.kind is TermKind.NUMBER and n not in matched]
    figures = [text.terms[n] for n in numbers if not tells_how_often(text, n)]
    return not frequency.counted and any(t.first in sentence for t in figures)


def _one(text: AnnotatedText) -> Frequency | None:
    """The first of the frequencies of a text, where all of them are the same."""
    found = told_frequencies(text)
    return found[0] if found and all(isclose(found[0].yearly, f.yearly, rel_tol=_SAME) for f in found) else None


def _terms(text: AnnotatedText, frequency: Frequency) -> tuple[int, ...]:
    """The terms around the words of a frequency, those within left out."""
    before = [k for k, term in enumerate(text.terms) if term.last <= frequency.first]
    behind = [k for k, term in enumerate(text.terms) if term.first >= frequency.last]
    return *before[-_AROUND:], *behind[:_AROUND]
