"""All figures of speed in one table: start-up, accounts a second beside rivals, growth, and work that no clock counts.

    make bench                            the table, also in build/bench.txt, and build/bench.json
    make bench QUICK=1                    fewer rounds, smaller numbers: a few minutes, also on a busy machine
    python benchmarks/bench.py work       one part alone: startup, rates, growth or work

docs/benchmarks.md says what each figure means and how it is measured.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("speed")))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is loaded

from rates import rates
from sizes import growth
from startup import startup
from table import Row, as_json, as_text
from work import work

_BUILD = Path(__file__).resolve().parents[1] / "build"
_FULL = {"claims": 1_000, "sentences": 10_000, "accounts": 10_000}
_QUICK = {"claims": 100, "sentences": 1_000, "accounts": 100}


def _machine() -> str:
    processor = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = info.read_text(encoding="utf-8").splitlines()
        processor = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), processor)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{processor}, {os.cpu_count()} processors{load}; {python} on {platform.system()}"


def main() -> None:
    """Run the requested measurements; print the table and write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", help="startup, rates, growth, work; all by default")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, smaller numbers")
    asked = parser.parse_args()
    parts: Mapping[str, Callable[[], Iterable[Row]]] = {
        "startup": lambda: startup(3 if asked.quick else 15),
        "rates": lambda: rates(*((1.0, 2) if asked.quick else (5.0, 40))),
        "growth": lambda: growth(_QUICK if asked.quick else _FULL),
        "work": lambda: work(valgrind=not asked.quick),
    }
    if unknown := set(asked.parts) - set(parts):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(parts)}")
    machine, rows = _machine(), []
    for name in asked.parts or parts:
        print(f"measuring {name} ...", file=sys.stderr)
        rows += parts[name]()
    text = "\n".join(as_text(machine, rows))
    print(text)
    _BUILD.mkdir(exist_ok=True)
    (_BUILD / "bench.txt").write_text(text + "\n", encoding="utf-8")
    (_BUILD / "bench.json").write_text(json.dumps(as_json(machine, rows), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
