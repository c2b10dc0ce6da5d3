"""Web pages: templates that escape all text, inline assets, and a content security policy that allows no others."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summitcheck.render.printable import printable

if TYPE_CHECKING:
    from jinja2 import Environment

_SPACE = re.compile(r"\s+")
# What a browser would drop or rewrite in an address, so that it leads elsewhere than it seems to.
_ODD = re.compile(r"[^!-~]|[\"'<>\\^`{|}]")


@cache
def environment() -> Environment:
    """The templates of the package: everything is escaped, nothing undefined passes, no control reaches the page."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        """What is no markup of ours is text from anywhere: it is folded and made printable before it is escaped."""
        return value if isinstance(value, Markup) or not isinstance(value, str) else printable(_SPACE.sub(" ", value))

    return Environment(
        loader=PackageLoader("summitcheck.render"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def asset(name: str) -> str:
    """A style sheet or script of the package, which is put into the page as it is."""
    return files("summitcheck.render").joinpath("static", name).read_text(encoding="utf-8")


def policy(style: str, script: str = "") -> str:
    """A content security policy that forbids everything but this one style sheet and, if there is one, this script."""
    own = f"style-src {_source(style)}" + (f"; script-src {_source(script)}" if script else "")
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def is_plain_address(address: str) -> bool:
    """True for an http or https address with a host, no user's name before it, and nothing but plain characters."""
    if _ODD.search(address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc


def tenths(part: int, whole: int) -> int:
    """``part`` of ``whole`` in tenths; 0 and 10 are kept for exactly none and exactly all, as of `percent`."""
    if part in (0, whole):
        return 10 * bool(part)
    return min(max(round(10 * part / whole), 1), 9)


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
