"""The report on the accounts of a statement, and what it is made of; a report to a part of it, and to what to read."""

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


class OpinionVerdict(StrEnum):
    """What another model takes the words of an account for."""

    SUPPORTED = "supported"
    DISTORTED = "distorted"
    OMITTED = "omitted"
    UNSURE = "unsure"


class Opinion(NamedTuple):
    """What another model, called ``model``, says of an uncertain claim: to be shown beside it, and to decide nothing.

    ``changed`` are the words of the account that it takes for changed, None where it names none.
    """

    model: str
    verdict: OpinionVerdict
    changed: Excerpt | None = None
    why: str = ""


class Assessment(NamedTuple):
    """What one account does to one claim, and why.

    ``stated`` (0 to 1) is how sure the checker is that the account says this at all;
    ``distortion`` (0 to 1) that what it says differs from the claim. ``reason`` says in
    one line why the verdict fell, most useful where it is ``uncertain``. ``lacking`` has the
    statement's words that the evidence does not have, where no finding points at any.
    ``opinion`` is that of another model, where one was asked and answered. ``judged`` is False
    for a claim that the account may tell where it cannot be read: it is uncertain, and there is
    nothing to read.
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
        """True where somebody should read the two texts, since the checker cannot tell."""
        return self.verdict is Verdict.UNCERTAIN and self.judged

    @property
    def telling(self) -> tuple[Finding, ...]:
        """The findings that the verdict rests on: beside an accusation, notes are left out."""
        return tuple(f for f in self.findings if f.severity is not Severity.NOTE) or self.findings


class StatementStatus(NamedTuple):
    """What the statement does to one sentence of the account.

    ``grounding`` (0 to 1) is how sure the checker is that the statement backs the sentence;
    ``claims`` the ids of the claims that it draws on.
    """

    sentence: Sentence
    status: Status
    grounding: float
    findings: tuple[Finding, ...] = ()
    claims: tuple[str, ...] = ()


class AccountReport(NamedTuple):
    """All that was found about one account: one assessment a claim, one status a sentence.

    ``skipped`` says why the account was not judged where it is about something else, or in another language; it is
    empty for all others. ``cut`` says that it is cut off, and where: what it does not tell was not judged.
    """

    document: Document
    assessments: tuple[Assessment, ...]
    statements: tuple[StatementStatus, ...]
    skipped: str = ""
    cut: str = ""

    @property
    def unjudged(self) -> int:
        """How many claims were not judged, all of them uncertain."""
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
        """The weight of the claims that the account supports, and of all; None where no claim has a weight."""
        if not any(a.claim.weight for a in self.assessments):
            return None
        told = sum(a.claim.share for a in self.assessments if a.verdict is Verdict.SUPPORTED)
        return told, sum(a.claim.share for a in self.assessments)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of every assessment, in the claims' order."""
        return tuple(f for a in self.assessments for f in a.findings)


class OfficialTexts(NamedTuple):
    """The statement, and the official texts ``beside`` it, whose names their claims have as their ``document``."""

    statement: Document
    beside: tuple[Document, ...] = ()

    @property
    def several(self) -> bool:
        """True where it has to be said which of them is meant."""
        return bool(self.beside)

    def of(self, claim: Claim) -> Document:
        """The text that makes a claim."""
        return next((text for text in self.beside if text.name == claim.document), self.statement)

    def short_name(self, text: Claim | Document) -> str:
        """A short name for one of the texts, or for that which makes a claim."""
        texts = (self.statement, *self.beside)
        names = dict(zip((each.name for each in texts), short_names([each.name for each in texts]), strict=True))
        return names[(text if isinstance(text, Document) else self.of(text)).name]

    def place(self, claim: Claim) -> str:
        """The short name of the text that makes a claim, and its line; empty where there is one text alone."""
        return f"{self.short_name(claim)}:{claim.line}" if self.several and claim.located else ""


class OfficialConflict(NamedTuple):
    """Two official texts that differ: the words of the one that makes a claim, and those that tell it otherwise.

    ``findings`` have the words that differ, those of the ``other`` text as those of an account.
    """

    claim: Claim
    text: Document
    other: Document
    words: Excerpt
    others: Excerpt
    findings: tuple[Finding, ...]


class Report(NamedTuple):
    """One statement, its claims, and what every account does to them.

    ``skipped`` has the files that were not read as accounts; ``language`` is that of all texts. ``beside`` are the
    other official texts: a claim has the name of the one that makes it as its ``document``. ``conflicts`` are the
    places where they say the same thing otherwise. ``narrowed`` is True where claims were left out on request.
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

    An empty collection keeps everything. Verdicts stay those of the whole list of claims: the weight of a word
    depends on the claims beside it, so they are judged first and narrowed afterwards.
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
    """What to sort by what is to be read: the likeliest distortion first, then what is most likely stated."""
    return -assessment.distortion, -assessment.stated


def cells_to_read(report: Report) -> tuple[CellToRead, ...]:
    """The cells to read, the likeliest distortion first, then what is most likely stated, then claim by claim."""
    cells = [
        CellToRead(number, account.assessments[index])
        for index in range(len(report.claims))
        for number, account in enumerate(report.accounts)
        if account.assessments[index].to_read
    ]
    return tuple(sorted(cells, key=lambda cell: reading_rank(cell.assessment)))
