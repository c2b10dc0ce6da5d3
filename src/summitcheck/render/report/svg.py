"""A report as a picture: the headline, a coverage strip for each account, and how many accounts tell each commitment.

One SVG file that asks nobody for anything: no script, no font, no address. It follows the reader's light or dark.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from textwrap import wrap

from summitcheck.decide.verdict import Verdict
from summitcheck.render.layout import cut, width_of
from summitcheck.render.printable import one_line
from summitcheck.render.style import Style
from summitcheck.render.wording import CALLED, MADE_BY
from summitcheck.views.report import Report
from summitcheck.views.summary import Summary, SummaryRow, summarize

#: A picture of more accounts than this is taller than a screen: the worst are shown and the rest counted.
MOST_ROWS = 40

_EDGE, _LINE, _ROW = 20, 22, 24  # user units: margin, line of the headline, row
_CELL, _STEP, _HEIGHT, _GAP = 12, 13, 18, 10
_LETTER = 7.4  # user units that a letter takes at most, on average
_BOLD = 1.4  # times as wide are those of the headline
_NAME = 28  # letters of a name
_COUNT = 46  # user units that a count takes
_COUNTS = 200
_KEY = 100  # user units that a sign of the key takes
_SIGN = Style()
_BESIDE_KEY = "one cell per claim, in the statement’s order"
_CSS = """
text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: #1d1f23; }
.head { font-size: 16px; font-weight: 600; }
.quiet { fill: #5b5f66; }
.ground { fill: #ffffff; }
.cell text { font-size: 11px; text-anchor: middle; }
.supported rect { fill: #cdebd8; } .supported text { fill: #14532d; }
.distorted rect { fill: #b42318; } .distorted text { fill: #ffffff; font-weight: 700; }
.uncertain rect { fill: #e9d8f8; } .uncertain text { fill: #5b2287; font-weight: 700; }
.omitted rect { fill: #efefec; } .omitted text { fill: #5b5f66; }
.bar { fill: #7b8794; }
@media (prefers-color-scheme: dark) {
  text { fill: #e4e2dc; } .quiet { fill: #a9adb5; } .ground { fill: #17181b; }
  .supported rect { fill: #1d4a33; } .supported text { fill: #b9f0d0; }
  .distorted rect { fill: #ff8f7d; } .distorted text { fill: #33100b; }
  .uncertain rect { fill: #4b3263; } .uncertain text { fill: #ead7fb; }
  .omitted rect { fill: #2a2c31; } .omitted text { fill: #a9adb5; }
  .bar { fill: #8d97a5; }
}
"""


def render(report: Report, style: Style) -> str:
    """One SVG document; ``style.whole`` draws every account."""
    return "\n".join(_picture(report, summarize(report), style)) + "\n"


def _picture(report: Report, summary: Summary, style: Style) -> Iterator[str]:
    rows = summary.rows if style.whole else summary.rows[:MOST_ROWS]
    names = [cut(one_line(row.name), _NAME, "…") for row in rows]
    label = f"stated by n of {summary.judged}"
    left = _EDGE + round(_LETTER * max(map(width_of, (*names, label)))) + 14
    places = _places(summary, left)
    width = _EDGE + max(
        (places[-1] + _CELL if places else left) + _COUNTS,
        _after(_EDGE + _KEY * len(CALLED), _BESIDE_KEY),
        *(_after(left, _why(row)) for row in rows if row.skipped),
    )
    lines = wrap(f"{one_line(summary.headline)}.", int((width - 2 * _EDGE) / (_LETTER * _BOLD)))
    top = _EDGE + _LINE * len(lines) + 12
    body = [*_rows(report, rows, names, places, left, top)]
    end = top + _ROW * len(rows)
    if len(rows) < len(summary.rows):
        body.append(_text(_EDGE, end + 14, f"… and {len(summary.rows) - len(rows)} more accounts", "quiet"))
        end += _ROW
    if summary.judged > 1:
        body += _told(report, summary, label, places, end)
        end += _ROW
    yield from _opening(summary, width, end + 46)
    for number, line in enumerate(lines):
        yield _text(_EDGE, _EDGE + 14 + _LINE * number, line, "head")
    yield from body
    yield from _key(end + 14)
    yield "</svg>"


def _opening(summary: Summary, width: int, height: int) -> Iterator[str]:
    """The start of the document: its size, what it shows in words, and its style."""
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" role="img" aria-labelledby="title description">'
    )
    yield f"<!-- {MADE_BY} -->"
    yield f'<title id="title">{_safe(summary.headline)}</title>'
    yield f'<desc id="description">{_safe(" ".join(_described(summary)))}</desc>'
    yield f"<style>{_CSS}</style>"
    yield '<rect class="ground" width="100%" height="100%"/>'


def _places(summary: Summary, left: int) -> list[int]:
    """Where the cell of each claim begins, in user units from the left."""
    return [
        left + _STEP * index + _GAP * number for number, each in enumerate(summary.sections) for index in each.claims
    ]


def _rows(
    report: Report, rows: tuple[SummaryRow, ...], names: list[str], places: list[int], left: int, top: int
) -> Iterator[str]:
    for number, (row, name) in enumerate(zip(rows, names, strict=True)):
        y = top + _ROW * number
        yield _text(_EDGE, y + 14, name)
        if row.skipped:
            yield _text(left, y + 14, _why(row), "quiet")
            continue
        for verdict, x, claim in zip(row.strip, places, report.claims.claims, strict=True):
            if verdict:
                yield _cell(verdict, x, y, f"{row.name}, {claim.id}: {CALLED[verdict]}")
        after = (places[-1] if places else left) + _CELL + 14
        for step, verdict in enumerate(CALLED):
            said = f"{row.counts[verdict]} {_SIGN.glyph(verdict).text}"
            yield _text(after + _COUNT * step, y + 14, said, "quiet")


def _cell(verdict: Verdict, x: int, y: int, about: str) -> str:
    sign = _SIGN.glyph(verdict).text
    return (
        f'<g class="cell {verdict}"><title>{_safe(about)}</title>'
        f'<rect x="{x}" y="{y}" width="{_CELL}" height="{_HEIGHT}" rx="2"/>'
        f'<text x="{x + _CELL // 2}" y="{y + 13}">{sign}</text></g>'
    )


def _told(report: Report, summary: Summary, label: str, places: list[int], y: int) -> Iterator[str]:
    """A bar for each claim, as high as the share of the accounts that tell it."""
    yield _text(_EDGE, y + 14, label, "quiet")
    for told, x, claim in zip(summary.stated_by, places, report.claims.claims, strict=True):
        high = round(_HEIGHT * told / summary.judged, 1)
        about = f"{claim.id}: stated by {told} of {summary.judged}"
        place = f'x="{x}" y="{round(y + _HEIGHT - high, 1)}" width="{_CELL}" height="{high}"'
        yield f'<rect class="bar" {place}><title>{_safe(about)}</title></rect>'


def _key(y: int) -> Iterator[str]:
    for number, verdict in enumerate(CALLED):
        x = _EDGE + _KEY * number
        yield _cell(verdict, x, y, CALLED[verdict])
        yield _text(x + _CELL + 6, y + 14, CALLED[verdict], "quiet")
    yield _text(_EDGE + _KEY * len(CALLED), y + 14, _BESIDE_KEY, "quiet")


def _after(x: int, text: str) -> int:
    """Where a text that begins at ``x`` ends at the latest."""
    return x + round(_LETTER * width_of(one_line(text)))


def _why(row: SummaryRow) -> str:
    return f"skipped: {row.skipped}"


def _described(summary: Summary) -> Iterator[str]:
    for row in summary.rows:
        told = ", ".join(f"{row.counts[verdict]} {CALLED[verdict]}" for verdict in CALLED)
        yield f"{row.name}: {_why(row) if row.skipped else told}."


def _text(x: int, y: int, text: str, kind: str = "") -> str:
    shape = f' class="{kind}"' if kind else ""
    return f'<text x="{x}" y="{y}"{shape}>{_safe(text)}</text>'


def _safe(text: str) -> str:
    return escape(one_line(text))
