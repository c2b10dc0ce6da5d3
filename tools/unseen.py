#!/usr/bin/env python3
"""Verdicts on passages of real documents, each by a model of entailment that had met nothing about their statement.

    make train FOLDS=3        leaves the models
    python tools/unseen.py    prints the figures; needs the passages in ``--shared``

The weights that add up what the model says may have been fitted on the passages.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from labelled import SHARED, Judge, sources

from summitcheck.decide.verdict import Verdict
from summitcheck.score.fitting import auc

_SURE = (Verdict.SUPPORTED, Verdict.DISTORTED, Verdict.OMITTED)


def main() -> int:
    """0 if figures were printed; 1 without a passage that a model has not seen."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with the passages (default: %(default)s)")
    found = sources(parser.parse_args().shared, ["real/*"], Judge(words_only=False))
    examples = [example for source in found for example in source.examples()]
    if not examples:
        print("there is no passage that a model has not seen: `make train FOLDS=3` leaves such models", file=sys.stderr)
        return 1
    cells = [(each.verdicts, each.claims[0].decision.verdict) for each in examples]
    accepted = sum(said in right for right, said in cells) / len(cells)
    told = [each.verdicts[0] != Verdict.OMITTED for each in examples]
    area = auc(told, [each.claims[0].stated for each in examples])
    statements = len({each.document for each in examples})
    print(f"{len(cells)} passages about {statements} statements: accepted {accepted:.3f}, AUC stated {area:.3f}")
    for verdict in _SURE:
        said = [right for right, given in cells if given is verdict]
        hits = sum(verdict in right for right in said)
        there = sum(given is verdict if given in right else right[0] == verdict for right, given in cells)
        print(f"  {verdict}: {hits} of {len(said)} right, {hits} of {there} found")
    fair = [given for right, given in cells if Verdict.DISTORTED not in right]
    print(f"  accused among what is told faithfully or not: {fair.count(Verdict.DISTORTED)} of {len(fair)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
