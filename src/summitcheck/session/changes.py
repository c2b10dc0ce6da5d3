"""What differs between a git revision and the working folder: the files, and their earlier contents.

Files are compared by their bytes and by the links that lead to them, never by git itself: a change can configure what
git compares, and how.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from summitcheck.documents.files import read_bytes
from summitcheck.documents.model import Skipped
from summitcheck.documents.source import MAX_LARGE_BYTES, READERS
from summitcheck.errors import SourceError
from summitcheck.session.git import (
    LINK,
    SUBMODULE,
    IndexEntry,
    TreeEntry,
    blob,
    branching_point,
    index_of,
    tree_of,
    untracked,
    working_tree,
)

_MOST_LINKS = 40  # that lead to one file, as in Linux
_POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize {}\n"


class Before(NamedTuple):
    """The earlier bytes of a file; None for a new file, or with ``why`` they are not known."""

    data: bytes | None = None
    why: str = ""


class _Route(NamedTuple):
    """The links that a path passes through, and the file that it leads to, as paths from the root."""

    links: tuple[str, ...]
    file: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from ``revision``; ``tree`` is that of the commit where the working tree branched off."""

    revision: str
    root: Path
    tree: Mapping[str, TreeEntry]
    index: Mapping[str, IndexEntry]
    untracked: frozenset[str]

    def has(self, path: str | Path) -> bool:
        """True if a file differs or cannot be compared; False for a file that git ignores."""
        route = self._route(path)
        if route is None or any(self._is_another_link(link) for link in route.links) or self._in_submodule(route.file):
            return True
        known = route.file in self.index or route.file in self.untracked
        return known and not self._same_file(route.file)

    def paths(self) -> Iterator[str]:
        """What differs, relative to the working folder: files, submodules, and links to folders that may differ."""
        for name in sorted({*self.index, *self.untracked}):
            full = self.root / name
            if os.path.lexists(full) and not name.endswith("/") and self._is_listed(name, full):
                yield os.path.relpath(full)

    def left_out(self) -> Iterator[Skipped]:
        """What differs but is missing here: files outside of a sparse checkout, submodules, nested repositories.

        Paths are relative to the working folder.
        """
        for name, (_, entry, checked_out) in self.index.items():
            full, is_module = self.root / name, entry.mode == SUBMODULE
            if entry != self.tree.get(name) and not (checked_out or os.path.lexists(full)):
                yield Skipped(os.path.relpath(full), "not checked out")
            elif is_module and self._differs_in_git(name) and not (full.is_dir() and any(full.iterdir())):
                yield Skipped(os.path.relpath(full), "a submodule that is not checked out")
        for name in self.untracked:
            if name.endswith("/"):
                yield Skipped(os.path.relpath(self.root / name), "a separate repository")

    def before(self, path: str | Path) -> Before:
        """The earlier contents of the file at a path."""
        route = self._route(path)
        if route is None:
            return Before(why="it is outside the repository")
        if any(self._is_another_link(link) for link in route.links):
            return Before(why="a link to it changed")
        entry = self.tree.get(route.file)
        if entry is None:
            return Before()
        if entry.mode in (LINK, SUBMODULE):
            return Before(why="it was not a file")
        data = blob(self.root, entry.oid, most=MAX_LARGE_BYTES)
        return (
            Before(data)
            if data is not None
            else Before(why="git does not have the earlier version, or it is too large")
        )

    def _is_listed(self, name: str, full: Path) -> bool:
        """Whether a file differs, only according to git if it cannot be an article; True for a link to a folder."""
        if full.is_symlink() and full.is_dir():
            return True
        return self.has(full) if full.suffix.lower() in READERS else self._differs_in_git(name)

    def _differs_in_git(self, name: str) -> bool:
        return name not in self.index or self.index[name].entry != self.tree.get(name)

    def _in_submodule(self, name: str) -> bool:
        """True in a submodule at another commit than before, whose files cannot be compared."""
        above = (str(folder) for folder in PurePosixPath(name).parents)
        modules = (folder for folder in above if folder in self.index)
        return any(self.index[m].entry.mode == SUBMODULE and self._differs_in_git(m) for m in modules)

    def _is_another_link(self, name: str) -> bool:
        entry = self.tree.get(name)
        target = os.fsencode(os.readlink(self.root / name))  # noqa: PTH115 - as it is written
        return entry is None or entry.mode != LINK or not _has_id(target, entry.oid)

    def _same_file(self, name: str) -> bool:
        entry, tracked, file = self.tree.get(name), self.index.get(name), self.root / name
        if entry is None or not file.is_file() or (tracked and (entry.mode == LINK) != (tracked.entry.mode == LINK)):
            return False
        if file.stat().st_size > MAX_LARGE_BYTES:
            return not self._differs_in_git(name)
        try:
            data = read_bytes(file, limit=MAX_LARGE_BYTES)
        except SourceError:
            return False  # reading it as an article says why
        return any(_has_id(written, entry.oid) for written in _as_committed(data))

    def _route(self, path: str | Path) -> _Route | None:
        """Where a path leads; None if it leads out of the repository."""
        full = Path(os.path.abspath(path))  # noqa: PTH100 - links are what is looked for
        if not full.is_relative_to(self.root):
            return None
        to_go, links, at = list(full.relative_to(self.root).parts), list[str](), self.root
        while to_go:
            step = at / (part := to_go.pop(0))
            if part == "..":
                if at == self.root:
                    return None
                at = at.parent
            elif not step.is_symlink():
                at = step
            else:
                links.append(step.relative_to(self.root).as_posix())
                target = Path(os.readlink(step))  # noqa: PTH115 - as it is written
                if len(links) > _MOST_LINKS or (target.is_absolute() and not target.is_relative_to(self.root)):
                    return None
                if target.is_absolute():
                    at, target = self.root, target.relative_to(self.root)
                to_go = [*target.parts, *to_go]
        return _Route(tuple(links), at.relative_to(self.root).as_posix())


def changes_since(revision: str) -> Changes:
    """What differs between the working tree and where it branched off ``revision``.

    Raises `ConfigError` without git, outside a repository, and for a revision that is not there.
    """
    root = working_tree()
    tree = tree_of(root, branching_point(root, revision))
    return Changes(revision, root, tree, {e.path: e for e in index_of(root)}, frozenset(untracked(root)))


def _as_committed(data: bytes) -> Iterator[bytes]:
    """What git may store for a file with these bytes: the same, with LF line ends, or a Git LFS pointer."""
    yield data
    if b"\r\n" in data and b"\0" not in data:
        yield data.replace(b"\r\n", b"\n")
    yield _POINTER.format(hashlib.sha256(data).hexdigest(), len(data)).encode()


def _has_id(data: bytes, oid: str) -> bool:
    """True when a blob of these bytes has this id, which is its SHA-1, or in newer repositories its SHA-256."""
    whole = hashlib.sha256() if len(oid) == hashlib.sha256().digest_size * 2 else hashlib.sha1(usedforsecurity=False)
    whole.update(b"blob %d\0" % len(data))
    whole.update(data)
    return whole.hexdigest() == oid
