"""Divide a text into its sentences and clauses, as ranges of tokens."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter

from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.documents.model import Span

_START = attrgetter("start")
_STOPS, _CLAUSE_MARKS = re.compile("[.;!?]"), re.compile("[,:—–]")


def sentence_at(text: AnnotatedText, token: int) -> range:
    """The tokens of the sentence that holds a token."""
    return _part(_sentence_starts(text), text, token)


@once_per_text
def sentences_of_terms(text: AnnotatedText) -> tuple[range, ...]:
    """For each term the tokens of its sentence."""
    starts = _sentence_starts(text)
    if len(starts) == 1:  # as of most texts
        return (range(len(text.tokens)),) * len(text.terms)
    return tuple([_part(starts, text, term.first) for term in text.terms])


def clause_from(text: AnnotatedText, token: int) -> range:
    """The tokens from ``token`` to the next comma, dash or end of the sentence."""
    return range(token, _part(_clause_starts(text), text, token).stop)


def clause_at(text: AnnotatedText, token: int) -> range:
    """The tokens between two commas, dashes or ends of a sentence that hold a token."""
    return _part(_clause_starts(text), text, token)


def up_to_coordinator(text: AnnotatedText, tokens: range) -> range:
    """Some tokens up to the first coordinator, which may join another verb."""
    joining = text.language.clauses.COORDINATORS
    return range(tokens.start, next((n for n in tokens if text.tokens[n].norm in joining), tokens.stop))


def follows_negation(text: AnnotatedText, token: int) -> bool:
    """True where a negation stands before a token in its clause."""
    before = range(clause_at(text, token).start, token)
    return any(text.tokens[n].norm in text.language.words.NEGATIONS for n in before)


def _part(starts: tuple[int, ...], text: AnnotatedText, token: int) -> range:
    after = bisect_right(starts, token)
    return range(starts[after - 1], starts[after] if after < len(starts) else len(text.tokens))


# Found once a text: to walk from each cue to the ends of its sentence takes quadratic time where a sentence has no end.
@once_per_text
def sentence_ends(text: AnnotatedText) -> frozenset[int]:
    """The tokens right before which a sentence, or a part of it set off by a semicolon, ends."""
    tokens, abbreviations = text.tokens, text.language.syntax.ABBREVIATIONS
    stops = [n for n in _behind(text, _STOPS) if tokens[n - 1].norm not in abbreviations]
    return frozenset([n for n in stops if not _is_initial(text, n - 1)])


def _is_initial(text: AnnotatedText, token: int) -> bool:
    """True for the "R" of "Ana R. Soto"."""
    letter = text.tokens[token].text
    return len(letter) == 1 and letter.isupper() and text.tokens[token - 1].text[:1].isupper() and token > 0


@once_per_text
def _sentence_starts(text: AnnotatedText) -> tuple[int, ...]:
    return 0, *sorted(sentence_ends(text))


@once_per_text
def _clause_starts(text: AnnotatedText) -> tuple[int, ...]:
    return tuple(sorted({0, *sentence_ends(text), *_behind(text, _CLAUSE_MARKS)}))


def _behind(text: AnnotatedText, marks: re.Pattern[str]) -> list[int]:
    """The tokens right before which one of the marks stands, behind another token; a mark within a token is none."""
    found, tokens = [mark.start() + text.start for mark in marks.finditer(text.text)], text.tokens
    places = [(place, bisect_right(tokens, place, key=_START)) for place in found]
    return [n for place, n in places if 0 < n < len(tokens) and tokens[n - 1].end <= place]


def span(text: AnnotatedText, tokens: range) -> Span:
    """From the first to the last of some tokens, in characters of the document."""
    return text.tokens[tokens.start].start, text.tokens[tokens.stop - 1].end


def gap(text: AnnotatedText, first: int, second: int) -> str:
    """What is written between two terms, given by their indexes."""
    return text.text[text.terms[first].end - text.start : text.terms[second].start - text.start]


def word_at(text: AnnotatedText, token: int) -> str:
    """The normal form of a token; empty behind the end of the text."""
    return text.tokens[token].norm if token < len(text.tokens) else ""


def word_before(text: AnnotatedText, token: int) -> str:
    """The normal form of the token before one; empty at the start of the text."""
    return text.tokens[token - 1].norm if token else ""
