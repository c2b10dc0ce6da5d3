"""SC103: figures that became, or stopped being, a floor or a ceiling."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.rounding import UPWARD, bounds_conflict
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, changed, official_span
from summitcheck.detect.reading.background import is_background
from summitcheck.detect.reading.bounds import Bound, bound_of, is_given_up, is_named_as_bound, is_turned
from summitcheck.detect.reading.figures import is_name_part, matched_figures
from summitcheck.detect.reading.implied import is_implied
from summitcheck.detect.reading.sentences import sentence_at, span, word_before
from summitcheck.detect.reading.things import counts_another
from summitcheck.detect.reading.waived import told_without_end
from summitcheck.detect.reading.widened import told_without_limit
from summitcheck.lang.quantity import Quantity
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for i, j, official, account in matched_figures(alignment):
        if official.is_ordinal != account.is_ordinal or is_name_part(alignment.account, j):
            continue
        if is_turned(alignment, i, j) or is_given_up(alignment, i, j):
            continue
        own, told = bound_of(alignment.official, i), bound_of(alignment.account, j)
        again = (bound_of(alignment.account, k) for k in _told_again(alignment.account, j))
        conflict = all(_conflict(official, own, account, each) for each in chain((told,), again))
        if conflict and not _is_fair(alignment, i, j):
            places = span(alignment.official, own.tokens), span(alignment.account, told.tokens)
            yield changed("SC103", alignment, *places, "The limit changed", (i,))
    yield from _unlimited(alignment)


def _unlimited(alignment: Alignment) -> Iterator[Detection]:
    for i, told in (*told_without_limit(alignment), *told_without_end(alignment)):
        places = official_span(alignment, (i,)), span(alignment.account, told)
        yield changed("SC103", alignment, *places, "The limit was left out", (i,))


def _is_fair(alignment: Alignment, official: int, account: int) -> bool:
    """True for a bound that says the same in another way, and for figures of two things."""
    if _is_quota(alignment, official, account) or is_implied(alignment, official, account):
        return True
    bounds = bound_of(alignment.official, official), bound_of(alignment.account, account)
    if all(any(bound.signs) for bound in bounds):
        return False  # two bounds that differ are told of one thing
    if _grows(alignment.official, official) and bounds[1].signs[0] in UPWARD:
        return True
    bare = (alignment.account, account) if any(bounds[0].signs) else (alignment.official, official)
    if is_named_as_bound(*bare):
        return True
    return counts_another(alignment, official, account) or is_background(alignment, official, account)


def _grows(text: AnnotatedText, figure: int) -> bool:
    """True for "an initial 7 million", which is a floor already."""
    return word_before(text, text.terms[figure].first) in text.language.values.INITIAL


def _is_quota(alignment: Alignment, official: int, account: int) -> bool:
    """True for "will admit 40 tonnes" told as "40 tonnes at most may enter": what is allowed may be used in part."""
    own, told = alignment.official, alignment.account
    if own.terms[official].quantity and any(bound_of(own, official).signs):
        return False
    lemma, modals = own.language.lexicon.lemma, own.language.words.MODALS
    admits = any(lemma(token.norm, "v") in own.language.values.ADMITTING for token in own.tokens)
    clause = sentence_at(told, told.terms[account].first)
    may = [n for n in clause if modals.get(told.tokens[n].norm) == "possible"]
    behind = [lemma(t.norm, "v") for n in may for t in told.tokens[n + 1 : n + 2]]
    allowed = any(verb not in own.language.values.ADMITTING for verb in behind)
    return admits and allowed and bound_of(told, account).signs == ("<=",)


def _conflict(official: Quantity, own: Bound, account: Quantity, told: Bound) -> bool:
    denied = len(own.signs) > 1 and len(told.signs) > 1  # then the bounds themselves are what differs
    pairs = product({official.bound, *own.signs}, told.signs) if not denied else zip(own.signs, told.signs, strict=True)
    return all(bounds_conflict(official._replace(bound=one), account._replace(bound=other)) for one, other in pairs)


def _told_again(text: AnnotatedText, figure: int) -> list[int]:
    """The other terms that have the same figure: "forty of our planes, up to forty"."""
    own = text.terms[figure].quantity
    others = [(k, term.quantity) for k, term in enumerate(text.terms) if term.quantity and k != figure]
    return [k for k, other in others if own and (other.value, other.kind) == (own.value, own.kind)]


RULE = Rule(
    code="SC103",
    name="limit-changed",
    severity=Severity.WARNING,
    summary="A figure became a minimum or a maximum, or stopped being one.",
    why="“Up to 500” and “500” are different promises, and “about” is not “over”.",
    needs=(
        "The figure is matched, and the limit that the account sets contradicts the statement's or is added to it, "
        "either beside the figure or in separate words (“and that's the ceiling”). Also reported: the account says "
        "that what the figure counts is unlimited, or that a limited time has no end (“for good”). Not reported: a "
        "minimum that is left out; a limit that follows from fair rounding or from what is allowed, needed, denied or "
        "left out. Nor is a ceiling left out of a length of time told in another unit (“a month” for “up to 30 "
        "days”). Not reported either: a limit on a figure that counts two things or is about the past; a limit added "
        "to a figure or left out of one that is itself named as a limit (“the 2 degree threshold”). A figure that is "
        "only a start may be told as a minimum (“over 7 million” for “an initial 7 million”)."
    ),
    faithful=Example("Each side will admit up to 500 students.", "Each side will admit no more than 500 students."),
    distorted=Example("Each side will admit up to 500 students.", "Each side will admit at least 500 students."),
    find=_find,
)
