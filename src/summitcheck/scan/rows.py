"""The rows of a judged article: one for the article, one for each claim that it tells (fields: `docs/scan.md`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from summitcheck.annotate.days import day_of
from summitcheck.annotate.relative import written_on
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document
from summitcheck.lang.base import Language
from summitcheck.render.records import finding_record, span_record
from summitcheck.scan.record import UnreadRecord
from summitcheck.views.report import AccountReport, Assessment

#: A row: JSON values by field name.
Row = dict[str, Any]
#: Fields with an id and an address of an article; the first one present counts.
ID_FIELDS = ("id", "_id", "uid", "guid", "uuid")
URL_FIELDS = ("url", "link", "source_url", "canonical_url", "permalink", "uri")


def told(report: AccountReport) -> tuple[Assessment, ...]:
    """The assessments of the claims that an article tells, without those that it omits or that were not judged."""
    return tuple(a for a in report.assessments if a.verdict is not Verdict.OMITTED and a.judged)


def article_row(report: AccountReport, statement: str, language: Language) -> Row:
    """The row of an article that is about a statement."""
    document = report.document
    day = written_on(document, language)
    return {
        "article": document.name,
        "statement": statement,
        "id": _first(document.meta, ID_FIELDS),
        "title": document.title,
        "date": document.date,
        "day": "{:04}-{:02}-{:02}".format(*day_of(day)) if day else None,
        "publisher": document.publisher,
        "url": _first(document.meta, URL_FIELDS),
        "sha256": document.sha256,
        "characters": len(document.text),
        "sentences": sum(s.status is not Status.ASIDE for s in report.statements),
        "told": len(told(report)),
        **report.counts,
        "unjudged": report.unjudged,
        "cut": report.cut,
    }


def verdict_rows(report: AccountReport, statement: str) -> list[Row]:
    """A row for each claim that the article tells, in the order of the claims."""
    return [_verdict_row(report.document, assessment, statement) for assessment in told(report)]


def unread_row(record: UnreadRecord) -> Row:
    """The row of a record that was not read."""
    return {"record": record.record, "kind": str(record.kind), "reason": record.reason, "data": record.data}


def _verdict_row(document: Document, assessment: Assessment, statement: str) -> Row:
    return {
        "article": document.name,
        "statement": statement,
        "claim": assessment.claim.id,
        "verdict": str(assessment.verdict),
        "stated": round(float(assessment.stated), 4),
        "distortion": round(float(assessment.distortion), 4),
        "evidence": [{**span_record(each), "line": each.line} for each in assessment.evidence],
        "findings": [finding_record(finding) for finding in assessment.findings],
    }


def _first(meta: Mapping[str, object], names: tuple[str, ...]) -> str:
    """The first of these fields with a value, as text."""
    fields = {key.casefold(): value for key, value in meta.items()}
    values = (fields.get(name) for name in names)
    return next((str(value).strip() for value in values if isinstance(value, str | int) and str(value).strip()), "")
