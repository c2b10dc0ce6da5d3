"""The files of the sources on the command line, sorted, each with its size or the reason why it is skipped."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from summitcheck.documents.needs import needed
from summitcheck.documents.source import NO_SUFFIX, READERS, no_articles
from summitcheck.errors import NothingChecked, SourceError, SummitcheckError
from summitcheck.scan.formats import format_of, is_archive
from summitcheck.session.patterns import has_wildcard


class Found(NamedTuple):
    """A file of a source; ``reason`` says why it is skipped, and is empty if it is read."""

    path: str
    size: int = 0
    reason: str = ""


class ListedSource(NamedTuple):
    """A source with the number and total bytes of its files, and a digest of their names and sizes."""

    source: str
    files: int
    bytes: int
    digest: str


def is_remote(path: str) -> bool:
    """Whether a path is an address that fsspec opens, such as ``s3://bucket/key``."""
    return "://" in path


def file_system(address: str) -> tuple[Any, str]:
    """The file system for an address, and the path in it; raises `SourceError` if a library is missing."""
    core = needed("fsspec.core", f"{address.partition(':')[0]}://", "remote", address)
    try:
        system, path = core.url_to_fs(address)
    except (ImportError, ValueError) as error:
        hint = 'Install the extra: pip install "summitcheck[remote]"; s3:// also needs s3fs, gs:// needs gcsfs.'
        raise SourceError(f"the address cannot be opened: {error}", where=address, hint=hint) from error
    return system, str(path)


def listed(sources: Sequence[str]) -> tuple[ListedSource, ...]:
    """The sources with their files; raises `SourceError` if one does not exist or needs a missing library.

    Raises `NothingChecked` if no file can contain articles.
    """
    found = tuple(map(_listed, sources))
    if not sum(each.files for each in found):
        raise NothingChecked("the sources contain no articles", where=", ".join(sources))
    return found


def _listed(source: str) -> ListedSource:
    names, files, size, formats = hashlib.sha256(), 0, 0, set()
    for found in files_of(source):
        names.update(f"{found.path}\0{found.size}\n".encode("utf-8", "surrogatepass"))
        if not found.reason:
            files, size = files + 1, size + found.size
            formats.add(format_of(found.path))
    for form in sorted(formats):
        form.require(source)
    return ListedSource(source, files, size, names.hexdigest())


def files_of(source: str) -> Iterator[Found]:
    """The files of a source, sorted by path within each folder; raises `SourceError` if it does not exist."""
    if is_remote(source):
        yield from _remote(source)
    elif os.path.isdir(source):  # noqa: PTH112 - paths stay as they were given
        yield from _in_folder(source)
    else:
        try:
            yield Found(source, os.stat(source).st_size)  # noqa: PTH116
        except OSError as error:
            what = (
                "no such file or folder"
                if isinstance(error, FileNotFoundError)
                else f"cannot be read: {error.strerror}"
            )
            raise SourceError(what, where=source, hint="Check the spelling of the path.") from error


def _in_folder(folder: str) -> Iterator[Found]:
    opened = [_entries(folder)]
    while opened:  # no recursion: folders may be nested deeper than the recursion limit
        entry = next(opened[-1], None)
        if entry is None:
            opened.pop()
        elif not (reason := _reason(entry)) and entry.is_dir():
            opened.append(_entries(entry.path))
        else:
            yield Found(entry.path, 0 if reason else entry.stat().st_size, reason)


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """The entries of a folder, sorted; raises `SourceError` if it cannot be read."""
    try:
        return iter(sorted(os.scandir(folder), key=lambda entry: entry.name))
    except OSError as error:
        raise SourceError(f"the folder cannot be read: {error.strerror}", where=folder) from error


def _reason(entry: os.DirEntry[str]) -> str:
    """Why an entry of a folder is skipped; empty for a folder, and for a file that may contain articles."""
    stem, dot, suffix = entry.name.rpartition(".")
    if entry.name.startswith("."):
        return "hidden"
    if entry.is_dir():
        return "a link to a folder" if entry.is_symlink() else ""  # it may lead back here
    if (stem or suffix).upper() == "README":
        return "about its folder"
    if not entry.is_file():
        return "not a regular file"
    if is_archive(entry.name):
        return ""
    if not dot:
        return NO_SUFFIX
    if f".{suffix.lower()}" not in READERS:
        return f"not a text: .{suffix}"
    return no_articles(Path(entry.path))


_ABSENT = "Check the spelling of the address, bucket and path. Capital letters matter."


def _remote(source: str) -> Iterator[Found]:
    system, path = file_system(source)
    try:
        found = system.find(path, detail=True) if not has_wildcard(path) else system.glob(path, detail=True)
        entries = {name: info for name, info in found.items() if info.get("type", "file") != "directory"}
        if not entries and not has_wildcard(path):
            entries = {path: system.info(path)}
    except SummitcheckError:
        raise
    except FileNotFoundError:
        entries = {}
    except Exception as error:  # every file system has errors of its own
        hint = "Check the address and your network connection."
        raise SourceError(f"cannot be listed: {brief(error)}", where=source, hint=hint) from error
    if not entries:
        raise SourceError("there is nothing at this address", where=source, hint=_ABSENT)
    for name in sorted(entries):
        address, single = str(system.unstrip_protocol(name)), len(entries) == 1
        known = single or is_archive(name) or os.path.splitext(name)[1].lower() in READERS  # noqa: PTH122
        yield Found(address, int(entries[name].get("size") or 0), "" if known else "not a text")


def brief(error: BaseException) -> str:
    """The message of an error, shortened and on one line."""
    return " ".join(str(error).split())[:200] or type(error).__name__
