"""SC704: conditions of the statement that the account leaves out of the same promise."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.detect.base import Detection, Example, Rule, account_span, changed, official_words
from summitcheck.detect.reading.conditions import unshared_conditions
from summitcheck.detect.reading.leave import given_up
from summitcheck.detect.reading.sentences import span
from summitcheck.detect.reading.sides import official_side
from summitcheck.detect.reading.waivers import waived
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    side = official_side(alignment)
    for clause, around in unshared_conditions(side, alignment.account):
        place = span(alignment.official, clause)
        inside = alignment.official.within(*place)
        account = account_span(alignment, side.matches(around))
        message = f"The account leaves out a condition: {official_words(alignment, place)}"
        yield Detection("SC704", place, account, message, tuple(sorted({*inside, *around})))
    for own, told, term in [*waived(alignment), *given_up(alignment)][:1]:
        places = span(alignment.official, own), span(alignment.account, told)
        found = changed("SC704", alignment, *places, "A requirement is reported as unnecessary", (term,))
        yield found._replace(kind="waived")


RULE = Rule(
    code="SC704",
    name="condition-dropped",
    severity=Severity.WARNING,
    summary="The account leaves out the condition on which a promise depends.",
    why="Without its condition, a promise is larger than the one that was made.",
    needs=(
        "At least two words outside the conditional clause are matched in the part of the sentence that it applies "
        "to, and at most half of the words inside it are. The account's sentence has no condition and no word that "
        "could express one, nor a duty that comes first (“though the court has still to agree”). Also reported: the "
        "account says that nothing is waited for (“whatever they decide”, “with or without a vote”, “need not ask”), "
        "and sets no condition of its own, where the claim has one."
    ),
    faithful=Example(
        "Subject to approval by parliament, the navy will buy four ships.",
        "If parliament approves, the navy will buy four ships.",
    ),
    distorted=Example(
        "Subject to approval by parliament, the navy will buy four ships.",
        "The navy will buy four ships.",
    ),
    find=_find,
)
