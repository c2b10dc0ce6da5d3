"""Short readable ids, made of a claim's own words only, so that edits elsewhere leave them alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from hashlib import sha256

from summitcheck.lang import language
from summitcheck.lang.tokens import Token, fold

_LANGUAGE = language()
#: Words of an id where they suffice to tell it from the others, and where they do not.
WORDS = 4
MOST_WORDS = 10
#: Telling words of a subject that would leave no room for others in an id.
LONG_SUBJECT = 3

_BRACKETS = re.compile(r"\([^()]*\)|<[^<>]*>")
_WORD = re.compile(r"\w+(?:\.\w+)*|[%$\u20ac\u00a3\u00a5&]")
#: With this begin the keys of countries.
_COUNTRY = "country:"
_UNSAFE = re.compile(r"[^a-z0-9-]+")
_GROUPED, _POINT = re.compile(r"(?<=\d),(?=\d{3}(?!\d))"), re.compile(r"(?<=\d)\.(?=\d)")
#: Letters that are none of the alphabet with a mark on it.
_LETTERS = dict(
    zip(
        "\u00e6\u0153\u00f8\u00df\u0142\u0111\u00f0\u00fe\u0131",
        ("ae", "oe", "o", "ss", "l", "d", "d", "th", "i"),
        strict=True,
    )
)
_SPELLED = str.maketrans({**_LANGUAGE.ids.SIGNS_SPELLED, **_LETTERS})


def slug(quote: str, taken: dict[str, int], *, subject: str = "") -> str:
    """An id for a claim, not among ``taken`` (to which it is added): its first telling words.

    A long ``subject`` with which the quote begins is left out where what is told of it has words enough.

    Where others begin alike it gets more of them, and then a number; a quote without a Latin letter gets
    eight hexadecimal digits of its SHA-256.
    """
    told = _telling(quote.removeprefix(subject)) if len(_telling(subject)) >= LONG_SUBJECT else []
    words = (told if len(told) >= WORDS - 1 else _telling(quote))[:MOST_WORDS]
    candidates = ["-".join(words[:count]) for count in range(min(WORDS, len(words)), len(words) + 1)]
    if not words:
        candidates = ["claim-" + sha256(quote.encode("utf-8", "surrogatepass")).hexdigest()[:8]]
    fresh = next((candidate for candidate in candidates if candidate not in taken), "")
    found = fresh or _numbered(candidates[-1], taken)
    taken[found] = 1
    return found


def _numbered(base: str, taken: dict[str, int]) -> str:
    while f"{base}-{taken[base] + 1}" in taken:
        taken[base] += 1
    taken[base] += 1
    return f"{base}-{taken[base]}"


def _telling(quote: str) -> list[str]:
    """The words of an id: what is conveyed rather than that it is and by whom, unless nothing else is left."""
    plain = fold(_BRACKETS.sub(" ", quote))
    without = _chosen(_without_actors(plain), _tells)
    if len(without) >= WORDS - 1:
        return without
    return next(filter(None, (_chosen(plain, telling) for telling in (_tells, _says, bool))), [])


def _chosen(plain: str, telling: Callable[[str], bool]) -> list[str]:
    """The words of a text that tell something, each once, as they stand in an id."""
    norms = (found[0] for found in _WORD.finditer(_GROUPED.sub("", plain.lower())))
    spelled = (_spelled(norm) for norm in norms if telling(norm))
    return list(dict.fromkeys(word for word in spelled if word))


def _spelled(norm: str) -> str:
    """A word in plain letters and digits: without marks on its letters, a hyphen for the point in a figure."""
    plain = unicodedata.normalize("NFKD", _POINT.sub("-", norm).translate(_SPELLED))
    return _UNSAFE.sub("", plain)


def _without_actors(plain: str) -> str:
    """A text without its countries and without titles and the names behind them, with which many claims begin."""
    tokens, kept, n = _LANGUAGE.tokenizer.tokenize(plain), plain, 0
    while n < len(tokens):
        last = _actor_end(tokens, n)
        if last > n:
            start, end = tokens[n].start, tokens[last - 1].end
            kept = kept[:start] + " " * (end - start) + kept[end:]
        n = max(last, n + 1)
    return kept


def _actor_end(tokens: Sequence[Token], n: int) -> int:
    """The token behind the country, or the person with a title, that begins at token ``n``; ``n`` where none does."""
    if not tokens[n].text[:1].isupper():
        return n
    names, last = _LANGUAGE.gazetteer.names_at(tokens, n)
    if names and all(name.key.startswith(_COUNTRY) for name in names):  # a capital may be where something happens
        return last
    last = n
    while last < len(tokens) and tokens[last].text[:1].isupper() and tokens[last].norm in _LANGUAGE.actors.TITLES:
        last += 1
    while n < last < len(tokens) and tokens[last].text[:1].isupper():
        last += 1
    return last


def _tells(norm: str) -> bool:
    if not _says(norm) or norm in _LANGUAGE.ids.UNTELLING or norm in _LANGUAGE.words.MODALS:
        return False
    return _LANGUAGE.verbs.lemma(norm) not in _LANGUAGE.verbs.REPORTING


def _says(norm: str) -> bool:
    return norm not in _LANGUAGE.words.FUNCTION_WORDS
