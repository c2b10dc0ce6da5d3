"""Find which party to the statement does what a verb says: before the verb, behind "by", or before "which".

There is no parser: a verb whose subject cannot be read has no agent, and the rules then say nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from summitcheck.annotate.parties import Parties
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import clause_at, sentence_at
from summitcheck.detect.reading.subject_phrases import (
    before_aside,
    before_parenthesis,
    carries,
    gerunds,
    head_before,
    head_behind,
    is_governed,
    is_owned,
    is_within_name,
    may_be_done_by,
    stop_words,
)
from summitcheck.detect.reading.verbs import is_passive, verbs

#: Tokens of the longest subject, of what stands between "by" and a name, and between a verb and "by".
_SUBJECT, _BEHIND_BY, _BEFORE_BY = 9, 5, 5


class Agent(NamedTuple):
    """The parties that do something, by their keys, and the terms that name them; ``head`` is the last of the phrase.

    It is one of these terms where the party acts itself ("Peru", not "students of Peru").
    """

    parties: frozenset[str]
    terms: tuple[int, ...]
    head: int


@lru_cache(maxsize=1 << 9)
def mentions(text: AnnotatedText, parties: Parties) -> Mapping[int, str]:
    """The terms of a text that name a party, or what is of it, and the party."""
    found = {k: parties.party_of(text, term) for k, term in enumerate(text.terms)}
    return {k: party for k, party in found.items() if party}


@lru_cache(maxsize=1 << 9)
def agents(text: AnnotatedText, parties: Parties) -> Mapping[int, Agent]:
    """By verb the party that acts, where that can be read."""
    named = mentions(text, parties)
    return _Reading.of(text, named).agents() if named else {}


class _Reading(NamedTuple):
    """A text, who is named in it, and what stands at which token: the first and the last of a name, a verb."""

    text: AnnotatedText
    named: Mapping[int, str]
    starts: Mapping[int, int]
    ends: Mapping[int, int]
    verbs: Mapping[int, int]
    order: tuple[int, ...]

    @classmethod
    def of(cls, text: AnnotatedText, named: Mapping[int, str]) -> _Reading:
        """The reading of a text whose ``named`` terms name somebody."""
        acting = sorted(verbs(text) | gerunds(text))
        starts = {text.terms[k].first: k for k in named}
        ends = {text.terms[k].last: k for k in named}
        return cls(text, named, starts, ends, {text.terms[k].first: k for k in acting}, tuple(acting))

    def agents(self) -> dict[int, Agent]:
        """By verb who acts."""
        by = self._behind_by()
        found = {verb: agent for verb, agent in by.items() if agent is not None}
        for verb in self.order:
            if verb not in by and not is_passive(self.text, verb) and not is_owned(self.text, verb):
                agent = self._subject(verb, found)
                if agent is not None:
                    found[verb] = agent
        return found

    def _behind_by(self) -> dict[int, Agent | None]:
        """The agents behind "by": "led by Peru", "paid by the Peruvian treasury"; None where nobody known stands."""
        found: dict[int, Agent | None] = {}
        for n in [n for n, token in enumerate(self.text.tokens) if token.norm == self.text.language.syntax.AGENT]:
            clause = clause_at(self.text, n)
            before = range(n - 1, max(clause.start, n - _BEFORE_BY) - 1, -1)
            verb = next((self.verbs[k] for k in before if k in self.verbs), None)
            if verb is not None and may_be_done_by(self.text, verb):
                found[verb] = self._named_from(range(n + 1, min(clause.stop, n + 1 + _BEHIND_BY)))
        return found

    def _named_from(self, tokens: range) -> Agent | None:
        """Who is named among some tokens, before any verb or preposition; with what belongs to the name."""
        stops = stop_words(self.text.language)
        for n in tokens:
            if n in self.starts:
                agent = self._listed(self.starts[n])
                return agent._replace(head=head_behind(self.text, agent.head))
            if self.text.tokens[n].norm in stops:
                return None
        return None

    def _subject(self, verb: int, known: Mapping[int, Agent]) -> Agent | None:
        """The party before a verb and what carries it; that of the verb before where "and" joins the two."""
        start, token = sentence_at(self.text, self.text.terms[verb].first).start, self.text.terms[verb].first
        governing = None
        while token > start and not self._ends_subject(token) and carries(self.text, token - 1):
            token -= 1
            governing = self.verbs.get(token, governing)
        if governing is not None and governing in known:
            return known[governing]
        token = before_aside(self.text, before_parenthesis(self.text, token, start))
        if token <= start:
            return None
        if token - 1 in self.ends and self.text.tokens[token - 1].norm in self.text.language.actors.PRAISED_FOR:
            token -= 1
        return self._before(token, start) or self._of_joined(verb, token, start, known)

    def _ends_subject(self, token: int) -> bool:
        """True behind a name, and behind a comma."""
        return token in self.ends or clause_at(self.text, token).start == token

    def _before(self, token: int, start: int) -> Agent | None:
        """The party that the noun phrase before a token is, has or belongs to."""
        if token - 1 > start and self.text.tokens[token - 1].norm in self.text.language.clauses.SUBJECT_RELATIVES:
            return self._listed(self.ends[token - 1]) if token - 1 in self.ends else None
        found, lead = self._phrase(token, start)
        if not found or is_governed(self.text, lead, token):
            return None
        if len({self.named[k] for k in found}) == 1:
            return Agent(frozenset([self.named[found[0]]]), tuple(sorted(found)), head_before(self.text, token))
        return self._listed(max(found)) if self._are_listed(found) else None

    def _phrase(self, token: int, start: int) -> tuple[list[int], str]:
        """The names in the noun phrase before a token, and the word before it; none where "we" acts, too."""
        clauses, conjunction = self.text.language.clauses, self.text.language.syntax.AND
        found: list[int] = []
        first = max(start, clause_at(self.text, token - 1).start)
        for n in range(token - 1, max(first, token - _SUBJECT) - 1, -1):
            norm = self.text.tokens[n].norm
            if norm in clauses.NOMINATIVES:
                return [], ""
            if self._stops(n) or (norm == conjunction and not found):
                return found, norm
            if n in self.starts:
                found.append(self.starts[n])
        return found, ""

    def _stops(self, token: int) -> bool:
        norm = self.text.tokens[token].norm
        stops = norm in stop_words(self.text.language) and not is_within_name(self.text, token)
        return stops or token in self.verbs

    def _are_listed(self, found: list[int]) -> bool:
        """True for names with only "and" and "the" between: of "Peru's offer and Chile" it is unclear who acts."""
        terms, syntax = self.text.terms, self.text.language.syntax
        between = self.text.tokens[terms[min(found)].last : terms[max(found)].first]
        known = syntax.DETERMINERS | {syntax.AND}
        return all(token.norm in known or token.text[:1].isupper() for token in between)

    def _listed(self, index: int) -> Agent:
        """The parties of a list that a term is in: "Peru and Chile"."""
        found = [index]
        for step, places in ((-1, self.ends), (1, self.starts)):
            k: int | None = index
            while k is not None:
                k = places.get(self._over_and(k, step))
                found += [] if k is None else [k]
        return Agent(frozenset([self.named[k] for k in found]), tuple(sorted(found)), max(found))

    def _over_and(self, index: int, step: int) -> int:
        """The token beyond the "and" beside a name; -1 where there is none."""
        syntax, term = self.text.language.syntax, self.text.terms[index]
        between = syntax.DETERMINERS | {syntax.AND}
        place = term.first if step < 0 else term.last
        token = place
        while 0 < token < len(self.text.tokens) and self.text.tokens[token - (step < 0)].norm in between:
            token += step
        return token if token != place else -1

    def _of_joined(self, verb: int, token: int, start: int, known: Mapping[int, Agent]) -> Agent | None:
        """The agent of the verb before, where "and" joins one without a subject: "Peru will build and run it"."""
        if self.text.tokens[token - 1].norm != self.text.language.syntax.AND:
            return None
        place = bisect_left(self.order, verb)
        earlier = self.order[place - 1] if place else verb
        return known.get(earlier) if self.text.terms[earlier].first >= start else None
