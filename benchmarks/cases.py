"""How many of the hand-made cases in ``tests/cases`` are answered rightly, by family.

Prints, for each family: faithful accounts, how many of them are supported, called distorted, or left undecided or
unseen; distorted ones, how many are called distorted for the right reason, for another reason, or missed; and sentences
that speak for others, with how many are rightly not counted. The weights were fitted with these cases in view, so the
last line tells more: free retellings in ``tests/quality`` that nothing was fitted on. ``-v`` lists what goes wrong;
``--known`` prints the list of known failures that ``docs/tricky-cases.md`` ends with, and nothing else.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from case_tables import Case, answer, families, held_out

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
    """A row of the table."""
    return f"{name:12}" + "".join(f"{counts[column]:>12}" for column in COLUMNS)


def failures(cases: Iterable[Case]) -> None:
    """Print wrong answers with both texts."""
    for case in cases:
        if wrong := answer(case).wrong(case):
            print(f"  {case.id}: {wrong}\n    {case.official}\n    {case.account}")


def known_failures() -> str:
    """The cases marked as known to fail, as a Markdown list by family."""
    parts = []
    for family, cases in families().items():
        if marked := [case for case in cases if case.known_failure]:
            parts += [f"### {family.capitalize()}", *map(entry, marked)]
    return "\n\n".join(parts)


def entry(case: Case) -> str:
    """A known failure as an item of Markdown."""
    wanted = " or ".join(case.verdict)
    texts = f"  > {case.official}\n  >\n  > *{case.account}*"
    return f"- `{case.id}` ({wanted} would be right): {case.known_failure}.\n\n{texts}"


def main() -> None:
    if "--known" in sys.argv[1:]:
        print(known_failures())
        return
    print(f"{'':12}" + "".join(f"{column:>12}" for column in COLUMNS))
    for family, cases in families().items():
        show(family, cases)
    print(line("all", Counter(outcome(case) for cases in families().values() for case in cases)))
    show("held out", held_out())


def show(name: str, cases: tuple[Case, ...]) -> None:
    """Print the row of a family, and what goes wrong in it where that was asked for."""
    print(line(name, Counter(outcome(case) for case in cases)))
    if "-v" in sys.argv[1:]:
        failures(cases)


if __name__ == "__main__":
    main()
