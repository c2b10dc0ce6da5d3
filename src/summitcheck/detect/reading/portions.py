"""An alignment to what is due in part, ends on a day or takes both, and is told as whole, for good or of one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.counts import is_share
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, word_before
from summitcheck.detect.reading.sides import MIN_MATCHED, account_side
from summitcheck.detect.reading.verbs import matched_verbs, verbs
from summitcheck.lang.units import TIME_UNITS

#: Tokens before a length of time among which "for" stands, and behind "both" among which stands what it counts.
_NEAR = 2
#: An official term, and the tokens of the account that tell otherwise.
Portion = tuple[int, range]


def told_in_full(alignment: Alignment) -> Iterator[Portion]:
    """The first dates of several, by which a part is due, where the account has all of it due by then."""
    official, account, values = alignment.official, alignment.account, alignment.official.language.values
    if values.IN_FULL.isdisjoint(account.words):
        return
    dates, told = _dates(official), _dates(account)
    if len(dates) < _NEAR or len(told) != 1 or not values.IN_FULL.isdisjoint(official.words):
        return
    first = alignment.backward.get(told[0])
    if first != dates[0] or not values.REST.isdisjoint(account.words) or not _has_rest(official, dates[1]):
        return
    sentence = sentence_at(account, account.terms[told[0]].first)
    full = next((n for n in sentence if account.tokens[n].norm in values.IN_FULL), None)
    in_part = any(is_share(term.quantity) for term in account.terms if term.quantity)
    if full is not None and not in_part and len(account_side(alignment).matched_among(sentence)) >= MIN_MATCHED:
        yield first, range(full, full + 1)


def _dates(text: AnnotatedText) -> list[int]:
    return [k for k, term in enumerate(text.terms) if term.kind is TermKind.DATE]


def _has_rest(text: AnnotatedText, date: int) -> bool:
    """True where the clause of a date tells what is left: "and the rest by 2029"."""
    clause, rest = clause_at(text, text.terms[date].first), text.language.values.REST
    return any(text.tokens[n].norm in rest for n in clause)


def is_whole_by_the_end(alignment: Alignment) -> bool:
    """True where a part is due by one date and the rest by another, and the account tells the other, too."""
    dates = _dates(alignment.official)
    return len(dates) >= _NEAR and dates[-1] in alignment.matched and _has_rest(alignment.official, dates[-1])


def is_told_before(alignment: Alignment, negation: int) -> bool:
    """True for "none is given before a doctor has signed it" where the statement gives it once a doctor has."""
    official, account = alignment.official, alignment.account
    first, before = account.terms[negation].first, account.language.values.ENDING_BEFORE
    clauses = [clause_from(account, n) for n in sentence_at(account, first) if account.tokens[n].norm in before]
    behind = [clause for clause in clauses if clause.start > first]
    return any(_have_one_act(alignment, own, told) for own in _conditions(official) for told in behind)


@lru_cache(maxsize=1)  # several rules ask for that of the same alignment, one after the other
def is_turned_condition(alignment: Alignment) -> bool:
    """True where the account denies both what has to come first and what waits for it: "not if one fails to"."""
    official, account = alignment.official, alignment.account
    if account.language.words.NEGATIONS.isdisjoint(account.words):
        return False
    affirmed = [each for each in _conditions(official) if _is_affirmed(official, each)]
    denied = [each for each in _conditions(account) if affirmed and _is_denied_throughout(account, each)]
    return any(_have_one_act(alignment, own, told) for own in affirmed for told in denied)


def _is_affirmed(text: AnnotatedText, clause: range) -> bool:
    sentence = sentence_at(text, clause.start)
    return not any(_denies(text, part) for part in (clause, range(sentence.start, clause.start)))


def _is_denied_throughout(text: AnnotatedText, clause: range) -> bool:
    """True where a condition is denied, and something else in its sentence is."""
    sentence, negations = sentence_at(text, clause.start), text.language.words.NEGATIONS
    rest = [n for n in sentence if n not in clause]
    return _denies(text, clause) and any(text.tokens[n].norm in negations for n in rest)


def is_told_from_its_end(alignment: Alignment, date: int) -> bool:
    """True for what lasts until a date, told as what comes behind it: "closed until 2028", "opens after 2028".

    The statement's word for what lasts is not in the account.
    """
    official, polarity = alignment.official, alignment.official.language.polarity
    term = official.terms[date]
    if word_before(official, term.first) not in polarity.LASTING_UNTIL:
        return False
    account, told = alignment.account, verbs(alignment.account)
    if any(account.terms[k].norm in polarity.NEGATIVE and k not in alignment.backward for k in told):
        return False  # it may be another word for the same
    clause, acts = clause_at(official, term.first), verbs(official)
    states = [k for k, t in enumerate(official.terms) if t.first in clause and k < date]
    lasting = [k for k in states if k in acts or official.terms[k].norm in polarity.DENIABLE]
    return any(k not in alignment.matched for k in lasting if official.terms[k].kind is TermKind.WORD)


def told_for_good(alignment: Alignment) -> Iterator[Portion]:
    """What ends on a day, or after some time, where the account has it last for good."""
    official, account = alignment.official, alignment.account
    phrases = account.language.values.FOR_GOOD
    found = [place for place in phrases.within(account.tokens, account.words) if not _is_denied(account, place.start)]
    if not found or phrases.within(official.tokens, official.words) or any(_ends(account, t) for t in account.terms):
        return
    end = next((k for k, term in enumerate(official.terms) if _ends(official, term)), None)
    sentence = sentence_at(account, found[0].start)
    acts = [i for i, j in alignment.matched.items() if account.terms[j].first in sentence]
    if end is not None and len(acts) >= MIN_MATCHED and _are_of_one_clause(alignment, end, found[0]):
        yield end, found[0]


def _are_of_one_clause(alignment: Alignment, end: int, phrase: range) -> bool:
    """True where a term of the clause of the end is told in the clause of the phrase."""
    own = clause_at(alignment.official, alignment.official.terms[end].first)
    told = clause_at(alignment.account, phrase.start)
    pairs = (
        (alignment.official.terms[i].first, alignment.account.terms[j].first) for i, j in alignment.matched.items()
    )
    return sum(i in own and j in told for i, j in pairs) >= MIN_MATCHED


def _ends(text: AnnotatedText, term: Term) -> bool:
    """True for "until 2031", and for "for five years"."""
    if term.kind is TermKind.DATE:
        return word_before(text, term.first) in text.language.polarity.LASTING_UNTIL
    timed = term.quantity is not None and term.quantity.unit in TIME_UNITS and not term.quantity.bound
    return timed and not text.language.values.LASTING.isdisjoint(text.before(term, _NEAR))


def _is_denied(text: AnnotatedText, token: int) -> bool:
    before = range(clause_at(text, token).start, token)
    return any(text.tokens[n].norm in text.language.words.NEGATIONS for n in before)


def told_of_one(alignment: Alignment) -> Iterator[Portion]:
    """What both of two have to do first in the statement, and either, or one of them, in the account."""
    official, account = alignment.official, alignment.account
    if official.language.degrees.BOTH not in official.words:
        return
    for clause in _conditions(official):
        for told in _conditions(account):
            shared = _noun_of_both(alignment, clause, told)
            if shared is not None and _have_one_act(alignment, clause, told) and not _turned(alignment, clause, told):
                yield shared, told


@once_per_text
def _conditions(text: AnnotatedText) -> list[range]:
    """The clauses that tell what has to come first, from their first word on."""
    cues = text.language.cues
    found = [*cues.CONDITIONS.within(text.tokens, text.words), *cues.TIMES.within(text.tokens, text.words)]
    return [clause_from(text, place.start) for place in found]


def _noun_of_both(alignment: Alignment, clause: range, told: range) -> int | None:
    """The official noun that "both" counts in a clause, and that one of the two stands for in the account's."""
    official, account, degrees = alignment.official, alignment.account, alignment.official.language.degrees
    for i, j in alignment.matched.items():
        noun, other = official.terms[i], account.terms[j]
        things = all(_is_noun(text, k) for text, k in ((official, i), (account, j)))
        counted = things and noun.first in clause and degrees.BOTH in official.before(noun, _NEAR)
        if counted and other.first in told and _is_one(account, told, other):
            return i
    return None


