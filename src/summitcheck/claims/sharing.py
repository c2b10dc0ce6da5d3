"""What siblings share, so that no cut may part them: a tail, a condition, a denial, a clause they stand in."""

from __future__ import annotations

from summitcheck.claims.lexing import DASH
from summitcheck.claims.predicates import PARENTHESIS_REACH, speaks
from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.slots import Slot
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How many words "ensure" and a noun with what describes it have.
ENSURED_REACH = 4
#: How many words "help" and several who are helped have.
HELPED_REACH = 10


def may_be_shared(sentence: LexedSentence, cut: int) -> bool:
    """True where what follows both siblings stands behind a comma ("will pay, and will not add to, the toll")."""
    if "," not in sentence.gap(cut):
        return False
    ends = (k for k in range(cut + 2, min(cut + 2 + PARENTHESIS_REACH, len(sentence))) if "," in sentence.gap(k))
    end = next(ends, 0)
    if not end or sentence.norm(end - 1) not in words.PREPOSITIONS:
        return False
    apart = sentence.words[end - 1].hyphened or sentence.shape(end).form is not Form.NOUN  # "act head-on, and open"
    return sentence.norm(end) in words.DETERMINERS or not apart


def may_depend(sentence: LexedSentence, start: int, cut: int, shape: Shape) -> bool:
    """True where a verb may go on within "when ..." ("we are stronger when we face rules and seize chances")."""
    if "," in sentence.gap(cut) or shape.form not in (Form.FINITE, Form.BASE, Form.GERUND):
        return False
    if shape.form is Form.GERUND:  # "are opening docks while mending quays and training crews"
        while_ = (k for k in range(start + 1, cut) if sentence.norm(k) in words.SUBORDINATORS)
        return any(_has_no_verb(sentence, k, cut) for k in while_)
    led = (k for k in range(start + 1, cut) if sentence.norm(k) == words.AS)  # "as we face rules and seize chances"
    opens = any(sentence.norm(k) in words.SUBORDINATORS for k in range(start + 1, cut))
    if opens or speaks(sentence, shape):
        return opens or any(
            _tells_of_several(sentence, k + 1) or sentence.norm(k + 1) in words.NOMINATIVES for k in led
        )
    return any(_tells_of_somebody(sentence, k + 1, cut) for k in led)


def _tells_of_somebody(sentence: LexedSentence, i: int, end: int) -> bool:
    """True for a clause at ``i``, with a verb before ``end``: of a pronoun, a bare plural, or what has an article."""
    if sentence.norm(i) in words.NOMINATIVES or _tells_of_several(sentence, i):
        return True
    verb = sentence.clause_verb(i) if sentence.norm(i) in words.DETERMINERS or sentence.is_capital(i) else None
    return verb is not None and verb < end


def _tells_of_several(sentence: LexedSentence, i: int) -> bool:
    """True for a bare plural at ``i`` right before its verb ("as ports modernize")."""
    several = sentence.norm(i).endswith(words.PLURAL) and verbs.is_noun(sentence.norm(i))
    return several and verbs.is_surely(sentence.norm(i + 1)) and verbs.is_base(sentence.norm(i + 1), words.ARTICLE)


def _has_no_verb(sentence: LexedSentence, k: int, end: int) -> bool:
    """True behind a "while" at ``k`` that a gerund follows, or no verb ("charts to use while at sea and fishing")."""
    return sentence.may_be_gerund(sentence.skip_adverbs(k + 1)) or not any(sentence.tense(n) for n in range(k + 1, end))


def adds_to_denied(sentence: LexedSentence, start: int, i: int) -> bool:
    """True for the "but" at ``i`` behind "not only" or "not just"."""
    denied = (k for k in range(start, i) if sentence.norm(k) in words.NEGATIVES)
    return sentence.norm(i) in words.TURNS and any(sentence.norm(k + 1) in words.NOT_ALL for k in denied)


def is_denied_too(sentence: LexedSentence, start: int, cut: int) -> bool:
    """True for "or" behind a "not", which holds for what it joins as well ("do not weaken or end the treaty")."""
    denied = any(sentence.norm(k) in words.NEGATIVES for k in range(start, cut))
    return sentence.norm(cut) in words.DISJUNCTIONS - words.KEPT_COORDINATORS and denied


def shared_tail(sentence: LexedSentence) -> int | None:
    """Where what all siblings before it share begins ("A, B and C, all paid for by the port"), if anything is so."""
    opens = [k for k, word in enumerate(sentence.words[:-1]) if word.norm == words.ALL_BUT[0]]
    apart = (k for k in opens if "," in sentence.gap(k) or DASH in sentence.gap(k))
    after = ((k, sentence.norm(k + 1)) for k in apart)
    return next((k for k, norm in after if norm == words.AGENT or verbs.is_past(norm, "")), None)  # "all by May"


