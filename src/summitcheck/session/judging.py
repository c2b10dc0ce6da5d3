"""Judging accounts: from the cache if they were judged before, else by the checker, in one or more processes."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice, permutations
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.claims.model import ClaimSet
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, Excerpt, Span
from summitcheck.errors import SummitcheckError
from summitcheck.session.cache import NO_CACHE, Cache, digest, engine_digest
from summitcheck.session.callbacks import Progress, no_progress
from summitcheck.session.fieldwise import dumped, loaded
from summitcheck.session.method import Method
from summitcheck.views.report import (
    AccountReport,
    Assessment,
    Finding,
    OfficialConflict,
    OfficialTexts,
    StatementStatus,
)

if TYPE_CHECKING:
    from summitcheck.checker import Checker

#: With all rules and the model of entailment.
USUAL_METHOD = Method()


class Reference(NamedTuple):
    """What accounts are compared with: a statement, the claims located in it, and a phrase on where they come from.

    ``beside`` are the other official texts, each with its own claims; an account may follow any of them.
    """

    statement: Document
    claims: ClaimSet
    source: str = ""
    beside: tuple[Reference, ...] = ()

    @property
    def parts(self) -> tuple[Reference, ...]:
        """The reference of each official text, the statement first."""
        return (self, *self.beside)

    @property
    def texts(self) -> OfficialTexts:
        """The statement and the official texts beside it."""
        return OfficialTexts(self.statement, tuple(part.statement for part in self.beside))

    @property
    def all_claims(self) -> ClaimSet:
        """The claims of all official texts, the statement's first."""
        if not self.beside:
            return self.claims
        return replace(self.claims, claims=tuple(claim for part in self.parts for claim in part.claims))


class Case(NamedTuple):
    """An account with its reference."""

    account: Document
    reference: Reference


class Judge:
    """Judges accounts by one method, and keeps the compiled checkers."""

    def __init__(
        self,
        method: Method = USUAL_METHOD,
        *,
        cache: Cache = NO_CACHE,
        jobs: int = 1,
        progress: Progress = no_progress,
    ) -> None:
        """``jobs`` is how many processes share the work."""
        self._method, self._cache, self._jobs, self._progress = method, cache, jobs, progress
        self._checkers = Checkers(method)
        self._conflicts: dict[int, tuple[Reference, tuple[OfficialConflict, ...]]] = {}

    def reports(self, cases: Sequence[Case]) -> tuple[AccountReport, ...]:
        """One report for each case, in order; independent of the cache and the number of processes.

        If the cache has all judgements, neither checker, rules nor model are loaded. An account with several official
        texts is judged by each, and gets one report on the claims of all.
        """
        judged = iter(self._reports([Case(case.account, part) for case in cases for part in case.reference.parts]))
        return tuple(self._combined(case.reference, list(islice(judged, len(case.reference.parts)))) for case in cases)

    def conflicts(self, reference: Reference) -> tuple[OfficialConflict, ...]:
        """Where the official texts of a reference differ, computed once; a place comes twice if both have a claim."""
        if reference.beside and id(reference) not in self._conflicts:
            from summitcheck.views.conflicts import conflicts

            pairs = [pair for pair in permutations(reference.parts, 2) if len(pair[0].claims)]
            reports = self._reports([Case(other.statement, one) for one, other in pairs])
            found = tuple(conflicts(zip((one.statement for one, _ in pairs), reports, strict=True)))
            self._conflicts[id(reference)] = reference, found
        return self._conflicts[id(reference)][1] if reference.beside else ()

    def _combined(self, reference: Reference, reports: Sequence[AccountReport]) -> AccountReport:
        if not reference.beside:
            return reports[0]
        from summitcheck.lang import language
        from summitcheck.views.several import combined

        disputed = {conflict.claim.id for conflict in self.conflicts(reference)}
        return combined(reports, [part.statement for part in reference.parts], disputed, language())

    def _reports(self, cases: Sequence[Case]) -> tuple[AccountReport, ...]:
        keys = self._keys(cases) if self._cache.folder else [""] * len(cases)
        cache = self._cache.section("judgements")
        known = [_recall(cache, key, case) for key, case in zip(keys, cases, strict=True)]
        missing = [case for case, report in zip(cases, known, strict=True) if report is None]
        fresh = iter(self._judged(missing))
        reports = tuple(report or _remember(cache, key, next(fresh)) for key, report in zip(keys, known, strict=True))
        next(fresh, None)  # exhausts the iterator, so that the progress bar finishes
        if missing:  # a run that only reads the cache should stay fast
            self._cache.tidy(time.time())
        return reports

    def _keys(self, cases: Sequence[Case]) -> list[str]:
        engine = engine_digest(self._cache)
        references = {id(case.reference): case.reference for case in cases}
        bases = {name: basis_of(r.claims, r.statement, self._method, engine) for name, r in references.items()}
        return [key_of(case.account, bases[id(case.reference)]) for case in cases]

    def _judged(self, cases: Sequence[Case]) -> Iterable[AccountReport]:
        jobs = min(self._jobs, len(cases))
        if jobs > 1:
            return _shared(cases, self._method, jobs)
        return map(self._checkers.check, self._progress(cases, "Judging accounts"))


