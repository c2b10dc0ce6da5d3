"""The slots that are open to the one in which a sibling starts: for the items of a list, and behind a coordinator."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.claims.cuts import speaks
from summitcheck.claims.shapes import Form, LexedSentence, Shape, Tense
from summitcheck.claims.slots import Series, Slot
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs


def list_slot(
    sentence: LexedSentence, slots: Sequence[Slot], shape: Shape, listed: Series | None, here: int
) -> Slot | None:
    """The slot of an item behind a semicolon.

    That of the running list; else the one after a colon; else the outermost from word ``here`` on; else the nearest.
    """
    fitting = [slot for slot in slots if slot.admits(shape)] or [s for s in slots if s.form is Form.NOUN]
    if shape.form is not Form.NOUN:
        fitting = [slot for slot in fitting if not is_restricted(slots, slot)] or fitting
    running = [slot for slot in slots if slot.series is listed]
    announced = [slot for slot in fitting if ":" in sentence.gap(slot.start)]
    near = [slot for slot in fitting if slot.start >= here]
    return next(iter(running or announced or near or fitting[-1:]), None)


def may_belong_within(sentence: LexedSentence, slot: Slot, listed: Series | None, i: int) -> bool:
    """True where an item may go on with a phrase within the last one ("taxes set in the Act of 1990; the Act")."""
    start = slot.start
    announced = ":" in sentence.gap(start) or sentence.norm(start - 1) == words.EXAMPLES
    if slot.form is not Form.NOUN or slot.series is listed or announced:
        return False
    return any(verbs.is_past(sentence.norm(k), "") or sentence.tense(k) for k in range(start, i))


def slot_for(sentence: LexedSentence, slots: Sequence[Slot], shape: Shape, here: int, *, comma: bool) -> Slot | None:
    """The slot of a sibling of that shape, where a comma may set it apart; ``here`` is where the last piece starts."""
    if shape.form in (Form.NOUN, Form.CLAUSE):
        return None
    fitting = [slot for slot in slots if slot.admits(shape)]
    running = [slot for slot in fitting if slot.series.others and slot.start == here]
    if comma and running:
        return running[-1]  # "open ports, work with towns to mend quays, and train pilots"
    if shape.form is Form.FINITE:
        return _finite_slot(sentence, slots, _agreeing(sentence, fitting, shape), shape, comma=comma)
    if shape.form is Form.BASE:  # "agree to open ports and mend quays", but "agree to open ports, and note that ..."
        wanted = Form.FINITE if speaks(sentence, shape) else Form.BASE
        fitting = [slot for slot in fitting if slot.form is wanted] or fitting
    if comma and shape.form is Form.TO:
        floor = max((s.start for s in slots if s.form is Form.FINITE), default=0)
        fitting = [slot for slot in fitting if slot.start >= floor][:1] or fitting
    return fitting[-1] if fitting else None


def _agreeing(sentence: LexedSentence, slots: Sequence[Slot], shape: Shape) -> list[Slot]:
    """The slots whose subject has the number of a verb in the present."""
    if shape.tense is not Tense.PRESENT:
        return list(slots)
    third = sentence.norm(shape.head).endswith(words.PLURAL)
    return [slot for slot in slots if slot.tense is not Tense.PRESENT or slot.third_person is third]


def _finite_slot(
    sentence: LexedSentence, slots: Sequence[Slot], fitting: Sequence[Slot], shape: Shape, *, comma: bool
) -> Slot | None:
    if comma and any(slot.apart for slot in slots):  # behind a relative clause that commas set apart
        fitting = [slot for slot in fitting if not is_restricted(slots, slot)] or fitting
    fitting = [slot for slot in fitting if slot.tense is shape.tense] or fitting
    if not fitting:
        return None
    return fitting[0] if speaks(sentence, shape) else fitting[-1]  # "stressed that it had grown, and affirmed that ..."


def is_restricted(slots: Sequence[Slot], slot: Slot) -> bool:
    """True inside "any action that seeks ... and wants ...", which is one description."""
    return any(each.restrictive for each in slots[: slots.index(slot) + 1])
