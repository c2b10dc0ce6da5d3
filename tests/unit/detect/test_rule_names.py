"""Names of rules: each is one rule's only, and what a rule was called before still finds it."""

from __future__ import annotations

import pytest

from summitcheck.detect.names import FORMER_NAMES, schema_name
from summitcheck.detect.rules import BY_CODE, CODE_BY_NAME, RULES, code_of


def test_no_name_is_another_rules_name_or_former_name() -> None:
    assert len(CODE_BY_NAME) == len(RULES) + len(FORMER_NAMES)


@pytest.mark.filterwarnings("default::summitcheck.errors.FormerName")
@pytest.mark.parametrize(("code", "name"), FORMER_NAMES.items())
def test_a_former_name_finds_the_rule_and_stands_in_json(code: str, name: str) -> None:
    assert code_of(name) == code_of(BY_CODE[code].name) == code
    assert schema_name(code, BY_CODE[code].name) == name


def test_what_is_no_name_stays_as_it_is() -> None:
    assert [code_of(word) for word in ("SC1", "omitted", "nothing")] == ["SC1", "omitted", "nothing"]
    assert schema_name("SC101", "figure-changed") == "figure-changed"
