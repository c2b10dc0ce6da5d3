"""Optional libraries: imported when needed, or an error that says how to install them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from summitcheck.errors import SourceError


def needed(module: str, format_name: str, extra: str, name: str) -> Any:
    """The imported module; raises `SourceError` with the command that installs it if it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        what = f"{format_name} is read with {module}, which is not installed"
        raise SourceError(what, where=name, hint=f'Install it: pip install "summitcheck[{extra}]"') from error
