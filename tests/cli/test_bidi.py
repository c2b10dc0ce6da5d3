"""Characters that turn a line around, in a statement and an account: judged without them, and never printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom import write
from summitcheck import Document
from summitcheck.render.registry import FORMATS

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
STATEMENT = (
    "---\nrole: statement\ntitle: 'Joint \u202eStatement\u202c'\n---\n# Tr\u2067ade\u2069\n\n"
    "The leaders agreed to cut tariffs on \u202eleets\u202c by 15 percent in 2026.\n"
)
ACCOUNT = (
    "---\ntitle: 'Wi\u202ere'\n---\n"
    "The leaders agreed to cut tar\u202aiffs on st\u2066eel by \u202d25\u202c percent in 2026.\n"
)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Run) -> Run:
    """`summitcheck` in a folder with the two texts."""
    write(tmp_path, {"statement.md": STATEMENT, "wire.md": ACCOUNT})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUMMITCHECK_WORDS_ONLY", "1")
    return told


@pytest.mark.parametrize(
    ("what", "command"),
    [
        ("report", ("verify", ".")),
        ("check", ("check", "wire.md")),
        ("diff", ("diff", "statement.md", "wire.md")),
        ("explanation", ("explain", "cut-tariffs-steel-15", "--account", "wire.md")),
    ],
)
def test_no_format_prints_what_turns_a_line_around(run: Run, what: str, command: tuple[str, ...]) -> None:
    for form in FORMATS[what]:
        _, out, err = run(*command, "-f", form)
        assert out, form
        assert not TURNING.search(out + err), form


def test_words_are_compared_without_them_and_quoted_with_them(run: Run) -> None:
    document = Document.from_text(ACCOUNT, name="wire.md")
    assert len(document.plain) == len(document.text)
    assert not TURNING.search(document.plain)
    _, out, _ = run("check", "wire.md")
    assert "“15 percent” became “25 percent”" in out.replace("<U+202D>", "").replace("<U+202C>", "")
    assert "became" in out
    assert out.count("SC") == 1
