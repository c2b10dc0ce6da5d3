"""Templates, style and script made into one file that needs no other and trusts no text."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from summitcheck import __version__
from summitcheck.model import Report, Verdict
from summitcheck.report.html.view import view
from summitcheck.report.ink import Page
from summitcheck.report.printable import printable

if TYPE_CHECKING:
    from jinja2 import Environment

_SPACE = re.compile(r"\s+")
_OPEN_AT_MOST = 8  # accounts; with more, each is folded until it is asked for


def render(report: Report) -> str:
    """The report as one HTML page, to be encoded as UTF-8; it asks for no other file and runs no script but its own."""
    from markupsafe import Markup

    style, script = _asset("report.css"), _asset("report.js")
    seen = view(report)
    return (
        _environment()
        .get_template("report.html")
        .render(
            view=seen,
            report=report,
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            index=Markup(_data(seen.index)),
            version=__version__,
            glyph=lambda verdict: Page().glyph(Verdict(verdict)).text,
            unfolded=len(report.accounts) <= _OPEN_AT_MOST,
        )
    )


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        """What is no markup of ours is text from anywhere: it is folded and made printable before it is escaped."""
        return value if isinstance(value, Markup) or not isinstance(value, str) else printable(_SPACE.sub(" ", value))

    return Environment(
        loader=PackageLoader("summitcheck.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _asset(name: str) -> str:
    """A style sheet or script of the package, which is put into the page as it stands."""
    return files("summitcheck.report").joinpath("static", name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """A content security policy that forbids everything but this one style sheet and this one script."""
    own = f"style-src {_source(style)}; script-src {_source(script)}"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _data(value: object) -> str:
    """JSON that cannot end the script element it stands in, nor open a comment there."""
    text = json.dumps(value, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
