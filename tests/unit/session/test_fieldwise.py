"""What a cache keeps of a value comes back equal to it, field by field, whatever fields its class has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Optional

import pytest

from summitcheck.claims.model import Claim, ClaimExample, ClaimSet
from summitcheck.documents.model import Document, Section, Sentence, SentenceKind
from summitcheck.session.fieldwise import dumped, loaded

SENTENCE = Sentence("Ça va \ud800.", 3, 9, 2, "Trade", SentenceKind.HEADING, 4, 5, "Ça va ?.")
CLAIM = Claim(
    id="c1",
    text="In short.",
    quote="At length.",
    section="Trade",
    start=5,
    end=15,
    line=3,
    actors=("Japan", "the U.S."),
    verb="will",
    strength="will",
    governor="they",
    weight="headline",
    examples=(ClaimExample("They will.", "supported"),),
    document="fact-sheet.md",
    context="She opened a dock.",
)
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
        markup=True,
        extracted="pdf",
        pages=((0, 1), (5, 2)),
    ),
    CLAIM,
    ClaimSet(
        (CLAIM,), (("Japan", "Tokyo"), ("Peru", "Lima")), ("Ports",), "a.md", "claims.yaml", {"claims.c1": "x:1:2"}
    ),
]


def defaults_of(value: Any) -> dict[str, object]:
    """The names of all fields, each with its default, or with a value that no field has."""
    if is_dataclass(value):
        return {field.name: field.default for field in fields(value)}
    return {name: value._field_defaults.get(name, defaults_of) for name in value._fields}


@pytest.mark.parametrize("value", WHOLE, ids=lambda value: type(value).__name__)
def test_every_field_comes_back(value: Any) -> None:
    defaults = defaults_of(value)
    unset = [name for name, default in defaults.items() if getattr(value, name) == default]
    assert unset == [], "the sample must give each field a value of its own"
    back = loaded(type(value), dumped(value))
    for name in defaults:
        assert getattr(back, name) == getattr(value, name)
        assert type(getattr(back, name)) is type(getattr(value, name))
    assert dumped(back) == dumped(value)


@dataclass(frozen=True, slots=True)
class Holder:
    one: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Odd:
    places: Mapping[str, set[str]]
    unknown: set[str]


@dataclass(frozen=True, slots=True)
class Undecided:
    either: Optional[str]  # noqa: UP045 -- not a class, unlike `str | None`


def test_a_class_of_one_field_comes_back() -> None:
    assert loaded(Holder, dumped(Holder((CLAIM,)))) == Holder((CLAIM,))


def test_values_of_several_types_come_back_together() -> None:
    pair = (ClaimSet((CLAIM._replace(id="c2"),)), "from a file")
    assert loaded(tuple[ClaimSet, str], dumped(pair)) == pair


def test_a_field_that_could_not_be_read_back_is_a_bug_and_not_passed_over() -> None:
    with pytest.raises(AssertionError, match="set"):
        loaded(Odd, "[{},[]]")
    with pytest.raises(AssertionError, match="Optional"):
        loaded(Undecided, '["one"]')


@pytest.mark.parametrize("text", ["[]", "{}", "null", "7", '[["a"],[],[],"","",7,8]', "[[[1]]]", "nonsense"])
def test_what_is_no_such_value_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        loaded(Holder if text == "[[[1]]]" else ClaimSet, text)
