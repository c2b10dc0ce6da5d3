"""The archive of official texts beside the repository, and what of it a model of entailment can learn from.

Its texts stay there. What people said of passages of it is kept here as places in these texts (``training/archive``).
Pairs that nobody need read are made of it as well: a claim, and a sentence about something else that shares words with
it. Such hard negatives are what an encoder that has learnt from texts about the claim alone takes for told (as
Karpukhin et al. 2020 found for retrieval).
"""

from __future__ import annotations

import json
import lzma
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from math import log
from pathlib import Path
from typing import Any, NamedTuple

from pairs import LABELS, Pair, decided, sentences

import summitcheck

ROOT = Path(__file__).resolve().parents[1]
#: Passages that were read by hand: those that weights are fitted on, those that an encoder learns from, and those about
#: statements that nothing learns from.
PASSAGES, TO_LEARN, HELD_OUT = (
    ROOT / "training/archive" / f"{name}.jsonl" for name in ("passages", "to-learn", "held-out")
)
_TEXTS = "archive/briefings-2021-2026.jsonl.xz"
#: So many texts give sentences about something else; of each statement so many claims are taken, each with so many
#: sentences, among the so many that share most of its words.
_POOL, _CLAIMS, _EACH, _AMONG = 1600, 110, 3, 12
#: So many fact sheets give claims, of such lengths in characters.
_SHEETS, _LENGTHS = 40, range(6_000, 30_000)
#: A sentence that has more than this share (0 to 1) of a claim, by rarity, may tell it after all.
_TELLS = 0.62
#: A name that more than this share (0 to 1) of the texts have does not show what one is about.
_EVERYWHERE = 0.4
#: A word finds no sentence that more than this share (0 to 1) of them have, and more than so many.
_COMMON, _FEW = 0.04, 10
_OFFICIAL = re.compile("joint-|leaders-statement|communique|declaration|summit")
_WORD = re.compile(r"[a-z][a-z'’-]{3,}|\d[\d.,]*")
_STEM = 6
#: Length of a date, as in 2026-11-30.
_DAY = 10


@cache
def texts(shared: Path) -> Mapping[str, str]:
    """The texts of the archive by name; none where it is not there."""
    path = shared / _TEXTS
    if not path.exists():
        return {}
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}


def dated(document: summitcheck.Document, name: str) -> summitcheck.Document:
    """A text of the archive with its day, with which its name begins."""
    return replace(document, date=name[:_DAY])


class Passage(NamedTuple):
    """A claim, as a statement words it, and a passage of another text; every verdict that is right, the best first.

    Garbled claims, about which nobody could say anything, have no verdict. ``document`` is the name of that text.
    """

    statement: str
    document: str
    claim: str
    account: str
    verdicts: tuple[str, ...]


def passages(path: Path, shared: Path) -> list[Passage]:
    """The passages of a file, as far as the archive is there."""
    known = texts(shared)
    rows = _rows(path) if known else ()
    return [_passage(row, known[row["statement"]], known[row["document"]]) for row in rows]


def _passage(row: Mapping[str, Any], statement: str, document: str) -> Passage:
    claim, account = statement[slice(*row["claim"])], document[slice(*row["passage"])]
    return Passage(row["statement"], row["document"], claim, account, tuple(row["verdicts"]))


def claims_of(name: str, shared: Path) -> summitcheck.ClaimSet:
    """The claims drafted from a statement of the archive, as the passages stand beside them."""
    return summitcheck.extract(summitcheck.Document.from_text(texts(shared)[name], name="official"))


def by_words(claims: summitcheck.ClaimSet) -> dict[str, int]:
    """The number of each claim by its words in the statement."""
    return {" ".join((claim.quote or claim.text).split()): n for n, claim in enumerate(claims.claims)}


