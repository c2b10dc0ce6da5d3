"""Work that may hang, a request to a server for instance, to its result within a time.

Time limits of sockets are for each of their steps: a server that sends a byte now and then never reaches them, and
nothing limits the look-up of a name.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

_Result = TypeVar("_Result")


def with_timeout(work: Callable[[], _Result], seconds: float, *, cancel: Callable[[], None]) -> _Result:
    """What ``work`` returns or raises, in a thread of its own; raises `TimeoutError` when that takes longer.

    ``cancel`` is then called: it is to wake the work up where it still waits.
    """
    running = _Running(work)
    # A daemon, so that a server that hangs does not keep the process from ending.
    Thread(target=running.run, daemon=True).start()
    if not running.done.wait(seconds):
        cancel()
        raise TimeoutError
    if running.error is not None:
        raise running.error
    return running.results[0]


class _Running(Generic[_Result]):
    def __init__(self, work: Callable[[], _Result]) -> None:
        self._work = work
        self.done = Event()
        self.results: list[_Result] = []
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self.results.append(self._work())
        except Exception as error:
            self.error = error
        self.done.set()
