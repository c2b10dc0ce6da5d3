"""Find the figures of an alignment that were replaced by others, and those that are matched."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.align.displaced import displaced
from summitcheck.annotate.relation import RelationKind, relate
from summitcheck.annotate.rounding import agree
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import replacements
from summitcheck.detect.reading.background import is_background
from summitcheck.detect.reading.counts import MULTIPLE, figure_of, figures_of, head_of, is_noun, names_group, own_unit
from summitcheck.detect.reading.derived import follows
from summitcheck.detect.reading.frequencies import tells_how_often, told_frequencies
from summitcheck.detect.reading.sentences import clause_from, sentence_at, word_before
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.quantity import Quantity
from summitcheck.lang.units import PERCENT, TIMES, measure

_NOT_COUNTED = frozenset((TermKind.NUMBER, TermKind.DATE, TermKind.NAME))
#: The bound of a deadline.
_WITHIN = "by"
_HYPHENS = frozenset("-\u2010\u2011")
#: Terms behind a figure among which stands what it counts.
_COUNTED = 3
#: More than so many nobody counts by a word alone.
_MOST_PARTIES = 100
#: Figures on each side of one among which it may be told as well: people write fewer into a sentence.
_BESIDE = 50


def both_have_figures(alignment: Alignment) -> bool:
    """True where both texts have a figure: what rules say of one is told of the other's."""
    return _has_figures(alignment.official) and _has_figures(alignment.account)


@once_per_text
def _has_figures(text: AnnotatedText) -> bool:
    return any(term.quantity for term in text.terms)


def replaced_figures(alignment: Alignment) -> Iterator[Difference]:
    """The figures that another one replaced, in their place or elsewhere in a sentence that was turned round."""
    for difference in (
        *replacements(alignment, RelationKind.NUMBER),
        *displaced(alignment, RelationKind.NUMBER),
    ):
        (i, *_), (j, *_) = difference.official, difference.account
        if (
            _of_one_kind(alignment, difference)
            and _of_one_thing(alignment, difference)
            and not follows(alignment, i, j)
            and not is_background(alignment, i, j)
        ):
            yield difference


def _of_one_thing(alignment: Alignment, difference: Difference) -> bool:
    """True where the two figures may tell of the same thing, and the statement's own is not told beside the other."""
    (i, *_), (j, *_) = difference.official, difference.account
    official, account = alignment.official, alignment.account
    if tells_how_often(official, i) or tells_how_often(account, j) or _of_a_change(official, i, account, j):
        return False
    if names_group(account, j) and (i not in alignment.focus or _is_large(official, i)):
        return False
    if is_name_part(official, i) or is_name_part(account, j) or _compound(official, i) != _compound(account, j):
        return False
    taken = frozenset(k for k, matched in alignment.backward.items() if matched != i)  # these tell other figures
    if _is_told(official.terms[i], account, j, taken) and not _is_told(account.terms[j], official, i):
        return False
    return _series(official, i) is not None or _counts_the_same(alignment, i, j, anchored=difference.anchored == 2)


def _is_large(text: AnnotatedText, index: int) -> bool:
    """True for a figure that counts no party: nobody calls 600 million "the two"."""
    quantity = text.terms[index].quantity
    return quantity is not None and (quantity.value > _MOST_PARTIES or quantity.unit != "")


def _of_a_change(official: AnnotatedText, i: int, account: AnnotatedText, j: int) -> bool:
    """True for two sides of one change: "from 40 percent" is no other figure than "by a quarter"."""
    values, quantity = official.language.values, official.terms[i].quantity
    if quantity and quantity.upper is not None:
        return False
    before = {word_before(official, official.terms[i].first), word_before(account, account.terms[j].first)}
    return len(before & {values.BY, values.TO, values.FROM}) > 1


def is_name_part(text: AnnotatedText, index: int) -> bool:
    """True for a figure with a letter right behind it: "5G"."""
    term, quantity = text.terms[index], text.terms[index].quantity
    last = term.end - text.start
    return text.text[last : last + 1].isalpha() and quantity is not None and not quantity.is_ordinal


