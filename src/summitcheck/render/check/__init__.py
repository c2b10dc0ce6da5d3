"""What `summitcheck check` found, in the formats that other programs read: one module a format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from summitcheck.views.check.model import CheckResult

#: Name of a format -> its module, imported when the format is asked for.
FORMATS = {
    "text": "text",
    "json": "json_",
    "jsonl": "jsonl",
    "github": "github",
    "sarif": "sarif",
    "junit": "junit",
    "markdown": "markdown",
    "codeclimate": "codeclimate",
    "checkstyle": "checkstyle",
}


def render(result: CheckResult, form: str) -> str:
    """``result`` in one of `FORMATS`: whole lines, to be encoded as UTF-8; the same result gives the same text."""
    return renderer(form)(result)


def renderer(form: str) -> Callable[[CheckResult], str]:
    """The function that renders ``form``. Raises `KeyError` for a name that is not in `FORMATS`."""
    module = import_module(f"{__name__}.{FORMATS[form]}")
    function: Callable[[CheckResult], str] = module.render
    return function
