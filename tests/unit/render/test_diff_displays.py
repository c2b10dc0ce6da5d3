"""The four displays of a diff: each shows every row, and none obeys the texts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser

import jsonschema
import pytest

import newsroom
from diff_samples import diff_of, small_diff
from summitcheck.render.diff.stretches import stretches
from summitcheck.render.layout import width_of
from summitcheck.render.records import schema_text
from summitcheck.render.registry import render
from summitcheck.render.style import Style
from summitcheck.views.diff.fold import narrow, without_words
from summitcheck.views.diff.model import Diff, DiffPiece, DiffRow, RowKind, WordMark

ANSI = re.compile(r"\x1b\[[0-9;]*m")
DISPLAYS: dict[str, Callable[[Diff], str]] = {
    "text": lambda diff: render("diff", "text", diff, Style(80)),
    "wide text": lambda diff: render("diff", "text", diff, Style(140)),
    "markdown": lambda diff: render("diff", "markdown", diff),
    "html": lambda diff: render("diff", "html", diff),
    "json": lambda diff: render("diff", "json", diff),
}
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[/foo] [bold]",
    "\x1b[2J",
    "\u202eevil",
    "\x9b31m",
    "[a](javascript:x)",
    "</style>",
    "@someone",
]


@pytest.fixture
def diff() -> Diff:
    return small_diff()


# What is shown


@pytest.mark.parametrize("name", DISPLAYS)
@pytest.mark.parametrize(
    "words", ["SC101", "condemned the dumping", "said an angler", "with a different meaning", "Ferries", "A communiqué"]
)
def test_every_display_shows_every_difference(diff: Diff, name: str, words: str) -> None:
    assert words in re.sub(r"<[^>]*>|\s+", " ", DISPLAYS[name](diff)).replace("  ", " ")


@pytest.mark.parametrize("name", DISPLAYS)
def test_every_display_shows_what_is_to_be_read_and_why(diff: Diff, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.put_in_doubt(monkeypatch)
    doubtful = diff_of(newsroom.STATEMENT, newsroom.DISTORTING)
    shown = " ".join(re.sub(r"<[^>]*>", " ", DISPLAYS[name](doubtful)).split())
    assert "The figure changed: “twelve” became “twenty”" in shown
    sign = {"text": "? to read, [-gone-]", "wide text": "? to read, [-gone-]", "markdown": "reworded, to read"}
    assert sign.get(name, {"html": "? reworded, to read", "json": '"uncertain": ['}.get(name, "")) in shown
    assert "to read" not in DISPLAYS[name](diff)


def test_a_row_that_is_to_be_read_has_a_sign_of_its_own_and_is_counted_as_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sure = diff_of(newsroom.STATEMENT, newsroom.DISTORTING)
    newsroom.put_in_doubt(monkeypatch)
    doubtful = diff_of(newsroom.STATEMENT, newsroom.DISTORTING)
    signs = [line[:1] for line in DISPLAYS["text"](doubtful).splitlines() if "twenty" in line]
    assert signs[0] == "?"
    assert [row.kind for row in doubtful.rows if row.to_read] == [RowKind.REWORDED]
    assert not any(row.to_read for row in sure.rows)


@pytest.mark.parametrize(
    ("name", "file"),
    [("text", "diff.txt"), ("wide text", "diff-wide.txt"), ("markdown", "diff.md"), ("json", "diff.json")],
)
def test_the_displays_are_as_they_were(
    diff: Diff, name: str, file: str, matches_golden: Callable[[str, str], None]
) -> None:
    shown = re.sub(r'("version": )"[^"]*"', r'\1"0"', DISPLAYS[name](diff))
    matches_golden(shown, f"diff/{file}")


def test_the_page_has_the_structure_it_had(diff: Diff, matches_golden: Callable[[str, str], None]) -> None:
    matches_golden(_outline(render("diff", "html", diff)), "diff/diff.html.txt")


def test_the_page_is_red_only_where_a_rule_names_the_words(diff: Diff) -> None:
    page = render("diff", "html", diff)
    named = re.findall(r'<(?:del|ins) class="named">(.*?)</', page.split("<main>")[1])
    findings = [finding for row in diff.rows for finding in row.findings]
    assert named
    texts = [" ".join(text.split()) for f in findings for text in (f.official.text, f.account.text)]
    assert all(any(words.strip() in text for text in texts) for words in named)
    for row in re.findall(r'(?s)<article class="row (?:reworded|omitted|added)".*?</article>', page):
        assert 'class="named"' not in row


def test_texts_that_are_the_same_are_said_to_be(diff: Diff) -> None:
    same = diff_of("The ministers met in Lindow.", "The ministers met\nin Lindow.")
    for name in ("text", "markdown", "html"):
        assert "both texts have the same words" in DISPLAYS[name](same)
    assert json.loads(render("diff", "json", same))["summary"]["differs"] is False
    assert "word for word" not in render("diff", "text", diff, Style(80))


def test_texts_with_nothing_in_common_are_said_to_have_nothing() -> None:
    apart = diff_of("The ministers met in Lindow.", "A bakery won a prize for rye bread.")
    for name in ("text", "markdown", "html"):
        assert "Nothing in common" in DISPLAYS[name](apart)


def test_a_narrowed_diff_says_nothing_of_the_whole(diff: Diff) -> None:
    shown = render("diff", "text", narrow(diff, ["omitted"]), Style(80))
    assert "condemned the dumping" in shown
    assert "angler" not in shown
    assert "2 omitted" not in shown
    assert "word for word" not in render(
        "diff", "text", narrow(diff_of("They met.", "They met.\n\nIt rained."), ["omitted"]), Style(80)
    )


# Text


def test_a_close_pair_is_one_text_on_a_narrow_page_and_two_on_a_wide_one(diff: Diff) -> None:
    assert "cut tariffs by [-15-] {+50+} percent" in render("diff", "text", diff, Style(80))
    wide = render("diff", "text", diff, Style(120))
    assert re.search(r"by \[-15-\] percent\. +│ +4 They agreed to cut tariffs by \{\+50\+\} percent", wide)


@pytest.mark.parametrize("width", [40, 80, 99, 100, 140])
def test_no_line_is_wider_than_the_page(diff: Diff, width: int) -> None:
    assert max(map(width_of, render("diff", "text", diff, Style(width)).splitlines())) <= width


@pytest.mark.parametrize("width", [80, 140])
def test_colour_adds_nothing_but_colour_and_takes_only_the_markers(diff: Diff, width: int) -> None:
    plain = render("diff", "text", diff, Style(width, context=9))
    coloured = render("diff", "text", diff, Style(width, colour=True, context=9))
    assert ANSI.search(coloured)
    bare = re.sub(r"\[-|-\]|\{\+|\+\}|[\s│]+", "", plain)
    assert sorted(re.sub(r"[\s│]+", "", ANSI.sub("", coloured))) == sorted(bare)


def test_without_unicode_all_signs_are_ascii(diff: Diff) -> None:
    for width in (80, 140):
        drawn = render("diff", "text", diff, Style(width, unicode=False))
        assert not set(drawn) & set("≠⋯│…")


def test_whole_sentences_are_shown_without_markers(diff: Diff) -> None:
    shown = render("diff", "text", without_words(diff), Style(80)).split("account\n", 1)[1]
    assert "by 15 percent" in shown
    assert "[-" not in shown


# JSON


def test_json_satisfies_the_schema_that_is_published(diff: Diff) -> None:
    schema = json.loads(schema_text("diff-1"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for shown in (diff, narrow(diff, ["added"]), without_words(diff)):
        jsonschema.validate(json.loads(render("diff", "json", shown)), schema)


def test_json_has_its_keys_in_the_order_of_the_schema(diff: Diff) -> None:
    schema = json.loads(schema_text("diff-1"))
    shown = json.loads(render("diff", "json", diff))
    assert list(shown) == schema["required"]
    assert list(shown["rows"][0]) == schema["$defs"]["row"]["required"]


def test_every_piece_in_json_is_a_slice_of_its_file(diff: Diff) -> None:
    shown = json.loads(render("diff", "json", diff))
    for side, text in (("statement", diff.statement.text), ("account", diff.account.text)):
        pieces = [piece for row in shown["rows"] for sentence in row[side] for piece in (sentence, *sentence["pieces"])]
        assert pieces
        assert all(piece["text"] == text[piece["start"] : piece["end"]] for piece in pieces)


# Hostile texts


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", DISPLAYS)
def test_no_display_lets_a_control_through(hostile: str, name: str) -> None:
    assert not set(DISPLAYS[name](small_diff(hostile=hostile))) & set("\x1b\x9b\u202e\a\x00")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_in_the_page_a_text_stays_a_text(hostile: str) -> None:
    shown = render("diff", "html", small_diff(hostile=hostile))
    assert [line.split(" ")[0] for line in _outline(shown).split()] == [
        line.split(" ")[0] for line in _outline(render("diff", "html", small_diff(hostile="x"))).split()
    ]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_in_markdown_nothing_is_markup_that_we_did_not_write(hostile: str) -> None:
    shown = render("diff", "markdown", small_diff(hostile=hostile))
    assert set(re.findall(r"(?<!\\)<(?!!--)/?(\w+)", shown)) <= {"del", "ins", "br"}
    assert not re.search(r"(?<!\\)\[", shown)
    assert not re.search(r"@(?=\w)", shown)


def test_the_page_asks_for_nothing_and_runs_nothing(diff: Diff) -> None:
    shown = render("diff", "html", diff)
    assert "default-src 'none'; style-src 'sha256-" in shown.replace("&#39;", "'")
    assert "<script" not in shown
    assert not re.search(r"https?:|url\(|@import|src=", shown)


class _Outline(HTMLParser):
    """Elements with their classes, indented, without the words in them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("class")
        self.lines.append("  " * len(self.open) + tag + (f".{kind.replace(' ', '.')}" if kind else ""))
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"{tag} closes what it did not open"


