"""Find bans that are lifted or imposed, and those that one text lifts and the other imposes."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.conditions import conditions
from summitcheck.detect.reading.denials import denials
from summitcheck.detect.reading.sentences import clause_at, clause_from, word_before
from summitcheck.detect.reading.verbs import verb_lemmas

#: Tokens behind "lift" among which the ban stands.
_REACH = 6


@once_per_text
def lifted_bans(text: AnnotatedText) -> tuple[range, ...]:
    """From the verb to the ban: "will lift its ban", "the ban will be lifted"."""
    polarity = text.language.polarity
    told = not polarity.BANS.isdisjoint(text.words)
    bans = [n for n, token in enumerate(text.tokens) if token.norm in polarity.BANS] if told else ()
    return tuple([place for n in bans if (place := _lifted(text, n)) is not None])


def _lifted(text: AnnotatedText, ban: int) -> range | None:
    """The tokens from the verb that ends a ban to the ban, or the other way round; None where none ends it."""
    before = [n for n in range(max(0, ban - _REACH), ban) if ban in clause_from(text, n) and _ends(text, n)]
    if before:
        return range(before[-1], ban + 1)
    behind = [n for n in clause_from(text, ban)[1:] if _ends(text, n) and _is_passive(text, n)]
    return range(ban, behind[0] + 1) if behind else None


def _ends(text: AnnotatedText, token: int) -> bool:
    return text.language.lexicon.lemma(text.tokens[token].norm, "v") in text.language.polarity.UNBANNING


def _is_passive(text: AnnotatedText, token: int) -> bool:
    return not text.language.syntax.BE.isdisjoint([each.norm for each in text.tokens[max(0, token - 2) : token]])


def turned_bans(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """What one text frees from a ban and the other bans, with an official term for it."""
    official, account = alignment.official, alignment.account
    if _set_one_condition_otherwise(official, account):
        return
    sides = _ending(official), _imposed(official), _ending(account), _imposed(account)
    lifted, imposed, freed, banned = sides
    pairs = [(lifted, banned)] if not imposed and not freed else [(imposed, freed)] if not lifted and not banned else []
    for own, told in [(own[0], told[0]) for own, told in pairs if own and told]:
        thing = _thing(alignment, own, told)
        if thing is not None:
            yield own, told, thing


def _set_one_condition_otherwise(official: AnnotatedText, account: AnnotatedText) -> bool:
    """True for "keeps it unless prices fall" and "lifts it if prices fall"."""
    unless = official.language.cues.UNLESS
    found = [bool(unless.within(text.tokens, text.words)) for text in (official, account)]
    return found[0] != found[1] and bool(conditions(official)) and bool(conditions(account))


def _ending(text: AnnotatedText) -> tuple[range, ...]:
    """The bans that a text lifts and does not say of that it will not lift them: "refuses to lift the ban"."""
    return tuple([place for place in lifted_bans(text) if not _is_denied(text, place)])


def _is_denied(text: AnnotatedText, place: range) -> bool:
    clause, negations = clause_at(text, place.start), text.language.words.NEGATIONS
    denying = [n.phrase.start for n in denials(text) if n.phrase.start in clause and n.phrase.start < place.start]
    return bool(denying) or not negations.isdisjoint([text.tokens[n].norm for n in clause])


def _thing(alignment: Alignment, own: range, told: range) -> int | None:
    """The first noun or name that both texts have in the clauses of two bans, beside these."""
    official, account = alignment.official, alignment.account
    places = clause_at(official, own.start), clause_at(account, told.start)
    shared = [
        i
        for i, j in sorted(alignment.matched.items())
        if official.terms[i].first in places[0] and account.terms[j].first in places[1]
    ]
    beside = [i for i in shared if official.terms[i].first not in own and official.terms[i].first >= own.start]
    return next((i for i in beside if official.terms[i].kind in (TermKind.WORD, TermKind.NAME)), None)


@once_per_text
def _imposed(text: AnnotatedText) -> tuple[range, ...]:
    """The bans that a text imposes or keeps: "will ban", "to extend the ban"; none where its clause denies anything."""
    lemma, polarity, negations = text.language.lexicon.lemma, text.language.polarity, text.language.words.NEGATIONS
    if polarity.TO_BAN.isdisjoint(verb_lemmas(text)):
        return ()
    freed = {n for place in lifted_bans(text) for n in place}
    found = [n for n, t in enumerate(text.tokens) if lemma(t.norm, "v") in polarity.TO_BAN and n not in freed]
    affirmed = [n for n in found if negations.isdisjoint([text.tokens[k].norm for k in clause_at(text, n)])]
    return tuple([place for n in affirmed if (place := _banning(text, n)) is not None])


def _banning(text: AnnotatedText, token: int) -> range | None:
    """The tokens by which a ban comes or stays: its verb, still to come, or another verb before its noun."""
    before = word_before(text, token)
    if before in text.language.words.MODALS or before == text.language.strength.INFINITIVE:
        return range(token - 1, token + 1)
    if before in text.language.syntax.BE and word_before(text, token - 1) in text.language.words.MODALS:
        return range(token - 2, token + 1)
    lemma, keeping = text.language.lexicon.lemma, text.language.polarity.IMPOSING
    leads = [n for n in range(max(0, token - _REACH), token) if lemma(text.tokens[n].norm, "v") in keeping]
    return range(leads[-1], token + 1) if leads and text.tokens[token].norm in text.language.polarity.BANS else None
