"""An alignment to what is told and what is denied in one breath, and exchanged: "in nursing, but not in medicine"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import sentence_at, word_before
from summitcheck.detect.reading.verbs import matched_verbs

_THINGS = (TermKind.WORD, TermKind.NAME)


def exchanged_contrasts(alignment: Alignment) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The terms, official and account, that "but not" parts, where each text denies what the other affirms.

    None where the texts share no verb, or one alone has a word that denies: what a tariff covers, its exemption does
    not.
    """
    official, account = alignment.official, alignment.account
    denying = official.language.polarity.NEGATIVE - official.language.words.NEGATIONS
    if not matched_verbs(alignment) or not denying.isdisjoint(official.words ^ account.words):
        return
    for affirmed, denied in _contrasts(official):
        told = alignment.matched.get(denied, -1), alignment.matched.get(affirmed, -1)
        if told in _contrasts(account):
            yield (affirmed, denied), told


@once_per_text
def _contrasts(text: AnnotatedText) -> tuple[tuple[int, int], ...]:
    """The terms on both sides of "but not" and "and not", each the next that names something in the same sentence."""
    found, words = [], text.language
    for n, token in enumerate(text.tokens):
        if token.norm == words.words.NOT and word_before(text, n) in words.clauses.COORDINATORS:
            sentence = sentence_at(text, n)
            things = [k for k, t in enumerate(text.terms) if t.kind in _THINGS and t.first in sentence]
            before = max((k for k in things if text.terms[k].first < n), default=None)
            behind = min((k for k in things if text.terms[k].first > n), default=None)
            if before is not None and behind is not None:
                found.append((before, behind))
    return tuple(found)
