"""A report as Markdown, for the summary of a CI job or a newsroom's chat: the news, then the matrix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Excerpt, Span
from summitcheck.documents.parts import place_of
from summitcheck.render.marktext import escaped, in_html, inert, table_row
from summitcheck.render.passages import account_passages, account_spans, marked, official_passage, official_spans
from summitcheck.render.style import Role, Run, Style
from summitcheck.render.wording import (
    CALLED,
    MADE_BY,
    NO_SECTION,
    PLEASE_READ,
    coverage_text,
    finding_text,
    notes,
    opinion_text,
    verdicts_text,
)
from summitcheck.views.report import AccountReport, Assessment, Report, cells_to_read
from summitcheck.views.summary import Summary, summarize
from summitcheck.views.word_changes import account_words, official_words
from summitcheck.views.wording import counted

#: A summary of more than 1 MiB is refused by GitHub; this many distortions, texts this long, stay far below it.
MOST_CELLS = 300
LONGEST_TEXT = 600
#: With more accounts than this a table is wider than any screen: it counts them instead of naming each.
MOST_COLUMNS = 12

_COLOURED = Style(colour=True)  # so that `marked` leaves the marking of changed words to us
_SIGN: Mapping[str, str] = {verdict: _COLOURED.glyph(verdict).text for verdict in Verdict}


def render(report: Report, style: Style) -> str:
    """The news, with both texts of what is distorted and what to read, then the matrix, in GitHub's dialect."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    summary = summarize(report)
    statement = report.statement
    yield f"<!-- {MADE_BY} -->"
    yield f"## {escaped(statement.title or statement.name)}"
    yield from ("", f"**{escaped(summary.headline)}.**", "")
    yield from (_totals(report), "")
    yield from _accounts(report, summary)
    yield from _differing(report)
    yield from _credited(summary)
    yield from _distortions(report)
    yield from _reading(report)
    yield from _matrix(report, summary)
    yield from _skipped(report)


def _totals(report: Report) -> str:
    """The claims, the accounts and the verdicts in one sentence; what is to be read stands apart."""
    skipped = sum(bool(account.skipped) for account in report.accounts)
    accounts = counted(len(report.accounts), "account") + (f" ({skipped} skipped)" if skipped else "")
    unjudged = sum(account.unjudged for account in report.accounts)
    verdicts = verdicts_text(report.counts, signs=_SIGN, unjudged=unjudged)
    return f"{counted(len(report.claims), 'claim')}, {accounts}: {verdicts}."


def _accounts(report: Report, summary: Summary) -> Iterator[str]:
    """A row for each account, worst first."""
    yield "| account | file | distorted | uncertain | supported | omitted | added | coverage |"
    yield "|---|---|--:|--:|--:|--:|--:|--:|"
    for row in summary.rows:
        account = report.accounts[row.account]
        coverage = "skipped" if account.skipped else coverage_text(account)
        counts = [str(row.counts[verdict]) for verdict in CALLED]
        yield table_row(escaped(row.name), escaped(account.document.name), *counts, str(row.added), coverage)
    yield ""


def _matrix(report: Report, summary: Summary) -> Iterator[str]:
    if not report.claims.claims:
        return
    counting = len(summary.rows) > MOST_COLUMNS
    heads = [f"{_SIGN[verdict]} {verdict}" for verdict in Verdict] if counting else _names(summary)
    yield from ("### All claims", "")
    numbered = enumerate(report.claims.claims)
    for (home, section), claims in groupby(numbered, key=lambda pair: (summary.home(pair[0]), pair[1].section)):
        title = f"{in_html(home)}: " * bool(home) + (in_html(section) or NO_SECTION)
        yield from ("<details>", f"<summary>{title}</summary>", "")
        yield table_row("claim", "", *heads)
        yield f"|---|---|{':-:|' * len(heads)}"
        for index, claim in claims:
            yield _claim_row(claim, [row.strip[index] for row in summary.rows], counting=counting)
        yield from ("", "</details>", "")


def _names(summary: Summary) -> list[str]:
    return [escaped(row.name) for row in summary.rows]


def _claim_row(claim: Claim, verdicts: Sequence[Verdict | None], *, counting: bool) -> str:
    signs = [_SIGN[verdict] if verdict else "" for verdict in verdicts]
    cells = [str(verdicts.count(v)) for v in Verdict] if counting else signs
    return table_row(escaped(claim.id), escaped(claim.text, longest=LONGEST_TEXT), *cells)


