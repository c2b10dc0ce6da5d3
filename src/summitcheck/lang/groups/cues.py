"""Closed lists for how the parts of a sentence hang together: conditions, causes, purposes, exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from summitcheck.lang.wordlists import Phrases


class ClauseCues(Protocol):
    """How two parts of a sentence hang together."""

    #: What makes a promise depend on something.
    CONDITIONS: Phrases
    #: What may express a condition: enough for the other text to have set one.
    CONDITION_LIKE: Phrases
    #: The condition that may also be a question, and the word before it that denies it ("even if").
    IF: str
    EVEN: str
    #: What happens if somebody does not do as is due ("failing which").
    OTHERWISE: Phrases
    #: All that there is, or none of it; behind it, with this word, all that is left ("nothing but wells"). With one of
    #: the last, something is kept for one alone.
    WHATEVER: frozenset[str]
    BUT: str
    RESERVED: frozenset[str]
    #: The word of "as long as" by which it is known, and what tells of the same time in other words ("during").
    LONG: str
    DURING: frozenset[str]
    #: Before "if", these make it a question or a comparison, or deny the condition.
    NO_CONDITION_BEFORE_IF: frozenset[str]
    #: Behind "if", these speak of whoever it concerns, or compare ("if you hold a pass").
    ANYBODY: frozenset[str]
    #: Before another phrase, these make it a time or deny the condition ("for as long as").
    NO_CONDITION_BEFORE: frozenset[str]
    #: Behind a phrase for a time, these make it no condition ("once a month").
    EACH_TIME: frozenset[str]
    #: Behind "if", a doubt of the writer's and no condition ("if the ministers are to be believed").
    SAID_BEFORE: frozenset[str]
    #: Verbs and adjectives as well ("they provided aid"): conditions only where a clause begins.
    CONDITION_AT_CLAUSE: frozenset[str]
    #: What tells a time and, before a perfect, sets a condition ("once they have paid"); those of its words with which
    #: a present will do, those that need a promise beside them, and the auxiliaries of the perfect and the present.
    TIMES: Phrases
    TIMES_NOW: frozenset[str]
    ONLY_OF_PROMISES: frozenset[str]
    PERFECT_NOW: frozenset[str]
    PRESENT: frozenset[str]
    #: Ends a clause that sets a condition ("weather permitting").
    CONDITION_AT_END: frozenset[str]
    #: Nouns behind "subject to" that make it none: how things are done anyway.
    FORMALITIES: frozenset[str]
    NOTIFICATIONS: frozenset[str]
    #: Before what has to come so that what is said does not happen, or does; "if" with a negation behind, and "if".
    UNLESS: Phrases
    ONLY_IF: Phrases
    IF_NOT: Phrases
    IFS: frozenset[str]
    #: Words of which a text has one that sets such a condition.
    OPENING: frozenset[str]
    #: Verbs, by their dictionary forms, of what comes to an end and of what goes on.
    ENDING: frozenset[str]
    GOING_ON: frozenset[str]
    #: What says that a promise holds whether or not what it would wait for comes.
    IRRESPECTIVE: Phrases
    #: "Whatever" and what stands for it, "however" before an adjective, and what makes a condition of "even" none.
    WHATEVER_COMES: frozenset[str]
    HOWEVER: str
    EVEN_THEN: frozenset[str]
    #: Behind "without", what would come first; behind "no", what others would be asked for; behind "not", what says
    #: that something is waited for.
    ASKING_FIRST: frozenset[str]
    ASKED_FOR: frozenset[str]
    WAITED_FOR: Phrases
    #: Before two cases that are all there are ("whether they agree or refuse").
    WHETHER: str
    #: Words that open what says in another form that nothing is waited for.
    WAIVING: frozenset[str]
    #: What a promise waits for, or is limited by, besides a condition; and what says of one that it waits for nothing.
    WAITING: Phrases
    NEVER_WAITING: Phrases
    #: What says that something has to come first. With a negation, these say of a condition that nothing waits for it.
    NEEDED: frozenset[str]
    NEEDLESS: frozenset[str]
    #: What others may have to give first, or to ask for, and the words before each.
    LEAVE: frozenset[str]
    #: Verbs, by their dictionary forms, by which it is given; words that tell of one beside another.
    LEAVING: frozenset[str]
    FURTHER: frozenset[str]
    REQUESTS: frozenset[str]
    AT_REQUEST: frozenset[str]
    WITH_LEAVE: frozenset[str]
    WITHOUT_LEAVE: frozenset[str]
    #: What gives a cause, a price or a pressure.
    CAUSES: Phrases
    #: Of the causes, those behind which whoever acts may stand ("thanks to").
    CREDITING: Phrases
    #: Verbs, by their dictionary forms: what those who act know or think is a view, no cause.
    HAVING_IN_MIND: frozenset[str]
    #: With one of the first, and words for talks, a text says that the other side may come; nouns and verbs for talks.
    OPENNESS: Phrases
    TALKING: frozenset[str]
    #: Where the first, verbs, are denied, the second open what is left open.
    TELLING: frozenset[str]
    ASKING: frozenset[str]
    #: What says that there is no condition.
    UNCONDITIONAL: Phrases
    #: Beside a duty, the first make it what the rest waits for; and duties in words that are no modal.
    PROVISOS: frozenset[str]
    DUTY: Phrases
    #: In a condition, the first tell whom it concerns; and what looks like a condition and is none.
    READERS: frozenset[str]
    NO_CONDITIONS: Phrases
    #: What the statement may have for a condition: nouns of what may happen or not, "as its deficit narrows", and what
    #: opens a clause that tells which ones are meant.
    OCCASIONS: frozenset[str]
    AS_IT_DOES: Phrases
    DESCRIBING: frozenset[str]
    #: The first word of one of them that, before a verb, says that something is to happen.
    DUE: str
    #: What may express a reason: enough for the statement to have given one.
    REASONS: Phrases
    #: These express a reason at times ("by", "as"): enough where the account has put another word in their place.
    POSSIBLE_REASONS: frozenset[str]
    #: Before a verb: it is the end that what stands before serves.
    PURPOSES: Phrases
    #: Before a verb: it is the means by which what stands before is done.
    MEANS: Phrases
    #: Between two verbs that stand side by side; before "to" they show that it only opens an infinitive.
    COORDINATION: frozenset[str]
    #: Texts to which words may be credited, and what credits words to one of these.
    DOCUMENTS: frozenset[str]
    CREDITS: Phrases
    #: What an official text is called, by the words for it: a statement, as most are, or what goes with one; and what
    #: credits words to one of these.
    STATEMENT: str
    OFFICIAL_TEXTS: Mapping[str, str]
    OFFICIAL_CREDITS: Phrases
