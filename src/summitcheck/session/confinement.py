"""A path that a file names to whether it may: what others can write may not lead a run to anywhere on the machine."""

from __future__ import annotations

import os
from pathlib import Path

from summitcheck.session.git import repository_around

#: Names by which the folder of git itself can be reached, where upper case, dots and blanks at the end mean nothing.
_OF_GIT = (".git", "git~1")
#: What shows where a corpus begins that is in no repository.
_AT_THE_TOP = ("claims.yaml", "summitcheck.toml")


def is_within(path: Path, folder: Path) -> bool:
    """True for a path that leads, through all links, to somewhere in ``folder`` and not into the folder of git."""
    if "\0" in str(path):
        return False  # no file can have such a name
    real, top = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return real.is_relative_to(top) and not any(_is_of_git(name) for name in real.relative_to(top).parts)


def may_name(article: str, path: Path) -> bool:
    """True for a path that an article may be compared with by its own word, when it is at ``article``.

    That is one in its repository; outside of any, one in its corpus, or else below the working folder; or one in
    another corpus, which a claims file shows.
    """
    folder, here = Path(os.path.realpath(article)).parent, Path.cwd()
    if root := repository_around(folder):
        while (root / ".git").is_file() and (around := repository_around(root.parent)):
            root = around  # a submodule is part of what it lies in
        return is_within(path, root)
    tops = (above for above in (folder, *folder.parents) if any((above / name).is_file() for name in _AT_THE_TOP))
    home = next(tops, here if folder.is_relative_to(here) else folder)
    if "\0" in str(path):
        return False
    return is_within(path, home) or (Path(os.path.realpath(path)).parent / _AT_THE_TOP[0]).is_file()


def home_of_configuration(folder: Path) -> Path | None:
    """The repository that everything lies in which a configuration in ``folder`` may have read; None outside of any."""
    return repository_around(Path(os.path.realpath(folder)))


def _is_of_git(name: str) -> bool:
    return name.casefold().rstrip(". ") in _OF_GIT
