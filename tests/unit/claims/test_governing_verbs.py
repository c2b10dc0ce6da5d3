"""Which verb governs a claim: that of its main clause, of a deed without a subject, or of a clause behind a gerund.

Every text here is made up.
"""

from __future__ import annotations

import pytest

from drafted import acting, told


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        (
            "The old crews of both ports living on boats deserve to sleep in docks devoted to them.",
            ("The old crews of both ports living on boats",),
            "deserve",
        ),
        (
            "Coastal supply chains and large ports increasingly include small crews.",
            ("Coastal supply chains and large ports",),
            "include",
        ),
        ("Port actions this year have lowered the toll.", ("Port actions",), "have lowered"),
        ("The Pilot Guidelines document provides advice to crews.", ("The Pilot Guidelines document",), "provides"),
        ("These targeted dock and ferry plans build on the treaty.", ("These targeted dock and ferry plans",), "build"),
        ("Recently issued final tolls also restrict ferries.", ("Recently issued final tolls",), "restrict"),
        ("The Coastal Plan sets out a course for all ports.", ("The Coastal Plan",), "sets out"),
        ("The fair kicks off the season of ferries.", ("The fair",), "kicks"),
        ("Port agencies need to help crews mend docks so they can sail.", ("Port agencies",), "need"),
        ("The plan outlines action steps the port will take.", ("The plan",), "outlines"),
        ("The corporate tax cuts in the old law only made this toll worse.", None, "made"),
        ("Ana Ortiz supports lasting tax cuts for crews.", ("Ana Ortiz",), "supports"),
        ("These sums, totalling $4 million, support the pilots of Lima.", None, "support"),
        ("Old trades, including fishing and rope making, hold the power to shape towns.", ("Old trades",), "hold"),
        ("Port exports to Peru, including ropes of all kinds, have grown.", None, "have grown"),
        ("Harbour change poses a danger to crews.", ("Harbour change",), "poses"),
        ("Global rope chains, including those of Peru, have been cut.", ("Global rope chains",), "have been cut"),
        ("More than 80% of the ports propose to serve small towns, including forty based in Peru.", None, "propose"),
        ("The fees named in the new Port Act or older laws may be paid in ropes.", None, "may be paid"),
        ("By law, newly announced dock rules include forty duties.", ("newly announced dock rules",), "include"),
        ("Peru and Chile aim to jointly invest in docks.", ("Peru", "Chile"), "aim"),
        ("Ana Ortiz expressed thanks for the part Peru is playing in the talks.", ("Ana Ortiz",), "expressed"),
        ("Studies show crews have left the coast.", ("Studies",), "show"),
        ("The port opened docks that crews can reach.", ("The port",), "opened"),
    ],
)
def test_a_doubtful_verb_gives_way_to_a_sure_one_that_has_no_other_subject(
    text: str, actors: tuple[str, ...] | None, verb: str
) -> None:
    ((who, said),) = acting(text)
    assert (who, said) == (who if actors is None else actors, verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Built on the harbour plan by paying a first $3 million to clean up orphaned docks.", "Built"),
        ("Announced major grants to secure a local supply chain for ropes.", "Announced"),
        ("Issued proposed rules to make ferries safer.", "Issued"),
        ("Delivered aid to 83 pension plans for crews.", "Delivered"),
        ("Cuts Harbourcare, the Dock Act, and all old funds by $4 million, taking us back to storms.", "Cuts"),
        ("Explore the use of ropes made from hemp.", "Explore"),
        ("Ensure coastal crews have time to mend docks.", "Ensure"),
    ],
)
def test_a_verb_that_opens_a_sentence_without_a_subject_is_its_verb_and_no_actor(text: str, verb: str) -> None:
    assert set(acting(text)) == {((), verb)}


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        ("Advanced ferries can cross the gulf in an hour.", ("Advanced ferries",), "can cross"),
        ("Increased trade in ropes has helped the port.", ("Increased trade in ropes",), "has helped"),
        ("Launched in 2031 and widened in 2033, the Toll Fund is open to all.", ("the Toll Fund",), "is"),
        ("Jared Lee, mayor of Lima, praised it.", ("Jared Lee, mayor of Lima",), "praised"),
        ("Both express support for the treaty.", ("Both",), "express"),
    ],
)
def test_a_participle_or_a_name_that_opens_a_subject_is_no_verb(text: str, actors: tuple[str, ...], verb: str) -> None:
    assert acting(text) == [(actors, verb)]


def test_deeds_without_a_subject_go_on_with_one_another() -> None:
    assert told("Updated the rules for pilots of all ports and rebuilt the old docks of Lima.") == [
        "Updated the rules for pilots of all ports.",
        "Rebuilt the old docks of Lima.",
    ]


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        ("Building on the progress our ports have made on tolls, we will mend the quay.", ("we",), "will mend"),
        ("Reflecting the gains Peru has made, the mayors welcomed the deal.", ("the mayors",), "welcomed"),
        ("Opening docks at the speed needed to serve ferries requires fair rules.", None, "requires"),
        ("Widening broadly shared docks by digging in old, unmanned harbours.", (), "Widening"),
        ("Participating mayors included forty pilots.", ("Participating mayors",), "included"),
    ],
)
def test_a_gerund_that_opens_a_sentence_has_no_participle_for_its_verb(
    text: str, actors: tuple[str, ...] | None, verb: str
) -> None:
    assert acting(text) == [(acting(text)[0][0] if actors is None else actors, verb)]


@pytest.mark.parametrize(
    "text", ["Representing Peru were the mayors of both ports.", "Joining the mayor at the fair were forty pilots."]
)
def test_nobody_acts_before_those_who_are_named_behind_the_verb(text: str) -> None:
    assert acting(text) == [((), "were")]


def test_a_noun_that_opens_a_list_has_the_verb_behind_its_relative_clause() -> None:
    text = "Deeds that advance these tolls and rules include:\n\n- Met with forty pilots in Lima.\n- A new dock.\n"
    assert acting(text) == [(("Deeds that advance these tolls and rules",), "include")] * 2
