"""What is looked at to tell whether a statement backs a sentence, and which way each thing moves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from math import expm1, log1p

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexing import indexed, read
from summitcheck.annotate.terms import TermKind
from summitcheck.retrieve.index import SentenceIndex
from summitcheck.retrieve.support import find_support, word_runs
from summitcheck.score.features import LOGARITHM, SHARE, measure
from summitcheck.score.grounding import (
    NO_LINE,
    UNGROUNDED,
    WITH_LINE,
    GroundingCase,
    grounding_case,
    longest_piece,
    pieces,
    score_ungrounded,
)

LINES = (
    "Norway will send forty ships to the harbor of Lagos",
    "The envoys of Peru signed a treaty on copper in 2027",
    "Kenya praised the piano",
    "Ghana mined gold",
)
WORDS = sorted({word for line in LINES for word in line.split()})
SENTENCES = st.lists(st.sampled_from((*WORDS, "walrus", "fifty", "Chile", "yesterday")), max_size=12).map(" ".join)
PLACES = st.lists(st.integers(0, 12), unique=True)


@cache
def statement() -> tuple[SentenceIndex, frozenset[tuple[str, ...]]]:
    """The lines looked up, and their runs of words."""
    return indexed("a walrus", lines=LINES), word_runs([read(line) for line in LINES])


def case(sentence: str, in_order: tuple[int, ...] | None = None, distortion: float = 0.0) -> GroundingCase:
    """What is known of a sentence of an account."""
    index, runs = statement()
    text = read(sentence)
    support = find_support(text, index.match(text).lines, range(len(LINES)))
    return grounding_case(text, support, runs, in_order, distortion)


def features(sentence: str, in_order: tuple[int, ...] | None = None, distortion: float = 0.0) -> dict[str, float]:
    return measure(WITH_LINE, case(sentence, in_order, distortion))


def of(name: str, *sentences: str) -> list[float]:
    """One feature of several sentences."""
    return [features(sentence)[name] for sentence in sentences]


def rises(values: Sequence[float]) -> bool:
    return all(low < high for low, high in pairwise(values))


@settings(max_examples=60)
@given(SENTENCES, st.floats(0.0, 1.0))
def test_every_feature_keeps_to_the_range_that_it_names(sentence: str, distortion: float) -> None:
    plain = case(sentence, None, distortion)
    size = len(plain.sentence.terms)
    for in_order in (None, (), tuple(range(0, size, 2)), tuple(range(size))):
        told = plain._replace(in_order=in_order)
        for feature in WITH_LINE:
            value = feature.measure(told)
            assert value >= -1e-9, feature.name
            assert feature.range == LOGARITHM or value <= 1.0 + 1e-9, feature.name
            assert feature.range in (SHARE, LOGARITHM) or value in (0.0, 1.0), feature.name


def test_a_copy_is_covered_has_nothing_new_and_borrows_nothing() -> None:
    found = features(LINES[0], tuple(range(7)))
    for name in ("coverage by 1 line", "coverage by 3 lines", "coverage by statement", "in order", "verbatim"):
        assert found[name] == pytest.approx(1.0), name
    for name in found:
        assert not name.startswith(("unsupported", "borrowed", "novel", "count", "scattered")) or found[name] == 0.0, (
            name
        )


def test_a_patchwork_has_new_runs_at_its_seams_and_a_copy_has_none() -> None:
    patchwork = "Norway will send forty ships in 2027"
    for name in ("novel 2-grams", "novel 3-grams", "count of novel 2-grams", "count of novel 3-grams"):
        assert rises(of(name, LINES[0], patchwork, "A walrus played banjo for Chile"))
    found = features(patchwork)
    assert found["count of novel 2-grams"] == pytest.approx(log1p(1))
    assert found["count of novel 3-grams"] == pytest.approx(log1p(2))
    assert found["novel 2-grams"] == pytest.approx(1 / 6)
    assert found["novel 3-grams"] == pytest.approx(2 / 5)


def test_a_sentence_too_short_for_runs_has_none() -> None:
    assert of("novel 2-grams", "Norway") == of("novel 3-grams", "Norway will") == [0.0]


def test_more_lines_cover_more_and_what_only_a_fourth_has_is_scattered() -> None:
    three = "Norway sent forty ships while envoys of Peru signed a treaty and Kenya praised it"
    found, four = features(three), features(f"{three} as Ghana did")
    assert found["coverage by 1 line"] < found["coverage by 3 lines"] == pytest.approx(found["coverage by statement"])
    assert found["scattered"] == 0.0 < four["scattered"]
    assert four["scattered"] == pytest.approx(four["coverage by statement"] - four["coverage by 3 lines"])


def test_names_figures_and_words_that_no_line_has_are_counted_apart() -> None:
    base = "Norway will send ships"
    more = {
        "names": "Norway and Chile will send ships",
        "figures": "Norway will send 77 ships",
        "words": f"{base} walrus",
    }
    for kind, sentence in more.items():
        for other in more:
            before, after = of(f"unsupported {other}", base, sentence)
            assert (before, after) == (0.0, log1p(1) if kind == other else 0.0)


def test_a_word_with_a_capital_counts_as_a_name_and_as_a_word() -> None:
    assert of("unsupported names", "They praised Xanadu") == of("unsupported words", "It was Xanadu") == [log1p(1)]


def test_a_date_counts_among_the_figures_unless_it_is_told_from_today() -> None:
    assert of("unsupported figures", "They meet in June 2031", "They meet next year", "They meet") == [
        log1p(1),
        0.0,
        0.0,
    ]


def test_what_only_other_lines_have_is_borrowed() -> None:
    plain, words, name, figure = (
        features(f"Norway will send forty ships to the harbor {end}") for end in ("", "of copper", "of Peru", "in 2027")
    )
    assert plain["borrowed"] == plain["borrowed names"] == plain["borrowed figures"] == 0.0
    assert rises([0.0, words["borrowed"], figure["borrowed"]])
    assert (words["borrowed names"], words["borrowed figures"]) == (0.0, 0.0)
    assert (name["borrowed names"], name["borrowed figures"]) == (log1p(1), 0.0)
    assert (figure["borrowed names"], figure["borrowed figures"]) == (0.0, log1p(1))


def test_borrowed_words_are_a_share_of_the_weight_of_the_sentence() -> None:
    found = case("Norway will send forty ships to the harbor of Peru")
    weights, borrowed = found.support.weights, found.support.borrowed
    assert [found.sentence.terms[n].kind for n in borrowed] == [TermKind.NAME]
    assert found.borrowed_weight == pytest.approx(sum(weights[n] for n in borrowed) / sum(weights))


def test_a_sentence_repeats_itself_where_a_term_comes_twice() -> None:
    assert of("repeats itself", "ships escort ships", "ships escort boats", "of the of the", "") == [1.0, 0.0, 0.0, 0.0]


def test_a_longer_sentence_has_more_terms() -> None:
    assert [expm1(value) for value in of("terms of sentence", "", "ships", "ships of Norway")] == pytest.approx(
        [0, 1, 2]
    )


def test_the_more_stands_in_one_piece_and_in_order_the_nearer_a_sentence_is_to_its_line() -> None:
    whole, cut, part = (features(LINES[0], places) for places in ((0, 1, 2, 3, 4, 5, 6), (0, 1, 3, 4, 6), (0, 1, 2)))
    assert whole["in order"] > cut["in order"] > part["in order"] > 0.0
    assert whole["verbatim"] > part["verbatim"] > cut["verbatim"]
    assert whole["pieces"] < part["pieces"] < cut["pieces"] < 1.0
    assert features(LINES[0], (0, 2, 4))["pieces"] == 1.0


def test_nothing_in_order_is_no_piece() -> None:
    for name in ("in order", "pieces", "verbatim"):
        assert features(LINES[0], ())[name] == features("", ())[name] == features(LINES[0], None)[name] == 0.0


def test_a_detection_says_more_where_a_sentence_and_its_line_are_nearly_the_same() -> None:
    near, far = features(LINES[0], tuple(range(7)), 0.5), features(LINES[0], (0, 1), 0.5)
    assert near["distortion"] == far["distortion"] == 0.5
    assert near["distortion in order"] == 0.5 > far["distortion in order"] > 0.0
    assert near["distortion by coverage"] == pytest.approx(0.5 * near["coverage by 1 line"])
    partly = features("Norway will send walruses", (0, 1), 0.5)
    assert 0.0 < partly["distortion by coverage"] < 0.5


def test_a_sentence_without_a_line_is_scored_without_what_is_seen_in_one() -> None:
    found = score_ungrounded(case("A walrus played banjo"))
    assert set(found.features) == {f.name for f in NO_LINE} == {f.name for f in UNGROUNDED} | {"distortion"}
    assert set(score_ungrounded(case(LINES[0], (0, 1))).features) == {f.name for f in WITH_LINE}
    assert set(score_ungrounded(case("A walrus", ())).features) == {f.name for f in WITH_LINE}


def test_what_a_line_says_is_backed_more_surely_than_what_none_says() -> None:
    copy, new = case(LINES[0], tuple(range(7))), case("A walrus played banjo for 77 people in Chile")
    half = case(f"{LINES[0]} where a walrus played banjo for 77 people in Chile", tuple(range(7)))
    assert rises([score_ungrounded(each).probability for each in (copy, half, new)])


@pytest.mark.xfail(strict=True, reason="the capital of a month makes a name of a date, which is counted twice")
def test_a_date_is_no_name() -> None:
    assert of("unsupported names", "They meet in June 2031") == of("unsupported names", "They meet") == [0.0]


@given(PLACES)
def test_pieces_are_the_runs_of_neighbouring_places(places: list[int]) -> None:
    joins = [b == a + 1 for a, b in pairwise(places)]
    assert pieces(places) == (len(places) - sum(joins) if places else 0)
    runs = "".join("x" if join else " " for join in joins).split(" ")
    assert longest_piece(places) == (max(len(run) for run in runs) + 1 if places else 0)


@given(PLACES)
def test_places_in_one_row_are_one_piece_and_turned_round_many(places: list[int]) -> None:
    row = range(len(places))
    assert (pieces(row), longest_piece(row)) == (min(1, len(places)), len(places))
    assert pieces(row[::-1]) == len(places)
    assert longest_piece(row[::-1]) == min(1, len(places))
