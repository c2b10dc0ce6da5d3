"""``python -m summitcheck`` and the ``summitcheck`` command: sets up the process, then runs the command."""

import gc
import sys

# How many more objects may be made than were given up before the interpreter looks for cycles among them. A run makes
# few cycles and lives for a moment: to look after every 700, as is usual, took a tenth of its time.
_MANY = 200_000


def main() -> int:
    """The exit status of a run with the process's own arguments."""
    gc.set_threshold(_MANY)
    from summitcheck.cli.main import main as run

    status = run()
    # The interpreter would look for cycles among all that is left, twice, before the system takes the memory back
    # anyhow: a tenth of a run again. What is frozen it does not look at.
    gc.freeze()
    return status


if __name__ == "__main__":
    sys.exit(main())
