"""An acronym and the words that it stands for are the same, whichever text has which."""

from __future__ import annotations

import pytest

from summitcheck.align.acronyms import spelt_out
from summitcheck.align.alignment import Alignment, align
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.text import annotate_text

LONG = "They will respect the exclusive economic zone of each state."
SHORT = "They will respect the EEZ of each state."


def compared(official: str, account: str) -> Alignment:
    return align(annotate_text(official, 0, NameTable()), annotate_text(account, 0, NameTable()))


@pytest.mark.parametrize(("official", "account"), [(LONG, SHORT), (SHORT, LONG)])
def test_an_acronym_and_its_words_leave_no_difference(official: str, account: str) -> None:
    comparison = compared(official, account)
    assert comparison.differences == ()
    assert set(comparison.matched) == set(range(len(comparison.official.terms)))
    assert set(comparison.backward) == set(range(len(comparison.account.terms)))


def test_a_plural_acronym_counts() -> None:
    assert compared("They train DNNs daily.", "They train deep neural networks daily.").differences == ()


@pytest.mark.parametrize("account", [LONG.replace("zone", "area"), LONG.replace("exclusive economic", "economic")])
def test_other_initials_are_other_words(account: str) -> None:
    assert compared(SHORT, account).differences


def test_words_that_are_kept_elsewhere_are_no_expansion_of_an_acronym() -> None:
    official = "The EEZ and the exclusive economic zone differ."
    assert len(compared(official, official).matched) == len(annotate_text(official, 0, NameTable()).terms)


def expansions(short: str, long: str, *, known: tuple[int, ...] = (), taken: tuple[int, ...] = ()) -> list[str]:
    """The words of a text that acronyms of another stand for; some terms of the two are matched already."""
    shorter, longer = (annotate_text(text, 0, NameTable()) for text in (short, long))
    found = spelt_out(shorter, longer, dict.fromkeys(known, 0), dict.fromkeys(taken, 0))
    return [" ".join(longer.terms[n].norm for n in words) for _, words in found]


ZONE = "exclusive economic zone"


@pytest.mark.parametrize("long", [ZONE, f"{ZONE} of Peru", f"the state's {ZONE}", f"{ZONE} and {ZONE}"])
def test_the_words_may_stand_anywhere_and_are_found_once(long: str) -> None:
    assert expansions("the EEZ", long) == [ZONE]


def test_an_acronym_that_is_matched_is_left_out_and_the_next_is_still_found() -> None:
    long = f"deep neural nets in the {ZONE}"
    assert expansions("DNNs and the EEZ", long) == ["deep neural nets", ZONE]
    assert expansions("DNNs and the EEZ", long, known=(0,)) == [ZONE]


def test_words_of_which_one_is_matched_stand_for_no_acronym() -> None:
    for n in range(3):
        assert expansions("the EEZ", ZONE, taken=(n,)) == []
    assert expansions("the EEZ", f"{ZONE} or {ZONE}", taken=(1,)) == [ZONE]


@pytest.mark.parametrize("short", ["the Eez", "eez", "the EEz", "EEZa", "EEZ7"])
def test_only_a_word_of_capitals_is_an_acronym(short: str) -> None:
    assert expansions(short, ZONE) == []


def test_a_single_capital_is_no_acronym() -> None:
    assert expansions("vitamin C in the EEZ", f"copper in the {ZONE}") == [ZONE]


def test_a_name_has_an_initial_and_a_figure_has_none() -> None:
    assert expansions("the PTZ", "a Peru trade zone") == ["peru trade zone"]
    assert expansions("the FTZ", "forty trade zones") == []


@pytest.mark.parametrize(("official", "account"), [(LONG, SHORT), (SHORT, LONG)])
def test_an_acronym_is_matched_with_the_last_of_its_words_and_each_of_them_with_it(official: str, account: str) -> None:
    comparison = compared(official, account)
    forth, back = comparison.matched, comparison.backward
    if official == SHORT:
        forth, back = back, forth
    assert [forth[n] for n in (2, 3, 4)] == [2, 2, 2]
    assert back[2] == 4
