"""SC502: an alignment to the words that the statement denies and the account affirms."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.detect.base import Detection, Example, Rule, account_span, official_words
from summitcheck.detect.reading.bounds import denial_beside, turned_bounds
from summitcheck.detect.reading.conditions import share_condition
from summitcheck.detect.reading.negation import (
    governed,
    is_denied,
    is_denied_by_meaning,
    is_denied_by_prefix,
    is_exceptional,
    negates,
)
from summitcheck.detect.reading.sides import account_side
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    official, matched = alignment.official, alignment.matched
    if official.language.words.NEGATIONS.isdisjoint(official.words):
        return
    turned = {denial_beside(official, i) for i in turned_bounds(alignment)}
    for k, term in enumerate(official.terms):
        if k in matched or term.first in turned or not negates(official, k):
            continue
        scope = governed(official, k)
        denied = next((i for i in scope if i in matched), None)
        if any(is_denied_by_prefix(alignment.account, official.terms[i]) for i in scope):
            continue
        if denied is None or is_denied(alignment.account, matched[denied]):
            continue
        if is_exceptional(official, k) and share_condition(alignment):
            continue  # "not sold without approval" is "sold only with approval"
        of_subject = term.norm in official.language.polarity.OF_SUBJECTS
        if of_subject and is_denied_by_meaning(account_side(alignment), matched[denied]):
            continue
        place = (term.start, official.terms[denied].end)
        message = f"The account affirms what the statement denies: {official_words(alignment, place)}"
        yield Detection("SC502", place, account_span(alignment, (matched[denied],)), message, (k, denied))


RULE = Rule(
    code="SC502",
    name="negation-dropped",
    severity=Severity.ERROR,
    summary="The account affirms what the statement denies.",
    why="A refusal reported as a promise is as wrong as the reverse.",
    needs=(
        "A negation of the statement is matched to nothing, and what it governs in the same clause is matched to a "
        "word that the account does not deny in any way."
    ),
    faithful=Example("The plan does not cover fishing rights.", "Fishing rights are not covered by the plan."),
    distorted=Example("The plan does not cover fishing rights.", "The plan does cover fishing rights."),
    find=_find,
)
