"""Judging batches in order, in this process or in several on this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future
from typing import Protocol

from summitcheck.errors import SummitcheckError
from summitcheck.scan.batches import Batch
from summitcheck.scan.judging import Judged, ScanTask, judge

#: Batches with their results, in order.
Results = Generator[tuple[Batch, Judged], None, None]
#: Batches in flight for each process: enough to keep it busy, few enough to fit in memory.
_AHEAD = 3


class Engine(Protocol):
    """Where batches are judged."""

    def __call__(self, task: ScanTask, batches: Iterable[Batch]) -> Results:
        """Each batch with its result, in order; consumes batches only as fast as it judges them."""


class ProcessLost(SummitcheckError):
    """A worker process ended unexpectedly."""

    slug = "process-lost"


def local(jobs: int) -> Engine:
    """Judges in ``jobs`` processes, or in this process for one job."""
    return _in_processes(jobs) if jobs > 1 else _in_this_process


def _in_this_process(task: ScanTask, batches: Iterable[Batch]) -> Results:
    for batch in batches:
        yield batch, judge(task, batch)


def _in_processes(jobs: int) -> Engine:
    def engine(task: ScanTask, batches: Iterable[Batch]) -> Results:
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(task,))
        try:
            yield from in_order(lambda batch: pool.submit(_judge, batch), batches, jobs * _AHEAD)
        except BrokenProcessPool as error:
            hint = "It may have run out of memory. Run the same command again, with fewer --jobs, to resume."
            raise ProcessLost("a worker process ended unexpectedly", hint=hint) from error
        finally:
            pool.shutdown(cancel_futures=True)

    return engine


def in_order(submit: Callable[[Batch], Future[Judged]], batches: Iterable[Batch], ahead: int) -> Results:
    """The batches with their results, in order, with at most ``ahead`` of them in flight."""
    waiting: deque[tuple[Batch, Future[Judged]]] = deque()
    for batch in batches:
        waiting.append((batch, submit(batch)))
        if len(waiting) >= ahead:
            first, future = waiting.popleft()
            yield first, future.result()
    for first, future in waiting:
        yield first, future.result()


_tasks: list[ScanTask] = []


def _start(task: ScanTask) -> None:
    """Prepare a worker process, which leaves interrupts to the process that started it."""
    import gc
    import signal

    gc.set_threshold(200_000)  # as in the process that started it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _tasks[:] = [task]


def _judge(batch: Batch) -> Judged:
    return judge(_tasks[0], batch)
