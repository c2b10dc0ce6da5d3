import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import small_report
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Excerpt
from summitcheck.render.wording import coverage_text, opinion_text, percent, verdicts_text
from summitcheck.views.report import Opinion, OpinionVerdict


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(0, 57, "0%"), (57, 57, "100%"), (1, 1000, "1%"), (999, 1000, "99%"), (1, 3, "33%"), (0, 0, "-")],
)
def test_percent(part: int, whole: int, shown: str) -> None:
    assert percent(part, whole) == shown


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_none_and_all_are_shown_only_when_exact(part: int, whole: int) -> None:
    part = min(part, whole)
    shown = percent(part, whole)
    assert (shown == "0%") == (part == 0)
    assert (shown == "100%") == (part == whole)


def test_words_that_another_model_names_are_shown_without_tags() -> None:
    changed = Excerpt("The <b>ministers</b>", 3, 23, 1, plain="The    ministers    ")
    assert "“The ministers " in opinion_text(Opinion("m", OpinionVerdict.DISTORTED, changed))


def test_claims_that_were_not_judged_are_counted_apart_from_those_to_read() -> None:
    counts = {"supported": 1, "omitted": 0, "uncertain": 3}
    assert verdicts_text(counts) == "1 supported, 0 omitted; 3 to read"
    assert verdicts_text(counts, unjudged=2) == "1 supported, 0 omitted; 1 to read, 2 not judged"


def test_coverage_is_shown_by_weight_as_well_where_a_claim_has_one() -> None:
    (account, *_) = small_report().accounts
    plain = coverage_text(account)
    first, *others = (a._replace(claim=a.claim._replace(weight="")) for a in account.assessments)
    weighed = first._replace(verdict=Verdict.SUPPORTED, claim=first.claim._replace(weight="headline"))
    missed = [other._replace(verdict=Verdict.OMITTED) for other in others]
    shown = coverage_text(account._replace(assessments=(weighed, *missed)))
    assert "by weight" not in plain
    assert shown == f"{percent(1, 1 + len(others))} ({percent(2, 2 + len(others))} by weight)"
