"""The lists that people wrote: pairs that turn a sentence round, groups that say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import yaml

SECTIONS = {"verbs": "v", "nouns": "n", "adjectives": "a", "adverbs": "r", "others": "x"}

#: A word (or a phrase with spaces) and its part of speech; "x" is none of WordNet's four.
Word = tuple[str, str]


def split(line: str) -> list[str]:
    """The words of a comma-separated list, each once."""
    return list(dict.fromkeys(word.strip() for word in line.split(",") if word.strip()))


def antonyms(path: Path, spell: Callable[[str], str]) -> dict[Word, list[str]]:
    """Every word with the words it must not be exchanged for, both ways round, sorted; spelt by ``spell``."""
    pairs: dict[Word, set[str]] = defaultdict(set)
    for pos, line in _entries(path):
        left, right = (split(spell(side)) for side in line.split("<>"))
        for a in left:
            for b in right:
                pairs[a, pos].add(b)
                pairs[b, pos].add(a)
    return {word: sorted(others) for word, others in pairs.items()}


def groups(path: Path, spell: Callable[[str], str]) -> dict[Word, list[int]]:
    """Every word with the numbers of the groups it belongs to; a group's number is its place in the file."""
    members: dict[Word, list[int]] = defaultdict(list)
    for number, (pos, line) in enumerate(_entries(path), 1):
        for word in split(spell(line)):
            members[word, pos].append(number)
    return dict(members)


def _entries(path: Path) -> Iterable[tuple[str, str]]:
    sections = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [(SECTIONS[name], line) for name, lines in sections.items() for line in lines]
