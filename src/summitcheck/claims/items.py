"""The items of a list of people or bodies that commas set apart, each with the "and" within its own name."""

from __future__ import annotations

import re

from summitcheck.claims.lexing import JUNIOR_COMMA, TITLES
from summitcheck.claims.places import is_place
from summitcheck.lang import language

_LANGUAGE = language()
words = _LANGUAGE.clauses
_COMMA = re.compile(rf",\s+(?:{_LANGUAGE.syntax.AND}\s+)?")
_LAST = re.compile(rf",\s+{_LANGUAGE.syntax.AND}\s+")
_SHORT = re.compile(r"[A-Z][A-Z.&]+|.*\([A-Z]{2,}\)")
_OF = "|".join(sorted(words.OF_NAMES))
_OFFICE = re.compile(rf"(?:\w+ ){{0,2}}(?:{'|'.join(sorted(TITLES))}) (?:{_OF}) (?P<of>.+)", re.IGNORECASE)


def items_of(subject: str) -> tuple[str, ...]:
    """The items of a list with a comma before its "and", each of which names somebody on its own; else none.

    An office among them tells who the one before it is: they stay one.
    """
    if not _LAST.search(subject):
        return ()
    items = tuple(_COMMA.split(JUNIOR_COMMA.sub("", subject)))
    if any(map(_is_office, items[1:])):
        return (subject,)  # "President Ortiz, Governor of Peru, and President Paz"
    plain = len(_LAST.split(subject)[-1].split(", ")) == 1 and not _gathers(items[0])
    placed = any(map(is_place, items[1:])) and not words.PREPOSITIONS.isdisjoint(items[0].split())
    if not plain or (placed and not is_place(items[0])):
        return ()  # "The Mayor of Lima, Arica, and Paita"
    named = is_place(items[0]) or _stands_alone(items[0])
    return items if named and all(_stands_alone(each) or is_place(each) or _is_several(each) for each in items) else ()


def _gathers(item: str) -> bool:
    """True for a name that those behind it belong to ("the mayors of Lima", "the treaty between Peru")."""
    said = item.split()
    end = next((n for n, word in enumerate(said) if word in words.PREPOSITIONS), 0)
    several = end > 0 and said[end - 1].islower() and said[end - 1].endswith(words.PLURAL)
    return several or not words.GATHERING.isdisjoint(said)


def _stands_alone(item: str) -> bool:
    """True for a title with a name, a short name in capitals, and a name of several words with its short one behind."""
    said = item.split()
    first = said[0].lower()
    name = said[-1][0].isupper() or said[-1].startswith("(")
    if not name or not (said[0][0].isupper() or first == words.ARTICLE):
        return False
    titled = len(said) > 1 and not TITLES.isdisjoint(item.lower().split())
    return titled or first == words.ARTICLE or bool(_SHORT.fullmatch(item))


def _is_several(item: str) -> bool:
    """True for others that have no name, and share their noun with none before ("like-minded partners")."""
    said = item.split()
    several = said[-1].endswith(words.PLURAL) and _LANGUAGE.verbs.is_noun(said[-1])
    return several and said[0].islower() and words.PREPOSITIONS.isdisjoint(said)


def _is_office(item: str) -> bool:
    """True for an office that tells who the person before it is ("Mayor of the City of Lima")."""
    found = _OFFICE.match(item)
    return found is not None and (is_place(found["of"]) or item.rpartition(" ")[2].lower() in words.INSTITUTIONS)
