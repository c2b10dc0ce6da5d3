"""Find exceptions: "all ports except Ostend"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import RelationKind, relate
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.denials import denials
from summitcheck.detect.reading.phrases import phrase_from
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at
from summitcheck.detect.reading.sides import MIN_MATCHED, AlignedSide, account_side, contains, official_side
from summitcheck.detect.reading.verbs import matched_verbs, verbs

#: From the "all" before a noun to the "but" behind it.
_COUNTED = 2


def denied_exceptions(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """An exception, official or of the account, where the other text says that there is none; with an official term."""
    official, account = official_side(alignment), account_side(alignment)
    for own, told in product(exceptions(alignment.official), _denials_of_any(alignment.account)):
        yield from ((own, told, term) for term in _beside(official, own, account, told)[:1])
    for own, told in product(_denials_of_any(alignment.official), exceptions(alignment.account)):
        yield from ((own, told, term) for term in _beside(official, own, account, told)[:1])


def _denials_of_any(text: AnnotatedText) -> tuple[range, ...]:
    return text.language.degrees.WITHOUT_EXCEPTION.within(text.tokens, text.words)


def _beside(official: AlignedSide, own: range, account: AlignedSide, told: range) -> list[int]:
    """The official terms of the sentences of two phrases that both have, if enough; what is taken out is none."""
    places = sentence_at(official.text, own.start), sentence_at(account.text, told.start)
    if any(_denials_of_any(side.text) and exceptions(side.text) for side in (official, account)):
        return []
    there = set(official.matches(official.matched_among(places[0]))) & set(account.matched_among(places[1]))
    shared = [k for k in official.matched_among(places[0]) if official.matched[k] in there]
    outside = [k for k in shared if official.text.terms[k].first not in own]
    return outside if len(outside) >= MIN_MATCHED else []


@once_per_text
def exceptions(text: AnnotatedText) -> tuple[range, ...]:
    """The tokens from "except" or "but for" to the first that is taken out, for each."""
    found = text.language.degrees.BUT_FOR.within(text.tokens, text.words)
    return tuple(_with_taken(text, phrase) for phrase in (*found, *_all_but(text)))


def _all_but(text: AnnotatedText) -> list[range]:
    """The "but" right behind a noun of which all is told: "all firms but small ones"."""
    but, counts = text.language.cues.BUT, text.language.degrees.OF_ALL
    if but not in text.words:
        return []
    places = [n for n, token in enumerate(text.tokens) if token.norm == but and n >= _COUNTED]
    return [range(n, n + 1) for n in places if text.tokens[n - _COUNTED].norm in counts and _is_noun(text, n - 1)]


def _is_noun(text: AnnotatedText, token: int) -> bool:
    return text.language.lexicon.pos(text.tokens[token].norm)[:1] == "n"


def _with_taken(text: AnnotatedText, phrase: range) -> range:
    taken = phrase_from(text, range(phrase.stop, sentence_at(text, phrase.start).stop))
    return range(phrase.start, text.terms[taken[0]].last) if taken else phrase


def exception_beside(text: AnnotatedText, index: int) -> range | None:
    """The exception in the sentence of a term; None where it has none."""
    sentence = sentence_at(text, text.terms[index].first)
    return next((tokens for tokens in exceptions(text) if tokens.start in sentence), None)


def is_of_exception(alignment: Alignment, account: int) -> bool:
    """True where the clause of an account's term denies what the statement takes out: "only Ostend will not open".

    So does one that has only verbs of its own: "only Ostend stays closed".
    """
    official, taken = alignment.official, exceptions(alignment.official)
    clause = _with_opening(alignment.account, alignment.account.terms[account].first)
    if not taken or not _denies(alignment, clause):
        return False
    told = [i for i, j in alignment.matched.items() if alignment.account.terms[j].first in clause]
    return any(official.terms[i].first in tokens for i in told for tokens in taken)


def _with_opening(text: AnnotatedText, token: int) -> range:
    """The clause of a token, with the verbless one that opens its sentence: "on Sundays, boats may not sail"."""
    clause, start = clause_at(text, token), sentence_at(text, token).start
    opening = clause_at(text, start)
    acts = {text.terms[k].first for k in verbs(text)} | {
        n for n in opening if text.tokens[n].norm in text.language.speech.FINITE
    }
    if not acts.isdisjoint(opening) or text.tokens[start].norm not in text.language.syntax.PREPOSITIONS:
        return clause
    if clause == opening:
        return range(start, clause_at(text, min(opening.stop, len(text.tokens) - 1)).stop)
    return range(start, clause.stop) if clause.start == opening.stop else clause


def only_left(alignment: Alignment) -> range | None:
    """The clause of the account that allows only what a ban of the statement takes out; None where there is none.

    "They banned fins, except those of farmed sharks" is told as "only fins of farmed sharks may be sold".
    """
    official, account, only = alignment.official, alignment.account, alignment.account.language.degrees.ONLY
    if only.isdisjoint(account.words):
        return None
    for phrase in official.language.degrees.BUT_FOR.within(official.tokens, official.words):
        taken = clause_from(official, phrase.start)
        own = [i for i, term in enumerate(official.terms) if phrase.stop <= term.first < taken.stop]
        told = [account.terms[alignment.matched[i]].first for i in own if i in alignment.matched]
        if not told or 2 * len(told) < len(own) or not _is_ban(official, phrase.start):
            continue
        clause = clause_at(account, told[0])
        bans = _has_negation(account, clause) or any(each.phrase.start in clause for each in denials(account))
        if any(account.tokens[n].norm in only for n in clause) and not bans:
            return clause
    return None


def _is_ban(text: AnnotatedText, token: int) -> bool:
    """True where the sentence of a token denies something before it."""
    before = range(sentence_at(text, token).start, token)
    return any(each.phrase.start in before for each in denials(text)) or _has_negation(text, before)


def _has_negation(text: AnnotatedText, tokens: range) -> bool:
    return any(text.tokens[n].norm in text.language.words.NEGATIONS for n in tokens)


def is_of_contrast(alignment: Alignment, official: int, account: int) -> bool:
    """True for "only the quota on figs stays", where the statement sets what stays against what ends."""
    own, told = alignment.official, alignment.account
    part, clause = clause_at(own, own.terms[official].first), clause_at(told, told.terms[account].first)
    contrasted = own.tokens[part.start].norm in own.language.clauses.CONTRASTS
    return contrasted and all(
        any(text.tokens[n].norm in text.language.polarity.STAYING for n in each)
        for text, each in ((own, part), (told, clause))
    )


def is_told_apart(alignment: Alignment, account: int) -> bool:
    """True where the clause of an account's term takes it out, or denies or turns a verb: "drugs stay banned"."""
    official, told = alignment.official, alignment.account
    clause = _with_opening(told, told.terms[account].first)
    denies = any(told.tokens[n].norm in told.language.words.NEGATIONS for n in clause)
    own = [term for term in told.terms if term.first in clause]
    if contains(told, clause, told.language.values.LEFT_OUT):
        return True
    acts = [official.terms[i] for i in verbs(official)]
    kinds = {relate(act, term, told.language).kind for act in acts for term in own}
    return RelationKind.OPPOSITE in kinds or (
        denies and not kinds.isdisjoint((RelationKind.SAME, RelationKind.SYNONYM))
    )


def _denies(alignment: Alignment, clause: range) -> bool:
    """True for a clause of the account with a negation, or with verbs of which the statement has none."""
    account = alignment.account
    if any(account.tokens[n].norm in account.language.words.NEGATIONS for n in clause):
        return True
    acts = {k for k in verbs(account) if account.terms[k].first in clause}
    return bool(acts) and acts.isdisjoint([j for _, j in matched_verbs(alignment)])
