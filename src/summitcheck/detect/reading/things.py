"""Whether a figure that both texts have counts two different things: "up to 500 engineers", "500 kilometres"."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.detect.reading.counts import MULTIPLE, head_of, names_group, own_unit
from summitcheck.detect.reading.figures import counted, have_neighbours

#: Terms behind a share of which one names the whole: the other may be an adjective.
_WHOLE = 2


def counts_another(alignment: Alignment, i: int, j: int) -> bool:
    """True for two figures of one value that surely count two things; "five" may be told for 5 percent."""
    one, other = alignment.official.terms[i].quantity, alignment.account.terms[j].quantity
    if one is None or other is None:
        return False
    if names_group(alignment.official, i) != names_group(alignment.account, j):
        return True
    if MULTIPLE in (one.kind, other.kind):
        return _shares_differ(alignment, i, j)
    if one.unit or other.unit:
        bare = other.unit == "" and not one.unit.isupper()  # "one and a half billion" may be dollars
        return one.unit == "" or (bare and not have_neighbours(alignment, i, j))
    return _heads_differ(alignment, i, j)


def _shares_differ(alignment: Alignment, i: int, j: int) -> bool:
    """True for "half of the cost" and "half of the coffee"."""
    official, account = alignment.official, alignment.account
    behind = official.after(official.terms[i], 1), account.after(account.terms[j], 1)
    own, told = counted(official, i)[:_WHOLE], counted(account, j)[:_WHOLE]
    shared = any(alignment.matched.get(k) in told for k in own)
    return set(behind) == {(official.language.syntax.OWNER,)} and bool(own and told) and not shared


def _heads_differ(alignment: Alignment, i: int, j: int) -> bool:
    """True for a sum and a count, and for two nouns each of which is told of something else as well."""
    official, account = alignment.official, alignment.account
    head, told = head_of(official, i), head_of(account, j)
    if (own_unit(official, i) is None) != (own_unit(account, j) is None):
        return head is not None or told is not None
    if head is None or told is None or alignment.matched.get(head) == told:
        return False
    return head in alignment.matched and told in alignment.backward
