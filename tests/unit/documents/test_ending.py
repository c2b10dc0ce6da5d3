"""Which texts are cut off, by what stands at their end."""

from __future__ import annotations

import pytest

from summitcheck import Document
from summitcheck.documents.ending import cut_at
from summitcheck.documents.source import reader_for

SHORT = "The two ministers met in Oslo on Monday. They agreed to build twelve ports by 2030."
LONG = SHORT + "".join(
    f"\n\nThe mayor of town {n} said that the ferries of the north would sail in spring and in autumn."
    for n in range(12)
)


def cut(text: str) -> str:
    return cut_at(Document.from_text(text))


@pytest.mark.parametrize("body", [SHORT, LONG])
@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("\n\nSubscribe to continue reading\n", "Subscribe to continue reading"),
        ("\n\n**Sign in to read the rest**", "Sign in to read the rest"),
        (" To keep reading, start your free trial.", "To keep reading, start your free trial."),
        ("\n\nThis article is for subscribers only.\n\n© 2026 The Paper", "This article is for subscribers only."),
        ("\n\n[...]\n", "[...]"),
        (" The fund [\u2026]", "[\u2026]"),
        (" The fund [+2815 chars]", "[+2815 chars]"),
    ],
)
def test_what_nobody_writes_under_a_whole_text_shows_that_it_is_cut(body: str, end: str, words: str) -> None:
    assert cut(body + end) == words


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("\n\nRead more", "Read more"),
        ("\n\n[Read the full story »](https://paper.example/1)", "Read the full story »"),
        (" The fund will \u2026", "will \u2026"),
        (" The fund will pay for...", "for..."),
    ],
)
def test_an_ellipsis_and_a_link_to_more_do_so_under_a_short_text_only(end: str, words: str) -> None:
    assert cut(SHORT + end) == words
    assert cut(LONG + end) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        SHORT,
        LONG,
        f"Subscribe to continue reading\n\n{LONG}",
        f"{SHORT} He urged everybody to continue reading the treaty.",
        f"{SHORT} The minister paused \u2026 and went on.",
        f"{SHORT} He quoted the treaty: [...] ports [...] are open.",
        f"{SHORT}\n\nSubscribe to our newsletter",
        f"{SHORT}\n\nRead the statement here.",
        f"{SHORT}\n\nRead more: Ferries of the north",
    ],
)
def test_all_other_texts_are_whole(text: str) -> None:
    assert cut(text) == ""


def test_the_line_that_asks_to_pay_asserts_nothing() -> None:
    *_, last = Document.from_text(f"{LONG}\n\nSubscribe to continue reading.\n").sentences
    assert not last.asserts


PAGE = """<!doctype html><html><head><title>Ports</title></head><body><nav><a href="/">Subscribe</a></nav><main>
<article><h1>Two ministers meet in Oslo</h1><p>The two ministers met in Oslo on Monday, and spoke for many hours.</p>
<p>They agreed to build twelve ports by 2030, which the towns of the north have asked for.</p></article></main>
{}<footer><p>Subscribe to our newsletter</p><p>Sign in</p></footer></body></html>"""


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        (
            "<aside><h2>Subscribe to continue reading</h2><p>A pound a week.</p></aside>",
            "Subscribe to continue reading",
        ),
        ("<form><a href='/in'>Sign in to read the full story</a></form>", "Sign in to read the full story"),
        ("<aside><p>Subscribe to get the news of the north every morning.</p></aside>", ""),
        ("", ""),
    ],
)
def test_a_wall_in_the_furniture_of_a_page_shows_that_it_is_cut(wall: str, words: str) -> None:
    data = PAGE.format(wall).encode()
    (document,) = reader_for(data, "page.html")(data, name="page.html", encoding="")
    assert cut_at(document) == words
