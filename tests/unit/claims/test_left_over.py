"""What other readings left: verbs of last resort, alternatives, contrasts, and the colon of a list."""

from __future__ import annotations

import pytest

from drafted import acting, told, unsaid


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Docks that are built with those whom they serve will last longer.", "will last"),
        ("Those that do will save forty boats.", "will save"),
        ("Poor crews, especially young crews of the north, continue to face old rules.", "continue"),
        ("This fund\u2014which holds the tolls of Lima\u2014supports new ports.", "supports"),
        ("The old guild, a club of pilots, controls Arica.", "controls"),
        ("This rule places crews and towns at the center of the plan.", "places"),
        (
            "The plan to open and mend Port Street contrasts sharply with the last one from the mayors of Peru.",
            "contrasts",
        ),
    ],
)
def test_a_verb_is_left_over_where_nothing_else_is_one(text: str, verb: str) -> None:
    assert [said for _, said in acting(text)] == [verb]


@pytest.mark.parametrize(
    "text",
    [
        "Crews who are in far ports, yards, or outside of Peru.",
        "Raises housing costs by cutting aid for rent.",
        "The main parts of how the new harbour board will mend the docks.",
    ],
)
def test_no_verb_is_left_over_for_a_phrase(text: str) -> None:
    assert all(not actors for actors, _ in acting(text))


@pytest.mark.parametrize(
    "text",
    [
        "The fund will pay for new docks or train forty pilots in Lima.",
        "The board will issue rules for approved, tested, or granted pilot permits in Peru.",
        "The mayors may raise the old tolls, open a new dock, or train forty pilots.",
    ],
)
def test_alternatives_are_one_commitment(text: str) -> None:
    assert told(text) == [text]


def test_and_or_divides_like_and() -> None:
    assert (
        len(told("The plan aims to stop raids on boats, train forty pilots, and/or mend the old docks in Lima.")) == 3
    )


def test_what_is_denied_of_each_alternative_is_told_of_each() -> None:
    assert told("The ports will not raise the toll on grain or close the old docks.") == [
        "The ports will not raise the toll on grain.",
        "The ports will not close the old docks.",
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Peru will pay for the docks in Lima, while Chile will train the pilots of both ports.",
            ["Peru will pay for the docks in Lima.", "Chile will train the pilots of both ports."],
        ),
        (
            "Tolls have risen by half, while the share of crews who own a boat has fallen.",
            ["Tolls have risen by half.", "The share of crews who own a boat has fallen."],
        ),
        *(
            (whole, [whole])
            for whole in (
                "The ports will lower the toll, while ensuring that crews are paid.",
                "Crews cannot win if poor towns sail old boats, while rich towns have new ones.",
                "The guards arrest old thieves, while they still await trial on other charges.",
            )
        ),
    ],
)
def test_while_opens_a_clause_that_tells_of_somebody_else(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Peru will guard its rivers, including by: fining old ships; and training new guards.",
            "Peru will guard its rivers, including by fining old ships.",
        ),
        (
            "The port took several steps, including:\n\n- building a new lock.\n- mending the quays.",
            "The port took several steps, including building a new lock.",
        ),
        (
            "The port took several steps, including:\n\n- opened a new lock for ships.\n- mended the quays.",
            "The port opened a new lock for ships.",
        ),
    ],
)
def test_an_item_goes_on_from_what_opens_its_list_without_a_colon(text: str, first: str) -> None:
    assert told(text)[0] == first


def test_a_short_title_that_a_full_stop_ends_is_silent() -> None:
    text = "- Older crews. The port will train forty pilots.\n- New quays. Peru will pay for a quay in Arica.\n"
    assert told(text) == ["The port will train forty pilots.", "Peru will pay for a quay in Arica."]
    assert unsaid(text) == ("Older crews", "New quays")


@pytest.mark.parametrize(
    "text", ["To read the full plan for the ports, click here.", "To learn more about the plan, visit the port's site."]
)
def test_what_sends_readers_elsewhere_is_silent_whatever_it_is_about(text: str) -> None:
    assert told(f"Peru will open a dock.\n\n{text}") == ["Peru will open a dock."]


def test_who_spoke_above_decides_what_follows() -> None:
    text = (
        "**WE,** the Ports of Lima and Arica, met in Lima on 26 October 2030;\n\n"
        "**NOTING** the role of docks;\n\nHereby decide to:\n\n1.  Support the crews of both ports;\n"
        "2.  Open a school.\n"
    )
    assert told(text)[2:] == [
        "WE, the Ports of Lima and Arica, hereby decide to support the crews of both ports.",
        "WE, the Ports of Lima and Arica, hereby decide to open a school.",
    ]
    assert acting(text)[2:] == [(("WE",), "decide"), (("WE",), "decide")]


