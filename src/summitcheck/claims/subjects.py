"""The words of a subject to who acts: names one by one, without what leads up to them or stands behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summitcheck.lang import language

_LANGUAGE = language()
words = _LANGUAGE.clauses
_AS_WELL_AS = " ".join(words.AS_WELL_AS)
_BEFORE_DATES, _PARTS = "|".join(words.BEFORE_DATES), "|".join(words.PARTS_OF_TIME)
_RELATIVE = re.compile(rf",\s+(?:{'|'.join(words.SUBJECT_RELATIVES)})\b")
_AND = re.compile(rf",?\s+{_LANGUAGE.syntax.AND}\s+|,\s+")
_LEADS = words.COORDINATORS | words.OPENING_ADVERBS
_APPOSED = re.compile(rf"(?:{'|'.join(sorted(words.FIRST_PERSON))})(?:\s?,|\s?[\u2013\u2014])\s?", re.IGNORECASE)
_JUNIOR = re.compile(rf",(?=\s(?:{'|'.join(sorted(words.GENERATIONS))})\b)", re.IGNORECASE)
_DATED = re.compile(rf"(?:{_BEFORE_DATES}) (?:(?:{_PARTS})[ -])?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}(?:,? ))?\d{{4}},? ")
_SHORT, _INITIAL = re.compile(r"\(([A-Z]{2,})\)\Z"), re.compile(rf"\b(?!{words.ARTICLE.capitalize()}\b)[A-Z]")
_BEHIND = re.compile(rf",\s+(?:{'|'.join(sorted(words.PREPOSITIONS | words.LEADING))})\b|,?\s+{_AS_WELL_AS}\b")


def named(subject: str) -> tuple[str, ...]:
    """Who a subject names, one by one where it is a plain list of names; else as it stands."""
    subject = _BEHIND.split(_RELATIVE.split(subject)[0])[0]
    said, _, last = subject.rpartition(" ")
    if last in words.OPENING_ADVERBS and said.split()[-1:] and said.split()[-1][0].isupper():
        subject = said  # "Mayor Ortiz today met"
    if _APPOSED.match(subject):
        return (re.split(r"\W", subject)[0],)  # "We, the mayors of Lima and Arica"
    parts = tuple(part for part in _AND.split(subject) if part)
    listed = f" {_LANGUAGE.syntax.AND} " in subject  # else what follows a comma tells who the one before it is
    parts = _without_short(parts)
    if (
        listed
        and len(parts) > 1
        and all(map(_is_name, parts))
        and not (_is_one_name(parts) or _has_titles(subject, parts))
    ):
        return parts
    return (subject,) if subject else ()


def _without_short(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts, two made one where what stands in brackets is short for both ("the Bureau of Tolls", "Dues (BTD)")."""
    whole: list[str] = []
    for part in parts:
        short = _SHORT.search(part)
        own = "".join(_INITIAL.findall(part[: short.start()])) if short else ""
        if (
            short
            and whole
            and not own.endswith(short[1])
            and f"{''.join(_INITIAL.findall(whole[-1]))}{own}".endswith(short[1])
        ):
            whole[-1] += f" {_LANGUAGE.syntax.AND} {part}"
        else:
            whole.append(part)
    return tuple(whole)


def _is_one_name(parts: Sequence[str]) -> bool:
    """True where "and" stands within a name: "the Heads of State and Government of Peru"."""
    if any(word[:1] in _LANGUAGE.ids.SIGNS_SPELLED for part in parts for word in part.split()):
        return True  # "$3 million from Peru and the Fund"
    determined = [opens_noun(part.split()[0].lower()) for part in parts]
    if not _LANGUAGE.syntax.PARTNERING.isdisjoint(parts[0].split()):
        return True  # "the treaty between Peru and Chile"
    return determined[0] and not words.WITHIN_NAMES.isdisjoint(parts[0].split()) and not any(determined[1:])


def _has_titles(subject: str, parts: Sequence[str]) -> bool:
    """True where commas set names apart from titles: "the Mayor of Lima, Ana Ortiz, and ..."."""
    titled = [not _LANGUAGE.actors.TITLES.isdisjoint(part.lower().split()) for part in parts]
    return "," in subject and any(titled) and not all(titled)


