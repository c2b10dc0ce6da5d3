"""Where a sentence or a list is cut: no item is left within another, no piece torn off. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The plan sets limits for old docks, outlines careful steps to keep out storms, and would need a vote.",
            [
                "The plan sets limits for old docks.",
                "The plan outlines careful steps to keep out storms.",
                "The plan would need a vote.",
            ],
        ),
        (
            "The law includes a rule for firms that take loans to offer one cheap ticket, funds ferry tickets for poor "
            "crews, provides aid for towns to adopt plans, and directs the port to open.",
            [
                "The law includes a rule for firms that take loans to offer one cheap ticket.",
                "The law funds ferry tickets for poor crews.",
                "The law provides aid for towns to adopt plans.",
                "The law directs the port to open.",
            ],
        ),
        (
            "The fees would raise a host of costs for towns, hurt crews, pilots, and small ports, slash aid for docks, "
            "and weaken our fleet.",
            [
                "The fees would raise a host of costs for towns.",
                "The fees would hurt crews, pilots, and small ports.",
                "The fees would slash aid for docks.",
                "The fees would weaken our fleet.",
            ],
        ),
    ],
)
def test_no_item_of_a_list_stays_within_the_one_before(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The port will replace old boats, including ferries, with clean, zero emission ships.",
        "The port opened the dock, once the pride of Lima, to all crews.",
        "The fund for Docks, established in Lima in 2014, is open.",
        "The port praised the fund for docks, established in Lima in 2014.",
        "The port will welcome the plan, including through our funds, of one million new boats by the end of 2032.",
        "The fund will improve data systems and research that guide port policy.",
        "The port will foster a culture of openness and trust which, in turn, lowers costs.",
        "They discussed their support for crews and the actions this office is taking to protect them.",
        "The port will build boats until 2036, with the first proposed rule starting in 2034 and the mayor's proposed "
        "rule taking effect a year later.",
        "Late works have been in part due to slow trade and associated purchase costs.",
        "The mayor made clear State and local crews have the full support of the port.",
        "All rules set under the Act of 1990 and the port's Plan for Docks are hereby ended by the mayor.",
        "The port has built 28 docks and Lima have given half of them a lamp.",
        "The plan would ensure dock care and port teachers are paid a fair wage.",
        "The fund provides aid to help towns, ports, and Tribal governments leverage millions in loans.",
        "The mayors slowed the answer to grave new threats and even basic needs.",
        "Lima is building a large crew working as port guides and addressing dock fears.",
        "The mayor will end the big scam of small boats harming crews and hurting port trade.",
        "They made it a priority to help state, local, Tribal and territorial governments and other port partners "
        "navigate the rules.",
        "The cut would end 90 jobs, including 40 pilots, and the Office of Boats, Docks, Quays and Sails would be "
        "forced to end 40 more.",
    ],
)
def test_nothing_is_torn_from_what_it_belongs_to(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The port will continue to open docks for crews, and continue to train new pilots.",
            ["The port will continue to open docks for crews.", "The port will continue to train new pilots."],
        ),
        (
            "They will survey the docks, receive a talk on the works, and thank all crews.",
            ["They will survey the docks.", "They will receive a talk on the works.", "They will thank all crews."],
        ),
        (
            "The fund will create good jobs, support domestic manufacturing and supply chains, and attract new firms.",
            [
                "The fund will create good jobs.",
                "The fund will support domestic manufacturing and supply chains.",
                "The fund will attract new firms.",
            ],
        ),
        (
            "The fund will create good jobs, support port towns and train new crews.",
            ["The fund will create good jobs.", "The fund will support port towns.", "The fund will train new crews."],
        ),
        (
            "The port is opening docks for crews in Lima and training new pilots.",
            ["The port is opening docks for crews in Lima.", "The port is training new pilots."],
        ),
        (
            "Its task is to write down the new rules, to work with crews on old ones, and to find ways "
            "of mending docks.",
            [
                "Its task is to write down the new rules.",
                "Its task is to work with crews on old ones.",
                "Its task is to find ways of mending docks.",
            ],
        ),
        (
            "Her foreign languages are French, Hindi and Russian and she is a pilot.",
            ["Her foreign languages are French, Hindi and Russian.", "She is a pilot."],
        ),
        (
            "Sand is vital for our clean port future and our port security – and it is time that we mend our laws.",
            ["Sand is vital for our clean port future and our port security.", "It is time that we mend our laws."],
        ),
        (
            "Results include over 500 docks repaired; 6,000 trained crews becoming owners; over 90 firms created "
            "through the Dock Program; and nearly 300 pilots receiving training to seize new jobs.",
            [
                "Results include over 500 docks repaired.",
                "Results include 6,000 trained crews becoming owners.",
                "Results include over 90 firms created through the Dock Program.",
                "Results include nearly 300 pilots receiving training to seize new jobs.",
            ],
        ),
        (
            "Crews have left Lima and the police have closed the port.",
            ["Crews have left Lima.", "The police have closed the port."],
        ),
        (
            "The two sides opened new docks, met in Lima, and praised the crews.",
            ["The two sides opened new docks.", "The two sides met in Lima.", "The two sides praised the crews."],
        ),
        (
            "We welcome the new docks of Peru and note that return to the Act would help crews.",
            ["We welcome the new docks of Peru.", "We note that return to the Act would help crews."],
        ),
    ],
)
def test_what_goes_on_begins_at_its_own_first_word(text: str, claims: list[str]) -> None:
    assert told(text) == claims


def test_a_list_needs_no_colon_behind_words_that_break_off() -> None:
    text = "The port is old.\n\nThe talks brought mayors together to\n\n- Share plans for docks.\n- Train new pilots.\n"
    assert told(text)[-2:] == [
        "The talks brought mayors together to share plans for docks.",
        "The talks brought mayors together to train new pilots.",
    ]


def test_a_sentence_behind_a_participle_does_not_go_on_from_the_words_above() -> None:
    text = (
        "The port is old. Today it is announcing the following:\n\n"
        "- Building off its plan, today the mayor said that the fund is paying crews.\n- Opening a new dock.\n"
    )
    assert "Building off its plan, today the mayor said that the fund is paying crews." in told(text)


def test_a_bracket_behind_an_address_is_closed() -> None:
    text = "The port is old.\n\nThe mayors met in Lima in May ([Readout](https://example.org/a/b))\n"
    assert told(text)[-1] == "The mayors met in Lima in May (Readout)."
