"""Tell what words mean in their place in a claim: a phrase, those who act, or the sentence that they go on with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.claims.model import Claim
from summitcheck.claims.pointing import Pointer
from summitcheck.lang import language

_LANGUAGE = language()
words, pointing = _LANGUAGE.clauses, _LANGUAGE.pointing
_RELATED = re.compile(rf",\s+(?:{'|'.join(sorted(words.RELATIVES))})\b")

#: How many words two sentences may have that are told together, and what may stand before pointing words then.
MOST_WORDS, LEAD_WORDS = 80, 4


class Meaning(NamedTuple):
    """What stands for pointing words: ``words``, and the sentence ``before`` them where they go on with that."""

    words: str
    before: str = ""

    def told(self, claim: Claim, at: int, phrase: str) -> Claim:
        """The claim with this in place of a phrase at ``at``, which acts no more."""
        if not self.before:
            actors = (self.words,) if claim.actors == (phrase,) else claim.actors
            return claim._replace(text=put(claim.text, at, phrase, self.words), actors=actors)
        lead, rest = claim.text[:at].strip(" ,"), claim.text[at + len(phrase) :]
        if self.words == words.EXAMPLES:
            rest = f" {rest.split(maxsplit=1)[1]}"  # "including" tells its "includes"
        aside = f", {lead[:1].lower()}{lead[1:]}," if lead and lead.lower() not in words.COORDINATORS else ""
        text = f"{self.before}, {self.words}{aside}{rest}"
        apart = lead.count(" ") >= LEAD_WORDS or _RELATED.match(rest)  # "these plans, which cost more,"
        return claim if apart or len(text.split()) > MOST_WORDS else claim._replace(text=text, actors=())


def place_of(phrase: str, text: str, lead: str) -> int | None:
    """Where words stand in a text: at the beginning, or behind what leads up to them in the statement."""
    for at in (0, len(lead) + 1):
        opened = not at or text[:at].lower() == f"{lead} ".lower()
        if opened and re.match(rf"{re.escape(phrase)}(?![\w'\u2019])", text[at:], re.IGNORECASE):
            return at
    return None


def put(text: str, at: int, phrase: str, instead: str) -> str:
    """The text with other words in the place of a phrase at ``at``."""
    opens = instead.partition(" ")[0]
    small = at > 0 and opens.istitle() and opens.lower() in words.DETERMINERS
    first = instead[:1].lower() if small else instead[:1] if at else instead[:1].upper()
    return text[:at] + first + instead[1:] + text[at + len(phrase) :]


def named(actors: Sequence[str]) -> str:
    """Those who act in a row, the last behind "and"."""
    *others, last = actors
    apart = "," if len(others) > 1 else ""
    return f"{', '.join(others)}{apart} {_LANGUAGE.syntax.AND} {last}" if others else last


def relative(found: Pointer, whole: str) -> str:
    """What goes on with a ``whole`` sentence: "which", or the noun of the pointing words and "that"."""
    own = " ".join(found.said[1:])
    if found.bare or whole.lower().endswith(f" {own.lower()}"):
        return words.SUBJECT_RELATIVES[0]
    plain = found.several or found.noun in pointing.UNCOUNTED
    return f"{own} {words.COMPLEMENTIZER}" if plain else f"{article(own)} {own} {words.COMPLEMENTIZER}"


def article(said: str) -> str:
    """The article before some words: "an" before a vowel that is heard ("an MoU", but "a UN plan")."""
    first = said.partition(" ")[0]
    if first.isupper():
        return words.INDEFINITES[first[0].lower() in pointing.VOWELS_SPELLED]
    vowel = first[0].lower() in pointing.VOWELS and not first.lower().startswith(pointing.CONSONANTAL)
    return words.INDEFINITES[vowel or first.lower().startswith(pointing.SILENT)]
