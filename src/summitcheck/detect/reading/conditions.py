"""Find conditions, and ends, that one side sets and the other does not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.annotate.timespans import is_ahead
from summitcheck.detect.reading.hosts import host_of
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, span, word_at, word_before
from summitcheck.detect.reading.sides import MIN_MATCHED, AlignedSide, nearest, opposite_sentence
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.degree import DUTIES
from summitcheck.lang.tokens import Token
from summitcheck.lang.units import TIME_UNITS

#: Tokens of a clause among which its first verb stands.
_REACH = 6
#: Tokens before a length of time among which "for" stands: "for the next".
_LEADING = 3
#: With more than this share of its terms matched, a condition was kept in other words.
_KEPT = 0.5


def unshared_conditions(side: AlignedSide, other: AnnotatedText) -> Iterator[tuple[range, tuple[int, ...]]]:
    """The clauses that set a condition where the other's sentence sets none, each with the matched terms next to it."""
    text = side.text
    for clause in conditions(text):
        tokens = host_of(text, clause)
        outside = [i for i in side.matched_among(tokens) if text.terms[i].first not in clause]
        around = nearest(side, tokens, clause)
        kept = _is_kept(side, clause) or _is_only_case(side, other, clause)
        apart = around and len(outside) >= MIN_MATCHED and not kept
        there = opposite_sentence(side, other, around) if apart else range(0)
        if apart and not _sets_one(other, there) and not _is_told_as_time(text, clause, other, there):
            yield clause, around


def unshared_limits(side: AlignedSide, other: AnnotatedText) -> Iterator[tuple[range, tuple[int, ...]]]:
    """The ends that a side sets with a date ("until 2028") where the other has no date, as `unshared_conditions`.

    A length for which something lasts ends on a day as well, where the side does not tell it, too.
    """
    text, told = side.text, set(side.matched.values())
    if text.language.polarity.LASTING_UNTIL.isdisjoint(text.words):
        return
    dates = [term for term in text.terms if term.kind is TermKind.DATE]
    lengths = (k for k, term in enumerate(other.terms) if k not in told and _lasts(other, term))
    if dates and (any(term.kind is TermKind.DATE for term in other.terms) or any(lengths)):
        return
    for term in dates:
        limit, tokens = range(term.first - 1, term.last), sentence_at(text, term.first)
        ahead = text.today is None or term.date is None or is_ahead(term.date, text.today)
        if word_before(text, term.first) not in text.language.polarity.LASTING_UNTIL or not ahead:
            continue
        around = nearest(side, tokens, limit)
        if around and len(side.matched_among(tokens)) >= MIN_MATCHED:
            yield limit, around


def is_of_another_claim(alignment: Alignment, tokens: range) -> bool:
    """True for tokens of the account beside an action in whose clause nothing of the claim stands.

    Only the part of a sentence with its own action counts: "Croatia's pumps stay until 2028, while Serbia pays".
    """
    text, part = alignment.account, host_of(alignment.account, tokens)
    for each in (clause_at(text, tokens.start), part):
        acts = any(text.terms[k].first in each and text.terms[k].first not in tokens for k in verbs(text))
        told = {j for i, j in alignment.matched.items() if i in alignment.focus}
        own = [k for k, term in enumerate(text.terms) if term.first in each and term.first not in tokens]
        if acts and told.isdisjoint(own):
            return True
    return False


def _lasts(text: AnnotatedText, term: Term) -> bool:
    """True for a length of time that something goes on for: "for five years", "over the next five years"."""
    timed = term.quantity is not None and term.quantity.unit in TIME_UNITS
    return timed and not text.language.values.LASTING.isdisjoint(text.before(term, _LEADING))


def _is_kept(side: AlignedSide, clause: range) -> bool:
    """True where most of a condition is in the other text, too: who holds a pass, and "if you hold one"."""
    text = side.text
    inside = text.within(*span(text, clause))
    content = [i for i in inside if text.terms[i].kind is not TermKind.OPERATOR]
    return any(sum(i in side.matched for i in terms) > _KEPT * len(terms) for terms in (inside, content))


def _is_told_as_time(text: AnnotatedText, clause: range, other: AnnotatedText, sentence: range) -> bool:
    """True for "as long as the talks last" where the other sentence has "during the talks"."""
    lasting = any(text.tokens[n].norm == text.language.cues.LONG for n in clause[:_REACH])
    return lasting and any(other.tokens[n].norm in other.language.cues.DURING for n in sentence)


def _is_only_case(side: AlignedSide, other: AnnotatedText, clause: range) -> bool:
    """True for "unless in distress" where the other text has "only those in distress"."""
    text, exceptions = side.text, side.text.language.polarity.EXCEPTIONS
    limited = not text.language.degrees.ONLY.isdisjoint(other.words)
    inside = [i for i in side.matched_among(clause) if text.terms[i].kind is not TermKind.OPERATOR]
    return limited and bool(inside) and text.tokens[clause.start].norm in exceptions


