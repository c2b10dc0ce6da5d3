"""The diff as a value, from which all its formats are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from summitcheck.documents.model import Document, Sentence, SentenceKind
from summitcheck.views.report import AccountReport, Assessment, Finding


class RowKind(StrEnum):
    """What became of the sentences of a row."""

    SAME = "same"  # word for word; how it is set makes no difference
    REWORDED = "reworded"  # other words, and no rule says that they change a claim
    DISTORTED = "distorted"  # other words that change a claim
    OMITTED = "omitted"
    ADDED = "added"
    ASIDE = "aside"  # headings, page furniture and small talk: nothing to hold against anything


class WordMark(StrEnum):
    """What became of some words within a row."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class DiffPiece:
    """Words of one mark: ``text`` is the exact slice of its document, ``words`` what a reader sees of it.

    ``words`` holds no markup and no line break; it begins with a space where one parts it from the piece before.
    """

    text: str
    words: str
    start: int
    end: int
    mark: WordMark = WordMark.SAME


@dataclass(frozen=True, slots=True)
class DiffPassage:
    """One sentence as a row shows it: its pieces, in order, hold every word of it."""

    sentence: Sentence
    pieces: tuple[DiffPiece, ...]

    @property
    def words(self) -> str:
        """The whole sentence on one line, without markup."""
        return "".join(piece.words for piece in self.pieces)

    @property
    def line(self) -> int:
        """The line of its file on which the sentence begins."""
        return self.sentence.line


@dataclass(frozen=True, slots=True)
class DiffRow:
    """Sentences of the two texts that say the same thing, or that stand in one of them alone.

    ``inline`` is the row as a single text with what is gone beside what is new; it is empty where the wording is too
    far apart to be read so. ``moved`` says that the row stands elsewhere in the account than its neighbours do.
    ``findings`` tell what was distorted; ``reasons`` why, where no rule of its own says it. ``elsewhere`` holds the
    lines of the statement that the account's sentences also draw on, shown in rows of their own. ``attributed`` marks
    added words that the account gives as somebody else's. ``asked`` are the uncertain claims whose words are here and
    which another model was asked about, each with its opinion; ``doubts`` are all uncertain claims whose words are
    here.
    """

    kind: RowKind
    section: str = ""
    official: tuple[DiffPassage, ...] = ()
    account: tuple[DiffPassage, ...] = ()
    inline: tuple[DiffPiece, ...] = ()
    moved: bool = False
    findings: tuple[Finding, ...] = ()
    reasons: tuple[str, ...] = ()
    elsewhere: tuple[int, ...] = ()
    claims: tuple[str, ...] = ()
    attributed: bool = False
    asked: tuple[Assessment, ...] = ()
    doubts: tuple[Assessment, ...] = ()

    @property
    def split(self) -> bool:
        """True where the account needs several sentences for one of the statement."""
        return len(self.official) == 1 and len(self.account) > 1

    @property
    def merged(self) -> bool:
        """True where the account puts several sentences of the statement into one."""
        return len(self.official) > 1 and len(self.account) == 1

    @property
    def recast(self) -> bool:
        """True where several sentences stand for several others."""
        return len(self.official) > 1 and len(self.account) > 1

    @property
    def to_read(self) -> bool:
        """True where somebody should read both texts: a claim here is uncertain, and nothing is surely distorted."""
        return bool(self.doubts) and self.kind is not RowKind.DISTORTED

    @property
    def heading(self) -> bool:
        """True for a row of headings, which name what follows and assert nothing."""
        return self._first.kind is SentenceKind.HEADING

    @property
    def title(self) -> bool:
        """True for the headline of one of the texts or of both."""
        return self._first.kind is SentenceKind.TITLE

    @property
    def signpost(self) -> bool:
        """True for a heading of the statement: what follows stands under it, even where the account has none."""
        return self.heading and bool(self.official)

    @property
    def asserts(self) -> bool:
        """True when one of its sentences says something that can be checked."""
        return any(passage.sentence.asserts for passage in (*self.official, *self.account))

    @property
    def differs(self) -> bool:
        """True when a reader of the one text reads something else, or elsewhere, than a reader of the other."""
        return self.kind is not RowKind.ASIDE and (self.kind is not RowKind.SAME or self.moved)

    @property
    def _first(self) -> Sentence:
        return (*self.official, *self.account)[0].sentence


@dataclass(frozen=True, slots=True)
class Diff:
    """A statement and an account of it, or two versions of one statement, in rows in the statement's order.

    What stands in the account alone follows the row after which it stands there. Each sentence of the two texts is in
    exactly one row, unless the rows were ``narrowed`` to some kinds. ``counts`` are always those of the whole: rows
    that assert something by kind; how many of them were ``moved``, ``split`` and ``merged``; and ``aside``, how many
    were not compared.
    """

    statement: Document
    report: AccountReport
    rows: tuple[DiffRow, ...] = field(repr=False)
    counts: Mapping[str, int] = field(default_factory=dict)
    narrowed: bool = False

    @property
    def account(self) -> Document:
        """The second of the two texts."""
        return self.report.document

    @property
    def versions(self) -> bool:
        """True for two official texts, or two of one title: the second is no account of the first."""
        return are_versions(self.statement, self.account)

    @property
    def differs(self) -> bool:
        """True when any row of it differs."""
        return any(row.differs for row in self.rows)


def are_versions(statement: Document, other: Document) -> bool:
    """True for two official texts, or two of one title."""
    one, two = statement.title.casefold(), other.title.casefold()
    return other.is_official or (bool(one) and one == two)
