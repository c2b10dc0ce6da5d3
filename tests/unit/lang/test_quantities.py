import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.rounding import agree
from summitcheck.annotate.terms import terms
from summitcheck.lang.en.numerals import roman
from summitcheck.lang.en.tokenizer import tokenize
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import measure

NAMES = NameTable()


def read(text: str) -> Quantity:
    """The first quantity among the terms of a text."""
    return readings(text)[0]


def readings(text: str) -> list[Quantity]:
    return [term.quantity for term in terms(tokenize(text), NAMES) if term.quantity]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3.2 billion euros", 3.2e9, "EUR"),
        ("€3.2bn", 3.2e9, "EUR"),
        ("one trillion dollars", 1e12, "USD"),
        ("$40 million", 4e7, "USD"),
        ("two hundred thousand tonnes", 2e5, "tonne"),
        ("15 bcm", 1.5e10, "cubic meter"),
        ("1.5 Mt", 1.5e6, "tonne"),
        ("three hundred and twelve", 312, ""),
        ("a hundred and twenty million euros", 1.2e8, "EUR"),
        ("a hundred and five", 105, ""),
        ("a thousand two hundred", 1200, ""),
        ("a hundred million", 1e8, ""),
        ("a dozen billion", 1.2e10, ""),
        ("CAD $40 million", 4e7, "CAD"),
        ("USD204.10 million", 204.1e6, "USD"),
        ("KWD45.5 million", 45.5e6, "KWD"),
        ("EUR1,200", 1200, "EUR"),
        ("EUR40m", 4e7, "EUR"),
        ("40USD", 40, "USD"),
        ("40 USD million", 4e7, "USD"),
        ("45.5 million Kuwaiti dinars", 45.5e6, "KWD"),
        ("ZMW 40 million", 4e7, "ZMW"),
        ("COP28 billion", 2.8e10, "MXN"),
        ("40 million PEN", 4e7, "PEN"),
        ("ALL 40 MILLION PEOPLE", 4e7, ""),
        ("TOP 40", 40, ""),
        ("Koreans won 40", 40, ""),
        ("six extra months", 6, "month"),
        ("two full years", 2, "year"),
        ("twenty-five", 25, ""),
        ("1,500 visas", 1500, ""),
        ("12 percent", 12, "percent"),
        ("12 per cent", 12, "percent"),
        ("12 %", 12, "percent"),
        ("12 percentage points", 12, "points"),
        ("ninety days", 90, "day"),
        ("110 minutes", 110, "minute"),
        ("half a million doses", 5e5, ""),
        ("two thirds of them", 2 / 3, ""),
        ("a quarter of the votes", 0.25, ""),
        ("third", 3, ""),
        ("-5 percent", -5, "percent"),
        ("minus five degrees", -5, "degree"),
        ("25,9 %", 25.9, "percent"),
        ("2 000 passengers", 2000, ""),
        ("three and a half weeks", 3.5, "week"),
        ("two and a half billion euros", 2.5e9, "EUR"),
        ("a million and a half", 1.5e6, ""),
        ("half an hour", 0.5, "hour"),
        ("an hour and a half", 1.5, "hour"),
        ("two hours and a half", 2.5, "hour"),
        ("within a year", 1, "year"),
        ("a dozen", 12, ""),
        ("half a dozen", 6, ""),
        ("two dozen ships", 24, ""),
        ("a hundred schools", 100, ""),
        ("half a billion", 5e8, ""),
        ("a quarter of a century", 0.25, "century"),
        ("a decade", 1, "decade"),
        ("one in five villages", 0.2, ""),
        ("three out of every four", 0.75, ""),
        ("three quarters of the votes", 0.75, ""),
        ("nearly two thirds in the north", 2 / 3, ""),
        ("2/3 of the costs", 2 / 3, ""),
        ("three times", 3, ""),
        ("tenfold", 10, ""),
        ("twelve hundred", 1200, ""),
        ("EUR 40 million", 4e7, "EUR"),
        ("JPY 200m", 2e8, "JPY"),
        ("C$2 billion", 2e9, "CAD"),
        ("two Canadian dollars", 2, "CAD"),
        ("40 km", 40, "kilometer"),
        ("120 square kilometres", 120, "square kilometer"),
        ("3 square miles per hour", 3, "square mile per hour"),
        ("3 square kph", 3, ""),
        ("the 4th", 4, ""),
        ("Article IX", 9, ""),
        ("twice", 2, ""),
    ],
)
def test_a_figure_is_read_with_its_magnitude_and_unit(text: str, value: float, unit: str) -> None:
    quantity = read(text)
    assert quantity.value == pytest.approx(value)
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("36 km per hour", "meters per second", 10),
        ("36 square kilometres per hour", "hectares per second", 1),
        ("36 cubic metres per hour", "liters per second", 10),
    ],
)
def test_a_rate_has_the_dimension_of_what_is_counted_by_time(text: str, dimension: str, value: float) -> None:
    assert measure(read(text)) == (dimension, pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("at least 40", ">="),
        ("no fewer than forty", ">="),
        ("more than 40", ">"),
        ("over 40", ">"),
        ("up to 40", "<="),
        ("no more than 40", "<="),
        ("fewer than 40", "<"),
        ("nearly 40", "~<"),
        ("not fewer than 40", ">="),
        ("in excess of 40", ">"),
        ("just under 40", "~<"),
        ("40 or more", ">="),
        ("40 ships or fewer", "<="),
        ("40 guards at most", "<="),
        ("40 or so", "~"),
        ("no later than 40 days after", "by"),
        ("over 40 days", "over"),
        ("about 40", "~"),
        ("40", ""),
        ("grew by 40", ""),
    ],
)
def test_the_words_before_a_figure_bound_it(text: str, bound: str) -> None:
    assert read(text).bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "the agreement",
        "a third party said",
        "steel",
        "order",
        "paid by a third country",
        "half of them",
        "double-digit growth",
        "ships a year",
    ],
)
def test_other_words_are_no_cardinal_figure(text: str) -> None:
    assert "cardinal" not in {quantity.kind for quantity in readings(text)}


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("25.9 percent", "26 percent"),
        ("25.9 percent", "nearly 26 percent"),
        ("3.2 billion euros", "€3.2bn"),
        ("3.1 billion euros", "roughly three billion euros"),
        ("90 minutes", "1.5 hours"),
        ("two years", "24 months"),
        ("two weeks", "14 days"),
        ("407 ships", "about 400 ships"),
        ("3.2 billion euros", "roughly three billion euros"),
        ("3.2 billion euros", "more than three billion euros"),
        ("25.9 percent", "about a quarter of"),
        ("25.9 percent", "just over a quarter of"),
        ("48 percent", "almost half of"),
        ("60 percent", "more than half of"),
        ("25 years", "a quarter of a century"),
        ("ten years", "a decade"),
        ("nine years", "nearly a decade"),
        ("90 minutes", "more than an hour"),
        ("27 ships", "nearly 30 ships"),
        ("1.75 percent", "about 1.8 percent"),
        ("one in five", "20 percent"),
        ("within a month", "within 30 days"),
        ("300 km", "about 186 miles"),
        ("40 tonnes", "40,000 kilograms"),
        ("doubled", "100 percent"),
        ("between 10 and 15 percent", "10-15 percent"),
        ("1.5 to 2 billion euros", "€1.5-2 billion"),
        ("12.5 percent", "between 12 and 13 percent"),
        ("10 to 15 percent", "up to 15 percent"),
        ("10 to 15 percent", "about 12 percent"),
        ("from 10 to 15 percent", "to 15 percent"),
        ("from 10 to 15 percent", "five percentage points"),
        ("Article V", "the fifth article"),
        ("phase two", "the second phase"),
    ],
)
def test_figures_agree_that_may_be_the_same(official: str, account: str) -> None:
    assert agree(read(official), read(account))


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("25.9 percent", "29.5 percent"),
        ("26 percent", "25.7 percent"),
        ("12 percent", "12 percentage points"),
        ("3.2 billion euros", "3.2 million euros"),
        ("3.2 billion euros", "3.2 billion dollars"),
        ("nine months", "nine years"),
        ("407 ships", "about 300 ships"),
        ("fourth", "fifth"),
        ("twice", "three times"),
        ("50 ships", "about 30 ships"),
        ("27 percent", "nearly 26 percent"),
        ("412 families", "nearly 400 families"),
        ("412 families", "more than 500 families"),
        ("48 percent", "more than half of"),
        ("25.9 percent", "less than a quarter of"),
        ("25.9 percent", "about a fifth of"),
        ("3.9 billion euros", "about three billion euros"),
        ("1.6 billion euros", "2 billion euros"),
        ("at least six dollars", "at least five dollars"),
        ("below 25 percent", "below 26 percent"),
        ("12 years", "about a decade"),
        ("within a month", "within five weeks"),
        ("-5 percent", "5 percent"),
        ("300 km", "300 miles"),
        ("two Canadian dollars", "two dollars"),
        ("between 10 and 15 percent", "between 10 and 25 percent"),
        ("10 to 15 percent", "15 percent"),
        ("15 percent", "10 to 15 percent"),
        ("from 10 to 15 percent", "five percent"),
        ("twice", "half of"),
    ],
)
def test_figures_disagree_that_cannot_be_the_same(official: str, account: str) -> None:
    assert not agree(read(official), read(account))


