"""Lines of text with roles, and the two ways to put them on a screen: plain and in colour.

What a line says never depends on how it is painted: a verdict has its glyph and a changed word its brackets.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from itertools import groupby
from typing import NamedTuple

from summitcheck.decide.verdict import Verdict
from summitcheck.render.printable import printable


class Role(Enum):
    """What a run of text is there for."""

    PLAIN = auto()
    HEADING = auto()
    QUIET = auto()
    SUPPORTED = auto()
    DISTORTED = auto()
    OMITTED = auto()
    UNCERTAIN = auto()
    OFFICIAL_WORDS = auto()
    CHANGED_WORDS = auto()
    LOST = auto()
    GAINED = auto()
    GONE = auto()
    NEW = auto()


# Only colours that can be read on a light and on a dark ground: no yellow, no white, no dark blue.
_STYLES = {
    Role.HEADING: "bold",
    Role.QUIET: "dim",
    Role.SUPPORTED: "green",
    Role.DISTORTED: "bold red",
    Role.OMITTED: "dim",
    Role.UNCERTAIN: "magenta",
    Role.OFFICIAL_WORDS: "bold underline green",
    Role.CHANGED_WORDS: "bold underline red",
    Role.LOST: "red",
    Role.GAINED: "green",
    Role.GONE: "red strike",
    Role.NEW: "green underline",
}
_GLYPHS = {Verdict.SUPPORTED: "✓", Verdict.DISTORTED: "≠", Verdict.OMITTED: "·", Verdict.UNCERTAIN: "?"}
_ASCII_GLYPHS = {Verdict.SUPPORTED: "=", Verdict.DISTORTED: "!", Verdict.OMITTED: ".", Verdict.UNCERTAIN: "?"}


class Run(NamedTuple):
    """A piece of a line in one role."""

    text: str
    role: Role = Role.PLAIN


Line = tuple[Run, ...]


class DisplayPage(NamedTuple):
    """What a report is laid out for: how many columns, which characters, colour or none."""

    width: int = 80
    unicode: bool = True
    colour: bool = False

    @property
    def ellipsis(self) -> str:
        """What stands for words that were cut."""
        return "…" if self.unicode else "..."

    def glyph(self, verdict: Verdict) -> Run:
        """The sign of a verdict, which tells it from the others without colour."""
        return Run((_GLYPHS if self.unicode else _ASCII_GLYPHS)[verdict], role_of(verdict))

    def marked(self, text: str, role: Role) -> tuple[Run, ...]:
        """Words that were changed: underlined where there is colour, in brackets where there is none."""
        return (Run(text, role),) if self.colour else (Run(f"[{text}]", role),)

    def paint(self, lines: Iterable[Line]) -> str:
        """The lines as text for this page, each ended by a line feed and without white space before it.

        Whatever was forgotten before is made printable here: no text can reach a terminal unless this page painted it.
        """
        ink = _coloured if self.colour else _plain
        return "".join(f"{ink(line)}\n" for line in lines)


def fits_encoding(encoding: str) -> bool:
    """True when every sign that a report draws itself can be written in ``encoding``."""
    try:
        "".join([*_GLYPHS.values(), "…"]).encode(encoding)
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
    from rich.style import Style

    painted = []
    for role, runs in groupby(line, key=lambda run: run.role):
        text = printable("".join(run.text for run in runs))
        style = _STYLES.get(role)
        painted.append(Style.parse(style).render(text, color_system=ColorSystem.STANDARD) if style else text)
    return "".join(painted).rstrip()
