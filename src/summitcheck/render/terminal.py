"""The report for people: a matrix, its totals, then every distortion with both texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Excerpt, Span
from summitcheck.render.ink import DisplayPage, Line, Role, Run
from summitcheck.render.layout import wrap
from summitcheck.render.matrix import labels, legend, matrix
from summitcheck.render.passages import account_passages, marked, missing_words, official_passage
from summitcheck.render.printable import one_line
from summitcheck.views.report import AccountReport, Assessment, Finding, Report

_WIDEST_TEXT = 100  # columns; longer lines are hard to follow
ClaimCell = tuple[str, AccountReport, Assessment]


def render(report: Report, page: DisplayPage, *, verbose: bool = False) -> str:
    """The report as text for ``page``; ``verbose`` adds the evidence for every cell and every added sentence."""
    return page.paint(_lines(report, page, verbose=verbose))


def _lines(report: Report, page: DisplayPage, *, verbose: bool) -> Iterator[Line]:
    yield from legend(report, page)
    yield from matrix(report, page)
    yield from _distortions(report, page)
    yield from _uncertainties(report, page)
    if verbose:
        yield from _evidence(report, page)
        yield from _additions(report, page)


def _distortions(report: Report, page: DisplayPage) -> Iterator[Line]:
    cells = [cell for cell in _cells(report) if cell[2].verdict is Verdict.DISTORTED]
    key = (Run(": "), *page.marked("marked", Role.OFFICIAL_WORDS), Run(" words were changed or are missing"))
    yield from _title("Distorted", len(cells), page, key)
    for name, account, assessment in cells:
        yield ()
        yield _cell_title(name, account, assessment, page)
        for text in [_finding_text(finding) for finding in assessment.findings] or [one_line(assessment.reason)]:
            yield from wrap([Run(text)], _text_width(page), indent=4, first=(Run("  "),))
        yield from _both_texts(account, assessment, report, page)


def _uncertainties(report: Report, page: DisplayPage) -> Iterator[Line]:
    cells = [cell for cell in _cells(report) if cell[2].verdict is Verdict.UNCERTAIN]
    yield from _title("Uncertain", len(cells), page)
    for name, account, assessment in cells:
        reason = one_line(assessment.reason) or "the evidence does not carry a decision"
        where = [f" ({_place(account, piece)})" for piece in assessment.evidence[:1]]
        first = (page.glyph(Verdict.UNCERTAIN), Run(f" {assessment.claim.id}", Role.HEADING), Run(f"  {name}  "))
        yield from wrap([Run(reason), *(Run(text, Role.QUIET) for text in where)], page.width, indent=4, first=first)


def _evidence(report: Report, page: DisplayPage) -> Iterator[Line]:
    yield from _title("Evidence", len(report.claims), page)
    names = labels(len(report.accounts))
    for index, claim in enumerate(report.claims.claims):
        yield ()
        first = (Run(claim.id, Role.HEADING), Run("  "))
        yield from wrap([Run(one_line(claim.text))], _text_width(page), indent=2, first=first)
        for name, account in zip(names, report.accounts, strict=True):
            yield from _cell_evidence(name, account, account.assessments[index], page)


def _cell_evidence(name: str, account: AccountReport, assessment: Assessment, page: DisplayPage) -> Iterator[Line]:
    verdict = assessment.verdict
    said = f"{verdict}, stated {assessment.stated:.2f}, distortion {assessment.distortion:.2f}"
    reason = f": {one_line(assessment.reason)}" if assessment.reason else ""
    first = (Run(f"  {name} "), page.glyph(verdict), Run(" "))
    yield from wrap([Run(said + reason)], _text_width(page), indent=6, first=first)
    for piece in assessment.evidence:
        runs = [Run(_place(account, piece), Role.QUIET), Run(f" {one_line(piece.text)}")]
        yield from wrap(runs, _text_width(page), indent=6, first=(Run(" " * 6),))


def _additions(report: Report, page: DisplayPage) -> Iterator[Line]:
    added = [(account, s) for account in report.accounts for s in account.statements if s.status is Status.ADDED]
    yield from _title("Added", len(added), page)
    for account, statement in added:
        sentence = statement.sentence
        place = Run(f"{one_line(account.document.name)}:{sentence.line}", Role.QUIET)
        yield from wrap([place, Run(f" {one_line(sentence.text)}")], _text_width(page), indent=2)


def _both_texts(account: AccountReport, assessment: Assessment, report: Report, page: DisplayPage) -> Iterator[Line]:
    official, passages = official_passage(assessment, report.statement), account_passages(assessment, account)
    spans = [(f.official.start, f.official.end) for f in assessment.findings] or missing_words(official, passages)
    place = f"{one_line(report.statement.name)}:{official.line}"
    yield from _passage("statement", place, official, spans, page, Role.OFFICIAL_WORDS)
    changed = [(f.account.start, f.account.end) for f in assessment.findings]
    for passage in passages:
        yield from _passage("account", _place(account, passage), passage, changed, page, Role.CHANGED_WORDS)


def _passage(
    whose: str, place: str, passage: Excerpt, spans: Sequence[Span], page: DisplayPage, role: Role
) -> Iterator[Line]:
    yield (Run(f"    {whose:<10} "), Run(place, Role.QUIET))
    yield from wrap(marked(passage, spans, page, role), _text_width(page), indent=6, first=(Run(" " * 6),))


def _cells(report: Report) -> Iterator[ClaimCell]:
    """Every cell, claim by claim, so that what several accounts do to one claim stands together."""
    names = labels(len(report.accounts))
    for index in range(len(report.claims)):
        for name, account in zip(names, report.accounts, strict=True):
            yield name, account, account.assessments[index]


def _title(text: str, count: int, page: DisplayPage, key: Line = ()) -> Iterator[Line]:
    if count:
        yield ()
        yield from wrap([Run(f"{text} ({count})", Role.HEADING), *key], page.width, indent=2)


def _cell_title(name: str, account: AccountReport, assessment: Assessment, page: DisplayPage) -> Line:
    where = one_line(account.document.name)
    head = page.glyph(assessment.verdict)
    return head, Run(f" {assessment.claim.id}", Role.HEADING), Run(f"  {name}  "), Run(where, Role.QUIET)


def _finding_text(finding: Finding) -> str:
    return one_line(f"{finding.code} {finding.name} ({finding.severity}): {finding.message}")


def _place(account: AccountReport, piece: Excerpt) -> str:
    return f"{one_line(account.document.name)}:{piece.line}"


def _text_width(page: DisplayPage) -> int:
    return min(page.width, _WIDEST_TEXT)
