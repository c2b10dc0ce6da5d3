"""SC601, SC602: how far an act has come, whatever its verb."""

from __future__ import annotations

import pytest

from comparing import codes

PLAN = "The city of Norvale intends to widen the tram bridge over the Senne."
BEGUN = "The city of Norvale has reopened the tram bridge over the Senne."


@pytest.mark.parametrize(
    "account",
    [
        "Norvale has built a broader tram bridge over the Senne.",
        "The tram bridge over the Senne was made broader by Norvale in spring.",
        "Norvale's broad new tram bridge over the Senne is up and running.",
        "Norvale's new tram bridge over the Senne has been at work since March.",
        "Trams over the Senne in Norvale are no longer held up by a narrow bridge.",
        "Norvale also finished the broader tram bridge over the Senne.",
        "Norvale has just cut the ribbon of the broader tram bridge over the Senne.",
    ],
)
def test_a_plan_told_as_done_in_another_verb_is_reported(account: str) -> None:
    assert "SC601" in codes(PLAN, account, "SC6")


@pytest.mark.parametrize(
    "account",
    [
        "Norvale has agreed to make the tram bridge over the Senne broader.",
        "Norvale has drawn up a plan for a broader tram bridge over the Senne.",
        "Norvale has not built a broader tram bridge over the Senne.",
        "Norvale, they said, could soon have built a broader tram bridge over the Senne.",
        "A broader tram bridge over the Senne, which Norvale has long wanted, is the city's plan.",
        "When Norvale has built its broader tram bridge over the Senne, trams are to cross it.",
        "Norvale told us about a broader tram bridge over the Senne.",
        "Norvale has no new parking decks.",
    ],
)
def test_a_plan_that_any_word_leaves_open_is_no_deed(account: str) -> None:
    assert codes(PLAN, account, "SC601") == set()


def test_a_word_of_the_thing_itself_leaves_nothing_open() -> None:
    official = "The council of Norvale aims to adopt a joint flood plan for the Senne."
    assert codes(official, "A joint flood plan for the Senne has been adopted in Norvale.", "SC601") == {"SC601"}


DATED = "The city of Norvale will hand 30 tram cars to Ostermark in May 2031."


@pytest.mark.parametrize(
    "official",
    [DATED, "The city of Norvale will hand 30 tram cars to Ostermark, provided that its council votes for it."],
)
def test_a_promise_told_as_done_without_its_day_or_condition_is_reported(official: str) -> None:
    assert "SC601" in codes(official, "Ostermark has already been given its 30 tram cars by Norvale.", "SC6")


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (DATED, "In May 2031 Ostermark is given 30 tram cars by Norvale."),
        (DATED, "Norvale, which has 900 tram cars, gives 30 of them to Ostermark."),
        ("The city of Norvale will hand 30 tram cars to Ostermark.", "Norvale has just given Ostermark 30 tram cars."),
    ],
)
def test_a_promise_may_be_told_as_made_where_nothing_says_when_it_is_kept(official: str, account: str) -> None:
    assert codes(official, account, "SC601") == set()


@pytest.mark.parametrize(
    "official",
    [
        "The city of Norvale intends to continue the widening of the tram bridge over the Senne.",
        "The city of Norvale has begun and intends to finish the tram bridge over the Senne.",
        "The city of Norvale repaired the tram bridge over the Senne, which would otherwise close.",
    ],
)
def test_what_goes_on_already_may_be_told_as_done(official: str) -> None:
    assert codes(official, "Norvale has mended the tram bridge over the Senne.", "SC601") == set()


@pytest.mark.parametrize(
    "account",
    [
        "Norvale said it would put the tram bridge over the Senne back to work.",
        "Norvale has promised to put the tram bridge over the Senne back to work.",
        "The tram bridge over the Senne in Norvale is to carry trams again.",
        "Officials announced that the tram bridge over the Senne in Norvale is to carry trams again.",
    ],
)
def test_a_deed_told_as_still_to_come_in_another_verb_is_reported(account: str) -> None:
    assert "SC602" in codes(BEGUN, account, "SC6")


@pytest.mark.parametrize(
    "account",
    [
        "Norvale has put the tram bridge over the Senne back to work, and buses will follow.",
        "The tram bridge over the Senne in Norvale carries trams again.",
        "Trams will cross the Senne in Norvale now that the bridge has been put back to work.",
        "The tram bridge over the Senne in Norvale is already back and will see trams every hour.",
    ],
)
def test_a_deed_that_the_account_has_too_is_not_put_off(account: str) -> None:
    assert codes(BEGUN, account, "SC602") == set()


def test_what_comes_after_a_promise_is_not_put_off() -> None:
    official = "The city of Norvale will reopen the tram bridge that it has repaired over the Senne."
    assert codes(official, "Norvale is to give back the tram bridge over the Senne.", "SC602") == set()


def test_what_a_deed_is_for_is_ahead_in_both() -> None:
    official = "The city of Norvale has set up a tram academy at Ostermark to train 40 drivers."
    assert codes(official, "The tram academy at Ostermark will train 40 drivers for Norvale.", "SC602") == set()


def test_a_deed_told_in_another_clause_is_not_put_off() -> None:
    account = "The tram bridge over the Senne in Norvale is open, and by May the city will paint the bridge."
    assert codes(BEGUN, account, "SC602") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "The barriers on the Senne were intended to hold back the spring floods of Norvale.",
            "Norvale's barriers on the Senne have kept the spring floods at bay.",
        ),
        (
            "Norvale is steadily widening the tram bridge over the Senne, to be ready by May 2031.",
            "Norvale has made strides with a broader tram bridge over the Senne.",
        ),
        (
            "Norvale and Ostermark hope for increased tram traffic over the Senne bridge.",
            "Increased tram traffic over the Senne bridge: that is what Norvale and Ostermark are after.",
        ),
        (
            "Norvale aims to hold talks with Ostermark on tram traffic over the Senne.",
            "Holding tram traffic talks with Ostermark focused on the Senne, and Norvale at one table.",
        ),
    ],
)
def test_what_is_not_only_intended_or_not_told_as_done_is_no_deed(official: str, account: str) -> None:
    assert codes(official, account, "SC601") == set()


@pytest.mark.parametrize(
    "account",
    [
        "Norvale will continue to run the reopened tram bridge over the Senne.",
        "Trams over the Senne bridge show Norvale and its commitment to the reopened bridge.",
    ],
)
def test_what_is_kept_up_is_not_put_off(account: str) -> None:
    assert codes(BEGUN, account, "SC602") == set()
