"""How many of the hand-made cases in ``tests/cases`` are answered rightly, by family.

Prints, for each family: faithful accounts, how many of them are supported, called distorted, or left undecided or
unseen; distorted ones, how many are called distorted for the right reason, for another reason, or missed; and sentences
that speak for others, with how many are rightly not counted. ``-v`` lists every case that goes wrong.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from case_tables import Case, answer, families

COLUMNS = ("supported", "alarm", "undecided", "caught", "other code", "missed", "unsaid", "counted")


def outcome(case: Case) -> str:
    """The column that a case falls in."""
    said = answer(case)
    if case.side == "unsaid":
        return "counted" if said.wrong(case) else "unsaid"
    if case.side == "faithful":
        right = said.verdict in case.verdict
        return "supported" if right else "alarm" if said.verdict == "distorted" else "undecided"
    if said.verdict != "distorted":
        return "missed"
    return "other code" if said.wrong(case) else "caught"


def line(name: str, counts: Counter[str]) -> str:
    return f"{name:12}" + "".join(f"{counts[column]:>12}" for column in COLUMNS)


def failures(cases: Iterable[Case]) -> None:
    for case in cases:
        if wrong := answer(case).wrong(case):
            print(f"  {case.id}: {wrong}\n    {case.official}\n    {case.account}")


def main() -> None:
    total: Counter[str] = Counter()
    print(f"{'':12}" + "".join(f"{column:>12}" for column in COLUMNS))
    for family, cases in families().items():
        counts = Counter(outcome(case) for case in cases)
        total += counts
        print(line(family, counts))
        if "-v" in sys.argv[1:]:
            failures(cases)
    print(line("all", total))


if __name__ == "__main__":
    main()
