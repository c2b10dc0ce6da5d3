"""What a rule is, and the detections that it makes of an alignment.

A rule reads an `Alignment` and yields detections: typed differences with both spans. It does not decide; how much a
detection is worth, in its surroundings, is for the model and the thresholds to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.documents.model import Span
from summitcheck.documents.parts import on_one_line
from summitcheck.severity import Severity


class Detection(NamedTuple):
    """A typed difference: spans of characters in the two documents, and a sentence that says what changed.

    ``terms`` holds the official terms it touches (those around it, for an insertion); ``difference`` the
    change that it was read from, where there is one. ``degree`` (0 to 1) is how strong it is, for rules that
    know: how many steps of strength lie between two promises, how close a wrong quotation is to the statement's words.
    ``kind`` names the sort of change, for rules that see several ("intended to will").
    """

    code: str
    official: Span
    account: Span
    message: str
    terms: tuple[int, ...]
    difference: Difference | None = None
    degree: float = 0.0
    kind: str = ""


class Example(NamedTuple):
    """A line of a statement and an account of it; the words are ours."""

    official: str
    account: str


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One kind of distortion: a page of a style guide, and the function that finds it.

    ``summary`` says in a line what the rule reports, ``why`` what harm it does, and ``needs`` what must hold before it
    reports anything. ``faithful`` and ``distorted`` are its tests and its page in the documentation. ``find`` yields a
    `Detection` for each place.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    needs: str
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


def replacements(alignment: Alignment, *kinds: RelationKind) -> list[Difference]:
    """The replacements whose two words relate in one of ``kinds``."""
    return [d for d in alignment.replacements if d.relation.kind in kinds]


def official_span(alignment: Alignment, terms: tuple[int, ...]) -> Span:
    """From the first to the last of some official terms, in characters of the statement."""
    found = [alignment.official.terms[i] for i in terms]
    return min(t.start for t in found), max(t.end for t in found)


def account_span(alignment: Alignment, terms: tuple[int, ...]) -> Span:
    """From the first to the last of some account terms, in characters of the account."""
    found = [alignment.account.terms[j] for j in terms]
    return min(t.start for t in found), max(t.end for t in found)


def quoted(text: str) -> str:
    """Words as a message shows them: on one line, in quotation marks."""
    return f"“{on_one_line(text)}”"


def official_words(alignment: Alignment, span: Span) -> str:
    """The statement's words in a span, for a message."""
    return quoted(_words(alignment.official, span))


def account_words(alignment: Alignment, span: Span) -> str:
    """The account's words in a span, for a message."""
    return quoted(_words(alignment.account, span))


def _words(text: AnnotatedText, span: Span) -> str:
    """The words of a span; "won't", which is two tokens, as a whole."""
    start, end = span
    for token, following in pairwise(text.tokens):
        if following.norm == text.language.words.NOT and following.start == token.end:
            start = token.start if start == following.start else start
            end = following.end if end == token.end else end
    return text.text[start - text.start : end - text.start]


def changed(
    code: str, alignment: Alignment, official: Span, account: Span, what: str, terms: tuple[int, ...]
) -> Detection:
    """The detection that the words of one span became those of another; ``what`` names the change."""
    message = f"{what}: {official_words(alignment, official)} became {account_words(alignment, account)}"
    return Detection(code, official, account, message, terms)


def changed_term(code: str, alignment: Alignment, i: int, j: int, what: str) -> Detection:
    """The detection that something about an official term and the account's term for it has changed."""
    return changed(code, alignment, official_span(alignment, (i,)), account_span(alignment, (j,)), what, (i,))


def replaced(code: str, alignment: Alignment, difference: Difference, what: str) -> Detection:
    """The detection that a replacement is a change of ``what``: "The figure changed: 5 became 7"."""
    official, account = official_span(alignment, difference.official), account_span(alignment, difference.account)
    detection = changed(code, alignment, official, account, what, difference.official)
    return detection._replace(difference=difference)
