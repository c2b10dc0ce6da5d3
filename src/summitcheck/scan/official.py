"""Official texts to what tells them among the articles of an archive: those of the claims, and others by their role."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from summitcheck.documents.model import Document
from summitcheck.session.corpus import rival_reason
from summitcheck.session.judging import Reference
from summitcheck.session.statement import is_official

_WORD = re.compile(r"\w+")


class OfficialCopies:
    """Tells the texts that accounts are compared with from accounts, wherever in an archive they stand.

    A copy has the same bytes, or the same words in the same order: markup, line ends, signs and front matter aside. A
    text that differs by a word is an article: the word may be what was changed.
    """

    def __init__(self, references: Iterable[Reference]) -> None:
        texts = [part.statement for reference in references for part in reference.parts]
        self._by_bytes = {text.sha256: text.name for text in texts}
        self._by_words = {_words_digest(text): text.name for text in texts}

    def reason(self, document: Document) -> str:
        """Why a document is no account: which official text it is; empty for one that may be an account."""
        name = self._by_bytes.get(document.sha256) or self._by_words.get(_words_digest(document))
        if name:
            return f"the official text {name}"
        return rival_reason(document) if is_official(document) else ""


def _words_digest(document: Document) -> bytes:
    return hashlib.sha256(" ".join(_WORD.findall(document.plain.casefold())).encode("utf-8", "replace")).digest()
