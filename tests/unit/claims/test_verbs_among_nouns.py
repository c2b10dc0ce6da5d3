"""A second verb that looks like a noun or a participle, and a first that hides among nouns. Every text is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The teams will provide health classes and increase access to care.",
            ["The teams will provide health classes.", "The teams will increase access to care."],
        ),
        (
            "The study will help to use sea power and implement plans for tolls in Peru.",
            ["The study will help to use sea power.", "The study will help to implement plans for tolls in Peru."],
        ),
    ],
)
def test_a_verb_that_opens_no_compound_is_a_second_deed(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The mayors will ease border checks and export controls.",
        "Peru will fund sea rescue and supply ship parts.",
    ],
)
def test_a_verb_that_opens_compounds_may_be_a_noun(text: str) -> None:
    assert told(text) == [text]


def test_what_follows_a_list_that_had_its_or_may_be_a_compound() -> None:
    assert told("The rules fail to guard public funds or promote skill among port firms and grant holders.") == [
        "The rules fail to guard public funds.",
        "The rules fail to promote skill among port firms and grant holders.",
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The mayor welcomed the port's great efforts to end the strike and offered full support for the crews.",
            [
                "The mayor welcomed the port's great efforts to end the strike.",
                "The mayor offered full support for the crews.",
            ],
        ),
        (
            "The mayor condemned piracy at sea and convened survivors at the town hall.",
            ["The mayor condemned piracy at sea.", "The mayor convened survivors at the town hall."],
        ),
        (
            "The port sent all towns a list of steps to hasten permits and worked hand-in-hand with Peru on tolls.",
            [
                "The port sent all towns a list of steps to hasten permits.",
                "The port worked hand-in-hand with Peru on tolls.",
            ],
        ),
    ],
)
def test_a_past_form_that_hardly_describes_a_noun_is_a_second_deed(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The mayors noted that the crews serve ten towns and helped build a dock.",
        "The mayor thanked Peru for its trade and continued help for Lima.",
    ],
)
def test_such_a_form_may_go_on_with_what_is_reported_or_thanked_for(text: str) -> None:
    assert told(text) == [text]


def test_whoever_continues_does_so_beside_a_deed_and_not_to_its_end() -> None:
    assert told("We will write rules to keep firms from selling arms and continue to act against those who do.") == [
        "We will write rules to keep firms from selling arms.",
        "We will continue to act against those who do.",
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The fund will lower port costs for small ships and expand ship supply in Lima.",
            ["The fund will lower port costs for small ships.", "The fund will expand ship supply in Lima."],
        ),
        (
            "The towns will track progress, anticipate future needs, and collaborate on tolls.",
            [
                "The towns will track progress.",
                "The towns will anticipate future needs.",
                "The towns will collaborate on tolls.",
            ],
        ),
        (
            "They will vet pilots and regularly and safely share all their logs.",
            ["They will vet pilots.", "They will regularly and safely share all their logs."],
        ),
        (
            "The port will fund research on docks and build new piers.",
            ["The port will fund research on docks.", "The port will build new piers."],
        ),
    ],
)
def test_a_modal_makes_a_verb_of_a_noun_or_an_adjective(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The ports are setting up a fund to pool money and widen the range of plans.",
        "Crews have access to lower tolls and build docks.",
    ],
)
def test_the_end_of_a_deed_stays_with_it_be_its_verb_as_often_a_noun(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The NPS crafted port plans and dock guidance and is expanding its work with towns.",
            ["The NPS crafted port plans and dock guidance.", "The NPS is expanding its work with towns."],
        ),
        (
            "Lima was the busiest port for cars and is a hub for trains.",
            ["Lima was the busiest port for cars.", "Lima is a hub for trains."],
        ),
        (
            "They noted the loss of the old docks and support any effort to mend them.",
            ["They noted the loss of the old docks.", "They support any effort to mend them."],
        ),
    ],
)
def test_a_second_deed_may_have_another_tense(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "In 2031, Lima was the busiest port for cars, and is a hub for trains.",
        "Mayor Harris came by ferry to greet crews and stress her support for docks.",
    ],
)
def test_a_deed_that_may_share_a_year_or_an_end_stays_whole(text: str) -> None:
    assert told(text) == [text]


def test_a_pronoun_and_a_past_form_before_a_preposition_are_a_clause() -> None:
    assert told("The mayor shared steps that the town is taking, and she spoke about docks.") == [
        "The mayor shared steps that the town is taking.",
        "The mayor spoke about docks.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council passed and I signed into law a plan for docks.",
        "It was in Lima that Ana Ortiz and I talked about docks.",
    ],
)
def test_a_pronoun_may_share_a_verb_or_an_object(text: str) -> None:
    assert told(text) == [text]


def test_a_will_to_do_something_is_a_noun() -> None:
    assert acting("We reaffirm our strong will to support small towns.") == [(("We",), "reaffirm")]


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        ("Today's port deals build on the fair, securing rules that help crews.", ("Today's port deals",), "build"),
        (
            "Today's newly announced Port Plan uses a broad sense of safety.",
            ("Today's newly announced Port Plan",),
            "uses",
        ),
        ("Too often, underserved towns face high tolls.", ("underserved towns",), "face"),
        ("So far in 2031, the port has opened ten docks.", ("the port",), "has opened"),
        ("So far, agencies have opened ten docks.", ("agencies",), "have opened"),
    ],
)
def test_a_subject_opens_with_its_owner_and_behind_a_time(text: str, actors: tuple[str, ...], verb: str) -> None:
    assert acting(text) == [(actors, verb)]


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        ("The Port Advisor, Jake Sol, stopped by the fair to greet crews.", ("The Port Advisor, Jake Sol",), "stopped"),
        ("The project works with local firms in Lima.", ("The project",), "works"),
        (
            "Rules governing access to docks and fees for risk management favor old firms.",
            ("Rules governing access to docks and fees for risk management",),
            "favor",
        ),
        (
            "New port aid for crews with food funding amounts to 22 tons.",
            ("New port aid for crews with food funding",),
            "amounts",
        ),
        ("It also increases fares and fees, which harms trade.", (), "increases"),
        (
            "This meeting followed up on a round table Ana Ortiz hosted with crews in May.",
            ("This meeting",),
            "followed",
        ),
        (
            "The Port Plan announced today builds on the old Port Act.",
            ("The Port Plan announced today",),
            "builds",
        ),
        ("The plan released today focuses on docks.", ("The plan released today",), "focuses"),
        ("Peru announced today cuts to tolls.", ("Peru",), "announced"),
        (
            "The Port Act's B12 used boat credit provides ten berths.",
            ("The Port Act's B12 used boat credit",),
            "provides",
        ),
        ("Crews nationwide mend docks in ten towns.", ("Crews",), "mend"),
        (
            "Lima's old arms transfer plan failed to put docks first.",
            ("Lima's old arms transfer plan",),
            "failed",
        ),
    ],
)
def test_a_verb_is_found_behind_what_looks_like_another(text: str, actors: tuple[str, ...], verb: str) -> None:
    assert acting(text) == [(actors, verb)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Peru released guidance on the use of HBS and the Office for Harbour Living released an accompanying post.",
            [
                "Peru released guidance on the use of HBS.",
                "The Office for Harbour Living released an accompanying post.",
            ],
        ),
        (
            "Only a few docks in Lima are safe and the Society of Port Engineers gives the docks a D.",
            ["Only a few docks in Lima are safe.", "The Society of Port Engineers gives the docks a D."],
        ),
    ],
)
def test_a_long_subject_with_a_verb_that_acts_needs_no_comma(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Peru praised the port of Lima and the dock opened a year ago.",
        "Peru praised the port of Lima and the fund named the Port Fund.",
        "She said that the port is old and the crews of Lima opened a dock.",
        "Peru praised the crews of Lima and the work of the port that opened a dock.",
    ],
)
def test_a_participle_and_a_relative_clause_describe_a_noun_without_a_comma(text: str) -> None:
    assert told(text) == [text]
