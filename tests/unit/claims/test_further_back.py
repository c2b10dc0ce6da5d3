"""Words whose meaning stands further back than the sentence before. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import told

PLAN = "Peru announced a plan to mend the docks of Lima. Storms hurt crews in May. "


def last(text: str) -> str:
    return told(text)[-1]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (PLAN + "This plan will cut tolls.", "The plan to mend the docks of Lima will cut tolls."),
        (PLAN + "The plan will cut tolls.", "The plan to mend the docks of Lima will cut tolls."),
        (PLAN + "Crews praised this plan.", "Crews praised the plan to mend the docks of Lima."),
        (
            PLAN + "The plan will cut tolls. This plan will train pilots.",
            "The plan to mend the docks of Lima will train pilots.",
        ),
    ],
)
def test_the_last_phrase_with_the_noun_in_the_paragraph_is_told(text: str, claim: str) -> None:
    assert last(text) == claim


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        (PLAN + "Chile has its own plan. Crews left. This plan will cut tolls.", "This plan"),
        (PLAN.rstrip() + "\n\nCrews left. This plan will cut tolls.", "This plan"),
        ("Peru praised efforts to mend docks. Storms hurt crews. These efforts go on.", "These efforts"),
    ],
)
def test_pointing_words_stay_where_another_phrase_may_be_meant(text: str, opening: str) -> None:
    assert last(text).startswith(opening)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Mayor Ortiz met crews. Director Ana Rey praised the pilots. She opened a dock.",
            "Director Ana Rey opened a dock.",
        ),
        (
            "Mayor Ortiz met crews. Director Ana Rey praised the pilots. She opened a dock. In May, she left.",
            "In May, Director Ana Rey left.",
        ),
    ],
)
def test_he_and_she_mean_the_person_who_acts_in_the_sentence_before(text: str, claim: str) -> None:
    assert last(text) == claim


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ortiz met crews. Director Ana Rey praised the pilots. The docks grew. She opened a dock.",
        "Mayor Ortiz and Director Ana Rey met crews. She opened a dock.",
    ],
)
def test_she_stays_where_two_persons_may_be_meant(text: str) -> None:
    assert last(text) == "She opened a dock."


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The treaty will ease trade. It will lower the tolls and train forty pilots.",
            ["The treaty will ease trade.", "The treaty will lower the tolls.", "The treaty will train forty pilots."],
        ),
        (
            "The treaty eases trade. It will:\n\n- **Lower tolls.** Families who ship can save.\n- Train pilots.",
            [
                "The treaty eases trade.",
                "The treaty will lower tolls.",
                "Families who ship can save.",
                "The treaty will train pilots.",
            ],
        ),
        (
            "Crews are as brave as pilots, and they make our port a better place.",
            ["Crews are as brave as pilots.", "Crews make our port a better place."],
        ),
        (
            "The treaty would help crews. It would establish a port list. It would ban old boats.",
            [
                "The treaty would help crews.",
                "The treaty would establish a port list.",
                "The treaty would ban old boats.",
            ],
        ),
    ],
)
def test_a_pronoun_means_the_same_in_all_that_it_governs(text: str, claims: list[str]) -> None:
    assert told(text) == claims


def test_it_stays_in_all_that_it_governs_where_a_thing_presented_may_be_meant() -> None:
    text = "The port will launch a Center of Tolls. It will serve crews and bring pilots together."
    assert told(text)[1:] == ["It will serve crews.", "It will bring pilots together."]


def test_they_stays_where_those_who_act_are_one_delegation() -> None:
    text = (
        "Ana Rey and Juan Ortiz met crews. The delegation met pilots. They discussed ways to open docks and cut tolls."
    )
    assert all(claim.startswith("They") for claim in told(text)[2:])


def test_it_stays_where_it_means_nobody() -> None:
    text = "Testing can be slow in ports or it can be hard for towns to find a lab."
    assert told(text)[-1] == "It can be hard for towns to find a lab."
