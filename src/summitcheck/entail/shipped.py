"""The encoder that comes with the package, loaded when it is first asked for."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitcheck.entail.encoder import Encoder

#: What tells the libraries that numpy may multiply with how many threads to start, when numpy is imported.
_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


@cache
def shipped_encoder() -> Encoder:
    """The encoder that comes with the package; half a second the first time.

    It uses one thread, unless numpy was imported before: several add up in another order, and a sentence is too little
    work to share.
    """
    for name in _THREADS:
        os.environ[name] = "1"
    from summitcheck.entail.encoder import Encoder  # numpy takes longer to load than a run that finds all in the cache
    from summitcheck.entail.weights import Weights

    return Encoder(Weights.shipped())
