import pytest

from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document
from summitcheck.session.copies import OfficialCopies
from summitcheck.session.judging import Reference

TEXT = "Kenya will lend Peru $5 million, or 2.5%, by -3 degrees. The co-operation goes on."


def copies() -> OfficialCopies:
    return OfficialCopies([Reference(Document.from_text(TEXT, name="statement.md"), ClaimSet(()))])


@pytest.mark.parametrize(
    "same", [TEXT, TEXT.upper(), TEXT.replace(" ", "\n"), TEXT.replace(". The", " ! The"), f"“{TEXT}”"]
)
def test_a_text_with_the_same_words_is_a_copy_however_it_is_set(same: str) -> None:
    assert copies().original(Document.from_text(same, name="a.txt")) == "statement.md"


@pytest.mark.parametrize(
    ("before", "after"),
    [("$5", "€5"), ("2.5%", "2.5"), ("2.5", "25"), ("2.5", "2,5"), ("-3", "3"), ("lend", "give"), ("goes on.", "goes")],
)
def test_a_text_that_differs_in_a_word_a_figure_or_its_unit_is_none(before: str, after: str) -> None:
    assert copies().original(Document.from_text(TEXT.replace(before, after), name="a.txt")) == ""


_BODY = "Kenya will lend Peru $5 million by spring. The ministers agreed to build nine docks.\n"
_WITH_TITLE = f"# Joint Statement of Kenya and Peru\n\nMay 20, 2023\n\n{_BODY}"


def of_a_page(text: str) -> str:
    page = Document.from_text(_WITH_TITLE, name="page.md")
    found = OfficialCopies([Reference(page, ClaimSet(()))])
    return found.original(Document.from_text(text, name="a.md"))


@pytest.mark.parametrize(
    "same",
    [
        f"# Joint Statement of Kenya and Peru\n\n{_BODY}",
        f"---\ntitle: Joint Statement of Kenya and Peru\n---\n{_BODY}",
        _BODY,
    ],
)
def test_a_copy_may_lack_the_title_and_the_date_of_the_page(same: str) -> None:
    assert of_a_page(same) == "page.md"


def test_a_text_under_another_title_is_no_copy() -> None:
    assert of_a_page(f"# Kenya and Peru fall out\n\n{_BODY}") == ""
