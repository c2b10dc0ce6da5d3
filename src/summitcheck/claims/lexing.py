"""A sentence as the words that a clause is built of, each with what stands before it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from summitcheck.lang import language
from summitcheck.lang.tokens import fold

_LANGUAGE = language()
_ITEM_MARK = re.compile(r"(?<![\w(.])\(?([ivx]{1,4}|[a-z]|\d{1,2})\)(?=\s+\w)")
_REFERRING = re.compile(
    rf"\b(?:{'|'.join(sorted(_LANGUAGE.clauses.REFERRED_TO))})\s+"
    rf"(?:\(\w+\)(?:,|\s|{'|'.join(sorted(_LANGUAGE.clauses.BETWEEN_MARKS))})+)*\Z",
    re.IGNORECASE,
)
_REFERENCE_REACH = 60  # characters that hold what refers to "(a), (b), or (c)"
_LIST_STARTS = (["i", "ii"], ["a", "b"], ["1", "2"])
_CONTRACTED = re.compile(r"'(\w{1,2})\b")
_POSSESSIVE = "s"
_BLANKS = re.compile(r"\s+")
_DASHES = re.compile(r"\s*\u2014\s*|\s+\u2013\s*|\s*\u2013\s+")  # between words, set off by a blank or not
#: A dash between words, in text that is folded.
DASH = " - "
_JUNIOR = re.compile(rf"\b(?:{'|'.join(sorted(_LANGUAGE.clauses.GENERATIONS))})\Z", re.IGNORECASE)
#: The comma before "Jr.", which parts no names.
JUNIOR_COMMA = re.compile(rf",(?=\s(?:{'|'.join(sorted(_LANGUAGE.clauses.GENERATIONS))})\b)", re.IGNORECASE)
#: What somebody is called for an office or a rank.
TITLES = _LANGUAGE.actors.TITLES | _LANGUAGE.clauses.OFFICERS
_SUFFIX_SIZE = 4
_QUOTE_SIZE = 2000  # characters that a quotation has at most
_OPENING = '([{\u201c\u2018"'
_CLOSING = re.compile(r"(?:['\u2019]s?)?[%+]?[)\]}\u201d\u2019\"]*")
_SPACED = re.compile(r"[ ]{1,400}[\u201d)\]]+")  # where an address, or the end of what is set apart in type, stood
_QUOTED = re.compile(r"[.,!?][\u201d\u2019)]+")
_QUOTES = (("\u201c", "\u201d"), ("\u2018", "\u2019"), ("(", ")"), ("[", "]"))


class LexedWord(NamedTuple):
    """One token: ``gap`` is the folded text between it and the token before, ``inside`` true in brackets."""

    start: int
    end: int
    text: str
    norm: str
    gap: str
    inside: bool
    marked: bool

    @property
    def capital(self) -> bool:
        """True for a word that begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def hyphened(self) -> bool:
        """True for a later part of a compound such as "Indo-Pacific"."""
        return self.gap == "-"

    @property
    def content(self) -> bool:
        """True for a word that says something on its own."""
        return self.norm not in _LANGUAGE.words.FUNCTION_WORDS


def read_words(plain: str) -> tuple[LexedWord, ...]:
    """The words of a plain text, in order: one after "(i)" or "(2)" is marked where such marks count from the first."""
    found = _ITEM_MARK.finditer(plain) if ")" in plain else ()
    marks = [mark for mark in found if not _is_referred_to(plain, mark.start())]
    if [mark[1] for mark in marks[:2]] not in _LIST_STARTS:
        return _with_gaps(plain, [])
    return _with_gaps(_blanked(plain, marks), [mark.end() for mark in marks])


def _is_referred_to(plain: str, start: int) -> bool:
    """True for a mark that begins no item: "as told in subsections (a) and (b)"."""
    return bool(_REFERRING.search(plain[max(0, start - _REFERENCE_REACH) : start]))


def _blanked(plain: str, marks: list[re.Match[str]]) -> str:
    ends = [0, *(mark.end() for mark in marks)]
    between = [plain[end : mark.start()] + " " * len(mark[0]) for end, mark in zip(ends, marks, strict=False)]
    return "".join((*between, plain[ends[-1] :]))


