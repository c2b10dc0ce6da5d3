"""Find changes that two figures express, and those that the account gets wrong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import isclose
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.rounding import agree
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.counts import MULTIPLE, figures_of
from summitcheck.detect.reading.figures import comparable, is_further
from summitcheck.detect.reading.sentences import sentence_at, word_before
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import PERCENT, TIME_UNITS

#: The bound of a range that reads "from 4 to 12".
_FROM = "from"
#: A factor may be off by so much of it: "nearly halved" is told of a cut by 40 percent.
_LOOSE = 0.2
#: Terms behind a factor of which one is what it is told of.
_NEAR = 3
#: Digits that change places leave a figure about as large as it was.
_MAGNITUDE = 10


class FromTo(NamedTuple):
    """The terms of the figure before and of the one after, the same for a range, and the two figures."""

    start: int
    end: int
    before: Quantity
    after: Quantity


@once_per_text
def changes(text: AnnotatedText) -> tuple[FromTo, ...]:
    """The changes that a text tells: "from 4 to 12 percent", "to 12 percent, up from 4"."""
    values, found = text.language.values, []
    if values.FROM not in text.words or values.CHANGES.isdisjoint(text.words):
        return ()
    figures = figures_of(text)
    for k, q in figures.items():
        if q.upper is not None and q.bound == _FROM:
            found.append(FromTo(k, k, _bare(q, q.value), _bare(q, q.upper)))
    for (i, one), (j, other) in pairwise(figures.items()):
        leads = word_before(text, text.terms[i].first), word_before(text, text.terms[j].first)
        if text.terms[j].first not in sentence_at(text, text.terms[i].first) or {one.kind, other.kind} != {"cardinal"}:
            continue
        if leads == (values.FROM, values.TO):
            found.append(FromTo(i, j, one, other))
        elif leads == (values.TO, values.FROM):
            found.append(FromTo(j, i, other, one))
    return tuple(found)


def _bare(figure: Quantity, value: float) -> Quantity:
    return figure._replace(value=value, upper=None, bound="")


def ends_told_otherwise(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The figures, official and account, where what something was is told as what it comes to, or as the difference.

    "Fell to 4" for "to 12, up from 4", "by 12" and "12 more" for "from 4 to 12".
    """
    account, values = alignment.account, alignment.account.language.values
    told = figures_of(account)
    for change in changes(alignment.official):
        if any(agree(change.before, each) for each in told.values()) and any(
            agree(change.after, each) for each in told.values()
        ):
            continue
        gap = abs(change.after.value - change.before.value)
        for j, each in told.items():
            before, behind = word_before(account, account.terms[j].first), account.after(account.terms[j], 1)
            if before == values.TO and _is(change.before, each) and values.FROM not in account.words:
                yield change.start, j
            apart = before == values.BY or not values.COMPARING.isdisjoint(behind)
            if apart and not isclose(gap, each.value) and _is_read_here(alignment, change, each):
                yield from ((k, j) for k, end in ((change.end, change.after),) if _is(end, each))
                yield from ((k, j) for k, end in ((change.start, change.before),) if _is(end, each))


def _is_read_here(alignment: Alignment, change: FromTo, told: Quantity) -> bool:
    """False for "by" a figure that has its very unit beside a word of change: another rule compares these."""
    if told.unit == PERCENT or alignment.account.language.values.CHANGES.isdisjoint(alignment.account.words):
        return told.unit != PERCENT
    return change.before.unit != told.unit


def _is(end: Quantity, told: Quantity) -> bool:
    """True for the very figure; "from eight hours to three" leaves out a unit, and so may a sum of money."""
    return told.upper is None and told.kind == end.kind and isclose(end.value, told.value)


