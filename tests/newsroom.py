"""A small newsroom: a statement, its claims, and articles that keep or break it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from summitcheck import pipeline
from summitcheck.decide.decide import Decision
from summitcheck.decide.verdict import Verdict

STATEMENT = """---
role: statement
title: Joint Statement of the Harbour Conference
date: 2026-06-01
---
The ministers met in Lisbon on Monday.

## Ports

The ministers agreed to open twelve ports to hydrogen ships by 2030.
They welcomed the founding of a joint school for harbour pilots.

## Fishing

They reaffirmed their opposition to bottom trawling within protected reefs.
"""
CLAIMS = """version: 1
statement: statement.md
claims:
  - id: met-in-lisbon
    text: The ministers held a meeting in Lisbon.
    quote: The ministers met in Lisbon on Monday
    strength: did
  - id: hydrogen-ports
    text: Twelve ports are to be opened to hydrogen ships by 2030.
    quote: agreed to open twelve ports to hydrogen ships by 2030
    strength: agreed
  - id: pilot-school
    text: A joint school for harbour pilots was welcomed.
    quote: welcomed the founding of a joint school for harbour pilots
    strength: welcomed
  - id: no-trawling
    text: The ministers oppose bottom trawling in protected reefs.
    quote: reaffirmed their opposition to bottom trawling within protected reefs
    strength: committed
"""
FRONT = "---\ntitle: Ports\nsummitcheck:\n  statement: ../talks/statement.md\n---\n"
FAITHFUL = "Ministers at the Harbour Conference agreed to open twelve ports to hydrogen ships by 2030.\n"
WRONG_FIGURE = "The ministers agreed to open twenty ports to hydrogen ships by 2030."
DISTORTING = f"The ministers met in Lisbon on Monday.\n\n{WRONG_FIGURE}\n"
WRONG_DAY = "The ministers met in Lisbon on Friday."
UNRELATED = "A bakery in Graz won the national prize for its rye loaf. Customers queued around the corner.\n"


def build(root: Path) -> Path:
    """The newsroom in ``root``: a statement with claims under talks/, a good and a bad article under articles/."""
    write(root / "talks", {"statement.md": STATEMENT, "claims.yaml": CLAIMS})
    write(root / "articles", {"good.md": FRONT + FAITHFUL, "bad.md": FRONT + DISTORTING})
    return root


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files of these names and texts, line ends as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")


def put_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every distortion uncertain, so that there is something to be read."""
    certain = pipeline.decide_claim

    def in_doubt(*arguments: Any, **more: Any) -> Decision:
        decision = certain(*arguments, **more)
        return Decision(Verdict.UNCERTAIN, "in doubt") if decision.verdict is Verdict.DISTORTED else decision

    monkeypatch.setattr(pipeline, "decide_claim", in_doubt)
