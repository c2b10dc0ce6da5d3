"""How firmly a verb binds: the rung on which it stands.

From the weakest up: ``noted``, ``discussed``, ``welcomed``, ``intent``, ``agreed``, ``committed``, ``will`` and
``did``; ``states`` for what is said to be so. The order follows how final acts and communiqués are drafted: a
commitment counts for more than an intention, and an action for more than both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from summitcheck.claims.clauses import Frame
from summitcheck.claims.lexing import read_words
from summitcheck.claims.model import AGREED, COMMITTED, DID, DISCUSSED, INTENT, NOTED, STATES, WELCOMED, WILL
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.commitments, _LANGUAGE.verbs
_VERBS = {
    NOTED: words.NOTING,
    DISCUSSED: words.DISCUSSING,
    WELCOMED: words.WELCOMING,
    INTENT: words.INTENDING,
    AGREED: words.AGREEING,
    COMMITTED: words.COMMITTING,
}
_NOUNS = {NOTED: words.NOTES, INTENT: words.INTENTIONS, AGREED: words.AGREEMENTS, COMMITTED: words.COMMITMENTS}
_GOING = _LANGUAGE.clauses.GOING
_RUNG_OF_VERB = {verb: rung for rung, listed in _VERBS.items() for verb in listed}
_RUNG_OF_NOUN = {noun: rung for rung, nouns in _NOUNS.items() for noun in nouns}

#: What an account of what was said may tell, and what another such verb does not take for its own.
_SAID = (NOTED, DISCUSSED, WELCOMED)
#: A noun further than so many characters from its verb is not what the verb conveys.
_REACH = 60
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.;:]\s")


class Binding(NamedTuple):
    """The verb that binds: its frame, where its words end (with what it conveys), and its rung."""

    frame: Frame
    end: int
    rung: str


def binding(plain: str, frames: Sequence[Frame]) -> Binding | None:
    """The innermost of the verbs that stands on a rung, else the outermost; None without verbs.

    "Ishiba said the leaders intend to ..." is an intention of the leaders, while "the leaders reaffirmed that
    the treaty applies" commits nobody: its verb is "reaffirmed", its rung ``states``. ``plain`` is the text
    into which the frames' offsets count.
    """
    readings = [_reading(plain, frame) for frame in frames]
    if not readings:
        return None
    own = (r for outer, r in pairwise(readings) if r.rung not in _SAID or not _says(plain, outer.frame))
    bound = next((reading for reading in reversed((readings[0], *own)) if reading.rung), None)
    if bound:
        return bound
    outermost = readings[0]
    return outermost._replace(rung=STATES if len(readings) > 1 else _unbound(plain, outermost.frame))


def _says(plain: str, frame: Frame) -> bool:
    """True for a verb that says something of its own, and does not only pass on what others do: "underscored"."""
    return verbs.lemma(_group(plain, frame)[-1]) in words.CONVEYING


def _reading(plain: str, frame: Frame) -> Binding:
    group = _group(plain, frame)
    last = group[-1] if group[-1] == _GOING[0] else verbs.lemma(group[-1])
    if last in words.CONVEYING and (noun := _conveyed(plain, frame.verb.end)):
        return Binding(frame, noun.end(), _RUNG_OF_NOUN[noun[0].lower()])
    rung = _RUNG_OF_VERB.get(last, "")
    going = last == _GOING[0] and plain[frame.verb.end :].lstrip().startswith(_GOING[1] + " ")
    duty = group[0] in _LANGUAGE.clauses.PASSIVE and _LANGUAGE.clauses.INFINITIVE in group  # "is to open"
    if ((group[0] in words.BINDING or duty) and rung != INTENT) or going:
        rung = WILL
    elif frame.negated:
        rung = ""
    return Binding(frame, frame.verb.end, rung)


def _group(plain: str, frame: Frame) -> list[str]:
    said = plain[frame.verb.start : frame.verb.end]
    group = [word.norm for word in read_words(said.lstrip("'\u2019"))]
    if said[0] in "'\u2019":  # the "'ll" of "we'll"
        group[0] = _LANGUAGE.clauses.CONTRACTIONS.get(group[0], group[0])
    return group


def _conveyed(plain: str, end: int) -> re.Match[str] | None:
    """The commitment that the verb before ``end`` conveys, as in "reiterated its unwavering commitment"."""
    stop = _STOP.search(plain, end, end + _REACH)
    for found in _WORD.finditer(plain, end, stop.start() if stop else end + _REACH):
        norm = found[0].lower()
        if norm in _RUNG_OF_NOUN and found[0].islower():
            return found
        if norm in _LANGUAGE.clauses.PREPOSITIONS or norm == _LANGUAGE.clauses.COMPLEMENTIZER:
            return None
    return None


def is_deed(group: str) -> bool:
    """True for a verb in the perfect that tells what was done ("has opened"), and not what was said or promised."""
    first, last = (group.lower().split() or [""])[0], verbs.lemma(group.lower().split()[-1])
    told = last in _RUNG_OF_VERB or last in verbs.REPORTING or last in words.CONVEYING
    return first in _LANGUAGE.clauses.PERFECT and " " in group and not told


def _unbound(plain: str, frame: Frame) -> str:
    """``did`` for an action in the past, else ``states``, for a verb on no rung."""
    group = _group(plain, frame)
    first, last = group[0], verbs.lemma(group[-1])
    tells = last not in _RUNG_OF_VERB and (last in verbs.REPORTING or last in words.CONVEYING)
    if tells or first in _LANGUAGE.clauses.MODAL_VERBS:
        return STATES
    if first in _LANGUAGE.clauses.AUXILIARIES:
        return DID if first in words.DONE else STATES
    return DID if verbs.is_past(first, "") else STATES
