"""Closed classes of words by which the part that a word plays in its sentence is read."""

from __future__ import annotations

from summitcheck.lang.en.words import MODALS
from summitcheck.lang.wordlists import word_set

BE = word_set("is are was were be been being gets got")
AUXILIARIES = BE | word_set(*MODALS, "has have had do does did to not")
#: The auxiliaries, but for modals, that can be the verb of a sentence.
FINITE_AUXILIARIES = word_set("am is are was were has have had do does did")
DETERMINERS = word_set("the a an its his her their our this that these those")
PREPOSITIONS = word_set("of to by from for against on into toward towards onto over under in at")
BEFORE_NAMES = word_set("in at to from for with by near of against between")
PARTNERING = word_set("with between among and or")
AGENT, OWNER = "by", "of"
POSSESSIVES: tuple[str, ...] = ("'s", "’s", "'", "’")
PLURAL = "s"
PLACE_ENDINGS: tuple[str, ...] = ("", "a", "ia", "e", "y")
DEMONYM_ENDINGS: tuple[str, ...] = ("n", "an", "ian", "ean", "ese", "ish", "ic", "i")

ABBREVIATIONS = word_set("mr mrs ms dr gen sen gov prof st no jr sr")

AND, OR = "and", "or"
#: "Well" is that of "as well as".
JOINING = word_set("and well")
BETWEEN_ITEMS = word_set("and or the a an its their as well also")
BETWEEN_NAMES: tuple[str, ...] = ("-", "–", "and", "&", ",", "/")


def may_be_past(verb: str) -> bool:
    """True for the ending of a regular past or participle."""
    return verb.endswith("ed")


def may_be_present(verb: str) -> bool:
    """True for the ending of a present participle or of the third person."""
    return verb.endswith(("ing", "s"))


def is_present_participle(verb: str) -> bool:
    """True for the ending of a present participle."""
    return verb.endswith("ing")
