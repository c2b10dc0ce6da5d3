"""What the words of a text do to a promise: how firm it is, when it is kept, whether a retelling changed it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from summitcheck.lang.wordlists import Phrases, WordClasses


class StrengthWords(Protocol):
    """The strength and the tense of a commitment, beside its verb."""

    #: May stand between a verb of commitment and what it governs; those that leave open whether anything comes of it.
    AFTER_COMMITMENTS: frozenset[str]
    OPEN_QUESTIONS: frozenset[str]
    #: May stand between a modal and its verb.
    AFTER_MODALS: frozenset[str]
    #: Verbs by which something is awaited that is sure to come, those by which it is where others do it and it is
    #: welcomed, and words behind "will" that only announce it.
    AWAITING: frozenset[str]
    PREPARING: frozenset[str]
    ANNOUNCING: frozenset[str]
    #: Before a subject and a modal that takes nothing back ("all they can"), and those of them that may be determiners.
    ALL_MEANS: frozenset[str]
    DETERMINING: frozenset[str]
    #: Before a day ahead: what is told as done takes effect then. What is given where somebody "may enter".
    TAKING_EFFECT: frozenset[str]
    ACCESS: frozenset[str]
    #: Verbs that call on those who need not follow.
    CALLS: frozenset[str]
    #: Verbs, by their dictionary forms, by which somebody has to do something.
    REQUIRING: frozenset[str]
    #: Those of them that leave no choice, and verbs that only bring something to mind.
    FORCING: frozenset[str]
    #: Those of them that tell of no duty, but of a plight.
    PRESSING: frozenset[str]
    RECALLING: frozenset[str]
    #: Before a verb, beside the modals: it is still to come. What may stand between these and the verb.
    INFINITIVE: str
    BEFORE_PENDING: frozenset[str]
    #: Behind a modal: what follows is past ("would have built"). The forms of it.
    PERFECT: str
    PERFECT_FORMS: frozenset[str]
    #: Before a form of the past: it is a participle, and nothing was done.
    BEFORE_PARTICIPLES: frozenset[str]
    #: Before a form of the past: something was done.
    PAST_AUXILIARIES: frozenset[str]
    #: Verbs before an infinitive for what goes on and was done before ("continue to").
    ONGOING: frozenset[str]
    #: Nouns before "is to" that make it an aim.
    AIMS: frozenset[str]
    #: What binds or leaves open and is no verb of the ladder: the step and its phrases.
    BINDING: Sequence[tuple[int, Phrases]]
    #: The phrase of these that says so before a gerund, or before one of these words, and of a place says nothing.
    OPEN_TO: tuple[str, ...]
    IDEAS: frozenset[str]
    #: Verbs of the ladder that tell too little of how firmly a sentence binds.
    UNTELLING: frozenset[str]
    #: The modal of what is allowed.
    PERMISSION: str
    #: Behind a modal, these tell how much something is ("may cost 40 million").
    MEASURING: Phrases
    #: Verbs of letting others do something, who then "may".
    OPENING: frozenset[str]
    #: The forms of "be" that make no "is to".
    BEEN: frozenset[str]
    #: The verb of trying; what behind it makes it a test ("try out"); nouns behind "have" ("have leave to").
    TRY: str
    OUT: str
    NOUNS_OF_LEAVE: frozenset[str]
    #: With a noun behind it, this verb tells a deed.
    UNDERTAKE: str
    #: What is put forward, and leaves open what becomes of it; that and what somebody asks for.
    PROPOSED: frozenset[str]
    REQUESTED: frozenset[str]
    #: Any word that leaves open whether something will be: dictionary forms, forms of which others do not, phrases.
    LEAVING_OPEN: frozenset[str]
    OPEN_FORMS: frozenset[str]
    OPEN_PHRASES: Phrases
    #: Verbs of the ladder that do so.
    TENTATIVE: frozenset[str]
    #: Verbs of trying, of which a promise is ordinary reporting.
    EFFORTS: frozenset[str]
    #: Verbs of which a promise is none, unless its sentence has words for an effort.
    STRIVING: frozenset[str]
    TRYING: Phrases
    #: Before a modal, these make its clause tell of something else ("what may be exported").
    RELATIVE: frozenset[str]
    #: Words for talks, reviews and conditions: what may itself be promised, or what a promise may wait for.
    TALKS: Phrases
    #: Verbs in the past before an infinitive that came to be.
    CAUSED: frozenset[str]
    #: Words for talks, those between them and what they are about, and those that say that talks are over.
    NEGOTIATIONS: frozenset[str]
    ABOUT: frozenset[str]
    OVER: frozenset[str]
    #: Verbs by whose past something is settled, and the one by which it is with one of `ABOUT` behind it.
    OUTCOMES: frozenset[str]
    AGREE: str
    #: The form by which a council does what it decides.
    DECIDES: str
    #: What is done by a decision is done with it.
    BY_DECISION: Phrases
    #: Verbs that say of a thing that it is only considered.
    CONSIDERING: frozenset[str]
    #: Participles that look like the verb's own form, and what may stand between these and an auxiliary.
    BARE_PARTICIPLES: frozenset[str]
    WITHIN_PERFECTS: frozenset[str]
    #: Verbs whose past tells of no deed.
    NO_DEEDS: frozenset[str]
    #: Behind a form of "be", or by themselves, these tell that something is so by now; the word before when it began.
    IN_PLACE: Phrases
    BY_NOW: Phrases
    SINCE: str
    #: In a claim, these tell that some of it is there already.
    GOING_ON: frozenset[str]
    #: Behind "to", what people met for, which is no plan.
    MET_TO: frozenset[str]
    #: Verbs by which something is only looked at.
    WEIGHING: frozenset[str]
    #: Words that leave open what becomes of something, or put it ahead.
    AHEAD: frozenset[str]


class WordingClasses(Protocol):
    """Classes of words by what they do to a promise."""

    #: "Considered", "required", "alone" and so on.
    CLASSES: WordClasses
