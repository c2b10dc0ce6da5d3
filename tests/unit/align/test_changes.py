"""What a comparison makes of two texts: what stands for what, what is gone, what is new."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summitcheck.align.alignment import Alignment, Change, align
from summitcheck.annotate.likeness import Likeness
from summitcheck.annotate.names import NameTable
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
    assert difference.relation.kind is Likeness.OPPOSITE
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
