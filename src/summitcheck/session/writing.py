"""Atomic writing of files: a full disk or an interrupt leaves the old file in place."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from summitcheck.documents.files import exists, is_file, is_of_system

#: Errors of replacing a file that may still be writable in place: a mounted file, or one in a protected folder.
_NOT_BESIDE = frozenset((errno.EACCES, errno.EPERM, errno.EBUSY, errno.EROFS))


def write_output(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 to a file, device or pipe that a user named; raises `OSError`.

    Links are followed, and an existing file keeps its permissions.
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
        raise OSError(errno.EINVAL, "this is not a valid file name", str(path)) from error


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
    """Write ``data`` to a new file beside ``file`` and move it into place; raises `OSError`.

    The file gets the permissions ``mode``, reduced by the umask, or those of ``like``.
    """
    # Importing `tempfile` would take longer than writing everything that a run has to write.
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
