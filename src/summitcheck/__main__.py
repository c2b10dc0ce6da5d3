"""``python -m summitcheck`` and the ``summitcheck`` command: sets up the process, then runs the command."""

import gc
import os
import signal
import sys

# Net allocations before the garbage collector looks for cycles. A run is short and makes few cycles; with the default
# of 700, collecting took a tenth of its time.
_MANY = 200_000


def main() -> int:
    """The exit status of a run with the process's own arguments."""
    interruptible = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if interruptible:
        signal.signal(signal.SIGINT, _end)
    gc.set_threshold(_MANY)
    # Worker processes are started with `python -c`, which puts the working folder first on the module path. A pull
    # request could add a file there with the name of a standard module, and it would run.
    os.environ["PYTHONSAFEPATH"] = "1"
    from summitcheck.cli.main import main as run
    from summitcheck.cli.streams import guard_streams

    guard_streams()
    if interruptible:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    status = run()
    if interruptible:
        signal.signal(signal.SIGINT, _end)
    # At exit the interpreter would search all remaining objects for cycles, twice, which takes another tenth of a run.
    # It skips frozen objects, and the system frees the memory anyway.
    gc.freeze()
    return status


def _end(*_: object) -> None:
    """Exit at once on an interrupt before or after a command, when there is nothing to clean up.

    An exception would surface with a traceback in whichever module is being imported, or be swallowed there.
    """
    try:
        os.write(2, b"summitcheck: interrupted\n")
    finally:
        os._exit(130)


if __name__ == "__main__":
    sys.exit(main())