def _is_name(said: str) -> bool:
    first, _, rest = said.partition(" ")
    name = rest if first.lower() == words.ARTICLE else said
    return name[:1].isupper() and not said.split()[-1].islower()  # "Federal" opens a name, "State policies" is none


def is_sound(subject: str) -> bool:
    """True unless the words of a subject show that it was read wrongly, so that it names nobody for certain."""
    said = subject.lower().split()
    if (
        not said
        or said[0] in words.NEGATIVES
        or said[-1] in words.PREPOSITIONS
        or said[-1] in words.COORDINATORS
        or said[-1] in words.RELATIVES
    ):
        return False
    adjunct = said[0] in words.PREPOSITIONS or said[0] in words.SUBORDINATORS or said[0] in words.LEADING
    related = not words.RELATIVES.isdisjoint(said) or words.COMPLEMENTIZER in said
    finite = not related and not (words.HELPERS | _LANGUAGE.words.MODALS.keys()).isdisjoint(said)
    return not (adjunct or finite or ";" in subject)


def without_adjunct(subject: str) -> str:
    """The words of a subject without what leads up to it ("And on Monday, in Lima, the mayors": "the mayors")."""
    subject = _DATED.sub("", _JUNIOR.sub("", subject.rpartition(": ")[2]))
    led = False  # by a phrase, whose end may be a name of its own ("In Lima, Peru, the mayors")
    while True:
        first, _, others = subject.partition(" ")
        if others and first.lower().rstrip(",") in _LEADS:
            subject = others
            continue
        phrase, comma, after = subject.partition(", ")
        alone = not phrase.split()[1:] or phrase.split()[1] in words.PREPOSITIONS  # "Peru at the fair"
        place = led and alone and f" {_LANGUAGE.syntax.AND} " not in after
        if not comma or not (place or _is_adjunct(phrase) or after.lower() in words.STAND_INS):
            return subject
        subject, led = after, True


def _is_adjunct(phrase: str) -> bool:
    """True for an adverb, the year of a date, and a phrase that a preposition or "when" opens."""
    first, _, others = phrase.lower().partition(" ")
    opens = first in words.PREPOSITIONS or first in words.SUBORDINATORS or first in words.LEADING
    if opens or phrase.isdecimal() or (not others and _LANGUAGE.verbs.is_adverb(first)):
        return True
    if others.split(" ")[-1] in words.TIME_ENDS:
        return True  # "These past four years, ...", "Two days later, ..."
    described = _LANGUAGE.verbs.is_past(first, "") or _LANGUAGE.verbs.is_gerund(first)
    return described and others.partition(" ")[0] in words.PREPOSITIONS  # "Forged by history, ..."


def is_one(actors: tuple[str, ...]) -> bool:
    """True for a single actor whose name is no plural: "the port", not "the mayors and pilots of Lima"."""
    if len(actors) != 1:
        return False
    said = actors[0].lower().split()
    ends = (n for n, after in enumerate((*said, _LANGUAGE.syntax.OWNER)) if after in words.PREPOSITIONS)
    end = max(1, next(ends))
    described = end > 1 and _LANGUAGE.verbs.is_past(said[end - 1], "")  # "pilots led by the mayor"
    head = said[end - 2] if described else said[end - 1]
    plural = head.endswith(words.PLURAL) and _LANGUAGE.verbs.is_noun(head)  # "Ana Ortiz" is one
    several = _LANGUAGE.syntax.AND in said or said[0] in words.PLURALS
    return not several and not (plural and said[0] not in words.SINGULAR)


def is_thing(actors: tuple[str, ...]) -> bool:
    """True for a single actor with an article and without a title: "the port", not "the mayor"."""
    said = actors[0].lower().split()
    return opens_noun(said[0]) and _LANGUAGE.actors.TITLES.isdisjoint(said)


def opens_noun(word: str) -> bool:
    """True for an article, a demonstrative or an owner, with which the name of a thing begins."""
    return word in words.DETERMINERS or word.endswith(_LANGUAGE.syntax.POSSESSIVES[:2])
