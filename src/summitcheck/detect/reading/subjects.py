"""Find the countries that act as the subject of a verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import sentence_at, word_at, word_before
from summitcheck.detect.reading.sides import AlignedSide
from summitcheck.detect.reading.verbs import is_passive, is_symmetric, is_verb, matched_verbs, verbs
from summitcheck.lang.quantity import Quantity

#: Between those that act and their verb there are no more tokens than this ("have each agreed to").
_REACH = 6
_COUNTRY, _NAME = "country:", TermKind.NAME


class Subject(NamedTuple):
    """The countries that act, by their keys, and their terms."""

    countries: frozenset[str]
    terms: tuple[int, ...]


def subject_of(text: AnnotatedText, verb: int) -> Subject | None:
    """The countries right before a verb, its auxiliaries and the verbs that govern it; None where others act."""
    countries = _countries(text)
    if not countries or is_passive(text, verb):
        return None
    at, start = text.terms[verb].first, sentence_at(text, text.terms[verb].first).start
    for token in range(at, max(start, at - _REACH), -1):
        if token in countries:
            first = text.terms[countries[token]].first
            comes_from = word_before(text, first) == text.language.values.FROM  # "boats, half from Peru, will sail"
            return None if comes_from else _listed(text, token)
        if not _carries(text, token - 1):
            return None
    return None


def _shared_subject(text: AnnotatedText, verb: int) -> Subject | None:
    """The country before the only other verb of a sentence, to which "and" joins this one: "Peru paid and opens".

    None where others are named on the way: who met Chile, or signed with it, may go on with it.
    """
    start, token = sentence_at(text, text.terms[verb].first).start, text.terms[verb].first
    while token > start and _carries(text, token - 1):
        token -= 1
    before, syntax = range(start, token - 1), text.language.syntax
    if not before or text.tokens[before.stop].norm != syntax.AND:
        return None
    ends = text.language.clauses.SUBJECT_ENDS | text.language.clauses.SUBORDINATORS | syntax.PARTNERING
    earlier = sorted([k for k in verbs(text) if text.terms[k].first in before])
    named = [token for token in _countries(text) if token - 1 in before]
    if len(earlier) != 1 or len(named) > 1 or any(text.tokens[n].norm in ends for n in before):
        return None
    return subject_of(text, earlier[0])


def acting_alone(side: AlignedSide, other: AnnotatedText) -> Iterator[tuple[int, Subject, Subject]]:
    """Each matched verb before which several countries stand on a side, and one of them alone in the other text.

    With the subjects of both. What belongs to that one anyway ("to address its tariffs") it may well do alone.
    """
    listed = len(_countries(side.text)) > 1 and _countries(other)
    for verb, match in side.matched.items() if listed else ():
        first = side.text.terms[verb].first
        if not (is_verb(side.text, verb) and is_verb(other, match)) or remarks(side.text, first):
            continue
        together, alone = subject_of(side.text, verb), subject_of(other, match) or _shared_subject(other, match)
        if together and alone and len(alone.countries) == 1 and alone.countries < together.countries:
            shared = _named_again(side.text, verb, alone) or _named_again(other, match, together)
            rest = together.countries - alone.countries
            told = _act_too(other, match, rest) or _are_named_with(other, alone, rest)
            if not shared and not told and not _is_own_part(side, other, (verb, match)):
                yield verb, together, alone


def remarks(text: AnnotatedText, token: int) -> bool:
    """True for "welcome" and "note", which each of several does if all do; not for "will note" and "affirm to open"."""
    rung_at, infinitive = text.language.ladder.rung_at, text.language.strength.INFINITIVE
    rung = rung_at(text.tokens, token) if token < len(text.tokens) else None
    if rung is None or not rung.remarks or word_at(text, rung.last) == infinitive:
        return False
    return not (token and rung_at(text.tokens, token - 1))


def _are_named_with(text: AnnotatedText, subject: Subject, countries: frozenset[str]) -> bool:
    """True where those that act include others: "we and Chile", "Ms Soto of Peru and Ms Ruiz of Chile"."""
    first, syntax = text.terms[subject.terms[0]].first, text.language.syntax
    between = syntax.DETERMINERS | {syntax.AND, syntax.OWNER}
    before = range(first - 1, sentence_at(text, first).start - 1, -1)
    names = list(takewhile(lambda n: text.tokens[n].norm in between or text.tokens[n].text[:1].isupper(), before))
    start = names[-1] if names else first
    if word_before(text, start) in text.language.clauses.PRONOUNS and text.tokens[start].norm == syntax.AND:
        return True
    return countries <= {term.key for term in text.terms if term.kind is _NAME and term.first in names}


def _act_too(text: AnnotatedText, verb: int, countries: frozenset[str]) -> bool:
    """True where a text tells of some countries, one by one, what it tells of the one before a verb."""
    alike = [k for k in verbs(text) if k != verb and text.terms[k].key == text.terms[verb].key]
    subjects = [subject for k in alike if (subject := subject_of(text, k)) is not None]
    return bool(subjects) and countries <= frozenset().union(*(subject.countries for subject in subjects))


def _is_own_part(side: AlignedSide, other: AnnotatedText, pair: tuple[int, int]) -> bool:
    """True where the other text gives a smaller figure of what several do: what one of them does of it."""
    told = set(side.matched.values())
    whole = [quantity for k, quantity in _amounts(side.text, pair[0]) if k not in side.matched]
    parts = [quantity for k, quantity in _amounts(other, pair[1]) if k not in told]
    return len(whole) == 1 and any(part.unit == whole[0].unit and part.value < whole[0].value for part in parts)


def _amounts(text: AnnotatedText, verb: int) -> list[tuple[int, Quantity]]:
    """The figures behind a verb in its sentence that tell how much, each with its term."""
    behind = range(text.terms[verb].last, sentence_at(text, text.terms[verb].first).stop)
    found = [(k, t.quantity) for k, t in enumerate(text.terms) if t.quantity and t.first in behind]
    return [(k, quantity) for k, quantity in found if quantity.kind == "cardinal"]


def exchanged_subjects(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Two countries of which one stands before a matched verb and the other behind it, and the other way round.

    Both are official terms; not where they do something with one another ("sign a treaty with Peru").
    """
    official, account = alignment.official, alignment.account
    several = len(_countries(official)) > 1 and len(_countries(account)) > 1
    for verb, match in matched_verbs(alignment) if several else ():
        own = subject_of(official, verb)
        told = subject_of(account, match) if own else None
        if not own or not told or not len(own.terms) == len(told.terms) == 1 or own.countries == told.countries:
            continue
        first, second = _receiver(official, verb, told), _receiver(account, match, own)
        same = official.terms[verb].key == account.terms[match].key and not is_symmetric(official, verb)
        if same and first is not None and second is not None:
            yield own.terms[0], first


