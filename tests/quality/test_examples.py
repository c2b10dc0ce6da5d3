"""The three accounts in examples/ against what a careful reader makes of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import summitcheck
from summitcheck.claims.model import ClaimSet
from summitcheck.views.report import AccountReport

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
EXPECTED: dict[str, Any] = yaml.safe_load((EXAMPLES / "expected.yaml").read_text(encoding="utf-8"))
ACCOUNTS = sorted(EXPECTED["accounts"])


@cache
def judged(name: str) -> AccountReport:
    statement = summitcheck.read(EXAMPLES / EXPECTED["statement"])
    checker = summitcheck.Checker(claims(), statement=statement)
    return checker.check(summitcheck.read(EXAMPLES / name))


@cache
def claims() -> ClaimSet:
    return summitcheck.load_claims(EXAMPLES / EXPECTED["claims"])


def expected(name: str) -> dict[str, str]:
    """Claim id -> verdict, for all claims."""
    account = EXPECTED["accounts"][name]
    said = dict.fromkeys(account["supported"], "supported") | dict.fromkeys(account["distorted"], "distorted")
    return {claim.id: said.get(claim.id, "omitted") for claim in claims().claims}


def misses(name: str) -> dict[str, str]:
    return EXPECTED["accounts"][name].get("expected_miss") or {}


@pytest.mark.parametrize("name", ACCOUNTS)
def test_every_cell_is_judged_as_expected(name: str) -> None:
    wanted = expected(name)
    got = {a.claim.id: str(a.verdict) for a in judged(name).assessments}
    wrong = {c: f"{got[c]}, not {wanted[c]}" for c in wanted if got[c] != wanted[c] and c not in misses(name)}
    assert not wrong


@pytest.mark.parametrize("name", ACCOUNTS)
def test_a_miss_that_was_mended_is_no_longer_listed(name: str) -> None:
    wanted = expected(name)
    got = {a.claim.id: str(a.verdict) for a in judged(name).assessments}
    assert not [claim for claim in misses(name) if got[claim] == wanted[claim]]


@pytest.mark.parametrize("name", ACCOUNTS)
def test_expectations_name_claims_that_exist_once_each(name: str) -> None:
    account = EXPECTED["accounts"][name]
    named = [*account["supported"], *account["distorted"]]
    assert len(named) == len(set(named))
    assert {*named, *misses(name)} <= {claim.id for claim in claims().claims}


def test_every_example_has_its_expectations() -> None:
    texts = {path.name for path in EXAMPLES.iterdir() if path.suffix in (".md", ".txt")} - {"README.md"}
    assert texts == set(ACCOUNTS)