def test_what_an_item_in_ing_ensures_has_its_own_verb() -> None:
    text = "The plan has two aims, including:\n\n- Ensuring crews giving notice are heard.\n- Lowering tolls.\n"
    assert told(text)[0] == "The plan has two aims, including ensuring crews giving notice are heard."


@pytest.mark.parametrize(
    ("text", "actors", "verb"),
    [
        ("Spurred by the steps Peru has taken, towns along the coast have made gains.", "towns", "have made"),
        ("Compared to when the mayor took office, the toll is lower by half.", "the toll", "is"),
        ("When something goes wrong, the port and the town council need to ask why.", "the port", "need"),
        ("As the old guards advanced on the crews, the crowd sang of the sea and of home.", "the crowd", "sang"),
        ("Many of the funded projects use clean tools to mend old ports.", "Many of the funded projects", "use"),
    ],
)
def test_the_subject_stands_behind_what_leads_up_to_it(text: str, actors: str, verb: str) -> None:
    (said,) = acting(text)
    assert said[0][0].startswith(actors)
    assert said[1] == verb


@pytest.mark.parametrize(
    "text",
    [
        "The board is opening its books to metals and mining firms of the north.",
        "The port is using schools as shelters and cooling centers on hot days.",
        "Peru will promote the use of new cranes in the port, as docks expand and become busier.",
    ],
)
def test_what_only_describes_is_no_second_action(text: str) -> None:
    assert told(text) == [text]


def test_an_item_that_opens_with_a_participle_has_no_subject_behind_its_commas() -> None:
    text = "Peru has done much. It has:\n\n- Built on the plan by mending docks, quays, and old yards.\n"
    assert told(text)[-1] == "It has built on the plan by mending docks, quays, and old yards."


def test_a_quotation_that_goes_on_is_opened_where_its_last_sentence_begins() -> None:
    text = "\u201cThe port is safe. We will lower the toll by half next year,\u201d said Mayor Ortiz."
    assert told(text)[-1] == "\u201cWe will lower the toll by half next year,\u201d said Mayor Ortiz."


@pytest.mark.parametrize(
    "text",
    [
        "The mayor discussed the trouble at the port and actions each town can take to address it.",
        "The act allows the use of old tools and actions the General identifies as fit.",
    ],
)
def test_a_plural_of_which_a_clause_tells_is_no_second_verb(text: str) -> None:
    assert told(text) == [text]


def test_a_verb_before_a_plural_of_which_a_clause_tells_is_one() -> None:
    assert told("The order bans old fishing nets and limits the fees crews pay.") == [
        "The order bans old fishing nets.",
        "The order limits the fees crews pay.",
    ]


def test_what_a_verb_of_a_list_acts_on_stays_with_it() -> None:
    text = "The team was led by Ana Ortiz; and included the mayor of Lima; the pilots of Arica; and Tom Rey of Quito."
    assert told(text) == [
        "The team was led by Ana Ortiz.",
        "The team included the mayor of Lima; the pilots of Arica; and Tom Rey of Quito.",
    ]


def test_what_somebody_may_do_is_the_subject_even_if_it_is_pointed_at() -> None:
    assert told("Peru works with firms to open yards in the north, but building that dock will take time.") == [
        "Peru works with firms to open yards in the north.",
        "Building that dock will take time.",
    ]


def test_nor_opens_a_clause_of_its_own_before_a_subject() -> None:
    text = "President Ortiz condemns the raid on the port, nor will he stand for the support of piracy."
    assert told(text) == [
        "President Ortiz condemns the raid on the port.",
        "Nor will he stand for the support of piracy.",
    ]


def test_towns_that_bind_themselves_do_so_behind_what_others_agreed() -> None:
    assert told("The ports agreed that more work is needed on fees, and towns committed to meet again in May.") == [
        "The ports agreed that more work is needed on fees.",
        "Towns committed to meet again in May.",
    ]


def test_what_is_made_likely_is_not_done_by_what_makes_it_so() -> None:
    text = "The new rules will make it more likely that crews will report raids to the guards, and take part in trials."
    assert told(text) == [
        "The new rules will make it more likely that crews will report raids to the guards.",
        "The new rules will make it more likely that crews will take part in trials.",
    ]


def test_a_past_form_acts_on_a_plural_of_which_a_name_tells() -> None:
    assert told("Port officials thanked the mayors for their help, and discussed steps Peru is taking for crews.") == [
        "Port officials thanked the mayors for their help.",
        "Port officials discussed steps Peru is taking for crews.",
    ]


def test_what_grows_is_a_noun() -> None:
    assert acting("The misuse of these tools presents great and growing risks to our ports.") == [
        (("The misuse of these tools",), "presents")
    ]
