"""Find offices and institutions that the account puts in place of others."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import clause_at, word_at
from summitcheck.detect.reading.verbs import is_passive, matched_verbs
from summitcheck.lang.tokens import Token

#: Tokens of a clause that tells an office: "the Minister of Health of Ghana".
_LONGEST = 9
#: Tokens behind the beginning of a clause among which an office stands that the name before it holds.
_LEADING = 4
#: Tokens around an office among which its portfolio stands: "of Health", "foreign".
_AROUND = 3
#: Tokens of the longest office.
_WORDS = 3
_OTHER = frozenset(
    {RelationKind.UNRELATED, RelationKind.SISTER, RelationKind.EXCLUSIVE, RelationKind.OPPOSITE, RelationKind.UNKNOWN}
)


class Office(NamedTuple):
    """An office: its class, its field where one is told, and its tokens."""

    kind: str
    fields: frozenset[str]
    tokens: range


def other_offices(alignment: Alignment) -> Iterator[tuple[int, range, range]]:
    """The persons, by an official term of their name, who hold another office in the account, and the two offices."""
    if not _offices(alignment.account) or not _offices(alignment.official):
        return
    official, account = _holders(alignment.official), _holders(alignment.account)
    for person, told in official.items() if account else ():
        other = account.get(alignment.matched.get(person, -1))
        if other and told and not any(_may_be_one(one, another) for one in told for another in other):
            yield person, _with_fields(alignment.official, told[0]), _with_fields(alignment.account, other[0])


def other_office_acts(alignment: Alignment) -> Iterator[tuple[int, range, range]]:
    """Verbs, as official terms, before which another office stands in the account, and the tokens of the two offices.

    Where neither text tells of the office of the other: who is named beside somebody may speak for them. One person
    with another office is told of by `other_offices`.
    """
    own, told = _offices(alignment.official), _offices(alignment.account)
    if (
        not own
        or not told
        or any(other_offices(alignment))
        or not {each.kind for each in own}.isdisjoint([each.kind for each in told])
    ):
        return
    for i, j in matched_verbs(alignment):
        one, other = _acting(alignment.official, i), _acting(alignment.account, j)
        if one and other:
            yield i, one.tokens, other.tokens


def _acting(text: AnnotatedText, verb: int) -> Office | None:
    """The office before a verb, with nothing but a name, auxiliaries and adverbs between."""
    before = [office for office in _offices(text) if office.tokens.stop <= text.terms[verb].first]
    if not before or is_passive(text, verb):
        return None
    between = text.tokens[before[-1].tokens.stop : text.terms[verb].first]
    if _is_enclosed(text, before[-1], verb):
        return None
    return before[-1] if all(_is_name_or_carries(text, token) for token in between) else None


def _is_enclosed(text: AnnotatedText, office: Office, verb: int) -> bool:
    """True where a comma parts an office of somebody else from a verb: "flanked by the president, Silva opened"."""
    clause = clause_at(text, office.tokens.start)
    return text.terms[verb].first not in clause and _is_of_another(text, clause, office)


def _is_name_or_carries(text: AnnotatedText, token: Token) -> bool:
    auxiliary = token.norm in text.language.syntax.AUXILIARIES or text.language.lexicon.pos(token.norm)[:1] == "r"
    return auxiliary or token.text[:1].isupper()


def _may_be_one(one: Office, other: Office) -> bool:
    alike = not one.fields or not other.fields or not one.fields.isdisjoint(other.fields)
    return one.kind == other.kind and alike


@once_per_text
def _holders(text: AnnotatedText) -> dict[int, list[Office]]:
    """By the last term of the name of a person, the offices told right before it, or beside it between commas."""
    found: dict[int, list[Office]] = {}
    offices = _offices(text)
    for first, last in _names(text) if offices else ():
        held = [office for office in offices if _holds(text, office, text.terms[first], text.terms[last])]
        if held:
            found[last] = held
    return found


def _holds(text: AnnotatedText, office: Office, first: Term, last: Term) -> bool:
    if office.tokens.stop == first.first:
        return text.between(text.tokens[first.first - 1], text.tokens[first.first]) == " "
    clause = clause_at(text, office.tokens.start)
    if len(clause) > _LONGEST:
        return False
    before = clause.stop == first.first and clause_at(text, first.first).start == first.first
    behind = clause.start == last.last and office.tokens.start < clause.start + _LEADING
    return (before or behind) and not _is_of_another(text, clause, office) and _is_alone(text, clause, office)


def _is_of_another(text: AnnotatedText, clause: range, office: Office) -> bool:
    """True for "flanked by the president", "who is also minister" and "President Silva's aide"."""
    clauses, syntax = text.language.clauses, text.language.syntax
    before = {text.tokens[n].norm for n in range(clause.start, office.tokens.start)}
    pairs = pairwise(text.tokens[office.tokens.start : clause.stop])
    owner = any(text.between(left, right).strip() in syntax.POSSESSIVES for left, right in pairs)
    return owner or not before.isdisjoint(clauses.PREPOSITIONS | clauses.RELATIVES)


def _is_alone(text: AnnotatedText, clause: range, office: Office) -> bool:
    """True where a clause tells one office and no verb joins it: "the Prime Minister of Ghana"."""
    others = [each for each in _offices(text) if each.tokens.start in clause and each is not office]
    joined = any(text.tokens[n].norm in text.language.syntax.JOINING for n in clause)
    return (
        not others and not joined and not any(text.tokens[n].norm in text.language.syntax.AUXILIARIES for n in clause)
    )


@once_per_text
def _offices(text: AnnotatedText) -> tuple[Office, ...]:
    """The offices of a text, the longest at each place."""
    known, first = text.language.actors.OFFICES, text.language.actors.OFFICE_WORDS
    norms = [] if first.isdisjoint(text.words) else [token.norm for token in text.tokens]
    found, n = [], 0
    while n < len(norms):
        sizes = range(_WORDS, 0, -1) if norms[n] in first else ()
        size = next((k for k in sizes if tuple(norms[n : n + k]) in known), 0)
        if size and not _is_another(text, range(n, n + size)):
            found.append(Office(known[tuple(norms[n : n + size])], _fields(text, n, n + size), range(n, n + size)))
        n += size or 1
    return tuple(found)


def _is_another(text: AnnotatedText, tokens: range) -> bool:
    """True for "vice president", "the former minister" and "president-elect"."""
    beside = {text.tokens[n].norm for n in (tokens.start - 1, tokens.stop) if 0 <= n < len(text.tokens)}
    return not beside.isdisjoint(text.language.actors.BESIDE_OFFICES)


def _fields(text: AnnotatedText, start: int, stop: int) -> frozenset[str]:
    known = text.language.actors.PORTFOLIOS
    return frozenset([known[text.tokens[n].norm] for n in _field_tokens(text, range(start, stop))])


def _field_tokens(text: AnnotatedText, office: range) -> list[int]:
    clause, known = clause_at(text, office.start), text.language.actors.PORTFOLIOS
    told = word_at(text, office.stop) in text.language.syntax.PREPOSITIONS  # else what follows may be another office
    near = range(office.start - _AROUND, office.stop + _AROUND * told)
    return [n for n in near if n in clause and text.tokens[n].norm in known]


def _with_fields(text: AnnotatedText, office: Office) -> range:
    """The tokens of an office with its fields: "Minister of Health"."""
    fields = _field_tokens(text, office.tokens)
    return range(min([office.tokens.start, *fields]), max([office.tokens.stop, *(n + 1 for n in fields)]))


def _names(text: AnnotatedText) -> Iterator[tuple[int, int]]:
    """The first and the last term of each row of capitalised words that may name a person."""
    k, terms = 0, text.terms
    titles = text.language.actors.TITLES
    while k < len(terms):
        last = k
        while last + 1 < len(terms) and _goes_on(text, terms[last], terms[last + 1]):
            last += 1
        if _is_of_name(text, terms[k]) and terms[last].norm not in titles:
            yield k, last
        k = last + 1


def _is_of_name(text: AnnotatedText, term: Term) -> bool:
    named = term.kind is TermKind.WORD and (term.capital or term.first == 0)
    return named and term.norm not in text.language.actors.TITLES


def _goes_on(text: AnnotatedText, left: Term, right: Term) -> bool:
    between = text.between(text.tokens[left.last - 1], text.tokens[right.first])
    return _is_of_name(text, left) and _is_of_name(text, right) and left.last == right.first and between == " "


def other_institutions(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The words, official and account, by which two institutions of one sort differ: "Central" and "Commercial Bank".

    Beside the head of the name, which is kept, and of which each text has no other.
    """
    official, account = alignment.official, alignment.account
    if official.language.actors.INSTITUTIONS.isdisjoint(official.words & account.words):
        return
    for difference in alignment.replacements:
        (i, *_), (j, *_) = difference.official, difference.account
        if difference.relation.kind in _OTHER and len(difference.official) == len(difference.account) == 1:
            heads = _head(official, i), _head(account, j)
            if None not in heads and alignment.matched.get(heads[0] or 0) == heads[1]:
                yield i, j


