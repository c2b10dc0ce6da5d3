"""SC502: words that the statement denies and the account affirms."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term
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
from summitcheck.detect.reading.sentences import clause_at
from summitcheck.detect.reading.sides import account_side
from summitcheck.detect.reading.twice import is_told_as_need, is_turned_by_another
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
        if _may_deny(alignment, matched[denied]):
            continue
        if is_exceptional(official, k) and _is_condition_told(alignment, k):
            continue  # "not sold without approval" is "sold only with approval", and "needs approval to be sold"
        if (
            _is_turned_twice(alignment, term, matched[denied])
            or _is_free(alignment, denied)
            or _is_let_end(alignment, k)
        ):
            continue
        place = (term.start, official.terms[denied].end)
        message = f"The account affirms what the statement denies: {official_words(alignment, place)}"
        yield Detection("SC502", place, account_span(alignment, (matched[denied],)), message, (k, denied))


def _may_deny(alignment: Alignment, told: int) -> bool:
    """True where another negation of the account, which the statement has not, stands in the clause of a term.

    "Fund no party" and "party agents will not" deny what "will not fund any party" does.
    """
    account, clause = alignment.account, clause_at(alignment.account, alignment.account.terms[told].first)
    free = (j for j in range(len(account.terms)) if j not in alignment.backward and account.terms[j].first in clause)
    return any(negates(account, j) for j in free)


def _is_condition_told(alignment: Alignment, negation: int) -> bool:
    """True where the account tells in another way what has to come first: as a condition, a need, "only at request"."""
    account, cues = alignment.account, alignment.account.language.cues
    asked = not account.words.isdisjoint(account.language.degrees.NOTHING_ELSE) and not account.words.isdisjoint(
        cues.REQUESTS | cues.LEAVE
    )
    return asked or share_condition(alignment) or is_told_as_need(alignment, negation)


def _is_turned_twice(alignment: Alignment, negation: Term, told: int) -> bool:
    """True for "neither" where the account has "both deny" or "both keep them out"."""
    official, account = alignment.official, alignment.account
    if negation.norm not in official.language.polarity.OF_SUBJECTS:
        return False
    beside = account.terms[told].first - 1  # the "both" before what it counts
    turned = beside >= 0 and is_turned_by_another(alignment, negation.first, beside)
    return turned or is_denied_by_meaning(account_side(alignment), told)


def _is_let_end(alignment: Alignment, negation: int) -> bool:
    """True for "will not extend the lease" where the account has "will let the lease run out"."""
    official, account, cues = alignment.official, alignment.account, alignment.account.language.cues
    lemma = official.language.lexicon.lemma
    goes_on = any(lemma(official.terms[i].norm, "v") in cues.GOING_ON for i in governed(official, negation))
    own, told = ({lemma(token.norm, "v") for token in text.tokens} for text in (official, account))
    ends = not (told - own).isdisjoint(cues.ENDING)
    return goes_on and (ends or bool(account.language.polarity.ENDING.within(account.tokens, account.words)))


def _is_free(alignment: Alignment, denied: int) -> bool:
    """True for "no fees are charged" where the account says in other words that it is free."""
    official, account, events = alignment.official, alignment.account, alignment.account.language.events
    if not events.FREE_OF_PRICE.within(account.tokens, account.words):
        return False
    return official.terms[denied].norm in events.PRICES | events.DUES


RULE = Rule(
    code="SC502",
    name="negation-dropped",
    severity=Severity.ERROR,
    summary="The account affirms what the statement denies.",
    why="A refusal reported as a promise is as wrong as the reverse.",
    needs=(
        "A negation in the statement is matched to nothing, and the word that it governs in the same clause is "
        "matched to a word that the account does not deny in any way. No other negation of the account, which the "
        "statement lacks, stands in the clause of that word."
    ),
    faithful=Example("The plan does not cover fishing rights.", "Fishing rights are not covered by the plan."),
    distorted=Example("The plan does not cover fishing rights.", "The plan does cover fishing rights."),
    find=_find,
)
