"""The diff of whole texts: which sentences are paired, what is marked, and that nothing is lost."""

from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff_samples import communique, diff_of, inline, written
from summitcheck.documents.model import Document
from summitcheck.views.diff.model import Diff, DiffRow, RowKind, WordMark


def row_with(diff: Diff, words: str) -> DiffRow:
    return next(row for row in diff.rows if any(words in passage.words for passage in (*row.official, *row.account)))


@pytest.fixture(scope="module")
def amended() -> Diff:
    return diff_of(communique("draft.md"), communique("final.md"))


@pytest.fixture(scope="module")
def reported() -> Diff:
    return diff_of(communique("draft.md"), communique("report.txt"))


# Two versions of one statement


def test_an_amended_figure_and_date_are_marked_and_typed(amended: Diff) -> None:
    row = row_with(amended, "phosphate")
    assert row.kind is RowKind.DISTORTED
    assert inline(row).endswith("reaches the lake by [-40-] {+25+} percent before the end of [-2030-] {+2035+}.")
    assert {finding.code for finding in row.findings} == {"SC101", "SC201"}


def test_words_of_a_finding_are_marked_even_where_both_texts_have_them() -> None:
    statement = (
        "The leaders of Norwick and Esterra met.\n\nPresident Vey accepted an invitation from Prime Minister Holm."
    )
    account = "Prime Minister Holm accepted an invitation from President Vey of Esterra."
    row = row_with(diff_of(statement, account), "President Vey accepted")
    assert {finding.code for finding in row.findings} == {"SC401"}
    marked = [piece.words.strip() for piece in row.official[0].pieces if piece.mark is WordMark.GONE]
    assert marked == ["Vey accepted an invitation from Prime Minister Holm"]
    assert any(piece.mark is WordMark.NEW for piece in row.account[0].pieces)


def test_the_place_of_words_that_were_left_out_is_not_marked() -> None:
    statement = Document.from_text(
        "Esterra will invest 5 billion crowns in the project, provided that its parliament approves."
    )
    account = Document.from_text("Esterra will invest 5 billion crowns in the project.")
    row = row_with(diff_of(statement, account), "crowns")
    assert {finding.code for finding in row.findings} == {"SC704"}
    assert {piece.mark for piece in row.account[0].pieces} == {WordMark.SAME}


def test_a_sentence_cut_in_two_is_one_row(amended: Diff) -> None:
    row = row_with(amended, "treatment plants")
    assert row.split
    assert inline(row) == (
        "Brennland will build two new treatment plants near Odern[-, for which-]{+.+} "
        "Avaria and Castory will pay a third of the costs."
    )


def test_a_clause_that_went_is_marked_word_by_word(amended: Diff) -> None:
    row = row_with(amended, "ballast")
    assert inline(row).startswith("The ministers [-condemn the dumping of ballast water and-] call on")


def test_a_section_that_changed_its_place_is_moved_and_the_same(amended: Diff) -> None:
    moved = [row for row in amended.rows if row.moved]
    assert {row.section for row in moved} == {"Fisheries"}
    assert {row.kind for row in moved} == {RowKind.SAME}


def test_what_went_and_what_came_stand_alone(amended: Diff) -> None:
    assert row_with(amended, "three days' notice").kind is RowKind.OMITTED
    assert row_with(amended, "night train").kind is RowKind.ADDED


def test_headings_are_compared_and_how_they_are_set_is_not(amended: Diff) -> None:
    headings = {row.official[0].words: row for row in amended.rows if row.heading}
    assert headings["Water"].kind is RowKind.SAME
    assert inline(headings["Ferries"]) == "Ferries {+and trains+}"


# A report about a statement


def test_a_report_is_paired_wherever_it_says_a_thing(reported: Diff) -> None:
    row = row_with(reported, "electric ferries")
    assert row.moved
    assert row.account[0].words.startswith("Electric ferries are to")


def test_two_sentences_told_in_one_are_one_row(reported: Diff) -> None:
    row = row_with(reported, "closed season")
    assert row.merged
    assert len(row.official) == 2


def test_a_changed_figure_in_a_report_is_a_distortion_with_its_code(reported: Diff) -> None:
    row = row_with(reported, "phosphate")
    assert [finding.code for finding in row.findings] == ["SC101"]
    assert [p.words.strip() for p in row.account[0].pieces if "60" in p.words and p.mark is WordMark.NEW] == ["60"]


def test_what_was_left_out_stands_under_its_section(reported: Diff) -> None:
    assert row_with(reported, "passport checks").kind is RowKind.OMITTED
    assert row_with(reported, "passport checks").section == "Ferries"


