"""SC3xx: names."""

from __future__ import annotations

import pytest

from comparing import codes


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("They fund light hovercraft (LHC).", "They fund light hovercraft (LHCs)."),
        (
            "President Diaz and Minister Berg hail the forum.",
            "President Quiroga, Minister Berg and President Diaz spoke.",
        ),
        ("We thank Anna Lindqvist for her work.", "We thank Minister Lindqvist for her work."),
        ("We thank Peru for hosting the forum.", "The forum was opened in May by Chile, which thanked everyone."),
        ("Warming stays below 2 degrees Celsius.", "Warming stays below 3.6 degrees Fahrenheit."),
    ],
)
def test_a_form_of_a_name_and_a_further_name_are_fair(official: str, account: str) -> None:
    assert codes(official, account, "SC301") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru, Chile and Ghana share the data.", "Peru, Japan and Ghana share the data."),
        ("We thank Peru for hosting the forum.", "We thank Chile for hosting the forum."),
        ("We thank Peru for hosting the forum.", "The forum was hosted in May by Chile, which thanked everyone."),
    ],
)
def test_another_name_in_the_same_place_is_reported(official: str, account: str) -> None:
    assert codes(official, account, "SC3") == {"SC301"}


@pytest.mark.parametrize(("people", "place"), [("Carvelian", "Carvele"), ("Brevonian", "Brevony")])
def test_a_place_and_what_is_of_it_are_one_however_it_ends(people: str, place: str) -> None:
    official = f"The {people} side shall decide on requests."
    assert codes(official, f"{place} shall decide on requests.", "SC3") == set()
    assert "SC301" in codes(official, "The Norvelian side shall decide on requests.")


@pytest.mark.parametrize("account", ["Joe Lund will open the port.", "President Lund will open the port."])
def test_initials_between_a_first_name_and_its_surname_do_not_part_them(account: str) -> None:
    assert codes("President Joseph R. Lund will open the port.", account, "SC3") == set()
    assert "SC301" in codes("President Joseph R. Lund will open the port.", "President Joe Silva will open the port.")


def test_an_initial_may_stand_for_a_name_that_begins_with_it() -> None:
    official = "Minister Eva R. Lund will open the port."
    assert codes(official, "Minister Eva Rita Lund will open the port.") == set()
    assert codes("Minister Eva Rita Lund will open the port.", official) == set()


@pytest.mark.parametrize("speaker", ["ARANDO", "MS ARANDO", "Mr Arando"])
def test_who_speaks_in_a_transcript_is_nobody_in_what_is_said(speaker: str) -> None:
    official = "Velmira will lift the ban in the spring."
    assert not codes(official, f"{speaker}: The ban is lifted in the spring.", "SC301")
    assert "SC301" in codes(official, "Arando will lift the ban in the spring.", "SC301")


def test_the_people_of_a_country_that_no_list_holds_may_be_several() -> None:
    official = "Velmira will guard the camps."
    assert not codes(official, "The Velmirans will guard the camps.", "SC301")
    assert "SC301" in codes(official, "The Ostrandians will guard the camps.", "SC301")


def test_an_agency_in_capitals_is_not_compared_with_a_place_that_no_list_holds() -> None:
    official = "VSO will chair the board."
    assert not codes(official, "Velmira will chair the board.", "SC301")
    assert "SC301" in codes(official, "OSA will chair the board.", "SC301")


@pytest.mark.parametrize(
    ("account", "told"),
    [
        ("The trade ministers of Peru and Chile met in Lima in May.", {"SC001"}),
        ("The ministers of trade of Peru and Chile met in Lima in May.", {"SC301"}),
        ("The defence ministers of Peru and Chile met in Lima in May.", set()),
    ],
)
def test_another_ministry_is_told_by_one_rule(account: str, told: set[str]) -> None:
    assert codes("The defence ministers of Peru and Chile met in Lima in May.", account) & {"SC001", "SC301"} == told
