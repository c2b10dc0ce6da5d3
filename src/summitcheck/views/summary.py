"""A report to its news: what is changed and by whom, how far each account covers the statement, what to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.views.names import short_names
from summitcheck.views.report import WRONG_OFFICIAL_TEXT, AccountReport, Assessment, Report, cells_to_read
from summitcheck.views.unmatched import and_more, unmatched_accounts
from summitcheck.views.word_changes import ChangeKind, WordChange, word_change, word_changes
from summitcheck.views.wording import counted

#: So many accounts beside the worst are named in the headline, or one fewer and the rest counted.
_NAMED = 3
_STATED = (Verdict.SUPPORTED, Verdict.DISTORTED)


class ChangedClaim(NamedTuple):
    """A claim that at least one account distorts, or may distort, with what they do to it; each change once.

    ``place`` has the official text that makes it, and the line, where there are several.
    """

    claim: Claim
    changes: tuple[WordChange, ...]
    place: str = ""

    @property
    def accounts(self) -> tuple[int, ...]:
        """The accounts that do so, by number."""
        return tuple(sorted({number for change in self.changes for number in change.accounts}))


class SummaryRow(NamedTuple):
    """One account: its number in the report, its short name, and its verdicts in the claims' order.

    ``strip`` has the verdict on each claim, None on one that was not judged; ``added`` counts its sentences that no
    line of the statement says; ``skipped`` says why it was not judged, ``cut`` why not to its end.
    """

    account: int
    name: str
    strip: tuple[Verdict | None, ...]
    counts: Mapping[str, int]
    added: int
    skipped: str
    cut: str = ""


class SectionRange(NamedTuple):
    """Neighbouring claims of one section, by index."""

    title: str
    claims: range


class DifferingTexts(NamedTuple):
    """What one official text says of a claim of another one: its words, and where they stand."""

    changed: ChangedClaim
    place: str


class Summary(NamedTuple):
    """What a reader of a report needs to know first.

    ``headline`` is a sentence without its full stop; ``rows`` has one account each, worst first; ``sections`` are the
    stretches of every strip; ``stated_by`` says for each claim how many of the ``judged`` accounts support or
    distort it, ``to_read_in`` in how many it is to be read.
    ``changed`` has what is distorted, in the claims' order, ``to_read`` what may be, the likeliest first.
    ``names`` are the short names of all accounts, by number. ``homes`` are those of the official texts that make the
    claims, where there are several; ``differing`` is what these tell otherwise, and ``credited`` has the claims that
    accounts quote from one of them and credit to another.
    """

    headline: str
    rows: tuple[SummaryRow, ...]
    sections: tuple[SectionRange, ...]
    stated_by: tuple[int, ...]
    to_read_in: tuple[int, ...]
    judged: int
    changed: tuple[ChangedClaim, ...]
    to_read: tuple[ChangedClaim, ...]
    names: tuple[str, ...]
    untold: tuple[Claim, ...]
    homes: tuple[str, ...] = ()
    differing: tuple[DifferingTexts, ...] = ()
    credited: tuple[ChangedClaim, ...] = ()

    @property
    def told_by(self) -> tuple[int, ...]:
        """How many of the judged accounts do not omit each claim."""
        return tuple(stated + unsure for stated, unsure in zip(self.stated_by, self.to_read_in, strict=True))

    def home(self, number: int) -> str:
        """The short name of the official text that makes a claim; empty where there is one text alone."""
        return self.homes[number] if self.homes else ""


def summarize(report: Report) -> Summary:
    """The summary of a report; the same report gives the same."""
    names = short_names([account.document.name for account in report.accounts])
    rows = sorted((_row(n, names[n], account) for n, account in enumerate(report.accounts)), key=_badness)
    judged = [account for account in report.accounts if not account.skipped]
    cells = [[account.assessments[index] for account in judged] for index in range(len(report.claims))]
    stated_by = tuple(sum(each.verdict in _STATED for each in row) for row in cells)
    to_read_in = tuple(sum(each.to_read for each in row) for row in cells)
    untold = tuple(
        claim
        for index, claim in enumerate(report.claims.claims)
        if judged and all(account.assessments[index].verdict is Verdict.OMITTED for account in judged)
    )
    changed, to_read = tuple(_changed(report)), tuple(_to_read(report))
    differing = tuple(_differing(report))
    unmatched = [names[number] for number in unmatched_accounts(report.accounts)]
    headline = "; ".join(
        _headline(rows, len(cells), len(untold), len(cells_to_read(report)), len(differing), unmatched)
    )
    sections = tuple(_sections(report.claims.claims))
    news = Summary(headline, tuple(rows), sections, stated_by, to_read_in, len(judged), changed, to_read, names, untold)
    if not report.texts.several:
        return news
    homes = tuple(map(report.texts.short_name, report.claims))
    return news._replace(homes=homes, differing=differing, credited=tuple(_credited(report)))


def _row(number: int, name: str, account: AccountReport) -> SummaryRow:
    strip = tuple(assessment.verdict if assessment.judged else None for assessment in account.assessments)
    counts = {str(verdict): strip.count(verdict) for verdict in Verdict}
    added = 0 if account.skipped else sum(each.status is Status.ADDED for each in account.statements)
    return SummaryRow(number, name, strip, counts, added, account.skipped, account.cut)


def _badness(row: SummaryRow) -> tuple[bool, int, int, int, int]:
    """Sorts the account first that distorts most, then what leaves most open, then what tells least."""
    counts = row.counts
    return bool(row.skipped), -counts["distorted"], -counts["uncertain"], counts["supported"], row.account


def _sections(claims: Sequence[Claim]) -> Iterator[SectionRange]:
    first = 0
    for (_, title), group in groupby(claims, key=lambda claim: (claim.document, claim.section)):
        size = len(tuple(group))
        yield SectionRange(title, range(first, first + size))
        first += size


def _headline(
    rows: Sequence[SummaryRow], claims: int, untold: int, to_read: int, differing: int, unmatched: Sequence[str]
) -> Iterator[str]:
    skipped = sum(bool(row.skipped) for row in rows)
    if skipped == len(rows):
        yield "No account was judged"
    else:
        changing = [row for row in rows if row.counts["distorted"]]
        yield _who_changes(changing, claims) if changing else _no_distortion(claims, unmatched)
    if untold:
        yield f"{counted(untold, 'claim')} {'appears' if untold == 1 else 'appear'} in no account"
    if to_read:
        yield f"{counted(to_read, 'passage')} to read"
    if 0 < skipped < len(rows):
        yield f"{counted(skipped, 'account')} not judged"
    if differing:
        yield f"the official texts differ in {counted(differing, 'place')}"


def _no_distortion(claims: int, unmatched: Sequence[str]) -> str:
    """That nothing was found, which does not mean that nothing is wrong, and where that means little."""
    found = f"No distortion found in {'the claim' if claims == 1 else f'any of {claims} claims'}"
    return f"{found}, but most sentences of {and_more(unmatched)} match nothing" if unmatched else found


def _who_changes(changing: Sequence[SummaryRow], claims: int) -> str:
    first, *others = changing
    last = _NAMED if len(others) <= _NAMED else _NAMED - 1
    named = [f"{row.name} {row.counts['distorted']}" for row in others[:last]]
    if rest := others[last:]:
        named.append(f"{len(rest)} other accounts {sum(row.counts['distorted'] for row in rest)} in all")
    listed = f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else "".join(named)
    said = f"{first.name} distorts {first.counts['distorted']} of {counted(claims, 'claim')}"
    return f"{said}{' and ' if len(named) == 1 else ', '}{listed}" if listed else said


def _changed(report: Report) -> Iterator[ChangedClaim]:
    for index, claim in enumerate(report.claims.claims):
        cells = [
            (n, account.assessments[index])
            for n, account in enumerate(report.accounts)
            if account.assessments[index].verdict is Verdict.DISTORTED
        ]
        if cells:
            yield ChangedClaim(claim, _folded(cells, report), report.texts.place(claim))


def _to_read(report: Report) -> Iterator[ChangedClaim]:
    """By claim, in the order of the cell that is likeliest to distort."""
    by_claim: dict[str, list[tuple[int, Assessment]]] = {}
    for cell in cells_to_read(report):
        by_claim.setdefault(cell.assessment.claim.id, []).append((cell.account, cell.assessment))
    for cells in by_claim.values():
        claim = cells[0][1].claim
        yield ChangedClaim(claim, _folded(cells, report), report.texts.place(claim))


def _differing(report: Report) -> Iterator[DifferingTexts]:
    for found in report.conflicts:
        changes = tuple(word_change(each, found.claim, found.text, found.other) for each in found.findings)
        changed = ChangedClaim(found.claim, changes, report.texts.place(found.claim))
        yield DifferingTexts(changed, f"{report.texts.short_name(found.other)}:{found.others.line}")


def _credited(report: Report) -> Iterator[ChangedClaim]:
    """By claim, the quotations from its text that accounts credit to another."""
    for index, claim in enumerate(report.claims):
        found = [
            WordChange(ChangeKind.OTHER, "", "", "", "", each.code, each.name, each.message, (number,))
            for number, account in enumerate(report.accounts)
            for each in account.assessments[index].findings
            if each.code == WRONG_OFFICIAL_TEXT
        ]
        if found:
            yield ChangedClaim(claim, tuple(found), report.texts.place(claim))


def _folded(cells: Iterable[tuple[int, Assessment]], report: Report) -> tuple[WordChange, ...]:
    """The changes of some cells of one claim; the same words are one, whatever accounts and rules say of them."""
    found: dict[tuple[str, ...], WordChange] = {}
    for number, assessment in cells:
        for change in word_changes(number, assessment, report):
            key = (
                change.kind,
                change.before.casefold(),
                change.after.casefold(),
                "" if change.before or change.after else f"{change.code}{change.message}",
            )
            same = found.get(key)
            accounts = {*same.accounts, number} if same else {number}
            found[key] = (same or change)._replace(accounts=tuple(sorted(accounts)))
    return tuple(found.values())
