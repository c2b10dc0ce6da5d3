"""Names of countries, peoples, capitals, organisations and places, and which of them mean the same.

The data come from ISO 3166, CLDR, WordNet and lists of our own (``docs/lexicons.md``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from summitcheck.lang.en import table
from summitcheck.lang.en.tokenizer import tokenize
from summitcheck.lang.name import Name
from summitcheck.lang.tokens import Token

_NAMES = "names.txt"
_CACHE = 1 << 14


def name_key(text: str) -> str:
    """``text`` as names are looked up: lower case, no accents, no punctuation, no leading article."""
    words = [token.norm for token in tokenize(text)]
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=_CACHE)
def _line(name: str) -> tuple[int, tuple[Name, ...]]:
    """How many words the longest name that begins with ``name`` has (0: none does), and what ``name`` means."""
    fields = table.find(_NAMES, name) or ()
    longest = next((int(field[1:]) for field in fields if field[0] == "*"), 0)
    rows = (field.split("|") for field in fields if field[0] != "*")
    return longest, tuple(Name(key, form, within, bool(flag)) for key, form, within, flag in rows)


def meanings(text: str) -> tuple[Name, ...]:
    """What ``text`` (as written, capitals and all) may name, likeliest first; empty when it is no known name."""
    found = _line(name_key(text))[1]
    return tuple(name for name in found if not name.capitals or text.isupper())


def forms(key: str) -> tuple[tuple[str, bool], ...]:
    """Every name with this key, in lower case and without accents, and whether it is one only in capitals ("US")."""
    return tuple((name, bool(capitals)) for name, capitals in table.having(_NAMES, f"{key}|"))


def same_name(text: str) -> str | None:
    """The key of the likeliest meaning of ``text``: equal for two names of one thing; None when unknown."""
    return next((name.key for name in meanings(text)), None)


def names_at(tokens: Sequence[Token], i: int) -> tuple[tuple[Name, ...], int]:
    """The meanings of the longest name that starts at token ``i``, and the index after it; no meanings when none.

    A name begins with a capital; an acronym that is a word as well ("US", "WHO") stands in capitals.
    """
    if not tokens[i].text[:1].isupper():
        return (), i
    longest = _line(tokens[i].norm)[0]
    words = [token.norm for token in tokens[i : i + longest]]
    for last in range(i + len(words), i, -1):
        found = _line(" ".join(words[: last - i]))[1]
        fitting = tuple(name for name in found if not name.capitals or tokens[i].text.isupper())
        if fitting:
            return fitting, last
    return (), i
