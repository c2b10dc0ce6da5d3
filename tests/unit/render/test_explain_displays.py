"""The three ways to show why a verdict fell: the same content, and nothing in it that a reader's program obeys."""

from __future__ import annotations

import json
import re

import pytest

from newsroom import STATEMENT
from stub_entailment import SaysTheSame
from summitcheck import Checker, Document, extract
from summitcheck.render.layout import width_of
from summitcheck.render.registry import render
from summitcheck.render.style import Style
from summitcheck.views.explain import Explanation, explain

ANSI = re.compile(r"\x1b\[[0-9;]*m")
DETAILED = Style(100, verbose=True)
WIRE = "Talks were held. The ministers agreed to open twenty ports to hydrogen ships by 2030. Critics said ports open."


def explained(account: str = WIRE, name: str = "wire.txt", *, read: bool = False) -> Explanation:
    statement = Document.from_text(STATEMENT, name="statement.md")
    claims = extract(statement)
    claim = next(claim.id for claim in claims.claims if "twelve ports" in claim.quote)
    checker = Checker(claims, statement=statement, model=SaysTheSame if read else None)
    return explain(checker.trace(Document.from_text(account, name=name)), claim)


def test_the_page_shows_the_verdict_both_texts_and_what_changed() -> None:
    shown = render("explanation", "text", explained(), DETAILED)
    assert "distorted: the account states the claim with a different meaning" in shown
    assert "open [twelve] ports" in shown
    assert "open [twenty] ports" in shown
    assert re.search(r"^  replaced   twelve -> twenty \[number\]$", shown, re.MULTILINE)
    assert re.search(r"^  fired +[01]\.\d\d  SC101 figure-changed", shown, re.MULTILINE)


def test_the_page_names_the_thresholds_and_the_parts_of_the_score() -> None:
    shown = render("explanation", "text", explained(), DETAILED)
    assert re.search(r"stated: omitted below 0\.\d\d, uncertain below 0\.\d\d", shown)
    assert re.search(r"^  [+-]\d+\.\d\d  [a-z: ]+ \d+\.\d\d x [+-]\d+\.\d\d$", shown, re.MULTILINE)
    assert re.search(r"\d+ more, each smaller", shown)


def test_every_display_tells_what_the_model_of_entailment_said() -> None:
    said = "Entailment model: entailed 0.91, contradicted 0.05, neutral 0.04; likeness 0.61."
    read = explained(read=True)
    assert f"\n  {said}\n" in render("explanation", "text", read, DETAILED)
    assert f"\n{said}\n" in render("explanation", "markdown", read, DETAILED)
    as_json = json.loads(render("explanation", "json", read))
    assert as_json["entailment"] == {"entailed": 0.91, "contradicted": 0.05, "neutral": 0.04}
    assert as_json["likeness"] == 0.61


def test_no_display_tells_of_a_model_that_was_not_asked() -> None:
    words_only = explained()
    for form in ("text", "markdown"):
        assert "entailment" not in render("explanation", form, words_only, DETAILED)
    assert not {"entailment", "likeness"} & json.loads(render("explanation", "json", words_only)).keys()


def test_what_others_say_is_marked_as_not_counted() -> None:
    assert "(attributed: not counted)" in render("explanation", "text", explained(), DETAILED)


@pytest.mark.parametrize("width", [40, 80, 140])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    for verbose in (False, True):
        shown = render("explanation", "text", explained(), Style(width, verbose=verbose))
        assert max(map(width_of, shown.splitlines())) <= width


def test_colour_adds_nothing_but_colour_and_takes_only_the_brackets() -> None:
    plain = render("explanation", "text", explained(), DETAILED)
    coloured = render("explanation", "text", explained(), DETAILED._replace(colour=True))
    assert ANSI.search(coloured)
    assert re.sub(r"[][]", "", ANSI.sub("", coloured)).split() == re.sub(r"[][]", "", plain).split()


def test_an_account_that_shares_no_word_is_told_so() -> None:
    bakery = explained("A bakery won a prize.")
    assert "because it is about something else" in render("explanation", "text", bakery, Style(80))
    assert "because it is about something else" in render("explanation", "markdown", bakery)
    assert json.loads(render("explanation", "json", bakery))["window"] is None


def test_sentences_that_cover_too_little_to_be_compared_are_told_so() -> None:
    explanation = explained()
    assert explanation.window is not None
    apart = explanation._replace(window=explanation.window._replace(compared=False), pairings=(), detections=())
    for shown in (render("explanation", "text", apart, DETAILED), render("explanation", "markdown", apart, DETAILED)):
        assert "No sentence covers enough of the claim to be compared" in shown
        assert "Words" not in shown


def test_json_holds_everything_in_full() -> None:
    explanation = explained()
    read = json.loads(render("explanation", "json", explanation))
    assert read["verdict"] == "distorted"
    assert len(read["stated_parts"]) == len(explanation.stated)
    assert [sign["code"] for sign in read["signs"]] == [sign.rule.code for sign in explanation.detections]
    assert {"treatment": "replaced", "relation": "number"}.items() <= next(
        pair for pair in read["words"] if pair["treatment"] == "replaced"
    ).items()


def test_markdown_has_a_table_for_every_step() -> None:
    shown = render("explanation", "markdown", explained(), DETAILED)
    headings = re.findall(r"^### (\w+)", shown, re.MULTILINE)
    assert headings == ["Sentences", "Words", "What", "What", "Differences"]
    assert "| replaced | twelve -\\> twenty \\[number\\] |" in shown


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\u202eevil", "\x9b31m", "[/foo]", "|", "<script>", "`x`"])
def test_hostile_texts_are_shown_and_not_obeyed(hostile: str) -> None:
    explanation = explained(WIRE.replace("twenty ports", f"twenty {hostile} ports"), f"wire{hostile}.txt")
    for page in (Style(100), DETAILED, DETAILED._replace(colour=True)):
        assert not set(ANSI.sub("", render("explanation", "text", explanation, page))) & set("\x1b\x9b\u202e")
    assert not set(render("explanation", "json", explanation)) & set("\x1b\x9b\u202e")
    markdown = render("explanation", "markdown", explanation, DETAILED)
    assert not set(markdown) & set("\x1b\x9b\u202e")
    assert not re.search(r"(?<!\\)(<script|`x)", markdown)


def test_three_plain_sentences_come_first_and_no_number_of_the_score_unless_asked_for() -> None:
    shown = render("explanation", "text", explained(), Style(100))
    assert "wire.txt distorts this claim." in shown
    flat = " ".join(shown.split())
    assert "It states the claim on line 1, but changes it: the figure changed: “twelve” became “twenty” (" in flat
    assert "It would be supported if the account said “twelve” instead of “twenty”." in flat
    assert not re.search(r"\d\.\d\d|log-odds|fired", shown)
    assert "More: -v" in shown


def test_markdown_has_the_three_sentences_first_and_the_tables_only_if_verbose() -> None:
    shown = render("explanation", "markdown", explained())
    assert shown.splitlines()[3].startswith("**wire.txt distorts this claim.** It states the claim on line 1")
    assert "###" not in shown
