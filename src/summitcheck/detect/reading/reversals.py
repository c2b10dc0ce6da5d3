"""Find what one text does to a thing and the other undoes: "will protect", "will clear" the same forest."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.negation import is_behind_denial, is_under_denial
from summitcheck.detect.reading.phrases import phrase_from
from summitcheck.detect.reading.sentences import clause_at
from summitcheck.detect.reading.verbs import is_passive, verb_lemmas, verbs


def reversed_acts(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Verbs, official and account, of which the one undoes what the other does to a thing that both texts name."""
    official, account = alignment.official, alignment.account
    acts, told = _acts(official), _acts(account) if _acts(official) else {}
    for number, kind in {act for found in acts.values() for act in found}:
        own = [k for k, found in acts.items() if (number, kind) in found]
        other = [k for k, found in told.items() if (number, not kind) in found]
        both = any((number, not kind) in found for found in acts.values())
        both = both or any((number, kind) in found for found in told.values())
        if len(own) == len(other) == 1 and not both and act_on_one_thing(alignment, own[0], other[0]):
            yield own[0], other[0]


@once_per_text
def _acts(text: AnnotatedText) -> dict[int, frozenset[tuple[int, bool]]]:
    """The verbs of a text that stand in a pair of contrary verbs, each with the number of the pair and its side."""
    lemma, pairs = text.language.lexicon.lemma, text.language.polarity.CONTRARY_ACTS
    if all(verb_lemmas(text).isdisjoint(side) for pair in pairs for side in pair):
        return {}
    found: dict[int, frozenset[tuple[int, bool]]] = {}
    for k, term in enumerate(text.terms):
        verb = lemma(term.norm, "v")
        sides = {(n, verb in first) for n, (first, second) in enumerate(pairs) if verb in first or verb in second}
        if sides and (k in verbs(text) or text.language.syntax.is_present_participle(term.norm)):
            found[k] = frozenset(sides)
    return found


def act_on_one_thing(alignment: Alignment, own: int, told: int) -> bool:
    """True where what both act on is matched, and neither is denied."""
    official, account = alignment.official, alignment.account
    denied = [is_under_denial(t, k) or is_behind_denial(t, k) for t, k in ((official, own), (account, told))]
    there = set(_things(account, told))
    return not any(denied) and any(alignment.matched.get(i) in there for i in _things(official, own))


def _things(text: AnnotatedText, verb: int) -> tuple[int, ...]:
    """The terms of what a verb acts on: the phrase behind it, or what stands before a passive."""
    clause, term = clause_at(text, text.terms[verb].first), text.terms[verb]
    if is_passive(text, verb):
        return tuple(k for k in range(verb) if text.terms[k].first in clause)
    return phrase_from(text, range(term.last, clause.stop))
