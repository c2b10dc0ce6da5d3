"""How long the command takes to start and to verify the corpus, and how many accounts a Checker judges in a second.

Times are the best of several runs of a whole process, also as multiples of a bare interpreter, so that they can be
compared between machines. The clock tells what a user waits for; where the machine is busy with other things, the time
of a processor is the truer figure. A first run of ``verify`` judges everything; a repeated one finds all judgements in
the cache and makes none, so neither figure can stand for the other. Run it on an idle machine: ``make bench`` or
``python benchmarks/speed.py``.
"""

from __future__ import annotations

import compileall
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import NamedTuple

import summitcheck
from summitcheck.entail.shipped import shipped_encoder

ROOT = Path(__file__).resolve().parents[1]
STATEMENT = "2025-02-07-us-japan-joint-statement.md"
RUNS = 15
SECONDS = 3.0


class Took(NamedTuple):
    """Seconds by the clock, and seconds of a processor: what others run meanwhile lengthens the first alone."""

    clock: float
    processor: float


def process(*arguments: str, cache: Callable[[], Path]) -> Took:
    """The shortest times of a whole Python process with these arguments; ``cache`` names its cache folder."""
    runs = [_run([sys.executable, *arguments], cache()) for _ in range(RUNS)]
    return Took(min(run.clock for run in runs), min(run.processor for run in runs))


def _run(command: list[str], cache: Path) -> Took:
    environment = {**os.environ, "SUMMITCHECK_CACHE_DIR": str(cache)}
    started, spent = time.perf_counter(), _processor_time_of_children()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env=environment)
    return Took(time.perf_counter() - started, _processor_time_of_children() - spent)


def _processor_time_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def accounts_per_second(*, new: bool, words_only: bool) -> float:
    """How many accounts of the corpus a Checker reads and judges in a second of a processor.

    A Checker remembers sentences. ``new`` ones it has not met: every round gets a Checker of its own, whose making is
    not counted; otherwise one Checker is asked again and again.
    """
    corpus = ROOT / "corpus"
    claims, statement = summitcheck.load_claims(ROOT / "claims.yaml"), summitcheck.read(corpus / STATEMENT)
    texts = [path.read_text(encoding="utf-8") for path in sorted(corpus.glob("*.txt"))]
    model = None if words_only else shipped_encoder
    checker, done, elapsed = summitcheck.Checker(claims, statement=statement, model=model), 0, 0.0
    for text in texts:  # reads the lexicon
        checker.check(summitcheck.Document.from_text(text))
    while elapsed < SECONDS:
        if new:
            checker = summitcheck.Checker(claims, statement=statement, model=model)
        started = time.process_time()
        for text in texts:
            checker.check(summitcheck.Document.from_text(text))
        elapsed += time.process_time() - started
        done += len(texts)
    return done / elapsed


def whole_processes(scratch: Path) -> None:
    """Print how long the command takes when nothing is kept yet, and when it was run before."""
    numbers = count()

    def empty() -> Path:
        return scratch / f"first-{next(numbers)}"

    def filled() -> Path:
        return scratch / "repeated"

    verify = ("-m", "summitcheck", "verify", "corpus/")
    bare = process("-c", "pass", cache=empty)
    print(f"{'':42}   by the clock      of a processor   (in brackets: times a bare interpreter)")
    print(f"{'bare interpreter':42} {bare.clock * 1000:7.1f} ms         {bare.processor * 1000:7.1f} ms")
    for name, arguments, cache in (
        ("summitcheck --version", ("-m", "summitcheck", "--version"), empty),
        ("verify corpus/, first run: empty cache", verify, empty),
        ("verify corpus/, first run: --no-cache", (*verify, "--no-cache"), empty),
        ("the same, --words-only", (*verify, "--no-cache", "--words-only"), empty),
        ("verify corpus/, repeated: nothing changed", verify, filled),
    ):
        took = process(*arguments, cache=cache)
        figures = (f"{spent * 1000:7.1f} ms ({spent / least:4.1f})" for spent, least in zip(took, bare, strict=True))
        print(f"{name:42} {'  '.join(figures)}")


def main() -> None:
    compileall.compile_dir(ROOT / "src", quiet=1)  # as in an installed package: what was edited since is not yet
    with tempfile.TemporaryDirectory() as scratch:
        whole_processes(Path(scratch))
    for words_only, name in ((False, "one Checker"), (True, "the same, by words only")):
        for new, sentences in ((True, "new sentences"), (False, "known sentences")):
            found = accounts_per_second(new=new, words_only=words_only)
            print(f"{f'{name}, {sentences}':42} {found:7.1f} accounts a second")


if __name__ == "__main__":
    main()
