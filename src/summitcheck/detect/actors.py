"""SC402 to SC404: who it is that acts: both sides or one, a state or a company, one country or another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.phrases import Cues
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, account_span, account_words, official_span, official_words
from summitcheck.detect.clauses import account_side, ends_sentence, nearest, official_side, sentence, span
from summitcheck.detect.frames import both_verbs, is_verb, passive
from summitcheck.lang.en.words import word_set

_MUTUAL = Cues(
    "each other, each others, one another, one anothers, mutual, mutually, reciprocal, reciprocally, both sides",
    "both countries, both parties, both governments, both nations",
)
#: Any of these shows that more than one side acts.
_SHARED = word_set(
    "both mutual mutually reciprocal reciprocally bilateral two three joint jointly together leaders sides",
    "parties countries nations governments ministers presidents they their we our each another common shared",
    "members signatories trilateral",
)
_STATE = word_set(
    "government governments ministry ministries state states cabinet administration authorities leaders leader",
    "sides parties countries country nations nation ministers minister president presidents chancellor king queen",
)
_BUSINESS = word_set(
    "company companies firm firms business businesses corporation corporations investors investor industry",
    "industries bank banks manufacturers carmakers exporters importers contractors utilities enterprises",
)
_PUBLIC = word_set(
    "citizens residents workers union unions voters taxpayers consumers farmers students activists ngos charities",
    "donors volunteers rebels opposition",
)
_CLASSES = {
    word: name for name, words in (("state", _STATE), ("business", _BUSINESS), ("public", _PUBLIC)) for word in words
}
_CLASS_WORDS = frozenset(_CLASSES)
_NAME, _OPERATOR = TermKind.NAME, TermKind.OPERATOR
#: A bare name after these acts; after another word it may be a place, a partner or half of a pair.
_OPENINGS = ((), ("that",), ("while",), ("by",), ("said",), ("but",), ("for",), ("the",))
#: Between the one who acts and the verb there are no more than this many terms.
_REACH = 5


class Actor(NamedTuple):
    """Who acts: its class (state, business, public), the countries it belongs to, and its terms."""

    kind: str
    countries: frozenset[str]
    terms: tuple[int, ...]


def made_mutual(comparison: Alignment) -> Iterator[Detection]:
    """A sign for each "each other" or "mutual" of the account where one side alone acts in the statement."""
    side = account_side(comparison)
    for cue in _MUTUAL.within(comparison.account):
        around = nearest(side, sentence(comparison.account, cue.start), cue)
        if not around or not _SHARED.isdisjoint(comparison.official.words):
            continue
        terms = tuple(sorted(side.matched[j] for j in around))
        if _one_country(comparison.official, terms[0]):
            place = span(comparison.account, cue)
            message = f"What one side promises is told as mutual: {account_words(comparison, place)}"
            yield Detection("SC402", official_span(comparison, terms), place, message, terms)


def made_one_sided(comparison: Alignment) -> Iterator[Detection]:
    """A sign for each "each other" or "mutual" of the statement where one side alone acts in the account."""
    side = official_side(comparison)
    for cue in _MUTUAL.within(comparison.official):
        around = nearest(side, sentence(comparison.official, cue.start), cue)
        if not around or not _SHARED.isdisjoint(comparison.account.words):
            continue
        matched = tuple(sorted(side.matched[i] for i in around))
        if _one_country(comparison.account, matched[0]):
            place = span(comparison.official, cue)
            message = f"What both sides promise is told of one: {official_words(comparison, place)}"
            yield Detection("SC403", place, account_span(comparison, matched), message, around)


def _one_country(analysis: AnnotatedText, index: int) -> bool:
    """True when the sentence of a term begins with one country, alone, that acts."""
    tokens = sentence(analysis, analysis.terms[index].first)
    name = next((k for k, t in enumerate(analysis.terms) if t.first in tokens and t.kind is _NAME), None)
    if name is None or name > index:
        return False
    following = (k for k in range(name + 1, len(analysis.terms)) if analysis.terms[k].kind is not _OPERATOR)
    verb = next(following, None)
    joined = analysis.after(analysis.terms[name], 1) in (("and",), ("or",))
    return verb is not None and not joined and is_verb(analysis, verb)


def replaced(comparison: Alignment) -> Iterator[Detection]:
    """A sign where a verb of the statement has an actor of another class, or of another country."""
    if _CLASS_WORDS.isdisjoint(comparison.account.words) and not _other_names(comparison):
        return
    told: set[tuple[int, ...]] = set()
    for i, j in both_verbs(comparison):
        account = _actor(comparison.account, j)
        official = _actor(comparison.official, i) if account else None
        if official and account and account.terms not in told and _differ(official, account):
            told.add(account.terms)
            left, right = official_span(comparison, official.terms), account_span(comparison, account.terms)
            words = f"{official_words(comparison, left)} became {account_words(comparison, right)}"
            yield Detection("SC404", left, right, f"Someone else acts: {words}", (*official.terms, i))


def _other_names(comparison: Alignment) -> bool:
    """True when the account names a country that the official sentence does not."""
    return not _names(comparison.account) <= _names(comparison.official)


@once_per_text
def _names(analysis: AnnotatedText) -> frozenset[str]:
    return frozenset([t.key for t in analysis.terms if t.kind is _NAME])


def _differ(official: Actor, account: Actor) -> bool:
    if official.kind and account.kind and official.kind != account.kind:
        return True
    return bool(official.countries and account.countries) and official.countries.isdisjoint(account.countries)


def _actor(analysis: AnnotatedText, verb: int) -> Actor | None:
    """The actor of a verb: what stands before it, or after "by" in the passive; None when it cannot be told."""
    if passive(analysis, verb):
        return _agent(analysis, verb)
    run: list[int] = []
    for k in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        if ends_sentence(analysis, analysis.terms[k + 1].first) or is_verb(analysis, k):
            break
        run.append(k)
    return _read(analysis, tuple(reversed(run)))


def _agent(analysis: AnnotatedText, verb: int) -> Actor | None:
    for token in range(analysis.terms[verb].last, min(len(analysis.tokens), analysis.terms[verb].last + _REACH)):
        if analysis.tokens[token].norm == "by":
            run = tuple(k for k, t in enumerate(analysis.terms) if token < t.first <= token + _REACH // 2)
            return _read(analysis, run)
    return None


def _read(analysis: AnnotatedText, run: tuple[int, ...]) -> Actor | None:
    """The actor that some neighbouring terms name, if they name one: a class of actors, or a country itself."""
    terms = analysis.terms
    classes = [k for k in run if terms[k].norm in _CLASSES]
    countries = [k for k in run if terms[k].key.startswith("country:")]
    if len({_CLASSES[terms[k].norm] for k in classes}) > 1:
        return None
    if not classes:
        last = next((k for k in reversed(run) if terms[k].kind is not _OPERATOR), None)
        if last not in countries or analysis.before(terms[last], 1) not in _OPENINGS:
            return None
        return Actor("state", frozenset((terms[last].key,)), (last,))
    found = tuple(sorted({classes[0], *countries}))
    return Actor(_CLASSES[terms[classes[0]].norm], frozenset(terms[k].key for k in countries), found)
