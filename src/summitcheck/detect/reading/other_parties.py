"""Find what one party does in the statement, and another in the account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.parties import Parties, is_acronym, is_upper
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.agents import Agent, agents, mentions
from summitcheck.detect.reading.deeds import is_aside
from summitcheck.detect.reading.roles import preposition_of
from summitcheck.detect.reading.sentences import sentence_at, word_at
from summitcheck.detect.reading.tense import past_verbs, pending_verbs
from summitcheck.detect.reading.verbs import is_passive, is_symmetric

#: Terms beside a verb among which stands what is done.
_REACH = 8
_THINGS = frozenset((TermKind.WORD, TermKind.NUMBER, TermKind.NAME))
_NO_DEED: frozenset[int] = frozenset()


class OtherAgent(NamedTuple):
    """A verb, as an official term, and who acts in the two texts."""

    verb: int
    own: Agent
    told: Agent


def other_agents(alignment: Alignment) -> Iterator[OtherAgent]:
    """The verbs of a claim for which the account has another agent: of the same verb, or of one deed to one thing."""
    own = agents(alignment.official, alignment.parties)
    told = agents(alignment.account, alignment.parties) if own else {}
    for i in [i for i in own if i in alignment.focus] if told else ():
        beside = _beside(alignment, i)
        if any(not told[j].parties.isdisjoint(own[i].parties) for j in beside):
            continue  # the account tells of the same party what it does there
        for j in _alike(alignment, i, beside):
            if not _is_besides(alignment, i, j) and _differ(alignment, (i, own[i]), (j, told[j])):
                yield OtherAgent(i, own[i], told[j])
                break


def _is_besides(alignment: Alignment, i: int, j: int) -> bool:
    """True for a verb of the account that only says more of somebody, or tells what was done before."""
    account = alignment.account
    past = j in past_verbs(account) and i in pending_verbs(alignment.official)
    return past or is_aside(account, account.terms[j].first)


def _alike(alignment: Alignment, i: int, beside: list[int]) -> list[int]:
    """The verbs of the account, with an agent, that say the same of who acts as an official verb."""
    if is_symmetric(alignment.official, i):
        return []
    match, deeds = alignment.matched.get(i, -1), _deeds(alignment.official, i)
    found = [j for j in beside if j != match and not deeds.isdisjoint(_deeds(alignment.account, j))]
    return [match, *found] if match in agents(alignment.account, alignment.parties) else found


def _beside(alignment: Alignment, i: int) -> list[int]:
    """The verbs of the account, with an agent, beside which stands what stands beside an official verb."""
    near, matched = _verbs_near(alignment.account, alignment.parties), alignment.matched
    things = [matched[k] for k in _things(alignment.official, alignment.parties, i) if k in matched]
    return sorted({j for k in things for j in near.get(k, ())})


@lru_cache(maxsize=1 << 9)
def _verbs_near(text: AnnotatedText, parties: Parties) -> Mapping[int, list[int]]:
    """By term the verbs with an agent that it stands beside, as what they are done to."""
    found: dict[int, list[int]] = defaultdict(list)
    for verb in agents(text, parties):
        for k in _things(text, parties, verb):
            found[k].append(verb)
    return found


def _things(text: AnnotatedText, parties: Parties, verb: int) -> list[int]:
    """The terms beside a verb, in its sentence, that may tell what is done: those behind it, before it if passive."""
    sentence, named = sentence_at(text, text.terms[verb].first), mentions(text, parties)
    beside = range(verb - _REACH, verb) if is_passive(text, verb) else range(verb + 1, verb + _REACH + 1)
    inside = [k for k in beside if 0 <= k < len(text.terms) and text.terms[k].first in sentence]
    return [k for k in inside if k not in named and text.terms[k].kind in _THINGS]


def _deeds(text: AnnotatedText, verb: int) -> frozenset[int]:
    """The deeds that a verb may name, with its particle ("take back") or without."""
    first, *particles = text.terms[verb].norm.split()
    lemma, known = text.language.lexicon.lemma(first, "v"), text.language.events.DEEDS
    particle = particles[0] if particles else word_at(text, text.terms[verb].last)
    return known.get(f"{lemma} {particle}", known.get(lemma, _NO_DEED))


def _differ(alignment: Alignment, own: tuple[int, Agent], told: tuple[int, Agent]) -> bool:
    """True for two parties of one sort, neither of which does the same in the other's text."""
    (i, one), (j, other) = own, told
    if not one.parties.isdisjoint(other.parties) or not _are_alike(alignment, one, other):
        return False
    sides = (alignment.official, i, other), (alignment.account, j, one)
    return not any(
        _act_alike(text, alignment.parties, verb, others) or _join_in(text, alignment.parties, others)
        for text, verb, others in sides
    )


