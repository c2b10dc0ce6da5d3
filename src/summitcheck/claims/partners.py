"""Whom somebody is told to have met or spoken with: "they" means both."""

from __future__ import annotations

import re

from summitcheck.claims.clauses import Frame
from summitcheck.claims.lexing import TITLES
from summitcheck.claims.pronouns import is_person
from summitcheck.claims.subjects import named
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing

_SHORTENED = "|".join(each.capitalize() for each in sorted(words.GENERATIONS | pointing.SHORTENED))
_NAME = rf"(?:{_SHORTENED})\.|[A-Z]\.(?=\s[A-Z])|[A-Z][\w\u2019'-]+"
_WITHIN = "|".join(sorted({words.ARTICLE, _LANGUAGE.syntax.OWNER, _LANGUAGE.syntax.AND, *pointing.OF_FAMILIES}))
_OF_OFFICES = f"{words.INFINITIVE}|{_LANGUAGE.syntax.OWNER}"  # "Adviser to the President"
_WITH = re.compile(
    rf"(?:\s[\w.-]+){{0,5}}?\s(?:{pointing.ACCOMPANYING})\s+"
    rf"(?P<who>(?:{words.ARTICLE}\s+)?(?:{_NAME})(?:\s+(?:(?:{_WITHIN})\s+)*(?:{_NAME}))+)(?P<more>,|\s+(?:{_OF_OFFICES})\s+(?:{words.ARTICLE}\b|[A-Z]))?"
)


def partners_of(plain: str, verb: Frame) -> tuple[str, ...]:
    """The people whom a verb tells to have met or spoken with its subject; nobody where not all of them are read."""
    last = plain[verb.verb.start : verb.verb.end].lower().split()[-1:]
    if not last or verbs.lemma(last[0]) not in pointing.TALKING:
        return ()
    found = _WITH.match(plain, verb.verb.end)
    who = named(" ".join(found["who"].split())) if found and not found["more"] else ()
    titled = all(not TITLES.isdisjoint(each.lower().split()) for each in who)  # else two offices may be one's
    return who if all(is_person((each,)) for each in who) and (titled or len(who) == 1) else ()
