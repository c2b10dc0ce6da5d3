"""The parts of every page: templates that trust no text, assets inside the page, a policy that allows no others."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from summitcheck.render.printable import printable

if TYPE_CHECKING:
    from jinja2 import Environment

_SPACE = re.compile(r"\s+")


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


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
