"""Drafts that need no mending: lists within clauses, second clauses, verbs and who acts. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told, unsaid


@pytest.mark.parametrize(
    "text",
    [
        "We seek to deepen our power to attract new crews, spur trade, and strengthen the ports of Peru.",
        "Lima is committed to rules that protect crews, avoid high tolls, and open new docks.",
        "It serves in a way that protects crews, avoids putting a toll on docks, and encourages more trade.",
        "The mayor signed acts that restored the old docks, ended idle tolls and dues, and directed crews to fish.",
        "We stand by our support for a free and open rules-based port.",
        "We are committed to working with Chile to support the careful planning and mending of the old docks.",
        "The mayor challenged rules that have harmed pilots for decades and contributed to high tolls.",
        "The docks were paid for by sums that had been stolen by pirates, and seized and sold by the port.",
        "Peru will work to open docks, insisting that it lower the toll and train more crews.",
        "They agreed to ensure that towns pay dues and train crews.",
        "Mayor Ortiz was clear at the fair: “We will open the docks of Peru.”",
        "The mayor bears the blame for the toll and the harm it has caused, also to the docks of Peru.",
        "The leaders noted that talks should be widened and increased, also through new ports.",
        "We will maintain, fully use and widen the docks we have built.",
        "We reaffirm our promise of widening the docks the port and partner towns have built to date.",
        "The leaders praised the ties of both towns, which underpin the treaty of Lima and has helped all crews.",
    ],
)
def test_a_list_stays_with_the_verb_that_it_belongs_to(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The ports will commit to combat fraud, end forced labor, and protect the rights of crews.",
            [
                "The ports will commit to combat fraud.",
                "The ports will commit to end forced labor.",
                "The ports will commit to protect the rights of crews.",
            ],
        ),
        (
            "We are fully committed to the towns we serve and will spend our funds on new docks.",
            ["We are fully committed to the towns we serve.", "We will spend our funds on new docks."],
        ),
        (
            "The fund lowered the cost of docks by a third, and increased wages for crews by a tenth.",
            ["The fund lowered the cost of docks by a third.", "The fund increased wages for crews by a tenth."],
        ),
        (
            "The United States has kept the old toll on ships of Peru, and has opened a dock for new boats.",
            [
                "The United States has kept the old toll on ships of Peru.",
                "The United States has opened a dock for new boats.",
            ],
        ),
        (
            "The plan builds upon the old one – a strategy to fight fraud – and outlines more than 100 new docks.",
            [
                "The plan builds upon the old one – a strategy to fight fraud.",
                "The plan outlines more than 100 new docks.",
            ],
        ),
        (
            "The mayor requested forty new docks and continues to call on all towns to act.",
            ["The mayor requested forty new docks.", "The mayor continues to call on all towns to act."],
        ),
        (
            "The mayor told how towns have mended their old docks and urged Congress to build on that.",
            ["The mayor told how towns have mended their old docks.", "The mayor urged Congress to build on that."],
        ),
    ],
)
def test_each_action_goes_with_the_verb_that_governs_it(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The mayor has opened a dock of rare size, and his actions are having an impact.",
            ["The mayor has opened a dock of rare size.", "His actions are having an impact."],
        ),
        (
            "Our ports have flourished, our towns have thrived, and we have become leaders in trade.",
            ["Our ports have flourished.", "Our towns have thrived.", "We have become leaders in trade."],
        ),
        (
            "The port has made boats ready and, through the new fund, it has trained forty pilots.",
            ["The port has made boats ready.", "Through the new fund, it has trained forty pilots."],
        ),
        (
            "Plans were handed in by July 25, 2030, and award notices will be sent this fall.",
            ["Plans were handed in by July 25, 2030.", "Award notices will be sent this fall."],
        ),
        (
            "The danger has never been greater, and old harbor plans helped address many storms.",
            ["The danger has never been greater.", "Old harbor plans helped address many storms."],
        ),
        (
            "Our position is clear: we remain committed to the docks of Peru.",
            ["Our position is clear.", "We remain committed to the docks of Peru."],
        ),
        (
            "Peru is a valued partner, and a treaty with the port entered into force in 2030.",
            ["Peru is a valued partner.", "A treaty with the port entered into force in 2030."],
        ),
        (
            "Docks often serve many towns, and widening the use of boats in the north will improve trade.",
            ["Docks often serve many towns.", "Widening the use of boats in the north will improve trade."],
        ),
    ],
)
def test_a_second_clause_is_a_claim_of_its_own(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        ("The storm has wrought great damage upon the docks.", ("The storm",), "has wrought"),
        ("The plan focuses particularly on old docks.", ("The plan",), "focuses"),
        ("Our crews and towns benefit from close ties.", ("Our crews and towns",), "benefit"),
        ("Small ports account for half of the trade.", ("Small ports",), "account"),
        ("These supplement the five docks in the north.", (), "supplement"),
        ("This would further our shared goals.", (), "would further"),
        ("The sector needs more support as crews are at risk.", ("The sector",), "needs"),
        ("The port released updated fact sheets highlighting how docks are run.", ("The port",), "released"),
        (
            "Ports tied to Peru that employ forty crews have met.",
            ("Ports tied to Peru that employ forty crews",),
            "have met",
        ),
        ("The act repeals tax cuts for old ports.", ("The act",), "repeals"),
        ("Northern towns face harbor risks that harm their trade.", ("Northern towns",), "face"),
        ("The meeting, hosted by Peru, features young pilots.", ("The meeting",), "features"),
        ("The guild, a group of pilots, controls the docks.", ("The guild",), "controls"),
        ("The risks of our age, from tolls to storms, require us to act.", ("The risks of our age",), "require"),
        ("The rule – which, if passed, would help crews – would guard docks.", ("The rule",), "would guard"),
        ("The plan, which lists 32 docks—including all of Peru—builds on trust.", ("The plan",), "builds"),
        ("The number of crews more than doubled in May.", (), "doubled"),
        ("In May, Rey Docks, Inc. announced a new toll.", ("Rey Docks Inc.",), "announced"),
        ("For the purposes of this act: “Port toll” means a fee that is paid in Lima.", ("Port toll",), "means"),
        ("Amidst the storm, crews are united.", ("crews",), "are"),
        (
            "The U.S. Department of Docks and Urban Trade Secretary Ana Rey met the pilots.",
            ("The U.S. Department of Docks and Urban Trade Secretary Ana Rey",),
            "met",
        ),
        ("Thus far, the port has opened a dock.", ("the port",), "has opened"),
        ("Also today, the port is opening a dock.", ("the port",), "is opening"),
        ("Above all, the port will respect the law.", ("the port",), "will respect"),
        ("Eight months following the storm, the port has opened a dock.", ("the port",), "has opened"),
        ("Noting the harm storms have on docks and crews, we aim to train more pilots.", ("we",), "aim"),
        ("In Arica, Chile, harbor grants will mend the docks.", ("harbor grants",), "will mend"),
    ],
)
def test_the_verb_of_the_sentence_and_who_acts_are_read(text: str, actors: tuple[str, ...], verb: str) -> None:
    assert acting(text) == [(actors, verb)]


@pytest.mark.parametrize("name", ["The three NSAs", "Over 90% of ports", "98 percent of crews", "The people of Peru"])
def test_a_number_a_share_and_a_people_are_several_for_they(name: str) -> None:
    assert acting(f"Ana Rey and Tom Paz met. {name} welcomed it. They agreed to pay.")[-1] == ((name,), "agreed")


def test_each_of_those_named_before_is_not_the_last_of_them() -> None:
    assert acting("NPB opened a dock. Each is paid for by Peru.")[-1] == ((), "is paid")


def test_words_that_only_say_where_there_is_more_are_silent() -> None:
    pointing = (
        "Click here to read about docks.",
        "The list can be found here.",
        "It is available here.",
        "For a list of docks, tolls, and fees, please visit the page of the port.",
        "Additional steps Peru is taking to open docks can be found here.",
    )

    assert told(f"Peru will pay. {' '.join(pointing)}") == ["Peru will pay."]
    assert len(unsaid(f"Peru will pay. {' '.join(pointing)}")) == len(pointing)


@pytest.mark.parametrize(
    "text",
    [
        "Crews keep records that are told of in the papers available here.",
        "The port opened new docks in every state.",
    ],
)
def test_what_says_something_is_not_silent_for_its_last_word(text: str) -> None:
    assert told(f"{text} Peru will pay.")[0] == text


def test_whose_plan_stands_in_a_sentence_is_not_who_acts_in_the_next() -> None:
    text = "The mayor shared steps the port is taking by Mayor Rey's order. She praised the crews."

    assert acting(text)[-1] == (("The mayor",), "praised")
