"""Duplicates in a corpus: the same file, the same address, or nearly the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from summitcheck.documents.model import Document
from summitcheck.render.wording import percent

#: Two texts are nearly the same from this Jaccard index (0 to 1) of their phrases.
NEARLY = 0.7
#: Words of a phrase.
_RUN = 5
_WORD = re.compile(r"\w+")


class Repeated(NamedTuple):
    """The path of the existing text, and how it is the same."""

    path: str
    why: str


def repeated(document: Document, source: str, known: Iterable[Document]) -> Repeated | None:
    """The ``known`` document that one from ``source`` repeats; None if it is new."""
    phrases = phrases_of(document)
    best, most = "", 0.0
    for other in known:
        if document.sha256 in (other.sha256, other.meta.get("sha256")):
            return Repeated(other.name, "the same file")
        if "://" in source and source == other.meta.get("source"):
            return Repeated(other.name, "from the same address")
        if (share := resemblance(phrases, phrases_of(other))) > most:
            best, most = other.name, share
    if most < NEARLY:
        return None
    return Repeated(best, f"nearly the same: {percent(most, 1)} of the phrases are shared")


def phrases_of(document: Document) -> frozenset[tuple[str, ...]]:
    """All runs of five words in the assertions of a document; a shorter text is one phrase."""
    text = " ".join(document.plain_of(sentence) for sentence in document.sentences if sentence.asserts)
    words = _WORD.findall(text.casefold())
    return frozenset(tuple(words[at : at + _RUN]) for at in range(max(1, len(words) - _RUN + 1)))


def resemblance(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """The Jaccard index (0 to 1) of two sets of phrases."""
    return len(one & other) / len(one | other)
