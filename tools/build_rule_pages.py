#!/usr/bin/env python3
"""Write ``docs/rules``, a page for each rule and the list of all, made from the rules themselves.

Run ``python tools/build_rule_pages.py`` after a change of a rule or of its measured precision. With ``--check``,
nothing is written, and it ends with 1 when what is there differs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from summitcheck.detect.rules import RULES
from summitcheck.render.registry import render

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "rules"


def pages() -> dict[str, str]:
    """The text of every page, by file name."""
    return {"README.md": render("rules", "markdown", RULES)} | {
        f"{r.code}.md": render("rule", "markdown", r) for r in RULES
    }


def stale(folder: Path = FOLDER) -> list[str]:
    """The names of the files that are missing, differ, or belong to no rule."""
    wanted = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def main() -> int:
    """0 if the pages were written or, with ``--check``, are up to date; 1 if some differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    changed = stale()
    print(
        f"{len(changed)} of the pages in docs/rules differ: {', '.join(changed)}" if changed else "docs/rules is fresh"
    )
    if options.check:
        return int(bool(changed))
    FOLDER.mkdir(exist_ok=True)
    for name in set(changed) - pages().keys():
        (FOLDER / name).unlink()
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
