"""What accounts make of a claim to entries of the page: both texts with their words marked, equal quotations as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Excerpt, Span
from summitcheck.documents.parts import place_of
from summitcheck.render.passages import account_passages, official_passage
from summitcheck.render.report.html.anchors import Anchors
from summitcheck.render.report.html.names import AccountName
from summitcheck.render.report.html.pieces import MarkedPiece, pieces
from summitcheck.render.wording import CALLED
from summitcheck.views.report import AccountReport, Assessment, Finding, Report
from summitcheck.views.rewording import Rewording, rewordings
from summitcheck.views.word_changes import ChangeKind, WordChange, word_changes

_ORDER = list(CALLED)


class ToldPiece(NamedTuple):
    """Words of an account: ``named`` by a rule, ``reworded`` or neither; ``instead`` are the statement's there."""

    text: str
    named: bool = False
    reworded: bool = False
    instead: str = ""


class Teller(NamedTuple):
    """An account that says something of a claim: where, and how sure the checker is of it."""

    name: AccountName
    anchor: str
    place: str
    sentence: str
    assessment: Assessment
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """Words about one claim, and the accounts that have them; ``changes`` runs in step with ``findings``."""

    verdict: Verdict
    judged: bool
    tellers: tuple[Teller, ...]
    official: tuple[MarkedPiece[bool], ...]
    passages: tuple[tuple[ToldPiece, ...], ...]
    changes: tuple[WordChange, ...]
    findings: tuple[Finding, ...]
    reason: str

    @property
    def accounts(self) -> tuple[int, ...]:
        """The numbers of its accounts."""
        return tuple(teller.name.number for teller in self.tellers)

    @property
    def told_why(self) -> bool:
        """True where the reason stands beside the words: they are to be read, and no finding says why."""
        return self.verdict is Verdict.UNCERTAIN and self.judged and not self.findings

    @property
    def lost(self) -> tuple[Span, ...]:
        """The words of the statement that findings point at, but those that only mark where words were added."""
        return _lost(self.findings, self.changes)

    @property
    def key(self) -> tuple[object, ...]:
        """What equal quotations have in common."""
        words = tuple(" ".join("".join(piece.text for piece in passage).split()) for passage in self.passages)
        changes = tuple((change.code, change.before, change.after) for change in self.changes)
        return self.verdict, self.judged, words, changes, self.reason if not words else ""


def entries(report: Report, index: int, known: Sequence[AccountName], names: Anchors) -> tuple[EvidenceEntry, ...]:
    """What the accounts make of one claim, the distorted first; an account that omits it has no entry."""
    found: dict[tuple[object, ...], EvidenceEntry] = {}
    for name, account in zip(known, report.accounts, strict=True):
        assessment = account.assessments[index]
        if assessment.verdict is not Verdict.OMITTED:
            entry = _entry(report, name, assessment, names)
            same = found.get(entry.key)
            found[entry.key] = replace(same, tellers=(*same.tellers, *entry.tellers)) if same else entry
    return tuple(sorted(found.values(), key=lambda entry: (_ORDER.index(entry.verdict), not entry.judged)))


def _entry(report: Report, name: AccountName, assessment: Assessment, names: Anchors) -> EvidenceEntry:
    account = report.accounts[name.number]
    excerpts = account_passages(assessment, account)
    text = report.texts.of(assessment.claim)
    words = rewordings(assessment, text, account.document, report.language)
    findings = tuple(dict.fromkeys(assessment.telling))
    changes = tuple(word_changes(name.number, assessment._replace(findings=findings), report))
    named = [
        _span(f.account) for f, change in zip(findings, changes, strict=False) if change.kind is not ChangeKind.LEFT_OUT
    ]
    lost = _lost(findings, changes) if findings else assessment.lacking
    return EvidenceEntry(
        assessment.verdict,
        assessment.judged,
        (_teller(name, assessment, excerpts, account, names),),
        _marked(official_passage(assessment, text), lost),
        tuple(tuple(_told(passage, named, words)) for passage in excerpts),
        changes,
        findings,
        assessment.reason,
    )


def _lost(findings: Iterable[Finding], changes: Iterable[WordChange]) -> tuple[Span, ...]:
    pairs = zip(findings, changes, strict=False)
    return tuple(_span(finding.official) for finding, change in pairs if change.kind is not ChangeKind.ADDED)


def _teller(
    name: AccountName, assessment: Assessment, excerpts: Sequence[Excerpt], account: AccountReport, names: Anchors
) -> Teller:
    known = names.findings[name.number]
    return Teller(
        name,
        names.cell(assessment.claim.id, name.number),
        ", ".join(place_of(passage) for passage in excerpts),
        _sentence_anchor(excerpts, name.number, account, names),
        assessment,
        tuple(known[finding] for finding in dict.fromkeys(assessment.telling)),
    )


def _sentence_anchor(excerpts: Sequence[Excerpt], n: int, account: AccountReport, names: Anchors) -> str:
    """The anchor of the sentence in which the first passage begins, else of the account."""
    for number, status in enumerate(account.statements):
        if excerpts and status.sentence.start <= excerpts[0].start < status.sentence.end:
            return names.sentence(n, number)
    return names.accounts[n]


def _marked(passage: Excerpt, spans: Iterable[Span]) -> tuple[MarkedPiece[bool], ...]:
    return pieces(passage, [(span, True) for span in spans if not _whole(span, passage)])


def _told(passage: Excerpt, named: Iterable[Span], words: Sequence[Rewording]) -> Iterator[ToldPiece]:
    """The passage with the words marked that a rule names, and softly those that differ otherwise."""
    last: ToldPiece | None = None
    for piece in _cut(passage, named, words):
        if last and last.named and piece.named and not piece.instead:
            last = last._replace(text=last.text + piece.text)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _cut(passage: Excerpt, named: Iterable[Span], words: Sequence[Rewording]) -> Iterator[ToldPiece]:
    """The pieces wherever a mark begins or ends, the statement's words before those that took their place."""
    marks: list[tuple[Span, Rewording | None]] = [(span, None) for span in named if not _whole(span, passage)]
    marks += [((each.start, each.end), each) for each in words if each.start < each.end]
    dropped = {each.start: each.instead for each in words if each.start == each.end}
    inside = {at for at in dropped if passage.start < at < passage.end}
    seen: set[Rewording] = set()
    for start, end in pairwise(sorted({passage.start, *inside, passage.end})):
        if start in inside:
            yield ToldPiece("", instead=dropped[start])
        for piece in pieces(_part(passage, start, end), marks):
            found = next((mark for mark in piece.marks if mark), None)
            first = found is not None and found not in seen and None not in piece.marks
            seen.update({found} if found else ())
            yield ToldPiece(
                piece.text, None in piece.marks, found is not None, found.instead if found and first else ""
            )


def _part(passage: Excerpt, start: int, end: int) -> Excerpt:
    cut = slice(start - passage.start, end - passage.start)
    return Excerpt(passage.text[cut], start, end, passage.line, passage.page, passage.plain[cut])


def _span(words: Excerpt) -> Span:
    return words.start, words.end


def _whole(span: Span, passage: Excerpt) -> bool:
    """True for a mark as wide as the passage, which would show nothing."""
    return span == (passage.start, passage.end)
