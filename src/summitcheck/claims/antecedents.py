"""What pointing words may mean in the sentence before them: one of its nouns, or all that it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summitcheck.claims.lexing import LexedWord
from summitcheck.claims.phrases import PhraseSpan, heads, phrase_of
from summitcheck.claims.pointing import Pointer
from summitcheck.lang import language
from summitcheck.lang.relation import WordRelationKind

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing

#: Words with which no phrase opens that is told again: "their plan", "more plans".
_UNKNOWN = words.DETERMINERS - {words.ARTICLE, *words.INDEFINITES, *pointing.OPENING} | (words.COUNTED - words.NUMBERS)
#: From which strength of a relation on a noun takes up another word, by its kind.
_TAKING_UP = {
    WordRelationKind.SAME: 0.0,
    WordRelationKind.SYNONYM: 0.5,
    WordRelationKind.DERIVED: 0.4,
    WordRelationKind.HYPERNYM: 0.4,
}


def phrase_meant(lexed: Sequence[LexedWord], found: Pointer, end_of: Callable[[int], int]) -> PhraseSpan | None:
    """The only phrase with the noun of the pointing words, where it says more than they do.

    ``end_of`` gives the place before which the phrase of a noun ends.
    "The plan" means only "a plan" that was told of for the first time.
    """
    told = heads(lexed, found.noun)
    if len(told) != 1:
        return None
    phrase = phrase_of(lexed, told[0], end_of(told[0]), {word.lower() for word in found.said})
    if phrase is None or not _tells(lexed, found, phrase) or _breaks_off(lexed, phrase):
        return None
    opens = lexed[phrase.start].norm
    if found.definite:
        own = {word.norm for word in lexed[phrase.start : phrase.head]}
        return phrase if opens in words.INDEFINITES and own.issuperset(map(str.lower, found.said[1:-1])) else None
    return None if opens in _UNKNOWN else phrase


def _tells(lexed: Sequence[LexedWord], found: Pointer, phrase: PhraseSpan) -> bool:
    """True for a phrase that says more of its noun than pointing words do, and not only where or when."""
    if phrase.end == phrase.head + 1 or lexed[phrase.head + 1].norm in words.COORDINATORS:
        named = (word.capital and word.norm not in words.DETERMINERS for word in lexed[phrase.start : phrase.head])
        return any(named)  # "the Safe Docks Program"
    described = phrase.head - phrase.start > len(found.said) - 1
    after = lexed[phrase.head + 2] if phrase.head + 2 < len(lexed) else lexed[phrase.head + 1]
    placed = lexed[phrase.head + 1].norm in _LANGUAGE.syntax.BEFORE_NAMES - pointing.OF_CONTENT
    return described or not (placed and (after.capital or after.norm.isdecimal()))


def _breaks_off(lexed: Sequence[LexedWord], phrase: PhraseSpan) -> bool:
    """True for a phrase that ends within a list of verbs or adjectives ("rules to open" of "to open, or close, A")."""
    last = lexed[phrase.end - 1]
    listed = phrase.end < len(lexed) and ("," in lexed[phrase.end].gap or lexed[phrase.end].norm in words.COORDINATORS)
    if not listed or last.capital or verbs.is_noun(last.norm):
        return False
    aimed = phrase.end == phrase.head + 3 and lexed[phrase.head + 1].norm == words.INFINITIVE
    return aimed or verbs.is_past(last.norm, "") or verbs.is_adjective(last.norm)


def may_mean(lexed: Sequence[LexedWord], found: Pointer, *, deeds: int, alone: bool, near: bool) -> bool:
    """True where pointing words may take up a sentence that tells so many ``deeds`` of somebody.

    ``alone`` says that no other goes before it in its paragraph, ``near`` that the words stand in the same.
    """
    several = found.several and not alone
    if found.bare:
        return near
    if near and found.noun in pointing.DEEDS and deeds > several:
        return True
    sums = sum(word.norm in words.CURRENCIES - words.SHARES for word in lexed)
    if near and found.noun in pointing.SUMS and sums > several:
        return True
    if near and found.noun in pointing.OCCASIONS:
        return any(verbs.lemma(word.norm) in pointing.MEETING for word in lexed)
    return any(takes_up(found.noun, word.norm) for word in lexed if word.content and word.norm.isalpha())


def takes_up(noun: str, said: str) -> bool:
    """True for a noun that is another word again, one that means the same, or one of its kind."""
    related = _LANGUAGE.relation.relations(noun, said)
    return any(each.score >= _TAKING_UP.get(each.kind, 2.0) for each in related)
