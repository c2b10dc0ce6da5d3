"""What the statement leaves open and the account tells without a word that leaves it open (SC601)."""

from __future__ import annotations

import pytest

from comparing import codes


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Marwick is considering a toll on lorries from Dunholt.", "Lorries from Dunholt will pay a toll in Marwick."),
        ("The two ports are exploring a shared pilot boat.", "The two ports have bought a shared pilot boat."),
        ("We agreed to examine the lease of the salt works.", "The lease of the salt works is to end, they decided."),
        (
            "Marwick intends to hire 40 more ferry pilots by 2030.",
            "Marwick must train 40 more ferry pilots by 2030.",
        ),
        ("Marwick took note of Dunholt's request for more moorings.", "Dunholt will get more moorings in Marwick."),
        ("Dunholt hopes to finish the weir before the frost.", "The weir will stand before the frost in Dunholt."),
    ],
)
def test_what_is_left_open_is_not_settled(official: str, account: str) -> None:
    assert "SC601" in codes(official, account)


@pytest.mark.parametrize(
    "account",
    [
        "Lorries from Dunholt may have to pay a toll in Marwick.",
        "A toll on lorries from Dunholt has become an option in Marwick.",
        "Whether lorries from Dunholt will pay a toll is a question for Marwick.",
        "Marwick has its eye, perhaps, on a toll for lorries from Dunholt.",
        "Marwick has taken up talks on a toll for lorries from Dunholt.",
        "Marwick would charge lorries from Dunholt a toll.",
        "The toll on lorries from Dunholt is on the table in Marwick.",
    ],
)
def test_any_word_that_leaves_it_open_is_enough(account: str) -> None:
    assert codes("Marwick is considering a toll on lorries from Dunholt.", account, "SC601") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        # The account has such a word because the statement has it, and one more is needed.
        ("Marwick intends to hold talks on the weir.", "Marwick wants talks on the weir, and it has said so."),
        # What binds in the statement itself may be told so.
        ("Marwick will open the weir and intends to widen it.", "Marwick will open the weir."),
        ("Marwick will build the weir that Dunholt intends to pay for.", "The weir will be built by Marwick."),
        # Nobody looks forward to what may not come.
        ("They look forward to the spring fair in Dunholt.", "The spring fair will be held in Dunholt."),
        # What somebody does not intend is for other rules.
        ("Marwick does not intend to sell the salt works.", "Marwick will keep the salt works."),
        # A condition keeps an intention open.
        ("Marwick intends to widen the weir.", "Marwick will make the weir wider if its council agrees."),
        # With no word that binds, the account may only name it.
        (
            "Marwick is considering a toll on lorries from Dunholt.",
            "A toll on lorries from Dunholt is one theme.",
        ),
        # With other figures, the account tells of something else.
        ("Marwick is considering a toll on lorries.", "Marwick has 12 lorries and 3 gates at which a toll is paid."),
        # What binds is a word of the statement, too.
        ("They discussed a binding limit on noise at night.", "The limit on noise at night was binding in the text."),
        # A deed may be another one of the kind.
        ("Marwick intends to store grain in the old mint.", "The old mint has, since the war, held stores of grain."),
        # Those who are called on may well act, and their part be told elsewhere.
        ("They encouraged mills to buy local barley.", "Mills are under a duty to use local barley."),
        # Behind a long list nobody knows what the phrase governs.
        (
            "They discussed tolls on lorries, moorings for barges, lamps on weirs, prices of salt, stalls at fairs, "
            "wages of pilots, fees for locks, rents of sheds, and buoys along the coast.",
            "Tolls on lorries, moorings for barges, lamps on weirs, prices of salt, stalls at fairs, wages of pilots "
            "and buoys along the coast will be as they are.",
        ),
        # Of the act there is too little.
        ("Marwick is considering a toll on heavy lorries that carry salt north.", "Salt has been carried by rail."),
    ],
)
def test_what_binds_no_more_than_the_statement_is_fair(official: str, account: str) -> None:
    assert codes(official, account, "SC601") == set()


def test_a_word_of_the_statement_leaves_nothing_open_in_the_account() -> None:
    told = "Dealers will report sales of rifles."
    assert "SC601" in codes("Marwick will consider a law by which dealers report sales of rifles.", told)
