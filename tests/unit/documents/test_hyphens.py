import pytest

from summitcheck import Document, extract
from summitcheck.claims.lint import lint
from summitcheck.documents.hyphens import rejoined
from summitcheck.documents.parts import on_one_line


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("coop-\neration", "cooperation"),
        ("har-\n   bours", "harbours"),
        ("coop-\r\neration", "cooperation"),
        ("coop\u00ad\neration", "cooperation"),
        ("coop\u00ac\neration", "cooperation"),
        ("coop\u2010\neration", "cooperation"),
        ("COOP-\nERATION", "COOPERATION"),
        ("(coop-\neration)", "(cooperation)"),
        ("frame-\nwork.", "framework."),
        ("long-\nterm", "long-term"),
        ("state-of-the-\nart", "state-of-the-art"),
        ("Indo-\nPacific", "Indo-Pacific"),
        ("15-\n16 May", "15-16 May"),
        ("2030\u2013\n31", "2030\u201331"),
        ("short-\nand long-term", "short- and long-term"),
        ("the plan -\nwhich", "the plan - which"),
        ("a\u2013\nb", "a\u2013 b"),
        ("one-\n\ntwo", "one- two"),
    ],
)
def test_words_that_a_line_end_parts_are_put_together(parted: str, whole: str) -> None:
    assert len(rejoined(parted)) == len(parted)
    assert on_one_line(rejoined(parted)) == whole


def test_a_draft_holds_the_whole_words_and_passes_lint() -> None:
    statement = Document.from_text(
        "The mayors agreed on coop-\neration between the har-\nbours of the bay.\n", name="s.md"
    )
    claims = extract(statement)
    assert [claim.text for claim in claims.claims] == [
        "The mayors agreed on cooperation between the harbours of the bay."
    ]
    assert not list(lint(claims, statement))
