"""Which paths files may name: files that others can write must not lead a run to arbitrary files of the machine."""

from __future__ import annotations

import os
from pathlib import Path

from summitcheck.session.git import repository_around

#: Names of the `.git` folder; some file systems ignore case, and dots and spaces at the end.
_OF_GIT = (".git", "git~1")
#: Files at the top of a corpus that is not in a repository.
_AT_THE_TOP = ("claims.yaml", "summitcheck.toml")


def is_within(path: Path, folder: Path) -> bool:
    """True if the path, after following links, is in ``folder`` but not in the `.git` folder."""
    if "\0" in str(path):
        return False  # no file can have such a name
    real, top = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return real.is_relative_to(top) and not any(_is_of_git(name) for name in real.relative_to(top).parts)


def may_name(article: str, path: Path) -> bool:
    """True if the front matter of the ``article`` may name this path.

    The path must be in the article's repository. Outside of a repository, it must be in its corpus, or else below the
    working folder, or in another corpus, which has a claims file.
    """
    folder, here = Path(os.path.realpath(article)).parent, Path.cwd()
    if root := repository_around(folder):
        while (root / ".git").is_file() and (around := repository_around(root.parent)):
            root = around  # a submodule is part of the repository around it
        return is_within(path, root)
    tops = (above for above in (folder, *folder.parents) if any((above / name).is_file() for name in _AT_THE_TOP))
    home = next(tops, here if folder.is_relative_to(here) else folder)
    if "\0" in str(path):
        return False
    return is_within(path, home) or (Path(os.path.realpath(path)).parent / _AT_THE_TOP[0]).is_file()


def home_of_configuration(folder: Path) -> Path | None:
    """The repository to which a configuration in ``folder`` is confined; None outside of a repository."""
    return repository_around(Path(os.path.realpath(folder)))


def _is_of_git(name: str) -> bool:
    return name.casefold().rstrip(". ") in _OF_GIT
