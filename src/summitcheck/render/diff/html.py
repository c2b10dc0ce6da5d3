"""A diff as one self-contained page: two columns on a wide screen, one on a narrow one, and no script."""

from __future__ import annotations

from summitcheck import __version__
from summitcheck.render.diff.words import KINDS, about, coverage, opinions, skipped, tags, totals, verdict
from summitcheck.render.style import Style
from summitcheck.render.webpage import asset, environment, policy
from summitcheck.render.wording import counted
from summitcheck.views.diff.fold import Fold, folded
from summitcheck.views.diff.model import Diff, DiffRow, RowKind

_SIGNS = {RowKind.SAME: "=", RowKind.REWORDED: "~", RowKind.DISTORTED: "≠", RowKind.OMITTED: "−", RowKind.ADDED: "+"}


def render(diff: Diff, style: Style) -> str:
    """One HTML page, which asks for no other file and runs no script."""
    from markupsafe import Markup

    css = asset("diff.css")
    return (
        environment()
        .get_template("diff.html")
        .render(
            diff=diff,
            items=folded(diff, style.context),
            anchor=_anchor,
            is_fold=lambda item: isinstance(item, Fold),
            name=lambda row: KINDS.get(row.kind, ""),
            sign=lambda kind: _SIGNS.get(RowKind(kind), ""),
            tags=lambda row: "; ".join(tags(row)),
            changed=_changed,
            opinions=opinions,
            kinds=KINDS,
            about=about,
            plural=counted,
            coverage=coverage(diff),
            skipped=skipped(diff),
            totals=totals(diff),
            verdict=verdict(diff),
            style=Markup(css),
            policy=policy(css),
            version=__version__,
        )
    )


def _anchor(row: DiffRow) -> str:
    """What links lead to a row: the place of its first sentence in the statement, or in the account."""
    text, passages = ("s", row.official) if row.official else ("a", row.account)
    return f"{text}{passages[0].sentence.start}"


def _changed(row: DiffRow) -> bool:
    """True where words within the row are marked: elsewhere the sign of the row is enough."""
    return bool(row.official and row.account) and row.kind is not RowKind.SAME
