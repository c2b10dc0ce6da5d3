"""Find what the statement only considers or intends, in an account without a word that leaves it open.

No verb of the account is compared with one of the statement: whatever its words are, that none of them is of that kind
tells that the account takes for settled what the statement does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice, pairwise
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.commitments import CommitmentPair, is_duty, is_negated
from summitcheck.detect.reading.conditions import conditions
from summitcheck.detect.reading.deeds import deeds, is_aside
from summitcheck.detect.reading.firmness import binding_phrases
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, word_at, word_before
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.rung import AGREED, AIM, DONE, FIRM, NOTED, OPEN, PROMISED, Rung

#: Tokens between two phrases of which the first only leads to the second: "agreed to jointly consider".
_CHAINED = 2
#: Of the terms behind the phrase, the account tells so many at least, and this share (0 to 1).
_TOLD, _SHARE = 2, 0.4
#: Tokens behind "took note" among which a request or proposal stands: "of the neighbouring state's request".
_ASKED = 5
#: Tokens behind "have" among which its participle stands: "have now been signed".
_REACH = 3
#: So many terms at most does a phrase govern: in a longer sentence the account may tell the other parts.
_MOST = 15
#: With so many figures and days that the statement does not have, the account tells of something else.
_OTHER_FIGURES = 2
_FIRM = frozenset({AGREED, PROMISED, FIRM})
_COMMITTING = _FIRM | {NOTED, OPEN, AIM}


class _Chain(NamedTuple):
    """Phrases that lead to one another ("will consider"), the weakest of them, and the terms behind them."""

    phrase: Rung
    tokens: range
    governed: tuple[int, ...]


def firmly_told(alignment: Alignment) -> CommitmentPair | None:
    """The phrase of the claim that leaves open what the account tells without such a word, and one there that binds."""
    account = alignment.account
    for chain in _of_claim(alignment) if _binding(account) else ():
        told = [i for i in chain.governed if i in alignment.matched]
        binding = [rung for rung in _new(alignment, chain) if _binds_it(alignment, rung, told)]
        if binding and _is_told(alignment, chain.governed, told) and _is_settled(alignment, chain.phrase, told):
            place = account.terms[alignment.matched[told[0]]].first
            return CommitmentPair(told[0], chain.phrase, min(binding, key=lambda rung: abs(rung.first - place)))
    return None


def _new(alignment: Alignment, chain: _Chain) -> list[Rung]:
    """What binds more than a phrase in the account, by words that the statement does not have beside the phrase.

    Of an intention no deed, which a text about another event of the kind has too; and who intends may well agree.
    """
    official, account = alignment.official, alignment.account
    own = {token.norm for n, token in enumerate(official.tokens) if n not in chain.tokens}
    binding = [rung for rung in _binding(account) if chain.phrase.step != AIM or AGREED < rung.step < DONE]
    return [rung for rung in binding if own.isdisjoint(t.norm for t in account.tokens[rung.first : rung.last])]


def _binds_it(alignment: Alignment, rung: Rung, told: list[int]) -> bool:
    """True where the verb of a word that binds, or the first thing behind it, tells of what is left open."""
    text, own = alignment.account, {alignment.matched[i] for i in told}
    if is_aside(text, rung.first):
        return False
    first = rung.first if rung.step == DONE else rung.last
    inside = range(first, clause_at(text, rung.first).stop)
    words = [k for k, t in enumerate(text.terms) if t.first in inside and t.kind is not TermKind.OPERATOR]
    acts = verbs(text)
    verb = next((k for k in words if k in acts or text.terms[k].first < rung.last), -1)
    behind = [k for k in words if k > verb and k not in acts]
    return not behind or behind[0] in own or verb in own


def _of_claim(alignment: Alignment) -> Iterator[_Chain]:
    """The phrases of the claim that leave something open, up to the first that binds, with their part of the claim."""
    official, focus = alignment.official, alignment.focus
    claimed = {official.terms[i].first for i in focus}
    for chain in _chains(official):
        if claimed.isdisjoint(chain.tokens):
            continue
        if chain.phrase.step >= AGREED:
            return
        governed = chain.governed
        if len(governed) <= _MOST and _is_tentative(official, chain.phrase) and not _goes_on(alignment, governed):
            yield chain._replace(governed=tuple([i for i in chain.governed if i in focus]))


def _goes_on(alignment: Alignment, governed: tuple[int, ...]) -> bool:
    """True for "intend to continue", and for a claim of which some is done."""
    text, focus = alignment.official, alignment.focus
    claimed = {text.terms[i].first for i in focus}
    going_on = any(text.terms[i].norm in text.language.strength.GOING_ON for i in governed[:1])
    return going_on or any(deed.token in claimed for deed in deeds(text))


def _is_told(alignment: Alignment, governed: tuple[int, ...], told: list[int]) -> bool:
    """True where the account tells enough of what is left open, and does not go on about other figures."""
    account = alignment.account
    figures = [j for j, t in enumerate(account.terms) if t.kind in (TermKind.NUMBER, TermKind.DATE)]
    others = sum(j not in alignment.backward for j in figures)
    return len(told) >= max(_TOLD, _SHARE * len(governed)) and others < _OTHER_FIGURES


def _is_settled(alignment: Alignment, phrase: Rung, told: list[int]) -> bool:
    """True where no word of the account leaves anything open, those left out that tell what the statement has."""
    account = alignment.account
    content = {n for i in told for n in _tokens(account, alignment.matched[i])}
    waits = conditions(account) or any(is_aside(account, n) for n in _perfect_forms(account))
    return leaving_open(account) <= content and not (phrase.step == AIM and waits)


def _tokens(text: AnnotatedText, term: int) -> range:
    return range(text.terms[term].first, text.terms[term].last)


@once_per_text
def _chains(text: AnnotatedText) -> tuple[_Chain, ...]:
    """The phrases that bind or leave open, those that lead to one another as one, with the terms up to the next."""
    phrases = [rung for rung in rungs(text) if rung.step in _COMMITTING or _calls(text, rung)]
    breaks = [n for n, (a, b) in enumerate(pairwise(phrases), 1) if b.first - a.last > _CHAINED]
    ends = [0, *breaks, len(phrases)] if phrases else []
    found = [phrases[start:stop] for start, stop in pairwise(ends)]
    stops = [*[chain[0].first for chain in found[1:]], len(text.tokens)]
    return tuple([_chain(text, chain, stop) for chain, stop in zip(found, stops, strict=False)])


def _chain(text: AnnotatedText, phrases: list[Rung], stop: int) -> _Chain:
    phrase = min(phrases, key=lambda rung: rung.step)
    behind = range(phrases[-1].last, min(stop, sentence_at(text, phrase.first).stop))
    words = [k for k, t in enumerate(text.terms) if t.first in behind and t.kind is not TermKind.OPERATOR]
    return _Chain(phrase, range(phrases[0].first, behind.start), tuple(words))


def _calls(text: AnnotatedText, rung: Rung) -> bool:
    return text.language.lexicon.lemma(text.tokens[rung.first].norm, "v") in text.language.strength.CALLS


def _is_tentative(text: AnnotatedText, rung: Rung) -> bool:
    """True for "consider" and "intend" where they are the verb of the claim, and are not denied."""
    before = {text.tokens[n].norm for n in range(clause_at(text, rung.first).start, rung.first)}
    inside = before.isdisjoint(text.language.clauses.RELATIVES | text.language.words.NEGATIONS)
    leading, strength = word_before(text, rung.first), text.language.strength
    noun = leading in text.language.syntax.DETERMINERS
    met = leading == strength.INFINITIVE and text.tokens[rung.first].norm in strength.MET_TO
    return inside and not noun and not met and (_leaves_open(text, rung) or _receives(text, rung))


def _leaves_open(text: AnnotatedText, rung: Rung) -> bool:
    """True for "consider" and "intend"; not for "look forward to", which awaits what is sure to come."""
    strength, lemma = text.language.strength, text.language.lexicon.lemma
    verbs = {lemma(text.tokens[n].norm, "v") for n in range(rung.first, rung.last)}
    return not strength.TENTATIVE.isdisjoint(verbs) and not (rung.step == AIM and verbs & strength.AWAITING)


def _receives(text: AnnotatedText, rung: Rung) -> bool:
    """True for "took note" of somebody's request or proposal."""
    strength, lemma = text.language.strength, text.language.lexicon.lemma
    noted = any(lemma(text.tokens[n].norm, "v") in strength.RECALLING for n in range(rung.first, rung.last))
    behind = clause_from(text, rung.last)[:_ASKED]
    return noted and any(text.tokens[n].norm in strength.REQUESTED for n in behind)


