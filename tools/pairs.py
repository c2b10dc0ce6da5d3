"""Training pairs for a model of entailment from labelled texts: a passage, a claim, and the label.

From ``training/``, whose held-out files are no part, from the short texts of ``training/short``, and from passages of
real documents in a folder beside the repository where there are any. All are held out by statement.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

from summitcheck import Document

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import training_texts

#: The classes, in the order of the model's outputs: entailed, contradicted, neutral.
LABELS = {"supported": 0, "distorted": 1, "omitted": 2}
#: So often a text shorter than this many words gets another one, about another claim, before or behind it.
_WIDENED, _SHORT = 0.25, 45
#: So many claims lose what stands before their verb, as claims do that are clauses of a longer sentence.
_CLIPPED = 0.3
#: So many short texts stand among others of their statement, in passages of at most so many words.
_AMONG, _PASSAGES = 0.7, range(25, 61)
#: Claims that share more of their words than this (0 to 1) may say the same.
_ALIKE = 0.6
#: For a claim that another text does not tell, one of so many with which it shares most words.
_NEAREST = 6
_LETTERS, _STEM = re.compile("[a-z]{4,}"), 5
_VERBS = """will would intends? plans? aims? agree[sd]? commit(?:s|ted)? pledge[sd]? welcome[sd]? (?:re)?affirm(?:s|ed)?
discussed note[sd]? condemn(?:s|ed)? decided announced? expects? seeks? recogni[sz]e[sd]? underscore[sd]?"""
_VERB = re.compile(rf"(?<=\s)(?:also |further |jointly )?(?:{'|'.join(_VERBS.split())}) (?=\S+\s\S+\s\S+\s)")


class Pair(NamedTuple):
    """A premise, sentence by sentence; a hypothesis; the class; the day of the statement, which is held out whole."""

    premise: tuple[str, ...]
    hypothesis: str
    label: int
    day: str

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is encoded by itself."""
        return (*self.premise, self.hypothesis)


def sentences(text: str) -> tuple[str, ...]:
    """The plain sentences of a text, as the pipeline encodes them."""
    document = Document.from_text(text)
    found = [" ".join(document.plain_of(each).split()) for each in document.sentences]
    return tuple(filter(None, found)) or (" ".join(text.split()),)


def written_pairs(paths: Iterable[Path], chance: random.Random) -> Iterator[Pair]:
    """Each text of some files beside its own claim, and for each claim a text about another one; some widened."""
    for path in paths:
        told = training_texts.read(path)
        for each in told:
            others = [one for one in told if one is not each]
            for text in each.texts:
                words = _widened(text.words, others, chance)
                claim = each.claim if text.type == "actor" else clipped(each.claim, chance)
                yield Pair(sentences(words), claim, LABELS[training_texts.VERDICTS[text.kind]], each.date)
            other = chance.choice([text for text in chance.choice(others).texts if text.kind == "faithful"])
            yield Pair(sentences(other.words), each.claim, LABELS["omitted"], each.date)


class ShortTexts(NamedTuple):
    """A claim, texts that tell it in a clause, and texts that do not tell it with as many of its words."""

    claim: str
    date: str
    told: list[str]
    untold: list[str]

    def shares(self, text: str) -> float:
        """How much (0 to 1) of the claim's words a text has."""
        own = _stems(self.claim)
        return len(own & _stems(text)) / len(own)


def short_pairs(paths: Iterable[Path], chance: random.Random) -> Iterator[Pair]:
    """Each short text beside its own claim, and for each claim one that tells another; most of them among others."""
    for path in paths:
        rows = [ShortTexts(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
        for row in rows:
            others = [each for each in rows if each is not row and row.shares(each.claim) < _ALIKE]
            near = sorted(others, key=lambda each: row.shares(each.told[0]))[-_NEAREST:]
            asked = [*zip(row.told, repeat("supported")), *zip(row.untold, repeat("omitted"))]
            asked += [(chance.choice(near).told[0], "omitted")] if near else []
            for text, verdict in asked:
                premise = [each for part in _among(text, others, chance) for each in sentences(part)]
                yield Pair(tuple(premise), clipped(row.claim, chance), LABELS[verdict], row.date)


def _among(text: str, others: Sequence[ShortTexts], chance: random.Random) -> list[str]:
    """A text, or most often a passage that it is part of, without what tells its claim."""
    parts = [text]
    if chance.random() < _AMONG:
        room = chance.choice(_PASSAGES)
        for other in chance.sample(others, min(len(others), _NEAREST)):
            parts.append(chance.choice([*other.told, *other.untold]))
            if sum(len(each.split()) for each in parts) > room:
                parts.pop()
                break
        chance.shuffle(parts)
    return parts


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _LETTERS.findall(text.lower()))


def clipped(claim: str, chance: random.Random) -> str:
    """A claim, or what of it begins with its first verb."""
    verb = _VERB.search(claim)
    return claim[verb.start() :] if verb and chance.random() < _CLIPPED else claim


def _widened(words: str, others: Sequence[training_texts.ToldClaim], chance: random.Random) -> str:
    if chance.random() > _WIDENED or len(words.split()) >= _SHORT:
        return words
    more = chance.choice([text for text in chance.choice(others).texts if text.kind != "distorted"]).words
    return f"{words} {more}" if chance.random() < 0.5 else f"{more} {words}"


def real_pairs(path: Path) -> Iterator[Pair]:
    """Passages read by hand, without those on which readers may disagree whether they tell the claim."""
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if verdict := decided(row["verdicts"]):
            yield Pair(sentences(row["account"]), row["claim"], LABELS[verdict], row["statement"][:10])


def decided(verdicts: Sequence[str]) -> str | None:
    """The best of the verdicts that are right; None where a reader may say either that a claim is told or is not."""
    sure = [each for each in verdicts if each != "uncertain"]
    return sure[0] if sure and not ("omitted" in sure and len(sure) > 1) else None


def folds(pairs: Iterable[Pair], number: int) -> list[frozenset[str]]:
    """The days of the statements in so many random parts, which are always the same."""
    days = sorted({pair.day for pair in pairs})
    random.Random(7).shuffle(days)
    return [frozenset(days[n::number]) for n in range(number)]
