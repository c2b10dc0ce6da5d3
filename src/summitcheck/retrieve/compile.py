"""Compile claims and their statement into hypotheses and an index, once for all accounts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from summitcheck.annotate.attribution import party_names
from summitcheck.annotate.document import AnnotatedDocument, annotate
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.parties import Parties, parties_of
from summitcheck.annotate.relative import day_in, written_on
from summitcheck.annotate.terms import Term
from summitcheck.annotate.text import AnnotatedText, annotate_text, join
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.documents.markup import plain_text
from summitcheck.documents.model import Document, Span
from summitcheck.lang.base import Language
from summitcheck.retrieve.index import SentenceIndex
from summitcheck.retrieve.support import word_runs
from summitcheck.retrieve.topic import Topic, topic_of
from summitcheck.retrieve.vocabulary import Vocabulary, WeightedTerms, rarity, weigh_terms

#: Terms of the sentence on each side of a claim that help to align it.
_MARGIN = 4
#: A claim in its own words stands in the line that has at least this share (0 to 1) of it.
_MUCH = 0.5
#: An offset behind the end of every text.
_NOWHERE = 1 << 62


class Hypothesis(NamedTuple):
    """One claim in its sentence: what the words of an account are to support.

    ``text`` is the sentence (or sentences) that holds the claim, with the terms of the claim and a few around it;
    ``focus`` the claim's own terms among them; ``scope`` these and all around them that no neighbouring claim of the
    sentence answers for: a change in "the parties do not intend to" concerns a claim too, and a reason that is added
    behind the last claim of a sentence must concern some claim.
    ``words`` holds the normal forms of all words of the claim, ``verbs`` the keys of its terms that are verbs,
    ``lines`` the numbers of the lines of the statement that it stands in, or of the one that is most like it.
    """

    claim: Claim
    text: AnnotatedText
    focus: range
    scope: range
    terms: WeightedTerms
    words: frozenset[str]
    verbs: frozenset[str]
    lines: tuple[int, ...]

    @property
    def own(self) -> Span:
        """Where the claim's own words stand in its sentence."""
        claim, text = self.claim, self.text
        return (claim.start, claim.end) if claim.located else (text.start, text.end)

    def share_in(self, words: frozenset[str]) -> float:
        """Share (0 to 1) of the claim's words that are among some others."""
        return len(self.words & words) / len(self.words) if self.words else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class CompiledStatement:
    """A statement and its claims, ready to be compared with any number of accounts.

    ``hypotheses`` are in the claims' order, ``lines`` are the sentences of the statement, headings included; without a
    statement the claims stand in for them, and ``document`` and ``parties`` are None. ``asserting`` holds the numbers
    of the lines that assert something, ``parties`` the names of those who made the statement, ``word_runs`` all runs of
    two and three words of those lines, ``topic`` what an account must be about, nothing without a statement.
    """

    claims: ClaimSet
    document: AnnotatedDocument | None
    names: NameTable
    hypotheses: tuple[Hypothesis, ...]
    lines: tuple[AnnotatedText, ...]
    asserting: frozenset[int]
    index: SentenceIndex
    parties: frozenset[str] | None
    #: Those who act in the lines that assert something, as states and unions do.
    acting: Parties
    word_runs: frozenset[tuple[str, ...]]
    topic: Topic

    @property
    def language(self) -> Language:
        """The language of the statement, and of the accounts that it can be compared with."""
        return self.names.language

    def days_until(self, account: Document) -> int | None:
        """How many days after the statement an account is dated, negative before; None where either has no date.

        A date within the text is not enough: it may be that of a picture.
        """
        own = day_in(self.document.document.date, self.language) if self.document else None
        day = day_in(account.date, self.language)
        return None if own is None or day is None else day - own


def compile_statement(claims: ClaimSet, statement: Document | None, names: NameTable) -> CompiledStatement:
    """Claims, located in their statement where there is one, made ready; ``names`` are those that mean the same."""
    document = annotate(statement, names) if statement else None
    placed = _placed(claims, document, names)
    asserting = frozenset(document.asserting) if document else frozenset()
    lines = document.texts if document and asserting else tuple(each.text for each in placed)
    owned = bool(asserting)  # else each claim is a line of its own
    asserting = asserting or frozenset(range(len(lines)))
    spoken = [lines[n] for n in sorted(asserting)]
    weighted = weigh_terms([each.own_terms for each in placed], rarity)
    index = _index(placed, weighted, lines, asserting, names.language)
    own = [
        _own_lines(claim, each.text, lines, asserting, index) if owned else (number,)
        for number, (claim, each) in enumerate(zip(claims.claims, placed, strict=True))
    ]
    return CompiledStatement(
        claims=claims,
        document=document,
        names=names,
        hypotheses=tuple(map(_hypothesis, claims.claims, placed, weighted, own)),
        lines=lines,
        asserting=asserting,
        index=index,
        parties=party_names(spoken) if document else None,
        acting=parties_of(spoken),
        word_runs=word_runs(spoken),
        topic=topic_of(spoken if statement else (), names, [claim.text for claim in claims.claims], statement),
    )


