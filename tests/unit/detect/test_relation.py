"""SC9xx: means, ends and causes."""

from __future__ import annotations

import pytest

from comparing import codes

PAIR = "The mayors will plant trees and repair the quays."


@pytest.mark.parametrize(
    "account",
    [
        "The mayors will plant trees to repair the quays.",
        "The mayors will plant trees in order to repair the quays.",
        "The mayors will plant trees so as to repair the quays.",
        "The mayors will plant trees by repairing the quays.",
        "The mayors will repair the quays by planting trees.",
        "The mayors will repair the quays as a means to plant trees.",
    ],
)
def test_two_aims_told_as_means_and_end_are_reported(account: str) -> None:
    assert codes(PAIR, account, "SC9") == {"SC901"}


@pytest.mark.parametrize(
    "account",
    [
        "The mayors will repair the quays and plant trees.",
        "The mayors are to plant trees, and to repair the quays.",
        "The mayors agreed to plant trees and agreed to repair the quays.",
        "The mayors want to plant trees. They also plan to repair the quays.",
    ],
)
def test_two_aims_side_by_side_are_fair(account: str) -> None:
    assert codes(PAIR, account, "SC9") == set()


def test_means_and_end_may_not_change_places() -> None:
    official = "The mayors will cut noise by planting trees."
    assert codes(official, "By planting trees the mayors will cut noise.", "SC9") == set()
    assert codes(official, "The mayors will plant trees by cutting noise.", "SC9") == {"SC901"}


FACT = "The port of Tema will stay closed to tankers in May."


@pytest.mark.parametrize(
    "cause",
    [
        "because of a strike",
        "due to a strike",
        "in return for a loan",
        "under pressure from the unions",
        "as a result of a fire",
    ],
)
def test_an_added_cause_is_reported(cause: str) -> None:
    assert codes(FACT, f"{FACT[:-1]} {cause}.", "SC9") == {"SC902"}


@pytest.mark.parametrize("cause", ["because of the floods", "owing to the floods", "as a result of the floods"])
def test_a_cause_that_the_statement_gives_is_fair(cause: str) -> None:
    assert codes(f"Due to the floods, {FACT}", f"{FACT[:-1]} {cause}.", "SC9") == set()


def test_a_cause_of_something_else_is_fair() -> None:
    account = f"{FACT} Prices rose because of the weather."
    assert codes(FACT, account, "SC9") == set()


def test_a_word_that_may_tell_a_reason_silences_no_cause_while_it_is_kept() -> None:
    fact = "The port will be run by the navy."
    assert codes(fact, "The port will be run by the navy because of a strike.", "SC9") == {"SC902"}


def test_a_reason_told_in_another_word_is_fair() -> None:
    official = "Given the floods, the port of Tema will stay closed."
    assert codes(official, "The port of Tema will stay closed because of the floods.", "SC9") == set()


def test_what_is_due_to_happen_has_no_cause() -> None:
    official = "Peru plans to send forty firms to Jakarta in March."
    assert "SC902" not in codes(official, "Forty firms from Peru are due to visit Jakarta in March.")
    assert "SC902" in codes(official, "Peru plans to send forty firms to Jakarta in March due to the drought.")


def test_what_is_done_at_a_request_is_done_because_of_it() -> None:
    official = "At Egypt's request, Greece agreed to raise the matter."
    assert "SC902" not in codes(official, "Because Egypt asked for it, Greece agreed to raise the matter.")


def test_one_of_two_ends_that_stand_side_by_side_is_fair() -> None:
    official = "The mayors will plant trees to hold the soil and shade the paths."
    for end in ("hold the soil", "shade the paths"):
        assert codes(official, f"The mayors will plant trees to {end}.", "SC9") == set()


def test_a_thing_by_which_something_is_done_is_no_aim() -> None:
    official = "Peru will meet the cost of satellite mapping of farms."
    assert codes(official, "Peru will bear the cost of mapping farms by satellite.", "SC9") == set()
    official = "Peru will map its farms and build roads."
    assert "SC901" in codes(official, "Peru will map its farms by building roads.")


@pytest.mark.parametrize(
    ("code", "fair", "changed"),
    [
        (
            "SC902",
            (
                "The ministers will report to the leaders by 30 November 2031.",
                "A report is due to the leaders by 30 November 2031.",
            ),
            ("The port will stay closed.", "The port will stay closed due to a strike."),
        ),
    ],
)
def test_what_is_due_on_a_day_has_no_cause(code: str, fair: tuple[str, str], changed: tuple[str, str]) -> None:
    assert code not in codes(*fair)
    assert code in codes(*changed)


SCHOOL = "The islands will open a joint school for pilots."


@pytest.mark.parametrize(
    "account",
    [
        "Because the islands know that pilots are scarce, they will open a joint school for pilots.",
        "Because both recognise how much they share, the islands will open a joint school for pilots.",
        "Because tomorrow we will also be opening a joint school for pilots, as I said, on the islands.",
    ],
)
def test_a_because_that_opens_a_view_or_all_of_a_sentence_gives_no_cause(account: str) -> None:
    assert codes(SCHOOL, account, "SC902") == set()


@pytest.mark.parametrize(
    "account",
    [
        "Because their insurers threatened them, the islands will open a joint school for pilots.",
        "The islands will open a joint school for pilots because they believe their insurers.",
    ],
)
def test_a_because_with_a_main_clause_gives_a_cause(account: str) -> None:
    assert codes(SCHOOL, account, "SC902") == {"SC902"}


def test_an_adjective_behind_and_is_no_aim() -> None:
    official = "They will connect {} schools to quick and secure lines."
    assert "SC901" not in codes(official.format(40), "They will connect 40 schools to secure lines.")


def test_an_end_that_opens_the_sentence_stays_the_end() -> None:
    official = "They will work with banks to find mechanisms to support the mines."
    assert codes(official, "To support the mines, they will work with banks to find mechanisms.", "SC901") == set()
    assert "SC901" in codes(official, "They will support the mines in order to find mechanisms.")
