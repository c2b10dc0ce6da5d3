"""Find what a text tells as done, under way or in force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_before
from summitcheck.detect.reading.tense import past_verbs
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.rung import AGREED, DONE


class Deed(NamedTuple):
    """The token that tells of something as done; ``stands`` where it tells of what is so by now, not of what was."""

    token: int
    stands: bool


@once_per_text
def deeds(text: AnnotatedText) -> tuple[Deed, ...]:
    """What is told as done, under way or in force, in order; what only says which thing is meant is left out."""
    return tuple([deed for deed in all_deeds(text) if not is_aside(text, deed.token)])


@once_per_text
def all_deeds(text: AnnotatedText) -> tuple[Deed, ...]:
    """What is told as done, under way or in force anywhere, in order."""
    found = (*_simple_past(text), *_in_place(text), *_behind_auxiliaries(text))
    return tuple(sorted({deed.token: deed for deed in found}.values()))


@once_per_text
def running(text: AnnotatedText) -> tuple[int, ...]:
    """The tokens of verbs for what is under way: "are steadily building"."""
    syntax = text.language.syntax
    behind = [_behind_adverbs(text, n + 1) for n, token in enumerate(text.tokens) if token.norm in syntax.BE]
    return tuple([n for n in behind if syntax.is_present_participle(_word(text, n))])


def is_aside(text: AnnotatedText, token: int, *, content: bool = False) -> bool:
    """True in a clause that another word opens before a token ("which", "when", "that").

    Where its ``content`` counts too, "announced that the port is to open" is none.
    """
    clauses = text.language.clauses
    opening = (
        clauses.RELATIVES | clauses.SUBORDINATORS | clauses.INDIRECT | clauses.OF_TIME | {clauses.AS, clauses.THAN}
    )
    opening |= frozenset() if content else {clauses.COMPLEMENTIZER}
    before = range(clause_at(text, token).start, token)
    return any(text.tokens[n].norm in opening for n in before)


def _behind_auxiliaries(text: AnnotatedText) -> Iterator[Deed]:
    """What stands behind auxiliaries: "has built", "have just been built", "has been running", "was built"."""
    strength, modals = text.language.strength, text.language.words.MODALS
    for n, token in enumerate(text.tokens):
        before = word_before(text, n)
        if token.norm not in strength.PAST_AUXILIARIES or token.norm in strength.BEEN:
            continue
        if before in modals or before == strength.INFINITIVE:
            continue
        perfect, behind = token.norm not in text.language.syntax.BE, _behind_adverbs(text, n + 1)
        been = behind < len(text.tokens) and text.tokens[behind].norm in strength.BEEN
        verb = _behind_adverbs(text, behind + 1) if been else behind
        running = been and perfect and text.language.syntax.is_present_participle(_word(text, verb))
        if running or _is_done(text, verb):
            yield Deed(verb, perfect)


def _word(text: AnnotatedText, token: int) -> str:
    return text.tokens[token].norm if token < len(text.tokens) else ""


def _behind_adverbs(text: AnnotatedText, token: int) -> int:
    """The first token from one on that is no adverb."""
    while _is_adverb(text, _word(text, token)):
        token += 1
    return token


def _before_adverbs(text: AnnotatedText, token: int) -> str:
    """The last word before a token that is no adverb."""
    while _is_adverb(text, word_before(text, token)):
        token -= 1
    return word_before(text, token)


def _is_adverb(text: AnnotatedText, word: str) -> bool:
    return word in text.language.strength.WITHIN_PERFECTS or text.language.lexicon.pos(word)[:1] == "r"


def _is_done(text: AnnotatedText, token: int) -> bool:
    """True for a participle of a verb by whose past something is done."""
    word, lexicon, strength = _word(text, token), text.language.lexicon, text.language.strength
    lemma = lexicon.lemma(word, "v")
    form = word in strength.BARE_PARTICIPLES or (
        "v" in lexicon.pos(word) and word != lemma and not text.language.syntax.may_be_present(word)
    )
    return form and _is_deed(text, token, lemma)


def _is_deed(text: AnnotatedText, token: int, lemma: str) -> bool:
    rung = text.language.ladder.rung_at(text.tokens, token)
    return lemma not in text.language.strength.NO_DEEDS and (rung is None or rung.step in (AGREED, DONE))


def _in_place(text: AnnotatedText) -> Iterator[Deed]:
    """What is so by now: "is in force", "have been under way", "already", "no longer", and "since Monday"."""
    strength, present = text.language.strength, text.language.syntax.BE - text.language.strength.PAST_AUXILIARIES
    for place in strength.IN_PLACE.within(text.tokens, text.words):
        if _before_adverbs(text, place.start) in present | strength.BEEN:
            yield Deed(place.start, stands=True)
    yield from (Deed(place.stop - 1, stands=True) for place in strength.BY_NOW.within(text.tokens, text.words))
    times = {term.first for term in text.terms if term.kind is TermKind.DATE} if strength.SINCE in text.words else ()
    for n, token in enumerate(text.tokens):
        if token.norm == strength.SINCE and (n + 1 in times or n + 2 in times):
            yield Deed(n, stands=False)


def _simple_past(text: AnnotatedText) -> Iterator[Deed]:
    """Verbs in the simple past ("the ministers opened it"), with an adverb before them too."""
    lemma, past = text.language.lexicon.lemma, text.language.syntax.may_be_past
    for k in verbs(text):
        term = text.terms[k]
        word, _, particle = term.norm.partition(" ")  # "goes to"
        behind_adverb = past(word) and word_before(text, term.first) in text.language.strength.WITHIN_PERFECTS
        told = k in past_verbs(text) and not (particle in text.language.syntax.PREPOSITIONS and _has_other(text, k))
        if (told or behind_adverb) and _is_deed(text, term.first, lemma(word, "v")):
            yield Deed(term.first, stands=False)


def _has_other(text: AnnotatedText, verb: int) -> bool:
    """True beside another verb, where "talks focused on" may only describe the talks."""
    sentence = sentence_at(text, text.terms[verb].first)
    return any(k != verb and text.terms[k].first in sentence for k in verbs(text))
