"""An acronym in one text and the words that it stands for in the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summitcheck.language.analysis import Analysis
from summitcheck.language.terms import Kind


def spelt_out(
    shorter: Analysis, longer: Analysis, short: Mapping[int, int], long: Mapping[int, int]
) -> Iterator[tuple[int, range]]:
    """Acronyms of one text, each with the terms of the other whose initials it is made of.

    ``short`` and ``long`` hold the terms of the two that are matched already.
    """
    for k, term in enumerate(shorter.terms):
        text = shorter.tokens[term.first].text
        if not text[1:2].isupper() or k in short or term.last > term.first + 1:  # most words, and this is asked of all
            continue
        letters = _letters(text)
        for start in range(len(longer.terms) - len(letters) + 1) if letters else ():
            words = range(start, start + len(letters))
            if not any(j in long for j in words) and _initials(longer, words) == letters:
                yield k, words
                break


def _letters(text: str) -> str:
    """The capitals of an acronym ("DNNs" has three) in lower case; empty for any other word."""
    bare = text.removesuffix("s")
    return bare.lower() if bare.isalpha() and bare.isupper() else ""


def _initials(analysis: Analysis, words: range) -> str:
    return "".join(t.norm[0] for t in analysis.terms[words.start : words.stop] if t.kind in (Kind.WORD, Kind.NAME))