def _named(text: AnnotatedText, index: int) -> str:
    """The stem of the name that a hyphen ties to the figure behind it ("Crew-10", "COVID-19"); empty where none is."""
    term = text.terms[index]
    before = text.tokens[term.first - 1] if term.first else None
    if before is None or before.end + 1 != term.start or text.text[term.start - text.start - 1] not in _HYPHENS:
        return ""
    return before.stem if before.text[:1].isupper() else ""


def _compound(text: AnnotatedText, index: int) -> str:
    """The stem of the word that a hyphen ties to a figure ("state" of "two-state"); empty where none is tied to it."""
    term = text.terms[index]
    last = term.end - text.start
    tied = text.text[last : last + 1] in _HYPHENS and text.text[last + 1 : last + 2].isalpha()
    return text.tokens[term.last].stem if tied and term.last < len(text.tokens) else ""


def _is_told(figure: Term, text: AnnotatedText, other: int, taken: frozenset[int] = frozenset()) -> bool:
    """True when a text has a figure beside another one of its own, but for those that are ``taken``."""
    numbers = _numbers(text)
    at = bisect_left(numbers, other)
    others = (text.terms[k] for k in numbers[max(0, at - _BESIDE) : at + _BESIDE + 1] if k != other and k not in taken)
    return any(relate(figure, term, text.language).kind is RelationKind.SAME for term in others)


@once_per_text
def _numbers(text: AnnotatedText) -> tuple[int, ...]:
    """The terms of a text that are figures."""
    return tuple([k for k, term in enumerate(text.terms) if term.kind is TermKind.NUMBER])


def _counts_the_same(alignment: Alignment, i: int, j: int, *, anchored: bool) -> bool:
    """True unless the two figures count things of which neither text calls its own what the other does.

    One that counts nothing is the other where it is ``anchored``, with matched words on both sides of it. What has a
    unit counts that. "Thirteen new members" are others than "fifty members".
    """
    official, account = alignment.official, alignment.account
    one, other = official.terms[i].quantity, account.terms[j].quantity
    if one and other and (one.unit or other.unit):
        comparable = one.value == other.value or _same_dimension(alignment, i, j, one, other)
        return comparable and (_are_deadlines(one, other) or have_neighbours(alignment, i, j))
    if is_further(official, i) != is_further(account, j):
        return False
    if own_unit(official, i) and own_unit(account, j):
        return not _is_told_elsewhere(alignment, i, j)
    if _count_other_heads(alignment, i, j):
        return False
    own, told = counted(official, i), counted(account, j)
    keys = {account.terms[k].key for k in told}
    shared = (alignment.matched.get(k) in told or official.terms[k].key in keys for k in own)
    shares = bool(one and one.kind == MULTIPLE)
    return not own or (not told and (anchored or shares)) or any(shared)


def _count_other_heads(alignment: Alignment, i: int, j: int) -> bool:
    """True for "three centres" and "the two neighbours", where the account tells of the centres without a figure."""
    account, head, other = alignment.account, head_of(alignment.official, i), head_of(alignment.account, j)
    noun = alignment.matched.get(head) if head is not None else None
    parties = word_before(account, account.terms[j].first) == account.language.values.ARTICLE
    if noun is None or other is None or not parties:
        return False
    return account.terms[other].key not in (account.terms[noun].key, alignment.official.terms[head or 0].key)


def is_further(text: AnnotatedText, index: int) -> bool:
    """True for a figure that counts others than those counted elsewhere ("thirteen new members")."""
    return not text.language.figures.FURTHER.isdisjoint(text.after(text.terms[index], 1))


def _are_deadlines(one: Quantity, other: Quantity) -> bool:
    """True for two lengths of time within which something happens: they stand wherever the sentence has room."""
    return one.bound == other.bound == _WITHIN and measure(one)[0] in TIMES and measure(other)[0] in TIMES


def _same_dimension(alignment: Alignment, i: int, j: int, one: Quantity, other: Quantity) -> bool:
    """True for two figures of one dimension, for shares, or where one leaves out its unit and counts nothing."""
    if MULTIPLE in (one.kind, other.kind):
        return one.kind == other.kind or all(each.value < 1 for each in (one, other) if each.kind == MULTIPLE)
    dimensions = ["time" if d in TIMES else d for d in (measure(one)[0], measure(other)[0])]
    bare = counted(alignment.official, i) if not one.unit else counted(alignment.account, j)
    return dimensions[0] == dimensions[1] or (not all(dimensions) and not bare)


