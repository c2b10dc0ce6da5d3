"""The diff as one self-contained page: two columns on a wide screen, one on a narrow one, and no script."""

from __future__ import annotations

from summitcheck import __version__
from summitcheck.render.diff_words import KINDS, about, coverage, plural, tags, totals, verdict
from summitcheck.views.diff.fold import Fold, folded
from summitcheck.views.diff.model import Diff, DiffRow, RowKind

_SIGNS = {RowKind.SAME: "=", RowKind.REWORDED: "~", RowKind.DISTORTED: "≠", RowKind.OMITTED: "−", RowKind.ADDED: "+"}


def render(diff: Diff, *, context: int = 1) -> str:
    """The diff as one HTML page, to be encoded as UTF-8; it asks for no other file and runs no script."""
    from markupsafe import Markup

    from summitcheck.render.html.frame import asset, environment, policy

    style = asset("diff.css")
    return (
        environment()
        .get_template("diff.html")
        .render(
            diff=diff,
            items=folded(diff, context),
            anchor=_anchor,
            is_fold=lambda item: isinstance(item, Fold),
            name=lambda row: KINDS.get(row.kind, ""),
            sign=lambda kind: _SIGNS.get(RowKind(kind), ""),
            tags=lambda row: "; ".join(tags(row)),
            changed=_changed,
            kinds=KINDS,
            about=about,
            plural=plural,
            coverage=coverage(diff),
            totals=totals(diff),
            verdict=verdict(diff),
            style=Markup(style),
            policy=policy(style),
            version=__version__,
        )
    )


def _anchor(row: DiffRow) -> str:
    """What links lead to a row: the place of its first sentence in the statement, or in the account."""
    text, passages = ("s", row.official) if row.official else ("a", row.account)
    return f"{text}{passages[0].sentence.start}"


def _changed(row: DiffRow) -> bool:
    """True where words within the row are to be marked: elsewhere the row's own sign says it all."""
    return bool(row.official and row.account) and row.kind is not RowKind.SAME
