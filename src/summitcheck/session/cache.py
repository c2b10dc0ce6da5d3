"""A cache on disk: small texts under digests. It can be deleted at any time, and never makes a run fail.

Entries are written to a temporary file and moved into place, so that other runs see a whole entry or none, also after a
run was killed. Each file begins with a checksum, and a damaged one counts as missing. A folder that is not writable
stores nothing, and entries that were not used for a month are deleted.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache as once
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
#: An empty file; its modification time is when the cache was last tidied.
_TIDIED = "tidied"
_KEY = re.compile("[0-9a-f]{64}")
#: The permission of entries: the articles may be unpublished.
_USER_ALONE = 0o600
#: More bytes than any entry has.
_LARGEST = 200_000_000
#: Bytes at the end of an archive, at least as many as its directory has.
_DIRECTORY = 1 << 16
#: Libraries whose results influence entries.
_LIBRARIES = ("numpy", "rapidfuzz", "Stemmer", "yaml")


class Cache(NamedTuple):
    """A cache in ``folder``; without a folder, nothing is stored."""

    folder: Path | None

    def section(self, name: str) -> Cache:
        """The part of the cache for one kind of entries."""
        return Cache(self.folder and self.folder / name)

    def get(self, key: str) -> str | None:
        """The text stored under ``key`` (a digest), or None."""
        if self.folder is None:
            return None
        file = self._file(self.folder, key)
        try:
            if is_open_to_others(file.parent):
                return None
            with open_file(file) as opened:
                data = opened.read(_LARGEST + 1)
        except OSError:
            return None
        with suppress(OSError):  # the file may belong to somebody else and still be readable
            os.utime(file)
        checksum, _, text = data.partition(b"\n")
        if len(text) > _LARGEST or checksum != _checksum(text):
            return None
        with suppress(UnicodeDecodeError):
            return text.decode("utf-8", "surrogatepass")
        return None

    def put(self, key: str, text: str) -> None:
        """Store ``text`` under ``key``, if possible."""
        if self.folder is None:
            return
        data = text.encode("utf-8", "surrogatepass")
        with suppress(OSError):  # a full disk or a read-only home: the result is computed again next time
            file = self._file(self.folder, key)
            _make_folder(file.parent)
            write_whole(file, _checksum(data) + b"\n" + data, mode=_USER_ALONE)

    def tidy(self, now: float) -> None:
        """Delete entries that were not used in the month before ``now`` (seconds); runs once a day."""
        if self.folder is None or now - _last_touched(self.folder / _TIDIED) < _DAY:
            return
        with suppress(OSError):
            (self.folder / _TIDIED).touch()
            for file in self.folder.glob("*/??/*"):
                # The user may have named any folder: only files with names of entries are deleted.
                if _KEY.fullmatch(file.parent.name + file.name) and now - _last_touched(file) > _MONTH:
                    file.unlink(missing_ok=True)

    @staticmethod
    def _file(folder: Path, key: str) -> Path:
        return folder / key[:2] / key[2:]


#: For runs without a cache.
NO_CACHE = Cache(None)


def cache_at(folder: Path | None, *, keep: bool = True) -> Cache:
    """The cache in ``folder``, by default the user's own; `NO_CACHE` without ``keep``.

    Raises `ConfigError` for a folder that others can write to: they could forge judgements.
    """
    if not keep:
        return NO_CACHE
    try:
        folder = folder or user_cache_folder(os.environ, Path.home())
    except RuntimeError:  # a user without a home, as in some containers
        return NO_CACHE
    with suppress(OSError):
        if is_open_to_others(folder):
            hint = "Take away their access (chmod go-w), choose another folder (--cache-dir) or use none (--no-cache)."
            raise ConfigError("other users can write to the cache folder", where=str(folder), hint=hint)
    return Cache(folder)


def is_open_to_others(folder: Path) -> bool:
    """True if anybody except the user and the administrator owns the folder or can write to it; raises `OSError`."""
    status = folder.stat()
    if sys.platform == "win32":  # these permissions do not exist there
        return False
    return status.st_uid not in (os.geteuid(), _ADMINISTRATOR) or bool(status.st_mode & (S_IWGRP | S_IWOTH))


def _last_touched(file: Path) -> float:
    """When a file was written or last used, in seconds; 0 without a file."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _make_folder(folder: Path) -> None:
    """Create a folder and missing folders above it, accessible only to the user."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def digest(*parts: str) -> str:
    """The SHA-256 of a list of texts, in hexadecimal digits; it also depends on where each text ends."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        whole.update(b"%d:" % len(data))
        whole.update(data)
    return whole.hexdigest()


def user_cache_folder(environment: Mapping[str, str], home: Path) -> Path:
    """The system's folder for caches of the user: outside of repositories, which could contain forged entries."""
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "summitcheck" / "Cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "summitcheck"
    return Path(environment.get("XDG_CACHE_HOME") or home / ".cache") / "summitcheck"


@once
def engine_digest(cache: Cache = NO_CACHE) -> str:
    """A digest of the program, its data and its libraries: any changed rule, weight or word list invalidates entries.

    It depends on the contents of the files. ``cache`` stores it under their metadata, which takes a tenth of the time.
    """
    files = sorted((*_files(Path(__file__).parents[1]), *_libraries()))
    versions = (__version__, sys.version)
    programs, key = cache.section("programs"), digest(*versions, *(f"{name} {state}" for name, _, state in files))
    known = programs.get(key)
    if known is None:
        known = digest(*versions, *(f"{name} {_checksum(_telling(Path(file))).decode()}" for name, file, _ in files))
        programs.put(key, known)
    return known


# There are hundreds: to make a `Path` of each takes longer than to look at them, and their contents are rarely read.
def _files(folder: Path | str, within: str = "") -> Iterator[tuple[str, str, str]]:
    """The files in a folder and below, without compiled ones: relative name, path, and state."""
    # A program that runs from a zip archive has no folder: its version has to suffice.
    for entry in os.scandir(folder) if Path(folder).is_dir() else ():
        if not entry.is_dir():
            yield f"{within}{entry.name}", entry.path, _state(entry.stat())
        elif entry.name != "__pycache__":
            yield from _files(entry.path, f"{within}{entry.name}/")


def _libraries() -> Iterator[tuple[str, str, str]]:
    """For each library in `_LIBRARIES`, the file that contains its version; the library is not imported."""
    for name in _LIBRARIES:
        spec = PathFinder.find_spec(name)
        if spec is not None and spec.origin is not None:
            file = Path(spec.origin)
            if (apart := file.with_name("version.py")).is_file():
                file = apart
            yield f"library {name}", str(file), _state(file.stat())


def _state(status: os.stat_result) -> str:
    """A text that differs after every change of a file, even if size and modification time stay the same."""
    s = status
    return f"{s.st_dev} {s.st_ino} {s.st_size} {s.st_mtime_ns} {s.st_ctime_ns}"


def _telling(file: Path) -> bytes:
    """The contents of a file; of an archive of numbers only its end, which has the checksums of all that it holds."""
    with file.open("rb") as opened:
        if file.suffix == ".npz":
            opened.seek(-min(_DIRECTORY, file.stat().st_size), os.SEEK_END)
        return opened.read()


def _checksum(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
