"""What can go wrong for a user, each with a slug that names its page and its exit status.

An error says what is wrong, where (``claims.yaml:14:7``), why, and what to do. Anything
that is not a `SummitcheckError` is a bug, and ends with status 3.
"""

from __future__ import annotations

from collections.abc import Iterable


class SummitcheckError(Exception):
    """The root of all errors that a user can correct; the command line ends with status 2.

    ``where`` is a path, ``path:line`` or ``path:line:column`` (empty when nowhere),
    ``hint`` what to do about it.
    """

    slug = "error"

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f"\n  {self.hint}" if self.hint else ""
        return f"{place}{self.what}{advice}"


class SourceError(SummitcheckError):
    """A text cannot be read: missing, empty, binary, undecodable or too large."""

    slug = "source"


class ClaimsError(SummitcheckError):
    """A claims file is malformed, or does not fit its statement."""

    slug = "claims"


class ConfigError(SummitcheckError):
    """An option or a configuration file makes no sense."""

    slug = "config"


class NothingChecked(SummitcheckError):
    """There was nothing to judge: no statement, no account, or no claim."""

    slug = "nothing-checked"


class FormerName(FutureWarning):
    """A former name was used; it works until the next major version.

    The command line prints it as a note, once for each name; elsewhere it is an ordinary Python warning.
    """


def as_argument(file: str) -> str:
    """The name of a file for a command that a user may paste: quoted, and never taken for an option."""
    from shlex import quote  # needed only for advice

    return quote(f"./{file}" if file.startswith("-") else file)


def no_claim(claim: str, ids: Iterable[str], *, where: str) -> ConfigError:
    """The error for a claim id that is not among ``ids``."""
    hint = (
        "List the claims with `summitcheck claims list FILE`, or with `summitcheck extract STATEMENT` if there is no "
        "claims file."
    )
    return ConfigError(f"there is no claim '{claim}'.{did_you_mean(claim, ids)}", where=where, hint=hint)


_LEAST_LETTERS = 3  # of a word before a choice may be proposed by its beginning
_SIMILAR = 0.8  # least similarity (0 to 1) of two beginnings


def did_you_mean_code(word: str, codes: Iterable[str]) -> str:
    """`` Did you mean 'SC101'?`` for a code that differs from ``word`` in at most one character; else empty.

    Codes are too much alike for `did_you_mean`, which would propose another rule for one that does not exist.
    """
    near = next((code for code in codes if _nearly_equal(code, word.upper())), "")
    return f" Did you mean '{near}'?" if near else ""


def _nearly_equal(code: str, other: str) -> bool:
    return len(code) == len(other) and sum(a != b for a, b in zip(code, other, strict=True)) <= 1


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`` Did you mean 'verify'?`` for a choice that begins with ``word``, else the most similar one; else empty.

    If no whole choice is similar, one with a similar beginning is proposed: "hold-next-summit" for "hold-nxt".
    """
    from difflib import get_close_matches  # slow to load, and needed only for errors

    known = list(choices)
    begun = [choice for choice in known if choice.startswith(word)] if len(word) >= _LEAST_LETTERS else []
    near = begun[:1] or get_close_matches(word, known, n=1)
    if not near and len(word) > _LEAST_LETTERS:
        heads = {choice[: len(word)]: choice for choice in reversed(known)}
        near = [heads[head] for head in get_close_matches(word, heads, n=1, cutoff=_SIMILAR)]
    return f" Did you mean '{near[0]}'?" if near else ""