quantities = st.builds(
    Quantity,
    value=st.floats(0.1, 1e9, allow_nan=False),
    step=st.sampled_from((0.05, 0.5, 50.0)),
    unit=st.sampled_from(("", "percent", "USD", "minute", "hour", "year", "ton")),
    bound=st.sampled_from(("", ">", "<=", "~")),
    kind=st.just("cardinal"),
    upper=st.none(),
)


@given(quantities)
def test_a_figure_agrees_with_itself(quantity: Quantity) -> None:
    assert agree(quantity, quantity)


@given(quantities, st.floats(1.5, 100.0))
def test_no_figure_agrees_with_a_multiple_of_itself(quantity: Quantity, times: float) -> None:
    exact = quantity._replace(bound="", step=0.0)
    assert not agree(exact, exact._replace(value=exact.value * times))


@given(st.integers(1, 10_000))
def test_hours_are_measured_in_the_same_unit_as_minutes(hours: int) -> None:
    told = Quantity(float(hours), 0.5, "hour", "", "cardinal")
    assert measure(told) == measure(told._replace(value=hours * 60.0, unit="minute"))


def test_roman_numerals_count_up_without_a_gap() -> None:
    numerals = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
    assert [roman(numeral) for numeral in numerals.split()] == list(range(1, 21))
    assert [roman(word) for word in ("", "five", "mission")] == [0, 0, 0]


