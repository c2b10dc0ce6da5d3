"""Edits that an editor offers, made from problems that are written here."""

from __future__ import annotations

import pytest

pytest.importorskip("lsprotocol", reason="the language server is an extra")

from summitcheck import Document, Severity
from summitcheck.documents.source import from_editor
from summitcheck.lsp.actions import OfferedEdit, ignoring, replacements
from summitcheck.views.check.comments import in_comments
from summitcheck.views.check.model import Place, Problem
from summitcheck.views.check.vocabulary import ProblemKind

STATEMENT = Document.from_text("They met. The bank will pay the first\nshare in June.\n", name="statement.md")


def problem(
    article: Document, told: str, official: str, message: str, kind: ProblemKind = ProblemKind.DISTORTED
) -> Problem:
    start, said = article.text.index(told), STATEMENT.text.index(official)
    return Problem(
        kind,
        "SC201" if kind is ProblemKind.DISTORTED else str(kind),
        "date-changed" if kind is ProblemKind.DISTORTED else str(kind),
        Severity.ERROR,
        message,
        Place.of(article, article.excerpt(start, start + len(told))),
        Place.of(STATEMENT, STATEMENT.excerpt(said, said + len(official))),
        "share",
        "The bank will pay the first share in June.",
        "0123456789abcdef",
    )


def after(article: Document, edit: OfferedEdit) -> str:
    return article.text[: edit.start] + edit.words + edit.behind + article.text[edit.end :]


def test_changed_words_are_replaced_or_their_sentence_is() -> None:
    article = Document.from_text("Rain fell. The bank will pay the first share in July.\n")
    words, sentence = replacements(problem(article, "July", "June", "“June” became “July”"), article, STATEMENT)
    assert words.title == "Replace “July” with the statement's “June”"
    whole = "Rain fell. The bank will pay the first share in June.\n"
    assert after(article, words) == after(article, sentence) == whole


def test_words_that_only_mark_the_place_of_an_addition_replace_nothing() -> None:
    article = Document.from_text("The bank will pay the first share in June if necessary.\n")
    added = problem(article, "if necessary", "share", "The account sets a condition: “if necessary”")
    (sentence,) = replacements(added, article, STATEMENT)
    assert after(article, sentence) == "The bank will pay the first share in June.\n"


def test_a_sentence_that_already_says_it_gets_no_offer() -> None:
    article = Document.from_text("The bank will pay the first share\nin June.\n")
    noted = problem(article, "June", "June", "“June” became “June”", ProblemKind.UNCERTAIN)
    assert [*replacements(noted, article, STATEMENT)] == []


def test_words_with_markup_in_them_are_left_alone() -> None:
    article = Document.from_text("The bank will pay the *first* share in July.\n", name="a.md")
    (words,) = replacements(problem(article, "July", "June", "“June” became “July”"), article, STATEMENT)
    assert after(article, words) == "The bank will pay the *first* share in June.\n"


def test_a_long_sentence_is_cut_in_a_title_and_nowhere_else() -> None:
    article = Document.from_text(
        "The bank, which the two sides have founded in Bern, will pay the first share in July.\n"
    )
    _, sentence = replacements(problem(article, "July", "June", "“June” became “July”"), article, STATEMENT)
    assert sentence.title.startswith("Replace “The bank, which the two sides have foun…” with")
    assert sentence.words == "The bank will pay the first share in June."


@pytest.mark.parametrize("end", ["\n", "  \n", "\r\n", ""], ids=["line", "blanks", "carriage return", "end of text"])
def test_a_comment_follows_the_line_and_is_one_that_check_knows(end: str) -> None:
    article = Document.from_text(f"The bank will pay the first share in July.{end}", name="a.md")
    edit = ignoring(problem(article, "July", "June", "“June” became “July”"), article)
    assert edit
    told = article.text[: edit.start] + edit.words + "as agreed" + edit.behind + article.text[edit.end :]
    assert told == f"The bank will pay the first share in July. <!-- summitcheck: ignore SC201 as agreed -->{end}"
    (suppression,) = in_comments(Document.from_text(told, name="a.md"), ["SC201"])
    assert (suppression.codes, suppression.reason, suppression.first) == (("SC201",), "as agreed", 1)


def test_in_html_the_comment_precedes_the_words_and_what_is_put_in_is_escaped() -> None:
    pytest.importorskip("trafilatura", reason="web pages are read by an extra")
    page = "<html><body><main><p>The bank will pay the first share in July.</p\n></main></body></html>"
    article = from_editor(page, name="a.html")
    found = problem(article, "July", "June", "“June” became “July”")
    edit = ignoring(found, article)
    assert edit
    assert "in <!-- summitcheck: ignore SC201  --> July.</p" in after(article, edit)
    words, _ = replacements(found, article, STATEMENT)
    assert words.words == "June"


def test_what_has_no_words_cannot_be_ignored_by_a_comment() -> None:
    article = Document.from_text("Rain fell.\n")
    missing = problem(article, "", "June", "the claim is omitted", ProblemKind.OMITTED)
    assert ignoring(missing, article) is None
    assert [*replacements(missing, article, STATEMENT)] == []
