"""The title of a document without the name of the site that it was saved from."""

from __future__ import annotations

import re

from summitcheck.lang import language

_WORDS = language().words
#: Sets the name of a site apart from the title of a page: a bar, a dash, a dot, two colons, each between spaces.
_APART = re.compile(r"\s(?:\||-|\u2013|\u2014|\u00b7|\u2022|\u00bb|::)\s")
_WORD = re.compile(r"[^\W_]+")


def without_site(title: str, publisher: str) -> str:
    """``title`` without its last part, where that is the ``publisher``, who is named beside it anyhow."""
    found = [*_APART.finditer(title)]
    if not found or _name(title[found[-1].end() :]) != _name(publisher):
        return title
    return title[: found[-1].start()].rstrip() or title


def _name(text: str) -> list[str]:
    """The words of a name but for articles and the like, which a site uses or not."""
    words: list[str] = _WORD.findall(text.casefold())
    telling = [word for word in words if word not in _WORDS.FUNCTION_WORDS]
    return telling or words
