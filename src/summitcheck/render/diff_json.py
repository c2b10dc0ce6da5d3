"""The diff as JSON, schema 1: the rows as they are, every piece an exact slice of its file.

Keys keep their order, so that the same input gives the same bytes.
"""

from __future__ import annotations

from summitcheck import __version__
from summitcheck.documents.model import Document, Excerpt
from summitcheck.jsontext import json_text
from summitcheck.views.diff.model import Diff, DiffPassage, DiffPiece, DiffRow
from summitcheck.views.report import Finding

SCHEMA_VERSION = 1


def render(diff: Diff) -> str:
    """The diff as one JSON object and a line feed, to be encoded as UTF-8."""
    return json_text(as_dict(diff), indent=2) + "\n"


def as_dict(diff: Diff) -> dict[str, object]:
    """The diff in plain dicts and lists, keys in the order of the schema."""
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "diff",
        "tool": {"name": "summitcheck", "version": __version__},
        "statement": _document(diff.statement),
        "account": _document(diff.account),
        "summary": {
            "differs": diff.differs,
            "narrowed": diff.narrowed,
            "claims": len(diff.report.assessments),
            "counts": diff.report.counts,
            "rows": dict(diff.counts),
        },
        "rows": [_row(row) for row in diff.rows],
    }


def _document(document: Document) -> dict[str, object]:
    return {"path": document.name, "title": document.title, "date": document.date, "sha256": document.sha256}


def _row(row: DiffRow) -> dict[str, object]:
    return {
        "kind": str(row.kind),
        "section": row.section,
        "heading": row.heading,
        "moved": row.moved,
        "attributed": row.attributed,
        "claims": list(row.claims),
        "elsewhere": list(row.elsewhere),
        "findings": [_finding(finding) for finding in row.findings],
        "reasons": list(row.reasons),
        "statement": [_passage(passage) for passage in row.official],
        "account": [_passage(passage) for passage in row.account],
    }


def _passage(passage: DiffPassage) -> dict[str, object]:
    sentence = passage.sentence
    return {
        **_span(sentence.text, sentence.start, sentence.end),
        "line": sentence.line,
        "pieces": [_piece(piece) for piece in passage.pieces],
    }


def _piece(piece: DiffPiece) -> dict[str, object]:
    return {"mark": str(piece.mark), **_span(piece.text, piece.start, piece.end)}


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "claim": finding.claim,
        "official": _excerpt(finding.official),
        "account": _excerpt(finding.account),
        "fingerprint": finding.fingerprint,
    }


def _excerpt(excerpt: Excerpt) -> dict[str, object]:
    return {**_span(excerpt.text, excerpt.start, excerpt.end), "line": excerpt.line}


def _span(text: str, start: int, end: int) -> dict[str, object]:
    return {"text": text, "start": start, "end": end}
