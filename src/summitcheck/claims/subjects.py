"""Find who acts in the words of a subject: names one by one, without what stands behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summitcheck.claims.items import items_of
from summitcheck.claims.places import is_place
from summitcheck.claims.tails import without_tail
from summitcheck.lang import language

#: How near to the beginning of a name its title stands.
TITLE_REACH = 3
SHARE_REACH = 3  # and how near its share

_LANGUAGE = language()
words = _LANGUAGE.clauses
_RELATIVE = re.compile(rf",\s+(?:{'|'.join(words.SUBJECT_RELATIVES)})\b")
_APPOSITION = re.compile(  # "Peru, a member of both"
    rf"(?P<name>[^,]+), (?:{'|'.join((*words.INDEFINITES, words.ONE_OF))}) [^,]+\Z"
)
_DESCRIBED = re.compile(rf"(?i:{'|'.join(words.INDEFINITES)}) (?P<said>[^,]+), (?P<name>(?:{words.ARTICLE} |[A-Z]).+)")
_PLACED = re.compile(rf"\b(?:{'|'.join(sorted(_LANGUAGE.syntax.BEFORE_NAMES))}) [A-Z][\w. ]*\Z")  # "in Lima"
_WITHIN = re.compile(
    rf"\b(?:{'|'.join(sorted(_LANGUAGE.syntax.BEFORE_NAMES - {_LANGUAGE.syntax.OWNER}))}) (?P<place>[A-Z][\w. ]*)\Z"
)
_OFFICERS = "|".join(sorted(words.OFFICERS))
_ADVISING = re.compile(rf"\b(?:{_OFFICERS}) {words.INFINITIVE} (?:\w+ ){{0,2}}\w+\Z", re.IGNORECASE)
_BOTH = re.compile(  # "Both the mayor and NPB"
    rf"\A(?i:{words.BOTH}) (?=(?:{words.ARTICLE} )?[A-Z].* {_LANGUAGE.syntax.AND} (?:{words.ARTICLE} )?[A-Z])"
)
_AND = re.compile(rf",?\s+{_LANGUAGE.syntax.AND}\s+|,\s+")
#: Words before a subject that are no part of it.
LEADS = words.COORDINATORS | words.OPENING_ADVERBS | {words.OPENING_SO}
_APPOSED = re.compile(rf"(?:{'|'.join(sorted(words.FIRST_PERSON))})(?:\s?,|\s?[\u2013\u2014])\s?", re.IGNORECASE)
_SHORT, _INITIAL = re.compile(r"\(([A-Z]{2,})\)\Z"), re.compile(rf"\b(?!{words.ARTICLE.capitalize()}\b)[A-Z]")


def named(subject: str, *, one: bool = False) -> tuple[str, ...]:
    """Who a subject names, one by one where it is a plain list of names; else as it stands.

    ``one`` says that its verb is that of a single subject: an "and" stands within the name then.
    """
    subject = without_tail(_RELATIVE.split(subject)[0])
    subject = _BOTH.sub("", _without_description(subject))
    if _APPOSED.match(subject) or _is_spoken(subject.lower().split()):
        return (re.split(r"\W", subject)[0],)  # "We, the mayors of Lima and Arica"
    if items := items_of(subject):
        return items
    parts = tuple(part for part in _AND.split(subject) if part)
    listed = f" {_LANGUAGE.syntax.AND} " in subject  # else what follows a comma tells who the one before it is
    parts = _made_one(_numbered(subject, parts))
    if (
        listed
        and len(parts) > 1
        and not one
        and all(map(_is_name, parts))
        and not (_is_one_name(parts) or _has_titles(subject, parts))
    ):
        return parts
    vague = listed and len(parts) > 2 and not (opens_noun(parts[0].split()[0].lower()) or all(map(_is_name, parts)))
    return (subject,) if subject and not vague else ()  # "Muslim, Sikh, and other pilots, crews, and mayors"


def _without_description(subject: str) -> str:
    """The name alone of what is named and described as well ("Peru, a member of both", "A member of both, Peru")."""
    if found := _APPOSITION.fullmatch(subject):
        return found["name"]
    found = _DESCRIBED.fullmatch(subject)
    place = found and (found["name"].isupper() or (is_place(found["name"]) and _PLACED.search(found["said"])))
    return subject if not found or place else found["name"]  # "a crew in Lima, Peru"


def _is_spoken(said: Sequence[str]) -> bool:
    """True for "we" and an adverb or the like behind it: "we thus all"."""
    if not said or said[0] not in words.FIRST_PERSON:
        return False
    return all(_LANGUAGE.verbs.is_adverb(word) or word in words.STAND_INS for word in said[1:])


def _numbered(subject: str, parts: Sequence[str]) -> tuple[str, ...]:
    """The parts, two made one where the second has the number of both, as others have ("Pilots and Crews 7 Lima")."""
    whole: list[str] = []
    several = sum(map(_has_number, parts)) > 1
    for part in parts:
        joined = f"{whole[-1]} {_LANGUAGE.syntax.AND} {part}" if whole else part
        if several and whole and joined in subject and _has_number(part) and not _has_number(whole[-1]):
            whole[-1] = joined
        else:
            whole.append(part)
    return tuple(whole)


def _has_number(part: str) -> bool:
    return any(word.isdecimal() for word in part.split())


def _made_one(parts: Sequence[str]) -> tuple[str, ...]:
    """The parts, two made one where one short name in brackets is that of both ("the Bureau of Tolls", "Dues (BTD)").

    An adviser's other office belongs to the same person ("Advisor to the Mayor and Director Ana Ortiz").
    """
    whole: list[str] = []
    for part in parts:
        if whole and _ADVISING.search(whole[-1]):
            whole[-1] += f" {_LANGUAGE.syntax.AND} {part}"
            continue
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
    if any(part.lower().endswith(_LANGUAGE.syntax.POSSESSIVES) for part in parts[:-1]):
        return True  # "Peru's and Chile's commitments"
    if f" {words.SUCH} {words.AS} " in parts[0]:
        return True  # "pilots such as Ortiz and Rey"
    placed = _WITHIN.search(parts[-2])
    if placed and is_place(placed["place"]) and is_place(parts[-1]):
        return True  # "work on docks in Peru and Chile"
    head, of, _ = parts[0].lower().partition(f" {_LANGUAGE.syntax.OWNER} ")
    heads = {head.split()[-1].removesuffix(words.PLURAL)} if of and head.endswith(words.PLURAL) else set()
    if heads & ((_LANGUAGE.actors.TITLES | words.OFFICERS) - words.PORTFOLIOS) and is_place(parts[-1]):
        return True  # "the Presidents of Peru and the United States"
    if not (_LANGUAGE.syntax.PARTNERING - words.JOINING).isdisjoint(parts[0].split()):
        return True  # "the treaty between Peru and Chile"
    return any(_may_go_on(one, other) for one, other in pairwise(parts))


def _may_go_on(one: str, other: str) -> bool:
    """True where "and" may stand within a name ("the Bureau of Tolls and Dues", "the Minister of Trade and Labor")."""
    said, after = one.lower().split(), other.lower().split()
    if opens_noun(said[0]) and not opens_noun(after[0]) and after[-1] in words.INSTITUTIONS:
        return True  # "the Food and Drug Administration"
    if _SHORT.search(one):
        return False  # "the Office of Docks (OD) and NPB"
    within = [n for n, word in enumerate(said) if word in words.WITHIN_NAMES]
    if not within or said[within[-1] - 1] in words.OF_COUNTRIES or opens_noun(after[0]):
        return False
    titles = _LANGUAGE.actors.TITLES - words.PORTFOLIOS
    office = not words.INSTITUTIONS.isdisjoint(said) and titles.isdisjoint(said)  # "Board of Tolls and Dues Head Rey"
    first = after[0] in _LANGUAGE.actors.TITLES | words.OFFICERS or is_place(other.split()[0])
    return titles.isdisjoint(after[:TITLE_REACH]) or (office and not first)


def _has_titles(subject: str, parts: Sequence[str]) -> bool:
    """True where commas set names apart from titles: "the Mayor of Lima, Ana Ortiz, and ..."."""
    titled = [not _LANGUAGE.actors.TITLES.isdisjoint(part.lower().split()) for part in parts]
    return "," in subject and any(titled) and not all(titled)


def _is_name(said: str) -> bool:
    first, _, rest = said.partition(" ")
    name = rest if first.lower() == words.ARTICLE else said
    return name[:1].isupper() and not said.split()[-1].islower()  # "Federal" opens a name, "State policies" is none


def is_sound(subject: str) -> bool:
    """True unless the words of a subject show that it was read wrongly ("Help the crews so they"): they name nobody."""
    said = subject.lower().split()
    if not said or ";" in subject or _opens_no_subject(said) or _ends_no_subject(said):
        return False
    related = not words.RELATIVES.isdisjoint(said) or words.COMPLEMENTIZER in said
    return related or words.HELPERS.isdisjoint(said)


def _opens_no_subject(said: Sequence[str]) -> bool:
    """True where the first words show a clause, a phrase or a lead instead of a subject."""
    first, others = said[0], said[1:]
    if first in words.NEGATIVES or first == words.LET or first in words.INDIRECT:
        return True  # "What Peru has seen"
    focusing = first in words.FOCUSING or first == words.ALSO
    if focusing and others and others[0] in words.PREPOSITIONS | words.SUBORDINATORS:
        return True  # "Also in the meeting were"
    if not others and (_LANGUAGE.verbs.is_participle(first) or first in LEADS):
        return True  # "Gone are the days"
    if words.COMPLEMENTIZER in others[1:2] and _LANGUAGE.verbs.is_present(others[0], words.ARTICLE):
        return True  # "Crews stress that"
    if first in words.POINTING and words.COMPLEMENTIZER in others:
        return True
    counted = bool(others) and counts(first, others[0])
    return (first in words.PREPOSITIONS and not counted) or first in words.SUBORDINATORS or first in words.LEADING


def _ends_no_subject(said: Sequence[str]) -> bool:
    """True where the last word is none with which a subject ends: a preposition, "and", a pronoun behind a noun."""
    last, before = said[-1], said[-2:-1]
    if last in words.PREPOSITIONS or last in words.COORDINATORS or last in words.RELATIVES:
        return True
    return last in words.NOMINATIVES | {words.EXPLETIVE} and bool(before) and before[0] not in words.JOINING


def counts(first: str, others: str) -> bool:
    """True for "over" before a number, of which it is a part ("Over 9 million homes, schools, and ferries")."""
    return first in words.BEFORE_NUMBERS and others[:1].isdecimal()


def is_one(actors: tuple[str, ...]) -> bool:
    """True for a single actor whose name is no plural: "the port", not "the mayors and pilots of Lima"."""
    if len(actors) != 1:
        return False
    if is_place(actors[0]):
        return True  # "the United States"
    said = actors[0].lower().split()
    ends = (n for n, after in enumerate((*said, _LANGUAGE.syntax.OWNER)) if after in words.PREPOSITIONS)
    end = max(1, next(ends))
    several = any(
        word == _LANGUAGE.syntax.AND and (n < end or opens_noun(after) or "," in actors[0])
        for n, (word, after) in enumerate(pairwise(said))
    )
    several |= said[0] in words.PLURALS or _is_counted(said, end)
    described = end > 1 and _LANGUAGE.verbs.is_past(said[end - 1], "")  # "pilots led by the mayor"
    head = said[end - 2] if described else said[end - 1]
    names = [word[0].isupper() for word in actors[0].split()]
    firm = len(names) > 1 and all(names) and _LANGUAGE.actors.TITLES.isdisjoint(said) and said[0] != words.ARTICLE
    if firm and not several:
        return True  # "Lima Ferries"
    named = names[-1]  # "Ortiz" is one, whatever a dictionary has
    plural = head.endswith(words.PLURAL) and (_LANGUAGE.verbs.is_noun(head) or not named)
    return not several and not (plural and said[0] not in words.SINGULAR)


def _is_counted(said: Sequence[str], end: int) -> bool:
    """True for several by a number ("the three NSAs"), a share ("98 percent of ports") or a word ("the people").

    ``end`` is where the noun that opens the name ends.
    """
    shared = any(word[-1:] in words.SHARES or word in words.SHARES for word in said[:SHARE_REACH])
    counted = not words.NUMBERS.isdisjoint(said[:2]) or said[end - 1] in words.COLLECTIVES
    return counted or (shared and said[-1].endswith(words.PLURAL))


def opens_noun(word: str) -> bool:
    """True for an article, a demonstrative or an owner, with which the name of a thing begins."""
    return word in words.DETERMINERS or word.endswith(_LANGUAGE.syntax.POSSESSIVES[:2])