def _join_in(text: AnnotatedText, parties: Parties, others: Agent) -> bool:
    """True where one of some others may do the same though no verb follows: "signs a pact with Peru", "and Peru 40"."""
    acting = _acting(text, parties)
    named = (k for k, party in mentions(text, parties).items() if party in others.parties and k not in acting)
    return any(_is_partner(text, k) for k in named)


def _is_partner(text: AnnotatedText, index: int) -> bool:
    """True behind "with", and behind "and" where a figure or an article follows, the verb being left out."""
    leading, syntax = preposition_of(text, index), text.language.syntax
    if leading not in syntax.JOINING:
        return leading in syntax.PARTNERING
    counted = index + 1 < len(text.terms) and text.terms[index + 1].quantity is not None
    return counted or word_at(text, text.terms[index].last) in syntax.DETERMINERS


@lru_cache(maxsize=1 << 9)
def _acting(text: AnnotatedText, parties: Parties) -> frozenset[int]:
    """The terms of all agents of a text."""
    return frozenset(k for agent in agents(text, parties).values() for k in agent.terms)


def _act_alike(text: AnnotatedText, parties: Parties, verb: int, others: Agent) -> bool:
    """True where one of some others does the same as well: "Peru sends ships, and Chile sends two"."""
    acts = _acts(text, parties)
    same = {text.terms[verb].key, *_deeds(text, verb)}
    return any(not same.isdisjoint(acts.get(party, ())) for party in others.parties)


@lru_cache(maxsize=1 << 9)
def _acts(text: AnnotatedText, parties: Parties) -> Mapping[str, set[str | int]]:
    """By party the keys of its verbs, and their deeds."""
    found: dict[str, set[str | int]] = defaultdict(set)
    for verb, agent in agents(text, parties).items():
        for party in agent.parties:
            found[party] |= {text.terms[verb].key, *_deeds(text, verb)}
    return found


def _are_alike(alignment: Alignment, own: Agent, told: Agent) -> bool:
    """True for two that act as states do, or in whose name the same word acts ("Peruvian engineers").

    False for an acronym and a name: "NSO" may be the agency of the other.
    """
    official, account = alignment.official, alignment.account
    states = _is_state(official, own) and _is_state(account, told)
    if not states and alignment.matched.get(own.head) != told.head:
        return False
    first = {is_acronym(official, official.terms[k]) for k in own.terms}
    return first == {is_acronym(account, account.terms[k]) for k in told.terms}


def _is_state(text: AnnotatedText, agent: Agent) -> bool:
    """True for "Peru", "the Peruvian navy", "Peru's Office for Works"; not for "Peruvian students", "the Peruvians"."""
    head, last = text.terms[agent.head], max(agent.terms)
    if agent.head == last:
        return not head.norm.endswith(text.language.syntax.PLURAL) or head.kind is TermKind.NAME
    named = all(is_upper(text, term) for term in text.terms[last + 1 : agent.head + 1])
    return named or head.norm in text.language.actors.ARMS
