"""Find what the statement only intends, and the account tells as done.

The two need no verb in common: that the account's clauses have no word at all which leaves it open, or puts it ahead,
tells more than which verb they have.
"""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.reading.conditions import conditions
from summitcheck.detect.reading.deeds import deeds, is_aside, running
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.sentences import clause_at, word_before
from summitcheck.detect.reading.stages import Told, claim_tokens, days_ahead, open_phrases, told_terms
from summitcheck.detect.reading.tentative import leaving_open
from summitcheck.lang.rung import AGREED, AIM, FIRM, OPEN, PROMISED, Rung

#: Terms of the claim that the clauses which tell a deed have, at least.
_SHARED = 3


def carried_out(alignment: Alignment) -> Told | None:
    """What the claim only intends or considers and the account tells as done, with no word that leaves it open."""
    official, account = alignment.official, alignment.account
    claim = claim_tokens(alignment)
    aims = [range(r.first, r.last) for r in rungs(official) if r.first in claim and _is_aim(official, r)]
    waiting = [] if aims or not _loses_time(alignment, claim) else _promises(official, claim)
    if not (aims or waiting) or not deeds(account) or _goes_on(official, claim):
        return None
    told = told_terms(alignment)
    clauses = [clause_at(account, account.terms[j].first) for j in told]
    done = [d for d in deeds(account) if (aims or d.stands) and not _is_worded_so(alignment, d.token)]
    done = [deed for deed in done if clause_at(account, deed.token) in clauses]
    about = sum(clauses.count(clause) for clause in {clause_at(account, deed.token) for deed in done})
    if about < _SHARED or any(_is_open(alignment, clause) for clause in {*clauses}):
        return None
    place = done[0].token
    return Told((*aims, *waiting)[0], range(place, place + 1), alignment.backward[told[0]])


def _is_aim(text: AnnotatedText, rung: Rung) -> bool:
    """True for what only intends or considers in the main clause; "may" and "would" alone tell of a condition."""
    words = [token.norm for token in text.tokens[rung.first : rung.last]]
    lemma, strength = text.language.lexicon.lemma, text.language.strength
    if rung.step not in (AIM, OPEN) or is_aside(text, rung.first) or text.language.words.MODALS.keys() >= {*words}:
        return False
    if {word_before(text, rung.first), words[0]} & strength.PAST_AUXILIARIES:
        return False  # what "was intended to" do something has been done
    return rung.step == AIM or any(lemma(word, "v") in strength.WEIGHING for word in words)


def _promises(text: AnnotatedText, claim: range) -> list[range]:
    """The promises and decisions of a claim, in its main clause, and its days ahead."""
    found = [rung for rung in rungs(text) if rung.first in claim and rung.step in (AGREED, PROMISED, FIRM)]
    promises = [range(rung.first, rung.last) for rung in found if not is_aside(text, rung.first)]
    return promises + [day for day in days_ahead(text) if day.start in claim]


def _loses_time(alignment: Alignment, claim: range) -> bool:
    """True for a claim with a day, or a condition, on which it will be kept, where the account has no such thing."""
    text, matched = alignment.official, alignment.matched
    days = [k for k, term in enumerate(text.terms) if term.kind is TermKind.DATE and term.first in claim]
    return (bool(days) and not any(k in matched for k in days)) or any(c.start in claim for c in conditions(text))


def _goes_on(text: AnnotatedText, claim: range) -> bool:
    """True for a claim of which some is done, or there already."""
    going_on = text.language.strength.GOING_ON
    if any(deed.token in claim for deed in deeds(text)) or any(text.tokens[n].norm in going_on for n in claim):
        return True
    said = {n for rung in rungs(text) for n in range(rung.first, rung.last)}
    return any(token in claim and token not in said for token in running(text))


def _is_worded_so(alignment: Alignment, token: int) -> bool:
    """True for a word that the statement has in the same form: "an increased share"."""
    account, official = alignment.account.terms, alignment.official.terms
    return any(account[j].first == token and account[j].norm == official[i].norm for j, i in alignment.backward.items())


def _is_open(alignment: Alignment, clause: range) -> bool:
    """True for a clause with a word that leaves something open, denies it or puts it ahead.

    Not where the statement has that word for the thing itself ("a plan for drought" that is to be adopted).
    """
    text, language = alignment.account, alignment.account.language
    over = {n for place in language.strength.BY_NOW.within(text.tokens, text.words) for n in place}
    tokens = set(clause) - over - _of_the_thing(alignment)
    leaving = language.strength.AHEAD | language.words.NEGATIONS | language.words.MODALS.keys()
    if any(text.tokens[n].norm in leaving or n in leaving_open(text) for n in tokens):
        return True
    if any(rung.first in tokens for rung in open_phrases(text, clause)):
        return True
    return any(place.start in clause for place in days_ahead(text))


def _of_the_thing(alignment: Alignment) -> set[int]:
    """The account's tokens for what the statement does not only say of how open something is."""
    official, account = alignment.official, alignment.account
    aims = {n for rung in rungs(official) if rung.step in (OPEN, AIM) for n in range(rung.first, rung.last)}
    same = [(account.terms[j], official.terms[i]) for j, i in alignment.backward.items()]
    kept = [told for told, own in same if own.first not in aims and own.kind is not TermKind.OPERATOR]
    return {n for term in kept for n in range(term.first, term.last)}
