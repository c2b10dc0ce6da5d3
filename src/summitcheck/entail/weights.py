"""Read the weights of an encoder from a file: integers of one byte, with a scale for each row."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """A table of numbers kept as bytes; rows are made floating-point numbers when they are asked for."""

    values: NDArray[np.int8]
    scales: FloatArray

    def take(self, numbers: list[int]) -> FloatArray:
        """Some rows, as floating-point numbers: (len(numbers), width)."""
        return self.values[numbers] * self.scales[numbers][:, None]

    def all(self) -> FloatArray:
        """Every row."""
        return self.values * self.scales[:, None]


class Weights:
    """The arrays of an encoder by name, from one file that holds arrays of bytes and of floating-point numbers."""

    def __init__(self, arrays: dict[str, Any]) -> None:
        """``arrays`` by name; a table ``x`` stands as ``x`` and ``x.scales``."""
        self._arrays = arrays

    @classmethod
    def shipped(cls) -> Weights:
        """Those that come with the package."""
        with as_file(files(__package__) / "data" / "encoder.npz") as path:
            return cls.read(path)

    @classmethod
    def read(cls, path: Path) -> Weights:
        """Those in a file that ``tools/train.py`` wrote."""
        import numpy as np

        with np.load(path) as found:
            return cls({name: found[name] for name in found.files})

    def rows(self, name: str) -> Rows:
        """A table, as it is kept."""
        return Rows(self._arrays[name], self._arrays[f"{name}.scales"])

    def matrix(self, name: str) -> FloatArray:
        """A table as (width, rows), which vectors are multiplied with."""
        import numpy as np

        rows = self.rows(name)
        return np.ascontiguousarray(rows.values.T) * rows.scales  # turned while they are bytes: that is less to move

    def vector(self, name: str) -> FloatArray:
        """An array that is kept as it is."""
        import numpy as np

        return np.asarray(self._arrays[name], dtype=np.float32)

    def about(self) -> dict[str, Any]:
        """What the file says of itself: ``name``, and how many ``lower`` and ``upper`` layers there are."""
        told: dict[str, Any] = json.loads(bytes(self._arrays["about"]).decode())
        return told


def vocabulary() -> dict[str, int]:
    """The pieces that the encoder knows, with their numbers."""
    lines = (files(__package__) / "data" / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}
