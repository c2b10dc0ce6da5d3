import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.lang.en.tokenizer import tokenize
from summitcheck.lang.tokens import INVISIBLE, fold

PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=80)


def norms(text: str) -> list[str]:
    return [token.norm for token in tokenize(text)]


@given(PRINTABLE)
def test_every_token_is_the_slice_that_its_offsets_name(text: str) -> None:
    tokens = tokenize(text, 7)
    assert all(text[t.start - 7 : t.end - 7] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(PRINTABLE)
def test_every_letter_and_digit_of_plain_text_is_in_a_token(text: str) -> None:
    plain = "".join(c for c in text if c.isascii())
    kept = {i for t in tokenize(plain) for i in range(t.start, t.end)}
    lost = "".join(c for i, c in enumerate(plain) if c.isalnum() and i not in kept)
    assert set(lost.lower()) <= set("strevldm")  # the letters of 's, 're, 've, 'll, 'd, 'm


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.-Japan ties", ["us", "japan", "ties"]),
        ("multi-layered and multilayered", ["multilayered", "and", "multilayered"]),
        ("1,500 visas, 25.9 %", ["1500", "visas", "25.9", "%"]),
        ("the 4th delivery", ["the", "4th", "delivery"]),
        ("Japan's and Japan’s", ["japan", "and", "japan"]),
        ("they're won", ["they", "won"]),
        ("$3.2bn", ["$", "3.2", "bn"]),
        ("", []),
    ],
)
def test_words_come_in_their_normal_form(text: str, expected: list[str]) -> None:
    assert norms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It doesn't", ["it", "does", "not"]),
        ("They won’t", ["they", "will", "not"]),
        ("We can't", ["we", "can", "not"]),
        ("They shan't", ["they", "shall", "not"]),
    ],
)
def test_a_contracted_negation_is_a_token_of_its_own(text: str, expected: list[str]) -> None:
    assert norms(text) == expected


@pytest.mark.parametrize("hidden", INVISIBLE)
def test_invisible_characters_inside_a_word_do_not_part_it(hidden: str) -> None:
    assert norms(f"implemen{hidden}tation") == ["implementation"]


def test_composed_and_decomposed_letters_are_the_same_word() -> None:
    word = "Côte"
    assert norms(unicodedata.normalize("NFD", word)) == norms(unicodedata.normalize("NFC", word))


@given(PRINTABLE)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
