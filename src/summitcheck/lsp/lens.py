"""The line above an article in an editor (code lens), from its report."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.render.printable import one_line
from summitcheck.render.wording import coverage_text, skipped_text
from summitcheck.views.report import AccountReport


def headline(report: AccountReport) -> str:
    """How much of the statement the article tells: ``32% supported, 4 distorted, 2 to read, 33 omitted``."""
    if report.skipped:
        return one_line(f"Not judged: {report.skipped}")
    return one_line("; ".join(filter(None, (", ".join(_parts(report)), skipped_text(report)))))


def _parts(report: AccountReport) -> Iterator[str]:
    counts, unjudged = report.counts, report.unjudged
    yield f"{coverage_text(report)} supported"
    if counts["distorted"]:
        yield f"{counts['distorted']} distorted"
    if to_read := counts["uncertain"] - unjudged:
        yield f"{to_read} to read"
    if unjudged:
        yield f"{unjudged} not judged"
    yield f"{counts['omitted']} omitted"
