"""How long a text may be: the time and memory for reading and judging grow with its characters and sentences."""

from __future__ import annotations

from summitcheck.documents.model import Document
from summitcheck.errors import SourceError

#: Most characters of a text: some 350 pages. A file may be larger, with markup or with many articles.
MAX_CHARACTERS = 1_000_000
#: Most sentences of a text: very short sentences take as long to judge as long ones.
MAX_SENTENCES = 10_000

_HINT = "Split it, or remove what is not part of the text."


def refuse_long(document: Document) -> Document:
    """The document; raises `SourceError` if it has too many characters (without white space) or sentences."""
    if len(document.plain) > MAX_CHARACTERS:
        refuse_longer(sum(map(len, document.plain.split())), document.name)
    if (count := len(document.sentences)) > MAX_SENTENCES:
        what = f"the text has {count:,} sentences, more than the limit of {MAX_SENTENCES:,}"
        raise SourceError(what, where=document.name, hint=_HINT)
    return document


def refuse_longer(characters: int, name: str) -> None:
    """Raise `SourceError` if ``characters`` are too many for a text."""
    if characters > MAX_CHARACTERS:
        what = f"the text has {characters:,} characters, more than the limit of {MAX_CHARACTERS:,}"
        raise SourceError(what, where=name, hint=_HINT)
