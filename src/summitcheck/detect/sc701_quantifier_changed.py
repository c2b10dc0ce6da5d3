"""SC701: things of which the account counts another share, or says or drops "only"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import (
    Detection,
    Example,
    Rule,
    account_span,
    account_words,
    changed,
    official_span,
    official_words,
)
from summitcheck.detect.reading.bounds import turned_bounds
from summitcheck.detect.reading.computed import is_computed
from summitcheck.detect.reading.conditions import is_told_as_only_case
from summitcheck.detect.reading.counts import figures_of, is_share
from summitcheck.detect.reading.derived import is_increase
from summitcheck.detect.reading.exceptions import (
    denied_exceptions,
    exception_beside,
    exceptions,
    is_of_contrast,
    is_of_exception,
    is_told_apart,
    only_left,
)
from summitcheck.detect.reading.figures import matched_figures
from summitcheck.detect.reading.modifiers import changed_modifier
from summitcheck.detect.reading.negation import is_denied, is_denied_by_meaning
from summitcheck.detect.reading.otherwise import all_the_rest
from summitcheck.detect.reading.parts import told_in_part
from summitcheck.detect.reading.portions import is_whole_by_the_end, told_in_full
from summitcheck.detect.reading.prerequisites import is_turned_condition, told_of_one
from summitcheck.detect.reading.reserved import told_of_some_alone
from summitcheck.detect.reading.sentences import clause_at, sentence_at, sentence_ends, span, word_before
from summitcheck.detect.reading.shares import Share, counted_shares
from summitcheck.detect.reading.sides import account_side, contains, official_side
from summitcheck.detect.reading.twice import is_turned_by_another
from summitcheck.detect.reading.waived import waived_limits
from summitcheck.detect.reading.wholes import told_as_whole
from summitcheck.detect.reading.widened import told_as_taken_out, told_of_all_kinds, told_of_one_item
from summitcheck.lang.degree import ALL, ALMOST_ALL, CHANGING_PLURALS, MOST, NONE, ONE
from summitcheck.lang.rung import AGREED
from summitcheck.severity import Severity

#: Up to so many steps apart, writers use two quantifiers for one another.
_INTERCHANGEABLE = 1
#: Tokens before a thing among which "including" stands.
_LEADING = 4
_THINGS = (TermKind.WORD, TermKind.NAME)
#: Readings that match no noun with a noun: that one text has a word of a kind and the other none is what they go by.
_IN_GENERAL: Mapping[Callable[[Alignment], Iterator[tuple[int, range]]], str] = {
    told_as_whole: "A part is told as the whole",
    waived_limits: "The account allows no limit or exception",
    told_of_some_alone: "Only some are meant",
}


def _find(alignment: Alignment) -> Iterator[Detection]:
    yield from _shares(alignment)
    yield from _limits(alignment)
    yield from _exceptions(alignment)
    yield from _included(alignment)
    yield from _each_or_together(alignment)
    for own, told, i in denied_exceptions(alignment):
        yield _turned(alignment, i, (own, told), "Only one text says that there are no exceptions")
    for items, told in (*told_of_all_kinds(alignment), *told_of_one_item(alignment)):
        places = official_span(alignment, items), span(alignment.account, told)
        yield changed("SC701", alignment, *places, "Said of a different group", items)
    for i, tokens in told_as_taken_out(alignment):
        places = official_span(alignment, (i,)), span(alignment.account, tokens)
        yield changed("SC701", alignment, *places, "Something named is reported as excluded", (i,))
    for i, part in told_in_part(alignment):
        places = official_span(alignment, (i,)), span(alignment.account, part)
        yield changed("SC701", alignment, *places, "Only a part is meant", (i,))
    for find, what in _IN_GENERAL.items():
        for i, told in find(alignment):
            place = span(alignment.account, told)
            message = f"{what}: {account_words(alignment, place)}"
            yield Detection("SC701", official_span(alignment, (i,)), place, message, (i,))
    for i, told in (*told_in_full(alignment), *told_of_one(alignment)):
        places = official_span(alignment, (i,)), span(alignment.account, told)
        yield changed("SC701", alignment, *places, "The part changed", (i,))


def _shares(alignment: Alignment) -> Iterator[Detection]:
    """Where the same thing is counted as another share of the whole."""
    left, right = counted_shares(alignment.official), counted_shares(alignment.account)
    for i, j in alignment.matched.items() if left or right else ():
        if (i in left or j in right) and alignment.official.terms[i].kind in _THINGS:
            official, account = left.get(i), right.get(j)
            if _is_unless(alignment, official, account):
                continue
            if _is_turned_twice(alignment, i, j, official, account) or _is_either(alignment, official, account):
                continue
            if (
                _is_counted_out(alignment, account)
                or _is_paid_in_full(alignment, account)
                or is_turned_condition(alignment)
            ):
                continue
            if official is None and _is_name(alignment.account, j):
                continue  # "most of Peru" is told of another thing than "Peru"
            if _differ(official, account) and not _is_told(alignment, official, account):
                modifiers = official and official[1], account and account[1]
                yield changed_modifier("SC701", alignment, (i, j), modifiers, "The share changed")


def _is_name(text: AnnotatedText, index: int) -> bool:
    """True for a name, and for a word with a capital that no lexicon knows."""
    term = text.terms[index]
    return term.kind is TermKind.NAME or (term.capital and not text.language.lexicon.pos(term.norm))


def _is_paid_in_full(alignment: Alignment, account: Share | None) -> bool:
    """True for "all by 2029" where the statement has half by 2027 and the rest by 2029."""
    return account is not None and account[0] == ALL and is_whole_by_the_end(alignment)


def _is_counted_out(alignment: Alignment, account: Share | None) -> bool:
    """True for "most" where the statement tells how many of how many: "five trustees, three of whom"."""
    text, figures = alignment.official, list(figures_of(alignment.official).items())
    if account is None or account[0] != MOST:
        return False
    owner = text.language.syntax.OWNER
    pairs = [
        (one.value, other.value) for (_, one), (k, other) in pairwise(figures) if owner in text.after(text.terms[k], 1)
    ]
    return any(whole / 2 < part < whole for whole, part in pairs)


def _is_either(alignment: Alignment, official: Share | None, account: Share | None) -> bool:
    """True for "citizens of one country in the other", who are those of both, and not of all."""
    text, told = alignment.official, alignment.account
    if account is not None and told.tokens[account[1]].norm not in told.language.degrees.OF_TWO:
        return False
    return official is not None and official[0] == ONE and text.language.figures.is_one_of_two(text.tokens, official[1])


def _is_turned_twice(alignment: Alignment, i: int, j: int, official: Share | None, account: Share | None) -> bool:
    """True for "neither admits fault" and "both deny that they are at fault"; so too for "both refrain from"."""
    none = [share is not None and share[0] == NONE for share in (official, account)]
    if none[0] == none[1]:
        return False
    if official and account and is_turned_by_another(alignment, official[1], account[1]):
        return True
    own, told = official_side(alignment), account_side(alignment)
    return is_denied_by_meaning(own, i) != is_denied_by_meaning(told, j)


def _is_unless(alignment: Alignment, official: Share | None, account: Share | None) -> bool:
    """True for "every ship carries a pilot" and "no ship may sail unless it carries a pilot"."""
    if official is None or account is None or {official[0], account[0]} != {ALL, NONE}:
        return False
    text, share = (alignment.official, official) if official[0] == NONE else (alignment.account, account)
    sentence = sentence_at(text, share[1])
    return any(text.tokens[n].norm in text.language.polarity.EXCEPTIONS for n in sentence if n > share[1])


def _is_told(alignment: Alignment, official: Share | None, account: Share | None) -> bool:
    """True where the word for the share stands in the other text, too, of something else: "most of our members"."""
    one, other = alignment.official, alignment.account
    if official and account:
        return False
    text, other, share = (one, other, official) if official else (other, one, account)
    return share is not None and text.tokens[share[1]].norm in other.words


def _differ(official: Share | None, account: Share | None) -> bool:
    if official is None or account is None:
        only = official or account
        return only is not None and only[0] in CHANGING_PLURALS
    if {official[0], account[0]} == {NONE, ONE}:
        return False  # "neither party ... without consent", "one party ... only with consent": a matter of polarity
    return {official[0], account[0]} == {ALMOST_ALL, ALL} or abs(official[0] - account[0]) > _INTERCHANGEABLE


def _exceptions(alignment: Alignment) -> Iterator[Detection]:
    """Where one side alone takes something out of what both count as all."""
    left, right = counted_shares(alignment.official), counted_shares(alignment.account)
    for i, j in alignment.matched.items() if left and right else ():
        if i in left and j in right and left[i][0] == right[j][0] and left[i][0] in (ALL, NONE):
            official, account = exception_beside(alignment.official, i), exception_beside(alignment.account, j)
            if official and not account and not _is_kept_out(alignment, official):
                place = span(alignment.official, official)
                message = f"The account leaves out an exception: {official_words(alignment, place)}"
                yield Detection("SC701", place, account_span(alignment, (j,)), message, (i,))
            elif account and not official and not _takes_out(alignment.official):
                place = span(alignment.account, account)
                message = f"The account adds an exception: {account_words(alignment, place)}"
                yield Detection("SC701", official_span(alignment, (i,)), place, message, (i,))


def _takes_out(text: AnnotatedText) -> bool:
    """True for a text that takes something out in other words: "unless", "the courts are exempt"."""
    exempt = contains(text, range(len(text.tokens)), text.language.values.LEFT_OUT)
    return exempt or not text.language.polarity.EXCEPTIONS.isdisjoint(text.words)


def _is_kept_out(alignment: Alignment, exception: range) -> bool:
    """True for an exception that is not the claim's, and for one that the account tells apart: "drugs stay banned"."""
    taken = alignment.official.within(*span(alignment.official, exception))
    own = any(i in alignment.focus for i in taken)
    return not own or any(is_told_apart(alignment, alignment.matched[i]) for i in taken if i in alignment.matched)


