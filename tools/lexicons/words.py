"""WordNet and the curated lists in one sorted table of words, and one of fixed-width meanings.

The formats are described in ``docs/lexicons.md``; ``summitcheck.language.lexicon`` reads them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from .curated import Lists, Word
from .wordnet import Key, Sense, Synset, WordNet

#: Senses rarer than this share of a word's uses are left out: they would make unlike words alike.
MIN_SHARE = 0.05
MAX_SENSES = 8
DEPTH = 3
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_TAXON = "biological group.n.1"


def base36(number: int, width: int) -> str:
    """``number`` in exactly ``width`` digits of base 36."""
    digits = ""
    for _ in range(width):
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
    return digits


def shares(senses: Iterable[Sense]) -> list[tuple[Key, float]]:
    """The frequent senses with their share of the word's uses.

    Tag counts are smoothed by 1/rank, since three quarters of the words were never tagged.
    """
    weights = [(s.synset, s.count + 1 / rank) for rank, s in enumerate(senses, 1)]
    total = sum(weight for _, weight in weights)
    return [(key, w / total) for key, w in weights[:MAX_SENSES] if w / total >= MIN_SHARE]


class WordTable:
    """Builds the lines of ``words.txt`` and ``senses.txt``."""

    def __init__(self, net: WordNet, known: frozenset[str], lists: Lists) -> None:
        self.net, self.dropped = net, lists.dropped
        self.antonyms, self.groups = lists.antonyms, lists.groups
        self.phrases = {word for word, _ in lists.antonyms.keys() | lists.groups.keys()}
        self.sizes = _sizes(net)
        taxa = set(_subtree(net, net.find(_TAXON)))
        self.kept: dict[Word, list[tuple[Key, float]]] = {}
        for (word, pos), senses in net.senses.items():
            if self._wanted(word, known):
                usable = [s for s in senses if s.synset not in taxa and not net.synsets[s.synset].targets("@i")]
                if usable:
                    self.kept[word.replace("_", " "), pos] = shares(usable)
        self.numbers = self._number()

    def _wanted(self, word: str, known: frozenset[str]) -> bool:
        if any(c.isdigit() for c in word):
            return False
        if "_" in word:
            return self.net.count(word) > 1 or word.replace("_", " ") in self.phrases
        return word in known or word in self.phrases or self.net.count(word) > 0 or ("-" in word and len(word) < 16)

    def _number(self) -> dict[Key, int]:
        """The meanings in use and what lies above them, numbered in file order from 1."""
        used = {key for senses in self.kept.values() for key, _ in senses}
        level = used
        for _ in range(DEPTH):
            level = {up for key in level for up in self._above(self.net.synsets[key])}
            used |= level
        return {key: i for i, key in enumerate(sorted(used), 1)}

    def _above(self, synset: Synset) -> tuple[Key, ...]:
        """Hypernyms; for an adjective the head of its cluster, for a head the opposite head."""
        if synset.satellite:
            return synset.targets("&")[:1]
        return synset.targets("!" if synset.key[0] == "a" else "@")[:2]

    def senses(self) -> Iterator[str]:
        """One line a meaning: two numbers of what lies above it, and the logarithm of what lies below."""
        for key, _ in sorted(self.numbers.items(), key=lambda item: item[1]):
            synset = self.net.synsets[key]
            above = [self.numbers.get(up, 0) for up in self._above(synset)] + [0, 0]
            if key[0] == "a" and not synset.satellite:
                above = [0, above[0]]
            yield base36(above[0], 4) + base36(above[1], 4) + base36(self.sizes[key], 1)

    def words(self) -> Iterator[str]:
        """One line a word, sorted by bytes."""
        forms: dict[str, list[str]] = defaultdict(list)
        curated = self.antonyms.keys() | self.groups.keys()
        keys = sorted(self.kept.keys() | curated, key=lambda k: (k[0], -self._count(*k), k[1]))
        for word, pos in keys:
            forms[word].append(self._block(word, pos))
        for form, lemmas in self.net.irregular.items():
            kept = [f"{pos}:{lemma}" for pos, lemma in lemmas if (lemma, pos) in self.kept and lemma != form]
            if kept and form.isalpha():
                forms[form].append("@" + " ".join(dict.fromkeys(kept)))
        lines = ((word.encode(), blocks) for word, blocks in forms.items())
        for word_bytes, blocks in sorted(lines):
            yield "\t".join([word_bytes.decode(), *blocks])

    def _count(self, word: str, pos: str) -> int:
        return self.net.count(word.replace(" ", "_"), pos)

    def _block(self, word: str, pos: str) -> str:
        count = self._count(word, pos)
        fields = [pos + (str(count) if count else "")]
        senses = self.kept.get((word, pos), [])
        if senses:
            fields.append(":" + "".join(base36(self.numbers[key], 4) + str(_digit(share)) for key, share in senses))
        if groups := self.groups.get((word, pos)):
            fields.append("=" + ",".join(map(str, groups)))
        curated = self.antonyms.get((word, pos), [])
        natural = [w for w in self._linked(word, senses, "!") if w not in curated and (word, w) not in self.dropped]
        fields += ["#" + ",".join(w.replace(" ", "_") for w in curated)] if curated else []
        fields += ["!" + ",".join(natural)] if natural else []
        if derived := [w for w in self._linked(word, senses, "+", "\\") if w != word]:
            fields.append("+" + ",".join(derived))
        return " ".join(fields)

    def _linked(self, word: str, senses: list[tuple[Key, float]], *symbols: str) -> list[str]:
        """Words that this word (not its whole synset) points at from one frequent sense to another."""
        found = set()
        for key, _ in senses:
            synset = self.net.synsets[key]
            own = {i for i, w in enumerate(synset.words, 1) if w.lower().replace("_", " ") == word}
            for p in synset.pointers:
                if p.symbol in symbols and p.source in own:
                    found.add((self.net.synsets[p.target].words[p.word - 1].lower(), p.target))
        return sorted({w for w, target in found if any(k == target for k, _ in self.kept.get((w, target[0]), []))})


def _digit(share: float) -> int:
    return max(1, min(9, round(share * 10)))


def _subtree(net: WordNet, root: Key) -> Iterator[Key]:
    children, seen, todo = net.children(), {root}, [root]
    while todo:
        key = todo.pop()
        yield key
        fresh = [child for child in children[key] if child not in seen]
        seen.update(fresh)
        todo += fresh


def _sizes(net: WordNet) -> dict[Key, int]:
    """Half steps of the binary logarithm of how many meanings lie below each, at most 35."""
    below: dict[Key, int] = defaultdict(int)
    for synset in net.synsets.values():
        seen, todo = set(), [synset.key]
        while todo:
            key = todo.pop()
            if key not in seen:
                seen.add(key)
                below[key] += 1
                todo += net.synsets[key].targets("@", "@i")
    return {key: min(35, round(2 * math.log2(below[key]))) for key in net.synsets}
