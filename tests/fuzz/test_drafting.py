"""Claims are drafted from words and marks in any order, and stand in the statement."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from mutated import soup
from summitcheck import Document, extract
from summitcheck.errors import ClaimsError

MARKS = (
    ",",
    ";",
    ":",
    ".",
    " - ",
    "–",
    "—",
    "(",
    ")",
    "“",
    "”",
    "'",
    "’s",
    "?",
    "...",
    "(a)",
    "\n\n- ",
    "\n\n",
    "* ",
    "1. ",
)
WORDS = (
    *("the ", "ports ", "Lima ", "ministers ", "who ", "which ", "that ", "it ", "both ", "such ", "no ", "not "),
    *("will ", "shall ", "agreed ", "welcome ", "opens ", "opening ", "been ", "is ", "to ", "of ", "for ", "by "),
    *("and ", "or ", "as well as ", "including ", "if ", "while ", "$9 ", "million ", "2030 "),
)


@given(
    opening=st.sampled_from(("", "The ministers will ", "The two sides agreed to ", "They welcomed ")),
    rest=soup(*WORDS, *MARKS),
)
@example(opening="The ministers will", rest=" ; to the ports of Lima.")
@example(opening="The docks have long been", rest=" shall ; of the ports, and opening.")
@example(opening="We", rest=" - and ; and will : ; to open, and ; ports.")
def test_no_order_of_words_and_marks_stops_drafting(opening: str, rest: str) -> None:
    statement = Document.from_text(f"{opening}{rest}\n", name="statement.md")
    try:
        claims = extract(statement)
    except ClaimsError as error:  # there may be nothing to draft
        assert error.what
        return
    for claim in claims.claims:
        assert 0 <= claim.start < claim.end <= len(statement.plain)
