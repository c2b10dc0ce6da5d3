"""Find what the account keeps for some: "for ships of Peru alone", "reserved for"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.beside import told_beside
from summitcheck.detect.reading.deeds import is_aside
from summitcheck.detect.reading.exceptions import exceptions
from summitcheck.detect.reading.sentences import clause_at, sentence_at

_COUNTED = frozenset((TermKind.NUMBER, TermKind.DATE))


def told_of_some_alone(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """A term of the claim beside words by which the account keeps it for some, where the statement has no limit."""
    official, account, degrees = alignment.official, alignment.account, alignment.account.language.degrees
    if not degrees.LIMITING.isdisjoint(official.words) or exceptions(official):
        return
    whole = degrees.OF_ALL | {degrees.BOTH}
    wide = not whole.isdisjoint(official.words) and whole.isdisjoint(account.words)
    wide = wide and official.language.words.NEGATIONS.isdisjoint(official.words)
    places = (*_alone(account), *(_reserving(account) if wide else ()))
    own = [each for each in places if _tells_claim(alignment, each)]
    yield from [(i, place) for place in own for i in told_beside(alignment, place)[:1]][:1]


def _tells_claim(alignment: Alignment, place: range) -> bool:
    """True where the clause that keeps something for some tells of the claim, or what it goes on from with "and"."""
    account = alignment.account
    told = {account.terms[j].first for j, i in alignment.backward.items() if i in alignment.focus}
    start = clause_at(account, place.start).start
    if account.tokens[start].norm in account.language.clauses.COORDINATORS and place.start > start:
        start = sentence_at(account, start).start
    return any(n in told for n in range(start, clause_at(account, place.start).stop))


@once_per_text
def _alone(text: AnnotatedText) -> tuple[range, ...]:
    """The words "alone" of a text behind who or what they leave: "Peru alone", "for them alone"."""
    degrees = text.language.degrees
    places = [n for n, token in enumerate(text.tokens) if token.norm == degrees.ALONE and n]
    before = [range(clause_at(text, n).start, n) for n in places]
    free = [n for n, words in zip(places, before, strict=True) if not _has_any(text, words, degrees.BEFORE_ALONE)]
    last = [n for n in free if _ends_or_acts(text, n + 1) and not is_aside(text, n)]
    return tuple([range(n - 1, n + 1) for n in last if _is_thing(text, n - 1)])


def _ends_or_acts(text: AnnotatedText, token: int) -> bool:
    """True behind the end of a clause, and for the auxiliary in "Peru alone will"."""
    auxiliaries = text.language.syntax.AUXILIARIES
    return clause_at(text, token - 1).stop == token or text.tokens[token].norm in auxiliaries


def _has_any(text: AnnotatedText, tokens: range, words: frozenset[str]) -> bool:
    return any(text.tokens[n].norm in words for n in tokens)


def _is_thing(text: AnnotatedText, token: int) -> bool:
    """True for a noun, a name and a pronoun; "in 2026 alone" and "this year alone" keep nothing for anybody."""
    if any(term.first <= token < term.last and term.kind in _COUNTED for term in text.terms):
        return False
    word = text.tokens[token].norm
    return text.language.lexicon.pos(word)[:1] in ("n", "") and word not in text.language.words.NEGATIONS


@once_per_text
def _reserving(text: AnnotatedText) -> tuple[range, ...]:
    """What keeps a thing for some, in front of them or at the end of their clause."""
    degrees = text.language.degrees
    last = [n for n, token in enumerate(text.tokens) if token.norm in degrees.ONLY and n]
    closing = [range(n, n + 1) for n in last if n + 1 == clause_at(text, n).stop and _is_thing(text, n - 1)]
    return *degrees.RESERVING.within(text.tokens, text.words), *closing
