import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.lang.en import table

KEYED = ("exclusive.txt", "names.txt", "rarity.txt", "spelling.txt", "strength.txt", "words.txt")


@pytest.mark.parametrize("name", KEYED)
def test_lines_are_sorted_by_their_keys_and_no_key_stands_twice(name: str) -> None:
    keys = [line[0].encode() for line in table.lines(name)]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("name", KEYED)
def test_every_key_is_found_with_its_own_fields(name: str) -> None:
    rows = table.lines(name)
    for key, *fields in [*rows[:50], *rows[-50:], *rows[:: max(1, len(rows) // 200)]]:
        assert table.find(name, key) == tuple(fields)


@given(key=st.text(max_size=12))
def test_a_search_in_place_finds_what_a_dictionary_finds(key: str) -> None:
    plain = {line[0]: tuple(line[1:]) for line in table.lines("spelling.txt")}
    assert table.find("spelling.txt", key) == plain.get(key)


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        table.find("no-such-list.txt", "word")
