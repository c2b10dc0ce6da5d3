"""The figures of a scan as one self-contained page, in the look of a report; it runs no script."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from summitcheck import __version__
from summitcheck.render.report.html.page import is_plain
from summitcheck.render.stats import wording
from summitcheck.render.style import Style
from summitcheck.render.webpage import asset, environment, policy
from summitcheck.render.wording import counted, percent
from summitcheck.views.stats import ClaimStats, PeriodStats, PublisherStats, ScanStats, StatementStats

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
            is_plain=is_plain,
            most=_MOST,
        )
        + "\n"
    )


def tenths(part: int, whole: int) -> int:
    """``part`` of ``whole`` in tenths; 0 and 10 are kept for exactly none and exactly all."""
    return 10 * part // whole if part in (0, whole) and whole else min(max(round(10 * part / max(whole, 1)), 1), 9)


def _sections(statement: StatementStats) -> list[tuple[str, list[ClaimStats]]]:
    """The claims by section, where these follow one another."""
    return [(name, list(claims)) for name, claims in groupby(statement.claims, key=lambda claim: claim.section)]


def _longest(rows: Sequence[PeriodStats] | Sequence[PublisherStats]) -> int:
    return max((row.counts.articles for row in rows), default=1)
