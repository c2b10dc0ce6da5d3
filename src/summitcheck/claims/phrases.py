"""The noun phrase that a noun of a sentence heads: from its article to the end of what describes it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from summitcheck.claims.lexing import DASH, LexedWord
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing

#: How many words a noun phrase may have that is told again.
MOST_WORDS = 24
#: How many words behind a comma the "and" of a list of names is looked for.
LIST_REACH = 12
_PARTS = frozenset(',;:()[]"\u201c\u201d')  # marks that end a phrase
_WITHIN = "-/$\u20ac's"  # what may stand between the words of one
_OPENS = words.SUBORDINATORS | {words.AS, words.SUCH}
_BEFORE = words.PREPOSITIONS | words.RELATIVES | words.HELPERS | words.SUBORDINATORS
_BEFORE |= {words.INFINITIVE, words.COMPLEMENTIZER}
_BEHIND = _BEFORE | words.COORDINATORS | words.NOMINATIVES | words.OPENING_ADVERBS | words.LEADING | words.DETERMINERS
_LOOSE = words.OPENING_ADVERBS | words.COORDINATORS | _BEFORE
_LEADS = words.RELATIVES | {words.COMPLEMENTIZER, words.INFINITIVE}  # to a clause
_OPENED = frozenset('\u201c\u2018"')
_UNTOLD = words.POINTING - {words.COMPLEMENTIZER, words.EXISTENTIAL}
_ASIDE = _BEFORE | words.LEADING | words.COORDINATORS | words.DETERMINERS


class PhraseSpan(NamedTuple):
    """The places of the first word of a phrase, of its noun, and behind its last word."""

    start: int
    head: int
    end: int


def phrase_of(lexed: Sequence[LexedWord], head: int, last: int, known: Collection[str]) -> PhraseSpan | None:
    """The phrase that the noun at ``head`` heads, before the word at ``last``; None where that is not certain.

    ``known`` words describe the noun, whatever else they may be.
    """
    start = _start(lexed, head, known)
    if start is None:
        return None
    end = _end(lexed, head, last, acting=start > 0 and lexed[start - 1].norm == pointing.BEFORE_DOERS)
    return None if end is None or end - start > MOST_WORDS else PhraseSpan(start, head, end)


def heads(lexed: Sequence[LexedWord], norm: str) -> list[int]:
    """Where a word heads a phrase, and does not only describe a noun behind it."""
    return [n for n, word in enumerate(lexed) if word.norm == norm and not word.inside and is_last(lexed, n)]


def is_last(lexed: Sequence[LexedWord], n: int) -> bool:
    """True for a noun that no other follows."""
    if n + 1 == len(lexed) or not _PARTS.isdisjoint(lexed[n + 1].gap) or DASH in lexed[n + 1].gap:
        return True
    after, norm = lexed[n + 1], lexed[n + 1].norm
    if after.gap.strip() or norm in _BEHIND or verbs.is_adverb(norm):
        return not after.gap.strip()
    described = verbs.is_past(norm, "") or verbs.is_participle(norm) or verbs.is_gerund(norm)
    return (described and not after.capital) or verbs.is_surely(norm)


def _start(lexed: Sequence[LexedWord], head: int, known: Collection[str]) -> int | None:
    """Where a phrase begins: at its article or owner, or behind what acts on it; None within a list."""
    k = head
    while k > 0 and not lexed[k].gap.strip().strip(_WITHIN):
        norm = lexed[k - 1].norm
        if norm in words.COORDINATORS:
            return None
        compound = lexed[k].hyphened or lexed[k - 1].hyphened  # "state-of-the-art"
        if norm in words.DETERMINERS and not compound:
            return k - 1
        if norm in _BEFORE and not compound:
            return k
        helped = k > 1 and lexed[k - 2].norm in words.MODAL_VERBS | {words.INFINITIVE}
        if helped and verbs.is_base(norm, words.ARTICLE):  # "will | grant seasonal permits"
            return k
        if norm not in known and _may_act(lexed, k - 1):
            return k if _acts(lexed, k - 1) else None
        k -= 1
    return k if k == 0 or ":" in lexed[k].gap else None


def _may_act(lexed: Sequence[LexedWord], k: int) -> bool:
    """True for a word that may be the verb of which a noun behind it is the object."""
    norm = lexed[k].norm
    if lexed[k].capital or lexed[k].hyphened or lexed[k + 1].hyphened or norm in words.NOUNS_IN_ING:
        return False
    formed = verbs.is_past(norm, "") or verbs.is_gerund(norm) or verbs.is_participle(norm)
    return (formed and not verbs.is_adjective(norm)) or verbs.is_surely(norm)


def _acts(lexed: Sequence[LexedWord], k: int) -> bool:
    """True for a verb that surely acts on a noun behind it, and does not describe it ("is lowering tolls")."""
    norm, before = lexed[k].norm, lexed[k - 1].norm if k else ""
    led = before in words.HELPERS | words.PREPOSITIONS | words.COORDINATORS | {words.INFINITIVE, ""}
    led |= verbs.is_adverb(before) or bool(lexed[k].gap.strip())
    return led if verbs.is_gerund(norm) else not verbs.is_participle(norm) or before in words.HELPERS


def _end(lexed: Sequence[LexedWord], head: int, last: int, *, acting: bool) -> int | None:
    """Behind the last word that describes a noun, up to a mark or a clause; None where that is not certain.

    ``acting`` says that an infinitive behind the noun tells what it does ("a plan for crews to mend docks").
    """
    k, led = head + 1, False
    while k < last and not _parts(lexed, k):
        norm = lexed[k].norm
        if norm in _OPENS and not (led and norm == words.AS):
            break  # but "an order naming the port as"
        if acting and norm == words.INFINITIVE:
            break
        led |= norm in _LEADS or verbs.is_gerund(norm)
        if norm in _UNTOLD or (_is_finite(lexed, k) and not led):
            return None
        k += 1
    if k == last < len(lexed) and led and ("," in lexed[k].gap or lexed[k].norm in words.COORDINATORS):
        return None  # "a plan to mend docks | and train crews"
    if k < last and (_OPENED.intersection(lexed[k].gap) or ("," in lexed[k].gap and _lists(lexed, k))):
        return None
    while k > head + 1 and lexed[k - 1].norm in _LOOSE:
        k -= 1
    return None if _directs(lexed[head + 1 : k]) else k


def _is_finite(lexed: Sequence[LexedWord], k: int) -> bool:
    """True for a word that is surely the verb of a clause."""
    norm = lexed[k].norm
    finite = verbs.is_only_past(norm) or (verbs.is_surely(norm) and verbs.lemma(norm) in (norm, norm[:-1]))
    return norm in words.HELPERS or (finite and not lexed[k].capital)


def _directs(lexed: Sequence[LexedWord]) -> bool:
    """True where what somebody is directed to do is missing ("an order directing the mayor, by law, to")."""
    norms = [word.norm for word in lexed]
    directing = any(verbs.is_gerund(norm) and verbs.lemma(norm) in words.DIRECTING for norm in norms)
    return directing and words.INFINITIVE not in norms


def _parts(lexed: Sequence[LexedWord], k: int) -> bool:
    """True where a mark ends a phrase, which the comma before the second name of a place does not."""
    gap = lexed[k].gap
    placed = gap == ", " and lexed[k - 1].capital and "." in lexed[k].text  # "Lima, P.R."
    return not (placed or gap in ("(", ")")) and (not _PARTS.isdisjoint(lexed[k].gap) or DASH in lexed[k].gap)


def _lists(lexed: Sequence[LexedWord], k: int) -> bool:
    """True where the word behind a comma may be the next item of a list, and opens nothing that is set apart."""
    norm = lexed[k].norm
    verbal = verbs.is_past(norm, "") or verbs.is_gerund(norm) or verbs.is_participle(norm) or verbs.is_adverb(norm)
    listed = not lexed[k].capital or any(word.norm in words.JOINING for word in lexed[k : k + LIST_REACH])
    return listed and not (verbal or norm in _ASIDE)
