"""Paragraphs in reading order, from the words of a PDF and their places on pages.

A PDF draws words and has no lines, columns or paragraphs. They are found by white space: a gutter that few lines cross
separates columns; a change of size, weight, leading or indentation begins a paragraph. Running heads and page numbers,
which have the same height on page after page, are left out, and words divided at line ends are joined.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from statistics import median
from typing import NamedTuple

from summitcheck.documents.compose import TextBlock

_WIDEST_SPACE = 1.2  # of the size of the letters; a wider gap may be a gutter
_NARROWEST_GUTTER = 0.7
_FEWEST_LINES = 4  # on either side of a gutter
_SHORTEST_LINE = 14  # characters on average; shorter lines are a column of a table, which is read by rows
_MOST_LINES = 1000  # on a page; with more, no columns are looked for
_MOST_CROSSING = 0.25  # share of lines that cross a gutter, of those beside it
_STEP = 1.3  # times the usual line spacing: more separates paragraphs
_LARGE, _LARGER, _SMALL = 1.12, 1.5, 0.93  # times the size of the text: a heading, a title, a note
_EDGE_LINES = 3  # at either edge of a page, where running heads are looked for
_NUMBER = re.compile(
    r"(?:page|p\.)?[\s\[(\u2013\u2014-]*(?:\d{1,4}|[ivxl]{1,6})[\s\])\u2013\u2014-]*(?:(?:of|/)\s*\d{1,4})?", re.I
)
_MARKER = re.compile(
    r"(?:[\u2022\u2023\u25aa\u25cf\u25e6\u00b7\uf0b7\u2013*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])(?=\s)\s*"
)
_ENDED = re.compile(r"[.!?:;\u2026][\"'\u201d\u2019)\]]*(?:\[\d+\])*\Z")
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+\Z")
_SHORT = 0.8  # of the width of a column: a line that ends a paragraph
#: What PDFium gives for a hyphen at the end of a line.
LINE_END_HYPHEN = "\x02"
_HYPHENS = f"-\u2010\u00ad{LINE_END_HYPHEN}"


class PdfWord(NamedTuple):
    """A word as it is drawn, in points from the lower left corner of its page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool = False


class _Line(NamedTuple):
    """Words side by side; ``page`` counts from 1, ``column`` all columns of a document."""

    words: tuple[PdfWord, ...]
    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    page: int
    column: int = 0

    @classmethod
    def of(cls, words: Sequence[PdfWord], page: int) -> _Line:
        """The line that the words make; its size is that of the longest of them."""
        bottom, top = min(word.bottom for word in words), max(word.top for word in words)
        size, bold = max(words, key=lambda word: len(word.text)).size, all(word.bold for word in words)
        text = " ".join(word.text for word in words)
        return cls(tuple(words), text, words[0].left, words[-1].right, bottom, top, size, bold, page)

    @property
    def middle(self) -> float:
        """The height of the middle of the line."""
        return (self.bottom + self.top) / 2


def paragraphs_of(pages: Sequence[Sequence[PdfWord]]) -> list[TextBlock]:
    """The paragraphs of a document, page by page and column by column; notes follow the paragraph they interrupt."""
    lines = [_lines(words, number) for number, words in enumerate(pages, 1)]
    usual = _usual_size(lines)
    heads = _running(lines, usual)
    kept = [[line for line in page if line not in heads] for page in lines]
    ordered: list[_Line] = []
    for page in kept:
        ordered += _in_order(page, ordered[-1].column + 1 if ordered else 0)
    return list(_paragraphs(ordered, usual))


# -- words to lines --------------------------------------------------------------------------------


