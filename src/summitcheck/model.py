"""The values that pass between the steps: documents, claims, evidence, findings, reports.

Everything here is frozen and free of input and output. ``start`` and ``end`` are always
offsets in characters into the decoded original text, ``line`` counts from 1, and ``text``
is exactly the slice between the two offsets.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """What an account does to a claim."""

    SUPPORTED = "supported"
    DISTORTED = "distorted"
    OMITTED = "omitted"
    UNCERTAIN = "uncertain"


class Status(StrEnum):
    """What the statement does to a sentence of an account."""

    GROUNDED = "grounded"
    DISTORTED = "distorted"
    ADDED = "added"
    ATTRIBUTED = "attributed"
    ASIDE = "aside"


class Severity(StrEnum):
    """How much a finding weighs, worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class SentenceKind(StrEnum):
    """What part a sentence plays in its document."""

    TITLE = "title"  # a headline in the text itself: it asserts, so it is judged
    BODY = "body"
    HEADING = "heading"  # names what follows and asserts nothing
    ASIDE = "aside"  # page furniture, by-lines, captions


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a document, with their place."""

    text: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or line of furniture of a document."""

    text: str
    start: int
    end: int
    line: int
    section: str = ""
    kind: SentenceKind = SentenceKind.BODY
    paragraph: int = 0

    @property
    def asserts(self) -> bool:
        """True when the sentence says something that can be checked."""
        return self.kind in (SentenceKind.BODY, SentenceKind.TITLE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (empty for what precedes the first) and the span that it governs."""

    title: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text that was read: its front matter, sections and sentences.

    ``name`` is the path as the user gave it, or the name given to `from_text`.
    ``sha256`` is that of the original bytes (of the UTF-8 text for `from_text`).
    """

    name: str
    text: str = field(repr=False)
    sections: tuple[Section, ...] = field(default=(), repr=False)
    sentences: tuple[Sentence, ...] = field(default=(), repr=False)
    title: str = ""
    date: str = ""
    publisher: str = ""
    role: str = ""
    meta: Mapping[str, object] = field(default_factory=dict, repr=False)
    sha256: str = field(default="", repr=False)
    line_starts: tuple[int, ...] = field(default=(0,), repr=False)

    @classmethod
    def from_text(cls, text: str, *, name: str = "text") -> Document:
        """The document that ``text`` holds, front matter and all, as if read from a file."""
        from summitcheck.read.parse import parse

        return parse(text, name=name, sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())

    def line_of(self, offset: int) -> int:
        """The line, from 1, on which the character at ``offset`` stands."""
        return bisect_right(self.line_starts, offset)

    def column_of(self, offset: int) -> int:
        """The column, from 1, of the character at ``offset``."""
        return offset - self.line_starts[self.line_of(offset) - 1] + 1

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The words between two offsets, with their line."""
        return Excerpt(self.text[start:end], start, end, self.line_of(start))


@dataclass(frozen=True, slots=True)
class Claim:
    """One canonical commitment: a single thing that the statement says.

    ``quote`` holds the exact words of the statement, found at ``start`` to ``end`` of it;
    both offsets are -1 while the claim has not been located in a statement, and count into
    ``quote`` then. ``governor`` is what governs the quote where it stands elsewhere in the
    sentence ("the two leaders intend to"); ``strength`` the rung of its verb.
    """

    id: str
    text: str
    quote: str
    section: str = ""
    start: int = -1
    end: int = -1
    line: int = 0
    actors: tuple[str, ...] = ()
    verb: str = ""
    strength: str = ""
    governor: str = ""

    @property
    def located(self) -> bool:
        """True once the quote was found in a statement."""
        return self.start >= 0


@dataclass(frozen=True, slots=True)
class ClaimSet:
    """The canonical list for one statement, in the statement's order.

    ``names`` holds groups of names that mean the same; ``silent`` the lines of the
    statement (exact words) that carry no commitment; ``source`` the file they came from;
    ``places`` where each part of it stands (``claims.lng.quote`` -> ``claims.yaml:14:12``),
    for messages.
    """

    claims: tuple[Claim, ...]
    names: tuple[tuple[str, ...], ...] = ()
    silent: tuple[str, ...] = ()
    statement: str = ""
    source: str = ""
    places: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_texts(cls, texts: Iterable[str]) -> ClaimSet:
        """One claim a text, with ids ``c1``, ``c2`` ...: for callers that have no YAML."""
        return cls(tuple(Claim(f"c{n}", text, text) for n, text in enumerate(texts, 1)))

    def __len__(self) -> int:
        return len(self.claims)


@dataclass(frozen=True, slots=True)
class Finding:
    """One typed difference between the words of the statement and those of the account.

    ``fingerprint`` is made of rule, claim and quoted words, never of a place: moving a
    paragraph keeps it.
    """

    code: str
    name: str
    severity: Severity
    message: str
    official: Excerpt
    account: Excerpt
    claim: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What one account does to one claim, and why.

    ``stated`` (0 to 1) is how sure the checker is that the account says this at all;
    ``distortion`` (0 to 1) that what it says differs from the claim. ``reason`` says in
    one line why the verdict fell, most useful where it is ``uncertain``.
    """

    claim: Claim
    verdict: Verdict
    stated: float
    distortion: float
    evidence: tuple[Excerpt, ...] = ()
    findings: tuple[Finding, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StatementStatus:
    """What the statement does to one sentence of the account.

    ``grounding`` (0 to 1) is how sure the checker is that the statement backs the sentence;
    ``claims`` the ids of the claims that it draws on.
    """

    sentence: Sentence
    status: Status
    grounding: float
    findings: tuple[Finding, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountReport:
    """All that was found about one account: one assessment a claim, one status a sentence."""

    document: Document
    assessments: tuple[Assessment, ...]
    statements: tuple[StatementStatus, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many claims got each verdict, keys in the order of `Verdict`."""
        said = [a.verdict for a in self.assessments]
        return {str(v): said.count(v) for v in Verdict}

    @property
    def coverage(self) -> float:
        """Share (0 to 1) of the claims that the account supports; 0.0 without claims."""
        if not self.assessments:
            return 0.0
        return self.counts["supported"] / len(self.assessments)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of every assessment, in the claims' order."""
        return tuple(f for a in self.assessments for f in a.findings)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not judged, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """One statement, its claims, and what every account does to them."""

    statement: Document
    claims: ClaimSet
    accounts: tuple[AccountReport, ...]
    skipped: tuple[Skipped, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Verdicts over all accounts, keys in the order of `Verdict`."""
        return {str(v): sum(a.counts[v] for a in self.accounts) for v in Verdict}
