"""Short readable ids, made of a claim's own words only, so that edits elsewhere leave them alone."""

from __future__ import annotations

import re
from hashlib import sha256

from summitcheck.claims import verbs
from summitcheck.language.tokens import fold
from summitcheck.language.words import FUNCTION_WORDS

#: Words of an id where they suffice to tell it from the others.
WORDS = 4

_BRACKETS = re.compile(r"\([^()]*\)|<[^<>]*>")
_WORD = re.compile(r"\w+(?:\.\w+)*|[%$\u20ac\u00a3\u00a5&]")
_UNSAFE = re.compile(r"[^a-z0-9]+")
_SPELLED = str.maketrans({"%": "percent", "$": "usd", "\u20ac": "eur", "\u00a3": "gbp", "\u00a5": "jpy", "&": "and"})


def slug(quote: str, taken: set[str]) -> str:
    """An id for a claim, not among ``taken``: its first telling words, and more of them where others begin alike.

    A quote whose words are all used up ends in a number; one without a Latin letter gets eight
    hexadecimal digits of its SHA-256.
    """
    words = _telling(quote)
    for count in range(min(WORDS, len(words)), len(words) + 1):
        candidate = "-".join(words[:count])
        if candidate and candidate not in taken:
            return candidate
    base = "-".join(words) or "claim-" + sha256(quote.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return base if base not in taken else _numbered(base, taken)


def _numbered(base: str, taken: set[str]) -> str:
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


def _telling(quote: str) -> list[str]:
    """The words of an id: what is conveyed rather than that it is, unless nothing else is left."""
    plain = fold(_BRACKETS.sub(" ", quote)).lower()
    norms = [found[0] for found in _WORD.finditer(plain)]
    for telling in (_tells, _says, bool):
        spelled = (_UNSAFE.sub("", norm.translate(_SPELLED)) for norm in norms if telling(norm))
        if chosen := list(dict.fromkeys(word for word in spelled if word)):
            return chosen
    return []


def _tells(norm: str) -> bool:
    return _says(norm) and norm not in _COMMON and norm not in verbs.MODALS and verbs.lemma(norm) not in verbs.REPORTING


def _says(norm: str) -> bool:
    return norm not in FUNCTION_WORDS


_COMMON = verbs.word_set("two both leaders sides countries united states further any all or more no")