def passage_pairs(path: Path, shared: Path) -> Iterator[Pair]:
    """The passages of a file, without those on which readers may disagree whether they tell the claim.

    The claim is a whole clause, as the encoder gets it from the pipeline.
    """
    for name, found in groupby(passages(path, shared), key=lambda each: each.statement):
        claims = claims_of(name, shared)
        numbers = by_words(claims)
        for each in found:
            number, verdict = numbers.get(" ".join(each.claim.split())), decided(each.verdicts)
            if number is not None and verdict:
                hypothesis = " ".join(claims.claims[number].text.split())
                yield Pair(sentences(each.account), hypothesis, LABELS[verdict], name[:10])


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def unrelated_pairs(shared: Path) -> list[Pair]:
    """Claims beside sentences of texts about something else or other lines of their own text, in random order.

    The claims are those of the statements in ``shared/real`` and of fact sheets; of events that something is measured
    on, or weights are fitted on, there is none. Empty where the archive is not there.
    """
    if not texts(shared):
        return []
    chance = random.Random(5)
    pool = Pool.of(chance.sample([t for name, t in texts(shared).items() if not _OFFICIAL.search(name)], _POOL))
    found = [pair for name, text in _sources(shared).items() for pair in _beside(name, text, pool, chance)]
    chance.shuffle(found)
    return found


def _sources(shared: Path) -> dict[str, str]:
    """The texts that claims are drafted from, by name."""
    statements = {
        path.stem: path.read_text(encoding="utf-8") for path in sorted((shared / "real/statements").glob("*.md"))
    }
    judged = {row["statement"][:10] for path in (PASSAGES, HELD_OUT) for row in _rows(path)}
    days = judged | {path.stem[-10:] for path in (shared / "gold").glob("*.yaml")}
    sheets = [name for name, text in sorted(texts(shared).items()) if "fact-sheet" in name and len(text) in _LENGTHS]
    chosen = random.Random(9).sample([name for name in sheets if name[:10] not in days], _SHEETS)
    return statements | {name: texts(shared)[name] for name in chosen}


def _beside(name: str, text: str, pool: Pool, chance: random.Random) -> Iterator[Pair]:
    statement = summitcheck.Document.from_text(text, name=f"{name}.md")
    claims = summitcheck.extract(statement)
    topic = summitcheck.Checker(claims, statement=statement, model=None).topic
    foreign = pool.without([form for each in topic.principals for form in each.forms])
    own = Pool.of([text])
    for claim in chance.sample(claims.claims, min(len(claims), _CLAIMS)):
        words = claim.quote or claim.text
        hypothesis = " ".join(chance.choice((words, claim.text)).split())
        for found, allowed, number in ((pool, foreign, _EACH), (own, frozenset({0}), 1)):
            nearest = found.nearest(words, allowed)
            for n in chance.sample(nearest, min(number, len(nearest))):
                yield Pair((found.sentences[n],), hypothesis, LABELS["omitted"], name[:10])


class Pool:
    """Sentences, each with the text that it is from, found by the words that they share with a claim."""

    @classmethod
    def of(cls, found: Sequence[str]) -> Pool:
        """The sentences of some texts."""
        return cls(found, [(n, each) for n, text in enumerate(found) for each in sentences(text)])

    def __init__(self, whole: Sequence[str], owned: Sequence[tuple[int, str]]) -> None:
        self.sentences = [each for _, each in owned]
        self._owner, self._whole = [n for n, _ in owned], [text.lower() for text in whole]
        keys = [_keys(each) for each in self.sentences]
        count = Counter(key for each in keys for key in each)
        self._rarity = {key: log(len(keys) / n) for key, n in count.items()}
        self._having: dict[str, list[int]] = defaultdict(list)
        for n, each in enumerate(keys):
            for key in each:
                if count[key] <= max(_FEW, _COMMON * len(keys)):
                    self._having[key].append(n)

    def without(self, names: Iterable[str]) -> frozenset[int]:
        """The texts that have none of some names, but for names that are everywhere."""
        having = [{n for n, text in enumerate(self._whole) if name.strip() in text} for name in names]
        telling = [each for each in having if len(each) <= _EVERYWHERE * len(self._whole)]
        return frozenset(range(len(self._whole))).difference(*telling)

    def nearest(self, claim: str, allowed: frozenset[int]) -> list[int]:
        """The sentences of allowed texts that share most of a claim, by rarity, but not nearly all of it."""
        keys, shared = sorted(_keys(claim)), defaultdict[int, float](float)
        rarest = max(self._rarity.values())
        whole = sum(self._rarity.get(key, rarest) for key in keys)
        for key in keys:
            for n in self._having.get(key, ()):
                shared[n] += self._rarity[key]
        apart = [n for n, amount in shared.items() if amount < _TELLS * whole and self._owner[n] in allowed]
        return sorted(apart, key=lambda n: (-shared[n], n))[:_AMONG]


def _keys(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()))
