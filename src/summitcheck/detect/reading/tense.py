"""A text to its verbs for what is still to come, and those for what has been done."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, changed
from summitcheck.detect.reading.sentences import word_before
from summitcheck.detect.reading.verbs import verbs
from summitcheck.documents.model import Span


@once_per_text
def pending_verbs(text: AnnotatedText) -> frozenset[int]:
    """The verbs for what is still to come."""
    return frozenset([k for k in verbs(text) if _is_pending(text, text.terms[k])])


@once_per_text
def past_verbs(text: AnnotatedText) -> frozenset[int]:
    """The verbs for what has been done."""
    return frozenset([k for k in verbs(text) if _is_past(text, k)])


def behind_modal(text: AnnotatedText, token: int) -> bool:
    """True when "to" or a modal stands right before a token."""
    before = word_before(text, token)
    return before == text.language.strength.INFINITIVE or before in text.language.words.MODALS


def changed_tense(code: str, alignment: Alignment, i: int, j: int, what: str) -> Detection:
    """The detection that a matched verb changed its tense."""
    official, account = _with_auxiliary(alignment.official, i), _with_auxiliary(alignment.account, j)
    return changed(code, alignment, official, account, what, (i,))._replace(degree=1.0)


def _with_auxiliary(text: AnnotatedText, index: int) -> Span:
    term = text.terms[index]
    return text.tokens[max(0, term.first - 1)].start, term.end


def _is_pending(text: AnnotatedText, term: Term) -> bool:
    """True for a verb behind "to" or a modal, "be" or an adverb between them."""
    token, strength = term.first, text.language.strength
    while word_before(text, token) in strength.BEFORE_PENDING:
        token -= 1
    return behind_modal(text, token) and strength.PERFECT not in text.before(term, 2)


def _is_past(text: AnnotatedText, index: int) -> bool:
    """True for a verb as in "has built", "was built", and "built" right behind its subject."""
    term, language = text.terms[index], text.language
    if term.norm == language.lexicon.lemma(term.norm, "v") or language.syntax.may_be_present(term.norm):
        return False
    before, modals, strength = text.before(term, 2), language.words.MODALS, language.strength
    if not before or before[-1] in strength.BEFORE_PARTICIPLES or before[-1] in modals:
        return False
    if before[-1] in strength.PAST_AUXILIARIES:
        return before[0] not in modals and before[0] != strength.INFINITIVE
    return index > 0 and text.terms[index - 1].last == term.first and _may_be_subject(text, text.terms[index - 1])


def _may_be_subject(text: AnnotatedText, term: Term) -> bool:
    return term.kind == TermKind.NAME or text.language.lexicon.pos(term.norm) == "n"
