"""What each module of a language has to give, as protocols: a module is what its group asks for, or mypy says why not.

What is given is the same in every language (dates, quantities, keys of names, classes, steps of a scale); only the
words are its own, always as the normal forms (``norm``) that its tokenizer makes. For a word that a language does not
have stands `summitcheck.lang.wordlists.NO_WORD`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from summitcheck.lang.date import Away, DateReading
from summitcheck.lang.name import Name
from summitcheck.lang.quantity import QuantityReading
from summitcheck.lang.relation import WordRelation
from summitcheck.lang.rung import Rung
from summitcheck.lang.tokens import Token
from summitcheck.lang.wordlists import Phrases


class Tokenizer(Protocol):
    """Text to tokens."""

    def tokenize(self, text: str, offset: int = 0) -> tuple[Token, ...]:
        """The tokens of ``text`` in order, with offsets that start at ``offset``; a negation is a token of its own."""


class FigureReader(Protocol):
    """Tokens to figures and dates."""

    #: Words after which a number names a place in a series ("Article 5").
    LABELS: frozenset[str]
    #: Behind a figure: it counts others than those counted elsewhere ("thirteen new members").
    FURTHER: frozenset[str]
    #: Without one of these nothing in a sentence counts from the day of its document.
    RELATIVE_WORDS: frozenset[str]

    def may_begin(self, norm: str) -> bool:
        """False for most words, which no number or date begins with."""

    def begins(self, tokens: Sequence[Token], i: int) -> bool:
        """True where token ``i``, which `may_begin` a number or date, does so by the words around it."""

    def quantity_at(self, tokens: Sequence[Token], i: int) -> QuantityReading | None:
        """The quantity that starts at token ``i``; its bound ("at least") may stand before it."""

    def date_at(self, tokens: Sequence[Token], i: int) -> DateReading | None:
        """The date that starts at token ``i``; its part ("the end of") may stand before it."""

    def counted_away(self, tokens: Sequence[Token], reading: QuantityReading) -> Away | None:
        """How far from the day of the document a length of time leads ("two years ago"), where it does."""


class NameReader(Protocol):
    """Tokens to the names that are known to everybody; a claims file adds its own."""

    def names_at(self, tokens: Sequence[Token], i: int) -> tuple[tuple[Name, ...], int]:
        """The meanings of the longest name that starts at token ``i``, and the index after it; else none."""

    def forms(self, key: str) -> tuple[tuple[str, bool], ...]:
        """Every name with this key, in lower case, and whether it is one only in capitals ("US")."""

    def same_name(self, text: str) -> str | None:
        """The key of the likeliest meaning of a name, equal for two names of one thing; None when it is unknown."""


class CommitmentReader(Protocol):
    """Tokens to phrases on the ladder of commitment."""

    def rung_at(self, tokens: Sequence[Token], i: int) -> Rung | None:
        """The longest phrase of the ladder that starts at token ``i``."""

    def rungs(self, tokens: Sequence[Token]) -> list[Rung]:
        """The longest phrase of the ladder that starts at each token, where one does."""


class Lexicon(Protocol):
    """Word forms. Parts of speech are ``n v a r`` (noun, verb, adjective, adverb) and ``x`` for the rest."""

    def lemma(self, form: str, part: str) -> str:
        """The likeliest dictionary form of a word read as this part of speech, else the word."""

    def pos(self, form: str) -> str:
        """The letters of the parts of speech that a word may be, likeliest first; empty when it is unknown."""

    def rarity(self, word: str) -> float:
        """The negative natural logarithm of a word's share of general texts: about 5 for "the", 17 if never seen."""

    def standard_spelling(self, word: str) -> str:
        """The word in the one spelling that its variants share ("labour", "labor")."""

    def phrase_at(self, norms: Sequence[str], i: int) -> tuple[str, int] | None:
        """The dictionary form of the words from ``i`` on that mean one thing together, and the index after them."""


class WordRelations(Protocol):
    """How two words (lower case, inflected or not) stand to each other."""

    def relations(self, a: str, b: str) -> tuple[WordRelation, ...]:
        """Every relation of ``a`` to ``b``, the most telling first; never empty."""

    def exclusive(self, a: str, b: str) -> str | None:
        """The name of a set of which two words are different members ("weekday"), or None."""


class Concepts(Protocol):
    """What a word may mean, as labels; empty for a word that is unknown."""

    def concepts(self, form: str) -> tuple[str, ...]:
        """The frequent meanings: two words that share one may stand for each other."""

    def meanings(self, form: str) -> frozenset[str | int]:
        """All meanings, the rarest included: two words that share none never mean the same."""


