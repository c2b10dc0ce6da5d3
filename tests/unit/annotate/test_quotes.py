"""Words inside quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.annotate.quotes import quotes, stands_in
from summitcheck.lang.en.tokenizer import tokenize


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotes(text, 0, tokenize(text))]


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "«{}»", "„{}“", "‘{}’", "'{}'"])
def test_all_marks_are_read(marks: str) -> None:
    assert quoted(f"He said {marks.format('the sea is calm')} today.") == ["the sea is calm"]


def test_apostrophes_open_nothing_and_close_nothing() -> None:
    assert quoted("The ships' crews don't like 'the captain's new rules' at all.") == ["the captain's new rules"]
    assert quoted("The ships' crews don't like the captain's rules.") == []


def test_a_mark_that_is_never_closed_quotes_nothing() -> None:
    assert quoted("He said “the sea is calm today.") == []


def test_elisions_cut_a_quotation_into_parts() -> None:
    text = "“the sea … is [very] calm ... today”"
    tokens = tokenize(text)
    (quote,) = quotes(text, 0, tokens)
    assert [[tokens[n].norm for n in part] for part in quote.parts] == [["the", "sea"], ["is"], ["calm"], ["today"]]


def test_offsets_count_from_the_start_of_the_document() -> None:
    text = "He said “calm seas”."
    (quote,) = quotes(text, 50, tokenize(text, 50))
    assert (quote.start, quote.end) == (50 + text.index("calm"), 50 + text.index("”"))


@given(st.text(alphabet="ab “”\"'’‘.…[]", max_size=60))
def test_any_text_gives_quotations_inside_it_without_overlap(text: str) -> None:
    found = quotes(text, 0, tokenize(text))
    last = 0
    for quote in found:
        assert last <= quote.start < quote.end <= len(text)
        last = quote.end


@given(st.lists(st.sampled_from("abc"), min_size=1), st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_words_stand_in_whatever_holds_them(words: list[str], before: list[str], after: list[str]) -> None:
    assert stands_in(words, [*before, *words, *after])