def _with_gaps(plain: str, marks: list[int]) -> tuple[LexedWord, ...]:
    bracketed = plain.count("(") == plain.count(")")
    words: list[LexedWord] = []
    last, depth, marks = 0, 0, marks[::-1]
    for token in _LANGUAGE.tokenizer.tokenize(plain):
        gap = plain[last : token.start]
        if gap != " ":
            gap = _folded_gap(gap)
            depth += gap.count("(") - gap.count(")")
            if verb := _contracted(gap, words):
                end = last + len(verb[0])
                norm = _LANGUAGE.clauses.CONTRACTIONS[verb[1].lower()]
                words.append(LexedWord(last, end, plain[last:end], norm, "", bracketed and depth > 0, marked=False))
                gap = gap[len(verb[0]) :]
        marked = bool(marks) and token.start >= marks[-1]
        if marked:
            marks.pop()
        words.append(LexedWord(token.start, token.end, token.text, token.norm, gap, bracketed and depth > 0, marked))
        last = token.end
    return _with_provisos(words)


def _with_provisos(words: list[LexedWord]) -> tuple[LexedWord, ...]:
    """The words, with ", provided that" read as the "only if" that it means, and as no verb."""
    said = _LANGUAGE.clauses
    for n, (word, after) in enumerate(pairwise(words)):
        if word.norm in said.PROVISOS and after.norm == said.COMPLEMENTIZER and _opens_phrase(words, n):
            words[n], words[n + 1] = word._replace(norm=said.ONLY), after._replace(norm=said.IF)
    return tuple(words)


def _opens_phrase(words: list[LexedWord], n: int) -> bool:
    """True for the first word, and for one behind a mark, with an "and" between or not: no subject goes before it."""
    n -= n > 0 and words[n - 1].norm in _LANGUAGE.clauses.COORDINATORS
    return not n or bool(words[n].gap.strip())


def _folded_gap(gap: str) -> str:
    """A gap on one line, since a wrapped line parts no words, and with blanks around a dash, which is no hyphen."""
    return fold(_DASHES.sub(DASH, _BLANKS.sub(" ", gap)))


def _contracted(gap: str, words: list[LexedWord]) -> re.Match[str] | None:
    """The "'re" of "they're", "'s" of "it's" and the like, with which a gap begins."""
    found = _CONTRACTED.match(gap)
    if not found or found[1].lower() not in _LANGUAGE.clauses.CONTRACTIONS:
        return None
    possessive = found[1].lower() == _POSSESSIVE and words and words[-1].norm not in _LANGUAGE.clauses.CONTRACTED_TO
    return None if possessive else found


def opening(plain: str, start: int) -> int:
    """Where the words at ``start`` begin, with the quotes and brackets that they open."""
    while start and plain[start - 1] in _OPENING:
        start -= 1
    return start


def closing(plain: str, end: int) -> int:
    """Where the words up to ``end`` end, with the possessive, quotes and brackets that they close.

    The full stop of "Ana Ortiz, Jr." belongs to them as well, and so does the mark before the end of a quotation.
    """
    if _JUNIOR.search(plain, max(0, end - _SUFFIX_SIZE), end) and plain.startswith(".", end):
        end += 1
    quoted = _is_quoting(plain, end) and (_QUOTED.match(plain, end) or _SPACED.match(plain, end))
    found = quoted or _CLOSING.match(plain, end)
    return found.end() if found else end


def _is_quoting(plain: str, end: int) -> bool:
    """True where a quotation or a bracket is open at ``end``."""
    start = max(0, end - _QUOTE_SIZE)
    return any(plain.rfind(opened, start, end) > plain.rfind(closed, start, end) for opened, closed in _QUOTES)


def quoted_from(plain: str, end: int) -> int:
    """Where the quotation begins that is open at ``end``; -1 for none."""
    start = max(0, end - _QUOTE_SIZE)
    opened, closed = (plain.rfind(mark, start, end) for mark in _QUOTES[0])
    return opened if opened > closed else -1
