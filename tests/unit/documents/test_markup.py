import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summitcheck.documents.lookalikes import unmasked
from summitcheck.documents.markup import MarkedText, plain_text
from summitcheck.documents.parts import on_one_line
from summitcheck.lang.tokens import INVISIBLE


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
        ("[the\nlist](https://example.org/a) of it", "the list of it"),
        ("[a text (in French)](https://example.org/f(r)) now", "a text (in French) now"),
        ('[the deal](https://example.org "The deal")', "the deal"),
        ("[the deal](<a b>) and [*that* one](/x)", "the deal and that one"),
        ("[one][1] or [two][b] and [three][] now", "one or two and three now"),
        ("[[sic] deal](/x)", "[sic] deal"),
        ("see [the deal\nof Oslo](https://example.org/a%20(2.4%20b) [now]", "see the deal of Oslo [now]"),
        ("[![the hall](hall.png)](/x) now", "the hall now"),
        ("see <https://example.org/a> now", "see now"),
        ("[one]{.underline} two {#id}", "one two"),
        ("one[^1] two.[2] Three.<sup>3</sup> four\u00b9", "one two. Three. four"),
        ("one ~~two~~ three", "one three"),
        ("one ~~two\nthree~~ four", "one four"),
        ("<del>one</del><ins>two</ins> <s>three</s> <strike class='x'>four</strike>", "two"),
        ("10<sup>9</sup> and 21<sup>st</sup> CO<sub>2</sub>", "10 9 and 21st CO2"),
        ("AT&amp;T&rsquo;s caf&eacute;", "AT&T\u2019s caf\u00e9"),
        ("in**side** and un<b>do</b>ne", "inside and undone"),
    ],
)
def test_markup_leaves_the_words(text: str, words: str) -> None:
    assert on_one_line(plain_text(text)) == words


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "H~2~O",
        "~~never closed",
        "~~one~~~",
        "~~~one~~",
        "[sic]",
        "km\u00b2",
        "a <b and c> d",
        "<redacted>",
        "snake_case_name",
        "[no link] (really)",
        "<!-- never closed",
        "AT&T",
    ],
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
@example("0[\xad0")  # what cannot be seen may stay beside a sign that went
def test_every_character_keeps_its_place(text: str) -> None:
    plain = plain_text(text)
    assert len(plain) == len(text)
    if "&" not in text:  # an entity becomes its sign
        unseen = {" ", *INVISIBLE}
        assert all(seen in unseen or seen == meant for seen, meant in zip(plain, unmasked(text), strict=True))


@settings(deadline=None)
@given(st.lists(st.text(alphabet="abcxyz", min_size=1)).map(" ".join))
def test_text_without_markup_is_left_alone(text: str) -> None:
    assert plain_text(text) == text
