"""Phrases that show how two parts of a sentence hang together: condition, cause, means and end, source."""

from __future__ import annotations

from summitcheck.lang.wordlists import Phrases, word_set

CONDITIONS = Phrases(
    "if, only if, unless, provided that, provided, providing that, subject to, as long as, so long as",
    "depending on, dependent on, conditional on, conditioned on, conditional upon, contingent on, contingent upon",
    "on condition that, on the condition that, in case, in case of, in the event, in the event of, pending",
    "where appropriate, as appropriate, where necessary, as necessary, where possible, as needed, when necessary",
    "when conditions permit",
)
CONDITION_LIKE = Phrases(
    "if, unless, provided, providing, subject, long, depending, depend, depends, dependent, conditional",
    "conditioned, contingent, condition, conditions, case, event, pending, appropriate, necessary, possible",
    "needed, need, when, whenever, where, once, until, till, should, after, upon, whether, without, assuming",
    "require, requires, required, permitting, permit, permits, approval, within",
)
IF, EVEN = "if", "even"
NO_CONDITION_BEFORE_IF = word_set(
    "even as ask asks asked asking wonder wondered see know knew unclear clear sure doubt and",
)
CONDITION_AT_CLAUSE = word_set("provided pending")

CAUSES = Phrases(
    "because, because of, due to, owing to, thanks to, in return for, in exchange for, as a result of",
    "as a consequence of, under pressure from, after pressure from, following pressure from, bowing to",
    "caving in to, prompted by, caused by, driven by, triggered by, on account of, as a condition for",
    "as a reward for, in retaliation for, as payment for",
)
REASONS = Phrases(
    "because, due, owing, thanks, in exchange, consequence, pressure, prompted, caused, driven, triggered, account of",
    "condition, reward, retaliation, light of, view of, reason, causes, leading, leads, resulting, therefore, thus",
    "hence, attributed, reflects, reflecting, amid, as a result",
)
POSSIBLE_REASONS = word_set("by as since following given response result results return")

PURPOSES = Phrases(
    "to, in order to, so as to, in a bid to, as a means to, as a way to, with a view to, with the aim of",
    "aimed at",
)
MEANS = Phrases("by, through, by means of, via, as a means of, as a way of")
COORDINATION = word_set("and to also both will shall they as well then")

DOCUMENTS = word_set(
    "treaty law act constitution charter convention resolution contract interview speech letter protocol"
)
CREDITS = Phrases(
    *(f"{n} says, {n} states, {n} stipulates, {n} provides that, {n} reads, text of the {n}" for n in DOCUMENTS),
    *(f"according to the {n}, under the terms of the {n}, quoted from the {n}" for n in DOCUMENTS),
)
