"""Changes to the criteria of a check: what a pull request alters that decides how the rest of it is judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from summitcheck.session.changes import Changes
from summitcheck.session.checking import ArticleCase, Session
from summitcheck.session.config import Settings
from summitcheck.session.judging import Reference
from summitcheck.session.references import overruled
from summitcheck.views.check.model import Silenced


def changed_criteria(session: Session, cases: Iterable[ArticleCase], changes: Changes | None) -> Iterator[Silenced]:
    """What a change may contain that decides what is found, apart from suppressions of single problems.

    These are changed configuration, claims and official texts, articles that override the configuration, and a model
    that is switched off.
    """
    settings = session.settings
    for name in session.self_styled:
        yield Silenced(name, "skipped, because its front matter says that it is a statement")
    for case in cases:
        if meant := overruled(case.article, case.own, settings):
            what = f"its front matter names {case.reference.statement.name} instead of {meant} from the configuration"
            yield Silenced(case.article.name, what)
    if changes is not None:
        for name, what in _files(settings, session.references).items():
            if changes.has(name):
                yield Silenced(name, f"{what} changed since {changes.revision}")
    if settings.words_only and settings.file is not None:
        place = settings.origin("words-only")
        if place.startswith(f"{settings.file}:"):
            yield Silenced(place, "words-only: the entailment model is not used")


def _files(settings: Settings, references: Iterable[Reference]) -> dict[str, str]:
    """What each file is, by path."""
    named: list[tuple[Path | str | None, str]] = [
        (settings.file, "the configuration"),
        (settings.baseline, "the baseline"),
        (settings.suppressions, "the list of suppressions"),
    ]
    for reference in references:
        named += [(part.claims.source, "the claims file") for part in reference.parts]
        named += [(part.statement.name, "an official text") for part in reference.beside]
        named.append((reference.statement.name, "the statement"))
    return {str(name): what for name, what in named if name and Path(name).is_file()}
