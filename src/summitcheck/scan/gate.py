"""The filter of a scan: which statements an article is judged by, with the cheapest tests first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from summitcheck.annotate.relative import day_in
from summitcheck.documents.model import Document
from summitcheck.retrieve.prefilter import Prefilter
from summitcheck.retrieve.relevance import OFTEN_NAMED, PHRASES, is_subject, phrases_shared, times_named
from summitcheck.retrieve.topic import Topic
from summitcheck.session.copies import OfficialCopies
from summitcheck.session.judging import Reference
from summitcheck.views.report import Assessment

#: Days before a statement from which on articles may be about it: texts are released early, and clocks differ.
_AHEAD = 7
#: Days around a statement in which articles about the meeting itself appear (in 14,000 texts with four statements).
#: Others tell of other dealings of the same parties, unless they surely tell a decision of the statement.
_AROUND = 14
#: The probability from which on a claim is surely told.
_SURE = 0.8
#: Claims that a text may tell by chance, if fewer than two are surely told. Such a text must name each party
#: `OFTEN_NAMED` times and once in `_NAMED_WITHIN` words, or share `PHRASES` with the statement; a short text must share
#: `_SOME` phrases, or one in `_SOME_WITHIN` words.
_BY_CHANCE, _NAMED_WITHIN = 2, 120
_FEW_WORDS, _SOME, _SOME_WITHIN = 300, 3, 20


class Gate:
    """Filters articles for each statement; statements are given by their index in the task."""

    def __init__(self, references: Sequence[Reference], topics: Sequence[Topic], *, any_date: bool) -> None:
        """``any_date`` lets articles pass that are older than the statement."""
        self._topics, self._prefilter, self._copies = topics, Prefilter(topics), OfficialCopies(references)
        self._day_of = lru_cache(maxsize=1 << 12)(lambda date: day_in(date, topics[0].language))
        self._days = [self._day_of(reference.statement.date) for reference in references]
        self._first_days = [0 if any_date or day is None else day - _AHEAD for day in self._days]

    def not_older(self, date: str, numbers: Iterable[int]) -> list[int]:
        """The statements that an article with that date is not older than; all if the date cannot be read."""
        day = self._day_of(date) if date else None
        return [number for number in numbers if day is None or day >= self._first_days[number]]

    def named(self, source: str, *, page: bool = False) -> tuple[int, ...]:
        """The statements that the raw text of an article, or of a web ``page``, may be about."""
        return self._prefilter.may_be_about(source, page=page)

    def told(self, document: Document, numbers: Iterable[int]) -> list[int]:
        """The statements that are the subject of an article."""
        plain, title = document.plain, document.title
        return [n for n in numbers if is_subject(self._topics[n], plain, title, near=self._is_near(document, n))]

    def shows(self, document: Document, number: int, told: Sequence[Assessment]) -> bool:
        """Whether an article that tells some claims of a statement is about it: a few may be told by chance."""
        topic, plain = self._topics[number], document.plain
        sure = sum(each.stated >= _SURE for each in told)
        if not told or sure > 1:
            return bool(told)
        words, shared = len(plain.split()), phrases_shared(topic, plain)
        if not self._is_near(document, number):
            return sure > 0 and shared >= min(PHRASES, words / _SOME_WITHIN)
        named = times_named(topic, plain)
        if len(told) > _BY_CHANCE or (named >= OFTEN_NAMED and named * _NAMED_WITHIN >= words):
            return True
        return shared >= (min(_SOME, words / _SOME_WITHIN) if words <= _FEW_WORDS else PHRASES)

    def _is_near(self, document: Document, number: int) -> bool:
        """Whether an article is from the days around a statement, or its day is unknown."""
        day, first = self._day_of(document.date) if document.date else None, self._days[number]
        return day is None or first is None or abs(day - first) <= _AROUND

    def official(self, document: Document) -> str:
        """Why a document is an official text and not an article; empty for an article."""
        return self._copies.reason(document)