class ClosedClasses(Protocol):
    """Words that carry structure, and words that turn a meaning."""

    #: Words that say nothing on their own: left out of alignments and weights.
    FUNCTION_WORDS: frozenset[str]
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
    #: May stand between a denial and what it denies; those of them that open a clause with a subject of its own.
    AFTER_DENIALS: frozenset[str]
    OPEN_CLAUSES: frozenset[str]
    #: Behind a noun, this denies it ("risk free").
    FREE_OF: str
    #: Negations behind which the subject follows its verb ("nowhere does the text say").
    INVERTING: frozenset[str]
    #: Behind "not", these deny nothing ("not only").
    NOT_ONLY: frozenset[str]


class StrengthWords(Protocol):
    """The strength and the tense of a commitment, beside its verb."""

    #: May stand between a verb of commitment and what it governs; those that leave open whether anything comes of it.
    AFTER_COMMITMENTS: frozenset[str]
    OPEN_QUESTIONS: frozenset[str]
    #: May stand between a modal and its verb.
    AFTER_MODALS: frozenset[str]
    #: Before a verb, beside the modals: it is still to come. What may stand between these and the verb.
    INFINITIVE: str
    BEFORE_PENDING: frozenset[str]
    #: Behind a modal: what follows is past ("would have built").
    PERFECT: str
    #: Before a form of the past: it is a participle and no deed was done.
    BEFORE_PARTICIPLES: frozenset[str]
    #: Before a form of the past: the deed was done.
    PAST_AUXILIARIES: frozenset[str]
    #: Verbs before an infinitive for what goes on and was done before ("continue to").
    ONGOING: frozenset[str]


class DegreeWords(Protocol):
    """How much and how far. The steps and classes are those of `summitcheck.lang.degree`."""

    #: Quantifiers by their step on the scale from none to all.
    QUANTIFIERS: Mapping[str, int]
    #: Quantifiers of two words ("almost all"), and the first words that are no part of what is shown ("a few").
    QUANTIFIER_PAIRS: Mapping[tuple[str, str], int]
    BEFORE_FEW: frozenset[str]
    #: The quantifier that also makes a superlative, before anything but a noun ("the most important ports").
    SUPERLATIVE: str
    #: May stand between a quantifier and what it counts.
    AFTER_QUANTIFIERS: frozenset[str]
    #: Before a thing: it and nothing else.
    ONLY: frozenset[str]
    #: Before or behind the items of a list: these and nothing else.
    NOTHING_ELSE: frozenset[str]
    #: Anything that limits what is said to a thing, and the word that limits from behind ("cotton alone").
    LIMITING: frozenset[str]
    ALONE: str
    #: Adverbs of degree by their class.
    DEGREES: Mapping[str, str]


class ActorWords(Protocol):
    """Who acts."""

    #: What is done by each of two sides to the other.
    MUTUAL: Phrases
    #: Any of these shows that more than one side acts.
    SEVERAL_SIDES: frozenset[str]
    #: Actors by their class: "state", "business" or "public".
    ACTOR_CLASSES: Mapping[str, str]
    #: Behind these, or behind nothing, a bare country acts; behind another word it may be a place, a partner or half of
    #: a pair ("in Japan", "with Japan", "the U.S. and Japan").
    BEFORE_ACTORS: frozenset[str]
    #: Before a name: one person with it.
    TITLES: frozenset[str]


class EventVerbs(Protocol):
    """Who stands at which end of an event, by the dictionary forms of its verbs."""

    #: The event that each verb names, and whether its subject is the one who gives ("sell", "buy").
    CONVERSE_VERBS: Mapping[str, tuple[str, bool]]
    #: The event that some verbs name with a noun behind them ("extend an invitation"); these nouns and verbs.
    INVITATION: str
    INVITATIONS: frozenset[str]
    INVITING: frozenset[str]
    INVITED: frozenset[str]
    #: Every verb that may name an event from one of its ends.
    EVENT_VERBS: frozenset[str]
    #: Verbs whose subject and object may change places: "Japan met China" is "China met Japan".
    SYMMETRIC: frozenset[str]


class ValueWords(Protocol):
    """Words around figures and dates that decide what these say."""

    #: Verbs and nouns of change, after which "by" a figure and "to" a figure differ.
    CHANGES: frozenset[str]
    #: Before the amount of a change, before its result, and before where it starts.
    BY: str
    TO: str
    FROM: str
    #: Before a date: what happens is put on this side of it.
    NOT_AFTER: frozenset[str]
    NOT_BEFORE: frozenset[str]
    #: Of these, the ones that put what happens on one side of a length of time.
    BEFORE_LENGTHS: frozenset[str]
    #: May stand between these and the date.
    BEFORE_DATES: frozenset[str]
    #: Words right before a date that set it apart from dates with another one; the article may stand between.
    DATE_SIDES: frozenset[str]
    ARTICLE: str


