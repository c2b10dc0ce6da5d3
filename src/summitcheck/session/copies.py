"""Recognising official texts among accounts and articles: copies of those of the claims, and others by their role."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from summitcheck.documents.model import Document, SentenceKind
from summitcheck.session.judging import Reference

#: A number, with its sign; a word; a sign that changes what is said. Other signs are punctuation.
_TOLD = re.compile(r"(?:(?<!\w)[-−])?\d+(?:[.,]\d+)*|\w+|[%‰$¢£¤¥\u20a0-\u20cf°±×÷=≠≈≤≥]")

_AROUND = (SentenceKind.TITLE, SentenceKind.ASIDE)


class OfficialCopies:
    """Recognises copies of the official texts that accounts are compared with.

    A copy has the same bytes, or the same words in the same order, apart from markup, line ends, punctuation and front
    matter. The title, and page furniture such as the date below it, may be missing. A text that differs by one other
    word, figure or currency sign is an article, since that may be a distortion.
    """

    def __init__(self, references: Iterable[Reference]) -> None:
        texts = [part.statement for reference in references for part in reference.parts]
        self._by_bytes = {text.sha256: text.name for text in texts}
        self._by_words = {_digest(_words(text.plain)): text.name for text in texts}
        self._by_body = {_digest(_body(text)): (_words(text.title), text.name) for text in texts}

    def original(self, document: Document) -> str:
        """The name of the official text that a document is a copy of; empty if it is none."""
        same = self._by_bytes.get(document.sha256) or self._by_words.get(_digest(_words(document.plain)))
        return same or self._with_this_body(document)

    def _with_this_body(self, document: Document) -> str:
        title, name = self._by_body.get(_digest(_body(document)), ("", ""))
        own = _words(document.title)
        return name if own == title or not own or not title else ""

    def reason(self, document: Document) -> str:
        """Why a document is not an account: which official text it is; empty if it may be an account."""
        if name := self.original(document):
            return f"the official text {name}, word for word"
        return rival_reason(document) if document.is_official else ""


def rival_reason(document: Document) -> str:
    """Why an official text outside of the reference is not judged as an account."""
    what = "another statement" if document.role.casefold() == "statement" else "another official text"
    return f"{what}, according to its front matter"


def _words(text: str) -> str:
    return " ".join(_TOLD.findall(text.casefold()))


def _body(document: Document) -> str:
    """The words of a document without its title and page furniture."""
    said = (document.plain_of(each) for each in document.sentences if each.kind not in _AROUND)
    return _words("\n".join(said))


def _digest(words: str) -> bytes:
    return hashlib.sha256(words.encode("utf-8", "replace")).digest()
