"""Suppressions in the comments of an article: ``<!-- summitcheck: ignore SC601 the desk prefers this word -->``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summitcheck.check.policy import require_known_codes
from summitcheck.check.suppress import Suppression
from summitcheck.errors import ConfigError
from summitcheck.model import Document

_DIRECTIVE = re.compile(r"\s*+summitcheck\s*+:\s*+(?P<verb>\S*+)\s*+(?P<rest>.*+)", re.DOTALL)
_CODES_AND_REASON = re.compile(r"(?P<codes>(?:\w++\s*+,\s*+)*+\w++)(?::?\s++(?P<reason>\S.*+))?", re.DOTALL)
_BLACK = re.compile(r"[^\r\n]")
_FORM = "Write <!-- summitcheck: ignore SC601 the reason why it may stay -->."


def in_comments(article: Document, codes: Sequence[str]) -> Iterator[Suppression]:
    """The suppressions in the HTML comments of an article.

    One beside words holds for its line; one that stands alone for the paragraph after it. Raises `ConfigError` at
    the comment when it is malformed, names a rule that is not among ``codes``, or gives no reason.
    """
    for start, end in _comments(article.text):
        if directive := _DIRECTIVE.fullmatch(article.text, start + 4, end - 3):
            where = f"{article.name}:{article.line_of(start)}:{article.column_of(start)}"
            named, reason = _codes_and_reason(directive, where)
            require_known_codes(named, codes, where=where)
            first, last = _lines_meant(article, start, end)
            yield Suppression(where, reason, named, path=article.name, first=first, last=last)


def _comments(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    while (opened := text.find("<!--", done)) >= 0 and (closed := text.find("-->", opened + 4)) >= 0:
        done = closed + 3
        yield opened, done


def _codes_and_reason(directive: re.Match[str], where: str) -> tuple[tuple[str, ...], str]:
    if directive["verb"] != "ignore":
        raise ConfigError(f"a comment to summitcheck says '{directive['verb']}'", where=where, hint=_FORM)
    parts = _CODES_AND_REASON.fullmatch(directive["rest"].strip())
    if parts is None:
        raise ConfigError("the suppression names no rule", where=where, hint=_FORM)
    if parts["reason"] is None:
        raise ConfigError(f"the suppression of {parts['codes']} gives no reason", where=where, hint=_FORM)
    return tuple(re.split(r"\s*,\s*", parts["codes"])), " ".join(parts["reason"].split())


def _lines_meant(article: Document, start: int, end: int) -> tuple[int, int]:
    first, last = article.line_of(start), article.line_of(end - 1)
    before, after = _line(article, first)[: article.column_of(start) - 1], _line(article, last)
    if before.strip() or after[article.column_of(end - 1) :].strip():
        return first, last
    return _paragraph_after(article, last)


def _paragraph_after(article: Document, line: int) -> tuple[int, int]:
    """The lines of the next paragraph, comments that stand alone passed over."""
    last = len(article.line_starts)
    first = line + 1
    while first < last and (not (words := _line(article, first).strip()) or words.startswith("<!--")):
        first += 1
    end = first
    while end < last and _line(article, end + 1).strip():
        end += 1
    return first, end


def _line(article: Document, number: int) -> str:
    starts = (*article.line_starts[number - 1 : number + 1], len(article.text))
    return article.text[starts[0] : starts[1]]


def without_comments(article: Document) -> Document:
    """The article with spaces for its HTML comments, every character in its place.

    A reason that someone gives beside the words of the article is not among these words.
    """
    pieces, done = [], 0
    for start, end in _comments(article.text):
        pieces += [article.text[done:start], _BLACK.sub(" ", article.text[start:end])]
        done = end
    if not pieces:
        return article
    text = "".join([*pieces, article.text[done:]])
    sentences = tuple(replace(s, text=text[s.start : s.end]) for s in article.sentences)
    return replace(article, text=text, sentences=sentences)
