"""Closed lists that show who acts, at which end of an event, and whose words a sentence gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from summitcheck.lang.wordlists import Phrases


class ActorWords(Protocol):
    """Who acts."""

    #: What is done by each of two sides to the other.
    MUTUAL: Phrases
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