def _included(alignment: Alignment) -> Iterator[Detection]:
    """Where one side includes what the other takes out: "except guns", "including guns"."""
    for i, j in alignment.matched.items() if _exempt(alignment.official) or _exempt(alignment.account) else ():
        if i in _exempt(alignment.official) and j in _named_among(alignment.account):
            if is_of_exception(alignment, j):
                continue
            official, account = _exempt(alignment.official)[i], _named_among(alignment.account)[j]
            yield _turned(alignment, i, (official, account), "Something excluded is reported as included")
        elif i in _named_among(alignment.official) and j in _exempt(alignment.account):
            if all_the_rest(alignment.account):
                continue  # "only on wells" and "for no purpose other than wells"
            official, account = _named_among(alignment.official)[i], _exempt(alignment.account)[j]
            yield _turned(alignment, i, (official, account), "Something included is reported as excluded")


def _turned(alignment: Alignment, term: int, tokens: tuple[range, range], what: str) -> Detection:
    places = span(alignment.official, tokens[0]), span(alignment.account, tokens[1])
    return changed("SC701", alignment, *places, what, (term,))


@once_per_text
def _exempt(text: AnnotatedText) -> dict[int, range]:
    """The terms that a text takes out of all, each with the tokens that say so."""
    return {k: tokens for tokens in exceptions(text) for k in text.within(*span(text, tokens))}


