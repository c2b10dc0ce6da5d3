"""How real texts are laid out: numbers, bullets, tables, page furniture, line ends. Every text here is made up."""

import textwrap

import pytest

from summitcheck import extract
from summitcheck.claims.lint import lint
from summitcheck.documents.model import Document, SentenceKind
from summitcheck.documents.rows import row_words

BODY, ROW, HEADING, ASIDE = SentenceKind.BODY, SentenceKind.ROW, SentenceKind.HEADING, SentenceKind.ASIDE


def told(text: str, name: str = "a.md") -> list[tuple[SentenceKind, str]]:
    document = Document.from_text(text, name=name)
    words = [" ".join(document.plain_of(s).replace("\u2060", "").split()) for s in document.sentences]
    return [(s.kind, line) for s, line in zip(document.sentences, words, strict=True)]


def said(text: str, name: str = "a.md") -> list[str]:
    found = told(text, name)
    assert {kind for kind, _ in found} <= {BODY, ASIDE}, found
    return [words for kind, words in found if kind is BODY]


PAIRS = [
    ("1\\.", "2\\."),
    ("1\\)", "2\\)"),
    ("**1.**", "**2.**"),
    ("**1**.", "**2**."),
    ("I.", "II."),
    ("IX.", "X."),
    ("i.", "ii."),
    ("iv)", "v)"),
    ("(iv)", "(v)"),
    ("(IV)", "(V)"),
    ("A.", "B."),
    ("a.", "b."),
    ("A)", "B)"),
    ("(A)", "(B)"),
    ("(aa)", "(bb)"),
    ("1.1.", "1.2."),
    ("1.1", "1.2"),
    ("2.1.3.", "2.1.4."),
    ("12bis.", "12ter."),
    ("12 bis.", "12 ter."),
    ("3a.", "3b."),
    ("\u00a7 4.", "\u00a7 5."),
    ("Article 4.", "Article 5."),
    ("ARTICLE IV.", "ARTICLE V."),
    ("Art. 4.", "Art. 5."),
    ("Section 4.1.", "Section 4.2."),
    ("Annex A.", "Annex B."),
    ("1.-", "2.-"),
    ("1\u00b0", "2\u00b0"),
    ("[1]", "[2]"),
    ("[^1]:", "[^2]:"),
    ("\u00b9", "\u00b2"),
]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_number_of_a_paragraph_is_no_word_of_it(first: str, second: str) -> None:
    text = f"{first} The mayors will dredge the bay.\n\n{second} They will paint the piers.\n"
    assert said(text) == ["The mayors will dredge the bay.", "They will paint the piers."]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_numbered_lines_need_no_blank_line_between_them(first: str, second: str) -> None:
    text = f"They agree:\n\n{first} The mayors will dredge the bay.\n{second} They will paint the piers.\n"
    assert said(text) == ["They agree:", "The mayors will dredge the bay.", "They will paint the piers."]


@pytest.mark.parametrize(
    "text",
    [
        "J. Berg said that the bay was deep.",
        "3.5 percent of the piers were painted.",
        "2030 is when they meet.",
        "I agreed.",
        "Article 5 of the pact binds them.",
        "A pier was built.",
    ],
)
def test_what_only_looks_like_a_number_stays(text: str) -> None:
    assert said(text) == [text]


@pytest.mark.parametrize("number", ["7.", "VII.", "(b)", "12bis.", "3\\."])
def test_a_number_on_a_line_of_its_own_says_nothing(number: str) -> None:
    text = f"They met.\n\n{number}\n\nThe mayors will dredge the bay.\n\nThey left."
    assert said(text) == ["They met.", "The mayors will dredge the bay.", "They left."]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("They will raise the number of boats to", "40. They will sail."),
        ("They will not lend", "Ostland the dredger."),
        ("They met in the town of Brim", "(Ostland) and shook hands."),
        ("They will meet again on 5 May", "2031. They will sail."),
        ("They spoke to", "Mayor Berg about it."),
        ("They praised the work of Anna", "B. Lund in the port."),
        ("They will act as they promised in", "Article 7. They will sail."),
        ("It was said by", "\u201cThe Harbour\u201d, a paper."),
        ("They will pay", "$40 for each boat."),
    ],
)
def test_a_line_break_in_markdown_ends_no_paragraph(above: str, below: str) -> None:
    whole = f"{above} {below}"
    assert " ".join(said(f"{above}\n{below}\n")) == whole


