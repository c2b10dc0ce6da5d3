"""Claims files: drafted from a statement, checked against it, and tried on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.errors import NothingChecked
from summitcheck.session.callbacks import Note, unsaid
from summitcheck.session.corpus import statement_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitcheck.checker import Checker
    from summitcheck.claims.problem import ClaimsProblem
    from summitcheck.claims.refresh import Refreshed

#: The part of the claims that is cut out of a statement at once, one in so many.
_AT_ONCE = 8


def draft_claims(statement: Path, *, encoding: str = "") -> ClaimSet:
    """The claims drafted from the statement.

    Raises `NothingChecked` for a statement without a claim, `SourceError` for a file that cannot be used.
    """
    from summitcheck.documents.source import read

    return _drafted(read(statement, encoding=encoding))


def _drafted(official: Document) -> ClaimSet:
    from summitcheck.claims.draft import extract

    drafts = extract(official)
    if not drafts.claims:
        raise NothingChecked("no sentence of the statement makes a claim", where=official.name)
    return drafts


def update_claims(statement: Path, file: Path, note: Note = unsaid, *, encoding: str = "") -> tuple[str, ClaimSet]:
    """The text of the claims file brought up to date with the statement, and its claims.

    ``note`` is told what is new, changed and gone. What a person wrote is kept, comments too. Raises as `draft_claims`
    does, and `ClaimsError` for a file that cannot be used.
    """
    from summitcheck.claims.load import parse_claims
    from summitcheck.claims.refresh import refresh
    from summitcheck.claims.source import claims_text
    from summitcheck.claims.update import updated
    from summitcheck.documents.source import read

    official = read(statement, encoding=encoding)
    text = claims_text(file)
    written = parse_claims(text, source=str(file))
    result = refresh(written, _drafted(official), official)
    for line in _told(written, result):
        note(line)
    same = not (result.lost or result.added or result.changed) and result.claims.silent == written.silent
    return text if same else updated(text, result, source=str(file)), result.claims


def _told(written: ClaimSet, result: Refreshed) -> Iterator[str]:
    """What became of the claims of a file, a line for each that is new, changed or gone."""
    from summitcheck.claims.problem import shorten
    from summitcheck.claims.refresh import is_edited

    for claim in result.added:
        yield f"new: `{claim.id}`: “{shorten(claim.quote)}”"
    for old, new in result.changed:
        place = written.places[f"claims.{old.id}"]
        yield f"changed: `{old.id}` ({place}): “{shorten(old.quote)}” is now “{shorten(new.quote)}”"
        if is_edited(old):
            yield f"    Its text was written by hand and is kept: check it. “{shorten(old.text)}”"
    for claim in result.lost:
        yield f"gone: `{claim.id}` ({written.places[f'claims.{claim.id}']}): “{shorten(claim.quote)}”"
    for words in written.silent:
        if words not in result.claims.silent:
            yield f"gone: a silent line: “{shorten(words)}”"


def lint_claims(file: Path, statement: Path | None = None) -> tuple[ClaimSet, tuple[ClaimsProblem, ...]]:
    """The claims in the file, and what is wrong with them: in itself, and beside the statement (by default theirs)."""
    from summitcheck.claims.lint import lint
    from summitcheck.claims.load import read_claims
    from summitcheck.claims.source import claims_text

    claims, problems = read_claims(claims_text(file), source=str(file))
    if problems and not claims.claims:
        return claims, tuple(problems)
    return claims, (*problems, *lint(claims, _official(claims, statement)))


@dataclass(frozen=True, slots=True)
class Trial:
    """The verdict of the whole ``statement`` on one claim, which is ``repeated`` if supported without its quote."""

    claim: Claim
    statement: Verdict
    repeated: bool

    @property
    def failed(self) -> bool:
        """True when not even the statement supports the claim."""
        return self.statement is not Verdict.SUPPORTED

    @property
    def weak(self) -> bool:
        """True when other words of the statement seem to say the same, so that the claim can hardly be omitted."""
        return not self.failed and self.repeated


@dataclass(frozen=True, slots=True)
class ExampleTrial:
    """The verdict on one example of a claim: its ``number`` counts from 0 within the claim."""

    claim: Claim
    number: int
    verdict: Verdict

    @property
    def expected(self) -> str:
        """The verdict that the example expects."""
        return self.claim.examples[self.number].verdict

    @property
    def failed(self) -> bool:
        """True when the verdict is not the one that is expected."""
        return self.verdict != self.expected


class Trials(NamedTuple):
    """All that was tried of a claims file."""

    claims: ClaimSet
    trials: tuple[Trial, ...]
    examples: tuple[ExampleTrial, ...]

    @property
    def failed(self) -> int:
        """How many claims and examples failed."""
        return sum(t.failed for t in self.trials) + sum(t.failed for t in self.examples)


def try_claims(file: Path, statement: Path | None = None, *, words_only: bool = False) -> Trials:
    """One trial for each claim in the file on the statement (by default theirs), and one for each example, in order."""
    from summitcheck.claims.load import load_claims
    from summitcheck.claims.locate import locate
    from summitcheck.session.judging import Reference, compiled
    from summitcheck.session.method import Method

    claims = load_claims(file)
    official = _official(claims, statement)
    checker = compiled(Reference(official, locate(claims, official)), Method(words_only=words_only))
    whole = checker.check(official).assessments
    repeated = set(_repeated(checker, official))
    trials = (Trial(a.claim, a.verdict, number in repeated) for number, a in enumerate(whole))
    return Trials(claims, tuple(trials), tuple(_example_trials(checker)))


def _example_trials(checker: Checker) -> Iterator[ExampleTrial]:
    for index, claim in enumerate(checker.claims.claims):
        for number, example in enumerate(claim.examples):
            judged = checker.check(Document.from_text(example.text, name="example.txt")).assessments[index]
            yield ExampleTrial(claim, number, judged.verdict)


def _repeated(checker: Checker, statement: Document) -> Iterator[int]:
    """The numbers of the claims that the statement supports without their quotes; some come twice.

    A check for each claim would take time with the square of their number, so several are cut out at once, in rounds
    that differ in who goes with whom: any two are apart in some round, so that each claim is judged at least once
    beside each other one that may repeat it. Neighbours are apart in all, as they may stand in one sentence.
    """
    claims = checker.claims.claims
    place = 1
    while place < max(len(claims), 2):
        place *= _AT_ONCE
        for mark in range(min(_AT_ONCE, len(claims))):
            group = [n for n in range(len(claims)) if (n + n // place) % _AT_ONCE == mark]
            judged = checker.check(_without(statement, [claims[n] for n in group])).assessments
            yield from (n for n in group if judged[n].verdict is Verdict.SUPPORTED)


def _without(statement: Document, claims: Sequence[Claim]) -> Document:
    """The statement without the quotes of the claims."""
    spans = sorted((claim.start, claim.end) for claim in claims)
    if statement.markup:
        return replace(statement, plain=_cut(statement.plain, spans, blank=True))
    return Document.from_text(_cut(statement.text, spans, blank=False), name=statement.name)


def _cut(text: str, spans: Sequence[tuple[int, int]], *, blank: bool) -> str:
    """The text with a blank for each span, or as many as it has characters."""
    kept: list[str] = []
    at = 0
    for start, end in spans:
        kept += [text[at:start], " " * (end - max(at, start)) if blank else " "]
        at = max(at, end)
    return "".join((*kept, text[at:]))


def _official(claims: ClaimSet, statement: Path | None) -> Document:
    """The statement that the user names, or else the claims file."""
    from summitcheck.documents.source import read

    return read(statement or statement_path(claims))
