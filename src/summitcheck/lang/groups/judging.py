"""Closed lists that alignments and rules ask for: words that carry structure, that turn a meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from summitcheck.lang.wordlists import Phrases


class ClosedClasses(Protocol):
    """Words that carry structure, and words that turn a meaning."""

    #: Words that say nothing on their own: left out of alignments and weights.
    FUNCTION_WORDS: frozenset[str]
    #: Those that a quotation may leave out or put in: none of them changes what it says.
    LITTLE_WORDS: frozenset[str]
    #: Words that say nothing between these two others: the "order" of "in order to".
    EMPTY_BETWEEN: Mapping[str, tuple[str, str]]
    #: The plain negation, and all of them.
    NOT: str
    NEGATIONS: frozenset[str]
    #: Words that turn the meaning of what they govern: always aligned, whatever their weight; negations among them.
    OPERATORS: frozenset[str]
    #: Operators that may stand for one another, by the name of their group ("till" is "until").
    EQUIVALENT_OPERATORS: Mapping[str, str]
    #: Pairs of operators, by the names of their groups, of which one turns what the other says.
    OPPOSED_OPERATORS: frozenset[frozenset[str]]
    #: Modal verbs by what they say: "possible", "conditional", "advised", "certain" or "required".
    MODALS: Mapping[str, str]
    #: Phrases that stand before an infinitive as a modal does, by the class of that.
    MODAL_PHRASES: Mapping[str, Phrases]


class SyntaxWords(Protocol):
    """The part that a word plays in its sentence."""

    #: Before a participle: the passive.
    BE: frozenset[str]
    #: Before a word: it is a verb.
    AUXILIARIES: frozenset[str]
    #: Before a word: it is a noun.
    DETERMINERS: frozenset[str]
    PREPOSITIONS: frozenset[str]
    #: Behind one of these, one name in the place of another is another of its sort.
    BEFORE_NAMES: frozenset[str]
    #: What stands behind these plays the same part as its partner.
    PARTNERING: frozenset[str]
    #: Behind these stand the one who acts, in the passive, and the thing that something belongs to.
    AGENT: str
    OWNER: str
    #: What is written between an owner and what it owns.
    POSSESSIVES: tuple[str, ...]
    #: What an acronym ends in for several of a kind ("NGOs").
    PLURAL: str
    #: Letters at the end of names of places, and of what is of them ("Arvenia", "Arvenian").
    PLACE_ENDINGS: tuple[str, ...]
    DEMONYM_ENDINGS: tuple[str, ...]
    #: After these a full stop ends no sentence.
    ABBREVIATIONS: frozenset[str]
    AND: str
    OR: str
    #: "and", and the last words of phrases that say the same.
    JOINING: frozenset[str]
    #: What may stand between two items of a list.
    BETWEEN_ITEMS: frozenset[str]
    #: What is written between two names that are one expression ("Japan-U.S. relations").
    BETWEEN_NAMES: tuple[str, ...]

    def may_be_past(self, verb: str) -> bool:
        """True for the form of a past or of a participle."""

    def may_be_present(self, verb: str) -> bool:
        """True for the form of a present participle, or of the present where it differs from the dictionary form."""

    def is_present_participle(self, verb: str) -> bool:
        """True for the form of a present participle."""


class Denials(Protocol):
    """What denies by its meaning, beside the negations."""

    #: Verbs and phrases that say of what follows that it does not happen ("fail to").
    DENIALS: Phrases
    #: Those that say so of a promise or of an act only ("dropped a pledge to", but not "dropped the fee").
    TAKEN_BACK: Phrases
    #: Those that deny an act behind another word ("keep Peru from building"), and that word.
    KEEPING: Phrases
    KEPT_FROM: str
    #: Verbs that say little themselves ("does not apply to").
    LIGHT_VERBS: frozenset[str]
    #: What turns a word to its denial ("unchanged").
    PREFIXES: frozenset[str]
    #: Nouns for a promise or for words of a text, and what stands between one and its content ("a pledge to").
    PROMISES: frozenset[str]
    BEFORE_CONTENT: frozenset[str]
    #: What says of a promise before it that nothing comes of it ("fell through"), some of it behind a form of "be"
    #: ("was dropped"), some also before that ("gone is"); before it, these open a clause that describes something else.
    UNDONE: Phrases
    UNDONE_WITH_BE: Phrases
    UNDONE_FIRST: frozenset[str]
    RELATIVES: frozenset[str]
    #: What says of anything before it that the text does not have it ("is not mentioned").
    ABSENT: Phrases
    #: Behind a contrast, a clause of these words alone takes back all before it ("but did not").
    CONTRASTS: frozenset[str]
    TAKES_BACK_ALL: frozenset[str]
    #: Any of these may deny something: enough for the other text to have said no as well.
    NEGATIVE: frozenset[str]
    #: These deny what their subject does ("neither party admits").
    OF_SUBJECTS: frozenset[str]
    #: What a clause begins with whose subject does not act ("nothing in the treaty prevents").
    NO_SUBJECTS: frozenset[str]
    #: These describe a thing as well ("banned weapons", "a treaty that bans them"), behind a determiner or this word.
    BANNING: frozenset[str]
    DESCRIBING: str
    #: Before a ban, these say that it is no more.
    LIFTING: frozenset[str]
    #: Behind a verb by which things move, by its dictionary form, these words deny nothing: "ship it out of the port".
    MOVED_OUT: tuple[str, ...]
    MOVING: frozenset[str]
    #: Verbs, by their dictionary forms, by which a ban ends, and nouns for what forbids something until then.
    UNBANNING: frozenset[str]
    BANS: frozenset[str]
    #: Words, by their dictionary forms as verbs, that forbid, and verbs by which a ban comes or stays.
    TO_BAN: frozenset[str]
    IMPOSING: frozenset[str]
    #: Pairs of verbs, by their dictionary forms, of which the second undo what the first do ("protect", "destroy").
    CONTRARY_ACTS: Sequence[tuple[frozenset[str], frozenset[str]]]
    #: Behind "not" and before a figure it makes a bound.
    QUITE: str
    #: Before what ends a thing, these say that it did not.
    NEARLY: frozenset[str]
    #: In the passive, this tells where something takes place.
    HELD_OFF: tuple[str, ...]
    #: Verbs, by their dictionary forms, that put something off, and what tells of that as coming later.
    PUTTING_OFF: frozenset[str]
    LATER: str
    #: Behind "no" at the end of a clause it says that something is gone, as these do before what is gone.
    MORE: str
    NO_LONGER: Phrases
    #: With a negation it says that something is still to come.
    YET: str
    #: In an aside it tells of the past.
    SINCE: str
    #: Behind a negation it sets a condition; so do others before a gerund.
    WITHOUT: str
    ONLY_WITH: frozenset[str]
    #: Verbs that take "without" to them.
    BEFORE_WITHOUT: frozenset[str]
    #: The same in several words ("give up").
    ENDING: Phrases
    #: These and more that another text may tell by a negation ("exempt from duty" and "no duty").
    DENIABLE: frozenset[str]
    #: May stand between a denial and what it denies; those of them that open a clause with a subject of its own.
    AFTER_DENIALS: frozenset[str]
    OPEN_CLAUSES: frozenset[str]
    #: Behind a noun, this denies it ("risk free").
    FREE_OF: str
    #: Negations behind which the subject follows its verb ("nowhere does the text say").
    INVERTING: frozenset[str]
    #: Before "not", these leave open what stands behind ("whether or not").
    WHETHER_OR: tuple[str, ...]
    #: The negation within one of these denies nothing ("spare no effort").
    NOTHING_DENIED: Phrases
    #: Say that what somebody is made to do is not as it should be ("should not have to").
    DEPLORING: Phrases
    #: Behind "not", these deny nothing ("not only").
    NOT_ONLY: frozenset[str]
    #: What stands behind one of these becomes less or nothing.
    LESSENING: Phrases
    #: Behind a negation, these make it a condition.
    EXCEPTIONS: frozenset[str]
    #: By these somebody welcomes something; by these somebody regrets or condemns it.
    APPROVING: frozenset[str]
    DISAPPROVING: frozenset[str]
    #: Verbs, by their dictionary forms, by which somebody works for a thing, and those that do before the last ones.
    PROMOTING: frozenset[str]
    WORKING: frozenset[str]
    AIMS: frozenset[str]
    #: Before a participle: what somebody else does ("accused of", "condemned for").
    BLAMED_FOR: frozenset[str]
    #: By the first, verbs by their dictionary forms, somebody is against a thing of which the second say that it is
    #: there.
    REJECTING: frozenset[str]
    THERE: Phrases
    #: Verbs, by their dictionary forms, by which something is condemned, nouns by which it is only regretted, and nouns
    #: as strong as the verbs.
    CONDEMNING: frozenset[str]
    CONCERNS: frozenset[str]
    CONDEMNATIONS: frozenset[str]
    #: Between a negation and a date: what is denied happens from then on.
    UNTIL: frozenset[str]
    #: Before a date on which something ends.
    LASTING_UNTIL: frozenset[str]
    #: What is so until then is not before ("frozen until the audit").
    SHUT: frozenset[str]
    #: In a clause: something goes on as it is ("remains in force").
    STAYING: frozenset[str]
    #: Before a date on which something happens.
    WHEN: frozenset[str]
    #: Behind "no more", this makes a bound.
    THAN: str
    #: A negation that may be an answer, and what stands before it then ("yes or no"). Behind the next, a clause tells
    #: who is meant ("those who cannot pay"); behind "not" and a figure, the last make a limit ("not six years past").
    NO: str
    YES_OR: tuple[str, ...]
    THOSE: frozenset[str]
    MEASURED_FROM: frozenset[str]
    #: Pairs of phrases of which the one says of a thing what the other denies, by whether the thing stands behind both.
    CONTRARIES: Sequence[tuple[Phrases, Phrases, bool]]


class ValueWords(Protocol):
    """Words around figures and dates that decide what these say."""

    #: Verbs and nouns of change, after which "by" a figure and "to" a figure differ.
    CHANGES: frozenset[str]
    #: Of these those downwards, and those upwards.
    FALLING: frozenset[str]
    RISING: frozenset[str]
    #: Before a date: on it something begins.
    BEGINNING: frozenset[str]
    #: Before the amount of a change, before its result, and before where it starts.
    BY: str
    TO: str
    FROM: str
    #: Before a date: what happens is put on this side of it.
    NOT_AFTER: frozenset[str]
    NOT_BEFORE: frozenset[str]
    #: Of those before which something happens, the ones that leave the date itself out.
    ENDING_BEFORE: frozenset[str]
    #: Before "this year" and the like, it puts them ahead.
    LATER: str
    #: Before a length of time, these tell how long all of it takes.
    OVER: frozenset[str]
    #: Before a length of time, these tell how long something goes on.
    LASTING: frozenset[str]
    #: Words with which a figure is what is added to what there is ("250 more").
    ADDING: frozenset[str]
    #: Right behind a figure that is how far two others lie apart ("five hours shorter").
    COMPARING: frozenset[str]
    #: Before what a price is told of, one by one.
    PER: str
    #: Behind a factor that compares: "twice as many".
    AS: str
    #: Behind the number of parts that are of one size ("in two equal phases").
    EQUAL: str
    #: Verbs, by their dictionary forms, of letting something in.
    ADMITTING: frozenset[str]
    #: What comes at once, and before a noun: for as long as it goes on, and before or behind it.
    AT_ONCE: Phrases
    #: Behind a date: it is the last on which something may begin.
    AT_THE_LATEST: Phrases
    STARTING: frozenset[str]
    DURING: frozenset[str]
    BESIDE: frozenset[str]
    #: Before "than" and a length of time: nothing happens until it is over.
    SOONER: frozenset[str]
    #: Beside a figure: it is how things are, not how they will be.
    AT_PRESENT: frozenset[str]
    #: What lasts without an end, and what is no more than a first part of a whole.
    FOR_GOOD: Phrases
    REST: frozenset[str]
    IN_FULL: frozenset[str]
    #: Of these, the ones that put what happens on one side of a length of time.
    BEFORE_LENGTHS: frozenset[str]
    #: Of these, the ones that keep a length on one side of its end.
    INSIDE: frozenset[str]
    #: May stand between these and the date.
    BEFORE_DATES: frozenset[str]
    ARTICLE: str
    #: In the sentence of a figure: it is the most, or the least, that there may be ("and that is the ceiling").
    CEILINGS: Phrases
    FLOORS: Phrases
    #: Behind a denial words for one, and behind the noun the bound that is told ("not one sack more").
    SINGLE: frozenset[str]
    GRUDGED: Mapping[str, str]
    #: Before a figure, and in its sentence: someone is free to use less of it.
    POSSIBLE: frozenset[str]
    AS_ONE_LIKES: Phrases
    #: Nouns for a figure that is not to be passed, or is to be reached, and what says that it can still be kept to.
    GOALS: frozenset[str]
    #: Nouns for a rate of change, of which a figure tells by how much something changes.
    GROWTH: frozenset[str]
    IN_REACH: Phrases
    #: Before a figure, these say that more is to follow.
    INITIAL: frozenset[str]
    #: What is held to a figure, who is left out, and by their dictionary forms words for what is asked for.
    HOLDING_TO: Phrases
    LEFT_OUT: Phrases
    REQUIRING: frozenset[str]
    #: All that may stand between the beginning of a clause and these where they speak of the clause before.
    REFERRING_BACK: frozenset[str]
