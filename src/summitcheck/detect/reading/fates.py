"""Find two things that changed places, so that what happens to one is said of the other.

"The quota on flowers ends, while the quota on figs stays" and "the quota on figs ends, while that on flowers stays".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.counts import is_noun
from summitcheck.detect.reading.sentences import clause_at
from summitcheck.detect.reading.verbs import matched_verbs


def exchanged_things(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Two nouns, each with the other one of the account that stands with its verb."""
    official, account = alignment.official, alignment.account
    if not alignment.moved:
        return
    pairs = [(official.terms[i], account.terms[j]) for i, j in matched_verbs(alignment)]
    acts = [(verb.key, clause_at(official, verb.first), clause_at(account, told.first)) for verb, told in pairs]
    for (act, one, told), (other_act, other, other_told) in combinations(acts, 2):
        if one == other or told == other_told or act == other_act:
            continue  # of two that are hosted it matters not which "hosted" was matched to which
        first, second = _things(alignment, one), _things(alignment, other)
        moved = [i for i in first if _is_in(account, alignment.matched[i], other_told)]
        back = [i for i in second if _is_in(account, alignment.matched[i], told)]
        stayed = [i for i in first if i not in moved and _is_in(account, alignment.matched[i], told)]
        if moved and back and not stayed:
            i, k = moved[-1], back[-1]
            yield from ((i, alignment.matched[k]), (k, alignment.matched[i]))
            return


def _things(alignment: Alignment, clause: range) -> list[int]:
    """The matched nouns of a clause that neither text has twice."""
    official, twice = alignment.official, _told_twice(alignment.official) | _told_twice(alignment.account)
    once = [i for i in alignment.matched if official.terms[i].key not in twice and _is_in(official, i, clause)]
    return [i for i in once if _is_told_alike(alignment, i) and is_noun(official, i)]


def _is_told_alike(alignment: Alignment, index: int) -> bool:
    one, other = alignment.official.terms[index], alignment.account.terms[alignment.matched[index]]
    return one.kind is TermKind.WORD and one.key == other.key


@once_per_text
def _told_twice(text: AnnotatedText) -> frozenset[str]:
    keys = Counter([term.key for term in text.terms if term.kind is TermKind.WORD])
    return frozenset([key for key, count in keys.items() if count > 1])


def _is_in(text: AnnotatedText, index: int, clause: range) -> bool:
    return text.terms[index].first in clause
