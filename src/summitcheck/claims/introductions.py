"""Where a statement introduces what it calls by a noun alone later: "a plan to mend docks", "the Bureau of Tolls"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, dropwhile, takewhile
from typing import NamedTuple

from summitcheck.claims.places import is_place
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing

_COUNTED = "|".join(sorted(pointing.ANEW | words.NUMBERS))
_WORD = r"[^\W\d_][\w\u2019'-]*"
_NEW = re.compile(rf"\b(?:{_COUNTED}|\d+(?= [a-z]))((?:[ \n]{_WORD}){{1,6}})", re.IGNORECASE)
_OF = "|".join(sorted(words.OF_NAMES | words.WITHIN_NAMES | {_LANGUAGE.syntax.AND}))
_NAME = re.compile(rf"\b[A-Z][\w\u2019'-]*(?:(?:[ \n](?:{_OF}))?(?:[ \n]{words.ARTICLE})?[ \n][A-Z][\w\u2019'-]*)+")
_OF_TOLD = "|".join(sorted({_LANGUAGE.syntax.OWNER, *pointing.OF_CONTENT}))
_TOLD = re.compile(rf"\b{words.ARTICLE}((?:[ \n]{_WORD}){{1,4}}?)[ \n](?P<of>{_OF_TOLD})\b", re.IGNORECASE)
_ENDS = words.PREPOSITIONS | words.RELATIVES | words.HELPERS | words.SUBORDINATORS | words.COORDINATORS
_ENDS |= {words.INFINITIVE, words.COMPLEMENTIZER, words.AS, words.ARTICLE} | words.NOMINATIVES
_BEFORE_NAMES = words.DETERMINERS | words.COORDINATORS | words.PREPOSITIONS | words.SUBORDINATORS
_TITLES = "|".join(sorted({each.capitalize() for each in _LANGUAGE.actors.TITLES | words.OFFICERS}))
_PERSON = re.compile(rf"\b(?:{_TITLES})[ \n][A-Z]\w+")
_FULL_NAME = re.compile(r"(?<=\s)[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+|\A[A-Z][a-z]+ [A-Z][a-z]+")
_MET = re.compile(rf"\b(?:{'|'.join(sorted(pointing.MET))})\b(?! {words.AGENT}\b)")
_PLACE = re.compile(r"\b[A-Z]\w+(?:[ \n][A-Z]\w+)*")

#: The nouns by which what has a name is called afterwards.
_OF_NAMES = words.INSTITUTIONS.union(*pointing.CALLED_AS.values())

#: How many earlier places of a noun are looked at.
MOST_PLACES = 12


class Introduction(NamedTuple):
    """Where a thing is introduced, and the words in which it is, in small letters.

    ``new`` says that it is behind "a" or under another noun, ``name`` that the words are its name.
    """

    start: int
    said: tuple[str, ...]
    new: bool
    name: bool = False


class Introductions(NamedTuple):
    """The places of a text where things are introduced, in order, by their noun."""

    places: dict[str, list[Introduction]]
    meetings: tuple[int, ...]  # where people are told to have met

    @classmethod
    def of(cls, plain: str) -> Introductions:
        """Those of a text without markup; linear in its length."""
        found: dict[str, list[Introduction]] = {}
        for noun, place in sorted(_introductions(plain), key=lambda each: each[1].start):
            found.setdefault(noun, []).append(place)
        return cls(found, tuple(match.start() for match in _MET.finditer(plain)))

    def last(self, said: Sequence[str], before: int) -> Introduction | None:
        """The last place before an offset that introduces what some words name, in more words or with "a"."""
        noun = said[-1].lower()
        places = self.places.get(noun, [])
        named = said[-1] != noun or noun in _OF_NAMES
        own = {word.lower() for word in said[1:-1]}
        end = bisect_left(places, (before,))
        for place in reversed(places[max(0, end - MOST_PLACES) : end]):
            more = place.new or len(place.said) > len(said) - 1
            if more and (named or not place.name) and own.issubset(place.said):
                return place
        return None

    def met(self, before: int) -> int | None:
        """The last place before an offset where somebody is told to have met."""
        end = bisect_left(self.meetings, before)
        return self.meetings[end - 1] if end else None


def names_person(plain: str) -> bool:
    """True for a sentence that names somebody, with a title or with two names."""
    return any(not is_place(found[0]) for found in chain(_PERSON.finditer(plain), _FULL_NAME.finditer(plain)))


def names_several(plain: str) -> bool:
    """True for a sentence that names two people with their titles, or two places."""
    people = {found[0] for found in _PERSON.finditer(plain)}
    if len(people) > 1:
        return True
    return len({found[0] for found in _PLACE.finditer(plain) if is_place(found[0])}) > 1


def _introductions(plain: str) -> Iterator[tuple[str, Introduction]]:
    for match in _NEW.finditer(plain):
        said = tuple(takewhile(lambda word: word not in _ENDS and not verbs.is_adverb(word), match[1].lower().split()))
        if said:
            yield said[-1], Introduction(match.start(), said, new=True)
    for match in _NAME.finditer(plain):
        said = tuple(dropwhile(lambda word: word in _BEFORE_NAMES, match[0].lower().split()))
        head = next((n for n, word in enumerate(said) if n and word in words.WITHIN_NAMES), len(said)) - 1
        known = len(said) > 1 and said[head] not in _BEFORE_NAMES
        for noun in {said[head], said[-1], *pointing.CALLED_AS.get(said[head], ())} if known else ():
            yield noun, Introduction(match.start(), said, new=noun not in said, name=True)
    for match in _TOLD.finditer(plain):
        said = tuple(match[1].lower().split())
        if _ENDS.isdisjoint(said):
            yield said[-1], Introduction(match.start(), (*said, match["of"]), new=False)