def _lines(words: Iterable[PdfWord], page: int) -> list[_Line]:
    """Runs of words at one height without a wide gap, in drawing order."""
    runs: list[list[PdfWord]] = []
    for word in _with_note_marks(words):
        if runs and _follows(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [_Line.of(run, page) for run in runs]


def _with_note_marks(words: Iterable[PdfWord]) -> list[PdfWord]:
    """The words, with a small raised number after a word as its note mark: ``Alliance[1]``."""
    found: list[PdfWord] = []
    for word in words:
        if found and word.text.isdigit() and _is_raised(found[-1], word):
            found[-1] = found[-1]._replace(text=f"{found[-1].text}[{word.text}]", right=word.right)
        else:
            found.append(word)
    return found


def _is_raised(last: PdfWord, word: PdfWord) -> bool:
    beside = abs(word.left - last.right) < 0.3 * last.size
    return beside and word.size < 0.8 * last.size and 0.15 * last.size < word.bottom - last.bottom < last.size


def _follows(last: PdfWord, word: PdfWord) -> bool:
    gap, size = word.left - last.right, max(last.size, word.size)
    level = min(last.top, word.top) - max(last.bottom, word.bottom) > 0.3 * min(
        last.top - last.bottom, word.top - word.bottom
    )
    return level and -0.3 * size < gap < _WIDEST_SPACE * size


def _joined(lines: Sequence[_Line]) -> list[_Line]:
    """The lines of one column from top to bottom, with those at one height joined."""
    rows: list[list[_Line]] = []
    for line in sorted(lines, key=lambda line: -line.middle):
        if rows and line.top > rows[-1][0].middle and line.middle > rows[-1][0].bottom:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [
        _Line.of([word for line in sorted(row, key=lambda line: line.left) for word in line.words], row[0].page)
        for row in rows
    ]


# -- what belongs to the page ----------------------------------------------------------------------


def _running(pages: Sequence[Sequence[_Line]], usual: float) -> set[_Line]:
    """The running heads and feet of all pages (the same words at the same height, figures aside), and page numbers.

    A topmost line in small letters also counts, even on a single page.
    """
    small = {page[n] for page in pages for n in _topmost(page) if page[n].size < _SMALL * usual}
    seen = Counter(_shape(line) for page in pages for line in {*_edge(page, 1), *_edge(page, -1)})
    needed = max(2, 0.3 * len(pages))

    def is_running(line: _Line) -> bool:
        return seen[_shape(line)] >= needed or _NUMBER.fullmatch(line.text.strip()) is not None or line in small

    # Only lines at the very edge count: the first other line ends the search.
    return {line for page in pages for way in (1, -1) for line in takewhile(is_running, _edge(page, way))}


def _topmost(page: Sequence[_Line]) -> list[int]:
    """The indexes of the topmost lines of a page."""
    top = max((line.middle for line in page), default=0.0)
    return [n for n, line in enumerate(page) if line.top > top]


def _edge(page: Sequence[_Line], way: int) -> list[_Line]:
    """The lines at the top (1) or the bottom (-1) of a page, from its edge inwards."""
    return sorted(page, key=lambda line: -way * line.middle)[:_EDGE_LINES]


def _shape(line: _Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.text.casefold()), round(line.middle / 4)


def _usual_size(pages: Sequence[Sequence[_Line]]) -> float:
    """The font size of most letters."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


# -- columns ---------------------------------------------------------------------------------------


def _in_order(lines: Sequence[_Line], column: int) -> list[_Line]:
    """The lines of a page, or part of it, in reading order: column by column between lines that span all columns."""
    found = _gutter(lines)
    if found is None:
        return [line._replace(column=column) for line in _joined(lines)]
    left = [line for line in lines if line.right <= found]
    right = [line for line in lines if line.left >= found]
    across = sorted((line for line in lines if line.left < found < line.right), key=lambda line: -line.middle)
    ordered: list[_Line] = []
    bounds = [float("inf"), *(line.middle for line in across), float("-inf")]
    for n, (above, below) in enumerate(pairwise(bounds)):
        for side in (left, right):
            if part := [line for line in side if below < line.middle <= above]:
                ordered += _in_order(part, ordered[-1].column + 1 if ordered else column)
        if n < len(across):
            ordered.append(across[n]._replace(column=ordered[-1].column + 1 if ordered else column))
    return ordered


def _gutter(lines: Sequence[_Line]) -> float | None:
    """The position of the gutter that the fewest lines cross, or of the widest such; None for one column."""
    if not 2 * _FEWEST_LINES <= len(lines) <= _MOST_LINES:
        return None
    narrowest = _NARROWEST_GUTTER * median(line.size for line in lines)
    found = []
    for left in {line.right for line in lines}:
        right = min((line.left for line in lines if line.left > left), default=left)
        crossing = _crossing(lines, (left + right) / 2)
        if right - left > narrowest and crossing is not None:
            found.append((crossing, left - right, (left + right) / 2))
    return min(found)[-1] if found else None


def _crossing(lines: Sequence[_Line], at: float) -> int | None:
    """How many lines cross a gutter; None if it does not separate columns of text."""
    left = [line for line in lines if line.right <= at]
    right = [line for line in lines if line.left >= at]
    fewer, crossing = min(len(left), len(right)), len(lines) - len(left) - len(right)
    if fewer < _FEWEST_LINES or crossing > _MOST_CROSSING * 2 * fewer:
        return None
    told = all(sum(len(line.text) for line in side) >= _SHORTEST_LINE * len(side) for side in (left, right))
    return crossing if told else None


# -- paragraphs ------------------------------------------------------------------------------------


def _paragraphs(lines: Sequence[_Line], usual: float) -> Iterator[TextBlock]:
    vocabulary = _vocabulary(lines)
    leading = _leading(lines)
    widths = _widths(lines)
    run: list[_Line] = []
    notes: list[list[_Line]] = []
    for line in lines:
        if line.size < _SMALL * usual and run and run[-1].size >= _SMALL * usual:
            notes.append([line])
        elif notes and line.size < _SMALL * usual and line.page == notes[-1][-1].page:
            if _continues(notes[-1], line, leading, widths) and not re.match(r"\[?\d", line.text):
                notes[-1].append(line)
            else:
                notes.append([line])
        elif run and _continues(run, line, leading, widths):
            run.append(line)
        else:
            yield from (_paragraph(each, usual, vocabulary) for each in (run, *notes) if each)
            run, notes = [line], []
    yield from (_paragraph(each, usual, vocabulary) for each in (run, *notes) if each)


def _vocabulary(lines: Sequence[_Line]) -> Counter[str]:
    """The words of the text in lower case, without second halves of words divided at line ends."""
    found: Counter[str] = Counter()
    parted = False
    for line in lines:
        words = line.text.casefold().split()
        found.update(word.strip(".,;:()\u201c\u201d") for word in words[parted:])
        parted = line.text[-1] in _HYPHENS
    return found


def _leading(lines: Sequence[_Line]) -> float:
    """The usual distance between two lines of a column."""
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if a.column == b.column and a.bottom > b.bottom]
    return median(steps) if steps else 0.0


def _widths(lines: Iterable[_Line]) -> dict[int, tuple[float, float]]:
    """By column, the left and right edges of its lines."""
    widths: dict[int, tuple[float, float]] = {}
    for line in lines:
        left, right = widths.get(line.column, (line.left, line.right))
        widths[line.column] = min(left, line.left), max(right, line.right)
    return widths


def _continues(run: Sequence[_Line], line: _Line, leading: float, widths: dict[int, tuple[float, float]]) -> bool:
    """Whether a line continues the paragraph of ``run``."""
    last = run[-1]
    if abs(last.size - line.size) > 0.08 * last.size or all(each.bold for each in run) != line.bold:
        return False
    if _MARKER.match(line.text):
        return False
    ended = _ENDED.search(last.text) is not None
    if line.column != last.column:
        return last.text[-1] in ",;:" or not (ended or line.bold)
    if last.bottom - line.bottom > _STEP * max(leading, 1.1 * line.size):
        return False
    left, right = widths[line.column]
    indented = line.left - left > 0.8 * line.size and abs(line.left - last.left) > 0.8 * line.size
    hanging = _MARKER.match(run[0].text) is not None
    if indented and not hanging and ended:
        return False
    return not (ended and last.right < left + _SHORT * (right - left) and not _INITIALS.search(last.text))


def _paragraph(lines: Sequence[_Line], usual: float, vocabulary: Counter[str]) -> TextBlock:
    told = [lines[0].text]
    for line in lines[1:]:
        told[-1:] = _mended(told[-1], line.text, vocabulary)
    level = (lines[0].size >= _LARGE * usual) + (_LARGE * usual <= lines[0].size < _LARGER * usual)
    marker = _MARKER.match(told[0])
    head = marker[0] if marker and not level and marker.end() < len(told[0]) else ""
    text = "\n".join(filter(None, told))[len(head) :].replace(LINE_END_HYPHEN, "-")
    return TextBlock(text, head, level, _bold(lines, text, head), lines[0].page)


def _bold(lines: Sequence[_Line], text: str, head: str) -> int:
    """How many characters at the start of a paragraph are bold."""
    if all(line.bold for line in lines):
        return len(text)
    count = 0
    for word in lines[0].words:
        if not word.bold:
            break
        count += len(word.text) + 1
    return max(0, count - 1 - len(head))


def _mended(above: str, line: str, vocabulary: Counter[str]) -> tuple[str, str]:
    """Two lines, with a word divided between them joined on the first."""
    if len(above) < 2 or above[-1] not in _HYPHENS or above[-2].isspace():
        return above, line
    rest, _, others = line.partition(" ")
    before, _, start = above[:-1].rpartition(" ")
    whole = start + rest if _is_parted(start, rest, vocabulary) else f"{start}-{rest}"
    return f"{before} {whole}".strip(), others


def _is_parted(start: str, rest: str, vocabulary: Counter[str]) -> bool:
    """Whether the hyphen only divides the word at the line end; the rest of the text may show how it is written."""
    bare = rest.strip(".,;:()\u201c\u201d\u2019").casefold()
    first = start.lstrip("(\u201c\u2018").casefold()
    if not rest[:1].islower() or not first.isalpha():
        return False
    if vocabulary[first + bare] or vocabulary[f"{first}-{bare}"]:
        return vocabulary[first + bare] >= vocabulary[f"{first}-{bare}"]
    return not (vocabulary[first] and vocabulary[bare])
