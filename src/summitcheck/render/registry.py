"""The formats for each kind of value, and rendering a value.

A new format is a module with a function ``render``, and an entry in the table. Modules are imported on demand: most
runs need only one.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from summitcheck.render.style import Style

#: The formats for each kind of value, the default first. ``render/WHAT/FORMAT.py`` renders it.
FORMATS = {
    "report": ("text", "json", "html", "markdown", "csv", "svg"),
    "diff": ("text", "markdown", "json", "html"),
    "check": ("text", "json", "jsonl", "github", "sarif", "junit", "markdown", "codeclimate", "checkstyle"),
    "explanation": ("text", "json", "markdown"),
    "rule": ("text", "json", "markdown"),
    "rules": ("text", "json", "markdown"),
    "claims": ("text", "json"),
    "stats": ("text", "json", "csv", "html"),
}
Renderer = Callable[[Any, Style], str]


def render(shown: str, form: str, value: object, style: Style = Style()) -> str:  # noqa: B008 - it is frozen
    """``value`` as text: whole lines, to be encoded as UTF-8; the same value and style give the same text.

    ``shown`` is what the value is, a key of `FORMATS`; ``form`` one of its formats, else `KeyError`.
    """
    return renderer(shown, form)(value, style)


def renderer(shown: str, form: str) -> Renderer:
    """The function that renders ``shown`` as ``form``; raises `KeyError` for what is not in `FORMATS`."""
    if form not in FORMATS[shown]:
        raise KeyError(form)
    function: Renderer = import_module(f"summitcheck.render.{shown}.{form}").render
    return function
