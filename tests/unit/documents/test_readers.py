"""What every reader holds: places that are true, all words, in their order; and what each format is in particular."""

from __future__ import annotations

import io
import json
import sys
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summitcheck
from renderings import Drawn, Part, docx_of, docx_with, html_of, markdown_of, parts_of, pdf_of, pdf_with
from summitcheck.documents.model import Document
from summitcheck.documents.parts import SentenceKind, on_one_line, words_of
from summitcheck.documents.source import read, read_all, reader_for
from summitcheck.errors import SourceError

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
TEXTS = [*sorted(CORPUS.glob("2*.md")), *sorted(CORPUS.glob("*.txt"))]
PROSE = (
    "The two leaders agreed that twelve ports will be opened by 2030, and that a fund will be founded.",
    "They welcomed the growing cooperation between both countries and reaffirmed the treaty of 1960.",
    "Ministers will meet again in the autumn to review what was done under Article V of the treaty.",
)


def parsed(data: bytes | str, name: str, encoding: str = "") -> Document:
    """The one document in ``data``; skips the test where the library that it takes is not installed."""
    data = data.encode() if isinstance(data, str) else data
    try:
        (document,) = reader_for(data, name)(data, name=name, encoding=encoding)
    except SourceError as error:
        if "pip install" in error.hint:
            pytest.skip(error.what)
        raise
    return document


def refused(data: bytes | str, name: str) -> SourceError:
    """Why ``data`` cannot be read: what is wrong, where, and what to do."""
    with pytest.raises(SourceError) as caught:
        parsed(data, name)
    assert caught.value.where.startswith(name)
    assert caught.value.hint
    return caught.value


def assert_the_error_names_the_command(data: bytes | str, name: str, library: str, extra: str) -> None:
    data = data.encode() if isinstance(data, str) else data
    with pytest.raises(SourceError, match=f"is read with {library}, which is not installed") as caught:
        reader_for(data, name)(data, name=name, encoding="")
    assert caught.value.hint == f'Install it: pip install "summitcheck[{extra}]"'


def told(document: Document) -> list[str]:
    """The words of each sentence."""
    return [on_one_line(document.plain_of(sentence)) for sentence in document.sentences]


def assert_places_are_true(document: Document) -> None:
    assert len(document.plain) == len(document.text)
    last = 0
    for sentence in document.sentences:
        assert document.text[sentence.start : sentence.end] == sentence.text
        assert document.line_of(sentence.start) == sentence.line
        assert sentence.start >= last
        assert words_of(sentence).strip()
        assert words_of(sentence) == words_of(document.excerpt(sentence.start, sentence.end))
        last = sentence.end


# -- any reader ------------------------------------------------------------------------------------

_WORD = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzéüßABC’&<>é0123456789"), min_size=1, max_size=9)
_PARAGRAPH = st.lists(_WORD, min_size=3, max_size=30).map(lambda words: "We " + " ".join(words) + " it.")
_PARTS = st.lists(st.builds(Part, _PARAGRAPH, st.just(0), st.booleans()), min_size=1, max_size=8)
_READING = settings(max_examples=40, deadline=None)


@_READING
@given(_PARTS)
def test_html_keeps_all_words_in_order_and_true_places(parts: list[Part]) -> None:
    document = parsed(html_of([Part(text) for text in PROSE] + parts), "page.html")
    assert_places_are_true(document)
    assert " ".join(told(document)).split() == " ".join([*PROSE, *(part.text for part in parts)]).split()


@_READING
@given(_PARTS)
def test_docx_keeps_all_words_in_order_and_true_places(parts: list[Part]) -> None:
    document = parsed(docx_of(parts), "file.docx")
    assert_places_are_true(document)
    assert " ".join(told(document)).split() == " ".join(part.text for part in parts).split()


@_READING
@given(_PARTS, st.integers(1, 2))
def test_pdf_keeps_all_words_in_order_and_true_places(parts: list[Part], columns: int) -> None:
    parts = [*map(Part, PROSE), *parts]
    document = parsed(pdf_of(parts, columns=columns), "file.pdf")
    assert_places_are_true(document)
    letters = "".join(told(document)).replace(" ", "").replace("-", "")
    assert letters == "".join(part.text for part in parts).replace(" ", "").replace("-", "")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
