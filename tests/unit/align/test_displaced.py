"""A figure or date that changed while its sentence was turned round."""

from __future__ import annotations

import pytest

from comparing import comparison
from summitcheck.align.alignment import Difference
from summitcheck.align.displaced import displaced
from summitcheck.annotate.relation import RelationKind

NUMBER, DATE = RelationKind.NUMBER, RelationKind.DATE
FRONT = "By 2028 all duties will end"


def moved(official: str, account: str) -> list[tuple[RelationKind, str, str]]:
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


def one(official: str, account: str, kind: RelationKind = NUMBER) -> Difference:
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
        ("For two years the duties cease", "The duties cease for ten days", NUMBER, "two years", "ten days"),
        ("In 2028 all duties will end", "All duties will end during 2030", DATE, "2028", "2030"),
    ],
)
def test_a_value_that_stands_elsewhere_and_is_of_the_same_thing_was_exchanged(
    official: str, account: str, kind: RelationKind, old: str, new: str
) -> None:
    assert moved(official, account) == [(kind, old, new)]


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (FRONT, "All duties will end after 2030"),
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
    assert counted.relation.kind is NUMBER


def nearness(account: str) -> float:
    return one("Forty metres of road the envoys will promise Norway", account).near


def test_the_closer_its_surroundings_agree_the_nearer_it_is() -> None:
    same = nearness("The envoys will promise Norway road of 60 metres")
    other = nearness("The gorillas will promise Norway road of 60 metres")
    far = nearness("The gorillas will promise Norway a banjo of 60 metres")
    assert 1.0 == same > other > far > 0.0


def test_only_two_terms_on_each_side_of_it_tell_how_near_it_is() -> None:
    official = "Forty metres of road the envoys promise Norway"
    assert one(official, "The envoys cactus Norway road of 60 metres").near == 1.0


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("In phase two the duties end", "The duties end in the third phase"),
        ("In the second phase the duties end", "The duties end in phase three"),
        ("In the second phase the duties end", "The duties end in the third phase"),
    ],
)
def test_numbers_in_a_series_are_of_one_thing_whichever_side_its_noun_stands_on(official: str, account: str) -> None:
    assert len(moved(official, account)) == 1


def test_a_figure_without_a_dimension_is_of_one_thing_only_with_its_noun() -> None:
    assert moved("Forty ships will sail to Peru", "To Peru the ships will sail with fifty") == []
    assert moved("Forty euros they will spend", "They will spend fifty euros") != []


def test_of_two_figures_of_a_sort_none_is_known_to_be_the_one_unless_its_noun_is() -> None:
    official = "For two years and for five years the duties and the tolls cease"
    assert moved(official, "The duties and the tolls cease for three months") == []
    assert moved("For two years the tolls cease", "The tolls cease for three months and for four months") == []
    official = "Forty ships and fifty boats will sail north to Peru soon"
    both = moved(official, "North to Peru soon will sail 41 ships, 51 boats")
    assert [(old, new) for _, old, new in both] == [("Forty", "41"), ("fifty", "51")]


@pytest.mark.parametrize("side", ["by", "until", "before", "after", "from", "since"])
def test_two_dates_are_of_one_thing_on_the_same_side_of_it(side: str) -> None:
    official = f"{side.title()} 2028 all duties will end"
    assert len(moved(official, f"All duties will end {side} 2030")) == 1
    assert len(moved(official, "All duties will end on 5 June 2030")) == 1
    contrary = "after" if side in ("by", "until", "before") else "by"
    assert moved(official, f"All duties will end {contrary} 2030") == []


def test_a_value_that_stays_in_its_place_is_none_that_moved() -> None:
    assert moved("All duties will end by 2028", "All duties will end by 2030") == []
    assert moved("Forty ships will sail", "Fifty ships will sail") == []


def test_what_was_exchanged_is_no_more_than_the_two_values() -> None:
    difference = one("Forty ships will sail to Peru", "To Peru will sail 50 ships")
    assert (len(difference.official), len(difference.account), difference.unmatched) == (1, 1, 2)


def test_a_value_of_another_sort_that_is_gone_or_new_as_well_does_not_matter() -> None:
    expected = [(DATE, "2028", "2030")]
    assert moved("By 2028 all duties on forty goods will end", "All duties on goods will end by 2030") == expected
    assert moved("By 2028 all duties on goods will end", "All duties on forty goods will end by 2030") == expected


def test_the_first_word_of_a_text_tells_how_near_a_value_is_too() -> None:
    official = "Soon by 2028 all duties will end"
    kept, gone = "All duties will end by 2030 soon", "All duties will end by 2030"
    assert one(official, kept, DATE).near > one(official, gone, DATE).near
    assert one(gone, official, DATE).near == one(official, gone, DATE).near
    assert one("All duties will end by 2028", "By 2030 all duties will end", DATE).near == 1.0
    assert one("By 2030 all duties will end", "All duties will end by 2028", DATE).near == 1.0
