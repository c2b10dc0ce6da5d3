"""A report to the statement line by line, and beside each line what the accounts make of its claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document, Sentence, SentenceKind, Span
from summitcheck.render.report.html.anchors import Anchors
from summitcheck.render.report.html.evidence import EvidenceEntry, entries
from summitcheck.render.report.html.names import AccountName
from summitcheck.render.report.html.pieces import MarkedPiece, pieces
from summitcheck.views.report import Report
from summitcheck.views.summary import Summary

#: So many entries of a kind are open in a panel, and the rest folded.
MOST_OPEN = 6


class ClaimTreatment(StrEnum):
    """What becomes of words of the statement; the first that applies."""

    NAMED = "named"  # a rule names them as changed, somewhere
    TOLD = "told"  # at least one account tells them
    DOUBTFUL = "doubtful"  # none does for sure
    UNTOLD = "untold"  # every one leaves them out


@dataclass(frozen=True, slots=True)
class Underline:
    """Words of the statement that lead to a claim."""

    anchor: str
    id: str
    treatment: ClaimTreatment


@dataclass(frozen=True, slots=True)
class ClaimPanel:
    """A claim with what the accounts make of it: entries by verdict, and ``silent`` those that leave it out.

    ``order`` has the numbers of the accounts, worst first.
    """

    claim: Claim
    anchor: str
    treatment: ClaimTreatment
    verdicts: tuple[Verdict | None, ...]
    order: tuple[int, ...]
    entries: tuple[EvidenceEntry, ...]
    silent: tuple[AccountName, ...]

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many accounts gave each verdict."""
        return {verdict: self.verdicts.count(verdict) for verdict in Verdict}

    def of(self, *verdicts: Verdict) -> tuple[EvidenceEntry, ...]:
        """The entries with one of these verdicts."""
        return tuple(entry for entry in self.entries if entry.verdict in verdicts)


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A sentence or heading of the statement, and the claims that begin in it."""

    sentence: Sentence
    pieces: tuple[MarkedPiece[Underline], ...]
    claims: tuple[ClaimPanel, ...]
    opens_paragraph: bool

    @property
    def is_heading(self) -> bool:
        """True for a line that names what follows."""
        return self.sentence.kind is SentenceKind.HEADING


@dataclass(frozen=True, slots=True)
class StatementView:
    """The lines of an official text, and the claims whose words were not found in it."""

    document: Document
    lines: tuple[StatementLine, ...]
    homeless: tuple[ClaimPanel, ...]


def claim_panels(
    report: Report, summary: Summary, known: Sequence[AccountName], names: Anchors
) -> tuple[ClaimPanel, ...]:
    """A panel for each claim, in order."""
    order = tuple(row.account for row in summary.rows)
    strips = [row.strip for row in sorted(summary.rows, key=lambda row: row.account)]
    return tuple(
        ClaimPanel(
            claim,
            names.claims[claim.id],
            treatment(verdicts),
            verdicts,
            order,
            entries(report, index, known, names),
            tuple(known[n] for n in order if verdicts[n] is Verdict.OMITTED),
        )
        for index, claim in enumerate(report.claims.claims)
        for verdicts in [tuple(strip[index] for strip in strips)]
    )


def treatment(verdicts: Iterable[Verdict | None]) -> ClaimTreatment:
    """What the verdicts of the accounts amount to for a claim."""
    given = set(verdicts) - {None}
    if given & {Verdict.SUPPORTED, Verdict.DISTORTED}:
        return ClaimTreatment.TOLD
    return ClaimTreatment.UNTOLD if given == {Verdict.OMITTED} else ClaimTreatment.DOUBTFUL


def statement_views(report: Report, panels: Sequence[ClaimPanel]) -> tuple[StatementView, ...]:
    """The statement and the official texts beside it, as the page shows them."""
    texts = report.texts
    return tuple(
        _statement_view(text, [panel for panel in panels if texts.of(panel.claim) is text])
        for text in (texts.statement, *texts.beside)
    )


def _statement_view(text: Document, panels: Sequence[ClaimPanel]) -> StatementView:
    sentences = text.sentences
    homes = [_home(panel.claim, sentences) for panel in panels]

    def at_home(place: int | None) -> tuple[ClaimPanel, ...]:
        return tuple(panel for panel, home in zip(panels, homes, strict=True) if home == place)

    underlines = [*_claims(panels), *_named(panels)]
    lines = tuple(
        StatementLine(
            sentence,
            pieces(sentence, underlines),
            at_home(n),
            opens_paragraph=n == 0 or sentence.paragraph != sentences[n - 1].paragraph,
        )
        for n, sentence in enumerate(sentences)
    )
    return StatementView(text, lines, at_home(None))


def _home(claim: Claim, sentences: Sequence[Sentence]) -> int | None:
    """The sentence in which the claim begins; None for a claim that is not located."""
    if not claim.located:
        return None
    return next((n for n, s in enumerate(sentences) if s.start <= claim.start < s.end), None)


def _claims(panels: Iterable[ClaimPanel]) -> Iterator[tuple[Span, Underline]]:
    for panel in panels:
        if panel.claim.located:
            words = (panel.claim.start, panel.claim.end)
            yield words, Underline(panel.anchor, panel.claim.id, panel.treatment)


def _named(panels: Iterable[ClaimPanel]) -> Iterator[tuple[Span, Underline]]:
    """The words of the statement that an accusation points at."""
    for panel in panels:
        for entry in panel.of(Verdict.DISTORTED) if panel.claim.located else ():
            for span in entry.lost:
                yield span, Underline(panel.anchor, panel.claim.id, ClaimTreatment.NAMED)
