from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relation import RelationKind, TermRelation, relate, relate_operators, relate_words
from summitcheck.annotate.terms import Term, terms
from summitcheck.lang import language
from summitcheck.lang.en.tokenizer import tokenize
from summitcheck.lang.en.words import OPERATORS

NAMES, ENGLISH = NameTable(), language()


def term(text: str) -> Term:
    """The only term of a text, read as if in mid-sentence."""
    (found,) = terms(tokenize(text), NAMES)
    return found


@pytest.mark.parametrize(
    ("official", "account", "kind"),
    [
        ("defense", "defence", RelationKind.SAME),
        ("implement", "implementation", RelationKind.SAME),
        ("reduce", "cut", RelationKind.SYNONYM),
        ("permanent", "temporary", RelationKind.OPPOSITE),
        ("support", "oppose", RelationKind.OPPOSITE),
        ("steel", "aluminium", RelationKind.EXCLUSIVE),
        ("negotiation", "xqzzyt", RelationKind.UNKNOWN),
    ],
)
def test_two_words_are_linked_by_what_the_lexicon_knows(official: str, account: str, kind: RelationKind) -> None:
    assert relate_words(official, account, ENGLISH).kind is kind


@pytest.mark.parametrize(
    ("official", "account", "kind"),
    [
        ("forty", "40", RelationKind.SAME),
        ("40", "41", RelationKind.NUMBER),
        ("on Monday", "on Friday", RelationKind.DATE),
        ("on Monday", "in 2027", RelationKind.APART),
        ("Norway", "Oslo", RelationKind.SAME),
        ("Norway", "Kenya", RelationKind.NAME),
        ("forty", "Norway", RelationKind.APART),
        ("treaty", "forty", RelationKind.APART),
        ("before", "after", RelationKind.OPPOSITE),
        ("not", "treaty", RelationKind.APART),
    ],
)
def test_terms_are_compared_as_what_they_are(official: str, account: str, kind: RelationKind) -> None:
    assert relate(term(official), term(account), ENGLISH).kind is kind


@pytest.mark.parametrize(
    ("official", "account", "kind"),
    [
        ("until", "till", RelationKind.SYNONYM),
        ("every", "all", RelationKind.SYNONYM),
        ("less", "more", RelationKind.OPPOSITE),
        ("seldom", "always", RelationKind.OPPOSITE),
        ("may", "most", RelationKind.OPERATOR),
    ],
)
def test_operators_say_the_same_the_opposite_or_something_else(official: str, account: str, kind: RelationKind) -> None:
    assert relate_operators(official, account, ENGLISH).kind is kind


operators = st.sampled_from(sorted(OPERATORS))


@given(operators, operators)
def test_operators_are_linked_alike_in_both_directions(one: str, other: str) -> None:
    assert relate_operators(one, other, ENGLISH) == relate_operators(other, one, ENGLISH)


vocabulary = st.sampled_from(("ban", "treaty", "accept", "reject", "steel", "wheat", "open", "closed", "army", "navy"))


@given(vocabulary)
def test_a_word_is_the_same_as_itself(word: str) -> None:
    assert relate_words(word, word, ENGLISH).kind is RelationKind.SAME


@given(vocabulary, vocabulary)
def test_no_pair_of_words_is_fair_one_way_and_opposite_the_other(one: str, other: str) -> None:
    there, back = relate_words(one, other, ENGLISH), relate_words(other, one, ENGLISH)
    assert not (there.fair and back.kind is RelationKind.OPPOSITE)


def test_the_more_a_link_tells_the_higher_it_ranks() -> None:
    kinds = (
        RelationKind.UNRELATED,
        RelationKind.NAME,
        RelationKind.OPPOSITE,
        RelationKind.NUMBER,
        RelationKind.SYNONYM,
        RelationKind.SAME,
    )
    assert all(TermRelation(less).order > TermRelation(more).order for less, more in pairwise(kinds))


def test_a_misspelling_of_an_unknown_word_is_the_same_word() -> None:
    assert relate_words("zhongnanhai", "zhongnanhaj", ENGLISH).kind is RelationKind.SAME
