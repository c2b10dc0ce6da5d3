"""British spellings with the American ones, found by rules of endings and checked against word lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import yaml

from summitcheck.lang.en.tokenizer import tokenize

#: What British spelling has and American has instead. A change counts only when it turns a word that the
#: American list lacks into one that it holds, so that "four" and "wise" are left alone.
_CHANGES = (
    ("our", "or"),
    ("isation", "ization"),
    ("ise", "ize"),
    ("isi", "izi"),
    ("isa", "iza"),
    ("yse", "yze"),
    ("ysi", "yzi"),
    ("re", "er"),
    ("tre", "ter"),
    ("bre", "ber"),
    ("ogue", "og"),
    ("ence", "ense"),
    ("ll", "l"),
    ("l", "ll"),
    ("pp", "p"),
    ("tt", "t"),
    ("ae", "e"),
    ("oe", "e"),
    ("mme", "m"),
    ("ph", "f"),
    ("eable", "able"),
    ("gement", "gment"),
    ("wards", "ward"),
    ("c", "k"),
    ("que", "ck"),
    ("x", "ct"),
    ("tred", "tered"),
    ("tring", "tering"),
    ("logued", "loged"),
    ("loguing", "loging"),
    ("mould", "mold"),
    ("grey", "gray"),
    ("plough", "plow"),
    ("cheque", "check"),
    ("practis", "practic"),
    ("licenc", "licens"),
    ("manoeuvr", "maneuver"),
    ("aluminium", "aluminum"),
    ("tyre", "tire"),
    ("draught", "draft"),
    ("sceptic", "skeptic"),
    ("enquir", "inquir"),
)


def variants(path: Path, british: frozenset[str], american: frozenset[str]) -> dict[str, str]:
    """British to American, the listed ones and all that the rules find, sorted."""
    found = {word: match for word in british - american if (match := _american(word, american))}
    return dict(sorted((found | yaml.safe_load(path.read_text(encoding="utf-8"))).items()))


def _american(word: str, american: frozenset[str]) -> str | None:
    changed = (variant for old, new in _CHANGES for variant in _replaced(word, old, new))
    return next((variant for variant in changed if variant in american), None)


def _replaced(word: str, old: str, new: str) -> Iterator[str]:
    """``word`` with one change at a time, the last place first, then with all of them."""
    places = [match.start() for match in re.finditer(old, word)]
    yield from (word[:place] + new + word[place + len(old) :] for place in reversed(places))
    yield word.replace(old, new)


def speller(found: dict[str, str]) -> Callable[[str], str]:
    """A function that gives a word or phrase the form that texts are looked up by: American, as tokens give it.

    "Non-binding" is one word, "long-term" are two; joined by underscores or by spaces is the same.
    """

    @cache
    def spell(phrase: str) -> str:
        words = (token.norm for token in tokenize(phrase.replace("_", " ")))
        return " ".join(found.get(word, word) for word in words)

    return spell
