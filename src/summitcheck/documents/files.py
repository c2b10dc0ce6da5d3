"""The only place that opens files of users: regular files, up to a limit.

A path may come from a text that anyone may have written, so a file is checked before it is opened: reading a named pipe
may block for ever, opening a device may have side effects, and `/proc` holds no texts.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from summitcheck.errors import SourceError, SummitcheckError

#: Like the methods of `Path`, but False, not an error, for impossible names: with a NUL, or too long.
exists, is_file, is_folder = os.path.exists, os.path.isfile, os.path.isdir

# Where systems keep devices, and information on themselves and on processes.
_SYSTEM, _MEMORY = ("/dev/", "/proc/", "/sys/"), "/dev/shm/"
_MOST_LINKS = 40  # as Linux allows
_KINDS = ((stat.S_ISFIFO, "a named pipe"), (stat.S_ISSOCK, "a socket"))
_UNHARMED = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


class NoFile(OSError):
    """The path leads to something other than a regular file; ``strerror`` says to what."""


def read_bytes(
    path: str | Path, *, limit: int, kind: str = "file", error: type[SummitcheckError] = SourceError, hint: str = ""
) -> bytes:
    """The bytes of the file at ``path``.

    Raises ``error`` for a file that is missing, not regular or over ``limit`` bytes. ``kind`` names the file in the
    message, and ``hint`` says what to do if it is missing.
    """
    try:
        with open_file(path) as file:
            data = file.read(limit + 1)
            size = max(len(data), os.fstat(file.fileno()).st_size)
    except OSError as fault:
        raise unreadable(fault, path, kind, error=error, hint=hint) from fault
    if len(data) > limit:
        what = f"the {kind} has {size:,} bytes, more than the limit of {limit:,}"
        raise error(what, where=str(path), hint="Split it, or remove what does not belong in it.")
    return data


def read_utf8(
    path: str | Path, *, limit: int, kind: str, error: type[SummitcheckError] = SourceError, hint: str = ""
) -> str:
    """The text in the file at ``path``, without a byte order mark.

    Raises ``error`` like `read_bytes`, and if the file is not UTF-8.
    """
    data = read_bytes(path, limit=limit, kind=kind, error=error, hint=hint)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        what = f"the {kind} is not UTF-8: byte 0x{data[fault.start]:02X} at offset {fault.start}"
        raise error(what, where=f"{path}:{line}", hint="Save it as UTF-8.") from fault


def open_file(path: str | Path) -> BinaryIO:
    """The regular file at ``path``, open for reading.

    Raises `NoFile` for anything else, `OSError` where it cannot be opened.
    """
    name = os.fspath(path)
    try:
        _refuse_special(os.stat(name), name)  # noqa: PTH116 - a path that cannot be raises another error there
        if is_of_system(name):
            raise NoFile(errno.EINVAL, "a system file", name)
    except ValueError as error:
        raise OSError(errno.EINVAL, "this is not a valid file name", name) from error
    return open(name, "rb", opener=_opened)


def _opened(name: str, flags: int) -> int:
    descriptor = os.open(name, flags | _UNHARMED)
    try:
        _refuse_special(os.fstat(descriptor), name)  # it may have been replaced since it was checked
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _refuse_special(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), name)
    if not stat.S_ISREG(status.st_mode):
        kind = next((kind for is_one, kind in _KINDS if is_one(status.st_mode)), "a device")
        raise NoFile(errno.EINVAL, kind, name)


def is_of_system(path: str | Path) -> bool:
    """True for a device or a file on processes (``/dev/stdin``, ``/proc``), and for a link to one."""
    name = os.fspath(path)
    for _ in range(_MOST_LINKS):
        folder, last = os.path.split(os.path.abspath(name))  # noqa: PTH100 - follows no link
        name = os.path.join(os.path.realpath(folder), last)  # noqa: PTH118
        if f"{name}/".startswith(_SYSTEM) and not name.startswith(_MEMORY):
            return True
        if not os.path.islink(name):  # noqa: PTH114
            return False
        name = os.path.join(os.path.dirname(name), os.readlink(name))  # noqa: PTH115, PTH118, PTH120
    return True


def same_file(one: str | Path, other: str | Path) -> bool:
    """True if both paths lead to the same existing file."""
    return exists(one) and exists(other) and os.path.samefile(one, other)  # noqa: PTH121


def unreadable(
    fault: OSError, path: str | Path, kind: str, *, error: type[SummitcheckError] = SourceError, hint: str = ""
) -> SummitcheckError:
    """The error to show the user for an error of the operating system."""
    where = str(path)
    if isinstance(fault, FileNotFoundError):
        return error(f"no such {kind}", where=where, hint=hint or "Check the spelling of the path.")
    if isinstance(fault, IsADirectoryError):
        return error(f"this is a folder, not a {kind}", where=where, hint="Give a file in that folder.")
    if isinstance(fault, NoFile):
        advice = "Save its output as a file. `check` and `diff` can read standard input: `-`."
        return error(f"this is {fault.strerror}, not a {kind}", where=where, hint=advice)
    if isinstance(fault, NotADirectoryError):
        return error("this is a file, not a folder", where=where, hint="Give the folder that contains it.")
    return error(f"the {kind} cannot be read: {fault.strerror or fault}", where=where)
