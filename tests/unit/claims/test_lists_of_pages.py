"""Lists of web pages are drafted as those of Markdown are, wherever the source breaks its lines."""

from __future__ import annotations

import pytest

from summitcheck import extract
from summitcheck.documents.markdown import markdown_file
from summitcheck.documents.model import Document
from summitcheck.documents.source import reader_for

HEAD = (
    "<html><body><article><h1>Statement of Norway and Kenya</h1><p>The ministers met in Oslo on Monday.</p><p>"
    "The ministers thanked the crews of both navies for their work during the storms of the past winter on the coasts "
    "of Kenya.</p>"
)
PORTS = "<p>Kenya will build ports:</p><ul><li>one in Lamu by 2030</li><li>two in Mombasa</li></ul>"
NESTED = (
    "<p>Both sides agreed to:</p><ol><li>share the cost of:<ul><li>new boats;</li><li>new quays.</li></ul></li>"
    "<li>review the fund each year.</li></ol>"
)


def page(body: str) -> Document:
    data = f"{HEAD}{body}</article></body></html>".encode()
    (document,) = reader_for(data, "page.html")(data, name="page.html", encoding="")
    return document


def told(document: Document) -> list[str]:
    return [claim.text for claim in extract(document).claims][2:]


@pytest.mark.parametrize("between", ["><", ">\n<", ">\n\n    <"])
def test_items_go_on_from_the_words_above_them(between: str) -> None:
    assert told(page(PORTS.replace("><", between))) == [
        "Kenya will build ports, including one in Lamu by 2030.",
        "Kenya will build ports, including two in Mombasa.",
    ]


def test_items_without_closing_tags_are_items() -> None:
    assert told(page(PORTS.replace("</li>", ""))) == told(page(PORTS))


def test_a_list_within_a_list_belongs_to_its_item() -> None:
    drafted = told(page(NESTED))
    assert [text.rstrip(".") for text in drafted] == [
        "Both sides agreed to share the cost of new boats",
        "Both sides agreed to share the cost of new quays",
        "Both sides agreed to review the fund each year",
    ]
    assert told(Document.from_text(markdown_file(page(NESTED), {}))) == drafted


def test_a_paragraph_behind_a_list_or_an_empty_item_is_none_of_its_items() -> None:
    assert told(page(f"{PORTS}<p>Norway will pay for all of them.</p>"))[-1] == "Norway will pay for all of them."
    assert told(page("<p>Kenya will build ports:</p><ul><li></li></ul><p>Norway will pay for all of them.</p>"))[
        -1
    ] == ("Norway will pay for all of them.")


def test_offsets_are_true_beside_the_marks_of_items() -> None:
    document = page(NESTED)
    for claim in extract(document).claims:
        assert document.quote(claim.start, claim.end) == claim.quote
        assert claim.quote.split()[0] in document.text[claim.start : claim.end]
