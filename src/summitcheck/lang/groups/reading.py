"""What reads a text: tokens, figures, names, commitments, and a dictionary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from summitcheck.lang.date import Away, DateReading
from summitcheck.lang.name import Name
from summitcheck.lang.quantity import Frequency, QuantityReading
from summitcheck.lang.relation import WordRelation
from summitcheck.lang.rung import Rung
from summitcheck.lang.tokens import Token


class Tokenizer(Protocol):
    """Text to tokens."""

    def tokenize(self, text: str, offset: int = 0) -> tuple[Token, ...]:
        """The tokens of ``text`` in order, with offsets that start at ``offset``; a negation is a token of its own."""


class FigureReader(Protocol):
    """Tokens to figures and dates."""

    #: Words after which a number names a place in a series ("Article 5").
    LABELS: frozenset[str]
    #: The two ends of a series.
    ENDS: frozenset[str]
    #: Behind a figure: it counts others than those counted elsewhere ("thirteen new members").
    FURTHER: frozenset[str]
    #: By how much something grows, or shrinks, by the words that say so ("doubled").
    FACTORS: Mapping[str, float]
    #: Without one of these nothing in a sentence counts from the day of its document.
    RELATIVE_WORDS: frozenset[str]

    def may_begin(self, norm: str) -> bool:
        """False for most words, which no number or date begins with."""

    def begins(self, tokens: Sequence[Token], i: int) -> bool:
        """True where token ``i``, which `may_begin` a number or date, does so by the words around it."""

    def quantity_at(self, tokens: Sequence[Token], i: int) -> QuantityReading | None:
        """The quantity that starts at token ``i``; its bound ("at least") may stand before it."""

    def date_at(self, tokens: Sequence[Token], i: int) -> DateReading | None:
        """The date that starts at token ``i``; its part ("the end of") may stand before it."""

    def frequencies(self, tokens: Sequence[Token]) -> tuple[Frequency, ...]:
        """How often things happen in a text ("twice a year"), and where it says that a figure is all there is."""

    def is_one_of_two(self, tokens: Sequence[Token], i: int) -> bool:
        """True for "one country ... the other", which counts nothing."""
        ...

    def counted_away(self, tokens: Sequence[Token], reading: QuantityReading) -> Away | None:
        """How far from the day of the document a length of time leads ("two years ago"), where it does."""


class NameReader(Protocol):
    """Tokens to the names that are known to everybody; a claims file adds its own."""

    def names_at(self, tokens: Sequence[Token], i: int) -> tuple[tuple[Name, ...], int]:
        """The meanings of the longest name that starts at token ``i``, and the index after it; else none."""

    def forms(self, key: str) -> tuple[tuple[str, bool], ...]:
        """Every name with this key, in lower case, and whether it is one only in capitals ("US")."""

    def same_name(self, text: str) -> str | None:
        """The key of the likeliest meaning of a name, equal for two names of one thing; None when it is unknown."""


class CommitmentReader(Protocol):
    """Tokens to phrases on the ladder of commitment."""

    def rung_at(self, tokens: Sequence[Token], i: int) -> Rung | None:
        """The longest phrase of the ladder that starts at token ``i``."""

    def rungs(self, tokens: Sequence[Token]) -> list[Rung]:
        """The longest phrase of the ladder that starts at each token, where one does."""


class Lexicon(Protocol):
    """Word forms. Parts of speech are ``n v a r`` (noun, verb, adjective, adverb) and ``x`` for the rest."""

    def lemma(self, form: str, part: str) -> str:
        """The likeliest dictionary form of a word read as this part of speech, else the word."""

    def pos(self, form: str) -> str:
        """The letters of the parts of speech that a word may be, likeliest first; empty when it is unknown."""

    def rarity(self, word: str) -> float:
        """The negative natural logarithm of a word's share of general texts: about 5 for "the", 17 if never seen."""

    def standard_spelling(self, word: str) -> str:
        """The word in the one spelling that its variants share ("labour", "labor")."""

    def phrase_at(self, norms: Sequence[str], i: int) -> tuple[str, int] | None:
        """The dictionary form of the words from ``i`` on that mean one thing together, and the index after them."""


class WordRelations(Protocol):
    """How two words (lower case, inflected or not) stand to each other."""

    def relations(self, a: str, b: str) -> tuple[WordRelation, ...]:
        """Every relation of ``a`` to ``b``, the most telling first; never empty."""

    def exclusive(self, a: str, b: str) -> str | None:
        """The name of a set of which two words are different members ("weekday"), or None."""


class Concepts(Protocol):
    """What a word may mean, as labels; empty for a word that is unknown."""

    def concepts(self, form: str) -> tuple[str, ...]:
        """The frequent meanings: two words that share one may stand for each other."""

    def meanings(self, form: str) -> frozenset[str | int]:
        """All meanings, the rarest included: two words that share none never mean the same."""
