"""The style of output, and painting lines of text with roles, plain or in colour.

Colour never carries information alone: verdicts have glyphs, and changed words have brackets.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from itertools import groupby
from typing import NamedTuple

from summitcheck.decide.verdict import Verdict
from summitcheck.render.printable import printable


class Role(Enum):
    """The role of a run of text."""

    PLAIN = auto()
    HEADING = auto()
    QUIET = auto()
    SUPPORTED = auto()
    DISTORTED = auto()
    OMITTED = auto()
    UNCERTAIN = auto()
    OFFICIAL_WORDS = auto()
    CHANGED_WORDS = auto()
    DOUBTFUL_WORDS = auto()
    LOST = auto()
    GAINED = auto()
    GONE = auto()
    NEW = auto()


# Only colours that are legible on a light and on a dark background: no yellow, no white, no dark blue.
_STYLES = {
    Role.HEADING: "bold",
    Role.QUIET: "dim",
    Role.SUPPORTED: "green",
    Role.DISTORTED: "bold red",
    Role.OMITTED: "dim",
    Role.UNCERTAIN: "magenta",
    Role.OFFICIAL_WORDS: "bold underline green",
    Role.CHANGED_WORDS: "bold underline red",
    Role.DOUBTFUL_WORDS: "bold underline magenta",
    Role.LOST: "dim",
    Role.GAINED: "italic",
    Role.GONE: "dim strike",
    Role.NEW: "underline",
}
_GLYPHS = {Verdict.SUPPORTED: "✓", Verdict.DISTORTED: "≠", Verdict.OMITTED: "·", Verdict.UNCERTAIN: "?"}
_ASCII_GLYPHS = {Verdict.SUPPORTED: "=", Verdict.DISTORTED: "!", Verdict.OMITTED: ".", Verdict.UNCERTAIN: "?"}


class Run(NamedTuple):
    """A piece of a line in one role."""

    text: str
    role: Role = Role.PLAIN


Line = tuple[Run, ...]


#: Columns; longer lines are hard to follow.
_WIDEST_TEXT = 100


class Style(NamedTuple):
    """How a value is shown: all that a renderer knows besides the value itself.

    ``width`` counts columns; without ``unicode`` a terminal gets ASCII signs. ``verbose`` adds the evidence for every
    verdict to a report, ``matrix`` the table of claims and accounts, and ``whole`` leaves nothing folded; ``context``
    is how many unchanged sentences are shown around each difference of a diff.
    """

    width: int = 80
    unicode: bool = True
    colour: bool = False
    verbose: bool = False
    context: int = 1
    matrix: bool = False
    whole: bool = False

    @property
    def text_width(self) -> int:
        """How wide lines of running text are, in columns."""
        return min(self.width, _WIDEST_TEXT)

    @property
    def ellipsis(self) -> str:
        """The sign for words that were cut."""
        return "…" if self.unicode else "..."

    @property
    def arrow(self) -> str:
        """The sign between the words of the statement and those that took their place."""
        return "→" if self.unicode else "->"

    def glyph(self, verdict: Verdict) -> Run:
        """The sign of a verdict, which distinguishes it without colour."""
        return Run((_GLYPHS if self.unicode else _ASCII_GLYPHS)[verdict], role_of(verdict))

    def marked(self, text: str, role: Role) -> tuple[Run, ...]:
        """Words that were changed: underlined where there is colour, in brackets where there is none."""
        return (Run(text, role),) if self.colour else (Run(f"[{text}]", role),)

    def paint(self, lines: Iterable[Line]) -> str:
        """The lines as text, each ended by a line feed and without white space before it.

        Everything is made printable here at the latest: all text for a terminal is painted.
        """
        painted = _coloured if self.colour else _plain
        return "".join(f"{painted(line)}\n" for line in lines)


def fits_encoding(encoding: str) -> bool:
    """True when every sign that reports use can be written in ``encoding``."""
    try:
        "".join([*_GLYPHS.values(), "…", "→", "│"]).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def role_of(verdict: Verdict) -> Role:
    """The role in which a verdict is written."""
    return Role[verdict.name]


def _plain(line: Line) -> str:
    return printable("".join(run.text for run in line)).rstrip()


def _coloured(line: Line) -> str:
    from rich.color import ColorSystem
    from rich.style import Style as RichStyle

    painted = []
    for role, runs in groupby(line, key=lambda run: run.role):
        text = printable("".join(run.text for run in runs))
        style = _STYLES.get(role)
        painted.append(RichStyle.parse(style).render(text, color_system=ColorSystem.STANDARD) if style else text)
    return "".join(painted).rstrip()
