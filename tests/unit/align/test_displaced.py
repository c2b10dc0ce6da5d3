"""A figure or date that changed while its sentence was turned round."""

from __future__ import annotations

import pytest

from comparing import comparison
from summitcheck.align.alignment import Difference
from summitcheck.align.displaced import displaced
from summitcheck.annotate.likeness import Likeness

NUMBER, DATE = Likeness.NUMBER, Likeness.DATE
FRONT = "By 2028 all duties will end"


def moved(official: str, account: str) -> list[tuple[Likeness, str, str]]:
    """The values that changed and stand elsewhere, as the two texts write them."""
    found = comparison(official, account)
    left, right = found.official, found.account
    return [
        (
            kind,
            left.text[left.terms[d.official[0]].start : left.terms[d.official[0]].end],
            right.text[right.terms[d.account[0]].start : right.terms[d.account[0]].end],
        )
        for kind in (NUMBER, DATE)
        for d in displaced(found, kind)
    ]


def one(official: str, account: str, kind: Likeness = NUMBER) -> Difference:
    """The one exchange of a value in two texts."""
    (difference,) = displaced(comparison(official, account), kind)
    return difference


@pytest.mark.parametrize(
    ("official", "account", "kind", "old", "new"),
    [
        (FRONT, "All duties will end by 2030", DATE, "2028", "2030"),
        (FRONT, "All duties will end by the 2030", DATE, "2028", "2030"),
        (
            "In fiscal year 2027 the duties end",
            "The duties end in fiscal 2028",
            DATE,
            "fiscal year 2027",
            "fiscal 2028",
        ),
        ("Forty ships will sail to Peru", "To Peru will sail 50 ships", NUMBER, "Forty", "50"),
        ("In phase two the duties end", "The duties end in the third phase", NUMBER, "two", "third"),
        (
            "Forty metres of road they will build",
            "They will build road of 60 metres",
            NUMBER,
            "Forty metres",
            "60 metres",
        ),
        ("For two years the duties cease", "The duties cease for three months", NUMBER, "two years", "three months"),
    ],
)
def test_a_value_that_stands_elsewhere_and_is_of_the_same_thing_was_exchanged(
    official: str, account: str, kind: Likeness, old: str, new: str
) -> None:
    assert moved(official, account) == [(kind, old, new)]


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (FRONT, "All duties will end after 2030"),
        (FRONT, "All duties will end by June 2030"),
        (FRONT, "All duties will end by 2030, and tolls by 2031"),
        ("By 2028 duties and by 2029 tolls will end", "Duties and tolls will end by 2030"),
        ("In phase two the duties end", "The duties end in the third round"),
        ("For two years the duties cease", "The duties cease for 300 dollars"),
        ("On 5 May the envoys signed", "The envoys signed 40 papers"),
        ("Forty ships will sail to Peru", "To Peru will sail ships"),
        ("Ships will sail to Peru", "To Peru will sail forty ships"),
        ("Forty ships will sail to Peru", "To Peru will sail 40 ships"),
        ("Forty ships will sail to Peru", "To Peru the ships sail with 50 dogs"),
    ],
)
def test_a_value_of_another_sort_or_one_of_several_is_none(official: str, account: str) -> None:
    assert moved(official, account) == []


def test_it_touches_the_terms_of_both_texts_and_leans_on_the_noun_behind_it_where_that_is_the_same() -> None:
    counted, dated = (
        one("Forty ships will sail to Peru", "To Peru will sail 50 ships"),
        one(FRONT, "All duties will end by 2030", DATE),
    )
    assert (counted.official, counted.account) == ((0,), (3,))
    assert counted.anchored > dated.anchored > 0
    assert counted.link.kind is NUMBER


def nearness(account: str) -> float:
    return one("Forty metres of road the envoys will promise Norway", account).near


def test_the_closer_its_surroundings_agree_the_nearer_it_is() -> None:
    same = nearness("The envoys will promise Norway road of 60 metres")
    other = nearness("The gorillas will promise Norway road of 60 metres")
    far = nearness("The gorillas will promise Norway a banjo of 60 metres")
    assert 1.0 == same > other > far > 0.0


def test_only_two_terms_on_each_side_of_it_tell_how_near_it_is() -> None:
    assert nearness("The envoys will cactus Norway road of 60 metres") == 1.0
