"""Words that only look as if a second deed began with them stay with the first. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told


@pytest.mark.parametrize(
    "text",
    [
        "The mayors discussed dock safety, and the work the port is doing to control erosion.",
        "The guide aims to reduce cost, the number of tolls paid, and the size of the tolls paid.",
        "The crews will meet again in Lima to further review and analyze the effects of the new tolls.",
        "The mayors welcomed ongoing efforts to expand trade, exemplified most recently by the fair held in Lima.",
        "The building of new docks has all but stopped in recent years.",
        "The ports want crews to have access to charts while at sea and using small boats.",
        "Topics of discussion included the use of charts, the safety of docks, and tools such as ropes.",
        "The mayor noted that Peru has bought and sold more than two boats so far.",
        "We are taking steps today to support crews in their search for a just and lasting Peruvian peace.",
    ],
)
def test_one_thing_told_stays_one_draft(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "We praise the gains of Lima to date and welcome the decision to open talks with Arica.",
            ["We praise the gains of Lima to date.", "We welcome the decision to open talks with Arica."],
        ),
        (
            "We will help Peru meet its urgent needs, and assist other small ports hit by the storm.",
            ["We will help Peru meet its urgent needs.", "We will assist other small ports hit by the storm."],
        ),
        (
            "We will publicly, as appropriate, name the unsafe docks of the port, and support the crews in need.",
            [
                "We will publicly, as appropriate, name the unsafe docks of the port.",
                "We will publicly, as appropriate, support the crews in need.",
            ],
        ),
        (
            "The mayor told the crews of recent trends and the two ports exchanged views on docks.",
            ["The mayor told the crews of recent trends.", "The two ports exchanged views on docks."],
        ),
        (
            "The port is building tools such as charts and the Towing Office is supporting towns with ropes.",
            ["The port is building tools such as charts.", "The Towing Office is supporting towns with ropes."],
        ),
        (
            "We will defend the rights of the small ports and reiterate our commitment to its long-term safety.",
            [
                "We will defend the rights of the small ports.",
                "We reiterate our commitment to its long-term safety.",
            ],
        ),
        (
            "We will train pilots in Lima and welcome the plan of the port.",
            ["We will train pilots in Lima.", "We welcome the plan of the port."],
        ),
        (
            "Mayor Ortiz has, among other things, brought millions of dollars to the crews.",
            ["Mayor Ortiz has, among other things, brought millions of dollars to the crews."],
        ),
    ],
)
def test_deeds_are_parted_where_the_next_one_begins(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "actor", "verb"),
    [
        (
            "Boats made entirely or almost entirely of oak, pine, or steel will pay a flat toll.",
            "Boats made entirely or almost entirely of oak, pine, or steel",
            "will pay",
        ),
        (
            "Boats made abroad but entirely with Peruvian oak will be subject to lower tolls.",
            "Boats made abroad but entirely with Peruvian oak",
            "will be",
        ),
        ("Any toll, let alone a ban on small ships, is unsafe.", "Any toll, let alone a ban on small ships", "is"),
        (
            "Today, four months after the plan was signed into law, tens of millions of boats are paying lower tolls.",
            "tens of millions of boats",
            "are paying",
        ),
    ],
)
def test_the_verb_is_that_of_the_subject_whatever_describes_it(text: str, actor: str, verb: str) -> None:
    assert acting(text) == [((actor,), verb)]


def test_a_following_that_tells_a_time_opens_no_list() -> None:
    text = (
        "The plan asks the port to:\n\n- Widen the dock within two years following a vote.\n\n- Train forty pilots.\n"
    )
    assert told(text) == [
        "The plan asks the port to widen the dock within two years following a vote.",
        "The plan asks the port to train forty pilots.",
    ]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Mayor Ortiz asks crews to pay. We praise the courage of Ana Vega. She gave her life in the fight.", ()),
        ("Mayor Ortiz met Ana Vega in Lima. She thanked the crews.", ("Mayor Ortiz",)),
        ("Mayor Ortiz asks crews to pay. We stand by the Lima Dock Plan. She wrote to the port.", ("Mayor Ortiz",)),
        (
            "Small boats, one of the many joys of the port, are no ferries. They are a fast kind of boat.",
            ("Small boats",),
        ),
        ("Research shows that when new docks reach a great size, they will be hard to mend.", ()),
        ("The mayors agreed that they will mend the docks.", ("The mayors",)),
    ],
)
def test_a_pronoun_means_only_whom_it_surely_means(text: str, actors: tuple[str, ...]) -> None:
    assert acting(text)[-1][0] == actors


def test_an_item_that_is_the_title_of_those_below_it_makes_no_claim() -> None:
    text = (
        "The ports will meet the goals below:\n\n1\\. Safe Docks that are Open to All\n\n"
        "-   Docks that are lit at night.\n\n2\\. Trained Crews\n\n-   Crews that are trained by the port.\n"
    )
    assert told(text) == [
        "The ports will meet the goals below: Docks that are lit at night.",
        "The ports will meet the goals below: Crews that are trained by the port.",
    ]


def test_words_that_act_only_on_what_follows_make_no_claim() -> None:
    items = "- The port hired forty pilots.\n- The crews mended ten boats.\n"
    claims = ["The port hired forty pilots.", "The crews mended ten boats."]
    assert told(f"The Dock Act has enabled the following gains for crews:\n\n{items}") == claims
    both = "The mayors reiterate the following and warn all boats:"
    assert told(f"{both}\n\n{items}") != claims
