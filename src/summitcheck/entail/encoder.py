"""Texts to vectors, once each, and pairs of encoded texts to entailments.

The lower layers are those of a sentence encoder as it is and see one text at a time: a claim is encoded once for all
accounts and a sentence once for all claims (as MacAvaney et al. 2020, PreTTR). Their vectors tell which sentences are
like a claim, word by word (BERTScore, Zhang et al. 2020). The upper layers, trained for this by ``tools/train.py``,
read: the words of a hypothesis go through them, each seeing the others and those of the premise, which stay what the
lower layers made of them. A premise is three times as long as a hypothesis, so this is a third of the work of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summitcheck.entail.base import Entailment
from summitcheck.entail.layers import LayerNorm, Linear, TransformerLayer, softmax
from summitcheck.entail.weights import Weights, vocabulary
from summitcheck.entail.wordpieces import WordPiece, WordPieces

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summitcheck.entail.weights import FloatArray

#: Word pieces that the lower layers see together, with the first and the last token: more are encoded part by part.
LONGEST = 112
#: Parts of a text that are encoded at most; what is behind them is not read.
_MOST_PARTS = 5
#: Pairs that go through the upper layers together.
_BATCH = 32
#: Texts that go through the lower layers, or are compared, together: what they need meanwhile is bounded by that.
_TEXTS = 128
#: Texts that are compared with those together: what comes of it stays in the processor's cache.
_COMPARED = 8


class EncodedText(NamedTuple):
    """A text after the lower layers: a vector for each word piece, the first for the text and the last for its end.

    ``states`` is (tokens, width); ``words`` has for each token the first two pieces of its word, which most
    forms of a word share, and None for the first and the last token.
    """

    states: FloatArray
    words: tuple[tuple[int, ...] | None, ...]


class Marks(NamedTuple):
    """What each token of a text has in another: ``alone``, 1 where that lacks its word, else 0, and ``likeness``.

    That is how like (-1 to 1) the most alike vector of the other text is.
    """

    alone: tuple[int, ...]
    likeness: FloatArray


class PreparedPair(NamedTuple):
    """A premise and a hypothesis, and what each token of either has in the other text."""

    premise: EncodedText
    hypothesis: EncodedText
    theirs: Marks
    own: Marks


@dataclass(frozen=True, slots=True, eq=False)
class _Marking:
    """What is added to the vectors of one side of a pair: (2, width) by ``alone``, and (width) times the likeness."""

    alone: FloatArray
    likeness: FloatArray

    def of(self, marks: Marks) -> FloatArray:
        """For each token: (tokens, width)."""
        added: FloatArray = self.alone[[*marks.alone]] + marks.likeness[:, None] * self.likeness
        return added


class _Seen:
    """What the hypotheses see of their premises in one layer: keys and values."""

    def __init__(self, layer: TransformerLayer, premise: _Marking) -> None:
        linear = layer.keys_and_values
        self._matrix = linear.matrix
        # Marks are added to vectors, so what they become may be added to what these become, the bias with them.
        self._marking = _Marking(linear(premise.alone), premise.likeness @ linear.matrix)

    def of(self, pairs: Sequence[PreparedPair]) -> list[FloatArray]:
        """For each pair: (tokens of the premise, 2 widths). A premise of several pairs is looked at once."""
        premises = {id(each.premise): each.premise.states for each in pairs}
        plain = {number: states @ self._matrix for number, states in premises.items()}
        return [plain[id(each.premise)] + self._marking.of(each.theirs) for each in pairs]


class Encoder:
    """The encoder whose weights it is given."""

    def __init__(self, weights: Weights) -> None:
        """Makes floating-point numbers of all layers; the embeddings stay bytes."""
        pieces, about = vocabulary(), weights.about()
        self.name = str(about["name"])
        self._pieces = WordPieces(pieces)
        self._start, self._end = pieces["[CLS]"], pieces["[SEP]"]
        self._embeddings, self._positions = weights.rows("words"), weights.vector("places")
        self._norm = LayerNorm.of(weights, "norm")
        self._lower = [TransformerLayer.of(weights, f"lower.{n}") for n in range(about["lower"])]
        self._upper = [TransformerLayer.of(weights, f"upper.{n}") for n in range(about["upper"])]
        types, likeness = weights.vector("types"), weights.vector("likeness")
        self._premise, self._hypothesis = _Marking(types[:2], likeness[0]), _Marking(types[2:], likeness[1])
        self._seen = [_Seen(layer, self._premise) for layer in self._upper]
        self._pool, self._out = Linear.of(weights, "pool"), Linear.of(weights, "out")

    def encode(self, texts: Sequence[str]) -> list[EncodedText]:
        """Each text, encoded, in their order."""
        return [found for n in range(0, len(texts), _TEXTS) for found in self._encode(texts[n : n + _TEXTS])]

    def _encode(self, texts: Sequence[str]) -> list[EncodedText]:
        parts = [_parts(self._pieces.divide(text)) for text in texts]
        encoded = iter(self._encode_parts([part for each in parts for part in each]))
        return [self.join([*islice(encoded, len(each))]) for each in parts]

    def _encode_parts(self, divided: Sequence[Sequence[WordPiece]]) -> list[EncodedText]:
        numbers = [[self._start, *(each.number for each in pieces), self._end] for pieces in divided]
        slices = _slices([len(each) for each in numbers])
        x = np.concatenate([self._embeddings.take(each) + self._positions[: len(each)] for each in numbers])
        x = self._norm(x)
        for layer in self._lower:
            x = layer(x, slices)
        return [
            EncodedText(x[cut], (None, *_words_of([(p.word, p.number) for p in pieces]), None))
            for cut, pieces in zip(slices, divided, strict=True)
        ]

    def join(self, texts: Sequence[EncodedText]) -> EncodedText:
        """Neighbouring texts as one: their vectors one behind the other, as they were encoded."""
        if len(texts) == 1:
            return texts[0]
        words = tuple([word for each in texts for word in each.words])
        return EncodedText(np.concatenate([each.states for each in texts]), words)

    def similarities(self, hypotheses: Sequence[EncodedText], premises: Sequence[EncodedText]) -> list[list[float]]:
        """For each hypothesis, of each premise: the mean over tokens of how alike the most alike token of it is.

        Half as much counts what the premise has beside the hypothesis; scaled so that two texts of one word each are
        as alike (0 to 1) as their vectors.
        """
        found: list[list[float]] = [[] for _ in hypotheses]
        for n in range(0, len(premises), _TEXTS):
            together = _UnitVectors.of(premises[n : n + _TEXTS])
            for start in range(0, len(hypotheses), _COMPARED):
                rows = _alike(_UnitVectors.of(hypotheses[start : start + _COMPARED]), together)
                for row, more in zip(found[start : start + _COMPARED], rows, strict=True):
                    row.extend(more)
        return found

    def read(self, pairs: Sequence[tuple[EncodedText, EncodedText]]) -> list[Entailment]:
        """What the first of each pair, the premise, does to the second, the hypothesis."""
        return [found for n in range(0, len(pairs), _BATCH) for found in self._read(pairs[n : n + _BATCH])]

    def _read(self, pairs: Sequence[tuple[EncodedText, EncodedText]]) -> list[Entailment]:
        prepared = [self.prepare(*pair) for pair in pairs]
        slices = _slices([len(each.hypothesis.words) for each in prepared])
        x = np.concatenate([each.hypothesis.states + self._hypothesis.of(each.own) for each in prepared])
        for layer, seen in zip(self._upper, self._seen, strict=True):
            x = layer(x, slices, seen.of(prepared))
        pooled = np.stack([self._pooled(x[cut], each) for cut, each in zip(slices, prepared, strict=True)])
        logits = self._out(np.maximum(self._pool(pooled), np.float32(0.0)))
        return [Entailment(*[round(float(p), 3) for p in each]) for each in softmax(logits)]

    def prepare(self, premise: EncodedText, hypothesis: EncodedText) -> PreparedPair:
        """Both texts, and what each token has in the other."""
        alike = _unit(premise.states) @ _unit(hypothesis.states).T
        theirs = Marks(_alone(premise, hypothesis), alike.max(1))
        return PreparedPair(premise, hypothesis, theirs, Marks(_alone(hypothesis, premise), alike.max(0)))

    def _pooled(self, x: FloatArray, pair: PreparedPair) -> FloatArray:
        """The first vector, the mean, those of the words that either side has alone, their difference and product."""
        premise = pair.premise.states + self._premise.of(pair.theirs)
        there, here = _mean(premise[np.asarray(pair.theirs.alone) == 1]), _mean(x[np.asarray(pair.own.alone) == 1])
        return np.concatenate((x[0], _mean(x), there, here, np.abs(there - here), there * here))


def _parts(pieces: Sequence[WordPiece]) -> list[Sequence[WordPiece]]:
    """The parts of a text that the lower layers see whole, cut between words: the first of them, and at least one."""
    parts: list[Sequence[WordPiece]] = []
    start, room = 0, LONGEST - 2
    while len(parts) < _MOST_PARTS and (start < len(pieces) or not parts):
        end = start + room
        while start + 1 < end < len(pieces) and pieces[end].word == pieces[end - 1].word:
            end -= 1
        parts.append(pieces[start:end])
        start = end
    return parts


def _alone(text: EncodedText, other: EncodedText) -> tuple[int, ...]:
    known = set(other.words)
    return tuple([int(word not in known) for word in text.words])


def _slices(lengths: Sequence[int]) -> list[slice]:
    ends = list(accumulate(lengths))
    return [slice(end - length, end) for end, length in zip(ends, lengths, strict=True)]


def _words_of(pieces: Sequence[tuple[int, int]]) -> list[tuple[int, ...]]:
    """For each piece, given as the number of its word and its own, the first two pieces of its word."""
    words: dict[int, list[int]] = {}
    for word, number in pieces:
        words.setdefault(word, []).append(number)
    return [tuple(words[word][:2]) for word, _ in pieces]


def _unit(states: FloatArray) -> FloatArray:
    unit: FloatArray = states / np.sqrt(np.einsum("ij,ij->i", states, states))[:, None]
    return unit


class _UnitVectors(NamedTuple):
    """The vectors of the words of some texts, each of length 1: (words, width), and where each text starts and ends."""

    vectors: FloatArray
    starts: NDArray[np.intp]
    lengths: NDArray[np.intp]

    @classmethod
    def of(cls, texts: Sequence[EncodedText]) -> _UnitVectors:
        """The texts, one behind the other."""
        words = [_unit(text.states[1:-1] if len(text.states) > 2 else text.states) for text in texts]
        lengths = np.array([len(each) for each in words])
        return cls(np.concatenate(words), np.cumsum(lengths) - lengths, lengths)


def _alike(hypotheses: _UnitVectors, premises: _UnitVectors) -> list[list[float]]:
    """For each hypothesis, how alike it and each premise are.

    Recall and precision are those of BERTScore, precision counted half.
    """
    alike = hypotheses.vectors @ premises.vectors.T
    best_there = np.maximum.reduceat(alike, premises.starts, axis=1)
    best_here = np.maximum.reduceat(alike, hypotheses.starts, axis=0)
    recall = np.add.reduceat(best_there, hypotheses.starts, axis=0) / hypotheses.lengths[:, None]
    precision = np.add.reduceat(best_here, premises.starts, axis=1) / premises.lengths
    rows: list[list[float]] = [[round(each, 3) for each in row] for row in ((recall + precision / 2) / 1.5).tolist()]
    return rows


def _mean(x: FloatArray) -> FloatArray:
    """The mean of some vectors; nearly that, as in training, where it must not fail on none."""
    mean: FloatArray = x.sum(0) / np.float32(len(x) + 1e-3)
    return mean
