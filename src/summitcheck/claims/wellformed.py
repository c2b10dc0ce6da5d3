"""What is wrong with claims as sentences: numbers alone, fragments, and claims that say the same twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from summitcheck.claims.clauses import clauses
from summitcheck.claims.lexing import read_words
from summitcheck.claims.model import Claim
from summitcheck.claims.silence import is_number, pledges
from summitcheck.lang import language

verbs = language().verbs
_NO_WITNESS = language().clauses.NO_WITNESS
_RELATIVE = language().clauses.RELATIVES | {language().clauses.COMPLEMENTIZER}

#: Words that say something which two claims must share to be told as near-duplicates.
SHARED_WORDS = 4
#: Longer texts are told as near-duplicates only where all their words are the same.
LONGEST = 60


class Malformed(NamedTuple):
    """A claim that no account can keep or leave out as it is: what is wrong, in which of its fields, and what to do."""

    claim: Claim
    key: str
    what: str
    hint: str


def malformed(claims: Sequence[Claim]) -> Iterator[Malformed]:
    """What is wrong with each claim on its own, then with claims beside each other; linear in the claims."""
    for claim in claims:
        if is_number(claim.quote):
            yield Malformed(claim, "quote", f"the quote of `{claim.id}` is only a number", "Remove the claim.")
        elif _is_fragment(claim):
            hint = "Write it as a full sentence, or merge it with the claim it belongs to."
            yield Malformed(claim, "text", f"the text of `{claim.id}` has no verb", hint)
    yield from _near_duplicates(claims)


def _is_fragment(claim: Claim) -> bool:
    """True where neither the text nor the words of the statement have a verb, or one that may bind somebody."""
    told = (claim.text, f"{claim.governor} {claim.quote}")
    return not claim.verb and not any(_has_verb(words) for words in told)


def _has_verb(said: str) -> bool:
    """True where a verb is read, or a word behind the first that is more often one than not."""
    if pledges(said) or any(clause.frames for clause in clauses(said)):
        return True
    norms = [word.norm for word in read_words(said)]
    own = takewhile(lambda norm: norm not in _RELATIVE, norms[1:])  # not that of "ports that serve all ships"
    return any(verbs.is_base(n, _NO_WITNESS) or verbs.is_present(n, _NO_WITNESS) for n in own)


def _near_duplicates(claims: Sequence[Claim]) -> Iterator[Malformed]:
    """Claims of the same words, or of one more that is no figure: an account that keeps one keeps both."""
    told = [(claim, _content(claim.text)) for claim in claims]
    by_words: dict[tuple[str, ...], Claim] = {}
    for claim, said in told:
        by_words.setdefault(said, claim)
    for claim, said in told:
        spare = [n for n, word in enumerate(said) if word.isalpha()] if len(said) <= LONGEST else []
        shorter = (said[:n] + said[n + 1 :] for n in spare)
        alike = (by_words.get(key, claim) for key in (said, *shorter) if len(key) >= SHARED_WORDS)
        if twin := next((other for other in alike if other is not claim), None):
            what = f"`{twin.id}` and `{claim.id}` say nearly the same"
            yield Malformed(claim, "text", what, "Remove one, or make clear how they differ.")


def _content(text: str) -> tuple[str, ...]:
    return tuple(sorted(word.norm for word in read_words(text) if word.content))
