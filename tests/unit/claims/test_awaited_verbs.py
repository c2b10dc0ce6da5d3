"""Which of several verbs belongs to the subject, and which clauses stand alone. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        (
            "Any fund formed to mend the docks named in this treaty is exempt from dues.",
            "Any fund formed to mend the docks named in this treaty",
            "is",
        ),
        (
            "Any ship that leaves a port, carries fuel, or seeks to hide what it carries in its hold is banned.",
            "Any ship that leaves a port, carries fuel, or seeks to hide what it carries in its hold",
            "is banned",
        ),
        ("The goods sold to crews who fish in the north will cost less.", None, "will cost"),
        (
            "Old coastal towns—praised and visited by pilots who live on boats—provide crews for all ferries.",
            "Old coastal towns",
            "provide",
        ),
        ("The ferry plan – with all its fees – is late.", "The ferry plan", "is"),
        ("Undaunted — and full of hope — Peru was the first to sign.", "Peru", "was"),
        ("The port plan details how the new fees will be used to save whales.", "The port plan", "details"),
        ("Having mended the docks of both towns, the crews asked for pay.", "the crews", "asked"),
        ("Tonight, the Senate of Peru took up the port bill.", "the Senate of Peru", "took"),
        ("Coastal children change schools each spring.", "Coastal children", "change"),
        (
            "Through the Dock Group, a small body focused on safety, port officials will test the cranes.",
            None,
            "will test",
        ),
        (
            "If any rule of this treaty or its use in any town is void, the rest of the treaty and the use of its rules"
            " applied to other towns shall not be affected.",
            "the rest of the treaty and the use of its rules applied to other towns",
            "shall not be affected",
        ),
        ("The steps the Port of Lima and the Port of Arica are announcing will help small crews.", None, "will help"),
        ("The ports are including, where possible, small crews in their plans.", "The ports", "are including"),
    ],
)
def test_a_subject_has_the_verb_that_no_clause_within_it_has(text: str, actors: str | None, verb: str) -> None:
    assert acting(text) == [((actors,) if actors else acting(text)[0][0], verb)]


def test_a_relative_clause_of_a_place_has_the_actors_and_the_verb_of_the_clause_that_governs_it() -> None:
    text = "The mayors met in Lima today, where they talked of tolls on the canal, old docks and the fleet."
    assert acting(text) == [(("The mayors",), "met")] * 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru and Chile intend to widen their talks on fishing, which will be held in Lima at the end of May.",
            [(("Peru", "Chile"), "intend"), ((), "will be held")],
        ),
        (
            "The port announced a fund of $3 million for ferries, which will train pilots, and mend all old quays.",
            [
                (("The port",), "announced"),
                (("a fund of $3 million for ferries",), "will train"),
                (("a fund of $3 million for ferries",), "will mend"),
            ],
        ),
        (
            "We signed a treaty on the Canal Group of all ports, which will send pilots to both towns. They will stay.",
            [(("We",), "signed"), ((), "will send"), (("They",), "will stay")],
        ),
    ],
)
def test_a_relative_clause_has_its_own_verb_and_its_noun_where_that_is_certain(
    text: str, told: list[tuple[tuple[str, ...], str]]
) -> None:
    assert acting(text) == told


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("There is a new fund for ferries, which will train forty pilots.", ("a new fund for ferries",)),
        ("The heart of the plan is the Toll Fund, which will train forty pilots.", ("the Toll Fund",)),
    ],
)
def test_a_relative_clause_has_its_own_verb_where_the_main_clause_only_presents_a_thing(
    text: str, actors: tuple[str, ...]
) -> None:
    assert acting(text)[-1] == (actors, "will train")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Few crews can pay the new tolls, and high fees keep small boats out of port.",
            ["Few crews can pay the new tolls.", "High fees keep small boats out of port."],
        ),
        (
            "Peru became the first to sign the treaty of Lima and the fishing fleet was growing again.",
            ["Peru became the first to sign the treaty of Lima.", "The fishing fleet was growing again."],
        ),
        (
            "We praise the crews of both towns, we thank those who feed them, and we mourn the pilots who were lost.",
            [
                "We praise the crews of both towns.",
                "We thank those who feed them.",
                "We mourn the pilots who were lost.",
            ],
        ),
        (
            "The pilots are known for care, skill, and calm, and, in doing so, we find that crews are a model for all.",
            [
                "The pilots are known for care, skill, and calm.",
                "We find that crews are a model for all.",
            ],
        ),
        (
            "The crews have mended all docks, and I, on behalf of the port, am glad of their work.",
            ["The crews have mended all docks.", "I, on behalf of the port, am glad of their work."],
        ),
        (
            "The school was opened in May by the mayor of Lima, and serves as a home for young pilots.",
            [
                "The school was opened in May by the mayor of Lima.",
                "The school serves as a home for young pilots.",
            ],
        ),
        (
            "We stress the value of holding the port liable for its waste and will go on working with the mayors.",
            [
                "We stress the value of holding the port liable for its waste.",
                "We will go on working with the mayors.",
            ],
        ),
        (
            "We continue to meet in talks on fishing and trade, continue our work to lower the tolls of both ports, "
            "and train pilots for the canal.",
            [
                "We continue to meet in talks on fishing and trade.",
                "We continue our work to lower the tolls of both ports.",
                "We train pilots for the canal.",
            ],
        ),
    ],
)
def test_a_clause_with_its_own_verb_stands_alone(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The new rule will serve, and will not add undue risk to, the common trade of both ports.",
        "The port will offer skilled support and care specific to old crews.",
        "The mayor asked the port to show an account of dock access and cost in its yearly plan.",
        "The fleet is sending ships to Arica to guard the ports of the south, increasing testing and training there.",
        "The rules ensure crews and their families are safe in the ports of the south.",
        "We ask the mayors to act soon so that I can sign the treaty, and our pilots can go on with their work.",
        "The tolls fell in Lima (by 3 percent), Arica (by 4 percent), and Tacna (by 5 percent) while ships have grown.",
        "The term covers the port, any office of it, including its bank, and any firm owned, hired, or led by it.",
        "Smuggling — including the sale of stolen fuel; the rise of fast boats; and the use of false papers — "
        "continues to harm both ports.",
    ],
)
def test_what_may_be_no_verb_of_the_subject_is_not_cut_off(text: str) -> None:
    assert told(text) == [text]


def test_items_below_a_name_tell_what_it_does() -> None:
    text = "In short, the plan:\n\n- Funds the ferries and builds docks.\n- Caps the dues that crews have to pay.\n"
    assert told(text) == [
        "In short, the plan funds the ferries and builds docks.",
        "In short, the plan caps the dues that crews have to pay.",
    ]
    assert acting(text) == [(("the plan",), "funds"), (("the plan",), "caps")]


def test_an_item_that_goes_on_with_to_opens_with_a_small_letter() -> None:
    text = "The port will:\n\n- Swiftly review all tolls.\n- Partner with towns.\n\n"
    text += "It asks towns to:\n\n- Use the docks.\n"
    assert told(text) == [
        "The port will swiftly review all tolls.",
        "The port will partner with towns.",
        "The port asks towns to use the docks.",
    ]


def test_an_item_with_a_subject_of_two_nouns_is_governed_by_nothing() -> None:
    text = "The mayors announced the following steps.\n\n- Partner towns reaffirmed the treaty of Lima.\n"
    assert told(text) == ["Partner towns reaffirmed the treaty of Lima."]


def test_participles_of_things_that_are_listed_are_no_verbs() -> None:
    text = "The port will spend its dues on these needs, including:\n\n- Aid for crews harmed by the storm.\n"
    assert told(text) == ["The port will spend its dues on these needs, including aid for crews harmed by the storm."]


def test_things_that_are_banned_stand_behind_a_colon() -> None:
    text = "The following are banned:\n\n- The sale of fuel as may be listed by the mayor.\n"
    assert told(text) == ["The following are banned: The sale of fuel as may be listed by the mayor."]


def test_headings_go_on_from_words_that_await_a_verb() -> None:
    text = (
        "---\ntitle: Port Plan\n---\nThrough the plan, port offices will work to:\n\n## Mend the Old Docks\n\n"
        "The port will test the cranes.\n\n## Train Young Pilots\n\nPilots are few.\n\n"
        "## Contact\n\nPorts are open each day.\n"
    )
    assert told(text) == [
        "Through the plan, port offices will work to mend the Old Docks.",
        "The port will test the cranes.",
        "Through the plan, port offices will work to train Young Pilots.",
        "Pilots are few.",
        "Ports are open each day.",
    ]


def test_a_heading_below_a_list_goes_on_from_nothing() -> None:
    text = "The port will:\n\n- Mend docks.\n\n## Train Young Pilots\n\nPilots are few.\n"
    assert told(text) == ["The port will mend docks.", "Pilots are few."]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Peru will offer the funds needed to hire, train, support, and pay pilots.",
            ["Peru will offer the funds needed to hire, train, support, and pay pilots."],
        ),
        (
            "We ask all crews to help the old pilots as well as they help us.",
            ["We ask all crews to help the old pilots as well as they help us."],
        ),
        (
            "Moreover, old ports include many docks, among them one in Lima, and cranes, that slow all ships.",
            ["Old ports include many docks, among them one in Lima, and cranes, that slow all ships."],
        ),
    ],
)
def test_lists_of_single_verbs_and_comparisons_stay_whole(text: str, claims: list[str]) -> None:
    assert told(text) == claims
