"""The way that ``docs/several-texts.md`` goes, in an empty folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from consoles import follow, shell_in

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "several-texts.md").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands need bash")
def test_every_command_does_what_the_page_tells(tmp_path: Path) -> None:
    shown = {command.split()[1] for command in follow(PAGE, shell_in(tmp_path / "desk", tmp_path))}
    assert {"extract", "claims", "verify", "explain", "diff"} <= shown
