"""A time limit for work that may hang, such as a request to a server.

Socket timeouts apply to single operations: a server that sends a byte now and then never reaches them, and name
resolution has no limit at all.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

_Result = TypeVar("_Result")


def with_timeout(work: Callable[[], _Result], seconds: float, *, cancel: Callable[[], None]) -> _Result:
    """What ``work`` returns or raises, run in a thread; raises `TimeoutError` if it takes longer.

    Then ``cancel`` is called, which should wake the thread if it is still waiting.
    """
    running = _Running(work)
    # A daemon thread, so that a hanging server does not keep the process from ending.
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
