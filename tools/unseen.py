#!/usr/bin/env python3
"""Verdicts on texts about statements that nothing was fitted on, or no encoder was trained on.

    python tools/unseen.py    prints the figures; needs the archive and the passages in ``--shared``

Nothing was fitted on those of the archive, whose places are kept in ``training/archive/held-out.jsonl``; many of these
texts have little to do with the statement. Nor was anything on some whole accounts of ``training/accounts``, which were
written for this project. Of the others ``make train FOLDS=3`` leaves a model for each that had met
nothing about its statement; the weights that add up what such a model says may have been fitted on them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from labelled import SHARED, Judge, Labelled, accounts_held_out, held_out, sources

from summitcheck.decide.verdict import Verdict
from summitcheck.score.fitting import auc

_SURE = (Verdict.SUPPORTED, Verdict.DISTORTED, Verdict.OMITTED)


def main() -> int:
    """0 when figures were printed; 1 without any passage."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with the texts (default: %(default)s)")
    parser.add_argument("--words-only", action="store_true", help="judge without the model of entailment")
    options = parser.parse_args()
    judge = Judge(options.words_only)
    parts = {
        "passages of the archive, which nothing was fitted on": held_out(options.shared, judge),
        "claims in whole accounts, which nothing was fitted on": accounts_held_out(judge),
        "other passages, which the encoder had not met": sources(options.shared, ["real/*"], judge),
    }
    found = {name: [each for source in part for each in source.examples()] for name, part in parts.items()}
    for name, examples in found.items():
        if examples:
            show(name, examples)
    if not any(found.values()):
        print("there is no passage that is not seen: the archive is not in --shared", file=sys.stderr)
    return int(not any(found.values()))


def show(name: str, examples: Sequence[Labelled]) -> None:
    """Print how many verdicts are right, and how many of each are found."""
    cells = [(each.verdicts, each.claims[0].decision.verdict) for each in examples]
    accepted = sum(said in right for right, said in cells) / len(cells)
    told = [each.verdicts[0] != Verdict.OMITTED for each in examples]
    area = auc(told, [each.claims[0].stated for each in examples])
    statements = len({each.document for each in examples})
    print(f"{len(cells)} {name}, about {statements} statements: accepted {accepted:.3f}, AUC stated {area:.3f}")
    for verdict in _SURE:
        said = [right for right, given in cells if given is verdict]
        hits = sum(verdict in right for right in said)
        there = sum(given is verdict if given in right else right[0] == verdict for right, given in cells)
        print(f"  {verdict}: {hits} of {len(said)} right, {hits} of {there} found")
    fair = [given for right, given in cells if Verdict.DISTORTED not in right]
    print(f"  accused among what is told faithfully or not: {fair.count(Verdict.DISTORTED)} of {len(fair)}")


if __name__ == "__main__":
    sys.exit(main())
