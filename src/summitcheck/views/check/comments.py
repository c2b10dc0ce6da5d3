"""Suppressions in the comments of an article: ``<!-- summitcheck: ignore SC601 the desk prefers this word -->``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from summitcheck.detect.rules import code_of
from summitcheck.documents.comments import comments_in
from summitcheck.documents.covering import blank, covered
from summitcheck.documents.model import Document
from summitcheck.errors import ConfigError
from summitcheck.views.check.policy import require_known_codes
from summitcheck.views.check.suppress import Suppression

_DIRECTIVE = re.compile(r"\s*+summitcheck\s*+:\s*+(?P<verb>\S*+)\s*+(?P<rest>.*+)", re.DOTALL)
_CODES_AND_REASON = re.compile(r"(?P<codes>(?:[\w-]++\s*+,\s*+)*[\w-]++)(?::?\s++(?P<reason>\S.*+))?", re.DOTALL)
LineRange = tuple[int, int]
_FORM = "Write: <!-- summitcheck: ignore SC601 the reason -->"


def in_comments(article: Document, codes: Sequence[str]) -> Iterator[Suppression]:
    """The suppressions in the HTML comments of an article.

    A comment on a line with words applies to that line, one on its own line to the next paragraph. Raises `ConfigError`
    at the comment if it is malformed, names a rule that is not among ``codes``, or gives no reason.
    """
    directives = [_DIRECTIVE.fullmatch(article.text, start + 4, end - 3) for start, end in comments_in(article.text)]
    paragraphs = _paragraphs(without_comments(article)) if any(directives) else ()
    for directive in filter(None, directives):
        where = f"{article.name}:{article.line_of(directive.start())}:{article.column_of(directive.start() - 4)}"
        named, reason = _codes_and_reason(directive, where)
        named = tuple(map(code_of, named))
        require_known_codes(named, codes, where=where)
        lines = article.line_of(directive.start()), article.line_of(directive.end())
        first, last = _lines_meant(lines, paragraphs)
        yield Suppression(where, reason, named, path=article.name, first=first, last=last)


def _codes_and_reason(directive: re.Match[str], where: str) -> tuple[tuple[str, ...], str]:
    if directive["verb"] != "ignore":
        raise ConfigError(
            f"unknown directive '{directive['verb']}' in a comment for summitcheck", where=where, hint=_FORM
        )
    parts = _CODES_AND_REASON.fullmatch(directive["rest"].strip())
    if parts is None:
        raise ConfigError("the suppression names no rule", where=where, hint=_FORM)
    if parts["reason"] is None:
        raise ConfigError(f"the suppression of {parts['codes']} gives no reason", where=where, hint=_FORM)
    return tuple(re.split(r"\s*,\s*", parts["codes"])), " ".join(parts["reason"].split())


def _lines_meant(own: LineRange, paragraphs: Sequence[LineRange]) -> LineRange:
    """The lines of the comment itself if they have words, else those of the next paragraph."""
    index = bisect_left(paragraphs, own[0], key=lambda lines: lines[1])
    after = paragraphs[index] if index < len(paragraphs) else (own[1] + 1, own[1] + 1)
    return own if after[0] <= own[1] else after


def _paragraphs(article: Document) -> tuple[LineRange, ...]:
    """First and last line of each run of lines that have words."""
    runs: list[LineRange] = []
    for number, (start, end) in enumerate(pairwise((*article.line_starts, len(article.text))), 1):
        if article.text[start:end].strip():
            follows = bool(runs) and runs[-1][1] == number - 1
            first = runs.pop()[0] if follows else number
            runs.append((first, number))
    return tuple(runs)


def without_comments(article: Document) -> Document:
    """The article with spaces for its HTML comments: the reason for a suppression is not part of the text."""
    text = covered(article.text, comments_in(article.text), blank)
    if text == article.text:
        return article
    sentences = tuple(s._replace(text=text[s.start : s.end]) for s in article.sentences)
    return replace(article, text=text, sentences=sentences)
