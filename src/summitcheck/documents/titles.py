"""Titles of documents without the name of the web site."""

from __future__ import annotations

import re

from summitcheck.lang import language

_WORDS = language().words
#: Separates the name of the site from the title: a bar, a dash, a dot or two colons between spaces.
_APART = re.compile(r"\s(?:\||-|\u2013|\u2014|\u00b7|\u2022|\u00bb|::)\s")
_WORD = re.compile(r"[^\W_]+")


def without_site(title: str, publisher: str) -> str:
    """``title`` without its last part if that is the ``publisher``, who is shown beside it anyway."""
    found = [*_APART.finditer(title)]
    if not found or _name(title[found[-1].end() :]) != _name(publisher):
        return title
    return title[: found[-1].start()].rstrip() or title


def _name(text: str) -> list[str]:
    """The words of a name without function words, which sites use inconsistently."""
    words: list[str] = _WORD.findall(text.casefold())
    telling = [word for word in words if word not in _WORDS.FUNCTION_WORDS]
    return telling or words
