"""A draft holds one commitment, and names who acts only where that is certain. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told
from summitcheck import extract
from summitcheck.documents.model import Document


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
            "The crews welcomed the port's efforts to reduce tolls by half and considered new dock measures in Lima.",
            [
                "The crews welcomed the port's efforts to reduce tolls by half.",
                "The crews considered new dock measures in Lima.",
            ],
        ),
        (
            "We recognize that our future will be written in the ports, and we will redouble our efforts to mend them.",
            [
                "We recognize that our future will be written in the ports.",
                "We will redouble our efforts to mend them.",
            ],
        ),
        (
            "Peru is committed to continuing to stand by port workers and dedicate great resources to save docks.",
            [
                "Peru is committed to continuing to stand by port workers.",
                "Peru is committed to continuing to dedicate great resources to save docks.",
            ],
        ),
        (
            "It affects old crews, who cannot reach good docks, and it is more common among those who fish.",
            ["It affects old crews, who cannot reach good docks.", "It is more common among those who fish."],
        ),
        (
            "They promote trade by sharing data about launches by the northern port (NP) and by mending the old docks.",
            [
                "They promote trade by sharing data about launches by the northern port (NP).",
                "They promote trade by mending the old docks.",
            ],
        ),
        (
            "They look forward to working together to meet the needs of ports and to seizing chances for towns.",
            [
                "They look forward to working together to meet the needs of ports.",
                "They look forward to seizing chances for towns.",
            ],
        ),
        (
            "Mayor Ana Ortiz and Mayor Ben Diaz met in Lima and jointly reaffirmed the strong tie of the towns.",
            [
                "Mayor Ana Ortiz and Mayor Ben Diaz met in Lima.",
                "Mayor Ana Ortiz and Mayor Ben Diaz jointly reaffirmed the strong tie of the towns.",
            ],
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
        "The mayors thanked Peru for its old friendship and continued support for the crews.",
        "Peru announced a fund for new docks and printed harbor maps.",
        "We, the mayors of Peru, fully endorse and will stand behind the broad deal of Lima.",
        "You can team up with others, apply to sponsor a crew today, and welcome them into your town this summer.",
        "We note that we have grown, and we will pay.",
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
            ("The freeze",),
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
        "Mayor Ortiz gave a medal. Captain Soto fell in May. The docks closed. He is mourned by a niece.",
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


@pytest.mark.parametrize(
    ("text", "who", "verb"),
    [
        ("The effects of storms extend beyond the ports.", "The effects of storms", "extend"),
        ("The Toll Act lowers port fees and dues.", "The Toll Act", "lowers"),
        ("The harbor office estimates that two ports are closed.", "The harbor office", "estimates"),
        ("Today, Lima’s remains a leading port.", "Lima’s", "remains"),
        ("The program focuses on poor towns.", "The program", "focuses"),
        ("“Docks” covered by the order include quays.", "“Docks” covered by the order", "include"),
        ("“Portomania” was a feeling.", "Portomania", "was"),
        ("These votes begun today by Chile and its crews have no effect.", "", "have"),
        ("Additional steps the council has taken can be found here.", "", "can be found"),
        ("The crews and advocates discussed ways to mend docks.", "", "discussed"),
        ("The crews who would have lost pay or would have seen less work have instead won.", "", "have instead won"),
        ("Mayor Ortiz rebuilt the old dock.", "Mayor Ortiz", "rebuilt"),
        ("Peru cannot pay the toll.", "Peru", "cannot pay"),
        ("The port has had a lasting effect on the town.", "The port", "has had"),
        ("Peru has “failed to act” in the ports.", "Peru", "has failed"),
        ("Peru has more than doubled its fees.", "Peru", "has more than doubled"),
        ("The port has since become a model.", "The port", "has since become"),
        ("We will each name a pilot.", "We", "will each name"),
        ("The talks on how ports pay for docks have begun.", "The talks on how ports pay for docks", "have begun"),
        ("Building on our ties — the oldest of the coast — we look forward to new docks.", "we", "look forward"),
    ],
)
def test_the_verb_is_the_one_that_the_subject_has(text: str, who: str, verb: str) -> None:
    (claim,) = extract(Document.from_text(text)).claims
    assert claim.verb == verb
    assert not who or claim.actors == (who,)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Ensure adherence to the ban on fees.", "Ensure"),
        ("Tripling the capacity of the port by 2030.", "Tripling"),
        ("Caps the amount that crews pay.", "Caps"),
        ("Project Harbor Agreements in Lima.", ""),
        ("Docks that are open to all ships and serve the towns.", ""),
    ],
)
def test_the_verb_of_an_item_without_a_subject_is_the_one_that_opens_it(text: str, verb: str) -> None:
    (claim,) = extract(Document.from_text(text)).claims
    assert (claim.verb, claim.actors) == (verb, ())


@pytest.mark.parametrize(
    "text",
    ["What Peru has seen is a great port.", "Even as Peru takes this step, the rules of the port preclude more."],
)
def test_words_that_name_nobody_for_certain_are_no_actor(text: str) -> None:
    assert acting(text)[0][0] == ()


def test_what_a_list_grants_is_governed_by_what_grants_it() -> None:
    text = "Peru gives Chile these powers:\n\n(1) the power to tell whether it is open; and\n\n(2) the power to pay.\n"
    assert told(text) == [
        "Peru gives Chile these powers: the power to tell whether it is open.",
        "Peru gives Chile these powers: the power to pay.",
    ]


def test_a_noun_in_a_list_is_no_verb_that_would_free_it_from_what_opens_the_list() -> None:
    text = (
        "The port agreed to work on:\n\n- Checks of docks and harbor fund projects.\n- Talks on control approaches.\n"
    )
    assert all(claim.governor.startswith("The port agreed") for claim in extract(Document.from_text(text)).claims)


@pytest.mark.parametrize(
    "text",
    [
        "Today, Mayor Ana Ortiz, Jr. praised the port.",
        "The court said that a mayor “cannot bind the next mayor.”",
        "Peru will pay as the law (2 P.L. 1701 et seq.) tells it to.",
        "He called it “a great port,” and it is.",
    ],
)
def test_a_mark_within_a_name_and_at_the_end_of_a_quotation_is_kept(text: str) -> None:
    assert told(text) == [text]


def test_the_comma_that_ends_a_quotation_is_a_full_stop_at_the_end_of_a_draft() -> None:
    assert told("He called it “a great port,” and lauded all the crews of Lima.") == [
        "He called it “a great port.”",
        "He lauded all the crews of Lima.",
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The Task Force will deliver a plan that (1) tells why docks fail, and (2) proposes rules for towns.",
            [
                "The Task Force will deliver a plan that tells why docks fail.",
                "The Task Force will deliver a plan that proposes rules for towns.",
            ],
        ),
        (
            "The council will ensure that port budgets: (1) prohibit loud horns; and (2) name all pilots.",
            [
                "The council will ensure that port budgets: prohibit loud horns.",
                "The council will ensure that port budgets: name all pilots.",
            ],
        ),
        (
            "Section 1. (a) All docks are closed, as told in subsections (a) and (b) of this section.",
            ["All docks are closed, as told in subsections (a) and (b) of this section."],
        ),
    ],
)
def test_marked_items_within_a_clause_and_what_refers_to_them(text: str, claims: list[str]) -> None:
    assert told(text) == claims


def test_the_verb_of_a_preamble_is_the_deed_that_it_tells() -> None:
    text = "The River Assembly,\n\n*Recalling* its decision of May,\n\nDecides to meet again.\n"
    assert next((claim.actors, claim.verb) for claim in extract(Document.from_text(text)).claims) == (
        ("The River Assembly",),
        "recalls",
    )
