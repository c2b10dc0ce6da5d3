"""Find what one text says of a thing and the other denies, in words that are no antonyms."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.deeds import is_aside
from summitcheck.detect.reading.exceptions import exceptions
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_before
from summitcheck.detect.reading.sides import AlignedSide, account_side, official_side
from summitcheck.lang.wordlists import Phrases

#: Terms around a phrase among which stands what it is said of.
_REACH = 4
_THINGS = (TermKind.WORD, TermKind.NAME)


def contrary_phrases(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """The phrases, official and account, of which one denies what the other says of one thing, and that thing."""
    if not _tells_one(alignment.official) or not _tells_one(alignment.account):
        return
    official, account = official_side(alignment), account_side(alignment)
    for first, second, behind in alignment.official.language.polarity.CONTRARIES:
        for one, other in ((first, second), (second, first)):
            own, told = _sole(official.text, one, other), _sole(account.text, other, one)
            if told and is_aside(account.text, told.start):
                continue
            thing = _shared(official, own, account, told, behind=behind) if own and told else None
            if own and told and thing is not None and not _ends_otherwise(alignment, own, told):
                yield own, told, thing


@once_per_text
def _tells_one(text: AnnotatedText) -> bool:
    """True for a text with one of the phrases: few have any."""
    pairs = text.language.polarity.CONTRARIES
    return any(phrases.within(text.tokens, text.words) for one, other, _ in pairs for phrases in (one, other))


def _sole(text: AnnotatedText, phrases: Phrases, contrary: Phrases) -> range | None:
    """The only place of some phrases in a text that has none of the contrary ones; None where anything denies it."""
    found = phrases.within(text.tokens, text.words)
    if len(found) != 1 or word_before(text, found[0].start) in text.language.polarity.NEARLY:
        return None
    if contrary.within(text.tokens, text.words) or exceptions(text):
        return None
    where, own = clause_at(text, found[0].start), {text.tokens[n].norm for n in found[0]}
    denying = (text.language.words.NEGATIONS | text.language.polarity.NEGATIVE) - own
    return None if any(text.tokens[n].norm in denying for n in where) else found[0]


def _shared(official: AlignedSide, own: range, account: AlignedSide, told: range, *, behind: bool) -> int | None:
    """The official term of the thing of which both phrases speak; where it stands behind both, their first one."""
    if behind:
        first, second = _first_behind(official, own), _first_behind(account, told)
        alike = first is not None and official.matched.get(first) == second
        return first if alike and _have_one_subject(official, own, account, told) else None
    there = set(_around(account, told))
    return next((k for k in _around(official, own) if official.matched.get(k) in there), None)


def _first_behind(side: AlignedSide, phrase: range) -> int | None:
    clause = clause_at(side.text, phrase.start)
    behind = (k for k, t in enumerate(side.text.terms) if t.kind in _THINGS and t.first in clause)
    return next((k for k in behind if side.text.terms[k].first >= phrase.stop), None)


def _have_one_subject(official: AlignedSide, own: range, account: AlignedSide, told: range) -> bool:
    """True where the first thing before the one phrase is the first before the other, too."""
    return any(account.matched.get(j) == i for i in _before(official, own)[:1] for j in _before(account, told)[:1])


def _before(side: AlignedSide, phrase: range) -> list[int]:
    sentence = sentence_at(side.text, phrase.start)
    before = range(sentence.start, phrase.start)
    return [k for k, t in enumerate(side.text.terms) if t.first in before and t.kind in _THINGS]


def _around(side: AlignedSide, phrase: range) -> list[int]:
    """The nouns and names around a phrase in its clause, or in its sentence where it opens the rest of one."""
    text, clause = side.text, clause_at(side.text, phrase.start)
    if clause.start == phrase.start:
        clause = sentence_at(text, phrase.start)
    things = [k for k, t in enumerate(text.terms) if t.first in clause and t.kind in _THINGS and t.first not in phrase]
    before = [k for k in things if text.terms[k].first < phrase.start][-_REACH:]
    behind = [k for k in things if text.terms[k].first >= phrase.stop][:_REACH]
    return [k for k in (*before, *behind) if text.language.lexicon.pos(text.terms[k].norm)[:1] in ("n", "")]


def _ends_otherwise(alignment: Alignment, own: range, told: range) -> bool:
    """True where a date or a time parts the two: what is exempt until 2031 is paid from then on."""
    sides = (alignment.official, own), (alignment.account, told)
    dates = [_dates(text, phrase) for text, phrase in sides]
    return dates[0] != dates[1] and bool(dates[1])


def _dates(text: AnnotatedText, phrase: range) -> set[tuple[str, str]]:
    """The dates of the sentence of a phrase, each with the word before it."""
    sentence = sentence_at(text, phrase.start)
    dates = [t for t in text.terms if t.kind is TermKind.DATE and t.first in sentence]
    return {("".join(text.before(t, 1)), t.key) for t in dates}
