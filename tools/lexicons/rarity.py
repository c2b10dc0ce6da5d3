"""How rare a word is in general English, from WordNet's tag counts and SCOWL's sizes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from summitcheck.lang.en.tokenizer import stem
from summitcheck.lang.en.words import FUNCTION_WORDS

from .wordnet import WordNet

#: What is added to the tag count of a word, by the smallest SCOWL list it is in: from 20 on about the mean count
#: of the list (4.0, 0.57, 0.17, 0.11, 0.06, 0.04); for 10 far less, since a few words make its mean of 39.
_BY_SIZE = {10: 8.0, 20: 3.0, 35: 0.6, 40: 0.2, 50: 0.12, 55: 0.08, 60: 0.05}
#: About 254,000 words are tagged in the concordance, and about as many are function words, which are not.
_TOKENS = 500_000
_FUNCTION = 4_000.0


def sizes(scowl: Path) -> dict[str, int]:
    """The smallest SCOWL list that each lower-case word stands in."""
    smallest: dict[str, int] = {}
    for size in sorted(_BY_SIZE):
        for kind in ("english", "american", "british"):
            path = scowl / f"{kind}-words.{size}"
            for word in path.read_text(encoding="latin-1").split() if path.exists() else ():
                smallest.setdefault(word, size)
    return smallest


def rarities(net: WordNet, words: Mapping[str, int]) -> Iterable[str]:
    """Lines ``stem TAB tenths``, sorted: the negative natural logarithm of the stem's share of all words."""
    counts: dict[str, float] = defaultdict(float)
    priors: dict[str, float] = defaultdict(float)
    for word, size in words.items():
        root = stem(word)
        priors[root] = max(priors[root], _BY_SIZE[size])
        counts[root] += net.count(word)
    for word in FUNCTION_WORDS & words.keys():
        counts[stem(word)] = max(counts[stem(word)], _FUNCTION)
    for root in sorted(counts, key=str.encode):
        share = (counts[root] + priors[root]) / _TOKENS
        yield f"{root}\t{round(-10 * math.log(share))}"
