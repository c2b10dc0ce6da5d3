"""What a sentence says of each claim, and which of the claims its words belong to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexing import indexed, read
from summitcheck.annotate.terms import Term
from summitcheck.retrieve.index import Match, SentenceIndex
from summitcheck.retrieve.vocabulary import SYNONYM

#: Words of which none stands for another, to fill the place between others.
FILLER = "banjo cactus lantern walrus".split()
WORDS = (
    "cut reduce quota quotas harbor harbour Vladivostok Vladivostock ban prohibition not copper forty Norway".split()
)
SENTENCES = st.lists(st.sampled_from([*WORDS, "slash", "port", *FILLER]), max_size=12).map(" ".join)
CLAIMS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join), min_size=1, max_size=4)
bounded = settings(max_examples=60)


def matches(claims: list[str] | tuple[str, ...], sentence: str) -> dict[int, Match]:
    """By claim what a sentence says of it."""
    return dict(indexed(*claims).match(read(sentence)).claims)


def own(claims: list[str] | tuple[str, ...], sentence: str) -> dict[int, dict[str, float]]:
    """By claim what is its own of a sentence."""
    index = indexed(*claims)
    found = index.match(read(sentence))
    return {claim: index.own(claim, found.most, found.resolved) for claim in found.claims}


# ---- slowly and plainly, what the index does fast


def standing_for(index: SentenceIndex, claim: int, term: Term) -> tuple[float, str, float] | None:
    """The weight, the key and the likeness of the heaviest of a claim's keys that a term may stand for."""
    rarity = index.claims[claim].rarity
    found = [(rarity[key] * like, key, like) for key, like in index.vocabulary.resolve(term) if key in rarity]
    return max(found, key=lambda each: each[0], default=None)


def divided(index: SentenceIndex, terms: tuple[Term, ...]) -> dict[int, dict[str, tuple[float, float]]]:
    """By claim and key how far it is covered, and how far it is the claim's own."""
    numbers = range(len(index.claims))
    stands = {(n, p): standing_for(index, n, term) for n in numbers for p, term in enumerate(terms)}

    def around(claim: int, place: int) -> float:
        """The weight of a claim's matches at most four terms from one of them, its own included; 0 where none is."""
        near = [stands.get((claim, p)) for p in range(place - 4, place + 5)]
        return sum(each[0] for each in near if each) if stands[claim, place] else 0.0

    result: dict[int, dict[str, tuple[float, float]]] = {}
    for (claim, place), each in stands.items():
        if each:
            share = around(claim, place) / max(around(n, place) for n in numbers)
            known = result.setdefault(claim, {}).get(each[1], (0.0, 0.0))
            result[claim][each[1]] = (max(known[0], each[2]), max(known[1], each[2] * share**2))
    return result


def together(index: SentenceIndex, terms: tuple[Term, ...], claim: int) -> float:
    """How many of a claim's pairs stand at most three terms apart, each divided by the claims that have it."""
    keys = [{key for key, like in index.vocabulary.resolve(term) if like >= SYNONYM} for term in terms]
    near = {(a, b) for p, first in enumerate(keys) for second in keys[p + 1 : p + 4] for a in first for b in second}
    found = [pair for pair in index.claims[claim].pairs if pair in near or pair[::-1] in near]
    return sum(1 / sum(pair in other.pairs for other in index.claims) for pair in found)


@bounded
@given(CLAIMS, SENTENCES)
def test_the_index_finds_what_a_plain_search_finds(claims: list[str], sentence: str) -> None:
    index, text = indexed(*claims), read(sentence)
    (found, _, most, resolved), plain = index.match(text), divided(index, text.terms)
    assert found.keys() == plain.keys()
    for claim, match in found.items():
        known = plain[claim]
        assert match.covered == pytest.approx({key: value for key, (value, _) in known.items()})
        assert index.own(claim, most, resolved) == pytest.approx({key: value for key, (_, value) in known.items()})
        assert match.coverage == pytest.approx(index.claims[claim].covered(match.covered))
        assert match.pairs == pytest.approx(together(index, text.terms, claim))


@bounded
@given(CLAIMS, SENTENCES)
def test_what_is_a_claims_own_is_never_more_than_what_is_covered(claims: list[str], sentence: str) -> None:
    mine = own(claims, sentence)
    for claim, match in matches(claims, sentence).items():
        assert mine[claim].keys() == match.covered.keys()
        assert all(0.0 < mine[claim][key] <= value <= 1.0 for key, value in match.covered.items())
        assert 0.0 < match.coverage <= 1.0 + 1e-9


