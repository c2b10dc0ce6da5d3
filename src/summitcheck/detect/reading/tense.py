"""Find the verbs of a text for what is still to come, and those for what has been done."""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, changed
from summitcheck.detect.reading.conditions import conditions
from summitcheck.detect.reading.sentences import clause_at, clause_from, gap, sentence_at, word_before
from summitcheck.detect.reading.verbs import verbs
from summitcheck.documents.model import Span

#: Tokens before the participle of "will have been paid", from its modal on.
_PERFECT = 3
#: Tokens before the participle of "whom it has identified" among which "whom" stands.
_RELATIVE = 4


@once_per_text
def pending_verbs(text: AnnotatedText) -> frozenset[int]:
    """The verbs for what is still to come."""
    return frozenset([k for k in verbs(text) if _is_pending(text, text.terms[k])])


@once_per_text
def past_verbs(text: AnnotatedText) -> frozenset[int]:
    """The verbs for what has been done; "once both have approved it" tells of none."""
    past = [k for k in verbs(text) if _is_past(text, k)]
    clauses = (*conditions(text), *_yet_to_come(text)) if past else ()
    return frozenset([k for k in past if not any(text.terms[k].first in clause for clause in clauses)])


def _yet_to_come(text: AnnotatedText) -> list[range]:
    """The clauses that tell what has to come first: "before the court has been heard"."""
    until = text.language.polarity.UNTIL
    return [clause_from(text, n) for n, token in enumerate(text.tokens) if token.norm in until]


def behind_modal(text: AnnotatedText, token: int) -> bool:
    """True when "to" or a modal stands right before a token."""
    before = word_before(text, token)
    return before == text.language.strength.INFINITIVE or before in text.language.words.MODALS


def changed_tense(code: str, alignment: Alignment, i: int, j: int, what: str) -> Detection:
    """The detection that a matched verb changed its tense."""
    official, account = _with_auxiliary(alignment.official, i), _with_auxiliary(alignment.account, j)
    return changed(code, alignment, official, account, what, (i,))._replace(degree=1.0, kind="tense")


def _with_auxiliary(text: AnnotatedText, index: int) -> Span:
    term = text.terms[index]
    return text.tokens[max(0, term.first - 1)].start, term.end


def _is_pending(text: AnnotatedText, term: Term) -> bool:
    """True for a verb behind "to" or a modal, "be" or an adverb between them."""
    token, strength = term.first, text.language.strength
    if text.language.lexicon.lemma(term.norm, "v") in strength.ONGOING:
        return False
    while word_before(text, token) in strength.BEFORE_PENDING:
        token -= 1
    if token > 1 and text.language.lexicon.lemma(text.tokens[token - 2].norm, "v") in strength.ONGOING:
        return False  # what "continues to grow" has grown
    if word_before(text, token) == strength.INFINITIVE and _is_caused(text, token):
        return False
    return behind_modal(text, token) and strength.PERFECT not in text.before(term, 2)


def _is_caused(text: AnnotatedText, token: int) -> bool:
    """True for an infinitive that came to be: "has enabled trade to grow"."""
    clause = clause_at(text, token)
    return any(text.tokens[n].norm in text.language.strength.CAUSED for n in range(clause.start, token))


def _is_past(text: AnnotatedText, index: int) -> bool:
    """True for a verb as in "has built", "was built", and "built" right behind its subject."""
    term, language = text.terms[index], text.language
    verb, _, _ = term.norm.partition(" ")  # "goes to"
    if term.norm == language.lexicon.lemma(term.norm, "v") or language.syntax.may_be_present(verb):
        return False
    before, modals, strength = text.before(term, 2), language.words.MODALS, language.strength
    if not before or before[-1] in strength.BEFORE_PARTICIPLES or before[-1] in modals:
        return False
    if _is_of_relative(text, term):
        return False
    if before[-1] in strength.PAST_AUXILIARIES:
        ahead = before[0] == strength.PERFECT and not modals.keys().isdisjoint(text.before(term, _PERFECT)[:1])
        return not ahead and before[0] not in modals and before[0] != strength.INFINITIVE
    return _has_subject(text, index) and not _is_attribute(text, index) and not _is_had_done(text, term)


def _is_of_relative(text: AnnotatedText, term: Term) -> bool:
    """True behind "whom" with its subject: "families whom it has found" tells which families are meant."""
    relative = text.language.clauses.OBJECT_RELATIVE
    if relative not in text.words:
        return False
    near = range(max(clause_at(text, term.first).start, term.first - _RELATIVE), term.first)
    return any(text.tokens[n].norm == relative for n in near)


def _is_had_done(text: AnnotatedText, term: Term) -> bool:
    """True for a participle behind "to have" and what is to be worked on: "plans to have the dam rebuilt"."""
    strength, modals = text.language.strength, text.language.words.MODALS
    if strength.PERFECT not in text.words:
        return False
    for n in range(sentence_at(text, term.first).start + 1, term.first):
        before = text.tokens[n - 1].norm
        if text.tokens[n].norm == strength.PERFECT and (before == strength.INFINITIVE or before in modals):
            return True
    return False


def _has_subject(text: AnnotatedText, index: int) -> bool:
    """True for a verb right behind a noun, a name or a pronoun; "India's continued" has none."""
    token = text.terms[index].first
    if word_before(text, token) in text.language.clauses.PRONOUNS:
        return text.between(text.tokens[token - 1], text.tokens[token]).isspace()  # "it's concluded" is no past
    if not index:
        return False
    before, term = text.terms[index - 1], text.terms[index]
    side_by_side = before.last == term.first and gap(text, index - 1, index).isspace()
    return side_by_side and _may_be_subject(text, before)


def _is_attribute(text: AnnotatedText, index: int) -> bool:
    """True for a participle that describes the noun before it ("pacts signed in Lima will") or is a heading's.

    "Data exchanged between the agencies" may tell of what is to be; so may "approval needed". A verb that has its
    object behind it is past.
    """
    term, syntax = text.terms[index], text.language.syntax
    prepositions = syntax.PREPOSITIONS | syntax.BEFORE_NAMES | text.language.clauses.OF_TIME
    sentence, following = sentence_at(text, term.first), _behind_adverbs(text, term)
    others = [k for k in verbs(text) if k != index and text.terms[k].first in sentence]
    ends = term.last >= sentence.stop
    return ends or (not prepositions.isdisjoint(following) and (bool(others) or not _has_finite(text, sentence)))


def _behind_adverbs(text: AnnotatedText, term: Term) -> tuple[str, ...]:
    """The word behind a term, "only" left out: "taken only by unanimity"."""
    first, *second = (*text.after(term, 2), "")
    return tuple(second[:1]) if first in text.language.degrees.ONLY else (first,)


def _has_finite(text: AnnotatedText, sentence: range) -> bool:
    """True for a sentence with a verb that is surely finite: "is", "has", "will"."""
    finite, modals = text.language.speech.FINITE, text.language.words.MODALS
    return any(text.tokens[n].norm in finite or text.tokens[n].norm in modals for n in sentence)


def _may_be_subject(text: AnnotatedText, term: Term) -> bool:
    actor = term.norm in text.language.actors.ACTOR_CLASSES
    return term.kind == TermKind.NAME or actor or text.language.lexicon.pos(term.norm) == "n"
