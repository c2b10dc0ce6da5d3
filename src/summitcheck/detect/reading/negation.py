"""Find what denies a term: a negation ("not"), a verb or a phrase ("fails to"), "free" behind it."""

from __future__ import annotations

from itertools import pairwise

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.annotate.timespans import last_day
from summitcheck.detect.reading.denials import denials, opens_content
from summitcheck.detect.reading.sentences import (
    clause_at,
    clause_from,
    gap,
    sentence_at,
    up_to_coordinator,
    word_before,
)
from summitcheck.detect.reading.sides import AlignedSide
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.tokens import Token

#: Terms after a negation that it may govern.
_SCOPE = 3
_VALUES = frozenset((TermKind.NUMBER, TermKind.DATE))
#: Tokens around a term in which another text may have found something to deny.
_NEAR = 6
#: The side of a date before which nothing happens.
_NOT_BEFORE = "not before"


def negates(text: AnnotatedText, index: int) -> bool:
    """True for a term that is a negation; that of "spare no effort" denies nothing.

    "Not only" and "not limited to" deny nothing, nor does the "no" of "a no-cost offer", of "No, I admit" and of "no
    more than"; "said no to" is a denial of its own.
    """
    term = text.terms[index]
    if term.norm not in text.language.words.NEGATIONS or term.kind != TermKind.OPERATOR:
        return False
    if term.first in _idle(text) or _is_answer(text, term) or _is_without_it(text, term):
        return False
    joined = text.text[term.end - text.start : term.end - text.start + 1] in ("-", ",")
    said = any(n.phrase.start < term.first < n.phrase.stop for n in denials(text))
    following = text.after(term, 2)
    if following[:1] == (text.language.polarity.MORE,) and term.last + 1 >= clause_from(text, term.first).stop:
        return False  # "the group is no more, and another takes its place"
    if following[:1] == (text.language.polarity.QUITE,) and index + 1 < len(text.terms):
        return text.terms[index + 1].kind is not TermKind.NUMBER  # "not quite five billion"
    bound = following[1:] == (text.language.polarity.THAN,) or following[:1] == (text.language.polarity.THAN,)
    return not joined and not said and not bound and text.language.polarity.NOT_ONLY.isdisjoint(following[:1])


def _is_answer(text: AnnotatedText, term: Term) -> bool:
    """True for the "no" of "a no" and of "yes or no"."""
    polarity, before = text.language.polarity, text.before(term, 2)
    named = before[-1:] and before[-1] in text.language.clauses.INDEFINITES
    return term.norm == polarity.NO and (bool(named) or before == polarity.YES_OR)


def _is_without_it(text: AnnotatedText, term: Term) -> bool:
    """True for "without them", which denies nothing of what stands behind."""
    alone = text.language.clauses.OBJECT_PRONOUNS - text.language.syntax.DETERMINERS
    return term.norm == text.language.polarity.WITHOUT and not alone.isdisjoint(text.after(term, 1))


@once_per_text
def _idle(text: AnnotatedText) -> frozenset[int]:
    """The tokens of what denies nothing: "spare no effort"."""
    phrases = text.language.polarity.NOTHING_DENIED.within(text.tokens, text.words)
    return frozenset([n for phrase in phrases for n in phrase])


def asks(text: AnnotatedText, negation: int) -> bool:
    """True for "did not say when it will open", which denies nothing of what it leaves open."""
    cues, lemma = text.language.cues, text.language.lexicon.lemma
    words = pairwise(text.after(text.terms[negation], _SCOPE))
    return any(lemma(word, "v") in cues.TELLING and following in cues.ASKING for word, following in words)


def tells_of_the_past(text: AnnotatedText, negation: int) -> bool:
    """True for ", who have not met since 2027,": an aside about the past denies nothing that is to come."""
    first = text.terms[negation].first
    aside, sentence = clause_at(text, first), sentence_at(text, first)
    enclosed = sentence.start < aside.start and aside.stop < sentence.stop
    since = any(text.tokens[n].norm == text.language.polarity.SINCE for n in aside)
    return enclosed and since and text.tokens[aside.start].norm in text.language.clauses.RELATIVES


def goes_on(text: AnnotatedText, negation: int) -> bool:
    """True for the "nor" of "neither ... nor", and an echo, which deny no more than what stands before them."""
    term = text.terms[negation]
    before = text.tokens[sentence_at(text, term.first).start : term.first]
    doubled = any(token.norm in text.language.words.NEGATIONS for token in before)
    return doubled and (term.norm in text.language.clauses.DISJUNCTIONS or _is_echo(text, term))


