"""The median times of whole processes, run in turn, also as multiples of a bare interpreter."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from statistics import median

from table import Row
from texts import CORPUS, ROOT, STATEMENT

_SECTION = "start-up"
_BARE = "bare interpreter"
_ACCOUNT = str(sorted(CORPUS.glob("*.txt"))[0])
_VERIFY = ["-m", "summitcheck", "verify", "corpus/"]
_CHECK = [
    "-m",
    "summitcheck",
    "check",
    "--statement",
    str(STATEMENT),
    "--claims",
    "claims.yaml",
    "--exit-zero",
    _ACCOUNT,
]
#: Each command, and whether it finds a cache that an earlier run filled.
_OURS: Mapping[str, tuple[list[str], bool]] = {
    _BARE: (["-c", "pass"], False),
    "summitcheck --version": (["-m", "summitcheck", "--version"], False),
    "check one account, words only": ([*_CHECK, "--no-cache", "--words-only"], False),
    "verify corpus/, first run": (_VERIFY, False),
    "verify corpus/, first run, words only": ([*_VERIFY, "--words-only"], False),
    "verify corpus/, repeated": (_VERIFY, True),
}
_RIVALS: Mapping[str, list[str]] = {
    "codespell, one account": ["codespell", _ACCOUNT],
    "proselint, one account": ["proselint", "check", _ACCOUNT],
    "ruff check, one module": ["ruff", "check", "--no-cache", str(ROOT / "src" / "summitcheck" / "errors.py")],
}


def startup(rounds: int) -> Iterator[Row]:
    """A row for each command: wall-clock and CPU milliseconds, and multiples of a bare interpreter."""
    commands = {name: [sys.executable, *arguments] for name, (arguments, _) in _OURS.items()}
    found = {name: [path, *rest] for name, (program, *rest) in _RIVALS.items() if (path := _installed(program))}
    with tempfile.TemporaryDirectory() as scratch:
        times = _rounds(commands | found, rounds, Path(scratch))
    clock, processor = ({name: median(t[k] for t in took) for name, took in times.items()} for k in (0, 1))
    for name in (*_OURS, *_RIVALS):
        if name not in times:
            yield Row(_SECTION, name, skipped=f"{_RIVALS[name][0]} is not installed")
            continue
        yield Row(
            _SECTION,
            name,
            {
                "ms": clock[name] * 1000,
                "x bare": clock[name] / clock[_BARE],
                "cpu ms": processor[name] * 1000,
                "cpu x bare": processor[name] / processor[_BARE],
            },
        )


def _installed(program: str) -> str | None:
    return shutil.which(program, path=str(Path(sys.executable).parent)) or shutil.which(program)


def _rounds(commands: Mapping[str, Sequence[str]], rounds: int, scratch: Path) -> dict[str, list[tuple[float, float]]]:
    """Each command once per round, so that other load affects all alike; the first round is a warm-up."""
    numbers, times = count(), {name: [] for name in commands}  # type: ignore[var-annotated]
    for number in range(rounds + 1):
        for name, command in commands.items():
            cache = "kept" if name in _OURS and _OURS[name][1] else f"empty-{next(numbers)}"
            took = _run(command, scratch / cache)
            if number:
                times[name].append(took)
    return times


def _run(command: Sequence[str], cache: Path) -> tuple[float, float]:
    environment = {**os.environ, "SUMMITCHECK_CACHE_DIR": str(cache), "OPENBLAS_NUM_THREADS": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started, spent = time.perf_counter(), _processor_time_of_children()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=False, env=environment)
    return time.perf_counter() - started, _processor_time_of_children() - spent


def _processor_time_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
