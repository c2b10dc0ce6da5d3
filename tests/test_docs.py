"""What the pages in ``docs/`` show: console blocks print what is told, and every other block is what it claims to be.

Three pages tell stories that begin in an empty folder, which tests of their own run.
"""

from __future__ import annotations

import ast
import json
import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest
import yaml

from consoles import blocks, follow, newcomer
from summitcheck.cli.main import cli

ROOT = Path(__file__).resolve().parents[1]
DOCS = sorted(ROOT.glob("docs/*.md"))
ELSEWHERE = {"ci.md", "tutorial.md", "several-texts.md"}
SHOWING = [
    page for page in DOCS if page.name not in ELSEWHERE and any(blocks(page.read_text(encoding="utf-8"), "console"))
]


def every_document(text: str) -> list[object]:
    """What a block of YAML holds: front matter is shown between its lines of dashes."""
    return list(yaml.safe_load_all(text))


PARSERS = {"python": ast.parse, "toml": tomllib.loads, "yaml": every_document, "json": json.loads}
#: Blocks that are shown and can be neither run nor parsed here.
SHOWN = {"text", "lua", "shell"}
_INDENTED = re.compile(r"^    (?:curl .+\| )?(summitcheck .+)$", re.MULTILINE)


class Snippet(NamedTuple):
    """A block or a command of a page."""

    page: str
    language: str
    body: str


def snippets() -> Iterator[Snippet]:
    for page in DOCS:
        text = page.read_text(encoding="utf-8")
        yield from (Snippet(page.name, language, body) for language, body in blocks(text, *PARSERS))


def shown_commands() -> Iterator[Snippet]:
    for page in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("editors/**/README.md")]):
        for line in _INDENTED.findall(page.read_text(encoding="utf-8")):
            yield Snippet(page.name, "console", line)


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands need bash")
@pytest.mark.parametrize("page", SHOWING, ids=lambda page: page.name)
def test_every_command_prints_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    shell = newcomer(tmp_path)
    follow(page.read_text(encoding="utf-8"), shell)


@pytest.mark.parametrize("snippet", [*snippets()], ids=lambda snippet: f"{snippet.page}-{snippet.language}")
def test_a_block_is_what_it_says_it_is(snippet: Snippet) -> None:
    PARSERS[snippet.language](snippet.body)


@pytest.mark.parametrize("snippet", [*shown_commands()], ids=lambda snippet: f"{snippet.page}-{snippet.body[:40]}")
def test_a_command_has_only_options_that_there_are(snippet: Snippet) -> None:
    line = re.split(r"\s[|>#]", snippet.body)[0]
    _, *arguments = shlex.split(line)
    with click.Context(cli, info_name="summitcheck") as context:
        name, command, rest = cli.resolve_command(context, arguments)
        assert command is not None
        command.make_parser(context).parse_args(list(rest))
    assert name


def test_every_block_is_of_a_kind_that_is_checked() -> None:
    languages = {language for page in DOCS for language in re.findall(r"^```(\w+)$", page.read_text(), re.M)}
    assert languages <= {"sh", "console", *PARSERS, *SHOWN}
