"""How long one text may be: reading and judging take time and memory with every character and every sentence."""

from __future__ import annotations

from summitcheck.documents.model import Document
from summitcheck.errors import SourceError

#: The characters of the longest text, some 350 pages. A file may be larger: with markup, or with many articles.
MAX_CHARACTERS = 1_000_000
#: The sentences of the longest text: where each is a word, far fewer characters take as long.
MAX_SENTENCES = 10_000

_HINT = "Split it, or take out what is not the text."


def refuse_long(document: Document) -> Document:
    """The document; raises `SourceError` for one of more characters, without white space, or sentences than that."""
    if len(document.plain) > MAX_CHARACTERS:
        refuse_longer(sum(map(len, document.plain.split())), document.name)
    if (count := len(document.sentences)) > MAX_SENTENCES:
        what = f"the text has {count:,} sentences, more than the limit of {MAX_SENTENCES:,}"
        raise SourceError(what, where=document.name, hint=_HINT)
    return document


def refuse_longer(characters: int, name: str) -> None:
    """Raise `SourceError` for a text of so many ``characters`` if that is too many."""
    if characters > MAX_CHARACTERS:
        what = f"the text has {characters:,} characters, more than the limit of {MAX_CHARACTERS:,}"
        raise SourceError(what, where=name, hint=_HINT)
