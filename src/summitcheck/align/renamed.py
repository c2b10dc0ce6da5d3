"""A name of the claims file, or of the gazetteer, in whose place stands one that nobody has listed.

To list the persons and places of a statement is to say what each of them is called; an account that puts another in
their place names one that is on no list. What is listed is one term, what is not is a row of capitalised words, and no
lexicon compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summitcheck.annotate.relation import COMMON, RelationKind, TermRelation
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text

#: How a listed name relates to one that is not: another of its sort as far as their places tell.
OTHER_NAME = TermRelation(RelationKind.NAME, 0.5)

#: Share of capitalised words above which a line is a headline.
_MOST = 0.6

Places = tuple[int, ...]


def renamed(
    official: AnnotatedText, account: AnnotatedText, left: list[int], right: list[int]
) -> Iterator[tuple[Places, Places]]:
    """Terms of the two sides that name different things in the same place; removes them from ``left`` and ``right``.

    ``left`` and ``right`` are the terms of one edit that nothing stands for. Two names that share a word ("President
    Trump", "President Biden"; "Senkaku Islands", "Kuril Islands") are of one sort; others are where they follow the
    same preposition.
    """
    for mine, others, own, foreign in ((official, account, left, right), (account, official, right, left)):
        for i in [i for i in own if mine.terms[i].kind is TermKind.NAME]:
            run = next((run for run in _runs(others, foreign) if _differ(mine, others, i, run)), None)
            if run is not None:
                own.remove(i)
                foreign[:] = [j for j in foreign if j not in run]
                yield ((i,), run) if mine is official else (run, (i,))


def _runs(text: AnnotatedText, chosen: Sequence[int]) -> list[Places]:
    """The rows of capitalised words, side by side, among some terms: names that are on no list."""
    runs: list[list[int]] = []
    terms = [(k, text.terms[k]) for k in chosen]
    upper = [(k, term) for k, term in terms if term.kind is TermKind.WORD and (term.capital or term.first == 0)]
    if upper:
        firsts = {term.last: k for k, term in upper}
        upper = sorted((*upper, *((k, term) for k, term in terms if _is_owner(text, term, firsts))))
    for k, term in upper if upper and not _is_headline(text) else ():
        beside = text.terms[k - 1].last == term.first or term.kind is TermKind.NAME
        if runs and runs[-1][-1] == k - 1 and beside:
            runs[-1].append(k)
        else:
            runs.append([k])
    return [tuple(run) for run in runs if any(_is_rare(text, k) for k in run)]


def _is_owner(text: AnnotatedText, term: Term, ends: Mapping[int, int]) -> bool:
    """True for the name behind "of" that a row of capitalised words has ("Bank of Korea")."""
    owned = term.kind is TermKind.NAME and text.before(term, 1) == (text.language.syntax.OWNER,)
    return owned and term.first - 1 in ends


@once_per_text
def _is_headline(text: AnnotatedText) -> bool:
    """True where most words have a capital, so that a capital tells nothing."""
    return sum(t.text[:1].isupper() for t in text.tokens) > _MOST * len(text.tokens)


def _is_rare(text: AnnotatedText, index: int) -> bool:
    return text.terms[index].kind is TermKind.NAME or text.language.lexicon.rarity(text.terms[index].norm) >= COMMON


def _differ(mine: AnnotatedText, others: AnnotatedText, index: int, run: Places) -> bool:
    """True when a name and a row of words are of one sort, and neither is a short form of the other."""
    name = mine.terms[index]
    one, other = set(name.norm.split()), {others.terms[k].norm for k in run}
    if one <= other or other <= one:
        return False
    if one & other:
        return any(_is_rare(others, k) for k in run if others.terms[k].norm not in one)
    before = mine.before(name, 1)
    same = before == others.before(others.terms[run[0]], 1)
    return same and not mine.language.syntax.BEFORE_NAMES.isdisjoint(before)
