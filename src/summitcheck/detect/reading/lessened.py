"""Find what one text makes an end of and the other makes less of: "abolish the toll", "halve the toll"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.counts import figures_of, is_share
from summitcheck.detect.reading.phrases import phrase_from
from summitcheck.detect.reading.reversals import act_on_one_thing
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, word_at, word_before
from summitcheck.detect.reading.verbs import is_passive, verb_lemmas, verbs
from summitcheck.lang.degree import ALMOST_ALL, NONE, QUALIFYING

#: Tokens behind "by" among which a fraction stands: "by a third".
_REACH = 3
#: Tokens around a verb among which stands what limits it: "partly lift", "scrap most of the", "drop from 20 to 15".
_AROUND = 8
_WHOLE = 100


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
    whole = [] if told.lessening else [j for j in told.ending if not _limits_thing(alignment, j)]
    more = [(i, j) for i in own.lessening for j in whole]
    less = [] if told.ending else [(i, j) for i in own.ending for j in told.partly]
    for i, j in (*more, *less):
        if act_on_one_thing(alignment, i, j) and not _is_told_rightly(alignment, i, j):
            yield i, j
            return


@once_per_text
def _acts(text: AnnotatedText) -> _Acts:
    lemma, words = text.language.lexicon.lemma, text.language.degrees
    if verb_lemmas(text).isdisjoint(words.TO_END | words.TO_LESSEN):
        return _Acts()
    acts = sorted(verbs(text) | {k for k, term in enumerate(text.terms) if _is_counted(text, term)})
    known = {k: lemma(text.terms[k].norm, "v") for k in acts}
    ending = [k for k, verb in known.items() if verb in words.TO_END]
    lessening = [k for k, verb in known.items() if verb in words.TO_LESSEN and not _to_nothing(text, k)]
    partly = tuple([k for k in lessening if known[k] in words.TO_LESSEN_PARTLY or _by_so_much(text, k)])
    return _Acts(tuple([k for k in ending if not _ends_a_part(text, k)]), tuple(lessening), partly)


def _is_counted(text: AnnotatedText, term: Term) -> bool:
    """True for a verb that is read as a figure: "halve"."""
    return term.kind is not TermKind.WORD and text.language.lexicon.pos(term.norm) == "v"


def _to_nothing(text: AnnotatedText, verb: int) -> bool:
    """True where the sentence of a verb says that nothing will be left."""
    words, sentence = text.language.degrees.DOWN_TO_NOTHING, sentence_at(text, text.terms[verb].first)
    shares = [text.terms[k].first for k, q in figures_of(text).items() if is_share(q) and q.value == _WHOLE]
    return any(n in sentence for n in shares) or any(text.tokens[n].norm in words for n in sentence)


def _by_so_much(text: AnnotatedText, verb: int) -> bool:
    """True for "cut by half", "cut the toll by 10 percent"."""
    tokens, fractions = text.tokens, text.language.degrees.FRACTIONS
    behind = clause_from(text, text.terms[verb].last - 1)
    bys = [n for n in behind if tokens[n].norm == text.language.syntax.AGENT]
    near = {n for by in bys for n in range(by + 1, min(by + _REACH, behind.stop))}
    amounts = {text.terms[k].first for k in figures_of(text)}
    return any(n in amounts or tokens[n].norm in fractions for n in near)


def _ends_a_part(text: AnnotatedText, verb: int) -> bool:
    """True for "remove some tolls", "partly lift", "drop from 20 to 15 percent": something is left."""
    clause, term = clause_at(text, text.terms[verb].first), text.terms[verb]
    near = range(max(clause.start, term.first - _AROUND), min(clause.stop, term.last + _AROUND))
    words, degrees = text.language.degrees.QUANTIFIERS, text.language.degrees.DEGREES
    steps = [words[text.tokens[n].norm] for n in near if text.tokens[n].norm in words]
    limited = any(degrees.get(text.tokens[n].norm) in QUALIFYING for n in near)
    counted = any(_tells_part(text, k) for k in figures_of(text) if text.terms[k].first in near)
    return limited or counted or any(NONE < step <= ALMOST_ALL for step in steps)


def _tells_part(text: AnnotatedText, figure: int) -> bool:
    """True for a figure that tells how much goes or is left: "10 percent of the tolls", "by 10", "to 15"."""
    term, syntax = text.terms[figure], text.language.syntax
    stepwise = word_before(text, term.first) in (syntax.AGENT, text.language.strength.INFINITIVE)
    return stepwise or word_at(text, term.last) == syntax.OWNER


def _limits_thing(alignment: Alignment, verb: int) -> bool:
    """True for "scrap needless tolls" where the statement does not say "needless": other tolls stay."""
    account, pos = alignment.account, alignment.account.language.lexicon.pos
    phrase = phrase_from(account, clause_from(account, account.terms[verb].last))
    return any(k not in alignment.backward and pos(account.terms[k].norm)[:1] == "a" for k in phrase[:-1])


def _is_rest_told(alignment: Alignment, verb: int) -> bool:
    """True where the statement tells what is left ("cut to 15 percent") and the account has that figure, too."""
    official = alignment.official
    clause, figures = clause_from(official, official.terms[verb].last), figures_of(official)
    rests = {q.value for k, q in figures.items() if official.terms[k].first in clause and _tells_part(official, k)}
    return any(q.value in rests for q in figures_of(alignment.account).values())


def _is_told_rightly(alignment: Alignment, own: int, told: int) -> bool:
    """True where the account also tells what is left, or tells another act of the statement."""
    return _is_rest_told(alignment, own) or _is_of_another_act(alignment, own, told)


def _is_of_another_act(alignment: Alignment, own: int, told: int) -> bool:
    """True where the account tells another act: of "cut the tolls on rice and scrap those on beef", the second."""
    official, said = alignment.official, _said_of(alignment.account, told)
    acts = _acts(official)
    others = acts.lessening if own in acts.ending else acts.ending
    apart = [k for k in others if not _are_alternatives(official, *sorted((own, k)))]
    return any(len(said & _said_of(official, k)) >= len(said & _said_of(official, own)) for k in apart)


def _are_alternatives(text: AnnotatedText, first: int, second: int) -> bool:
    """True for "eliminate or reduce"."""
    between = text.tokens[text.terms[first].last : text.terms[second].first]
    return [token.norm for token in between] == [text.language.syntax.OR]


def _said_of(text: AnnotatedText, verb: int) -> frozenset[str]:
    """What a verb is said of, by keys: the terms from it to the next of the acts, or before a passive from the last."""
    acts, sentence = _acts(text), sentence_at(text, text.terms[verb].first)
    bounds = [k for k in (*acts.ending, *acts.lessening) if k != verb]
    before = max([k for k in bounds if k < verb], default=-1)
    behind = min([k for k in bounds if k > verb], default=len(text.terms))
    terms = range(before + 1, verb) if is_passive(text, verb) else range(verb + 1, behind)
    return frozenset([text.terms[k].key for k in terms if text.terms[k].first in sentence])
