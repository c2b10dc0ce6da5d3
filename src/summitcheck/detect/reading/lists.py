"""What joins two terms as items of a list, and which items were exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import RelationKind, relate
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import gap
from summitcheck.detect.reading.verbs import verbs

#: What has more terms than this is no item but a clause.
LONGEST_ITEM = 3
#: Letters with which two words for one thing begin.
_ALIKE = 4
#: Told more broadly, as "vegetables" for "celery", an item is the same.
_RELATED = frozenset((RelationKind.BROADER, RelationKind.NARROWER, RelationKind.SIMILAR))
#: Joins two items that are not the last two.
COMMA = ","


def joint(text: AnnotatedText, first: int, second: int) -> str:
    """What joins two terms as items of a list: "and", "or", "," or "" when something else stands between."""
    words = [t.norm for t in text.tokens[text.terms[first].last : text.terms[second].first]]
    syntax = text.language.syntax
    if not syntax.BETWEEN_ITEMS.issuperset(words):
        return ""
    if syntax.OR in words:
        return syntax.OR
    if not syntax.JOINING.isdisjoint(words):
        return syntax.AND
    written = gap(text, first, second)
    return COMMA if written.strip() == COMMA or (words and written.startswith(COMMA)) else ""


def are_subjects(text: AnnotatedText, items: tuple[int, ...]) -> bool:
    """True for names before the first verb of a text: who acts, one by one, is no list that was agreed on."""
    first = min(verbs(text), default=len(text.terms))
    return items[-1] < first and all(text.terms[k].kind is TermKind.NAME or text.terms[k].capital for k in items)


def exchanged_items(alignment: Alignment) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The items, official and account, that nothing matches and that stand in both lists between the same two items."""
    for before, after in pairwise(sorted(alignment.matched)):
        official = tuple(range(before + 1, after))
        if not official:  # as of most
            continue
        account = tuple(range(alignment.matched[before] + 1, alignment.matched[after]))
        if not _is_item(alignment.official, official) or not _is_item(alignment.account, account):
            continue
        if alignment.backward.keys().isdisjoint(account) and not _may_be_one(alignment, official[-1], account[-1]):
            yield official, account


def _may_be_one(alignment: Alignment, i: int, j: int) -> bool:
    """True for two words that begin alike, as "telecom" and "telecommunications", and for a kind and its name."""
    official, account = alignment.official.terms[i], alignment.account.terms[j]
    related = relate(official, account, alignment.official.language).kind in _RELATED
    return related or official.norm[:_ALIKE] == account.norm[:_ALIKE]


def _is_item(text: AnnotatedText, terms: tuple[int, ...]) -> bool:
    """True for a noun, and a few words before it, that a list joins to the terms before and behind them."""
    if not 0 < len(terms) <= LONGEST_ITEM or any(joint(text, *pair) for pair in pairwise(terms)):
        return False
    return _is_noun(text, terms) and bool(joint(text, terms[0] - 1, terms[0]) and joint(text, terms[-1], terms[-1] + 1))


def _is_noun(text: AnnotatedText, terms: tuple[int, ...]) -> bool:
    """True for terms of which the last is a noun, "quantum computing" among them."""
    word, language = text.terms[terms[-1]].norm, text.language
    if len(terms) > 1 and language.syntax.is_present_participle(word):
        return True
    return language.lexicon.pos(word)[:1] == "n" and terms[-1] not in verbs(text)