def have_neighbours(alignment: Alignment, i: int, j: int) -> bool:
    """True where one of the words around the one figure stands around the other, too; alone they may be told alone.

    A verb does not suffice where each figure has a noun of its own: "buy oil for 7 million", "buy tea for 3 million".
    """
    around, told = _around(alignment.official, i), _around(alignment.account, j)
    shared = [k for k in around if alignment.matched.get(k) in told]
    if not around or not shared:
        return not around
    own = any(is_noun(alignment.official, k) and k not in alignment.matched for k in around)
    others = any(is_noun(alignment.account, k) and k not in alignment.backward for k in told)
    acts = verbs(alignment.official)
    verbs_alone = all(k in acts or alignment.official.terms[k].kind is TermKind.OPERATOR for k in shared)
    return not (own and others and verbs_alone)


def _is_rate(alignment: Alignment, i: int) -> bool:
    """True for a matched word that in one of the texts only tells how often: the "year" of "40 a year"."""
    places = alignment.official.terms[i].first, alignment.account.terms[alignment.matched[i]].first
    rates = told_frequencies(alignment.official), told_frequencies(alignment.account)
    sides = [any(each.first <= n < each.last for each in side) for n, side in zip(places, rates, strict=True)]
    return sides[0] != sides[1]


def _is_told_elsewhere(alignment: Alignment, i: int, j: int) -> bool:
    """True for a sum that stands among nouns of its own, and of which nothing but the currency stands by the other."""
    around, told = _around(alignment.official, i), _around(alignment.account, j)
    unit = own_unit(alignment.official, i)
    shared = [k for k in around if k != unit and alignment.matched.get(k) in told and not _is_rate(alignment, k)]
    return not shared and any(is_noun(alignment.account, k) and k not in alignment.backward for k in told)


def _around(text: AnnotatedText, index: int) -> list[int]:
    """The terms around a figure."""
    return [k for k in range(index - _COUNTED, index + _COUNTED + 1) if 0 <= k < len(text.terms) and k != index]


def counted(text: AnnotatedText, index: int) -> tuple[int, ...]:
    """The terms among which stands what a figure counts: the next few of its clause, up to a figure or a name."""
    clause, found = clause_from(text, text.terms[index].last - 1), []
    for k in range(index + 1, min(len(text.terms), index + 1 + _COUNTED)):
        if text.terms[k].first not in clause or text.terms[k].kind in _NOT_COUNTED:
            break
        if not tells_how_often(text, k):  # "40 visas a year" and "40 tonnes a year" share no noun
            found.append(k)
    return tuple(found)


def _of_one_kind(alignment: Alignment, difference: Difference) -> bool:
    """False for a place in a series and a count ("the third summit", "17 countries"), and for a share and a count."""
    (i, *_), (j, *_) = difference.official, difference.account
    one, other = alignment.official.terms[i].quantity, alignment.account.terms[j].quantity
    if one and other and MULTIPLE in (one.kind, other.kind) and not _are_shares(one, other):
        return False
    return _series(alignment.official, i) == _series(alignment.account, j)


def _are_shares(one: Quantity, other: Quantity) -> bool:
    """True for two that tell a part or a factor: "half", "40 percent"; "half of it" is no other figure than 125."""
    return all(each.kind == MULTIPLE or each.unit == PERCENT for each in (one, other))


def _series(text: AnnotatedText, index: int) -> str | None:
    """What a figure is a place in: "phase" for "phase two" and "the second phase"; None for a figure that counts."""
    term = text.terms[index]
    if name := _named(text, index):
        return name
    before = text.tokens[max(0, term.first - 1) : term.first]
    if label := next((token.stem for token in before if token.norm in text.language.figures.LABELS), None):
        return label
    if term.quantity is None or not term.quantity.is_ordinal:
        return None
    return "".join(token.stem for token in text.tokens[term.last : term.last + 1])


def is_labelled(alignment: Alignment, difference: Difference) -> bool:
    """True for a number that a word or a name before it makes one: "Article 5", "Crew-10"."""
    text, index = alignment.official, difference.official[0]
    labels = text.language.figures.LABELS
    return bool(_named(text, index)) or not labels.isdisjoint(text.before(text.terms[index], 1))


