"""What the README and the pages beside it promise: commands that do as printed, and links that lead somewhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from consoles import Shell, as_told, blocks, commands, newcomer, run

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLES = [[*commands(body)] for _, body in blocks(README, "console")]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "corpus/README.md", ROOT / "examples/README.md"])
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """What of the repository a newcomer's first commands read."""
    return newcomer(tmp_path_factory.mktemp("newcomer"))


@pytest.mark.skipif(shutil.which("bash") is None, reason="the commands need bash")
@pytest.mark.parametrize("console", CONSOLES, ids=[console[-1][0] for console in CONSOLES])
def test_a_command_prints_what_the_readme_shows(console: list[tuple[str, list[str]]], clone: Shell) -> None:
    for command, told in console:
        printed = run(command, clone)
        assert as_told(printed, told), "\n".join(printed)


def test_the_three_uses_and_the_whole_help_are_shown() -> None:
    shown = dict(told for console in CONSOLES for told in console)
    assert {command.split()[1] for command in shown if command.startswith("summitcheck")} >= {"verify", "diff", "check"}
    assert "..." not in shown["summitcheck --help"]


def test_the_example_in_python_prints_what_the_readme_shows(clone: Shell) -> None:
    ((_, program),) = blocks(README, "python")
    ((_, told),) = blocks(README, "text")
    command = [sys.executable, "-X", "utf8", "-c", program]
    done = subprocess.run(command, cwd=clone.folder, capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout, done.stderr) == (told, "")


def test_it_tells_how_many_of_the_planted_distortions_are_found() -> None:
    accounts = yaml.safe_load((ROOT / "examples" / "expected.yaml").read_text(encoding="utf-8"))["accounts"].values()
    planted = [(name, account.get("expected_miss") or {}) for account in accounts for name in account["distorted"]]
    found = sum(name not in missed for name, missed in planted)
    assert f"Of the {len(planted)} planted in `examples/` it finds {found}." in " ".join(README.split())


def test_the_two_first_commands_stand_at_the_top() -> None:
    first = next(blocks(README, "sh"))[1]
    assert [line.partition("#")[0].strip() for line in first.splitlines()] == ["make verify", "make test"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    assert list(_dead_links(page)) == []


def _dead_links(page: Path) -> Iterator[str]:
    text = page.read_text(encoding="utf-8")
    for link in _LINK.findall(re.sub(r"^```.*?^```$|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)):
        if link.startswith(("https://", "http://")):
            continue
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            yield link


def _anchors(page: Path) -> set[str]:
    """The names that GitHub gives to the headings of a page."""
    headings = _HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
