"""Find things that are counted as a share of the whole: "all ports", "a few", "40 percent of the costs"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import word_before
from summitcheck.lang.degree import MANY
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import PERCENT

#: Tokens before a thing among which its quantifier stands.
_REACH = 3
#: Shares in percent that are surely neither few nor nearly all.
_MIDDLING = range(20, 81)
#: A step on the scale from none to all, and the token that gives it.
Share = tuple[int, int]


@once_per_text
def counted_shares(text: AnnotatedText) -> dict[int, Share]:
    """The terms that a quantifier counts, or a share in percent, each with its share."""
    percent = dict(_in_percent(text))
    if text.language.degrees.QUANTIFIERS.keys().isdisjoint(text.words):
        return percent
    found = [(index, _share(text, index)) for index in range(len(text.terms))]
    return {index: share for index, share in found if share is not None} | percent


def _in_percent(text: AnnotatedText) -> Iterator[tuple[int, Share]]:
    """The things of which a text tells a middling share in percent ("40 percent of the costs"): neither all nor few."""
    degrees = text.language.degrees
    if not any(_is_middling(term.quantity) for term in text.terms if term.quantity):  # as in most texts
        return
    terms = [(n, term) for n, term in enumerate(text.terms) if term.norm not in degrees.QUANTIFIERS]
    for (_, share), (n, thing) in pairwise(terms):
        between = {token.norm for token in text.tokens[share.last : thing.first]} - degrees.QUANTIFIERS.keys()
        if between and between <= degrees.AFTER_QUANTIFIERS and _is_middling(share.quantity):
            yield n, (MANY, share.first)


def _is_middling(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.unit == PERCENT and _MIDDLING.start <= quantity.value < _MIDDLING.stop


def _share(text: AnnotatedText, index: int) -> Share | None:
    """The share that a quantifier gives of a term; None when nothing counts it."""
    first, degrees = text.terms[index].first, text.language.degrees
    for token in range(first - 1, max(-1, first - 1 - _REACH), -1):
        norm = text.tokens[token].norm
        if norm in degrees.QUANTIFIERS:
            superlative = norm == degrees.SUPERLATIVE and token == first - 1 and not _may_be_noun(text, index)
            superlative |= norm == degrees.SUPERLATIVE and word_before(text, token) in degrees.BEFORE_SUPERLATIVES
            return None if superlative else _exactly(text, token)
        if norm not in degrees.AFTER_QUANTIFIERS:
            return None
    return None


def _may_be_noun(text: AnnotatedText, index: int) -> bool:
    return text.language.lexicon.pos(text.terms[index].norm)[:1] in ("n", "")


def _exactly(text: AnnotatedText, token: int) -> Share:
    """The share that a quantifier gives together with the word before it ("a few", "almost all")."""
    before, norm, degrees = word_before(text, token), text.tokens[token].norm, text.language.degrees
    whole = word_before(text, token - 1) if token > 1 and before == text.language.syntax.OWNER else ""
    if whole in degrees.QUANTIFIERS and whole != norm:  # "half of all the debt"
        return degrees.QUANTIFIERS[whole], token - 2
    step = degrees.QUANTIFIER_PAIRS.get((before, norm))
    if step is None:
        return degrees.QUANTIFIERS[norm], token
    return step, token if before in degrees.BEFORE_FEW else token - 1