def share_condition(alignment: Alignment) -> bool:
    """True where a word of a condition is matched to one of a condition of the account."""
    official, account = alignment.official, alignment.account
    own = {n for clause in conditions(official) for n in clause}
    told = {n for clause in conditions(account) for n in clause}
    words = ((i, j) for i, j in alignment.matched.items() if official.terms[i].kind is not TermKind.OPERATOR)
    return any(official.terms[i].first in own and account.terms[j].first in told for i, j in words)


def is_told_as_only_case(alignment: Alignment) -> bool:
    """True where the account tells what the statement takes out of its denial: "only those in distress may enter"."""
    side, text = AlignedSide(alignment.official, alignment.matched), alignment.official
    return any(
        _is_only_case(side, alignment.account, clause)
        and any(k not in alignment.matched for k in verbs(text) if text.terms[k].first not in clause)
        for clause in conditions(text)
    )


def _sets_one(text: AnnotatedText, tokens: range) -> bool:
    """True when a sentence sets a condition, or what may express one; "even if" denies one."""
    cues = text.language.cues
    free = {n for phrase in cues.UNCONDITIONAL.within(text.tokens, text.words) for n in phrase}
    found = [each for each in cues.CONDITION_LIKE.within(text.tokens, text.words) if each.start not in free]
    told = any(word_before(text, phrase.start) != cues.EVEN for phrase in found if phrase.start in tokens)
    told = told or is_proviso(text, tokens) or _is_due_before(text, tokens)
    return told or any(clause.start in tokens for clause in conditions(text))


def is_proviso(text: AnnotatedText, tokens: range) -> bool:
    """True for a duty that the rest waits for: "though the court has still to agree", "will have to agree first"."""
    cues = text.language.cues
    duties = [clause_at(text, place.start) for place in cues.DUTY.within(text.tokens, text.words)]
    return any(d.start in tokens and any(text.tokens[n].norm in cues.PROVISOS for n in d) for d in duties)


def _is_due_before(text: AnnotatedText, tokens: range) -> bool:
    """True for "must ask before it opens the gate", which is "may not open it without asking".

    So are "will ask before opening it" and "will not open it before it has asked".
    """
    before = [n for n in tokens if text.tokens[n].norm in text.language.polarity.ONLY_WITH]
    dates = {term.first for term in text.terms if term.kind in (TermKind.DATE, TermKind.NUMBER)}
    binding = (
        n for n in tokens if text.language.words.MODALS.get(text.tokens[n].norm) in DUTIES or _denies_at(text, n)
    )
    first = next(binding, tokens.stop)
    return any((n > first or _is_gerund(text, n + 1)) and n + 1 not in dates for n in before)


def _is_gerund(text: AnnotatedText, token: int) -> bool:
    return text.language.syntax.is_present_participle(word_at(text, token))


def _denies_at(text: AnnotatedText, token: int) -> bool:
    return token + 1 < len(text.tokens) and _denies(text, *text.tokens[token : token + 2])


@once_per_text
def conditions(text: AnnotatedText) -> tuple[range, ...]:
    """The clauses of a text that set a condition."""
    cues, tokens, words = text.language.cues, text.tokens, text.words
    found = [clause_from(text, p.start) for p in cues.CONDITIONS.within(tokens, words) if _is_condition(text, p)]
    found += [clause_from(text, p.start) for p in cues.TIMES.within(tokens, words) if _must_come_first(text, p)]
    return *found, *_without(text), *_ending(text)


def _is_condition(text: AnnotatedText, phrase: range) -> bool:
    first, before, cues = text.tokens[phrase.start], word_before(text, phrase.start), text.language.cues
    inside = _words(text, phrase.stop, len(clause_from(text, phrase.start)))
    if not cues.READERS.isdisjoint(inside) or phrase.start in _idle(text):
        return False  # "if it concerns your firm" is a way to tell whom it concerns
    if first.norm == cues.IF:
        told = inside[:1] and inside[0] in cues.ANYBODY  # "if you hold a pass" is a way to tell who may
        return before not in cues.NO_CONDITION_BEFORE_IF and not told and cues.SAID_BEFORE.isdisjoint(inside)
    if first.norm in cues.ONLY_OF_PROMISES and before in text.language.syntax.BE:
        return False  # "help will be provided to those who need it"
    if len(phrase) == 1 and first.norm in cues.CONDITION_AT_CLAUSE:
        opens = phrase.start == 0 or "," in text.between(text.tokens[phrase.start - 1], first)
        if first.norm in cues.ONLY_OF_PROMISES and not opens:
            return _is_of_promise(text, phrase) and _has_verb_now(text, phrase)
        return opens and not _opens_with_verb(text, phrase) and cues.SAID_BEFORE.isdisjoint(inside)
    if phrase.stop < len(text.tokens) and text.tokens[phrase.stop].norm[:1].isdigit():
        return False  # "it may take as long as 45 days"
    return before not in cues.NO_CONDITION_BEFORE and cues.FORMALITIES.isdisjoint(inside)


