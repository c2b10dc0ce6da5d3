"""What a term weighs, and what words of an account it may be found by."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.terms import Term, terms
from summitcheck.annotate.text import annotate_text
from summitcheck.lang.en.concepts import concepts
from summitcheck.lang.en.tokenizer import tokenize
from summitcheck.retrieve.vocabulary import FUZZY_CUTOFF, SYNONYM, Vocabulary, WeightedTerms, rarity, weigh_terms

NAMES = NameTable()


def read(text: str) -> tuple[Term, ...]:
    return terms(tokenize(text), NAMES)


def weight(text: str) -> float:
    """What the one term of a text weighs."""
    (term,) = read(text)
    return rarity(term)


def claims(*texts: str) -> tuple[WeightedTerms, ...]:
    return weigh_terms([read(text) for text in texts], rarity)


def likeness(claim: str, word: str) -> dict[str, float]:
    """The keys of a claim that a word may stand for."""
    (term,) = read(word)
    return dict(Vocabulary(read(claim), NAMES.language).resolve(term))


@pytest.mark.parametrize(
    ("word", "found"), [("quotas", {"quota": 1.0}), ("reduce", {"cut": SYNONYM}), ("trombone", {})]
)
def test_a_word_is_found_by_its_form_or_its_meaning(word: str, found: dict[str, float]) -> None:
    assert likeness("cut the quota in the harbors", word) == pytest.approx(found)


def test_british_spelling_finds_the_american_word() -> None:
    ((key, value),) = likeness("the harbors", "harbours").items()
    assert key == "harbor"
    assert value > 0.9


def test_a_word_spelt_a_little_differently_is_found_at_a_discount() -> None:
    ((key, value),) = likeness("the Vladivostok line", "Vladivostock").items()
    assert key.startswith("vladivosto")
    assert 0.8 <= value < 1.0


def test_a_short_word_is_not_found_by_chance_resemblance() -> None:
    assert likeness("the oats", "oath") == {}


def test_terms_that_siblings_share_weigh_less() -> None:
    first, second = weigh_terms([read("open the port"), read("close the port")], lambda _: 1.0)
    assert first.weights == {"open": 1.0, "port": 0.5}
    assert second.total == 1.5
    assert first.rarity == {"open": 1.0, "port": 1.0}


def test_a_claim_keeps_its_figures_its_names_and_its_neighbours() -> None:
    (claim,) = weigh_terms([read("Norway will send forty ships")], lambda _: 1.0)
    assert claim.numbers == {"#40"}
    assert len(claim.names) == 1
    assert ("#40", "send") in claim.pairs
    assert all("will" not in pair for pair in claim.pairs)


def test_a_claim_without_terms_divides_by_nothing() -> None:
    (claim,) = weigh_terms([()], lambda _: 1.0)
    assert claim.total == 1.0


def test_a_longer_word_weighs_more_up_to_the_weight_of_a_figure() -> None:
    words = ["ox", "elk", "wolf", "camel", "walrus", "penguin", "kangaroo"]
    assert [len(read(word)[0].key) for word in words] == list(range(2, 9))
    assert all(weight(short) < weight(long) for short, long in pairwise(words))
    assert weight("kangaroo") == weight("orangutan") == pytest.approx(weight("40"))


def test_figures_tell_most_then_names_and_words_that_only_turn_a_meaning_tell_least() -> None:
    assert weight("40") == weight("May 2027")
    assert weight("40") > weight("Norway") > weight("wolf") > weight("ox") > weight("not")


def test_a_term_that_comes_twice_in_a_claim_weighs_once() -> None:
    once, twice = claims("open the port")[0], claims("open the port, port")[0]
    assert (once.weights, once.total) == (twice.weights, twice.total)


def test_more_siblings_that_share_a_term_take_more_of_its_weight() -> None:
    weights = [claims(*["open the port"] * count)[0].weights["port"] for count in (1, 2, 3)]
    assert weights[0] == 2 * weights[1] == pytest.approx(3 * weights[2])


def test_neighbours_are_terms_side_by_side_or_with_one_between_whatever_their_order() -> None:
    (claim,) = claims("walrus banjo copper elk")
    near = {("banjo", "walrus"), ("copper", "walrus"), ("banjo", "copper"), ("banjo", "elk"), ("copper", "elk")}
    assert claim.pairs == near
    assert claims("elk, elk")[0].pairs == frozenset()


def test_a_word_with_a_capital_counts_among_the_names_and_a_date_among_the_figures() -> None:
    (claim,) = claims("the Xanadu treaty of May 2027")
    assert claim.names >= {read("the Xanadu")[0].key}
    assert claim.numbers == {read("May 2027")[0].key}


def test_a_claim_ends_in_its_last_term() -> None:
    short, long = claims("open the port")[0], claims("open the port by May")[0]
    assert (short.last, long.last) == ("port", read("by May")[-1].key)
    assert weigh_terms([()], rarity)[0].last == ""


@given(st.dictionaries(st.sampled_from(("elk", "banjo", "copper")), st.floats(0.0, 1.0)))
def test_what_is_covered_is_a_share_and_grows_with_every_key(hits: dict[str, float]) -> None:
    (claim,) = weigh_terms([read("elk banjo copper")], lambda _: 1.0)
    assert 0.0 <= claim.covered(hits) <= 1.0 + 1e-9
    assert claim.covered({**hits, "elk": 1.0}) >= claim.covered(hits) - 1e-9
    assert claim.covered(dict.fromkeys(claim.weights, 1.0)) == pytest.approx(1.0)


def test_a_near_synonym_covers_a_term_less_than_another_spelling_and_that_less_than_the_word_itself() -> None:
    spelling = likeness("the Vladivostok line", "Vladivostock")
    assert 0.5 < SYNONYM < FUZZY_CUTOFF / 100 <= min(spelling.values()) < 1.0
    ((key, value),) = spelling.items()
    assert value == pytest.approx(fuzz.ratio(key, read("Vladivostock")[0].key) / 100)


def test_a_word_that_is_in_a_claim_may_stand_for_one_that_is_spelt_like_it_as_well() -> None:
    found = likeness("the quartermaster and the quartermasters'", "quartermaster")
    assert max(found.values()) == 1.0
    both = likeness("Vladivostok and Vladivostock", "Vladivostok")
    assert sorted(both.values())[-1] == 1.0
    assert len(both) == 2


def test_a_word_spelt_differently_in_its_first_letter_or_in_too_many_is_another() -> None:
    assert likeness("the Vladivostok line", "Wladivostok") == {}
    assert likeness("the Vladivostok line", "Vladimir") == {}


@pytest.mark.parametrize(("claim", "word", "found"), [("the Kivu", "Kivus", True), ("the Kiv", "Kivu", False)])
def test_only_words_of_four_letters_and_more_are_found_by_their_spelling(claim: str, word: str, found: bool) -> None:
    assert bool(likeness(claim, word)) is found


def test_a_figure_is_found_by_one_that_rounds_it_and_by_no_other() -> None:
    assert likeness("25.9 percent of the quota", "nearly 26 percent") == {read("25.9 percent")[0].key: SYNONYM}
    assert likeness("25.9 percent of the quota", "30 percent") == {}
    assert likeness("25.9 percent of the quota", "25.9 percent") == {read("25.9 percent")[0].key: 1.0}


def test_a_day_is_found_by_how_far_it_is_away_once_the_day_of_the_account_is_known() -> None:
    claim = annotate_text("on 7 February 2025", 0, NAMES).terms
    vocabulary, eighth = Vocabulary(claim, NAMES.language), date(2025, 2, 8).toordinal()
    unknown, known, later = (annotate_text("yesterday", 0, NAMES, day).terms[0] for day in (None, eighth, eighth + 9))
    assert vocabulary.resolve(unknown) == vocabulary.resolve(later) == ()
    assert [key for key, _ in vocabulary.resolve(known)] == [claim[0].key]


def test_a_date_whose_day_is_not_known_is_found_by_none_that_is() -> None:
    claim, account = (annotate_text("next year", 0, NAMES, day).terms for day in (None, date(2025, 2, 8).toordinal()))
    assert (
        Vocabulary(claim, NAMES.language).resolve(account[0])
        == Vocabulary(account, NAMES.language).resolve(claim[0])
        == ()
    )
    assert Vocabulary(claim, NAMES.language).resolve(claim[0]) != ()


def test_a_name_is_not_looked_up_as_a_word() -> None:
    assert likeness("a turkey farm", "Turkey") == {}


@pytest.mark.xfail(strict=True, reason="the names of a claim are kept by the meanings of their words too")
def test_a_name_is_not_found_by_what_its_word_means_besides() -> None:
    assert likeness("farms in Turkey", "turkeys") == {}


def test_a_word_of_the_contrary_meaning_is_not_found() -> None:
    assert likeness("a permanent ban", "temporary") == {}


def test_a_word_of_the_same_family_that_means_another_thing_is_not_found() -> None:
    assert not set(concepts("absentee")).isdisjoint(concepts("absence"))
    assert likeness("the absentee", "absence") == {}


def test_a_term_is_found_alike_however_often_it_is_looked_up() -> None:
    vocabulary = Vocabulary(read("cut the quota"), NAMES.language)
    (term,) = read("reduce")
    assert vocabulary.resolve(term) == vocabulary.resolve(term) == (("cut", SYNONYM),)


@pytest.mark.xfail(strict=True, reason="the capital of a month makes a name of a date, which is counted twice")
def test_a_date_is_a_figure_and_no_name() -> None:
    (claim,) = claims("the treaty of May 2027")
    assert len(claim.numbers) == 1
    assert not claim.names


def test_of_very_many_figures_the_first_are_compared_and_any_that_is_written_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert set(likeness("25 tonnes, 41.9 tonnes", "about 42 tonnes")) == {term.key for term in read("41.9 tonnes")}
    monkeypatch.setattr("summitcheck.retrieve.vocabulary.MOST_VALUES", 1)
    assert likeness("25 tonnes, 41.9 tonnes", "about 42 tonnes") == {}
    assert set(likeness("25 tonnes, 41.9 tonnes", "41.9 tonnes")) == {term.key for term in read("41.9 tonnes")}
