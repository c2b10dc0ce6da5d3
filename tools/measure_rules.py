#!/usr/bin/env python3
"""Measure how often each rule is right, and write the counts to ``score/precision.json``.

    python tools/measure_rules.py --data DIR            # measure and write
    python tools/measure_rules.py --data DIR --dry-run  # only print

``DIR`` holds pairs that people labelled (see ``docs/verdicts.md``), with the texts and the verdicts judged by hand in
the folders beside it; ``tests/cases`` are our own. A finding counts as right where a person called the pair, or the
cell, distorted. Counts are kept and no sentence is. The weights are fitted on the same data, so these are figures of
how the rules behave and not a promise of how they will.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

import summitcheck
from summitcheck.detect.rules import BY_CODE
from summitcheck.views.report import Finding

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src/summitcheck/score/precision.json"
PAIRS = {
    "sentences edited by people": "distorted_summedits_dev.jsonl",
    "pairs that differ in one word": "distorted_breaking_nli_dev.jsonl",
}
CASES, GOLD = "cases made by hand", "cells judged by hand"

#: The findings in one pair of texts, and whether a person called it distorted.
Judged = tuple[Iterable[Finding], bool]


def pairs(path: Path) -> Iterator[Judged]:
    """Labelled pairs of an official sentence and an account."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["label"] in ("SUPPORT", "DISTORT"):
            statement = summitcheck.Document.from_text(row["official"], name="official")
            checker = summitcheck.Checker(summitcheck.extract(statement), statement=statement)
            yield findings(checker, row["account"]), row["label"] == "DISTORT"


def cases() -> Iterator[Judged]:
    """The tables of cases in which the account speaks for itself."""
    for path in sorted((ROOT / "tests" / "cases").glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            verdicts = [case["verdict"]] if isinstance(case["verdict"], str) else case["verdict"]
            statement = summitcheck.Document.from_text(case["official"], name="official")
            claims = summitcheck.ClaimSet.from_texts([case["official"]])
            yield findings(summitcheck.Checker(claims, statement=statement), case["account"]), "distorted" in verdicts


def cells(gold: Path, texts: list[Path]) -> Iterator[Judged]:
    """Claims and accounts of real events, judged by hand."""
    truth = yaml.safe_load(gold.read_text(encoding="utf-8"))

    def document(name: str) -> summitcheck.Document:
        return summitcheck.read(next(folder / name for folder in texts if (folder / name).exists()))

    claims = summitcheck.ClaimSet.from_texts([c["quote"] for c in truth["commitments"]])
    checker = summitcheck.Checker(claims, statement=document(truth["official"]))
    for account in truth["accounts"]:
        for commitment, assessment in zip(
            truth["commitments"], checker.check(document(account)).assessments, strict=True
        ):
            if account in commitment["verdicts"]:
                yield assessment.findings, "distorted" in commitment["verdicts"][account]


def findings(checker: summitcheck.Checker, account: str) -> tuple[Finding, ...]:
    """The findings in an account, one for each place even where several claims share it."""
    report = checker.check(summitcheck.Document.from_text(account, name="account"))
    return tuple({(f.code, f.official, f.account): f for f in report.findings}.values())


def counted(judged: Iterable[Judged]) -> tuple[tuple[int, int], dict[str, tuple[int, int]]]:
    """How many pairs are distorted, of how many; and by code how many findings are right, of how many."""
    right, found, labels = Counter[str](), Counter[str](), Counter[bool]()
    for some, distorted in judged:
        labels[distorted] += 1
        for finding in some:
            found[finding.code] += 1
            right[finding.code] += distorted
    return (labels[True], labels.total()), {code: (right[code], count) for code, count in found.items()}


def measured(data: Path) -> dict[str, dict[str, Any]]:
    """What the data file holds: by kind of data ``[distorted, pairs]``, and by code and kind ``[right, findings]``."""
    texts = [data.parent / "seeds", data.parent / "statements"]
    gold = [cell for path in sorted((data.parent / "gold").glob("*.yaml")) for cell in cells(path, texts)]
    counts = {source: counted(pairs(data / name)) for source, name in PAIRS.items()}
    counts |= {CASES: counted(cases()), GOLD: counted(gold)}
    return {
        "pairs": {source: total for source, (total, _) in counts.items()},
        "rules": {code: {s: by[code] for s, (_, by) in counts.items() if code in by} for code in BY_CODE},
    }


def main() -> int:
    """0 when the figures were printed, and written unless that was not wanted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the .jsonl files")
    parser.add_argument("--dry-run", action="store_true", help="print, write nothing")
    options = parser.parse_args()
    result = measured(options.data)
    print(json.dumps(result["pairs"]))
    for code, tallies in result["rules"].items():
        right, found = (sum(tally[n] for tally in tallies.values()) for n in (0, 1))
        print(f"{code} {right}/{found}", *(f"{source}: {a}/{b}" for source, (a, b) in tallies.items()), sep="  ")
    if not options.dry_run:
        # One rule a line, so that a change of one figure is a change of one line.
        rules = ",\n".join(f"  {json.dumps(code)}: {json.dumps(by)}" for code, by in result["rules"].items())
        TARGET.write_text(
            f'{{\n "pairs": {json.dumps(result["pairs"])},\n "rules": {{\n{rules}\n }}\n}}\n', encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
