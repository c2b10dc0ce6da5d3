"""What is looked at to tell whether an account says a claim at all, and which way each thing moves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log1p

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stub_entailment import LIKENESS, SaysTheSame
from summitcheck import Checker, ClaimSet, Document
from summitcheck.score.features import LOGARITHM, SHARE, TRUTH
from summitcheck.score.stated import CONTEXT, STATED, AccountContext

CLAIM = "Norway will send forty ships to the harbor of Lagos"
BOUNDS = {SHARE: (0.0, 1.0), TRUTH: (0.0, 1.0), LOGARITHM: (0.0, 99.0)}
SENTENCES = st.lists(
    st.lists(st.sampled_from((*CLAIM.split(), "cut", "piano", "fifty", "Peru", "fleet")), min_size=1, max_size=8).map(
        lambda words: " ".join(words) + "."
    ),
    min_size=1,
    max_size=4,
)


def traced(account: str, *siblings: str, claim: str = CLAIM, statement: str = "") -> tuple[dict[str, float], float]:
    """The features of a claim, the first of its statement, in an account, and how likely it is stated."""
    official = Document.from_text(statement, name="statement") if statement else None
    checker = Checker(ClaimSet.from_texts((claim, *siblings)), statement=official, model=None)
    (first, *_) = checker.trace(Document.from_text(account, name="account")).claims
    return dict(first.score.features) if first.score else {}, first.stated


def of(name: str, *accounts: str, **of_claim: str) -> list[float]:
    """One feature in several accounts."""
    return [traced(account, **of_claim)[0][name] for account in accounts]


def rises(values: Sequence[float]) -> bool:
    return all(low < high for low, high in pairwise(values))


@settings(max_examples=60, deadline=None)
@given(SENTENCES)
def test_every_feature_keeps_to_the_range_that_it_names(sentences: list[str]) -> None:
    found, stated = traced(" ".join(sentences), "The fleet of Norway sails to Peru")
    assert 0.0 <= stated <= 1.0
    for feature in (*STATED, *CONTEXT) if found else ():
        low, high = BOUNDS[feature.range]
        value = found[feature.name]
        assert low <= value <= high + 1e-9, feature.name
        assert feature.range is not TRUTH or value == int(value)


def test_a_copy_covers_all_has_nothing_else_and_misses_nothing() -> None:
    found, stated = traced(f"{CLAIM}.")
    for name in ("coverage", "precision", "precision of stretch", "last term kept", "words in window"):
        assert found[name] == pytest.approx(1.0), name
    assert found["names missing"] == 0.0
    assert stated > 0.9


def test_an_account_without_a_shared_word_is_not_scored_at_all() -> None:
    assert traced("It rained.") == ({}, 0.0)


def test_the_more_of_a_claim_is_told_the_more_is_covered() -> None:
    accounts = ("Norway will send a letter.", "Norway will send ships to Lagos.", f"{CLAIM}.")
    for name in ("coverage", "own weight", "words by weight", "weight of own line"):
        assert rises(of(name, *accounts)), name


def test_a_figure_replaced_in_its_place_is_spoken_of_and_one_left_out_is_not() -> None:
    dropped, replaced = of("coverage", CLAIM.replace("forty ", "") + ".", CLAIM.replace("forty", "fifty") + ".")
    assert dropped < replaced < 1.0


def test_the_more_else_an_account_says_the_less_of_it_the_claim_has() -> None:
    longer = f"{CLAIM}, where the old piano of the opera was sold to a singer from Peru."
    for name in ("precision", "weight of own line"):
        assert of(name, longer)[0] <= of(name, f"{CLAIM}.")[0]
    assert of("precision", longer)[0] < 0.8


def test_what_stands_before_and_behind_the_claims_words_is_no_part_of_their_stretch() -> None:
    around, between = (
        "Singers of Peru say that {}, as pianos do.",
        "Norway will, singers of Peru say, send forty ships.",
    )
    framed = of("precision of stretch", around.format(CLAIM))[0]
    assert framed == pytest.approx(1.0)
    assert of("precision", around.format(CLAIM))[0] < framed
    assert of("precision of stretch", between)[0] < framed


def test_a_word_that_a_sibling_explains_better_counts_less_as_the_claims_own() -> None:
    account = "The harbor of Lagos is old and deep. Norway is cold."
    alone, shared = traced(account)[0], traced(account, "The harbor of Lagos is old and deep")[0]
    assert shared["own weight"] < alone["own weight"]


def test_the_words_of_the_claims_own_line_count_and_those_of_other_lines_do_not() -> None:
    statement = f"{CLAIM}. Peru sells old pianos to singers."
    (own,) = of("weight of own line", f"{CLAIM}.", statement=statement)
    (mixed,) = of("weight of own line", f"{CLAIM}, and Peru sells old pianos to singers.", statement=statement)
    assert own == pytest.approx(mixed)
    assert of("weight of own line", "Norway sells old pianos to singers in Lagos.", statement=statement)[0] < own


def test_a_claim_in_other_words_belongs_to_the_line_that_has_most_of_it() -> None:
    statement = "Forty ships will be sent by Norway to the harbor of Lagos. Peru sells pianos."
    assert of("weight of own line", f"{CLAIM}.", statement=statement)[0] > 1.0
    assert of("weight of own line", f"{CLAIM}.", statement="Peru sells pianos. Norway is cold.")[0] == 0.0


def test_neighbours_that_stay_together_count_and_those_that_are_torn_apart_do_not() -> None:
    torn = "Forty ate lunch today in the harbor and the ships slept under clouds and lamps near Norway."
    assert rises(of("term pairs", torn, "Norway will send ships.", f"{CLAIM}."))


def test_figures_names_and_verbs_of_the_claim_are_kept_or_missing() -> None:
    claim = "Norway will send forty ships and twelve boats"
    kept, one, none = (
        traced(a, claim=claim)[0] for a in (f"{claim}.", "Norway will send forty ships.", "They like ships and boats.")
    )
    assert rises([each["figures kept"] for each in (none, one, kept)])
    assert kept["figures kept"] == pytest.approx(log1p(2))
    assert none["verbs kept"] < one["verbs kept"]
    assert kept["names missing"] == one["names missing"] == 0.0 < none["names missing"]


def test_the_last_term_is_kept_where_the_best_sentence_has_it() -> None:
    accounts = ("Forty ships sail to Lagos.", "Norway will send forty ships. Lagos waits.")
    assert of("last term kept", *accounts) == [1.0, 0.0]


def test_all_words_count_function_words_too() -> None:
    short, long = of("words in window", "Ships of Norway sail to a harbor.", "Ships of Norway will sail to the harbor.")
    assert 0.0 < short < long < 1.0


def test_an_account_that_says_more_of_a_claim_is_surer_to_say_it() -> None:
    accounts = ("Ships came to Lagos.", "Norway will send ships to Lagos.", f"{CLAIM}.")
    for statement in ("", f"{CLAIM}. Peru sells pianos."):
        assert rises([traced(account, statement=statement)[1] for account in accounts])


def test_with_a_model_the_likeness_of_the_best_sentence_counts_as_the_model_tells_it() -> None:
    checker = Checker(ClaimSet.from_texts((CLAIM,)), model=SaysTheSame)
    (claim,) = checker.trace(Document.from_text("Norway will send ships to Lagos.", name="account")).claims
    assert claim.score is not None
    assert dict(claim.score.features)["likeness"] == pytest.approx(LIKENESS)


def test_claims_alone_and_claims_of_a_statement_are_told_by_the_same_things_with_other_weights() -> None:
    account = "Norway will send ships to Lagos."
    (alone, one), (located, other) = traced(account), traced(account, statement=f"{CLAIM}.")
    assert alone.keys() == located.keys() == {feature.name for feature in (*STATED, *CONTEXT)}
    assert one != other


LENT = "Kenya will lend twelve planes to the airport of Mombasa"
STATEMENT = f"{CLAIM}. {LENT}."


def test_other_sentences_that_surely_state_a_claim_are_counted_and_its_own_are_not() -> None:
    accounts = (f"{CLAIM}.", f"{CLAIM}. {LENT}.", f"{LENT}. {CLAIM}. {CLAIM}, he said.")
    found = [traced(account, LENT, statement=STATEMENT)[0]["told elsewhere"] for account in accounts]
    assert found == [log1p(1), log1p(1), log1p(1)]


def test_in_a_short_account_it_counts_little_that_no_other_sentence_states_a_claim() -> None:
    one, two, three = (f"{CLAIM}.", f"{CLAIM}. Pianos sank.", f"{CLAIM}. Pianos sank. Pianos rose.")
    assert of("told elsewhere", three, two, one, statement=STATEMENT) == [log1p(1 / 3), log1p(1 / 2), log1p(1)]


def test_the_length_of_an_account_counts_where_nothing_else_is_surely_stated() -> None:
    accounts = (f"{CLAIM}.", f"{CLAIM}. Pianos sank. Pianos rose.", f"{CLAIM}. Pianos sank. {LENT}.")
    found = [traced(account, LENT, statement=STATEMENT)[0]["nothing told elsewhere"] for account in accounts]
    assert found == [0.0, log1p(2), 0.0]


def dated(text: str, day: str) -> str:
    return f"---\ndate: {day}\n---\n\n{text}" if day else text


def context(account: str, day: str = "", *, published: str = "2030-06-10") -> tuple[dict[str, float], float]:
    """The features of the claim in an account of that day, and how likely it is stated."""
    return traced(dated(account, day), LENT, statement=dated(STATEMENT, published))


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        ("2030-06-10", 0, 0),
        ("2030-06-12", 0, 0),
        ("2030-06-14", 0, 2),
        ("2030-07-01", 0, 19),
        ("2031-07-01", 0, 19),
        ("2030-06-09", 0, 0),
        ("2030-06-08", 1, 0),
        ("2029-06-08", 3, 0),
        ("", 0, 0),
        ("last summer", 0, 0),
    ],
)
def test_the_days_between_statement_and_account_count_up_to_a_bound(day: str, before: int, after: int) -> None:
    found, _ = context(f"{CLAIM}.", day)
    assert (found["days before"], found["days after"]) == (log1p(before), log1p(after))


def test_without_the_date_of_the_statement_no_day_counts() -> None:
    found, _ = context(f"{CLAIM}.", "2030-07-01", published="")
    assert (found["days before"], found["days after"]) == (0.0, 0.0)


def test_an_account_of_another_day_is_less_likely_to_state_a_claim_the_farther_the_less() -> None:
    days = ("2030-07-01", "2030-06-20", "2030-06-13", "2030-06-11")
    assert rises([context(f"{CLAIM}.", day)[1] for day in days])
    assert rises([context(f"{CLAIM}.", day)[1] for day in ("2030-06-07", "2030-06-08", "2030-06-10")])


def test_it_counts_where_all_that_is_surely_stated_is_far_from_the_window() -> None:
    between = "Pianos rose. " * 10
    accounts = (f"{LENT}. {CLAIM}.", f"{LENT}. {between[:-13]}{CLAIM}.", f"{LENT}. {between}{CLAIM}.", f"{CLAIM}.")
    found = [context(account) for account in accounts]
    assert [features["nothing told nearby"] for features, _ in found] == [0.0, 0.0, 1.0, 0.0]
    assert found[2][1] < found[1][1]


def test_it_counts_which_parties_are_named_only_far_from_the_window() -> None:
    official = (
        "Norway and Kenya met. Norway and Kenya agreed. Norway and Kenya will dine. Norway will send ships to Lagos."
    )
    far = "Pianos rose by the river. " * 200
    accounts = (f"{CLAIM}. Kenya slept. {far}", f"{CLAIM}. {far} Kenya slept.")
    near, away = (traced(account, statement=official) for account in accounts)
    assert [features["parties far away"] for features, _ in (near, away)] == [0.0, 0.5]
    assert away[1] < near[1]


@pytest.mark.parametrize(
    ("context", "doubt"),
    [
        (AccountContext(2, 30, nearby=2, days=9), "the account is dated 9 days after the statement"),
        (AccountContext(2, 30, nearby=0, far=0.5, days=-3), "the account is dated 3 days before the statement"),
        (
            AccountContext(2, 30, nearby=0, far=0.5, days=2),
            "nothing else near these words is surely from the statement",
        ),
        (AccountContext(2, 30, nearby=1, far=0.5, days=-1), "the account names a party only far from these words"),
        (AccountContext(0, 30, nearby=0, far=1.0), "the account names the parties only far from these words"),
    ],
)
def test_the_doubt_names_the_date_before_the_place(context: AccountContext, doubt: str) -> None:
    assert context.doubt == doubt
    regardless = context.regardless
    assert regardless.doubt == ""
    assert (regardless.told, regardless.others) == (context.told, context.others)
    assert all(feature.measure(regardless) == 0.0 for feature in CONTEXT[2:])
