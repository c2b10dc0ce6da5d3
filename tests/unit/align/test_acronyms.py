"""An acronym and the words that it stands for are the same, whichever text has which."""

from __future__ import annotations

import pytest

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
