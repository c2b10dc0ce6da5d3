"""What claims are drafted by: clauses, forms of verbs, rungs of commitment, and ids."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class ClauseWords(Protocol):
    """How a sentence is divided into clauses."""

    #: What a noun phrase may open with, and what may stand in its place; numbers that open one ("two leaders").
    DETERMINERS: frozenset[str]
    PRONOUNS: frozenset[str]
    NUMBERS: frozenset[str]
    COUNTED: frozenset[str]
    ENOUGH: frozenset[str]
    ALL_OF: frozenset[str]
    SHARES: frozenset[str]
    #: The signs before and behind an amount.
    CURRENCIES: frozenset[str]
    #: Subjects that name nobody: they stand for someone named before.
    STAND_INS: frozenset[str]
    #: Of these, what stands for one, and for those who speak.
    SINGULAR: frozenset[str]
    EACH: str
    BOTH: str
    PLURALS: frozenset[str]
    OWNED_BY_THEM: str
    THIRD_PERSON: frozenset[str]
    #: Nouns without the ending of plurals that several do something by.
    COLLECTIVES: frozenset[str]
    FIRST_PERSON: frozenset[str]
    SECOND_PERSON: frozenset[str]
    PREPOSITIONS: frozenset[str]
    #: Of these, what stands within a name, and what opens a clause as well.
    OF_NAMES: frozenset[str]
    DEALT_IN: str
    OF_TIME: frozenset[str]
    BEFORE_YEARS: frozenset[str]
    PERFORMING: str
    FOR_MORE: tuple[str, ...]
    HERE: str
    CLICK_HERE: tuple[str, ...]
    VISIT: str
    MORE_TO_READ: frozenset[str]
    FOUND: frozenset[str]
    FOUND_HERE: tuple[tuple[str, ...], ...]
    POINTING_ELSEWHERE: frozenset[str]
    ADDRESS_ENDINGS: frozenset[str]
    NOMINAL_ENDINGS: tuple[str, ...]
    ADVERBIAL: frozenset[str]
    SUBORDINATORS: frozenset[str]
    COORDINATORS: frozenset[str]
    #: Behind these a clause with a subject of its own stands against the one before.
    CONTRASTS: frozenset[str]
    #: Of these, what opens a main clause.
    TURNS: frozenset[str]
    #: What joins two nouns ("and", "or").
    JOINING: frozenset[str]
    #: What joins as "and" does and says more, so that it stays with what it joins.
    AS_WELL_AS: tuple[str, ...]
    KEPT_COORDINATORS: frozenset[str]
    #: Words that open a relative clause; the one that is no subject; those that speak of a whole subject.
    RELATIVES: frozenset[str]
    #: Coordinators behind which what is denied before them is denied, too.
    ALTERNATIVE: str
    DISJUNCTIONS: frozenset[str]
    PLACE_RELATIVE: str
    #: Words that open an indirect question.
    INDIRECT: frozenset[str]
    SUBJECT_RELATIVES: tuple[str, ...]
    #: Behind it stands who did something to the persons before it.
    OBJECT_RELATIVE: str
    NEGATIVES: frozenset[str]
    DENIAL: str
    #: Adverbs that may open a sentence before its subject.
    OPENING_ADVERBS: frozenset[str]
    OPENING_SO: str
    INVERTED: str
    #: Auxiliaries that can be the verb of a sentence, all verbs that help another, and the forms of "do".
    AUXILIARIES: frozenset[str]
    HELPERS: frozenset[str]
    #: The modals, and "cannot", which is one with its "not".
    MODAL_VERBS: frozenset[str]
    #: Of these, what tells what is required.
    OBLIGING: frozenset[str]
    DO: frozenset[str]
    #: Of these, what may be a verb on its own; the forms of such verbs that tell what several do.
    DO_BARE: str
    OF_SEVERAL: frozenset[str]
    OF_ONE: frozenset[str]
    #: What stands for several ("many face a storm"); what "make" makes before "that".
    MANY: frozenset[str]
    MADE: frozenset[str]
    #: The modals that only say what may be.
    POSSIBLE: frozenset[str]
    #: The nouns whose "is to" tells an aim, and no duty.
    AIMS: frozenset[str]
    #: What may stand within a verb group, beside an adverb.
    WITHIN_GROUPS: frozenset[str]
    #: Adjectives before a noun that are verbs elsewhere.
    VERBAL_ADJECTIVES: frozenset[str]
    #: What a verb is one with, though it stands behind it, by its dictionary form.
    FIXED_WITH: Mapping[str, frozenset[str]]
    MORE_THAN: tuple[str, ...]
    MULTIPLIED: frozenset[str]
    ALL_BUT: tuple[str, ...]
    TO_DATE: tuple[str, ...]
    SUCH: str
    ALONE: str
    ONE_OF: str
    AWAY: frozenset[str]
    HARDLY_PROMISED: frozenset[str]
    #: The tenses and the voice that auxiliaries make.
    PERFECT: frozenset[str]
    PERFECT_ONE: str
    #: The past of "have", which the perfect helps as well ("has had").
    HAD: frozenset[str]
    PASSIVE: frozenset[str]
    PAST: frozenset[str]
    #: What stands inside a verb group, and what may help its last word.
    SUPPORTS: frozenset[str]
    GROUP: frozenset[str]
    #: Endings that stand for a verb, the words after which the possessive does, and what tells of the future.
    CONTRACTIONS: Mapping[str, str]
    CONTRACTED_TO: frozenset[str]
    GOING: tuple[str, ...]
    #: Words by which a sentence leads on to a list: near its end, as its verb, as its last, and before what it names.
    INTRODUCING: frozenset[str]
    INTRODUCERS: frozenset[str]
    LEADING_ON: frozenset[str]
    INCLUDE: str
    INCLUDES: frozenset[str]
    #: What stands before the number of a section.
    SECTIONS: tuple[str, ...]
    #: What stands before the "(b)" to which a text refers, and between two of them.
    REFERRED_TO: frozenset[str]
    BETWEEN_MARKS: frozenset[str]
    FOLLOWING: str
    FOLLOWS: frozenset[str]
    #: Before an infinitive, and before a clause that is reported; what no subject goes on behind.
    INFINITIVE: str
    COMPLEMENTIZER: str
    SUBJECT_ENDS: frozenset[str]
    #: Before the one who acts, in the passive.
    AGENT: str
    #: What introduces the means to an end, examples, and any phrase in which a gerund may stand.
    MEANS: frozenset[str]
    EXAMPLES: str
    #: What words above a list end in where its items are left out of what they say: "with the exception of".
    EXCEPTING: tuple[str, ...]
    WITHOUT: str
    BEFORE_GERUNDS: frozenset[str]
    #: What may belong to a verb before its preposition ("carried out in").
    PARTICLES: frozenset[str]
    #: What a comma sets apart within a name.
    GENERATIONS: frozenset[str]
    #: Verbs behind which a participle goes on with the verb ("remain committed").
    LINKING: frozenset[str]
    #: Verbs behind which "to" is hardly ever a preposition, and behind which "that" opens a clause.
    BEFORE_INFINITIVES: frozenset[str]
    OF_CLAUSES: frozenset[str]
    OF_SUBJECTS: frozenset[str]
    BEFORE_CLAUSES: frozenset[str]
    NOUNS_IN_ING: frozenset[str]
    #: Verbs that act on nothing.
    INTRANSITIVE: frozenset[str]
    DESCRIBING: frozenset[str]
    #: The verb of a call on those who speak ("let us"), and verbs before a bare verb.
    POLITE: str
    LET: str
    CATENATIVES: frozenset[str]
    #: The verbs whose form in -ing may stand before "of" and still be one; the adverb that may be a verb.
    BEFORE_OF: frozenset[str]
    FURTHER: str
    #: With what every form of such a verb begins.
    HELP: str
    #: Verbs behind whose object a bare verb may follow ("let crews mend docks").
    BEFORE_BARE: frozenset[str]
    #: Pronouns that are subjects only, that are objects only, and that mean a person; what points at something said
    #: before; "it" that names nothing, and what follows.
    NOMINATIVES: frozenset[str]
    OBJECT_PRONOUNS: frozenset[str]
    REFLEXIVES: frozenset[str]
    PERSONAL: frozenset[str]
    POINTING: frozenset[str]
    EXPLETIVE: str
    EXISTENTIAL: str
    AFTER_EXPLETIVES: tuple[str, ...]
    EXPLETIVE_VERBS: frozenset[str]
    #: Of what points at something, what points at several things; what follows "that" before what is told ("is why").
    POINTING_AT_MANY: frozenset[str]
    WHY: tuple[str, ...]
    #: What may open a phrase before or behind a subject, beside a preposition, and stand before "when" or "beyond";
    #: the time, and what ends a span of it ("two years later").
    LEADING: frozenset[str]
    FOCUSING: frozenset[str]
    CONSEQUENCES: frozenset[str]
    TIME_LEADS: frozenset[str]
    TIMES: frozenset[str]
    MONTHS: tuple[str, ...]
    #: What "after" may follow without a number ("years after"), and turns that open a sentence ("what's more").
    SPANS: frozenset[str]
    TURNS_OF_MORE: tuple[str, ...]
    #: The ordinals that open a sentence, or a title; what belongs to a number behind it.
    ORDINALS: frozenset[str]
    BEFORE_NUMBERS: frozenset[str]
    EARLY: str
    #: The preposition that opens a clause as well.
    AS: str
    #: What stands before a number that is more.
    OVER: str
    THAN: str
    TIME_ENDS: frozenset[str]
    BEFORE_DATES: tuple[str, ...]
    PARTS_OF_TIME: tuple[str, ...]
    WITHIN_NAMES: frozenset[str]
    #: What stands before "of" in the names of countries, and what a title names besides a person.
    OF_COUNTRIES: frozenset[str]
    PORTFOLIOS: frozenset[str]
    #: Titles of those who act; what gathers several in one name; what behind a subject shares out or times its acts.
    OFFICERS: frozenset[str]
    GATHERING: frozenset[str]
    #: The forms of names in which they stand for a place, and the kinds that are none.
    FORMS_OF_PLACES: frozenset[str]
    NO_PLACES: frozenset[str]
    DISTRIBUTING: frozenset[str]
    #: What stands before "later than May", behind a span of time, and before an adverb of time.
    NEVER: frozenset[str]
    ONCE: frozenset[str]
    SINCE_THEN: frozenset[str]
    INTENSIFIERS: frozenset[str]
    ALSO: str
    LAST: frozenset[str]
    #: The last words of names of institutions and laws, within which "and" may stand.
    INSTITUTIONS: frozenset[str]
    #: What opens a condition that may hold for all that is said before it, or for all behind it; its modal.
    CONDITIONS: tuple[tuple[str, ...], ...]
    PROVISOS: frozenset[str]
    IF: str
    CONDITIONAL: frozenset[str]
    WHENEVER: frozenset[str]
    SUPPOSING: str
    #: What an infinitive may follow that tells what is promised: adverbs, nouns and adjectives, and verbs before.
    JOINTLY: frozenset[str]
    PROMISES: frozenset[str]
    AIMED_AT: frozenset[str]
    STRESSED: frozenset[str]
    BEFORE_DEEDS: frozenset[str]
    DEEDS: frozenset[str]
    CONTROLLING: frozenset[str]
    DIRECTING: frozenset[str]
    MINDED: frozenset[str]
    #: Verbs by which a statement speaks, by which it quotes, and that need a noun to; auxiliaries of participles.
    SPEAKING: frozenset[str]
    SAYING: frozenset[str]
    #: Of the first, what may be agreed on as well as said ("agree to lower tolls and encourage trade").
    EMBEDDED: frozenset[str]
    #: Behind which "that" tells what is agreed on, and "to" with a verbal noun what one is bound to.
    AGREED_THAT: frozenset[str]
    COMMITTED_TO: frozenset[str]
    #: What opens the words that tell when, or to what end, steps are taken.
    OF_STEPS: frozenset[str]
    #: What says nothing between a verb and "the following"; the words of the line that ends a text.
    BEFORE_FOLLOWING: frozenset[str]
    CLOSING: frozenset[str]
    #: What the words begin with that attest a text at its end; the last only where they have no verb.
    ATTESTING: tuple[str, ...]
    SIGNED_AT: tuple[str, ...]
    #: A word that speaks neither for a verb before it nor against it.
    NO_WITNESS: str
    LIGHT: frozenset[str]
    LEVELS: frozenset[str]
    FOUNDING: frozenset[str]
    OFTEN_ATTRIBUTIVE: frozenset[str]
    HARDLY_ATTRIBUTIVE: frozenset[str]
    ONLY_PARTICIPLES: frozenset[str]
    HARDLY_COMPOUNDING: frozenset[str]
    SO_FAR: tuple[str, ...]
    KEEPING_ON: str
    BEHIND_TO: frozenset[str]
    BEFORE_TO: frozenset[str]
    NOWADAYS: frozenset[str]
    NEVER_DONE_TO: frozenset[str]
    NAMING: frozenset[str]
    PARTICIPIAL: frozenset[str]
    #: The words with which a paragraph of a preamble opens.
    PREAMBULAR: frozenset[str]
    AND: str
    ONLY: str
    NOT_ALL: frozenset[str]
    MORE: str
    #: Comparisons that stand before a verb as adverbs.
    BETTER: frozenset[str]
    #: The article with which names begin, and the ending of plurals.
    ARTICLE: str
    INDEFINITES: tuple[str, ...]
    PLURAL: str
    REGULAR: str
    POSSESSIVE: str


class VerbForms(Protocol):
    """Words to the forms of a verb that they may be; ``after`` is the next word, which may speak for one."""

    #: Verbs that pass on what someone says, and those after which no "that" need follow.
    REPORTING: frozenset[str]
    TELLING: frozenset[str]

    def lemma(self, word: str) -> str:
        """The bare form of a verb; a word that is none stays as it is."""

    def is_adverb(self, word: str) -> bool:
        """True when a word may stand between an auxiliary and its verb."""

    def is_gerund(self, word: str) -> bool:
        """True when a word may be a verb used as a noun."""

    def is_verbal(self, word: str) -> bool:
        """True when a word is such a verb, or an adjective of the same form."""

    def is_past(self, word: str, after: str) -> bool:
        """True when a word may be a past tense."""

    def is_base(self, word: str, after: str) -> bool:
        """True when a word may be the bare form of a verb."""

    def is_present(self, word: str, after: str) -> bool:
        """True when a word may be a third person singular."""

    def is_participle(self, word: str) -> bool:
        """True for a participle that is no past tense."""

    def is_only_past(self, word: str) -> bool:
        """True for a past tense that is no participle."""

    def is_noun(self, word: str) -> bool:
        """True when a word is mostly a noun, or a plural that may be one."""

    def is_adjective(self, word: str) -> bool:
        """True when a word is hardly ever anything but an adjective."""

    def is_rarely_adjective(self, word: str, share: float) -> bool:
        """True when at most that share (0 to 1) of the uses of a past form are those of an adjective."""

    def is_hardly_noun(self, word: str) -> bool:
        """True when ``word`` is hardly ever a noun."""

    def is_often(self, word: str) -> bool:
        """True when a word is a form of a verb in a good part of its uses."""

    def is_mostly(self, word: str) -> bool:
        """True when a word is a form of a verb in half of its uses or more."""

    def is_surely(self, word: str) -> bool:
        """True when a word is hardly ever anything but a form of a verb."""

    def third_person(self, base: str) -> str:
        """The third person singular of a verb."""

    def gerund(self, base: str) -> str:
        """The form of a verb that is used as a noun."""

    def ends_group(self, word: str, helper: str) -> bool:
        """True when a word may be the verb that ``helper`` helps, the last auxiliary or modal before it."""


class DraftWords(Protocol):
    """On which rung of commitment a drafted claim is put; verbs stand in their bare forms."""

    NOTING: frozenset[str]
    DISCUSSING: frozenset[str]
    WELCOMING: frozenset[str]
    INTENDING: frozenset[str]
    AGREEING: frozenset[str]
    COMMITTING: frozenset[str]
    #: What is expressed, announced or reaffirmed, where the verb alone binds nobody; and the verbs that do it.
    NOTES: frozenset[str]
    INTENTIONS: frozenset[str]
    AGREEMENTS: frozenset[str]
    COMMITMENTS: frozenset[str]
    CONVEYING: frozenset[str]
    #: Modals that bind, and auxiliaries of what has been done.
    BINDING: frozenset[str]
    DONE: frozenset[str]


class IdWords(Protocol):
    """Words by which the id of a claim is made of its own words."""

    #: Words that stand in the claims of every statement: they tell none from the others.
    UNTELLING: frozenset[str]
    #: Signs as words.
    SIGNS_SPELLED: Mapping[str, str]
