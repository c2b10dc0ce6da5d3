import pytest

from summitcheck.lang.en.ladder import rung_at
from summitcheck.lang.en.tokenizer import tokenize


@pytest.mark.parametrize(
    ("phrase", "step", "name"),
    [
        ("said", 0, "said"),
        ("noted", 1, "noted"),
        ("exchanged views on", 2, "discussed"),
        ("welcomes", 3, "welcomed"),
        ("reaffirmed", 3, "affirmed"),
        ("called on", 3, "called for"),
        ("intends", 4, "intended"),
        ("agreed", 5, "agreed"),
        ("undertook", 6, "committed"),
        ("shall", 7, "will"),
        ("signed", 8, "did"),
        ("favours", 3, "welcomed"),
    ],
)
def test_a_verb_stands_on_its_rung(phrase: str, step: int, name: str) -> None:
    rung = rung_at(tokenize(phrase), 0)
    assert rung is not None
    assert (rung.step, rung.name) == (step, name)


@pytest.mark.parametrize("word", ["treaty", "was", "xqzzyt"])
def test_other_words_stand_on_none(word: str) -> None:
    assert rung_at(tokenize(word), 0) is None


def test_the_longest_phrase_decides() -> None:
    tokens = tokenize("They were committed to peace and took note of it")
    found = {i: (rung.name, rung.last) for i in range(len(tokens)) if (rung := rung_at(tokens, i))}
    assert found[1] == ("committed", 4)
    assert found[6] == ("discussed", 9)
    assert 0 not in found


def test_a_phrase_at_the_end_reads_no_further() -> None:
    assert rung_at(tokenize("They took"), 1) is None
