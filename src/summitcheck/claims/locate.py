"""The words of claims found again in their statement."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import NamedTuple

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.problem import ClaimsProblem, changed_words, refuse, shorten
from summitcheck.claims.wording import ClaimWording
from summitcheck.documents.markup import plain_text
from summitcheck.documents.model import Document, Sentence
from summitcheck.documents.parts import words_of

# Below this share of common characters (0 to 100), "nearest words" would only mislead.
_NEAR = 60
#: A quote that differs in more places than this is of another sentence: to name the first says nothing.
_FEW = 4


def locate(claims: ClaimSet, statement: Document, *, strict: bool = True) -> ClaimSet:
    """The claims with the place of their quotes: ``start``, ``end``, ``line`` and the section when they name none.

    A located claim's ``quote`` is what the statement says from ``start`` to ``end`` (`Document.quote`). A quote that
    stands in several places is taken from the claim's own section, then from after the claim before it.
    Raises `ClaimsError` for a quote that is not in the statement; unless ``strict`` it stays unlocated.
    """
    if all(is_located(claim, statement) for claim in claims.claims):
        return claims
    located, problems = find_claims(claims, statement)
    if strict:
        refuse(problems, claims.source, statement.name)
    return replace(claims, claims=located)


def find_claims(claims: ClaimSet, statement: Document) -> tuple[tuple[Claim, ...], tuple[ClaimsProblem, ...]]:
    """The claims, located where their quotes are found, and a problem for each quote that is not."""
    page = QuotablePage.of(statement)
    found: list[Claim] = []
    problems: list[ClaimsProblem] = []
    behind = 0
    for claim in claims.claims:
        placed = claim if is_located(claim, statement) else page.placed(claim, behind=behind)
        if placed.located:
            behind = placed.end
        else:
            where = claims.places.get(f"claims.{claim.id}.quote", claims.source)
            problems.append(page.missing(claim.quote, f"the quote of `{claim.id}`", where))
        found.append(placed)
    return tuple(found), tuple(problems)


def is_located(claim: Claim, statement: Document) -> bool:
    """True when the claim's offsets hold in this statement."""
    return claim.located and statement.quote(claim.start, claim.end) == claim.quote


class QuotablePage(NamedTuple):
    """A statement made ready for finding words in it."""

    statement: Document
    wording: ClaimWording
    starts: tuple[int, ...]

    @classmethod
    def of(cls, statement: Document) -> QuotablePage:
        """The page of a statement."""
        starts = tuple(sentence.start for sentence in statement.sentences)
        return cls(statement, ClaimWording.of(statement.plain), starts)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at ``offset``, or the one before it."""
        number = bisect_right(self.starts, offset)
        return self.statement.sentences[number - 1] if number else None

    def section_at(self, offset: int) -> str:
        """The title of the section at ``offset``; empty before the first heading."""
        sentence = self.sentence_at(offset)
        return sentence.section if sentence else ""

    def placed(self, claim: Claim, *, behind: int) -> Claim:
        """The claim at the best of the places where its quote stands; as it was when there is none."""
        places = list(self.wording.places(claim.quote))
        if not places:
            return claim._replace(start=-1, end=-1)

        def rank(place: tuple[int, int]) -> tuple[bool, bool, int]:
            elsewhere = bool(claim.section) and not same_title(claim.section, self.section_at(place[0]))
            return elsewhere, place[0] < behind, place[0]

        start, end = min(places, key=rank) if len(places) > 1 else places[0]
        return claim._replace(
            quote=self.statement.quote(start, end),
            start=start,
            end=end,
            line=self.statement.line_of(start),
            section=claim.section or self.section_at(start),
        )

    def missing(self, words: str, what: str, where: str) -> ClaimsProblem:
        """The problem that ``words`` are not in the statement, with the nearest words that are."""
        name = self.statement.name
        return ClaimsProblem(f"{what} is not in {name}: “{shorten(words)}”", where, self._nearest(words))

    def _nearest(self, words: str) -> str:
        if not words:
            return "It is empty: quote the statement's words."
        from rapidfuzz import fuzz  # costs too much where every quote is found

        def likeness(sentence: Sentence) -> float:
            # A heading of one word is like a part of any quote: what is shorter than the quote counts for less.
            return fuzz.partial_ratio(words, words_of(sentence)) * min(1.0, len(sentence.text) / len(words))

        nearest = max(self.statement.sentences, key=likeness, default=None)
        if nearest is None or likeness(nearest) < _NEAR:
            return "The statement has nothing similar: quote its own words."
        span = fuzz.partial_ratio_alignment(words, words_of(nearest))
        start, end = (span.dest_start, span.dest_end) if span else (0, len(nearest.text))
        line = self.statement.line_of(nearest.start + start)
        found = _whole_words(words_of(nearest), start, end)
        return f"Closest words, on line {line}: “{shorten(found, 160)}”{_difference(words, found)}"


def _difference(quote: str, found: str) -> str:
    """Where a quote and the words of the statement first differ."""
    changes = changed_words(quote, found)
    if not changes or len(changes) > _FEW:
        return ""
    quoted, said = changes[0]
    return f": the statement says “{said}”, not “{quoted}”"


def same_title(one: str, other: str) -> bool:
    """True when two headings have the same words."""
    return _title(one) == _title(other)


def _title(words: str) -> str:
    return ClaimWording.of(plain_text(words)).glyphs.casefold()


def _whole_words(text: str, start: int, end: int) -> str:
    """The slice of ``text``, widened to the ends of the words it cuts."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end]
