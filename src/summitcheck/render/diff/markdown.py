"""A diff as Markdown, for a pull request, the summary of a CI job or a newsroom's chat, in GitHub's dialect."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summitcheck.documents.model import Document
from summitcheck.render.diff.words import about, coverage, tags, totals, verdict
from summitcheck.render.marktext import escaped, inert
from summitcheck.render.printable import printable
from summitcheck.render.style import Style
from summitcheck.render.wording import counted, finding_text
from summitcheck.views.diff.fold import Fold, folded
from summitcheck.views.diff.model import Diff, DiffPassage, DiffPiece, DiffRow, RowKind, WordMark

_NAMES = {RowKind.OMITTED: "left out", RowKind.SAME: "the same"}
_TAGS = {WordMark.GONE: ("<del>", "</del>"), WordMark.NEW: ("<ins>", "</ins>"), WordMark.SAME: ("", "")}


def render(diff: Diff, style: Style) -> str:
    """A list of rows under the statement's headings; nothing in the texts acts as markup."""
    return "\n".join((*_head(diff), *_body(diff, style.context))) + "\n"


def _head(diff: Diff) -> Iterator[str]:
    yield f"## {escaped(diff.statement.title or diff.statement.name)}"
    yield ""
    yield f"- **Statement:** {_named(diff.statement)}"
    yield f"- **Account:** {_named(diff.account)}"
    yield f"- **Coverage:** {escaped(coverage(diff))}"
    yield f"- **Sentences:** {escaped(totals(diff))}"
    if diff.counts.get("aside"):
        yield f"- **Set aside:** {counted(diff.counts['aside'], 'line')} of headings and page furniture"
    if said := verdict(diff):
        yield from ("", f"**{escaped(said)}**")


def _named(document: Document) -> str:
    return escaped(", ".join(filter(None, (document.name, about(document)))))


def _body(diff: Diff, context: int) -> Iterator[str]:
    if not diff.differs:
        return
    yield from ("", "Numbers are lines, of the statement and of the account.", "")
    for item in folded(diff, context):
        if isinstance(item, Fold):
            yield f"- *{counted(item.sentences, 'sentence')} the same*"
        elif item.heading:
            yield from _heading(item)
        else:
            yield from _row(item)


def _heading(row: DiffRow) -> Iterator[str]:
    pieces = row.inline or (*row.official, *row.account)[0].pieces
    marked = row.kind in (RowKind.REWORDED, RowKind.OMITTED, RowKind.ADDED)
    said = "".join(f" ({tag})" for tag in tags(row))
    yield from ("", f"### {_text(pieces, marked=marked)}{said}", "")


def _row(row: DiffRow) -> Iterator[str]:
    first, *others = _texts(row)
    yield f"- **{_NAMES.get(row.kind, row.kind)}**{_tagged(row)} {first}"
    yield from (f"  <br>{text}" for text in others)
    yield from (f"  - {escaped(finding_text(finding))}" for finding in row.findings)
    yield from (f"  - {escaped(reason)}" for reason in row.reasons)


def _tagged(row: DiffRow) -> str:
    said = "; ".join(tags(row))
    return f" ({escaped(said)})" if said else ""


def _texts(row: DiffRow) -> Iterator[str]:
    """The texts to show for a row: one where the wording is close, else every sentence of both."""
    if row.official and row.account and (row.inline or row.kind is RowKind.SAME):
        pieces: Sequence[DiffPiece] = row.inline or [piece for passage in row.account for piece in passage.pieces]
        yield f"{row.official[0].line} → {row.account[0].line}: {_text(pieces)}"
        return
    alone = not (row.official and row.account)
    yield from (f"{passage.line}: {_passage(passage, marked=not alone)}" for passage in row.official)
    yield from (f"→ {passage.line}: {_passage(passage, marked=not alone)}" for passage in row.account)


def _passage(passage: DiffPassage, *, marked: bool) -> str:
    return _text(passage.pieces, marked=marked)


def _text(pieces: Iterable[DiffPiece], *, marked: bool = True) -> str:
    return "".join(_piece(piece, marked=marked) for piece in pieces)


def _piece(piece: DiffPiece, *, marked: bool) -> str:
    """Escaped words; tags rather than tildes and stars, which need spaces around them to mean anything."""
    words = printable(piece.words)
    opening, closing = _TAGS[piece.mark] if marked else ("", "")
    space = " " if words.startswith(" ") else ""
    return f"{space}{opening}{inert(words.lstrip(' '))}{closing}"
