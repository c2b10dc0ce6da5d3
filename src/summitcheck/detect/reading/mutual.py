"""Find what two sides do to each other in one text, and one side alone does in the other."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.sentences import sentence_at, word_at, word_before
from summitcheck.detect.reading.sides import AlignedSide, nearest
from summitcheck.detect.reading.subjects import remarks
from summitcheck.detect.reading.verbs import is_verb

_NAME, _OPERATOR = TermKind.NAME, TermKind.OPERATOR


def one_sided(side: AlignedSide, other: AnnotatedText) -> Iterator[tuple[range, tuple[int, ...], tuple[int, ...]]]:
    """Each "each other" or "mutual" of a side where one country alone acts on the other.

    With the tokens of the phrase, the matched terms next to it, and the terms of the other side that they stand for.
    """
    text, actors = side.text, other.language.actors
    for phrase in actors.MUTUAL.within(text.tokens, text.words):
        if _only_names(text, phrase) or word_before(text, phrase.start) == text.language.syntax.OWNER:
            continue
        if phrase.start == sentence_at(text, phrase.start).start and remarks(text, phrase.stop):
            continue
        around = nearest(side, sentence_at(text, phrase.start), phrase)
        if around and actors.SEVERAL_SIDES.isdisjoint(other.words):
            matches = side.matches(around)
            if _one_country_acts(other, matches[0]):
                yield phrase, around, matches


def _only_names(text: AnnotatedText, phrase: range) -> bool:
    """True for words of a name ("the Mutual Defense Treaty", "mutual recognition"), by capitals or what follows."""
    if len(phrase) == 1 and word_at(text, phrase.stop) in text.language.actors.NAMED_MUTUAL:
        return True  # but not "each other's defence"
    return phrase.start > 0 and all(text.tokens[n].text[:1].isupper() for n in phrase)


def _one_country_acts(text: AnnotatedText, index: int) -> bool:
    """True when the sentence of a term begins with one country, alone, that acts."""
    tokens = sentence_at(text, text.terms[index].first)
    name = next((k for k, t in enumerate(text.terms) if t.first in tokens and t.kind is _NAME), None)
    if name is None or name > index:
        return False
    following = (k for k in range(name + 1, len(text.terms)) if text.terms[k].kind is not _OPERATOR)
    verb = next(following, None)
    syntax, behind = text.language.syntax, text.after(text.terms[name], 1)
    return verb is not None and behind not in ((syntax.AND,), (syntax.OR,)) and is_verb(text, verb)
