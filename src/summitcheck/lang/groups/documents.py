"""What documents are read by: where sentences end, and what page furniture is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


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
    READING: frozenset[str]
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
    #: Nouns for texts that titles call a text by; of these, those for joint ones, and those that any party may make
    #: alone unless one of the makers stands before it. Each may stand in its genitive.
    KINDS_OF_TEXT: frozenset[str]
    JOINT_TEXTS: frozenset[str]
    SINGLE_TEXTS: frozenset[str]
    JOINT_MAKERS: frozenset[str]
    #: Words of reports and of speech, and how words of speech end: joint texts have none.
    REPORTED: frozenset[str]
    CONTRACTED: tuple[str, ...]
    #: What a note on mistakes of an earlier version is headed, and what it begins with.
    CORRECTIONS: tuple[str, ...]
    CORRECTED: tuple[str, ...]
    #: What a call to the reader begins with ("sign up").
    CALLS: tuple[str, ...]
    #: What a line begins with that says that a text is cut off for those who do not pay ("to continue reading").
    CUTS: tuple[str, ...]
    #: All that a link to the rest of a text, or to another, consists of ("read more").
    MORE: tuple[str, ...]
