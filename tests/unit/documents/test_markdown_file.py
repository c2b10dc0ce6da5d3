"""A document of any format, kept as Markdown, reads as the same document."""

from __future__ import annotations

from pathlib import Path

import pytest

from renderings import docx_of, html_of, parts_of, pdf_of
from summitcheck.documents.markdown import markdown_file
from summitcheck.documents.markup import escaped, plain_text
from summitcheck.documents.model import Document
from summitcheck.documents.parts import on_one_line
from summitcheck.documents.source import read, reader_for

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
TEXTS = [path for path in sorted(CORPUS.iterdir()) if path.suffix in (".md", ".txt") and path.stem != "README"]


def parsed(data: bytes, name: str) -> Document:
    (document,) = reader_for(data, name)(data, name=name, encoding="")
    return document


def told(document: Document) -> list[tuple[str, str, str]]:
    """Every sentence on one line, with what it is and where it stands."""
    return [(on_one_line(document.plain_of(s)), str(s.kind), s.section) for s in document.sentences]


def kept(document: Document) -> Document:
    return Document.from_text(markdown_file(document, {"title": document.title}))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_it_has_the_same_sentences_in_the_same_sections(path: Path, form: str) -> None:
    original = read(path)
    parts = parts_of(original)
    data = {"html": lambda: html_of(parts, title=original.title).encode(), "docx": lambda: docx_of(parts)}
    document = parsed(data.get(form, lambda: pdf_of(parts))(), f"file.{form}")
    assert told(kept(document)) == told(document)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_text_stays_as_it_is(path: Path) -> None:
    assert told(kept(read(path))) == told(read(path))


def test_items_and_labels_stay_what_they_are() -> None:
    page = "<html><body><article><h1>Lakes</h1><p>The ministers agreed on three things in Lindau on Monday.</p>"
    page += "<p><b>Money:</b> Solland will pay for all of them, and Arvenia for the school.</p><ul>"
    page += "<li><b>Water:</b> Nine stations will be built.</li><li>Fine nets will go.</li></ul></article>"
    document = parsed(page.encode(), "page.html")
    assert "\n- Fine nets will go.\n" in markdown_file(document, {})
    assert told(kept(document)) == told(document)


@pytest.mark.parametrize(
    "words",
    [
        "a *b* c", "**a** b", "_a_ b", "snake_case 2 * 3 * 4", "`a`", "<b>a</b> 1 < 2", "<!-- a -->", "a &nbsp; b",
        "[a](https://e.org)", "![a](b)", "a note [1], and [2]", "~~a~~ b",
    ],
)  # fmt: skip
def test_what_looks_like_markup_stays_words(words: str) -> None:
    assert on_one_line(plain_text(escaped(words))).replace(" ", "") == words.replace(" ", "")


def test_front_matter_keeps_what_has_a_value() -> None:
    document = Document.from_text("They met.\n", name="a.txt")
    text = markdown_file(document, {"title": "A: “b”", "date": "2026-05-03", "publisher": "", "note": "no"})
    again = Document.from_text(text)
    assert (again.title, again.date, again.meta) == ("A: “b”", "2026-05-03", {"note": "no"})
    assert "publisher" not in text