BULLETS = [
    *"\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2043\u2219\u25a0\u25a1\u25ba\u27a2\u2192\u21d2\u2713\u2714\u2756*+-\u2013\u2014o\uf0b7\uf0a7\u00a7"
]
BULLETS += ["- [ ]", "- [x]", "\\-", "\U0001f539", "\u2714\ufe0f"]


@pytest.mark.parametrize("mark", BULLETS)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_bullet_of_any_shape_is_no_word(mark: str, name: str) -> None:
    assert said(f"They will:\n\n{mark} dredge the bay;\n{mark} paint the piers.\n", name) == [
        "They will:",
        "dredge the bay;",
        "paint the piers.",
    ]


def test_a_dash_at_the_head_of_a_line_may_part_words() -> None:
    assert said("The pact \u2013 which they signed\n\u2013 was kept.", "a.txt") == [
        "The pact \u2013 which they signed \u2013 was kept."
    ]


WRAPPED = textwrap.fill(
    "The mayors came together in the old town hall of Brim and set out to dredge the bay, to paint the piers, and to "
    "send for the boats that were left in the harbour. They thank Councillor Ada Moss and the Port Authority of "
    "Eastern Ostland for the soup that was served in the hall at noon, and for the maps that were drawn.",
    60,
)


@pytest.mark.parametrize(
    "long",
    [
        "See\n[the\u00a0list](https://example.org/a/very/long/address/of/a/page/that/nobody/could/type)\nfor each.",
        "See\nhttps://example.org/a/very/long/address/of/a/page/that/nobody/could/type/by/hand\nfor each.",
        '<span style="color: black; font-size: 12pt; font-family: serif">Then the boats</span>\nwere sent home.',
        "They read <https://example.org/a/very/long/address/of/a/page/that/nobody/types>\nand left.",
    ],
)
def test_one_long_line_does_not_widen_a_wrapped_text(long: str) -> None:
    assert told(f"{WRAPPED}\n\n{WRAPPED}\n\n{long}\n", "a.txt")[:4] == told(f"{WRAPPED}\n\n{WRAPPED}", "a.txt")


def test_the_last_word_before_a_hard_break_belongs_to_its_sentence() -> None:
    text = f"{WRAPPED}\n\nThey welcome the offer of the town by the sea to host the\nCouncil.  \n  \nThey left.\n"
    assert said(text, "a.txt")[-2:] == [
        "They welcome the offer of the town by the sea to host the Council.",
        "They left.",
    ]


# -- tables ------------------------------------------------------------------------------------------

