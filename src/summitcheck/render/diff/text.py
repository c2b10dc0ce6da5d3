"""A diff as text: side by side where the lines are long enough, one text below the other where they are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.render.diff.stretches import Stretch, stretches
from summitcheck.render.diff.words import (
    CHANGED_HEADINGS,
    KINDS,
    TO_READ,
    about,
    coverage,
    doubts,
    line_numbers,
    opinions,
    set_aside,
    sides,
    skipped,
    tags,
    texts,
    totals,
    verdict,
)
from summitcheck.render.layout import width_of, wrap
from summitcheck.render.printable import one_line, printable
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import rule_text
from summitcheck.views.diff.fold import Fold, folded
from summitcheck.views.diff.model import Diff, DiffPassage, DiffPiece, DiffRow, RowKind, WordMark
from summitcheck.views.wording import counted

#: From this many columns on, two texts have room beside each other.
SIDE_BY_SIDE = 100
_GLYPHS = {
    RowKind.SAME: Run("=", Role.QUIET),
    RowKind.REWORDED: Run("~"),
    RowKind.DISTORTED: Run("≠", Role.DISTORTED),
    RowKind.OMITTED: Run("-", Role.LOST),
    RowKind.ADDED: Run("+", Role.GAINED),
}
_MARKERS = {WordMark.GONE: ("[-", "-]"), WordMark.NEW: ("{+", "+}"), WordMark.SAME: ("", "")}
#: How words are shown whose wording differs, and how if a rule names them: only then is anything wrong with them.
_ROLES = {WordMark.GONE: Role.GONE, WordMark.NEW: Role.NEW, WordMark.SAME: Role.PLAIN}
_NAMED = {WordMark.GONE: Role.OFFICIAL_WORDS, WordMark.NEW: Role.CHANGED_WORDS}
_ALONE = {RowKind.OMITTED: Role.LOST, RowKind.ADDED: Role.GAINED, RowKind.SAME: Role.QUIET}


def render(diff: Diff, style: Style) -> str:
    """Totals, then rows, with up to ``style.context`` unchanged sentences around each difference."""
    shown = _Shown(
        style, max((len(str(p.line)) for row in diff.rows for p in (*row.official, *row.account)), default=1)
    )
    return style.paint([*_head(diff, style), *_body(diff, shown)])


@dataclass(frozen=True, slots=True)
class _Shown:
    """A style, and how many digits the line numbers have."""

    style: Style
    digits: int

    @property
    def beside(self) -> bool:
        """True where the two texts are side by side."""
        return self.style.width >= SIDE_BY_SIDE

    @property
    def indent(self) -> int:
        """The indent of the words of the first, or only, column."""
        return self.digits + 4 if self.beside else 2 * self.digits + 5

    @property
    def column(self) -> int:
        """How wide each of two columns of words is."""
        return (self.style.width - self.indent - self.digits - 5) // 2

    @property
    def text_width(self) -> int:
        """How wide lines are that run below both columns."""
        return self.style.width if self.beside else self.style.text_width

    def glyph_of(self, row: DiffRow) -> Run:
        """The sign of a row: that somebody should read it counts more than that it is reworded."""
        return self.style.glyph(Verdict.UNCERTAIN) if row.to_read else self.glyph(row.kind)

    def glyph(self, kind: RowKind) -> Run:
        """The sign of a kind, which distinguishes it without colour."""
        run = _GLYPHS[kind]
        return run if self.style.unicode or run.text.isascii() else Run("!", run.role)

    def gutter(self, line: int | None) -> Run:
        """A line number, or the room that it would take."""
        return Run(f"{line if line is not None else '':>{self.digits}}", Role.QUIET)


def _head(diff: Diff, style: Style) -> Iterator[Line]:
    claims = [] if diff.versions else [counted(len(diff.report.assessments), "claim")]
    one, other = sides(diff)
    yield from _named(one, diff.statement, style, *claims)
    yield from _named(other, diff.account, style)
    if why := skipped(diff):
        yield from _labelled("Skipped", why, style)
    if told := coverage(diff):
        yield from _labelled("Coverage", told, style)
    yield from _labelled("Sentences", totals(diff), style)
    if told := set_aside(diff):
        yield from _labelled("Set aside", told, style)
    if text := verdict(diff):
        yield ()
        yield from wrap([Run(text, Role.HEADING)], style.width)


def _named(label: str, document: Document, style: Style, *more: str) -> Iterator[Line]:
    yield from _labelled(label, document.name, style)
    if text := about(document, *more):
        yield from _labelled("", text, style, Role.QUIET)


def _labelled(label: str, text: str, style: Style, role: Role = Role.PLAIN) -> Iterator[Line]:
    first = (Run(f"{label:<11}", Role.HEADING),)
    yield from wrap([Run(one_line(text), role)], style.width, indent=11, first=first)


def _body(diff: Diff, shown: _Shown) -> Iterator[Line]:
    if not diff.differs:
        return
    yield ()
    yield from _key(diff, shown)
    items = folded(diff, shown.style.context)
    if isinstance(items[0], Fold) or not items[0].heading:
        yield ()
    for item in items:
        if isinstance(item, Fold):
            yield (
                Run(f"{'':{shown.indent}}{_dots(shown)} {counted(item.sentences, 'sentence')} the same", Role.QUIET),
            )
        elif item.heading:
            yield from _heading(item, shown)
        else:
            yield from _row(item, shown)


def _key(diff: Diff, shown: _Shown) -> Iterator[Line]:
    style = shown.style
    signs = [
        run
        for kind in (RowKind.REWORDED, RowKind.DISTORTED, RowKind.OMITTED, RowKind.ADDED)
        for run in _sign(kind, shown)
    ]
    if any(row.to_read for row in diff.rows):
        signs += style.glyph(Verdict.UNCERTAIN), Run(f" {TO_READ}, ")
    marks = [
        *_marked(Stretch("gone", WordMark.GONE), "gone", style),
        Run(" "),
        *_marked(Stretch("new", WordMark.NEW), "new", style),
    ]
    yield from wrap([*signs, *marks, Run("; "), Run(line_numbers(diff))], style.width)


def _sign(kind: RowKind, shown: _Shown) -> tuple[Run, ...]:
    return shown.glyph(kind), Run(f" {KINDS[kind]}, ")


def _dots(shown: _Shown) -> str:
    return "⋯" if shown.style.unicode else "..."


def _heading(row: DiffRow, shown: _Shown) -> Iterator[Line]:
    """A heading across both columns; one that changed shows how, one that is in one text only says so."""
    style = shown.style
    pieces = row.inline or (*row.official, *row.account)[0].pieces
    marked = row.kind in CHANGED_HEADINGS
    runs = [run for stretch in stretches(row, pieces) for run in _heading_run(stretch, style, marked=marked)]
    text = [Run(f" ({tag})", Role.QUIET) for tag in tags(row)]
    yield ()
    yield from wrap([*runs, *text], style.width, indent=2)


def _heading_run(stretch: Stretch, style: Style, *, marked: bool) -> tuple[Run, ...]:
    if marked and stretch.mark is not WordMark.SAME:
        return _run(stretch, style)
    return (Run(printable(stretch.words), Role.HEADING),)


def _row(row: DiffRow, shown: _Shown) -> Iterator[Line]:
    if row.heading:
        return
    yield from _side_by_side(row, shown) if shown.beside else _stacked(row, shown)
    for finding in row.findings:
        rule, message = one_line(rule_text(finding)), one_line(finding.message)
        yield from _note([Run(rule, Role.DISTORTED), Run(f": {message}")], shown)
    for reason in row.reasons:
        yield from _note([Run(one_line(reason), Role.DISTORTED)], shown)
    for said in (*doubts(row), *opinions(row)):
        yield from _note([Run(one_line(said), Role.UNCERTAIN)], shown)
    if (text := "; ".join(tags(row))) and row.kind is not RowKind.SAME:
        yield from _note([Run(text, Role.QUIET)], shown)


def _note(runs: Sequence[Run], shown: _Shown) -> Iterator[Line]:
    space = (Run(" " * shown.indent),)
    yield from wrap(runs, shown.text_width, indent=shown.indent + 2, first=space)


def _side_by_side(row: DiffRow, shown: _Shown) -> Iterator[Line]:
    left = list(_column(row, row.official, shown))
    right = list(_column(row, row.account, shown, brief=_brief(row)))
    empty: tuple[int | None, Line] = (None, ())
    glyph: Run = shown.glyph_of(row)
    for (number, words), (other, others) in zip_longest(left, right, fillvalue=empty):
        middle = Run(" │ " if shown.style.unicode else " | ", Role.QUIET)
        filled = Run(" " * (shown.column - sum(width_of(run.text) for run in words)))
        yield (
            glyph,
            Run("  "),
            shown.gutter(number),
            Run(" "),
            *words,
            filled,
            middle,
            shown.gutter(other),
            Run(" "),
            *others,
        )
        glyph = Run(" ")


def _column(
    row: DiffRow, passages: Sequence[DiffPassage], shown: _Shown, *, brief: Line = ()
) -> Iterator[tuple[int | None, Line]]:
    for passage in passages:
        lines = wrap([*_runs(row, passage.pieces, shown.style), *brief], shown.column)
        yield from zip_longest([passage.line], lines)


def _stacked(row: DiffRow, shown: _Shown) -> Iterator[Line]:
    """The row as one text where its wording is close enough, else each of its sentences below the other."""
    glyph = shown.glyph_of(row)
    for numbers, pieces in texts(row):
        first = (glyph, Run(" "), shown.gutter(numbers[0]), Run(" "), shown.gutter(numbers[1]), Run("  "))
        runs = [*_runs(row, pieces, shown.style), *_brief(row)]
        yield from wrap(runs, shown.text_width, indent=shown.indent, first=first)
        glyph = Run(" ")


def _runs(row: DiffRow, pieces: Iterable[DiffPiece], style: Style) -> list[Run]:
    """The pieces as runs; a sentence in one text only, or unchanged, has one role throughout and no marks."""
    if role := _ALONE.get(row.kind):
        return [Run(printable(piece.words), role) for piece in pieces]
    return [run for stretch in stretches(row, pieces, naming=style.colour) for run in _run(stretch, style)]


def _brief(row: DiffRow) -> Line:
    """The tags of an unchanged sentence, after its last word: they are not worth a line."""
    text = "; ".join(tags(row)) if row.kind is RowKind.SAME else ""
    return (Run(f" ({text})", Role.QUIET),) if text else ()


def _run(stretch: Stretch, style: Style) -> tuple[Run, ...]:
    words = printable(stretch.words)
    if stretch.mark is WordMark.SAME:
        return (Run(words),)
    space = (Run(" "),) if words.startswith(" ") else ()
    return (*space, *_marked(stretch, words.lstrip(" "), style))


def _marked(stretch: Stretch, words: str, style: Style) -> tuple[Run, ...]:
    role = (_NAMED if stretch.named else _ROLES)[stretch.mark]
    opening, closing = _MARKERS[stretch.mark] if not style.colour else ("", "")
    return (Run(f"{opening}{words}{closing}", role),)
