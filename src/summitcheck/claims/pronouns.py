"""A pronoun to whom it means, among those whom the sentences before named as acting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summitcheck.claims.places import is_place
from summitcheck.claims.subjects import is_one, opens_noun
from summitcheck.lang import language

_LANGUAGE = language()
words = _LANGUAGE.clauses

_OWNER = re.compile(rf"(?P<who>[^,]+)(?:{'|'.join(map(re.escape, _LANGUAGE.syntax.POSSESSIVES[:2]))})\b")

_TITLES = _LANGUAGE.actors.TITLES | words.OFFICERS

#: Words of a name of a person that has no title.
NAME_WORDS = 2


def meant(pronoun: str, told: Sequence[tuple[str, ...]], last: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a pronoun means among the actors told so far, the last first; "we" names itself, and doubt nobody.

    ``last`` are those of the sentence before, empty where it named none. "He" means the only person who was named,
    "it" the last where that is no person and no country, and "we" did not act since; "they" the last several.
    """
    said = pronoun.lower()
    if said in words.FIRST_PERSON:
        return (pronoun,)
    one = said in words.SINGULAR
    agreeing = [actors for actors in told if is_one(actors) is one]
    if said in words.PERSONAL:
        if len(last) == 1 and is_one(last) and is_person(last):
            return last  # who acts in the sentence before
        persons = [actors for actors in agreeing if not (_is_thing(actors) or is_place(actors[0]))]
        alone = persons and is_person(persons[0]) and all(_is_same(persons[0], other) for other in persons[1:])
        return persons[0] if alone else ()
    if said in words.SECOND_PERSON:
        return ()
    if not one:
        if _is_body(last):
            return ()  # "The mayors met. The Port Authority opened a dock. They": the body may be meant
        owned = bool(agreeing) and agreeing[0][0].lower().startswith(words.OWNED_BY_THEM)
        return () if owned else agreeing[0] if agreeing else (pronoun,)  # "Their efforts paid, and they won"
    unsure = not last or last[0].lower() in words.FIRST_PERSON  # "The port grew. We launch a plan. It will"
    unsure |= len(last) > 1 and all(map(is_place, last))  # "NPB grew. Peru and Chile set up a plan. It will"
    nearest = agreeing[0] if agreeing and not unsure else ()
    return nearest if nearest and not (is_person(nearest) or is_place(nearest[0])) else ()


def agrees(pronoun: str, actors: tuple[str, ...]) -> bool:
    """True where a pronoun may mean the actors by number, and by whether they are a person."""
    said = pronoun.lower()
    if not actors or said in words.FIRST_PERSON | words.SECOND_PERSON or is_one(actors) is not (said in words.SINGULAR):
        return False
    return said not in words.SINGULAR or is_person(actors) is (said in words.PERSONAL)


def owner_of(lead: str) -> tuple[str, ...]:
    """The person whose time or work opens a sentence: "During Mayor Ortiz's first term"."""
    found = _OWNER.match(lead.partition(" ")[2])
    named = found is not None and all(word[0].isupper() or opens_noun(word) for word in found["who"].split())
    return (found["who"],) if found and named and is_person((found["who"],)) else ()


def is_person(actors: tuple[str, ...]) -> bool:
    """True for a title or a name: "the mayor" and "Ana Ortiz", not "the mayor's plan"."""
    said = actors[0].split()
    if is_place(actors[0]):
        return False  # "New Zealand"
    name = len(said) >= NAME_WORDS and all(word[0].isupper() and word[1:].islower() for word in said)
    titled = not _TITLES.isdisjoint(actors[0].lower().split())
    return (titled or name) and not _is_thing(actors)


def _is_thing(actors: tuple[str, ...]) -> bool:
    """True for a single actor with an article and without a title: "the port", "the mayor's plan", not "the mayor"."""
    said = actors[0].lower().split()
    owned = max((n + 1 for n, word in enumerate(said) if word.endswith(_LANGUAGE.syntax.POSSESSIVES)), default=0)
    return (owned > 0 or opens_noun(said[0])) and _TITLES.isdisjoint(said[owned:])


def _is_body(actors: tuple[str, ...]) -> bool:
    """True for a single body with a name, for which "they" may stand: "the Port Authority", "NPB"."""
    if len(actors) != 1 or not is_one(actors) or is_place(actors[0]) or is_person(actors):
        return False
    said = [word.strip("()") for word in actors[0].split() if word.lower() != words.ARTICLE]
    return bool(said) and all(word[0].isupper() or word in words.PREPOSITIONS | words.COORDINATORS for word in said)


def _is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True for two names of a person that end alike, or of which one is the title of the other ("the mayor")."""
    said, others = (" ".join(actors).lower().split() for actors in (one, other))
    titles = (set(each) - {words.ARTICLE} for each in (said, others))
    return said[-1] == others[-1] or any(title <= set(said) & set(others) for title in titles)
