"""SC705 to SC708: lists that gained an item, lost one where it counts, or changed "and" to "or"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcheck.align.alignment import Alignment, Change, Difference
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, account_span, account_words, official_span, official_words
from summitcheck.lang.en.lexicon import pos
from summitcheck.lang.en.words import NEGATIONS

_INSERTED, _DROPPED = Change.INSERTED, Change.DROPPED
_JOINTS = frozenset(("and", "or", "the", "a", "an", "its", "their", "as", "well", "also"))
_LIMITS = frozenset(("only", "solely", "exclusively", "alone", "merely", "just"))
_WORD, _NAME, _OPERATOR = TermKind.WORD, TermKind.NAME, TermKind.OPERATOR
#: An item of more terms than this is no item but a clause.
_LONG = 3


def _joint(analysis: AnnotatedText, first: int, second: int) -> str:
    """What joins two terms as items of a list: "and", "or", "," or "" when something else stands between."""
    left, right = analysis.terms[first], analysis.terms[second]
    words = [t.norm for t in analysis.tokens[left.last : right.first]]
    if not all(w in _JOINTS for w in words):
        return ""
    if "or" in words:
        return "or"
    if "and" in words or "well" in words:
        return "and"
    gap = analysis.text[left.end - analysis.start : right.start - analysis.start]
    return "," if gap.strip() == "," or (words and gap.startswith(",")) else ""


def inserted(comparison: Alignment) -> Iterator[Detection]:
    """A sign for each item that the account adds between, or after, the items of a list."""
    for difference in comparison.differences:
        if difference.change is not _INSERTED or len(difference.account) > _LONG:
            continue
        around = _in_list(comparison, difference)
        if around:
            account = account_span(comparison, difference.account)
            message = f"The list gained an item: {account_words(comparison, account)}"
            yield Detection("SC705", official_span(comparison, around), account, message, around, difference)


def _in_list(comparison: Alignment, difference: Difference) -> tuple[int, ...]:
    """The official items next to an inserted item; empty when it stands in no list of the statement's."""
    first, last = difference.account[0], difference.account[-1]
    if last - first != len(difference.account) - 1:
        return ()
    backward = comparison.backward
    before, after = backward.get(first - 1), backward.get(last + 1)
    if before is None or not _joint(comparison.account, first - 1, first):
        return ()
    if after is not None and after == before + 1 and _joint(comparison.account, last, last + 1):
        return (before, after) if _joint(comparison.official, before, after) else ()
    ends = _joint(comparison.account, first - 1, first) in ("and", "or")
    listed = before - 1 in comparison.matched and _joint(comparison.official, before - 1, before)
    return (before,) if ends and listed else ()


def joined(comparison: Alignment) -> Iterator[Detection]:
    """A sign where the account ties, by "and", a thing of its own to one that stands alone in the statement."""
    official, account = comparison.official, comparison.account
    if "and" not in account.words:
        return
    backward, ties = comparison.backward, _ties(account)
    for i, j in comparison.matched.items() if ties else ():
        following = j + 1
        if j not in ties or following in backward:
            continue
        new = account.terms[following]
        things = new.kind is _WORD and _is_thing(account, following) and _is_thing(official, i)
        thing = _thing(account, following)
        # "and the king accepted": what the statement has elsewhere is nothing that was tied to it.
        if things and not _is_listed(official, i) and backward.keys().isdisjoint(thing):
            official_place = official_span(comparison, (i,))
            account_place = account_span(comparison, tuple(thing))
            message = f"Another thing is tied to it: {account_words(comparison, account_place)}"
            yield Detection("SC708", official_place, account_place, message, (i,))


@once_per_text
def _ties(analysis: AnnotatedText) -> frozenset[int]:
    """The terms that "and" joins to the next."""
    joints = {n for n, token in enumerate(analysis.tokens) if token.norm in ("and", "well")}
    pairs = enumerate(pairwise(analysis.terms))
    apart = [k for k, (left, right) in pairs if not joints.isdisjoint(range(left.last, right.first))]
    return frozenset([k for k in apart if _joint(analysis, k, k + 1) == "and"])


def _is_listed(analysis: AnnotatedText, index: int) -> bool:
    """True for an item of a list: what a list gains is told of by `inserted`."""
    return any(_joint(analysis, k, k + 1) for k in (index - 1, index) if 0 <= k < len(analysis.terms) - 1)


def _is_thing(analysis: AnnotatedText, index: int) -> bool:
    term = analysis.terms[index]
    return term.kind is _NAME or (term.kind is _WORD and pos(term.norm)[:1] == "n")


def _thing(analysis: AnnotatedText, index: int) -> range:
    """The nouns that stand side by side from a term on."""
    last = index
    while last + 1 < len(analysis.terms) and analysis.terms[last + 1].first == analysis.terms[last].last:
        last += 1
    return range(index, last + 1)


def dropped(comparison: Alignment) -> Iterator[Detection]:
    """A sign for each item that is left out of a list where the account says that the rest is all."""
    if _LIMITS.isdisjoint(comparison.account.words) or not _LIMITS.isdisjoint(comparison.official.words):
        return
    for difference in comparison.differences:
        if difference.change is not _DROPPED:
            continue
        kept = _kept(comparison, difference)
        if kept is not None and _limited(comparison.account, comparison.matched[kept]):
            official = official_span(comparison, difference.official)
            message = f"The account leaves {official_words(comparison, official)} out and says that the rest is all"
            account = account_span(comparison, (comparison.matched[kept],))
            yield Detection("SC706", official, account, message, (*difference.official, kept), difference)


def _kept(comparison: Alignment, difference: Difference) -> int | None:
    """The item before or after a dropped one that the account keeps."""
    before, after = difference.official[0] - 1, difference.official[-1] + 1
    if before in comparison.matched and _joint(comparison.official, before, before + 1):
        return before
    if after in comparison.matched and _joint(comparison.official, after - 1, after):
        return after
    return None


def _limited(analysis: AnnotatedText, index: int) -> bool:
    """True when "only" stands before the list that a term is an item of, or "alone" right after the term."""
    first = index
    while first > 0 and _joint(analysis, first - 1, first):
        first -= 1
    return not _LIMITS.isdisjoint(analysis.before(analysis.terms[first], 2)) or "alone" in analysis.after(
        analysis.terms[index], 1
    )


def rejoined(comparison: Alignment) -> Iterator[Detection]:
    """A sign where two items are joined by "and" on one side and by "or" on the other."""
    official, account = comparison.official, comparison.account
    if ("or" in official.words) == ("or" in account.words) or not NEGATIONS.isdisjoint(official.words | account.words):
        return
    for i, j in comparison.matched.items():
        following = _next(official, i), _next(account, j)
        if comparison.matched.get(following[0]) != following[1]:
            continue
        joints = {_joint(official, i, following[0]), _joint(account, j, following[1])}
        if joints == {"and", "or"}:
            left = official_span(comparison, (i, following[0]))
            right = account_span(comparison, (j, following[1]))
            words = f"{official_words(comparison, left)} became {account_words(comparison, right)}"
            yield Detection("SC707", left, right, f"The items are joined otherwise: {words}", (i, following[0]))


def _next(analysis: AnnotatedText, index: int) -> int:
    """The next term that is no operator; the term itself at the end."""
    terms = analysis.terms
    return next((k for k in range(index + 1, len(terms)) if terms[k].kind is not _OPERATOR), index)
