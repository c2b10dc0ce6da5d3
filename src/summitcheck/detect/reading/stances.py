"""Find what one text welcomes or works for and the other regrets, condemns or opposes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.negation import is_denied
from summitcheck.detect.reading.phrases import phrase_from
from summitcheck.detect.reading.sentences import clause_at, word_before
from summitcheck.detect.reading.verbs import verb_lemmas, verbs
from summitcheck.lang.rung import Rung

#: Tokens before a word of approval among which a negation turns it.
_NEGATED = 2
#: Tokens behind "work" among which stands what it is for: "together with others towards".
_AIM = 4


class Stance(NamedTuple):
    """The tokens of a word or phrase that approves, or does not, and the last term of what it speaks of."""

    approves: bool
    tokens: range
    subject: int


def reversed_stances(alignment: Alignment) -> tuple[tuple[Stance, Stance], ...]:
    """The stances, official and account, to one thing, of which one approves and the other does not."""
    official, account = _stances(alignment.official), _stances(alignment.account)
    pairs = [(one, other) for one in official for other in account if one.approves != other.approves]
    pairs += _turned_aims(alignment)
    return tuple(pair for pair in pairs if alignment.matched.get(pair[0].subject) == pair[1].subject)


def _turned_aims(alignment: Alignment) -> list[tuple[Stance, Stance]]:
    """What one text works for and the other rejects, unless the account tells the stance of the statement as well.

    Each word of what is rejected is matched: who rejects a short truce may well work for a truce.
    """
    official, account = alignment.official, alignment.account
    kept = {official.terms[i].first for i in alignment.matched}
    own = [each for each in _rejections(official) if alignment.matched.keys() >= {*_thing(official, each.tokens)}]
    told = [each for each in _rejections(account) if alignment.backward.keys() >= {*_thing(account, each.tokens)}]
    pairs = [*product(_promotions(official) if told else (), told), *product(own, _promotions(account) if own else ())]
    return [pair for pair in pairs if pair[0].tokens.start not in kept]


def granted_calls(alignment: Alignment) -> tuple[tuple[Stance, Stance], ...]:
    """What is called for in the statement and welcomed in the account: the call, and the welcome."""
    calls = _calls(alignment.official)
    welcomes = [stance for stance in _stances(alignment.account) if stance.approves] if calls else ()
    pairs = [(call, welcome) for call in calls for welcome in welcomes]
    return tuple(pair for pair in pairs if alignment.matched.get(pair[0].subject) == pair[1].subject)


@once_per_text
def _calls(text: AnnotatedText) -> tuple[Stance, ...]:
    """The calls for a thing ("called for its release") or on somebody to do something ("urged Peru to release it")."""
    lemma, calls = text.language.lexicon.lemma, text.language.strength.CALLS
    found = [r for r in rungs(text) if lemma(text.tokens[r.first].norm, "v") in calls]
    stances = [(range(rung.first, rung.last), _called_for(text, rung)) for rung in found]
    return tuple(Stance(True, tokens, subject) for tokens, subject in stances if subject >= 0)


def _called_for(text: AnnotatedText, rung: Rung) -> int:
    """The verb of what somebody is called on to do, or the last term of the noun phrase behind a call; -1 for none."""
    infinitive = text.language.strength.INFINITIVE
    acts = [n + 1 for n in range(rung.last, clause_at(text, rung.first).stop) if text.tokens[n].norm == infinitive]
    if not acts:
        return _subject(text, range(rung.first, rung.last))
    return next((k for k, term in enumerate(text.terms) if term.first == acts[0]), -1)


@once_per_text
def _stances(text: AnnotatedText) -> tuple[Stance, ...]:
    if not _may_take_side(text):
        return ()
    found = [(range(rung.first, rung.last), _approves(text, rung)) for rung in rungs(text)]
    told = [(tokens, approves) for tokens, approves in found if approves is not None and not _tells_whom(text, tokens)]
    stances = [Stance(approves, tokens, _subject(text, tokens)) for tokens, approves in told]
    return tuple(stance for stance in stances if stance.subject >= 0)


def _may_take_side(text: AnnotatedText) -> bool:
    """True for a text with a word that approves, or does not."""
    polarity, words = text.language.polarity, text.words | verb_lemmas(text)
    return not (polarity.APPROVING.isdisjoint(words) and polarity.DISAPPROVING.isdisjoint(words))


def _rejections(text: AnnotatedText) -> tuple[Stance, ...]:
    """The stances by which somebody wants a thing not to be."""
    lemma, rejecting = text.language.lexicon.lemma, text.language.polarity.REJECTING
    return tuple(each for each in _stances(text) if lemma(text.tokens[each.tokens.start].norm, "v") in rejecting)


@once_per_text
def _promotions(text: AnnotatedText) -> tuple[Stance, ...]:
    stances = [Stance(True, tokens, _subject(text, tokens)) for tokens in _promoting(text)]
    return tuple(stance for stance in stances if stance.subject >= 0)


def _promoting(text: AnnotatedText) -> Iterator[range]:
    """What works for the thing behind it and is not denied: "promote", "work together towards"."""
    lemma, polarity = text.language.lexicon.lemma, text.language.polarity
    for k in sorted(verbs(text)):
        first, last = text.terms[k].first, text.terms[k].last
        ends = [n + 1 for n in range(last, min(last + _AIM, len(text.tokens))) if text.tokens[n].norm in polarity.AIMS]
        aimed = lemma(text.terms[k].norm, "v") in polarity.WORKING and ends
        promotes = aimed or lemma(text.terms[k].norm, "v") in polarity.PROMOTING
        if promotes and not _is_noun(text, k) and not is_denied(text, k) and not _tells_whom(text, range(first, last)):
            yield range(first, ends[0] if aimed else last)


def _is_noun(text: AnnotatedText, verb: int) -> bool:
    """True for "their launches of missiles"."""
    return text.language.syntax.OWNER in text.after(text.terms[verb], 1)


def _approves(text: AnnotatedText, rung: Rung) -> bool | None:
    """True for "welcomed", False for "expressed concern about"; None for what is neither, or denied."""
    polarity, lexicon = text.language.polarity, text.language.lexicon
    words = [token.norm for token in text.tokens[rung.first : rung.last]]
    words += [lexicon.lemma(word, "v") for word in words]
    approves = polarity.DISAPPROVING.isdisjoint(words)
    if approves and polarity.APPROVING.isdisjoint(words):
        return None
    before = [token.norm for token in text.tokens[max(0, rung.first - _NEGATED) : rung.first]]
    return approves if text.language.words.NEGATIONS.isdisjoint(before) else None


def _tells_whom(text: AnnotatedText, phrase: range) -> bool:
    """True for the stance of others: "condemned those who oppose a ban", "accused them of rejecting it"."""
    first, pos, polarity = phrase.start, text.language.lexicon.pos, text.language.polarity
    if word_before(text, first) in polarity.BLAMED_FOR:
        return text.language.syntax.is_present_participle(text.tokens[first].norm)
    while first and pos(text.tokens[first - 1].norm)[:1] == "r":
        first -= 1
    relative = word_before(text, first) in polarity.RELATIVES
    return relative and first - 1 > clause_at(text, first - 1).start


def _subject(text: AnnotatedText, phrase: range) -> int:
    """The last term of the noun phrase behind a phrase; -1 where there is none."""
    return max(_thing(text, phrase), default=-1)


def _thing(text: AnnotatedText, phrase: range) -> tuple[int, ...]:
    """The terms of the noun phrase behind a phrase."""
    clauses = text.language.clauses
    ends = clauses.COORDINATORS | clauses.RELATIVES | clauses.PREPOSITIONS
    behind = range(phrase.stop, clause_at(text, phrase.start).stop)
    stop = next((n for n in behind[1:] if text.tokens[n].norm in ends), behind.stop)
    return phrase_from(text, range(behind.start, stop))
