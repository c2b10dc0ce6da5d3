"""A cache on disk: small texts under digests, safe to delete, and never a reason to fail.

What is kept is written to a file of its own and moved into place, so that another run, or the next after this one was
killed, sees all of it or nothing. Each file begins with the digest of the rest: one that a disk has damaged is as good
as missing. A folder that cannot be written to keeps nothing.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from summitcheck import __version__


@dataclass(frozen=True, slots=True)
class Cache:
    """Texts kept in ``folder``; without one, nothing is kept."""

    folder: Path | None

    def get(self, key: str) -> str | None:
        """The text that was kept under ``key`` (a digest), or None."""
        if self.folder is None:
            return None
        try:
            data = self._file(self.folder, key).read_bytes()
        except OSError:
            return None
        checksum, _, text = data.partition(b"\n")
        return text.decode("utf-8", "surrogatepass") if checksum == _checksum(text) else None

    def put(self, key: str, text: str) -> None:
        """Keep ``text`` under ``key``, where that is possible."""
        if self.folder is None:
            return
        data = text.encode("utf-8", "surrogatepass")
        with suppress(OSError):  # a full disk, a read-only home: what was to be kept is made anew next time
            _write_whole(self._file(self.folder, key), _checksum(data) + b"\n" + data)

    @staticmethod
    def _file(folder: Path, key: str) -> Path:
        return folder / key[:2] / key[2:]


def _write_whole(file: Path, data: bytes) -> None:
    from tempfile import NamedTemporaryFile  # brings modules for every archive format along, and most runs only read

    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=".", suffix=".tmp", delete=False) as unfinished:
        try:
            unfinished.write(data)
            unfinished.close()
            os.replace(unfinished.name, file)  # noqa: PTH105 - the name is a string here
        except BaseException:
            Path(unfinished.name).unlink(missing_ok=True)
            raise


def user_cache_folder(environment: Mapping[str, str], home: Path) -> Path:
    """Where this system keeps caches of its users: outside of every repository, which could bring forged ones."""
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "summitcheck" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "summitcheck"
    return Path(environment.get("XDG_CACHE_HOME") or home / ".cache") / "summitcheck"


@cache
def engine_digest() -> str:
    """A digest of the program and its data: a changed rule, weight or word list makes every judgement anew."""
    whole = hashlib.sha256(__version__.encode())
    for name, file in sorted(_files(Path(__file__).parent)):
        whole.update(name.encode())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def _files(folder: Path | str, within: str = "") -> Iterator[tuple[str, Path]]:
    """The files in a folder and below, but for compiled ones: what each is called from the top, and where it is."""
    for entry in os.scandir(folder):
        if not entry.is_dir():
            yield f"{within}{entry.name}", Path(entry.path)
        elif entry.name != "__pycache__":
            yield from _files(entry.path, f"{within}{entry.name}/")


def _checksum(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
