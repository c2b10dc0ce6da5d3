"""How well drafted claims meet divisions of statements that were made by hand, a line for each statement.

    python benchmarks/extraction.py [--verbose] [GOLD_FOLDER]

A gold quote is met by a draft when the characters that both have are at least half of those that either has;
gold and drafts are paired one to one so that as many as possible meet. Several statements guard against rules
that fit only one.
"""

from __future__ import annotations

import re
import sys
import timeit
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from summitcheck.claims.draft import extract
from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
HALF = 0.5
_RUNS = 20

Span = tuple[int, int]


def main(arguments: Sequence[str]) -> int:
    """0 when every division was measured, or there is none; 2 for a folder without one."""
    verbose = "--verbose" in arguments
    asked = next((a for a in arguments if not a.startswith("-")), None)
    folder = Path(asked or SHARED / "gold")
    files = sorted(folder.glob("*.yaml"))
    if not files:
        print(f"no gold files in {folder}", file=sys.stderr)
        return 2 if asked else 0  # a plain clone has none
    for file in files:
        result = measure(file)
        report(file.stem, result)
        if verbose:
            explain(result)
    return 0


@dataclass(frozen=True, slots=True)
class Result:
    """What was drafted from one statement, and which gold quote which draft meets."""

    statement: Document
    quotes: list[Span]
    drafts: ClaimSet
    met: dict[int, int]


def measure(file: Path) -> Result:
    """What is drafted from the statement of a division, beside its quotes."""
    gold = yaml.safe_load(file.read_text(encoding="utf-8"))
    path = find_statement(file.parent, gold["official"])
    statement = Document.from_text(path.read_text(encoding="utf-8"), name=path.name)
    quotes = [place(statement, item["quote"]) for item in gold["commitments"]]
    drafts = extract(statement)
    return Result(statement, quotes, drafts, matching(quotes, drafts))


def report(name: str, result: Result) -> None:
    """Print the figures of a statement."""
    met, quotes, drafts = len(result.met), len(result.quotes), len(result.drafts)
    print(
        f"{name}: {met} of {quotes} quotes met ({met / quotes:.1%}), {drafts} drafts ({drafts / quotes:.2f} a quote), "
        f"{milliseconds(result.statement):.1f} ms"
    )


def find_statement(folder: Path, name: str) -> Path:
    """The file of a statement, which lies beside the folder of the divisions."""
    return next(
        folder.parent / room / name for room in ("seeds", "statements") if (folder.parent / room / name).exists()
    )


def place(statement: Document, quote: str) -> Span:
    """Where a quote stands, white space and the curl of quotation marks aside."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    pattern = re.sub("['\u2019]", "['\u2019]", pattern).replace('"', '["\u201c\u201d]')
    found = re.search(pattern, statement.text)
    if not found:
        raise ValueError(f"not in {statement.name}: {quote}")
    return found.span()


def overlap(one: Span, other: Span) -> float:
    """The share (0 to 1) of the characters of either span that both have (Jaccard index)."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(both, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def matching(quotes: Sequence[Span], drafts: ClaimSet) -> dict[int, int]:
    """Gold quote to draft, one to one and as many as possible (augmenting paths)."""
    options = [
        [n for n, claim in enumerate(drafts.claims) if overlap(span, (claim.start, claim.end)) >= HALF]
        for span in quotes
    ]
    taken: dict[int, int] = {}

    def assign(quote: int, seen: set[int]) -> bool:
        for draft in options[quote]:
            if draft not in seen:
                seen.add(draft)
                if draft not in taken or assign(taken[draft], seen):
                    taken[draft] = quote
                    return True
        return False

    for quote in range(len(quotes)):
        assign(quote, set())
    return {quote: draft for draft, quote in taken.items()}


def milliseconds(statement: Document) -> float:
    """The shortest time of several, which other work on the machine disturbs least."""
    return min(timeit.repeat(lambda: extract(statement), number=1, repeat=_RUNS)) * 1000


def explain(result: Result) -> None:
    """Print the quotes that no draft meets, and every draft."""
    for number, (start, end) in enumerate(result.quotes):
        if number not in result.met:
            print("  not met:", " ".join(result.statement.text[start:end].split()))
    for number, claim in enumerate(result.drafts.claims):
        sign = "+" if number in result.met.values() else "-"
        print(f"  {sign} {claim.id} [{claim.strength}: {claim.verb}; {', '.join(claim.actors)}]")
        print("      ", claim.governor, "=>", " ".join(claim.quote.split()))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