@bounded
@given(CLAIMS, SENTENCES)
def test_the_order_of_the_claims_changes_only_the_order_of_what_is_found(claims: list[str], sentence: str) -> None:
    forth, back = matches(claims, sentence), matches(claims[::-1], sentence)
    last = len(claims) - 1
    assert forth.keys() == {last - n for n in back}
    for n, match in forth.items():
        other = back[last - n]
        assert match.covered == pytest.approx(other.covered)
        assert match.pairs == pytest.approx(other.pairs)
    mine, others = own(claims, sentence), own(claims[::-1], sentence)
    assert all(each == pytest.approx(others[last - n]) for n, each in mine.items())


def test_a_word_that_a_sibling_explains_better_belongs_to_the_sibling() -> None:
    sentence = "Copper ferry lines bring treaty money"
    claims = ("copper ferry treaty", "copper piano")
    mine = own(claims, sentence)
    assert mine[0]["copper"] == 1.0
    assert matches(claims, sentence)[1].covered["copper"] == 1.0
    assert mine[1]["copper"] < 0.5


def test_a_word_that_two_claims_explain_alike_belongs_to_both() -> None:
    mine = own(("copper piano", "copper ferry"), "Copper alone")
    assert mine[0] == mine[1] == {"copper": 1.0}


@pytest.mark.parametrize("turned", [False, True])
def test_only_words_at_most_four_terms_away_tell_whose_a_word_is(turned: bool) -> None:
    def mine(between: int) -> float:
        """How far "copper" belongs to the claim of copper alone, with so many terms between it and "treaty"."""
        words = ["copper", *FILLER[:between], "treaty"]
        return own(("copper treaty", "copper"), " ".join(words[::-1] if turned else words))[1]["copper"]

    assert mine(3) < 1.0
    assert mine(4) == 1.0


@pytest.mark.parametrize(("between", "pairs"), [(0, 1.0), (2, 1.0), (3, 0.0)])
def test_neighbouring_words_of_a_claim_are_together_within_three_terms(between: int, pairs: float) -> None:
    for ends in (("copper", "treaty"), ("treaty", "copper")):
        sentence = " ".join((ends[0], *FILLER[:between], ends[1]))
        assert matches(("copper treaty",), sentence)[0].pairs == pairs


def test_a_pair_that_comes_twice_counts_once_and_one_that_two_claims_have_counts_half() -> None:
    assert matches(("copper treaty",), "copper treaty and copper treaty")[0].pairs == 1.0
    shared = matches(("copper treaty", "copper treaty piano"), "copper treaty")
    assert shared[0].pairs == shared[1].pairs == 0.5


def test_a_near_synonym_forms_a_pair_too() -> None:
    assert matches(("reduce copper",), "cut copper")[0].pairs == 1.0


def test_a_word_that_may_stand_for_two_neighbours_is_no_pair_and_stands_for_the_heavier() -> None:
    assert matches(("copper cut reduce",), "copper reduce")[0].covered == {"copper": 1.0, "reduc": 1.0}
    assert matches(("copper ban prohibition",), "copper ban")[0].covered == {"copper": 1.0, "prohibit": SYNONYM}
    assert matches(("cut reduce",), "reduce")[0].pairs == 0.0


def test_a_sentence_that_shares_no_term_says_nothing() -> None:
    found = indexed("copper treaty", lines=["piano ferry"]).match(read("A walrus"))
    assert not found.claims
    assert not found.lines


def test_claims_and_lines_are_numbered_apart() -> None:
    found = indexed("copper treaty", "piano", lines=["a walrus", "copper ferry", "piano copper"]).match(read("copper"))
    assert list(found.claims) == [0]
    assert sorted(found.lines) == [1, 2]


def test_a_line_gives_the_places_of_its_terms_in_the_sentence_and_how_alike_they_are() -> None:
    found = indexed("piano", lines=["reduce copper"]).match(read("walrus copper cut"))
    assert [(place, key, like) for place, _, key, like in found.lines[0]] == [(1, "copper", 1.0), (2, "reduc", SYNONYM)]
    assert found.lines[0][0][1] > 0


def test_a_sentence_is_compared_with_the_claims_and_lines_that_have_its_rarest_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("summitcheck.retrieve.index.MOST_FOUND", 3)
    texts = [f"harbor {word}" for word in (*FILLER, "copper")]
    found = indexed(*texts, lines=texts).match(read("harbor walrus copper"))
    assert len(found.claims) == len(found.lines) == 3
    assert {3, 4} < found.claims.keys()
    assert found.claims[4].covered == {"harbor": 1.0, "copper": 1.0}


def test_claims_within_the_bound_are_compared_as_without_one(monkeypatch: pytest.MonkeyPatch) -> None:
    texts, sentence = ["harbor walrus", "harbor copper", "lantern"], "copper harbor with lantern"
    without = matches(texts, sentence)
    monkeypatch.setattr("summitcheck.retrieve.index.MOST_FOUND", 2)
    assert matches(["lantern", *texts[:2], "banjo"], "copper harbor") == {
        n + 1: each for n, each in matches(texts[:2], "copper harbor").items()
    }
    assert without.keys() == {0, 1, 2}
