"""Diffs for tests: some written down row by row, some made from the texts in tests/data/diff."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from summitcheck.checker import Checker
from summitcheck.claims.draft import extract
from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document, Excerpt, Sentence, SentenceKind
from summitcheck.documents.source import read
from summitcheck.severity import Severity
from summitcheck.views.diff.make import count, make_diff
from summitcheck.views.diff.model import Diff, DiffPassage, DiffPiece, DiffRow, RowKind, WordMark
from summitcheck.views.report import AccountReport, Assessment, Finding

DATA = Path(__file__).parent / "data" / "diff"
_MARKED = re.compile(r"( ?)(?:\[-(?P<gone>.*?)-\]|\{\+(?P<new>.*?)\+\})|(?P<same>(?:(?! ?\[-| ?\{\+).)+)")


def communique(name: str) -> Document:
    """One of the texts written for these tests: draft.md, final.md or report.txt."""
    return replace(read(DATA / name), name=name)


def diff_of(statement: Document | str, account: Document | str) -> Diff:
    """The diff of two documents or texts, as the command makes it."""
    official, said = (
        document if isinstance(document, Document) else Document.from_text(document, name=name)
        for document, name in ((statement, "statement"), (account, "account"))
    )
    checker = Checker(extract(official), statement=official)
    return make_diff(checker.trace(said))


def inline(row: DiffRow) -> str:
    """A row as one text, with markers."""
    return written(row.inline)


def written(pieces: tuple[DiffPiece, ...]) -> str:
    """Pieces with markers around what is gone and what is new."""
    marks = {WordMark.SAME: "{}", WordMark.GONE: "[-{}-]", WordMark.NEW: "{{+{}+}}"}
    spaced = ((" " if piece.words.startswith(" ") else "", marks[piece.mark], piece.words.lstrip()) for piece in pieces)
    return "".join(space + mark.format(words) for space, mark, words in spaced)


def small_diff(*, hostile: str = "") -> Diff:
    """A diff with a row of every kind, written by hand; ``hostile`` stands inside words of both texts."""
    texts = _Texts()
    rows = (
        texts.row(RowKind.ADDED, [], ["{+A head line" + hostile + "+}"], part=SentenceKind.TITLE),
        texts.row(RowKind.SAME, ["The ministers met on Monday."], ["The ministers met on Monday."]),
        texts.row(RowKind.SAME, ["Trade"], ["Trade"], part=SentenceKind.HEADING),
        _with_finding(
            texts.row(
                RowKind.DISTORTED,
                ["They agreed to cut tariffs by [-15-] percent."],
                ["They agreed to cut tariffs by {+50+} percent."],
                inline="They agreed to cut tariffs by [-15-] {+50+} percent.",
                claims=("tariff-cut",),
            ),
            f"The figure changed: “15{hostile} percent” became “50 percent”",
        ),
        texts.row(RowKind.SAME, ["Both sides thanked the port."], ["Both sides thanked the port."], moved=True),
        texts.row(
            RowKind.REWORDED,
            ["They will [-found-] a school" + hostile + "[-, which trains pilots-]."],
            ["A school will be {+opened+}.", "It is {+for+} pilots."],
            elsewhere=(2,),
        ),
        texts.row(
            RowKind.DISTORTED,
            ["Avaria will pay.", "Brennland will [-not-] pay."],
            ["Both will pay."],
            reasons=("the account states the claim with a different meaning",),
        ),
        texts.row(RowKind.OMITTED, ["[-They condemned the dumping of ballast" + hostile + ".-]"], []),
        texts.row(RowKind.ADDED, [], ["{+“A trick”, said an angler.+}"], attributed=True),
        texts.row(
            RowKind.REWORDED,
            ["Ferries"],
            ["Ferries {+and trains+}"],
            inline="Ferries {+and trains+}",
            part=SentenceKind.HEADING,
        ),
        *(texts.row(RowKind.SAME, [f"Ferry {name} runs."], [f"Ferry {name} runs."]) for name in ("A", "B", "C", "D")),
        texts.row(RowKind.ASIDE, [], ["Share this page"], part=SentenceKind.ASIDE),
    )
    statement = texts.document("statement.md", title="A communiqué" + hostile, date="2026-06-01", side=0)
    claim = Claim("tariff-cut", "Tariffs fall.", "cut tariffs")
    report = AccountReport(
        texts.document(f"wire{hostile}.txt", title="A head line" + hostile, side=1),
        tuple(Assessment(claim, verdict, 0.5, 0.5) for verdict in (Verdict.SUPPORTED, Verdict.DISTORTED)),
        (),
    )
    return Diff(statement, report, rows, count(rows))


def _with_finding(row: DiffRow, message: str) -> DiffRow:
    official, account = (
        next(
            Excerpt(piece.text, piece.start, piece.end, passage.line) for piece in passage.pieces if piece.mark is mark
        )
        for passage, mark in ((row.official[0], WordMark.GONE), (row.account[0], WordMark.NEW))
    )
    finding = Finding(
        "SC101", "figure-changed", Severity.ERROR, message, official, account, "tariff-cut", "0123456789abcdef"
    )
    return replace(row, findings=(finding,))


class _Texts:
    """Two texts that grow line by line, one sentence a line, as rows are written down."""

    def __init__(self) -> None:
        self.lines: tuple[list[str], list[str]] = ([], [])

    def row(
        self,
        kind: RowKind,
        official: list[str],
        account: list[str],
        *,
        inline: str = "",
        part: SentenceKind = SentenceKind.BODY,
        **more: Any,
    ) -> DiffRow:
        """A row of sentences with markers in them."""
        sides = [
            tuple(self._passage(text, side, part) for text in texts) for side, texts in ((0, official), (1, account))
        ]
        row = DiffRow(kind, "Trade", *sides)
        return replace(row, inline=tuple(_pieces(inline, 0)), **more)

    def document(self, name: str, *, side: int, title: str = "", date: str = "") -> Document:
        """The document that one of the two texts makes."""
        text = "\n".join(self.lines[side])
        return Document(name, text, text, title=title, date=date, sha256="0" * 64)

    def _passage(self, marked: str, side: int, kind: SentenceKind) -> DiffPassage:
        lines = self.lines[side]
        start = sum(len(line) + 1 for line in lines)
        pieces = tuple(_pieces(marked, start))
        text = "".join(piece.words for piece in pieces)
        lines.append(text)
        sentence = Sentence(text, start, start + len(text), len(lines), "Trade", kind)
        return DiffPassage(sentence, pieces)


def _pieces(marked: str, start: int) -> list[DiffPiece]:
    pieces = []
    for match in _MARKED.finditer(marked):
        mark = WordMark.GONE if match["gone"] else WordMark.NEW if match["new"] else WordMark.SAME
        words = (match[1] or "") + (match["gone"] or match["new"] or match["same"] or "")
        at = start + len(words) - len(words.lstrip())
        pieces.append(DiffPiece(words.lstrip(), words, at, start + len(words), mark))
        start += len(words)
    return pieces
