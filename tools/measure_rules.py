#!/usr/bin/env python3
"""Measure how often each rule was right, and write the counts to ``score/precision.json``.

    python tools/measure_rules.py            # print
    python tools/measure_rules.py --write    # and write

On ``training/`` and ``tests/cases``, and on the data in ``--shared`` where there are any (by default in ``shared``
beside the repository). A finding counts as right where a person called the pair, or the cell, distorted. Counts are
kept and no sentence is; those of data that are not here stay as they are. The weights are fitted on the same data, so
these are figures of how the rules behave and not a promise of how they will.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from labelled import ROOT, SHARED, Labelled, Source, for_each, sources

from summitcheck.decide.verdict import Verdict
from summitcheck.detect.rules import BY_CODE

TARGET = ROOT / "src/summitcheck/score/precision.json"
#: The kinds of data, in the order of the file, and the sources that are one.
KINDS = {
    "sentences edited by people": ("distorted_summedits_dev",),
    "pairs that differ in one word": ("distorted_breaking_nli_dev",),
    "cases made by hand": ("cases", "unsaid cases"),
    "cells judged by hand": ("gold",),
    "texts written for this project": ("training",),
}
_KIND_OF = {source: kind for kind, names in KINDS.items() for source in names}

#: Of a kind of data ``[distorted, pairs]``, or of a rule on it ``[right, findings]``.
Tally = tuple[int, int]
Counts = Counter[tuple[str, str, bool]]


def counts_of(source: Source) -> Counts:
    """How many examples of a file, and findings of each rule in them, are of either label: by kind, code and label.

    The code of an example is empty. What several claims share is one finding.
    """
    counts = Counts()
    for example in source.examples():
        if kind := _KIND_OF.get(example.source):
            distorted = "distorted" in example.verdicts
            counts.update((kind, code, distorted) for code in ("", *accusations(example)))
    return counts


def accusations(example: Labelled) -> list[str]:
    """The codes of the findings reported on the claims of an example, one for each place."""
    found = {
        (each.detection.code, each.detection.official, each.detection.account)
        for claim in example.claims
        if claim.decision.verdict is not Verdict.OMITTED
        for each in claim.accusing
    }
    return [code for code, *_ in found]


def tallied(counts: Counts, code: str) -> dict[str, Tally]:
    """By kind of data, how many are distorted, and how many there are."""
    both = {kind: (counts[kind, code, True], counts[kind, code, False]) for kind in KINDS}
    return {kind: (right, right + wrong) for kind, (right, wrong) in both.items() if right + wrong}


def renewed(old: Mapping[str, Any], counts: Counts) -> dict[str, dict[str, Any]]:
    """The contents of the file with these counts."""
    pairs = tallied(counts, "")
    kept = {code: {kind: n for kind, n in by.items() if kind not in pairs} for code, by in old["rules"].items()}
    rules = {code: _ordered(kept.get(code, {}) | tallied(counts, code)) for code in BY_CODE}
    return {"pairs": _ordered(old["pairs"] | pairs), "rules": rules}


def _ordered(by_kind: Mapping[str, Any]) -> dict[str, Any]:
    return {kind: by_kind[kind] for kind in KINDS if kind in by_kind}


def written(result: Mapping[str, Any]) -> str:
    """The text of the file, with one rule a line, so that a changed figure changes only one line."""
    rules = ",\n".join(f"  {json.dumps(code)}: {json.dumps(by)}" for code, by in result["rules"].items())
    return f'{{\n "pairs": {json.dumps(result["pairs"])},\n "rules": {{\n{rules}\n }}\n}}\n'


def lines(counts: Counts) -> Iterable[str]:
    """The figures for people, a line each."""
    yield "  ".join(f"{kind}: {a} of {b} distorted" for kind, (a, b) in tallied(counts, "").items())
    for code in BY_CODE:
        by = tallied(counts, code)
        right, found = (sum(tally[n] for tally in by.values()) for n in (0, 1))
        yield "  ".join([f"{code} {right}/{found}", *(f"{kind}: {a}/{b}" for kind, (a, b) in by.items())])


def main() -> int:
    """0 if the figures were printed and, on request, written."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with further data (default: %(default)s)")
    parser.add_argument("--sets", nargs="+", default=["*"], metavar="PATTERN", help="such as 'training/*' 'cases/*'")
    parser.add_argument("--jobs", type=int, default=2, help="processes that read the texts (default: %(default)s)")
    parser.add_argument("--write", action="store_true", help="write the counts")
    options = parser.parse_args()
    found = sources(options.shared if options.shared.is_dir() else None, options.sets)
    wanted = [source for source in found if not source.name.startswith(("stated", "grounded"))]
    counts = sum(for_each(counts_of, wanted, options.jobs), Counts())
    print("\n".join(lines(counts)))
    if options.write:
        old = json.loads(TARGET.read_text(encoding="utf-8"))
        TARGET.write_text(written(renewed(old, counts)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