def test_what_was_added_follows_what_it_follows_in_the_account(reported: Diff) -> None:
    rows = list(reported.rows)
    at = rows.index(row_with(reported, "another conference"))
    assert rows[at].kind is RowKind.ADDED
    assert rows[at - 1] is row_with(reported, "treatment plants")


def test_headings_that_a_report_never_has_are_not_left_out(reported: Diff) -> None:
    assert {row.kind for row in reported.rows if row.heading} == {RowKind.ASIDE}


def test_a_thing_said_twice_is_marked_against_the_statement_each_time() -> None:
    diff = diff_of(
        "The three governments agree to open the canal to all ships before the end of 2030.\n",
        "Canal to open to all ships before the end of 2030\n\n"
        "The three governments agreed to open the canal to all ships before the end of 2030.\n",
    )
    (row,) = diff.rows
    assert row.split
    assert "all ships before the end of 2030" in "".join(
        piece.words for piece in row.account[0].pieces if piece.mark is WordMark.SAME
    )


def test_a_sentence_that_only_looks_like_a_part_of_another_is_not_joined_to_it(reported: Diff) -> None:
    joined = [passage for row in reported.rows if row.merged for passage in row.official]
    assert joined
    assert all(any(piece.mark is WordMark.SAME for piece in passage.pieces) for passage in joined)


def test_a_sentence_that_got_a_new_beginning_keeps_its_words_apart() -> None:
    diff = diff_of(
        "Avaria and Brennland will open the canal to all ships by 2030.",
        "Brennland will open the canal to all ships by 2030.",
    )
    assert inline(diff.rows[0]).startswith("[-Avaria and-] Brennland will open")


# Texts that do not differ, and texts that have nothing in common


def test_a_text_does_not_differ_from_itself() -> None:
    diff = diff_of(communique("final.md"), communique("final.md"))
    assert not diff.differs
    assert {row.kind for row in diff.rows} == {RowKind.SAME}


_BODY = "# Water\n\nThe ministers met in “Lindow” on 4 May 2026 – all three of them. They agreed to clean the lake.\n"


@pytest.mark.parametrize(
    "other",
    [
        "# Water\n\n" + fill(_BODY.removeprefix("# Water\n\n"), 40) + "\n",
        _BODY.replace("\n", "\r\n"),
        _BODY.replace("“", '"').replace("”", '"').replace("–", "-"),
        _BODY.replace("# Water", "**<u>Water</u>**"),
        _BODY.replace("ministers", "min\u00adisters").replace("4 May", "4\u00a0May"),
        _BODY.replace("ministers", "**ministers**").replace("agreed", "*agreed*"),
        "---\ntitle: Another title\n---\n" + _BODY,
    ],
    ids=["re-wrapped", "CRLF", "plain quotes", "bold heading", "soft hyphen", "emphasis", "front matter"],
)
def test_how_a_text_is_set_is_no_difference(other: str) -> None:
    assert not diff_of(_BODY, other).differs
    assert not diff_of(other, _BODY).differs


def test_texts_that_share_nothing_are_left_out_and_added_whole() -> None:
    diff = diff_of(
        communique("draft.md"), "A bakery in Graz won a prize for its rye loaf.\n\nCustomers queued for hours.\n"
    )
    assert {row.kind for row in diff.rows if row.asserts} == {RowKind.OMITTED, RowKind.ADDED}
    assert diff.counts["added"] == 2


def test_a_line_said_twice_in_the_draft_and_once_in_the_final_was_left_out_once() -> None:
    line = "The commission will publish the figures of the lake every month."
    diff = diff_of(
        f"{line}\n\nThe ministers met in Lindow on Monday.\n\n{line}\n",
        f"{line}\n\nThe ministers met in Lindow on Monday.\n",
    )
    assert [row.kind for row in diff.rows] == [RowKind.SAME, RowKind.SAME, RowKind.OMITTED]


def test_page_furniture_is_set_aside_and_counted(reported: Diff) -> None:
    asides = [row for row in reported.rows if row.kind is RowKind.ASIDE and not row.signpost]
    assert len(asides) == reported.counts["aside"] == 1


def test_the_date_of_a_page_and_the_dateline_of_an_article_are_set_aside_together() -> None:
    agreed = "The ministers of Norland and Sudland agreed to build nine docks by 2031."
    diff = diff_of(
        f"# Joint Statement on Docks\n\nMay 20, 2026\n\n{agreed}\n",
        f"KARST, 20 May 2026 - {agreed} Both will pay for them.\n",
    )
    dated = [
        row
        for row in diff.rows
        for passage in (*row.official, *row.account)
        if "20" in passage.words and "May" in passage.words
    ]
    assert dated
    assert all(row.kind is RowKind.ASIDE for row in dated)