def _index(
    placed: Sequence[_Placed],
    weighted: Sequence[WeightedTerms],
    lines: Sequence[AnnotatedText],
    asserting: frozenset[int],
    language: Language,
) -> SentenceIndex:
    """The index of the claims, with the weight of their terms, and of all lines."""
    # Headings first: of words with one key, those of the claims are the last and stand for it.
    ordered = sorted(range(len(lines)), key=asserting.__contains__)
    known = [*(lines[n].terms for n in ordered), *(each.own_terms for each in placed)]
    vocabulary = Vocabulary((term for terms in known for term in terms), language)
    return SentenceIndex.of(weighted, weigh_terms([line.terms for line in lines], rarity), vocabulary)


def _hypothesis(claim: Claim, placed: _Placed, terms: WeightedTerms, lines: tuple[int, ...]) -> Hypothesis:
    own, text = placed.own_terms, placed.text
    words = frozenset(t.norm for t in text.tokens[own[0].first : own[-1].last]) if own else frozenset()
    verbs = frozenset([t.key for t in own if text.language.lexicon.pos(t.norm)[:1] == "v"])
    return Hypothesis(claim, *placed, terms, words, verbs, lines)


def _own_lines(
    claim: Claim,
    text: AnnotatedText,
    lines: Sequence[AnnotatedText],
    asserting: frozenset[int],
    index: SentenceIndex,
) -> tuple[int, ...]:
    """The numbers of the lines that hold a claim; of a claim in other words the line that has at least half of it."""
    if claim.located:
        return tuple([n for n in _touched(claim, lines) if n in asserting])
    shares = {n: m for n, m in index.match(text).lines.items() if n in asserting}
    weights = {n: sum({key: value for _, value, key, _ in found}.values()) for n, found in shares.items()}
    best = max(sorted(weights), key=lambda n: weights[n], default=None)
    whole = sum({term.key: rarity(term) for term in text.terms}.values())
    return (best,) if best is not None and weights[best] >= _MUCH * whole else ()


class _Placed(NamedTuple):
    """Where a claim stands: the text, focus and scope of its `Hypothesis`."""

    text: AnnotatedText
    focus: range
    scope: range

    @property
    def own_terms(self) -> tuple[Term, ...]:
        return self.text.terms[self.focus.start : self.focus.stop]


def _placed(claims: ClaimSet, statement: AnnotatedDocument | None, names: NameTable) -> list[_Placed]:
    """For each claim its sentence, its own terms there, and those that it answers for."""
    texts = [statement.texts[n] for n in statement.asserting] if statement else []
    return [
        (statement and _within(claim, between, statement, texts)) or _alone(claim, statement, names)
        for claim, between in zip(claims.claims, _between(claims), strict=True)
    ]


def _between(claims: ClaimSet) -> list[tuple[int, int]]:
    """For each claim the end of the last claim that ends before it begins, and the start of the next after its end.

    0 and an offset behind every text where there is none.
    """
    ends = sorted(claim.end for claim in claims.claims if claim.located)
    starts = sorted(claim.start for claim in claims.claims if claim.located)
    return [
        (
            ends[n - 1] if (n := bisect_right(ends, claim.start)) else 0,
            starts[n] if (n := bisect_left(starts, claim.end)) < len(starts) else _NOWHERE,
        )
        for claim in claims.claims
    ]


def _within(
    claim: Claim, between: tuple[int, int], statement: AnnotatedDocument, texts: Sequence[AnnotatedText]
) -> _Placed | None:
    """A claim in those of the ``texts`` that hold it; None where it is located in none that asserts something."""
    held = [texts[n] for n in _touched(claim, texts)] if claim.located else []
    if not held:
        return None
    text = join(held, statement.document.plain[held[0].start : held[-1].end])
    focus, around = text.within(claim.start, claim.end), text.within(*between)
    return _narrowed(text, focus, range(min(around.start, focus.start), max(around.stop, focus.stop)))


def _touched(claim: Claim, texts: Sequence[AnnotatedText]) -> range:
    """The indexes of those texts, in the order of their document, that share a character with a claim."""
    first = bisect_right(texts, claim.start, key=lambda text: text.end)
    return range(first, bisect_left(texts, claim.end, first, key=lambda text: text.start))


def _alone(claim: Claim, statement: AnnotatedDocument | None, names: NameTable) -> _Placed:
    today = written_on(statement.document, names.language) if statement else None
    text = annotate_text(plain_text(claim.quote or claim.text), max(claim.start, 0), names, today)
    whole = range(len(text.terms))
    return _Placed(text, whole, whole)


def _narrowed(text: AnnotatedText, focus: range, scope: range) -> _Placed:
    """The sentence with few more terms than the claim answers for: its siblings would draw matches away."""
    first = max(0, scope.start - _MARGIN)
    terms = text.terms[first : max(scope.stop, focus.stop + _MARGIN)]
    whole = len(terms) == len(text.terms)  # then what is found in the sentence holds for the claim
    return _Placed(
        text if whole else replace(text, terms=terms),
        range(focus.start - first, focus.stop - first),
        range(scope.start - first, scope.stop - first),
    )
