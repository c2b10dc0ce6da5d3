"""False versions of words that support a claim, each with one matched word changed.

Pairs that people labelled are nearly verbatim, and accounts of a statement are not: a changed figure counts as much in
them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from summitcheck.align.alignment import align
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, annotate_text
from summitcheck.detect.rules import detect
from summitcheck.score.distortion import score_detections
from summitcheck.trace import ClaimTrace

#: Enough opposites to make a claim false by; the checker's own list is not looked at.
OPPOSITES = {
    "strengthen": "weaken", "strengthening": "weakening", "enhance": "weaken", "enhancing": "weakening",
    "increase": "reduce", "increasing": "reducing", "increased": "reduced", "support": "opposition",
    "opposition": "support", "promote": "hinder", "peace": "war", "accepted": "rejected", "accepting": "rejecting",
    "eliminate": "raise", "eliminating": "raising", "remove": "impose", "removing": "imposing", "join": "leave",
    "expand": "reduce", "expanding": "reducing", "permanent": "temporary", "lower": "raise", "ban": "allow",
    "importance": "irrelevance", "complete": "partial", "free": "restricted", "open": "closed", "maintain": "abandon",
}  # fmt: skip
_BEFORE_A_NOT = ("will", "would", "may", "be", "is", "are", "was", "to")


def falsified(claim: ClaimTrace, names: NameTable) -> Iterator[ClaimTrace]:
    """The claim as it would be aligned with each false version of the words that it rests on."""
    if claim.window is None or claim.alignment is None:
        return
    matched = {j for i, j in claim.alignment.matched.items() if i in claim.hypothesis.focus}
    for start, end, new in _changes(claim.window, matched):
        text = claim.window.text
        window = annotate_text(
            text[: start - claim.window.start] + new + text[end - claim.window.start :], claim.window.start, names
        )
        alignment = align(claim.hypothesis.text, window, claim.hypothesis.focus)
        detections = score_detections(detect(alignment), alignment, claim.hypothesis.scope)
        yield claim._replace(window=window, alignment=alignment, detections=detections)


def _changes(words: AnnotatedText, matched: Collection[int]) -> Iterator[tuple[int, int, str]]:
    """Spans with new words: one that falsifies each matched figure, name, and verb with an opposite."""
    for j in sorted(matched):
        term = words.terms[j]
        if new := _other(term):
            yield term.start, term.end, new
        before = words.tokens[term.first - 1] if term.first else None
        if before is not None and before.norm in _BEFORE_A_NOT:
            place, negation = (before.start, "not ") if before.norm == "to" else (before.end, " not")
            yield place, place, negation


def _other(term: Term) -> str:
    """A word that falsifies a term; empty if none is known."""
    if term.quantity is not None and term.norm.replace(".", "").isdigit():
        return f"{float(term.norm) * 1.5 + 1:g}"
    if term.kind is TermKind.NAME and term.key.startswith("country:"):
        return "Brazil" if "BR" not in term.key else "Kenya"
    return OPPOSITES.get(term.norm, "") if term.kind is TermKind.WORD else ""
