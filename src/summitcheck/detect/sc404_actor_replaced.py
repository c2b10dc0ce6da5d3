"""SC404: verbs that have another actor in the account: of another class, another office, or another country."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_span, changed, official_span
from summitcheck.detect.reading.counts import is_noun
from summitcheck.detect.reading.offices import other_office_acts
from summitcheck.detect.reading.sentences import sentence_ends, span, word_before
from summitcheck.detect.reading.subjects import subject_of
from summitcheck.detect.reading.verbs import is_passive, is_verb, matched_verbs
from summitcheck.severity import Severity

_NAME, _OPERATOR = TermKind.NAME, TermKind.OPERATOR
#: Between an actor and its verb there are no more than this many terms; behind a passive, tokens.
_REACH = 5
#: Tokens behind "by" among which the actor stands.
_BEHIND_BY = 2
#: A country that acts is a state.
_STATE = "state"


class Actor(NamedTuple):
    """Who acts: its class (state, business, public), the countries it belongs to, and its terms."""

    kind: str
    countries: frozenset[str]
    terms: tuple[int, ...]


def _find(alignment: Alignment) -> Iterator[Detection]:
    for i, own, told in other_office_acts(alignment):
        places = span(alignment.official, own), span(alignment.account, told)
        yield changed("SC404", alignment, *places, "The actor changed", (i,))
    yield from _other_actors(alignment)


def _other_actors(alignment: Alignment) -> Iterator[Detection]:
    classes = alignment.account.language.actors.ACTOR_CLASSES
    if classes.keys().isdisjoint(alignment.account.words) and not _has_other_names(alignment):
        return
    reported: set[tuple[int, ...]] = set()
    for i, j in matched_verbs(alignment):
        account = _actor(alignment.account, j)
        official = _actor(alignment.official, i) if account else None
        if not official or not account or _is_one_of_several(alignment.official, i, account):
            continue
        if account.terms not in reported and _differ(alignment, official, account):
            reported.add(account.terms)
            places = official_span(alignment, official.terms), account_span(alignment, account.terms)
            yield changed("SC404", alignment, *places, "The actor changed", (*official.terms, i))


def _is_one_of_several(text: AnnotatedText, verb: int, account: Actor) -> bool:
    """True where whoever acts is one of those whom the statement lists before the verb: SC403 tells of that."""
    subject = subject_of(text, verb) if account.kind == _STATE and account.countries else None
    return subject is not None and account.countries < subject.countries


def _has_other_names(alignment: Alignment) -> bool:
    """True when the account has a name that the official sentence does not."""
    return not _names(alignment.account) <= _names(alignment.official)


@once_per_text
def _names(text: AnnotatedText) -> frozenset[str]:
    return frozenset([t.key for t in text.terms if t.kind is _NAME])


def _differ(alignment: Alignment, official: Actor, account: Actor) -> bool:
    """True for actors of two classes, or of two countries unless both texts name both ("Chile 30, and Ghana 50")."""
    if official.kind and account.kind and official.kind != account.kind:
        return True
    if not official.countries or not account.countries or not official.countries.isdisjoint(account.countries):
        return False
    return not (official.countries | account.countries) <= _names(alignment.official) & _names(alignment.account)


def _actor(text: AnnotatedText, verb: int) -> Actor | None:
    """The actor of a verb: what stands before it, or behind "by" in the passive; None when it is unclear."""
    if is_passive(text, verb):
        return _agent(text, verb)
    before: list[int] = []
    for k in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        if text.terms[k + 1].first in sentence_ends(text) or is_verb(text, k):
            break
        before.append(k)
    other_words = () if _is_infinitive(text, verb) else text.language.actors.ACTOR_CLASSES
    others = [k for k in before if not other_words or text.terms[k].norm in other_words]
    owners = [k for k in others if _is_of_another(text, k)]
    return _read(text, tuple(reversed([k for k in before if k not in owners])))


def _is_infinitive(text: AnnotatedText, verb: int) -> bool:
    return word_before(text, text.terms[verb].first) == text.language.strength.INFINITIVE


def _is_of_another(text: AnnotatedText, index: int) -> bool:
    """True for the unions of "needs the consent of the unions to sell" and of "loans to the unions will end"."""
    token = text.terms[index].first
    while token and text.tokens[token - 1].norm in text.language.syntax.DETERMINERS:
        token -= 1
    return word_before(text, token) in text.language.syntax.PREPOSITIONS


def _agent(text: AnnotatedText, verb: int) -> Actor | None:
    last, agent = text.terms[verb].last, text.language.syntax.AGENT
    for token in range(last, min(len(text.tokens), last + _REACH)):
        if text.tokens[token].norm == agent:
            behind = tuple(k for k, t in enumerate(text.terms) if token < t.first <= token + _BEHIND_BY)
            return _read(text, behind)
    return None


def _read(text: AnnotatedText, terms: tuple[int, ...]) -> Actor | None:
    """The actor that some neighbouring terms name, if they name one: a class of actors, or a country itself."""
    known = text.language.actors.ACTOR_CLASSES
    classes = {k: known[text.terms[k].norm] for k in terms if text.terms[k].norm in known and not _describes(text, k)}
    countries = {k: text.terms[k].key for k in terms if text.terms[k].key.startswith("country:")}
    if not classes:
        return _country(text, terms, countries)
    if len(set(classes.values())) > 1:
        return None
    first = next(iter(classes))
    if any(_joined(text, first, k) for k in countries):
        return None
    return Actor(classes[first], frozenset(countries.values()), tuple(sorted({first, *countries})))


def _describes(text: AnnotatedText, index: int) -> bool:
    """True for an adjective before its noun: "a firm commitment"."""
    behind, term = index + 1, text.terms[index]
    adjacent = behind < len(text.terms) and text.terms[behind].first == term.last and is_noun(text, behind)
    return adjacent and "a" in text.language.lexicon.pos(term.norm)


def _joined(text: AnnotatedText, one: int, other: int) -> bool:
    """True for two terms with "and" or "or" between: "will admit students and Ghana will" has two clauses."""
    low, high = sorted((one, other))
    return not {t.norm for t in text.tokens[text.terms[low].last : text.terms[high].first]}.isdisjoint(
        text.language.syntax.BETWEEN_ITEMS
    )


def _country(text: AnnotatedText, terms: tuple[int, ...], countries: dict[int, str]) -> Actor | None:
    """The country that acts itself: the last of the terms, and no part of a longer phrase."""
    last = next((k for k in reversed(terms) if text.terms[k].kind is not _OPERATOR), None)
    if last is None or last not in countries:
        return None
    alone = text.language.actors.BEFORE_ACTORS.issuperset(text.before(text.terms[last], 1))
    if not alone and not _opens_clause(text, text.terms[last].first):
        return None
    return Actor(_STATE, frozenset((countries[last],)), (last,))


def _opens_clause(text: AnnotatedText, token: int) -> bool:
    """True behind a comma and "and": "the cable will be laid by 2034, and Greece will pay"."""
    joined = word_before(text, token) in text.language.syntax.BETWEEN_ITEMS and token > 1
    return joined and text.between(text.tokens[token - 2], text.tokens[token - 1]).strip() == ","


RULE = Rule(
    code="SC404",
    name="actor-replaced",
    severity=Severity.WARNING,
    summary=(
        "Someone else does what the statement says: companies instead of a government, or one country instead of "
        "another."
    ),
    why="A state answers for what it promised; a company or a neighbour does not.",
    needs=(
        "The same verb is matched, and each text names the actor right before it, or after “by” in the passive: a "
        "government, a company, the public or a country, and not behind a preposition. A "
        "country counts only if it cannot be a place or a partner. Also reported: another office "
        "acts, such as a president, and neither text has the other’s office."
    ),
    faithful=Example("The government of Chile will build the road.", "Santiago will build the road."),
    distorted=Example("The government of Chile will build the road.", "Chilean companies will build the road."),
    find=_find,
)
