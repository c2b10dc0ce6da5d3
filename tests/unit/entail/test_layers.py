"""The parts of a layer: what must hold of them whatever the weights."""

from __future__ import annotations

from math import erf, sqrt

import numpy as np
import pytest

from summitcheck.entail.layers import LayerNorm, Linear, TransformerLayer, gelu, softmax

WIDTH = 64


def layer() -> TransformerLayer:
    chance = np.random.default_rng(1)

    def linear(given: int, wanted: int) -> Linear:
        return Linear(*(chance.normal(0, 0.2, shape).astype(np.float32) for shape in ((given, wanted), (wanted,))))

    norm = LayerNorm(np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32))
    inner, outer = linear(WIDTH, 4 * WIDTH), linear(4 * WIDTH, WIDTH)
    return TransformerLayer(linear(WIDTH, 3 * WIDTH), linear(WIDTH, WIDTH), norm, inner, outer, norm)


def test_shares_are_positive_and_add_up_to_one_however_large_the_numbers() -> None:
    shares = softmax(np.array([[1000.0, 999.0, -1000.0], [0.0, 0.0, 0.0]], dtype=np.float32))
    assert shares.sum(-1) == pytest.approx([1.0, 1.0])
    assert (shares >= 0).all()
    assert shares[0, 0] > shares[0, 1]


def test_the_activation_is_close_to_its_definition_and_finite() -> None:
    x = np.array([-200.0, -3.0, -1.0, -0.1, 0.0, 0.5, 2.0, 200.0], dtype=np.float32)
    exact = [each * (1.0 + erf(each / sqrt(2.0))) / 2.0 for each in x.tolist()]
    assert gelu(x.copy()) == pytest.approx(exact, abs=1e-3)


def test_a_norm_brings_each_vector_to_mean_zero_and_variance_one() -> None:
    norm = LayerNorm(np.ones(4, np.float32), np.zeros(4, np.float32))
    normal = norm(np.array([[1.0, 2.0, 3.0, 40.0], [-5.0, 5.0, -5.0, 5.0]], dtype=np.float32))
    assert normal.mean(-1) == pytest.approx([0.0, 0.0], abs=1e-6)
    assert normal.var(-1) == pytest.approx([1.0, 1.0], abs=1e-5)


def test_a_text_that_sees_another_becomes_what_it_becomes_behind_that_one() -> None:
    through, x = layer(), np.random.default_rng(2).normal(0, 1, (9, WIDTH)).astype(np.float32)
    together = through(x, [slice(0, 9)])
    beside = through(x[5:], [slice(0, 4)], [through.keys_and_values(x[:5])])
    assert np.allclose(beside, together[5:], atol=1e-4)
    assert not np.allclose(through(x[5:], [slice(0, 4)]), together[5:], atol=1e-2)


def test_texts_in_one_array_do_not_see_one_another() -> None:
    through, x = layer(), np.random.default_rng(3).normal(0, 1, (9, WIDTH)).astype(np.float32)
    alone = [through(x[:5], [slice(0, 5)]), through(x[5:], [slice(0, 4)])]
    assert np.allclose(through(x, [slice(0, 5), slice(5, 9)]), np.concatenate(alone), atol=1e-4)
