"""SC405: parties that stand at the other end of the same event."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.detect.base import Detection, Example, Rule, changed
from summitcheck.detect.reading.converse import event_span, participants, same_party
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for account in participants(alignment.account):
        for official in participants(alignment.official):
            if official.event != account.event or official.gives == account.gives:
                continue
            if same_party(alignment, official.party, account.party):
                places = event_span(alignment.official, official), event_span(alignment.account, account)
                terms = (official.party.head, official.verb)
                yield changed("SC405", alignment, *places, "The party is on the other side", terms)


RULE = Rule(
    code="SC405",
    name="direction-reversed",
    severity=Severity.ERROR,
    summary=(
        "A party is on the other side of the same event: it buys instead of selling, or invites instead of being "
        "invited."
    ),
    why="Sellers and buyers, hosts and guests have opposite duties.",
    needs=(
        "The two texts describe the event with verbs that are listed as its two sides, such as “sell” and “buy”, "
        "and the same name is right before both verbs."
    ),
    faithful=Example("Chile will sell copper to Ghana.", "Ghana will buy copper from Chile."),
    distorted=Example("Chile will sell copper to Ghana.", "Chile will buy copper from Ghana."),
    find=_find,
)
