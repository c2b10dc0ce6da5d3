"""The parts of a layer: what must hold of them whatever the weights."""

from __future__ import annotations

from math import erf, sqrt

import numpy as np
import pytest

from summitcheck.entail.layers import LayerNorm, gelu, softmax


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
