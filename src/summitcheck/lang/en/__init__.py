"""English: closed lists of words, a dictionary, names, and the reading of figures and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitcheck.lang.base import Language

ENGLISH = Language("en")

if TYPE_CHECKING:  # mypy holds each module to what its group asks for
    from summitcheck.lang.en import (
        actors,
        concepts,
        cues,
        degrees,
        events,
        figures,
        gazetteer,
        ladder,
        lexicon,
        polarity,
        relation,
        speech,
        strength,
        syntax,
        tokenizer,
        values,
        words,
    )

    ENGLISH.actors = actors
    ENGLISH.concepts = concepts
    ENGLISH.cues = cues
    ENGLISH.degrees = degrees
    ENGLISH.events = events
    ENGLISH.figures = figures
    ENGLISH.gazetteer = gazetteer
    ENGLISH.ladder = ladder
    ENGLISH.lexicon = lexicon
    ENGLISH.polarity = polarity
    ENGLISH.relation = relation
    ENGLISH.speech = speech
    ENGLISH.strength = strength
    ENGLISH.syntax = syntax
    ENGLISH.tokenizer = tokenizer
    ENGLISH.values = values
    ENGLISH.words = words
