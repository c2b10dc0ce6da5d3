"""Recognise sentences that no statement could hold: thanks, greetings, stage directions."""

from __future__ import annotations

import re

from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text

_BRACKETED = re.compile(r"\\?[(\[][^()\[\]]*\\?[)\]][.!]?")
#: A direction in brackets has so many telling words at most; a label before a colon so many words.
_DIRECTION, _LABEL = 4, 8
#: What a host says has so many telling words at most, and begins within so many words of "Aisha,".
_PROMPT, _CALLED = 4, 3
_FIGURES = (TermKind.NUMBER, TermKind.DATE)


@once_per_text
def telling(text: AnnotatedText) -> tuple[Term, ...]:
    """The terms of a sentence by which one could tell whether a statement has it.

    Neither words that turn a meaning nor those of small talk, nor who speaks ("MAYOR ORTIZ: Good morning.").
    """
    courtesies, label = text.language.speech.COURTESIES, _label_end(text)
    return tuple([t for t in text.terms[label:] if _counts(t) and not courtesies.issuperset(t.norm.split())])


def small_talk(text: AnnotatedText) -> bool:
    """True for thanks, greetings and directions for the stage, as long as they hold no figure and no date."""
    told = telling(text)
    if any(is_figure(term) for term in told):
        return False
    named = any(term.kind is TermKind.NAME or (term.capital and term.first) for term in told)
    directs = not named and len(told) <= _DIRECTION and _BRACKETED.fullmatch(text.text.strip()) is not None
    return not told or directs or _thanks(text) or (len(told) <= _PROMPT and _prompts(text))


def is_figure(term: Term) -> bool:
    """True for a figure or a date that may be wrong; "this year" says little that a statement could fail to back."""
    return term.kind in _FIGURES and not (term.date and term.date.away)


def _counts(term: Term) -> bool:
    return term.kind is not TermKind.OPERATOR and not (term.date and term.date.away)


def _thanks(text: AnnotatedText) -> bool:
    """True where the first word that says something thanks: "and I really want to thank the hosts for their care"."""
    speech, label = text.language.speech, _label_end(text)
    skipped = text.language.words.FUNCTION_WORDS | speech.WISHING
    start = text.terms[label].first if label else 0
    first = next((token.norm for token in text.tokens[start:] if token.norm not in skipped), "")
    return first in speech.THANKING


def _prompts(text: AnnotatedText) -> bool:
    """True where a host greets or leads on: "HOST: Welcome back to Harbour Hour.", "Aisha, walk us through it."."""
    label = _label_end(text)
    start = text.terms[label].first if label else 0
    found = text.language.speech.PROMPTS.within(text.tokens[start:], text.words)
    return any(place.start <= _CALLED for place in found)


def _label_end(text: AnnotatedText) -> int:
    """The number of the first term behind the speaker's name in capitals, or the sign of a question; else 0."""
    tokens = text.tokens
    if len(tokens) > 1 and tokens[0].text in text.language.speech.QUESTION_SIGNS:
        return sum(term.last <= 1 for term in text.terms)
    for n in range(1, min(len(tokens), _LABEL + 1)) if ":" in text.text else ():
        if text.between(tokens[n - 1], tokens[n]).lstrip().startswith(":"):
            label = text.text[: tokens[n - 1].end - text.start]
            behind = sum(term.last <= n for term in text.terms)
            return behind if label.isupper() and behind < len(text.terms) else 0
    return 0
