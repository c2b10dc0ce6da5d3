"""Find acts told of a part ("two of the four"), and ratios told from the other side ("double" for "half")."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.counts import MULTIPLE, is_share
from summitcheck.detect.reading.figures import matched_figures
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_before
from summitcheck.detect.reading.verbs import matched_verbs
from summitcheck.lang.degree import ALL


def told_in_part(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """The official figures of which the account tells the act for a part ("two of the four"), and the part's tokens."""
    official, account = alignment.official, alignment.account
    if any(is_share(term.quantity) for term in official.terms if term.quantity):
        return  # the part may be what the statement tells
    for i, j, own, told in matched_figures(alignment):
        part = _part_before(account, j)
        again = any(term.quantity == told for k, term in enumerate(account.terms) if k != j)
        if (
            part is None
            or i not in alignment.focus
            or _is_any(account, part)
            or own.value != told.value
            or again
            or _part_before(official, i) is not None
            or _is_share_told(official, account, j)
        ):
            continue
        if _are_of_one_act(alignment, i, j) and not _is_told(official, account, part):
            yield i, range(part, account.terms[j].last)


def _is_told(official: AnnotatedText, account: AnnotatedText, part: int) -> bool:
    """True for a part that the statement tells, too ("four, two of them"), and for the first or the last of some."""
    number = next((term.quantity for term in account.terms if term.first == part and term.quantity), None)
    told = {term.quantity.value for term in official.terms if term.quantity}
    return number is not None and (number.is_ordinal or number.value in told)


def _is_share_told(official: AnnotatedText, account: AnnotatedText, figure: int) -> bool:
    """True for "half of the twelve" where the statement has "from twelve to six"."""
    whole = account.terms[figure].quantity
    shares = [t.quantity.value for t in account.terms[:figure] if t.quantity and t.quantity.kind == MULTIPLE][-1:]
    told = [t.quantity.value for t in official.terms if t.quantity]
    return whole is not None and any(isclose(whole.value * share, value) for share in shares for value in told)


def _is_any(text: AnnotatedText, part: int) -> bool:
    """True for "whoever sells one of the four", which is said of all four."""
    sentence, one = sentence_at(text, part), text.tokens[part].norm == text.language.degrees.SINGLE
    return one and any(text.tokens[n].norm in text.language.degrees.ANYBODY for n in range(sentence.start, part))


def _are_of_one_act(alignment: Alignment, official: int, account: int) -> bool:
    """True where a verb of the clause of the one figure is matched to a verb of that of the other."""
    texts = (alignment.official, official), (alignment.account, account)
    clauses = [clause_at(text, text.terms[index].first) for text, index in texts]
    pairs = ((alignment.official.terms[i].first, alignment.account.terms[j].first) for i, j in matched_verbs(alignment))
    return any(i in clauses[0] and j in clauses[1] for i, j in pairs)


def _part_before(text: AnnotatedText, figure: int) -> int | None:
    """The first token of the number or the quantifier whose whole a figure is; None for a figure of its own."""
    n, degrees = text.terms[figure].first - 1, text.language.degrees
    while n > 0 and text.tokens[n].norm in text.language.syntax.DETERMINERS:
        n -= 1
    if n < 1 or text.tokens[n].norm != text.language.syntax.OWNER:
        return None
    number = text.terms[figure - 1] if figure else None
    if number and number.last == n and number.quantity and number.quantity.kind != MULTIPLE:
        return number.first
    if word_before(text, n - 1) == degrees.HOW:
        return None  # "how many of the four"
    step = degrees.QUANTIFIERS.get(text.tokens[n - 1].norm)
    return n - 1 if step is not None and step < ALL else None


def turned_ratios(alignment: Alignment) -> frozenset[int]:
    """The official factors that the account tells from the other side: "B pays double" where "A pays half of B's"."""
    found = set()
    for difference in alignment.replacements:
        (i, *_), (j, *_) = difference.official, difference.account
        one, other = alignment.official.terms[i].quantity, alignment.account.terms[j].quantity
        inverse = one and other and one.kind == other.kind == MULTIPLE and isclose(one.value * other.value, 1)
        if difference.relation.kind is RelationKind.NUMBER and inverse and _has_turned(alignment, i, j):
            found.add(i)
    return frozenset(found)


def _has_turned(alignment: Alignment, official: int, account: int) -> bool:
    """True where what stands before the one figure stands behind the other, and the other way round."""
    sides = {(i < official, j < account) for i, j in alignment.matched.items()}
    return {(True, False), (False, True)} <= sides
