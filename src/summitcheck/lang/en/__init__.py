"""English: closed lists of words, a dictionary, names, and the reading of figures and dates.

What the names of a module are for stands in `summitcheck.lang.groups`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitcheck.lang.base import Language

ENGLISH = Language("en")

if TYPE_CHECKING:  # mypy holds each module to what its group asks for
    from summitcheck.lang.en import (
        actors,
        clauses,
        commitments,
        concepts,
        cues,
        degrees,
        events,
        figures,
        gazetteer,
        ids,
        ladder,
        lexicon,
        page,
        pointing,
        polarity,
        relation,
        sentences,
        speech,
        strength,
        syntax,
        tokenizer,
        values,
        verbs,
        words,
    )

    ENGLISH.actors = actors
    ENGLISH.clauses = clauses
    ENGLISH.commitments = commitments
    ENGLISH.concepts = concepts
    ENGLISH.cues = cues
    ENGLISH.degrees = degrees
    ENGLISH.events = events
    ENGLISH.figures = figures
    ENGLISH.gazetteer = gazetteer
    ENGLISH.ids = ids
    ENGLISH.ladder = ladder
    ENGLISH.lexicon = lexicon
    ENGLISH.page = page
    ENGLISH.pointing = pointing
    ENGLISH.polarity = polarity
    ENGLISH.relation = relation
    ENGLISH.sentences = sentences
    ENGLISH.speech = speech
    ENGLISH.strength = strength
    ENGLISH.syntax = syntax
    ENGLISH.tokenizer = tokenizer
    ENGLISH.values = values
    ENGLISH.verbs = verbs
    ENGLISH.words = words
