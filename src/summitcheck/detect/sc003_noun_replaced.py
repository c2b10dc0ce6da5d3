"""SC003: nouns that were replaced behind modifiers that were kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import RelationKind, relate
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_span, changed, official_span
from summitcheck.detect.reading.sentences import gap
from summitcheck.severity import Severity

_OTHER_MEANING = frozenset(
    {
        RelationKind.UNRELATED,
        RelationKind.UNKNOWN,
        RelationKind.SISTER,
        RelationKind.EXCLUSIVE,
        RelationKind.OPPOSITE,
    }
)


def _find(alignment: Alignment) -> Iterator[Detection]:
    """Modifiers that are kept in front of another noun: "a free and fair order", "free and fair treaties"."""
    reported: set[tuple[int, int]] = set()
    for (first_official, first_account), heads in _phrases(alignment):
        if heads in reported or heads[0] in alignment.matched or heads[1] in alignment.backward:
            continue
        reported.add(heads)
        if _is_other_noun(alignment, *heads):
            official = official_span(alignment, tuple(range(first_official, heads[0] + 1)))
            account = account_span(alignment, tuple(range(first_account, heads[1] + 1)))
            what = "Said of something else"
            yield changed("SC003", alignment, official, account, what, (heads[0],))


def _phrases(alignment: Alignment) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The second of two modifiers that are kept side by side, and the head of its phrase: official and account term."""
    ends = _phrase_ends(alignment.official), _phrase_ends(alignment.account)
    for (i, j), (k, m) in pairwise(alignment.pairs):
        heads = ends[0][k] - 1, ends[1][m] - 1
        if heads[0] != k and heads[1] != m and (k, m) == (i + 1, j + 1) and k in alignment.focus:
            yield (k, m), heads


def _is_other_noun(alignment: Alignment, i: int, j: int) -> bool:
    official, account, language = alignment.official.terms[i], alignment.account.terms[j], alignment.official.language
    if official.capital or account.capital:  # a part of a name, which names of one thing may tell otherwise
        return False
    if relate(official, account, language).kind not in _OTHER_MEANING:
        return False
    return "n" in language.lexicon.pos(official.norm) and "n" in language.lexicon.pos(account.norm)


@once_per_text
def _phrase_ends(text: AnnotatedText) -> tuple[int, ...]:
    """For each term where its phrase ends (exclusive): the terms from it on that stand side by side.

    No function word or mark stands between them. Found once a text: a phrase may be as long as the text.
    """
    terms = text.terms
    ends = list(range(1, len(terms) + 1))
    for k in range(len(terms) - 2, -1, -1):
        if terms[k + 1].first == terms[k].last and not _is_parted(gap(text, k, k + 1)):
            ends[k] = ends[k + 1]
    return tuple(ends)


def _is_parted(written: str) -> bool:
    """True when a mark other than a hyphen stands between two terms."""
    return written != " " and any(not c.isspace() and c != "-" for c in written)


RULE = Rule(
    code="SC003",
    name="noun-replaced",
    severity=Severity.WARNING,
    summary="A noun was replaced, while the modifiers in front of it were kept.",
    why="“Open and lawful seas” and “open and lawful ports” praise different things in the same words.",
    needs=(
        "At least two consecutive modifiers are kept, and the nouns after them differ in meaning. Neither noun is "
        "matched to a word of the other text."
    ),
    faithful=Example(
        "They will defend an open and lawful maritime order.", "They will defend the open and lawful order at sea."
    ),
    distorted=Example(
        "They will defend an open and lawful maritime order.", "They will defend open and lawful shipping firms."
    ),
    find=_find,
)
