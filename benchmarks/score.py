"""The verdicts on the texts in ``training/`` that nothing is fitted on: 429 claims with eight texts each.

    make score                                      the ten files that are held out
    python benchmarks/score.py --json FILE          the same, and the figures as JSON ('-': standard output)
    python benchmarks/score.py --against FILE       the same, and what differs from figures written before
    python benchmarks/score.py --files FILE...      other files of the same form

A faithful text is right when it is supported, a distorted one when it is called distorted, a near one when it is
omitted; uncertain is never right. All claims of a statement are judged together, as users judge them.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import nan
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from summitcheck import Severity, Verdict
from summitcheck.score.fitting import auc
from training_texts import VERDICTS, checker, floor_files, read

Figures = dict[str, Any]


class Cell(NamedTuple):
    """What was said of one text's own claim; ``kind`` and ``type`` are what the text does to it.

    ``codes`` are those of the rules that accuse; the notes of a rule that was not fitted yet are none.
    """

    kind: str
    type: str
    verdict: str
    stated: float
    distortion: float
    codes: frozenset[str]


def judged(files: Iterable[Path]) -> Iterator[Cell]:
    """One cell a text of some files, judged by words alone: to read them all would take minutes."""
    for path in files:
        told = read(path)
        checks = checker(told, words_only=True)
        for number, each in enumerate(told):
            for text, document in each.documents():
                said = checks.check(document).assessments[number]
                codes = frozenset(each.code for each in said.findings if each.severity is not Severity.NOTE)
                yield Cell(text.kind, text.type, str(said.verdict), said.stated, said.distortion, codes)


def figures(cells: Sequence[Cell]) -> Figures:
    """Every figure by name; shares are 0 to 1, and not a number where nothing is there to take a share of."""
    of = {kind: [cell for cell in cells if cell.kind == kind] for kind in VERDICTS}
    types = sorted({cell.type for cell in of["distorted"]})
    return {
        "n": len(cells),
        "accepted": _share(cell.verdict == VERDICTS[cell.kind] for cell in cells),
        "uncertain": _share(cell.verdict == "uncertain" for cell in cells),
        **{verdict: _verdict(cells, verdict) for verdict in VERDICTS.values()},
        **{kind: {"false_accusations": _accused(of[kind])} for kind in ("faithful", "near")},
        "auc_stated": auc([cell.kind != "near" for cell in cells], [cell.stated for cell in cells]),
        "auc_distorted": auc(*_by_distortion(of["faithful"] + of["distorted"])),
        "recall_by_kind": {name: _accused([cell for cell in of["distorted"] if cell.type == name]) for name in types},
        "rules": {code: _rule(cells, code) for code in sorted({code for cell in cells for code in cell.codes})},
    }


def _verdict(cells: Sequence[Cell], verdict: str) -> Figures:
    said = [VERDICTS[cell.kind] == verdict for cell in cells if cell.verdict == verdict]
    there = [cell.verdict == verdict for cell in cells if VERDICTS[cell.kind] == verdict]
    return {"precision": _share(said), "recall": _share(there), "said": len(said), "gold": len(there)}


def _rule(cells: Sequence[Cell], code: str) -> Figures:
    accused = [cell.kind == "distorted" for cell in cells if code in cell.codes]
    return {"right": sum(accused), "texts": len(accused)}


def _by_distortion(cells: Sequence[Cell]) -> tuple[list[bool], list[float]]:
    return [cell.kind == "distorted" for cell in cells], [cell.distortion for cell in cells]


def _accused(cells: Sequence[Cell]) -> float:
    return _share(cell.verdict == "distorted" for cell in cells)


def _share(right: Iterable[bool]) -> float:
    votes = list(right)
    return sum(votes) / len(votes) if votes else nan


def tables(cells: Sequence[Cell], found: Figures) -> Iterator[str]:
    """The figures for people: what was said of each kind of text, how good each verdict is, and what is caught."""
    yield f"{'':12}{'texts':>8}" + "".join(f"{verdict:>12}" for verdict in Verdict)
    for kind in VERDICTS:
        said = Counter(cell.verdict for cell in cells if cell.kind == kind)
        yield f"{kind:12}{said.total():8}" + "".join(f"{said[verdict]:12}" for verdict in Verdict)
    yield f"\n{'':12}{'precision':>12}{'recall':>12}"
    for verdict in VERDICTS.values():
        yield f"{verdict:12}{found[verdict]['precision']:12.3f}{found[verdict]['recall']:12.3f}"
    yield f"\nverdicts accepted    {found['accepted']:.3f}, uncertain {found['uncertain']:.3f}"
    accused = (f"{found[kind]['false_accusations']:.3f} of the {kind} texts" for kind in ("faithful", "near"))
    yield f"false accusations    {', '.join(accused)}"
    yield f"area under the curve {found['auc_stated']:.3f} stated, {found['auc_distorted']:.3f} distortion\n"
    yield f"{'distorted by':12}{'texts':>8}{'found':>12}"
    counts = Counter(cell.type for cell in cells if cell.kind == "distorted")
    yield from (f"{name:12}{count:8}{found['recall_by_kind'][name]:12.3f}" for name, count in counts.most_common())
    yield f"\n{'accused by':12}{'texts':>8}{'right':>12}"
    yield from (f"{code:12}{rule['texts']:8}{rule['right']:12}" for code, rule in found["rules"].items())


def changes(before: Figures, after: Figures) -> Iterator[str]:
    """What differs between two sets of figures, a line each."""
    old, new = dict(_flat(before)), dict(_flat(after))
    for name in old | new:
        one, other = (f"{figures[name]:.4g}" if name in figures else "none" for figures in (old, new))
        if one != other:
            yield f"changed: {name:32}{one:>10} -> {other}"


def _flat(found: Mapping[str, Any], within: str = "") -> Iterator[tuple[str, float]]:
    for name, value in found.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{within}{name} ")
        elif name != "seconds":
            yield within + name, value


def main() -> int:
    """0 if the figures were printed and, on request, written."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=Path, nargs="+", default=floor_files(), help="instead of those held out")
    parser.add_argument("--json", metavar="FILE", help="write the figures as JSON ('-': standard output, alone)")
    parser.add_argument("--against", type=Path, metavar="FILE", help="figures to compare with")
    options = parser.parse_args()
    before = json.loads(options.against.read_text(encoding="utf-8")) if options.against else None
    started = time.process_time()
    cells = list(judged(options.files))
    found = figures(cells) | {"seconds": round(time.process_time() - started, 1)}
    if options.json == "-":
        print(json.dumps(found, indent=1))
        return 0
    print("\n".join(tables(cells, found)))
    print(f"\n{len(options.files)} statements, {len(cells)} texts, {found['seconds']} s of a processor")
    if before is not None:
        print("", *(list(changes(before, found)) or ["nothing changed"]), sep="\n")
    if options.json:
        Path(options.json).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