@once_per_text
def _named_among(text: AnnotatedText) -> dict[int, range]:
    """The terms right behind "including", "even in" and "only in", each with the tokens from these words on."""
    found, degrees, prepositions = {}, text.language.degrees, text.language.syntax.PREPOSITIONS
    opens = not degrees.INCLUDING.isdisjoint(text.words)
    for k, term in enumerate(text.terms):
        before = text.before(term, 2)
        even = before[:1] and before[0] in degrees.FOCUS_PARTICLES and before[-1] in prepositions
        if even or not degrees.INCLUDING.isdisjoint(before) or (opens and _is_among(text, term)):
            found[k] = range(term.first - len(before), term.last)
    return found


def _is_among(text: AnnotatedText, term: Term) -> bool:
    """True behind "including those for" and "including the ones on"."""
    before, degrees = text.before(term, _LEADING), text.language.degrees
    opening = next((n for n, word in enumerate(before) if word in degrees.INCLUDING), None)
    return opening is not None and text.language.words.FUNCTION_WORDS.issuperset(before[opening:])


def _each_or_together(alignment: Alignment) -> Iterator[Detection]:
    """Where a figure that each one is told of is told of all of them together, or the other way round."""
    if not _distributed(alignment.official) or not _distributed(alignment.account):
        return
    for i, j, _, _ in matched_figures(alignment):
        official, account = _distribution(alignment.official, i), _distribution(alignment.account, j)
        if official and account and official[0] != account[0] and not _is_worked_out(alignment):
            places = span(alignment.official, official[1]), span(alignment.account, account[1])
            yield changed(
                "SC701", alignment, *places, "The figure is for each instead of all together, or the reverse", (i,)
            )


def _is_worked_out(alignment: Alignment) -> bool:
    """True for "25 million apiece" where all cost 600 million, and for "250 more each, for a total of 900"."""
    own, told = figures_of(alignment.official).values(), figures_of(alignment.account).values()
    raised = any(is_increase(alignment, each) for each in told)
    return raised or any(is_computed(alignment, one, each) for one in own for each in told if one.unit == each.unit)


