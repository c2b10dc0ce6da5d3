"""Asking another model about uncertain claims; its opinions are added to reports.

Off unless a server and a model are named. An answer never changes a verdict, a score, a finding or the reading list.
Trouble with the server is reported once, and leaves the reports as they are.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.errors import ConfigError
from summitcheck.session.cache import NO_CACHE, Cache
from summitcheck.session.callbacks import Note, Progress, no_note, no_progress
from summitcheck.session.chat import KEY_VARIABLE, PATIENCE, ChatError, ChatServer, checked_url, on_this_machine
from summitcheck.session.question import Question, UnusableAnswer, opinion_in, question_about
from summitcheck.views.report import AccountReport, Assessment, Opinion, reading_rank
from summitcheck.views.wording import counted

if TYPE_CHECKING:
    from summitcheck.session.config import Settings

#: How many questions one run may send.
MOST_QUESTIONS = 100
#: How long one run may ask, in seconds.
LONGEST_RUN = 900.0
#: Failed questions in a row after which no more are sent.
MOST_FAILURES = 3
_KEY = re.compile(r"[\x21-\x7e]*")


@dataclass(frozen=True, slots=True)
class ChatModel:
    """A model at a chat server."""

    server: ChatServer
    model: str


def chat_model_of_options(url: str | None, model: str | None) -> ChatModel | None:
    """The model that options or the environment name; None without a server.

    Raises `ConfigError` for a server without a model or the reverse, and for an invalid address or key.
    """
    if url is None:
        if model is not None:
            hint = "Add the address of the server: --ask http://127.0.0.1:11434/v1"
            raise ConfigError("needs a server", where="--ask-model", hint=hint)
        return None
    if model is None or not model.strip():
        raise ConfigError(
            "needs a model", where="--ask", hint="Add the name of the model on the server: --ask-model NAME"
        )
    try:
        return ChatModel(ChatServer(checked_url(url), _key()), " ".join(model.split()))
    except ValueError as error:
        raise ConfigError(str(error), where="--ask") from error


def chat_model_of(settings: Settings) -> ChatModel | None:
    """The model that settings name; None without a server.

    A file may only name a server on this machine: otherwise a pull request could send texts and the key anywhere.
    """
    where = settings.origin("ask")
    if settings.ask is None and not settings.on_command_line("ask-model"):
        return None
    asked = chat_model_of_options(settings.ask, settings.ask_model)
    outside = asked is not None and not on_this_machine(asked.server.url)
    if outside and where not in ("--ask", "SUMMITCHECK_ASK"):
        hint = "Set other servers with --ask or SUMMITCHECK_ASK. The model may stay in the file."
        raise ConfigError("ask: a configuration file may only name a server on this machine", where=where, hint=hint)
    return asked


def _key() -> str:
    key = os.environ.get(KEY_VARIABLE, "").strip()
    if not _KEY.fullmatch(key):
        raise ConfigError("the key contains invalid characters", where=KEY_VARIABLE)
    return key


class Asker:
    """Asks a model within the limits of a run."""

    def __init__(
        self,
        asked: ChatModel | None,
        *,
        cache: Cache = NO_CACHE,
        note: Note = no_note,
        progress: Progress = no_progress,
    ) -> None:
        """Without ``asked``, nothing is asked; ``note`` gets a summary."""
        self._asked, self._cache, self._note, self._progress = asked, cache.section("answers"), note, progress

    def reports(self, reports: Sequence[AccountReport]) -> tuple[AccountReport, ...]:
        """The reports with the opinions on uncertain claims."""
        if self._asked is None:
            return tuple(reports)
        opinions = self._opinions(_cells(reports), self._asked)
        return tuple(_with_opinions(report, number, opinions) for number, report in enumerate(reports))

    def report(self, report: AccountReport) -> AccountReport:
        """One report with the opinions on uncertain claims."""
        return self.reports([report])[0]

    def _opinions(self, cells: Sequence[_Cell], asked: ChatModel) -> dict[_Place, Opinion]:
        run = _Run(asked, self._cache)
        opinions = {}
        for cell in self._progress(cells, f"Asking {asked.model}"):
            if (opinion := run.opinion(cell)) is not None:
                opinions[cell.place] = opinion
        for line in run.told(len(cells), len(opinions)):
            self._note(line)
        return opinions


#: The index of a report, and of a claim in it.
_Place = tuple[int, int]


class _Cell(NamedTuple):
    """An uncertain claim in the report on one account."""

    place: _Place
    assessment: Assessment
    report: AccountReport


def _cells(reports: Iterable[AccountReport]) -> list[_Cell]:
    """The uncertain cells in reading order, so that the limits drop the least important ones."""
    cells = [
        _Cell((number, index), assessment, report)
        for number, report in enumerate(reports)
        for index, assessment in enumerate(report.assessments)
        if assessment.to_read
    ]
    return sorted(cells, key=lambda cell: reading_rank(cell.assessment))


def _with_opinions(report: AccountReport, number: int, opinions: dict[_Place, Opinion]) -> AccountReport:
    assessments = (a._replace(opinion=opinions.get((number, index))) for index, a in enumerate(report.assessments))
    return report._replace(assessments=tuple(assessments))


class _Run:
    """The progress of a run: what was sent, what went wrong, and why it stopped."""

    def __init__(self, asked: ChatModel, cache: Cache) -> None:
        self._asked, self._cache = asked, cache
        self._began = monotonic()
        self._sent = self._recalled = self._failures = self._unasked = 0
        self._unusable: Counter[str] = Counter()
        self._troubles: Counter[str] = Counter()
        self._stopped = ""

    def opinion(self, cell: _Cell) -> Opinion | None:
        """The opinion on a cell, from the cache or the server; None if there is no usable answer."""
        question = question_about(cell.assessment, cell.report.document)
        if not question.fits:
            self._unusable["the passage is too long"] += 1
            return None
        key = question.key(self._asked.model, self._asked.server.url)
        return self._recall(key, cell) or self._ask(question, key, cell)

    def _recall(self, key: str, cell: _Cell) -> Opinion | None:
        known = self._cache.get(key)
        if known is None:
            return None
        with suppress(UnusableAnswer):  # a cached answer is checked like a new one
            opinion = self._read(known, cell)
            self._recalled += 1
            return opinion
        return None

    def _ask(self, question: Question, key: str, cell: _Cell) -> Opinion | None:
        answer = self._answer(question)
        if answer is None:
            return None
        try:
            opinion = self._read(answer, cell)
        except UnusableAnswer as error:
            self._unusable[str(error)] += 1
            return None
        self._cache.put(key, answer)
        return opinion

    def _answer(self, question: Question) -> str | None:
        self._stopped = self._stopped or self._exhausted()
        if self._stopped:
            self._unasked += 1
            return None
        self._sent += 1
        try:
            answer = self._asked.server.answer(question.body(self._asked.model), min(PATIENCE, self._time_left))
        except ChatError as error:
            self._failures += 1
            self._troubles[str(error)] += 1
            if error.final or self._failures >= MOST_FAILURES:
                self._stopped = str(error)
            return None
        self._failures = 0
        return answer

    @property
    def _time_left(self) -> float:
        return LONGEST_RUN - (monotonic() - self._began)

    def _exhausted(self) -> str:
        if self._sent >= MOST_QUESTIONS:
            return f"the limit of {MOST_QUESTIONS} questions per run was reached"
        if self._time_left <= 0:
            return f"the limit of {LONGEST_RUN / 60:g} minutes per run was reached"
        return ""

    def _read(self, answer: str, cell: _Cell) -> Opinion:
        return opinion_in(answer, cell.assessment, cell.report.document, self._asked.model)

    def told(self, cells: int, opinions: int) -> Iterator[str]:
        """A summary in lines: the number of opinions, answers that were unusable, and why asking stopped."""
        if not cells:
            return
        recalled = f", {self._recalled} of them from the cache" if self._recalled else ""
        how_many = f"{counted(opinions, 'opinion')} on {counted(cells, 'passage')} to read"
        yield f"asked {self._asked.model}: {how_many}{recalled}"
        for why, count in self._unusable.most_common():
            yield f"asked {self._asked.model}: {count} unusable: {why}"
        for why, count in self._troubles.most_common():
            if why != self._stopped:
                yield f"asked {self._asked.model}: {count} failed: {why}"
        if self._stopped:
            rest = f"; {self._unasked} not asked" if self._unasked else ""
            yield f"asked {self._asked.model}: stopped: {self._stopped}{rest}"
