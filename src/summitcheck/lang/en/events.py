"""Converse verbs: those that name one event from its two ends ("sell" and "buy"), and those that have no two ends."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.wordlists import word_set

#: By event the verbs whose subject gives, and those whose subject receives.
_CONVERSE = {
    "sale": ("sell export", "buy purchase import"),
    "loan": ("lend loan", "borrow"),
    "transfer": ("give send hand donate grant provide supply deliver", "receive obtain get"),
    "lease": ("let", "rent lease"),
    "lesson": ("teach train", "learn"),
    "victory": ("defeat beat", "lose"),
    "debt": ("owe", "collect"),
    "payment": ("pay", ""),
    "repayment": ("repay reimburse refund", ""),
    "compensation": ("compensate", ""),
    "inspection": ("inspect supervise monitor audit", ""),
    "protection": ("protect defend", ""),
    "invitation": ("invite", ""),
}
CONVERSE_VERBS: Mapping[str, tuple[str, bool]] = {
    verb: (event, gives)
    for event, sides in _CONVERSE.items()
    for gives, verbs in zip((True, False), sides, strict=True)
    for verb in verbs.split()
}
INVITATION, INVITATIONS = "invitation", word_set("invitation invitations")
INVITING, INVITED = word_set("extend issue offer send make repeat"), word_set("accept receive take get")
EVENT_VERBS = INVITING | INVITED | CONVERSE_VERBS.keys()

SYMMETRIC = word_set("meet cooperate talk consult confer agree collaborate partner marry differ converge border")
