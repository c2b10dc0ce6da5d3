"""The ladder of commitment as values: how firmly a phrase binds."""

from __future__ import annotations

from typing import NamedTuple

#: Official prose puts these in front of what the same parties commit to as well as of what they only approve of.
_REMARKS = frozenset({"said", "noted", "affirmed", "welcomed"})

#: The steps of the ladder, from what is noted to what has been done.
NOTED, OPEN, WELCOMED, AIM, AGREED, PROMISED, FIRM, DONE = range(1, 9)
#: What a promise is called that is denied.
DENIED = "not promised"
#: The names of the steps that phrases beside verbs have ("an option", "under a duty").
NAMES = {OPEN: "discussed", AIM: "intended", PROMISED: "committed", FIRM: "will"}
_CALLED = {
    "said": "a remark",
    "noted": "a note",
    "discussed": "talk",
    "called for": "a call to others",
    "welcomed": "approval",
    "affirmed": "a view",
    "intended": "an aim",
    "agreed": "a decision",
    "committed": "a promise",
    "will": "a firm promise",
    "did": "a completed act",
    DENIED: "no promise",
}


class Rung(NamedTuple):
    """A phrase on the ladder, tokens ``first`` to ``last`` (exclusive).

    ``step`` 0 passes words on, 1 takes note and 8 has done it; ``name`` says what a step means.
    """

    step: int
    name: str
    first: int
    last: int

    @property
    def remarks(self) -> bool:
        """True for a step that neither promises nor does anything."""
        return self.name in _REMARKS

    @property
    def meaning(self) -> str:
        """What a message says that the phrase is: "an aim"."""
        return _CALLED[self.name]