TABLES = {
    "pipes": "| Town | Boats |\n| --- | ---: |\n| Brim | 40 |\n| Lund | 55 |\n",
    "bare pipes": "Town | Boats\n--- | ---\nBrim | 40\nLund | 55\n",
    "no rule": "| Town | Boats |\n| Brim | 40 |\n| Lund | 55 |\n",
    "spaces": "Town      Boats\nBrim      40\nLund      55\n",
    "right": "Town    Boats\nBrim       40\nLund      155\n",
    "tabs": "Town\tBoats\nBrim\t40\nLund\t55\n",
    "pandoc": "Town      Boats\n--------  -----\nBrim      40\nLund      55\n",
    "grid": "+------+-------+\n| Town | Boats |\n+======+=======+\n| Brim | 40    |\n+------+-------+\n"
    "| Lund | 55    |\n",
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_each_row_of_a_table_says_something_and_heads_nothing(table: str) -> None:
    document = Document.from_text(f"They set targets:\n\n{table}\nThey left.\n")
    assert [s.kind for s in document.sentences] == [BODY, ASIDE, ROW, ROW, BODY]
    assert {s.section for s in document.sentences} == {""}
    assert row_words(document, document.sentences[2]) == "Brim: Boats 40"


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_row_is_drafted_as_a_claim_with_the_names_of_its_columns(table: str) -> None:
    document = Document.from_text(f"They agreed on these targets:\n\n{table}\nThey left.\n")
    claims = extract(document)
    assert "They agreed on these targets: Brim: Boats 40." in [claim.text for claim in claims.claims]
    assert not [problem for problem in lint(claims, document) if str(problem.severity) == "error"]


def test_an_empty_cell_says_nothing() -> None:
    document = Document.from_text("| Town | Boats | Year |\n|---|---|---|\n| **Brim** | | [2030](x.md) |\n")
    assert row_words(document, document.sentences[1]) == "Brim: Year 2030"


@pytest.mark.parametrize(
    "text",
    [
        "They met.  They ate.\nThey left.  They slept.\n",
        "One | or | the other, they\nsaid | and | left.\n",
        "-   Brim College:   40\n-   Lund College:   55\n",
        "our promise of a\xa0complete\xa0end of tolls in\naccord with Brim\xa0Council\xa0Rules, and we also\n",
        "the port of Brim.\xa0 The mayor said\nthat all is well.\xa0 The crew slept\n",
    ],
)
def test_wide_spaces_and_bars_make_no_table_by_themselves(text: str) -> None:
    assert ROW not in {kind for kind, _ in told(text)}


# -- the page ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "**Brim, Ostland, 4-5 May 2031**",
        "*Brim, May 4, 2031*",
        "Brim (Ostland), 4 May 2031",
        "## BRIM \u2014 4\u20135 May 2031",
        "**4 May 2031**",
        "Page 3 of 7",
        "page 3",
        "p. 3",
        "3/7",
        "- 3 -",
        "Page | 3",
        "BRIM/2031/4",
        "A/RES/85/1",
        "S/2031/12*",
        "COM(2031) 12 final",
        "31-01234 (E)",
        "Distr.: General",
        "Original: English",
        "Agenda item 14",
        "![The mayors in Brim](a.png)",
        '![Logo](b.png "Title")',
        "[![Logo](b.png)](https://example.org)",
        "![One](a.png) ![Two](b.png)",
        "![Boats\nin Brim](a.png){width=50%}",
        "![Boats][img]\n\n[img]: a.png",
        "Correction: An earlier version of this article said that forty boats came.",
        "*Correction, 5 May: The number of boats was wrong.*",
        "Editor\u2019s note: The headline was changed.",
        "This article was amended on 5 May to correct the number of boats.",
        "Erratum: Forty boats, not fifty.",
    ],
)
def test_what_belongs_to_the_page_is_set_aside_and_opens_no_section(line: str) -> None:
    document = Document.from_text(f"They will dredge the bay.\n\n{line}\n\nThey will paint the piers.\n", name="a.md")
    assert [s.kind for s in document.sentences] == [BODY, ASIDE, BODY]
    assert [section.title for section in document.sections] == [""]


@pytest.mark.parametrize(
    "line",
    [
        "They will build **12** ferries.",
        "They will build <b>12</b> ferries.",
        "They will build   12   ferries, they said.",
        "- build **12** ferries by 2031",
        "- build   12   ferries by 2031",
        "12   ferries by 2031, and",
        "Item 5 was adopted by both sides.",
    ],
)
def test_a_figure_set_apart_from_the_words_around_it_is_no_number_of_a_page(line: str) -> None:
    document = Document.from_text(f"They will dredge the bay.\n\n{line}\n\nThey will paint the piers.\n", name="a.md")
    assert [s.kind for s in document.sentences] == [BODY, BODY, BODY]


@pytest.mark.parametrize(
    "lines",
    [
        "**Ports** will open for trade\n**Ships** will sail 12 times\n**Boats** will float 15 days",
        "Norland will **open** ports\nSudland will **send** 12 ships\nVesland will **pay** 40 million",
    ],
)
def test_emphasis_makes_no_columns(lines: str) -> None:
    document = Document.from_text(lines)
    assert {sentence.kind for sentence in document.sentences} == {BODY}
    assert " ".join(said(lines)) == lines.replace("*", "").replace("\n", " ")


def test_emphasis_within_a_cell_does_not_divide_it() -> None:
    text = "Town\tGoal\tYear\nBrim\tthe **big** port\t2030\nLund\ta **small** one\t2031\n"
    document = Document.from_text(text)
    assert row_words(document, document.sentences[1]) == "Brim: Goal the big port, Year 2030"


