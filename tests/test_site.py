"""The documentation as a site: built strictly, complete, and calling nobody when it is read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

pytest.importorskip("material", reason="the site needs the extra docs: make docs")

import summitcheck
from summitcheck.cli.main import cli
from summitcheck.session.config import SETTINGS

ROOT = Path(__file__).resolve().parents[1]
#: What a browser fetches by itself; a link of <a> is followed by people.
FETCHING = ("src", "href", "srcset", "poster", "data")


class Fetched(HTMLParser):
    """The addresses that a page makes a browser fetch, and those that people may follow."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.fetched: set[str] = set()
        self.links: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {value for key, value in attrs if key in FETCHING and value}
        (self.links if tag == "a" else self.fetched).update(found)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as `make docs` builds it."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_no_page_fetches_anything_from_elsewhere(site: Path) -> None:
    outside = {url for page in pages(site) for url in Fetched(page).fetched if re.match(r"\w+://|//", url)}
    assert outside == set()
    styles = [path.read_text(encoding="utf-8") for path in site.rglob("*.css")]
    assert [found for style in styles for found in re.findall(r"(?:url\(|@import )[\"']?(?:https?:)?//", style)] == []


def test_what_people_can_follow_is_there(site: Path) -> None:
    """MkDocs checks what is written in Markdown; this checks what came out, the sample report included."""
    dead = {
        f"{page.relative_to(site)}: {link}"
        for page in pages(site)
        if page.name != "404.html"
        for link in Fetched(page).links
        if not re.match(r"\w+:|//|#", link) and not (page.parent / link.partition("#")[0]).resolve().exists()
    }
    assert dead == set()


def test_the_reference_has_every_command_setting_and_name(site: Path) -> None:
    commands = (site / "reference" / "commands.html").read_text(encoding="utf-8")
    assert [name for name in cli.commands if f'id="summitcheck-{name}"' not in commands] == []
    names = (site / "reference" / "python.html").read_text(encoding="utf-8")
    public = [name for name in summitcheck.__all__ if not name.startswith("_")]
    assert [name for name in public if f'id="summitcheck.{name}"' not in names] == []
    settings = (site / "reference" / "settings.html").read_text(encoding="utf-8")
    told = re.findall(r"<tr>(.*?)</tr>", settings, re.DOTALL)[1:]
    assert len(told) == len(SETTINGS)
    assert [
        name for name, setting in SETTINGS.items() if setting.in_file and f"<code>{name}</code>" not in settings
    ] == []


def test_the_sample_is_a_real_report_that_names_no_folder_of_this_machine(site: Path) -> None:
    report = (site / "sample-report.html").read_text(encoding="utf-8")
    assert "examples/news-report.md" in report
    assert str(ROOT) not in report
    assert 'href="sample-report.html"' in (site / "sample.html").read_text(encoding="utf-8")