# Nothing is lost


@pytest.mark.parametrize("other", ["final.md", "report.txt"])
def test_every_sentence_is_in_one_row_and_every_word_in_one_piece(other: str) -> None:
    diff = diff_of(communique("draft.md"), communique(other))
    check_complete(diff)


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_no_shuffling_loses_a_sentence(data: st.DataObject) -> None:
    sentences = [s.text for s in communique("draft.md").sentences if s.asserts]
    one, other = (data.draw(st.lists(st.sampled_from(sentences), min_size=1, max_size=8)) for _ in "ab")
    check_complete(diff_of("\n\n".join(one), "\n\n".join(other)))


def check_complete(diff: Diff) -> None:
    for document, passages in (
        (diff.statement, [passage for row in diff.rows for passage in row.official]),
        (diff.account, [passage for row in diff.rows for passage in row.account]),
    ):
        assert sorted(p.sentence.start for p in passages) == [s.start for s in document.sentences]
        for passage in passages:
            assert all(piece.text == document.text[piece.start : piece.end] for piece in passage.pieces)
            assert "".join(passage.words.split()) in "".join(_plain(document).split())
    for row in diff.rows:
        kept = [p.words for p in row.inline if p.mark is not WordMark.GONE]
        assert not row.inline or "".join("".join(kept).split()) == "".join(
            "".join(p.words for p in row.account).split()
        )


def _plain(document: Document) -> str:
    return document.text.replace("**", "").replace("<u>", "").replace("</u>", "")


def test_marks_are_those_of_the_side_they_stand_on(reported: Diff) -> None:
    for row in reported.rows:
        assert WordMark.NEW not in {piece.mark for passage in row.official for piece in passage.pieces}
        assert WordMark.GONE not in {piece.mark for passage in row.account for piece in passage.pieces}
        assert written(row.account[0].pieces).startswith("{+") if row.kind is RowKind.ADDED else True


# Marks and widths

PAIRS = [
    ("Norwick will send two ships to Esterra in May.", "In May, Esterra will send two ships to Norwick."),
    (
        "Esterra will heat all schools from the sea by 2032, provided that cheap credit is made available to it.",
        "Esterra committed to heat its schools from the sea by 2032, whether or not cheap credit is made available.",
    ),
    (
        "Norwick will cancel 60 million crowns of Esterra's debt.",
        "Esterra will cancel 60 million crowns of debt of Norwick.",
    ),
]


def marked(row: DiffRow, to: WordMark) -> list[str]:
    passages = row.official if to is WordMark.GONE else row.account
    pieces = (piece for passage in passages for piece in passage.pieces)
    return " ".join(piece.words for piece in pieces if piece.mark is to).split()


@pytest.mark.parametrize(("official", "told"), PAIRS)
def test_side_by_side_the_words_are_marked_that_are_marked_in_one_text(official: str, told: str) -> None:
    opening = "The leaders of Norwick and Esterra met in Lunda.\n\n"
    for row in diff_of(f"{opening}{official}\n", f"{opening}{told}\n").rows:
        if row.inline:
            for to in (WordMark.GONE, WordMark.NEW):
                assert marked(row, to) == " ".join(p.words for p in row.inline if p.mark is to).split()


def test_what_both_sides_of_a_finding_have_is_not_gone() -> None:
    official, told = PAIRS[1]
    rows = diff_of(f"The leaders met.\n\n{official}\n", f"The leaders met.\n\n{told}\n").rows
    assert "cheap" not in [word for row in rows for word in marked(row, WordMark.GONE)]


def test_marks_on_letters_are_no_difference() -> None:
    rows = diff_of("The mayor opened a café in São Tomé.\n", "The mayor opened a cafe in Sao Tome.\n").rows
    assert not [row for row in rows if marked(row, WordMark.NEW) and not row.findings]


@pytest.mark.parametrize(
    ("official", "told", "shown"),
    [
        ("They will put €420 million into wind.", "They will put 420 million euros into wind.", "420 million euros"),
        ("Tolls fall by 12% in May.", "Tolls fall by 12 percent in May.", "12 percent"),
        (
            "They will put €420 million into wind.",
            "They will put 430 million euros into wind.",
            "[-€420-] {+430+} million {+euros+}",
        ),
        (
            "They will put €420 million into wind.",
            "They will put 420 million dollars into wind.",
            "[-€-] 420 million {+dollars+}",
        ),
    ],
)
def test_how_an_amount_is_written_is_no_difference(official: str, told: str, shown: str) -> None:
    (row,) = diff_of(f"{official}\n", f"{told}\n").rows
    text = inline(row) if row.inline else row.account[0].words
    assert shown in text
