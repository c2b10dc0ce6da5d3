"""The figures of a scan as one self-contained page, in the look of a report; it runs no script."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from summitcheck import __version__
from summitcheck.render.stats import wording
from summitcheck.render.style import Style
from summitcheck.render.webpage import asset, environment, is_plain_address, policy, tenths
from summitcheck.render.wording import percent
from summitcheck.views.stats import ClaimStats, PeriodStats, PublisherStats, ScanStats, StatementStats
from summitcheck.views.wording import counted

#: So many of each are on the page; JSON and CSV have all.
_MOST = {"changes": 60, "periods": 120, "publishers": 60}


def render(stats: ScanStats, style: Style) -> str:
    """One HTML page, which asks for no other file."""
    from markupsafe import Markup

    css = asset("report.css") + asset("stats.css")
    page = environment().get_template("stats.html")
    return (
        page.render(
            stats=stats,
            wording=wording,
            style=Markup(css),
            policy=policy(css),
            version=__version__,
            counted=counted,
            percent=percent,
            tenths=tenths,
            sections=_sections,
            longest=_longest,
            is_plain_address=is_plain_address,
            most=_MOST,
        )
        + "\n"
    )


def _sections(statement: StatementStats) -> list[tuple[str, list[ClaimStats]]]:
    """The claims by section, where these follow one another."""
    return [(name, list(claims)) for name, claims in groupby(statement.claims, key=lambda claim: claim.section)]


def _longest(rows: Sequence[PeriodStats] | Sequence[PublisherStats]) -> int:
    return max((row.counts.articles for row in rows), default=1)
