"""A report to a part of it: some claims, some sections."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from summitcheck.claims.model import Claim
from summitcheck.views.report import AccountReport, Report


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
    )


def _narrow_account(account: AccountReport, kept: Callable[[Claim], bool]) -> AccountReport:
    return account._replace(assessments=tuple(a for a in account.assessments if kept(a.claim)))


def _within(section: str, wanted: Collection[str]) -> bool:
    return any(text.casefold() in section.casefold() for text in wanted)
