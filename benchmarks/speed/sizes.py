"""CPU time and peak memory by number of claims, sentences and accounts.

Each number is measured in a process of its own: python benchmarks/speed/sizes.py claims 100
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from table import Row

#: What grows, and what is one and the same meanwhile.
_AXES: Mapping[str, str] = {
    "claims": "an account of 100 sentences",
    "sentences": "62 claims",
    "accounts": "62 claims, 10 sentences an account",
}


def growth(most: Mapping[str, int]) -> Iterator[Row]:
    """A row a number, each ten times the one before."""
    for axis, beside in _AXES.items():
        for power in range(6):
            count = 10**power
            if count <= most[axis] and not (count == 1 and axis != "accounts"):
                yield Row(f"growth in {axis}: {beside}", f"{count:,}", _measured(axis, count))


def _measured(axis: str, count: int) -> dict[str, float]:
    command = [sys.executable, str(Path(__file__)), axis, str(count)]
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def _claims(count: int) -> None:
    from texts import account, document, sentences

    import summitcheck

    made = summitcheck.Checker(summitcheck.ClaimSet.from_texts(sentences(count)), model=None)
    made.check(document(account(100, seed=2)))


def _sentences(count: int) -> None:
    from texts import account, checker, document

    checker().check(document(account(count)))


def _accounts(count: int) -> None:
    from texts import account, checker, document

    made = checker()
    for number in range(count):
        made.check(document(account(10, seed=number)))


_WORK: Mapping[str, Callable[[int], None]] = {"claims": _claims, "sentences": _sentences, "accounts": _accounts}


def main() -> None:
    axis, count = sys.argv[1], int(sys.argv[2])
    _WORK[axis](1)  # what is read once a process
    started = time.process_time()
    _WORK[axis](count)
    took = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1 << 20)
    print(json.dumps({"cpu s": took, "ms each": took / count * 1000, "peak MB": peak}))


if __name__ == "__main__":
    main()
