"""Which lines of a statement back a sentence, and how much of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexing import indexed, read
from summitcheck.retrieve.index import TermMatches
from summitcheck.retrieve.support import Support, find_support, runs_in, word_runs
from summitcheck.retrieve.vocabulary import rarity

SENTENCE = read("Norway banned copper imports on forty ferries")
PLACES = range(len(SENTENCE.terms))
#: What a line has of the sentence: how alike (0 to 1) each term is to one of the line's.
LINE = st.dictionaries(st.sampled_from(PLACES), st.sampled_from((0.3, 0.7, 0.9, 1.0)), min_size=1)
LINES = st.dictionaries(st.integers(0, 6), LINE, max_size=6)


def supported(lines: dict[int, dict[int, float]], asserting: frozenset[int] = frozenset(range(9))) -> Support:
    matches: dict[int, TermMatches] = {
        line: [(place, 1.0, "", like) for place, like in sorted(has.items())] for line, has in lines.items()
    }
    return find_support(SENTENCE, matches, asserting)


def share(*lines: dict[int, float]) -> float:
    """The share of the sentence's weight that some lines cover together, each term as far as the best of them does."""
    weights = [rarity(term) for term in SENTENCE.terms]
    return sum(w * max((line.get(n, 0.0) for line in lines), default=0.0) for n, w in enumerate(weights)) / sum(weights)


def backing(sentence: str, *lines: str) -> Support:
    """The support of a sentence by lines that all assert something."""
    text = read(sentence)
    return find_support(text, indexed("a walrus", lines=lines).match(text).lines, range(len(lines)))


@given(LINES)
def test_the_best_line_three_lines_and_all_lines_cover_ever_more(lines: dict[int, dict[int, float]]) -> None:
    found = supported(lines)
    assert found.single == pytest.approx(max(map(share, lines.values()), default=0.0))
    assert found.together == pytest.approx(share(*(lines[n] for n in found.lines)))
    assert found.anywhere == pytest.approx(share(*lines.values()))
    assert 0.0 <= found.single <= found.together + 1e-9 <= found.anywhere + 2e-9 <= 1.0 + 3e-9


@given(LINES)
def test_each_line_adds_the_most_that_any_could_add(lines: dict[int, dict[int, float]]) -> None:
    found = supported(lines).lines
    assert len(set(found)) == len(found) <= 3
    for count, line in enumerate(found):
        before = [lines[n] for n in found[:count]]
        gains = {n: share(*before, has) - share(*before) for n, has in lines.items() if n not in found[:count]}
        assert gains[line] == pytest.approx(max(gains.values()))
        assert gains[line] > 0
    if len(found) < 3:
        chosen = [lines[n] for n in found]
        assert all(share(*chosen, has) == pytest.approx(share(*chosen)) for has in lines.values())


@given(LINES)
def test_terms_are_covered_by_the_chosen_lines_and_borrowed_from_all_but_the_best(
    lines: dict[int, dict[int, float]],
) -> None:
    found = supported(lines)
    assert found.covered == {place for n in found.lines for place in lines[n]}
    best = lines[found.lines[0]] if found.lines else {}
    assert found.borrowed == {place for has in lines.values() for place in has if place not in best}


@given(LINES, LINE)
def test_one_more_line_never_lessens_what_is_backed(lines: dict[int, dict[int, float]], more: dict[int, float]) -> None:
    before, after = supported(lines), supported({**lines, 7: more})
    assert before.single <= after.single + 1e-9
    assert before.anywhere <= after.anywhere + 1e-9


@given(LINES)
def test_the_order_in_which_lines_are_found_changes_nothing(lines: dict[int, dict[int, float]]) -> None:
    forth, back = supported(dict(sorted(lines.items()))), supported(dict(sorted(lines.items(), reverse=True)))
    assert (forth.lines, forth.covered, forth.borrowed) == (back.lines, back.covered, back.borrowed)
    assert (forth.single, forth.together, forth.anywhere) == pytest.approx((back.single, back.together, back.anywhere))


@given(LINES, st.frozensets(st.integers(0, 6)))
def test_lines_that_assert_nothing_back_nothing(lines: dict[int, dict[int, float]], asserting: frozenset[int]) -> None:
    assert supported(lines, asserting) == supported({n: has for n, has in lines.items() if n in asserting})


def test_of_lines_that_back_a_sentence_alike_the_first_is_the_best() -> None:
    assert supported({4: {0: 1.0}, 2: {0: 1.0}, 3: {0: 1.0}}).lines == (2,)


def test_a_copied_line_backs_all_of_a_sentence_and_leaves_nothing_to_borrow() -> None:
    found = backing("Norway banned copper imports", "Peru praised the piano", "Norway banned copper imports")
    assert found.lines == (1,)
    assert found.single == found.together == found.anywhere == 1.0
    assert not found.borrowed
    assert found.covered == {0, 1, 2, 3}


def test_a_patchwork_needs_more_lines_than_one_and_borrows_from_the_others() -> None:
    found = backing("Norway banned copper while Peru praised pianos", "Peru praised pianos", "Norway banned copper")
    assert set(found.lines) == {0, 1}
    assert found.single < found.together == found.anywhere
    assert found.borrowed == found.covered - {0, 1, 2} or found.borrowed == {0, 1, 2}


def test_what_backs_nothing_is_worth_nothing() -> None:
    for found in (supported({}), find_support(read("of the"), {}, ())):
        assert (found.lines, found.single, found.together, found.anywhere) == ((), 0.0, 0.0, 0.0)
        assert not found.covered
        assert not found.borrowed


def test_runs_of_words_keep_function_words_and_their_order() -> None:
    assert list(runs_in(read("the ban on whaling"), 2)) == [("the", "ban"), ("ban", "on"), ("on", "whaling")]
    assert list(runs_in(read("the ban on whaling"), 3)) == [("the", "ban", "on"), ("ban", "on", "whaling")]
    assert list(runs_in(read("the ban"), 3)) == []


def test_the_runs_of_a_statement_are_those_of_two_and_of_three_words_within_its_lines() -> None:
    runs = word_runs([read("the ban on whaling"), read("it ends")])
    assert {len(run) for run in runs} == {2, 3}
    assert ("ban", "on", "whaling") in runs
    assert ("it", "ends") in runs
    assert ("whaling", "it") not in runs
