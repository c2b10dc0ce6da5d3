"""A revision to what changed since, according to git: files, and lines of files. Nothing goes through a shell."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summitcheck.errors import ConfigError
from summitcheck.views.check.model import Checkout

_WHERE = "--since"
# Nothing that a repository configures may run: no external diff, no text conversion, no file system monitor.
# A path is a path: brackets and stars in it are not a pattern.
_GIT = ("git", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
_DIFF = ("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--diff-filter=ACMRT")
_HUNK = re.compile(rb"^@@ -[\d,]+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)

ChangedLines = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """The files that differ from a revision, as paths seen from the working folder; new ones are ``untracked``."""

    root: Path
    base: str
    changed: frozenset[str]
    untracked: frozenset[str]

    @property
    def files(self) -> tuple[str, ...]:
        """All of them, in order."""
        return tuple(sorted(self.changed | self.untracked))

    def lines(self, path: str) -> ChangedLines | None:
        """The lines of a file (first to last) that are new or changed; None when all of them are.

        The file may be named in any way; one that did not change has none.
        """
        name = os.path.relpath(path)
        if name in self.untracked:
            return None
        output = _git(self.root, *_DIFF, "--unified=0", self.base, "--", str(Path(name).absolute()))
        return tuple(_ranges(output))


def checkout() -> Checkout:
    """The repository around the working folder, found without git; outside of any, the working folder itself."""
    here = Path.cwd()
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    return Checkout(str(root), here.relative_to(root).as_posix())


def changes_since(revision: str) -> Changes:
    """What differs between the working tree and where it branched off ``revision``.

    Raises `ConfigError` without git, outside a repository, and for a revision that is not there.
    """
    root = Path(os.fsdecode(_git(Path(), "rev-parse", "--show-toplevel")).removesuffix("\n"))
    base = _branching_point(root, revision)
    changed = _git(root, *_DIFF, "--name-only", "-z", base, "--")
    untracked = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--")
    return Changes(root, base, frozenset(_paths(root, changed)), frozenset(_paths(root, untracked)))


def _branching_point(root: Path, revision: str) -> str:
    """The commit that both sides share: what others merged meanwhile is not what this branch changed."""
    try:
        output = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except ConfigError as error:
        hint = "In CI, fetch it first: a shallow clone has only the newest commit."
        raise ConfigError(f"git knows no revision '{revision}'", where=_WHERE, hint=hint) from error
    commit = output.decode().strip()
    try:
        return _git(root, "merge-base", commit, "HEAD", "--").decode().split()[0]
    except ConfigError:  # no common history, or none that was fetched
        return commit


def _git(folder: Path, *arguments: str) -> bytes:
    command = [*_GIT, "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    except OSError as error:
        raise ConfigError(f"git cannot be run: {error.strerror}", where=_WHERE, hint="Install git.") from error
    if done.returncode:
        output = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigError(f"git: {output[0] if output else 'failed'}", where=_WHERE)
    return done.stdout


def _paths(root: Path, output: bytes) -> Iterator[str]:
    for name in output.split(b"\0"):
        if name:
            yield os.path.relpath(root / os.fsdecode(name))


def _ranges(diff: bytes) -> Iterator[tuple[int, int]]:
    for match in _HUNK.finditer(diff):
        first, length = int(match[1]), int(match[2] or 1)
        if length:
            yield first, first + length - 1
