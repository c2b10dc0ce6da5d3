"""Compare how firmly the two sentences about a claim bind, whatever their verbs govern."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.commitments import INTERCHANGEABLE, CommitmentPair, has_no_subject, is_negated
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.sentences import clause_at, sentence_at, sentences_of_terms, word_before
from summitcheck.lang.rung import AGREED, AIM, DENIED, FIRM, NAMES, NOTED, OPEN, PROMISED, WELCOMED, Rung

#: From so many steps down, a promise is weakened.
_WIDE = 3
#: Tokens between two phrases of which the first governs the second: "agreed to consider", "will look at".
_CHAINED = 2
#: Tokens behind a modal among which a word stands that announces: "will be making announcements".
_ANNOUNCED = 3
#: Words behind a phrase that tell what is promised, or left open.
_NEXT = 4


class _Sentence(NamedTuple):
    """The sentence of a text that holds most matched terms, and its phrases, those that govern one another as one."""

    text: AnnotatedText
    tokens: range
    rungs: tuple[Rung, ...]

    @property
    def most(self) -> Rung:
        return max(self.rungs, key=lambda rung: rung.step)

    @property
    def least(self) -> Rung:
        return min(self.rungs, key=lambda rung: rung.step)


@lru_cache(maxsize=1)  # two rules ask for that of the same alignment, one after the other
def firmness_change(alignment: Alignment) -> CommitmentPair | None:
    """The change from all that binds in one sentence to all that binds in the other; None where they overlap."""
    if not (alignment.matched and binding_phrases(alignment.official) and binding_phrases(alignment.account)):
        return None
    official = _sentence(alignment.official, alignment.matched)
    account = _sentence(alignment.account, alignment.matched.values())
    pair = _changed(official, account) if official.rungs and account.rungs else None
    if pair and _is_denied(official.text, pair[0]) != _is_denied(account.text, pair[1]):
        return None  # SC501 and SC502 tell of that
    act = _act(alignment, *pair) if pair and not _is_kept(alignment, pair[0], account) else None
    return CommitmentPair(act, *pair) if pair and act is not None else None


def _changed(official: _Sentence, account: _Sentence) -> tuple[Rung, Rung] | None:
    if _is_raised(official.most, account.least):
        told = (
            _is_tried(official.text, official.most)
            or _is_striven(official, account)
            or _is_meant(account)
            or _is_left_open(account)
        )
        return None if told else (official.most, account.least)
    if official.least.step >= AGREED and official.least.step - account.most.step >= _WIDE:
        return None if _is_left_open(official) else (official.least, account.most)
    return None


def _is_raised(official: Rung, account: Rung) -> bool:
    """True for talk told as an agreement or more, and for an aim told as a promise or more."""
    return account.step >= {OPEN: AGREED, AIM: PROMISED}.get(official.step, account.step + 1)


def _is_tried(text: AnnotatedText, rung: Rung) -> bool:
    """True for a phrase of trying: what is tried is half promised."""
    return any(token.norm in text.language.strength.EFFORTS for token in text.tokens[rung.first : rung.last])


def _is_striven(official: _Sentence, account: _Sentence) -> bool:
    """True for "strive to deliver" that is pledged, or told as an effort in other words; not where it will be done."""
    text, strength, words = account.text, account.text.language.strength, official.text.tokens
    strives = any(token.norm in strength.STRIVING for token in words[official.most.first : official.most.last])
    tried = strength.TRYING.within(text.tokens, text.words)
    return strives and (account.least.step < FIRM or any(phrase.start in account.tokens for phrase in tried))


def _is_meant(sentence: _Sentence) -> bool:
    """True where a noun calls what is told an aim."""
    text, aims = sentence.text, sentence.text.language.strength.AIMS
    return any(text.tokens[n].norm in aims for n in sentence.tokens)


def _is_left_open(sentence: _Sentence) -> bool:
    """True where a sentence has any word for talks or a review: they may be the very thing that is promised."""
    text, tokens = sentence.text, sentence.tokens
    talks = text.language.strength.TALKS.within(text.tokens, text.words)
    found = (rung.first for rung in rungs(text) if rung.step == OPEN)
    return any(n in tokens for n in (*found, *(phrase.start for phrase in talks)))


def _sentence(text: AnnotatedText, terms: Iterable[int]) -> _Sentence:
    sentences = sentences_of_terms(text)
    tokens = sentences[-1]
    if tokens.start:  # else all terms stand in one, as in most texts
        (tokens, _), *_ = Counter(map(sentences.__getitem__, terms)).most_common(1)
    return _Sentence(text, tokens, _by_sentence(text).get(tokens, ()))


@once_per_text
def _by_sentence(text: AnnotatedText) -> dict[range, tuple[Rung, ...]]:
    """By the tokens of their sentence, its phrases as they work together."""
    found: dict[range, list[Rung]] = {}
    for rung in binding_phrases(text):
        found.setdefault(sentence_at(text, rung.first), []).append(rung)
    return {tokens: tuple(_effective(text, each)) for tokens, each in found.items()}


@once_per_text
def binding_phrases(text: AnnotatedText) -> list[Rung]:
    """The phrases that bind or leave open, in order: verbs on the ladder, and what is no verb ("an option")."""
    strength = text.language.strength
    found = [rung for rung in rungs(text) if _binds(text, rung) and not has_no_subject(text, rung)]
    found += [rung._replace(step=OPEN) for rung in rungs(text) if _receives(text, rung)]
    for step, phrases in strength.BINDING:
        places = [at for at in phrases.within(text.tokens, text.words) if not _is_of_place(text, at)]
        found += [Rung(step, NAMES[step], at.start, at.stop) for at in places]
    return sorted(found, key=lambda rung: rung.first)


def _is_of_place(text: AnnotatedText, phrase: range) -> bool:
    """True for "open to visitors": only what is open to talks, or to an act, is left open."""
    strength, following = text.language.strength, [t.norm for t in text.tokens[phrase.stop : phrase.stop + 1]]
    if tuple([text.tokens[n].norm for n in phrase]) != strength.OPEN_TO:
        return False
    return not any(text.language.syntax.is_present_participle(w) or w in strength.IDEAS for w in following)


def _binds(text: AnnotatedText, rung: Rung) -> bool:
    strength, words = text.language.strength, text.tokens[rung.first : rung.last]
    told = rung.step in (OPEN, AIM, AGREED, PROMISED, FIRM)
    if not told or text.language.lexicon.lemma(words[0].norm, "v") in strength.UNTELLING:
        return False
    before = word_before(text, rung.first)
    measures = any(p.start == rung.last for p in strength.MEASURING.within(text.tokens, text.words))
    only = strength.PERMISSION in {t.norm for t in words} and _opens_with_only(text, rung)
    named = measures or only or before in text.language.syntax.DETERMINERS or before in strength.RELATIVE
    return not named and not _is_stance(text, rung) and not _announces(text, rung)


def _announces(text: AnnotatedText, rung: Rung) -> bool:
    """True for the "will" of "will be making announcements on it", which says when it will be told, not done."""
    behind = text.tokens[rung.last : min(rung.last + _ANNOUNCED, clause_at(text, rung.first).stop)]
    modal = text.tokens[rung.first].norm in text.language.words.MODALS
    return modal and any(token.norm in text.language.strength.ANNOUNCING for token in behind)


def _opens_with_only(text: AnnotatedText, rung: Rung) -> bool:
    """True for "only hand lines may be used", which forbids all others."""
    before = range(clause_at(text, rung.first).start, rung.first)
    return any(text.tokens[n].norm in text.language.degrees.ONLY for n in before)


def _receives(text: AnnotatedText, rung: Rung) -> bool:
    """True for "noted" and "welcomed" with a proposal behind them, which leave open what becomes of it."""
    behind = text.tokens[rung.last : rung.last + _CHAINED]
    return rung.step in (NOTED, WELCOMED) and any(token.norm in text.language.strength.PROPOSED for token in behind)


def _is_stance(text: AnnotatedText, rung: Rung) -> bool:
    """True for "a belief in and commitment to peace", which promises no act."""
    if text.tokens[rung.first].norm not in text.language.commitments.COMMITMENTS or rung.last >= len(text.tokens):
        return False
    promised, language = text.tokens[rung.last].norm, text.language
    return not (language.lexicon.pos(promised)[:1] == "v" or language.syntax.is_present_participle(promised))


def _effective(text: AnnotatedText, found: Iterable[Rung]) -> Iterator[Rung]:
    """The phrases, those that govern one another as the weakest of them, those that are denied as their opposite."""
    chain: list[Rung] = []
    for rung in found:
        if chain and not _governs(text, chain[-1], rung):
            yield from _as_one(text, chain)
            chain = []
        chain.append(rung)
    if chain:
        yield from _as_one(text, chain)


def _governs(text: AnnotatedText, first: Rung, second: Rung) -> bool:
    return second.first - first.last <= _CHAINED and second.first in clause_at(text, first.first)


def _as_one(text: AnnotatedText, chain: list[Rung]) -> Iterator[Rung]:
    first, last = chain[0].first, max(rung.last for rung in chain)
    rung = min(chain, key=lambda rung: rung.step)._replace(first=first, last=last)
    if rung.step == OPEN and len(chain) == 1 and is_negated(text, rung):
        return  # what "may not" be done is forbidden
    denied = any(t.norm in text.language.words.NEGATIONS for t in text.tokens[max(0, first - _CHAINED) : last])
    if not denied or rung.step > PROMISED:
        yield rung
    elif rung.step > AIM:
        yield rung._replace(step=OPEN, name=DENIED)


def _is_denied(text: AnnotatedText, rung: Rung) -> bool:
    """True for "will not", but not for "may or may not"."""
    return rung.step > AIM and is_negated(text, rung)


def _act(alignment: Alignment, said: Rung, told: Rung) -> int | None:
    """The first of the next words behind the official phrase that is among those behind the account's; else None."""
    there = set(_next_words(alignment.account, told))
    return next((i for i in _next_words(alignment.official, said) if alignment.matched.get(i) in there), None)


def _is_kept(alignment: Alignment, said: Rung, account: _Sentence) -> bool:
    """True where another sentence of the account goes on about what is told, as firmly as the statement."""
    text, told = account.text, set(alignment.matched.values())
    others = (rung for rung in binding_phrases(text) if rung.first not in account.tokens)
    as_firm = (rung for rung in others if abs(rung.step - said.step) <= INTERCHANGEABLE)
    return any(not told.isdisjoint(_next_words(text, rung)) for rung in as_firm)


def _next_words(text: AnnotatedText, rung: Rung) -> list[int]:
    """The terms behind a phrase, in its sentence, that tell what it governs."""
    sentence = range(rung.last, sentence_at(text, rung.first).stop)
    behind = [i for i, term in enumerate(text.terms) if term.first in sentence and term.kind is TermKind.WORD]
    return behind[:_NEXT]
