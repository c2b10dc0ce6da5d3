"""SC705: items that the account adds between, or behind, the items of a list."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment, Change, Difference
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, account_span, account_words, changed, official_span
from summitcheck.detect.reading.lists import COMMA, LONGEST_ITEM, are_subjects, exchanged_items, joint
from summitcheck.detect.reading.sentences import gap
from summitcheck.detect.reading.verbs import verbs
from summitcheck.severity import Severity

_INSERTED = Change.INSERTED


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in alignment.differences:
        if difference.change is not _INSERTED or len(difference.account) > LONGEST_ITEM:
            continue
        around = _items_around(alignment, difference)
        if around and not are_subjects(alignment.account, difference.account) and not _acts(alignment, difference):
            place = account_span(alignment, difference.account)
            message = f"An item was added to the list: {account_words(alignment, place)}"
            yield Detection("SC705", official_span(alignment, around), place, message, around, difference)
    for official, account in exchanged_items(alignment):
        left, right = official_span(alignment, official), account_span(alignment, account)
        yield changed("SC705", alignment, left, right, "An item of the list was replaced", official)


def _items_around(alignment: Alignment, difference: Difference) -> tuple[int, ...]:
    """The official items next to an inserted item; empty when it stands in no list of the statement's."""
    first, last = difference.account[0], difference.account[-1]
    if last - first != len(difference.account) - 1:
        return ()
    before, after = alignment.backward.get(first - 1), alignment.backward.get(last + 1)
    joined = joint(alignment.account, first - 1, first) if before is not None else ""
    if before is None or not joined:
        return ()
    syntax = alignment.account.language.syntax
    closes = joined in (syntax.AND, syntax.OR)
    behind = joint(alignment.account, last, last + 1) if after == before + 1 else ""
    if after is not None and behind and not (closes and behind == COMMA):
        return (before, after) if _parts(joint(alignment.official, before, after), behind) else ()
    listed = before - 1 in alignment.matched and joint(alignment.official, before - 1, before)
    return (before,) if closes and listed and _is_whole(alignment.account, last) else ()


def _parts(own: str, behind: str) -> bool:
    """True for what parts two items, but not where "and" makes one of them a pair: "cotton, raw and dyed silk"."""
    return bool(own) and (own != COMMA or behind == COMMA)


def _is_whole(text: AnnotatedText, last: int) -> bool:
    """True for a term right behind which no other stands: "and linen", not "and linen cloth" or "and she left"."""
    return last + 1 == len(text.terms) or bool(gap(text, last, last + 1).strip())


def _acts(alignment: Alignment, difference: Difference) -> bool:
    """True for an act behind a noun of a list: "by Peru and Chile, opened a port", "sell tea, and train cooks"."""
    account, first, last = alignment.account, difference.account[0], difference.account[-1]
    acting, goes_on = verbs(account), last + 1 < len(account.terms) and joint(account, last, last + 1)
    return first < last and first - 1 not in acting and (first in acting or (last in acting and not goes_on))


RULE = Rule(
    code="SC705",
    name="item-inserted",
    severity=Severity.WARNING,
    summary="A list that is otherwise the same has an extra item, or one item was replaced.",
    why="A list in a statement is closed: each item was agreed on.",
    needs=(
        "The item has at most three words. It is between two matched items that are neighbours in a list of the "
        "statement, or after “and” or “or” at the end of the list. Or it is between two such items in place of one "
        "that nothing in the account matches. Not reported: what somebody does (“and trains cooks”), part of an item "
        "(“raw and dyed silk” for “silk”), and what belongs to the next word (“linen cloth” for “cloth”)."
    ),
    faithful=Example("The pact covers cotton, wool and silk.", "The pact covers wool, cotton and silk."),
    distorted=Example("The pact covers cotton, wool and silk.", "The pact covers cotton, wool, linen and silk."),
    find=_find,
)
