"""How firmly a verb binds: the rung on which it stands.

From the weakest up: ``noted``, ``discussed``, ``welcomed``, ``intent``, ``agreed``, ``committed``, ``will`` and
``did``; ``states`` for what is said to be so. The order follows how final acts and communiqués are drafted: a
commitment counts for more than an intention, and a deed for more than both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.claims import verbs
from summitcheck.claims.clauses import Frame
from summitcheck.claims.rungs import AGREED, COMMITTED, DID, DISCUSSED, INTENT, NOTED, STATES, WELCOMED, WILL

_BY_RUNG = {
    NOTED: "note acknowledge recall observe recognize recognise",
    DISCUSSED: "discuss share exchange consider explore examine review consult talk debate",
    WELCOMED: "welcome appreciate commend applaud praise hail",
    INTENT: "intend plan aim seek hope expect wish want endeavor strive look propose",
    AGREED: "agree decide concur endorse adopt",
    COMMITTED: "commit pledge promise vow undertake resolve determine",
}
_RUNGS = {verb: rung for rung, listed in _BY_RUNG.items() for verb in listed.split()}

# What is expressed, announced or reaffirmed, where the verb alone binds nobody.
_NOUNS_BY_RUNG = {
    NOTED: "note",
    INTENT: "intention intent desire hope aim plan plans readiness willingness ambition",
    COMMITTED: "commitment commitments determination resolve pledge promise vow",
    AGREED: "agreement consensus",
}
_NOUNS = {noun: rung for rung, listed in _NOUNS_BY_RUNG.items() for noun in listed.split()}
_CONVEYING = verbs.word_set(
    """affirm announce confirm convey declare emphasise emphasize express have make reaffirm reiterate renew restate
    share show state stress take underline underscore voice"""
)

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
    bound = next((reading for reading in reversed(readings) if reading.rung), None)
    if bound:
        return bound
    outermost = readings[0]
    return outermost._replace(rung=STATES if len(readings) > 1 else _unbound(plain, outermost.frame))


def _reading(plain: str, frame: Frame) -> Binding:
    group = _group(plain, frame)
    last = verbs.lemma(group[-1])
    if last in _CONVEYING and (noun := _conveyed(plain, frame.verb.end)):
        return Binding(frame, noun.end(), _NOUNS[noun[0].lower()])
    rung = _RUNGS.get(last, "")
    if group[0] in ("will", "shall", "must") and rung != INTENT:
        rung = WILL
    elif frame.negated:
        rung = ""
    return Binding(frame, frame.verb.end, rung)


def _group(plain: str, frame: Frame) -> list[str]:
    return plain[frame.verb.start : frame.verb.end].lower().split()


def _conveyed(plain: str, end: int) -> re.Match[str] | None:
    """The commitment that the verb before ``end`` conveys, as in "reiterated its unwavering commitment"."""
    stop = _STOP.search(plain, end, end + _REACH)
    for found in _WORD.finditer(plain, end, stop.start() if stop else end + _REACH):
        norm = found[0].lower()
        if norm in _NOUNS:
            return found
        if norm in verbs.PREPOSITIONS or norm == "that":
            return None
    return None


def _unbound(plain: str, frame: Frame) -> str:
    """``did`` for a deed in the past, else ``states``, for a verb on no rung."""
    group = _group(plain, frame)
    first, last = group[0], verbs.lemma(group[-1])
    tells = last not in _RUNGS and (last in verbs.REPORTING or last in _CONVEYING)
    if tells or first in verbs.MODALS:
        return STATES
    if first in verbs.AUXILIARIES:
        return DID if first in ("has", "have", "had", "did") else STATES
    return DID if verbs.is_past(first, "") else STATES
