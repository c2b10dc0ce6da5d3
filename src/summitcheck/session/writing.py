"""Bytes to a file, whole or not at all: a full disk or an interrupt leaves what was there before."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from summitcheck.documents.files import exists, is_file, is_of_system

#: Why nothing can be moved into a place in which a file may be written all the same: a mounted file, another's folder.
_NOT_BESIDE = frozenset((errno.EACCES, errno.EPERM, errno.EBUSY, errno.EROFS))


def write_output(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 to a file, a device or a pipe that a user named; raises `OSError`.

    A link stays one, and a file keeps its permissions.
    """
    data = text.encode("utf-8", "backslashreplace")
    try:
        if is_of_system(path) or (exists(path) and not is_file(path)):
            _write_through(path, data)
            return
        place = Path(os.path.realpath(path))
        if exists(place) and not os.access(place, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        _replace_or_write(place, data)
    except ValueError as error:
        raise OSError(errno.EINVAL, "no file can have such a name", str(path)) from error


def _replace_or_write(place: Path, data: bytes) -> None:
    try:
        write_whole(place, data, like=place if exists(place) else None)
    except OSError as error:
        if error.errno not in _NOT_BESIDE or not exists(place):
            raise
        _write_through(place, data)


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)


def write_whole(file: Path, data: bytes, *, mode: int = 0o666, like: Path | None = None) -> None:
    """Write ``data`` to a new file beside ``file`` and move that into its place; raises `OSError`.

    It gets the permissions ``mode``, but for those that the user does not give to new files, or those of ``like``.
    """
    # Not a name of `tempfile`: to import that module takes longer than to write all that a run has to keep.
    unfinished = file.parent / f".{os.urandom(8).hex()}.tmp"
    try:
        with open(unfinished, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as kept:
            kept.write(data)
        if like is not None:
            unfinished.chmod(like.stat().st_mode & 0o7777)
        os.replace(unfinished, file)  # noqa: PTH105 - tests let it fail
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
