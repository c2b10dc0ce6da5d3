"""Closed classes of words by which a sentence is divided into clauses, beside those of `syntax`."""

from __future__ import annotations

from summitcheck.lang.en import syntax
from summitcheck.lang.en.words import MODALS
from summitcheck.lang.wordlists import word_set

#: What a noun phrase may open with, and what may stand in its place.
DETERMINERS = syntax.DETERMINERS | word_set(
    "my your all any some each every both no such another several many most other certain"
)
PRONOUNS = word_set("he she it they we i you this these those both who there everyone nobody others")
#: Subjects that name nobody: they stand for someone named before.
STAND_INS = word_set("he she it they we i you this that these those both which who all each")
OBJECT_PRONOUNS = word_set("me him her it us them")
#: Numbers that open a subject without a determiner ("two leaders").
COUNTED = word_set("two three")
PREPOSITIONS = syntax.PREPOSITIONS | word_set(
    "upon between among amid across through throughout via within without as per than about after before since until",
    "during despite beyond near regarding concerning including following like such with",
)
SUBORDINATORS = word_set("when whenever if unless although though because while whereas once until whether where")
COORDINATORS = word_set("and or but nor yet plus")
#: Coordinators, and others, behind which a clause with a subject of its own stands against the one before.
CONTRASTS = word_set("but while whereas yet")
#: What joins as "and" does and says more, so that it stays with what it joins.
AS_WELL_AS, KEPT_COORDINATORS = ("as", "well", "as"), word_set("nor as")
RELATIVES = word_set("which who whom whose where")
#: Of these, the one that is no subject.
PLACE_RELATIVE = "where"
#: Of these, those that open with a comma a clause about the whole subject.
SUBJECT_RELATIVES = ("which", "who", "whose", "whom")
NEGATIVES = word_set("not never neither nor cannot")
ADVERBS = word_set(
    "also further not then thus still now never always again already once more most both therefore first"
)
#: Adverbs that may open a sentence before its subject.
OPENING_ADVERBS = word_set("today yesterday tomorrow together")

#: Verbs that help another: modals, and auxiliaries that can be the verb of a sentence.
AUXILIARIES = syntax.FINITE_AUXILIARIES
HELPERS = AUXILIARIES | MODALS.keys()
DO = word_set("do does did")
#: The tenses that auxiliaries make; the rest of them make the present.
PERFECT, PAST = word_set("has have"), word_set("was were had did")
#: What stands inside a verb group between its first word and its last, beside adverbs and negatives.
SUPPORTS = word_set("be been being have")
#: What may help the last word of a verb group.
GROUP = HELPERS | SUPPORTS

#: Before an infinitive, and before a clause that is reported.
INFINITIVE, COMPLEMENTIZER = "to", "that"
#: What no subject goes on behind.
SUBJECT_ENDS = RELATIVES | {INFINITIVE, COMPLEMENTIZER}
#: Before the one who acts, in the passive.
AGENT = syntax.AGENT
#: What introduces the means to an end, examples, and any phrase in which a verb in -ing may stand.
MEANS, EXAMPLES = word_set("by through via"), "including"
BEFORE_GERUNDS = MEANS | word_set("including of in for from without on about")
#: The article, with which names begin; here it stands for any determiner as well.
ARTICLE = "the"
#: The ending of plurals.
PLURAL = "s"
