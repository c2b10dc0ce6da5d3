#!/usr/bin/env python3
"""Run the console blocks of pages, and write what they print into the pages where it differs.

Run ``python tools/redraw.py README.md docs/*.md`` after a change of outputs or verdicts, and read the difference. An
output with ``...`` in it was shortened by hand: it is kept, and named when it no longer fits.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from consoles import Shell, as_told, commands, newcomer, run

#: Its commands need files that its own test makes (tests/test_tutorial.py).
_BY_HAND = "tutorial.md"
_BLOCK = re.compile(r"^```(sh|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def redrawn(text: str, shell: Shell, *, setting_up: bool) -> tuple[str, list[str]]:
    """The page with what its commands print now, and the commands whose shortened output no longer fits."""
    misfits: list[str] = []

    def block(match: re.Match[str]) -> str:
        language, body = match.groups()
        if language == "sh":
            if setting_up:
                run(f"set -e\n{body}", shell)
            return match[0]
        return f"```console\n{''.join(_told(body, shell, misfits))}```"

    return _BLOCK.sub(block, text), misfits


def _told(body: str, shell: Shell, misfits: list[str]) -> list[str]:
    lines = []
    for command, told in commands(body):
        printed = run(command, shell)
        fits = as_told(printed, told)
        shortened = any("..." in line for line in told)
        if shortened and not fits:
            misfits.append(command)
        lines += [f"$ {command}\n", *(f"{line}\n" for line in (told if fits or shortened else printed))]
    return lines


def main() -> int:
    """0 if all outputs are up to date; 1 if some must be shortened again by hand."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="+", type=Path)
    misfits = 0
    for page in parser.parse_args().pages:
        if page.name == _BY_HAND:
            print(f"{page}: draw again by hand")
            continue
        text = page.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as scratch:
            new, found = redrawn(text, newcomer(Path(scratch)), setting_up=page.name != "README.md")
        page.write_text(new, encoding="utf-8", newline="\n")
        print(f"{page}: {'drawn again' if new != text else 'as it was'}")
        for command in found:
            print(f"  shorten by hand: {command}")
        misfits += len(found)
    return int(bool(misfits))


if __name__ == "__main__":
    sys.exit(main())
