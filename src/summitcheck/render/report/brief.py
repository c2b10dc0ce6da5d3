"""A summary to one screen of text: what changed, how far each account covers the statement, what to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.decide.verdict import Verdict
from summitcheck.render.layout import cut, width_of, wrap
from summitcheck.render.printable import one_line
from summitcheck.render.report.changes import change_lines, id_column, reading_lines
from summitcheck.render.report.strips import strips
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import PLEASE_READ
from summitcheck.views.report import Report
from summitcheck.views.summary import Summary
from summitcheck.views.wording import counted

#: Lines of a report that folds what is long, the closing line and the line before it included.
MOST_LINES = 30
#: Accounts with a strip of their own.
MOST_STRIPS = 7
_TO_READ = 5  # lines that are kept for what is to be read
_BETWEEN_TEXTS = 8  # lines at most on what official texts say differently
#: Ends every report as text, by which it is known when it is found in a corpus.
CLOSING = "More: --matrix, -v, --all, -o report.html; summitcheck explain ID --account FILE"


def brief(report: Report, summary: Summary, style: Style) -> Iterator[Line]:
    """Headline, strips, changes in context and what is to be read; `MOST_LINES` with `closing`, unless all is shown."""
    head = [*_head(report, summary, style), *_official(report, summary, style)]
    room = MOST_LINES - len(head) - 1 - len([*closing(style)])
    reading = [*_reading(report, summary, style)]
    kept = min(sum(map(len, reading)) + 2, _TO_READ) if reading else 0
    changed = [*_section(_changed_title(summary, style), [*_changes(report, summary, style)], room - kept, style)]
    yield from head
    yield from changed
    passages = [len(each.accounts) for each in summary.to_read]
    yield from _section(_reading_title(passages), reading, room - len(changed), style, passages)


def closing(style: Style) -> Iterator[Line]:
    """How to see more."""
    yield from wrap([Run(CLOSING)], style.width)


def _head(report: Report, summary: Summary, style: Style) -> Iterator[Line]:
    yield from wrap([Run(f"{one_line(summary.headline)}.", Role.HEADING)], style.width)
    statement = report.statement
    counts = f"{counted(len(report.claims), 'claim')}, {counted(len(report.accounts), 'account')}"
    title = cut(one_line(statement.title or statement.name), style.width - width_of(counts) - 2, style.ellipsis)
    yield (Run(f"{title}: {counts}", Role.QUIET),)
    for beside in report.beside:
        said = f"Also official: {one_line(beside.title or beside.name)}"
        yield (Run(cut(said, style.width, style.ellipsis), Role.QUIET),)
    yield ()
    yield from strips(summary, style, None if style.whole else MOST_STRIPS)
    yield from _untold(summary, style)


def _changes(report: Report, summary: Summary, style: Style) -> Iterator[list[Line]]:
    """The lines of each changed claim; what most accounts do comes first where there are many."""
    claims = sorted(summary.changed, key=lambda each: -len(each.accounts))
    column, sign = id_column(claims, report, style), style.glyph(Verdict.DISTORTED)
    for each in claims:
        yield [*change_lines(each, summary.names, style, column, sign, Role.CHANGED_WORDS)]


def _reading(report: Report, summary: Summary, style: Style) -> Iterator[list[Line]]:
    """The lines of each claim to read, one for each reason."""
    column, sign = id_column(summary.to_read, report, style), style.glyph(Verdict.UNCERTAIN)
    for each in summary.to_read:
        yield [*reading_lines(each, summary.names, style, column, sign)]


def _official(report: Report, summary: Summary, style: Style) -> Iterator[Line]:
    """Where official texts differ, and what is credited to the wrong one; nothing where there is one."""
    yield from _section(_differing_title(summary), [*_differing(report, summary, style)], _BETWEEN_TEXTS, style)
    yield from _section(_credited_title(summary), [*_credited(report, summary, style)], _BETWEEN_TEXTS, style)


def _differing(report: Report, summary: Summary, style: Style) -> Iterator[list[Line]]:
    """The lines of each claim that another official text tells otherwise; where it does so stands last."""
    column, sign = (
        id_column([each.changed for each in summary.differing], report, style),
        Run(style.glyph(Verdict.DISTORTED).text, Role.HEADING),
    )
    for changed, place in summary.differing:
        places = (f"{changed.place} {style.arrow} {place}",)
        yield [*change_lines(changed._replace(place=""), places, style, column, sign, Role.DOUBTFUL_WORDS)]


def _differing_title(summary: Summary) -> Line:
    return (Run(f"Official texts differ ({len(summary.differing)})", Role.HEADING),)


def _credited(report: Report, summary: Summary, style: Style) -> Iterator[list[Line]]:
    """The lines of each claim that is quoted as another text's."""
    column, sign = id_column(summary.credited, report, style), style.glyph(Verdict.UNCERTAIN)
    for each in summary.credited:
        yield [*change_lines(each, summary.names, style, column, sign, Role.DOUBTFUL_WORDS)]


def _credited_title(summary: Summary) -> Line:
    return (Run(f"Credited to another text ({len(summary.credited)})", Role.HEADING),)


def _changed_title(summary: Summary, style: Style) -> Line:
    official, account = style.marked("statement", Role.OFFICIAL_WORDS), style.marked("account", Role.CHANGED_WORDS)
    title = Run(f"Distorted ({counted(len(summary.changed), 'claim')}): ", Role.HEADING)
    return (title, *official, Run(f" {style.arrow} "), *account)


def _reading_title(passages: Sequence[int]) -> Line:
    return (Run(f"{PLEASE_READ} ({counted(sum(passages), 'passage')})", Role.HEADING),)


def _section(
    title: Line, items: Sequence[Sequence[Line]], room: int, style: Style, passages: Sequence[int] = ()
) -> Iterator[Line]:
    """An empty line, the title, and as many items as the room holds, the rest counted; nothing without items.

    Each item is a claim; where the title counts ``passages``, those of the rest are counted.
    """
    if not items:
        return
    heading = [*wrap(title, style.width, indent=2)]
    yield from ((), *heading)
    left = room - 1 - len(heading) if not style.whole else sum(map(len, items))
    shown = _fitting(items, left)
    for item in items[:shown]:
        yield from item
    if shown < len(items):
        rest = sum(passages[shown:]) or len(items) - shown
        more = counted(rest, "more passage" if passages else "more claim")
        yield (Run(f"{style.ellipsis} and {more}; --all shows them", Role.QUIET),)


def _fitting(items: Sequence[Sequence[Line]], room: int) -> int:
    """How many of the items fit, with a line for the rest where some do not; at least one."""
    if sum(map(len, items)) <= room:
        return len(items)
    used = shown = 0
    while shown < len(items) and used + len(items[shown]) <= room - 1:
        used += len(items[shown])
        shown += 1
    return max(shown, 1)


def _untold(summary: Summary, style: Style) -> Iterator[Line]:
    """The claims that no account tells, by id; on one line unless all is shown."""
    if not summary.untold:
        return
    ids = [one_line(claim.id) for claim in summary.untold]
    title = Run("In no account: ", Role.HEADING)
    if style.whole:
        yield from wrap([Run(", ".join(ids))], style.width, indent=2, first=(title,))
        return
    room = style.width - width_of(title.text)
    for shown in range(len(ids), 0, -1):
        rest = f" and {len(ids) - shown} more" if shown < len(ids) else ""
        if width_of(text := ", ".join(ids[:shown]) + rest) <= room:
            yield (title, Run(text))
            return
    yield (Run(f"In no account: {len(ids)}", Role.HEADING),)
