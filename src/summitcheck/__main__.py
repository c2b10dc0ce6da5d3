"""``python -m summitcheck`` and the ``summitcheck`` command: sets up the process, then runs the command."""

import gc
import os
import signal
import sys

# How many more objects may be created than freed before the interpreter looks for cycles among them. A run makes
# few cycles and lives for a moment: to look after every 700, as is usual, took a tenth of its time.
_MANY = 200_000


def main() -> int:
    """The exit status of a run with the process's own arguments."""
    interruptible = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if interruptible:
        signal.signal(signal.SIGINT, _end)
    gc.set_threshold(_MANY)
    # A process that judges is started by `python -c`, for which the working folder comes first among the places of
    # modules: what a change brings there, under the name of a module of Python's own, would run.
    os.environ["PYTHONSAFEPATH"] = "1"
    from summitcheck.cli.main import main as run
    from summitcheck.cli.streams import guard_streams

    guard_streams()
    if interruptible:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    status = run()
    if interruptible:
        signal.signal(signal.SIGINT, _end)
    # The interpreter would look for cycles among all that is left, twice, before the system takes the memory back
    # anyway: a tenth of a run again. It does not look at what is frozen.
    gc.freeze()
    return status


def _end(*_: object) -> None:
    """Answer an interrupt before a command runs, or after: there is nothing to put in order.

    An exception would come out of whatever module is being imported, with a traceback, or be lost in it.
    """
    try:
        os.write(2, b"summitcheck: interrupted\n")
    finally:
        os._exit(130)


if __name__ == "__main__":
    sys.exit(main())
