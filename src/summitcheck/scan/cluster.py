"""Judging batches on the workers of a Dask scheduler, with the same function as on one machine."""

from __future__ import annotations

import logging
import pickle
import zlib
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from summitcheck import __version__
from summitcheck.errors import ConfigError, SummitcheckError
from summitcheck.scan.batches import Batch
from summitcheck.scan.engines import Engine, Results, in_order
from summitcheck.scan.judging import Judged, ScanTask, judge
from summitcheck.scan.listing import brief
from summitcheck.session.cache import engine_digest

#: How long to wait for the scheduler, and for a first worker, in seconds.
_PATIENCE = 15
#: Batches in flight for each thread of a worker.
_AHEAD = 3
#: Loggers that would print tracebacks when a connection is lost, which the error reports anyway.
_LOGGERS = ("distributed", "distributed.client", "distributed.core", "tornado", "tornado.application", "asyncio")


class ClusterError(SummitcheckError):
    """A cluster cannot be reached, was lost, or is not what it should be."""

    slug = "cluster"


def on_cluster(address: str) -> Engine:
    """Judges on the workers of the scheduler at ``address``; raises `ClusterError` if it cannot be used."""

    def engine(task: ScanTask, batches: Iterable[Batch]) -> Results:
        library = _library(address)
        for name in _LOGGERS:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        client = _client(library, address)
        try:
            threads = _require_same_program(client, address)
            packed = zlib.compress(pickle.dumps(task))
            yield from in_order(
                lambda batch: client.submit(_judge, task.digest, packed, batch, _program(), pure=False),
                batches,
                threads * _AHEAD,
            )
        except SummitcheckError:
            raise
        except Exception as error:
            hint = "Run the same command again to resume."
            raise ClusterError(
                f"the connection to the cluster was lost: {brief(error)}", where=address, hint=hint
            ) from error
        finally:
            client.close(timeout=_PATIENCE)

    return engine


def _library(address: str) -> Any:
    try:
        return import_module("distributed")
    except ImportError as error:
        hint = 'Install it, here and on the workers: pip install "summitcheck[dask]"'
        raise ConfigError(
            "--engine dask needs distributed, which is not installed", where=address, hint=hint
        ) from error


def _client(library: Any, address: str) -> Any:
    try:
        client = library.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        hint = "Use the address that the scheduler prints when it starts, such as tcp://10.0.0.1:8786."
        raise ClusterError("the scheduler cannot be reached", where=address, hint=hint) from error
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as error:
        client.close(timeout=_PATIENCE)
        raise ClusterError(
            "the scheduler has no workers", where=address, hint="Start one: dask worker ADDRESS"
        ) from error
    return client


def _require_same_program(client: Any, address: str) -> int:
    """The number of threads of the workers; raises `ClusterError` if one has another program or model."""
    own = _program()
    found: dict[str, tuple[str, str]] = client.run(_program)
    for worker, theirs in sorted(found.items()):
        if theirs != own:
            raise ClusterError(_difference(worker, theirs, own), where=address, hint=_SAME)
    return sum(client.nthreads().values())


_SAME = "Install the same versions of Python, summitcheck and its libraries on every worker."


def _program() -> tuple[str, str]:
    return __version__, engine_digest()


def _difference(worker: str, theirs: tuple[str, str], own: tuple[str, str]) -> str:
    if theirs[0] != own[0]:
        return f"the worker {worker} has summitcheck {theirs[0]}, but this machine has {own[0]}"
    return f"the worker {worker} has summitcheck {own[0]} with a different build, model, Python or library"


_known: dict[str, ScanTask] = {}


def _judge(digest: str, packed: bytes, batch: Batch, program: tuple[str, str]) -> Judged:
    """Judge a batch on a worker, which may have joined the cluster after the others were checked."""
    if digest not in _known:
        if program != _program():
            worker = import_module("distributed").get_worker().address
            raise ClusterError(_difference(worker, _program(), program), hint=_SAME)
        _known.clear()
        _known[digest] = pickle.loads(zlib.decompress(packed))
    return judge(_known[digest], batch)
