"""Words to the pieces of the encoder's vocabulary: as the reference implementation (tokenizers 0.23) divides them."""

from __future__ import annotations

import pytest

from summitcheck.entail import wordpieces
from summitcheck.entail.weights import vocabulary
from summitcheck.entail.wordpieces import WordPieces

VOCABULARY = vocabulary()
PIECES = {number: piece for piece, number in VOCABULARY.items()}
DIVIDE = WordPieces(VOCABULARY).divide


def pieces(text: str) -> str:
    return " ".join(PIECES[each.number] for each in DIVIDE(text))


@pytest.mark.parametrize(
    ("text", "divided"),
    [
        ("1.5 % (U.S.) re-signs", "1 . 5 % ( u . s . ) re - signs"),
        ("The Côte d'Ivoire", "the cote d ' ivo ##ire"),
        ("€2bn's unaffordability", "€ ##2 ##bn ' s una ##ff ##ord ##ability"),
        ("naïve “quotes”—dash…", "naive “ quotes ” — dash …"),
        ("日本 and 東京", "日 本 and 東 京"),
        ("a\u200bb\u00adc\td", "abc d"),
        ("Straße İstanbul", "st ##raße istanbul"),
        ("", ""),
    ],
)
def test_words_are_divided_as_in_training(text: str, divided: str) -> None:
    assert pieces(text) == divided


def test_a_word_that_is_too_long_or_has_an_unknown_sign_is_unknown() -> None:
    assert pieces("x" * 101) == pieces("\U00013000") == "[UNK]"


def test_pieces_of_one_word_share_its_number() -> None:
    assert [each.word for each in DIVIDE("d'Ivoire signs")] == [0, 1, 2, 2, 3]


def test_no_more_words_are_remembered_than_the_limit_allows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordpieces, "_MOST_KNOWN", 10)
    made = WordPieces(VOCABULARY)
    found = [made.divide(f"ab{n}") for n in range(100)]
    assert len(made._known) <= 10
    assert found == [DIVIDE(f"ab{n}") for n in range(100)]
