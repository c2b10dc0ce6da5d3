"""The pictures of the README: there, small, and calling nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"


@pytest.mark.parametrize(("name", "said"), [("terminal", "summitcheck verify"), ("coverage", "stated by n of 3")])
def test_the_picture_is_drawn_without_any_address(name: str, said: str) -> None:
    drawn = (PICTURES / f"{name}.svg").read_text(encoding="utf-8")
    assert said in drawn.replace("\u00a0", " ").replace("&#160;", " ")
    assert set(re.findall(r"https?://[^\s\"')]+", drawn)) == {"http://www.w3.org/2000/svg"}
    assert "<script" not in drawn


@pytest.mark.parametrize("name", ["report-light.png", "report-dark.png"])
def test_the_page_was_photographed(name: str) -> None:
    picture = (PICTURES / name).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert 50_000 < len(picture) < 400_000
