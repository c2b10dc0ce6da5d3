"""Accounts to judgements: from the cache where they were judged before, else by the checker, in one process or more."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document
from summitcheck.session.archive import basis_of, dump_report, key_of, load_report
from summitcheck.session.cache import NOTHING_KEPT, Cache, engine_digest, user_cache_folder
from summitcheck.session.progress import watched
from summitcheck.views.report import AccountReport

if TYPE_CHECKING:
    from summitcheck.checker import Checker

#: The codes of the rules to judge by; None stands for every rule, so that nobody needs to load them to name them.
Codes = tuple[str, ...] | None


class Target(NamedTuple):
    """A statement, its claims located in it, and a phrase that says where these come from."""

    statement: Document
    claims: ClaimSet
    source: str = ""


class Case(NamedTuple):
    """One account, and what it is held against."""

    account: Document
    target: Target


def cache_at(folder: Path | None, *, keep: bool = True) -> Cache:
    """The cache in ``folder``, or in the user's own; one that keeps nothing where that is not wanted."""
    if not keep:
        return NOTHING_KEPT
    if folder is not None:
        return Cache(folder)
    try:
        return Cache(user_cache_folder(os.environ, Path.home()))
    except RuntimeError:  # a user without a home, as in some containers
        return NOTHING_KEPT


def judge(cases: Sequence[Case], *, codes: Codes, kept: Cache, jobs: int = 1) -> tuple[AccountReport, ...]:
    """One report a case, in their order, by the rules with these ``codes``; the same however many ``jobs`` share it.

    What the cache knows is read from it, and neither checker nor rules are loaded where it knows everything.
    """
    keys = _keys(cases, codes, engine_digest(kept)) if kept.folder else [""] * len(cases)
    room = kept.room("judgements")
    known = [_recall(room, key, case) for key, case in zip(keys, cases, strict=True)]
    missing = [case for case, report in zip(cases, known, strict=True) if report is None]
    fresh = _judged(missing, codes, jobs)
    reports = tuple(report or _remember(room, key, next(fresh)) for key, report in zip(keys, known, strict=True))
    if missing:  # a run that judges has the time
        kept.tidy(time.time())
    return reports


def _keys(cases: Sequence[Case], codes: Codes, engine: str) -> list[str]:
    bases = {id(case.target): case.target for case in cases}
    digests = {name: basis_of(t.claims, t.statement, codes, engine) for name, t in bases.items()}
    return [key_of(case.account, digests[id(case.target)]) for case in cases]


def _recall(kept: Cache, key: str, case: Case) -> AccountReport | None:
    text = kept.get(key)
    if text is None:
        return None
    try:
        return load_report(text, case.account, case.target.claims)
    except ValueError:  # not what this version writes
        return None


def _remember(kept: Cache, key: str, report: AccountReport) -> AccountReport:
    kept.put(key, dump_report(report))
    return report


def _judged(cases: Sequence[Case], codes: Codes, jobs: int) -> Iterator[AccountReport]:
    targets = list({id(case.target): case.target for case in cases}.values())
    numbers = {id(target): number for number, target in enumerate(targets)}
    work = [(numbers[id(case.target)], case.account) for case in cases]
    if min(jobs, len(work)) <= 1:
        checkers = Checkers(targets, codes)
        return (checkers.check(task) for task in watched(work, "Judging accounts"))
    return _shared(work, targets, codes, min(jobs, len(work)))


class Checkers:
    """A checker for each target, compiled when the first account is held against it."""

    def __init__(self, targets: Sequence[Target], codes: Codes) -> None:
        """``codes`` are those of the rules to use, None for all."""
        self._targets, self._codes = targets, codes
        self._compiled: dict[int, Checker] = {}

    def check(self, task: tuple[int, Document]) -> AccountReport:
        """The report on an account, held against the target with a number."""
        number, account = task
        if number not in self._compiled:
            self._compiled[number] = self._compile(self._targets[number])
        return self._compiled[number].check(account)

    def _compile(self, target: Target) -> Checker:
        from summitcheck.checker import Checker
        from summitcheck.detect.rules import BY_CODE, RULES

        rules = RULES if self._codes is None else [BY_CODE[code] for code in self._codes]
        return Checker(target.claims, statement=target.statement, rules=rules)


_Task = tuple[int, Document]
# Accounts that are sent to a process together: enough to save trips, few enough to end soon after an interrupt.
_AT_ONCE = 4
_in_this_process: list[Checkers] = []


def _shared(work: Sequence[_Task], targets: Sequence[Target], codes: Codes, jobs: int) -> Iterator[AccountReport]:
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(targets, codes))
    try:
        yield from pool.map(_check, work, chunksize=_AT_ONCE)
    finally:
        pool.shutdown(cancel_futures=True)  # an interrupt must not wait for all that was asked for


def _start(targets: Sequence[Target], codes: Codes) -> None:
    """Make a worker ready; an interrupt is for the process that started it to answer."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _in_this_process[:] = [Checkers(targets, codes)]


def _check(task: _Task) -> AccountReport:
    return _in_this_process[0].check(task)
