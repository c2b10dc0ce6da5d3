"""SC8xx: words in quotation marks that are not the statement's, or that are credited to another document."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.phrases import Cues
from summitcheck.annotate.quotes import Quote, quotes, stands_in
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_words, official_span
from summitcheck.detect.clauses import account_side, sentence, span
from summitcheck.lang.en.lexicon import american
from summitcheck.lang.en.words import word_set
from summitcheck.severity import Severity

#: A shorter quotation is a turn of phrase; only from here on it claims to be someone's words.
_WORDS = 4
#: From this share of words in the statement's order on, a quotation is taken for one of this sentence.
_NEAR = 0.6
#: Share of the sentence's terms that must be the statement's before its source is held against it.
_DRAWN = 0.6

_DOCUMENTS = word_set(
    "treaty law act constitution charter convention resolution contract interview speech letter protocol"
)
_CREDITS = Cues(
    *(f"{n} says, {n} states, {n} stipulates, {n} provides that, {n} reads, text of the {n}" for n in _DOCUMENTS),
    *(f"according to the {n}, under the terms of the {n}, quoted from the {n}" for n in _DOCUMENTS),
)


def _misquoted(comparison: Alignment) -> Iterator[Detection]:
    account = comparison.account
    found = _quotes(account)
    official = [american(token.norm) for token in comparison.official.tokens] if found else []
    for quote in found:
        for part in quote.parts:
            words = [american(account.tokens[n].norm) for n in part]
            near = _nearness(words, official) if len(words) >= _WORDS and not stands_in(words, official) else 0.0
            if near >= _NEAR:
                yield from _sign(comparison, quote, part, near)
                break


@once_per_text
def _quotes(analysis: AnnotatedText) -> tuple[Quote, ...]:
    """The quotations of a text that are long enough to be someone's words."""
    found = quotes(analysis.text, analysis.start, analysis.tokens)
    return tuple(quote for quote in found if any(len(part) >= _WORDS for part in quote.parts))


def _nearness(words: list[str], official: list[str]) -> float:
    """Share (0 to 1) of the words that stand in the statement's sentence in the same order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(words, official) / len(words)


def _sign(comparison: Alignment, quote: Quote, part: range, near: float) -> Iterator[Detection]:
    """A sign on the quotation, with the official terms that its words are matched to; it says more the nearer it is."""
    side = account_side(comparison)
    terms = tuple(sorted(side.matched[j] for j in side.shared(part)))
    if terms:
        place = (quote.start, quote.end)
        message = f"The statement has no such words: {account_words(comparison, place)}"
        yield Detection("SC801", official_span(comparison, terms), place, message, terms, degree=near)


def _miscredited(comparison: Alignment) -> Iterator[Detection]:
    side = account_side(comparison)
    for cue in _CREDITS.within(comparison.account):
        tokens = sentence(comparison.account, cue.start)
        shared = side.shared(tokens)
        spoken = [k for k, term in enumerate(comparison.account.terms) if term.first in tokens]
        named = not _names(comparison.account, cue).isdisjoint(comparison.official.words)
        if named or not shared or len(shared) < _DRAWN * len(spoken):
            continue
        terms = tuple(sorted(side.matched[j] for j in shared))
        place = span(comparison.account, cue)
        message = f"The statement's words are credited to another text: {account_words(comparison, place)}"
        yield Detection("SC802", official_span(comparison, terms), place, message, terms)


def _names(analysis: AnnotatedText, cue: range) -> frozenset[str]:
    """The document that a credit names."""
    return frozenset(analysis.tokens[n].norm for n in cue) & _DOCUMENTS


RULES = (
    Rule(
        "SC801",
        "misquoted",
        Severity.ERROR,
        "Words in quotation marks are nearly the statement's, but not the statement's.",
        "Quotation marks promise the very words; readers trust them more than any retelling.",
        Example(
            "The clubs promise to keep every pitch open to children.",
            "The clubs promise “to keep every pitch open” for children.",
        ),
        Example(
            "The clubs promise to keep every pitch open to children.",
            "The clubs promise “to keep most pitches open to children”.",
        ),
        _misquoted,
    ),
    Rule(
        "SC802",
        "wrong-document",
        Severity.WARNING,
        "What the statement says is credited to another document.",
        "A statement of intent is no treaty: who credits its words to one makes law of them.",
        Example(
            "The clubs will keep every pitch open to children.",
            "The statement says the clubs will keep every pitch open to children.",
        ),
        Example(
            "The clubs will keep every pitch open to children.",
            "The treaty says the clubs will keep every pitch open to children.",
        ),
        _miscredited,
    ),
)