def _outline(page: str) -> str:
    parser = _Outline()
    parser.feed(page)
    assert not parser.open
    return "\n".join(parser.lines) + "\n"


def piece(words: str, mark: WordMark = WordMark.SAME, start: int = 0) -> DiffPiece:
    text = words.lstrip(" ")
    return DiffPiece(text, words, start, start + len(text), mark)


def test_no_word_is_cut_in_two_where_texts_stand_apart() -> None:
    pieces = [
        piece("a new age for U.S.", WordMark.GONE),
        piece("-Japan"),
        piece(" relations", WordMark.GONE),
        piece("."),
    ]
    row = DiffRow(RowKind.REWORDED)
    assert [(each.words, each.mark) for each in stretches(row, pieces)] == [
        ("a new age for U.S.-Japan relations", WordMark.GONE),
        (".", WordMark.SAME),
    ]


def test_no_hyphen_hangs_on_a_word_that_the_other_text_leaves_out() -> None:
    shown = render(
        "diff",
        "text",
        diff_of("The U.S.-Borduria treaty holds for ten years.", "The Borduria treaty holds for ten years."),
    )
    assert "[-U.S.-] Borduria" in shown


def test_an_initial_keeps_its_full_stop() -> None:
    pieces = [piece("Donald"), piece(" J", WordMark.GONE), piece(". Trump")]
    assert [each.words for each in stretches(DiffRow(RowKind.REWORDED), pieces)] == ["Donald", " J.", " Trump"]


def test_only_words_that_a_rule_names_are_red(diff: Diff) -> None:
    shown = render("diff", "text", diff, Style(140, colour=True))
    finding = next(finding for row in diff.rows for finding in row.findings)
    assert f"\x1b[1;4;31m{finding.account.text}\x1b[0m" in shown
    assert "\x1b[31" not in shown
    assert "\x1b[9;31" not in shown


def test_what_is_left_out_is_dim_and_what_is_reworded_underlined(diff: Diff) -> None:
    shown = render("diff", "text", diff, Style(140, colour=True))
    assert "\x1b[2;9mgone\x1b[0m \x1b[4mnew\x1b[0m" in shown
    assert re.search(r"\x1b\[2m-", shown)


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_a_heading_that_an_account_does_not_have_is_not_shown_as_gone(name: str) -> None:
    statement = "# Lake talks\n\n## Water\n\nThe ministers agreed to build nine pumping stations by 2031.\n"
    shown = DISPLAYS[name](diff_of(statement, "The ministers agreed to build ten pumping stations by 2031.\n"))
    (heading,) = (line for line in shown.splitlines() if "Water" in line)
    assert not re.search(r"<del>|\[-", heading)
