"""Every rule against its own examples, and the list of rules as a whole."""

from __future__ import annotations

import pytest

from comparing import codes, comparison
from summitcheck.detect.base import FAMILIES, Rule
from summitcheck.detect.rules import BY_CODE, RULES, detect

WHOLE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
#: The most sentences that tell when a rule reports something and when it does not, and the most words of each.
MOST_SENTENCES, MOST_WORDS = 8, 40


@WHOLE
def test_a_rule_speaks_on_its_distorted_example(rule: Rule) -> None:
    assert rule.code in codes(rule.distorted.official, rule.distorted.account)


@WHOLE
def test_a_rule_keeps_silent_on_its_faithful_example(rule: Rule) -> None:
    assert rule.code not in codes(rule.faithful.official, rule.faithful.account)


@WHOLE
def test_every_rule_keeps_silent_where_the_account_repeats_the_line(rule: Rule) -> None:
    for line in (rule.faithful.official, rule.distorted.official):
        assert codes(line, line) == set()


@WHOLE
def test_a_rule_says_what_it_needs_in_a_few_sentences_that_are_not_long(rule: Rule) -> None:
    assert rule.needs.endswith(".")
    sentences = rule.needs.split(". ")
    assert len(sentences) <= MOST_SENTENCES
    assert [s for s in sentences if len(s.split()) > MOST_WORDS] == []


@WHOLE
def test_a_rule_says_what_it_reports_and_why(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.name == rule.name.lower().replace(" ", "-")


def test_codes_are_unique_and_in_order() -> None:
    listed = [rule.code for rule in RULES]
    assert listed == sorted(listed)
    assert len(BY_CODE) == len(RULES)


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_family_has_a_rule() -> None:
    assert {rule.family for rule in RULES} == set(FAMILIES.values())


@WHOLE
def test_a_sign_points_at_words_of_both_texts_and_at_terms_of_the_statement(rule: Rule) -> None:
    compared = comparison(rule.distorted.official, rule.distorted.account)
    for sign in detect(compared, [rule]):
        for (start, end), text in ((sign.official, rule.distorted.official), (sign.account, rule.distorted.account)):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end]
        assert sign.terms
        assert all(0 <= term < len(compared.official.terms) for term in sign.terms)
