from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.terms import Term, TermKind, terms
from summitcheck.lang.en.tokenizer import tokenize

NAMES = NameTable()


def read(text: str) -> tuple[Term, ...]:
    return terms(tokenize(text), NAMES)


def keys(text: str) -> list[str]:
    return [term.key for term in read(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at least 40 inspectors", "no fewer than forty inspectors"),
        ("12 percent", "12 per cent"),
        ("ninety minutes", "1.5 hours"),
        ("FY 2027", "fiscal year 2027"),
        ("Norway", "Oslo"),
        ("3 November 2027", "November 3, 2027"),
        ("half a million doses", "500,000 doses"),
        ("the ministers agreed", "ministers agree"),
    ],
)
def test_what_means_the_same_has_the_same_key(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("treaty", TermKind.WORD),
        ("Norway", TermKind.NAME),
        ("forty", TermKind.NUMBER),
        ("on Monday", TermKind.DATE),
        ("never", TermKind.OPERATOR),
    ],
)
def test_a_term_knows_what_it_is(text: str, kind: TermKind) -> None:
    assert [term.kind for term in read(text)] == [kind]


def test_function_words_give_no_term() -> None:
    assert read("and it is for the one of which we said so") == ()


def test_the_words_of_a_bound_belong_to_its_number() -> None:
    (number, ships) = read("no more than forty ships")
    assert number.quantity is not None
    assert number.quantity.bound == "<="
    assert ships.key == "ship"


def test_a_negation_is_a_term_of_its_own() -> None:
    assert keys("It doesn't apply") == ["not", "appli"]


@pytest.mark.parametrize("text", ["no one", "one of the parties", "the one that left"])
def test_one_as_a_pronoun_is_no_number(text: str) -> None:
    assert TermKind.NUMBER not in {term.kind for term in read(text)}


def test_a_verb_and_its_particle_are_one_term() -> None:
    assert "phase_out" in keys("They will phase out coal")


def test_a_preposition_before_a_date_is_no_particle() -> None:
    assert keys("The fair will be held in May")[-2] == keys("The fair will be held this May")[-2]
    assert "hold_in" in keys("The dam holds in the water")


def test_a_capital_counts_where_the_sentence_does_not_ask_for_it() -> None:
    first, second = read("Treaty and Treaty")
    assert (first.capital, second.capital) == (False, True)


WORDS = "no more than forty Norway on Monday by March 2027 at least half a million ships phase out"
words = st.lists(st.sampled_from(WORDS.split()), max_size=12)


@given(words)
def test_terms_stand_in_order_and_never_overlap(drawn: list[str]) -> None:
    tokens = tokenize(" ".join(drawn))
    found = terms(tokens, NAMES)
    assert all(a.last <= b.first for a, b in pairwise(found))
    assert all(tokens[t.first].start == t.start and tokens[t.last - 1].end == t.end for t in found)
