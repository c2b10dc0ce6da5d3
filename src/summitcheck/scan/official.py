"""Recognising official texts among the articles of an archive: those of the claims, and others by their role."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from summitcheck.documents.model import Document
from summitcheck.session.corpus import rival_reason
from summitcheck.session.judging import Reference

_WORD = re.compile(r"\w+")


class OfficialCopies:
    """Recognises copies of the official texts that accounts are compared with.

    A copy has the same bytes, or the same words in the same order, apart from markup, line ends, punctuation and front
    matter. A text that differs by one word is an article, since that word may be a distortion.
    """

    def __init__(self, references: Iterable[Reference]) -> None:
        texts = [part.statement for reference in references for part in reference.parts]
        self._by_bytes = {text.sha256: text.name for text in texts}
        self._by_words = {_words_digest(text): text.name for text in texts}

    def reason(self, document: Document) -> str:
        """Why a document is not an account: which official text it is; empty if it may be an account."""
        name = self._by_bytes.get(document.sha256) or self._by_words.get(_words_digest(document))
        if name:
            return f"the official text {name}"
        return rival_reason(document) if document.is_official else ""


def _words_digest(document: Document) -> bytes:
    return hashlib.sha256(" ".join(_WORD.findall(document.plain.casefold())).encode("utf-8", "replace")).digest()