class ClauseCues(Protocol):
    """How two parts of a sentence hang together."""

    #: What makes a promise depend on something.
    CONDITIONS: Phrases
    #: What may express a condition: enough for the other text to have set one.
    CONDITION_LIKE: Phrases
    #: The condition that may also be a question, and the word before it that denies it ("even if").
    IF: str
    EVEN: str
    #: Before "if", these make it a question or a comparison, or deny the condition.
    NO_CONDITION_BEFORE_IF: frozenset[str]
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
    #: Nouns behind "subject to" that make it none: how things are done anyhow.
    FORMALITIES: frozenset[str]
    #: What gives a cause, a price or a pressure.
    CAUSES: Phrases
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


class SpeechWords(Protocol):
    """Whose words a sentence gives. Verbs stand in their dictionary forms."""

    #: Verbs that pass someone's words or feelings on; of these, what a party may do as well as say.
    SAYING: frozenset[str]
    ACTING: frozenset[str]
    #: Verbs that tell how someone took the news: reports of reactions, not of the statement.
    REACTING: frozenset[str]
    #: Speakers who are never parties to a statement.
    OUTSIDERS: frozenset[str]
    #: Speakers who stand for the parties, whoever they are.
    INSIDERS: frozenset[str]
    #: What is only asked, supposed, or said not to be known.
    UNDECIDED: Phrases
    #: Leaves the same open unless it is said of a text, and words for texts.
    SILENT: Phrases
    TEXTS: frozenset[str]
    #: Names a source without a verb.
    ACCORDING_TO: tuple[str, str]
    #: Before a verb of saying, these show that it has no subject there.
    NO_SPEAKER: frozenset[str]
    #: Before a word of saying, these and the ending of a genitive show that it is a noun.
    BEFORE_NOUNS: frozenset[str]
    GENITIVE: str
    #: Verbs by their form, whatever the dictionary says.
    FINITE: frozenset[str]
    #: What opens a clause that says something of a part of the sentence ("which", "but", "if").
    ASIDES: frozenset[str]
    #: Verbs that say what a thing is called or how it is taken: behind the news they only comment on it.
    COMMENTING: frozenset[str]
    #: Verbs whose speaker may stand behind them, after a comma; behind the verb, these are no speaker.
    INVERTED: frozenset[str]
    NO_SPEAKER_BEHIND: frozenset[str]
    #: Before a perfect ("would have agreed"): what did not come about.
    UNREAL: frozenset[str]
    #: Before an infinitive, behind "if": what is only supposed ("were to agree").
    SUPPOSED: str


class SentenceWords(Protocol):
    """Where a sentence ends and the next begins; abbreviations are in lower case, without their last full stop."""

    #: A name follows: the stop never ends the sentence ("Mr. Smith").
    TITLES: frozenset[str]
    #: The same, in brackets behind a title ("Col. (ret.) Smith").
    BRACKETED: frozenset[str]
    #: More of the same sentence follows, whatever its case ("e.g.").
    LINKS: frozenset[str]
    #: A number follows ("No. 12"); before any other word the stop ends the sentence.
    BEFORE_NUMBERS: frozenset[str]
    #: Before a digit or a name they are abbreviations ("Feb. 9"), before "The" they end the sentence.
    SHORT_DATES: frozenset[str]
    #: They stand at the end of names, so only a word that starts sentences tells ("Acme Inc. The ...").
    SUFFIXES: frozenset[str]
    #: The halves of the day, and what may follow them within one sentence ("9 a.m. Tokyo time").
    HALVES: frozenset[str]
    AFTER_CLOCK: frozenset[str]
    TIME: str
    #: Letters that are words of their own: no initials; and the one that may end a sentence.
    LETTER_WORDS: tuple[str, ...]
    PRONOUN_LETTER: str
    #: Words that start sentences, with their capital, and hardly ever stand second in a name.
    STARTERS: frozenset[str]
    #: Of these, what may begin a name, with its capital: whatever name follows, or one that is not of people ("Most
    #: Favored Nation", not "Most Japanese"); people by what they are, or by the ends of
    #: what they are called; and by their first words, names like no others.
    NAMING_ORDINALS: frozenset[str]
    NAMING_QUANTITIES: frozenset[str]
    ROLES: frozenset[str]
    PEOPLE: tuple[str, ...]
    BEHIND_NAMES: Mapping[str, frozenset[str]]
    #: Days and months: they begin no name.
    DAYS: frozenset[str]
    #: Before these a hyphen stands for the rest of a word ("short- and long-term").
    SUSPENDING: frozenset[str]
    #: After these a sentence goes on, whatever the line break.
    OPEN_ENDED: frozenset[str]


