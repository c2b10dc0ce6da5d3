"""The report on the accounts of a statement, its parts, and selections from it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, Excerpt, Sentence, Skipped, Span
from summitcheck.lang import language as language_of
from summitcheck.lang.base import Language
from summitcheck.severity import Severity
from summitcheck.views.names import short_names

#: The rule on words of one official text that are credited to another.
WRONG_OFFICIAL_TEXT = "SC803"


class Finding(NamedTuple):
    """One typed difference between the words of the statement and those of the account.

    ``fingerprint`` is made of rule, claim and quoted words, not of the place: it survives moving a paragraph.
    """

    code: str
    name: str
    severity: Severity
    message: str
    official: Excerpt
    account: Excerpt
    claim: str = ""
    fingerprint: str = ""


class OpinionVerdict(StrEnum):
    """The verdict of another model."""

    SUPPORTED = "supported"
    DISTORTED = "distorted"
    OMITTED = "omitted"
    UNSURE = "unsure"


class Opinion(NamedTuple):
    """The opinion of another model on an uncertain claim, which is shown and never decides anything.

    ``changed`` are the words of the account that it considers changed, if it names any.
    """

    model: str
    verdict: OpinionVerdict
    changed: Excerpt | None = None
    why: str = ""


class Assessment(NamedTuple):
    """The verdict on one claim in one account, and the reasons.

    ``stated`` (0 to 1) is the probability that the account says this at all, ``distortion`` (0 to 1) that it differs
    from the claim. ``reason`` explains the verdict in one line. ``lacking`` has the statement's words that are not in
    the evidence, if no finding points at any. ``opinion`` is that of another model, if one answered. ``judged`` is
    False for a claim that may be in the missing part of an account that is cut off: it is uncertain, with nothing to
    read.
    """

    claim: Claim
    verdict: Verdict
    stated: float
    distortion: float
    evidence: tuple[Excerpt, ...] = ()
    findings: tuple[Finding, ...] = ()
    reason: str = ""
    lacking: tuple[Span, ...] = ()
    judged: bool = True
    opinion: Opinion | None = None

    @property
    def to_read(self) -> bool:
        """True if a person should read both texts, since the checker cannot tell."""
        return self.verdict is Verdict.UNCERTAIN and self.judged

    @property
    def telling(self) -> tuple[Finding, ...]:
        """The findings behind the verdict: without notes, if there are others."""
        return tuple(f for f in self.findings if f.severity is not Severity.NOTE) or self.findings


class StatementStatus(NamedTuple):
    """The status of one sentence of the account.

    ``grounding`` (0 to 1) is the probability that the statement supports the sentence; ``claims`` has the ids of the
    claims that it draws on.
    """

    sentence: Sentence
    status: Status
    grounding: float
    findings: tuple[Finding, ...] = ()
    claims: tuple[str, ...] = ()


class AccountReport(NamedTuple):
    """The report on one account: an assessment of each claim, a status of each sentence.

    ``skipped`` says why the account was not judged (another subject or language); empty if it was. ``cut`` says where
    it is cut off: claims that it does not tell were not judged.
    """

    document: Document
    assessments: tuple[Assessment, ...]
    statements: tuple[StatementStatus, ...]
    skipped: str = ""
    cut: str = ""

    @property
    def unjudged(self) -> int:
        """How many claims were not judged; they have the verdict uncertain."""
        return sum(not a.judged for a in self.assessments)

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
    def weighted(self) -> tuple[float, float] | None:
        """The weight of the supported claims, and of all claims; None if no claim has a weight."""
        if not any(a.claim.weight for a in self.assessments):
            return None
        told = sum(a.claim.share for a in self.assessments if a.verdict is Verdict.SUPPORTED)
        return told, sum(a.claim.share for a in self.assessments)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of every assessment, in the claims' order."""
        return tuple(f for a in self.assessments for f in a.findings)


