"""A summary to the head of the page: a strip for each account, what is changed, what to read, what nobody tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Verdict
from summitcheck.render.report.html.anchors import Anchors
from summitcheck.render.report.html.evidence import EvidenceEntry
from summitcheck.render.report.html.names import AccountName
from summitcheck.render.report.html.statement import ClaimPanel
from summitcheck.render.webpage import tenths
from summitcheck.views.report import reading_rank
from summitcheck.views.summary import Summary, SummaryRow
from summitcheck.views.word_changes import WordChange, shortened

#: So many accounts all have their strip at the head; of more, the worst, and the table of all stands further down.
MOST_STRIPS, WORST = 12, 8
#: So many claims are open in each list, so many changes of a claim, and so many names beside a change.
MOST_CLAIMS, MOST_CHANGES, MOST_NAMES = 12, 3, 3


@dataclass(frozen=True, slots=True)
class StripRow:
    """An account with its verdicts: a letter for each claim (``-`` for one that was not judged), by section."""

    name: AccountName
    row: SummaryRow
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change, and the accounts that make it, each with the anchor of its words."""

    change: WordChange
    tellers: tuple[tuple[AccountName, str], ...]


@dataclass(frozen=True, slots=True)
class ChangedView:
    """A claim that some accounts change, how, and in which words."""

    claim: Claim
    anchor: str
    changes: tuple[ChangeView, ...]
    entries: tuple[EvidenceEntry, ...]


@dataclass(frozen=True, slots=True)
class ReadingView:
    """A claim of which somebody should read what some accounts say."""

    claim: Claim
    anchor: str
    entries: tuple[EvidenceEntry, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What stands before everything else; ``told`` has the tenths (0 to 10) of the accounts that tell each claim."""

    rows: tuple[StripRow, ...]
    told: tuple[tuple[int, ...], ...]
    changed: tuple[ChangedView, ...]
    reading: tuple[ReadingView, ...]
    untold: tuple[tuple[Claim, str], ...]
    told_once: tuple[tuple[Claim, str, AccountName], ...]

    @property
    def worst(self) -> tuple[StripRow, ...]:
        """The rows at the head."""
        return self.rows if len(self.rows) <= MOST_STRIPS else self.rows[:WORST]

    @property
    def to_read(self) -> int:
        """How many passages there are to read."""
        return sum(len(entry.tellers) for each in self.reading for entry in each.entries)


def news(summary: Summary, panels: Sequence[ClaimPanel], known: Sequence[AccountName], names: Anchors) -> News:
    """The news of a summary."""
    by_id = {panel.claim.id: panel for panel in panels}
    return News(
        tuple(StripRow(known[row.account], row, _letters(row, summary)) for row in summary.rows),
        tuple(tuple(tenths(summary.stated_by[n], summary.judged) for n in each.claims) for each in summary.sections),
        tuple(_changed(summary, by_id, known, names)),
        tuple(_reading(summary, by_id)),
        tuple((claim, names.claims[claim.id]) for claim in summary.untold),
        tuple(_told_once(panels, known)),
    )


def letter(verdict: Verdict | None) -> str:
    """The first letter of a verdict."""
    return str(verdict)[0] if verdict else "-"


def _letters(row: SummaryRow, summary: Summary) -> tuple[str, ...]:
    return tuple("".join(letter(row.strip[n]) for n in each.claims) for each in summary.sections)


def _changed(
    summary: Summary, panels: Mapping[str, ClaimPanel], known: Sequence[AccountName], names: Anchors
) -> Iterator[ChangedView]:
    """What most accounts do comes first."""
    for each in sorted(summary.changed, key=lambda each: -len(each.accounts)):
        changes = (
            ChangeView(shortened(change, "…"), tuple((known[n], names.cell(each.claim.id, n)) for n in change.accounts))
            for change in sorted(each.changes, key=lambda change: -len(change.accounts))
        )
        panel = panels[each.claim.id]
        yield ChangedView(each.claim, panel.anchor, tuple(changes), tuple(panel.of(Verdict.DISTORTED)))


def _reading(summary: Summary, panels: Mapping[str, ClaimPanel]) -> Iterator[ReadingView]:
    """The likeliest distortion first."""
    for each in summary.to_read:
        panel = panels[each.claim.id]
        doubtful = [entry for entry in panel.of(Verdict.UNCERTAIN) if entry.judged]
        yield ReadingView(each.claim, panel.anchor, tuple(sorted(doubtful, key=_likeliest)))


def _likeliest(entry: EvidenceEntry) -> tuple[float, float]:
    return min(reading_rank(teller.assessment) for teller in entry.tellers)


def _told_once(panels: Sequence[ClaimPanel], known: Sequence[AccountName]) -> Iterator[tuple[Claim, str, AccountName]]:
    """The claims that one account alone tells, where there are several."""
    for panel in panels:
        telling = [
            name for name, verdict in zip(known, panel.verdicts, strict=True)
            if verdict in (Verdict.SUPPORTED, Verdict.DISTORTED)
        ]  # fmt: skip
        if len(telling) == 1 < len(known):
            yield panel.claim, panel.anchor, telling[0]
