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


PAGE = """<html><body><article><h1>Ferry talks of Norland and Sona</h1>{meta}
<p>The two sides agreed to dredge the harbour of Sona by 2030. They met in the old town hall on Monday.</p>
<h2>Ports</h2><p>The two sides will build 12 ferries by 2030 for the northern line between the islands.</p>{items}
</article></body></html>"""


@pytest.mark.parametrize(
    "meta",
    [
        "Published 14 May 2026 &middot; 6 min read",
        "14 May 2026 | 3 minutes read",
        "By Ada Lund &bull; Updated 9 June 2026",
        "By Ada Lund | 14 May 2026 | 6 min read",
    ],
)
def test_a_line_of_dates_and_reading_times_is_no_section(meta: str) -> None:
    document = parsed(PAGE.format(meta=f'<p class="meta">{meta}</p>', items="").encode(), "page.html")
    assert [s.section for s in kept(document).sentences if "dredge" in s.text] == [""]
    assert [line for line in markdown_file(document, {}).splitlines() if line.startswith("#")] == [
        "# Ferry talks of Norland and Sona",
        "## Ports",
    ]


def test_the_second_line_of_a_headline_opens_no_section_once_kept() -> None:
    below = "<p>Ministers shake hands on cheaper crossings for islanders</p>"
    document = parsed(
        PAGE.format(meta=below, items="<p>They meet again in June. It is late.</p>").encode(), "page.html"
    )
    assert "\n\nMinisters shake hands on cheaper" in markdown_file(document, {})
    assert told(kept(document)) == told(document)


@pytest.mark.parametrize(
    ("items", "marks"),
    [
        ("<ol><li>{}</li><li>{}</li></ol>", ("1. ", "2. ")),
        ('<ol start="4"><li>{}</li><li>{}</li></ol>', ("4. ", "5. ")),
        ("<ol start=9><li>{}<li value=12>{}</ol>", ("9. ", "12. ")),
        ("<ul><li>{}</li><li>{}</li></ul>", ("- ", "- ")),
        ('<ol type="a"><li>{}</li><li>{}</li></ol>', ("- ", "- ")),
        ("<ol><li>{}<ol start='7'><li>{}</li></ol></li></ol>", ("1. ", "  7. ")),
        ("<ol><li>{}<ul><li>Radar.</li></ul></li><li>{}</li></ol>", ("1. ", "2. ")),
    ],
)
def test_a_numbered_list_keeps_its_numbers(items: str, marks: tuple[str, str]) -> None:
    sentences = ("Norland will train 40 pilots a year.", "Sona will lend 30 radar sets.")
    document = parsed(PAGE.format(meta="", items=items.format(*sentences)).encode(), "page.html")
    lines = markdown_file(document, {}).splitlines()
    assert [line for line in lines if line.endswith(sentences)] == [
        m + s for m, s in zip(marks, sentences, strict=True)
    ]
    assert told(kept(document)) == told(document)
