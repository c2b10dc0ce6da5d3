"""Which sentences of an account speak of which sentences of the statement: links, each with its strength.

Sentences are looked up by their terms through an inverted index, so that no pair without a common term is ever
looked at; what the checker rests a verdict on is a link whatever its strength.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import sqrt
from typing import NamedTuple

from summitcheck.annotate.terms import Term
from summitcheck.annotate.text import AnnotatedText
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Sentence
from summitcheck.retrieve.compiled import rarity
from summitcheck.retrieve.vocabulary import Vocabulary
from summitcheck.views.diff.side import DiffSide
from summitcheck.views.report import AccountReport

#: Partners kept for each sentence of the account.
_MOST_PARTNERS = 8
#: A term that many lines of the statement share tells them apart badly: its weight is divided by this power of them.
_SHARED = 0.5
#: ... and one that more of them share finds no partners at all, so that the time stays linear in the texts.
_MOST_PLACES = 200
#: The least strength (0 to 1) of a link.
LINKED = 0.3
#: Where the checker rests a verdict on two sentences, this strength is enough.
_FAINT = 0.15
#: A link also holds where one sentence has this share (0 to 1) of its weight in the other, as parts of a long one do,
_CONTAINED = 0.6
#: ... if it is at least this much weight: about three telling words.
_LEAST_SHARED = 5.0


class SentenceLink(NamedTuple):
    """A sentence of the statement and one of the account, by index, and how alike they are (0 to 1).

    ``shared`` holds the terms that both have, by key, each with its weight.
    """

    official: int
    account: int
    strength: float
    shared: Mapping[str, float] = {}


def find_links(statement: DiffSide, account: DiffSide, report: AccountReport) -> tuple[SentenceLink, ...]:
    """All links between the two texts; sentences of one wording have strength 1."""
    index = _Index.of(statement.analyses)
    likely = {
        (link.official, link.account): link
        for j, analysis in enumerate(account.analyses)
        for link in index.partners(j, analysis.terms)
        if _comparable(statement.sentences[link.official], account.sentences[j])
    }
    found = {pair: link for pair, link in likely.items() if link.strength >= LINKED}
    for pair in _by_evidence(statement, account, report, likely):
        found.setdefault(pair, likely[pair]._replace(strength=LINKED))
    for pair in _by_wording(statement, account):
        found[pair] = likely.get(pair, SentenceLink(*pair, 1.0))._replace(strength=1.0)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Index:
    """The statement's sentences by their terms: where each key stands, what it weighs, and each sentence's total."""

    vocabulary: Vocabulary
    places: Mapping[str, Sequence[int]]
    weights: Mapping[str, float]
    totals: Sequence[float]

    @classmethod
    def of(cls, analyses: Sequence[AnnotatedText]) -> _Index:
        places: dict[str, list[int]] = {}
        rarities: dict[str, float] = {}
        for i, analysis in enumerate(analyses):
            for key, term in {term.key: term for term in analysis.terms}.items():
                places.setdefault(key, []).append(i)
                rarities.setdefault(key, rarity(term))
        weights = {key: rarities[key] / len(held) ** _SHARED for key, held in places.items()}
        totals = [sum(weights[key] for key in {t.key for t in analysis.terms}) for analysis in analyses]
        return cls(Vocabulary(term for analysis in analyses for term in analysis.terms), places, weights, totals)

    def partners(self, account: int, terms: Sequence[Term]) -> list[SentenceLink]:
        """The strongest links of the account's sentence that has these terms."""
        shared: dict[int, dict[str, float]] = {}
        total = 0.0
        for term in {term.key: term for term in terms}.values():
            known = self.vocabulary.resolve(term)
            total += max((self.weights[key] for key, _ in known), default=rarity(term))
            for key, likeness in known:
                places = self.places[key]
                for i in places if len(places) <= _MOST_PLACES else ():
                    held = shared.setdefault(i, {})
                    held[key] = max(held.get(key, 0.0), likeness * self.weights[key])
        links = (
            SentenceLink(i, account, self._strength(sum(held.values()), self.totals[i], total), held)
            for i, held in shared.items()
        )
        return nlargest(_MOST_PARTNERS, links, key=lambda link: (link.strength, -abs(link.official - link.account)))

    @staticmethod
    def _strength(shared: float, official: float, account: float) -> float:
        """How alike two sentences are by the weight that they share and that each has."""
        contained = shared >= _LEAST_SHARED and shared >= _CONTAINED * min(official, account)
        return max(min(shared / sqrt(official * account), 0.99), LINKED if contained else 0.0)


def _strength_of(link: SentenceLink) -> float:
    return link.strength


def _comparable(official: Sentence, account: Sentence) -> bool:
    """True where both assert something or both are of one kind: a heading is no report of a sentence."""
    return official.kind is account.kind or (official.asserts and account.asserts)


def _by_evidence(
    statement: DiffSide, account: DiffSide, report: AccountReport, likely: Mapping[tuple[int, int], SentenceLink]
) -> Iterator[tuple[int, int]]:
    """What the checker held against each other before it called a claim supported or distorted.

    Evidence may run over several sentences: the one that is most like the line of the claim speaks of it.
    """
    for assessment in report.assessments:
        if assessment.claim.located and assessment.verdict in (Verdict.SUPPORTED, Verdict.DISTORTED):
            for i in statement.within(assessment.claim.start, assessment.claim.end):
                said = [(i, j) for piece in assessment.evidence for j in account.within(piece.start, piece.end)]
                best = max((likely[pair] for pair in said if pair in likely), key=_strength_of, default=None)
                if best and best.strength >= _FAINT:
                    yield best.official, best.account


def _by_wording(statement: DiffSide, account: DiffSide) -> Iterator[tuple[int, int]]:
    """Sentences of one wording, whatever part they play: a heading may be set as a line of text in the other file."""
    places: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(statement.sentences)):
        places.setdefault(statement.key(i), []).append(i)
    for j in range(len(account.sentences)):
        same = places.get(account.key(j), [])
        near = bisect(same, j)
        yield from ((i, j) for i in same[max(near - _MOST_PARTNERS // 2, 0) : near + _MOST_PARTNERS // 2])
