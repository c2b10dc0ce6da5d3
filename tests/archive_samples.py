"""A small archive: a statement with its claims, and articles that keep, break or ignore it, in any format."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

STATEMENT = """---
role: statement
title: Joint Statement of Norway and Kenya
date: 2026-06-01
---
Norway and Kenya met in Mombasa on Monday. Norway and Kenya agreed to open twelve ports to hydrogen ships by 2030.
Norway will train forty harbour pilots in Mombasa. Kenya will lend land to Norway for a school.
Norway and Kenya will meet again in Bergen next spring.
"""
CLAIMS = """version: 1
statement: statement.md
claims:
  - id: ports
    text: Twelve ports are to be opened to hydrogen ships by 2030.
    quote: agreed to open twelve ports to hydrogen ships by 2030
    strength: agreed
  - id: pilots
    text: Norway will train forty harbour pilots in Mombasa.
    quote: Norway will train forty harbour pilots in Mombasa
    strength: will
  - id: land
    text: Kenya will lend land to Norway for a school.
    quote: Kenya will lend land to Norway for a school
    strength: will
"""
OTHER = (
    STATEMENT.replace("Norway", "Peru").replace("Kenya", "Chile").replace("Mombasa", "Arica").replace("Bergen", "Lima")
)
OTHER_CLAIMS = (
    CLAIMS.replace("statement.md", "other.md")
    .replace("Norway", "Peru")
    .replace("Kenya", "Chile")
    .replace("Mombasa", "Arica")
)
FAITHFUL = "Norway and Kenya agreed to open twelve ports to hydrogen ships by 2030, their ministers said in Mombasa."
DISTORTING = "Norway and Kenya agreed to open twenty ports to hydrogen ships by 2030, their ministers said in Mombasa."
ELSEWHERE = "Peru and Chile agreed to open twelve ports to hydrogen ships by 2030, their ministers said in Arica."
FILLER = " ".join(
    f"The reporter of the page bought a lamp and a {thing} for the hall." for thing in ["chair", "desk"] * 8
)


def build(folder: Path) -> Path:
    """A folder with two statements and their claims: ``claims.yaml`` and ``other.yaml``."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {"statement.md": STATEMENT, "claims.yaml": CLAIMS, "other.md": OTHER, "other.yaml": OTHER_CLAIMS}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def articles(count: int) -> list[dict[str, Any]]:
    """Articles of which every tenth tells of the statement faithfully, the one behind it wrongly."""
    told = {0: FAITHFUL, 1: DISTORTING}
    return [
        {
            "id": f"a{n}",
            "title": f"Article {n}",
            "date": f"2026-06-{1 + n % 14:02}",
            "publisher": f"Paper {n % 3}",
            "url": f"https://example.org/{n}",
            "text": f"{told.get(n % 10, 'Nothing happened.')}\n\n{FILLER} It was number {n}.",
        }
        for n in range(count)
    ]


def lines(records: Sequence[object]) -> bytes:
    """Records as JSON Lines."""
    return "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records).encode()


def rows(output: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table of a scan."""
    found = sorted((output / table).glob("*.jsonl"))
    return [json.loads(line) for path in found for line in path.read_text(encoding="utf-8").splitlines()]


def contents(output: Path) -> dict[str, bytes]:
    """Every file of a scan, by its name."""
    return {str(path.relative_to(output)): path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file()}
