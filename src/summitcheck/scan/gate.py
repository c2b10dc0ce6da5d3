"""An article to the statements that it is judged by: what an archive is searched for, cheapest test first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from summitcheck.annotate.relative import day_in
from summitcheck.documents.model import Document
from summitcheck.retrieve.prefilter import Prefilter
from summitcheck.retrieve.relevance import PHRASES, Topic, is_subject, phrases_shared
from summitcheck.scan.official import OfficialCopies
from summitcheck.session.judging import Reference

#: An article dated so many days before a statement may be about it: texts are given out ahead, and clocks differ.
_AHEAD = 7
#: One claim may be told by chance: a text of more words must have `PHRASES` as well, a shorter one `_SOME`, or one in
#: so many words. A text about a crash that tells one by chance has two, in 67 words.
_FEW_WORDS, _SOME, _SOME_WITHIN = 300, 3, 20


class Gate:
    """Turns articles away, by statement; statements are the numbers of their places in the task."""

    def __init__(self, references: Sequence[Reference], topics: Sequence[Topic], *, any_date: bool) -> None:
        """``any_date`` lets articles pass that are older than the statement."""
        self._topics, self._prefilter, self._copies = topics, Prefilter(topics), OfficialCopies(references)
        self._day_of = lru_cache(maxsize=1 << 12)(lambda date: day_in(date, topics[0].language))
        days = [None if any_date else self._day_of(reference.statement.date) for reference in references]
        self._first_days = [0 if day is None else day - _AHEAD for day in days]

    def not_older(self, date: str, numbers: Iterable[int]) -> list[int]:
        """The statements that an article of that date is not older than; all of them where no day can be read."""
        day = self._day_of(date) if date else None
        return [number for number in numbers if day is None or day >= self._first_days[number]]

    def named(self, source: str, *, page: bool = False) -> tuple[int, ...]:
        """The statements of which the source of an article, or of a web ``page``, shows a sign."""
        return self._prefilter.may_be_about(source, page=page)

    def told(self, document: Document, numbers: Iterable[int]) -> list[int]:
        """The statements that are what an article is about."""
        return [number for number in numbers if is_subject(self._topics[number], document.plain)]

    def shows(self, document: Document, number: int, claims: int) -> bool:
        """Whether an article that tells so many claims of a statement is about it: one may be told by chance."""
        if claims != 1:
            return claims > 0
        words = len(document.plain.split())
        needed = min(_SOME, words / _SOME_WITHIN) if words <= _FEW_WORDS else PHRASES
        return phrases_shared(self._topics[number], document.plain) >= needed

    def official(self, document: Document) -> str:
        """Why a document is no article but an official text; empty for an article."""
        return self._copies.reason(document)
