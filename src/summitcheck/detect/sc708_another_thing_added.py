"""SC708: things that the account joins, by "and", to one that stands alone in the statement."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_span, account_words, official_span
from summitcheck.detect.reading.counts import is_noun
from summitcheck.detect.reading.lists import are_subjects, joint
from summitcheck.severity import Severity

_WORD, _NAME = TermKind.WORD, TermKind.NAME


def _find(alignment: Alignment) -> Iterator[Detection]:
    account, backward = alignment.account, alignment.backward
    joined = _joined(account) if account.language.syntax.AND in account.words else frozenset()
    for i, j in alignment.matched.items() if joined else ():
        new = j + 1
        if j not in joined or new in backward or not _are_things(alignment, i, new):
            continue
        thing = _whole(account, new)
        # "and the king accepted": what the statement has elsewhere was not joined to it.
        subject = are_subjects(account, thing) or _is_verb(account, new)
        if not subject and not _is_item(alignment.official, i) and backward.keys().isdisjoint(thing):
            place = account_span(alignment, thing)
            message = f"Something else was added: {account_words(alignment, place)}"
            yield Detection("SC708", official_span(alignment, (i,)), place, message, (i,))


def _are_things(alignment: Alignment, official: int, new: int) -> bool:
    """True for a thing of the statement and a common noun that is new in the account."""
    account = alignment.account
    return account.terms[new].kind is _WORD and _is_thing(account, new) and _is_thing(alignment.official, official)


def _is_thing(text: AnnotatedText, index: int) -> bool:
    return text.terms[index].kind is _NAME or is_noun(text, index)


@once_per_text
def _joined(text: AnnotatedText) -> frozenset[int]:
    """The terms that "and" joins to the next."""
    syntax = text.language.syntax
    joints = {n for n, token in enumerate(text.tokens) if token.norm in syntax.JOINING}
    pairs = enumerate(pairwise(text.terms))
    apart = [k for k, (left, right) in pairs if not joints.isdisjoint(range(left.last, right.first))]
    return frozenset([k for k in apart if joint(text, k, k + 1) == syntax.AND])


def _is_verb(text: AnnotatedText, index: int) -> bool:
    """True for a word that may be a verb with its object: "and combat the effects", "and training nurses"."""
    term, syntax = text.terms[index], text.language.syntax
    object_follows = not syntax.DETERMINERS.isdisjoint(text.after(term, 1))
    return object_follows or syntax.is_present_participle(term.norm)


def _is_item(text: AnnotatedText, index: int) -> bool:
    """True for an item of a list: what a list gains is reported by SC705."""
    return any(joint(text, k, k + 1) for k in (index - 1, index) if 0 <= k < len(text.terms) - 1)


def _whole(text: AnnotatedText, index: int) -> tuple[int, ...]:
    """The words that stand side by side from a term on."""
    last = index
    while last + 1 < len(text.terms) and text.terms[last + 1].first == text.terms[last].last:
        last += 1
    return tuple(range(index, last + 1))


RULE = Rule(
    code="SC708",
    name="another-thing-added",
    severity=Severity.WARNING,
    summary="With “and”, the account adds something to a thing that the statement names alone.",
    why="What was said of one thing was not said of the other.",
    needs=(
        "The statement's thing is matched and not part of a list. The account adds a noun to it with “and”, and "
        "nothing in the statement matches that noun or the words beside it."
    ),
    faithful=Example("The fund is part of the Alliance.", "The fund is a part of the Alliance, and it grows."),
    distorted=Example("The fund is part of the Alliance.", "The fund is part of the Alliance and the trade accords."),
    find=_find,
)
