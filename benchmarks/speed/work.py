"""The cost of three workloads, independent of other load: function calls, and instructions.

    python benchmarks/speed/work.py check            the calls that one workload makes
    python benchmarks/speed/work.py --write          count all again and keep the figures in work.json

Calls are counted by the interpreter itself and are the same each time; `tests/growth/test_work.py` holds a change to
them. Instructions are counted by valgrind, where there is one, and shown beside.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from table import Row

KEPT = Path(__file__).with_name("work.json")
#: Figures hold for one version of Python: another compiles the same program to other calls.
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"


def _drafting() -> Callable[[], object]:
    from texts import STATEMENT

    import summitcheck

    text = STATEMENT.read_text(encoding="utf-8")
    return lambda: summitcheck.extract(summitcheck.Document.from_text(text))


def _checking() -> Callable[[], object]:
    from texts import checker, document, related

    made = checker()
    return lambda: [made.check(document(text)) for text in related()]


def _rejecting() -> Callable[[], object]:
    from texts import checker, document, unrelated

    made = checker()
    return lambda: [made.check(document(unrelated(number))) for number in range(20)]


WORK: Mapping[str, Callable[[], Callable[[], object]]] = {
    "draft": _drafting,
    "check": _checking,
    "reject": _rejecting,
}


def calls_of(work: Callable[[], object]) -> int:
    """How many functions, of Python and of C, some work calls."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def calls(name: str) -> int:
    """The calls of one workload, in a process of its own: what a set holds is told in the same order each time."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    command = [sys.executable, str(Path(__file__)), name]
    return int(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout)


def instructions(name: str) -> int | None:
    """Millions of instructions of a process with one workload, without those of one that does not run it."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    with tempfile.TemporaryDirectory() as scratch:
        with_it, without = (_counted(valgrind, [name, option], scratch) for option in ("--run", "--prepare"))
    return (with_it - without) // 1_000_000


def _counted(valgrind: str, arguments: list[str], scratch: str) -> int:
    command = [
        valgrind,
        "--tool=callgrind",
        f"--callgrind-out-file={scratch}/out",
        sys.executable,
        __file__,
        *arguments,
    ]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    found = re.search(r"Collected : (\d+)", done.stderr)
    return int(found[1]) if found else 0


def kept() -> dict[str, int]:
    """The calls that this version of Python was found to make; empty for a version that was not counted."""
    figures: dict[str, dict[str, int]] = json.loads(KEPT.read_text(encoding="utf-8"))
    return figures.get(VERSION, {})


def work(*, valgrind: bool) -> Iterator[Row]:
    """A row a workload: its calls now, those that are kept, and millions of instructions where they are counted."""
    known = kept()
    for name in WORK:
        now = calls(name)
        figures: dict[str, float | int | str] = {"calls": now}
        if name in known:
            figures |= {"kept": known[name], "change": f"{(now / known[name] - 1) * 100:+.1f} %"}
        found = instructions(name) if valgrind else None
        yield Row("work", name, figures | ({"M instructions": found} if found else {}))
    if not valgrind or shutil.which("valgrind") is None:
        why = "QUICK" if not valgrind else "valgrind is not installed"
        yield Row("work", "instructions", skipped=why)


def _write() -> None:
    figures = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    figures[VERSION] = {name: calls(name) for name in WORK}
    KEPT.write_text(json.dumps(figures, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    if sys.argv[1] == "--write":
        _write()
        return
    workload = WORK[sys.argv[1]]()
    workload()  # what is read once a process, and what is remembered
    if "--run" in sys.argv:
        workload()
    elif "--prepare" not in sys.argv:
        print(calls_of(workload))


if __name__ == "__main__":
    main()
