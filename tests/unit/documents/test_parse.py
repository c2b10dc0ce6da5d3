import re
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summitcheck.documents.lookalikes import JOINER, unmasked
from summitcheck.documents.model import Document, SentenceKind

BODY, TITLE, HEADING, ASIDE = SentenceKind.BODY, SentenceKind.TITLE, SentenceKind.HEADING, SentenceKind.ASIDE

STORY = (
    "The two leaders met on Friday and agreed on a plan for the years that lie ahead of both of their countries.\n\n"
    "They said that the talks had gone well and that more of them would follow before the end of the year.\n\n"
    "No date was set for the next round.\n\n"
)


def read(text: str) -> Document:
    return Document.from_text(text)


def kinds(text: str) -> list[tuple[SentenceKind, str]]:
    return [(sentence.kind, " ".join(sentence.text.split())) for sentence in read(text).sentences]


def said(text: str) -> list[str]:
    return [words for kind, words in kinds(text) if kind is BODY]


class TestShortTexts:
    @pytest.mark.parametrize(
        "text",
        [
            "a man is sleeping",
            "A man is sleeping",
            "Two Dogs Run",
            "A man is sleeping.",
            "7 February 2025",
            "By Ana Lee",
        ],
    )
    def test_one_line_is_one_sentence_of_the_body(self, text: str) -> None:
        assert kinds(text) == [(BODY, text)]

    def test_lines_without_stops_are_all_kept_as_sentences(self) -> None:
        assert said("A man sleeps\nA dog barks\n\nTwo Dogs Run") == ["A man sleeps", "A dog barks", "Two Dogs Run"]

    def test_an_unfinished_line_among_few_sentences_is_not_lost(self) -> None:
        lines = ["He came home.", "She left for Paris", "Read it now", "They were glad.", "He slept soundly then"]
        assert said("\n".join(lines)) == lines

    @pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "<!-- nothing -->", "---\n***\n"])
    def test_no_words_give_no_sentences_and_no_sections(self, text: str) -> None:
        document = read(text)
        assert (document.sentences, document.sections) == ((), ())


class TestLineBreaks:
    def test_a_hard_wrapped_paragraph_is_one_paragraph(self) -> None:
        text = (
            "The United States and Japan agreed on Friday to strengthen their\n"
            "Alliance and to expand the work that their forces do in the\n"
            "Southwest Islands of Japan.  \n"
            "The text was short.\n"
        )
        assert said(text) == [
            "The United States and Japan agreed on Friday to strengthen their Alliance and to expand the work that "
            "their forces do in the Southwest Islands of Japan.",
            "The text was short.",
        ]

    def test_two_spaces_at_the_end_of_a_line_do_not_cut_a_sentence(self) -> None:
        assert said("The two leaders agreed on a plan for  \nthe years ahead.") == [
            "The two leaders agreed on a plan for the years ahead."
        ]

    def test_a_line_of_no_break_spaces_parts_paragraphs(self) -> None:
        paragraphs = [s.paragraph for s in read("They met.\u00a0  \n\u00a0  \nThey agreed.").sentences]
        assert paragraphs == [0, 1]

    def test_one_paragraph_a_line_is_not_taken_for_wrapping(self) -> None:
        text = "The leaders met. They spoke.\nThe ministers met too. They agreed.\n"
        assert [s.paragraph for s in read(text).sentences] == [0, 0, 1, 1]

    def test_a_blank_line_in_mid_sentence_does_not_cut_it(self) -> None:
        text = "The parties to the treaty undertake to reduce all of the duties\n\nthat are named in the annex."
        assert len(said(text)) == 1

    @pytest.mark.parametrize("line_break", ["\r\n", "\r"])
    def test_other_line_breaks_give_the_same_sentences_at_their_own_offsets(self, line_break: str) -> None:
        plain = "# Plan\n\nThe two sides agreed to\ncut duties. They met.\n\n- one thing\n- another thing\n"
        text = plain.replace("\n", line_break)
        assert kinds(text) == kinds(plain)
        assert [s.line for s in read(text).sentences] == [s.line for s in read(plain).sentences]
        assert all(text[s.start : s.end] == s.text for s in read(text).sentences)


