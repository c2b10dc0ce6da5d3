"""Reading a git repository: commits, the files of a tree, those of the working folder, and blobs.

Only read-only plumbing commands are called. Nothing that a repository configures is run (filters, text conversion,
hooks, a file system monitor), nothing is fetched, no password is asked for, and no shell is used.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from summitcheck.errors import ConfigError
from summitcheck.views.check.model import Checkout

#: Modes of entries of a tree.
LINK, SUBMODULE = "120000", "160000"
_WHERE = "--since"
_PATIENCE = 120  # seconds
_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.quotePath=false",
    "core.warnAmbiguousRefs=true",
)
_OPTIONS = ("--no-pager", "--literal-pathspecs", *(part for setting in _SETTINGS for part in ("-c", setting)))
# The first variable keeps a partial clone from fetching missing objects. Older versions of git do not know it, so no
# protocol is allowed either. The settings of the machine are read, since they often declare which folders are safe.
_ENVIRONMENT = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}
_FETCH_IT = "In CI, fetch the full history: a shallow or partial clone does not have every revision."
_OUTSIDE, _GO_INSIDE = "not a git repository", "Run the command in a git repository, or remove --since."


class TreeEntry(NamedTuple):
    """An entry of a tree: its mode, and the id of its blob, or of the commit of a submodule."""

    mode: str
    oid: str


class IndexEntry(NamedTuple):
    """A tracked file; it is not ``checked_out`` if a sparse checkout leaves it out."""

    path: str
    entry: TreeEntry
    checked_out: bool


def checkout() -> Checkout:
    """The repository around the working folder, found without git; without one, the working folder itself."""
    here = Path.cwd()
    root = repository_around(here) or here
    return Checkout(str(root), here.relative_to(root).as_posix())


def repository_around(folder: Path) -> Path | None:
    """The root of the repository around an absolute folder, found without git; None without one."""
    return next((above for above in (folder, *folder.parents) if _is_repository(above / ".git")), None)


def _is_repository(own: Path) -> bool:
    """True for a `.git` folder, or the file that submodules and linked working trees have in its place."""
    return own.is_file() or (own / "HEAD").exists()


def working_tree() -> Path:
    """The root of the working tree that git finds; raises `ConfigError` without git, and outside a repository."""
    # Started at the root, git cannot mistake a folder on the way, which a change may have added, for a repository.
    root = _git(Path(checkout().root), "rev-parse", "--show-toplevel")
    return Path(os.path.realpath(os.fsdecode(root).removesuffix("\n")))


def branching_point(root: Path, revision: str) -> str:
    """The commit where the working tree branched off ``revision``, so that later merges do not count as changes here.

    If there are several such commits, or none was fetched, it is ``revision`` itself. Raises `ConfigError` for an
    unknown or ambiguous revision.
    """
    commit = _commit(root, revision)
    try:
        found = _git(root, "merge-base", "--all", commit, "HEAD", "--").decode().split()
    except ConfigError:
        return commit
    return found[0] if len(found) == 1 else commit


def tree_of(root: Path, commit: str) -> dict[str, TreeEntry]:
    """The files, links and submodules of a commit by path from the root; raises `ConfigError` if some are missing."""
    listed = _records(_git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--"))
    parted = (record.partition("\t") for record in listed)
    return {path: TreeEntry(about.split()[0], about.split()[2]) for about, _, path in parted}


def index_of(root: Path) -> tuple[IndexEntry, ...]:
    """All tracked files, from the index."""
    found = {}
    for record in _records(_git(root, "ls-files", "-z", "-t", "--stage", "--")):
        about, _, path = record.partition("\t")
        tag, mode, oid, _ = about.split()
        found[path] = IndexEntry(path, TreeEntry(mode, oid), tag != "S")
    return tuple(found.values())


def untracked(root: Path) -> tuple[str, ...]:
    """The files that git neither tracks nor ignores; a nested repository is one path with a final slash."""
    return tuple(_records(_git(root, "ls-files", "--others", "--exclude-standard", "-z", "--")))


def blob(root: Path, oid: str, *, most: int) -> bytes | None:
    """The contents of a blob; None if it was not fetched or has more than ``most`` bytes."""
    try:
        size = int(_git(root, "cat-file", "-s", oid))
        return _git(root, "cat-file", "blob", oid) if size <= most else None
    except ConfigError:
        return None


def _commit(root: Path, revision: str) -> str:
    what = ("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    done = _done(root, *what)
    if done.returncode:
        raise ConfigError(f"git does not know the revision '{revision}'", where=_WHERE, hint=_FETCH_IT)
    if b"is ambiguous" in done.stderr:  # a branch and a tag, one of which somebody else may have made
        hint = f"Use the full name (refs/heads/{revision} or refs/tags/{revision}) or the commit id."
        raise ConfigError(f"'{revision}' is ambiguous", where=_WHERE, hint=hint)
    return done.stdout.decode().strip()


def _git(root: Path, *arguments: str) -> bytes:
    done = _done(root, *arguments)
    if done.returncode:
        output = done.stderr.decode("utf-8", "replace").strip().splitlines()
        said = output[-1] if output else "failed"
        raise ConfigError(f"git: {said}", where=_WHERE, hint=_GO_INSIDE if _OUTSIDE in said else _FETCH_IT)
    return done.stdout


def _done(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command, environment = [_program(), *_OPTIONS, "-C", str(root), *arguments], {**os.environ, **_ENVIRONMENT}
    try:
        return subprocess.run(
            command, capture_output=True, check=False, stdin=subprocess.DEVNULL, env=environment, timeout=_PATIENCE
        )
    except OSError as error:
        raise ConfigError(f"git cannot be run: {error.strerror}", where=_WHERE, hint="Install git.") from error
    except subprocess.TimeoutExpired as error:
        raise ConfigError(f"git {arguments[0]} took more than {_PATIENCE} seconds", where=_WHERE) from error


def _program() -> str:
    """The path of git. The system's own search might find a program in the working folder."""
    folders = (Path(folder) for folder in os.get_exec_path())
    name = "git.exe" if sys.platform == "win32" else "git"
    for file in (folder / name for folder in folders if folder.is_absolute()):
        if file.is_file() and os.access(file, os.X_OK):
            return str(file)
    raise ConfigError("git cannot be run: it is not installed", where=_WHERE, hint="Install git.")


def _records(output: bytes) -> Iterator[str]:
    return (os.fsdecode(record) for record in output.split(b"\0") if record)
