"""Write an archive of any size to scan: texts about nothing, some that name the parties in passing, a few accounts.

    python benchmarks/archive.py 1000000 FOLDER
    summitcheck scan FOLDER/archive.jsonl.gz --claims claims.yaml --words-only -o OUT

The same count gives the same bytes. Of 10,000 articles one is an account of the statement in ``corpus/`` (those of
``corpus/`` and ``examples/`` in turn), 100 name the United States and Japan once, and all others neither.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ACCOUNT, PASSING = 10_000, 100  # of so many articles one
_WHO = (
    "The council",
    "A farmer",
    "The museum",
    "Our baker",
    "The choir",
    "A teacher",
    "The harbour master",
    "The club",
)
_DID = ("opened", "painted", "sold", "repaired", "found", "described", "counted", "closed", "lent", "measured")
_WHAT = (
    "a bridge",
    "the old mill",
    "forty chairs",
    "a map of the town",
    "the ferry",
    "its garden",
    "a hall",
    "the roof",
)
_WHERE = ("by the river", "in the square", "behind the station", "near the school", "on the hill", "at the market")
_WHEN = (
    "on Monday",
    "in spring",
    "last year",
    "before noon",
    "after the storm",
    "in the evening",
    "for the third time",
)
_IN_PASSING = "Visitors came from Japan, Peru, the United States and Chile."


def articles(count: int) -> Iterator[dict[str, str]]:
    """So many articles, the same ones each time."""
    chance, accounts = random.Random(count), _accounts()
    for number in range(1, count + 1):
        if number % ACCOUNT == 0:
            text = accounts[number // ACCOUNT % len(accounts)]
        else:
            text = _about_nothing(chance, named=number % PASSING == 0)
        yield {"id": f"a{number}", "title": f"Article {number}", "date": f"2025-03-{1 + number % 28:02}", "text": text}


def _accounts() -> list[str]:
    files = sorted([*(ROOT / "corpus").glob("*.txt"), *(ROOT / "examples").glob("*.*")])
    return [path.read_text(encoding="utf-8") for path in files if path.stem != "README" and path.suffix != ".yaml"]


def _about_nothing(chance: random.Random, *, named: bool) -> str:
    """Some 200 words about a town; twice as many where parties are named."""
    pick = chance.choice
    sentences = [
        f"{pick(_WHO)} {pick(_DID)} {pick(_WHAT)} {pick(_WHERE)} {pick(_WHEN)}, and {pick(_WHO).lower()} {pick(_DID)} "
        f"{chance.randrange(2, 900)} of them."
        for _ in range(chance.randrange(24, 30) if named else chance.randrange(5, 20))
    ]
    return " ".join([*sentences, _IN_PASSING] if named else sentences)


def main(arguments: list[str]) -> None:
    """Write the archive, and say how many of its articles are accounts."""
    count, folder = int(arguments[0]), Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "archive.jsonl.gz").open("wb") as file, gzip.GzipFile("", "wb", 1, file, mtime=0) as packed:
        for article in articles(count):
            packed.write(f"{json.dumps(article)}\n".encode())
    print(f"{count:,} articles, {count // ACCOUNT:,} of them accounts")


if __name__ == "__main__":
    main(sys.argv[1:])