class PageWords(Protocol):
    """What lines of a page are made of that assert nothing."""

    #: All that a date or a time of publication consists of, numbers aside.
    CLOCK: frozenset[str]
    #: Words that titles leave in lower case.
    SMALL: frozenset[str]
    #: Auxiliaries, pronouns and the like: a line with one of them is a sentence.
    FINITE: frozenset[str]
    #: Before the name of a writer, alone or behind what was done ("Reported by Ana Lee").
    BY: str
    BYLINES: tuple[str, ...]
    #: What a caption begins with: "File photo credit: ...".
    FILE: str
    PICTURES: tuple[str, ...]
    CREDIT: str
    COPYRIGHT: str
    #: Imprints: before a number, and before none.
    VOLUMES: tuple[str, ...]
    SERIAL_NUMBERS: tuple[str, ...]
    #: What a numbered part of a text is called ("Article 4."), and what numbers one that was put in between ("4bis").
    DIVISIONS: tuple[str, ...]
    REPEATS: tuple[str, ...]
    #: What stands before the number of a page, and before that of the last one.
    PAGES: tuple[str, ...]
    OF: str
    #: What a line that files a document begins with ("Distr.: General").
    DOCUMENT_LABELS: tuple[str, ...]
    #: What texts and the occasions for them are called: no places.
    TEXTS: frozenset[str]
    #: What a note on mistakes of an earlier version is headed, and what it begins with.
    CORRECTIONS: tuple[str, ...]
    CORRECTED: tuple[str, ...]
    #: What a call to the reader begins with ("sign up").
    CALLS: tuple[str, ...]
    #: What a line begins with that says that a text is cut off for those who do not pay ("to continue reading").
    CUTS: tuple[str, ...]
    #: All that a link to the rest of a text, or to another, consists of ("read more").
    MORE: tuple[str, ...]


class ClauseWords(Protocol):
    """How a sentence is divided into clauses."""

    #: What a noun phrase may open with, and what may stand in its place; numbers that open one ("two leaders").
    DETERMINERS: frozenset[str]
    PRONOUNS: frozenset[str]
    COUNTED: frozenset[str]
    #: Subjects that name nobody: they stand for someone named before.
    STAND_INS: frozenset[str]
    #: Of these, what stands for one, and for those who speak.
    SINGULAR: frozenset[str]
    PLURALS: frozenset[str]
    FIRST_PERSON: frozenset[str]
    PREPOSITIONS: frozenset[str]
    SUBORDINATORS: frozenset[str]
    COORDINATORS: frozenset[str]
    #: Behind these a clause with a subject of its own stands against the one before.
    CONTRASTS: frozenset[str]
    #: What joins as "and" does and says more, so that it stays with what it joins.
    AS_WELL_AS: tuple[str, ...]
    KEPT_COORDINATORS: frozenset[str]
    #: Words that open a relative clause; the one that is no subject; those that speak of a whole subject.
    RELATIVES: frozenset[str]
    PLACE_RELATIVE: str
    SUBJECT_RELATIVES: tuple[str, ...]
    NEGATIVES: frozenset[str]
    #: Adverbs that may open a sentence before its subject.
    OPENING_ADVERBS: frozenset[str]
    #: Auxiliaries that can be the verb of a sentence, all verbs that help another, and the forms of "do".
    AUXILIARIES: frozenset[str]
    HELPERS: frozenset[str]
    DO: frozenset[str]
    #: The tenses that auxiliaries make.
    PERFECT: frozenset[str]
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
    FOLLOWING: str
    #: Before an infinitive, and before a clause that is reported; what no subject goes on behind.
    INFINITIVE: str
    COMPLEMENTIZER: str
    SUBJECT_ENDS: frozenset[str]
    #: Before the one who acts, in the passive.
    AGENT: str
    #: What introduces the means to an end, examples, and any phrase in which a gerund may stand.
    MEANS: frozenset[str]
    EXAMPLES: str
    BEFORE_GERUNDS: frozenset[str]
    #: The article with which names begin, and the ending of plurals.
    ARTICLE: str
    PLURAL: str


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

    def is_past(self, word: str, after: str) -> bool:
        """True when a word may be a past tense."""

    def is_base(self, word: str, after: str) -> bool:
        """True when a word may be the bare form of a verb."""

    def is_present(self, word: str, after: str) -> bool:
        """True when a word may be a third person singular."""

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