@once_per_text
def _idle(text: AnnotatedText) -> frozenset[int]:
    """The first tokens of what looks like a condition and is none: "if not more"."""
    return frozenset([phrase.start for phrase in text.language.cues.NO_CONDITIONS.within(text.tokens, text.words)])


def _opens_with_verb(text: AnnotatedText, phrase: range) -> bool:
    """True for "ports, should get larger" and "raids, should never be", where "should" is no "if"."""
    following = _words(text, phrase.stop, 1)
    verbal = text.language.strength.AFTER_MODALS | text.language.words.NEGATIONS
    return bool(following) and (following[0] in verbal or text.language.lexicon.pos(following[0])[:1] == "v")


def _must_come_first(text: AnnotatedText, phrase: range) -> bool:
    """True for "once Peru has paid" and "once Peru pays", not for "once a year", "when they met" or "once built"."""
    cues, infinitive = text.language.cues, text.language.strength.INFINITIVE
    if word_before(text, phrase.start) == cues.EVEN:
        return False
    if text.tokens[phrase.start].norm in cues.ONLY_OF_PROMISES and not _is_of_promise(text, phrase):
        return False
    described = text.language.clauses.RELATIVES | {text.language.polarity.DESCRIBING}
    following = list(takewhile(lambda word: word not in described, _words(text, phrase.stop, _REACH + 1)))
    if following[:1] and following[0] in text.language.words.MODALS:
        return False
    if any(word in cues.PERFECT_NOW and after != infinitive for word, after in pairwise(following[1:])):
        return True
    if following[:1] and following[0] in cues.EACH_TIME:
        return False
    return any(text.tokens[n].norm in cues.TIMES_NOW for n in phrase) and _has_verb_now(text, phrase)


def _is_of_promise(text: AnnotatedText, phrase: range) -> bool:
    """True where a modal stands before a phrase in its sentence: "they will open it when Peru has paid"."""
    before = range(sentence_at(text, phrase.start).start, phrase.start)
    return any(text.tokens[n].norm in text.language.words.MODALS for n in before)


def _has_verb_now(text: AnnotatedText, phrase: range) -> bool:
    """True where the first verb behind a phrase has a subject and is in the present."""
    cues, lexicon, inside = text.language.cues, text.language.lexicon, _words(text, phrase.stop, _REACH)
    verb = next((w for w in inside if w in cues.PRESENT or lexicon.pos(w)[:1] == "v"), "")
    return verb not in inside[:1] and bool(verb) and not text.language.syntax.may_be_past(verb)


def _without(text: AnnotatedText) -> Iterator[range]:
    """Clauses behind a negation: "will not close it without a vote", "will not close it before voting"."""
    polarity, tokens = text.language.polarity, text.tokens
    if polarity.ONLY_WITH.isdisjoint(text.words):
        return
    for n in [n for n, token in enumerate(tokens[:-1]) if token.norm in polarity.ONLY_WITH]:
        sets = tokens[n].norm == polarity.WITHOUT or text.language.syntax.is_present_participle(tokens[n + 1].norm)
        if text.language.lexicon.lemma(word_before(text, n), "v") in polarity.BEFORE_WITHOUT:
            continue
        before = tokens[clause_at(text, n).start : n] or _behind_opening(text, n)
        if sets and any(_denies(text, token, after) for token, after in pairwise((*before, tokens[n]))):
            yield clause_from(text, n)


def _denies(text: AnnotatedText, token: Token, after: Token) -> bool:
    """True for a negation, but not for "no fewer" and "no later"."""
    bound = text.language.words.OPERATORS | {text.language.values.LATER}
    return token.norm in text.language.words.NEGATIONS and after.norm not in bound


def _behind_opening(text: AnnotatedText, token: int) -> tuple[Token, ...]:
    """What stands behind a clause that opens a sentence: "without a vote, the port will not open"."""
    sentence = sentence_at(text, token)
    return text.tokens[clause_from(text, token).stop : sentence.stop] if token == sentence.start else ()


def _ending(text: AnnotatedText) -> Iterator[range]:
    """Clauses such as "Peru permitting", beside the clause that they set a condition for."""
    ends = text.language.cues.CONDITION_AT_END
    for n in [n for n, token in enumerate(text.tokens) if token.norm in ends] if text.words & ends else ():
        clause = clause_at(text, n)
        short = 1 < len(clause) < min(_REACH, len(sentence_at(text, n)))
        if short and clause.stop == n + 1 and text.language.syntax.BE.isdisjoint([text.tokens[k].norm for k in clause]):
            yield clause


def _words(text: AnnotatedText, first: int, count: int) -> list[str]:
    """The normal forms of some tokens of one clause."""
    clause = clause_from(text, max(0, first - 1))
    return [text.tokens[n].norm for n in range(first, min(first + count, clause.stop))]
