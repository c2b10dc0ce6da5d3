"""A diff as JSON, schema 1: the rows as they are, every piece an exact slice of its file.

Keys keep their order, so that the same input gives the same bytes.
"""

from __future__ import annotations

from summitcheck.detect.names import schema_name
from summitcheck.jsontext import json_text
from summitcheck.render.records import (
    SCHEMA_VERSION,
    TOOL,
    document_record,
    excerpt_record,
    opinion_record,
    span_record,
)
from summitcheck.render.style import Style
from summitcheck.render.wording import notes
from summitcheck.views.diff.model import Diff, DiffPassage, DiffPiece, DiffRow
from summitcheck.views.report import Finding


def render(diff: Diff, style: Style) -> str:
    """One JSON object and a line feed; all rows, whatever the style's context."""
    return json_text(as_dict(diff), indent=2) + "\n"


def as_dict(diff: Diff) -> dict[str, object]:
    """The diff in plain dicts and lists, keys in the order of the schema."""
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "diff",
        "tool": TOOL,
        "statement": document_record(diff.statement),
        "account": {**document_record(diff.account), **_skipped(diff)},
        "summary": {
            "differs": diff.differs,
            "narrowed": diff.narrowed,
            "claims": len(diff.report.assessments),
            "counts": diff.report.counts,
            "rows": dict(diff.counts),
        },
        "rows": [_row(row) for row in diff.rows],
    }


def _skipped(diff: Diff) -> dict[str, object]:
    """Why the account was not judged, where it is about something else; the rows are there all the same."""
    told = {"skipped": diff.report.skipped, "cut": diff.report.cut}
    return {key: why for key, why in told.items() if why}


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
        **_doubts(row),
        **_asked(row),
        "statement": [_passage(passage) for passage in row.official],
        "account": [_passage(passage) for passage in row.account],
    }


def _doubts(row: DiffRow) -> dict[str, object]:
    """The uncertain claims whose words are in the row, and why; nothing where there are none."""
    uncertain = [{"claim": each.claim.id, "notes": list(notes(each))} for each in row.doubts]
    return {"uncertain": uncertain} if uncertain else {}


def _asked(row: DiffRow) -> dict[str, object]:
    """What another model says of words of the row; nothing where none was asked."""
    asked = [{"claim": each.claim.id, **opinion_record(each.opinion)} for each in row.asked]
    return {"asked": asked} if asked else {}


def _passage(passage: DiffPassage) -> dict[str, object]:
    return {**excerpt_record(passage.sentence), "pieces": [_piece(piece) for piece in passage.pieces]}


def _piece(piece: DiffPiece) -> dict[str, object]:
    return {"mark": str(piece.mark), **span_record(piece)}


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": schema_name(finding.code, finding.name),
        "severity": str(finding.severity),
        "message": finding.message,
        "claim": finding.claim,
        "official": excerpt_record(finding.official),
        "account": excerpt_record(finding.account),
        "fingerprint": finding.fingerprint,
    }
