"""An article to the statements that it is judged by: what an archive is searched for, cheapest test first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from summitcheck.annotate.relative import day_in
from summitcheck.documents.model import Document
from summitcheck.retrieve.prefilter import Prefilter
from summitcheck.retrieve.relevance import OFTEN_NAMED, PHRASES, Topic, is_subject, phrases_shared, times_named
from summitcheck.scan.official import OfficialCopies
from summitcheck.session.judging import Reference
from summitcheck.views.report import Assessment

#: An article dated so many days before a statement may be about it: texts are given out ahead, and clocks differ.
_AHEAD = 7
#: Within so many days of a statement lies all that speaks of the meeting itself, of 14,000 texts and four statements;
#: what is later tells other dealings of the same parties, unless it surely tells what was decided.
_AROUND = 14
#: A claim is surely told from here on.
_SURE = 0.8
#: So many claims may be told by chance, where not two are surely: a text must name each party `OFTEN_NAMED` times, and
#: once in so many words, or have `PHRASES`; a short one `_SOME` of them, or one in so many words.
_BY_CHANCE, _NAMED_WITHIN = 2, 120
_FEW_WORDS, _SOME, _SOME_WITHIN = 300, 3, 20


class Gate:
    """Turns articles away, by statement; statements are the numbers of their places in the task."""

    def __init__(self, references: Sequence[Reference], topics: Sequence[Topic], *, any_date: bool) -> None:
        """``any_date`` lets articles pass that are older than the statement."""
        self._topics, self._prefilter, self._copies = topics, Prefilter(topics), OfficialCopies(references)
        self._day_of = lru_cache(maxsize=1 << 12)(lambda date: day_in(date, topics[0].language))
        self._days = [self._day_of(reference.statement.date) for reference in references]
        self._first_days = [0 if any_date or day is None else day - _AHEAD for day in self._days]

    def not_older(self, date: str, numbers: Iterable[int]) -> list[int]:
        """The statements that an article of that date is not older than; all of them where no day can be read."""
        day = self._day_of(date) if date else None
        return [number for number in numbers if day is None or day >= self._first_days[number]]

    def named(self, source: str, *, page: bool = False) -> tuple[int, ...]:
        """The statements of which the source of an article, or of a web ``page``, shows a sign."""
        return self._prefilter.may_be_about(source, page=page)

    def told(self, document: Document, numbers: Iterable[int]) -> list[int]:
        """The statements that are what an article is about."""
        plain, topics = document.plain, self._topics
        return [n for n in numbers if is_subject(topics[n], plain, near=self._is_near(document, n))]

    def shows(self, document: Document, number: int, told: Sequence[Assessment]) -> bool:
        """Whether an article that tells some claims of a statement is about it: two may be told by chance."""
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
        """Whether an article is of the days around a statement, or of nobody knows when."""
        day, first = self._day_of(document.date) if document.date else None, self._days[number]
        return day is None or first is None or abs(day - first) <= _AROUND

    def official(self, document: Document) -> str:
        """Why a document is no article but an official text; empty for an article."""
        return self._copies.reason(document)
