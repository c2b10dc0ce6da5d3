"""A cache on disk: small texts under digests, safe to delete, and never a reason to fail.

What is kept is written to a file of its own and moved into place, so that another run, or the next after this one was
killed, sees all of it or nothing. Each file begins with the digest of the rest: one that a disk has damaged is as good
as missing. A folder that cannot be written to keeps nothing, and what nobody asked for in a month is deleted.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from stat import S_IWGRP, S_IWOTH
from typing import NamedTuple

from summitcheck import __version__
from summitcheck.documents.files import open_file
from summitcheck.errors import ConfigError
from summitcheck.session.writing import write_whole

_ADMINISTRATOR = 0
_DAY = 24 * 60 * 60
_MONTH = 30 * _DAY
#: An empty file whose age is the time since the cache was last tidied.
_TIDIED = "tidied"
_KEY = re.compile("[0-9a-f]{64}")
#: What is judged may be unpublished.
_USER_ALONE = 0o600
#: More bytes than anything takes that is kept.
_LARGEST = 200_000_000
#: Libraries whose answers are part of what is kept.
_LIBRARIES = ("numpy", "rapidfuzz", "Stemmer", "yaml")


class Cache(NamedTuple):
    """Texts kept in ``folder``; without one, nothing is kept."""

    folder: Path | None

    def room(self, name: str) -> Cache:
        """The part of the cache for texts of one kind."""
        return Cache(self.folder and self.folder / name)

    def get(self, key: str) -> str | None:
        """The text that was kept under ``key`` (a digest), or None."""
        if self.folder is None:
            return None
        file = self._file(self.folder, key)
        try:
            if is_open_to_others(file.parent):
                return None
            with open_file(file) as kept:
                data = kept.read(_LARGEST + 1)
        except OSError:
            return None
        with suppress(OSError):  # somebody else's file can be read all the same
            os.utime(file)
        checksum, _, text = data.partition(b"\n")
        if len(text) > _LARGEST or checksum != _checksum(text):
            return None
        with suppress(UnicodeDecodeError):
            return text.decode("utf-8", "surrogatepass")
        return None

    def put(self, key: str, text: str) -> None:
        """Keep ``text`` under ``key``, where that is possible."""
        if self.folder is None:
            return
        data = text.encode("utf-8", "surrogatepass")
        with suppress(OSError):  # a full disk, a read-only home: it is made again next time
            file = self._file(self.folder, key)
            _make_folder(file.parent)
            write_whole(file, _checksum(data) + b"\n" + data, mode=_USER_ALONE)

    def tidy(self, now: float) -> None:
        """Delete what nobody asked for in the month before ``now`` (seconds); looks once a day."""
        if self.folder is None or now - _last_touched(self.folder / _TIDIED) < _DAY:
            return
        with suppress(OSError):
            (self.folder / _TIDIED).touch()
            for file in self.folder.glob("*/??/*"):
                # The folder may be one that somebody named: nothing is touched that does not look like ours.
                if _KEY.fullmatch(file.parent.name + file.name) and now - _last_touched(file) > _MONTH:
                    file.unlink(missing_ok=True)

    @staticmethod
    def _file(folder: Path, key: str) -> Path:
        return folder / key[:2] / key[2:]


#: For runs that are to read and judge everything again.
NOTHING_KEPT = Cache(None)


def cache_at(folder: Path | None, *, keep: bool = True) -> Cache:
    """The cache in ``folder``, by default the user's own; without ``keep`` one that keeps nothing.

    Raises `ConfigError` for a folder that others can write to: what they forge there would be believed.
    """
    if not keep:
        return NOTHING_KEPT
    try:
        folder = folder or user_cache_folder(os.environ, Path.home())
    except RuntimeError:  # a user without a home, as in some containers
        return NOTHING_KEPT
    with suppress(OSError):
        if is_open_to_others(folder):
            hint = "Make it yours alone (chmod go-w), name another with --cache-dir, or use none with --no-cache."
            raise ConfigError("others can write to the folder of the cache", where=str(folder), hint=hint)
    return Cache(folder)


def is_open_to_others(folder: Path) -> bool:
    """True where somebody but the user and the administrator owns a folder, or can write to it; raises `OSError`."""
    status = folder.stat()
    if sys.platform == "win32":  # it does not say so here
        return False
    return status.st_uid not in (os.geteuid(), _ADMINISTRATOR) or bool(status.st_mode & (S_IWGRP | S_IWOTH))


def _last_touched(file: Path) -> float:
    """When a file was written or asked for; the beginning of time where there is none."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for the user alone."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def digest(*parts: str) -> str:
    """The SHA-256 of some texts, in hexadecimal digits; no two lists of texts share one."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(b"%d:" % len(data))
        whole.update(data)
    return whole.hexdigest()


def user_cache_folder(environment: Mapping[str, str], home: Path) -> Path:
    """Where this system keeps caches of its users: outside of every repository, which could bring forged ones."""
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "summitcheck" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "summitcheck"
    return Path(environment.get("XDG_CACHE_HOME") or home / ".cache") / "summitcheck"


@cache
def engine_digest(kept: Cache = NOTHING_KEPT) -> str:
    """A digest of the program, its data and its libraries: a changed rule, weight or word list invalidates everything.

    It is made of what is in the files. ``kept`` remembers it by the state of the files, as the system keeps it: to ask
    for that takes a tenth of the time.
    """
    files = sorted((*_files(Path(__file__).parents[1]), *_libraries()))
    versions = (__version__, sys.version)
    room, key = kept.room("programs"), digest(*versions, *(f"{name} {state}" for name, _, state in files))
    known = room.get(key)
    if known is None:
        known = digest(*versions, *(f"{name} {_checksum(file.read_bytes()).decode()}" for name, file, _ in files))
        room.put(key, known)
    return known


def _files(folder: Path | str, within: str = "") -> Iterator[tuple[str, Path, str]]:
    """The files in a folder and below, but for compiled ones: name as seen from the top, place, and state."""
    # A program that runs from an archive has no folder: its version must do.
    for entry in os.scandir(folder) if Path(folder).is_dir() else ():
        if not entry.is_dir():
            yield f"{within}{entry.name}", Path(entry.path), _state(entry.stat())
        elif entry.name != "__pycache__":
            yield from _files(entry.path, f"{within}{entry.name}/")


def _libraries() -> Iterator[tuple[str, Path, str]]:
    """For each library that judging relies on, the file that tells its version; found, not loaded."""
    for name in _LIBRARIES:
        spec = PathFinder.find_spec(name)
        if spec is not None and spec.origin is not None:
            file = Path(spec.origin)
            if (apart := file.with_name("version.py")).is_file():
                file = apart
            yield f"library {name}", file, _state(file.stat())


def _state(status: os.stat_result) -> str:
    """A text that differs after every change of a file, even one that keeps size and modification time."""
    s = status
    return f"{s.st_dev} {s.st_ino} {s.st_size} {s.st_mtime_ns} {s.st_ctime_ns}"


def _checksum(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
