"""Whether a verb may go on in the tense and the number of one before: siblings of a main verb."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.claims.places import is_place
from summitcheck.claims.predicates import speaks
from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.slots import Predicate, Slot
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

PLAIN_WORDS = 2  # those of "the leaders"


def may_change_tense(sentence: LexedSentence, shape: Shape, *, spoken: bool, comma: bool) -> bool:
    """True for a verb that may go on with one in another tense, unless it describes ("on mutually agreed terms")."""
    helped = shape.form is Form.FINITE and sentence.norm(shape.head) in words.HELPERS
    goes_on = comma or keeps_on(sentence, shape.head)  # "opened a dock and continues to"
    helped |= (goes_on and _tells_of_one(sentence, shape)) or _acts_in_past(sentence, shape)
    helped |= (
        comma and shape.form is Form.BASE and verbs.is_surely(sentence.norm(shape.head))
    )  # "built A, and employ B"
    acts = shape.form is Form.BASE and sentence.follower(shape.head) in words.DETERMINERS
    helped |= acts and not comma and "," not in sentence.gap(shape.head)  # "noted the loss and support any effort"
    told = comma and sentence.norm(shape.head) not in words.OFTEN_ATTRIBUTIVE
    return (spoken or helped) and (told or not sentence.is_adjective(shape.head))


def _acts_in_past(sentence: LexedSentence, shape: Shape) -> bool:
    """True for a past form that can be no other, and acts on something ("is a dock, and opened a school")."""
    verb = sentence.norm(shape.head)
    past = shape.tense is Tense.PAST and verbs.lemma(verb) != verb
    return past and sentence.acts(shape.head) and not sentence.is_capital(shape.head + 1)  # "aligned U.S. plans"


def _tells_of_one(sentence: LexedSentence, shape: Shape) -> bool:
    """True for a form that is hardly ever anything but the third person of a verb, or that acts on something."""
    present = shape.tense is Tense.PRESENT and sentence.is_third_person(shape.head)
    sure = verbs.is_surely(sentence.norm(shape.head)) or sentence.acts(shape.head)
    return present and sentence.norm(shape.head) not in words.HELPERS and sure


def keeps_on(sentence: LexedSentence, i: int) -> bool:
    """True for "continue to", which opens another action and hardly ever the aim of one: "continue to open docks"."""
    return verbs.lemma(sentence.norm(i)) == words.KEEPING_ON and sentence.norm(i + 1) == words.INFINITIVE


def may_go_on(sentence: LexedSentence, slot: Slot, shape: Shape, slots: Sequence[Slot]) -> bool:
    """True where a statement goes on in another tense: "they agreed to meet, and call on all towns"."""
    if _tells_of_one(sentence, shape) and slot.form is Form.FINITE and slot.tense is Tense.PAST:
        several = sentence.norm(slot.start) in words.OF_SEVERAL
        return not several and not any(each.apart for each in slots)  # "was built in Lima, and serves as a school"
    noted = shape.tense is Tense.PAST and "," in sentence.gap(sentence.last_before(shape.head))
    noted |= _acts_in_past(sentence, shape)
    if _acts_in_past(sentence, shape) and slot.predicate and _tells_between(sentence, slot.predicate.end, shape):
        return False  # "we are glad the port has grown and opened a dock"
    one = slot.third_person and slot.tense is not Tense.PAST  # no "was"
    if slot.form is not Form.FINITE or (one and not noted):
        return False  # but "welcomes the plan, and noted its costs"
    if shape.tense is Tense.PRESENT and sentence.norm(shape.head) in words.HELPERS and slot.predicate:
        several = sentence.norm(shape.head) in words.OF_SEVERAL
        told = slot.tense in (Tense.PAST, Tense.MODAL)  # "will open, and is named for Ortiz"
        return told and several is is_several(sentence, slot.predicate)
    noun = shape.tense is Tense.PRESENT and not verbs.is_surely(sentence.norm(shape.head))
    if noun and sentence.norm(shape.head) not in words.HELPERS:
        return False  # "with goals and plans to meet them"
    if shape.form is not Form.BASE:
        return shape.form is Form.FINITE
    if "," in sentence.gap(sentence.last_before(shape.head)) and not speaks(sentence, shape):
        aims = any(each.restrictive or each.form in (Form.BASE, Form.TO) for each in slots)
        aims |= any(sentence.norm(k) == words.INFINITIVE for k in range(slot.start, shape.head))
        if aims or sentence.surplus(shape.head + 1) is not None:
            return False  # "have made promises to open docks, and train crews"
    binding = words.EMBEDDED | _LANGUAGE.commitments.COMMITTING | _LANGUAGE.commitments.AGREEING
    within = verbs.lemma(sentence.norm(shape.head)) in binding and any(s.form is Form.BASE for s in slots)
    return (
        slot.tense in (Tense.PAST, Tense.PERFECT)
        and not within
        and slot.predicate is not None
        and is_several(sentence, slot.predicate)
    )


def _tells_between(sentence: LexedSentence, start: int, shape: Shape) -> bool:
    """True where another auxiliary from ``start`` on stands before a past form, which may go on with that."""
    return any(sentence.tense(k) and sentence.norm(k) in words.HELPERS for k in range(start, shape.head))


def is_several(sentence: LexedSentence, predicate: Predicate) -> bool:
    """True for a subject that is surely more than one: "we", "Peru and Chile", "the mayors"."""
    said = [sentence.norm(k) for k in range(*predicate.subject)]
    if not said:
        return False
    name = sentence.words[predicate.subject[1] - 1]
    one = name.text.isupper() or (name.capital and not verbs.is_noun(said[-1]))  # "HHS", "Mayor Harris"
    return words.AND in said or (said[-1].endswith(words.PLURAL) and not one) or said[-1] in words.NOMINATIVES


def _is_surely_several(sentence: LexedSentence, predicate: Predicate | None) -> bool:
    """True for "we" and "the leaders", and for no name that may be that of one ("the United States", "Lima Docks")."""
    if predicate is None:
        return False
    said = sentence.words[slice(*predicate.subject)]
    alone = len(said) == 1 and said[0].norm not in words.SINGULAR
    plain = alone or (len(said) == PLAIN_WORDS and said[0].norm == words.ARTICLE)
    return plain and is_several(sentence, predicate) and not is_place(" ".join(word.text for word in said))


def is_passive(sentence: LexedSentence, slot: Slot) -> bool:
    """True for "was built", beside which "and opened" may say what was done to it as well."""
    verb = slot.predicate
    return verb is not None and verb.end - verb.start > 1 and sentence.norm(verb.start) in words.PASSIVE


def agreeing(sentence: LexedSentence, slots: Sequence[Slot], shape: Shape) -> list[Slot]:
    """The slots whose subject has the number of a verb in the present."""
    numbered = (Tense.PRESENT, Tense.PERFECT)
    if shape.tense not in numbered:
        return list(slots)
    third = sentence.is_third_person(shape.head)
    of_one = third and sentence.norm(shape.head) in words.OF_ONE  # "the leaders praised the ties", and never "has"
    several = [s for s in slots if of_one and s.tense is Tense.PAST and _is_surely_several(sentence, s.predicate)]
    agreeing = [slot for slot in slots if slot.tense not in numbered or slot.third_person is third]
    return [slot for slot in agreeing if slot not in several]


def shares_auxiliary(sentence: LexedSentence, j: int, verb: int) -> bool:
    """True for an auxiliary of several behind the one thing at ``j``, which shares it with others before "and".

    "All rules set under the Act and the port's plan are hereby ended."
    """
    ends = (k for k in range(j + 1, verb) if sentence.norm(k) in words.PREPOSITIONS)
    noun = sentence.norm(next(ends, verb) - 1)
    single = sentence.norm(j) in {words.ARTICLE, *words.INDEFINITES} or sentence.is_capital(j)
    one = single and not (noun.endswith(words.PLURAL) or noun in words.COLLECTIVES or verbs.is_adjective(noun))
    joined = any(sentence.norm(k) == words.AND for k in range(j, verb))
    return sentence.norm(verb) in words.OF_SEVERAL and not joined and one
