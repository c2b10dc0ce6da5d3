"""How well drafted claims match claims that were marked by hand, a line for each statement.

    python benchmarks/extraction.py [--verbose] [GOLD_FOLDER]

A draft meets a gold quote if the Jaccard index of their characters is at least a half. Gold quotes and drafts are
paired one to one, as many as possible (maximum bipartite matching). Several statements guard against rules that fit
only one.
"""

from __future__ import annotations

import re
import sys
import timeit
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import maximum_bipartite_matching

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
    """The drafts of one statement, and the draft that meets each gold quote, by index."""

    statement: Document
    quotes: list[Span]
    drafts: ClaimSet
    met: dict[int, int]


def measure(file: Path) -> Result:
    """The result for the statement of a gold file."""
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
    """The file of a statement, in a folder beside that of the gold files."""
    return next(
        folder.parent / room / name for room in ("seeds", "statements") if (folder.parent / room / name).exists()
    )


def place(statement: Document, quote: str) -> Span:
    """The span of a quote, ignoring white space and the form of quotation marks."""
    pattern = r"\s+".join(re.escape(word) for word in quote.split())
    pattern = re.sub("['\u2019]", "['\u2019]", pattern).replace('"', '["\u201c\u201d]')
    found = re.search(pattern, statement.text)
    if not found:
        raise ValueError(f"not in {statement.name}: {quote}")
    return found.span()


def overlap(one: Span, other: Span) -> float:
    """The Jaccard index (0 to 1) of the characters of two spans."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(both, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def matching(quotes: Sequence[Span], drafts: ClaimSet) -> dict[int, int]:
    """The index of the draft that meets each gold quote: one to one, and as many pairs as possible."""
    meets = [[overlap(span, (claim.start, claim.end)) >= HALF for claim in drafts.claims] for span in quotes]
    found = maximum_bipartite_matching(csr_matrix(meets), perm_type="column")
    return {quote: int(draft) for quote, draft in enumerate(found) if draft >= 0}


def milliseconds(statement: Document) -> float:
    """The time to draft the claims: the shortest of several runs, which other load disturbs least."""
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
