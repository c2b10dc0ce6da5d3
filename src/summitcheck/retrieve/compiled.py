"""Claims and statement compiled once: what every account will be compared with."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relative import written_on
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, annotate_text, join
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.documents.model import Document, Sentence
from summitcheck.retrieve.index import TermIndex
from summitcheck.retrieve.vocabulary import Vocabulary, WeightedTerms, weigh_terms

#: Weights of the kinds of term that are no plain words: names and figures tell claims apart best.
_WEIGHTS = {TermKind.OPERATOR: 0.4, TermKind.NAME: 1.7, TermKind.NUMBER: 2.2, TermKind.DATE: 2.2}
#: A longer word is a rarer one: a proxy for rarity that needs no corpus.
_PER_LETTER, _LONGEST = 0.15, 8
#: Terms of the sentence on each side of a claim that help to align it.
_MARGIN = 4
#: A place behind the end of every text.
_NOWHERE = 1 << 62


def rarity(term: Term) -> float:
    """How much a term tells: more for names, figures and long words."""
    return _WEIGHTS.get(term.kind) or 1.0 + _PER_LETTER * min(len(term.key), _LONGEST)


class Hypothesis(NamedTuple):
    """The official words that one claim is judged by.

    ``analysis`` is the sentence (or sentences) that holds the claim, with the terms of the claim and a few around
    it; ``focus`` the claim's own terms among them; ``reach`` these and all around them that no neighbouring claim of
    the sentence answers for: a change in "the parties do not intend to" concerns a claim too, and a reason that is
    added behind the last claim of a sentence must concern somebody.
    ``words`` holds the normal forms of all words of the claim.
    """

    claim: Claim
    analysis: AnnotatedText
    focus: range
    reach: range
    terms: WeightedTerms
    words: frozenset[str]

    def told(self, words: frozenset[str]) -> float:
        """Share (0 to 1) of the claim's words that are among some others."""
        return len(self.words & words) / len(self.words) if self.words else 0.0


class CompiledStatement(NamedTuple):
    """All premises in the claims' order, the sentences of the statement, and the indexes that both are found by.

    Without a statement the claims themselves stand in for its sentences.
    """

    premises: tuple[Hypothesis, ...]
    claims: TermIndex
    lines: tuple[AnnotatedText, ...]
    line_index: TermIndex


def compile_statement(claims: ClaimSet, statement: Document | None, names: NameTable) -> CompiledStatement:
    """The premises of a set of claims; claims that are not located in the statement stand for themselves."""
    sentences = [s for s in statement.sentences if s.asserts] if statement else []
    today = written_on(statement) if statement else None
    analyses = [annotate_text(s.text, s.start, names, today) for s in sentences]
    placed = [
        _place(claim, between, statement, sentences, analyses, names)
        for claim, between in zip(claims.claims, _between(claims), strict=True)
    ]
    focused = [a.terms[f.start : f.stop] for a, f, _ in placed]
    compiled = weigh_terms(focused, rarity)
    premises = tuple(
        Hypothesis(claim, analysis, focus, reach, terms, _words(analysis, focus))
        for claim, (analysis, focus, reach), terms in zip(claims.claims, placed, compiled, strict=True)
    )
    lines = tuple(analyses) or tuple(p.analysis for p in premises)
    line_terms = [a.terms for a in lines]
    # One for both indexes: the claims' words are the statement's, and each word of an account is then looked up once.
    vocabulary = Vocabulary(t for terms in (*line_terms, *focused) for t in terms)
    return CompiledStatement(
        premises,
        TermIndex.of(compiled, vocabulary),
        lines,
        TermIndex.of(weigh_terms(line_terms, rarity), vocabulary),
    )


def _words(analysis: AnnotatedText, focus: range) -> frozenset[str]:
    terms = analysis.terms[focus.start : focus.stop]
    return frozenset(t.norm for t in analysis.tokens[terms[0].first : terms[-1].last]) if terms else frozenset()


def _between(claims: ClaimSet) -> list[tuple[int, int]]:
    """For each claim the end of the last claim that ends before it begins, and the start of the next after its end.

    0 and a place behind every text stand in where there is none.
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


def _place(
    claim: Claim,
    between: tuple[int, int],
    statement: Document | None,
    sentences: Sequence[Sentence],
    analyses: Sequence[AnnotatedText],
    names: NameTable,
) -> tuple[AnnotatedText, range, range]:
    """The analysis of a claim's premise, the claim's terms in it, and those that it answers for."""
    if statement is not None and claim.located:
        held = [n for n, s in enumerate(sentences) if s.start < claim.end and s.end > claim.start]
        if held:
            first, last = sentences[held[0]], sentences[held[-1]]
            analysis = join([analyses[n] for n in held], statement.text[first.start : last.end])
            focus = analysis.within(claim.start, claim.end)
            around = analysis.within(*between)
            return _narrowed(analysis, focus, range(min(around.start, focus.start), max(around.stop, focus.stop)))
    today = written_on(statement) if statement else None
    alone = annotate_text(claim.quote or claim.text, max(claim.start, 0), names, today)
    whole = range(len(alone.terms))
    return alone, whole, whole


def _narrowed(analysis: AnnotatedText, focus: range, reach: range) -> tuple[AnnotatedText, range, range]:
    """The sentence with few more terms than the claim answers for: its siblings would draw matches away."""
    first = max(0, reach.start - _MARGIN)
    terms = analysis.terms[first : max(reach.stop, focus.stop + _MARGIN)]
    return (
        replace(analysis, terms=terms),
        range(focus.start - first, focus.stop - first),
        range(reach.start - first, reach.stop - first),
    )
