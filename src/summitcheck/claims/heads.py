"""Find the verb of a subject: the first that describes no noun and belongs to no clause within the subject."""

from __future__ import annotations

from summitcheck.claims.doubts import (
    is_bare_of_one,
    is_behind_insertion,
    is_noun_of_another,
    is_surely_left,
    is_within_gerund,
)
from summitcheck.claims.lexing import DASH
from summitcheck.claims.shapes import RELATIVE_REACH, LexedSentence
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

_OPENING = words.SUBORDINATORS | words.OF_TIME | {words.AS}


def modifies(sentence: LexedSentence, i: int) -> bool:
    """True for an adverb or a "not" that belongs to the verb behind it."""
    norm = sentence.norm(i)
    free = norm not in words.DETERMINERS or verbs.is_adverb(sentence.norm(i + 1))  # "most recently"
    named = sentence.is_capital(i) and sentence.is_capital(i - 1) and not sentence.is_capital(i + 1)  # "Ana Reilly is"
    return (verbs.is_adverb(norm) and free and not named) or norm in words.NEGATIVES


def main_tense(sentence: LexedSentence, subject: int, i: int) -> Tense | None:
    """The tense of the verb at ``i`` of the subject at ``subject``; behind a semicolon it is no past ("crime")."""
    tense = sentence.tense(i)
    if not tense:
        left = is_surely_left(sentence, subject, i) or is_behind_insertion(sentence, subject, i)
        left |= DASH in sentence.gap(i) and sentence.is_surely_finite(i)  # "crews - old and new - depend on"
        return Tense.PRESENT if left else None
    if leads_to_list(sentence, i) or _is_of_several(sentence, subject, i) or sentence.is_told_of(i):
        return None
    if _is_joined(sentence, subject, i, tense) or _is_within_subject(sentence, subject, i, tense):
        return None
    if tense is Tense.PAST and sentence.is_proclaimed(i):
        return None  # "I, by the authority vested in me, do hereby proclaim"
    if tense is Tense.PAST and any(";" in sentence.gap(k) for k in range(subject + 1, i + 1)):
        return None
    if is_noun_of_another(sentence, i) or is_within_gerund(sentence, subject, i):
        return None
    if tense is Tense.PRESENT and is_bare_of_one(sentence, subject, i):
        return None  # "Harbour change poses a danger"
    return None if sentence.describes(i) else tense


def leads_to_list(sentence: LexedSentence, i: int) -> bool:
    """True for a verb at ``i`` before the "include" that ends words above a list ("The aid sent to Peru includes")."""
    last = len(sentence) - 1
    ends = verbs.lemma(sentence.norm(last)) == words.INCLUDE and sentence.norm(last) != words.EXAMPLES
    before = sentence.norm(sentence.last_before(last))
    leads = before in words.JOINING | words.HELPERS | words.SUBJECT_ENDS | words.DETERMINERS
    if i >= last or leads or not ends:
        return False
    return not any(_opens_clause(sentence, k) for k in range(i + 1, last))


