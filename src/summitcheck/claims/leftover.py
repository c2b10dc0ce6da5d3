"""Items that were left within the one before them, in a list whose last item stands apart: "A, B | and C".

The comma before the last "and" says that the list goes on: what another comma opens before it with the same form is an
item as well, even where its verb is as often a noun ("offers a ticket, funds docks, | and trains crews").
"""

from __future__ import annotations

from collections.abc import Iterator, MutableSequence, Sequence
from itertools import pairwise

from summitcheck.claims.cuts import RARE_SHARE
from summitcheck.claims.shapes import Form, LexedSentence
from summitcheck.claims.slots import ITEM_WORDS, ClausePiece, Predicate, Series
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs


def part_items(sentence: LexedSentence, pieces: MutableSequence[ClausePiece], series: Sequence[Series]) -> None:
    """Part from each item of a list those that were left within it; pieces and series are changed."""
    known = {piece.start for piece in pieces}
    for siblings in series:
        others = siblings.others
        if not others or not _closes_list(sentence, others[-1].cut) or any(piece.merged for piece in others):
            continue
        for start, piece in zip([siblings.start, *(each.start for each in others)], tuple(others), strict=False):
            for item in _items(sentence, siblings, start, piece):
                if item.start in known:
                    break
                others.insert(others.index(piece), item)
                pieces.insert(pieces.index(piece), item)


def _closes_list(sentence: LexedSentence, cut: int) -> bool:
    """True for the ", and" before the last item of a list, whose items no semicolon sets apart."""
    joined = sentence.norm(cut) == words.AND and "," in sentence.gap(cut)
    return joined and not any(";" in word.gap for word in sentence.words)


def _items(sentence: LexedSentence, siblings: Series, start: int, after: ClausePiece) -> Iterator[ClausePiece]:
    """The items between ``start``, where one begins, and the sibling ``after`` it."""
    commas = [k for k in range(start + 1, after.cut) if "," in sentence.gap(k) and not sentence.words[k].inside]
    form = sentence.shape(after.start).form
    for before, k in pairwise([start, *commas]):
        if sentence.weight(before, k) < ITEM_WORDS or not _is_item(sentence, k, form):
            continue
        head = sentence.skip_adverbs(k)
        has = _auxiliary(sentence, siblings.start, head)
        told = after.predicates
        if form is Form.FINITE and told:
            verb = Predicate(told[-1].subject, has or head, has + 1 if has else sentence.group_end(head))
            told = (*told[:-1], verb)
        shared = (*siblings.governor, (has, has + 1)) if has else siblings.governor
        yield ClausePiece(k, k, shared, told, ITEM_WORDS, told_above=after.told_above)


def _auxiliary(sentence: LexedSentence, start: int, head: int) -> int | None:
    """The "has" of the first item, which a participle shares that is no past tense ("has built A, taken B, and")."""
    participle = verbs.is_participle(sentence.norm(head))
    return start if participle and sentence.norm(start) in words.PERFECT else None


def _is_item(sentence: LexedSentence, k: int, form: Form) -> bool:
    """True for a verb of a form behind a comma, which acts on something, and for another "to"."""
    if form is Form.TO:
        return sentence.shape(k).form is Form.TO
    head = sentence.skip_adverbs(k)
    after = sentence.norm(head + 1)
    if sentence.is_capital(head) or sentence.joined(head) or sentence.gap(head + 1) != " ":
        return False
    if after in words.PREPOSITIONS or after in words.COORDINATORS or sentence.is_timed(head + 1):
        return False
    if form is Form.BASE:
        return _is_bare(sentence, head)
    return form is Form.FINITE and (_is_of_one(sentence, head) or _is_past(sentence, head))


def _is_bare(sentence: LexedSentence, head: int) -> bool:
    """True for a bare verb that is hardly ever anything else, or acts on something."""
    norm = sentence.norm(head)
    acts = sentence.acts(head) or verbs.is_surely(norm) or verbs.is_noun(sentence.norm(head + 1))
    return acts and verbs.is_base(norm, words.ARTICLE) and (verbs.is_often(norm) or sentence.acts(head))


def _is_of_one(sentence: LexedSentence, head: int) -> bool:
    """True for a verb in -s: no plural stands right before another word that says something ("funds docks")."""
    return sentence.is_third_person(head) and verbs.is_present(sentence.norm(head), words.ARTICLE)


def _is_past(sentence: LexedSentence, head: int) -> bool:
    """True for a past form or a participle that describes no noun."""
    norm = sentence.norm(head)
    told = verbs.is_participle(norm) or sentence.acts(head) or sentence.tense(head) is Tense.PAST
    return told and norm not in words.HELPERS and (sentence.acts(head) or verbs.is_rarely_adjective(norm, RARE_SHARE))
