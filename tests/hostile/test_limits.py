"""How long a text may be: it is refused at once, before anything that takes long is done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom import WRONG_FIGURE, write
from summitcheck.cli.main import Exit
from summitcheck.documents.limits import MAX_CHARACTERS, MAX_SENTENCES
from summitcheck.documents.source import from_editor, read
from summitcheck.errors import SourceError

Told = Callable[..., tuple[int, str, str]]


def refused(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        read(path)
    assert caught.value.hint
    return caught.value.what


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_of_too_many_characters_is_refused(tmp_path: Path, name: str) -> None:
    what = refused(tmp_path / name, "x" * (MAX_CHARACTERS + 1))
    assert what == "the text has 1,000,001 characters, more than the limit of 1,000,000"


def test_so_is_one_of_too_many_sentences(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.txt", "a\n\n" * (MAX_SENTENCES + 1)).startswith("the text has 10,001 sentences, more")


def test_an_article_among_many_is_as_long_as_one_of_its_own(tmp_path: Path) -> None:
    text = f"text\n{'x' * (MAX_CHARACTERS + 1)}\nThey met.\n"
    assert "1,000,001 characters" in refused(tmp_path / "a.csv", text)
    (tmp_path / "b.csv").write_text("text\n" + f"{'x' * (MAX_CHARACTERS // 2)}\n" * 3, encoding="utf-8")
    with pytest.raises(SourceError, match="3 articles"):
        read(tmp_path / "b.csv")


def test_markup_does_not_count(tmp_path: Path) -> None:
    page = f"<!doctype html><html><body><p>{WRONG_FIGURE}</p><!--{'x' * MAX_CHARACTERS}--></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    pytest.importorskip("trafilatura", reason="HTML is read by an extra")
    assert WRONG_FIGURE in read(tmp_path / "a.html").plain


@pytest.mark.parametrize("text", ["x" * (MAX_CHARACTERS + 1), "a\n\n" * (MAX_SENTENCES + 1)], ids=["long", "many"])
def test_an_editor_has_no_longer_ones(text: str) -> None:
    with pytest.raises(SourceError, match="more than the limit"):
        from_editor(text, name="a.md")


def test_a_folder_with_one_is_judged_but_does_not_pass(room: Path, told: Told) -> None:
    write(room / "talks", {"account.md": "The ministers met in Lisbon on Monday.\n", "long.txt": "x " * MAX_CHARACTERS})
    status, out, err = told("verify", "talks", "--words-only")
    assert status == Exit.USAGE
    assert "long.txt" in err
    assert "characters, more than the limit" in err
    assert out