@once_per_text
def _binding(text: AnnotatedText) -> tuple[Rung, ...]:
    """The words by which something will be or is: "will", "must", "agreed", "under a duty", "has signed"."""
    duties = [rung for rung in rungs(text) if rung.step == FIRM and is_duty(text, rung)]
    found = dict.fromkeys([*[rung for rung in binding_phrases(text) if rung.step in _FIRM], *duties])
    return (*[rung for rung in found if not is_negated(text, rung) and not _describes(text, rung)], *_perfects(text))


def _describes(text: AnnotatedText, rung: Rung) -> bool:
    """True for "will be a", which tells what something is."""
    be, article = word_at(text, rung.last), word_at(text, rung.last + 1)
    return be in text.language.syntax.BE and article in text.language.syntax.DETERMINERS


def _perfects(text: AnnotatedText) -> Iterator[Rung]:
    """What is told as done: "has signed", "have now been signed"; not "has a seat"."""
    for n in _perfect_forms(text):
        behind = range(n + 1, min(n + 1 + _REACH, len(text.tokens)))
        if is_aside(text, n) or any(text.tokens[k].norm in text.language.words.NEGATIONS for k in behind):
            continue  # "has not signed", "once it has signed"
        yield from (Rung(DONE, "did", n, k + 1) for k in islice(filter(partial(_is_participle, text), behind), 1))


def _perfect_forms(text: AnnotatedText) -> list[int]:
    return [n for n, token in enumerate(text.tokens) if token.norm in text.language.strength.PERFECT_FORMS]


def _is_participle(text: AnnotatedText, token: int) -> bool:
    """True for the past of a verb: "signed", "given", "been"."""
    norm, language = text.tokens[token].norm, text.language
    if language.lexicon.lemma(norm, "v") in language.strength.NO_DEEDS:
        return False  # "has agreed"
    return norm != language.lexicon.lemma(norm, "v") and not language.syntax.may_be_present(norm)


@once_per_text
def leaving_open(text: AnnotatedText) -> frozenset[int]:
    """The tokens of a text that leave something open: "consider", "whether", "an idea", "hopes", "asked"."""
    strength, lemma = text.language.strength, text.language.lexicon.lemma
    forms = {n: {t.norm, lemma(t.norm, "v"), lemma(t.norm, "n")} for n, t in enumerate(text.tokens)}
    words = [n for n, each in forms.items() if not strength.LEAVING_OPEN.isdisjoint(each)]
    words += [n for n, t in enumerate(text.tokens) if t.norm in strength.OPEN_FORMS]
    return frozenset([*words, *[n for p in strength.OPEN_PHRASES.within(text.tokens, text.words) for n in p]])