@pytest.mark.parametrize("form", ["html", "docx", "pdf", "columns.pdf"])
def test_a_rendering_of_the_corpus_has_the_same_sentences(path: Path, form: str) -> None:
    """Which makes the same verdicts of it."""
    original = read(path)
    document = rendered(original, form)
    assert_places_are_true(document)
    known, found = told(original), told(document)
    if form == "columns.pdf":  # where two short lines may meet
        assert " ".join(found).split() == " ".join(known).split()
    else:
        assert found == known
        assert [s.kind for s in document.sentences] == [s.kind for s in original.sentences]


def rendered(document: Document, form: str) -> Document:
    parts = parts_of(document)
    if form == "md":
        return parsed(markdown_of(parts), "text.md")
    if form == "html":
        return parsed(html_of(parts, title=document.title, date=document.date), "page.html")
    if form == "docx":
        return parsed(docx_of(parts), "file.docx")
    return parsed(pdf_of(parts, columns=2 if form == "columns.pdf" else 1), "file.pdf")


@pytest.mark.slow
@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_renderings_of_the_corpus_get_the_same_verdicts(form: str) -> None:
    from summitcheck.claims.locate import locate

    claims = summitcheck.load_claims(CORPUS.parent / "claims.yaml")
    statement, *accounts = map(read, TEXTS)

    def verdicts(form: str) -> list[list[str]]:
        one = rendered(statement, form)
        checker = summitcheck.Checker(locate(claims, one), statement=one)
        checked = [checker.check(rendered(account, form)) for account in accounts]
        return [[str(each.verdict) for each in report.assessments] for report in checked]

    assert verdicts(form) == verdicts("md")


# -- HTML ------------------------------------------------------------------------------------------

PAGE = """<!doctype html><html><head><meta charset="windows-1252"><title>Leaders meet | The Wire</title>
<meta property="og:site_name" content="The Wire"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2025-02-09T08:55:00Z"><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav><main><article><h1>Leaders meet in Lisbon</h1>
<p>The leaders <a href="https://e.org/?a=1&amp;b=2">agreed</a>, on Sunday, that Japan&rsquo;s trade will grow by
12&nbsp;percent by 2030. The 5<sup>th</sup> round is <del>cancelled</del> planned.</p>
<h2>Trade</h2><p>They &ldquo;<b>reaffirm</b>&rdquo; the treaty of
<i>semi</i>conductors.<br>It stays in force, they said.</p>
<ul><li>Twelve ports will be opened.</li><li>Peru</li></ul><p hidden>Nobody reads this.</p>
<div class="related"><ul><li><a href="/1">Ten things about Lisbon that you must know today</a></li></ul></div>
<p>The leaders also welcomed the growing cooperation between their countries in the field of energy.</p>
<table><tr><th>Country</th><th>Pledge</th></tr><tr><td>Peru</td><td>$200 million</td></tr></table>
</article></main><aside><p>Sign up for our newsletter to receive the best of the Wire every morning.</p></aside>
<footer><p>&copy; 2025 The Wire. All rights reserved.</p></footer></body></html>"""


class TestHtml:
    def test_has_the_article_without_furniture_and_what_the_page_says_about_it(self) -> None:
        page = parsed(PAGE, "page.html")
        assert (page.title, page.date, page.publisher) == ("Leaders meet in Lisbon", "2025-02-09", "The Wire")
        assert page.meta["byline"] == "Jane Roe"
        assert told(page) == [
            "Leaders meet in Lisbon",
            "The leaders agreed, on Sunday, that Japan’s trade will grow by 12 percent by 2030.",
            "The 5th round is planned.",
            "Trade",
            "They “reaffirm” the treaty of semiconductors.",
            "It stays in force, they said.",
            "Twelve ports will be opened.",
            "Peru",
            "The leaders also welcomed the growing cooperation between their countries in the field of energy.",
            "Country Pledge",
            "Peru $200 million",
        ]
        assert {s.section for s in page.sentences[4:]} == {"Trade"}

    def test_points_into_the_source(self) -> None:
        page = parsed(PAGE, "page.html")
        assert_places_are_true(page)
        first = page.sentences[1]
        assert first.text.startswith('The leaders <a href="https://e.org/?a=1&amp;b=2">agreed</a>, on')
        assert (first.line, page.column_of(first.start)) == (5, 4)

    def test_tags_and_entities_cut_no_word(self) -> None:
        from summitcheck.lang import language

        norms = [token.norm for token in language().tokenizer.tokenize(parsed(PAGE, "page.html").plain)]
        assert {"japan", "5th", "semiconductors"} <= set(norms)
        assert "s" not in norms

    def test_an_encoding_is_declared_or_given(self) -> None:
        page = PAGE.replace("Peru", "Perú").encode("cp1252")
        assert "Perú" in told(parsed(page, "page.html"))
        bare = page.replace(b'<meta charset="windows-1252">', b"")
        assert "not UTF-8" in refused(bare, "page.html").what
        assert "Perú" in told(parsed(bare, "page.html", "latin-1"))
        assert "unknown encoding" in refused(PAGE.replace("windows-1252", "klingon"), "page.html").what

    def test_is_known_by_its_first_bytes(self) -> None:
        assert told(parsed(PAGE, "saved.txt")) == told(parsed(PAGE, "page.html"))

    def test_a_page_without_words_is_refused(self) -> None:
        what = refused("<!doctype html><html><body><script>write()</script></body></html>", "page.html").what
        assert what == "the page contains no article text"

    @pytest.mark.parametrize(
        "source",
        ["<p>" * 20_000, '<a "' * 20_000, "<a '\"><" * 9_000, "<!--" * 20_000, "&" * 50_000, "<script>" * 9_000],
    )
    def test_hostile_markup_takes_linear_time(self, source: str) -> None:
        from summitcheck.documents.html_source import scan

        scan(f"<html>{source}")

    def test_a_page_of_tags_alone_is_refused_before_the_library_sees_it(self) -> None:
        what = refused("<!doctype html><html>" + "<p>" * 100_000, "page.html").what
        assert what == "the page has 100,002 tags, more than 100,000"

    def test_without_the_library_the_error_names_the_command(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "trafilatura", None)
        assert_the_error_names_the_command(PAGE, "page.html", "trafilatura", "html")


