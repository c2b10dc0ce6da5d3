"""The steps from a trace to a diff, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summitcheck.annotate.document import annotate, with_the_rest
from summitcheck.documents.model import Sentence, SentenceKind
from summitcheck.trace import Trace
from summitcheck.views.account import account_report
from summitcheck.views.diff.doubts import with_doubts
from summitcheck.views.diff.group import REPEATED, SentenceGroup, groups
from summitcheck.views.diff.link import SentenceLink
from summitcheck.views.diff.marks import Marked, idle, mark
from summitcheck.views.diff.model import Diff, DiffRow, RowKind, are_versions
from summitcheck.views.diff.pair import find_links
from summitcheck.views.diff.remarks import Remarks
from summitcheck.views.diff.side import DiffSide


def make_diff(trace: Trace) -> Diff:
    """The diff of the statement and the account of a trace; raises `ValueError` where claims stand for themselves.

    Each sentence of the two texts, headings and page furniture included, is in exactly one row.
    """
    if trace.statement.document is None:
        raise ValueError("there is no statement to compare the account with")
    report = account_report(trace)
    official = DiffSide.of(trace.statement.document)
    names = trace.statement.names
    read = trace.relevance.about
    account = DiffSide.of(with_the_rest(trace.account, names) if read else annotate(trace.account.document, names))
    versions = are_versions(trace.statement.document.document, report.document)
    links = find_links(trace, official, account, report, versions=versions)
    grouped, links = _settled(links, official, account)
    remarks = Remarks.of(report, official, account, versions=versions)
    rows = with_doubts(_rows(grouped, official, account, links, remarks, versions=versions), report)
    return Diff(trace.statement.document.document, report, rows, count(rows))


def count(rows: Sequence[DiffRow]) -> dict[str, int]:
    """How many rows that assert something there are of each kind, and how many of them were moved, split and merged.

    ``added`` is without the words of somebody else, which ``attributed`` counts. ``aside`` counts what was not
    compared: page furniture of both texts, headings of the account, and what says nothing to compare.
    """
    asserting = [row for row in rows if row.asserts and row.kind is not RowKind.ASIDE]
    kinds = [row.kind for row in asserting]
    attributed = sum(row.kind is RowKind.ADDED and row.attributed for row in asserting)
    return {
        **{str(kind): kinds.count(kind) for kind in RowKind if kind is not RowKind.ASIDE},
        str(RowKind.ADDED): kinds.count(RowKind.ADDED) - attributed,
        "attributed": attributed,
        "moved": sum(row.moved for row in asserting),
        "split": sum(row.split for row in asserting),
        "merged": sum(row.merged for row in asserting),
        "aside": sum(row.kind is RowKind.ASIDE and not row.signpost for row in rows),
    }


def _settled(
    links: Sequence[SentenceLink], statement: DiffSide, account: DiffSide
) -> tuple[tuple[SentenceGroup, ...], tuple[SentenceLink, ...]]:
    """The groups, and the links that they are made of once those are dropped that the words do not bear out."""
    size = len(statement.sentences), len(account.sentences)
    first = groups(links, *size)
    idling = {pair for group in first for pair in idle(group, statement, account)}
    if not idling:
        return first, tuple(links)
    borne_out = tuple(link for link in links if link.firm or (link.official, link.account) not in idling)
    return groups(borne_out, *size), borne_out


def _rows(
    grouped: Sequence[SentenceGroup],
    statement: DiffSide,
    account: DiffSide,
    links: Sequence[SentenceLink],
    remarks: Remarks,
    *,
    versions: bool,
) -> Iterator[DiffRow]:
    headed = _compares_headings(grouped, statement, account)
    drawn = _drawn_on(links, statement)
    section = ""
    for group in grouped:
        if group.official:
            section = statement.sentences[group.official[0]].section
        others = sorted({i for j in group.account for i in drawn.get(j, ())} - {*group.official})
        findings, reasons = remarks.about(group.account)
        elsewhere = {t.key for i in others for t in statement.texts[i].terms}
        marked = mark(group, statement, account, elsewhere, findings)
        yield DiffRow(
            RowKind.ASIDE
            if (not group.official and remarks.idle.issuperset(group.account))
            or (not versions and _is_furniture(group, statement, account))
            else _kind(group, marked, statement, account, distorted=bool(findings or reasons), headed=headed),
            section,
            marked.official,
            marked.account,
            marked.inline,
            group.moved,
            findings,
            reasons,
            tuple(dict.fromkeys(statement.sentences[i].line for i in others)),
            remarks.claims_in(group.official),
            not group.official and remarks.attributed.issuperset(group.account),
        )


def _is_furniture(group: SentenceGroup, statement: DiffSide, account: DiffSide) -> bool:
    """True for a pair of page furniture, such as the date of the statement's page and the dateline of an article."""
    kinds = {statement.sentences[i].kind for i in group.official} | {account.sentences[j].kind for j in group.account}
    return bool(group.official and group.account) and kinds == {SentenceKind.ASIDE}


def _drawn_on(links: Sequence[SentenceLink], statement: DiffSide) -> Mapping[int, set[int]]:
    """The statement's sentences that each sentence of the account clearly speaks of; headings say nothing."""
    drawn: dict[int, set[int]] = {}
    for link in links:
        if link.strength >= REPEATED and statement.sentences[link.official].asserts:
            drawn.setdefault(link.account, set()).add(link.official)
    return drawn


def _compares_headings(grouped: Sequence[SentenceGroup], statement: DiffSide, account: DiffSide) -> bool:
    """True when the two texts share a heading: where they do not, the account was never meant to have the others."""
    return any(
        statement.sentences[i].kind is account.sentences[j].kind is SentenceKind.HEADING
        for group in grouped
        for i in group.official
        for j in group.account
    )


def _kind(
    group: SentenceGroup, marked: Marked, statement: DiffSide, account: DiffSide, *, distorted: bool, headed: bool
) -> RowKind:
    if distorted:  # by the account's words, whatever they are paired with
        return RowKind.DISTORTED
    if group.official and group.account:
        return RowKind.SAME if marked.same else RowKind.REWORDED
    alone = [statement.sentences[i] for i in group.official] or [account.sentences[j] for j in group.account]
    if not _counts(alone[0], in_statement=bool(group.official), headed=headed):
        return RowKind.ASIDE
    return RowKind.OMITTED if group.official else RowKind.ADDED


def _counts(sentence: Sentence, *, in_statement: bool, headed: bool) -> bool:
    """True when it says something that a sentence stands in one text alone.

    Page furniture never does. Headings do between two texts that share some. No account repeats the title of the
    statement, but a headline of its own asserts what it says.
    """
    if sentence.kind is SentenceKind.HEADING:
        return headed
    return sentence.asserts and not (sentence.kind is SentenceKind.TITLE and in_statement)
