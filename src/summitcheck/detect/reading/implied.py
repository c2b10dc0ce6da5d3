"""Recognise a bound in other words: what may be is a ceiling, what is needed a floor.

"Up to 90 days" is told as "may stay 90 days", "three of the five must agree" as "at least three", "the rest, above that
sum" as "above 4 million", "those over 60" as "those under 60 are left out".
"""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.bounds import DENIABLE, Bound, bound_of, denial_beside, stands_under
from summitcheck.detect.reading.counts import is_share
from summitcheck.detect.reading.negation import is_denied
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_at, word_before
from summitcheck.detect.reading.sides import contains
from summitcheck.detect.reading.verbs import verbs


def is_implied(alignment: Alignment, official: int, account: int) -> bool:
    """True for a figure of the account whose bound, or want of one, says what the statement's bound does."""
    own, told = bound_of(alignment.official, official), bound_of(alignment.account, account)
    return (
        (own.signs == ("",) and _needs_no_word(alignment, official, told))
        or (own.signs == ("<=",) and told.signs == ("",) and _permits(alignment.account, account))
        or (own.signs == ("<=",) and told.signs == ("",) and _stops_short(alignment.account, account))
        or _is_turned_round(alignment, official, told)
        or (own.signs in (("",), (">=",)) and _is_raised_to(alignment, official, account))
        or (_is_other_side(own, told) and official not in alignment.focus)
        or (_is_other_side(own, told) and _is_left_out(alignment, account))
        or (own.signs == ("<",) and told.signs == ("",) and _is_asked_of_the_rest(alignment, account))
    )


def _needs_no_word(alignment: Alignment, official: int, told: Bound) -> bool:
    """True for a bound of the account where the statement's figure is one by what is said of it."""
    return (
        _is_held_to(alignment.official, official, told)
        or _is_told_by_the_same(alignment, told)
        or _is_quorum(alignment.official, official, told)
    )


def _is_other_side(own: Bound, told: Bound) -> bool:
    return len(own.signs) == len(told.signs) == 1 and DENIABLE.get(own.signs[0]) == told.signs[0]


def _is_held_to(text: AnnotatedText, figure: int, told: Bound) -> bool:
    """True for a ceiling of what the statement caps or holds to a figure: "keep to a speed of ten knots"."""
    values = text.language.values
    held = any(stands_under(text, figure, phrases) for phrases in (values.CEILINGS, values.HOLDING_TO))
    return held and told.signs == ("<=",)


def _is_told_by_the_same(alignment: Alignment, told: Bound) -> bool:
    """True for a word of a bound that the statement has, too, of whatever figure: "the minimum price"."""
    if told.cue is None or len(told.cue) != 1:
        return False
    return alignment.account.tokens[told.cue.start].norm in alignment.official.words


def _is_quorum(text: AnnotatedText, figure: int, told: Bound) -> bool:
    """True for a floor that is told of how many out of all are asked for: "the consent of three of the five"."""
    term = text.terms[figure]
    of_all = text.after(term, 1) == (text.language.syntax.OWNER,)
    part = of_all or (term.quantity is not None and is_share(term.quantity))
    lemma, sentence = text.language.lexicon.lemma, sentence_at(text, term.first)
    asked = (lemma(text.tokens[n].norm, "v") in text.language.values.REQUIRING for n in sentence)
    return told.signs == (">=",) and part and any(asked)


def _is_raised_to(alignment: Alignment, official: int, account: int) -> bool:
    """True for "raise it to 2 percent" told as "bring it up to 2 percent", and for a floor with "or more" behind it."""
    own, told = alignment.official, alignment.account
    values, term = own.language.values, told.terms[account]
    changes = not values.CHANGES.isdisjoint(own.words) and word_before(own, own.terms[official].first) == values.TO
    if bound_of(own, official).signs == (">=",):
        changes = changes and stands_under(told, account, values.FLOORS)
    return changes and values.TO in [token.norm for token in told.tokens[term.first : term.first + 2]]


def _permits(text: AnnotatedText, figure: int) -> bool:
    """True for a figure of what may be, with a verb between: nobody has to use all of "may stay 90 days"."""
    first, values = text.terms[figure].first, text.language.values
    if word_before(text, first) in values.POSSIBLE or contains(text, sentence_at(text, first), values.AS_ONE_LIKES):
        return True
    return _may_be_used(text, first) and not _is_denied_beside(text, figure)


def _may_be_used(text: AnnotatedText, first: int) -> bool:
    """True where a verb of what may be stands before the figure that begins there, or is told of it behind."""
    clause, modals = clause_at(text, first), text.language.words.MODALS
    may = [n for n in clause if modals.get(text.tokens[n].norm) == "possible"]
    acts = {text.terms[k].first for k in verbs(text)}
    own = text.language.strength.PERFECT, *text.language.syntax.BE  # "may have 40 pilots", "40 pilots can be sent"
    return any(n + 1 != first and (n + 1 in acts or word_at(text, n + 1) in own) for n in may)


def _is_denied_beside(text: AnnotatedText, figure: int) -> bool:
    """True beside a negation of what is done; "without a visa" denies a thing."""
    denial = denial_beside(text, figure)
    return denial is not None and text.tokens[denial].norm != text.language.polarity.WITHOUT


def _stops_short(text: AnnotatedText, figure: int) -> bool:
    """True for a figure behind which the next whole number is denied: "two times a year, not three"."""
    own, next_ = text.terms[figure].quantity, next((t for t in text.terms[figure + 1 :] if t.quantity), None)
    if own is None or next_ is None or next_.quantity is None or next_.quantity.value != own.value + 1:
        return False
    return word_before(text, next_.first) in text.language.words.NEGATIONS


def _is_turned_round(alignment: Alignment, official: int, told: Bound) -> bool:
    """True for "not within 40 miles" told as "40 miles or more away", and "will not be raised" as "never above 40"."""
    text, term = alignment.official, alignment.official.terms[official]
    if denial_beside(text, official) is None or term.quantity is None:
        return False
    outside = word_before(text, term.first) in text.language.values.INSIDE and told.signs in ((">=",), (">",))
    clause = {text.tokens[n].norm for n in clause_at(text, term.first)}
    raised = (
        term.quantity.bound == "" and told.signs == (">", "<=") and not clause.isdisjoint(text.language.values.RISING)
    )
    return outside or raised


def _is_left_out(alignment: Alignment, account: int) -> bool:
    """True for the other side of a figure, told of those who do not come in."""
    text = alignment.account
    clause = clause_at(text, text.terms[account].first)
    denied = contains(text, clause, text.language.values.LEFT_OUT) or is_denied(text, account)
    return denied and not _leaves_out(alignment.official)


def _is_asked_of_the_rest(alignment: Alignment, account: int) -> bool:
    """True for "must be 18" where the statement leaves out those under 18."""
    text, first = alignment.account, alignment.account.terms[account].first
    before = [token.norm for token in text.tokens[max(0, first - 2) : first]]
    needed = len(before) > 1 and text.language.words.MODALS.get(before[0]) == "required"
    return needed and before[-1] in text.language.syntax.BE and _leaves_out(alignment.official)


def _leaves_out(text: AnnotatedText) -> bool:
    return contains(text, range(len(text.tokens)), text.language.values.LEFT_OUT)
