"""Recognise words to the reader that only say where there is more."""

from __future__ import annotations

import re

from summitcheck.claims.clauses import clauses
from summitcheck.claims.lexing import read_words
from summitcheck.claims.silence import LEAD_SIZE, pledges
from summitcheck.lang import language

words = language().clauses

_ADDRESS = re.compile(rf"\w\.(?:{'|'.join(sorted(words.ADDRESS_ENDINGS))})\b|\d{{3}}\W{{1,2}}\d{{4}}\b|\s\|\s")


def points_elsewhere(plain: str) -> bool:
    """True for words to the reader that only say where there is more: "For more information, visit ports.org."."""
    norms = [word.norm for word in read_words(plain) if word.norm != words.POLITE]
    addressed = bool(_ADDRESS.search(plain)) or norms[-1:] == [words.HERE]
    if tuple(norms[: len(words.FOR_MORE)]) == words.FOR_MORE:
        return not words.POINTING_ELSEWHERE.isdisjoint(norms) and not pledges(plain)
    leads = norms[:1] in ([words.INFINITIVE], [words.FOR_MORE[0]])
    told = plain.rpartition(", ")[2] if leads else plain
    if leads and tuple(norms[-2:]) == words.CLICK_HERE and told != plain:
        return not pledges(told)  # "To read the full plan, click here."
    if words.CLICK_HERE in (tuple(norms[:2]), tuple(norms[-2:])) or _is_found_here(plain):
        return not pledges(plain)
    first = next((word.norm for word in read_words(told[:LEAD_SIZE]) if word.norm != words.POLITE), "")
    addressed |= leads and first == words.VISIT
    return addressed and first in words.POINTING_ELSEWHERE and not pledges(told)


def _is_found_here(plain: str) -> bool:
    """True for words that say nothing but where there is more: "The list can be found here"."""
    said = read_words(plain)
    if not said or said[-1].norm != words.HERE:
        return False
    if said[0].norm in words.MORE_TO_READ and said[-2].norm in words.FOUND:
        return True  # "Additional steps that Peru is taking can be found here"
    told = clauses(plain)
    verb = told[0].frames[0].verb if len(told) == 1 and len(told[0].frames) == 1 else None
    return verb is not None and tuple(word.norm for word in read_words(plain[verb.end :])) in words.FOUND_HERE
