"""The table of formats: what it names is there, and what is there it names."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import summitcheck.render
from check_samples import clean_result
from summitcheck.render.registry import FORMATS, render, renderer
from summitcheck.render.style import Style

DOCS = Path(__file__).resolve().parents[3] / "docs"
FOLDER = Path(summitcheck.render.__file__).parent
PAIRS = [(shown, form) for shown, forms in FORMATS.items() for form in forms]


@pytest.mark.parametrize(("shown", "form"), PAIRS)
def test_every_renderer_takes_a_value_and_a_style(shown: str, form: str) -> None:
    _, style = inspect.signature(renderer(shown, form), eval_str=True).parameters.values()
    assert style.annotation is Style
    assert style.default is inspect.Parameter.empty


@pytest.mark.parametrize("shown", FORMATS)
def test_no_renderer_is_forgotten(shown: str) -> None:
    names = [path.stem for path in (FOLDER / shown).iterdir() if not path.name.startswith("_")]
    modules = {name: import_module(f"summitcheck.render.{shown}.{name}") for name in names}
    assert {name for name, module in modules.items() if hasattr(module, "render")} == set(FORMATS[shown])


@pytest.mark.parametrize(
    ("shown", "page", "first", "last"),
    [
        ("report", "reports.md", "| `--format` | for |", "\n\n"),
        ("check", "ci.md", "| format | for |", "\n\n"),
        ("stats", "stats.md", "| `--format` | for |", "\n\n"),
        ("diff", "diff.md", "| `-f, --format` |", "\n"),
    ],
)
def test_the_page_about_something_names_its_formats(shown: str, page: str, first: str, last: str) -> None:
    table = (DOCS / page).read_text(encoding="utf-8").split(first)[1].split(last)[0]
    assert set(re.findall(r"`(\w+)`", table)) == set(FORMATS[shown])


def test_text_is_the_usual_format() -> None:
    assert {forms[0] for forms in FORMATS.values()} == {"text"}


def test_a_format_that_does_not_exist_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        render("check", "wording", clean_result())
    with pytest.raises(KeyError):
        render("nothing", "text", None)


def test_a_renderer_is_loaded_only_when_it_is_asked_for() -> None:
    program = "import sys, summitcheck.render.registry; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {f"summitcheck.render.{shown}" for shown in FORMATS} & set(loaded)
