"""Align two annotated texts: which terms stand for which, and what was replaced, dropped or inserted.

Rules read the differences, so that each rule is short and all of them agree on what was exchanged for what.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from summitcheck.align.acronyms import spelt_out
from summitcheck.align.near import near_places, reach_of
from summitcheck.align.pairs import KEY, Edit, TermPairs, pair_terms
from summitcheck.align.renamed import OTHER_NAME, renamed
from summitcheck.annotate.parties import NOBODY, Parties
from summitcheck.annotate.relation import RelationKind, TermRelation, relate
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.lang.base import Language

#: In an edit with more terms than this, a pair of words that no lexicon relates is chance.
CROWDED = 6
#: Terms looked at on each side of a change to see how closely its surroundings agree.
NEIGHBOURHOOD = 4

_WORD, _OPERATOR = TermKind.WORD, TermKind.OPERATOR
_NONE = TermRelation(RelationKind.APART)
_CONTRARY = frozenset({RelationKind.OPPOSITE, RelationKind.NUMBER, RelationKind.DATE, RelationKind.NAME})
_NEVER = frozenset({RelationKind.APART})
_LOOSE = _NEVER | {
    RelationKind.UNRELATED,
    RelationKind.UNKNOWN,
    RelationKind.SISTER,
    RelationKind.SIMILAR,
}


class Change(StrEnum):
    """What became of one or a few terms."""

    REPLACED = "replaced"
    DROPPED = "dropped"
    INSERTED = "inserted"


_REPLACED = Change.REPLACED


class Difference(NamedTuple):
    """One change between the two sides: indexes of official and of account terms.

    ``relation`` tells how the two words relate where one replaced the other; ``near`` (0 to 1) how closely the
    terms around it agree; ``anchored`` (0 to 2) on how many sides it leans on a matched term.
    """

    change: Change
    official: tuple[int, ...]
    account: tuple[int, ...]
    relation: TermRelation
    near: float
    anchored: int
    #: Terms of the same edit that remain unexplained on the two sides, this change's own included.
    unmatched: int


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """An official sentence and the words of an account that speak of it, term by term.

    ``focus`` holds the indexes of the official terms that make up the claim; ``matched`` maps official to
    account terms, moved and synonymous ones included; ``in_order`` (0 to 1) is the share of terms, of the
    smaller side, that stand in the same order on both.
    """

    official: AnnotatedText
    account: AnnotatedText
    focus: range
    #: Terms with one key that stand in the same order on both sides, and those that stand elsewhere.
    pairs: tuple[tuple[int, int], ...]
    moved: tuple[tuple[int, int], ...]
    matched: dict[int, int]
    #: Account terms to official terms.
    backward: dict[int, int]
    differences: tuple[Difference, ...]
    #: Those of the differences in which a term stands for another.
    replacements: tuple[Difference, ...]
    in_order: float
    #: The parties to the statement.
    parties: Parties = NOBODY


def align(
    official: AnnotatedText, account: AnnotatedText, focus: range | None = None, parties: Parties = NOBODY
) -> Alignment:
    """The comparison of an official sentence with words of an account; ``focus`` defaults to all of it.

    ``parties`` are those to the statement, beside the countries of the world.
    """
    left, right, language = official.terms, account.terms, official.language
    paired = pair_terms(left, right, partial(_contrary, frozenset(map(KEY, left)), language))
    matched = dict(paired.pairs)
    matched.update(paired.moved)
    matched.update(_synonyms(left, right, matched, language))
    backward = {j: i for i, j in matched.items()}
    _spell_out(official, account, matched, backward)
    differences = tuple(_differences(official, account, paired, matched, backward))
    return Alignment(
        official,
        account,
        range(len(left)) if focus is None else focus,
        paired.pairs,
        paired.moved,
        matched,
        backward,
        differences,
        tuple([d for d in differences if d.change is _REPLACED]),
        len(paired.pairs) / (min(len(left), len(right)) or 1),
        parties,
    )


def _spell_out(
    official: AnnotatedText, account: AnnotatedText, matched: dict[int, int], backward: dict[int, int]
) -> None:
    """Adds an acronym and all the words that it stands for to what is matched."""
    for i, words in spelt_out(official, account, matched, backward):
        matched[i] = words[-1]
        backward.update(dict.fromkeys(words, i))
    for j, words in spelt_out(account, official, backward, matched):
        backward[j] = words[-1]
        matched.update(dict.fromkeys(words, j))


def _contrary(keys: frozenset[str], language: Language, official: Term, account: Term) -> bool:
    """True for a word and its opposite, two figures that differ, or a name for one that the official text lacks.

    ``keys`` are those of the official text: two names of it that change places have both moved.
    """
    named = official.kind is TermKind.NAME or official.capital
    if official.kind is not account.kind or (named and account.key in keys):
        return False
    return relate(official, account, language).kind in _CONTRARY


def _synonyms(
    official: Sequence[Term], account: Sequence[Term], matched: dict[int, int], language: Language
) -> list[tuple[int, int]]:
    """Unmatched terms of the two sides that mean the same, each used once, nearest in reading order first."""
    taken = set(matched.values())
    left = [i for i, t in enumerate(official) if i not in matched and t.kind is not _OPERATOR]
    right = [j for j, t in enumerate(account) if j not in taken and t.kind is not _OPERATOR]
    free = _likely(account, right, [official[i] for i in left], language) if left else []
    pairs = []
    likely = _likely(official, left, [account[j] for j in free], language) if free else []
    reach = reach_of(len(likely), len(free))
    for i in likely:
        place = i * len(account) / max(1, len(official))
        at = bisect_left(free, place)
        # Of equal words that are not paired yet a contrary stands in the place of the one: they have nothing in common.
        others = [j for j in free[max(0, at - reach) : at + reach] if official[i].key != account[j].key]
        fair = [j for j in others if relate(official[i], account[j], language).fair]
        if fair:
            best = min(fair, key=lambda j: abs(j - place))
            free.remove(best)
            pairs.append((i, best))
    return pairs


def _likely(terms: Sequence[Term], chosen: Sequence[int], others: Sequence[Term], language: Language) -> list[int]:
    """Those of the chosen terms that may mean the same as one of the others: few do, and comparing each pair is costly.

    A word without a known meaning may be a misspelling of any word with the same first letter, and names are none
    of the lexicon's business.
    """
    meanings, words = language.concepts.meanings, [t.norm for t in others if t.kind is _WORD]
    known = list(map(meanings, words))
    shared = frozenset().union(*known)
    initials = () if all(known) else {word[0] for word, labels in zip(words, known, strict=True) if not labels}
    likely = []
    for i in chosen:
        term = terms[i]
        own = meanings(term.norm) if term.kind is _WORD and not term.capital else None
        if not own or not shared.isdisjoint(own) or term.norm[0] in initials:
            likely.append(i)
    return likely


def _differences(
    official: AnnotatedText,
    account: AnnotatedText,
    alignment: TermPairs,
    matched: dict[int, int],
    backward: dict[int, int],
) -> Iterator[Difference]:
    sizes = len(official.terms), len(account.terms)
    before_left, before_right = _counted(sizes[0], matched), _counted(sizes[1], backward)
    for edit in alignment.edits:
        left = [i for i in edit.official if i not in matched]
        right = [j for j in edit.account if j not in backward]
        if not left and not right:
            continue
        near = _nearness(edit, before_left, before_right)
        anchored = _anchored(edit, *sizes)
        unmatched = len(left) + len(right)
        if left and right:
            for one, other in renamed(official, account, left, right):
                yield Difference(_REPLACED, one, other, OTHER_NAME, near, anchored, unmatched)
            for i, j, relation in _exchanges(official, account, edit, left, right):
                yield Difference(_REPLACED, (i,), (j,), relation, near, anchored, unmatched)
        if left:
            yield Difference(Change.DROPPED, tuple(left), (), _NONE, near, anchored, unmatched)
        if right:
            yield Difference(Change.INSERTED, (), tuple(right), _NONE, near, anchored, unmatched)


def _counted(size: int, matched: dict[int, int]) -> list[int]:
    """For each place among so many terms how many before it are matched."""
    return list(accumulate(map(matched.__contains__, range(size)), initial=0))


def _exchanges(
    official: AnnotatedText, account: AnnotatedText, edit: Edit, left: list[int], right: list[int]
) -> Iterator[tuple[int, int, TermRelation]]:
    """Pairs of terms that replace each other, most telling first; removes them from ``left`` and ``right``."""
    passed = _LOOSE if len(left) + len(right) > CROWDED else _NEVER
    open_start, open_end = edit.before[0] < 0, edit.after[0] >= len(official.terms)

    def gap(x: int, y: int) -> int:
        """How far apart two terms stand, counted from whichever end of the edit is anchored and nearer."""
        from_start, from_end = abs(x - y), abs((len(left) - x) - (len(right) - y))
        return from_start if open_end else from_end if open_start else min(from_start, from_end)

    ranked = []
    for x, near in near_places(len(left), len(right)):
        i = left[x]
        term = official.terms[i]
        for y in near:
            j = right[y]
            relation = relate(term, account.terms[j], official.language)
            if relation.kind not in passed:
                ranked.append((relation.order, gap(x, y), i, j, relation))
    for _, _, i, j, relation in sorted(ranked):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield i, j, relation


def _nearness(edit: Edit, left: Sequence[int], right: Sequence[int]) -> float:
    """Share of the neighbouring terms, on both sides of the edit and in both texts, that are matched.

    ``left`` and ``right`` tell how many terms of the two texts are matched before each place.
    """
    (i1, j1), (i2, j2) = edit.before, edit.after
    around = found = 0
    for before, first, last in ((left, i1 + 1, i2), (right, j1 + 1, j2)):
        start, end = max(0, first - NEIGHBOURHOOD), min(len(before) - 1, last + NEIGHBOURHOOD)
        around += first - start + end - last
        found += before[first] - before[start] + before[end] - before[last]
    return found / around if around else 0.0


def _anchored(edit: Edit, left: int, right: int) -> int:
    """On how many sides the edit leans on a matched pair, or both texts end."""
    (i1, j1), (i2, j2) = edit.before, edit.after
    before = (i1, j1) == (-1, -1) or i1 >= 0
    after = (i2, j2) == (left, right) or i2 < left
    return int(before) + int(after)
