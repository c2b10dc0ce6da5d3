"""Choose the slot of an item that a semicolon sets apart, and tell items from what goes on within one."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.claims.agreement import agreeing
from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.siblings import is_restricted, without_passives
from summitcheck.claims.slots import Series, Slot
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs


def list_slot(
    sentence: LexedSentence, slots: Sequence[Slot], shape: Shape, listed: Series | None, here: int, i: int
) -> Slot | None:
    """The slot of an item behind the semicolon before word ``i``.

    That of the running list; else the one after a colon; else the outermost from word ``here`` on; else the nearest.
    In a slot that opens behind the semicolon, nothing stands yet that the item could go on with ("will; to the ports").
    """
    slots = [slot for slot in slots if slot.start < i]
    if shape.form is Form.BASE:
        slots = without_passives(sentence, slots)
    open_ = [slot for slot in slots if slot.series is listed or _may_hold(sentence, slot, i)]
    nouns = [s for s in open_ if s.form is Form.NOUN and not (shape.form is Form.GERUND and is_restricted(slots, s))]
    fitting = [slot for slot in open_ if slot.admits(shape)] or nouns
    if shape.form is Form.FINITE:
        fitting = agreeing(sentence, fitting, shape)
    if shape.form is not Form.NOUN:
        fitting = [slot for slot in fitting if not is_restricted(slots, slot)] or fitting
    if sentence.norm(here) in words.RELATIVES:  # "will write a guide, which will help towns; mend docks; and"
        main = [slot for slot in fitting if slot.start < here and sentence.norm(slot.start - 1) in words.MODAL_VERBS]
        fitting = main or fitting
    running = [slot for slot in slots if slot.series is listed]
    if running and running[0].form is Form.FINITE and _names_noun(sentence, shape, i):
        return None  # "was led by Ana Ortiz; and included the mayor; the pilots"
    announced = [slot for slot in (*fitting, *nouns) if ":" in sentence.gap(slot.start)]
    announced = announced or _exemplified(sentence, fitting)
    near = [slot for slot in fitting if slot.start >= here]
    near = [slot for slot in near if slot.form is shape.form] or near  # "we ask all to open docks; mend quays"
    sums = [slot for slot in nouns if _are_sums(sentence, slot.start, i)]
    return next(iter(running or sums or announced or near or fitting[-1:]), None)


def _names_noun(sentence: LexedSentence, shape: Shape, i: int) -> bool:
    """True for a name, or a noun with an article, behind a semicolon, which goes on with the object of a verb."""
    start = sentence.words[i + (sentence.norm(i) in words.COORDINATORS)]
    return shape.form is Form.NOUN and (start.capital or start.norm in words.DETERMINERS)


def _may_hold(sentence: LexedSentence, slot: Slot, i: int) -> bool:
    """False for a noun that lists nothing: who acts, one with a phrase in which the items may stand, one example.

    Where a second "including" follows, the first may tell of one thing ("the port, including A; the town, including").
    """
    before = sentence.norm(slot.start - 1)
    if slot.form is not Form.NOUN or ":" in sentence.gap(slot.start) or _are_alike(sentence, slot.start, i):
        return True
    again = before == words.EXAMPLES and sentence.is_capital(slot.start - 2) and not _is_only_example(sentence)
    return not (before == words.AGENT or again or _may_list_in_phrase(sentence, slot, i))


def _are_alike(sentence: LexedSentence, start: int, i: int) -> bool:
    """True for what is beside the item at ``start`` whatever that holds: a sum beside one, and what is included.

    What a phrase of the first item opens with goes on there ("included envoys from the Port of A; the Port of B").
    """
    item = next((k for k in range(start, i + 1) if ";" in sentence.gap(k)), i)  # no item is open: "agreed; to pay"
    phrases = (k + 1 for k in range(start, i) if sentence.norm(k) in words.PREPOSITIONS)
    within = any(sentence.says(k, (sentence.norm(item), sentence.norm(item + 1))) for k in phrases)
    before = sentence.norm(start - 1)
    included = verbs.lemma(before) == words.INCLUDE and before != words.EXAMPLES
    within |= sentence.is_capital(item) and not sentence.is_capital(start)  # "included a storm in Lima; Arica"
    return (included and not within) or _are_sums(sentence, start, i)


def _are_sums(sentence: LexedSentence, start: int, i: int) -> bool:
    """True for two sums, each with what it is for ("$9 million to train pilots that fish; $3 million for quays")."""
    item = i + (sentence.norm(i) in words.COORDINATORS)
    return _is_sum(sentence, start) and _is_sum(sentence, item)


def _is_sum(sentence: LexedSentence, i: int) -> bool:
    while sentence.norm(i) in words.BEFORE_NUMBERS or verbs.is_adverb(sentence.norm(i)):
        i += 1  # "nearly $9 million"
    return sentence.norm(i) in words.CURRENCIES and sentence.norm(i + 1)[:1].isdecimal()


def _may_list_in_phrase(sentence: LexedSentence, slot: Slot, i: int) -> bool:
    """True where the items may stand in a phrase of the first ("built on talks with crews; pilots; and mayors")."""
    announced = sentence.norm(slot.start - 1) == words.EXAMPLES
    inner = words.PREPOSITIONS - words.OF_NAMES
    inner -= {words.DEALT_IN}
    placed = (sentence.norm(k) == words.DEALT_IN and sentence.is_capital(k + 1) for k in range(slot.start + 1, i))
    within = (sentence.norm(k) in inner for k in range(slot.start + 1, i))
    related = sentence.norm(slot.start - 1) in words.PREPOSITIONS  # "work with towns to keep up aid for crews; pilots"
    aims = (sentence.shape(k).form is Form.TO for k in range(slot.start + 1, i) if related)
    return not announced and (any(within) or any(placed) or any(aims))


def _exemplified(sentence: LexedSentence, fitting: Sequence[Slot]) -> list[Slot]:
    """The slot behind the only "including" of a sentence, where several are what it names ("measures, including")."""
    only = _is_only_example(sentence)
    behind = [slot for slot in fitting if sentence.norm(slot.start - 1) == words.EXAMPLES]
    return [slot for slot in behind if only and _tells_of_several(sentence, slot)]


def _tells_of_several(sentence: LexedSentence, slot: Slot) -> bool:
    """True where the noun before "including" is a plural, and not the end of a name ("the Ministry of Ports")."""
    noun = slot.start - 2
    return sentence.norm(noun).endswith(words.PLURAL) and not sentence.is_capital(noun)


def _is_only_example(sentence: LexedSentence) -> bool:
    return sum(word.norm == words.EXAMPLES for word in sentence.words) == 1


def may_belong_within(sentence: LexedSentence, slot: Slot, listed: Series | None, i: int) -> bool:
    """True where an item may go on with a phrase within the last one ("taxes set in the Act of 1990; the Act")."""
    start, item = slot.start, i + (sentence.norm(i) in words.COORDINATORS)
    first = sentence.norm(item)
    phrase = first in words.PREPOSITIONS and not sentence.is_capital(item)  # no "Under Secretary"
    phrase &= not (first in words.BEFORE_NUMBERS and sentence.norm(item + 1)[:1].isdecimal())  # "; over 90 new boats"
    if phrase and first not in (sentence.norm(start), sentence.norm(start - 1)):
        return True
    announced = ":" in sentence.gap(start) or sentence.norm(start - 1) == words.EXAMPLES
    if slot.form is not Form.NOUN or slot.series is listed or announced or _are_alike(sentence, start, i):
        return False
    return any(verbs.is_past(sentence.norm(k), "") or sentence.tense(k) for k in range(start, i))
