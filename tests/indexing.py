"""Short ways to weigh claims and to look sentences up in a test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, annotate_text
from summitcheck.retrieve.index import Match, SentenceIndex
from summitcheck.retrieve.vocabulary import Vocabulary, WeightedTerms, rarity, weigh_terms
from summitcheck.retrieve.windows import Candidate

_NAMES = NameTable()


def read(words: str) -> AnnotatedText:
    """A sentence made ready for comparison."""
    return annotate_text(words, 0, _NAMES)


def weighted(*claims: str) -> tuple[WeightedTerms, ...]:
    """Claims as retrieval sees them."""
    return weigh_terms([read(claim).terms for claim in claims], rarity)


def indexed(*claims: str, lines: Sequence[str] = ()) -> SentenceIndex:
    """The index of some claims, and of lines of a statement."""
    known = (term for text in (*claims, *lines) for term in read(text).terms)
    return SentenceIndex.of(weighted(*claims), weighted(*lines), Vocabulary(known, _NAMES.language))


def lettered(keys: str) -> WeightedTerms:
    """A claim of one-letter terms that weigh alike."""
    terms = [Term(key, TermKind.WORD, key, n, n + 1, n, n + 1) for n, key in enumerate(keys)]
    (claim,) = weigh_terms([terms], lambda _: 1.0)
    return claim


def candidate(claim: WeightedTerms, sentence: int, covered: Mapping[str, float], pairs: float = 0.0) -> Candidate:
    """A sentence that covers some keys of a claim so far."""
    return Candidate(sentence, Match(covered, claim.covered(covered), pairs))
