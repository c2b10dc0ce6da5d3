"""Recognise words that point at what was said before: "this", "these new plans", "the plan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from summitcheck.claims.lexing import LexedWord
from summitcheck.claims.phrases import is_last
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing

#: What opens more about a noun, which tells with it what is meant, and what opens something else.
_TELLING = words.PREPOSITIONS | {words.INFINITIVE}
_ENDS = _TELLING | words.RELATIVES | words.LEADING | words.SUBORDINATORS | {words.COMPLEMENTIZER, words.AS}
_ENDS |= words.HELPERS
_UNLINKING = pointing.DEMONSTRATIVES - {words.COMPLEMENTIZER}
_CLAUSAL = words.RELATIVES | {words.COMPLEMENTIZER}
_WITHIN = frozenset("-\u2019'")

#: How many words a demonstrative and its noun have at most.
MOST_WORDS = 5


class Pointer(NamedTuple):
    """A demonstrative or an article with its noun, if any; ``told`` where more behind them says what is meant."""

    said: tuple[str, ...]
    told: bool

    @property
    def bare(self) -> bool:
        """True for a demonstrative without a noun."""
        return len(self.said) == 1

    @property
    def definite(self) -> bool:
        """True for "the plan", which may mean one of which all know."""
        return self.said[0].lower() == words.ARTICLE

    @property
    def noun(self) -> str:
        """The noun in small letters."""
        return self.said[-1].lower()

    @property
    def phrase(self) -> str:
        """All the words."""
        return " ".join(self.said)

    @property
    def several(self) -> bool:
        """True where more than one thing is meant."""
        first = self.said[0].lower()
        return first in words.POINTING_AT_MANY or (first == words.SUCH and self.noun.endswith(words.PLURAL))


def pointer(subject: str) -> Pointer | None:
    """The pointing words with which a subject opens; None for one that points at nothing said before."""
    first, *others = subject.partition(",")[0].split() or [""]
    said = [first, *takewhile(lambda word: not _ends(word.lower()), others)]
    after = "".join(others[len(said) - 1 : len(said)]).lower()
    if (len(said) == 1 and others) or after in _CLAUSAL:
        return None  # "those who build docks", "the plan that Peru made"
    return _pointer(said, told=after in _TELLING)


def pointers_within(lexed: Sequence[LexedWord]) -> Iterator[tuple[int, int, Pointer]]:
    """The pointing words behind the first word of a sentence: their first and last, and what they are."""
    for n in range(1, len(lexed)):
        if lexed[n].norm not in _UNLINKING or lexed[n - 1].norm in pointing.NO:
            continue
        near = range(n + 1, min(n + MOST_WORDS, len(lexed)))
        head = next((k for k in near if is_last(lexed, k)), None)
        if head is None or any(lexed[k].gap.strip() or _ends(lexed[k].norm) for k in range(n + 1, head + 1)):
            continue
        after = lexed[head + 1] if head + 1 < len(lexed) and not lexed[head + 1].gap.strip() else None
        paired = after is not None and after.norm in words.COORDINATORS | _CLAUSAL
        found = _pointer([word.text for word in lexed[n : head + 1]], told=after is not None and after.norm in _TELLING)
        if found and not (found.told or paired or verbs.is_past(found.noun, "")):
            yield n, head, found


def _ends(norm: str) -> bool:
    return norm in _ENDS or verbs.is_adverb(norm)


def _pointer(said: Sequence[str], *, told: bool) -> Pointer | None:
    """The pointer that some words are, unless they present a time, somebody or something that is counted."""
    norms = [word.lower() for word in said]
    if norms[0] not in pointing.DEMONSTRATIVES | {words.ARTICLE} or len(said) > MOST_WORDS:
        return None
    if norms[0] == words.ARTICLE and (told or len(said) == 1 or not _is_plain(said)):
        return None
    single = norms[0] == words.SUCH and not norms[-1].endswith(words.PLURAL)
    known = not pointing.PRESENT.isdisjoint(norm.partition("\u2019")[0] for norm in norms)
    counted = any(not (sign.isalpha() or sign in _WITHIN) for norm in norms for sign in norm)
    return None if single or known or counted else Pointer(tuple(said), told)


def _is_plain(said: Sequence[str]) -> bool:
    """True for words of which none is a name, but for an order and the like."""
    return said[-1].lower() in pointing.INSTRUMENTS or all(word.islower() for word in said[1:])
