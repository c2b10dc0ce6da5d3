"""Templates, style and script made into one file that needs no other and trusts no text."""

from __future__ import annotations

import json

from summitcheck import __version__
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.render.report.html.news import MOST_CHANGES, MOST_CLAIMS, MOST_NAMES, MOST_STRIPS
from summitcheck.render.report.html.statement import MOST_OPEN
from summitcheck.render.report.html.view import view
from summitcheck.render.style import Style
from summitcheck.render.webpage import asset, environment, is_plain_address, policy
from summitcheck.render.wording import CALLED, opinion_text
from summitcheck.views.report import Report
from summitcheck.views.wording import counted

#: Where a document says at which address it stands, the first that is plain.
_ADDRESSES = ("source_url", "url", "source")
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
            called=CALLED,
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


def web_address(document: Document) -> str:
    """The first http or https address under one of the usual keys; empty when there is none that is plain."""
    return next(filter(is_plain_address, (str(document.meta.get(key, "")) for key in _ADDRESSES)), "")
