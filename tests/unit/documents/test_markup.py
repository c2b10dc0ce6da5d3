import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitcheck.documents.markup import MarkedText, on_one_line, plain_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**<u>Trade</u>**", "Trade"),
        ("**U.S.** **Cooperation**", "U.S. Cooperation"),
        ("*one* _two_ __three__ ***four***", "one two three four"),
        ("see [the deal](https://example.org/a_b*c*) now", "see the deal now"),
        ("![the hall](hall.png)", "the hall"),
        ("one <!-- not\nthis --> two", "one two"),
        ("<p class='x'>one<br/>two</p>", "one two"),
        ("one\u200b two\u00ad", "one two"),
        (r"\*one \[two", "*one [two"),
        ("one&nbsp;two", "one two"),
        ("the line \\\ngoes on", "the line goes on"),
        ("`one` and ``two``", "one and two"),
        ("```\none\n```", "one"),
    ],
)
def test_markup_leaves_the_words(text: str, words: str) -> None:
    assert plain_text(text).split() == words.split()


@pytest.mark.parametrize(
    "text",
    ["2 * 3 * 4", "a <b and c> d", "<redacted>", "snake_case_name", "[no link] (really)", "<!-- never closed", "AT&T"],
)
def test_what_only_looks_like_markup_stays(text: str) -> None:
    assert plain_text(text) == text


def test_quotation_marks_of_tokenised_text_are_no_code() -> None:
    assert plain_text("they call it ` all evasion ' , `` not us ''") == "they call it ` all evasion ' , `` not us ''"


def test_a_soft_hyphen_cuts_no_word() -> None:
    plain = plain_text("\u200bthe com\u00admittee,\u200b **co\u200b**")
    assert plain == " the com\u00admittee,    co   "
    assert on_one_line(plain) == "the committee, co"


def test_all_before_the_body_is_blank_but_its_line_breaks() -> None:
    assert MarkedText.of("ab\r\ncd\nef", start=6).plain == "  \r\n  \nef"


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from("<>!-*_[]()`\\ \n=aub&;nsp/")).map("".join)))
def test_every_character_keeps_its_place(text: str) -> None:
    plain = plain_text(text)
    assert len(plain) == len(text)
    assert all(seen in (" ", meant) for seen, meant in zip(plain, text, strict=True))
    assert [n for n, c in enumerate(plain) if c in "\r\n"] == [n for n, c in enumerate(text) if c in "\r\n"]


@settings(deadline=None)
@given(st.lists(st.text(alphabet="abcxyz", min_size=1)).map(" ".join))
def test_text_without_markup_is_left_alone(text: str) -> None:
    assert plain_text(text) == text
