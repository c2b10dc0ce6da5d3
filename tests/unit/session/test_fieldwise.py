"""What a cache keeps of a value comes back equal to it, field by field, whatever fields its class has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import pytest

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.documents.model import Document, Section, Sentence, SentenceKind
from summitcheck.session.fieldwise import dumped, loaded

SENTENCE = Sentence("Ça va \ud800.", 3, 9, 2, "Trade", SentenceKind.HEADING, 4)
CLAIM = Claim("c1", "In short.", "At length.", "Trade", 5, 15, 3, ("Japan", "the U.S."), "will", "will", "they")
WHOLE = [
    SENTENCE,
    Section("Trade", 1, 2, 3),
    Document(
        "a.md",
        "one\r\ntwo",
        "   \r\ntwo",
        (Section("Trade", 1, 2, 3),),
        (SENTENCE,),
        "Title",
        "2025-02-07",
        "Wire",
        "account",
        {"ignore": {"SC101": ["one", "two"]}},
        "0" * 64,
        (0, 5),
    ),
    CLAIM,
    ClaimSet(
        (CLAIM,), (("Japan", "Tokyo"), ("Peru", "Lima")), ("Ports",), "a.md", "claims.yaml", {"claims.c1": "x:1:2"}
    ),
]


@pytest.mark.parametrize("value", WHOLE, ids=lambda value: type(value).__name__)
def test_every_field_comes_back(value: Any) -> None:
    unset = [field.name for field in fields(value) if getattr(value, field.name) == field.default]
    assert unset == [], "the sample must give each field a value of its own"
    back = loaded(type(value), dumped(value))
    for field in fields(value):
        assert getattr(back, field.name) == getattr(value, field.name)
        assert type(getattr(back, field.name)) is type(getattr(value, field.name))
    assert dumped(back) == dumped(value)


@dataclass(frozen=True, slots=True)
class Holder:
    one: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Odd:
    places: Mapping[str, set[str]]
    unknown: set[str]


def test_a_class_of_one_field_comes_back() -> None:
    assert loaded(Holder, dumped(Holder((CLAIM,)))) == Holder((CLAIM,))


def test_values_of_several_types_come_back_together() -> None:
    pair = (ClaimSet((replace(CLAIM, id="c2"),)), "from a file")
    assert loaded(tuple[ClaimSet, str], dumped(pair)) == pair


def test_a_field_that_could_not_be_read_back_is_a_bug_and_not_passed_over() -> None:
    with pytest.raises(NotImplementedError, match="set"):
        loaded(Odd, "[{},[]]")


@pytest.mark.parametrize("text", ["[]", "{}", "null", "7", '[["a"],[],[],"","",7,8]', "[[[1]]]", "nonsense"])
def test_what_is_no_such_value_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        loaded(Holder if text == "[[[1]]]" else ClaimSet, text)
