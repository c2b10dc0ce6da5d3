"""What is rejected before it is read would be turned away once it is read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.annotate.document import annotate
from summitcheck.annotate.names import NameTable
from summitcheck.documents.model import Document
from summitcheck.errors import SourceError
from summitcheck.retrieve.prefilter import Prefilter
from summitcheck.retrieve.relevance import relevance
from summitcheck.retrieve.topic import Topic, topic_of

NORWAY = """
Norway and Kenya will open twelve ports to hydrogen ships by 2030. Norway will train pilots in Mombasa. Kenya will lend
land to Norway for a school. Norway and Kenya will meet each spring. Kenya will send students to Norway. The fund of the
two parties will pay for cold stores, for nets and for ice.
"""
FOUR = "Peru, Chile, Kenya and Norway will meet. Peru, Chile, Kenya and Norway agree on state-of-the-art ferries. " * 3
FILLER = " ".join(f"The reporter of the page bought a lamp and a {thing}." for thing in ["chair", "table", "desk"] * 9)


def topic(statement: str) -> Topic:
    document = annotate(Document.from_text(statement, name="statement"), NameTable())
    return topic_of([document.texts[n] for n in document.asserting], NameTable())


TOPICS = (topic(NORWAY), topic(FOUR), topic("The fund will pay for ice, and for nothing else."))
BOTH = Prefilter(TOPICS[:2])


def test_a_topic_without_principals_is_known_by_a_phrase() -> None:
    assert Prefilter(TOPICS).may_be_about(FILLER) == ()
    assert Prefilter(TOPICS).may_be_about(f"{FILLER} The fund will pay for it.") == (2,)


def test_a_topic_of_which_nothing_is_known_is_never_left_out() -> None:
    nothing = topic("They will meet.")
    assert Prefilter([*TOPICS, nothing]).may_be_about(FILLER) == (3,)


def test_what_names_nobody_is_left_out() -> None:
    assert BOTH.may_be_about(FILLER) == ()


def test_each_topic_is_looked_for_on_its_own() -> None:
    assert BOTH.may_be_about(f"Norway and Kenya met. {FILLER}") == (0,)
    assert BOTH.may_be_about(f"Peru and Chile met, with Norwegian help. {FILLER}") == (1,)
    assert BOTH.may_be_about(f"Peru, Chile, Kenya and Norway met. {FILLER}") == (0, 1)


def test_a_short_text_is_known_by_a_phrase() -> None:
    assert BOTH.may_be_about("The two sides will also meet each spring.") == (0,)
    assert BOTH.may_be_about("The two sides will also meet in autumn.") == ()
    assert BOTH.may_be_about(f"The two sides will also meet each spring. {FILLER} {FILLER}") == ()


def test_a_phrase_is_found_where_markup_parts_its_words_and_not_where_words_do() -> None:
    assert BOTH.may_be_about("The two sides will also meet\n**each** spring.") == (0,)
    assert BOTH.may_be_about("The two sides will also meet\neach spring.") == (0,)
    assert BOTH.may_be_about("The two sides will also meet\nfor each new spring.") == ()


def test_a_text_that_quotes_the_statement_is_kept_whoever_it_names() -> None:
    told = "open twelve ports to hydrogen ships, train pilots in Mombasa, lend land for a school, and send students"
    assert BOTH.may_be_about(f"They will {told} abroad and pay for cold stores, for nets and for ice. {FILLER}") == (0,)


@pytest.mark.parametrize(
    "name",
    ["Nоrway", "Ｎｏｒｗａｙ", "[Norway](https://example.org)", "**Norway**", "Norway’s", "NORWAY"],
)
def test_a_name_is_found_however_it_is_written(name: str) -> None:
    assert BOTH.may_be_about(f"{name} and Kenya met.\n\n{FILLER}") == (0,)


def test_a_web_page_is_looked_at_without_its_tags_and_scripts() -> None:
    page = "<html><script>var a = 'Norway Kenya'</script><p class='Kenya'>{}</p></html>"
    assert BOTH.may_be_about(page.format(FILLER), page=True) == ()
    assert BOTH.may_be_about(page.format(f"<b>Nor&shy;way</b> Norway, K&#101;nya. {FILLER}"), page=True) == (0,)


WORDS = st.sampled_from(
    "Norway Kenya Kenyan Peru Chile Nоrway K&#101;nya will open twelve ports to hydrogen ships train pilots in Mombasa "
    "lend land a school pay for cold stores nets and ice meet each spring send students agree on "
    "state-of-the-art ferries the of lamp reporter bought chair 12 2030 U.S. page Café x²".split()
)
SIGNS = st.sampled_from(
    [" "] * 12
    + [". ", ", ", "\n", "\n\n", "  \n", "-", "’", " *", "* ", "**", " [", "](https://a.b) ", "](u ", "<b>", "</b>"]
    + ["<s>", "</s>", "~~", "<!-- ", " -->", "\n3\n", "\nPage 3 of 7\n", "\n\nA/RES/79/1\n\n", "   ", "\t", "\n- "]
    + ["\n\nDistr.: General\n\n", "\n> ", "\u200b", "\u2060", "\u0336", "&amp;", "{{", "}}", "`", "_", "\\", "\r\n"]
    + ["\n:::note\n", "\nimport x from 'y'\n", "\n| ", " | ", "[^1]", "¹", "coop-\neration ", "---\n", "\r", '"']
    + ['\n[a]: /b "c']
)
TEXTS = st.lists(st.one_of(st.tuples(WORDS, SIGNS), st.tuples(WORDS, st.just(" "))), min_size=5, max_size=260)


@given(TEXTS, st.sampled_from(["", "---\ntitle: a\n---\n", FILLER, f"\n\n{FILLER}\n\n"]))
def test_nothing_is_left_out_that_the_whole_text_is_about(pieces: list[tuple[str, str]], head: str) -> None:
    text = head + "".join(word + sign for word, sign in pieces)
    try:
        plain = Document.from_text(text).plain
    except SourceError:
        return
    if len(plain.split()) <= 110 < 290 < len(re.findall(r"\w+", text)):
        return  # markup takes most of it
    found = [relevance(each, plain) for each in TOPICS]
    assert {n for n, each in enumerate(found) if each.about and each.told} <= set(Prefilter(TOPICS).may_be_about(text))
