"""Templates, style and script made into one file that needs no other and trusts no text."""

from __future__ import annotations

import json

from summitcheck import __version__
from summitcheck.decide.verdict import Verdict
from summitcheck.render.report.html.address import web_address
from summitcheck.render.report.html.view import view
from summitcheck.render.style import Style
from summitcheck.render.webpage import asset, environment, policy
from summitcheck.render.wording import MOST_TO_READ
from summitcheck.views.report import Report

_OPEN_AT_MOST = 8  # accounts; with more, each is folded until it is asked for


def render(report: Report, style: Style) -> str:
    """One HTML page, which asks for no other file and runs no script but its own."""
    from markupsafe import Markup

    css, script = asset("report.css"), asset("report.js")
    seen = view(report)
    page = environment().get_template("report.html")
    return (
        page.render(
            view=seen,
            report=report,
            style=Markup(css),
            script=Markup(script),
            policy=policy(css, script),
            index=Markup(_data(seen.index)),
            version=__version__,
            address=web_address,
            glyph=lambda verdict: Style().glyph(Verdict(verdict)).text,
            most_to_read=MOST_TO_READ,
            unfolded=len(report.accounts) <= _OPEN_AT_MOST,
        )
        + "\n"
    )


def _data(value: object) -> str:
    """JSON that cannot end the script element around it, nor open a comment there."""
    text = json.dumps(value, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