def test_digits_beyond_the_range_of_a_figure_are_a_word() -> None:
    assert readings("some " + "9" * 400 + " tonnes") == []
    assert readings("about $" + "9" * 300 + " billion") == []


def test_no_row_of_number_words_runs_out_of_range() -> None:
    row, plain = readings("about one" + " hundred" * 500 + " weeks or about 100 weeks")
    assert math.isfinite(row.value)
    assert not agree(plain, row)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("a test no older than 72 hours", "<="),
        ("children younger than six", "<"),
        ("inside six months", "by"),
        ("they handed over 40 boats", ""),
        ("well over 40 boats", ">"),
        ("a dispute over two boats", ""),
        ("fares go up to 40 euros", ""),
        ("up to 40 euros", "<="),
        ("for as long as 40 days", "<="),
        ("as long as 40 states agree", ""),
        ("over 40 winters", "over"),
        ("regret over 40 debtors", ""),
        ("up to about 40 tons", "<="),
        ("at least roughly 40 tons", ">="),
        ("growth weaker than 40", "<"),
        ("go faster than 40 knots", ">"),
        ("go no faster than 40 knots", "<="),
        ("go no slower than 40 knots", ">="),
        ("under the mark of 40", "<"),
        ("cut by 5 percent over 40 payments", "over"),
        ("made over 40 payments", ">"),
        ("ships over 40 metres", ">"),
    ],
)
def test_a_word_of_a_bound_may_belong_to_what_stands_before_it(text: str, bound: str) -> None:
    assert readings(text)[-1].bound == bound


def test_a_date_is_no_end_of_a_range() -> None:
    assert readings("for two years, to 4 March 2031")[0].upper is None
    assert readings("two to four years")[0].upper == 4


def test_dozens_are_told_by_the_dozen() -> None:
    assert agree(read("26 boats"), read("more than two dozen boats"))
    assert not agree(read("61 boats"), read("more than two dozen boats"))


@pytest.mark.parametrize("text", ["COP28", "SDG13", "CUP2026", "PHP8"])
def test_letters_that_name_something_else_count_no_money(text: str) -> None:
    assert [token.norm for token in tokenize(text)] == [text.lower()]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("over the hundred and eighty kilometres", 180),
        ("one and a half thousand million euros", 1.5e9),
        ("some 850 millions", 8.5e8),
        ("one coin in a hundred", 0.01),
        ("three ships in every thousand", 0.003),
        ("one twentieth of the time", 0.05),
        ("owned by half or more", 0.5),
    ],
)
def test_a_number_may_be_spoken_in_other_ways(text: str, value: float) -> None:
    assert read(text).value == pytest.approx(value)


def test_what_only_looks_like_a_spoken_number_is_none() -> None:
    assert not readings("from one port to another")
    assert not readings("a hundredweight and the hundred")
    assert read("send one ship in a hundred days").value == 1
    assert readings("one ship to another port")


def test_a_bound_behind_a_mark_belongs_to_what_stands_before_it() -> None:
    assert [each.bound for each in readings("400 tonnes at most, 31 ships")] == ["<=", ""]
    assert [each.bound for each in readings("at most 31 ships")] == ["<="]
    assert read("when the river rises, up to 40 boats").bound == "<="
    assert read("the river rises up to 40 metres").bound == ""
    assert read("four hundred kilometres and a bit").bound == ">"


def test_a_third_behind_which_nothing_bounds_it_is_a_place() -> None:
    assert read("a third at the port").kind == "ordinal"
    assert read("a third and two more").kind == "ordinal"
    assert read("a third and no more").kind == "multiple"
