"""Find the phrases of a text that stand on the ladder of commitment."""

from __future__ import annotations

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import word_before
from summitcheck.lang.rung import Rung


@once_per_text
def rungs(text: AnnotatedText) -> tuple[Rung, ...]:
    """The longest phrase of the ladder that starts at each token, where one does; found once a text.

    The "May" of a date is none, nor "try out", what a court tries, the leave that somebody has, or where they were, nor
    a noun that ends a headline's compound.
    """
    dated = {n for term in text.terms if term.kind is TermKind.DATE for n in range(term.first, term.last)}
    found = [rung for rung in text.language.ladder.rungs(text.tokens) if rung.first not in dated]
    return tuple([rung for rung in found if not any(other(text, rung) for other in _NO_RUNGS)])


def _is_state(text: AnnotatedText, rung: Rung) -> bool:
    """True for "have been to Lima", which is no "is to", and for what "will be open to visitors"."""
    strength, words = text.language.strength, [token.norm for token in text.tokens[rung.first : rung.last]]
    if words[1:] == [strength.INFINITIVE]:
        return words[0] in strength.BEEN
    following = [token.norm for token in text.tokens[rung.last : rung.last + 1]]
    talks = any(text.language.syntax.is_present_participle(w) or w in strength.IDEAS for w in following)
    return (
        tuple(words[1:]) == strength.OPEN_TO
        and word_before(text, rung.first) in text.language.words.MODALS
        and not talks
    )


def _is_trial(text: AnnotatedText, rung: Rung) -> bool:
    """True for "will try out a rule" and "be tried by a court", which are no attempts."""
    strength, word = text.language.strength, text.tokens[rung.last - 1].norm
    if text.language.lexicon.lemma(word, "v") != strength.TRY:
        return False
    passive = word_before(text, rung.last - 1) in text.language.syntax.BE and text.language.syntax.may_be_past(word)
    return passive or any(token.norm == strength.OUT for token in text.tokens[rung.last : rung.last + 1])


def _is_leave(text: AnnotatedText, rung: Rung) -> bool:
    """True for "has leave to", where a noun looks like a verb."""
    strength = text.language.strength
    return (
        text.tokens[rung.first].norm in strength.NOUNS_OF_LEAVE
        and word_before(text, rung.first) in strength.PAST_AUXILIARIES
    )


def _ends_compound(text: AnnotatedText, rung: Rung) -> bool:
    """True for a noun that ends a name or a headline's compound ("a Press Call on trade"), all in capitals of a title.

    A headline's verb agrees with its subject: "Minister Calls", "Ministers Call", "Peru and Chile Call".
    """
    token, lexicon = rung.first, text.language.lexicon
    word = text.tokens[token]
    if not (token and word.text.istitle() and word.norm not in text.language.words.MODALS):
        return False
    before = text.tokens[token - 1]
    compound = before.text[:1].isupper() and not before.text.isupper() and not text.between(before, word).strip()
    bare = "n" in lexicon.pos(word.norm) and lexicon.lemma(word.norm, "v") == word.norm
    return compound and bare and not _is_plural(text, token)


def _is_plural(text: AnnotatedText, token: int) -> bool:
    """True where the subject that ends before a token is several: a plural, or two that are joined."""
    norms = [each.norm for each in text.tokens[:token]]
    joined = not text.language.clauses.COORDINATORS.isdisjoint(norms)
    noun = text.language.lexicon.standard_spelling(norms[-1])
    return joined or text.language.lexicon.lemma(noun, "n") != noun


_NO_RUNGS = (_is_trial, _is_leave, _is_state, _ends_compound)
