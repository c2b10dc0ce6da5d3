"""Find acts that are stronger, or weaker, in the account: "encouraged", "forced"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.negation import is_under_denial
from summitcheck.detect.reading.phrases import phrase_from
from summitcheck.detect.reading.sentences import clause_at, clause_from, word_before
from summitcheck.detect.reading.verbs import is_passive, verb_lemmas, verbs

#: What changed: the verb of the statement, the word of the account, as tokens, and the official term of the thing.
ChangedAct = tuple[int, int, int]


def softened_condemnations(alignment: Alignment) -> Iterator[ChangedAct]:
    """What the statement condemns, where the account has only concern about it."""
    official, account, polarity = alignment.official, alignment.account, alignment.official.language.polarity
    strong = _has(account, polarity.CONDEMNING) or not polarity.CONDEMNATIONS.isdisjoint(account.words)
    if strong or not polarity.CONCERNS.isdisjoint(official.words):
        return
    own = [official.terms[k].first for k in _acts(official, polarity.CONDEMNING)]
    told = [n for n, token in enumerate(account.tokens) if token.norm in polarity.CONCERNS] if own else []
    for verb, noun in [(verb, noun) for verb in own[:1] for noun in told[:1]]:
        behind = clause_from(official, verb), clause_from(account, noun)
        things = (i for i, j in sorted(alignment.matched.items()) if _are_within(alignment, (i, j), behind))
        yield from ((verb, noun, thing) for thing in list(things)[:1])


def forced_calls(alignment: Alignment) -> Iterator[ChangedAct]:
    """Those whom the statement only calls on to do something, and whom the account has forced to do it."""
    strength = alignment.official.language.strength
    if not _has(alignment.account, strength.CALLS):
        yield from _same_object(alignment, strength.CALLS, strength.FORCING)


def signed_memories(alignment: Alignment) -> Iterator[ChangedAct]:
    """A text that the statement only recalls and the account has signed by the same; not "signed in 2018" besides."""
    official, account, strength = alignment.official, alignment.account, alignment.official.language.strength
    if _has(official, strength.OUTCOMES) or _has(account, strength.RECALLING):
        return
    for verb, told, thing in _same_object(alignment, strength.RECALLING, strength.OUTCOMES):
        clauses = clause_at(official, verb), clause_at(account, told)
        before = range(clauses[0].start, verb), range(clauses[1].start, told)
        one_subject = any(_are_within(alignment, pair, before) for pair in alignment.matched.items())
        dates = [k for k, t in enumerate(account.terms) if t.kind is TermKind.DATE and t.first in clauses[1]]
        aside = any(account.tokens[n].norm in account.language.polarity.RELATIVES for n in before[1])
        if one_subject and not aside and all(k in alignment.backward for k in dates):
            yield verb, told, thing


def _same_object(alignment: Alignment, first: Collection[str], second: Collection[str]) -> Iterator[ChangedAct]:
    """A verb of the one sort in the statement and of the other in the account, with one thing right behind both."""
    official, account = alignment.official, alignment.account
    for own in _acts(official, first):
        things = _behind(official, own)
        for told in _acts(account, second):
            there = set(_behind(account, told))
            thing = next((i for i in things if alignment.matched.get(i) in there), None)
            if thing is not None:
                yield official.terms[own].first, account.terms[told].first, thing


def _acts(text: AnnotatedText, wanted: Collection[str]) -> list[int]:
    """The verbs of some sort that a text tells of as done, not denied, and not behind "to"."""
    if verb_lemmas(text).isdisjoint(wanted):
        return []
    lemma, infinitive = text.language.lexicon.lemma, text.language.strength.INFINITIVE
    found = [k for k in sorted(verbs(text)) if lemma(text.terms[k].norm, "v") in wanted]
    found = [k for k in found if word_before(text, text.terms[k].first) != infinitive]
    return [k for k in found if not is_passive(text, k) and not is_under_denial(text, k)]


def _behind(text: AnnotatedText, verb: int) -> tuple[int, ...]:
    first = text.terms[verb].last
    return phrase_from(text, range(first, clause_from(text, first - 1).stop))


def _has(text: AnnotatedText, wanted: Collection[str]) -> bool:
    return not verb_lemmas(text).isdisjoint(wanted)


def _are_within(alignment: Alignment, pair: tuple[int, int], tokens: tuple[range, range]) -> bool:
    """True for two matched words or names, neither of which is a function word, each among some tokens of its text."""
    one, other = alignment.official.terms[pair[0]], alignment.account.terms[pair[1]]
    content = TermKind.OPERATOR not in (one.kind, other.kind)
    return content and one.first in tokens[0] and other.first in tokens[1]