def in_series(alignment: Alignment, difference: Difference) -> bool:
    """True for a figure that names a place in a series: the second, Article 5, phase two."""
    return _series(alignment.official, difference.official[0]) is not None


def same_value(alignment: Alignment, difference: Difference) -> bool:
    """True when the figure stayed and only its unit changed."""
    official = alignment.official.terms[difference.official[0]].quantity
    account = alignment.account.terms[difference.account[0]].quantity
    if official is None or account is None:
        return False
    return (official.value, official.upper) == (account.value, account.upper)


@lru_cache(maxsize=1)  # many rules ask for those of the same alignment, one after the other
def matched_figures(alignment: Alignment) -> tuple[tuple[int, int, Quantity, Quantity], ...]:
    """The matched terms, official and account, that are figures on both sides, with their quantities."""
    own, terms = figures_of(alignment.official), alignment.account.terms
    both = [(i, j, own[i], terms[j].quantity) for i, j in alignment.matched.items() if i in own] if own else ()
    return tuple([(i, j, official, account) for i, j, official, account in both if account])


def counting_other_things(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The figures, official and account, that count one noun, where the official one counts another in the account.

    "40 doctors" is told as "60 doctors and 40 nurses".
    """
    official, account = alignment.official, alignment.account
    for i, j, own, _ in matched_figures(alignment):
        head = head_of(official, i)
        noun = alignment.matched.get(head) if head is not None else None
        head_told = head_of(account, j)
        if noun is None or head_told is None or account.terms[head_told].key == account.terms[noun].key:
            continue
        other = figure_of(account, noun)
        told = account.terms[other].quantity if other is not None else None
        if other is not None and told and comparable(own, told) and not agree(own, told):
            yield i, other


def counted_otherwise(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The figures, official and account, that count one noun, wherever they stand: "two patrol aircraft", "four"."""
    official, account = alignment.official, alignment.account
    for i in figures_of(official):
        head = head_of(official, i) if i not in alignment.matched else None
        noun = alignment.matched.get(head) if head is not None else None
        j = figure_of(account, noun) if noun is not None else None
        if j is None or is_further(official, i) != is_further(account, j):
            continue
        if j in alignment.backward and not _is_start(alignment, alignment.backward[j], j):
            continue
        if _compound(official, i) != _compound(account, j):
            continue
        if _is_told(official.terms[i], account, j):
            continue
        own, told = official.terms[i].quantity, account.terms[j].quantity
        other = own and told and own.kind == "cardinal" and comparable(own, told) and not agree(own, told)
        if other and not follows(alignment, i, j) and not is_background(alignment, i, j):
            yield i, j


def _is_start(alignment: Alignment, official: int, account: int) -> bool:
    """True for "up from 650" told as what will be: "will hire 650"."""
    own, told, values = alignment.official, alignment.account, alignment.official.language.values
    clause = [told.tokens[n].norm for n in sentence_at(told, told.terms[account].first)]
    starts = values.FROM in own.before(own.terms[official], 1) and values.FROM not in clause
    ahead = not told.language.words.MODALS.keys().isdisjoint(clause)
    exact = told.terms[account].quantity == own.terms[official].quantity  # "more than 650" is true of 900
    return starts and ahead and exact and values.AT_PRESENT.isdisjoint(clause)


def other_ends(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """The ranges, official, of which the account tells the lower end and, for the upper, another figure."""
    account = alignment.account
    for i, j, range_, low in matched_figures(alignment):
        if range_.upper is None or low.upper is not None or not agree(range_._replace(upper=None, bound=""), low):
            continue
        upper = range_._replace(value=range_.upper, upper=None, bound="")
        others = {k: told for k, told in figures_of(account).items() if k > j}
        if any(agree(upper, told) for told in others.values()):
            continue
        yield from [(i, k) for k, told in others.items() if comparable(upper, told) and told.value > low.value][:1]


def comparable(one: Quantity, other: Quantity) -> bool:
    """True for two figures of one kind and unit; of two amounts of money the second may leave it out."""
    units = {one.unit, other.unit} - {""}
    money = all(unit.isupper() for unit in units)
    return one.kind == other.kind and (one.unit == other.unit or (len(units) == 1 and money))
