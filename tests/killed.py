"""A process that judges to one that the system ends: a function that a test puts in the place of the judging one."""

from __future__ import annotations

import os
import signal


def die(_: object) -> None:
    """Ends this process as a system does that has run out of memory."""
    os.kill(os.getpid(), signal.SIGKILL)