@once_per_text
def _distributed(text: AnnotatedText) -> tuple[tuple[bool, range], ...]:
    """The words that tell a figure of each one (False), or of all of them together (True)."""
    degrees = text.language.degrees
    kinds = (False, degrees.APIECE), (True, degrees.COMBINED)
    return tuple((kind, place) for kind, phrases in kinds for place in phrases.within(text.tokens, text.words))


def _distribution(text: AnnotatedText, figure: int) -> tuple[bool, range] | None:
    """The word of the one or the other kind in the clause of a figure; None where it has none, or both."""
    clause = clause_at(text, text.terms[figure].first)
    found = {kind: place for kind, place in _distributed(text) if place.start in clause}
    return next(iter(found.items())) if len(found) == 1 else None


def _limits(alignment: Alignment) -> Iterator[Detection]:
    """Where one side says "only" of what the other does not limit at all."""
    account, limiting = alignment.account, alignment.official.language.degrees.LIMITING
    if limiting.isdisjoint(alignment.official.words) == limiting.isdisjoint(account.words):
        return
    if all_the_rest(alignment.official) or all_the_rest(account):
        return  # "only wells" and "nothing but wells"
    # "only ships up to 90 metres may" for "ships over 90 metres may not"
    turned = [clause_at(account, account.terms[j].first) for j in turned_bounds(alignment).values()]
    turned += [clause for clause in (only_left(alignment),) if clause]
    for i, j in alignment.matched.items():
        modifiers = _only_before(alignment.official, i), _only_before(account, j)
        fair = any(account.terms[j].first in clause for clause in turned) or is_of_exception(alignment, j)
        fair = fair or is_of_contrast(alignment, i, j)
        fair = (
            fair
            or (modifiers[1] is not None and not is_denied(alignment.official, i) and _is_rest_denied(alignment, j))
            or is_told_as_only_case(alignment)
        )
        if (modifiers[0] is None) != (modifiers[1] is None) and not fair:
            yield changed_modifier("SC701", alignment, (i, j), modifiers, "The scope changed")


def _is_rest_denied(alignment: Alignment, account: int) -> bool:
    """True where the account also tells what the statement denies: "mining only, no fishing"."""
    clause = clause_at(alignment.account, alignment.account.terms[account].first)
    return any(
        alignment.account.terms[j].first not in clause and is_denied(alignment.official, i)
        for i, j in alignment.matched.items()
        if alignment.official.terms[i].kind in _THINGS
    )


def _only_before(text: AnnotatedText, index: int) -> int | None:
    """The token of the "only" right before a term; "not only", "for now only" and "only half" limit nothing."""
    token, degrees, quantity = text.terms[index].first - 1, text.language.degrees, text.terms[index].quantity
    if (
        token < 0
        or token + 1 in sentence_ends(text)
        or (quantity and is_share(quantity))
        or text.tokens[token].norm not in degrees.ONLY
    ):
        return None
    before = word_before(text, token)
    talk = _is_talked_of(text, text.terms[index].first)
    return None if before == text.language.words.NOT or before in degrees.FOR_NOW or talk else token


def _is_talked_of(text: AnnotatedText, token: int) -> bool:
    """True for a verb that promises nothing firm, of which "only" says just that: "has only agreed to look at"."""
    rung = text.language.ladder.rung_at(text.tokens, token)
    return rung is not None and rung.step <= AGREED


RULE = Rule(
    code="SC701",
    name="quantifier-changed",
    severity=Severity.ERROR,
    summary="“All” became “some”, “most” became “few”, or “only” was added or dropped.",
    why="In a negotiated text, how many are meant may be the whole point.",
    needs=(
        "The quantifiers of a matched word are more than one step apart on the scale from none to all; or only one "
        "text has one: “few”, “most” or “almost all”. Or both say all, but only one makes an exception; or one makes "
        "an exception and the other says “without exception”, “alike” or “included”. For “only”, the other text sets "
        "no limit. For “each” and “together”, both give the same figure. Also reported: something due in two parts is "
        "described as due in full by the first date; something required of both sides first is required of one. Also "
        "reported: a list is described as complete, or as only one of its items, or without one of its items. So is "
        "the whole told for a share, a size or fewer names; a limit waved aside (“whatever their size”); an exception "
        "counted in; and “alone” where nothing is limited. Not reported: “only” for what a ban with an exception "
        "leaves, or for what stays when something else ends."
    ),
    faithful=Example("All ports will accept the permit.", "Every port will accept the permit."),
    distorted=Example("All ports will accept the permit.", "Some ports will accept the permit."),
    find=_find,
)
