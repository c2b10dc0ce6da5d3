"""The parties that a statement's own lines name."""

import pytest

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.parties import NOBODY, Parties, parties_of
from summitcheck.annotate.text import AnnotatedText, annotate_text


def annotated(text: str) -> AnnotatedText:
    return annotate_text(text, 0, NameTable())


def parties(*lines: str) -> Parties:
    return parties_of(map(annotated, lines))


def named(known: Parties, text: str) -> set[str]:
    other = annotated(text)
    return {party for term in other.terms if (party := known.party_of(other, term))}


TWO = parties("Quorland will lend two tugs.", "Besmark agreed to man them.")


def test_a_state_that_no_list_holds_is_a_party_where_it_acts() -> None:
    assert named(TWO, "The tugs of Besmark will sail to Quorland.") == {"quorland", "besmark"}


@pytest.mark.parametrize("word", ["Quorlander", "Quorlanders", "Quorlandian"])
def test_what_is_of_a_state_names_it(word: str) -> None:
    assert named(TWO, f"The crews are {word}.") == {"quorland"}


def test_a_union_is_known_by_its_last_word_and_by_what_it_is_called() -> None:
    known = parties("The Vessic Union will pay.", "Besmark will wait.")
    assert named(known, "The Union paid.") == named(known, "A Vessic envoy came.") == {"vessic union"}


def test_a_person_a_body_and_a_common_word_are_no_parties() -> None:
    known = parties("President Quell will pay.", "Quell will sign.", "The Council will meet.", "Ships will sail.")
    assert named(known, "Quell met the Council. Ships sailed.") == set()


def test_unions_with_one_last_word_are_told_apart_by_what_else_they_are_called() -> None:
    known = parties("The Vessic Union will pay.", "The Tarric Union will wait.")
    assert named(known, "The Vessic Union paid.") == {"vessic union"}
    assert named(known, "The Union paid.") == set()


def test_a_country_of_a_list_is_a_party_where_the_statement_names_it() -> None:
    assert len(named(parties("Chile will wait for Ghana."), "Chile and Ghana wait for Peru.")) == len(
        ("Chile", "Ghana")
    )


def test_without_a_statement_any_country_of_a_list_may_be_a_party() -> None:
    assert len(named(NOBODY, "Chile and Ghana wait for Peru.")) == len(("Chile", "Ghana", "Peru"))


def test_a_word_that_may_be_of_two_parties_names_neither() -> None:
    known = parties("Marlonia will pay.", "Marlovia will wait.")
    assert len(named(known, "Marlonia and Marlovia met.")) <= 1
