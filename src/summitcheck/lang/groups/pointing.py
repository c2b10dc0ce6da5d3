"""What drafts of claims are made whole by: the words of a language that point back."""

from __future__ import annotations

from typing import Protocol


class PointingWords(Protocol):
    """Words that point at what was said before, and with which it is told again."""

    #: "This", "these" and the like, which open a subject.
    DEMONSTRATIVES: frozenset[str]
    #: What "this" presents to the reader and does not take up: times, those who speak, the text itself.
    PRESENT: frozenset[str]
    #: The texts by which somebody rules, and "no", behind which "such" points at nothing.
    INSTRUMENTS: frozenset[str]
    NO: frozenset[str]
    #: The verbs that bring such texts into force; the prepositions that tell what something is about, and who acts.
    SIGNING: frozenset[str]
    OF_CONTENT: frozenset[str]
    BEFORE_DOERS: str
    #: Nouns that take no "a".
    UNCOUNTED: frozenset[str]
    #: Nouns for what somebody does, and for what is paid, whatever the words before call it.
    DEEDS: frozenset[str]
    SUMS: frozenset[str]
    #: Nouns for what a text is about, whatever the words before call it.
    SUBJECTS: frozenset[str]
    #: What tells that all that was told before is meant.
    ALL_TOGETHER: tuple[str, ...]
    #: What people come together for, and the verbs that tell that they do.
    OCCASIONS: frozenset[str]
    MEETING: frozenset[str]
    #: The verbs that tell of two who meet, and the word before the second of them.
    TALKING: frozenset[str]
    ACCOMPANYING: str
    #: The titles of people that a full stop shortens.
    SHORTENED: frozenset[str]
    #: The small words within the names of people.
    OF_FAMILIES: frozenset[str]
    #: The words that tell that people met.
    MET: tuple[str, ...]
    #: The verbs behind which "it" may mean what they present.
    PRESENTING: frozenset[str]
    #: The verbs before which "it" may mean all that was told before.
    OF_EVENTS: frozenset[str]
    #: Words that open a phrase as an article does.
    OPENING: frozenset[str]
    #: What leads back to the words before and says nothing else, before a comma ("to this end") and without one.
    LEADING_BACK: tuple[str, ...]
    WHY: tuple[str, ...]
    #: What links a sentence to those before it, before a comma ("in addition").
    LINKING: tuple[str, ...]
    #: Links that need no comma ("and"), before what they are none, and those that need none before a subject ("so").
    JOINING: frozenset[str]
    UNJOINED: frozenset[str]
    JOINING_SUBJECTS: frozenset[str]
    #: Before which "also" tells another name.
    CALLED: frozenset[str]
    #: Letters before which the article is "an" in a word and in an abbreviation, and openings that are heard otherwise.
    VOWELS: str
    VOWELS_SPELLED: str
    CONSONANTAL: tuple[str, ...]
    SILENT: tuple[str, ...]
    #: Acronyms that need no explanation.
    WELL_KNOWN: frozenset[str]
    #: The pronouns for one person, for a thing and for several, in all their forms.
    OF_PERSON: frozenset[str]
    OF_THING: frozenset[str]
    OF_SEVERAL: frozenset[str]
    #: Those who are named one by one before they are called together, and what may stand before them for "the".
    GROUPS: frozenset[str]
    TOGETHER: frozenset[str]
    #: Words for some of those who were told of, and what several who met do.
    SHARES: frozenset[str]
    CONFERRING: frozenset[str]
    #: What it may be to do something ("a pleasure").
    FELT: frozenset[str]
    #: Those who take part in what the sentences before tell of, with an article or without.
    TAKING_PART: frozenset[str]
    #: What one may be called who, or which, was told of by name: by the noun of the name ("act": "law").
    CALLED_AS: dict[str, frozenset[str]]
    #: Behind these, "this" without a noun points at all that was said before ("to do this"); and "doing so".
    POINTED_BY: frozenset[str]
    DOING_SO: tuple[str, str]
    #: With which something is told of for the first time.
    ANEW: frozenset[str]
    #: What all know, though it may be told of with "a" as well ("an economy").
    KNOWN: frozenset[str]
