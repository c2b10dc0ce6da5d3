"""Find what is affirmed and what is denied side by side, and exchanged: "in nursing, but not in medicine"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import clause_from, sentence_at, word_before
from summitcheck.detect.reading.verbs import matched_verbs, verbs

_THINGS = (TermKind.WORD, TermKind.NAME)
#: The terms that a text affirms, and those that it denies beside them.
Contrast = tuple[tuple[int, ...], tuple[int, ...]]


def exchanged_contrasts(alignment: Alignment) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The terms, official and account, that "but not" parts, where each text denies what the other affirms.

    None where the texts share no verb, or one alone has a word that denies: what a tariff covers, its exemption does
    not.
    """
    official, account = alignment.official, alignment.account
    own, told = _contrasts(official), _contrasts(account)
    if not own or not told or not matched_verbs(alignment):
        return
    denying = official.language.polarity.NEGATIVE - official.language.words.NEGATIONS
    if not denying.isdisjoint(official.words ^ account.words):
        return
    for affirmed, denied in own:
        for told_affirmed, told_denied in told:
            first, second = _told(alignment, affirmed, told_denied), _told(alignment, denied, told_affirmed)
            kept = _told(alignment, affirmed[:1], told_affirmed) or _told(alignment, denied, told_denied)
            if first and second and not kept:
                yield (first[0], second[0]), (second[1], first[1])
                return


def _told(alignment: Alignment, official: Sequence[int], account: Sequence[int]) -> tuple[int, int] | None:
    """The first of some official terms that is told among some terms of the account, and that one."""
    return next(((i, alignment.matched[i]) for i in official if alignment.matched.get(i) in account), None)


@once_per_text
def _contrasts(text: AnnotatedText) -> tuple[Contrast, ...]:
    """The terms on both sides of "but not" and "and does not", each up to the next verb in the same sentence."""
    found, negation = [], text.language.words.NOT
    for n, token in enumerate(text.tokens) if negation in text.words else ():
        joint = _joint_before(text, n) if token.norm == negation else None
        if joint is not None:
            before, behind = _before(text, joint), _behind(text, n)
            if before and behind:
                found.append((before, behind))
    return tuple(found)


def _joint_before(text: AnnotatedText, token: int) -> int | None:
    """The conjunction right before a negation, or before its auxiliary: "but not", "and does not"."""
    clauses, auxiliaries = text.language.clauses, text.language.syntax.AUXILIARIES
    if word_before(text, token) in clauses.COORDINATORS:
        return token - 1
    helped = token > 1 and word_before(text, token) in auxiliaries
    return token - 2 if helped and word_before(text, token - 1) in clauses.COORDINATORS else None


def _before(text: AnnotatedText, token: int) -> tuple[int, ...]:
    """The things before a token, the nearest first, back to the next verb; one alone where no verb stands there."""
    start, acts = sentence_at(text, token).start, verbs(text)
    things: list[int] = []
    for k in range(len(text.terms) - 1, -1, -1):
        if not start <= text.terms[k].first < token:
            continue
        if k in acts and things:  # the nearest may look like a verb: "applies to steel and not to copper"
            return tuple(things)
        if text.terms[k].kind in _THINGS:
            things.append(k)
    return tuple(things[:1])


def _behind(text: AnnotatedText, token: int) -> tuple[int, ...]:
    """The things behind a negation and its verb, in its clause."""
    clause, acts = clause_from(text, token), verbs(text)
    inside = [k for k, term in enumerate(text.terms) if term.first in clause and term.kind in _THINGS]
    return tuple([k for n, k in enumerate(inside) if not (n == 0 and k in acts and len(inside) > 1)])
