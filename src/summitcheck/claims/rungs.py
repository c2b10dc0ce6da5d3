"""The rungs on which a verb binds, as claims files and drafts name them."""

from __future__ import annotations

STATES, NOTED, DISCUSSED, WELCOMED, INTENT = "states", "noted", "discussed", "welcomed", "intent"
AGREED, COMMITTED, WILL, DID = "agreed", "committed", "will", "did"

#: Weakest first; ``states`` is a fact that is put on record.
RUNGS = (STATES, NOTED, DISCUSSED, WELCOMED, INTENT, AGREED, COMMITTED, WILL, DID)
