"""A title saved from a web page does not end with the name of the site."""

from __future__ import annotations

import pytest

from summitcheck.documents.model import Document
from summitcheck.documents.titles import without_site


@pytest.mark.parametrize(
    ("title", "publisher", "shown"),
    [
        ("Ports to open by 2030 | The Harbour Post", "The Harbour Post", "Ports to open by 2030"),
        ("Ports to open by 2030 - Harbour Post", "The Harbour Post", "Ports to open by 2030"),
        ("Ports | A joint statement \u2014 THE HARBOUR POST", "Harbour Post", "Ports | A joint statement"),
        ("Ports to open | The Harbour Times", "The Harbour Post", "Ports to open | The Harbour Times"),
        ("Ports-Harbour Post", "Harbour Post", "Ports-Harbour Post"),
        ("| Harbour Post", "Harbour Post", "| Harbour Post"),
        ("Ports - and what they cost", "", "Ports - and what they cost"),
        ("Harbour Post", "Harbour Post", "Harbour Post"),
        ("", "", ""),
    ],
)
def test_the_publisher_stands_behind_no_title(title: str, publisher: str, shown: str) -> None:
    assert without_site(title, publisher) == shown


def test_a_file_that_was_saved_with_the_name_of_the_site_is_shown_without_it() -> None:
    text = (
        "---\ntitle: A joint statement | The Harbour Post\npublisher: The Harbour Post\n---\n\nAll ports will open.\n"
    )
    document = Document.from_text(text, name="statement.md")
    assert (document.title, document.publisher) == ("A joint statement", "The Harbour Post")
