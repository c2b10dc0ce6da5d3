"""Tell aims that stand side by side ("to aid crews and to draw trade") from what describes a noun or one aim."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.siblings import is_restricted
from summitcheck.claims.slots import Slot
from summitcheck.lang import language

words = language().clauses


def is_within_aim(
    sentence: LexedSentence, slots: Sequence[Slot], slot: Slot, shape: Shape, places: tuple[int, int]
) -> bool:
    """True for what describes a noun or an aim, but for an aim beside another ("to aid crews and to draw trade").

    A bare verb goes on with the last of several aims: "widen the port, to serve crews, to aid towns and mend A".
    ``places`` are the first word of what may follow in the slot, and that of the cut before it.
    """
    begin, cut = places
    aimed = sentence.norm(begin) == words.INFINITIVE and _is_only_aim(slots, slot)
    aimed = aimed and "-" not in sentence.gap(shape.head + 1)  # "and to net-zero", "and to low- and mid-sized"
    if is_restricted(slots, slot) and not aimed:
        return True
    bare = shape.form is Form.BASE and "," not in sentence.gap(cut)
    return bare and _is_before_aims(slots, slot)


def _is_only_aim(slots: Sequence[Slot], slot: Slot) -> bool:
    """True for the only "to" before, within nothing that describes a noun, with which another "to" goes on."""
    restricting = [each for each in slots if each.restrictive and each.start <= slot.start]
    return restricting == [slot] and [each for each in slots if each.form is Form.TO] == [slot]


def _is_before_aims(slots: Sequence[Slot], slot: Slot) -> bool:
    """True before several aims, each with its "to", with the last of which a bare verb goes on."""
    return any(
        each.restrictive and each.form is Form.TO and each.series.others and each.start > slot.start for each in slots
    )
