"""The lists that people wrote: pairs that turn a sentence round, groups that say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

SECTIONS = {"verbs": "v", "nouns": "n", "adjectives": "a", "adverbs": "r", "others": "x"}
_DROPPED = "dropped"

#: A word (or a phrase with spaces) and its part of speech; "x" is none of WordNet's four.
Word = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Lists:
    """What people wrote about words: antonyms, numbers of groups of synonyms, and WordNet's errors."""

    antonyms: dict[Word, list[str]]
    groups: dict[Word, list[int]]
    dropped: frozenset[tuple[str, str]]


def lists(folder: Path, spell: Callable[[str], str]) -> Lists:
    """The lists of a folder, spelt by ``spell``."""
    path = folder / "antonyms.yaml"
    return Lists(antonyms(path, spell), groups(folder / "synonyms.yaml", spell), dropped(path))


def split(line: str) -> list[str]:
    """The items of a comma-separated list, each once."""
    return list(dict.fromkeys(item.strip() for item in line.split(",") if item.strip()))


def antonyms(path: Path, spell: Callable[[str], str]) -> dict[Word, list[str]]:
    """Every word with the words it must not be exchanged for, both ways round, sorted; spelt by ``spell``."""
    pairs: dict[Word, set[str]] = defaultdict(set)
    for pos, line in _entries(path):
        left, right = ([spell(word) for word in split(side)] for side in line.split("<>"))
        for a in left:
            for b in right:
                pairs[a, pos].add(b)
                pairs[b, pos].add(a)
    return {word: sorted(others) for word, others in pairs.items()}


def dropped(path: Path) -> frozenset[tuple[str, str]]:
    """Pairs of WordNet's antonyms that are none here, both ways round."""
    lines = yaml.safe_load(path.read_text(encoding="utf-8"))[_DROPPED]
    pairs = [tuple(side.strip() for side in line.split("<>")) for line in lines]
    return frozenset(pair for a, b in pairs for pair in ((a, b), (b, a)))


def groups(path: Path, spell: Callable[[str], str]) -> dict[Word, list[int]]:
    """Every word with the numbers of the groups it belongs to; a group's number is its place in the file."""
    members: dict[Word, list[int]] = defaultdict(list)
    for number, (pos, line) in enumerate(_entries(path), 1):
        for word in map(spell, split(line)):
            members[word, pos].append(number)
    return dict(members)


def _entries(path: Path) -> Iterable[tuple[str, str]]:
    sections = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [(SECTIONS[name], line) for name, lines in sections.items() if name != _DROPPED for line in lines]
