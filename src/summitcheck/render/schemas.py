"""The JSON schemas of what this program writes, as text."""

from __future__ import annotations

from importlib.resources import files


def schema_text(name: str) -> str:
    """The JSON schema (draft 2020-12) of that name: ``report-1``, ``diff-1`` or ``check-1``."""
    return files("summitcheck.render").joinpath("schema", f"{name}.json").read_text(encoding="utf-8")
