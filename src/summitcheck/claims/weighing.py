"""How many words must stand in a slot before a sibling of it may begin."""

from __future__ import annotations

from summitcheck.claims.predicates import speaks
from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.slots import ITEM_WORDS, Slot
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs


def goes_on_listing(sentence: LexedSentence, slot: Slot, shape: Shape) -> bool:
    """True for an action that acts on something, behind one of its tense, in a list without an "and"."""
    verb = sentence.norm(shape.head)
    actions = slot.tense is shape.tense is Tense.PAST and verbs.lemma(verb) != verb and verb not in words.HELPERS
    return actions and sentence.acts(shape.head) and not sentence.is_capital(shape.head + 1)


def is_dated(sentence: LexedSentence, slot: Slot, later: Tense | None) -> bool:
    """True where the phrase before the subject of a slot may give a time that does not hold in the ``later`` tense."""
    led = slot.series.governor[0] if len(slot.series.governor) > 1 else (0, 0)
    said = [sentence.norm(k) for k in range(*led)]
    if later is not Tense.MODAL:
        return later is Tense.PRESENT and any(norm.isdecimal() for norm in said)  # "In 2030, the port was old, and is"
    timed = words.TIMES | words.OPENING_ADVERBS | words.OF_TIME | words.SUBORDINATORS
    return any(norm in timed or norm.isdecimal() or verbs.is_adverb(norm) for norm in said)


def least_words(sentence: LexedSentence, slot: Slot, shape: Shape, cut: int, least: int) -> int:
    """How many words that say something must stand in a slot before the cut: ``least`` as a rule."""
    bare = shape.form is Form.BASE and slot.form is Form.FINITE  # "we welcome A and call on B"
    finite = shape.form is Form.FINITE or (bare and (speaks(sentence, shape) or sentence.acts(shape.head)))
    if finite and cut > sentence.group_end(sentence.skip_adverbs(slot.start)):
        return 1 if _is_of_state(sentence, slot, shape) else ITEM_WORDS
    if slot.series.others or are_actions(sentence, slot, shape) or _act_both(sentence, slot, shape, cut):
        return ITEM_WORDS
    return least


def _act_both(sentence: LexedSentence, slot: Slot, shape: Shape, cut: int) -> bool:
    """True for two verbs each of which acts on something, the second for certain ("lower tolls and train new pilots").

    Where nothing stands between the first and the cut, both may act on the same ("adopt and maintain rules").
    """
    first, second = _verb_of(sentence, sentence.shape(slot.start)), _verb_of(sentence, shape)
    if slot.form is not shape.form or slot.form is Form.FINITE or cut <= first + 1:
        return False
    if shape.form is Form.MEANS and sentence.norm(slot.start) != sentence.norm(shape.head):
        return False  # "through talks, and by opening a dock"
    return shape.form is Form.TO or _is_certain(sentence, second)


def act_on_something(sentence: LexedSentence, slot: Slot, shape: Shape) -> bool:
    """True for two verbs each with an object of its own, however short ("own a home, start a firm", "mend it")."""
    return sentence.acts(_verb_of(sentence, sentence.shape(slot.start))) and sentence.acts(_verb_of(sentence, shape))


def _verb_of(sentence: LexedSentence, shape: Shape) -> int:
    return sentence.skip_adverbs(shape.head + 1) if shape.form is Form.MEANS else shape.head


def _is_certain(sentence: LexedSentence, i: int) -> bool:
    """True for a bare verb or one in -ing that is no noun, as it shows itself or what stands behind it does."""
    norm, after = sentence.norm(i), sentence.norm(i + 1)
    described = verbs.is_adjective(after) and sentence.is_plain(i + 2) and verbs.is_noun(sentence.norm(i + 2))
    acts = sentence.acts(i) or (described and sentence.gap(i + 1) == " ")
    return acts or (verbs.is_surely(verbs.lemma(norm)) and not verbs.is_noun(norm))


def are_actions(sentence: LexedSentence, slot: Slot, shape: Shape) -> bool:
    """True for bare verbs of which the second is sure to be one ("open the docks and provide"), or acts."""
    bare = shape.form is slot.form is Form.BASE
    sure = verbs.is_surely(sentence.norm(shape.head))
    return bare and (sure or _acts_alone(sentence, shape))


def _acts_alone(sentence: LexedSentence, shape: Shape) -> bool:
    """True for a verb that acts on something which one before "and" does not share ("to use and open the")."""
    last = sentence.last_before(sentence.last_before(shape.head))
    paired = sentence.norm(sentence.last_before(last)) == words.INFINITIVE
    return sentence.acts(shape.head) and not paired


def _is_of_state(sentence: LexedSentence, slot: Slot, shape: Shape) -> bool:
    """True behind "is old", which says enough, where a verb that is sure to be one follows ("and will fall")."""
    norm, after = sentence.norm(shape.head), sentence.follower(shape.head)
    sure = norm in words.HELPERS or verbs.is_surely(norm) or after in words.DETERMINERS
    owns = sentence.norm(slot.start) in words.PERFECT and sentence.group_end(slot.start) == slot.start + 1
    return (owns or sentence.norm(slot.start) in words.PASSIVE) and sure  # "has a plan and is ready"