class TestHeadings:
    @pytest.mark.parametrize(
        "heading",
        [
            "## Cooperation for Peace",
            "## Cooperation for Peace ##",
            "Cooperation for Peace\n---------------------",
            "**<u>Cooperation for Peace</u>**  ",
            "**Cooperation** **for Peace**",
            "__Cooperation for Peace__",
            "<u>Cooperation for Peace</u>",
            "Cooperation for Peace",
            "COOPERATION FOR PEACE",
            "Peace and cooperation",
            "2. Cooperation for Peace",
        ],
    )
    def test_a_heading_in_any_dress_opens_a_section(self, heading: str) -> None:
        document = read(f"{STORY}{heading}\n\n{STORY}")
        opened = document.sections[1]
        assert [s.kind for s in document.sentences].count(HEADING) == 1
        assert opened.title.casefold() in ("cooperation for peace", "peace and cooperation")
        assert {s.section for s in document.sentences if s.start >= opened.start} == {opened.title}
        assert (opened.start, opened.end) == (document.sections[0].end, len(document.text))

    def test_a_bare_heading_needs_no_blank_lines_around_it(self) -> None:
        document = read("They met in the hall.\nCooperation for Peace\nThe leaders agreed. They left.\n")
        assert [s.kind for s in document.sentences] == [BODY, HEADING, BODY, BODY]

    def test_a_bold_heading_right_above_its_paragraph_is_parted_from_it(self) -> None:
        document = read(f"{STORY}**<u>Trade</u>**  \n\u00a0The leaders agreed on it.\n")
        assert [(s.kind, s.text) for s in document.sentences][-2:] == [
            (HEADING, "Trade"),
            (BODY, "The leaders agreed on it."),
        ]

    def test_a_run_in_heading_is_parted_from_its_sentence(self) -> None:
        document = read("**A FAIR DEAL:** The leaders agreed on it.\n\nThey left.\n")
        assert [(s.kind, s.text, s.section) for s in document.sentences] == [
            (HEADING, "A FAIR DEAL:", "A FAIR DEAL"),
            (BODY, "The leaders agreed on it.", "A FAIR DEAL"),
            (BODY, "They left.", "A FAIR DEAL"),
        ]

    def test_the_label_of_a_list_item_governs_only_its_item(self) -> None:
        document = read("They agreed:\n\n-   **Ending\n    Duties:** Duties will go.\n-   Nothing else was said.\n")
        assert [(s.kind, " ".join(s.text.split())) for s in document.sentences] == [
            (BODY, "They agreed:"),
            (HEADING, "Ending Duties:"),
            (BODY, "Duties will go."),
            (BODY, "Nothing else was said."),
        ]
        assert [section.title for section in document.sections] == [""]

    def test_bold_words_in_a_sentence_are_no_heading(self) -> None:
        assert said("**The leaders** agreed.\n\n**They left for home.**") == [
            "The leaders** agreed.",
            "They left for home.",
        ]

    def test_an_unfinished_line_that_is_a_sentence_is_no_heading(self) -> None:
        assert "Trade is what they spoke about" in said(f"{STORY}Trade is what they spoke about\n\n{STORY}")

    def test_an_opening_clause_is_kept_as_a_sentence(self) -> None:
        assert "The two sides will:" in said(f"{STORY}The two sides will:\n\n- cut duties;\n- lift curbs.\n")


class TestLists:
    def test_markers_are_left_out_and_numbers_may_restart(self) -> None:
        text = (
            "They agreed:\n\n1. One thing.\n2. Two things.\n\n1. First again.\n(a) Item a;\n    - nested\n\u2022 last."
        )
        assert said(text) == ["They agreed:", "One thing.", "Two things.", "First again.", "Item a;", "nested", "last."]

    def test_the_last_item_of_a_list_is_no_heading(self) -> None:
        assert said(f"{STORY}They will sign:\n\n1. The Trade Pact\n\n{STORY}")[4] == "The Trade Pact"

    def test_quoting_marks_are_left_out(self) -> None:
        text = "> The two leaders agreed on a plan for the years\n> ahead. They left.\n>\n> - One thing.\n"
        assert [sentence.paragraph for sentence in read(text).sentences] == [0, 0, 1]

    def test_a_comment_between_items_is_not_text(self) -> None:
        assert said("- One thing.\n\n<!-- -->\n\n- Another thing.\n") == ["One thing.", "Another thing."]

    def test_a_count_inside_a_wrapped_sentence_does_not_break_it(self) -> None:
        text = (
            "The two sides will do what follows: (1) they will cut the duties;\n"
            "(2) they will lift the curbs on exports of ore and of the metals\n"
            "that are made of it.\n"
        )
        assert len(said(text)) == 1