def _tells_of_field(text: AnnotatedText, fields: Collection[str]) -> bool:
    """True for a text that has one of some fields, or tells of several ministries: another of them may only speak."""
    actors = text.language.actors
    several = sum(token.norm in actors.MINISTRIES for token in text.tokens) > 1
    return several or any(actors.PORTFOLIOS.get(token.norm) in fields for token in text.tokens)


def other_ministries(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """The ministries, official and account, of two fields, where each text names one; with a matched term.

    Where one field replaced the other word for word, that is a change of words.
    """
    if alignment.official.language.actors.MINISTRIES.isdisjoint(alignment.official.words):
        return
    official, account = _ministries(alignment.official), _ministries(alignment.account)
    if not official or _tells_of_field(alignment.account, official[0][1]):
        return
    if len(official) == len(account) == 1 and official[0][1].isdisjoint(account[0][1]) and alignment.matched:
        first = official[0][0]
        if _is_replaced_within(alignment, first, account[0][0]):
            return
        near = min(alignment.matched, key=lambda k: abs(alignment.official.terms[k].first - first.start))
        yield first, account[0][0], near


def _is_replaced_within(alignment: Alignment, official: range, account: range) -> bool:
    """True where a word of these official tokens gave way to one of the account's that the lexicon sets against it."""
    terms = alignment.official.terms, alignment.account.terms
    return any(
        difference.relation.kind is RelationKind.EXCLUSIVE
        and terms[0][difference.official[0]].first in official
        and terms[1][difference.account[0]].first in account
        for difference in alignment.replacements
    )


@once_per_text
def _ministries(text: AnnotatedText) -> tuple[tuple[range, frozenset[str]], ...]:
    """The ministries of a text whose field is told, with their tokens."""
    known, words = text.language.actors.PORTFOLIOS, text.language.actors.MINISTRIES
    found = []
    for n in [n for n, token in enumerate(text.tokens) if token.norm in words]:
        near = [k for k in (n - 1, n + 2) if 0 <= k < len(text.tokens) and text.tokens[k].norm in known]
        if near:
            fields = frozenset([known[text.tokens[k].norm] for k in near])
            found.append((range(min(n, *near), max(n, *near) + 1), fields))
    return tuple(found)


def _head(text: AnnotatedText, index: int) -> int | None:
    """The institution that a capitalised word right before it, or behind "of", tells from others."""
    term, known = text.terms[index], text.language.actors.INSTITUTIONS
    if not text.tokens[term.first].text[:1].isupper():
        return None
    if index + 1 < len(text.terms):
        head = text.terms[index + 1]
        if head.norm in known and head.first == term.last and text.tokens[head.first].text[:1].isupper():
            return index + 1
    before = text.terms[index - 1] if index else None
    owned = before is not None and text.before(term, 1) == (text.language.syntax.OWNER,)
    if before is not None and owned and before.last == term.first - 1 and before.norm in known:
        return index - 1 if text.tokens[before.first].text[:1].isupper() else None
    return None
