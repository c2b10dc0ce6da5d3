"""Claims and statement compiled once: what every account will be compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summitcheck.language.analysis import Analysis, analyse, join
from summitcheck.language.names import NameTable
from summitcheck.language.terms import Kind, Term
from summitcheck.match.retrieve import ClaimTerms, Vocabulary, compile_claims
from summitcheck.match.sightings import Index
from summitcheck.model import Claim, ClaimSet, Document, Sentence

#: Weights of the kinds of term that are no plain words: names and figures tell claims apart best.
_WEIGHTS = {Kind.OPERATOR: 0.4, Kind.NAME: 1.7, Kind.NUMBER: 2.2, Kind.DATE: 2.2}
#: A longer word is a rarer one: a proxy for rarity that needs no corpus.
_PER_LETTER, _LONGEST = 0.15, 8
#: Terms of the sentence on each side of a claim that help to align it.
_MARGIN = 4


def rarity(term: Term) -> float:
    """How much a term tells: more for names, figures and long words."""
    return _WEIGHTS.get(term.kind) or 1.0 + _PER_LETTER * min(len(term.key), _LONGEST)


@dataclass(frozen=True, slots=True)
class Premise:
    """The official words that one claim is judged by.

    ``analysis`` is the sentence (or sentences) that holds the claim, with the terms of the claim and a few around
    it; ``focus`` the claim's own terms among them.
    """

    claim: Claim
    analysis: Analysis
    focus: range
    terms: ClaimTerms


@dataclass(frozen=True, slots=True)
class Premises:
    """All premises in the claims' order, the index they are found by, and the index of the statement's sentences.

    Without a statement the claims themselves stand in for its sentences.
    """

    premises: tuple[Premise, ...]
    claims: Index
    lines: Index
    names: NameTable


def compile_premises(claims: ClaimSet, statement: Document | None, names: NameTable) -> Premises:
    """The premises of a set of claims; claims that are not located in the statement stand for themselves."""
    sentences = [s for s in statement.sentences if s.asserts] if statement else []
    analyses = [analyse(s.text, s.start, names) for s in sentences]
    placed = [_place(claim, statement, sentences, analyses, names) for claim in claims.claims]
    focused = [a.terms[f.start : f.stop] for a, f in placed]
    compiled = compile_claims(focused, rarity)
    premises = tuple(
        Premise(claim, analysis, focus, terms)
        for claim, (analysis, focus), terms in zip(claims.claims, placed, compiled, strict=True)
    )
    sources = [a.terms for a in analyses] or focused
    lines = compile_claims(sources, rarity)
    return Premises(
        premises,
        Index.of(compiled, Vocabulary(t for terms in focused for t in terms)),
        Index.of(lines, Vocabulary(t for terms in sources for t in terms)),
        names,
    )


def _place(
    claim: Claim,
    statement: Document | None,
    sentences: Sequence[Sentence],
    analyses: Sequence[Analysis],
    names: NameTable,
) -> tuple[Analysis, range]:
    """The analysis of a claim's premise, and the claim's terms in it."""
    if statement is not None and claim.located:
        held = [n for n, s in enumerate(sentences) if s.start < claim.end and s.end > claim.start]
        if held:
            first, last = sentences[held[0]], sentences[held[-1]]
            analysis = join([analyses[n] for n in held], statement.text[first.start : last.end])
            return _narrowed(analysis, analysis.within(claim.start, claim.end))
    alone = analyse(claim.quote or claim.text, max(claim.start, 0), names)
    return alone, range(len(alone.terms))


def _narrowed(analysis: Analysis, focus: range) -> tuple[Analysis, range]:
    """The sentence with no more terms than the claim's own and a few around them: siblings would draw matches away."""
    first = max(0, focus.start - _MARGIN)
    terms = analysis.terms[first : focus.stop + _MARGIN]
    return replace(analysis, terms=terms), range(focus.start - first, focus.stop - first)
