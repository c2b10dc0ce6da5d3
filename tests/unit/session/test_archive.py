"""Judgements to text and back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import small_report, with_skipped
from summitcheck.session.judging import basis_of, digest, dump_report, key_of, load_report
from summitcheck.session.method import Method
from summitcheck.views.report import Report


def test_what_comes_back_is_what_went_in(report: Report) -> None:
    for account in with_skipped(report).accounts:
        assert load_report(dump_report(account), account.document, report.claims) == account


def test_that_an_account_is_cut_off_comes_back_too(report: Report) -> None:
    first = report.accounts[0]
    unjudged = tuple(each._replace(judged=False) for each in first.assessments)
    account = first._replace(assessments=unjudged, cut="it is cut off")
    assert load_report(dump_report(account), account.document, report.claims) == account


def test_a_judgement_of_other_claims_is_refused(report: Report) -> None:
    account = report.accounts[0]
    fewer = replace(report.claims, claims=report.claims.claims[:-1])
    with pytest.raises(ValueError, match="zip"):
        load_report(dump_report(account), account.document, fewer)


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(st.text(max_size=20) | json_values.map(json.dumps))
def test_anything_else_is_refused_as_no_judgement(text: str) -> None:
    report = small_report()
    with pytest.raises(ValueError):  # json, zip and the enumerations each have words of their own
        load_report(text, report.accounts[0].document, report.claims)


@given(st.lists(st.text(max_size=4), max_size=4), st.lists(st.text(max_size=4), max_size=4))
def test_no_two_lists_of_texts_share_a_digest(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) is (one == other)


def test_the_key_rests_on_the_words_and_not_on_the_name(report: Report) -> None:
    method = Method(("SC101",))
    basis = basis_of(report.claims, report.statement, method, "engine")
    account = report.accounts[0].document
    assert key_of(account, basis) == key_of(replace(account, name="elsewhere.txt"), basis)
    assert key_of(account, basis) != key_of(report.accounts[1].document, basis)
    others = {
        basis_of(replace(report.claims, names=(("a", "b"),)), report.statement, method, "engine"),
        basis_of(replace(report.claims, claims=report.claims.claims[1:]), report.statement, method, "engine"),
        basis_of(report.claims, account, method, "engine"),
        basis_of(report.claims, report.statement, Method(("SC101", "SC102")), "engine"),
        basis_of(report.claims, report.statement, Method(("SC101",), words_only=True), "engine"),
        basis_of(report.claims, report.statement, method, "another engine"),
    }
    assert len(others | {basis}) == 7
