"""Baselines: the problems that existed when one was written, so that only new ones fail."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from summitcheck.errors import ConfigError
from summitcheck.jsontext import json_text
from summitcheck.views.check.model import Problem, UnusedEntry
from summitcheck.views.check.vocabulary import ProblemKind

VERSION = 1
_HINT = "Write a new one: summitcheck check ... --write-baseline FILE"


@dataclass(frozen=True, slots=True)
class Baseline:
    """Pairs of an article's path (relative to the baseline's folder) and a fingerprint; ``source`` for messages.

    ``doubts`` are those of uncertain problems, which do not cover an accusation.
    """

    entries: frozenset[tuple[str, str]]
    source: str = ""
    doubts: frozenset[tuple[str, str]] = frozenset()

    def has(self, path: str, problem: Problem) -> bool:
        """True if the baseline has the problem, or the same problem as an accusation."""
        entry = (path, problem.fingerprint)
        return entry in self.entries or (problem.kind is ProblemKind.UNCERTAIN and entry in self.doubts)

    def unused(self, found: Iterable[tuple[str, str]], paths: Iterable[str]) -> tuple[UnusedEntry, ...]:
        """The entries for the articles at ``paths`` that are not among those ``found``."""
        judged = frozenset(paths)
        gone = (entry for entry in (self.entries | self.doubts).difference(found) if entry[0] in judged)
        return tuple(UnusedEntry(self.source, f"{name} in {path}", "no longer found") for path, name in sorted(gone))


def dump_baseline(entries: Iterable[tuple[str, Problem]]) -> str:
    """The baseline file for problems and the paths of their articles: JSON, one entry a line, in a fixed order."""
    ordered = sorted(entries, key=lambda entry: (entry[0], entry[1].account.start, entry[1].fingerprint))
    lines = [json_text(_record(path, problem)) for path, problem in ordered]
    body = "".join(f"\n    {line}," for line in lines).removesuffix(",")
    return f'{{\n  "version": {VERSION},\n  "problems": [{body}\n  ]\n}}\n'


def parse_baseline(text: str, *, source: str) -> Baseline:
    """The baseline in ``text``; raises `ConfigError` when it is not one."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"not a baseline: {error}", where=source, hint=_HINT) from error
    if not isinstance(data, dict) or data.get("version") != VERSION or not isinstance(data.get("problems"), list):
        raise ConfigError(f"not a baseline of version {VERSION}", where=source, hint=_HINT)
    read = [_entry(record, source) for record in data["problems"]]
    entries, doubts = (frozenset(entry for entry, doubt in read if doubt is which) for which in (False, True))
    return Baseline(entries, source, doubts)


def _record(path: str, problem: Problem) -> dict[str, str]:
    """What identifies the problem, and what helps a reader of the file recognise it."""
    words = " ".join(problem.account.text.split())
    known = {"path": path, "fingerprint": problem.fingerprint, "kind": str(problem.kind)}
    return {**known, "code": problem.code, "claim": problem.claim, "words": words}


def _entry(record: Any, source: str) -> tuple[tuple[str, str], bool]:
    """The entry of a record, and whether the problem was uncertain."""
    match record:
        case {"path": str(path), "fingerprint": str(name)}:
            return (path, name), record.get("kind") == ProblemKind.UNCERTAIN
    raise ConfigError("an entry has no path and fingerprint", where=source, hint=_HINT)
