"""A real Chromium, and pages of reports for it to open from the file system."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from summitcheck.render.registry import render
from summitcheck.views.report import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)


@dataclass
class Watched:
    """A page, with everything that it complained of and asked for while it was open."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window. A module's own: the loop that drives it must not outlive the tests that use it."""
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: run `make browser`")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with driver.sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


Open = Callable[..., Watched]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a page from a file; at the end, asserts that it asked for nothing and had no complaint."""
    opened: list[Watched] = []

    def opening(text: str, *, fragment: str = "", width: int = 1400, **options: object) -> Watched:
        path = tmp_path / f"page-{len(opened)}.html"
        path.write_text(text, encoding="utf-8", newline="\n")
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        watched = Watched(context.new_page())
        watched.page.set_default_timeout(30_000)
        watched.page.on("console", lambda message: watched.complaints.append(message.text))
        watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        watched.page.on("dialog", lambda dialog: (watched.complaints.append(dialog.message), dialog.dismiss()))
        watched.page.on("request", lambda request: watched.requests.append(request.url))
        watched.page.goto(f"{path.as_uri()}{fragment}")
        opened.append(watched)
        return watched

    yield opening
    for watched in opened:
        watched.page.context.close()
        assert watched.complaints == []
        assert len(set(watched.requests)) == 1, "the page asks for nothing but itself"


@pytest.fixture
def open_report(open_page: Open) -> Open:
    """Opens the page of a report, as `open_page` does."""

    def opening(report: Report, **options: object) -> Watched:
        return open_page(render("report", "html", report), **options)

    return opening


@pytest.fixture
def assert_accessible() -> Callable[[Page], None]:
    """Asserts that axe finds nothing against contrast, labels and structure of a page, everything unfolded."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: run `make browser` where there is npm")

    def look(page: Page) -> None:
        page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert result["passes"]
        assert [(v["id"], v["help"], [n["html"][:200] for n in v["nodes"][:3]]) for v in result["violations"]] == []

    return look
