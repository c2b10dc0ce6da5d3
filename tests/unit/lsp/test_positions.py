from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lsprotocol", reason="the language server is an extra")

from lsprotocol.types import Position, PositionEncodingKind

from samples import document
from summitcheck import Document
from summitcheck.lsp.positions import Ruler

TEXT = "Zwölf 𝔉ähren.\r\nnext 😀 line\n"
UTF8, UTF16, UTF32 = PositionEncodingKind.Utf8, PositionEncodingKind.Utf16, PositionEncodingKind.Utf32


@pytest.mark.parametrize(("encoding", "character"), [(UTF8, 11), (UTF16, 8), (UTF32, 7)])
def test_each_encoding_counts_its_own_units(encoding: PositionEncodingKind, character: int) -> None:
    ruler = Ruler(Document.from_text(TEXT), encoding)
    assert ruler.position(TEXT.index("ähren")) == Position(0, character)
    assert ruler.offset(Position(0, character)) == TEXT.index("ähren")


def test_lines_end_where_an_editor_ends_them() -> None:
    ruler = Ruler(Document.from_text(TEXT))
    assert ruler.position(TEXT.index("line")) == Position(1, 8)


def test_a_position_beyond_the_line_is_its_end() -> None:
    ruler = Ruler(Document.from_text(TEXT))
    assert ruler.offset(Position(0, 999)) == TEXT.index("\r\n")
    assert ruler.offset(Position(999, 0)) == len(TEXT)


def test_a_position_within_a_letter_is_the_letter_after() -> None:
    assert Ruler(document("a", "😀b")).offset(Position(0, 1)) == 1


@given(st.text(alphabet=st.sampled_from("aé𝔉😀\u0301 \n"), max_size=40), st.sampled_from([UTF8, UTF16, UTF32]))
def test_every_offset_comes_back(text: str, encoding: PositionEncodingKind) -> None:
    ruler = Ruler(Document.from_text(text), encoding)
    for offset, char in enumerate(text):
        position = ruler.position(offset)
        assert ruler.offset(position) == offset
        line = text.split("\n")[position.line]
        codec = {UTF8: "utf-8", UTF16: "utf-16-le", UTF32: "utf-32-le"}[encoding]
        width = {UTF8: 1, UTF16: 2, UTF32: 4}[encoding]
        tail = (line + "\n").encode(codec)[position.character * width :].decode(codec)
        assert tail[0] == char
