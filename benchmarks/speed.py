"""How long the command takes to start and to verify the corpus, and how many accounts a Checker judges in a second.

Times are the best of several runs of a whole process, as multiples of a bare interpreter, so that they can be compared
between machines. Run it on an idle machine: ``make bench`` or ``python benchmarks/speed.py``.
"""

from __future__ import annotations

import compileall
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import summitcheck

ROOT = Path(__file__).resolve().parents[1]
STATEMENT = "2025-02-07-us-japan-joint-statement.md"
RUNS = 15
SECONDS = 3.0


def best_of(runs: int, work: Callable[[], object]) -> float:
    """The shortest time in seconds that ``work`` took."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def process(*arguments: str) -> float:
    """The shortest time in seconds of a whole Python process with these arguments."""
    command = [sys.executable, *arguments]
    return best_of(RUNS, lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True))


def accounts_per_second() -> float:
    """How many accounts of the corpus one long-lived Checker reads and judges in a second, on one core."""
    corpus = ROOT / "corpus"
    claims = summitcheck.load_claims(ROOT / "claims.yaml")
    checker = summitcheck.Checker(claims, statement=summitcheck.read(corpus / STATEMENT))
    paths = sorted(path for path in corpus.glob("*.txt"))
    for path in paths:
        checker.check(summitcheck.read(path))
    done, started = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - started) < SECONDS:
        checker.check(summitcheck.read(paths[done % len(paths)]))
        done += 1
    return done / elapsed


def main() -> None:
    compileall.compile_dir(ROOT / "src", quiet=1)  # as in an installed package: what was edited since is not yet
    bare = process("-c", "pass")
    print(f"bare interpreter             {bare * 1000:7.1f} ms")
    for name, arguments in (
        ("summitcheck --version", ("--version",)),
        ("summitcheck verify corpus/", ("verify", "corpus/")),
        ("the same, --format json", ("verify", "corpus/", "--format", "json")),
    ):
        took = process("-m", "summitcheck", *arguments)
        print(f"{name:28} {took * 1000:7.1f} ms {took / bare:7.1f} times a bare interpreter")
    print(f"{'one Checker, kept':28} {accounts_per_second():7.0f} accounts a second")


if __name__ == "__main__":
    main()
