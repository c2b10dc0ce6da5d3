"""What a comparison makes of two texts: what stands for what, what is gone, what is new."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitcheck.align.alignment import Alignment, Change, align
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.text import annotate_text

NAMES = NameTable()


def compared(official: str, account: str) -> Alignment:
    return align(annotate_text(official, 0, NAMES), annotate_text(account, 0, NAMES))


def changes(found: Alignment) -> list[tuple[Change, tuple[str, ...], tuple[str, ...]]]:
    """The differences, in the keys of their terms."""
    left, right = found.official.terms, found.account.terms
    return [
        (d.change, tuple(left[i].key for i in d.official), tuple(right[j].key for j in d.account))
        for d in found.differences
    ]


def test_a_word_in_anothers_place_replaced_it() -> None:
    found = compared(
        "The parties extend the permanent ban on whaling", "The parties extend the temporary ban on whaling"
    )
    assert changes(found) == [(Change.REPLACED, ("perman",), ("temporari",))]
    (difference,) = found.differences
    assert difference.relation.kind is RelationKind.OPPOSITE
    assert (difference.anchored, difference.unmatched) == (2, 2)


def test_a_word_left_out_is_dropped_and_a_new_one_inserted() -> None:
    assert changes(compared("a permanent ban on whaling", "a ban on whaling")) == [(Change.DROPPED, ("perman",), ())]
    assert changes(compared("a ban on whaling", "a permanent ban on whaling")) == [(Change.INSERTED, (), ("perman",))]


def test_a_number_replaces_a_number_and_never_a_word() -> None:
    found = compared("forty ships will sail", "fifty boats will sail")
    assert (Change.REPLACED, ("#40",), ("#50",)) in changes(found)
    assert all(("#40" in left) == ("#50" in right) for _, left, right in changes(found))


def test_a_synonym_is_matched_and_no_difference() -> None:
    found = compared("They will reduce the quota", "They will cut the quota")
    assert found.differences == ()
    assert len(found.matched) == len(found.official.terms)


def test_a_phrase_that_moved_is_matched_and_no_difference() -> None:
    found = compared("On Monday the envoys signed the protocol", "The envoys signed the protocol on Monday")
    assert found.differences == ()
    assert found.moved


def replaced(official: str, account: str) -> list[tuple[str, str]]:
    """The keys of the terms that replaced one another."""
    return [
        (*left, *right) for change, left, right in changes(compared(official, account)) if change is Change.REPLACED
    ]  # type: ignore[misc]


# Words that have nothing in common.
OLD, NEW = "walrus lantern banjo teapot", "cactus pillow comet"


def test_a_crowded_edit_pairs_no_unrelated_words() -> None:
    assert replaced(f"Envoys met {OLD[:-7]} and left", f"Envoys met {NEW} and left") == [
        ("walrus", "cactus"),
        ("lantern", "pillow"),
        ("banjo", "comet"),
    ]
    crowded = compared(f"Envoys met {OLD} and left", f"Envoys met {NEW} and left")
    assert {d.change for d in crowded.differences} == {Change.DROPPED, Change.INSERTED}
    assert {d.unmatched for d in crowded.differences} == {7}


def test_a_crowded_edit_still_pairs_opposites_and_figures() -> None:
    official, account = f"Envoys met permanent {OLD} forty times", f"Envoys met fifty {NEW} temporary times"
    assert set(replaced(official, account)) == {("perman", "temporari"), ("#40", "#50")}


def test_of_words_that_have_nothing_in_common_those_pair_that_stand_nearest_to_a_match() -> None:
    assert replaced("walrus lantern banjo arrived", "cactus pillow arrived") == [
        ("lantern", "cactus"),
        ("banjo", "pillow"),
    ]
    for first, rest in (("Envoys met", ""), ("Envoys met", " and left"), ("Envoys", " left")):
        assert replaced(f"{first} walrus lantern banjo{rest}", f"{first} cactus pillow{rest}") == [
            ("walrus", "cactus"),
            ("lantern", "pillow"),
        ]


def test_what_tells_most_is_paired_first_wherever_it_stands() -> None:
    assert replaced("Envoys met a permanent walrus", "Envoys met a cactus temporary") == [
        ("perman", "temporari"),
        ("walrus", "cactus"),
    ]


#: Twelve words of which the seventh is replaced, and the places of those that are changed besides.
LONG = "envoys signed protocol gorilla copper ferries walrus harbors treaty duties quotas tolls islands".split()


def near(*changed: int) -> float:
    """How closely the surroundings of the seventh word agree where some other words were replaced too."""
    account = ["cactus" if n == 6 else "pillow" if n in changed else word for n, word in enumerate(LONG)]
    found = compared(" ".join(LONG), " ".join(account))
    return next(d.near for d in found.differences if d.official == (6,))


def test_four_terms_on_each_side_tell_how_closely_the_surroundings_agree() -> None:
    assert near() == near(1) == near(11) == near(0, 12) == 1.0
    assert near(2) == near(10) == near(3) < 1.0
    assert near(2, 4) == near(2, 10) < near(2)


def test_surroundings_agree_less_where_the_account_has_words_more_or_less() -> None:
    (only,) = compared("envoys signed a permanent ban", "envoys signed a temporary ban").differences
    assert only.near == 1.0
    more = compared("envoys signed a permanent ban", "yesterday envoys signed a temporary ban")
    less = compared("yesterday envoys signed a permanent ban", "envoys signed a temporary ban")
    for found in (more, less):
        (difference,) = [d for d in found.differences if d.change is Change.REPLACED]
        assert 0.5 < difference.near < 1.0


def test_words_that_nothing_surrounds_are_in_no_place() -> None:
    assert [d.near for d in compared("walrus", "cactus").differences] == [0.0]


def test_a_synonym_is_used_once_and_the_one_nearest_in_reading_order_is_taken() -> None:
    assert compared("reduce quotas and reduce tolls", "cut quotas").matched == {0: 0, 1: 1}
    assert compared("walrus lantern reduce", "cut walrus lantern cut").matched[2] == 3
    assert compared("reduce walrus lantern", "cut walrus lantern cut").matched[0] == 0
    assert compared("walrus reduce lantern", "cut walrus cut lantern cut").matched[1] == 2


def test_a_misspelt_word_is_the_word_it_is_like_beside_others_that_are_not() -> None:
    assert compared("Envoys praise cooperation and bananas", "Envoys praise coopertion and rivers").matched[2] == 2


def test_a_change_behind_a_synonym_is_still_seen() -> None:
    assert replaced("They will reduce the quota of forty ships", "They will cut the quota of fifty ships") == [
        ("#40", "#50")
    ]


def test_a_word_that_stands_for_its_like_is_no_synonym_of_another() -> None:
    assert compared("reduce tolls and cut quotas", "cut quotas").matched == {2: 0, 3: 1}


def test_two_names_that_change_places_have_both_moved() -> None:
    assert compared("Chile and Peru will map the seabed", "Peru and Chile will map the seabed").differences == ()
    assert compared("Chile will map the seabed with Peru", "Peru will map the seabed with Chile").differences == ()


@pytest.mark.parametrize(
    ("official", "account", "change"),
    [
        ("forty ships sail to Peru", "fifty ships sail to Peru with forty dogs", ("#40", "#50")),
        ("permanent ban on whaling", "temporary ban on whaling until a permanent one", ("perman", "temporari")),
        pytest.param(
            "forty ships sail to Peru",
            "fifty ships sail to Peru in forty days",
            ("#40", "#50"),
            marks=pytest.mark.xfail(
                strict=True, reason="a bare figure agrees with one of any unit, wherever it stands"
            ),
        ),
    ],
)
def test_what_stands_in_the_place_of_a_term_changed_it_though_the_account_has_it_elsewhere(
    official: str, account: str, change: tuple[str, str]
) -> None:
    assert change in replaced(official, account)


def test_words_that_only_turn_a_meaning_are_never_matched_as_synonyms() -> None:
    found = compared("ships will sail", "ships shall sail")
    assert len(found.matched) == 2


def test_likeness_is_the_share_of_the_shorter_side_that_stands_in_the_same_order() -> None:
    assert compared("envoys signed the ban", "envoys signed the ban on Monday in Norway").in_order == 1.0
    assert (
        compared("envoys signed the ban", "Norway banned whaling").in_order
        < compared("envoys met", "envoys left").in_order
    )
    assert compared("", "envoys met").in_order == 0.0


def test_the_focus_is_all_of_the_statements_terms_unless_told() -> None:
    found = compared("envoys signed the ban", "envoys met")
    assert found.focus == range(3)
    assert align(found.official, found.account, range(1, 2)).focus == range(1, 2)


WORDS = ["envoys", "signed", "ban", "permanent", "temporary", "not", "forty", "ships", "Norway", "Kenya", "on", "all"]
texts = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
bounded = settings(deadline=None, max_examples=60)


@bounded
@given(texts)
def test_a_text_has_no_differences_from_itself(text: str) -> None:
    found = compared(text, text)
    assert found.differences == ()
    assert found.matched == {i: i for i in range(len(found.official.terms))}


@bounded
@given(texts, texts)
def test_every_term_is_matched_or_part_of_one_difference(official: str, account: str) -> None:
    found = compared(official, account)
    left = [*found.matched, *(i for d in found.differences for i in d.official)]
    right = [*found.matched.values(), *(j for d in found.differences for j in d.account)]
    assert sorted(left) == list(range(len(found.official.terms)))
    assert sorted(right) == list(range(len(found.account.terms)))


@bounded
@given(texts, texts)
def test_measures_of_a_comparison_stay_in_their_bounds(official: str, account: str) -> None:
    found = compared(official, account)
    assert 0.0 <= found.in_order <= 1.0
    assert all(0.0 <= d.near <= 1.0 and 0 <= d.anchored <= 2 for d in found.differences)
    assert all(d.unmatched >= len(d.official) + len(d.account) for d in found.differences)
    assert found.backward == {j: i for i, j in found.matched.items()}
