"""Which files `summitcheck check` looks at: paths, patterns, folders, standard input, what git says has changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from glob import escape, glob
from pathlib import Path, PurePath

from summitcheck.documents.model import Skipped
from summitcheck.documents.source import READERS, no_articles
from summitcheck.errors import ConfigError, NothingChecked
from summitcheck.session.stdin import STDIN


@dataclass(frozen=True, slots=True)
class Selection:
    """Paths of articles, in order and each once; what was skipped on the way, with the reason."""

    paths: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()

    def only(self, wanted: Callable[[str], bool], reason: str) -> Selection:
        """The selection without the paths that are not ``wanted``, which are skipped for ``reason``."""
        kept = tuple(path for path in self.paths if wanted(path))
        dropped = (Skipped(path, reason) for path in self.paths if not wanted(path))
        return Selection(kept, (*self.skipped, *dropped))


def select(arguments: Sequence[str]) -> Selection:
    """The articles that the arguments name; raises `NothingChecked` for a pattern that no file matches.

    A path that is named is always taken; what is found in a folder or by a pattern is skipped, with a reason, when it
    cannot be an article.
    """
    paths: dict[str, str] = {}
    skipped: dict[str, Skipped] = {}
    for path, reason in (found for argument in arguments for found in _found(argument)):
        name = os.path.normpath(path)
        if reason:
            skipped[name] = Skipped(path, reason)
        else:
            paths[name] = min(paths.get(name, path), path)
    kept = {name: file for name, file in skipped.items() if name not in paths}
    return Selection(tuple(sorted(paths.values())), tuple(kept[name] for name in sorted(kept)))


def among(paths: Iterable[str], arguments: Sequence[str]) -> Selection:
    """Those of the changed paths, relative to the working folder, that can be articles; of the arguments, if any."""
    if arguments:
        seen_from_here = frozenset(paths)
        # What is not there has not changed either; reading it will say what is wrong.
        return select(arguments).only(
            lambda path: os.path.relpath(path) in seen_from_here or not Path(path).exists(), "unchanged"
        )
    candidates = [(path, _reason(Path(path))) for path in paths]
    return Selection(
        tuple(path for path, reason in candidates if not reason),
        tuple(Skipped(path, reason) for path, reason in candidates if reason),
    )


def without(selection: Selection, exclude: Sequence[str]) -> Selection:
    """The selection without the articles that match a pattern of --exclude."""
    return selection.only(lambda path: not described(path, exclude), "excluded")


def described(path: str, patterns: Iterable[str]) -> bool:
    """True when a file matches one of the patterns, both relative to the working folder."""
    here = escape(str(Path.cwd()))
    return matches(PurePath(os.path.abspath(path)), (os.path.normpath(Path(here, p)) for p in patterns))  # noqa: PTH100


def matches(path: PurePath, patterns: Iterable[str]) -> bool:
    """True when a pattern describes the whole of a relative path; one that ends in a plain name, a folder around it."""
    return any(_fits(path.parts, PurePath(pattern).parts) for pattern in patterns)


def _fits(names: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """True when the pattern fits; ``reached`` holds how many names its parts so far may have taken."""
    reached = {0}
    for part in pattern:
        if part == "**":
            reached = set(range(min(reached), len(names) + 1))
        else:
            reached = {n + 1 for n in reached if n < len(names) and fnmatchcase(names[n], part)}
        if not reached:
            return False
    return len(names) in reached or not _has_wildcard(pattern[-1])


def _has_wildcard(text: str) -> bool:
    """True when the text is a pattern and no mere path."""
    return any(sign in text for sign in "*?[")


def _found(argument: str) -> Iterator[tuple[str, str]]:
    """Paths, each with the reason to skip it, or an empty one."""
    path = Path(argument)
    if argument == STDIN:
        yield argument, ""
    elif path.is_dir():
        yield from _in_folder(path)
    elif _has_wildcard(argument) and not path.exists():
        yield from _matching(argument)
    else:
        yield argument, ""


def _matching(pattern: str) -> Iterator[tuple[str, str]]:
    found = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    if not found:
        raise NothingChecked(
            "no file matches", where=pattern, hint="Quote a pattern so that the shell does not expand it."
        )
    for name in found:
        if not Path(name).is_dir():
            yield name, _reason(Path(name))


def _in_folder(folder: Path) -> Iterator[tuple[str, str]]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise ConfigError(f"the folder cannot be read: {error.strerror}", where=str(folder)) from error
    for entry in entries:
        reason = _reason(entry)
        if not reason and entry.is_dir():
            yield from _in_folder(entry)
        else:
            yield str(entry), reason


def _reason(path: Path) -> str:
    """Why a file or folder that was not named is not an article; empty when it may be one."""
    if path.name.startswith("."):
        return "hidden"
    if path.is_symlink() and path.is_dir():
        return "a link to a folder"  # it may lead back here
    if path.is_dir():
        return ""
    if path.stem.upper() == "README":
        return "about its folder"
    if path.suffix.lower() not in READERS or not path.suffix:
        return f"not a text: {path.suffix or path.name}"
    return no_articles(path) if path.is_file() else "not a regular file"
