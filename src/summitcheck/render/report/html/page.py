"""Templates, style and script made into one file that needs no other and trusts no text."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

from summitcheck import __version__
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.render.report.html.news import MOST_CHANGES, MOST_CLAIMS, MOST_NAMES, MOST_STRIPS
from summitcheck.render.report.html.statement import MOST_OPEN
from summitcheck.render.report.html.view import view
from summitcheck.render.style import Style
from summitcheck.render.webpage import asset, environment, policy
from summitcheck.render.wording import counted, opinion_text
from summitcheck.views.report import Report

#: What a verdict is called on the page, in the order in which verdicts are shown.
_CALLED = {
    Verdict.DISTORTED: "changed",
    Verdict.UNCERTAIN: "to read",
    Verdict.SUPPORTED: "kept",
    Verdict.OMITTED: "left out",
}
_LIMITS = {
    "strips": MOST_STRIPS,
    "claims": MOST_CLAIMS,
    "changes": MOST_CHANGES,
    "names": MOST_NAMES,
    "open": MOST_OPEN,
}


def render(report: Report, style: Style) -> str:
    """One HTML page, which asks for no other file and runs no script but its own."""
    from markupsafe import Markup

    css, script = asset("report.css"), asset("report.js")
    page = environment().get_template("report.html")
    return (
        page.render(
            view=view(report),
            report=report,
            style=Markup(css),
            script=Markup(script),
            policy=policy(css, script),
            data=lambda value: Markup(_data(value)),
            version=__version__,
            address=web_address,
            opinion_text=opinion_text,
            called=_CALLED,
            counted=counted,
            glyph=lambda verdict: Style().glyph(Verdict(verdict)).text,
            most=_LIMITS,
        )
        + "\n"
    )


def _data(value: object) -> str:
    """JSON that cannot end the script element around it, nor open a comment there."""
    text = json.dumps(value, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


_KEYS = ("source_url", "url", "source")
# What a browser would drop or rewrite in an address, so that it leads elsewhere than it seems to.
_ODD = re.compile(r"[^!-~]|[\"'<>\\^`{|}]")


def web_address(document: Document) -> str:
    """The first http or https address under one of the usual keys; empty when there is none that is plain."""
    return next(filter(is_plain, (str(document.meta.get(key, "")) for key in _KEYS)), "")


def is_plain(address: str) -> bool:
    """True for an http or https address with a host, no user's name before it, and nothing but plain characters."""
    if _ODD.search(address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