def _receiver(text: AnnotatedText, verb: int, subject: Subject) -> int | None:
    """The term of a country that stands once in a text, behind a verb and no partner of whoever acts; None else."""
    named = [k for k, term in enumerate(text.terms) if term.key in subject.countries]
    sentence, syntax = sentence_at(text, text.terms[verb].first), text.language.syntax
    if len(named) != 1 or named[0] < verb or text.terms[named[0]].first not in sentence:
        return None
    between = text.tokens[text.terms[verb].last : text.terms[named[0]].first]
    return None if any(token.norm in syntax.PARTNERING for token in between) else named[0]


@once_per_text
def _countries(text: AnnotatedText) -> dict[int, int]:
    """The countries that a text names, each by the token behind it: most texts name none or one."""
    return {term.last: k for k, term in enumerate(text.terms) if term.kind is _NAME and term.key.startswith(_COUNTRY)}


def _carries(text: AnnotatedText, token: int) -> bool:
    """True for a word that may stand between those that act and their verb."""
    norm, pos = text.tokens[token].norm, text.language.lexicon.pos
    return norm in text.language.syntax.AUXILIARIES or pos(norm)[:1] in ("v", "r")


def _listed(text: AnnotatedText, token: int) -> Subject:
    """The countries of a list that ends before a token: "the United States and India"."""
    found: list[int] = []
    countries = _countries(text)
    between = text.language.syntax.DETERMINERS | {text.language.syntax.AND}
    while token in countries:
        found.append(countries[token])
        token = text.terms[countries[token]].first
        while token and text.tokens[token - 1].norm in between:
            token -= 1
    return Subject(frozenset(text.terms[k].key for k in found), tuple(sorted(found)))


def _named_again(text: AnnotatedText, verb: int, subject: Subject) -> bool:
    """True where one of some countries stands behind a verb, in its sentence, as an owner, a place or a partner."""
    behind = range(text.terms[verb].last, sentence_at(text, text.terms[verb].first).stop)
    return any(t.first in behind and t.key in subject.countries for t in text.terms)
