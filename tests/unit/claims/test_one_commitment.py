"""A draft holds one commitment, and names who acts only where that is certain. Every text here is made up."""

from __future__ import annotations

import pytest

from summitcheck import extract
from summitcheck.documents.model import Document


def told(text: str) -> list[str]:
    return [claim.text for claim in extract(Document.from_text(text)).claims]


def acting(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(claim.actors, claim.verb) for claim in extract(Document.from_text(text)).claims]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The port restricted the use of foam on its docks and installed cleanup gear.",
            ["The port restricted the use of foam on its docks.", "The port installed cleanup gear."],
        ),
        (
            "They have issued a roadmap for the canal and collected perspectives of towns.",
            ["They have issued a roadmap for the canal.", "They collected perspectives of towns."],
        ),
        (
            "The ministry drew up three plans for the docks, and is expanding its work in the north.",
            [
                "The ministry drew up three plans for the docks.",
                "The ministry is expanding its work in the north.",
            ],
        ),
        (
            "The agency tested over 500 samples of water and the coast guard examined more than twenty ships.",
            ["The agency tested over 500 samples of water.", "The coast guard examined more than twenty ships."],
        ),
        (
            "Our ties have grown closer, and together we have led in trade and fishing.",
            ["Our ties have grown closer.", "Together we have led in trade and fishing."],
        ),
        (
            "The toll is still high, but low harbor fees have drawn many new ships to the coast.",
            ["The toll is still high.", "Low harbor fees have drawn many new ships to the coast."],
        ),
        (
            "The docks are under repair, fees have fallen over the last year, and the crews are content with the plan.",
            [
                "The docks are under repair.",
                "Fees have fallen over the last year.",
                "The crews are content with the plan.",
            ],
        ),
        (
            "The canal is one of our oldest works, but in order to keep it, we must first mend its locks.",
            ["The canal is one of our oldest works.", "In order to keep it, we must first mend its locks."],
        ),
        (
            "We will reduce the power of the gangs, and focus on schools in the poorest towns.",
            ["We will reduce the power of the gangs.", "We will focus on schools in the poorest towns."],
        ),
    ],
)
def test_each_of_two_commitments_is_a_draft(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Peru will favor visas for guests, particularly those who build ports, train pilots, or repair old ships.",
        "Both leaders praised the pilots who have trained for the race and will be sailing in May.",
        "The ministry is directly helping the towns \u2014 building docks, mending quays, and training pilots.",
        "The talks built on meetings with crews of the fleet; pilots; harbor law experts; and mayors.",
        "We recognize that we are stronger when we address old disputes and seize new chances together.",
        "Chile does not seek and will not build new dams.",
        "The mayors welcomed new ports and improved trade ties.",
        "They met after the war and the plague had ended the talks.",
        "The order ended the costly and deeply unfair toll.",
        "The survey shows strength, trust, and hope that drive the crews.",
    ],
)
def test_what_may_depend_on_a_part_of_it_stays_in_one_draft(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        ("The port of Arica is today announcing new ferries.", ("The port of Arica",), "is today announcing"),
        ("That is why, this spring, we are building a lock.", ("we",), "are building"),
        ("The grants announced today build upon the plan.", ("The grants announced today",), "build"),
        ("Two towns will scope the work of the pilots.", ("Two towns",), "will scope"),
        ("The pilots were primarily located along the river.", ("The pilots",), "were primarily located"),
        ("The number of ships declined by nearly 80 percent.", ("The number of ships",), "declined"),
        (
            "The freeze, newly imposed in Lima, prohibits new posts.",
            ("The freeze, newly imposed in Lima",),
            "prohibits",
        ),
        ("This week the port of Lima opened a dock.", ("the port of Lima",), "opened"),
        (
            "By the authority of my office, after reading of fees, dues, and the state of the port, I find it safe.",
            ("I",),
            "find",
        ),
        (
            "I, Ana Ortiz, by virtue of the authority vested in me by the law, do hereby proclaim a holiday.",
            ("I",),
            "do hereby proclaim",
        ),
        (
            "The Bureau of Tolls, Dues, Fines and Fees is deploying new crews.",
            ("The Bureau of Tolls, Dues, Fines and Fees",),
            "is deploying",
        ),
        ("The Food and Harbor Administration proposed a rule.", ("The Food and Harbor Administration",), "proposed"),
        ("Let us prepare the crews for the race.", (), "prepare"),
        ("You can read more about the plan here.", (), "can read"),
    ],
)
def test_the_actor_and_the_verb_are_those_that_the_sentence_names(
    text: str, actors: tuple[str, ...], verb: str
) -> None:
    assert acting(text) == [(actors, verb)]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ortiz signed an order. It lowers the toll.",
        "Mayor Ortiz gave a medal. Captain Soto fell in May. He is mourned by a niece.",
        "Mayor Ortiz gave a medal. Dettel is a pilot. He was born in Arica.",
        "The mayor's plan opens the docks. She praised it.",
        "The port opened in May. It is through trade that we will grow.",
    ],
)
def test_a_pronoun_that_may_mean_another_names_nobody(text: str) -> None:
    assert acting(text)[-1][0] == ()


def test_a_sentence_that_ends_in_the_name_of_a_country_is_no_introducer() -> None:
    assert told("The gang is responsible for the goods that enter the United States.")


@pytest.mark.parametrize("title", ["Harbor Fees.", "Restrictions on Funding of Ports.", "Sec. 3. Policy."])
def test_the_title_of_a_section_before_its_first_sentence_is_silent(title: str) -> None:
    assert told(f"{title} The mayor shall open the docks in May.") == ["The mayor shall open the docks in May."]


def test_what_opens_a_list_governs_no_later_sentence_of_an_item_with_a_subject_of_its_own() -> None:
    text = "Further steps include:\n\n- The port offers courses. To join one, please write.\n- It builds docks."
    assert "To join one, please write." in told(text)
