"""Which sentences of an account speak of which sentences of the statement: links, each with its strength.

The matches of the trace tell which lines share a term with a sentence, so that no other pair is ever looked at; what a
verdict rests on is a link whatever its strength.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import sqrt
from operator import attrgetter

from summitcheck.annotate.terms import Term
from summitcheck.annotate.text import AnnotatedText
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Sentence
from summitcheck.retrieve.compile import CompiledStatement
from summitcheck.retrieve.index import TermMatches
from summitcheck.retrieve.vocabulary import rarity
from summitcheck.trace import Trace
from summitcheck.views.diff.judged import as_judged
from summitcheck.views.diff.link import LINKED, SentenceLink
from summitcheck.views.diff.side import DiffSide
from summitcheck.views.report import AccountReport

#: Partners kept for each sentence of the account.
_MOST_PARTNERS = 8
#: A term that many lines of the statement share tells them apart badly: its weight is divided by this power of them.
_SHARED = 0.5
#: ... and one that more of them share finds no partners at all, so that the time stays linear in the texts.
_MOST_PLACES = 200
#: Where the checker rests a verdict on two sentences, this strength is enough.
_FAINT = 0.15
#: A link also holds where one sentence has this share (0 to 1) of its weight in the other, as parts of a long one do,
_CONTAINED = 0.6
#: ... if it is at least this much weight: about three telling words.
_LEAST_SHARED = 5.0


def find_links(
    trace: Trace, statement: DiffSide, account: DiffSide, report: AccountReport, *, versions: bool
) -> tuple[SentenceLink, ...]:
    """All links between the two texts; sentences of one wording have strength 1.

    Where the second is no version of the first, but an account that was judged, they are those of its judgement.
    """
    weighing = _Weighing.of(trace.statement)
    likely = {
        (link.official, link.account): link
        for j, text in enumerate(account.texts)
        for link in weighing.partners(j, text, trace.statement.index.match(text).lines)
        if _comparable(statement.sentences[link.official], account.sentences[j])
    }
    found = {pair: link for pair, link in likely.items() if link.strength >= LINKED}
    for pair in _by_evidence(statement, account, report, likely):
        found.setdefault(pair, likely[pair]._replace(strength=LINKED))
    for pair in _by_wording(statement, account):
        found[pair] = likely.get(pair, SentenceLink(*pair, 1.0))._replace(strength=1.0)
    return tuple(found.values() if report.skipped or versions else as_judged(found, likely, report, statement))


@dataclass(frozen=True, slots=True)
class _Weighing:
    """What the statement's terms weigh when sentences are paired: less, the more lines share them."""

    statement: CompiledStatement
    weights: Mapping[str, float]
    places: Mapping[str, int]
    totals: Sequence[float]

    @classmethod
    def of(cls, statement: CompiledStatement) -> _Weighing:
        lines = statement.index.lines
        places: dict[str, int] = {}
        for line in lines:
            for key in line.rarity:
                places[key] = places.get(key, 0) + 1
        weights = {key: value / places[key] ** _SHARED for line in lines for key, value in line.rarity.items()}
        return cls(statement, weights, places, [sum([weights[key] for key in line.rarity]) for line in lines])

    def partners(self, account: int, text: AnnotatedText, matches: Mapping[int, TermMatches]) -> list[SentenceLink]:
        """The strongest links of the account's sentence that has these terms and matches."""
        terms = {term.key: term for term in text.terms}.values()
        total = sum([self._weight(term) for term in terms])
        links = (self._link(line, account, found, total) for line, found in matches.items())
        strongest = [link for link in links if link.shared]
        return nlargest(_MOST_PARTNERS, strongest, key=lambda link: (link.strength, -abs(link.official - link.account)))

    def _weight(self, term: Term) -> float:
        known = self.statement.index.vocabulary.resolve(term)
        return max([self.weights[key] for key, _ in known if key in self.weights], default=rarity(term))

    def _link(self, line: int, account: int, matches: TermMatches, total: float) -> SentenceLink:
        shared: dict[str, float] = {}
        for _, _, key, likeness in matches:
            if self.places[key] <= _MOST_PLACES:
                shared[key] = max(shared.get(key, 0.0), likeness * self.weights[key])
        return SentenceLink(line, account, _strength(sum(shared.values()), self.totals[line], total), shared)


def _strength(shared: float, official: float, account: float) -> float:
    """How alike two sentences are (0 to 1) by the weight that they share and that each has."""
    if not shared:
        return 0.0
    contained = shared >= _LEAST_SHARED and shared >= _CONTAINED * min(official, account)
    return max(min(shared / sqrt(official * account), 0.99), LINKED if contained else 0.0)


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
                best = max((likely[pair] for pair in said if pair in likely), key=attrgetter("strength"), default=None)
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
