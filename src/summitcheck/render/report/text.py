"""A report as text for people: the news on one screen; matrix, both texts and all evidence where they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Excerpt, Span
from summitcheck.documents.parts import place_of, words_of
from summitcheck.render.context import context_lines
from summitcheck.render.layout import wrap
from summitcheck.render.passages import account_passages, account_spans, marked, official_passage, official_spans
from summitcheck.render.printable import one_line
from summitcheck.render.report.brief import brief, closing
from summitcheck.render.report.matrix import matrix
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import PLEASE_READ, finding_text, notes, opinion_text
from summitcheck.views.report import AccountReport, Assessment, Report, cells_to_read
from summitcheck.views.summary import Summary, summarize
from summitcheck.views.word_changes import account_words, official_words
from summitcheck.views.wording import counted

ClaimCell = tuple[str, AccountReport, Assessment]


def render(report: Report, style: Style) -> str:
    """The news on one screen: headline, a strip for each account, what is changed, what to read.

    ``style.matrix`` adds the matrix, a verbose style both texts of every change, all evidence and every added
    sentence; ``style.whole`` folds nothing.
    """
    return style.paint(_lines(report, style))


def _lines(report: Report, style: Style) -> Iterator[Line]:
    summary = summarize(report)
    yield from brief(report, summary, style)
    if not style.verbose:
        yield from _opinions(report, summary, style)
    if style.matrix:
        yield from matrix(report, summary, style)
    if style.verbose:
        yield from _differing(report, style)
        yield from _distortions(report, summary, style)
        yield from _reading(report, summary, style)
        yield from _evidence(report, summary, style)
        if not report.narrowed:  # what accounts add belongs to no claim
            yield from _additions(report, style)
    yield ()
    yield from closing(style)


def _opinions(report: Report, summary: Summary, style: Style) -> Iterator[Line]:
    """What another model said, where one was asked: whoever asked wants to see it."""
    asked = [(number, each) for number, each in cells_to_read(report) if each.opinion]
    if asked:
        yield from _title("Asked", len(asked), style)
    for number, assessment in asked:
        said = (Run(assessment.claim.id, Role.HEADING), Run(f"  {summary.names[number]}  ", Role.QUIET))
        yield from wrap([Run(opinion_text(assessment.opinion))], style.text_width, indent=4, first=said)


def _distortions(report: Report, summary: Summary, style: Style) -> Iterator[Line]:
    cells = [cell for cell in _cells(report, summary.names) if cell[2].verdict is Verdict.DISTORTED]
    claims = len({assessment.claim.id for _, _, assessment in cells})
    among = f" in {counted(claims, 'claim')}" * (claims < len(cells))  # "Changed" counts the claims
    marked = style.marked("marked", Role.OFFICIAL_WORDS)
    key = (Run(f"{among}: "), *marked, Run(" words were changed or are missing"))
    yield from _title("Distorted", len(cells), style, key)
    for name, account, assessment in cells:
        yield ()
        yield from _cell_title(name, account, assessment, style)
        for text in map(one_line, [finding_text(f) for f in assessment.telling] or [assessment.reason]):
            yield from wrap([Run(text)], style.text_width, indent=4, first=(Run("  "),))
        yield from _both_texts(account, assessment, report, style)


def _differing(report: Report, style: Style) -> Iterator[Line]:
    """Both texts wherever two official texts differ."""
    yield from _title("Official texts differ", len(report.conflicts), style)
    for found in report.conflicts:
        yield ()
        yield (Run(found.claim.id, Role.HEADING),)
        for finding in found.findings:
            what = one_line(f"{finding.code} {finding.name}: {finding.message}")
            yield from wrap([Run(what)], style.text_width, indent=4, first=(Run("  "),))
        for text, words, spans in (
            (found.text, found.words, official_words(found.findings)),
            (found.other, found.others, account_words(found.findings)),
        ):
            place = f"{one_line(text.name)}:{place_of(words)}"
            yield from _passage("official", place, words, spans, style, Role.DOUBTFUL_WORDS)


def _reading(report: Report, summary: Summary, style: Style) -> Iterator[Line]:
    cells, names = cells_to_read(report), summary.names
    yield from _title(PLEASE_READ, len(cells), style, (Run(": these may or may not say what the statement says"),))
    for number, assessment in cells:
        account = report.accounts[number]
        yield ()
        yield from _cell_title(names[number], account, assessment, style)
        for text in filter(None, (*notes(assessment), opinion_text(assessment.opinion))):
            yield from wrap([Run(text)], style.text_width, indent=4, first=(Run("  "),))
        yield from _both_texts(account, assessment, report, style)


def _evidence(report: Report, summary: Summary, style: Style) -> Iterator[Line]:
    yield from _title("Evidence", len(report.claims), style)
    names = summary.names
    for index, claim in enumerate(report.claims.claims):
        yield ()
        first = (Run(claim.id, Role.HEADING), Run("  "))
        place = report.texts.place(claim)
        home = (Run(f"  {one_line(place)}", Role.QUIET),) if place else ()
        yield from wrap([Run(one_line(claim.text)), *home], style.text_width, indent=2, first=first)
        yield from context_lines(claim, style.text_width, indent=2)
        for name, account in zip(names, report.accounts, strict=True):
            yield from _cell_evidence(name, account, account.assessments[index], style)


def _cell_evidence(name: str, account: AccountReport, assessment: Assessment, style: Style) -> Iterator[Line]:
    verdict = assessment.verdict
    scores = f"{verdict}, stated {assessment.stated:.2f}, distortion {assessment.distortion:.2f}"
    reason = f": {one_line(assessment.reason)}" if assessment.reason else ""
    first = (Run(f"  {one_line(name)} "), style.glyph(verdict), Run(" "))
    yield from wrap([Run(scores + reason)], style.text_width, indent=6, first=first)
    for piece in assessment.evidence:
        runs = [Run(_place(account, piece), Role.QUIET), Run(f" {one_line(words_of(piece))}")]
        yield from wrap(runs, style.text_width, indent=6, first=(Run(" " * 6),))


def _additions(report: Report, style: Style) -> Iterator[Line]:
    added = [(account, s) for account in report.accounts for s in account.statements if s.status is Status.ADDED]
    yield from _title("Added", len(added), style)
    for account, statement in added:
        sentence = statement.sentence
        place = Run(f"{one_line(account.document.name)}:{place_of(sentence)}", Role.QUIET)
        yield from wrap([place, Run(f" {one_line(words_of(sentence))}")], style.text_width, indent=2)


def _both_texts(account: AccountReport, assessment: Assessment, report: Report, style: Style) -> Iterator[Line]:
    text = report.texts.of(assessment.claim)
    official, passages = official_passage(assessment, text), account_passages(assessment, account)
    spans = official_spans(assessment)
    place = f"{one_line(text.name)}:{place_of(official)}"
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


def _cells(report: Report, names: Sequence[str]) -> Iterator[ClaimCell]:
    """Every cell, claim by claim, so that all accounts of one claim are together."""
    for index in range(len(report.claims)):
        for name, account in zip(names, report.accounts, strict=True):
            yield name, account, account.assessments[index]


def _title(text: str, count: int, style: Style, key: Line = ()) -> Iterator[Line]:
    if count:
        yield ()
        yield from wrap([Run(f"{text} ({count})", Role.HEADING), *key], style.width, indent=2)


def _cell_title(name: str, account: AccountReport, assessment: Assessment, style: Style) -> Iterator[Line]:
    where = Run(one_line(account.document.name), Role.QUIET)
    first = (
        style.glyph(assessment.verdict),
        Run(f" {assessment.claim.id}", Role.HEADING),
        Run(f"  {one_line(name)}  "),
    )
    yield from wrap([where], style.width, indent=4, first=first)


def _place(account: AccountReport, piece: Excerpt) -> str:
    return f"{one_line(account.document.name)}:{place_of(piece)}"
