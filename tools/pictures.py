"""Draw the pictures of the README from examples/: strips and terminal as SVG, the HTML page as PNG.

Run `make pictures`. The first two need nothing but rich; the page needs Chromium, without which it is left as it is.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

import summitcheck
from summitcheck.render.registry import render
from summitcheck.render.style import Style
from summitcheck.views.report import Report

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
STATEMENT = "corpus/2025-02-07-us-japan-joint-statement.md"
ACCOUNTS = ("examples/agency-brief.txt", "examples/news-report.md", "examples/opinion.md")
WIDTH = 100

# Dark enough for a terminal, and every colour readable on it.
INK, GROUND = (224, 221, 214), (23, 24, 27)
BLACK, RED, GREEN, YELLOW = (40, 42, 47), (255, 143, 125), (111, 207, 159), (226, 184, 102)
BLUE, MAGENTA, CYAN = (127, 189, 242), (195, 166, 242), (120, 200, 210)
THEME = TerminalTheme(GROUND, INK, [BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, INK])
# As rich draws it, but without the address of a font: a picture must not call anyone.
FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
{styles}
.{unique_id}-matrix {{ font: {char_height}px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  line-height: {line_height}px; font-variant-east-asian: full-width; }}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
SIZE = {"width": 1280, "height": 960}
# Name, light or dark, and the place on the page that it shows.
SHOTS = (
    ("report-light", "light", ""),
    ("report-dark", "dark", "#claim-visit-invitation--news-report"),
)


def main() -> None:
    """Draw what can be drawn here."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    report = judged()
    draw_terminal(report)
    (PICTURES / "coverage.svg").write_text(render("report", "svg", report), encoding="utf-8", newline="\n")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("Chromium is not installed: the pictures of the page stay as they are.")
        return
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_text(render("report", "html", report), encoding="utf-8", newline="\n")
        photograph(page.as_uri(), chromium)


def judged() -> Report:
    """The examples, read by paths that are the same on every machine."""
    statement = summitcheck.Document.from_text((ROOT / STATEMENT).read_text(encoding="utf-8"), name=STATEMENT)
    checker = summitcheck.Checker(summitcheck.load_claims(ROOT / "claims.yaml"), statement=statement)
    texts = ((name, (ROOT / name).read_text(encoding="utf-8")) for name in ACCOUNTS)
    accounts = tuple(checker.check(summitcheck.Document.from_text(text, name=name)) for name, text in texts)
    return Report(statement, checker.claims, accounts)


def draw_terminal(report: Report) -> None:
    """The report as a terminal shows it, as SVG."""
    shown = render("report", "text", report, Style(width=WIDTH, colour=True))
    console = Console(record=True, width=WIDTH + 2, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(Text.from_ansi(shown))
    drawn = console.export_svg(
        title=f"summitcheck verify examples/ --statement {STATEMENT} ...",
        theme=THEME,
        code_format=FORMAT,
        unique_id="terminal",
    )
    (PICTURES / "terminal.svg").write_text(drawn, encoding="utf-8", newline="\n")


def photograph(address: str, chromium: str) -> None:
    """The places of a page that `SHOTS` names, as PNG."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, scheme, fragment in SHOTS:
            page = browser.new_page(viewport=SIZE, color_scheme=scheme)
            page.goto(f"{address}{fragment}")
            page.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
