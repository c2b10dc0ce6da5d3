"""WordNet and the curated lists in one sorted table of words, and one of fixed-width meanings.

The formats are described in ``docs/lexicons.md``; ``summitcheck.lang.en.lexicon`` reads them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

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
    """Builds the lines of ``words.txt``, ``senses.txt`` and ``phrases.txt``.

    ``spell`` turns a word into the form that the texts are looked up by: American, as tokens, one space between.
    """

    def __init__(self, net: WordNet, known: frozenset[str], lists: Lists, spell: Callable[[str], str]) -> None:
        self.net, self.dropped, self.spell = net, lists.dropped, spell
        self.antonyms, self.groups = lists.antonyms, lists.groups
        self.phrases = {word for word, _ in lists.antonyms.keys() | lists.groups.keys()}
        self.sizes = _sizes(net)
        self.counts: dict[Word, int] = {}
        self.kept: dict[Word, list[tuple[Key, float]]] = {}
        self._keep(known)
        self.numbers = self._number()

    def _keep(self, known: frozenset[str]) -> None:
        """Takes the wanted words; where several become one form, the one that is spelt so goes first."""
        taxa = set(_subtree(self.net, self.net.find(_TAXON)))
        wanted = [(self.spell(word), word, pos) for word, pos in self.net.senses if self._wanted(word, known)]
        for form, word, pos in sorted(wanted, key=lambda item: (item[0], item[0] != item[1], item)):
            senses = [s for s in self.net.senses[word, pos] if s.synset not in taxa]
            usable = [s for s in senses if not self.net.synsets[s.synset].targets("@i")]
            if usable and (form, pos) not in self.kept:
                self.kept[form, pos] = shares(usable)
                self.counts[form, pos] = sum(s.count for s in self.net.senses[word, pos])

    def _wanted(self, word: str, known: frozenset[str]) -> bool:
        if any(c.isdigit() or c in "'." for c in word):
            return False
        if "_" in word:
            return self.net.count(word) > 1 or self.spell(word) in self.phrases
        usual = word in known or self.net.count(word) > 0 or ("-" in word and len(word) < 16)
        return usual or self.spell(word) in self.phrases

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
        for word, pos in sorted(self._keys(), key=lambda k: (k[0], -self.counts.get(k, 0), k[1])):
            forms[word].append(self._block(word, pos))
        for form, lemmas in self.net.irregular.items():
            kept = [f"{pos}:{lemma}" for pos, lemma in lemmas if (lemma, pos) in self.kept and lemma != form]
            if kept and form.isalpha():
                forms[form].append("@" + " ".join(dict.fromkeys(kept)))
        for word in sorted(forms, key=str.encode):
            yield "\t".join([word, *forms[word]])

    def phrases_by_first_word(self, others: Iterable[str]) -> Iterator[str]:
        """Lines ``first word TAB rest TAB rest ...`` of all phrases here and among ``others``, longest first."""
        rests: dict[str, set[str]] = defaultdict(set)
        for phrase in {*(word for word, _ in self._keys()), *others}:
            first, _, rest = phrase.partition(" ")
            rests[first] |= {rest} if rest else set()
        for first in sorted(filter(rests.get, rests), key=str.encode):
            yield "\t".join([first, *sorted(rests[first], key=lambda rest: (-rest.count(" "), rest))])

    def _keys(self) -> set[Word]:
        return self.kept.keys() | self.antonyms.keys() | self.groups.keys()

    def _block(self, word: str, pos: str) -> str:
        count = self.counts.get((word, pos), 0)
        fields = [pos + (str(count) if count else "")]
        senses = self.kept.get((word, pos), [])
        if senses:
            fields.append(":" + "".join(base36(self.numbers[key], 4) + str(_digit(share)) for key, share in senses))
        if groups := self.groups.get((word, pos)):
            fields.append("=" + ",".join(map(str, groups)))
        curated = self.antonyms.get((word, pos), [])
        natural = [w for w in self._linked(word, senses, "!") if w not in curated and (word, w) not in self.dropped]
        fields += ["#" + ",".join(w.replace(" ", "_") for w in curated)] if curated else []
        fields += ["!" + ",".join(natural).replace(" ", "_")] if natural else []
        if derived := [w for w in self._linked(word, senses, "+", "\\") if w != word]:
            fields.append("+" + ",".join(derived).replace(" ", "_"))
        return " ".join(fields)

    def _linked(self, word: str, senses: list[tuple[Key, float]], *symbols: str) -> list[str]:
        """Words that this word (not its whole synset) points at from one frequent sense to another."""
        found = set()
        for key, _ in senses:
            synset = self.net.synsets[key]
            own = {i for i, w in enumerate(synset.words, 1) if self.spell(w.lower()) == word}
            for p in synset.pointers:
                if p.symbol in symbols and p.source in own:
                    found.add((self.spell(self.net.synsets[p.target].words[p.word - 1].lower()), p.target))
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
