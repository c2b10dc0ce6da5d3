"""Which terms of two texts stand for each other in order, which elsewhere, and what is left between them."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.align.pairs import TermPairs, pair_terms
from summitcheck.annotate.terms import Term, TermKind


def terms(keys: str) -> list[Term]:
    return [Term(key, TermKind.WORD, key, n, n + 1, n, n + 1) for n, key in enumerate(keys)]


def aligned(official: str, account: str) -> TermPairs:
    return pair_terms(terms(official), terms(account))


def longest_common(left: str, right: str) -> int:
    """The length of the longest common subsequence, by trying them all."""
    for length in range(min(len(left), len(right)), 0, -1):
        common = set(combinations(left, length)) & set(combinations(right, length))
        if common:
            return length
    return 0


letters = st.text("abcde", max_size=7)


@given(letters, letters)
def test_as_many_terms_are_paired_in_order_as_can_be(left: str, right: str) -> None:
    pairs = aligned(left, right).pairs
    assert len(pairs) == longest_common(left, right)
    assert all(left[i] == right[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


@given(letters, letters)
def test_a_term_is_used_once_and_equal_ones_are_never_left_on_both_sides(left: str, right: str) -> None:
    found = aligned(left, right)
    used = [*found.pairs, *found.moved]
    assert len({i for i, _ in used}) == len({j for _, j in used}) == len(used)
    rest_left = [key for i, key in enumerate(left) if i not in {i for i, _ in used}]
    rest_right = [key for j, key in enumerate(right) if j not in {j for _, j in used}]
    assert not set(rest_left) & set(rest_right)


@given(letters, letters)
def test_every_term_is_in_a_pair_or_in_an_edit(left: str, right: str) -> None:
    found = aligned(left, right)
    joined = [*found.pairs, *found.moved]
    assert sorted([i for i, _ in joined] + [i for e in found.edits for i in e.official]) == list(range(len(left)))
    assert sorted([j for _, j in joined] + [j for e in found.edits for j in e.account]) == list(range(len(right)))


@given(letters)
def test_a_text_against_itself_has_no_edits(text: str) -> None:
    found = aligned(text, text)
    assert found.edits == found.moved == ()


def test_an_edit_names_the_pairs_around_it() -> None:
    (edit,) = aligned("abc", "axc").edits
    assert (edit.official, edit.account) == ((1,), (1,))
    assert (edit.before, edit.after) == ((0, 0), (2, 2))


def test_a_term_out_of_order_is_moved() -> None:
    found = aligned("abcd", "bcda")
    assert found.moved == ((0, 3),)
    assert found.edits == ()


def test_an_edit_at_an_end_is_enclosed_by_the_ends_of_both_texts() -> None:
    first, last = aligned("xba", "yzbc").edits
    assert (first.official, first.account, first.before, first.after) == ((0,), (0, 1), (-1, -1), (1, 2))
    assert (last.official, last.account, last.before, last.after) == ((2,), (3,), (1, 2), (3, 4))


@given(letters, letters)
def test_an_edit_is_enclosed_by_the_pairs_nearest_to_it(left: str, right: str) -> None:
    found = aligned(left, right)
    pairs = [(-1, -1), *found.pairs, (len(left), len(right))]
    for edit in found.edits:
        place = pairs.index(edit.before)
        assert pairs[place + 1] == edit.after
        assert all(edit.before[0] < i < edit.after[0] for i in edit.official)
        assert all(edit.before[1] < j < edit.after[1] for j in edit.account)


def contrary(a: Term, b: Term) -> bool:
    """True for "a" where "x" stands in its place."""
    return (a.key, b.key) == ("a", "x")


def kept(official: str, account: str) -> TermPairs:
    return pair_terms(terms(official), terms(account), contrary)


def test_a_term_in_whose_place_stands_its_contrary_has_not_moved() -> None:
    assert aligned("abc", "xbca").moved == ((0, 3),)
    found = kept("abc", "xbca")
    assert found.moved == ()
    assert [(edit.official, edit.account) for edit in found.edits] == [((0,), (0,)), ((), (3,))]


@pytest.mark.parametrize(
    ("official", "account"),
    [("abc", "bxca"), ("abc", "bcxa"), ("abc", "bcax"), ("bca", "axbc"), ("bac", "abcx"), ("abc", "ybca")],
)
def test_a_contrary_that_stands_elsewhere_keeps_no_term_from_moving(official: str, account: str) -> None:
    assert len(kept(official, account).moved) == 1


@pytest.mark.parametrize(("official", "account"), [("bca", "abcx"), ("bac", "abxc"), ("bcad", "abcyxd")])
def test_the_place_of_a_term_is_between_the_pairs_around_it(official: str, account: str) -> None:
    assert kept(official, account).moved == ()


def test_terms_that_come_more_often_move_in_their_order_and_one_each() -> None:
    assert aligned("aabcd", "bcdaa").moved == ((0, 3), (1, 4))
    assert aligned("aabcd", "bcda").moved == ((0, 3),)
    assert aligned("abcd", "bcdaa").moved == ((0, 3),)
