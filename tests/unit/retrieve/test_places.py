"""Which principals of a statement are named near a passage of a long text, and which only far from it."""

from __future__ import annotations

import pytest

from summitcheck import Checker, ClaimSet, Document
from summitcheck.retrieve.places import NEAR, NamedPlaces, named_places

STATEMENT = """Peru and Chile agreed to open the port. Peru and Chile will share its tolls.
Peru and Chile will train pilots. The Peruvian fleet will stay at sea.
"""
#: A sentence that names nobody, many times over: farther than what is near.
FAR = "The ferry was painted by the river. " * (NEAR // 30)


def places(account: str) -> NamedPlaces:
    statement = Document.from_text(STATEMENT, name="statement")
    checker = Checker(ClaimSet.from_texts(("Peru and Chile will share its tolls",)), statement=statement, model=None)
    return named_places(checker.topic.principals, account)


@pytest.mark.parametrize(
    ("account", "share"),
    [
        ("Peru and Chile met. The tolls will be shared. {far}", 0.0),
        ("Peru met. The tolls will be shared. {far} Chile came too.", 0.5),
        ("The tolls will be shared. {far} Peru and Chile met.", 1.0),
        ("{far} Peru and Chile met. {far} The tolls will be shared. {far} Peru and Chile met.", 1.0),
        ("{far} Peru and Chile met. The tolls will be shared. {far}", 0.0),
    ],
)
def test_a_principal_is_far_where_the_text_names_it_only_far_from_the_passage(account: str, share: float) -> None:
    text = account.format(far=FAR)
    at = text.index("The tolls")
    assert places(text).share_far(at, at + len("The tolls will be shared.")) == share


def test_a_principal_that_a_text_never_names_is_not_far() -> None:
    text = f"Peru met. The tolls will be shared. {FAR}"
    assert places(text).share_far(10, 30) == 0.0


def test_each_form_of_a_name_is_a_place_and_a_part_of_another_word_is_none() -> None:
    assert places(f"Chile came. {FAR} The tolls.").share_far(len(FAR), len(FAR) + 30) == 0.5
    assert places(f"Chilean ships came. {FAR} The tolls.").share_far(len(FAR), len(FAR) + 30) == 0.5
    assert places(f"Perugia came. {FAR} The tolls.").share_far(len(FAR), len(FAR) + 30) == 0.0


@pytest.mark.parametrize("name", ["Chile's", "Peru-Chile", "Chile’s", "(Chile)"])
def test_a_name_that_is_joined_to_another_word_is_a_place(name: str) -> None:
    assert places(f"{name} ships came. {FAR} The tolls.").share_far(len(FAR), len(FAR) + 30) >= 0.5


def test_letters_that_grow_when_they_are_made_small_move_no_place() -> None:
    text = f"{'İstanbul, İzmir, ' * 40}{FAR} Chile"
    assert places(text).offsets == ((text.index("Chile"),),)


def test_places_count_by_offsets_into_the_text_whatever_stands_between_its_words() -> None:
    text = f"-- * -- \n\n (Peru) -- {FAR}"
    assert places(text).offsets == ((text.index("Peru"),),)


def test_a_text_that_is_short_has_no_place_that_is_far() -> None:
    assert places("Peru and Chile met.").offsets == ()


def test_without_principals_nothing_is_far() -> None:
    assert named_places((), FAR).share_far(0, 10) == 0.0
