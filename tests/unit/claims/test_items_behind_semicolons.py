"""Where the items of a list begin that semicolons, or semicolons and commas, set apart. Every text is made up."""

from __future__ import annotations

import pytest

from drafted import told


def test_each_sum_in_a_list_makes_a_draft_whatever_its_purpose_holds() -> None:
    items = (
        "$9 million to hire pilots that can guide ferries, boats, and barges to towns",
        "nearly $7 million to widen docks and build better quays",
        "$4 million for cranes in the north",
    )
    drafts = told(f"The port is investing {'; '.join(items[:2])}; and {items[2]}.")
    assert drafts == [f"The port is investing {item}." for item in items]


@pytest.mark.parametrize(
    ("shared", "items"),
    [
        (
            "The mayors agreed on the following aims, including",
            ("safe docks in Lima", "new ferries for towns", "schools for pilots"),
        ),
        ("The plan helps ports by offering", ("grants for docks", "support from banks to crews", "advice on tolls")),
        (
            "This link has three pillars:",
            ("first, upkeep of the docks", "second, ferry works", "third, efforts to aid crews"),
        ),
    ],
)
def test_nouns_behind_a_colon_each_make_a_draft(shared: str, items: tuple[str, str, str]) -> None:
    above = shared.replace("aims, including", "aims:").replace("offering", "offering:")
    assert told(f"{above} {items[0]}; {items[1]}; and {items[2]}.") == [f"{shared} {item}." for item in items]


def test_a_sum_goes_on_with_the_sum_before_it_and_not_with_an_example() -> None:
    drafts = told("The law pays nearly $9 million to create jobs, including union jobs; and $5 million to train crews.")
    assert drafts[1] == "The law pays $5 million to train crews."


def test_a_sum_is_not_over_another() -> None:
    drafts = told("Grants included over $6 million for Lima; nearly $20 million for Arica; and $1 million for Paita.")
    assert drafts[1:] == ["Grants included nearly $20 million for Arica.", "Grants included $1 million for Paita."]


def test_each_thing_that_is_included_makes_a_draft_whatever_it_holds() -> None:
    drafts = told("This includes a new focus on ferries; increased aid for crew schools; expanded relief; and charts.")
    assert drafts[1:3] == ["This includes increased aid for crew schools.", "This includes expanded relief."]


def test_what_including_adds_to_the_first_item_is_not_added_to_the_others() -> None:
    text = (
        "The talks included envoys from the Ministry of Ports, including the Dock Office; the Ministry of Trade, "
        "including Customs; and the Post Office."
    )
    assert told(text) == [text]


def test_places_of_what_is_included_are_no_items_of_their_own() -> None:
    text = "The losses included a storm at Old Quay in Arica; Lima Dock in Callao; and Long Beach in Paita."
    assert told(text) == [text]


def test_several_things_behind_including_are_items_even_where_one_adds_something() -> None:
    for shared in ("The plan pays for services to towns, including", "Many things add to the risk of loss, including"):
        drafts = told(f"{shared} ferry schools, including for cooks; aid for crews; and new docks.")
        assert drafts == [
            f"{shared} ferry schools, including for cooks.",
            f"{shared} aid for crews.",
            f"{shared} new docks.",
        ]


def test_a_comma_and_an_and_may_open_the_last_item_where_no_semicolon_does() -> None:
    drafts = told("It includes lowering old tolls; mending the cranes; aiding crews and towns, and training pilots.")
    assert drafts[-2:] == ["It includes aiding crews and towns.", "It includes training pilots."]


def test_a_comma_before_the_first_semicolon_may_open_an_item() -> None:
    drafts = told("The fund trains pilots in Lima, helps small ferries; pays for docks; and mends cranes in towns.")
    assert drafts[:2] == ["The fund trains pilots in Lima.", "The fund helps small ferries."]


@pytest.mark.parametrize(
    "item",
    [
        "strengthen the ability to safely, quickly, and cheaply find wrecks",
        "mend docks, train crews, and lower tolls",
    ],
)
def test_an_and_within_the_items_of_a_list_opens_none(item: str) -> None:
    drafts = told(f"The port will help towns to map the coast; {item}; and open the canal.")
    assert drafts[1].endswith(f"{item}.")


def test_a_participle_before_its_noun_opens_no_clause_behind_a_semicolon() -> None:
    drafts = told("This includes Ana Ortiz; Lima boats and port aligned ferry brokers; and the head of Lima Air.")
    assert drafts[1] == "This includes Lima boats and port aligned ferry brokers."


def test_an_office_that_opens_with_a_preposition_is_an_item() -> None:
    drafts = told("The group included Envoy Ana Ortiz; Under Secretary of Ports Luis Rey; and Chief of Docks Eva Sol.")
    assert drafts[1] == "The group included Under Secretary of Ports Luis Rey."


def test_what_was_done_to_somebody_keeps_its_auxiliary() -> None:
    drafts = told("Crews have been robbed in docks; shot and subjected to loss; bullied at sea; and denied jobs.")
    assert drafts == [
        "Crews have been robbed in docks.",
        "Crews have been shot and subjected to loss.",
        "Crews have been bullied at sea.",
        "Crews have been denied jobs.",
    ]


def test_what_was_done_by_somebody_keeps_its_auxiliary() -> None:
    drafts = told("The port was opened in Lima; shut by Peru in 2020; and praised by towns.")
    assert drafts[1:] == ["The port was shut by Peru in 2020.", "The port was praised by towns."]


def test_what_somebody_did_beside_a_passive_has_none() -> None:
    drafts = told("The group was led by Ana Ortiz; included two mayors; and met the crews.")
    assert drafts[1:] == ["The group included two mayors.", "The group met the crews."]


def test_a_plural_that_acts_on_nothing_opens_no_clause_behind_a_semicolon() -> None:
    drafts = told("They discussed fears, including new bars; the costs of storms; and the dock issues facing towns.")
    assert drafts[-1] == "They discussed fears, including the dock issues facing towns."


def test_items_behind_an_aim_of_somebody_named_behind_with_stay_with_it() -> None:
    text = "The port will work with Peru to keep up its aid for crews; research on fish; and upkeep of the fleet."
    assert told(text) == [text]


def test_a_semicolon_before_a_preposition_begins_no_item_and_stops_no_draft() -> None:
    assert told("agreed ; to They") == ["Agreed; to They."]
