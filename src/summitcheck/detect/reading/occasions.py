"""Find what the statement says in other words where the account has a condition.

"Disputes go to the court" is told as "if they fall out, the court decides", "firms that win contracts" as "our firms,
if they win any", and "on 31 December 2028" as "once 2028 is over".
"""

from __future__ import annotations

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import clause_from, sentence_at
from summitcheck.detect.reading.verbs import verbs


def is_told_as_occasion(alignment: Alignment, clause: range, term: int) -> bool:
    """True for a condition of the account that stands for something in the sentence of an official term."""
    official = alignment.official
    sentence = sentence_at(official, official.terms[term].first)
    untold = [n for n in _occasions(official) if n in sentence and _is_untold(alignment, n, clause)]
    return bool(untold) or _has_date(alignment, clause) or _names_those(alignment, sentence, clause)


@once_per_text
def _occasions(text: AnnotatedText) -> tuple[int, ...]:
    """The tokens for what may happen or not, and of "as its deficit narrows"."""
    cues, lemma = text.language.cues, text.language.lexicon.lemma
    nouns = [n for n, token in enumerate(text.tokens) if lemma(token.norm, "n") in cues.OCCASIONS]
    return *nouns, *(phrase.start for phrase in cues.AS_IT_DOES.within(text.tokens, text.words))


def _is_untold(alignment: Alignment, token: int, clause: range) -> bool:
    """True where the account has a word of the statement not at all, or in the condition."""
    official, account = alignment.official, alignment.account
    index = next((i for i, term in enumerate(official.terms) if term.first == token), None)
    told = alignment.matched.get(index) if index is not None else None
    return told is None or account.terms[told].first in clause


def _has_date(alignment: Alignment, clause: range) -> bool:
    """True where a condition has a date of the statement: "once 2028 is over" for "on 31 December 2028"."""
    official, account = alignment.official, alignment.account
    years = {term.key for term in official.terms if term.kind is TermKind.DATE}
    told = [k for k, term in enumerate(account.terms) if term.first in clause and term.kind is TermKind.DATE]
    return bool(years) and any(k in alignment.backward or account.terms[k].key in years for k in told)


def _names_those(alignment: Alignment, sentence: range, clause: range) -> bool:
    """True where the sentence tells by a verb which ones it is about, and the account has that in the condition.

    There it is told of "them": "if the mayor agrees" is a condition, whichever ones are meant.
    """
    official, pos = alignment.official, alignment.official.language.lexicon.pos
    if alignment.account.language.clauses.NOMINATIVES.isdisjoint(alignment.account.tokens[n].norm for n in clause):
        return False
    told = [each for each in _descriptions(official) if each.start in sentence]
    acts = {official.terms[k].first for k in verbs(official)}
    acts |= {each.start for each in told if "v" in pos(official.tokens[each.start].norm)}
    return any(_is_untold(alignment, n, clause) for each in told for n in each if n in acts)


@once_per_text
def _descriptions(text: AnnotatedText) -> tuple[range, ...]:
    """What tells which ones are meant, up to the next verb: "(firms that) win bids", "(those who) are returned"."""
    relatives, tokens, finite = text.language.cues.DESCRIBING, text.tokens, text.language.speech.FINITE
    found = [n + 1 for n in range(1, len(tokens) - 1) if tokens[n].norm in relatives and _follows_noun(text, n)]
    clauses = [clause_from(text, n) for n in found]
    stops = [next((n for n in each[1:] if tokens[n].norm in finite), each.stop) for each in clauses]
    return tuple([range(each.start, stop) for each, stop in zip(clauses, stops, strict=True)])


def _follows_noun(text: AnnotatedText, token: int) -> bool:
    """True for a pronoun right behind a noun, with no comma between."""
    before = text.tokens[token - 1]
    return text.between(before, text.tokens[token]).isspace() and text.language.lexicon.pos(before.norm)[:1] == "n"
