import hashlib
import os
from pathlib import Path

import pytest

from summitcheck.documents.model import Skipped
from summitcheck.documents.source import MAX_BYTES, corpus_files, read, read_all
from summitcheck.errors import SourceError


def written(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refused(path: Path, **options: int) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read(path, **options)
    return caught.value


class TestRead:
    def test_gives_the_text_as_it_is_and_the_hash_of_its_bytes(self, tmp_path: Path) -> None:
        data = "They met\u2014at last.\r\nThey agreed.\r\n".encode()
        path = written(tmp_path, data)
        document = read(str(path))
        assert (document.name, document.text) == (str(path), data.decode())
        assert document.sha256 == hashlib.sha256(data).hexdigest()
        assert [(s.text, s.line) for s in document.sentences] == [("They met\u2014at last.", 1), ("They agreed.", 2)]

    def test_another_encoding_applies_to_what_is_not_utf_8(self, tmp_path: Path) -> None:
        words = "The café’s owners “agreed” on nine docks.\n"
        for encoding in ("utf-8", "cp1252"):
            assert read(written(tmp_path, words.encode(encoding)), encoding="cp1252").text == words
        page = f'<html><head><meta charset="utf-8"></head><body><article><p>{words}</p></article></body></html>'
        assert "café’s" in read(written(tmp_path, page.encode(), "a.html"), encoding="cp1252").text
        little = words.encode("utf-16-le")
        assert read(written(tmp_path, little), encoding="utf-16-le").text == words

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_accepts_utf_8_and_what_its_byte_order_mark_tells(self, tmp_path: Path, encoding: str) -> None:
        document = read(written(tmp_path, "Caf\u00e9 talks ended.\n".encode(encoding)))
        assert document.text == "Caf\u00e9 talks ended.\n"

    @pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.md", "a.markdown", "a.text", "a"])
    def test_accepts_plain_text_and_markdown(self, tmp_path: Path, name: str) -> None:
        assert len(read(written(tmp_path, b"They met.", name)).sentences) == 1

    def test_a_missing_file_is_an_error(self, tmp_path: Path) -> None:
        error = refused(tmp_path / "gone.pdf")
        assert (error.what, error.where) == ("no such file", str(tmp_path / "gone.pdf"))

    def test_a_folder_is_an_error(self, tmp_path: Path) -> None:
        assert refused(tmp_path).what == "this is a folder, not a file"

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
    def test_a_file_without_permission_is_an_error(self, tmp_path: Path) -> None:
        path = written(tmp_path, b"They met.")
        path.chmod(0)
        assert "cannot be read" in refused(path).what

    @pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf \n", "\u00a0\u2003\n".encode()])
    def test_a_file_without_words_is_an_error(self, tmp_path: Path, data: bytes) -> None:
        assert refused(written(tmp_path, data)).what in ("the file is empty", "the file contains only white space")

    def test_a_file_over_the_limit_is_an_error_that_gives_both_figures(self, tmp_path: Path) -> None:
        path = written(tmp_path, b"They met. " * 200)
        assert refused(path, max_bytes=1999).what == "the file has 2,000 bytes, more than the limit of 1,999"
        assert len(read(path, max_bytes=2000).sentences) == 200
        assert MAX_BYTES == 10_000_000

    @pytest.mark.parametrize(
        ("data", "what"),
        [
            (b"They\0met.", "the file is binary: a NUL byte at offset 4"),
            (b"\x01\x02\x03They met.", "the file is binary: 3 of its 12 bytes are control characters"),
            (b"%PDF-1.7\n%\xe2\xe3", "the PDF is incomplete"),
            (b"PK\x03\x04\x14", "the file is a zip archive"),
            (b"{\\rtf1 They met.}", "the file is rich text"),
        ],
    )
    def test_a_binary_file_is_an_error(self, tmp_path: Path, data: bytes, what: str) -> None:
        error = refused(written(tmp_path, data))
        assert error.what == what
        assert error.hint

    def test_a_stray_control_character_does_not_make_a_text_binary(self, tmp_path: Path) -> None:
        assert len(read(written(tmp_path, b"They \x1b[2J met. " * 50 + b"\x07")).sentences) == 50

    @pytest.mark.parametrize(
        ("data", "what", "place"),
        [
            (
                "They met.\nThe \u00e9lan is \u00fc".encode() + b"\x93gone\x94.",
                "byte 0x93 at offset 25 is not UTF-8",
                "2:14",
            ),
            (b"They met \xe2\x80", "byte 0xE2 at offset 9 is not UTF-8", "1:10"),
            ("They".encode("utf-16") + b"m", "byte 0x6D at offset 10 is not UTF-16", "1:5"),
        ],
    )
    def test_an_undecodable_byte_is_named_with_its_place(
        self, tmp_path: Path, data: bytes, what: str, place: str
    ) -> None:
        path = written(tmp_path, data)
        error = refused(path)
        assert error.what.startswith(what)
        assert error.where == f"{path}:{place}"
        assert "iconv" in error.hint

    def test_another_format_is_an_error_that_says_what_to_do(self, tmp_path: Path) -> None:
        error = refused(written(tmp_path, b"whatever", "a.xyz"))
        assert error.what == ".xyz files are not supported"
        assert ".txt or .md" in error.hint

    @pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
    def test_a_suffix_that_says_something_else_is_an_error(self, tmp_path: Path, name: str) -> None:
        assert "despite its name" in refused(written(tmp_path, b"whatever", name)).what


class TestCorpusFiles:
    def test_lists_texts_in_order_and_says_what_it_passed_over(self, tmp_path: Path) -> None:
        for name in ("b.md", "a.txt", "README.md", "claims.yaml", ".hidden.txt", "c.pdf", "D.TXT", "figures.csv"):
            written(tmp_path, b"They met.", name)
        (tmp_path / "more").mkdir()
        written(tmp_path / "more", b"They met.", "e.txt")
        (tmp_path / "again").symlink_to(tmp_path)
        (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere")
        texts, skipped = corpus_files(tmp_path)
        assert [path.name for path in texts] == ["D.TXT", "a.txt", "b.md", "c.pdf", "lost.txt", "e.txt"]
        assert texts[-1].parent.name == "more"
        assert {Path(one.path).name: one.reason for one in skipped} == {
            ".hidden.txt": "hidden",
            "README.md": "about the corpus",
            "claims.yaml": "YAML, not a text",
            "figures.csv": "a table without a text column",
            "again": "a link to a folder",
        }

    @pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_a_table_of_articles_is_one_whatever_its_line_ends_and_encoding(
        self, tmp_path: Path, line_end: str, encoding: str
    ) -> None:
        table = line_end.join(("title\ttext", "One\tThey met.", ""))
        written(tmp_path, table.encode(encoding), "articles.tsv")
        texts, _ = corpus_files(tmp_path)
        assert [document.title for path in texts for document in read_all(path)] == ["One"]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_a_named_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.txt")
        assert corpus_files(tmp_path) == ((), (Skipped(str(tmp_path / "a.txt"), "not a regular file"),))

    def test_a_missing_folder_or_a_file_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(SourceError, match="no such folder"):
            corpus_files(tmp_path / "gone")
        with pytest.raises(SourceError, match="this is a file, not a folder"):
            corpus_files(written(tmp_path, b"They met."))

    def test_an_empty_folder_gives_nothing(self, tmp_path: Path) -> None:
        assert corpus_files(str(tmp_path)) == ((), ())
