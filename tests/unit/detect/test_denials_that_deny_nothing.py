"""SC501 to SC504: negations and denials that turn nothing of the claim."""

from __future__ import annotations

import pytest

from comparing import codes


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru will answer each request within ten days.", "Whoever asks hears yes or no from Peru within ten days."),
        ("Peru will give reasons for a refusal.", "Peru will give reasons, and a no must come with reasons."),
        ("The rules cover all ports and sectors.", "No ports are to be left out of the rules."),
        ("The ministers supported the plan for a quay.", "There was not one minister who did not support the quay."),
        ("Aid goes to poor families and to pay for roofs.", "Aid goes to those who cannot pay for roofs."),
        ("Half of the grants go to doctors within six years of their degree.",
         "Half of the grants go to doctors not six years past their degree."),
        ("The islands expect revenue to rise.", "Even without it the islands expect revenue to rise."),
        ("Chile will open its market once its inspectors have visited the farms.",
         "Chile will open its market, though not until somebody has visited the farms."),
        ("Peru will close the fishery for tuna in May.", "No tuna may be landed in Peru in May."),
        ("They held differing views on rules for drones.", "They do not see eye to eye in their views on drones."),
        ("Peru supports a seat for Chile in the council.", "Chile gets a vote, not the first, for a seat in it."),
    ],
)  # fmt: skip
def test_a_negation_that_the_rest_turns_or_that_describes_denies_nothing(official: str, account: str) -> None:
    assert "SC501" not in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The rules cover all ports.", "The rules do not cover the ports."),
        ("Peru will answer each request within ten days.", "Peru will not answer each request within ten days."),
        ("Half of the grants go to doctors.", "Half of the grants do not go to doctors."),
        ("The islands expect revenue to rise.", "Even so the islands do not expect revenue to rise."),
        ("Peru supports a seat for Chile in the council.", "Peru, as before, does not support a seat for Chile."),
        ("The ministers supported the plan for a bridge.", "There was not one minister who supported the bridge."),
    ],
)
def test_a_negation_of_what_the_statement_affirms_is_reported(official: str, account: str) -> None:
    assert "SC501" in codes(official, account)


REFUSAL = "Peru will not fund any club in Chile."


@pytest.mark.parametrize("account", ["Peru will fund no club in Chile.", "No club in Chile will Peru fund."])
def test_a_refusal_with_its_negation_elsewhere_in_the_clause_is_kept(account: str) -> None:
    assert "SC502" not in codes(REFUSAL, account)


@pytest.mark.parametrize(
    "account", ["Peru will fund clubs in Chile.", "Without much noise, Peru will fund any club in Chile."]
)
def test_a_refusal_told_as_a_promise_is_reported(account: str) -> None:
    assert "SC502" in codes(REFUSAL, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The guild will suspend its strike at the docks.", "The strike of the guild at the docks rests."),
        ("Peru is considering a ban on advertising to children.", "Peru may bar advertising to children."),
        ("Peru will use the interest on immobilised assets.", "Peru will use the interest on blocked assets."),
        ("Peru will repeal its tax on films.", "Peru scraps its tax on films."),
        ("They will alert each other if a bank fails to meet its rules.",
         "They will alert each other if a bank no longer can meet its rules."),
    ],
)  # fmt: skip
def test_what_both_end_or_hold_back_in_other_words_is_not_denied(official: str, account: str) -> None:
    assert "SC504" not in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru will levy its tax on films.", "Peru scraps its tax on films."),
        ("The guild will suspend its strike at the docks.", "The guild will begin its strike at the docks."),
    ],
)
def test_what_ends_in_one_text_alone_is_reported(official: str, account: str) -> None:
    assert "SC504" in codes(official, account)


def test_launches_that_are_condemned_are_welcomed_by_nobody() -> None:
    official = "We condemn Peru's daring launches of rockets over Lima."
    assert "SC503" not in codes(official, "They condemned its rockets over Lima.")
    assert "SC503" in codes("They will promote the use of rockets.", "They condemn the use of rockets.")


def test_how_many_of_some_is_a_question_and_no_part() -> None:
    official = "Peru will build at least 900 flats in Lima by 2031."
    assert "SC701" not in codes(official, "How many of the 900 flats Peru will build in Lima, nobody knows.")
    assert "SC701" in codes(official, "Peru will build many of the 900 flats in Lima by 2031.")
