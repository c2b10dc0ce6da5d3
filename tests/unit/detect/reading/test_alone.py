"""What several do together, and one alone in the account."""

import pytest

from comparing import codes

JOINT = "Chile and Ghana will jointly run a school for pilots in Lima."


@pytest.mark.parametrize(
    "account",
    [
        "Chile alone will run a school for pilots in Lima.",
        "Chile will run the school for pilots in Lima on its own.",
        "A school for pilots in Lima will be run by Chile by itself, from May.",
        "Chile will run the school for pilots; nothing is expected in return.",
    ],
)
def test_a_joint_deed_told_of_one_alone_is_reported(account: str) -> None:
    assert "SC403" in codes(JOINT, account, "SC403")


@pytest.mark.parametrize(
    "account",
    [
        "A school for pilots in Lima, on its own campus, will be run by the two.",
        "In May alone, the school for pilots in Lima took 40 of them.",
        "Neither will run the school for pilots in Lima on its own.",
        "Both will run the school for pilots in Lima, not Chile alone.",
        "The two will run a school for pilots. Ghana alone has 40 airports.",
    ],
)
def test_what_stands_alone_for_another_reason_is_not(account: str) -> None:
    assert "SC403" not in codes(JOINT, account, "SC403")


def test_a_deed_of_one_may_be_told_as_that_of_one_alone() -> None:
    assert not codes("Chile will run a school for pilots.", "Chile alone will run a school for pilots.", "SC403")


EQUAL = "A museum of maps will be built in Lima, financed in equal parts by the two countries."


@pytest.mark.parametrize("verb", ["pay for", "fund", "cover the cost of"])
def test_what_is_paid_in_equal_parts_and_told_of_one_payer_is_reported(verb: str) -> None:
    assert "SC403" in codes(EQUAL, f"Chile will {verb} the museum of maps in Lima.", "SC403")


@pytest.mark.parametrize(
    "account",
    [
        "Chile will pay half of the museum of maps in Lima.",
        "Chile will share the bill for the museum of maps in Lima.",
        "Chile will pay 40 percent of the museum of maps in Lima.",
        "Chile will build the museum of maps in Lima.",
        "The museum of maps in Lima will be paid for by Chile and Ghana.",
    ],
)
def test_one_who_pays_a_part_or_with_the_other_is_not(account: str) -> None:
    assert "SC403" not in codes(EQUAL, account, "SC403")
