"""What is looked at to tell whether an account says a claim at all, and which way each thing moves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import expm1, log1p

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitcheck.annotate.document import annotate
from summitcheck.annotate.names import NameTable
from summitcheck.claims.locate import locate
from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document
from summitcheck.retrieve.compile import compile_statement
from summitcheck.retrieve.retrieve import candidates_by_claim, retrieve
from summitcheck.retrieve.windows import find_windows
from summitcheck.score.features import COUNT, LOGARITHM, SHARE, TRUTH, measure
from summitcheck.score.stated import ALIGNED, LOCATED, STATED, StatedCase, score_stated, stated_case, with_alignment

CLAIM = "Norway will send forty ships to the harbor of Lagos"
BOUNDS = {SHARE: (0.0, 1.0), TRUTH: (0.0, 1.0), LOGARITHM: (0.0, 99.0), COUNT: (0.0, 99.0)}
SENTENCES = st.lists(
    st.lists(st.sampled_from((*CLAIM.split(), "cut", "piano", "fifty", "Peru", "fleet")), min_size=1, max_size=8).map(
        lambda words: " ".join(words) + "."
    ),
    min_size=1,
    max_size=4,
)


def case(account: str, *siblings: str, claim: str = CLAIM, statement: Document | None = None) -> StatedCase | None:
    """What is known of a claim, the first of its statement, in an account; None where no sentence shares a term."""
    claims = ClaimSet.from_texts((claim, *siblings))
    compiled = compile_statement(locate(claims, statement) if statement else claims, statement, NameTable())
    sentences = retrieve(compiled, annotate(Document.from_text(account, name="account"), compiled.names))
    retrieval = find_windows(compiled.hypotheses[0].terms, candidates_by_claim(sentences, len(claims))[0])
    words = frozenset[str]().union(*[each.text.words for each in sentences])
    return retrieval and stated_case(compiled.hypotheses[0], retrieval, words)


def features(account: str, *siblings: str, claim: str = CLAIM) -> dict[str, float]:
    found = case(account, *siblings, claim=claim)
    assert found is not None
    return measure(STATED, found)


def of(name: str, *accounts: str) -> list[float]:
    """One feature in several accounts."""
    return [features(account)[name] for account in accounts]


def rises(values: Sequence[float]) -> bool:
    return all(low < high for low, high in pairwise(values))


@settings(max_examples=60)
@given(SENTENCES)
def test_every_feature_keeps_to_the_range_that_it_names(sentences: list[str]) -> None:
    found = case(" ".join(sentences), "The fleet of Norway sails to Peru")
    for feature in LOCATED if found else ():
        low, high = BOUNDS[feature.range]
        value = feature.measure(found)  # type: ignore[arg-type]
        assert low <= value <= high + 1e-9, feature.name
        assert feature.range not in (TRUTH, COUNT) or value == int(value)


def test_a_copy_covers_all_and_misses_nothing() -> None:
    found = features(f"{CLAIM}.")
    whole = ("coverage of 1 sentence", "coverage of 2 sentences", "coverage of 3 sentences", "coverage of account")
    own = ("own coverage of 1 sentence", "own coverage of 2 sentences")
    for name in (
        *whole,
        *own,
        "coverage of core",
        "share of term pairs",
        "last term kept",
        "words in account",
        ALIGNED,
    ):
        assert found[name] == pytest.approx(1.0), name
    for name in found:
        assert "missing" not in name or found[name] == 0.0, name


def test_words_in_the_next_sentences_count_in_wider_windows_only() -> None:
    found = features("Norway will send ships. A harbor of Lagos waits. There are forty.")
    assert rises([found[f"coverage of {n}"] for n in ("1 sentence", "2 sentences", "3 sentences")])
    assert found["coverage of account"] == found["coverage of 3 sentences"]
    assert found["own coverage of 1 sentence"] < found["own coverage of 2 sentences"]
    assert found["weight in 1 sentence"] < found["weight in 2 sentences"]
    assert found["own weight in 1 sentence"] < found["own weight in 2 sentences"]


def test_words_that_stand_far_apart_count_in_the_account_only() -> None:
    found = features("Norway will send ships. It rained. It snowed. It hailed. Forty wait in the harbor of Lagos.")
    assert found["coverage of 3 sentences"] < found["coverage of account"] == pytest.approx(1.0)


def test_a_word_that_a_sibling_explains_better_counts_less_as_the_claims_own() -> None:
    account = "The harbor of Lagos is old and deep. Norway is cold."
    alone, shared = features(account), features(account, "The harbor of Lagos is old and deep")
    assert alone["own coverage of 1 sentence"] == pytest.approx(alone["coverage of 1 sentence"])
    assert shared["own coverage of 1 sentence"] < shared["coverage of 1 sentence"]
    assert shared["own weight in 1 sentence"] < shared["weight in 1 sentence"]
    assert shared["own coverage of 2 sentences"] < shared["coverage of 2 sentences"]


def test_weights_are_logarithms_of_what_is_covered_of_the_claims_weight() -> None:
    found = features("Norway will send ships to Lagos. Forty wait in the harbor.")
    total = expm1(found["weight of claim"])
    for one in ("in 1 sentence", "in 2 sentences"):
        share = found[f"coverage of {one.removeprefix('in ')}"]
        assert found[f"weight {one}"] == pytest.approx(log1p(share * total))
        share = found[f"own coverage of {one.removeprefix('in ')}"]
        assert found[f"own weight {one}"] == pytest.approx(log1p(share * total))


def test_a_longer_claim_has_more_weight_and_more_terms() -> None:
    short, long = (features("Norway rests.", claim=claim) for claim in ("Norway will send ships", CLAIM))
    assert short["weight of claim"] < long["weight of claim"]
    assert short["terms of claim"] < long["terms of claim"]


def test_the_core_is_covered_by_the_heaviest_terms_and_by_none_of_the_others() -> None:
    light, heavy = of("coverage of core", "They will send ships.", "Norway has forty.")
    assert light == 0.0
    assert 0.0 < heavy < 1.0
    assert of("coverage of core", "It is forty. The harbor is in Norway.", "Forty. Forty. Norway.")[0] == 1.0


def test_neighbours_that_stay_together_count_and_those_that_are_torn_apart_do_not() -> None:
    torn = "Forty ate lunch today in the harbor and the ships slept under clouds and lamps near Norway."
    for name in ("term pairs", "share of term pairs"):
        assert rises(of(name, torn, "Norway will send ships.", CLAIM + "."))


def test_a_claim_without_pairs_has_its_coverage_for_their_share() -> None:
    assert features("Ships sail.", claim="ships")["share of term pairs"] == 1.0


def test_the_heavier_the_term_that_is_missing_the_more_of_the_claim_is_missing() -> None:
    no_figure, no_word = CLAIM.replace("forty ", ""), CLAIM.replace("send ", "")
    for place in ("account", "sentence"):
        assert rises(of(f"heaviest missing in {place}", f"{CLAIM}.", f"{no_word}.", f"{no_figure}."))


def test_what_another_sentence_has_is_missing_in_the_sentence_and_not_in_the_account() -> None:
    found = features(f"{CLAIM.replace('forty ', '')}. They are forty.")
    assert found["heaviest missing in sentence"] > found["heaviest missing in account"] == 0.0
    assert found["figures missing"] == 0.0


def test_figures_are_missing_or_kept() -> None:
    claim = "Norway will send forty ships and twelve boats"
    kept, one, none = (features(a, claim=claim) for a in (f"{claim}.", "Norway will send forty ships.", "Norway will."))
    assert rises([each["figures missing"] for each in (kept, one, none)])
    assert rises([each["weight of figures missing"] for each in (kept, one, none)])
    assert rises([each["figures kept"] for each in (none, one, kept)])
    assert none["figures missing"] == 2.0
    assert none["figures kept"] == kept["weight of figures missing"] == 0.0


def test_names_that_stand_nowhere_are_missing_by_their_weight() -> None:
    accounts = (f"{CLAIM}.", CLAIM.replace("Norway", "They") + ".", "They will send forty ships to the harbor.")
    for name in ("weight of names missing", "amount of names missing"):
        assert rises(of(name, *accounts))
    found = features(accounts[2])
    total = expm1(found["weight of claim"])
    assert found["amount of names missing"] == pytest.approx(log1p(found["weight of names missing"] * total))


def test_the_last_term_is_kept_where_the_best_sentence_has_it() -> None:
    assert of("last term kept", "Forty ships sail to Lagos.", "Norway will send forty ships. Lagos waits.") == [
        1.0,
        0.0,
    ]


def test_all_words_count_function_words_too() -> None:
    account = "Ships of Norway sail to the harbor."
    found = features(account)
    assert 0.0 < found["words in account"] < 1.0
    assert found["words in account"] < features(account + " It will.")["words in account"]
    assert found["words in account, squared"] == found["words in account"] ** 2
    assert found["words by weight"] == found["words in account"] * found["weight in 1 sentence"]


def test_an_account_that_says_more_of_a_claim_is_surer_to_say_it() -> None:
    accounts = ("Lagos is large.", "Ships came to Lagos.", "Norway will send ships to Lagos.", f"{CLAIM}.")
    found = [case(account) for account in accounts]
    assert rises([score_stated(each).probability for each in found if each])


def test_the_more_is_covered_once_aligned_the_surer_it_is_said() -> None:
    found = case("Norway will send ships to Lagos.")
    assert found is not None
    score = score_stated(found)
    aligned = [with_alignment(score, coverage) for coverage in (0.0, 0.4, 0.9)]
    assert rises([each.probability for each in aligned])
    assert [each.features[ALIGNED] for each in aligned] == [0.0, 0.4, 0.9]
    assert with_alignment(score, found.single) == score
    assert aligned[0].features.keys() == score.features.keys()


def test_a_claim_that_quotes_a_statement_has_a_second_weight_for_a_few_things() -> None:
    statement = Document.from_text(f"{CLAIM}.", name="statement")
    alone, located = case(f"{CLAIM}."), case(f"{CLAIM}.", statement=statement)
    assert alone is not None
    assert located is not None
    once, twice = score_stated(alone).features, score_stated(located).features
    assert {name for name in twice if name not in once} == {f.name for f in LOCATED if f.name.startswith("located")}
    assert twice["located"] == 1.0
    assert all(twice[f"located: {name}"] == twice[name] for name in once if f"located: {name}" in twice)
