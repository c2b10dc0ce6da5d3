"""A sentence as clauses: the things in it that can be kept, left out or changed on their own.

The split is shallow. One pass from left to right keeps a stack of slots: places where a verb form, a
complement or a list began, each with the words that govern it. Where a coordinator, a comma or a
semicolon is followed by the same form again, a sibling begins, under the same governor. Nouns and
adjectives in a list are never split ("peace, security and prosperity"), nor are short verbs ("adopt
and maintain"): see `splitting` for the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from summitcheck.claims.lexing import LexedWord, closing, opening, read_words
from summitcheck.claims.slots import Part, Predicate
from summitcheck.claims.splitting import split
from summitcheck.lang import language

_LINK = re.compile(r"[^\S\n]*[,:]?[^\S\n]*(?:[^\S\n]|\n)[^\S\n]*")  # and no empty line


class ClauseSpan(NamedTuple):
    """Two offsets in characters, the second exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """Who does what: the words of the subject (none for an imperative) and of the whole verb group."""

    subject: ClauseSpan | None
    verb: ClauseSpan
    negated: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its own words from ``start`` to ``end``, and what stands elsewhere and rules them.

    ``governor`` holds the spans of the words before it that govern it, in order: a leading condition,
    the subject, "intend to". ``frames`` goes from the outermost verb to the one that says what is so:
    "Ishiba said", "the leaders confirmed", "Article V applies".
    """

    start: int
    end: int
    governor: tuple[ClauseSpan, ...] = ()
    frames: tuple[Frame, ...] = ()

    @property
    def subject(self) -> ClauseSpan | None:
        """The words of the subject of the innermost verb."""
        return self.frames[-1].subject if self.frames else None

    @property
    def verb(self) -> ClauseSpan | None:
        """The words of the innermost verb group."""
        return self.frames[-1].verb if self.frames else None

    @property
    def negated(self) -> bool:
        """True when the innermost verb is negated."""
        return bool(self.frames) and self.frames[-1].negated

    @property
    def reports(self) -> tuple[Frame, ...]:
        """The frames that pass on the innermost one, outermost first."""
        return self.frames[:-1]


def joined(plain: str, spans: Iterable[ClauseSpan]) -> tuple[ClauseSpan, ...]:
    """The spans of a plain text in order, made one where only white space, a comma or a colon stands between them."""
    result: list[ClauseSpan] = []
    for span in spans:
        if result and _LINK.fullmatch(plain, result[-1].end, span.start):
            result[-1] = ClauseSpan(result[-1].start, span.end)
        else:
            result.append(span)
    return tuple(result)


def clauses(plain: str, offset: int = 0, *, whole: bool = False) -> tuple[Clause, ...]:
    """The clauses of one sentence without markup, in order, with offsets that start at ``offset``.

    In a ``whole`` sentence a doubtful word may be the main verb where there is no other. Every word that says
    something is in the words or the governor of some clause; a text without words has none. Linear in the length of
    the text.
    """
    words = read_words(_without_capitals(plain))
    located = _LocatedWords(plain, words, offset)
    return tuple(located.clause(part) for part in split(words, whole=whole))


def _without_capitals(plain: str) -> str:
    """What opens a list in capitals alone, where none shows a name ("WE DECLARE TO:"), in small letters, as long."""
    lower = plain.lower()
    opens = plain.isupper() and plain.rstrip("*_ \n").endswith(":")
    return lower if opens and len(lower) == len(plain) else plain


class _LocatedWords(NamedTuple):
    """The words of a sentence, and where they stand: ``plain`` begins at ``offset``."""

    plain: str
    words: tuple[LexedWord, ...]
    offset: int

    def clause(self, part: Part) -> Clause:
        """A part of the sentence as a clause."""
        own = self._span(part.start, part.end)
        governor = [self._span(first, last) for first, last in part.governor if first < last]
        return Clause(own.start, own.end, tuple(governor), tuple(self._frame(p) for p in part.predicates))

    def _frame(self, predicate: Predicate) -> Frame:
        first, last = predicate.subject
        group, negatives = self.words[max(last, predicate.start - 2) : predicate.end], language().clauses.NEGATIVES
        negated = any(word.norm in negatives for word in group)
        subject = self._bare(first, last) if first < last else None
        return Frame(subject, self._bare(predicate.start, predicate.end), negated)

    def _span(self, first: int, last: int) -> ClauseSpan:
        """Where some words stand, with the quotes and brackets around them."""
        return ClauseSpan(self.offset + opening(self.plain, self.words[first].start), self._end(last))

    def _bare(self, first: int, last: int) -> ClauseSpan:
        """Where some words stand, without a quote that opens before them and closes behind others."""
        start, last_end = self.words[first].start, self.words[last - 1].end
        opened, inner = opening(self.plain, start), self.plain[start:last_end]
        if opened == start:
            return ClauseSpan(self.offset + start, self._end(last))
        if {"\u201c", "\u201d"} <= set(inner):
            return ClauseSpan(self.offset + opened, self._end(last))  # “dock” or “quay”
        within = closing(self.plain, last_end) == last_end and "\u201d" in inner
        return ClauseSpan(
            self.offset + (opened if within else start), self.offset + last_end
        )  # “Peru” as one, “we will

    def _end(self, last: int) -> int:
        closed = closing(self.plain, self.words[last - 1].end)
        if last < len(self.words):
            closed = min(closed, self.words[last].start)  # "it" of "it's"
        return self.offset + closed
