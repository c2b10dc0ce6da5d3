"""A script that serves, run as a process of its own: it is given a log, and prints its port."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple


class Server(NamedTuple):
    """A server that runs, what it was sent, and the form of its addresses."""

    port: int
    log: Path
    address: str

    def url(self, way: str, host: str = "127.0.0.1") -> str:
        """The address at which it behaves in that way."""
        return self.address.format(host=host, port=self.port, way=way)

    @property
    def requests(self) -> list[dict[str, Any]]:
        """The requests since the last `forget`: what the script wrote into the log, a line of JSON each."""
        return [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]

    def forget(self) -> None:
        """Begin a new list of requests."""
        self.log.write_text("", encoding="utf-8")


@contextmanager
def serving(script: str, log: Path, address: str) -> Iterator[Server]:
    """A process that runs the script for as long as the context is open."""
    log.write_text("", encoding="utf-8")
    process = subprocess.Popen([sys.executable, script, str(log)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield Server(int(process.stdout.readline()), log, address)
    finally:
        process.kill()
        process.communicate()
