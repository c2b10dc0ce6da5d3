"""SC603: modals that changed from a duty to an option, or back, in front of the same word."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, changed
from summitcheck.detect.reading.negation import is_under_denial
from summitcheck.detect.reading.otherwise import is_limited_in_both
from summitcheck.detect.reading.sentences import span
from summitcheck.documents.model import Span
from summitcheck.lang.degree import FIRMNESS
from summitcheck.severity import Severity

#: Tokens before a word among which its modal stands.
_REACH = 3
#: From what may happen to what will.
_WHOLE_SCALE = 2


def _find(alignment: Alignment) -> Iterator[Detection]:
    """What is denied is left to the rules of polarity: "may not" and "must not" are the same."""
    left, right = _modals(alignment.official), _modals(alignment.account)
    if not left or not right or is_limited_in_both(alignment):
        return
    for i, j in alignment.matched.items():
        if i in left and j in right and alignment.official.terms[i].kind is not TermKind.OPERATOR:
            (official, official_place), (account, account_place) = left[i], right[j]
            denied = is_under_denial(alignment.official, i) or is_under_denial(alignment.account, j)
            if abs(FIRMNESS[official] - FIRMNESS[account]) == _WHOLE_SCALE and not denied:
                yield changed("SC603", alignment, official_place, account_place, "The modal verb changed", (i,))


@once_per_text
def _modals(text: AnnotatedText) -> dict[int, tuple[str, Span]]:
    """The terms that a modal stands before, each with the class of the modal and its place."""
    modals = _behind_modals(text) | _phrases(text)
    return {n: modals[term.first] for n, term in enumerate(text.terms) if term.first in modals} if modals else {}


def _behind_modals(text: AnnotatedText) -> dict[int, tuple[str, Span]]:
    """By the tokens behind it (a "not" or "be" may stand between), the class of a modal and its place."""
    modals, between, found = text.language.words.MODALS, text.language.strength.AFTER_MODALS, {}
    for n, token in enumerate(text.tokens) if not modals.keys().isdisjoint(text.words) else ():
        if token.norm in modals:
            for behind in range(n + 1, n + 1 + _REACH):
                found[behind] = modals[token.norm], (token.start, token.end)
                if behind >= len(text.tokens) or text.tokens[behind].norm not in between:
                    break
    return found


def _phrases(text: AnnotatedText) -> dict[int, tuple[str, Span]]:
    """By the token behind it, each phrase that stands for a modal; none behind a modal, which tells more, or "not"."""
    found = {}
    for kind, phrases in text.language.words.MODAL_PHRASES.items():
        for phrase in phrases.within(text.tokens, text.words):
            before = [t.norm for t in text.tokens[max(0, phrase.start - _REACH) : phrase.start]]
            if text.language.words.MODALS.keys().isdisjoint(before) and text.language.words.NEGATIONS.isdisjoint(
                before
            ):
                found[phrase.stop] = kind, span(text, phrase)
    return found


RULE = Rule(
    code="SC603",
    name="will-may-must-changed",
    severity=Severity.WARNING,
    summary="“Will” became “may”, or “may” became “must”.",
    why="In communiqués, modal verbs mark the difference between a duty and an option.",
    needs=(
        "A modal verb, or a phrase such as “is required to”, is right before the same matched word in both texts, "
        "and one leaves open what the other settles. “Would” and “should” are between the two and are not compared."
    ),
    faithful=Example("Each party will publish its list.", "Each party shall publish its list."),
    distorted=Example("Each party will publish its list.", "Each party may publish its list."),
    find=_find,
)
