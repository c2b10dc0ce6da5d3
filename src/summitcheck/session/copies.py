"""Recognising official texts among accounts and articles: copies of those of the claims, and others by their role."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from summitcheck.documents.model import Document
from summitcheck.session.judging import Reference

#: A number, with its sign; a word; a sign that changes what is said. Other signs are punctuation.
_TOLD = re.compile(r"(?:(?<!\w)[-−])?\d+(?:[.,]\d+)*|\w+|[%‰$¢£¤¥\u20a0-\u20cf°±×÷=≠≈≤≥]")


class OfficialCopies:
    """Recognises copies of the official texts that accounts are compared with.

    A copy has the same bytes, or the same words in the same order, apart from markup, line ends, punctuation and front
    matter. A text that differs by one word, figure or currency sign is an article, since that may be a distortion.
    """

    def __init__(self, references: Iterable[Reference]) -> None:
        texts = [part.statement for reference in references for part in reference.parts]
        self._by_bytes = {text.sha256: text.name for text in texts}
        self._by_words = {_words_digest(text): text.name for text in texts}

    def original(self, document: Document) -> str:
        """The name of the official text that a document is a copy of; empty if it is none."""
        return self._by_bytes.get(document.sha256) or self._by_words.get(_words_digest(document), "")

    def reason(self, document: Document) -> str:
        """Why a document is not an account: which official text it is; empty if it may be an account."""
        if name := self.original(document):
            return f"the official text {name}, word for word"
        return rival_reason(document) if document.is_official else ""


def rival_reason(document: Document) -> str:
    """Why an official text outside of the reference is not judged as an account."""
    what = "another statement" if document.role.casefold() == "statement" else "another official text"
    return f"{what}, according to its front matter"


def _words_digest(document: Document) -> bytes:
    return hashlib.sha256(" ".join(_TOLD.findall(document.plain.casefold())).encode("utf-8", "replace")).digest()
