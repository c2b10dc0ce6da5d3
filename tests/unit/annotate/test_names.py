import pytest

from summitcheck.annotate.names import NameTable
from summitcheck.lang.en.tokenizer import tokenize


def key(table: NameTable, text: str, at: int = 0) -> tuple[str, int] | None:
    return table.at(tokenize(text), at)


TABLE = NameTable([("@treaty", ("Lake Treaty", "Treaty on the Lake", "LT")), ("@lake", ("Lake",))])


@pytest.mark.parametrize("name", ["Lake Treaty", "Treaty on the Lake", "LT"])
def test_the_names_of_a_group_share_its_key(name: str) -> None:
    found = key(TABLE, name)
    assert found is not None
    assert found[0] == "@treaty"
    assert found[1] == len(name.split())


def test_the_longest_name_is_found() -> None:
    assert key(TABLE, "Lake Treaty") == ("@treaty", 2)
    assert key(TABLE, "Lake Shore") == ("@lake", 1)


def test_a_name_with_a_capital_is_not_found_in_small_letters() -> None:
    assert key(TABLE, "lake treaty") is None


def test_a_name_is_not_read_past_the_end() -> None:
    assert key(TABLE, "Treaty on the") is None


@pytest.mark.parametrize(
    ("one", "other"), [("Tokyo", "Japan"), ("Pyongyang", "North Korea"), ("Kenyan", "Kenya"), ("Manila", "Philippines")]
)
def test_the_gazetteer_gives_capital_people_and_country_one_key(one: str, other: str) -> None:
    table = NameTable()
    found, expected = key(table, one), key(table, other)
    assert found is not None
    assert expected is not None
    assert found[0] == expected[0]


def test_a_group_of_ones_own_comes_before_the_gazetteer() -> None:
    found = key(NameTable([("@here", ("Japan",))]), "Japan")
    assert found == ("@here", 1)


def test_an_empty_name_is_passed_over() -> None:
    assert key(NameTable([("@none", ("", "…"))]), "word") is None


@pytest.mark.parametrize("word", ["States", "Fund"])
def test_a_word_for_any_body_of_a_kind_names_none(word: str) -> None:
    assert key(NameTable(), f"{word} will pay") is None
