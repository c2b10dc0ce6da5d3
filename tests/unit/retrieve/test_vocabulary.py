import pytest

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.terms import Term, terms
from summitcheck.lang.tokens import tokenize
from summitcheck.retrieve.vocabulary import SYNONYM, Vocabulary, weigh_terms

NAMES = NameTable()


def read(text: str) -> tuple[Term, ...]:
    return terms(tokenize(text), NAMES)


def likeness(claim: str, word: str) -> dict[str, float]:
    """The keys of a claim that a word may stand for."""
    (term,) = read(word)
    return dict(Vocabulary(read(claim)).resolve(term))


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
