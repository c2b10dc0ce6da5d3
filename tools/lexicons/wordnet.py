"""WordNet 3.0 as Debian's ``wordnet-base`` installs it: synsets, senses and irregular forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_SENSE_POS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}

#: A synset is known by its part of speech and its offset in the data file.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pointer:
    """``symbol`` leads to ``target``; ``source`` and ``word`` count words from 1, 0 for the whole synset."""

    symbol: str
    target: Key
    source: int
    word: int


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: the words that carry it and what it points at."""

    key: Key
    satellite: bool
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]

    def targets(self, *symbols: str) -> tuple[Key, ...]:
        """The synsets that pointers of these kinds lead to, in order."""
        return tuple(p.target for p in self.pointers if p.symbol in symbols)


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of one word, with how often it was tagged in the semantic concordance."""

    synset: Key
    count: int


class WordNet:
    """``synsets`` by key, ``senses`` by word and part of speech, ``irregular`` forms to (pos, lemma)."""

    def __init__(self, root: Path) -> None:
        self.synsets = {s.key: s for pos in FILES for s in _synsets(root, pos)}
        counts = _counts(root)
        self.senses = {key: senses for pos in FILES for key, senses in _index(root, pos, counts)}
        self.irregular = _irregular(root)

    def count(self, word: str, pos: str = "nvar") -> int:
        """How often ``word`` was tagged, over the given parts of speech."""
        return sum(s.count for p in pos for s in self.senses.get((word, p), ()))

    def children(self) -> dict[Key, list[Key]]:
        """Direct hyponyms and instances of every synset, in file order."""
        children: dict[Key, list[Key]] = defaultdict(list)
        for synset in self.synsets.values():
            for parent in synset.targets("@", "@i"):
                children[parent].append(synset.key)
        return children

    def find(self, name: str) -> Key:
        """The synset of a name such as ``colour.n.1``: sense 1 of the noun (KeyError when there is none)."""
        word, pos, number = name.rsplit(".", 2)
        return self.senses[word.replace(" ", "_"), pos][int(number) - 1].synset


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="latin-1") as lines:
        yield from (line.rstrip("\n") for line in lines if not line.startswith("  "))


def _synsets(root: Path, pos: str) -> Iterator[Synset]:
    for line in _lines(root / f"data.{FILES[pos]}"):
        yield _synset(pos, line.partition(" | ")[0].split(" "))


def _synset(pos: str, fields: list[str]) -> Synset:
    size = int(fields[3], 16)
    words = tuple(fields[4 + 2 * i].partition("(")[0] for i in range(size))
    start = 4 + 2 * size
    rows = (fields[i : i + 4] for i in range(start + 1, start + 1 + 4 * int(fields[start]), 4))
    pointers = tuple(
        Pointer(symbol, ("a" if p == "s" else p, offset), int(ends[:2], 16), int(ends[2:], 16))
        for symbol, offset, p, ends in rows
    )
    return Synset((pos, fields[0]), fields[2] == "s", words, pointers)


def _counts(root: Path) -> dict[tuple[str, str, int], int]:
    counts: dict[tuple[str, str, int], int] = defaultdict(int)
    for line in _lines(root / "cntlist.rev"):
        key, number, count = line.split()
        word, _, rest = key.partition("%")
        counts[word, _SENSE_POS[rest[0]], int(number)] += int(count)
    return counts


def _index(
    root: Path, pos: str, counts: dict[tuple[str, str, int], int]
) -> Iterator[tuple[tuple[str, str], tuple[Sense, ...]]]:
    for line in _lines(root / f"index.{FILES[pos]}"):
        fields = line.split()
        word, offsets = fields[0], fields[len(fields) - int(fields[2]) :]
        senses = (Sense((pos, o), counts.get((word, pos, i), 0)) for i, o in enumerate(offsets, 1))
        yield (word, pos), tuple(senses)


def _irregular(root: Path) -> dict[str, list[tuple[str, str]]]:
    forms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for pos, name in FILES.items():
        for line in _lines(root / f"{name}.exc"):
            form, *lemmas = line.split()
            forms[form] += [(pos, lemma) for lemma in lemmas]
    return forms
