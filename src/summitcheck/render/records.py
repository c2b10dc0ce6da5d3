"""Dicts that the JSON outputs have in common, with keys in the order of the schemas; and the schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitcheck import __version__
from summitcheck.detect.names import schema_name

if TYPE_CHECKING:
    from summitcheck.documents.model import Document, Excerpt, Sentence
    from summitcheck.views.diff.model import DiffPiece
    from summitcheck.views.report import Finding, Opinion

#: The version of the schemas of report, diff and check.
SCHEMA_VERSION = 1
TOOL = {"name": "summitcheck", "version": __version__}


def schema_text(name: str) -> str:
    """The JSON schema (draft 2020-12) of that name: ``report-1``, ``diff-1``, ``check-1`` or ``claims-1``."""
    from importlib.resources import files

    return files("summitcheck.render").joinpath("schema", f"{name}.json").read_text(encoding="utf-8")


def document_record(document: Document) -> dict[str, object]:
    """Which file a document was read from, and what its front matter says about it."""
    return {"path": document.name, "title": document.title, "date": document.date, "sha256": document.sha256}


def span_record(words: Excerpt | Sentence | DiffPiece) -> dict[str, object]:
    """Words and where they are, in characters of the decoded original."""
    return {"text": words.text, "start": words.start, "end": words.end}


def excerpt_record(words: Excerpt | Sentence) -> dict[str, object]:
    """Words, where they are, and the line and the page, where there are pages, on which they begin (from 1)."""
    return {**span_record(words), "line": words.line, **({"page": words.page} if words.page else {})}


def finding_record(finding: Finding) -> dict[str, object]:
    """What a rule found, with the words of both sides, as a report has it."""
    return {
        "code": finding.code,
        "name": schema_name(finding.code, finding.name),
        "severity": str(finding.severity),
        "message": finding.message,
        "official": span_record(finding.official),
        "account": span_record(finding.account),
        "fingerprint": finding.fingerprint,
    }


def opinion_record(opinion: Opinion | None) -> dict[str, object]:
    """What another model says, under the key ``opinion``; nothing where there is nothing."""
    if opinion is None:
        return {}
    changed = excerpt_record(opinion.changed) if opinion.changed else None
    return {
        "opinion": {
            "model": opinion.model,
            "verdict": str(opinion.verdict),
            "changed": changed,
            "why": opinion.why,
        }
    }
