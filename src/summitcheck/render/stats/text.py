"""The figures of a scan as text for people: claims, what is changed since when, periods and publishers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.decide.verdict import Verdict
from summitcheck.render.layout import cut, pad, width_of, wrap
from summitcheck.render.printable import one_line
from summitcheck.render.stats.wording import (
    changes_of,
    day,
    narrowed,
    publisher,
    records,
    size,
    span,
    spread,
    title,
    unfinished,
)
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import CALLED, percent
from summitcheck.views.stats import (
    ArticleCounts,
    ClaimStats,
    PeriodStats,
    PublisherStats,
    RepeatedChange,
    ScanStats,
    StatementStats,
)
from summitcheck.views.wording import counted

#: So many of each are shown, unless all are.
_MOST_CHANGES, _MOST_PERIODS, _MOST_PUBLISHERS = 8, 14, 10
_NUMBER, _DAY, _WIDEST_BAR, _NARROWEST_BAR = 10, 12, 40, 4  # columns
_NAMES = 0.3  # of the columns that names have
_NARROW = 64  # columns; on shorter lines there are fewer numbers, and no bars
#: In a bar, articles with a distortion and others; in ASCII, and in Unicode.
_SIZE_BAR = (("#", "-"), ("█", "░"))
_SHOWN = (Verdict.DISTORTED, Verdict.UNCERTAIN, Verdict.SUPPORTED)


def render(stats: ScanStats, style: Style) -> str:
    """One block for each statement; what is long is folded unless ``style.whole``."""
    return style.paint(_lines(stats, style))


def _lines(stats: ScanStats, style: Style) -> Iterator[Line]:
    for said in filter(None, (unfinished(stats), narrowed(stats))):
        yield from wrap([Run(one_line(said), Role.HEADING)], style.width)
        yield ()
    for number, statement in enumerate(stats.statements):
        if number:
            yield ()
        yield from _statement(statement, stats, style)


def _statement(statement: StatementStats, stats: ScanStats, style: Style) -> Iterator[Line]:
    yield from wrap([Run(f"{one_line(title(statement))}: {size(statement)}.", Role.HEADING)], style.width)
    if not statement.counts.articles:
        return
    yield from wrap([Run(f"{span(statement)} {records(statement)}")], style.width)
    yield ()
    yield from _claims(statement, style)
    yield from _changes(statement, style)
    periods: Sequence[PeriodStats] = statement.periods
    named = [(each.period, each.counts) for each in periods]
    yield from _table(f"By {stats.by}", named, _MOST_PERIODS, style, key=True)
    yield from _table("By publisher", [*map(_named, statement.publishers)], _MOST_PUBLISHERS, style, key=not periods)


def _named(each: PublisherStats) -> tuple[str, ArticleCounts]:
    return one_line(publisher(each.publisher)), each.counts


def _claims(statement: StatementStats, style: Style) -> Iterator[Line]:
    """A line for each claim: a bar of the articles by verdict, how many tell and change it, and since when."""
    names = [one_line(claim.id) for claim in statement.claims]
    narrow, taken = style.width < _NARROW, 3 * _NUMBER
    column = _column(["Claim", *names], style.width - taken - (2 if narrow else 2 + _DAY), style)
    bar = 0 if narrow else _bar(style.width - column - 2 - taken - _DAY)
    heads = "".join(f"{each:>{_NUMBER}}" for each in ("stated", "distorted", "to read"))
    yield (
        Run(pad("Claim", column + 2) + " " * bar, Role.HEADING),
        Run(heads + ("" if narrow else f"{'since':>{_DAY}}"), Role.QUIET),
    )
    for name, claim in zip(names, statement.claims, strict=True):
        since = day(claim.since.first) if claim.since else ""
        yield (
            Run(pad(cut(name, column, style.ellipsis), column) + "  "),
            *_verdict_bar(claim.counts, bar, style),
            *_numbers(claim.counts),
            Run("" if narrow else f"{since:>{_DAY}}"),
        )
    yield from _key(style)


def _verdict_bar(counts: ArticleCounts, width: int, style: Style) -> Iterator[Run]:
    if not width:
        return
    numbers = [counts.distorted, counts.uncertain, counts.supported, counts.articles - counts.told]
    for verdict, cells in zip((*_SHOWN, Verdict.OMITTED), shares(numbers, width), strict=True):
        glyph = style.glyph(verdict)
        yield Run(glyph.text * cells, glyph.role)


def _key(style: Style) -> Iterator[Line]:
    pieces = [Run("Share of articles: ", Role.QUIET)]
    for verdict in _SHOWN:
        pieces += [style.glyph(verdict), Run(f" {CALLED[verdict]}, ", Role.QUIET)]
    since = "" if style.width < _NARROW else "; since: first day on which it is distorted"
    pieces += [style.glyph(Verdict.OMITTED), Run(f" omitted{since}", Role.QUIET)]
    yield from wrap(pieces, style.width)


def _changes(statement: StatementStats, style: Style) -> Iterator[Line]:
    """What most articles change, with the words of both sides and where it stands first."""
    found = changes_of(statement.claims)
    if not found:
        return
    shown = found if style.whole else found[:_MOST_CHANGES]
    official, account = style.marked("statement", Role.OFFICIAL_WORDS), style.marked("article", Role.CHANGED_WORDS)
    yield ()
    yield (Run(f"Changes ({len(found)}): ", Role.HEADING), *official, Run(f" {style.arrow} "), *account)
    column = _column([one_line(claim.id) for claim, _ in shown], style.width // 3, style)
    for claim, change in shown:
        yield from _change(claim, change, column, style)
    yield from _rest(len(found) - len(shown), "change", style)


def _change(claim: ClaimStats, change: RepeatedChange, column: int, style: Style) -> Iterator[Line]:
    name = Run(pad(cut(one_line(claim.id), column, style.ellipsis), column) + "  ", Role.HEADING)
    rule = [Run(f"  {change.code}", Role.QUIET)] if change.code else []
    yield from wrap([*_words(change, style), *rule], style.text_width, indent=column + 2, first=(name,))
    first = change.first
    called = f": {first.title}" if first.title else ""
    said = one_line(f"{spread(change)}; first {day(first)}, {publisher(first.publisher)}, {first.article}{called}")
    blank = (Run(" " * (column + 2)),)
    yield from wrap([Run(said, Role.QUIET)], style.text_width, indent=column + 2, first=blank)


def _words(change: RepeatedChange, style: Style) -> Iterator[Run]:
    """The statement's words, an arrow, and the article's; where one side is empty, what became of the other."""
    if change.official:
        yield from style.marked(one_line(change.official), Role.OFFICIAL_WORDS)
        yield Run(f" {style.arrow} ")
    if change.account:
        yield from style.marked(one_line(change.account), Role.CHANGED_WORDS)
    yield Run("left out" if change.official and not change.account else "")
    yield Run("  added" if change.account and not change.official and change.code else "")


def _table(
    head: str, rows: Sequence[tuple[str, ArticleCounts]], most: int, style: Style, *, key: bool
) -> Iterator[Line]:
    """A line for each period or publisher: articles, those that tell and change a claim, and a bar.

    With ``key``, the bars are explained.
    """
    if not rows:
        return
    shown = rows if style.whole else rows[:most]
    heads = ("articles", "stated", "distorted", "to read", "share")[: 3 if style.width < _NARROW else 5]
    room = style.width - len(heads) * _NUMBER
    called = head if width_of(head) <= room else _noun(head).capitalize()
    column = _column([called, *(name for name, _ in shown)], room, style)
    bar = _bar(style.width - column - 4 - 5 * _NUMBER)
    longest = max(counts.articles for _, counts in rows)
    yield ()
    yield (Run(pad(called, column), Role.HEADING), Run("".join(f"{each:>{_NUMBER}}" for each in heads), Role.QUIET))
    for name, counts in shown:
        share = percent(counts.distorted, counts.articles)
        numbers = (Run(f"{counts.articles:>{_NUMBER},}"), *_numbers(counts), Run(f"{share:>{_NUMBER}}"))
        yield (
            Run(pad(cut(name, column, style.ellipsis), column)),
            *numbers[: len(heads)],
            Run("  "),
            *_size_bar(counts, longest, bar, style),
        )
    yield from _rest(len(rows) - len(shown), _noun(head), style)
    if bar and key:
        yield from _bars(style)


def _noun(head: str) -> str:
    return head.removeprefix("By ")


def _size_bar(counts: ArticleCounts, longest: int, width: int, style: Style) -> Iterator[Run]:
    """A bar as long as there are articles; those with a change stand out."""
    if not width:
        return
    changed, other = _SIZE_BAR[style.unicode]
    length = max(round(width * counts.articles / longest), 1 + (0 < counts.distorted < counts.articles))
    cells = shares([counts.distorted, counts.articles - counts.distorted], length)
    yield Run(changed * cells[0], Role.DISTORTED)
    yield Run(other * cells[1], Role.QUIET)


def _bars(style: Style) -> Iterator[Line]:
    changed, other = _SIZE_BAR[style.unicode]
    yield from wrap(
        [
            Run("Articles: ", Role.QUIET),
            Run(changed, Role.DISTORTED),
            Run(f" with a distortion, {other} others", Role.QUIET),
        ],
        style.width,
    )


def _numbers(counts: ArticleCounts) -> Iterator[Run]:
    yield Run(f"{counts.told:>{_NUMBER},}")
    yield Run(f"{counts.distorted:>{_NUMBER},}", Role.DISTORTED if counts.distorted else Role.QUIET)
    yield Run(f"{counts.uncertain:>{_NUMBER},}", Role.UNCERTAIN if counts.uncertain else Role.QUIET)


def _rest(count: int, noun: str, style: Style) -> Iterator[Line]:
    if count > 0:
        yield (Run(f"{style.ellipsis} and {counted(count, f'more {noun}')}; --all shows them", Role.QUIET),)


def _column(names: Sequence[str], room: int, style: Style) -> int:
    return min(max(map(width_of, names)), int(style.width * _NAMES), room)


def _bar(room: int) -> int:
    """How wide a bar is; 0 where there is no room for one."""
    return min(room, _WIDEST_BAR) if room >= _NARROWEST_BAR else 0


def shares(numbers: Sequence[int], width: int) -> list[int]:
    """So many cells for each number that all are ``width`` wide, at least one for each that is not 0."""
    total = sum(numbers)
    cells = [max(round(width * number / total), 1) if number else 0 for number in numbers]
    largest = max(range(len(cells)), key=lambda index: cells[index])
    cells[largest] += width - sum(cells)
    return cells