@pytest.mark.parametrize("line", ["Harbours   3", "4   Harbours of the Bay", "BRIM/2031/4   Harbours and boats"])
def test_a_number_beside_a_title_and_a_symbol_beside_any_words_are_of_the_page(line: str) -> None:
    document = Document.from_text(f"They will dredge the bay.\n\n{line}\n\nThey will paint the piers.\n", name="a.md")
    assert [s.kind for s in document.sentences] == [BODY, ASIDE, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "import X from 'x'",
        'import {A, B} from "../x";',
        "export const a = {b: 1}",
        "{{< youtube abc >}}",
        "{{% notice %}}",
        "{% include x.html %}",
        ":::note",
        "::: {.warning}",
        '!!! note "Mind the gap"',
        "> [!NOTE]",
        "[[toc]]",
        "[TOC]",
        "{: .lead }",
        "```python\n```",
        '<Card title="x" />',
        "<>",
        "{/* a comment */}",
        "[plan]: https://example.org/plan 'The plan'",
        "[plan]: <https://example.org>",
        '[embed src="a"]',
    ],
)
def test_marks_that_tell_a_program_what_to_do_are_no_words(line: str) -> None:
    assert told(f"They will dredge the bay.\n\n{line}\n\nThey will paint the piers.\n") == [
        (BODY, "They will dredge the bay."),
        (BODY, "They will paint the piers."),
    ]


def test_a_component_is_a_tag_where_it_is_closed() -> None:
    assert said("<Note>\nThey will dredge the bay.\n</Note>\n\nThey read <Redacted> aloud.\n") == [
        "They will dredge the bay.",
        "They read <Redacted> aloud.",
    ]


@pytest.mark.parametrize(
    "heading", ["**Vision 2030**", "## 4 May 2031", "**Peace, Security**", "## Correction of the Tariffs"]
)
def test_a_heading_that_looks_like_furniture_stays_one(heading: str) -> None:
    text = f"They will dredge the bay.\n\n{heading}\n\nThey will paint the piers.\n"
    assert HEADING in {kind for kind, _ in told(text)}


RESOLUTION = """\
Council of Ports                                     C/RES/85/1
                                                     Distr.: General

*The Council of Ports*,

*Recalling* its resolution 84/1 of 4 May 2030,\u00b9

*Welcoming* the plan of Ostland, in particular its

31-01234 (E)

C/RES/85/1                                           Harbours

2/3

article 3 on boats,

1. *Decides* to dredge the bay by 2031;\u00b2

2. *Requests* the Secretary to paint the piers:

(a) In Brim;

3. *Decides* to remain seized of the matter.

\u00b9 See the report of the Secretary.
"""


def test_a_resolution_is_read_without_its_heads_marks_and_page_breaks() -> None:
    assert said(RESOLUTION) == [
        "The Council of Ports ,",
        "Recalling its resolution 84/1 of 4 May 2030,",
        "Welcoming the plan of Ostland, in particular its article 3 on boats,",
        "Decides to dredge the bay by 2031;",
        "Requests the Secretary to paint the piers:",
        "In Brim;",
        "Decides to remain seized of the matter.",
        "See the report of the Secretary.",
    ]


def test_a_running_head_is_known_by_the_page_numbers_beside_it() -> None:
    pages = "\n\n".join(f"They will dredge bay {n}.\n\nPorts of the North\n\n{n}" for n in range(1, 5))
    assert [words for kind, words in told(pages, "a.txt") if kind is ASIDE].count("Ports of the North") == 4


TAXED = """\
The ministers met in Brim in May and told the press what they
had agreed on with regard to the boats that are taxed under
Section 232. Those that carry wheat will pay nothing, and the
others will pay half of what they paid in the year before.
"""


@pytest.mark.parametrize("division", ["Section 232.", "Article 5.", "Chapter IV."])
def test_a_line_that_goes_on_with_an_article_begins_no_item(division: str) -> None:
    first, second = said(TAXED.replace("Section 232.", division), "a.txt")
    assert first.endswith(f"taxed under {division}")
    assert second.startswith("Those that carry wheat")


def test_a_numbered_article_below_an_open_line_begins_an_item() -> None:
    assert (
        said("The parties agree on this\nArticle 1.\nBoats pay nothing.\nArticle 2.\nWheat is free.")[-1]
        == "Wheat is free."
    )
