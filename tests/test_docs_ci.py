"""The story that ``docs/ci.md`` tells, run as it stands there."""

from __future__ import annotations

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from consoles import Shell, blocks, follow, shell_in
from summitcheck.session.config import SETTINGS
from summitcheck.session.settings import settings_in_force

DOCS = Path(__file__).resolve().parents[1] / "docs"
STORY = (DOCS / "ci.md").read_text(encoding="utf-8")
CONFIGURATION = (DOCS / "configuration.md").read_text(encoding="utf-8")

pytestmark = pytest.mark.skipif(
    not (shutil.which("bash") and shutil.which("git")), reason="the story needs bash and git"
)


@pytest.fixture
def bash(tmp_path: Path) -> Shell:
    """The empty folder in which the story begins."""
    return shell_in(tmp_path / "story", tmp_path)


def test_every_command_does_what_the_page_tells(bash: Shell) -> None:
    assert len(follow(STORY, bash)) >= 8


def test_every_setting_is_told_and_no_other() -> None:
    table = CONFIGURATION.split("| setting | takes |")[1].split("\n\n")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) == list(SETTINGS)


def test_the_example_of_a_configuration_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (example,) = (body for _, body in blocks(CONFIGURATION, "toml"))
    assert tomllib.loads(example)
    (tmp_path / "summitcheck.toml").write_text(example, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    settings = settings_in_force({}, config_file=None, no_config=False)
    assert [one.require for one in settings.statements] == [("ministers-open-twelve-ports",), ()]
    assert settings.fail_on == ("distorted", "error")
