"""Find the phrases of a text that stand on the ladder of commitment."""

from __future__ import annotations

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_before
from summitcheck.lang.rung import Rung

#: Tokens before a modal among which "everything" or "whatever" stands with its subject.
_MEANS = 5
#: It ends a question.
_QUESTION = "?"


@once_per_text
def rungs(text: AnnotatedText) -> tuple[Rung, ...]:
    """The longest phrase of the ladder that starts at each token, where one does; found once a text.

    The "May" of a date is none, nor "try out", what a court tries, the leave that somebody has, or where they were, nor
    a noun that ends a headline's compound; nor is the "can" of "will do all it can", or the "may" of a wish.
    """
    dated = {n for term in text.terms if term.kind is TermKind.DATE for n in range(term.first, term.last)}
    found = [_within_quotation(text, r) for r in text.language.ladder.rungs(text.tokens) if r.first not in dated]
    return tuple([rung for rung in found if rung and not any(other(text, rung) for other in _NO_RUNGS)])


def _within_quotation(text: AnnotatedText, rung: Rung) -> Rung | None:
    """A phrase up to the mark that ends a quotation within it: the "consider" of “will "consider" that rule”."""
    for n in range(rung.first + 1, rung.last):
        if not text.between(text.tokens[n - 1], text.tokens[n]).isspace():
            return text.language.ladder.rung_at(text.tokens[:n], rung.first)
    return rung


def _is_state(text: AnnotatedText, rung: Rung) -> bool:
    """True for "have been to Lima", which is no "is to", and for what "will be open to visitors"."""
    strength, words = text.language.strength, [token.norm for token in text.tokens[rung.first : rung.last]]
    if words[1:] == [strength.INFINITIVE]:
        return words[0] in strength.BEEN
    if tuple(words[1:]) != strength.OPEN_TO or word_before(text, rung.first) not in text.language.words.MODALS:
        return False
    following = [token.norm for token in text.tokens[rung.last : rung.last + 1]]
    return not any(text.language.syntax.is_present_participle(w) or w in strength.IDEAS for w in following)


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


def _is_of_all_means(text: AnnotatedText, rung: Rung) -> bool:
    """True for the modal of "everything that they can", "all it can" and "whatever the ministers may decide"."""
    language, first = text.language, rung.first
    if text.tokens[first].norm not in language.words.MODALS:
        return False
    before = [text.tokens[n].norm for n in range(max(clause_at(text, first).start, first - _MEANS), first)]
    heads = [n for n, word in enumerate(before) if word in language.strength.ALL_MEANS]
    inside = before[heads[-1] + 1 :] if heads else []
    if not inside or any(language.lexicon.pos(word)[:1] == "v" for word in inside):
        return False
    subject = language.clauses.PRONOUNS | language.strength.RELATIVE
    return before[heads[-1]] not in language.strength.DETERMINING or inside[0] in subject


def _is_wish(text: AnnotatedText, rung: Rung) -> bool:
    """True for the modal of "may peace last" and "and may God protect them": whoever wishes so promises nothing."""
    strength, first = text.language.strength, rung.first
    if text.tokens[first].norm != strength.PERMISSION:
        return False
    opening = [text.tokens[n].norm for n in range(sentence_at(text, first).start, first)]
    following = [token.norm for token in text.tokens[rung.last : rung.last + 1]]
    named = not any(text.language.lexicon.pos(w)[:1] == "v" or w in strength.AFTER_MODALS for w in following)
    return bool(following) and named and text.language.clauses.COORDINATORS.issuperset(opening)


def _is_pursuit(text: AnnotatedText, rung: Rung) -> bool:
    """True for "is undertaking a study", which is a deed: only what somebody undertakes to do is promised."""
    strength, word = text.language.strength, text.tokens[rung.last - 1].norm
    if rung.last - rung.first != 1 or text.language.lexicon.lemma(word, "v") != strength.UNDERTAKE:
        return False
    following = text.tokens[rung.last : rung.last + 1]
    return not any(token.norm in text.language.polarity.BEFORE_CONTENT for token in following)


def _is_asked(text: AnnotatedText, rung: Rung) -> bool:
    """True for the modal of a question, which promises nothing."""
    if text.tokens[rung.first].norm not in text.language.words.MODALS:
        return False
    sentence = sentence_at(text, rung.first)
    end, following = text.tokens[sentence.stop - 1], text.tokens[sentence.stop : sentence.stop + 1]
    behind = text.text[end.end - text.start : following[0].start - text.start if following else None]
    return behind.startswith(_QUESTION)


_NO_RUNGS = (_is_asked, _is_trial, _is_leave, _is_state, _ends_compound, _is_of_all_means, _is_wish, _is_pursuit)
