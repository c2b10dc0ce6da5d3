"""The verdicts on mutants of the statement's sentences, and on faithful rewrites of them, by family.

Of a mutant's claims the worst verdict counts, distorted first: it should be called that, and to call it supported is
the failure that nobody sees. A rewrite should be supported, and must not be called distorted. ``-v`` lists what goes
wrong; a family's name after it lists that family only.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "quality"))

from mutants import OUTCOMES, Variant, mutants, outcome, rewrites, verdicts


def table(title: str, variants: Iterable[Variant], wanted: str) -> None:
    """Print one line a family; list the variants whose outcome is not the wanted one when asked to."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    wrong: defaultdict[str, list[Variant]] = defaultdict(list)
    for variant in variants:
        found = outcome(variant)
        counts[variant.family][found] += 1
        if found != wanted:
            wrong[variant.family].append(variant)
    print(f"{title:14}{'made':>8}" + "".join(f"{name:>11}" for name in OUTCOMES) + f"{'distorted':>12}")
    for family in sorted(counts):
        print(line(family, counts[family]))
        if "-v" in sys.argv[1:] and (len(sys.argv) < 3 or family in sys.argv[2:]):
            for variant in wrong[family]:
                print(f"    [{variant.change}] {verdicts(variant)}\n        {variant.text}")
    print(line("all", sum(counts.values(), Counter())))


def line(name: str, counts: Counter[str]) -> str:
    """A row of the table, its last cell the share that is called distorted."""
    share = counts["distorted"] / counts.total()
    return f"{name:14}{counts.total():8}" + "".join(f"{counts[o]:11}" for o in OUTCOMES) + f"{share:12.1%}"


def main() -> None:
    table("mutants", mutants(), "distorted")
    print()
    table("fair rewrites", rewrites(), "supported")


if __name__ == "__main__":
    main()
