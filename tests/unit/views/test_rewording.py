"""The words of an account that differ from the statement's, whatever the rules say of them."""

from __future__ import annotations

import pytest

from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.lang import language
from summitcheck.lang.base import Language
from summitcheck.views.report import Assessment
from summitcheck.views.rewording import rewordings
from toy_language import toy, toy_language

STATEMENT = "The ministers will fund every ferry, including those of the islands, before the spring."


def differing(
    told: str, quote: str = STATEMENT, official: str = STATEMENT, spoken: Language | None = None
) -> list[tuple[str, str]]:
    """The words that differ, each with those of the statement in its place."""
    statement, account = Document.from_text(official, name="s"), Document.from_text(told, name="a")
    start = official.index(quote)
    claim = Claim("ferries", "", quote, quote, start, start + len(quote), 1)
    found = Assessment(claim, Verdict.SUPPORTED, 0.9, 0.1, (account.excerpt(0, len(told)),))
    differ = rewordings(found, statement, account, spoken or language())
    return [(told[each.start : each.end], each.instead) for each in differ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (STATEMENT, []),
        (STATEMENT.replace("including", "excluding"), [("excluding", "including")]),
        (STATEMENT.replace("will", "may"), [("may", "will")]),
        (STATEMENT.replace("every ferry", "ferries"), [("ferries", "every ferry")]),
        (STATEMENT.replace("ferry", "island ferry"), []),
        (STATEMENT.replace(" before the spring", ""), [("", "before the spring")]),
    ],
)
def test_where_the_wording_is_close_each_word_that_tells_something_is_compared(
    told: str, expected: list[tuple[str, str]]
) -> None:
    assert differing(told) == expected


def test_elsewhere_words_are_given_of_which_the_sentence_has_no_form() -> None:
    told = "On Monday, asked about the harbour, officials said the islands could hope for paid ferries in autumn."
    assert [words for words, _ in differing(told, "fund every ferry")] == [
        "officials",
        "could hope for paid",
        "autumn",
    ]


def test_what_is_said_before_and_after_is_no_part_of_the_claim() -> None:
    told = "After a long day in the capital, the ministers will fund every ferry; trains were not discussed."
    assert differing(told, "will fund every ferry") == []


def test_words_that_say_nothing_are_those_of_the_language_of_the_texts() -> None:
    told = STATEMENT.replace("will", "may").replace("before the spring", "in the spring")
    told, official = toy(told), toy(STATEMENT)
    assert differing(told, official, official, toy_language()) == [
        (toy("may"), toy("will")),
        (toy("in"), toy("before")),
    ]
