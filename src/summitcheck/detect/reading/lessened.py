"""Find what one text makes an end of and the other makes less of: "abolish the toll", "halve the toll"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.reversals import act_on_one_thing
from summitcheck.detect.reading.sentences import clause_from, sentence_at
from summitcheck.detect.reading.verbs import verbs

#: Tokens behind "by" among which a fraction stands: "by a third".
_REACH = 3


class _Acts(NamedTuple):
    """The verbs of a text after which nothing is left of a thing, those after which less is, and always something."""

    ending: tuple[int, ...] = ()
    lessening: tuple[int, ...] = ()
    partly: tuple[int, ...] = ()


def ended_or_lessened(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Verbs, official and account, of which one ends a thing and the other only makes less of it; one pair at most.

    "Reduce" for "eliminate" says too little, but nothing wrong: all may go. Where the statement leaves open which it
    will be ("eliminate or reduce"), an end alone is more than it promises.
    """
    own, told = _acts(alignment.official), _acts(alignment.account)
    more = [] if told.lessening else [(i, j) for i in own.lessening for j in told.ending]
    less = [] if told.ending else [(i, j) for i in own.ending for j in told.partly]
    yield from [pair for pair in (*more, *less) if act_on_one_thing(alignment, *pair)][:1]


@once_per_text
def _acts(text: AnnotatedText) -> _Acts:
    lemma, words = text.language.lexicon.lemma, text.language.degrees
    known = {k: lemma(term.norm, "v") for k, term in enumerate(text.terms)}
    ending = tuple([k for k, verb in known.items() if verb in words.TO_END and k in verbs(text)])
    lessening = [k for k, verb in known.items() if verb in words.TO_LESSEN and _acts_there(text, k)]
    lessening = [k for k in lessening if not _to_nothing(text, k)]
    partly = tuple([k for k in lessening if known[k] in words.TO_LESSEN_PARTLY or _by_so_much(text, k)])
    return _Acts(ending, tuple(lessening), partly)


def _acts_there(text: AnnotatedText, index: int) -> bool:
    """True for a verb, and for one that is read as a figure: "halve"."""
    return index in verbs(text) or text.language.lexicon.pos(text.terms[index].norm) == "v"


def _to_nothing(text: AnnotatedText, verb: int) -> bool:
    """True where the sentence of a verb says that nothing will be left."""
    words = text.language.degrees.DOWN_TO_NOTHING
    return any(text.tokens[n].norm in words for n in sentence_at(text, text.terms[verb].first))


def _by_so_much(text: AnnotatedText, verb: int) -> bool:
    """True for "cut by half", "cut the toll by 10 percent"."""
    tokens, fractions = text.tokens, text.language.degrees.FRACTIONS
    behind = clause_from(text, text.terms[verb].last - 1)
    bys = [n for n in behind if tokens[n].norm == text.language.syntax.AGENT]
    near = {n for by in bys for n in range(by + 1, min(by + _REACH, behind.stop))}
    amounts = {term.first for term in text.terms if term.kind is TermKind.NUMBER}
    return any(n in amounts or tokens[n].norm in fractions for n in near)