class TestHeadlinesAndFurniture:
    def test_the_first_line_is_the_title_and_its_copy_is_set_aside(self) -> None:
        text = f"Leaders Agree To Meet\n\nLeaders Agree To Meet\n\nFeb. 9, 2025, 8:55 a.m.\n\nBy Ana Lee\n\n{STORY}"
        assert [kind for kind, _ in kinds(text)][:5] == [TITLE, ASIDE, ASIDE, ASIDE, BODY]
        assert read(text).title == "Leaders Agree To Meet"

    def test_the_second_line_of_a_headline_asserts_too(self) -> None:
        text = f"World\n\nLeaders agree to meet\n\nBoth promise more talks on trade and security\n\n{STORY}"
        assert [kind for kind, _ in kinds(text)][:3] == [ASIDE, TITLE, TITLE]

    def test_a_marked_title_is_the_title_unless_front_matter_names_the_document(self) -> None:
        assert read(f"# Joint Statement\n\n{STORY}").title == "Joint Statement"
        document = read(f"---\ntitle: Declaration\n---\n**Preamble**\n\n{STORY}")
        assert (document.title, document.sentences[0].kind) == ("Declaration", HEADING)

    @pytest.mark.parametrize(
        ("line", "story"),
        [
            ("TOKYO, Feb. 7 (Kyodo) - ", "Both sides agreed."),
            ("JAKARTA, July 23, 2025 - ", "Both sides agreed."),
            ("Washington, D.C., 7 February 2025 \u2014 ", "Both sides agreed."),
            ("WASHINGTON (AP) \u2014 ", "Both sides agreed."),
            ("NEW DELHI: ", ""),
            ("(CNN)", "Both sides agreed."),
            ("TOKYO \u2013 ", "\u201cWe agreed,\u201d he said."),
        ],
    )
    def test_a_dateline_is_parted_from_the_story(self, line: str, story: str) -> None:
        if story:
            assert kinds(line + story) == [(ASIDE, line.strip()), (BODY, story)]
        else:  # a colon is no dash: it may as well open a quotation
            assert kinds(line + "Both agreed.") == [(BODY, line + "Both agreed.")]

    @pytest.mark.parametrize(
        "text", ["NATO - the alliance - met.", "The talks - long ones - ended.", "Japan - and Korea - met on 3 May."]
    )
    def test_a_dash_in_a_sentence_makes_no_dateline(self, text: str) -> None:
        assert kinds(text) == [(BODY, text)]

    def test_what_trails_the_last_paragraph_is_furniture(self) -> None:
        tail = ["More on Trade", "The Latest", "ISSUE 7, March 3, 2024 Editor: Ana Lee Register: 55/1-2", "[Home](/)"]
        text = STORY + "\n\n".join(tail)
        assert [kind for kind, _ in kinds(text)] == [BODY] * 3 + [ASIDE] * 4

    def test_a_last_paragraph_that_lost_its_stop_is_no_furniture(self) -> None:
        last = "The two of them will meet again before the year is out and sign the accord in Tokyo"
        assert said(STORY + last)[-1] == last

    def test_items_at_the_end_are_no_furniture(self) -> None:
        assert said(f"{STORY}They will:\n\n- cut duties\n- lift curbs\n")[-2:] == ["cut duties", "lift curbs"]

    @pytest.mark.parametrize(
        "line",
        [
            "Advertisement",
            "Share this",
            "Photo: The Hall",
            "(Photo by Ana Lee/Wire)",
            "\u00a9 2025 The Paper. All rights reserved.",
            "3 May 2025",
            "12",
        ],
    )
    def test_page_lines_between_paragraphs_are_set_aside(self, line: str) -> None:
        assert (ASIDE, line) in kinds(f"{STORY}{line}\n\n{STORY}")

    @pytest.mark.parametrize(
        "line", ["More talks are needed.", "Photos of the hall were shown.", "By Friday they had met."]
    )
    def test_sentences_that_begin_like_page_lines_are_kept(self, line: str) -> None:
        assert line in said(f"{STORY}{line}\n\n{STORY}")


WORDS = st.lists(
    st.sampled_from(["duties", "The", "leaders", "Japan", "agreed", "U.S.", "to", "Trade", "\u201cyes\u201d"]),
    min_size=1,
)
MARKS = st.sampled_from(["", "", "", "# ", "## ", "- ", "1. ", "(a) ", "> ", "**", "<u>", "    "])
ENDS = st.sampled_from([".", ".", "", ":", ";", "?", " .", ".**", "</u>", "**:"])
GAPS = st.sampled_from(["\n", "\n\n", "  \n", "\r\n", "\n\u00a0\n", "\n---\n", "\n<!-- x -->\n", " "])
PAGES = st.lists(st.tuples(MARKS, WORDS.map(" ".join), ENDS, GAPS).map("".join), max_size=12).map("".join)