# -- DOCX ------------------------------------------------------------------------------------------


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def repacked(change: Callable[[bytes], bytes] = bytes, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A Word file whose parts are changed one by one, and packed in this way."""
    archive = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx_with(f"<w:p>{run('They met.')}</w:p>"))) as old,
        zipfile.ZipFile(archive, "w", packing) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(old.read(name)))
    return archive.getvalue()


class TestDocx:
    def test_has_lists_tables_text_boxes_and_notes_and_no_deleted_words(self) -> None:
        cell = "<w:tc><w:p>{}</w:p></w:tc>".format
        row = f"<w:tr>{cell(run('Peru'))}{cell(run('$2 billion'))}</w:tr>"
        box = f"<w:pict><w:txbxContent><w:p>{run('A box says this.')}</w:p></w:txbxContent></w:pict>"
        changed = f"<w:del>{run('twenty')}</w:del><w:ins>{run('twelve')}</w:ins>"
        note = '<w:r><w:footnoteReference w:id="7"/></w:r>'
        gone = run("sixty ", "<w:strike/>") + run("hidden ", "<w:vanish/>")
        body = (
            f"<w:p>{run('They will open ')}{changed}{run(' ports.')}{note}</w:p>"
            f"<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>{run('An item is kept.')}</w:p>"
            f"<w:tbl>{row}</w:tbl><w:p>{gone}{run('A last line.')}<w:r>{box}</w:r></w:p>"
        )
        notes = f'<w:footnote w:id="7"><w:p>{run("As agreed in May.")}</w:p></w:footnote>'
        document = parsed(docx_with(body, footnotes=notes), "file.docx")
        assert told(document) == [
            "They will open twelve ports.[1]",
            "An item is kept.",
            "Peru | $2 billion",
            "A last line.",
            "A box says this.",
            "As agreed in May.",
        ]
        assert document.extracted == "docx"

    def test_choices_without_any_and_levels_that_are_none_are_passed_over(self) -> None:
        choices = '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/>'
        levels = ('<w:outlineLvl w:val=""/>', '<w:outlineLvl w:val="12"/>', "<w:outlineLvl/>")
        body = "".join(f"<w:p><w:pPr>{level}</w:pPr>{choices}{run('They met.')}</w:p>" for level in levels)
        document = parsed(docx_with(choices + body), "file.docx")
        assert [(text, s.kind) for text, s in zip(told(document), document.sentences, strict=True)] == [
            ("They met.", SentenceKind.BODY)
        ] * len(levels)

    def test_a_zip_bomb_is_refused_without_unpacking_it(self) -> None:
        error = refused(docx_with(f"<w:p>{run('a ' * 15_000_000)}</w:p>"), "file.docx")
        assert error.what == "the Word file has more than 20,000,000 bytes when unpacked"

    def test_entities_of_its_own_are_refused(self) -> None:
        data = repacked(lambda xml: b'<!DOCTYPE x [<!ENTITY a "b">]>' + xml.partition(b"?>")[2])
        assert "declares XML entities" in refused(data, "file.docx").what

    def test_many_notes_take_linear_time(self) -> None:
        marks = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(9_000))
        notes = "".join(f'<w:footnote w:id="{n}"><w:p>{run("So.")}</w:p></w:footnote>' for n in range(9_000))
        assert "[9000]" in parsed(docx_with(f"<w:p>{run('They met.')}{marks}</w:p>", footnotes=notes), "a.docx").text

    @pytest.mark.parametrize(
        ("data", "what"),
        [
            (docx_of([Part("Text.")])[:-40], "the Word file is damaged"),
            (repacked(lambda xml: xml.replace(b"UTF-8", b"UTF-0")), "the Word file is damaged"),
            (repacked(packing=zipfile.ZIP_LZMA), "the Word file is damaged: it uses an unexpected compression"),
            (docx_with("<w:p/>"), "there is no text in the file"),
            (b"They met.", "the file is not a Word file, despite its name"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "the file is an old Office file (.doc), or protected"),
        ],
    )
    def test_what_is_no_word_file_is_refused(self, data: bytes, what: str) -> None:
        assert refused(data, "file.docx").what.startswith(what)


# -- PDF -------------------------------------------------------------------------------------------


class TestPdf:
    def test_columns_are_read_one_after_the_other_however_they_are_drawn(self) -> None:
        left = [
            "We agreed on twelve ports",
            "that will be opened soon,",
            "and on a school for pilots",
            "of ships. We met today.",
        ]
        right = [
            "The ministers will report",
            "to the leaders each year.",
            "They will meet in Lisbon",
            "to review what was done.",
        ]
        rows = zip(left, right, strict=True)
        drawn = [
            Drawn(x, 700 - 12 * n, text) for n, row in enumerate(rows) for x, text in zip((60, 310), row, strict=True)
        ]
        document = parsed(pdf_with([drawn]), "file.pdf")
        assert " ".join(told(document)) == " ".join([*left, *right])

    def test_running_heads_and_page_numbers_are_left_out_and_pages_are_places(self) -> None:
        texts = [
            f"{first}{second} {text[:-1]} {first}{second}."
            for first in "ABCDEF"
            for second in "abcdefgh"
            for text in PROSE
        ]
        document = parsed(pdf_of(list(map(Part, texts))), "file.pdf")
        assert told(document) == texts
        assert {page for _, page in document.pages} == set(range(1, len(document.pages) + 1))
        assert document.sentences[-1].page == document.pages[-1][1] > 1
        assert document.excerpt(0, 5).page == 1

    def test_hyphens_at_line_ends_go_and_those_of_words_stay(self) -> None:
        lines = [
            "They will strengthen the coop-",
            "eration between both U.S.-",
            "Japan offices in a long-",
            "term effort. A long-term",
        ]
        document = parsed(pdf_with([[Drawn(60, 700 - 12 * n, line) for n, line in enumerate(lines)]]), "file.pdf")
        words = (
            "They will strengthen the cooperation between both U.S.-Japan offices in a long-term effort. A long-term"
        )
        assert " ".join(told(document)) == words

    def test_a_note_mark_is_no_part_of_a_word(self) -> None:
        drawn = [Drawn(60, 700, "They met in the Alliance"), Drawn(167, 704, "1", 6), Drawn(176, 700, "today.")]
        assert "Alliance[1] today." in told(parsed(pdf_with([drawn]), "file.pdf"))[0]

    @pytest.mark.parametrize(
        ("data", "what"),
        [
            (pdf_with([[], []]), "the PDF contains no text, only images"),
            (pdf_with([[Drawn(60, 700, "They met.")], [], []]), "2 of 3 pages of the PDF contain no text"),
            (pdf_with([[Drawn(60, 700, "They met.")]])[:-60], "the PDF is incomplete"),
            (b"%PDF-1.7\nnothing\n%%EOF", "the PDF is damaged"),
            (b"They met.", "the file is not a PDF, despite its name"),
        ],
    )
    def test_what_has_no_text_is_refused(self, data: bytes, what: str) -> None:
        assert refused(data, "file.pdf").what == what

    def test_a_deflated_bomb_is_refused_without_unpacking_it_at_once(self) -> None:
        part = zlib.compress(b" " * 100_000_000)
        data = b"%PDF-1.4\n" + b"<</Filter/FlateDecode>>\nstream\n%b\nendstream\n" % part * 4 + b"%%EOF\n"
        tracemalloc.start()
        error = refused(data, "a.pdf")
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert error.what == "the PDF has more than 300,000,000 bytes when unpacked"
        assert most < 50_000_000

    def test_a_locked_file_is_refused_as_such(self) -> None:
        locked = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + "00" * 32 + ">/U<" + "00" * 32 + ">>>/ID[<00><00>]"
        assert refused(pdf_with([[Drawn(60, 700, "They met.")]], trailer=locked), "a.pdf").what == (
            "the PDF is locked with a password"
        )

    def test_without_the_library_the_error_names_the_command(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "pypdfium2", None)
        assert_the_error_names_the_command(pdf_of([Part("They met.")]), "a.pdf", "pypdfium2", "pdf")


# -- many articles ---------------------------------------------------------------------------------


class TestRecords:
    ARTICLES = (
        {
            "title": "One",
            "date": "2026-06-01T10:00:00Z",
            "source": "The Wire",
            "text": "They met.\nThey agreed.",
            "id": 7,
        },
        {"headline": "Two", "body": "Twelve ports will be opened."},
    )

    def test_json_lines_has_a_document_a_line(self, tmp_path: Path) -> None:
        path = tmp_path / "articles.jsonl"
        path.write_text("\n\n".join(map(json.dumps, self.ARTICLES)))
        one, two = read_all(path)
        assert (one.name, one.title, one.date, one.publisher) == (f"{path}#1", "One", "2026-06-01", "The Wire")
        assert (told(one), one.meta["id"]) == (["They met.", "They agreed."], 7)
        assert (two.name, two.title, told(two)) == (f"{path}#3", "Two", ["Twelve ports will be opened."])
        assert_places_are_true(one)

    def test_a_field_called_as_this_program_holds_no_settings(self) -> None:
        from summitcheck.views.check.front_matter import ArticleSettings, article_settings

        article = parsed(json.dumps({"text": "They met.", "summitcheck": {"require": ["x"]}}), "a.jsonl")
        assert article_settings(article, ()) == ArticleSettings()

    def test_one_of_them_is_named_by_its_line(self, tmp_path: Path) -> None:
        path = tmp_path / "articles.jsonl"
        path.write_text("\n".join(map(json.dumps, self.ARTICLES)))
        assert read(f"{path}#2").title == "Two"
        for name, what in (
            (str(path), "the file contains 2 articles, but one is needed"),
            (f"{path}#9", "no such article"),
        ):
            with pytest.raises(SourceError, match=what):
                read(name)

    @pytest.mark.parametrize("sign", [",", ";", "\t"])
    def test_csv_has_a_document_a_row(self, tmp_path: Path, sign: str) -> None:
        path = tmp_path / "articles.csv"
        long = "They met. " * 9_000
        path.write_text(f'Title{sign}Text\nOne{sign}"They met.\n""Agreed,"" they said."\nTwo{sign}{long}\n')
        one, two = read_all(path)
        assert (one.name, one.title) == (f"{path}#2", "One")
        assert told(one) == ["They met.", '"Agreed," they said.']
        assert len(two.sentences) == 9_000

    def test_empty_cells_behind_the_last_column_of_csv_are_nothing(self) -> None:
        assert parsed("title,text\nOne,They met.,, \n", "a.csv").text == "They met."

    @pytest.mark.parametrize(
        ("data", "name", "what"),
        [
            ('{"text": "They met."}\n{"text"', "a.jsonl", "not valid JSON"),
            ('["They met."]', "a.jsonl", "not a JSON object"),
            ('{"title": "One"}', "a.jsonl", "the article has no text"),
            ("year,ports\n2030,12\n", "a.csv", "no column of the table contains article texts"),
            ("title,text\n", "a.csv", "the file contains no article"),
            ("title,text\nOne,They met, and agreed.\n", "a.csv", "the row has more cells than the table has columns"),
        ],
    )
    def test_what_is_no_article_is_refused(self, data: str, name: str, what: str) -> None:
        assert refused(data, name).what.startswith(what)


@pytest.mark.parametrize("field", ["title: One", "date: 2025-02-07", "publisher: unknown"])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_without_a_text_is_refused(name: str, field: str) -> None:
    assert refused(f"---\n{field}\n---\n", name).what == "there is front matter but no text"


@pytest.mark.parametrize(("encoding", "byte"), [("cp1252", "“"), ("latin-1", "é"), ("utf-8", "é")])
def test_a_text_in_another_encoding_is_read_where_that_is_named(tmp_path: Path, encoding: str, byte: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"They met {byte} today.".encode(encoding))
    assert read(path, encoding=encoding).text == f"They met {byte} today."
