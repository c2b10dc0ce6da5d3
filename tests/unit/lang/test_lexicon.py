import subprocess
import sys

import pytest

from summitcheck.lang.en.lexicon import (
    UNSEEN,
    entry,
    lemma,
    lemmas,
    normal,
    phrase_end,
    pos,
    rarity,
    readings,
    standard_spelling,
)


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("agreed", "agree"),
        ("went", "go"),
        ("found", "find"),
        ("treaties", "treaty"),
        ("knives", "knife"),
        ("bigger", "big"),
        ("stopped", "stop"),
        ("negotiating", "negotiate"),
        ("meeting", "meeting"),
        ("statesmen", "statesman"),
        ("phased out", "phase out"),
        ("phasing down", "phase down"),
    ],
)
def test_the_likeliest_dictionary_form_comes_first(form: str, first: str) -> None:
    assert lemmas(form)[0] == first


def test_a_form_of_two_words_has_both() -> None:
    assert set(lemmas("saw")) >= {"see", "saw"}
    assert lemma("saw", "v") == "see"
    assert lemma("leaves", "n") == "leaf"


def test_an_unknown_word_is_its_own_lemma_and_no_part_of_speech() -> None:
    assert lemmas("xqzzyt") == ("xqzzyt",)
    assert pos("xqzzyt") == ""
    assert readings("xqzzyt") == ()
    assert entry("xqzzyt") is None


@pytest.mark.parametrize(("word", "letters"), [("agree", "v"), ("quickly", "r"), ("tariff", "nv"), ("peaceful", "a")])
def test_parts_of_speech_are_in_order_of_frequency(word: str, letters: str) -> None:
    assert pos(word).startswith(letters)


def test_the_weights_of_all_readings_add_up_to_one() -> None:
    assert sum(reading.weight for reading in readings("found")) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("british", "expected"),
    [
        ("labour", "labor"),
        ("defence", "defense"),
        ("organisation", "organization"),
        ("programmes", "programs"),
        ("travelling", "traveling"),
        ("centred", "centered"),
        ("analysing", "analyzing"),
        ("grey", "gray"),
    ],
)
def test_british_spellings_become_standard_spelling(british: str, expected: str) -> None:
    assert standard_spelling(british) == expected
    assert standard_spelling(expected) == expected


@pytest.mark.parametrize(
    "word", ["four", "wise", "tonne", "promise", "advise", "metric", "surprise", "exercise", "our"]
)
def test_words_that_only_look_british_stay(word: str) -> None:
    assert standard_spelling(word) == word


def test_rarity_rises_from_function_words_to_unseen_ones() -> None:
    ranks = [rarity(word) for word in ("the", "country", "treaty", "denuclearization", "xqzzyt")]
    assert ranks == sorted(ranks)
    assert ranks[-1] == UNSEEN


def test_a_word_and_its_stem_are_equally_rare() -> None:
    assert rarity("countries") == rarity("countri") == rarity("country")


def test_importing_the_lexicon_reads_no_file_and_imports_nothing_costly() -> None:
    program = (
        "import sys, summitcheck.lang.en.relation, summitcheck.lang.en.gazetteer, summitcheck.lang.en.table as t;"
        "costly = {'yaml', 'rich', 'rapidfuzz', 'importlib.resources'} & set(sys.modules);"
        "sys.exit(f'{costly} {t.data.cache_info()}' if costly or t.data.cache_info().currsize else 0)"
    )
    result = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r};{program}"], check=False
    )
    assert result.returncode == 0


@pytest.mark.parametrize(
    ("form", "expected"),
    [("non-binding", "nonbinding"), ("long-term", "long term"), ("re-labelled", "relabeled"), ("labour", "labor")],
)
def test_a_form_is_looked_up_as_the_tokens_of_a_text_give_it(form: str, expected: str) -> None:
    assert normal(form) == expected


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("phased out coal", 2),
        ("living rooms were", 2),
        ("called on parties", 2),
        ("memorandum of understanding", 3),
        ("memorandum of sale", 1),
        ("long term goals", 2),
        ("phase", 1),
        ("xqzzyt out", 1),
    ],
)
def test_the_longest_phrase_is_found(text: str, length: int) -> None:
    assert phrase_end(text.split(), 0) == length
