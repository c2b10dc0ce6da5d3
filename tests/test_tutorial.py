"""The way that ``docs/tutorial.md`` goes, in an empty folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from consoles import as_told, blocks, commands, run, shell_in

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "tutorial.md").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands need bash")
def test_every_command_does_what_the_page_tells(tmp_path: Path) -> None:
    bash = shell_in(tmp_path / "desk", tmp_path)
    shown = []
    for language, body in blocks(PAGE, "sh", "console"):
        if language == "sh":
            assert run(f"set -e\n{body}", bash) == []
            continue
        for command, told in commands(body):
            printed = run(command, bash)
            assert as_told(printed, told), f"$ {command}\n" + "\n".join(printed)
            shown.append(command.split()[1])
    assert {"init", "claims", "add", "verify", "explain", "diff", "check"} <= set(shown)
    assert "<html" in (bash.folder / "report.html").read_text(encoding="utf-8")
