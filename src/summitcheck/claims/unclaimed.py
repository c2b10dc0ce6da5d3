"""Find a clause behind "and" whose subject has no article: an auxiliary that no word before can have shows it."""

from __future__ import annotations

from collections.abc import Iterable

from summitcheck.claims.agreement import shares_auxiliary
from summitcheck.claims.lexing import DASH
from summitcheck.claims.shapes import LexedSentence
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How many words a subject may have before its auxiliary.
SUBJECT_REACH = 12
_OPENING = words.SUBORDINATORS | words.OF_TIME | words.INDIRECT | words.SUBJECT_ENDS | {words.AS, words.THAN}
_NO_SUBJECT = _OPENING | words.PREPOSITIONS | words.COORDINATORS | words.HELPERS | words.OPENING_ADVERBS
_CLEAN = " -%\"'\u2019\u201d$s"  # what may stand between the words of a subject


def unclaimed_verb(sentence: LexedSentence, verb_end: int, i: int, j: int) -> int | None:
    """The auxiliary of the clause at ``j`` that the "and" at ``i`` joins; the verb before ends at ``verb_end``.

    "Lima has mended its docks and new ferries will open": what a verb acts on has no auxiliary, unless something opens
    a clause that may need it.
    """
    if sentence.norm(i) != words.AND or not _may_open(sentence, j):
        return None
    before = range(verb_end, i)
    listed = any("," in sentence.gap(k) or sentence.norm(k) in words.COORDINATORS for k in before)
    if listed or verb_end < 1 or _opens_clause(sentence, range(verb_end - 1, i)):
        return None
    if verbs.is_adjective(sentence.norm(i - 1)) and sentence.norm(i - 2) in words.DETERMINERS:
        return None  # "the old and costly docks they have"
    verb = _auxiliary(sentence, j)
    if verb and shares_auxiliary(sentence, j, verb):
        return None
    reach = range(verb_end + 1, verb) if verb else ()
    return None if any(_may_be_relative(sentence, k) for k in reach if k not in (i, j)) else verb


def _may_open(sentence: LexedSentence, j: int) -> bool:
    start = sentence.skip_adverbs(j)
    start += sentence.norm(start) in words.BEFORE_NUMBERS and sentence.counts(start + 1)
    norm = sentence.norm(start)
    acted = verbs.is_gerund(norm) and not (norm in words.NOUNS_IN_ING and sentence.norm(start + 1) in words.HELPERS)
    acted |= verbs.is_surely(norm) and (sentence.acts(start) or verbs.is_base(norm, words.ARTICLE))
    return bool(norm) and norm not in _NO_SUBJECT and norm not in words.LEADING and not acted


def _may_be_relative(sentence: LexedSentence, k: int) -> bool:
    """True for what may open a clause that describes the noun before it ("ways crews can", "the role Peru will")."""
    before = sentence.norm(k - 1)
    noun = sentence.is_plain(k - 1) and not (verbs.is_surely(before) or verbs.is_adjective(before))
    noun &= sentence.gap(k) == " "
    opens = sentence.is_capital(k) or sentence.norm(k) in words.DETERMINERS - words.STAND_INS | {words.EACH}
    pointed = sentence.norm(k) in words.DETERMINERS and k + 1 < len(sentence) and not sentence.tense(k + 1)
    opens |= pointed and (sentence.is_capital(k + 1) or verbs.is_noun(sentence.norm(k + 1)))  # "actions this port is"
    several = before.endswith(words.PLURAL) and sentence.norm(k).endswith(words.PLURAL)
    return noun and (opens or (several and verbs.is_noun(sentence.norm(k))))


def _opens_clause(sentence: LexedSentence, reach: Iterable[int]) -> bool:
    """True for words that may open a clause, or leave one to what they act on ("help towns and ports have")."""
    return any(
        sentence.opens_clause(k)
        or sentence.norm(k) in _OPENING - {words.INFINITIVE}
        or verbs.lemma(sentence.norm(k)) in words.BEFORE_BARE - words.HELPERS
        for k in reach
    )


def _auxiliary(sentence: LexedSentence, j: int) -> int | None:
    """The first auxiliary behind the noun at ``j``, where nothing between parts the two or opens a clause."""
    for k in range(j + 1, min(j + 1 + SUBJECT_REACH, len(sentence))):
        norm = sentence.norm(k)
        if (
            sentence.gap(k).strip(_CLEAN)
            or DASH in sentence.gap(k)
            or norm in _OPENING | words.COORDINATORS
            or sentence.opens_clause(k)
        ):
            return None
        if norm in words.HELPERS:
            return k if sentence.tense(k) else None
        if sentence.is_sure(k):
            return None
    return None