def other_factors(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The figures, official and account, where a change is told by a factor of another: "halve" for "by 75 %"."""
    ratios, account = dict(_ratios(alignment.official)), alignment.account
    if len(ratios) != 1 or any(q.kind == MULTIPLE for q in figures_of(alignment.official).values()):
        return
    ((place, ratio),) = ratios.items()
    for j, told in figures_of(account).items():
        near = range(j + 1, min(len(account.terms), j + 1 + _NEAR))
        if _is_factor(account, j, told) and any(k in alignment.backward for k in near) and _differs(ratio, told):
            yield place, j


def _ratios(text: AnnotatedText) -> Iterator[tuple[int, float]]:
    """How many times as much there is after the changes that a text tells."""
    values = text.language.values
    for change in changes(text):
        if change.before.value > 0 and change.before.unit in (change.after.unit, ""):
            yield change.end, change.after.value / change.before.value
    for k, q in figures_of(text).items():
        if q.unit == PERCENT and word_before(text, text.terms[k].first) == values.BY and not q.bound:
            words = {text.tokens[n].norm for n in sentence_at(text, text.terms[k].first)}
            falls, rises = not words.isdisjoint(values.FALLING), not words.isdisjoint(values.RISING)
            if falls != rises and q.upper is None:
                yield k, 1 + (q.value if rises else -q.value) / 100


def _is_factor(text: AnnotatedText, index: int, told: Quantity) -> bool:
    """True for "halve" and "doubles", and for "twice as many"."""
    term, figures = text.terms[index], text.language.figures
    compares = told.value > 1 and text.after(term, 1)[:1] == (text.language.values.AS,)  # "half as many again"
    return told.kind == MULTIPLE and (compares or text.tokens[term.first].norm in figures.FACTORS)


def _differs(ratio: float, told: Quantity) -> bool:
    if told.bound in (">", ">=", "over") and ratio > told.value:
        return False
    return told.value > 0 and abs(ratio - told.value) > _LOOSE * told.value


def other_parts(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The figures, official and account, of a part told as another share: "a third of the 12" for "12, of which 3"."""
    for i, k, share in _parts(alignment.official):
        j = _share_before(alignment.account, alignment.matched[i]) if i in alignment.matched else None
        if j is None:
            continue
        told, part = figures_of(alignment.account), figures_of(alignment.official)[k]
        alone = not any(agree(part, each) for each in told.values())
        if alone and abs(share - told[j].value) > _LOOSE * told[j].value:
            yield k, j


@once_per_text
def _parts(text: AnnotatedText) -> tuple[tuple[int, int, float], ...]:
    """The figures of which a text tells a part ("12 million, of which 3 million"), the part, and its share."""
    owner, relatives, found = text.language.syntax.OWNER, text.language.clauses.RELATIVES, []
    for (i, whole), (k, part) in pairwise(figures_of(text).items()):
        lead = [text.tokens[n].norm for n in range(text.terms[i].last, text.terms[k].first)]
        if _is_part_of(text, lead, (part, whole)):  # "312 of the 416": the part comes first
            found.append((k, i, whole.value / part.value))
        among = any(pair[0] == owner and pair[1] in relatives for pair in pairwise(lead))
        if among and whole.unit == part.unit and whole.unit not in TIME_UNITS and 0 < part.value < whole.value:
            found.append((i, k, part.value / whole.value))
    return tuple(found)


def _is_part_of(text: AnnotatedText, lead: list[str], figures: tuple[Quantity, Quantity]) -> bool:
    whole, part = figures
    owner, determiners = text.language.syntax.OWNER, text.language.syntax.DETERMINERS
    counts = whole.unit == part.unit and part.kind == whole.kind == "cardinal" and 0 < part.value < whole.value
    return counts and lead[:1] == [owner] and determiners.issuperset(lead[1:])


def _share_before(text: AnnotatedText, whole: int) -> int | None:
    """The "third" of "a third of the 12", and of "a third of Chile's 12"; not "nearly a third"."""
    for j in range(whole - 1, max(-1, whole - _NEAR), -1):
        told = text.terms[j].quantity
        if told is not None:
            share = told.kind == MULTIPLE and told.value < 1 and not told.bound
            return j if share and text.after(text.terms[j], 1)[:1] == (text.language.syntax.OWNER,) else None
    return None


def additions_told_as_all(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The figures, official and account, where what is added is told as all there is, or all as what is added.

    "Will send 500" for "2,500, 500 more than now", and "14,000 additional" for "4,000 additional, 14,000 in all".
    """
    official, account, values = alignment.official, alignment.account, alignment.account.language.values
    own, told = figures_of(official), figures_of(account)
    for i, one in own.items():
        j = alignment.matched.get(i)
        if j not in told or is_further(official, i) == is_further(account, j):
            continue
        others = [
            k
            for k, q in own.items()
            if k != i and comparable(q, one) and is_further(official, k) != is_further(official, i)
        ]
        untold = others and not any(agree(own[k], each) for k in others for each in told.values())
        if untold and (is_further(account, j) or values.ADDING.isdisjoint(account.words)):
            yield others[0], j


def mixed_up_digits(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The amounts of money, official and account, of which the digits changed places: "$5.6bn" for "$6.5bn"."""
    own, told = _money(alignment.official), _money(alignment.account)
    for i, one in own.items():
        if i in alignment.matched or any(agree(one, other) for other in told.values()):
            continue
        for j, other in told.items():
            free = j not in alignment.backward and not any(agree(each, other) for each in own.values())
            if free and one.unit == other.unit and _digits(one) == _digits(other) and _is_near(one, other):
                yield i, j


def _money(text: AnnotatedText) -> dict[int, Quantity]:
    return {k: q for k, q in figures_of(text).items() if q.unit.isupper() and q.upper is None and q.value}


def _is_near(one: Quantity, other: Quantity) -> bool:
    return 1 / _MAGNITUDE < one.value / other.value < _MAGNITUDE


def _digits(figure: Quantity) -> list[str]:
    """The digits of a figure, without the noughts that end it; alone they tell nothing, so there are two at least."""
    digits = sorted(f"{figure.value:.6f}".replace(".", "").strip("0"))
    return digits if len(digits) > 1 else [str(figure.value)]
