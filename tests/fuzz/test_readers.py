"""Any bytes, under any name, are read or refused; and what is read stands where it says."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mutated import mutated, soup
from newsroom import DISTORTING, FRONT, STATEMENT
from renderings import Part, docx_of, html_of, pdf_of
from summitcheck.documents.parse import parse
from summitcheck.documents.sentences import sentence_spans
from summitcheck.documents.source import READERS, reader_for
from summitcheck.errors import SourceError

PARTS = [Part("Ports", level=2), Part(DISTORTING), Part("An item.", item=True)]
SAMPLES = {
    ".md": [FRONT.encode() + DISTORTING.encode(), STATEMENT.encode(), DISTORTING.encode("utf-16")],
    ".html": [html_of(PARTS).encode()],
    ".docx": [docx_of(PARTS)],
    ".pdf": [pdf_of(PARTS)],
    ".jsonl": [b'{"text": "They met.", "title": "One"}\n{"body": "They agreed.", "date": "2026-06-01"}\n'],
    ".csv": [b'title,text\nOne,"They met, ""at last""."\nTwo,They agreed.\n'],
}
NEEDED = {".html": "trafilatura", ".pdf": "pypdfium2"}


def read(data: bytes, name: str) -> None:
    try:
        documents = reader_for(data, name)(data, name=name, encoding="")
    except SourceError as error:
        assert error.what
        return
    for document in documents:
        assert len(document.plain) == len(document.text)
        for sentence in document.sentences:
            assert document.text[sentence.start : sentence.end] == sentence.text
            assert document.line_of(sentence.start) == sentence.line


@pytest.mark.parametrize("suffix", SAMPLES)
@given(data=st.data())
def test_a_file_that_is_nearly_right_is_read_or_refused(suffix: str, data: st.DataObject) -> None:
    if suffix in NEEDED:
        pytest.importorskip(NEEDED[suffix], reason="it is read by an extra")
    read(data.draw(mutated(SAMPLES[suffix])), f"a{suffix}")


@given(st.binary(), st.sampled_from(sorted(READERS)))
@example(b"\xff\xfea\x00\x00\x00", ".txt")
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    read(data, f"a{suffix}")


MARKS = soup(
    *("---\n", "title: ", "# ", "\n\n", "\r", "> ", "| ", "- ", "1. ", "**", "`", "[a](", ")", "<!--", "-->", "&amp;"),
    *(
        "U.S. ",
        "Mr. ",
        "a.m. ",
        "“",
        "”",
        "... ",
        "? ",
        "No. 5 ",
        "e.g. ",
        "\u200b",
        "\u00ad",
        "\u2028",
        "ﬁ",
        "i\u0307",
    ),
    *("```\n", "~~~\n", "{{< ", "<b>", "$", "\\", "\t", "_", "![", "]: ", "http://a.b/c.d ", "12.5 ", "word ", "Word "),
)


@given(MARKS, st.sampled_from(("a.txt", "a.md")))
def test_every_character_of_a_text_is_in_one_sentence_at_most(text: str, name: str) -> None:
    try:
        parsed = parse(text, name=name)
    except SourceError:
        return
    assert len(parsed["plain"]) == len(text)
    end = 0
    for sentence in parsed["sentences"]:
        assert end <= sentence.start < sentence.end
        end = sentence.end
    assert end <= len(text)


@given(MARKS)
def test_sentences_leave_no_word_out(text: str) -> None:
    spans = sentence_spans(text)
    assert spans == sorted(spans)
    outside = "".join(
        text[end:start] for (_, end), (start, _) in zip([(0, 0), *spans], [*spans, (len(text), 0)], strict=True)
    )
    assert outside.strip() == ""


def test_every_reader_is_tried() -> None:
    tried = {READERS[suffix] for suffix in SAMPLES}
    assert {PurePath(f"a{suffix}").suffix for suffix, reader in READERS.items() if reader not in tried} == set()
