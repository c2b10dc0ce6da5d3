"""Closed classes of words by which the part that a word plays in its sentence is read."""

from __future__ import annotations

from summitcheck.lang.en.words import MODALS, word_set

#: Before a participle: the passive.
BE = word_set("is are was were be been being gets got")
#: The endings of a past and of a participle, of a present participle, and of a third person.
PAST, PRESENT_PARTICIPLE, THIRD_PERSON = "ed", "ing", "s"
#: Before a word: it is a verb.
AUXILIARIES = BE | MODALS.keys() | word_set("has have had do does did to not")
#: The auxiliaries, but for modals, that can be the verb of a sentence.
FINITE_AUXILIARIES = word_set("am is are was were has have had do does did")
#: Before a word: it is a noun.
DETERMINERS = word_set("the a an its his her their our this that these those")
PREPOSITIONS = word_set("of to by from for against on into toward towards onto over under in at")
#: What stands behind these plays the same part as its partner.
PARTNERING = word_set("with between among and or")
#: The one who acts, in the passive, and the thing that something belongs to stand behind these.
AGENT, OWNER = "by", "of"
POSSESSIVES = ("'s", "’s", "'", "’")

#: After these a full stop ends no sentence.
ABBREVIATIONS = word_set("mr mrs ms dr gen sen gov prof st no")

AND, OR = "and", "or"
#: "and", and the "well" of "as well as".
JOINING = word_set("and well")
#: What may stand between two items of a list.
BETWEEN_ITEMS = word_set("and or the a an its their as well also")
#: Between two names that are one expression ("Japan-U.S. relations"), beside marks.
BETWEEN_NAMES = ("-", "–", "and", "&", ",", "/")
