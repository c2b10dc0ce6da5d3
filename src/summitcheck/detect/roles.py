"""SC4xx: who does what to whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect import actors
from summitcheck.detect.base import Detection, Example, Rule, account_span, official_span, official_words
from summitcheck.detect.converse import exchanged
from summitcheck.detect.frames import NounPhrase, SyntacticRole, is_verb, parts, unit
from summitcheck.lang.en.lexicon import pos
from summitcheck.severity import Severity

_WORD, _NAME = TermKind.WORD, TermKind.NAME


def _swapped(comparison: Alignment) -> Iterator[Detection]:
    """Two matched units, each with a part that the other plays in the statement and none of its own."""
    voices = ("by" in comparison.official.words) != ("by" in comparison.account.words)
    moved = comparison.matched if voices else dict(comparison.moved)
    first = dict(_displaced(comparison, moved))  # of two that change places, the matcher has moved at least one
    lost = first | dict(_displaced(comparison, comparison.matched)) if first and not voices else first
    for i, (official, account) in first.items():
        for k, (other_official, other_account) in lost.items():
            if (k > i or k not in first) and account & other_official and other_account & official:
                keys = {comparison.official.terms[i].key, comparison.official.terms[k].key}
                if len(keys) == 2 and not _paired(comparison, i, k):
                    yield _sign(comparison, unit(comparison.official, min(i, k)), unit(comparison.official, max(i, k)))


def _paired(comparison: Alignment, one: int, other: int) -> bool:
    """True for two that are named in one breath ("Japan-U.S. relations"): their order says nothing."""
    first, last = sorted((one, other))
    sides = [(comparison.official, first, last)]
    j, k = sorted((comparison.matched[one], comparison.matched[other]))
    sides.append((comparison.account, j, k))
    return any(b == a + 1 and _joined(analysis, a) for analysis, a, b in sides)


def _joined(analysis: AnnotatedText, index: int) -> bool:
    end, start = analysis.terms[index].end - analysis.start, analysis.terms[index + 1].start - analysis.start
    return analysis.text[end:start].strip() in ("-", "–", "and", "&", ",", "/")


def _displaced(
    comparison: Alignment, pairs: Mapping[int, int]
) -> Iterator[tuple[int, tuple[frozenset[SyntacticRole], frozenset[SyntacticRole]]]]:
    """Of some matched nouns and names, those that play another part in the account, with both sets of parts."""
    backward, things = comparison.backward, _things(comparison.official) if pairs else {}
    for i, j in pairs.items():
        if (here := things.get(i)) is None:
            continue
        official = parts(comparison.official, here)
        told = parts(comparison.account, unit(comparison.account, j)) if official else ()
        account = frozenset((part, backward[k]) for part, k in told if k in backward)
        if account and not official & account:
            yield i, (official, account)


@once_per_text
def _things(analysis: AnnotatedText) -> dict[int, NounPhrase]:
    """The units of a text that name a thing, by their last terms."""
    found = [(i, unit(analysis, i)) for i in range(len(analysis.terms)) if _is_thing(analysis, i)]
    return {i: here for i, here in found if here.head == i}


def _is_thing(analysis: AnnotatedText, index: int) -> bool:
    term = analysis.terms[index]
    if term.kind is _NAME or term.capital:
        return True
    return term.kind is _WORD and pos(term.norm)[:1] == "n" and not is_verb(analysis, index)


def _sign(comparison: Alignment, first: NounPhrase, second: NounPhrase) -> Detection:
    terms = (first.head, second.head)
    names = [
        official_words(comparison, official_span(comparison, tuple(range(u.first, u.head + 1))))
        for u in (first, second)
    ]
    account = account_span(comparison, tuple(comparison.matched[i] for i in terms))
    message = f"{names[0]} and {names[1]} have changed places"
    return Detection("SC401", official_span(comparison, terms), account, message, terms)


RULES = (
    Rule(
        "SC401",
        "roles-swapped",
        Severity.ERROR,
        "Two parties, or two things, stand in each other's place.",
        "Every word may be kept and the promise still be made by the one who was to receive it.",
        Example("Chile will sell copper to Ghana.", "Copper will be sold to Ghana by Chile."),
        Example("Chile will sell copper to Ghana.", "Ghana will sell copper to Chile."),
        _swapped,
    ),
    Rule(
        "SC402",
        "made-mutual",
        Severity.WARNING,
        "What one side promises the other is told as a promise of both.",
        "A guarantee that runs one way has a giver and a receiver; told as mutual it binds the wrong one too.",
        Example("Chile will protect the ships of Ghana.", "Chile will protect Ghana's ships."),
        Example("Chile will protect the ships of Ghana.", "Chile and Ghana will protect each other's ships."),
        actors.made_mutual,
    ),
    Rule(
        "SC403",
        "made-one-sided",
        Severity.WARNING,
        "What both sides promise each other is told as a promise of one.",
        "Half of a bargain looks like a gift or like a defeat.",
        Example("Chile and Ghana will protect each other's ships.", "Both countries will protect each other's ships."),
        Example("Chile and Ghana will protect each other's ships.", "Chile will protect the ships of Ghana."),
        actors.made_one_sided,
    ),
    Rule(
        "SC404",
        "actor-replaced",
        Severity.WARNING,
        "Someone else does what the statement says: companies for a government, one country for another.",
        "A state answers for what it promised, a company or a neighbour does not.",
        Example("The government of Chile will build the road.", "Santiago will build the road."),
        Example("The government of Chile will build the road.", "Chilean companies will build the road."),
        actors.replaced,
    ),
    Rule(
        "SC405",
        "converse",
        Severity.ERROR,
        "A party stands at the other end of the same event: it buys what it was to sell, invites where it was invited.",
        "Sellers and buyers, hosts and guests carry opposite duties.",
        Example("Chile will sell copper to Ghana.", "Ghana will buy copper from Chile."),
        Example("Chile will sell copper to Ghana.", "Chile will buy copper from Ghana."),
        exchanged,
    ),
)
