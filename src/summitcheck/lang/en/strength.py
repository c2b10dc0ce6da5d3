"""Words by which the strength and the tense of a commitment are read, beside the verbs of `ladder`."""

from __future__ import annotations

from summitcheck.lang.wordlists import word_set

AFTER_COMMITMENTS = word_set(
    "to the a an its their his her our that they it would on of in for upon with about both all whether how when",
    "further also jointly again then now itself himself herself themselves",
)
OPEN_QUESTIONS = word_set("whether if")
AFTER_MODALS = word_set("be not also have been")
INFINITIVE = "to"
BEFORE_PENDING = word_set("be also then soon")
PERFECT = "have"
BEFORE_PARTICIPLES = word_set("is are be being to")
PAST_AUXILIARIES = word_set("has have had was were been")
#: Before an infinitive: what is done goes on and was done before.
ONGOING = word_set("continue keep")