class OfficialTexts(NamedTuple):
    """The statement, and the official texts ``beside`` it; their claims name them as their ``document``."""

    statement: Document
    beside: tuple[Document, ...] = ()

    @property
    def several(self) -> bool:
        """True if there are other texts than the statement."""
        return bool(self.beside)

    def of(self, claim: Claim) -> Document:
        """The text that makes a claim."""
        return next((text for text in self.beside if text.name == claim.document), self.statement)

    def short_name(self, text: Claim | Document) -> str:
        """A short name for one of the texts, or for the text that makes a claim."""
        texts = (self.statement, *self.beside)
        names = dict(zip((each.name for each in texts), short_names([each.name for each in texts]), strict=True))
        return names[(text if isinstance(text, Document) else self.of(text)).name]

    def place(self, claim: Claim) -> str:
        """The short name and the line of the text that makes a claim; empty if there is only one text."""
        return f"{self.short_name(claim)}:{claim.line}" if self.several and claim.located else ""


class OfficialConflict(NamedTuple):
    """A place where two official texts differ: the words of a claim, and those of the ``other`` text.

    ``findings`` have the words that differ, with the other text as the account.
    """

    claim: Claim
    text: Document
    other: Document
    words: Excerpt
    others: Excerpt
    findings: tuple[Finding, ...]


class Report(NamedTuple):
    """A statement, its claims, and the report on every account.

    ``skipped`` has the files that were not read as accounts; ``language`` is that of all texts. ``beside`` are the
    other official texts; claims name theirs as their ``document``. ``conflicts`` are the places where official texts
    differ. ``narrowed`` is True if claims were left out on request.
    """

    statement: Document
    claims: ClaimSet
    accounts: tuple[AccountReport, ...]
    skipped: tuple[Skipped, ...] = ()
    language: Language = language_of()
    beside: tuple[Document, ...] = ()
    conflicts: tuple[OfficialConflict, ...] = ()
    narrowed: bool = False

    @property
    def texts(self) -> OfficialTexts:
        """All official texts."""
        return OfficialTexts(self.statement, self.beside)

    @property
    def counts(self) -> dict[str, int]:
        """Verdicts over all accounts, keys in the order of `Verdict`."""
        return {str(v): sum(a.counts[v] for a in self.accounts) for v in Verdict}


def narrow(report: Report, *, claims: Collection[str] = (), sections: Collection[str] = ()) -> Report:
    """The report on the claims with one of these ids, in a section whose title contains one of these texts.

    An empty collection keeps everything. The verdicts are those for the whole list of claims: the weight of a word
    depends on the other claims, so narrowing comes after judging.
    """
    if not claims and not sections:
        return report

    def kept(claim: Claim) -> bool:
        return (not claims or claim.id in claims) and (not sections or _within(claim.section, sections))

    return report._replace(
        claims=replace(report.claims, claims=tuple(filter(kept, report.claims.claims))),
        accounts=tuple(_narrow_account(account, kept) for account in report.accounts),
        narrowed=True,
    )


def _narrow_account(account: AccountReport, kept: Callable[[Claim], bool]) -> AccountReport:
    return account._replace(assessments=tuple(a for a in account.assessments if kept(a.claim)))


def _within(section: str, wanted: Collection[str]) -> bool:
    return any(text.casefold() in section.casefold() for text in wanted)


class CellToRead(NamedTuple):
    """An uncertain cell; ``account`` is the number of its account, from 0."""

    account: int
    assessment: Assessment


def reading_rank(assessment: Assessment) -> tuple[float, float]:
    """The sort key for reading: the likeliest distortion first, then the most likely stated."""
    return -assessment.distortion, -assessment.stated


def cells_to_read(report: Report) -> tuple[CellToRead, ...]:
    """The cells to read: the likeliest distortion first, then the most likely stated, then by claim."""
    cells = [
        CellToRead(number, account.assessments[index])
        for index in range(len(report.claims))
        for number, account in enumerate(report.accounts)
        if account.assessments[index].to_read
    ]
    return tuple(sorted(cells, key=lambda cell: reading_rank(cell.assessment)))
