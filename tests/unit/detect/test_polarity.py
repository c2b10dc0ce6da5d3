"""SC5xx: affirmed and denied."""

from __future__ import annotations

import pytest

from comparing import codes

LINE = "The envoys will renew the ceasefire along the river."


@pytest.mark.parametrize(
    "account",
    [
        "The envoys will not renew the ceasefire along the river.",
        "The envoys won't renew the ceasefire along the river.",
        "The envoys will never renew the ceasefire along the river.",
    ],
)
def test_an_added_negation_is_reported(account: str) -> None:
    assert "SC501" in codes(LINE, account)
    assert "SC502" in codes(account, LINE)


@pytest.mark.parametrize(
    "denial",
    [
        "failed to renew",
        "refuse to renew",
        "ruled out renewing",
        "are unable to renew",
        "stopped renewing",
        "will no longer renew",
    ],
)
def test_a_verb_that_denies_what_follows_is_reported_on_either_side(denial: str) -> None:
    account = f"The envoys {denial} the ceasefire along the river."
    assert codes(LINE, account, "SC504") == {"SC504"}
    assert codes(account, LINE, "SC504") == {"SC504"}


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The envoys failed to renew the ceasefire.", "The envoys refused to renew the ceasefire."),
        ("The envoys did not renew the ceasefire.", "The envoys failed to renew the ceasefire."),
        ("The envoys oppose the tax on salt.", "The envoys reject the tax on salt."),
        ("The envoys will not stop the talks.", "The envoys will not halt the talks."),
    ],
)
def test_a_denial_in_other_words_is_fair(official: str, account: str) -> None:
    assert codes(official, account, "SC504") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("They agreed on counter-piracy patrols.", "They agreed on piracy patrols."),
        ("They signed a binding pact.", "They signed a non-binding pact."),
        ("They will meet before the vote.", "They will meet after the vote."),
        ("The flag always flies there.", "The flag never flies there."),
    ],
)
def test_an_opposite_is_reported(official: str, account: str) -> None:
    assert codes(official, account, "SC5") & {"SC501", "SC503"}


@pytest.mark.parametrize(("first", "second"), [("until", "till"), ("may", "might"), ("within", "inside")])
def test_operators_that_say_the_same_are_fair(first: str, second: str) -> None:
    line = "They stay {} the valley."
    assert codes(line.format(first), line.format(second)) == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The clinics offer a risk-free trial.", "The clinics offer a trial with no risk."),
        ("Call the desk when the lift is not working.", "Call the desk when the lift fails to work."),
    ],
)
def test_what_is_denied_in_another_way_is_denied_all_the_same(official: str, account: str) -> None:
    assert codes(official, account, "SC50") == set()
    assert codes(account, official, "SC50") == set()
