"""What somebody did, told below words that name nobody else, or that say only that he acted."""

from __future__ import annotations

from dataclasses import replace

from summitcheck.claims.clauses import Clause, ClauseSpan, clauses
from summitcheck.claims.leads import without_lead
from summitcheck.claims.lexing import TITLES, read_words
from summitcheck.claims.silence import opens_with_form
from summitcheck.claims.subjects import opens_noun
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

_OFFICES = TITLES | words.OFFICERS
_MARKS = "*_ \n"
#: How many words behind "has taken" the "steps" may stand.
DEED_REACH = 4
HELPED_WORDS = 3  # those that open an item with an auxiliary


def opens_with_deed(plain: str) -> bool:
    """True for an item that says what was done and not by whom: "Opened forty docks"."""
    return opens_with_form(plain, words.PERFECT_ONE)


def opens_with_helper(plain: str) -> bool:
    """True for an item that opens with an auxiliary or a modal: "Will lower the tolls", "Has opened forty docks"."""
    said = [word.norm for word in read_words(plain)[:HELPED_WORDS]]
    return len(said) == HELPED_WORDS and said[0] in words.HELPERS and said[1] not in words.NOMINATIVES


def names_doer(said: str) -> bool:
    """True for somebody alone: "The Ministers", "In May, the Ortiz Administration"; not for "The results"."""
    named = without_lead(said).split()
    opens = bool(named) and (opens_noun(named[0].lower()) or len(named) == 1)
    pronoun = opens and named[-1].lower() in words.NOMINATIVES
    return pronoun or (opens and named[-1][0].isupper() and not names_things(said))


def names_things(said: str) -> bool:
    """True for several that are no persons by a title: "Our achievements", not "The Ministers"."""
    last = said.lower().split()[-1:]
    several = bool(last) and last[0].endswith(words.PLURAL) and verbs.is_noun(last[0])
    return several and last[0].removesuffix(words.PLURAL) not in _OFFICES


def until_deed(plain: str, start: int, clause: Clause, item: str) -> Clause | None:
    """The words of a clause as far as "has", or its subject, where they say only that somebody acted; else None.

    "The port has taken steps to help crews:" above the ``item`` "Opened forty docks"; ``plain`` begins at ``start``.
    """
    frame = clause.frames[0] if len(clause.frames) == 1 else None
    if frame is None or frame.subject is None or frame.negated:
        return None
    group = plain[frame.verb.start - start : frame.verb.end - start].lower().split()
    if verbs.lemma(group[-1]) not in words.BEFORE_DEEDS or not _has_deeds(plain[frame.verb.end - start :]):
        return None
    perfect = group[0] in words.PERFECT
    if not (perfect or verbs.is_past(group[0], "")):
        return None
    perfect &= not _opens_with_past(item)  # "has took"
    end = frame.verb.start + len(group[0]) if perfect else frame.subject.end
    told = (replace(frame, verb=ClauseSpan(frame.verb.start, end)),) if perfect else ()
    spans = (*clause.governor, ClauseSpan(clause.start, clause.end))
    *governor, own = (ClauseSpan(span.start, min(span.end, end)) for span in spans if span.start < end)
    return Clause(own.start, own.end, tuple(governor), told)


def only_acts(plain: str) -> bool:
    """True for words above a list that say no more than that somebody acted: "The port took several steps:"."""
    told = clauses(plain) if plain.rstrip(_MARKS).endswith(":") else []  # most words are above no list
    if len(told) != 1 or until_deed(plain, 0, told[0], "") is None:
        return False
    behind = [word.norm for word in read_words(plain[told[0].frames[0].verb.end :])]
    deed = next((n for n, norm in enumerate(behind) if norm in words.DEEDS), len(behind))
    return all(norm in words.MEANS | {words.EXAMPLES} for norm in behind[deed + 1 :])


def opening_deed(item: str, start: int) -> ClauseSpan | None:
    """Where the past form stands with which an item opens that begins at ``start``; None for other items."""
    first = next((word for word in read_words(item) if not verbs.is_adverb(word.norm)), None)
    past = first is not None and verbs.is_past(first.norm, "")
    return ClauseSpan(start + first.start, start + first.end) if first and past else None


def _opens_with_past(item: str) -> bool:
    """True for an item that opens with a past form that is no participle ("Took the helm")."""
    verb = opening_deed(item, 0)
    return verb is not None and verbs.is_only_past(item[verb.start : verb.end].lower())


def _has_deeds(behind: str) -> bool:
    """True for words behind a verb that open with "steps", "a number of actions" or the like."""
    near = [word.norm for word in read_words(behind)[:DEED_REACH]]
    return not words.DEEDS.isdisjoint(near)