@settings(deadline=None)
@given(PAGES)
def test_no_word_of_a_page_is_lost_or_told_twice(text: str) -> None:
    document = read(text)
    listed = re.compile(r"^[\s>*]*(?:1\.|\(a\))\s", re.MULTILINE)
    words = re.findall(r"[^\W\d_]{2,}", re.sub(r"<!-- x -->|</?u>", " ", listed.sub(" ", text)))
    told = [
        word
        for s in document.sentences
        for word in re.findall(r"[^\W\d_]{2,}", re.sub(r"<!-- x -->|</?u>", " ", s.text))
    ]
    assert told == words


@settings(deadline=None)
@given(st.one_of(PAGES, st.text().filter(lambda text: not text.lstrip("\ufeff").startswith("---"))))
def test_sentences_and_sections_are_slices_in_order(text: str) -> None:
    document = read(text)
    end = 0
    for sentence in document.sentences:
        assert end <= sentence.start < sentence.end
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        assert sentence.line == document.line_of(sentence.start)
        assert any(s.title == sentence.section and s.start <= sentence.start < s.end for s in document.sections)
        end = sentence.end
    assert all(
        before.end == after.start for before, after in zip(document.sections, document.sections[1:], strict=False)
    )
    assert not document.sections or document.sections[-1].end == len(text)


@settings(deadline=None)
@given(st.sampled_from(["", "---\ntitle: Duties\r\n---\n"]), st.one_of(PAGES, st.text()))
def test_the_plain_text_keeps_every_place_and_every_end_of_a_sentence(front: str, body: str) -> None:
    assume(front or not body.lstrip("\ufeff").startswith("---"))
    document = read(front + body)
    assert len(document.plain) == len(document.text)
    meant = unmasked(document.text)
    assert all(seen in (" ", JOINER, sign) for seen, sign in zip(document.plain, meant, strict=True))
    assert not document.plain[: len(front)].strip()
    for sentence in document.sentences:
        plain = document.plain_of(sentence)
        assert not (plain[0].isspace() or plain[-1].isspace())


def test_markup_that_begins_before_a_sentence_is_none_of_its_words() -> None:
    document = read("[See the plan](https://example.org/ports) now. It <!-- was kept.\nNow --> stands.")
    plain = [" ".join(document.plain_of(sentence).split()) for sentence in document.sentences]
    assert plain == ["See the plan now.", "It stands."]


def test_a_document_whose_plain_text_lost_its_places_is_refused() -> None:
    with pytest.raises(ValueError, match="3 plain characters for 5"):
        Document("a.md", "*one*", "one")


SHARED = Path(__file__).resolve().parents[3] / "../shared"
needs_corpus = pytest.mark.skipif(not SHARED.is_dir(), reason="the real corpus of ../shared is not here")


def real(pattern: str) -> Document:
    (path,) = SHARED.glob(pattern)
    return read(path.read_bytes().decode("utf-8"))


@needs_corpus
class TestRealTexts:
    def test_the_statement_has_its_sections_in_order(self) -> None:
        assert [section.title for section in real("seeds/002_*").sections] == [
            "",
            "U.S.-Japan Cooperation for Peace",
            "U.S.-Japan Cooperation for Growth and Prosperity",
            "U.S.-Japan Coordination in the Indo-Pacific",
            "Invitation to Visit Japan",
        ]

    @pytest.mark.parametrize(
        ("pattern", "bodies", "headings", "titles", "asides"),
        [
            ("seeds/000_*", 22, 3, 0, 0),
            ("seeds/001_*", 17, 3, 0, 0),
            ("seeds/002_*", 35, 4, 0, 0),
            ("seeds/003_*", 17, 0, 0, 0),
            ("seeds/004_*", 32, 0, 1, 9),
            ("statements/us-indonesia-2025-07-22-fact-sheet.md", 26, 11, 0, 0),
            ("statements/us-indonesia-2025-07-22-statement.md", 23, 0, 0, 0),
            ("statements/us-indonesia-2025-07-22-wire.txt", 14, 0, 1, 1),
        ],
    )
    def test_sentences_are_as_counted_by_hand(
        self, pattern: str, bodies: int, headings: int, titles: int, asides: int
    ) -> None:
        found = [sentence.kind for sentence in real(pattern).sentences]
        assert [found.count(kind) for kind in (BODY, HEADING, TITLE, ASIDE)] == [bodies, headings, titles, asides]
