#!/usr/bin/env python3
"""Check that a commit can be released; print what is left to do by hand.

    make release

The version stands in one place, ``src/summitcheck/__init__.py``; tag and changelog follow it.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def version() -> str:
    """The version of the package."""
    found = re.search(
        r'^__version__ = "(.+)"$', (ROOT / "src/summitcheck/__init__.py").read_text("utf-8"), re.MULTILINE
    )
    assert found, "the package has no version"
    return found[1]


def obstacles(of: str, changelog: str, tags: list[str], changed: str) -> Iterator[str]:
    """Why a version cannot be released: by the changelog, existing tags, and uncommitted changes."""
    dated = re.search(rf"^## \[{re.escape(of)}\] - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE)
    if not dated:
        yield f"CHANGELOG.md has no heading '## [{of}] - YYYY-MM-DD': name what stands under [Unreleased] so"
    if f"v{of}" in tags:
        yield f"v{of} is tagged: raise __version__ in src/summitcheck/__init__.py (docs/versioning.md says which part)"
    if changed:
        yield f"not committed:\n{changed}"


def main() -> int:
    """0 if nothing prevents the release."""
    of = version()
    found = [*obstacles(of, (ROOT / "CHANGELOG.md").read_text("utf-8"), _git("tag").split(), _git("status", "--short"))]
    for line in found:
        print(f"release: {line}", file=sys.stderr)
    if not found:
        print(
            f"{of} can be released. What is left: `make test wheel audit`, `git tag -s v{of}`, push it, upload dist/*."
        )
    return 1 if found else 0


def _git(*arguments: str) -> str:
    run = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return run.stdout.rstrip()


if __name__ == "__main__":
    sys.exit(main())