class Checkers:
    """A checker for each reference, compiled on first use."""

    def __init__(self, method: Method) -> None:
        """All checkers judge by ``method``."""
        self._method = method
        self._compiled: dict[int, tuple[Reference, Checker]] = {}

    def check(self, case: Case) -> AccountReport:
        """The report on the account of a case."""
        return self._checker(case.reference).check(case.account)

    def _checker(self, reference: Reference) -> Checker:
        """The checker of a reference, looked up by identity: comparing the texts would take too long."""
        if id(reference) not in self._compiled:
            self._compiled[id(reference)] = reference, compiled(reference, self._method)
        return self._compiled[id(reference)][1]


def compiled(reference: Reference, method: Method = USUAL_METHOD) -> Checker:
    """A checker for accounts of the reference; the model of entailment is loaded on first use."""
    from summitcheck.checker import Checker
    from summitcheck.detect.rules import BY_CODE, RULES
    from summitcheck.entail.shipped import shipped_encoder

    rules = RULES if method.codes is None else [BY_CODE[code] for code in method.codes]
    model = None if method.words_only else shipped_encoder
    return Checker(reference.claims, statement=reference.statement, rules=rules, model=model)


def _recall(cache: Cache, key: str, case: Case) -> AccountReport | None:
    text = cache.get(key)
    if text is None:
        return None
    try:
        return load_report(text, case.account, case.reference.claims)
    except ValueError:  # not what this version writes
        return None


def _remember(cache: Cache, key: str, report: AccountReport) -> AccountReport:
    cache.put(key, dump_report(report))
    return report


_Task = tuple[int, Document]
# Accounts sent to a process together: enough to reduce overhead, few enough to end soon after an interrupt.
_AT_ONCE = 4
_in_this_process: list[tuple[Sequence[Reference], Checkers]] = []


def _shared(cases: Sequence[Case], method: Method, jobs: int) -> Iterator[AccountReport]:
    """The reports on the cases, made by ``jobs`` processes.

    Each process gets the references and loads the model only once.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    references = list({id(case.reference): case.reference for case in cases}.values())
    numbers = {id(reference): number for number, reference in enumerate(references)}
    tasks = [(numbers[id(case.reference)], case.account) for case in cases]
    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(references, method))
    try:
        with _interrupts_held():
            reports = pool.map(_check, tasks, chunksize=_AT_ONCE)
        yield from reports
    except BrokenProcessPool as error:
        hint = "If it ran out of memory, use --jobs 1."
        raise SummitcheckError("a worker process was killed", hint=hint) from error
    finally:
        pool.shutdown(cancel_futures=True)  # an interrupt must not wait for all remaining accounts


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Block interrupts: one that reaches a worker before `_start` would end it with a traceback."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(references: Sequence[Reference], method: Method) -> None:
    """Prepare a worker, which leaves interrupts to the process that started it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _in_this_process[:] = [(references, Checkers(method))]


def _check(task: _Task) -> AccountReport:
    (references, checkers), (number, account) = _in_this_process[0], task
    return checkers.check(Case(account, references[number]))


#: The cached part of a judgement: everything but the account and the claims.
_Judged = tuple[Verdict, float, float, tuple[Excerpt, ...], tuple[Finding, ...], str, tuple[Span, ...], bool]
_Grounded = tuple[Status, float, tuple[Finding, ...], tuple[str, ...]]
_Kept = tuple[tuple[_Judged, ...], tuple[_Grounded, ...], str, str]


def basis_of(claims: ClaimSet, statement: Document, method: Method, engine: str) -> str:
    """A digest of everything that a judgement depends on except the account: claims, statement, method, program."""
    rules = "every rule" if method.codes is None else " ".join(method.codes)
    read = "words only" if method.words_only else "read by the model"
    listed = (repr(claims.claims), repr(claims.names), repr(claims.silent))
    official = (repr(statement.sentences), statement.text, statement.plain, statement.date)
    return digest(*listed, *official, rules, read, engine)


def key_of(account: Document, basis: str) -> str:
    """The key of the judgement of ``account``: a digest of its content and the basis."""
    return digest(account.text, account.plain, account.date, repr(account.sentences), basis)


def dump_report(report: AccountReport) -> str:
    """The judgement as JSON, without the account and the claims."""
    judged = [each[1:-1] for each in report.assessments]  # without the claim and the opinion
    grounded = [(s.status, s.grounding, s.findings, s.claims) for s in report.statements]
    return dumped((judged, grounded, report.skipped, report.cut))


def load_report(text: str, account: Document, claims: ClaimSet) -> AccountReport:
    """The judgement that `dump_report` wrote; raises `ValueError` for any other text."""
    try:
        judged, grounded, skipped, cut = loaded(_Kept, text)
        assessments = [Assessment(claim, *row) for claim, row in zip(claims.claims, judged, strict=True)]
        statements = [StatementStatus(each, *row) for each, row in zip(account.sentences, grounded, strict=True)]
    except (TypeError, RecursionError) as error:
        raise ValueError("not a judgement") from error
    return AccountReport(account, tuple(assessments), tuple(statements), skipped, cut)
