"""What is wanted, and what fails."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from check_samples import FIGURE
from summitcheck.decide.verdict import Verdict
from summitcheck.errors import ConfigError
from summitcheck.severity import Severity
from summitcheck.views.check.gate import shortfall
from summitcheck.views.check.model import Problem
from summitcheck.views.check.policy import Policy, names, require_known_codes
from summitcheck.views.check.vocabulary import FAIL_ON, KINDS, SEVERITIES, ProblemKind


def problem(
    kind: ProblemKind = ProblemKind.DISTORTED, severity: Severity = Severity.ERROR, code: str = "SC101"
) -> Problem:
    return replace(FIGURE, kind=kind, severity=severity, code=code, fails=False)


@pytest.mark.parametrize(
    ("select", "ignore", "covered"),
    [
        ((), (), True),
        (("SC1",), (), True),
        (("SC2",), (), False),
        ((), ("SC1",), False),
        (("SC101",), ("SC1",), True),
        (("SC1",), ("SC101",), False),
        (("SC101",), ("SC101",), False),
        (("SC2", "SC1"), ("SC102",), True),
    ],
)
def test_the_longer_beginning_decides_and_ignoring_wins_a_tie(
    select: tuple[str, ...], ignore: tuple[str, ...], covered: bool
) -> None:
    assert Policy(select=select, ignore=ignore).covers("SC101") is covered


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_a_kind_means_itself_and_any_means_all(kind: ProblemKind) -> None:
    found = problem(kind, Severity.NOTE)
    assert [word for word in (*KINDS, "any") if names(word, found)] == [kind, "any"]


def test_a_severity_means_all_that_is_as_grave() -> None:
    named = {
        severity: [word for word in SEVERITIES if names(word, problem(severity=severity))] for severity in Severity
    }
    assert named == {
        Severity.ERROR: ["error", "warning", "note"],
        Severity.WARNING: ["warning", "note"],
        Severity.NOTE: ["note"],
    }


@given(st.sets(st.sampled_from(FAIL_ON)), st.sampled_from(list(ProblemKind)), st.sampled_from(list(Severity)))
def test_more_words_never_let_more_pass(words: set[str], kind: ProblemKind, severity: Severity) -> None:
    found = problem(kind, severity)
    expected = any(Policy(fail_on=(word,)).fails(found) for word in words)
    assert Policy(fail_on=tuple(sorted(words))).fails(found) is expected


def test_what_fails_is_always_shown() -> None:
    policy = Policy(show=())
    assert not policy.shows(problem())
    assert policy.shows(replace(problem(), fails=True))
    assert Policy(show=("any",)).shows(problem(ProblemKind.ADDED))


def test_a_severity_that_was_set_replaces_the_rules_own() -> None:
    policy = Policy(severity={"SC101": Severity.NOTE})
    assert policy.graded(problem()).severity is Severity.NOTE
    assert policy.graded(problem(code="SC102")).severity is Severity.ERROR


@given(st.integers(0, 60), st.integers(1, 60), st.floats(0, 100))
def test_coverage_is_compared_without_rounding(supported: int, others: int, least: float) -> None:
    counts = {str(Verdict.SUPPORTED): supported, str(Verdict.OMITTED): others}
    assert bool(shortfall(counts, least)) is (supported * 100 < least * (supported + others))
    assert shortfall(counts, 100)


def test_all_claims_reach_any_coverage() -> None:
    assert shortfall({str(Verdict.SUPPORTED): 57, str(Verdict.OMITTED): 0}, 100) == ""


def test_a_mistyped_code_gets_a_proposal() -> None:
    with pytest.raises(ConfigError, match="there is no rule 'SC1O1'") as caught:
        require_known_codes(["SC101", "SC1O1"], ["SC101", "SC601"], where="--ignore")
    assert "Did you mean 'SC101'?" in str(caught.value)
    for word in ("SC", "S", "omit", "", "SC9"):
        with pytest.raises(ConfigError, match="there is no rule"):
            require_known_codes([word], ["SC101"], where="--ignore")
    require_known_codes(["SC1", "omitted"], ["SC101"], where="--ignore")
