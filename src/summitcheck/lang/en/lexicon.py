"""Words: their dictionary forms, their parts of speech and their senses.

The data are WordNet 3.0 and lists of our own (``docs/lexicons.md``). Every look-up is a pure
function of its arguments; the file is read at the first one (about a millisecond) and searched in place.
Words are given in lower case, phrases with single spaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import ne
from typing import NamedTuple

from summitcheck.lang.en import table
from summitcheck.lang.en.tokenizer import stem, tokenize
from summitcheck.lang.wordlists import word_set

_WORDS, _PHRASES, _SPELLING, _RARITY = "words.txt", "phrases.txt", "spelling.txt", "rarity.txt"
_CACHE = 1 << 16

# WordNet's rules of detachment (morphy(7WN)), by part of speech: endings, and what stands in their place.
_ENDINGS = {
    "a": "er: est: er:e est:e",
    "n": "s: ses:s ves:f xes:x zes:z ches:ch shes:sh men:man ies:y",
    "v": "s: ies:y es:e es: ed:e ed: ing:e ing:",
}
_RULES = tuple((pos, *rule.split(":")) for pos, rules in _ENDINGS.items() for rule in rules.split())
_RULES_BY_LETTER = {
    letter: tuple(rule for rule in _RULES if rule[1][-1] == letter) for letter in {rule[1][-1] for rule in _RULES}
}
# A tag count belongs to the lemma, not to the form: an inflected reading gets about the share of its form among
# all forms of a verb. So "meeting" is first a noun, and "found" first a form of "find".
_INFLECTED, _GERUND = 0.25, 0.12
_NOTHING: frozenset[str] = frozenset()
_NO_GROUPS: frozenset[int] = frozenset()
#: With one of these, some words make a phrase of their own ("phase out", "in front of").
_PARTICLES = word_set("up down out off in on of to back over away apart through forward aside along")
#: Words of the longest phrase.
_LONGEST = 6
_NO_PHRASES: Mapping[str, Sequence[list[str]]] = {}
#: The rarity of a word that is in none of the lists: rarer than any that is.
UNSEEN = 17.0


class Word(NamedTuple):
    """What the lexicon knows of one word as one part of speech (``n v a r``, ``x`` for the rest).

    ``uses`` counts them in WordNet's tagged texts; ``senses`` are pairs of a meaning's number and its share of the
    uses, most frequent first; ``groups`` number the curated groups of words that say the same; ``opposites`` are
    curated antonyms, ``antonyms`` WordNet's, ``derived`` words of the same family.
    """

    pos: str
    uses: int = 0
    senses: tuple[tuple[int, float], ...] = ()
    groups: frozenset[int] = frozenset()
    opposites: frozenset[str] = frozenset()
    antonyms: frozenset[str] = frozenset()
    derived: frozenset[str] = frozenset()


class LexiconEntry(NamedTuple):
    """One line of the lexicon: the form as a dictionary word, and the lemmas it is an irregular form of."""

    words: tuple[Word, ...] = ()
    irregular: tuple[tuple[str, str], ...] = ()


class WordReading(NamedTuple):
    """One way to read a form: as ``word.pos`` of ``lemma``, with its share of the readings (0 to 1)."""

    lemma: str
    word: Word
    weight: float


def standard_spelling(word: str) -> str:
    """``word`` in American spelling ("labour" gives "labor"); other words as they are."""
    return _americans().get(word, word)


@cache
def _americans() -> dict[str, str]:
    words = table.data(_SPELLING).decode().split()  # pairs of single words
    return dict(zip(words[::2], words[1::2], strict=True))


@lru_cache(maxsize=_CACHE)
def normal(form: str) -> str:
    """A word or phrase as the lexicon has it: American, "non-binding" one word, "long-term" two."""
    if "-" in form:
        form = " ".join(token.norm for token in tokenize(form))
    return " ".join(map(standard_spelling, form.split(" ")))


@lru_cache(maxsize=_CACHE)
def rarity(word: str) -> float:
    """The negative natural logarithm of a word's share of general English: about 5 for "the", 15 for rare words.

    ``word`` is a word or its Snowball stem; `UNSEEN` when neither is known.
    """
    found = table.find(_RARITY, stem(word)) or table.find(_RARITY, word)
    return int(found[0]) / 10 if found else UNSEEN


@lru_cache(maxsize=_CACHE)
def entry(form: str) -> LexiconEntry | None:
    """The line of ``form`` itself, not of its lemma; None when there is none."""
    blocks = table.find(_WORDS, form)
    if blocks is None:
        return None
    if blocks[-1][0] != "@":
        return LexiconEntry(tuple([_word(block) for block in blocks]))
    pairs = [pair.partition(":") for pair in blocks[-1][1:].split(" ")]
    return LexiconEntry(
        tuple([_word(block) for block in blocks[:-1]]), tuple([(lemma, pos) for pos, _, lemma in pairs])
    )


@lru_cache(maxsize=_CACHE)
def opposites(form: str) -> frozenset[str]:
    """The antonyms, curated or not, that the line of ``form`` lists for any of its parts of speech."""
    line = table.line(_WORDS, form)
    if line is None or not ("#" in line or "!" in line):  # as of most words
        return _NOTHING
    fields = (part for block in line.split("\t") for part in block.split(" "))
    return _NOTHING.union(*(_names(part[1:]) for part in fields if part[:1] in ("#", "!")))


def _word(block: str) -> Word:
    head, *fields = block.split(" ")
    parts = {part[0]: part[1:] for part in fields}
    return Word(
        head[0],
        int(head[1:] or 0),
        _senses(parts[":"]) if ":" in parts else (),
        frozenset(map(int, parts["="].split(","))) if "=" in parts else _NO_GROUPS,
        _names(parts.get("#", "")),
        _names(parts.get("!", "")),
        _names(parts.get("+", "")),
    )


def _senses(numbers: str) -> tuple[tuple[int, float], ...]:
    return tuple([(int(numbers[i : i + 4], 36), int(numbers[i + 4]) / 10) for i in range(0, len(numbers), 5)])


def _names(text: str) -> frozenset[str]:
    return frozenset(text.replace("_", " ").split(",")) if text else _NOTHING


@lru_cache(maxsize=_CACHE)
def readings(form: str) -> tuple[WordReading, ...]:
    """All ways to read ``form``, most likely first; empty when the lexicon does not know it."""
    found: dict[tuple[str, str], tuple[Word, float]] = {}
    for lemma, word, factor in _candidates(normal(form)):
        weight = (word.uses + 0.5) * factor
        if weight > found.get((lemma, word.pos), (word, 0.0))[1]:
            found[lemma, word.pos] = (word, weight)
    total = sum([weight for _, weight in found.values()])
    ordered = sorted(found.items(), key=lambda item: -item[1][1])
    return tuple([WordReading(lemma, word, weight / total) for (lemma, _), (word, weight) in ordered])


def _candidates(form: str) -> Iterator[tuple[str, Word, float]]:
    own = entry(form)
    if own:
        for word in own.words:
            yield form, word, 1.0
        for lemma, pos in own.irregular:
            yield from ((lemma, word, _INFLECTED) for word in _as(lemma, pos))
    if " " in form:
        yield from _inflected_phrase(form)
        return
    if form[-1:] in _RULES_BY_LETTER:
        yield from _regular(form, {pos for _, pos in own.irregular} if own else set())


def _as(lemma: str, pos: str) -> tuple[Word, ...]:
    known = entry(lemma)
    return tuple([word for word in known.words if word.pos == pos]) if known else ()


def _regular(form: str, irregular: set[str]) -> Iterator[tuple[str, Word, float]]:
    """The lemmas of a form by its ending, but as a part of speech in which it is an irregular form."""
    factor = _GERUND if form.endswith("ing") else _INFLECTED
    for pos, ending, instead in _RULES_BY_LETTER[form[-1]]:
        if form.endswith(ending) and len(form) > len(ending) + 1 and pos not in irregular:
            lemma = form[: -len(ending)] + instead
            for word in _as(lemma, pos):
                yield lemma, word, factor


def _inflected_phrase(form: str) -> Iterator[tuple[str, Word, float]]:
    """A phrase is inflected at its first word (``phased out``) or its last (``member states``)."""
    first, _, rest = form.partition(" ")
    start, _, last = form.rpartition(" ")
    variants = {f"{lemma(first, 'v')} {rest}": "v", f"{start} {lemma(last, 'n')}": "n"}
    for phrase, pos in variants.items():
        if phrase != form:
            yield from ((phrase, word, 1.0) for word in _as(phrase, pos))


@lru_cache(maxsize=_CACHE)
def lemmas(form: str) -> tuple[str, ...]:
    """The dictionary forms of ``form``, most likely first; ``form`` itself when it is unknown."""
    return tuple(dict.fromkeys(reading.lemma for reading in readings(form))) or (form,)


@lru_cache(maxsize=_CACHE)
def lemma(form: str, part: str) -> str:
    """The likeliest dictionary form of ``form`` read as ``part`` (``n v a r``), else ``form``."""
    return next((reading.lemma for reading in readings(form) if reading.word.pos == part), form)


@lru_cache(maxsize=_CACHE)
def pos(form: str) -> str:
    """The letters of the parts of speech ``form`` may be, likeliest first (``"vn"``); empty when unknown."""
    return "".join(dict.fromkeys(reading.word.pos for reading in readings(form)))


def phrase_at(norms: Sequence[str], i: int) -> tuple[str, int] | None:
    """The dictionary form of a phrase with a particle that begins at word ``i``, and the index after it, or None.

    Compounds of nouns stay apart: retellings keep their parts more often than the whole.
    """
    if _PARTICLES.isdisjoint(norms[i : i + _LONGEST]):  # most words, and a look-up is costly
        return None
    last = phrase_end(norms, i)
    if last == i + 1 or (norms[i] not in _PARTICLES and norms[last - 1] not in _PARTICLES):
        return None
    return lemmas(" ".join(norms[i:last]))[0], last


def phrase_end(words: Sequence[str], i: int) -> int:
    """The index after the longest known phrase that begins at word ``i`` (lower case); ``i + 1`` when none does.

    The first word of a phrase may be inflected ("phased out"), and so may its last ("living rooms").
    """
    begun = _begun(words[i])
    if not begun or i + 1 == len(words):
        return i + 1
    last, second = i + 1, words[i + 1]
    for following in (second, lemma(second, "n")):
        for rest in begun.get(following, ()):
            last = max(last, _end(words, i, rest))
    return last


@lru_cache(maxsize=_CACHE)
def _begun(form: str) -> Mapping[str, Sequence[list[str]]]:
    """What follows a word, as it is or as its lemmas, in the phrases that begin with it: by the next word."""
    firsts = dict.fromkeys((normal(form), *lemmas(form)))
    phrases: dict[str, list[list[str]]] = {}
    for first in firsts if not _openings().isdisjoint(firsts) else ():
        for rest in table.find(_PHRASES, first) or ():
            words = rest.split(" ")
            phrases.setdefault(words[0], []).append(words)
    return phrases or _NO_PHRASES


@cache
def _openings() -> frozenset[str]:
    """The first words of all phrases."""
    return frozenset([line[: line.find("\t")] for line in table.data(_PHRASES).decode().split("\n")])


def _end(words: Sequence[str], i: int, rest: Sequence[str]) -> int:
    last = i + len(rest)
    if last >= len(words) or any(map(ne, words[i + 1 : last], rest)):
        return i + 1
    return last + 1 if rest[-1] in (words[last], lemma(words[last], "n")) else i + 1
