"""What stands above a list, before a clause or before a name goes where it belongs. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told, unsaid
from summitcheck import extract
from summitcheck.claims.introducing import promises_only_what_follows
from summitcheck.claims.model import WILL
from summitcheck.documents.model import Document


@pytest.mark.parametrize(
    "line",
    [
        "Specifically, we commit to undertake the following measures:",
        "I hereby declare and order:",
        "The ports agree to the following:",
        "The mayors will take the following steps:",
    ],
)
def test_a_line_that_promises_only_what_follows_is_silent(line: str) -> None:
    text = f"{line}\n\nFirst, Peru will lower its tolls.\n"
    assert told(text) == ["Peru will lower its tolls."]
    assert unsaid(text) == (line.rstrip(":"),)


def test_a_line_that_promises_what_follows_is_no_silent_line_where_nothing_does() -> None:
    assert told("Peru met Chile.\n\nWe commit to undertake the following measures:\n") == [
        "Peru met Chile.",
        "We commit to undertake the following measures.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The ports agree to take the following steps by 12 August:",
        "By June, the ports will take the following steps:",
        "When a storm has closed a dock, the following steps shall be taken:",
    ],
)
def test_a_date_or_condition_above_a_list_governs_its_sentences(line: str) -> None:
    text = f"{line}\n\n(i) Peru will lower its tolls.\n\n(ii) Chile will open three docks.\n"
    above = "The ports agree that, by 12 August," if "agree" in line else line
    assert told(text) == [f"{above} Peru will lower its tolls.", f"{above} Chile will open three docks."]
    assert acting(text) == [(("Peru",), "will lower"), (("Chile",), "will open")]
    assert unsaid(text) == ()


@pytest.mark.parametrize(
    "line",
    [
        "The mayors will announce the following steps:",
        "We will buy docks of the following kinds in Peru:",
        "We will pay.",
    ],
)
def test_a_line_that_promises_more_than_what_follows_says_something(line: str) -> None:
    assert not promises_only_what_follows(line)


def test_a_later_sentence_of_an_item_whose_subject_is_a_deed_stands_alone() -> None:
    text = "The port is leading by:\n\n- Lowering the tolls. Opening the docks could save ten boats by June.\n"
    assert told(text) == [
        "The port is leading by lowering the tolls.",
        "Opening the docks could save ten boats by June.",
    ]


def test_that_above_a_list_governs_its_sentences() -> None:
    text = "The sides agreed that:\n\n1. Peru will lower its tolls.\n\n2. Chile will open three docks.\n"
    assert told(text) == [
        "The sides agreed that Peru will lower its tolls.",
        "The sides agreed that Chile will open three docks.",
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The ban on tolls applies except:\n\n(a) to ships for which the Mayor finds that no dock is open; and\n\n"
            "(b) to ships that enter a port in a storm.",
            [
                "The ban on tolls applies except to ships for which the Mayor finds that no dock is open and to ships "
                "that enter a port in a storm."
            ],
        ),
        (
            "Within ten days, the Mayor shall:\n\n(a) in talks with the ports, send a plan of tolls to the Council; and"
            "\n\n(b) train forty new pilots.",
            [
                "Within ten days, the Mayor shall, in talks with the ports, send a plan of tolls to the Council.",
                "Within ten days, the Mayor shall train forty new pilots.",
            ],
        ),
        (
            "For the purposes of this treaty:\n\n(a) the term “small ship” means:\n\n(i) a ship of ten tonnes;\n\n"
            "(ii) a ship that crews own.",
            [
                "For the purposes of this treaty: the term “small ship” means: a ship of ten tonnes.",
                "For the purposes of this treaty: the term “small ship” means: a ship that crews own.",
            ],
        ),
        (
            "We agree on steps we will jointly take to deliver:\n\n- New funds for docks that will help small ports "
            "mend quays",
            [
                "We agree on steps we will jointly take to deliver: New funds for docks that will help small ports "
                "mend quays."
            ],
        ),
        (
            "Today’s news includes:\n\n- The Mayor called on the port to pass a Toll Act, which would:\n"
            "    - Lower the fees of small ships.\n    - Ban dock fees for crews.\n",
            [
                "The Mayor called on the port to pass a Toll Act.",
                "The Mayor called on the port to pass a Toll Act, which would lower the fees of small ships.",
                "The Mayor called on the port to pass a Toll Act, which would ban dock fees for crews.",
            ],
        ),
    ],
)
def test_items_that_are_no_sentences_go_on_from_what_opens_their_list(text: str, claims: list[str]) -> None:
    assert told(text) == claims


def test_items_that_open_small_are_governed_by_no_line_that_only_leads_on() -> None:
    text = "Key terms include:\n\n- the port will lower its tolls.\n\n- the mayor will pay.\n"
    assert told(text) == ["The port will lower its tolls.", "The mayor will pay."]


def test_the_number_of_the_next_item_is_no_end_of_the_one_before() -> None:
    text = "The ports agreed on goals the Mayor gave them:\n\n1.  Find new pilots; and\n2.  Open docks in towns.\n"
    assert told(text) == [
        "The ports agreed on goals the Mayor gave them: find new pilots.",
        "The ports agreed on goals the Mayor gave them: Open docks in towns.",
    ]
    assert told("The rule holds for pilots from the age of\n45.") == ["The rule holds for pilots from the age of 45."]


@pytest.mark.parametrize("line", ["End text.", "District of Lima", "Wyoming"])
def test_names_and_the_end_of_a_text_are_silent(line: str) -> None:
    text = f"The ports met.\n\n- {line}\n" if line != "End text." else f"The ports met.\n\n{line}\n"
    assert unsaid(text) == (line.rstrip("."),)


def test_a_silent_line_holds_what_leads_up_to_it() -> None:
    text = "At the fair, the key terms include the following:\n\nPeru will lower its tolls.\n"
    assert unsaid(text) == ("At the fair, the key terms include the following",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("This morning, Second Pilot Ana Ortiz and Mayor Leo Paz met.", ("Second Pilot Ana Ortiz", "Mayor Leo Paz")),
        ("On Friday, October 14, Mayor Ana Ortiz ordered new docks.", ("Mayor Ana Ortiz",)),
        ("Leading into the fair, Mayor Ortiz will travel to Lima.", ("Mayor Ortiz",)),
        ("Over 20 ports have closed their docks.", ("Over 20 ports",)),
        ("What’s more, port crews are asking for lower tolls.", ("port crews",)),
        ("Years after the storm, crews came to mend the docks.", ("crews",)),
        ("Thus we, the mayors, will open the docks.", ("we",)),
        ("The Ana Ortiz and Leo Paz Harbour is a good place.", ("The Ana Ortiz and Leo Paz Harbour",)),
        ("“Barrier” or “measure” means any rule for ships.", ("“Barrier” or “measure”",)),
        ("There is no time to lose.", ()),
        ("Nationwide, old docks have closed.", ("old docks",)),
        ("Ahead of the talks with towns, the Mayor is opening docks.", ("the Mayor",)),
        ("The Diplomacy and Capacity Pillar, led by Peru, expanded.", ("The Diplomacy and Capacity Pillar",)),
        ("Should Peru fail to keep its word, the Mayor may close the docks.", ("the Mayor",)),
        ("Part (v) of U.S. note 2 to chapter 99 shall be closed.", ("Part (v) of U.S. note 2 to chapter 99",)),
        ("The Mayor reflected on the steps Peru and Chile have taken.", ("The Mayor",)),
        ("Those who help Peru buy docks are mending the quays.", ("Those who help Peru buy docks",)),
        ("The DBO estimates that the rule, if made final, could save ten boats.", ("The DBO",)),
        ("In particular, as the Mayor has made clear, towns should have access to docks.", ("towns",)),
        ("Since 1990, when two crews arrived in Lima and built docks, many mayors have paid for it.", ("many mayors",)),
    ],
)
def test_who_acts_is_named_without_what_stands_before_or_within(text: str, who: tuple[str, ...]) -> None:
    assert acting(text)[0][0] == who


def test_she_is_whom_a_name_meant_whatever_adverb_follows() -> None:
    assert acting("Ana Ortiz opened the dock. She later praised the crew.")[1] == (("Ana Ortiz",), "praised")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The harbours can—and must—be part of a joint effort.", "can be"),
        ("Mayor Ortiz is meeting with these crews this week.", "is meeting"),
        ("The port shipped more trout under this mayor than it did under the last.", "shipped"),
        ("The port received over $3 million to help small towns draw trade to the coast.", "received"),
        ("Today we are proud to announce a fund, a new plan to save lives on the coast.", "are"),
        ("Peru shall, by law, work with Chile to control trade.", "shall work"),
        ("The Mayor has repeatedly and forcefully called for lower tolls.", "has repeatedly and forcefully called"),
        ("This is to encourage towns to send plans.", "is"),
        ("Too many face an uphill struggle when they return from sea.", "face"),
        ("Ships can meet, when asked by the port, in Lima.", "can meet"),
        ("The Secretary is to report to the Mayor by June.", "is to report"),
        ("The purpose of the Act is to open docks.", "is"),
    ],
)
def test_the_verb_is_that_of_the_subject(text: str, verb: str) -> None:
    assert acting(text)[0][1] == verb


def test_what_somebody_is_to_do_binds_and_is_a_list_of_deeds() -> None:
    text = "Peru is to put in place new rules for tolls, open a court of appeal, and train forty pilots."
    claims = extract(Document.from_text(text)).claims
    assert [claim.strength for claim in claims] == [WILL] * 3
    assert told(text)[2] == "Peru is to train forty pilots."


def test_escaped_brackets_and_contractions_stand_apart_from_no_word() -> None:
    assert told("The rule said that “\\[s\\]hould a port close, it must open again.”") == [
        "The rule said that “[s]hould a port close, it must open again.”"
    ]
    assert told("That’s an old dock of the port and will pay for new quays.")[0] == "That’s an old dock of the port."


@pytest.mark.parametrize("words", ["with the exception of", "except for", "Except", "excluding", "other than"])
def test_a_list_of_exceptions_is_one_claim_with_what_they_are_taken_from(words: str) -> None:
    text = f"The ports will ban night trawling, {words}:\n\n- boats under 9 metres; and\n- boats in distress.\n"
    assert told(text) == [f"The ports will ban night trawling, {words} boats under 9 metres and boats in distress."]


def test_what_follows_a_list_of_exceptions_is_a_claim_of_its_own() -> None:
    text = "The ports agreed:\n- to share charts;\n- to ban trawling, except:\n  - by day;\n  - in fog, if licensed;\n"
    assert told(f"{text}  - under sail; and\n- to open a school.\n") == [
        "The ports agreed to share charts.",
        "The ports agreed to ban trawling, except by day; in fog, if licensed and under sail.",
        "The ports agreed to open a school.",
    ]


def test_items_that_are_included_stay_claims_of_their_own() -> None:
    assert (
        len(told("The ports will publish all contracts, including:\n- those for dredging;\n- those for radar.\n")) == 2
    )
