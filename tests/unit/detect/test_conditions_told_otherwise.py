"""SC703 and SC704: conditions that the other text has in another form, or that are none."""

from __future__ import annotations

import pytest

from comparing import codes


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "Grants for the sawmills will end on 31 March 2031.",
            "Grants for the sawmills will end once the last page of March 2031 has been torn off.",
        ),
        (
            "Complaints about the ferries will be sent to the harbour court in Lima.",
            "If passengers are cross about the ferries, the harbour court in Lima decides.",
        ),
        (
            "Companies that win contracts shall hire half of their staff in Lima.",
            "Companies shall hire half of their staff in Lima, if they get any work.",
        ),
        ("Peru will buy ten cranes, with an option for five more.", "Peru will buy ten cranes, five more if it likes."),
        (
            "The bank will lend to all farms other than those with debts.",
            "The bank will lend to all farms, unless they are in the red.",
        ),
        (
            "Peru will widen the quota as its deficit shrinks.",
            "Peru will widen the quota once the gap has become smaller.",
        ),
        (
            "Chile will consult its neighbours before raising the fee for ships.",
            "Chile will not raise the fee for ships without a word to its neighbours.",
        ),
    ],
)
def test_what_the_statement_says_in_another_form_is_no_condition_added(official: str, account: str) -> None:
    assert "SC703" not in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "Grants for the sawmills will end in March.",
            "Grants for the sawmills will end once the rail line has opened.",
        ),
        (
            "Companies shall hire half of their staff in Lima.",
            "Companies shall hire half of their staff in Lima, if asked to.",
        ),
        ("Peru will buy ten cranes.", "Peru will buy ten cranes if the price falls."),
        ("Peru will widen the quota.", "Peru will widen the quota once Chile has widened its own."),
        ("The bank will lend to all farms.", "The bank will lend to all farms, unless they are in the red."),
    ],
)
def test_a_condition_of_which_the_statement_has_nothing_is_reported(official: str, account: str) -> None:
    assert "SC703" in codes(official, account)


PLAIN = "The navy will repair the lighthouse at Callao in June."


@pytest.mark.parametrize(
    "aside",
    [
        "in May or June, if not sooner",
        "in June, if they remember",
        "in June even once the money has run out",
        "in June, should you care",
        "in June, if it matters to you",
    ],
)
def test_a_hedge_a_wink_at_the_reader_and_even_once_set_no_condition(aside: str) -> None:
    assert "SC703" not in codes(PLAIN, f"The navy will repair the lighthouse at Callao {aside}.")


def test_being_glad_if_something_is_done_sets_no_condition() -> None:
    official = "They encourage the mills to sign contracts for wheat."
    assert "SC703" not in codes(official, "They would be happy if the mills were to sign contracts for wheat.")


@pytest.mark.parametrize(
    "account",
    [
        f"{PLAIN[:-1]}, while Chile promised a dock of its own once its budget has passed.",
        f"{PLAIN[:-1]}, and Chile pays for the dock on the understanding that fees stay low.",
        f"Chile pays for the dock, if its voters agree, and {PLAIN[0].lower()}{PLAIN[1:]}",
    ],
)
def test_a_condition_in_a_part_with_another_verb_is_of_another_promise(account: str) -> None:
    assert "SC703" not in codes(PLAIN, account)


def test_a_condition_behind_a_participle_is_of_the_verb_before_it() -> None:
    assert "SC703" in codes(
        PLAIN, "The navy will repair the lighthouse at Callao in June, opening it by night, if Chile pays."
    )


CONDITIONAL = "Peru will order ten trains, subject to the approval of its parliament."


@pytest.mark.parametrize(
    "account",
    [
        "Peru will order ten trains, though its deputies have still to agree.",
        "Peru will order ten trains, but its deputies have to say yes first.",
        "Peru will order ten trains the moment its deputies say yes.",
        "Peru will order ten trains, for which it needs a yes from its deputies.",
    ],
)
def test_a_condition_told_as_a_duty_that_comes_first_is_kept(account: str) -> None:
    assert "SC704" not in codes(CONDITIONAL, account)


@pytest.mark.parametrize(
    "account", ["Peru will order ten trains.", "Peru will order ten trains and has to build a depot for them."]
)
def test_a_condition_that_is_gone_is_reported(account: str) -> None:
    assert "SC704" in codes(CONDITIONAL, account)


FACT = "The talks on the canal will begin in January in Lima."


@pytest.mark.parametrize(
    "account",
    [
        "Pack a coat, because the talks on the canal will begin in January in Lima.",
        "Bad luck for the skippers, because in January the talks on the canal begin in Lima.",
    ],
)
def test_a_claim_told_as_the_reason_of_the_writers_advice_has_no_cause_added(account: str) -> None:
    assert "SC902" not in codes(FACT, account)


def test_a_cause_that_an_aside_of_the_statement_gives_is_none_added() -> None:
    official = "Peru will exempt figs and olives from the duty, which do not grow there in large numbers."
    account = "Peru will exempt figs and olives from the duty because they do not grow there."
    assert "SC902" not in codes(official, account)


def test_a_cause_of_the_claim_itself_is_still_reported() -> None:
    assert "SC902" in codes(FACT, "The talks on the canal will begin in January in Lima because Chile is afraid.")
