"""Reports to the same reports with what another model says of their uncertain claims: all that uses a network.

It is off unless a server and a model are named. Nothing that is answered changes a verdict, a score, a finding or the
list of what is to be read; trouble with the server is told once, and the reports are then as without it.
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
from summitcheck.session.cache import NOTHING_KEPT, Cache
from summitcheck.session.callbacks import Note, Progress, unsaid, unseen
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
#: After so many questions in a row without an answer, no more are sent.
MOST_FAILURES = 3
_KEY = re.compile(r"[\x21-\x7e]*")


@dataclass(frozen=True, slots=True)
class Asked:
    """The server and the model that are asked."""

    server: ChatServer
    model: str


def asked_of_options(url: str | None, model: str | None) -> Asked | None:
    """What options or the environment name; None where they name no server.

    Raises `ConfigError` for one without the other, an address that is none, and a key that is none.
    """
    if url is None:
        if model is not None:
            hint = "Name the server: --ask http://127.0.0.1:11434/v1"
            raise ConfigError("there is no server to ask this model at", where="--ask-model", hint=hint)
        return None
    if model is None or not model.strip():
        raise ConfigError("which model?", where="--ask", hint="Name it as the server does: --ask-model NAME")
    try:
        return Asked(ChatServer(checked_url(url), _key()), " ".join(model.split()))
    except ValueError as error:
        raise ConfigError(str(error), where="--ask") from error


def asked_of(settings: Settings) -> Asked | None:
    """What settings name; None where they name no server.

    A file may name a model and a server on this machine alone: with another, a change that somebody proposes could send
    texts and the key anywhere.
    """
    where = settings.origin("ask")
    if settings.ask is None and not settings.on_command_line("ask-model"):
        return None
    asked = asked_of_options(settings.ask, settings.ask_model)
    outside = asked is not None and not on_this_machine(asked.server.url)
    if outside and where not in ("--ask", "SUMMITCHECK_ASK"):
        hint = "Name it with --ask or SUMMITCHECK_ASK; the model may stay in the file."
        raise ConfigError("ask: a file may only name a server on this machine", where=where, hint=hint)
    return asked


def _key() -> str:
    key = os.environ.get(KEY_VARIABLE, "").strip()
    if not _KEY.fullmatch(key):
        raise ConfigError("the key has characters that no key has", where=KEY_VARIABLE)
    return key


class Asker:
    """Asks one model at one server, within the limits of a run."""

    def __init__(
        self,
        asked: Asked | None,
        *,
        kept: Cache = NOTHING_KEPT,
        note: Note = unsaid,
        progress: Progress = unseen,
    ) -> None:
        """Without ``asked``, nothing is asked; ``note`` is told how it went."""
        self._asked, self._kept, self._note, self._progress = asked, kept.room("answers"), note, progress

    def reports(self, reports: Sequence[AccountReport]) -> tuple[AccountReport, ...]:
        """The reports, with an opinion beside each uncertain claim that one was given on."""
        if self._asked is None:
            return tuple(reports)
        opinions = self._opinions(_cells(reports), self._asked)
        return tuple(_with_opinions(report, number, opinions) for number, report in enumerate(reports))

    def report(self, report: AccountReport) -> AccountReport:
        """One report, in the same way."""
        return self.reports([report])[0]

    def _opinions(self, cells: Sequence[_Cell], asked: Asked) -> dict[_Place, Opinion]:
        run = _Run(asked, self._kept)
        opinions = {}
        for cell in self._progress(cells, f"Asking {asked.model}"):
            if (opinion := run.opinion(cell)) is not None:
                opinions[cell.place] = opinion
        for line in run.told(len(cells), len(opinions)):
            self._note(line)
        return opinions


#: The number of an account among the reports, and that of a claim.
_Place = tuple[int, int]


class _Cell(NamedTuple):
    """An uncertain claim, and the account that leaves it uncertain."""

    place: _Place
    assessment: Assessment
    report: AccountReport


def _cells(reports: Iterable[AccountReport]) -> list[_Cell]:
    """The uncertain cells, in the order in which they should be read: those left out by the limits come last."""
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
    """How far a run has come: what was sent, what went wrong, and why it stopped."""

    def __init__(self, asked: Asked, kept: Cache) -> None:
        self._asked, self._kept = asked, kept
        self._began = monotonic()
        self._sent = self._recalled = self._failures = self._unasked = 0
        self._unusable: Counter[str] = Counter()
        self._troubles: Counter[str] = Counter()
        self._stopped = ""

    def opinion(self, cell: _Cell) -> Opinion | None:
        """The opinion on a cell, from the cache or from the server; None where there is none to be had."""
        question = question_about(cell.assessment, cell.report.document)
        if not question.fits:
            self._unusable["the passage is too long to be asked about"] += 1
            return None
        key = question.key(self._asked.model, self._asked.server.url)
        return self._recall(key, cell) or self._ask(question, key, cell)

    def _recall(self, key: str, cell: _Cell) -> Opinion | None:
        known = self._kept.get(key)
        if known is None:
            return None
        with suppress(UnusableAnswer):  # what is kept is believed no more than what is sent
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
        self._kept.put(key, answer)
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
            return f"{MOST_QUESTIONS} questions are the most of one run"
        if self._time_left <= 0:
            return f"a run asks for {LONGEST_RUN / 60:g} minutes at most"
        return ""

    def _read(self, answer: str, cell: _Cell) -> Opinion:
        return opinion_in(answer, cell.assessment, cell.report.document, self._asked.model)

    def told(self, cells: int, opinions: int) -> Iterator[str]:
        """How it went, in lines: how many opinions, which answers were thrown away, why no more was asked."""
        if not cells:
            return
        recalled = f", {self._recalled} of them from the cache" if self._recalled else ""
        how_many = f"{counted(opinions, 'opinion')} on {counted(cells, 'passage')} to read"
        yield f"asked {self._asked.model}: {how_many}{recalled}"
        for why, count in self._unusable.most_common():
            yield f"asked {self._asked.model}: {count} without a usable answer: {why}"
        for why, count in self._troubles.most_common():
            if why != self._stopped:
                yield f"asked {self._asked.model}: {count} without an answer: {why}"
        if self._stopped:
            rest = f"; {self._unasked} not asked about" if self._unasked else ""
            yield f"asked {self._asked.model}: stopped, {self._stopped}{rest}"
