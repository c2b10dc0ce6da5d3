"""Find limits of the statement that the account waves aside: "whatever their size", "Ostend included", "for good"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.beside import told_beside
from summitcheck.detect.reading.counts import figures_of
from summitcheck.detect.reading.exceptions import exceptions
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_at, word_before
from summitcheck.lang.units import TIME_UNITS

_LIMITS = frozenset((TermKind.NUMBER, TermKind.NAME, TermKind.DATE))
#: The longest clause that waves a limit aside, in tokens: "wherever they were first approved".
_LONGEST = 12


def waived_limits(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """A term of the claim beside words of the account that leave it no limit, where the statement says nothing such."""
    waiving, own = _waiving(alignment.account), [*alignment.focus]
    free = alignment.official.language.degrees.UNRESTRICTED.isdisjoint(alignment.official.words)
    if waiving and free:
        lacking = _lacks_limit(alignment)
        yield from _beside(alignment, [place for place in waiving if lacking or _is_told_in(alignment, own, place)])
    yield from _counted_in(alignment)


def _lacks_limit(alignment: Alignment) -> bool:
    """True where the account lacks a figure, a name, a day or a describing word of the claim."""
    text = alignment.official
    missing = [text.terms[i] for i in alignment.focus if i not in alignment.matched]
    pos, prepositions = text.language.lexicon.pos, text.language.syntax.PREPOSITIONS
    limiting = (term.kind in _LIMITS or term.quantity or pos(term.norm)[:1] == "a" for term in missing)
    return any(limiting) or any(word_before(text, term.first) in prepositions for term in missing)


def _beside(alignment: Alignment, places: Sequence[range]) -> Iterator[tuple[int, range]]:
    """Of some places of the account, the first that tells of the claim, with a term of that."""
    yield from [(i, place) for place in places for i in told_beside(alignment, place)[:1]][:1]


@once_per_text
def _waiving(text: AnnotatedText) -> tuple[range, ...]:
    degrees = text.language.degrees
    opening = [n for n, token in enumerate(text.tokens) if token.norm in degrees.WAIVING_CLAUSES]
    clauses = [clause_at(text, n) for n in opening if _opens_aside(text, n)]
    return *degrees.WAIVING.within(text.tokens, text.words), *clauses


def _opens_aside(text: AnnotatedText, token: int) -> bool:
    """True for the first word of a short clause behind another: "whatever the amount", "however small"."""
    clause, degrees, word = clause_at(text, token), text.language.degrees, text.tokens[token].norm
    if clause.start != token or token == sentence_at(text, token).start or not 1 < len(clause) <= _LONGEST:
        return False
    if word == degrees.WHETHER:
        return word_at(text, token + 1) == text.language.syntax.OR  # "whether nurses or cooks" names whom it means
    return word != degrees.HOWEVER or text.language.lexicon.pos(word_at(text, token + 1))[:1] in ("a", "r")


def _counted_in(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """Where the account counts in what the statement excepts, and has no word that may take anything out."""
    official, account, degrees = alignment.official, alignment.account, alignment.account.language.degrees
    if not degrees.MAY_LEAVE_OUT.isdisjoint(account.words) or not (taken := _taken_out(alignment)):
        return
    counted = degrees.COUNTED_IN.within(account.tokens, account.words)
    told = [place for place in counted if _is_told_in(alignment, taken, sentence_at(account, place.start))]
    if not degrees.COUNTED_IN.within(official.tokens, official.words):
        yield from _beside(alignment, [*degrees.NOT_EXCEPTED.within(account.tokens, account.words), *told])


def _taken_out(alignment: Alignment) -> list[int]:
    """The claim's terms from the first that it takes out on: "except in Ostend", "but not wages"."""
    text, but, no = alignment.official, alignment.official.language.cues.BUT, alignment.official.language.words.NOT
    denied = [n for n, token in enumerate(text.tokens) if token.norm == no and n and word_before(text, n) == but]
    first = min([*(tokens.start for tokens in exceptions(text)), *denied], default=len(text.tokens))
    return [i for i in alignment.focus if text.terms[i].first > first]


def _is_told_in(alignment: Alignment, terms: list[int], tokens: range) -> bool:
    told = [alignment.matched[i] for i in terms if i in alignment.matched]
    return any(alignment.account.terms[j].first in tokens for j in told)


def told_without_end(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """The lengths of time in the statement that have no end in the account: "for three years", "for good"."""
    official, account, degrees = alignment.official, alignment.account, alignment.account.language.degrees
    places = [place for place in degrees.WITHOUT_END.within(account.tokens, account.words) if _ends(account, place)]
    if not places or not degrees.LASTING.isdisjoint(official.words):
        return
    missing = missing_figures(alignment)
    limits = [i for i in alignment.focus if _is_for_a_time(official, i) or (i in missing and _is_length(official, i))]
    yield from [(limits[0], place) for _, place in _beside(alignment, places) if limits]


def _ends(text: AnnotatedText, phrase: range) -> bool:
    """True unless a figure follows: "for as long as two years"."""
    return all(term.first != phrase.stop for term in text.terms if term.quantity)


def _is_for_a_time(text: AnnotatedText, index: int) -> bool:
    return text.terms[index].norm in text.language.degrees.FOR_A_TIME


def _is_length(text: AnnotatedText, figure: int) -> bool:
    quantity = text.terms[figure].quantity
    return quantity is not None and quantity.unit in TIME_UNITS


def missing_figures(alignment: Alignment) -> list[int]:
    """The figures of the claim that nothing matches, and of whose unit the account has no figure."""
    told = {each.unit for each in figures_of(alignment.account).values() if not each.is_ordinal}
    own = figures_of(alignment.official).items()
    return [i for i, each in own if i in alignment.focus and i not in alignment.matched and each.unit not in told]
