"""A listed name in whose place stands one that is on no list."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summitcheck.align.alignment import Change, align
from summitcheck.align.renamed import OTHER_NAME
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.text import annotate_text

NAMES = NameTable([("@oda", ["Prime Minister Oda", "Oda"]), ("@coral", ["Coral Islands"])])
VISIT = "Prime Minister Oda accepted the invitation to the Coral Islands in May."


def renamed(official: str, account: str, names: NameTable = NAMES) -> Sequence[tuple[str, str]]:
    """The names that replaced one another, as the two texts write them."""
    left, right = annotate_text(official, 0, names), annotate_text(account, 0, names)
    found = [d for d in align(left, right).differences if d.change is Change.REPLACED]
    return [
        (" ".join(left.terms[i].norm for i in d.official), " ".join(right.terms[j].norm for j in d.account))
        for d in found
        if d.relation.kind is RelationKind.NAME
    ]


@pytest.mark.parametrize(
    ("account", "expected"),
    [
        (VISIT.replace("Oda", "Halloran"), ("prime minister oda", "prime minister halloran")),
        (VISIT.replace("Coral", "Kuril"), ("coral islands", "kuril islands")),
    ],
)
def test_a_name_that_shares_a_title_or_a_kind_with_a_listed_one_replaces_it(
    account: str, expected: tuple[str, str]
) -> None:
    assert expected in renamed(VISIT, account)


def test_a_listed_name_may_replace_one_that_is_on_no_list() -> None:
    assert renamed(VISIT.replace("Coral", "Kuril"), VISIT) == [("kuril islands", "coral islands")]


def test_a_place_behind_the_same_preposition_replaces_another() -> None:
    official, account = "The talks were held in Washington today.", "The talks were held in Palm Beach today."
    assert renamed(official, account) == [("washington", "palm beach")]


@pytest.mark.parametrize(
    "account",
    [
        VISIT.replace("Prime Minister Oda", "The Prime Minister"),
        VISIT.replace("Prime Minister Oda", "Mr. Oda"),
        VISIT.replace("Prime Minister Oda", "The delighted visitor"),
        VISIT.replace("the Coral Islands", "the islands"),
    ],
)
def test_a_short_form_or_a_description_is_no_other_name(account: str) -> None:
    assert renamed(VISIT, account) == []


def test_a_country_that_the_statement_does_not_name_stands_for_one_that_it_does_though_that_comes_later() -> None:
    official = "Chile and Peru will map the seabed."
    account = "Chile and Ghana will map the seabed, said the envoy of Peru."
    assert renamed(official, account) == [("peru", "ghana")]


def test_two_countries_that_change_places_have_moved() -> None:
    assert renamed("Chile and Peru will map the seabed.", "Peru and Chile will map the seabed.") == []


def test_in_a_headline_a_capital_tells_nothing() -> None:
    official = "Prime Minister Oda accepted an invitation to Japan in the near future."
    assert renamed(official, "Oda And Halloran Agree To Strengthen Ties In Security And Trade") == []


def test_a_country_and_a_listed_person_are_of_two_sorts() -> None:
    assert renamed("Japan reiterated its support for the plan.", "Oda reiterated support for the plan.") == []


@pytest.mark.parametrize(
    ("official", "account", "expected"),
    [
        ("They met in Washington.", "They met in Palm Beach.", [("washington", "palm beach")]),
        ("In Washington they met.", "In Palm Beach they met.", [("washington", "palm beach")]),
        ("They flew to Palm Beach today.", "They flew to Washington today.", [("palm beach", "washington")]),
        ("They met in Washington today.", "They met in Palm and Beach today.", [("washington", "palm")]),
        ("They flew to Japan and Chile now.", "They flew to Palm Beach now.", [("japan", "palm beach")]),
        ("They flew to Japan once now.", "They flew to Palm Beach and Xanadu now.", [("japan", "palm beach")]),
        (
            "They flew to Japan and to Chile now.",
            "They flew to Palm Beach and to Xanadu now.",
            [("japan", "palm beach"), ("chile", "xanadu")],
        ),
        ("They flew to Japan now.", "They flew to Palm Beach Gardens now.", [("japan", "palm beach gardens")]),
        (
            "They flew to Japan and to Chile now.",
            "They flew to Xanadu and to Palm Beach now.",
            [("japan", "xanadu"), ("chile", "palm beach")],
        ),
        (VISIT, VISIT.replace("Oda", "Good Halloran"), [("prime minister oda", "prime minister good halloran")]),
    ],
)
def test_a_row_of_words_with_capitals_is_one_name_and_replaces_one_name(
    official: str, account: str, expected: list[tuple[str, str]]
) -> None:
    assert renamed(official, account) == expected


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("They met in Washington today.", "They met in Good Faith today."),
        ("They met in Washington today.", "They met in harbors today."),
        ("They met in harbors today.", "They met in Palm Beach today."),
        ("They flew to the Coral Islands now.", "They flew to the Coral now."),
        ("They flew to the Coral Islands now.", "They flew to the Great Coral Islands now."),
        ("They met in Washington today.", "They met at Palm Beach today."),
        ("They met Washington today.", "They met Palm Beach today."),
        ("Washington hosted them.", "Palm Beach hosted them."),
        ("They met in Washington.", "They Met in Palm Beach."),
        (VISIT, VISIT.replace("Oda", "Halloran Oda")),
        (VISIT, VISIT.replace("Oda", "Good")),
    ],
)
def test_common_words_another_preposition_and_a_headline_name_nothing_new(official: str, account: str) -> None:
    assert renamed(official, account) == []


def test_what_a_name_and_a_row_of_words_have_replaced_is_no_further_difference() -> None:
    left, right = (annotate_text(f"They met in {place} today.", 0, NAMES) for place in ("Washington", "Palm Beach"))
    assert [d.change for d in align(left, right).differences] == [Change.REPLACED]


def test_of_two_listed_names_it_is_known_that_they_differ_and_of_an_unlisted_one_it_is_less_sure() -> None:
    japan, palm, chile = (annotate_text(f"They met in {p}.", 0, NAMES) for p in ("Japan", "Palm Beach", "Chile"))
    (listed,), (unlisted,) = align(japan, chile).differences, align(japan, palm).differences
    assert listed.relation.score > unlisted.relation.score == OTHER_NAME.score


def test_a_rare_word_of_a_name_is_its_short_form() -> None:
    names = NameTable([("@xanadu", ["Xanadu Islands"])])
    assert renamed("They flew to Xanadu Islands now.", "They flew to Xanadu now.", names) == []