def _is_of_several(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for a form in -s behind the noun of a subject that a number opens ("three large transport *projects*")."""
    counted = sentence.norm(subject) in words.NUMBERS or sentence.norm(subject) in words.POINTING_AT_MANY
    plain = all(sentence.is_plain(k) for k in range(subject + 1, i))
    return counted and plain and sentence.is_third_person(i) and sentence.norm(i) not in words.HELPERS


def _opens_clause(sentence: LexedSentence, k: int) -> bool:
    """True for "and" or a semicolon before a clause of its own, and for what opens one that is reported."""
    reported = sentence.norm(k) == words.COMPLEMENTIZER and verbs.lemma(sentence.norm(k - 1)) in verbs.REPORTING
    joins = sentence.norm(k) in words.COORDINATORS
    joins = joins and ("," in sentence.gap(k) or sentence.clause_verb(k + 1) is not None)
    parted = ";" in sentence.gap(k) or sentence.norm(k) in words.SUBORDINATORS
    return reported or joins or parted


def _is_joined(sentence: LexedSentence, subject: int, i: int, tense: Tense) -> bool:
    """True for what "and" joins to a noun, or to a participle with which the subject begins."""
    joined = sentence.norm(sentence.last_before(i)) in words.JOINING
    if joined and not verbs.is_surely(sentence.norm(i)):
        return True  # "the crews and advocates met"
    if joined and tense is Tense.PAST and verbs.is_past(sentence.norm(subject), sentence.follower(subject)):
        return True  # "Opened in Lima and widened in Arica, the port"
    return sentence.norm(i - 1) in words.HELPERS and sentence.norm(i - 2) in words.JOINING


def _is_within_subject(sentence: LexedSentence, subject: int, i: int, tense: Tense) -> bool:
    """True for the verb of a clause within the subject."""
    if _is_of_pronoun_within(sentence, subject, i) or sentence.is_helped(i):
        return True  # "a fund that will help small ports mend docks"
    if is_dashed(sentence, subject, i) and _has_verb_behind_dash(sentence, i):
        return True  # "the port - which ships say is safe - will grow"
    told = sentence.last_before(i)
    while sentence.norm(told) in words.HELPERS:
        told -= 1  # "if they were asked"
    if told > subject and sentence.norm(told) in words.NOMINATIVES and sentence.norm(told - 1) in _OPENING:
        return True  # "the part of crews as they prepare to sail"
    led = sentence.norm(sentence.last_before(i)) in words.SUBORDINATORS | {words.AS, words.THAN}
    past = tense is Tense.PAST and sentence.norm(i) not in words.HELPERS | words.MULTIPLIED
    if past and (led or sentence.is_followed_by_verb(i)):
        return True  # "when asked", "as agreed", "the stories they told included"
    if _is_apposed(sentence, subject, i):
        return True  # "Peru, a state founded on trade, has"
    return sentence.is_bare_relative(subject, i)  # "steps the town has taken can be found here"


def _is_of_pronoun_within(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for the verb of a pronoun behind the noun of the subject ("the work they do pays", "they do will pay")."""
    within = sentence.norm(subject) in words.DETERMINERS and subject < i - 1 and not sentence.gap(i - 1).strip()
    if not within or sentence.norm(i - 1) not in words.NOMINATIVES:
        return False
    after = sentence.group_end(i)
    ends = after == len(sentence)  # "the means they need", which are all that is named
    return ends or bool(sentence.surplus(after)) or bool(sentence.tense(after))


def _is_apposed(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for a verb within what commas set apart behind the noun at ``subject``, and before its verb."""
    opens = next((k for k in range(i, subject, -1) if "," in sentence.gap(k)), i)
    if opens == i or sentence.norm(opens) not in (words.ARTICLE, *words.INDEFINITES):
        return False
    ends = (k for k in range(i + 1, min(i + 1 + RELATIVE_REACH, len(sentence))) if "," in sentence.gap(k))
    helped = any(sentence.norm(k) in words.HELPERS and sentence.tense(k) for k in ends)
    return helped or describes_name(sentence, opens, i)


def describes_name(sentence: LexedSentence, opens: int, verb: int) -> bool:
    """True for a participle in what a comma at ``opens`` and a last one set apart between a name and its verb.

    "Ana Ortiz, the first pilot chosen to lead it, praised the port"
    """
    named = sentence.norm(opens) in (words.ARTICLE, *words.INDEFINITES) and sentence.is_capital(opens - 1)
    led = sentence.follower(verb) in words.PREPOSITIONS | {words.INFINITIVE}
    commas = [k for k in range(verb + 1, len(sentence)) if "," in sentence.gap(k)] if named and led else []
    return len(commas) == 1 and sentence.tense(sentence.skip_adverbs(commas[0])) is Tense.PAST


def _has_verb_behind_dash(sentence: LexedSentence, i: int) -> bool:
    dashes = (k for k in range(i + 1, len(sentence)) if DASH in sentence.gap(k))
    heads = (sentence.skip_adverbs(k) for k in dashes)
    return any(sentence.tense(k) or sentence.is_surely_finite(k) for k in heads if k < len(sentence))


def is_dashed(sentence: LexedSentence, start: int, end: int) -> bool:
    """True where a dash between two words sets the second apart ("is helping towns - building docks, and ...")."""
    return sum(DASH in sentence.gap(k) for k in range(start + 1, end + 1)) % 2 == 1


def past_insertion(sentence: LexedSentence, i: int) -> int:
    """The verb behind the second of two dashes, of which the first stands before ``i`` ("it - if old - will")."""
    if DASH not in sentence.gap(i):
        return i
    end = next((k for k in range(i + 1, len(sentence)) if DASH in sentence.gap(k)), len(sentence))
    head = sentence.skip_adverbs(end)
    return end if head < len(sentence) and (sentence.tense(head) or sentence.is_surely_finite(head)) else i


def leads_dash(sentence: LexedSentence, i: int) -> bool:
    """True for the "and" at ``i`` behind the last dash of a sentence ("opened a port - and mended the docks")."""
    last = DASH in sentence.gap(i) and not any(DASH in sentence.gap(k) for k in range(i + 1, len(sentence)))
    return last and sentence.norm(i - 1) not in words.PREPOSITIONS


def leaves_out_that(sentence: LexedSentence, end: int) -> bool:
    """True behind "said" at ``end``, and before a pronoun or an auxiliary behind the like, where "that" is left out."""
    head, verb = verbs.lemma(sentence.norm(end - 1)), sentence.clause_verb(end)
    if verb is None or sentence.norm(end) == words.COMPLEMENTIZER:
        return False
    evident = sentence.norm(verb) in words.HELPERS or sentence.norm(end) in words.PRONOUNS
    return head in verbs.TELLING or (evident and head in verbs.REPORTING)
