"""Files to articles: what each says of itself, what it is held against, and which are none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from summitcheck.documents.model import Document, Skipped
from summitcheck.documents.source import read
from summitcheck.session.config import Settings
from summitcheck.session.stdin import STDIN, read_stdin
from summitcheck.session.targets import Aim, aim_of
from summitcheck.views.check.front_matter import OwnWords, own_words


@dataclass(frozen=True, slots=True)
class ArticleCandidate:
    """An article, what its front matter says to summitcheck, and what it is to be held against."""

    article: Document
    own: OwnWords
    aim: Aim


def candidates_in(
    paths: Iterable[str], settings: Settings, codes: Sequence[str], *, stdin_filename: str = ""
) -> tuple[tuple[ArticleCandidate, ...], tuple[Skipped, ...]]:
    """The articles at the paths, in their order, and the texts among them that are none, with the reason.

    Raises `SourceError` for what cannot be read and `ConfigError` for front matter that makes no sense.
    """
    candidates, others = [], []
    for path in paths:
        document = read_stdin(stdin_filename) if path == STDIN else read(path)
        own = own_words(document, codes)
        aim = aim_of(document, own, settings)
        if aim is None:
            others.append(Skipped(document.name, "about no statement that is known"))
        elif reason := _reason(document, aim):
            others.append(Skipped(document.name, reason))
        else:
            candidates.append(ArticleCandidate(document, own, aim))
    return tuple(candidates), tuple(others)


def _reason(document: Document, aim: Aim) -> str:
    """Why a text is no account: it is official itself."""
    if document.role.casefold() == "statement":
        return "a statement, by its front matter"
    path = Path(document.name)
    if aim.statement is not None and path.exists() and aim.statement.exists() and path.samefile(aim.statement):
        return "the statement itself"
    return ""
