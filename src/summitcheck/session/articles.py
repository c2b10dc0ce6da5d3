"""Which files `summitcheck check` looks at: paths, patterns, folders, standard input, what git says has changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path, PurePath

from summitcheck.documents.files import exists, is_folder
from summitcheck.documents.model import EXCLUDED, Skipped
from summitcheck.documents.source import NO_SUFFIX, READERS, no_articles
from summitcheck.errors import ConfigError, NothingChecked
from summitcheck.session.changes import Changes
from summitcheck.session.git import repository_around
from summitcheck.session.patterns import described, fixed_part, has_wildcard
from summitcheck.session.stdin import STDIN

#: A path, and why it is no article; empty where it may be one.
_Entry = tuple[str, str]
_LINK_TO_FOLDER = "a link to a folder"
_LEADS_OUT = "a link to a file outside the repository"


@dataclass(frozen=True, slots=True)
class Selection:
    """Paths of articles, in order and each once; what was skipped on the way, with the reason."""

    paths: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()

    def only(self, wanted: Callable[[str], bool], reason: str) -> Selection:
        """The ``wanted`` paths of the selection; the others are skipped for ``reason``."""
        kept = tuple(path for path in self.paths if wanted(path))
        dropped = (Skipped(path, reason) for path in self.paths if not wanted(path))
        return Selection(kept, (*self.skipped, *dropped))


def select(arguments: Sequence[str]) -> Selection:
    """The articles that the arguments name; raises `NothingChecked` for a pattern that matches no file.

    A named path is always included. Files found in a folder or by a pattern are skipped, with a reason, if they cannot
    be articles.
    """
    return _selection(found for argument in arguments for found in _found(argument))


def _selection(entries: Iterable[_Entry]) -> Selection:
    paths: dict[str, str] = {}
    skipped: dict[str, Skipped] = {}
    for path, reason in entries:
        name = os.path.normpath(path)
        if reason:
            skipped[name] = Skipped(path, reason, unreadable=reason == _LEADS_OUT)
        else:
            paths[name] = min(paths.get(name, path), path)
    kept = {name: file for name, file in skipped.items() if name not in paths}
    return Selection(tuple(sorted(paths.values())), tuple(kept[name] for name in sorted(kept)))


def among(changes: Changes, arguments: Sequence[str]) -> Selection:
    """The changed files among the arguments; without arguments, all changed files that can be articles."""
    if arguments:
        # A missing file is included: reading it reports the error.
        found = select(arguments).only(lambda path: changes.has(path) or not exists(path), "unchanged")
    else:
        found = _selection(entry for path in changes.paths() for entry in _changed(path, changes))
    left_out = (one for one in changes.left_out() if not arguments or described(one.path, arguments))
    return Selection(found.paths, (*found.skipped, *left_out))


def _changed(path: str, changes: Changes) -> Iterator[_Entry]:
    """A changed file; for a link to a folder or a submodule, the changed files in it."""
    reason = _reason(Path(path))
    if not reason and is_folder(path):
        yield from (entry for entry in _in_folder(path) if changes.has(entry[0]))
    else:
        yield path, reason


def without(selection: Selection, exclude: Sequence[str]) -> Selection:
    """The selection without articles that match a pattern of --exclude, even if they are unreadable."""
    kept = selection.only(lambda path: not described(path, exclude), EXCLUDED)
    accepted = (
        file._replace(unreadable=file.unreadable and not described(file.path, exclude)) for file in kept.skipped
    )
    return Selection(kept.paths, tuple(accepted))


def _found(argument: str) -> Iterator[_Entry]:
    path = Path(argument)
    if not argument:
        hint = "Check for an empty shell variable. For the working folder, write `.`."
        raise ConfigError("an article name is empty", where="check", hint=hint)
    if argument == STDIN:
        yield argument, ""
    elif is_folder(path):
        yield from _in_folder(path)
    elif has_wildcard(argument) and not exists(path):
        yield from _matching(argument)
    else:
        yield argument, ""


def _matching(pattern: str) -> Iterator[_Entry]:
    start = fixed_part(pattern)
    parts = PurePath(pattern).parts[len(start.parts) :]
    try:
        found = sorted(set(_fitting(start, parts, ()))) if exists(start) else []
    except RecursionError as error:
        raise ConfigError(
            "the folders are nested too deeply", where=pattern, hint="Name a folder deeper inside."
        ) from error
    if not found:
        raise NothingChecked(
            "no file matches",
            where=pattern,
            hint="Check the pattern and the folder. Put patterns in quotes, so that the shell does not expand them.",
        )
    here = os.path.join(os.curdir, "") if pattern.startswith(os.path.join(os.curdir, "")) else ""  # noqa: PTH118
    for path in found:
        if not path.is_dir() or _leads_out(path):
            yield f"{here}{path}", _reason(path)


def _fitting(folder: Path, pattern: tuple[str, ...], around: tuple[Path, ...]) -> Iterator[Path]:
    """The paths in a folder that match the parts of a pattern. Unlike `glob`, it reports unreadable folders.

    Names with a leading dot match only patterns with one. A link to a folder outside of the repository is given itself,
    without its contents. ``around`` are the folders on the way here.
    """
    if not pattern:
        yield folder
        return
    part, rest = pattern[0], pattern[1:]
    if not has_wildcard(part):
        if os.path.lexists(folder / part):
            yield from _fitting(folder / part, _onward(folder / part, rest), around)
    elif part == "**":
        if rest:
            yield from _fitting(folder, rest, around)
        around = (*around, folder.resolve())
        for entry in _entries(folder):
            if entry.is_dir() and not _leads_back(entry, around):
                yield from _fitting(entry, _onward(entry, pattern), around)
            elif not rest:
                yield entry
    else:
        for entry in _entries(folder, hidden=part.startswith(".")):
            if fnmatch(entry.name, part):
                yield from _fitting(entry, _onward(entry, rest), around)


def _onward(entry: Path, pattern: tuple[str, ...]) -> tuple[str, ...]:
    """The pattern to continue with in an entry: none in a link to a folder outside, which is skipped itself."""
    return () if entry.is_dir() and _leads_out(entry) else pattern


def _in_folder(folder: str | Path) -> Iterator[_Entry]:
    to_go: list[tuple[Path, tuple[Path, ...]]] = [(Path(folder), ())]
    while to_go:  # no recursion: folders may be nested deeper than the recursion limit
        here, around = to_go.pop()
        around = (*around, here.resolve())
        for entry in _entries(here, hidden=True):
            reason = _reason(entry, around)
            if not reason and entry.is_dir():
                to_go.append((entry, around))
            else:
                yield str(entry), reason


def _entries(folder: Path, *, hidden: bool = False) -> list[Path]:
    """The entries of a folder, sorted; raises `ConfigError` if it cannot be read."""
    if not folder.is_dir():
        return []
    try:
        return sorted(entry for entry in folder.iterdir() if hidden or not entry.name.startswith("."))
    except OSError as error:
        raise ConfigError(f"the folder cannot be read: {error.strerror}", where=str(folder)) from error


def _reason(path: Path, around: Sequence[Path] = ()) -> str:
    """Why a file or folder that was found, not named, is skipped; empty if it may be an article."""
    if path.name.startswith("."):
        return "hidden"
    if path.is_dir():
        return _LINK_TO_FOLDER if _leads_back(path, around) or _leads_out(path) else ""
    if path.stem.upper() == "README":
        return "about its folder"
    if not path.suffix:
        return NO_SUFFIX
    if path.suffix.lower() not in READERS:
        return f"not a text: {path.suffix}"
    if _leads_out(path):
        return _LEADS_OUT
    return no_articles(path) if path.is_file() else "not a regular file"


def _leads_out(link: Path) -> bool:
    """True for a link that leads out of its repository: the target is not part of what is checked."""
    root = repository_around(link.parent.resolve()) if link.is_symlink() else None
    return root is not None and link.exists() and not link.resolve().is_relative_to(root)


def _leads_back(folder: Path, around: Sequence[Path]) -> bool:
    """True for a link to a folder that is searched anyway: one of those ``around``, or one below the first of them."""
    if not folder.is_symlink() or not around:
        return False
    target = folder.resolve()
    if any(one.is_relative_to(target) for one in around):
        return True
    below = target.relative_to(around[0]).parts if target.is_relative_to(around[0]) else (".",)
    return not any(name.startswith(".") for name in below)
