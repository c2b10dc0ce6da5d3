"""Closed lists that show who acts, at which end of an event, and whose words a sentence gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from summitcheck.lang.wordlists import Phrases


class ActorWords(Protocol):
    """Who acts."""

    #: What is done by each of two sides to the other.
    MUTUAL: Phrases
    #: Before one of these, such a word alone only names a kind of treaty or duty ("mutual defence").
    NAMED_MUTUAL: frozenset[str]
    #: Words and verbs that tell that several do something together, and numbers of several ("the two governments").
    TOGETHER: frozenset[str]
    EXCHANGING: frozenset[str]
    NUMBERS_OF_SIDES: frozenset[str]
    #: What says of whoever stands before it that nobody helps: behind a name, where no noun follows, anywhere.
    ALONE: str
    UNAIDED: Phrases
    SOLELY: Phrases
    #: What several pay to the same amount, and the words of which any may say so.
    IN_EQUAL_PARTS: Phrases
    SHARING: frozenset[str]
    #: What says that what one side does is not done in return.
    UNRETURNED: Phrases
    #: Behind and before the name of a country, these make a name of somebody else.
    BEHIND_OTHERS: tuple[str, ...]
    BEFORE_OTHERS: tuple[str, ...]
    #: Any of these shows that more than one side acts.
    SEVERAL_SIDES: frozenset[str]
    #: Actors by their class: "state", "business" or "public".
    ACTOR_CLASSES: Mapping[str, str]
    #: Behind these, or behind nothing, a bare country acts; behind another word it may be a place, a partner or half of
    #: a pair ("in Japan", "with Japan", "the U.S. and Japan").
    BEFORE_ACTORS: frozenset[str]
    #: Before a name: one person with it.
    TITLES: frozenset[str]
    #: Offices by their class: no one holds two of different classes at a time. The words that they begin with, and what
    #: makes an office another one.
    OFFICES: Mapping[tuple[str, ...], str]
    OFFICE_WORDS: frozenset[str]
    BESIDE_OFFICES: frozenset[str]
    #: What ministers and ministries are there for, by its field.
    PORTFOLIOS: Mapping[str, str]
    MINISTRIES: frozenset[str]
    #: What states and others that act as one body call themselves.
    UNIONS: frozenset[str]
    #: Phrases behind who acts that tell nothing of the deed, and what leads to a deed that somebody is praised for.
    FOR_ITS_PART: tuple[str, ...]
    PRAISED_FOR: frozenset[str]
    #: What acts for a state, beside its ministries: "the Peruvian navy".
    ARMS: frozenset[str]
    #: Institutions of which there are several, told apart by the words beside them ("Central Bank").
    INSTITUTIONS: frozenset[str]


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
    #: The deeds that a verb may name, by numbers: two verbs that share one say the same of who acts ("pay", "fund").
    DEEDS: Mapping[str, frozenset[int]]
    #: Verbs whose subject and object may change places: "Japan met China" is "China met Japan".
    SYMMETRIC: frozenset[str]
    #: Verbs, by their dictionary forms, and nouns by which something is given for good; of the verbs those that leave
    #: open on what terms; words for what surely need not be paid back.
    GIVING: frozenset[str]
    GIFTS: frozenset[str]
    ON_ANY_TERMS: frozenset[str]
    GIVEN_FOR_GOOD: frozenset[str]
    #: Verbs and nouns by which it has to come back, all that may be said of what is lent, and who lends as a trade.
    LENDING: frozenset[str]
    LOANS: frozenset[str]
    LOAN_LIKE: frozenset[str]
    LENDERS: frozenset[str]
    #: What is lent and not given back ("lend support").
    LENT_AS_HELP: frozenset[str]
    #: Verbs by which something has a price, what says that it has none, and words for a price.
    SELLING: frozenset[str]
    #: Verbs whose subject pays.
    PAYING: frozenset[str]
    FREE_OF_PRICE: Phrases
    PRICES: frozenset[str]
    #: What somebody who is exempt does not pay, and words that say that somebody is.
    DUES: frozenset[str]
    EXEMPTING: frozenset[str]


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
    #: Words of which greetings and small talk consist; verbs and nouns of thanks, and what may stand before one.
    COURTESIES: frozenset[str]
    #: By what a host of a broadcast greets, hands over and leads on.
    PROMPTS: Phrases
    THANKING: frozenset[str]
    WISHING: frozenset[str]
    #: What stands before a question in the minutes of a press conference.
    QUESTION_SIGNS: frozenset[str]
