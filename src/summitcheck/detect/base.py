"""What a rule is, and what it says when it speaks.

A rule reads a `Alignment` and yields signs: typed differences with both spans. It does not decide; how
much a sign is worth, in its surroundings, is for ``judge`` to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.annotate.likeness import Likeness
from summitcheck.documents.model import Span
from summitcheck.severity import Severity


class Detection(NamedTuple):
    """A typed difference: spans of characters in the two documents, and a sentence that says what changed.

    ``terms`` holds the official terms it touches (those around it, for an insertion); ``difference`` the
    change that it was read from, where there is one. ``degree`` (0 to 1) is how strong it is, for rules that can
    tell: how many steps of the ladder lie between two promises, how near a wrong quotation is to the statement's words.
    """

    code: str
    official: Span
    account: Span
    message: str
    terms: tuple[int, ...]
    difference: Difference | None = None
    degree: float = 0.0


class Example(NamedTuple):
    """A line of a statement and an account of it; the words are ours."""

    official: str
    account: str


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One kind of distortion: a page of a style guide, and the function that finds it.

    ``summary`` says in a line what the rule reports, ``why`` what harm it does. ``find`` yields a `Detection` for
    each place; ``faithful`` and ``distorted`` are its tests and its page in the documentation.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    faithful: Example
    distorted: Example
    find: Callable[[Alignment], Iterator[Detection]]

    @property
    def family(self) -> str:
        """The family that the code's first digit stands for."""
        return FAMILIES[self.code[2]]


FAMILIES = {
    "0": "wording",
    "1": "quantities",
    "2": "dates and times",
    "3": "names",
    "4": "roles",
    "5": "polarity",
    "6": "strength",
    "7": "scope and condition",
    "8": "quotation",
    "9": "relation",
}


def replaced(comparison: Alignment, *kinds: Likeness) -> list[Difference]:
    """The replacements whose two words relate in one of ``kinds``."""
    return [d for d in comparison.replacements if d.link.kind in kinds]


def official_span(comparison: Alignment, terms: tuple[int, ...]) -> Span:
    """From the first to the last of some official terms, in characters of the statement."""
    found = [comparison.official.terms[i] for i in terms]
    return min(t.start for t in found), max(t.end for t in found)


def account_span(comparison: Alignment, terms: tuple[int, ...]) -> Span:
    """From the first to the last of some account terms, in characters of the account."""
    found = [comparison.account.terms[j] for j in terms]
    return min(t.start for t in found), max(t.end for t in found)


def quoted(text: str) -> str:
    """Words as a message shows them: on one line, in quotation marks."""
    return "“" + " ".join(text.split()) + "”"


def official_words(comparison: Alignment, span: Span) -> str:
    """The statement's words in a span, for a message."""
    base = comparison.official.start
    return quoted(comparison.official.text[span[0] - base : span[1] - base])


def account_words(comparison: Alignment, span: Span) -> str:
    """The account's words in a span, for a message."""
    base = comparison.account.start
    return quoted(comparison.account.text[span[0] - base : span[1] - base])


def exchange(code: str, comparison: Alignment, difference: Difference, what: str) -> Detection:
    """The sign that ``difference`` is a change of ``what``: "the number changed: 5 became 7"."""
    official = official_span(comparison, difference.official)
    account = account_span(comparison, difference.account)
    message = f"{what}: {official_words(comparison, official)} became {account_words(comparison, account)}"
    return Detection(code, official, account, message, difference.official, difference)


def pair_sign(code: str, comparison: Alignment, i: int, j: int, message: str) -> Detection:
    """A sign on one official term and the account's term that stands for it."""
    return Detection(code, official_span(comparison, (i,)), account_span(comparison, (j,)), message, (i,))


def turned(code: str, comparison: Alignment, i: int, j: int, what: str) -> Detection:
    """The sign that something about two terms that match has changed: ``what`` says it, the words follow."""
    official, account = official_span(comparison, (i,)), account_span(comparison, (j,))
    words = f"{official_words(comparison, official)} became {account_words(comparison, account)}"
    return pair_sign(code, comparison, i, j, f"{what}: {words}")
