"""Windows cover as much as neighbouring sentences can, and the focus widens only for much."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexing import candidate, lettered
from summitcheck.retrieve.vocabulary import WeightedTerms
from summitcheck.retrieve.windows import Candidate, Retrieval, covered_by, find_windows

CLAIM = lettered("abcdef")
#: Likenesses whose sums do not come out even.
LIKENESS = st.sampled_from((0.1, 0.3, 0.7, 0.9, 1.0))
COVERED = st.dictionaries(st.sampled_from("abcdef"), LIKENESS, min_size=1, max_size=4)
ACCOUNTS = st.dictionaries(st.integers(0, 9), COVERED, min_size=1, max_size=7).map(
    lambda sentences: [candidate(CLAIM, number, covered) for number, covered in sorted(sentences.items())]
)


def retrieved(claim: WeightedTerms, *sentences: tuple[int, str]) -> Retrieval:
    """The retrieval for a claim from sentences, each with the keys that it covers wholly."""
    found = find_windows(claim, [candidate(claim, number, dict.fromkeys(keys, 1.0)) for number, keys in sentences])
    assert found is not None
    return found


def tried(candidates: Sequence[Candidate], size: int) -> float:
    """The most that ``size`` neighbouring sentences cover together, by trying them all."""
    return max(
        CLAIM.covered(covered_by([c.match for c in candidates if 0 <= c.sentence - first < size]))
        for first in range(10)
    )


@given(ACCOUNTS)
def test_windows_cover_the_most_that_so_many_sentences_can(candidates: list[Candidate]) -> None:
    found = find_windows(CLAIM, candidates)
    assert found is not None
    assert [w.coverage for w in found.windows] == pytest.approx([tried(candidates, size) for size in (1, 2, 3)])


@given(ACCOUNTS)
def test_windows_hold_no_more_sentences_than_their_size_and_all_matches_among_them(candidates: list[Candidate]) -> None:
    found = find_windows(CLAIM, candidates)
    assert found is not None
    for size, window in enumerate(found.windows, 1):
        inside = [c for c in candidates if c.sentence in window.sentences]
        assert len(window.sentences) <= size
        assert window.matches == tuple([c.match for c in inside])
        assert (inside[0].sentence, inside[-1].sentence + 1) == (window.sentences.start, window.sentences.stop)


@given(ACCOUNTS)
def test_the_focus_is_the_window_of_two_only_where_that_covers_a_quarter_more(candidates: list[Candidate]) -> None:
    found = find_windows(CLAIM, candidates)
    assert found is not None
    single, double, _ = found.windows
    assert found.focus == (double if double.coverage > single.coverage + 0.25 else single)


@given(ACCOUNTS, COVERED)
def test_one_more_sentence_at_the_end_never_lessens_what_is_covered(
    candidates: list[Candidate], covered: dict[str, float]
) -> None:
    before, after = (find_windows(CLAIM, each) for each in (candidates, [*candidates, candidate(CLAIM, 10, covered)]))
    assert before is not None
    assert after is not None
    assert all(b.coverage <= a.coverage + 1e-9 for b, a in zip(before.windows, after.windows, strict=True))


def test_without_a_candidate_there_is_nothing() -> None:
    assert find_windows(CLAIM, []) is None


def test_a_second_sentence_that_adds_a_third_of_the_claim_widens_the_focus() -> None:
    assert retrieved(lettered("abc"), (0, "ab"), (1, "c")).focus.sentences == range(2)


@pytest.mark.parametrize("keys", ["abcd", "abcde"])
def test_a_second_sentence_that_adds_a_quarter_or_less_does_not_widen_the_focus(keys: str) -> None:
    found = retrieved(lettered(keys), (0, keys[:-1]), (1, keys[-1]))
    assert found.windows[1].sentences == range(2)
    assert found.focus.sentences == range(1)


def test_a_second_sentence_that_says_the_same_does_not_widen_the_focus() -> None:
    assert retrieved(CLAIM, (0, "abcdef"), (1, "abcdef")).focus.sentences == range(1)


def test_the_focus_is_never_wider_than_two_sentences() -> None:
    found = retrieved(lettered("abc"), (0, "a"), (1, "b"), (2, "c"))
    assert found.windows[2].sentences == range(3)
    assert len(found.focus.sentences) == 2


def test_of_windows_that_cover_as_much_the_first_is_taken() -> None:
    found = retrieved(CLAIM, (0, "a"), (1, "b"), (2, "c"), (6, "a"), (7, "b"), (8, "c"))
    assert [w.sentences for w in found.windows] == [range(1), range(2), range(3)]


def test_a_sentence_without_a_match_may_stand_within_a_window() -> None:
    found = retrieved(lettered("ab"), (0, "a"), (2, "b"))
    assert [w.sentences for w in found.windows] == [range(1), range(1), range(3)]


def test_a_term_that_two_sentences_have_counts_once_and_as_far_as_the_better_has_it() -> None:
    both = [
        candidate(CLAIM, n, covered).match for n, covered in enumerate(({"a": 0.5, "b": 1.0}, {"a": 0.75, "c": 0.25}))
    ]
    assert covered_by(both) == {"a": 0.75, "b": 1.0, "c": 0.25}


def test_pairs_are_those_of_the_sentence_that_has_most() -> None:
    found = find_windows(CLAIM, [candidate(CLAIM, n, {"a": 1.0}, pairs=p) for n, p in enumerate((1.0, 3.0, 2.0))])
    assert found is not None
    assert found.pairs == 3.0


def test_likeness_decides_between_sentences_that_cover_as_much() -> None:
    candidates = [candidate(CLAIM, number, {"a": 1.0}) for number in (0, 4, 8)]
    found = find_windows(CLAIM, candidates, {n: 0.1 * n for n in range(9)})
    assert found is not None
    assert found.focus.sentences == range(8, 9)


def test_a_neighbour_of_the_likest_sentence_joins_it_where_it_covers_much_more() -> None:
    candidates = [candidate(CLAIM, 0, dict.fromkeys("abcd", 1.0)), candidate(CLAIM, 5, {"e": 1.0})]
    candidates += [candidate(CLAIM, 6, dict.fromkeys("abc", 1.0))]
    found = find_windows(CLAIM, candidates, {5: 2.0})
    assert found is not None
    assert found.focus.sentences == range(5, 7)
