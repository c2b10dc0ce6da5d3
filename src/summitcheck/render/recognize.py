"""Recognising our own reports among files that may be articles."""

from __future__ import annotations

import re

from summitcheck.render.report.brief import CLOSING
from summitcheck.render.report.csv import COLUMNS
from summitcheck.render.stats.csv import COLUMNS as FIGURES
from summitcheck.render.wording import MADE_BY

#: Bytes from the beginning and the end of a file that are enough to recognise it.
HEAD, TAIL = 4096, 512

_HEADS = re.compile(
    rf"""
    <!--\ {re.escape(MADE_BY)}\ -->                          # Markdown, SVG
  | ^\{{"type":\ "run",\ "schema_version":\ \d+,\ "tool":\ \{{"name":\ "summitcheck"
  | <meta\ name="generator"\ content="summitcheck\ [^"]*">   # a page
  | ^\s*\{{\s*"schema_version":\ \d+,\s*"tool":\ \{{\s*"name":\ "summitcheck"
  | ^{",".join(COLUMNS)}(?:,|$)
  | ^{",".join(FIGURES)}$
    """,
    re.VERBOSE | re.MULTILINE,
)


def is_own_report(head: bytes, tail: bytes) -> bool:
    """True for a report that was written by summitcheck, by its first and last bytes."""
    if _HEADS.search(head.decode("utf-8", "replace")):
        return True
    return " ".join(tail.decode("utf-8", "replace").split()).endswith(CLOSING)