def _differing(report: Report) -> Iterator[str]:
    """Both texts wherever two official texts differ."""
    if report.conflicts:
        yield from (f"### Official texts differ ({len(report.conflicts)})", "")
    for found in report.conflicts:
        yield f"- **{escaped(found.claim.id)}**"
        yield from (f"  - {escaped(f'{each.code} {each.name}: {each.message}')}" for each in found.findings)
        for text, words, spans in (
            (found.text, found.words, official_words(found.findings)),
            (found.other, found.others, account_words(found.findings)),
        ):
            yield f"  - {escaped(text.name)}, line {place_of(words)}: “{_words(words, spans)}”"
        yield ""


def _credited(summary: Summary) -> Iterator[str]:
    """Quotations from one official text that are credited to another."""
    if summary.credited:
        yield from (f"### Credited to another text ({len(summary.credited)})", "")
    for each in summary.credited:
        for change in each.changes:
            whose = ", ".join(summary.names[number] for number in change.accounts)
            where = f"({escaped(each.place)}) in {escaped(whose)}"
            yield f"- **{escaped(each.claim.id)}** {where}: {escaped(change.message)}"
    if summary.credited:
        yield ""


def _distortions(report: Report) -> Iterator[str]:
    """The distorted cells, claim by claim, so that all accounts of one claim are together."""
    cells = [
        (account, account.assessments[index])
        for index in range(len(report.claims))
        for account in report.accounts
        if account.assessments[index].verdict is Verdict.DISTORTED
    ]
    claims = len({assessment.claim.id for _, assessment in cells})
    among = f" in {counted(claims, 'claim')}" * (claims < len(cells))  # "Changed" counts the claims
    yield from _cells("Distorted", cells, report, among)


def _reading(report: Report) -> Iterator[str]:
    """The uncertain cells, the likeliest distortion first."""
    cells = [(report.accounts[cell.account], cell.assessment) for cell in cells_to_read(report)]
    yield from _cells(PLEASE_READ, cells, report)


def _cells(
    title: str, cells: Sequence[tuple[AccountReport, Assessment]], report: Report, among: str = ""
) -> Iterator[str]:
    if not cells:
        return
    yield from (f"### {title} ({len(cells)}{among})", "")
    for cell in cells[:MOST_CELLS]:
        yield from _cell(*cell, report)
    if len(cells) > MOST_CELLS:
        yield from (f"{len(cells) - MOST_CELLS} more are not shown.", "")


def _cell(account: AccountReport, assessment: Assessment, report: Report) -> Iterator[str]:
    where = escaped(account.document.name)
    yield f"- {_SIGN[assessment.verdict]} **{escaped(assessment.claim.id)}** in {where}"
    for reason in _reasons(assessment):
        yield f"  - {escaped(reason)}"
    text = report.texts.of(assessment.claim)
    official, passages = official_passage(assessment, text), account_passages(assessment, account)
    spans = official_spans(assessment)
    whose = escaped(text.name) if report.texts.several else "Statement"
    yield f"  - {whose}, line {place_of(official)}: “{_words(official, spans)}”"
    changed = account_spans(assessment)
    for passage in passages:
        yield f"  - Account, line {place_of(passage)}: “{_words(passage, changed)}”"
    yield ""


def _reasons(assessment: Assessment) -> Sequence[str]:
    if assessment.verdict is Verdict.UNCERTAIN:
        said = opinion_text(assessment.opinion)
        return (*notes(assessment), said) if said else notes(assessment)
    return [finding_text(finding) for finding in assessment.telling] or [assessment.reason]


def _words(passage: Excerpt, spans: Iterable[Span]) -> str:
    """The passage with the words inside ``spans`` bold."""
    return "".join(_run(run) for run in marked(passage, spans, _COLOURED, Role.CHANGED_WORDS))


def _run(run: Run) -> str:
    return f"**{inert(run.text)}**" if run.role is Role.CHANGED_WORDS else inert(run.text)


def _skipped(report: Report) -> Iterator[str]:
    accounts = [(a.document.name, a.skipped or a.cut) for a in report.accounts if a.skipped or a.cut]
    if skipped := [*accounts, *((file.path, file.reason) for file in report.skipped)]:
        yield from ("### Skipped", "")
        yield from (f"- {escaped(path)}: {escaped(reason)}" for path, reason in skipped)
