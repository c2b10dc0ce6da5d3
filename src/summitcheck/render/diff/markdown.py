"""A diff as Markdown, for a pull request, the summary of a CI job or a newsroom's chat, in GitHub's dialect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summitcheck.documents.model import Document
from summitcheck.render.diff.stretches import Stretch, stretches
from summitcheck.render.diff.words import (
    CHANGED_HEADINGS,
    about,
    coverage,
    doubts,
    kind_of,
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
from summitcheck.render.marktext import escaped, inert
from summitcheck.render.printable import printable
from summitcheck.render.style import Style
from summitcheck.render.wording import MADE_BY, finding_text
from summitcheck.views.diff.fold import Fold, folded
from summitcheck.views.diff.model import Diff, DiffPiece, DiffRow, WordMark
from summitcheck.views.wording import counted

_TAGS = {WordMark.GONE: ("<del>", "</del>"), WordMark.NEW: ("<ins>", "</ins>"), WordMark.SAME: ("", "")}


def render(diff: Diff, style: Style) -> str:
    """A list of rows under the statement's headings; nothing in the texts acts as markup."""
    return "\n".join((*_head(diff), *_body(diff, style.context))) + "\n"


def _head(diff: Diff) -> Iterator[str]:
    yield f"<!-- {MADE_BY} -->"
    yield f"## {escaped(diff.statement.title or diff.statement.name)}"
    yield ""
    for side, document in zip(sides(diff), (diff.statement, diff.account), strict=True):
        yield f"- **{side}:** {_named(document)}"
    if why := skipped(diff):
        yield f"- **Skipped:** {escaped(why)}"
    if told := coverage(diff):
        yield f"- **Coverage:** {escaped(told)}"
    yield f"- **Sentences:** {escaped(totals(diff))}"
    if told := set_aside(diff):
        yield f"- **Set aside:** {told}"
    if text := verdict(diff):
        yield from ("", f"**{escaped(text)}**")


def _named(document: Document) -> str:
    return escaped(", ".join(filter(None, (document.name, about(document)))))


def _body(diff: Diff, context: int) -> Iterator[str]:
    if not diff.differs:
        return
    yield from ("", f"{line_numbers(diff).capitalize()}.", "")
    for item in folded(diff, context):
        if isinstance(item, Fold):
            yield f"- *{counted(item.sentences, 'sentence')} the same*"
        elif item.heading:
            yield from _heading(item)
        else:
            yield from _row(item)


def _heading(row: DiffRow) -> Iterator[str]:
    pieces = row.inline or (*row.official, *row.account)[0].pieces
    marked = row.kind in CHANGED_HEADINGS
    tagged = "".join(f" ({tag})" for tag in tags(row))
    yield from ("", f"### {_text(row, pieces, marked=marked)}{tagged}", "")


def _row(row: DiffRow) -> Iterator[str]:
    first, *others = _texts(row)
    yield f"- **{kind_of(row)}**{_tagged(row)} {first}"
    yield from (f"  <br>{text}" for text in others)
    yield from (f"  - {escaped(finding_text(finding))}" for finding in row.findings)
    yield from (f"  - {escaped(reason)}" for reason in row.reasons)
    yield from (f"  - {escaped(said)}" for said in (*doubts(row), *opinions(row)))


def _tagged(row: DiffRow) -> str:
    tagged = "; ".join(tags(row))
    return f" ({escaped(tagged)})" if tagged else ""


def _texts(row: DiffRow) -> Iterator[str]:
    marked = bool(row.official and row.account)
    for (line, other), pieces in texts(row):
        place = " ".join([str(line)] * bool(line) + [f"→ {other}"] * bool(other))
        yield f"{place}: {_text(row, pieces, marked=marked)}"


def _text(row: DiffRow, pieces: Iterable[DiffPiece], *, marked: bool = True) -> str:
    return "".join(_words(stretch, marked=marked) for stretch in stretches(row, pieces))


def _words(stretch: Stretch, *, marked: bool) -> str:
    """Escaped words; tags rather than tildes and stars, which need spaces around them to mean anything.

    What a rule names is bold.
    """
    words = printable(stretch.words)
    opening, closing = _TAGS[stretch.mark] if marked else ("", "")
    if marked and stretch.named:
        opening, closing = f"<b>{opening}", f"{closing}</b>"
    space = " " if words.startswith(" ") else ""
    return f"{space}{opening}{inert(words.lstrip(' '))}{closing}"
