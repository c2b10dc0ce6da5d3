"""A draft tells what "this plan", "these" and "they" mean, where that is certain. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import acting, drafted_places, told


def last(text: str) -> str:
    return told(text)[-1]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Peru announced a plan to mend the docks of Lima. This plan will cut tolls.",
            "The plan to mend the docks of Lima will cut tolls.",
        ),
        (
            "The port is offering courses on tides to forty pilots. These courses help crews read charts.",
            "The courses on tides to forty pilots help crews read charts.",
        ),
        (
            "The council issued a final rule that lowers tolls for boats. As drafted, this rule would end in May.",
            "As drafted, the final rule that lowers tolls for boats would end in May.",
        ),
        (
            "Peru signed the Safe Docks Act, which was long awaited. This act bars old ferries.",
            "The Safe Docks Act bars old ferries.",
        ),
        (
            "Peru announced a plan to mend the docks of Lima. The plan will cut tolls.",
            "The plan to mend the docks of Lima will cut tolls.",
        ),
    ],
)
def test_a_phrase_with_its_noun_takes_the_place_of_pointing_words(text: str, claim: str) -> None:
    assert last(text) == claim


@pytest.mark.parametrize(
    "text",
    [
        "Peru praised a plan to mend docks and a plan to cut tolls. The mayor said so. This plan costs more.",
        "Peru announced a plan to mend docks and its plan to cut tolls. The plan will cost more.",
        "Peru will mend more docks in Lima. The plan will cut tolls.",
        "Peru published their plan to mend docks. The plan will cut tolls.",
        "Peru announced a plan to mend docks, train crews, and cut tolls. The plan will end in May.",
        "Peru praised the plan to mend the docks. The plan will cut tolls.",
    ],
)
def test_pointing_words_stay_where_the_phrase_is_not_certain(text: str) -> None:
    assert last(text).startswith(("The plan will", "This plan costs"))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Peru will mend forty docks in Lima. This will help small ferries.",
            "Peru will mend forty docks in Lima, which will help small ferries.",
        ),
        (
            "Peru will mend the docks with crews from Chile. This effort will help small ferries.",
            "Peru will mend the docks with crews from Chile, an effort that will help small ferries.",
        ),
        (
            "The port paid $5 million to train pilots. This funding will end in May.",
            "The port paid $5 million to train pilots, funding that will end in May.",
        ),
        (
            "The council approved the new lock in Lima. This approval lets crews begin.",
            "The council approved the new lock in Lima, an approval that lets crews begin.",
        ),
        (
            "The mayors met with forty pilots in Lima. This meeting was the first since May.",
            "The mayors met with forty pilots in Lima, a meeting that was the first since May.",
        ),
        (
            "Peru will mend forty docks in Lima. To date, these docks have served small ferries.",
            "Peru will mend forty docks in Lima, docks that, to date, have served small ferries.",
        ),
    ],
)
def test_the_sentence_before_goes_on_with_pointing_words(text: str, claim: str) -> None:
    assert last(text) == claim


def test_what_is_included_goes_on_with_the_sentence_before() -> None:
    text = "Peru will mend old docks in Lima. This includes the quays of the fish market."
    assert last(text) == "Peru will mend old docks in Lima, including the quays of the fish market."
    text = "Peru announced several new projects. These include a lock in Lima and a quay in Arica."
    assert last(text) == "Peru announced several new projects, including a lock in Lima and a quay in Arica."


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Fish are scarce off Lima. This ruling will hurt crews.", "This ruling will hurt crews."),
        ("Fish are scarce off Lima. These efforts will help crews.", "These efforts will help crews."),
        ("Peru will mend docks in Lima.\n\nThis will help crews.", "This will help crews."),
        ("Peru will mend docks in Lima.\n\n- This will help crews.", "This will help crews."),
        ("Peru will mend docks. Who will pay? This will help crews.", "This will help crews."),
        ("It was late. Those will help crews.", "Those will help crews."),
        ("This year, Peru will mend docks in Lima.", "This year, Peru will mend docks in Lima."),
        ("Peru will mend docks. Those who fish will pay.", "Those who fish will pay."),
        ("Peru will mend docks. This week will be long.", "This week will be long."),
        ("Peru mended docks, which pleased Chile. This will help crews.", "This will help crews."),
        ("Peru will cut tolls. These measures, which cost more, end.", "These measures, which cost more, end."),
    ],
)
def test_pointing_words_stay_where_the_sentence_before_may_not_be_meant(text: str, claim: str) -> None:
    assert last(text) == claim


def test_several_deeds_are_not_meant_by_the_last_of_a_paragraph_alone() -> None:
    text = "Peru will mend docks. Chile will train pilots. These actions will help crews."
    assert last(text) == "These actions will help crews."
    text = "Chile will train pilots. These actions will help crews."
    assert last(text) == "Chile will train pilots, actions that will help crews."


def test_all_together_are_more_than_those_of_the_sentence_before() -> None:
    text = "Peru will mend docks. Chile will take three new steps in Lima. Together, these steps will help crews."
    assert last(text) == "Together, these steps will help crews."
    text = "Chile will take three new steps in Lima. Together, these steps will help crews."
    assert last(text) == "Together, the three new steps in Lima will help crews."


def test_the_same_words_mean_the_same_in_the_next_sentence() -> None:
    text = "Peru announced a plan to mend the docks. This plan will cut tolls. This plan will end in May."
    assert told(text)[1:] == [
        "The plan to mend the docks will cut tolls.",
        "The plan to mend the docks will end in May.",
    ]
    text = "Peru announced a plan to mend the docks. This plan will cut tolls. It also helps small ferries."
    assert last(text) == "The plan to mend the docks helps small ferries."


def test_each_part_of_a_sentence_tells_what_its_subject_means() -> None:
    text = "Peru announced a plan to mend the docks. This plan will cut high tolls and train forty pilots."
    assert told(text)[1:] == [
        "The plan to mend the docks will cut high tolls.",
        "The plan to mend the docks will train forty pilots.",
    ]


def test_what_more_words_tell_of_needs_no_sentence_before() -> None:
    assert last("Fish are scarce. This lack of boats hurts crews.") == "The lack of boats hurts crews."


def test_an_order_is_the_only_one_that_was_signed() -> None:
    signed = "Today, the mayor signed an Executive Order lowering the tolls of Lima.\n\n"
    text = signed + "- The tolls were high in May.\n\n- The Order directs the port to mend docks."
    assert last(text) == "The Executive Order lowering the tolls of Lima directs the port to mend docks."
    text = (
        signed
        + "In May, the mayor signed an order closing the old lock.\n\n- The Order directs the port to mend docks."
    )
    assert last(text) == "The Order directs the port to mend docks."


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The mayors met in Lima. They praised the pilots.", "The mayors praised the pilots."),
        ("Peru and Chile met in Lima. They will train pilots.", "Peru and Chile will train pilots."),
        ("The port lowers tolls. It also trains pilots.", "The port trains pilots."),
        ("The mayor met crews in Lima. In May, he will train pilots.", "In May, the mayor will train pilots."),
    ],
)
def test_those_who_act_take_the_place_of_a_pronoun(text: str, claim: str) -> None:
    assert last(text) == claim


@pytest.mark.parametrize(
    "claim",
    [
        "It will train forty pilots.",
        "It marks the first such fund.",
    ],
)
def test_it_stays_where_it_may_mean_what_was_presented_or_all_that_was_told(claim: str) -> None:
    assert last(f"The port launched a new fund in Lima. {claim}") == claim


def test_they_stay_where_another_acted_since() -> None:
    text = "The mayors met in Lima. The fish market opened in May. They praised the pilots."
    assert last(text) == "They praised the pilots."


def test_pointing_words_within_a_sentence_are_told_by_a_phrase_alone() -> None:
    text = "Peru announced a plan to mend the docks of Lima. The mayor praised this plan."
    assert last(text) == "The mayor praised the plan to mend the docks of Lima."
    text = "Peru will mend the docks of Lima. The mayor praised this effort."
    assert last(text) == "The mayor praised this effort."
    text = "Peru announced a plan to mend docks. Crews with a plan of their own praised this plan."
    assert "this plan" in last(text)


@pytest.mark.parametrize("lead", ["To this end", "In this regard", "As such"])
def test_what_only_leads_back_is_left_out(lead: str) -> None:
    assert last(f"Peru will mend docks. {lead}, Chile will train pilots.") == "Chile will train pilots."


def test_a_reason_that_only_leads_back_is_left_out_and_its_words_are_told() -> None:
    assert last("Fish are scarce. That is why Chile will train pilots.") == "Chile will train pilots."
    text = "Peru praised a fund. In addition to this fund, Chile will train pilots."
    assert last(text) == "In addition to this fund, Chile will train pilots."


def test_a_thing_that_was_told_acts_by_its_phrase_and_one_that_goes_on_does_not_act() -> None:
    text = "Peru announced a plan to mend the docks. This plan will cut tolls."
    assert acting(text)[-1] == (("the plan to mend the docks",), "will cut")
    text = "Peru will mend forty docks in Lima. This effort will help small ferries."
    assert acting(text)[-1] == ((), "will help")


def test_a_quote_and_its_place_are_as_they_stand_in_the_statement() -> None:
    text = "Peru announced a plan to mend the docks. This plan will cut tolls. They cost more."
    for claim in drafted_places(text):
        assert claim.quote == text[claim.start : claim.end]
    assert drafted_places(text)[1].quote == "This plan will cut tolls"
