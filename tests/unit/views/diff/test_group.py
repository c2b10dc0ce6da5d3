from hypothesis import given
from hypothesis import strategies as st

from summitcheck.views.diff.group import SentenceGroup, groups
from summitcheck.views.diff.pair import SentenceLink

_RICH = {"tariff": 3.0}


def test_what_stands_in_one_text_alone_keeps_its_place() -> None:
    found = groups([SentenceLink(0, 0, 1.0), SentenceLink(2, 2, 1.0)], 3, 4)
    assert found == (
        SentenceGroup((0,), (0,)),
        SentenceGroup((), (1,)),
        SentenceGroup((1,), ()),
        SentenceGroup((2,), (2,)),
        SentenceGroup((), (3,)),
    )


def test_a_sentence_that_changed_its_place_is_moved_and_its_neighbours_are_not() -> None:
    found = groups([SentenceLink(0, 1, 1.0), SentenceLink(1, 2, 1.0), SentenceLink(2, 0, 1.0)], 3, 3)
    assert [group.moved for group in found] == [False, False, True]


def test_the_strongest_links_are_taken_first() -> None:
    found = groups([SentenceLink(0, 0, 0.4), SentenceLink(0, 1, 0.9), SentenceLink(1, 0, 0.8)], 2, 2)
    assert [(group.official, group.account) for group in found] == [((0,), (1,)), ((1,), (0,))]
    assert sum(group.moved for group in found) == 1


def test_equal_links_pair_what_stands_in_the_same_place() -> None:
    links = [SentenceLink(i, j, 1.0) for i in range(3) for j in range(3)]
    assert groups(links, 3, 3) == (SentenceGroup((0,), (0,)), SentenceGroup((1,), (1,)), SentenceGroup((2,), (2,)))


def test_two_sentences_that_share_different_words_with_one_are_merged() -> None:
    links = [SentenceLink(0, 0, 0.6, {"port": 3.0}), SentenceLink(1, 0, 0.5, {"tariff": 3.0})]
    assert groups(links, 2, 1) == (SentenceGroup((0, 1), (0,)),)


def test_a_sentence_that_shares_only_what_the_first_shares_was_left_out() -> None:
    links = [SentenceLink(0, 0, 0.6, {"port": 3.0}), SentenceLink(1, 0, 0.5, {"port": 3.0})]
    assert groups(links, 2, 1) == (SentenceGroup((0,), (0,)), SentenceGroup((1,), ()))


def test_an_account_may_say_a_thing_twice() -> None:
    assert groups([SentenceLink(0, 0, 0.9, _RICH), SentenceLink(0, 1, 0.6, _RICH)], 1, 2) == (
        SentenceGroup((0,), (0, 1)),
    )


def test_weak_links_make_no_chain_through_the_text() -> None:
    links = [
        SentenceLink(0, 0, 0.9, {"a": 3.0}),
        SentenceLink(0, 1, 0.5, {"b": 3.0}),
        SentenceLink(1, 1, 0.45, {"c": 3.0}),
    ]
    assert groups(links, 2, 2) == (SentenceGroup((0,), (0, 1)), SentenceGroup((1,), ()))


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.floats(0.3, 1.0)), max_size=20))
def test_every_sentence_is_in_exactly_one_group(pairs: list[tuple[int, int, float]]) -> None:
    links = {(i, j): SentenceLink(i, j, strength, {str(j): 3.0}) for i, j, strength in pairs}
    found = groups(links.values(), 6, 6)
    assert sorted(i for group in found for i in group.official) == list(range(6))
    assert sorted(j for group in found for j in group.account) == list(range(6))
