"""A report as JSON: schema 1, which other programs rely on.

Keys keep their order and numbers their places, so that the same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Status
from summitcheck.detect.names import schema_name
from summitcheck.documents.model import Document, Sentence
from summitcheck.jsontext import json_text
from summitcheck.render.records import (
    SCHEMA_VERSION,
    TOOL,
    document_record,
    excerpt_record,
    finding_record,
    opinion_record,
)
from summitcheck.render.style import Style
from summitcheck.render.wording import notes
from summitcheck.views.report import (
    AccountReport,
    Assessment,
    CellToRead,
    OfficialConflict,
    Report,
    StatementStatus,
    cells_to_read,
)
from summitcheck.views.summary import ChangedClaim, Summary, SummaryRow, summarize


def render(report: Report, style: Style) -> str:
    """One JSON object and a line feed."""
    return json_text(as_dict(report), indent=2) + "\n"


def as_dict(report: Report) -> dict[str, object]:
    """The report in plain dicts and lists, keys in the order of the schema."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": TOOL,
        "statement": _official(report.statement, report),
        **({"documents": [_official(text, report) for text in report.beside]} if report.beside else {}),
        "accounts": [_account(account, report) for account in report.accounts],
        "claims": [_claim(claim, report, index) for index, claim in enumerate(report.claims.claims)],
        **({"conflicts": [_conflict(found) for found in report.conflicts]} if report.beside else {}),
        "summary": {
            "claims": len(report.claims),
            "accounts": len(report.accounts),
            "counts": report.counts,
            "skipped": [{"path": file.path, "reason": file.reason} for file in report.skipped],
            **({"please_read": [_to_read(cell, report) for cell in cells]} if (cells := cells_to_read(report)) else {}),
            "news": _news(summarize(report), report),
        },
    }


def _news(summary: Summary, report: Report) -> dict[str, object]:
    """What to know first: who changes what, and how far each account covers the statement."""
    return {
        "headline": summary.headline,
        "accounts": [_row(row, report) for row in summary.rows],
        "told_by": dict(zip([claim.id for claim in report.claims.claims], summary.told_by, strict=True)),
        "changes": [record for changed in summary.changed for record in _changes(changed, report)],
    }


def _row(row: SummaryRow, report: Report) -> dict[str, object]:
    strip = "".join(verdict[0] if verdict else "-" for verdict in row.strip)
    return {"path": report.accounts[row.account].document.name, "name": row.name, "strip": strip, "added": row.added}


def _changes(changed: ChangedClaim, report: Report) -> Iterator[dict[str, object]]:
    for change in changed.changes:
        yield {
            "claim": changed.claim.id,
            "kind": str(change.kind),
            "lead": change.lead,
            "before": change.before,
            "after": change.after,
            "tail": change.tail,
            "code": change.code,
            "message": change.message,
            "accounts": [report.accounts[number].document.name for number in change.accounts],
        }


def _to_read(cell: CellToRead, report: Report) -> dict[str, object]:
    """A cell to read; its words and scores are with the verdicts of the claim."""
    return {
        "claim": cell.assessment.claim.id,
        "account": report.accounts[cell.account].document.name,
        "notes": list(notes(_with_schema_names(cell.assessment))),
        **opinion_record(cell.assessment.opinion),
    }


def _with_schema_names(assessment: Assessment) -> Assessment:
    """The assessment with the names that its findings have in JSON."""
    findings = tuple(f._replace(name=schema_name(f.code, f.name)) for f in assessment.findings)
    return assessment._replace(findings=findings)


def _official(document: Document, report: Report) -> dict[str, object]:
    """An official text, with the claims that each of its lines makes."""
    claims = [claim for claim in report.claims if report.texts.of(claim) is document]
    return {
        **document_record(document),
        "lines": [_line(sentence, claims) for sentence in document.sentences if sentence.asserts],
    }


def _conflict(found: OfficialConflict) -> dict[str, object]:
    """Two official texts that differ: the words of a claim, and those of the other text."""
    return {
        "claim": found.claim.id,
        "document": found.text.name,
        "words": excerpt_record(found.words),
        "other": found.other.name,
        "other_words": excerpt_record(found.others),
        "findings": [finding_record(finding) for finding in found.findings],
    }


def _line(sentence: Sentence, claims: Sequence[Claim]) -> dict[str, object]:
    return {
        "section": sentence.section,
        **excerpt_record(sentence),
        "claims": [c.id for c in claims if c.located and c.start < sentence.end and sentence.start < c.end],
    }


def _account(account: AccountReport, report: Report) -> dict[str, object]:
    document = account.document
    return {
        "path": document.name,
        "title": document.title,
        "sha256": document.sha256,
        "sentences": sum(s.status is not Status.ASIDE for s in account.statements),
        "counts": account.counts,
        **({"skipped": account.skipped} if account.skipped else {}),
        **({"cut": account.cut} if account.cut else {}),
        "statements": [_judged(statement, report) for statement in account.statements],
    }


def _judged(statement: StatementStatus, report: Report) -> dict[str, object]:
    return {
        **excerpt_record(statement.sentence),
        "status": str(statement.status),
        "grounding": _score(statement.grounding),
        "findings": [{**finding_record(each), **_home(each.claim, report)} for each in statement.findings],
    }


def _claim(claim: Claim, report: Report, index: int) -> dict[str, object]:
    return {
        "id": claim.id,
        "section": claim.section,
        "text": claim.text,
        "quote": claim.quote,
        **({"context": claim.context} if claim.context else {}),
        "start": claim.start if claim.located else None,
        "end": claim.end if claim.located else None,
        "line": claim.line if claim.located else None,
        **({"weight": claim.weight} if claim.weight else {}),
        **_home(claim.id, report),
        "verdicts": {account.document.name: _verdict(account.assessments[index]) for account in report.accounts},
    }


def _home(claim: str, report: Report) -> dict[str, object]:
    """The path of the official text that makes a claim, under the key ``document``; nothing where there is one text."""
    if not report.texts.several:
        return {}
    return {"document": next(report.texts.of(each).name for each in report.claims if each.id == claim)}


def _verdict(assessment: Assessment) -> dict[str, object]:
    return {
        "verdict": str(assessment.verdict),
        "stated": _score(assessment.stated),
        "distortion": _score(assessment.distortion),
        "evidence": [excerpt_record(excerpt) for excerpt in assessment.evidence],
        "findings": [finding_record(finding) for finding in assessment.findings],
    }


def _score(value: float) -> float:
    return round(float(value), 4)