def _is_echo(text: AnnotatedText, term: Term) -> bool:
    """True for "they pay no duty, not for a year": a clause that begins with a negation and has no verb.

    So does what "and" joins to a denial: "do not support it, and certainly not by force".
    """
    clause, opening = clause_at(text, term.first), _opening(text, term.first)
    rest = range(opening, clause.stop)
    verbless = not any(text.tokens[n].norm in text.language.speech.FINITE for n in rest)
    begins = opening == clause.start or text.tokens[opening].norm in _added(text)
    return begins and verbless and not any(text.terms[k].first in rest for k in verbs(text))


def _opening(text: AnnotatedText, negation: int) -> int:
    """Where "and certainly not" begins; the negation itself where no "and" stands before it."""
    start, pos = negation, text.language.lexicon.pos
    while start > 0 and pos(text.tokens[start - 1].norm)[:1] == "r" and text.tokens[start - 1].norm not in _added(text):
        start -= 1
    joined = start > 0 and text.tokens[start - 1].norm in _added(text)
    return start - 1 if joined else negation


def _added(text: AnnotatedText) -> frozenset[str]:
    return text.language.clauses.COORDINATORS - text.language.clauses.CONTRASTS


def negation_of(text: AnnotatedText, index: int) -> int | None:
    """The index of the negation that governs a term: at most three terms before it, in the same clause; else None."""
    negations = text.language.words.NEGATIONS
    for k in range(index - 1, max(-1, index - 1 - _SCOPE), -1):
        other = text.terms[k]
        if other.kind == TermKind.OPERATOR and other.norm in negations:
            parted = any(mark in gap(text, k, index) for mark in ";:.!?") or _has_subject(text, other.last, index)
            parted = parted or _turns(text, range(other.last, text.terms[index].first))
            parted = parted or _is_set_off(text, other, text.terms[index])
            return k if not parted and negates(text, k) else None
    return None


def _is_set_off(text: AnnotatedText, negation: Term, term: Term) -> bool:
    """True for what stands behind an aside that begins with a negation: ", not the first, for a seat"."""
    aside = clause_at(text, negation.first)
    opens = aside.start == negation.first != sentence_at(text, negation.first).start
    return opens and term.first >= aside.stop and negation.norm not in text.language.polarity.OF_SUBJECTS


def _turns(text: AnnotatedText, tokens: range) -> bool:
    """True where a comma and "but" stand among some tokens: of "no either-or, but a gain" the gain is affirmed."""
    turns = [n for n in tokens if n and text.tokens[n].norm in text.language.clauses.TURNS]
    return any("," in text.between(text.tokens[n - 1], text.tokens[n]) for n in turns)


def _has_subject(text: AnnotatedText, behind: int, index: int) -> bool:
    """True for a term with a verb group of its own behind a comma: "which it has not declared, it shall open"."""
    first, finite = text.terms[index].first, text.language.speech.FINITE
    own = range(clause_at(text, first).start, first)
    return own.start > behind and any(text.tokens[n].norm in finite for n in own)


def governed(text: AnnotatedText, negation: int) -> list[int]:
    """The terms that a negation governs, up to the first that is what it denies.

    "Did not fail to open" and "no gaps, and opens" deny "fail" and "gaps"; "did not agree to open" denies "open", too.
    """
    acts = _acts_of_nobody(text, negation)
    if acts:
        return acts
    found = []
    for k in range(negation + 1, min(len(text.terms), negation + 1 + _SCOPE)):
        if negation_of(text, k) != negation:
            break
        if text.terms[k].kind is not TermKind.OPERATOR:  # of "nothing will stop them" it is "stop" that is denied
            found.append(k)
        if not _lets_through(text, k) and not (k == negation + 1 and _is_inverted(text, negation)):
            break
    return found


def _acts_of_nobody(text: AnnotatedText, negation: int) -> list[int]:
    """What two alternatives of which neither acts would do: of "neither oil nor gas may be sold", the last word."""
    clause = clause_from(text, text.terms[negation].last)
    doubled = any(text.tokens[n].norm in text.language.clauses.DISJUNCTIONS for n in clause)
    if text.terms[negation].norm not in text.language.polarity.OF_SUBJECTS or not doubled:
        return []
    modal = next((n for n in clause if text.tokens[n].norm in text.language.speech.FINITE), clause.stop)
    return sorted(k for k in verbs(text) if text.terms[k].first in range(modal, clause.stop))[:1]


def _is_inverted(text: AnnotatedText, negation: int) -> bool:
    """True where the subject stands behind its verb: "nowhere does the text say"."""
    term, language = text.terms[negation], text.language
    return term.norm in language.polarity.INVERTING and not language.speech.FINITE.isdisjoint(text.after(term, 1))


