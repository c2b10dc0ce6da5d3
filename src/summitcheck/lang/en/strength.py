"""Words by which the strength and the tense of a commitment are read, beside the verbs of `ladder`."""

from __future__ import annotations

from summitcheck.lang.en.words import word_set

#: May stand between a verb of commitment and what it governs.
AFTER_COMMITMENTS = word_set(
    "to the a an its their his her our that they it would on of in for upon with about both all whether how when",
    "further also jointly again then now itself himself herself themselves",
)
#: Among these, the ones that leave open whether anything comes of it.
OPEN_QUESTIONS = word_set("whether if")
#: The firmness of the classes of `MODALS`: what may happen, what would or should, what will.
FIRMNESS: dict[str, int] = {"possible": 0, "conditional": 1, "advised": 1, "certain": 2, "required": 2}
#: May stand between a modal and its verb.
AFTER_MODALS = word_set("be not also have been")

#: Before a verb, beside the modals: it is still to come.
INFINITIVE = "to"
#: May stand between these and the verb.
BEFORE_PENDING = word_set("be also then soon")
#: Behind a modal: what follows is past ("would have built").
PERFECT = "have"
#: Before a form of the past: it is a participle and no deed was done.
BEFORE_PARTICIPLES = word_set("is are be being to")
#: Before a form of the past: the deed was done.
PAST_AUXILIARIES = word_set("has have had was were been")
