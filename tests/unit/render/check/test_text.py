"""What `check` prints for people: a line that can be clicked, both texts with carets, one line for what is omitted."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from check_samples import ADDITION, CLAIMS, FIGURE, HARBOUR, OMISSION, STATEMENT, clean_result, full_result, place
from samples import document
from summitcheck.documents.model import Document
from summitcheck.render.layout import width_of
from summitcheck.render.registry import render
from summitcheck.render.style import Style
from summitcheck.views.check.model import CheckResult, Place, Problem
from summitcheck.views.word_changes import ChangeKind

ANSI = re.compile(r"\x1b\[[0-9;]*m")
LONG = "They met in the morning, and after many hours of talks behind closed doors the two sides will build 21 ferries "
WORDS = "for the islands, which have waited for them for as long as anybody in the ports can remember."


def shown(*problems: Problem, style: Style = Style()) -> list[str]:  # noqa: B008 - it is frozen
    return render("check", "text", CheckResult(clean_result().articles, problems), style).splitlines()


def at(text: str, words: str) -> Place:
    return place(document("articles/harbour.md", text), words)


def marked(lines: list[str], number: int = 1) -> str:
    """The words above the carets of a line."""
    carets = lines[number + 1]
    return lines[number][carets.index("^") : len(carets)]


def test_a_problem_has_its_place_its_rule_its_message_and_its_claim_on_one_line() -> None:
    first, *_ = shown(FIGURE)
    assert first == "articles/harbour.md:1:26 SC101 figure-changed: The figure changed: “12” became “21” [ferries]"


def test_carets_stand_under_the_words_of_both_texts() -> None:
    lines = shown(FIGURE)
    assert lines[1].startswith("  article 1 | The two sides will build 21 ferries.")
    assert lines[3].startswith("statement 1 | ")
    assert (marked(lines), marked(lines, 3)) == ("21 ferries", "12 ferries")


@pytest.mark.parametrize("width", [60, 80, 140])
def test_a_long_line_is_cut_around_the_words(width: int) -> None:
    lines = shown(replace(FIGURE, account=at(LONG + WORDS, "21 ferries")), style=Style(width))
    assert marked(lines) == "21 ferries"
    assert "…" in lines[1]
    assert max(map(width_of, lines[1:])) <= width


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_words_over_two_lines_are_marked_on_both(line_end: str) -> None:
    text = line_end.join(("They met.", "They will build 21", "ferries soon.", ""))
    article = Document.from_text(text, name="articles/harbour.md")
    lines = shown(replace(FIGURE, account=place(article, f"21{line_end}ferries")))
    assert (marked(lines), marked(lines, 3)) == ("21", "ferries")
    assert lines[1] == "  article 2 | They will build 21"
    assert lines[3].startswith("          3 | ")


def test_carets_count_columns_and_not_characters() -> None:
    lines = shown(replace(FIGURE, account=at("船は\t21 ferries.\n", "21 ferries")))
    assert lines[1].endswith("船は 21 ferries.")
    assert lines[2].index("^") == len("  article 1 | 船は ") + 2


def test_words_that_only_mark_the_place_of_what_was_added_get_no_carets() -> None:
    lines = shown(replace(FIGURE, change=ChangeKind.ADDED))
    assert [line for line in lines if "^" in line] == [lines[2]]
    assert lines[-1].startswith("statement 1 | ")


def test_what_an_article_omits_is_one_line_after_its_other_problems() -> None:
    omissions = [replace(OMISSION, claim=claim, said=said, fails=claim == "pilots") for claim, said in CLAIMS]
    lines = shown(*omissions, ADDITION)
    assert lines[-1] == "articles/harbour.md:1:1 omitted: 3 of 3 claims: pilots, ferries, lighthouse"
    assert lines[0].startswith(f"{ADDITION.path}:{ADDITION.line}:{ADDITION.column} added: ")


def test_the_rest_of_many_omissions_is_counted_and_a_verbose_style_lists_them() -> None:
    omissions = [replace(OMISSION, claim=f"claim-{n}") for n in range(30)]
    (line,) = shown(*omissions)
    assert re.search(r": claim-0, .* and \d+ more \(-v\)$", line)
    assert width_of(line) <= 160
    assert len(shown(*omissions, style=Style(verbose=True))) == 30


def test_a_single_omission_is_told_in_words() -> None:
    assert shown(OMISSION) == [
        "articles/harbour.md:1:1 omitted: no sentence says this: “The two sides welcomed the new lighthouse.” "
        "[lighthouse]"
    ]


def test_colour_adds_nothing_but_colour_and_takes_only_the_brackets() -> None:
    plain = render("check", "text", full_result(), Style())
    coloured = render("check", "text", full_result(), Style(colour=True))
    assert ANSI.search(coloured)
    assert re.sub(r"[][]", "", ANSI.sub("", coloured)).split() == re.sub(r"[][]", "", plain).split()


def test_the_lines_of_a_place_are_those_on_which_its_words_stand() -> None:
    assert place(HARBOUR, "A pilot's").lines == HARBOUR.text.splitlines()[1]
    assert place(STATEMENT, "12 ferries").lines == STATEMENT.text.rstrip("\n")


def test_a_line_that_is_cut_right_behind_the_words_shows_it() -> None:
    words = "all ferries between the twelve inhabited islands"
    line = f"On Monday they agreed to modernise {words} unconditionally-and-without-delay."
    for width in range(60, 110):
        shown_line = shown(replace(FIGURE, account=at(line, words)), style=Style(width))[1]
        assert shown_line.endswith(("delay.", "…"))