def is_conditioned(sentence: LexedSentence, start: int) -> bool:
    """True where a condition at the end may hold for all siblings ("lift the ban and lower the toll, if ...")."""
    commas = [k for k in range(start + 1, len(sentence)) if "," in sentence.gap(k)]
    opens = commas[-1] + sentence.says(commas[-1], (words.AND, words.ONLY, words.IF)) if commas else 0
    return opens > 0 and any(sentence.says(opens, phrase) for phrase in words.CONDITIONS)


def is_alternative(sentence: LexedSentence, slot: Slot, k: int) -> bool:
    """True for an "or" at ``k``, unless all is denied: whoever may "open A or lower B" is bound to neither."""
    before = slot.series.start - 1
    denied = sentence.norm(before) in words.NEGATIVES
    failed = verbs.lemma(sentence.norm(before - 1)) in words.NEVER_DONE_TO  # "fail to open A or lower B"
    denied |= failed and not any(sentence.norm(n) in words.CONDITIONAL for n in range(before))
    added = k > 0 and sentence.gap(k).strip() == "/"  # "and/or"
    return k >= 0 and sentence.norm(k) == words.ALTERNATIVE and not (denied or added)


def awaits_participle(sentence: LexedSentence, slot: Slot, i: int) -> bool:
    """True where a past form at ``i`` may be that of the "has" in a slot ("has, for instance, opened a dock")."""
    alone = slot.tense is Tense.PERFECT and slot.predicate is not None and slot.start == slot.series.start
    said = (sentence.norm(k) for k in range(slot.start, i))
    return alone and not any(verbs.is_past(norm, "") or verbs.is_participle(norm) for norm in said)


def awaits_helped(sentence: LexedSentence, shape: Shape, i: int) -> bool:
    """True where the verb of a shape behind the "and" at ``i`` is that of a "help" ("help towns, and crews mend").

    It may be that of what is ensured as well.
    """
    ensured = range(i - 1, max(i - ENSURED_REACH, -1), -1)
    if any(verbs.lemma(sentence.norm(k)) in words.OF_SUBJECTS for k in ensured) and "," not in sentence.gap(i):
        return True  # "ensure dock care and pilots are paid"
    verb = sentence.norm(shape.head)
    if shape.tense is not Tense.PRESENT or verb in words.HELPERS or sentence.is_third_person(shape.head):
        return False
    near = range(i - 1, max(i - HELPED_REACH, -1), -1)
    helps = next((k for k in near if verbs.lemma(sentence.norm(k)) in words.CATENATIVES), None)
    return helps is not None and not any(_may_act(sentence, k) for k in range(helps + 1, i))


def _may_act(sentence: LexedSentence, k: int) -> bool:
    """True for a bare verb that names no level ("state, local and Tribal governments")."""
    return sentence.shape(k).form is Form.BASE and sentence.norm(k) not in words.LEVELS


def awaits_verb(sentence: LexedSentence, slot: Slot, i: int) -> bool:
    """True where a verb at ``i`` is that of whom the "ensure" in a slot names, as none stands between."""
    verb = sentence.skip_adverbs(slot.start)
    ensures = verbs.lemma(sentence.norm(verb)) in words.OF_SUBJECTS
    aside = any(sentence.norm(k) == words.EXAMPLES and "," in sentence.gap(k) for k in range(verb + 1, i))
    return ensures and aside and not any(sentence.tense(k) for k in range(verb + 1, i))


def belongs_to_participle(sentence: LexedSentence, start: int, cut: int) -> bool:
    """True where a verb in -ing may go on with one that describes a noun ("curb boats harming A and hurting B")."""
    if "," in sentence.gap(cut):
        return False
    own = (k for k in range(start + 1, cut) if sentence.is_gerund(k) and sentence.gap(k) == " ")
    return any(verbs.is_noun(sentence.norm(k - 1)) or sentence.is_capital(k - 1) for k in own)


def lists_behind_dash(sentence: LexedSentence, slot: Slot, shape: Shape, cut: int) -> bool:
    """True where the only dash opens a list without a verb ("helps all crews - old and new - and will pay")."""
    helped = shape.form is slot.form is Form.FINITE and sentence.norm(shape.head) in words.HELPERS
    if not helped or "," not in sentence.gap(cut):
        return False
    opens = next(k for k in range(cut, slot.start, -1) if DASH in sentence.gap(k))
    closed = any(DASH in sentence.gap(k) for k in range(cut, len(sentence)))
    return not closed and not any(sentence.tense(k) for k in range(opens, cut))
