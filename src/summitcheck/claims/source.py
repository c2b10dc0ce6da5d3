"""The text of a claims file, before anything in it is understood."""

from __future__ import annotations

from pathlib import Path

from summitcheck.documents.files import read_utf8
from summitcheck.errors import ClaimsError

#: A claims file of 60 claims holds 30 kB.
MAX_BYTES = 1_000_000


def claims_text(path: str | Path) -> str:
    """The text of the claims file at ``path``; raises `ClaimsError` when it cannot be had."""
    hint = "Draft one: summitcheck extract STATEMENT -o claims.yaml"
    return read_utf8(path, limit=MAX_BYTES, kind="claims file", error=ClaimsError, hint=hint)
