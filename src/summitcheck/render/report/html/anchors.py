"""The names by which parts of the page are linked to: the same for the same report, and safe in an address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from summitcheck.views.report import AccountReport, Finding, Report

_UNSAFE = re.compile(r"[^A-Za-z0-9_.]+")


@dataclass(frozen=True, slots=True)
class Anchors:
    """Every anchor of a page: those of claims by id, of accounts by their place, of findings by account."""

    claims: Mapping[str, str]
    accounts: tuple[str, ...]
    findings: tuple[Mapping[Finding, str], ...]

    def cell(self, claim_id: str, account: int) -> str:
        """The anchor of what one account makes of one claim."""
        return f"{self.claims[claim_id]}--{self.accounts[account].removeprefix('account-')}"

    def sentence(self, account: int, number: int) -> str:
        """The anchor of a sentence of an account, counted from 0."""
        return f"sentence-{self.accounts[account].removeprefix('account-')}-{number + 1}"


def anchors(report: Report) -> Anchors:
    """The anchors of a report: ``claim-ID``, ``account-FILE``, ``finding-FINGERPRINT``, each given once."""
    ids = [claim.id for claim in report.claims.claims]
    stems = [PurePath(account.document.name).stem for account in report.accounts]
    return Anchors(
        dict(zip(ids, _once(f"claim-{_safe(claim_id)}" for claim_id in ids), strict=True)),
        tuple(_once(f"account-{_safe(stem)}" for stem in stems)),
        _finding_anchors(report.accounts),
    )


def _finding_anchors(accounts: Iterable[AccountReport]) -> tuple[Mapping[Finding, str], ...]:
    """A finding that came without a fingerprint is named by its rule, its claim and its words."""
    each = [list(dict.fromkeys(account.findings)) for account in accounts]
    names = _once(f"finding-{_safe(_identity(finding))}" for findings in each for finding in findings)
    return tuple({finding: next(names) for finding in findings} for findings in each)


def _identity(finding: Finding) -> str:
    return finding.fingerprint or f"{finding.code}-{finding.claim}-{finding.account.text[:40]}"


def _safe(text: str) -> str:
    return _UNSAFE.sub("-", text).strip("-") or "x"


def _once(names: Iterable[str]) -> Iterator[str]:
    """The names, those that were given before with a number after them."""
    given: set[str] = set()
    times: Counter[str] = Counter()
    for name in names:
        unique = name
        while unique in given:
            times[name] += 1
            unique = f"{name}-{times[name] + 1}"
        given.add(unique)
        yield unique
