"""A report as text for people: a matrix, its totals, every distortion with both texts, then what is to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Excerpt, Span
from summitcheck.render.layout import wrap
from summitcheck.render.passages import account_passages, account_spans, marked, official_passage, official_spans
from summitcheck.render.printable import one_line
from summitcheck.render.report.matrix import labels, legend, matrix, summary
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import MOST_TO_READ, PLEASE_READ, finding_text, notes, opinion_text
from summitcheck.views.report import AccountReport, Assessment, Report, cells_to_read

ClaimCell = tuple[str, AccountReport, Assessment]


def render(report: Report, style: Style) -> str:
    """Matrix, distortions, then what to read, the likeliest distortion first.

    A verbose style shows all that is to be read, and adds all evidence and every added sentence.
    """
    return style.paint(_lines(report, style))


def _lines(report: Report, style: Style) -> Iterator[Line]:
    yield from legend(report, style)
    yield from matrix(report, style)
    yield ()
    yield from wrap([Run(summary(report))], style.width)
    yield from _distortions(report, style)
    yield from _reading(report, style)
    if style.verbose:
        yield from _evidence(report, style)
        yield from _additions(report, style)


def _distortions(report: Report, style: Style) -> Iterator[Line]:
    cells = [cell for cell in _cells(report) if cell[2].verdict is Verdict.DISTORTED]
    key = (Run(": "), *style.marked("marked", Role.OFFICIAL_WORDS), Run(" words were changed or are missing"))
    yield from _title("Distorted", len(cells), style, key)
    for name, account, assessment in cells:
        yield ()
        yield from _cell_title(name, account, assessment, style)
        for text in map(one_line, [finding_text(f) for f in assessment.telling] or [assessment.reason]):
            yield from wrap([Run(text)], style.text_width, indent=4, first=(Run("  "),))
        yield from _both_texts(account, assessment, report, style)


def _reading(report: Report, style: Style) -> Iterator[Line]:
    cells, names = cells_to_read(report), labels(len(report.accounts))
    yield from _title(PLEASE_READ, len(cells), style, (Run(": these may or may not say what the statement says"),))
    shown = cells if style.verbose else cells[:MOST_TO_READ]
    for number, assessment in shown:
        account = report.accounts[number]
        yield ()
        yield from _cell_title(names[number], account, assessment, style)
        for text in filter(None, (*notes(assessment), opinion_text(assessment.opinion))):
            yield from wrap([Run(text)], style.text_width, indent=4, first=(Run("  "),))
        yield from _both_texts(account, assessment, report, style)
    if len(shown) < len(cells):
        yield from ((), (Run(f"{style.ellipsis} and {len(cells) - len(shown)} more; -v lists them"),))


def _evidence(report: Report, style: Style) -> Iterator[Line]:
    yield from _title("Evidence", len(report.claims), style)
    names = labels(len(report.accounts))
    for index, claim in enumerate(report.claims.claims):
        yield ()
        first = (Run(claim.id, Role.HEADING), Run("  "))
        yield from wrap([Run(one_line(claim.text))], style.text_width, indent=2, first=first)
        for name, account in zip(names, report.accounts, strict=True):
            yield from _cell_evidence(name, account, account.assessments[index], style)


def _cell_evidence(name: str, account: AccountReport, assessment: Assessment, style: Style) -> Iterator[Line]:
    verdict = assessment.verdict
    scores = f"{verdict}, stated {assessment.stated:.2f}, distortion {assessment.distortion:.2f}"
    reason = f": {one_line(assessment.reason)}" if assessment.reason else ""
    first = (Run(f"  {name} "), style.glyph(verdict), Run(" "))
    yield from wrap([Run(scores + reason)], style.text_width, indent=6, first=first)
    for piece in assessment.evidence:
        runs = [Run(_place(account, piece), Role.QUIET), Run(f" {one_line(piece.text)}")]
        yield from wrap(runs, style.text_width, indent=6, first=(Run(" " * 6),))


def _additions(report: Report, style: Style) -> Iterator[Line]:
    added = [(account, s) for account in report.accounts for s in account.statements if s.status is Status.ADDED]
    yield from _title("Added", len(added), style)
    for account, statement in added:
        sentence = statement.sentence
        place = Run(f"{one_line(account.document.name)}:{sentence.line}", Role.QUIET)
        yield from wrap([place, Run(f" {one_line(sentence.text)}")], style.text_width, indent=2)


def _both_texts(account: AccountReport, assessment: Assessment, report: Report, style: Style) -> Iterator[Line]:
    official, passages = official_passage(assessment, report.statement), account_passages(assessment, account)
    spans = official_spans(assessment)
    place = f"{one_line(report.statement.name)}:{official.line}"
    yield from _passage("statement", place, official, spans, style, Role.OFFICIAL_WORDS)
    changed = account_spans(assessment)
    role = Role.CHANGED_WORDS if assessment.verdict is Verdict.DISTORTED else Role.DOUBTFUL_WORDS
    for passage in passages:
        yield from _passage("account", _place(account, passage), passage, changed, style, role)


def _passage(
    whose: str, place: str, passage: Excerpt, spans: Sequence[Span], style: Style, role: Role
) -> Iterator[Line]:
    yield (Run(f"    {whose:<10} "), Run(place, Role.QUIET))
    yield from wrap(marked(passage, spans, style, role), style.text_width, indent=6, first=(Run(" " * 6),))


def _cells(report: Report) -> Iterator[ClaimCell]:
    """Every cell, claim by claim, so that all accounts of one claim are together."""
    names = labels(len(report.accounts))
    for index in range(len(report.claims)):
        for name, account in zip(names, report.accounts, strict=True):
            yield name, account, account.assessments[index]


def _title(text: str, count: int, style: Style, key: Line = ()) -> Iterator[Line]:
    if count:
        yield ()
        yield from wrap([Run(f"{text} ({count})", Role.HEADING), *key], style.width, indent=2)


def _cell_title(name: str, account: AccountReport, assessment: Assessment, style: Style) -> Iterator[Line]:
    where = Run(one_line(account.document.name), Role.QUIET)
    first = (style.glyph(assessment.verdict), Run(f" {assessment.claim.id}", Role.HEADING), Run(f"  {name}  "))
    yield from wrap([where], style.width, indent=4, first=first)


def _place(account: AccountReport, piece: Excerpt) -> str:
    return f"{one_line(account.document.name)}:{piece.line}"
