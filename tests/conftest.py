"""Fixtures for all tests."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

import chat_server
import web_server
from chat_server import Chat
from samples import small_report
from summitcheck.views.report import Report
from web_server import Site

# How long an example takes says something about the machine, and nothing about the code.
settings.register_profile("untimed", deadline=None)
# `make fuzz`: the same tests for longer.
settings.register_profile("fuzz", deadline=None, max_examples=3_000, suppress_health_check=list(HealthCheck))
settings.load_profile("untimed")

# As `shipped_encoder` sets it, for tests that import numpy before.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

#: Addresses of the machine itself; tests of what is refused use others, which nothing may reach.
_THIS_MACHINE = ("127.0.0.1", "::1", "localhost")
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write what is made now into tests/golden.")
    parser.addoption("--update-floors", action="store_true", help="Raise the floors of tests/quality that can be.")
    parser.addoption("--lower-floors", action="store_true", help="Set them as measured, even where that is lower.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is slow comes first: where it comes last, one process works on it while the others have nothing to do."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(autouse=True)
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads what another run judged, or leaves something in the cache of the user."""
    monkeypatch.setenv("SUMMITCHECK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(autouse=True)
def no_colour_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is printed does not depend on what a CI system or a contributor prefers."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches another machine; one that is marked ``sockets`` reaches servers of its own on this one."""
    asked = request.node.get_closest_marker("sockets") is not None
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        local = self.family == socket.AF_UNIX or (asked and str(address[0]) in _THIS_MACHINE)
        assert local, f"a test connects to {address}: mark it `sockets` if the server is its own"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="module")
def chat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chat]:
    """A chat server in a process of its own."""
    with chat_server.running(tmp_path_factory.mktemp("chat") / "log") as server:
        yield server


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A web server in a process of its own."""
    with web_server.running(tmp_path_factory.mktemp("site") / "log") as server:
        yield server


@pytest.fixture
def report() -> Report:
    """One statement with three claims in two sections, and two accounts with all four verdicts between them."""
    return small_report()


@pytest.fixture
def matches_golden(pytestconfig: pytest.Config) -> Callable[[str, str], None]:
    """Asserts that a text is that of a file in tests/golden; with --update-golden, makes it so."""

    def check(text: str, name: str) -> None:
        path = GOLDEN / name
        if pytestconfig.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        assert path.is_file(), f"{path} is missing: run pytest --update-golden"
        assert text == path.read_bytes().decode("utf-8"), f"not as {path}: if it is right, run pytest --update-golden"

    return check
