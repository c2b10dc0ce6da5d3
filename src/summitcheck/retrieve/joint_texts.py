"""Recognises joint statements of other parties: in much the same words they make promises of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from summitcheck.annotate.names import NameTable
from summitcheck.lang.base import Language
from summitcheck.retrieve.topic import ACTING, COUNTRY, LEAST, Topic, named_in, opening_of

#: Before the noun for a joint text, what makes it joint stands within so many words ("Joint Cybersecurity Statement").
_WITHIN = 3
#: So often a text names a party that is in its title; other names there may be of a place.
_AGAIN = 2
#: A text that reports has one of the words of a report in so many; a joint text has next to none.
_REPORTS_WITHIN = 300
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
#: Between two words of a title that was broken in two lines, which some pages join ("StatementBuilding an Alliance").
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_GENITIVE = re.compile(r"['’]s\Z")


class OtherJointText(NamedTuple):
    """A joint text of others: a ``party`` of it, as it is written there, or a party of the statement that it lacks."""

    party: str = ""
    lacking: str = ""

    def __str__(self) -> str:
        if self.party:
            return f"it is another joint statement: {self.party} is no party to the one that it is compared with"
        return f"it is another joint statement: it is not by {self.lacking}"


def other_joint_text(topic: Topic, title: str, plain: str) -> OtherJointText | None:
    """What shows that a text is a joint statement of other parties than those of a topic; None if nothing does.

    It must be called a joint statement and read as one. A party of it is named in its title, or in its opening words
    if not there, and again and again; it is nowhere among the parties of the statement. Where both titles name several
    countries, each of the statement's must be in that of the text.
    """
    own, language = _own_parties(topic), topic.language
    if not own or not _is_called_joint(title, language) or _reports(plain, language):
        return None
    titled = _actors(title, topic.names)
    parties = titled or _actors(opening_of(plain), topic.names)
    others = [key for key in parties if key not in own]
    count = Counter(key for key, _ in named_in(plain, topic.names)) if others else Counter[str]()
    for key in others:
        if count[key] >= (_AGAIN if titled else LEAST):
            return OtherJointText(party=parties[key])
    return _lacking(_countries(_actors(topic.title, topic.names)), _countries(titled))


def _lacking(own: Mapping[str, str], titled: Mapping[str, str]) -> OtherJointText | None:
    """The first of the countries in the statement's title that another title lacks."""
    missing = [name for key, name in own.items() if key not in titled]
    return OtherJointText(lacking=missing[0]) if missing and len(own) > 1 and len(titled) > 1 else None


def _countries(actors: Mapping[str, str]) -> dict[str, str]:
    return {key: name for key, name in actors.items() if key.startswith(COUNTRY)}


@lru_cache(maxsize=8)
def _own_parties(topic: Topic) -> frozenset[str]:
    """Who may have made a statement: whom its title and its opening name, and whom it names often."""
    opening = _actors(topic.opening, topic.names)
    return frozenset([*_actors(topic.title, topic.names), *opening, *[each.key for each in topic.principals]])


def _actors(text: str, names: NameTable) -> dict[str, str]:
    """The countries and organisations that a text names, by their keys, each as it is written first."""
    actors: dict[str, str] = {}
    for key, name in named_in(text, names):
        if key.startswith(ACTING):
            actors.setdefault(key, name)
    return actors


def _is_called_joint(title: str, language: Language) -> bool:
    """Whether the first noun for a text in a title is one for a joint text ("Leaders' Statement")."""
    page, apart = language.page, _JOINED.sub(" ", title).lower()
    words = [_GENITIVE.sub("", word) for word in _WORD.findall(apart)]
    at = next((n for n, word in enumerate(words) if word in page.KINDS_OF_TEXT), None)
    if at is None or words[at] not in page.SINGLE_TEXTS:
        return at is not None and words[at] in page.JOINT_TEXTS
    return not page.JOINT_MAKERS.isdisjoint(words[max(0, at - _WITHIN) : at])


def _reports(plain: str, language: Language) -> bool:
    """Whether a text has the words of a report or of speech."""
    page, words = language.page, _WORD.findall(plain.lower().replace("’", "'"))
    found = [word for word in words if word in page.REPORTED or word.endswith(page.CONTRACTED)]
    return len(found) * _REPORTS_WITHIN > len(words)