def _lets_through(text: AnnotatedText, index: int) -> bool:
    """True for an adverb, a light verb, a name, a promise with its content, and the subject of what is denied."""
    term, language = text.terms[index], text.language
    if language.lexicon.lemma(term.norm, "v") in language.polarity.LIGHT_VERBS:
        return True
    if term.kind is not TermKind.WORD or language.lexicon.pos(term.norm)[:1] == "r" or opens_content(text, term.first):
        return True
    following = text.after(term, 1)
    if index + 1 in verbs(text) and text.terms[index + 1].first == term.last and _is_subject(text, index):
        return True
    return not language.words.MODALS.keys().isdisjoint(following) or not language.speech.FINITE.isdisjoint(following)


def _is_subject(text: AnnotatedText, index: int) -> bool:
    """True for what "neither" or "none" stands before: "neither party admits"."""
    return word_before(text, text.terms[index].first) in text.language.polarity.OF_SUBJECTS


def is_denied(text: AnnotatedText, index: int) -> bool:
    """True when a text denies a term in whatever way: "no risk", "risk-free", "fails to work"."""
    term = text.terms[index]
    if negation_of(text, index) is not None or _is_free(text, term):
        return True
    return any(term.first in denial.denied for denial in denials(text))


def is_denied_by_meaning(side: AlignedSide, index: int) -> bool:
    """True where the first verb of the clause of a term denies a matched word behind it: "both deny their fault"."""
    text, clause = side.text, clause_at(side.text, side.text.terms[index].first)
    acts = [text.terms[k].first for k in verbs(text) if text.terms[k].first in clause]
    phrases = [denial.phrase for denial in denials(text) if denial.phrase.start in clause]
    first = [phrase for phrase in phrases if not any(act < phrase.start for act in acts)]
    return any(side.matched_among(up_to_coordinator(text, range(phrase.stop, clause.stop))) for phrase in first)


def is_under_denial(text: AnnotatedText, index: int) -> bool:
    """As `is_denied`; also for what a subject denies: "neither side will resort to strikes or lockouts"."""
    clause = clause_at(text, text.terms[index].first)
    before = [k for k in range(index) if text.terms[k].first in clause]
    denial = next((k for k in before if negates(text, k)), index)
    subject = any(text.terms[k].norm in text.language.words.MODALS for k in before if k > denial)
    return subject or is_denied(text, index)


def is_behind_denial(text: AnnotatedText, index: int) -> bool:
    """True for all that stands behind a denied verb in its part of the sentence: "will not levy duties or any fees"."""
    clauses, start = text.language.clauses, sentence_at(text, text.terms[index].first).start
    ends = clauses.CONTRASTS | text.language.polarity.EXCEPTIONS | text.language.polarity.ONLY_WITH | clauses.OF_TIME
    denying = {n for denial in denials(text) for n in denial.phrase}
    acts = {text.terms[k].first for k in verbs(text)}
    for n in range(text.terms[index].first - 1, start - 1, -1):
        norm = text.tokens[n].norm
        if (
            n in denying
            or norm == text.language.words.NOT
            or (n == start and norm in text.language.polarity.NO_SUBJECTS)
        ):
            return True
        joins = norm in clauses.JOINING and not _is_alternative_act(text, n)
        goes_on = joins and not acts.isdisjoint((n + 1, n + 2))  # "and agreed to", "and to resume"
        if goes_on or norm in ends or norm in text.language.speech.FINITE:
            return False
    return False


def _is_alternative_act(text: AnnotatedText, token: int) -> bool:
    """True for the "or" before a gerund, which goes on with what is denied: "refrain from imposing or requiring"."""
    following = [each.norm for each in text.tokens[token + 1 : token + 2]]
    gerund = any(text.language.syntax.is_present_participle(word) for word in following)
    return gerund and text.tokens[token].norm == text.language.syntax.OR


def _is_free(text: AnnotatedText, term: Term) -> bool:
    """True for what there is none of, "duty free"; not for what is available "free of charge"."""
    free, *behind = (*text.after(term, 2), "")
    return free == text.language.polarity.FREE_OF and behind[0] not in text.language.syntax.PREPOSITIONS


def is_exceptional(text: AnnotatedText, negation: int) -> bool:
    """True for a negation that only sets a condition, and for what sets it: "cannot open without", "do not unless"."""
    term, exceptions = text.terms[negation], text.language.polarity.EXCEPTIONS
    clause = clause_from(text, term.last)
    behind = (token.norm for token in text.tokens[clause.start : clause.stop + 1])
    before = (token.norm for token in text.tokens[clause_at(text, term.first).start : term.first])
    doubled = term.norm in exceptions and not text.language.words.NEGATIONS.isdisjoint(before)
    return doubled or not exceptions.isdisjoint(behind)


