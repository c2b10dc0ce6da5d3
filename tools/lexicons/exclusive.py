"""Sets of words that exclude one another, from our lists and from hierarchies of WordNet.

Each member has a place in its set: a number, or a dotted path down WordNet's tree. Two words exclude each
other when neither place is the other's beginning, so that "poodle" excludes "beagle" but not "dog".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from .curated import split
from .wordnet import Key, WordNet
from .words import base36, shares

#: A word is a member of WordNet's set when the set holds at least this share of its uses.
_MIN_SHARE = 0.4


def members(path: Path, net: WordNet, known: frozenset[str], spell: Callable[[str], str]) -> Iterator[str]:
    """Lines ``word TAB set#place TAB ...``, sorted by words; equal places are names of one thing."""
    children = net.children()
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for name, body in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for number, names in enumerate(split(body.get("words", "")), 1):
            for word in names.split("/"):
                places[spell(word)][f"{name}#{number}"] = None
        if "wordnet" in body:
            for key, place in _paths(children, net.find(body["wordnet"])):
                for word in _words(net, key, known):
                    places[spell(word)][f"{name}#{place}"] = None
    for word in sorted(places, key=str.encode):
        yield "\t".join([word, *places[word]])


def _paths(children: dict[Key, list[Key]], root: Key) -> Iterator[tuple[Key, str]]:
    """Every meaning below ``root`` with each of its paths."""
    todo = [(root, "")]
    while todo:
        key, path = todo.pop()
        for number, child in enumerate(children[key], 1):
            place = f"{path}.{base36(number, 2)}" if path else base36(number, 2)
            yield child, place
            todo.append((child, place))


def _words(net: WordNet, key: Key, known: frozenset[str]) -> Iterator[str]:
    for name in net.synsets[key].words:
        word = name.lower()
        senses = [sense for pos in "nvar" for sense in net.senses.get((word, pos), ())]
        usual = sum(share for sense, share in shares(senses) if sense == key) >= _MIN_SHARE
        if name == word and usual and known.issuperset(word.split("_")):
            yield word.replace("_", " ")
