"""Vectors of texts through a layer of a transformer (Vaswani et al. 2017; as in BERT, Devlin et al. 2019).

Texts lie behind one another in one array, so that nothing is padded: (tokens, width), with a slice for each text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from summitcheck.entail.weights import FloatArray, Weights

#: Width of one head of attention.
_HEAD = 32
_EPSILON = 1e-12
#: Beyond this, e to the power of a number is too large for 32 bits.
_FINITE = np.float32(80.0)
#: So many vectors at a time are widened: what they become stays in the processor's cache.
_AT_ONCE = 128


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """A matrix, which vectors are multiplied with, and the bias that is added."""

    matrix: FloatArray
    bias: FloatArray

    @classmethod
    def of(cls, weights: Weights, name: str) -> Linear:
        """The one of that name."""
        return cls(weights.matrix(f"{name}.weight"), weights.vector(f"{name}.bias"))

    def __call__(self, x: FloatArray) -> FloatArray:
        """(n, in) to (n, out)."""
        found: FloatArray = x @ self.matrix
        found += self.bias  # in place, as below: for another array of that size the system has to find memory
        return found


@dataclass(frozen=True, slots=True, eq=False)
class LayerNorm:
    """Each vector brought to mean 0 and variance 1, then scaled and shifted (Ba et al. 2016)."""

    scale: FloatArray
    shift: FloatArray

    @classmethod
    def of(cls, weights: Weights, name: str) -> LayerNorm:
        """The one of that name."""
        return cls(weights.vector(f"{name}.weight"), weights.vector(f"{name}.bias"))

    def __call__(self, x: FloatArray) -> FloatArray:
        """(n, width) to the same shape."""
        normal: FloatArray = x - x.mean(-1, keepdims=True)
        variance = np.einsum("ij,ij->i", normal, normal)[:, None] / np.float32(x.shape[-1])
        normal /= np.sqrt(variance + np.float32(_EPSILON))
        normal *= self.scale
        normal += self.shift
        return normal


@dataclass(frozen=True, slots=True, eq=False)
class TransformerLayer:
    """Attention within each text, then each vector by itself; both added to what came in."""

    attention: Linear
    out: Linear
    norm: LayerNorm
    inner: Linear
    outer: Linear
    last_norm: LayerNorm

    @classmethod
    def of(cls, weights: Weights, name: str) -> TransformerLayer:
        """The one of that name."""
        linear = [Linear.of(weights, f"{name}.{each}") for each in ("qkv", "o", "i", "u")]
        first, last = (LayerNorm.of(weights, f"{name}.{each}") for each in ("n1", "n2"))
        return cls(linear[0], linear[1], first, linear[2], linear[3], last)

    def __call__(self, x: FloatArray, texts: Sequence[slice], seen: Sequence[FloatArray] = ()) -> FloatArray:
        """(tokens, width) to the same shape; ``texts`` cut it into texts that do not see one another.

        ``seen`` has for each text the keys and values of what it sees beside itself, as `keys_and_values` makes them.
        """
        mixed, heads = np.empty_like(x), self.attention(x)
        width = x.shape[-1]
        for n, each in enumerate(texts):
            own = heads[each]
            beside = np.concatenate((seen[n], own[:, width:])) if seen else own[:, width:]
            mixed[each] = _attend(own[:, :width], beside)
        x = self.norm(x + self.out(mixed))
        for n in range(0, len(x), _AT_ONCE):
            mixed[n : n + _AT_ONCE] = self.outer(gelu(self.inner(x[n : n + _AT_ONCE])))
        return self.last_norm(x + mixed)

    @property
    def keys_and_values(self) -> Linear:
        """What makes of vectors (n, width) what another text sees of them: (n, 2 widths)."""
        width = len(self.attention.matrix)
        return Linear(np.ascontiguousarray(self.attention.matrix[:, width:]), self.attention.bias[width:])


def _attend(query: FloatArray, keys_and_values: FloatArray) -> FloatArray:
    """Queries of one text (tokens, width), keys and values of all it sees (n, 2 widths), to (tokens, width)."""
    queries = query.reshape(len(query), -1, _HEAD).transpose(1, 0, 2)
    key, value = keys_and_values.reshape(len(keys_and_values), 2, -1, _HEAD).transpose(1, 2, 0, 3)
    weights = softmax(queries @ key.transpose(0, 2, 1) * np.float32(_HEAD**-0.5))
    return (weights @ value).transpose(1, 0, 2).reshape(len(query), -1)


def softmax(x: FloatArray) -> FloatArray:
    """Along the last axis: positive, adding up to 1."""
    shares: FloatArray = x - x.max(-1, keepdims=True)
    np.exp(shares, out=shares)
    shares /= shares.sum(-1, keepdims=True)
    return shares


def gelu(x: FloatArray) -> FloatArray:
    """The activation of Hendrycks and Gimpel 2016, by its approximation with the hyperbolic tangent."""
    raised = x * x
    raised *= np.float32(0.044715)
    raised += np.float32(1.0)
    raised *= x
    raised *= np.float32(-1.5957691216)
    np.exp(np.minimum(raised, _FINITE, out=raised), out=raised)
    raised += np.float32(1.0)
    activated: FloatArray = np.divide(x, raised, out=raised)
    return activated
