"""Fingerprints: what they hold on to, and what they let go."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summitcheck.documents.model import Excerpt
from summitcheck.severity import Severity
from summitcheck.views.fingerprint import fingerprint, with_fingerprints
from summitcheck.views.report import Finding


def finding(account: str = "fifty ships", start: int = 0, **changes: str) -> Finding:
    official = Excerpt(changes.pop("official", "five ships"), 10, 20, 1)
    words = Excerpt(account, start, start + len(account), 1 + start // 80)
    plain = Finding("SC101", "number changed", Severity.ERROR, "a message", official, words, "fleet")
    return plain._replace(**changes)


def name(given_finding: Finding) -> str:
    return with_fingerprints([given_finding])[0].fingerprint


def test_moving_the_words_keeps_the_fingerprint() -> None:
    assert name(finding(start=0)) == name(finding(start=9000))


def test_wrapping_case_and_typography_keep_the_fingerprint() -> None:
    plain = name(finding("the minister's fifty ships"))
    assert name(finding("the minister’s\nFifty  ships")) == plain


def test_rule_claim_and_words_each_change_the_fingerprint() -> None:
    variants = [
        finding(),
        finding(code="SC102"),
        finding(claim="harbour"),
        finding("sixty ships"),
        finding(official="six ships"),
    ]
    assert len({name(variant) for variant in variants}) == len(variants)


def test_what_the_message_and_severity_say_is_no_part_of_it() -> None:
    assert name(finding(message="another")) == name(finding()._replace(severity=Severity.NOTE))


def test_repeats_are_numbered_in_the_order_of_the_text() -> None:
    late, early = with_fingerprints([finding(start=500), finding(start=0)])
    assert early.fingerprint == name(finding())
    assert late.fingerprint == fingerprint("SC101", "fleet", "five ships", "fifty ships", nth=1)


def test_a_fingerprint_that_is_there_stays() -> None:
    assert name(finding(fingerprint="0123456789abcdef")) == "0123456789abcdef"


@given(st.lists(st.sampled_from(["one", "two", "three"]), max_size=8))
def test_no_two_findings_of_an_account_share_a_fingerprint(words: list[str]) -> None:
    named = with_fingerprints([finding(word, start=n) for n, word in enumerate(words)])
    assert len({each.fingerprint for each in named}) == len(words)


@given(st.text(), st.text())
def test_any_text_has_a_fingerprint_of_sixteen_digits(official: str, account: str) -> None:
    assert len(fingerprint("SC101", "fleet", official, account)) == 16


def test_which_of_two_like_words_of_the_claim_is_meant_changes_the_fingerprint() -> None:
    told = finding(official="May 2027")
    first, second = (
        with_fingerprints([told], [lead])[0] for lead in ("bridges by ", "bridges by May 2027, tunnels by ")
    )
    assert first.fingerprint == name(told) != second.fingerprint


def test_words_that_stand_in_others_before_them_do_not_count() -> None:
    told = finding(official="five")
    assert with_fingerprints([told], ["fifty-five, twentyfive and "])[0].fingerprint == name(told)