def is_put_off(alignment: Alignment, negation: int) -> bool:
    """True for a negation that tells when it happens: "not before June", where the statement has "in June"."""
    official, account, polarity = alignment.official, alignment.account, alignment.account.language.polarity
    clause = clause_from(account, account.terms[negation].last)
    dates = [term for term in account.terms if term.kind is TermKind.DATE and term.first in clause]
    if not any(word_before(account, term.first) in polarity.UNTIL for term in dates):
        return False
    told = [term for term in official.terms if term.kind is TermKind.DATE and term.date]
    when = [term for term in told if not polarity.WHEN.isdisjoint([t.norm for t in _leading(official, term)])]
    when += [term for term in told if term.date and term.date.side == _NOT_BEFORE]
    return any(_is_not_before(term, other) for term in when for other in dates)


def _is_not_before(official: Term, account: Term) -> bool:
    """True where the one date may lie behind the other, or nobody knows."""
    if official.key == account.key or official.date is None or account.date is None:
        return True
    last, earlier = last_day(official.date, before=False), last_day(account.date, before=True)
    return last is None or earlier is None or last > earlier


def _leading(text: AnnotatedText, term: Term) -> tuple[Token, ...]:
    """The two tokens before a term: "in the" of "in the second quarter"."""
    return text.tokens[max(0, term.first - 2) : term.first]


def may_be_denied(alignment: Alignment, index: int, negation: int) -> bool:
    """True where another official word stands near a term, in its clause, for which the account has its negation.

    "Free of charge", "will abolish visas", "neither side will" and "only after" are told as "no charge", "no visas",
    "none of them will" and "not before". A word that the account has elsewhere is not what it denies, and neither is
    one that "and" joins: "apologised and denied a link".
    """
    text, account = alignment.official, alignment.account
    kept = _forms_beside_values(account) - set(account.after(account.terms[negation], 1)) - _echoes(account)
    term, clause = text.terms[index], clause_at(text, text.terms[index].first)
    before = range(max(clause.start, term.first - _NEAR), term.first)
    behind = [n for n in range(term.last, min(clause.stop, term.last + _NEAR)) if not _is_joined(text, n)]
    elsewhere = _of_values(text) | _of_prices(text) | _of_journeys(text)
    near = (text.tokens[n] for n in (*before, *behind) if n not in elsewhere)
    return any(token.norm in text.language.polarity.DENIABLE and token.norm not in kept for token in near)


@once_per_text
def _echoes(text: AnnotatedText) -> frozenset[str]:
    """The negations of a text that deny no more than one before them."""
    return frozenset([term.norm for k, term in enumerate(text.terms) if negates(text, k) and goes_on(text, k)])


@once_per_text
def _of_prices(text: AnnotatedText) -> frozenset[int]:
    """The tokens by which a text says that something is free: "at no cost" denies no training."""
    free = text.language.events.FREE_OF_PRICE.within(text.tokens, text.words)
    return frozenset([n for place in free for n in place])


@once_per_text
def _of_journeys(text: AnnotatedText) -> frozenset[int]:
    """The tokens that say from where something moves: "transfer data out of the country" ends nothing."""
    tokens, polarity = text.tokens, text.language.polarity
    pairs = (n for n in range(len(tokens) - 1) if (tokens[n].norm, tokens[n + 1].norm) == polarity.MOVED_OUT)
    return frozenset([n for n in pairs if _is_of_journey(text, n)])


def _is_of_journey(text: AnnotatedText, token: int) -> bool:
    before = text.tokens[max(clause_at(text, token).start, token - _NEAR) : token]
    return any(text.language.lexicon.lemma(each.norm, "v") in text.language.polarity.MOVING for each in before)


def _is_joined(text: AnnotatedText, token: int) -> bool:
    """True for a word that "and" joins to what stands before it."""
    return word_before(text, token) in text.language.clauses.COORDINATORS


@once_per_text
def _of_values(text: AnnotatedText) -> frozenset[int]:
    """The tokens of figures and dates: "the end of 2028" ends nothing."""
    return frozenset([n for term in text.terms if term.kind in _VALUES for n in range(term.first, term.last)])


def is_denied_by_prefix(text: AnnotatedText, term: Term) -> bool:
    """True when a text has the word of a term with a prefix that denies it ("unchanged" for "no change")."""
    prefixes = text.language.polarity.PREFIXES
    return not _forms(text).isdisjoint([prefix + form for prefix in prefixes for form in (term.key, term.norm)])


@once_per_text
def _forms_beside_values(text: AnnotatedText) -> frozenset[str]:
    """As `_forms`, without those of figures and dates: "by the end of 2028" keeps no "end"."""
    values = _of_values(text)
    tokens = [token for n, token in enumerate(text.tokens) if n not in values]
    return frozenset([form for token in tokens for form in (token.stem, token.norm)])


@once_per_text
def _forms(text: AnnotatedText) -> frozenset[str]:
    return frozenset([form for token in text.tokens for form in (token.stem, token.norm)])
