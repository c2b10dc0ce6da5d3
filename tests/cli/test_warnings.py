"""What Python only warns of, a file that stays open or a call that will go, ends a command where warnings are errors.

The suite takes warnings for errors in its own process; a command as a process of its own, and its workers, are told so
by the environment.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import newsroom
from summitcheck.cli.main import Exit

_EXPLAINED = ("hydrogen-ports", "--account", "articles/bad.md", "--claims", "talks/claims.yaml")
COMMANDS = {
    "check": (("check", "articles", "all.jsonl", "-f", "text", "-f", "json:out.json", "-j", "2"), Exit.FINDINGS),
    "verify": (("verify", "corpus", "-o", "out.html", "-j", "2"), Exit.CLEAN),
    "diff": (("diff", "talks/statement.md", "articles/bad.md", "-f", "html"), Exit.CLEAN),
    "explain": (("explain", *_EXPLAINED, "--statement", "talks/statement.md"), Exit.CLEAN),
    "extract": (("extract", "talks/statement.md", "-o", "drafted.yaml"), Exit.CLEAN),
    "claims": (("claims", "test", "talks/claims.yaml"), Exit.CLEAN),
    "scan": (("scan", "all.jsonl", "--claims", "talks/claims.yaml", "-o", "rows", "-f", "jsonl.gz"), Exit.CLEAN),
    "init": (("init", "talks/statement.md", "new"), Exit.CLEAN),
    "config": (("config",), Exit.CLEAN),
    "usage": (("check", "nowhere.md"), Exit.USAGE),
}
_STRICT = {"PYTHONDEVMODE": "1", "PYTHONWARNINGS": "error", "SUMMITCHECK_WORDS_ONLY": "1"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_gives_python_no_reason_to_warn(room: Path, command: str) -> None:
    newsroom.write(room / "corpus", {"statement.md": newsroom.STATEMENT, "a.md": newsroom.DISTORTING})
    newsroom.write(room, {"all.jsonl": json.dumps({"text": newsroom.DISTORTING, "title": "Ports"}) + "\n"})
    arguments, status = COMMANDS[command]
    run = [sys.executable, "-m", "summitcheck", *arguments]
    said = subprocess.run(
        run, cwd=room, env={**os.environ, **_STRICT}, capture_output=True, text=True, check=False, timeout=300
    )
    assert "Warning" not in said.stderr
    assert "Exception ignored" not in said.stderr
    assert said.returncode == status, said.stderr


def test_a_warning_in_a_process_of_its_own_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "open.txt").write_text("x", encoding="utf-8")
    leaking = [sys.executable, "-c", "open('open.txt')"]
    said = subprocess.run(leaking, cwd=tmp_path, env={**os.environ, **_STRICT}, capture_output=True, check=False)
    assert b"ResourceWarning" in said.stderr