def _is_noun(text: AnnotatedText, index: int) -> bool:
    return text.language.lexicon.pos(text.terms[index].norm)[:1] == "n"


def _is_one(text: AnnotatedText, clause: range, noun: Term) -> bool:
    """True for "either parliament", "one of the parliaments" and "its parliament", alone in its clause."""
    degrees, norms = text.language.degrees, [text.tokens[n].norm for n in clause]
    if degrees.BOTH in norms or not degrees.EACH.isdisjoint(norms):
        return False
    joined = not text.language.syntax.JOINING.isdisjoint(norms)
    singular = noun.norm == text.language.lexicon.lemma(noun.norm, "n")
    return not joined and (singular or not degrees.OF_EITHER.isdisjoint(norms))


def _have_one_act(alignment: Alignment, clause: range, told: range) -> bool:
    official, account = alignment.official, alignment.account
    return any(
        official.terms[i].first in clause and account.terms[j].first in told for i, j in matched_verbs(alignment)
    )


def _turned(alignment: Alignment, clause: range, told: range) -> bool:
    """True where one clause alone denies: "unless both agree" is "if one does not"."""
    sides = (alignment.official, clause), (alignment.account, told)
    return len({_denies(text, tokens) for text, tokens in sides}) > 1


def _denies(text: AnnotatedText, tokens: range) -> bool:
    denying = text.language.words.NEGATIONS | text.language.polarity.NEGATIVE | text.language.polarity.EXCEPTIONS
    return any(text.tokens[n].norm in denying for n in tokens)
