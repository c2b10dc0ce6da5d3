"""Every case of the tables is answered rightly, or is marked as known to fail and does fail."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from case_tables import VOICES, Case, answer, cases, families
from summitcheck.decide.verdict import Verdict

PAGE = Path(__file__).resolve().parents[2] / "docs" / "tricky-cases.md"
#: Of either kind, in every family.
LEAST = 12
#: Share of the faithful accounts of all families that may be called distorted, and of the distorted ones missed.
MOST_FALSE_ALARMS = 0.05
MOST_MISSED = 0.55


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.family}-{case.id}")
def test_a_case_gets_its_verdict_and_code(case: Case) -> None:
    wrong = answer(case).wrong(case)
    if not case.known_failure:
        assert not wrong, f"{wrong}\n  statement: {case.official}\n  account: {case.account}"
        return
    assert wrong, f"the case passes now: take `known_failure` away from {case.id} in {case.family}.yaml"
    pytest.xfail(f"{case.known_failure}: {wrong}")


@pytest.mark.parametrize("family", families())
def test_a_family_has_enough_cases_of_both_kinds_in_every_voice(family: str) -> None:
    sides = Counter(case.side for case in families()[family])
    assert sides["faithful"] >= LEAST
    assert sides["distorted"] + sides["unsaid"] >= LEAST
    assert {case.voice for case in families()[family]} == set(VOICES)


def test_every_case_has_an_id_of_its_own() -> None:
    assert [name for name, count in Counter(case.id for case in cases()).items() if count > 1] == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.family}-{case.id}")
def test_a_case_asks_for_verdicts_that_exist_and_codes_where_it_is_distorted(case: Case) -> None:
    assert case.verdict
    assert set(case.verdict) <= set(Verdict)
    assert bool(case.codes) == (case.side == "distorted")


def test_the_page_of_tricky_cases_names_every_known_failure_and_no_other() -> None:
    marked = {case.id for case in cases() if case.known_failure}
    assert set(re.findall(r"^- `([\w-]+)` \(", PAGE.read_text(encoding="utf-8"), re.MULTILINE)) == marked, (
        "write the output of `python benchmarks/cases.py --known` under the last heading of docs/tricky-cases.md"
    )


def test_hardly_any_faithful_account_is_called_distorted() -> None:
    faithful = [case for case in cases() if case.side == "faithful"]
    alarms = [case.id for case in faithful if answer(case).verdict == Verdict.DISTORTED]
    assert len(alarms) <= MOST_FALSE_ALARMS * len(faithful), alarms


def test_most_distortions_are_seen() -> None:
    distorted = [case for case in cases() if case.side == "distorted"]
    missed = [case.id for case in distorted if answer(case).verdict != Verdict.DISTORTED]
    assert len(missed) <= MOST_MISSED * len(distorted), missed
