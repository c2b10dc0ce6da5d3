"""Phrases that show how two parts of a sentence hang together: condition, cause, means and end, source."""

from __future__ import annotations

from summitcheck.lang.en.words import phrases, word_set

#: What makes a promise depend on something.
CONDITIONS = phrases(
    "if, only if, unless, provided that, provided, providing that, subject to, as long as, so long as",
    "depending on, dependent on, conditional on, conditioned on, conditional upon, contingent on, contingent upon",
    "on condition that, on the condition that, in case, in case of, in the event, in the event of, pending",
    "where appropriate, as appropriate, where necessary, as necessary, where possible, as needed, when necessary",
    "when conditions permit",
)
#: What may express a condition: enough for the other text to have set one.
CONDITION_LIKE = phrases(
    "if, unless, provided, providing, subject, long, depending, depend, depends, dependent, conditional",
    "conditioned, contingent, condition, conditions, case, event, pending, appropriate, necessary, possible",
    "needed, need, when, whenever, where, once, until, till, should, after, upon, whether, without, assuming",
    "require, requires, required, permitting, permit, permits, approval, within",
)
#: The condition that may also be a question, and the word before it that denies it ("even if").
IF, EVEN = "if", "even"
#: Before "if", these make it a question or a comparison, or deny the condition.
NO_CONDITION_BEFORE_IF = word_set(
    "even as ask asks asked asking wonder wondered see know knew unclear clear sure doubt and",
)
#: Verbs and adjectives as well ("they provided aid", "pending cases"): conditions only where a clause begins.
CONDITION_AT_CLAUSE = word_set("provided pending")

#: What gives a cause, a price or a pressure.
CAUSES = phrases(
    "because, because of, due to, owing to, thanks to, in return for, in exchange for, as a result of",
    "as a consequence of, under pressure from, after pressure from, following pressure from, bowing to",
    "caving in to, prompted by, caused by, driven by, triggered by, on account of, as a condition for",
    "as a reward for, in retaliation for, as payment for",
)
#: What may express a reason: enough for the statement to have given one.
REASONS = phrases(
    "because, due, owing, thanks, in exchange, consequence, pressure, prompted, caused, driven, triggered, account of",
    "condition, reward, retaliation, light of, view of, reason, causes, leading, leads, resulting, therefore, thus",
    "hence, attributed, reflects, reflecting, amid, as a result",
)
#: These express a reason at times ("by", "as"): enough where the account has put another word in their place.
POSSIBLE_REASONS = word_set("by as since following given response result results return")

#: Before a verb: it is the end that what stands before serves.
PURPOSES = phrases(
    "to, in order to, so as to, in a bid to, as a means to, as a way to, with a view to, with the aim of",
    "aimed at",
)
#: Before a verb: it is the means by which what stands before is done.
MEANS = phrases("by, through, by means of, via, as a means of, as a way of")
#: Between two verbs that stand side by side; before "to" they show that it only opens an infinitive.
COORDINATION = word_set("and to also both will shall they as well then")

#: Texts to which words may be credited.
DOCUMENTS = word_set(
    "treaty law act constitution charter convention resolution contract interview speech letter protocol"
)
#: What credits words to one of these.
CREDITS = phrases(
    *(f"{n} says, {n} states, {n} stipulates, {n} provides that, {n} reads, text of the {n}" for n in DOCUMENTS),
    *(f"according to the {n}, under the terms of the {n}, quoted from the {n}" for n in DOCUMENTS),
)
