"""Find the words of a claim whose meaning stands outside it: "she", "this plan", "the agency", "both leaders"."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summitcheck.claims.lexing import TITLES, LexedWord
from summitcheck.claims.phrases import is_last
from summitcheck.claims.places import is_place
from summitcheck.claims.pointing import MOST_WORDS, pointer
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing

_PRONOUNS = pointing.OF_PERSON | pointing.OF_THING | pointing.OF_SEVERAL
_BARE = pointing.DEMONSTRATIVES - {words.SUCH}
_OF_GROUPS = words.RELATIVES | {words.COMPLEMENTIZER, _LANGUAGE.syntax.OWNER} | words.GATHERING
_TELLING = pointing.OF_CONTENT | words.RELATIVES | words.NOMINATIVES | {words.COMPLEMENTIZER, _LANGUAGE.syntax.OWNER}
_KNOWN = TITLES | pointing.KNOWN | pointing.PRESENT
_ACTING = words.NOMINATIVES | {words.EXPLETIVE}
_ENDS = words.PREPOSITIONS | words.RELATIVES | words.HELPERS | words.SUBORDINATORS | words.COORDINATORS
_OTHERS = sorted(
    (_PRONOUNS | pointing.DEMONSTRATIVES | pointing.TOGETHER | {pointing.DOING_SO[0]}) - {words.COMPLEMENTIZER}
)
_PART, _SHARES = ("|".join(sorted(each)) for each in (pointing.TAKING_PART, pointing.SHARES))
_POSSESSIVE = re.compile(r"['\u2019]s?\Z")
#: Words of which one shows that a claim may point outside it, and those with an article.
_SIGNS = re.compile(
    rf"\b(?:{'|'.join(_OTHERS)}|(?:{'|'.join(sorted(pointing.POINTED_BY))}) {words.COMPLEMENTIZER})\b"
    rf"|\A(?:{words.COMPLEMENTIZER}|{_SHARES})\b|\b(?:{_PART})\b",
    re.IGNORECASE,
)
_ARTICLED = re.compile(rf"\b{words.ARTICLE}((?: [a-z]+){{1,{MOST_WORDS - 1}}})")
_UNNAMED = pointing.GROUPS | pointing.OCCASIONS | pointing.TAKING_PART

#: A name of more words with capitals is known by itself; with a demonstrative, one of one more.
MOST_CAPITALS = 1


class OutsideWords(NamedTuple):
    """Words whose meaning stands outside a claim, and where they begin in its text."""

    said: tuple[str, ...]
    at: int

    @property
    def noun(self) -> str:
        """The last of the words, in small letters."""
        return self.said[-1].lower()

    @property
    def is_pronoun(self) -> bool:
        """True for "she", "its" and "them"."""
        return self.noun in _PRONOUNS

    @property
    def is_definite(self) -> bool:
        """True for "the plan", which may be explained anywhere before."""
        return self.said[0].lower() == words.ARTICLE


def outside_words(subject: str, lexed: Sequence[LexedWord]) -> Iterator[OutsideWords]:
    """The words of a claim that may point outside it, those that surely do first; the definite ones last.

    ``subject`` is that of its first verb.
    """
    yield from _pointing(subject, lexed)
    yield from _pronouns(lexed)
    yield from _bare(lexed)
    yield from _definite(subject, lexed)


def is_open(text: str, known: Container[str]) -> bool:
    """True for a text with a word that may point outside it; of nouns with an article only the ``known`` may."""
    if _SIGNS.search(text):
        return True
    for phrase in _ARTICLED.findall(text.lower()):
        for noun, after in pairwise([*phrase.split(), ""]):
            if (
                noun not in _KNOWN
                and after not in _TELLING - pointing.OF_CONTENT
                and (noun in known or noun in _UNNAMED)
            ):
                return True
    return False


def _pointing(subject: str, lexed: Sequence[LexedWord]) -> Iterator[OutsideWords]:
    """The demonstratives with their nouns, the one that opens the claim without a noun too."""
    opened = pointer(subject)
    own = opened is not None and lexed[0].text == opened.said[0] and not (opened.definite or opened.told)
    if opened and own:
        yield OutsideWords(opened.said, 0)
    for n in range(int(own), len(lexed)):
        pointed = lexed[n].norm in pointing.DEMONSTRATIVES and _points(lexed, n)
        if pointed and (head := _head(lexed, n)) and not _is_told(lexed, head):
            said = lexed[n : head + 1]
            single = said[0].norm == words.SUCH and not said[-1].norm.endswith(words.PLURAL)
            present = any(word.norm in pointing.PRESENT for word in said)
            named = sum(word.capital for word in said[1:]) > MOST_CAPITALS + 1
            named |= said[-1].norm in pointing.KNOWN and any(word.capital for word in lexed[1:n])
            if not (single or present or named or _is_known(lexed, n, said[-1].norm)):
                yield OutsideWords(tuple(word.text for word in said), lexed[n].start)


def _points(lexed: Sequence[LexedWord], n: int) -> bool:
    """True for a demonstrative that opens a phrase: not "those paid", nor "said that crews"."""
    norm, before = lexed[n].norm, lexed[n - 1].norm if n else ""
    if norm == words.COMPLEMENTIZER:
        return before in pointing.POINTED_BY
    paid = n + 1 < len(lexed) and verbs.is_past(lexed[n + 1].norm, "") and is_last(lexed, n + 1)
    return before not in pointing.NO and not paid


def _is_known(lexed: Sequence[LexedWord], first: int, noun: str) -> bool:
    """True where the noun of words that point stands before them, as one or as several."""
    alike = {noun, noun.removesuffix(words.PLURAL), noun + words.PLURAL}
    return any(word.norm in alike for word in lexed[:first])


def _pronouns(lexed: Sequence[LexedWord]) -> Iterator[OutsideWords]:
    """The pronouns before which nothing is named that they may mean, nor behind the lead that they stand in."""
    n = next((n for n, word in enumerate(lexed) if word.norm in _PRONOUNS), None)
    if n is None:
        return  # one behind the first means the same, or what stands between
    leads = next((k for k in range(n + 1, len(lexed)) if "," in lexed[k].gap), None)
    named = [*lexed[:n], *(lexed[leads:] if leads and lexed[n].norm not in _ACTING else ())]
    if not _MEANING[lexed[n].norm](named):
        yield OutsideWords((lexed[n].text,), lexed[n].start)


def _names_person(lexed: Sequence[LexedWord]) -> bool:
    named = (n for n, word in enumerate(lexed) if n and word.capital and lexed[n - 1].norm not in words.PREPOSITIONS)
    opened = bool(lexed) and lexed[0].norm in words.INDEFINITES  # "A pilot and her crew"
    return opened or any(word.norm in TITLES for word in lexed) or next(named, None) is not None


def _names_thing(lexed: Sequence[LexedWord]) -> bool:
    return any(word.content and word.norm.isalpha() and word.norm not in pointing.PRESENT for word in lexed)


def _names_several(lexed: Sequence[LexedWord]) -> bool:
    several = words.COLLECTIVES | words.NUMBERS | words.COORDINATORS | words.PLURALS - words.FIRST_PERSON
    return any(word.norm in several or (word.content and word.norm.endswith(words.PLURAL)) for word in lexed)


_MEANING: dict[str, Callable[[Sequence[LexedWord]], bool]] = {
    **dict.fromkeys(pointing.OF_PERSON, _names_person),
    **dict.fromkeys(pointing.OF_THING, _names_thing),
    **dict.fromkeys(pointing.OF_SEVERAL, _names_several),
}


def _bare(lexed: Sequence[LexedWord]) -> Iterator[OutsideWords]:
    """A "this" without a noun: "to do this, the port"; "doing so" and "most" as subjects."""
    for n in range(1, len(lexed)):
        if lexed[n].norm not in _BARE or lexed[n - 1].norm not in pointing.POINTED_BY:
            continue
        if n + 1 == len(lexed) or lexed[n + 1].gap.strip() or lexed[n + 1].norm in _ENDS:
            yield OutsideWords((lexed[n].text,), lexed[n].start)
    if len(lexed) > 1 and (lexed[0].norm, lexed[1].norm) == pointing.DOING_SO:
        yield OutsideWords((lexed[1].text,), 0)
    if len(lexed) > 1 and lexed[0].norm in pointing.SHARES and lexed[1].norm in words.HELPERS:
        yield OutsideWords((lexed[0].text,), 0)


def _definite(subject: str, lexed: Sequence[LexedWord]) -> Iterator[OutsideWords]:
    """The nouns with "the", and those who are counted or take part, of whom nothing more is told."""
    for n, word in enumerate(lexed):
        if word.norm == words.ARTICLE or word.norm in pointing.TOGETHER:
            owner = n + 2 < len(lexed) and _POSSESSIVE.match(lexed[n + 2].gap.strip())  # "the Act's"
            head = n + 1 if owner else _head_of(subject, lexed) if n == 0 else _head(lexed, n)
        else:
            opens = n == 0 or lexed[n - 1].norm in words.COORDINATORS
            head = n if opens and word.norm in pointing.TAKING_PART else None
        if head is None or _is_told(lexed, head) or _is_described(lexed, n, head):
            continue
        if word.norm in pointing.TOGETHER and lexed[head].norm not in pointing.GROUPS:
            continue
        said = lexed[n : head + 1]
        known = said[-1].norm in _KNOWN or sum(each.capital for each in said[1:]) > MOST_CAPITALS
        known |= said[-1].text.isupper()  # "the EU"
        known |= said[-1].capital and is_place(" ".join(each.text for each in said))
        if not (known or _is_known(lexed, n, said[-1].norm)):
            yield OutsideWords(tuple(each.text for each in said), word.start)


def _head_of(subject: str, lexed: Sequence[LexedWord]) -> int | None:
    """The place of the last word of a short subject that opens a claim, behind which its verb stands."""
    said = subject.split()
    short = 1 < len(said) <= MOST_WORDS and lexed[0].text == said[0] and subject.replace(" ", "").isalpha()
    loose = any(word in _ENDS or word in _TELLING or verbs.is_past(word, "") for word in map(str.lower, said))
    return len(said) - 1 if short and not loose else _head(lexed, 0)


def _head(lexed: Sequence[LexedWord], n: int) -> int | None:
    """The place of the noun behind an article or a demonstrative."""
    near = range(n + 1, min(n + MOST_WORDS, len(lexed)))
    head = next((k for k in near if is_last(lexed, k)), None)
    if head is None or any(lexed[k].gap.strip() or lexed[k].norm in _ENDS for k in range(n + 1, head + 1)):
        return None
    if any(not (lexed[k].norm.isalpha() or lexed[k].norm.isdecimal()) for k in range(n + 1, head + 1)):
        return None
    return head


def _is_told(lexed: Sequence[LexedWord], head: int) -> bool:
    """True where more is told of a noun behind it: "the plan to", "the docks we built", "the leaders of"."""
    after = lexed[head + 1] if head + 1 < len(lexed) else None
    if after is None or after.gap.strip():
        return False
    if lexed[head].norm in pointing.GROUPS | pointing.TAKING_PART:
        return after.norm in _OF_GROUPS
    named = head + 2 < len(lexed) and lexed[head + 2].capital  # "the Fund for Peace", and not "the Pact for signature"
    return after.norm in _TELLING and (named or not lexed[head].capital or after.norm not in pointing.OF_CONTENT)


def _is_described(lexed: Sequence[LexedWord], first: int, head: int) -> bool:
    """True for a participle behind a noun that opens no subject: "mend the docks closed in May"."""
    after = lexed[head + 1] if head + 1 < len(lexed) else None
    if first == 0 or "," in lexed[first].gap or first == head or after is None or after.gap.strip():
        return False
    return verbs.is_past(after.norm, "")
