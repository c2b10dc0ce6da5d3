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
    return bool(sentence.surplus(after)) or (after < len(sentence) and bool(sentence.tense(after)))


def _is_apposed(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for a verb within what commas set apart behind the noun at ``subject``, and before its verb."""
    opens = next((k for k in range(i, subject, -1) if "," in sentence.gap(k)), i)
    if opens == i or sentence.norm(opens) not in (words.ARTICLE, *words.INDEFINITES):
        return False
    ends = [k for k in range(i + 1, min(i + 1 + RELATIVE_REACH, len(sentence))) if "," in sentence.gap(k)]
    led = sentence.follower(i) in words.PREPOSITIONS | {words.INFINITIVE} and sentence.is_capital(opens - 1)
    if led and len(ends) == 1 and sentence.tense(sentence.skip_adverbs(ends[0])) is Tense.PAST:
        return True  # "Ana Ortiz, the first pilot chosen to lead it, praised the port"
    return any(sentence.norm(k) in words.HELPERS and sentence.tense(k) for k in ends)


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
