"""Closed lists that rules ask for how much and how far something is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from summitcheck.lang.wordlists import Phrases


class DegreeWords(Protocol):
    """How much and how far. The steps and classes are those of `summitcheck.lang.degree`."""

    #: Quantifiers by their step on the scale from none to all.
    QUANTIFIERS: Mapping[str, int]
    #: Behind a quantifier of all, these take something out.
    BUT_FOR: Phrases
    #: Before a noun and "but", these tell of all but what follows ("all ports but Ostend").
    OF_ALL: frozenset[str]
    #: What says that nothing is taken out.
    WITHOUT_EXCEPTION: Phrases
    #: The first words of those that never mean "besides", and what says that there is no limit.
    TAKING_OUT: frozenset[str]
    UNLIMITED: Phrases
    #: Words that leave out nobody and nothing of a kind.
    UNRESTRICTED: frozenset[str]
    #: What waves a limit aside, and words that do so where they open a clause: one needs an adjective behind, one "or".
    WAIVING: Phrases
    WAIVING_CLAUSES: frozenset[str]
    HOWEVER: str
    WHETHER: str
    #: What makes the whole of something, and a part of it; behind "every", what makes it one of several, or a time.
    IN_WHOLE: frozenset[str]
    #: Phrases that tell of one of several, or of all together, though they have such a word.
    OF_SHARES: Phrases
    TO_THE_LAST: Phrases
    IN_PART: frozenset[str]
    ALTERNATE: frozenset[str]
    #: Before a figure: something has this size.
    BEFORE_SIZES: frozenset[str]
    #: What keeps a thing for some, in front of them, and the words that make another sense of the one behind them.
    RESERVING: Phrases
    BEFORE_ALONE: frozenset[str]
    #: What tells that a time has no end, and words with which a statement says so, or that a thing is for a time.
    WITHOUT_END: Phrases
    LASTING: frozenset[str]
    FOR_A_TIME: frozenset[str]
    #: Words by which something is one of what was told before, also where that was denied, and what may leave it out.
    COUNTED_IN: Phrases
    NOT_EXCEPTED: Phrases
    MAY_LEAVE_OUT: frozenset[str]
    #: What says that a figure holds for each one, and what, for all of them as one.
    APIECE: Phrases
    COMBINED: Phrases
    #: Quantifiers of two words ("almost all"), and the first words that are no part of what is shown ("a few").
    QUANTIFIER_PAIRS: Mapping[tuple[str, str], int]
    BEFORE_FEW: frozenset[str]
    #: The quantifier that also makes a superlative, before anything but a noun ("the most important ports").
    SUPERLATIVE: str
    #: Before it, it makes a bound: "at most", "at the most".
    BEFORE_SUPERLATIVES: frozenset[str]
    #: May stand between a quantifier and what it counts.
    AFTER_QUANTIFIERS: frozenset[str]
    #: Verbs, by their dictionary forms, after which nothing is left of a thing; those after which less is, and of these
    #: the ones that always leave something. With one of the words behind them, even less of it is nothing.
    TO_END: frozenset[str]
    TO_LESSEN: frozenset[str]
    TO_LESSEN_PARTLY: frozenset[str]
    DOWN_TO_NOTHING: frozenset[str]
    #: What is made less "by half" is not ended.
    FRACTIONS: frozenset[str]
    #: Before a thing: it and nothing else.
    ONLY: frozenset[str]
    #: Before what is one of all, and, with a preposition behind, before where something holds as well, or alone.
    INCLUDING: frozenset[str]
    FOCUS_PARTICLES: frozenset[str]
    #: These count two, or each of them, and the one that counts both together.
    OF_TWO: frozenset[str]
    BOTH: str
    #: One of several, and the words before it that make it whichever of them.
    SINGLE: str
    ANYBODY: frozenset[str]
    #: Of two these tell one, whichever; these each.
    OF_EITHER: frozenset[str]
    EACH: frozenset[str]
    #: Before "only", these say that others may follow.
    FOR_NOW: frozenset[str]
    #: Before or behind the items of a list: these and nothing else.
    NOTHING_ELSE: frozenset[str]
    #: Anything that limits what is said to a thing, and the word that limits from behind ("cotton alone").
    LIMITING: frozenset[str]
    ALONE: str
    #: Before "many" it asks for a number; and what leaves nobody else.
    HOW: str
    NO_OTHER: Phrases
    #: Adverbs of degree by their class.
    DEGREES: Mapping[str, str]
