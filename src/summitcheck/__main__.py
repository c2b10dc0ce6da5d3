"""``python -m summitcheck``: the same as the ``summitcheck`` command."""

import sys

from summitcheck.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
