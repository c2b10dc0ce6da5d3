"""SC8xx: words in quotation marks."""

from __future__ import annotations

import pytest

from comparing import codes

LINE = "The clubs promise to keep every pitch in the valley open to children and to train their coaches."


@pytest.mark.parametrize(
    "quoted",
    [
        "“to keep every pitch in the valley open”",
        '"to keep every pitch in the valley open"',
        "'to keep every pitch in the valley open'",
        "‘to keep every pitch in the valley open’",
        "«to keep every pitch in the valley open»",
        "“To keep every pitch in the valley open,”",
        "“to keep every pitch ... open to children”",
        "“to keep every pitch […] open to children”",
        "“to keep [each] pitch in the valley open”",
        "“every pitch”",
    ],
)
def test_the_statements_own_words_are_no_misquotation(quoted: str) -> None:
    assert codes(LINE, f"The clubs promise {quoted}.", "SC8") == set()


@pytest.mark.parametrize(
    "quoted",
    [
        "“to keep some pitches in the valley open”",
        "“to keep every pitch in the city open”",
        "'to keep every pitch in the valley closed'",
        "“to keep every pitch open to children”",
        "“to keep every pitch ... and to sell their coaches”",
    ],
)
def test_altered_words_are_a_misquotation(quoted: str) -> None:
    assert codes(LINE, f"The clubs promise {quoted}.", "SC8") == {"SC801"}


@pytest.mark.parametrize(
    "credit",
    [
        "But in the factsheet, it says that the clubs promise {}.",
        "The annex says the clubs promise {}.",
        "According to the fact sheet, the clubs promise {}.",
    ],
)
def test_words_credited_to_another_text_are_no_misquotation_of_this_one(credit: str) -> None:
    quoted = "“to keep some pitches in the valley open”"
    assert codes(LINE, credit.format(quoted), "SC8") == set()
    here = f"In the statement, the clubs promise {quoted}."
    both = f"In the fact sheet and in the joint statement, the clubs promise {quoted}."
    assert codes(LINE, here, "SC8") == codes(LINE, both, "SC8") == {"SC801"}


def test_spelling_is_no_misquotation() -> None:
    official = "They will defend the harbour and labour for peace."
    assert codes(official, "They will “defend the harbor and labor for peace”.", "SC8") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("They back the “Clean Lake Plan”.", "They back the “Clean Lake Plan (CLP)”."),
        ("The Clean Lake Plan (CLP) will grow.", "They say that “the Clean Lake Plan will grow”."),
        ("The Board of Lake Towns will pay.", "They say that “the BLT will pay”."),
        ("The BLT will pay.", "They say that “the Board of Lake Towns will pay”."),
    ],
)
def test_an_acronym_is_no_misquotation(official: str, account: str) -> None:
    assert codes(official, account, "SC8") == set()


def test_other_peoples_own_words_are_no_misquotation() -> None:
    account = "The clubs promise to keep every pitch open. “My son has waited years for a coach,” said a mother."
    assert codes(LINE, account, "SC8") == set()


def test_an_apostrophe_opens_no_quotation() -> None:
    account = "The clubs' promise to keep the valley's pitches open isn't new, and the coaches' pay won't rise."
    assert codes(LINE, account, "SC8") == set()


@pytest.mark.parametrize("source", ["The treaty says", "According to the treaty,", "The law stipulates that"])
def test_words_credited_to_another_document_are_reported(source: str) -> None:
    assert codes(LINE, f"{source} the clubs keep every pitch in the valley open to children.", "SC8") == {"SC802"}


@pytest.mark.parametrize("source", ["The statement says", "According to the joint declaration,", "The text says that"])
def test_the_statement_may_be_called_by_its_names(source: str) -> None:
    assert codes(LINE, f"{source} the clubs keep every pitch in the valley open to children.", "SC8") == set()


def test_a_document_that_the_statement_names_may_be_credited() -> None:
    official = "Under the treaty the clubs keep every pitch in the valley open to children."
    assert codes(official, "The treaty says the clubs keep every pitch in the valley open to children.", "SC8") == set()
