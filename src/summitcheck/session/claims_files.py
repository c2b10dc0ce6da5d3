"""Claims files: drafted from a statement, updated, linted and tested on it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.documents.parts import words_of
from summitcheck.errors import NothingChecked
from summitcheck.session.callbacks import Note, Progress, no_note, no_progress
from summitcheck.session.corpus import statement_path
from summitcheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summitcheck.checker import Checker
    from summitcheck.claims.problem import ClaimsProblem
    from summitcheck.claims.refresh import Refreshed

#: One claim in so many is cut out of the statement at a time.
_AT_ONCE = 8
#: Of a quote that changed in more places than this, the whole is shown.
_FEW_CHANGES = 4


def draft_claims(statements: Sequence[Path], folder: Path, *, encoding: str = "") -> ClaimSet:
    """The claims drafted from the statement and the official texts beside it, with paths relative to ``folder``.

    Raises `NothingChecked` for a text without claims, `SourceError` for a file that cannot be used.
    """
    from summitcheck.claims.refresh import renamed
    from summitcheck.documents.source import read

    first, *others = statements
    drafts = _drafted(read(first, encoding=encoding))
    claims, taken = list(drafts.claims), {claim.id for claim in drafts.claims}
    for path in others:
        own = _drafted(read(path, encoding=encoding)).claims
        claims += renamed([draft._replace(document=seen_from(folder, path)) for draft in own], taken)
    return replace(drafts, claims=tuple(claims), statement=seen_from(folder, first))


def seen_from(folder: Path, file: Path) -> str:
    """The path of ``file`` relative to ``folder``, with forward slashes; absolute if on another drive."""
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:  # another drive
        return file.resolve().as_posix()


def _drafted(official: Document) -> ClaimSet:
    from summitcheck.claims.draft import extract

    drafts = extract(official)
    if not drafts.claims:
        raise NothingChecked("no claims were found in the statement", where=official.name)
    return drafts


def update_claims(
    statements: Sequence[Path], file: Path, note: Note = no_note, *, encoding: str = ""
) -> tuple[str, ClaimSet]:
    """The updated text of the claims file, and its claims.

    ``statements`` are the statement and official texts beside it, known to the file or not; other texts that it knows
    are read as well. Notes what is new, changed and gone. Everything that a person wrote is kept, with comments.
    Raises the errors of `draft_claims`, and `ClaimsError` for a file that cannot be used.
    """
    from summitcheck.claims.load import parse_claims
    from summitcheck.claims.refresh import refresh_texts
    from summitcheck.claims.source import claims_text
    from summitcheck.claims.update import updated

    text = claims_text(file)
    written = parse_claims(text, source=str(file))
    texts = _texts_to_update(statements, written, encoding)
    result = refresh_texts(written, {name: _drafted(each) for name, each in texts.items()}, texts)
    for line in _told(written, result):
        note(line)
    same = not (result.lost or result.added or result.changed) and result.claims.silent == written.silent
    return text if same else _with_line_ends_of(text, updated(text, result, source=str(file))), result.claims


def _with_line_ends_of(old: str, new: str) -> str:
    """The ``new`` text with the line ends of Windows where the ``old`` one has them."""
    return new.replace("\n", "\r\n") if "\r\n" in old and "\r\n" not in new else new


def _texts_to_update(statements: Sequence[Path], claims: ClaimSet, encoding: str) -> dict[str, Document]:
    """The statement and the official texts beside it, by their names in the claims file."""
    from summitcheck.documents.files import same_file
    from summitcheck.documents.source import read

    folder = Path(claims.source).parent
    known = {name: folder / name for name in claims.documents}
    new = [path for path in statements if not any(same_file(path, each) for each in known.values())]
    first, *others = new or [statement_path(claims)]
    texts = {"": first, **known, **{seen_from(folder, path): path for path in others}}
    return {name: read(path, encoding=encoding) for name, path in texts.items()}


def _told(written: ClaimSet, result: Refreshed) -> Iterator[str]:
    """A line for each claim that is new, changed or gone."""
    from summitcheck.claims.problem import shorten
    from summitcheck.claims.refresh import is_edited

    for claim in result.added:
        yield f"new: `{claim.id}`: “{shorten(claim.quote)}”"
    for old, new in result.changed:
        place = written.places[f"claims.{old.id}"]
        changed = (old.quote, new.quote) if old.quote != new.quote else (old.context, new.context or "(no context)")
        yield f"changed: `{old.id}` ({place}): {_changes(*changed)}"
        if old.text == new.text and is_edited(old):
            yield f"    Its text was written by hand and is unchanged: check it. “{shorten(old.text)}”"
    for claim in result.lost:
        yield f"gone: `{claim.id}` ({written.places[f'claims.{claim.id}']}): “{shorten(claim.quote)}”"
    for words in written.silent:
        if words not in result.claims.silent:
            yield f"gone: a silent line: “{shorten(words)}”"


def _changes(before: str, after: str) -> str:
    """What became of a quote: each change alone where there are few, since long quotes are cut in the middle."""
    from summitcheck.claims.problem import changed_words, shorten

    changes = changed_words(before, after)
    shown = changes if 0 < len(changes) <= _FEW_CHANGES else [(shorten(before), shorten(after))]
    return ", ".join(f"“{old}” is now “{new}”" for old, new in shown)


def lint_claims(file: Path, statement: Path | None = None) -> tuple[ClaimSet, tuple[ClaimsProblem, ...]]:
    """The claims in the file, and their problems, alone and compared with the statement (by default their own).

    With several official texts, places where these differ are also reported.
    """
    from summitcheck.claims.lint import lint
    from summitcheck.claims.load import read_claims
    from summitcheck.claims.source import claims_text
    from summitcheck.session.official import texts_beside

    claims, problems = read_claims(claims_text(file), source=str(file))
    if problems and not claims.claims:
        return claims, tuple(problems)
    official, beside = _official(claims, statement), texts_beside(claims)
    problems = (*problems, *lint(claims, official, beside))
    fit = not any(problem.severity is Severity.ERROR for problem in problems)
    return claims, (*problems, *_conflicts(claims, official)) if beside and fit else problems


def _conflicts(claims: ClaimSet, official: Document) -> Iterator[ClaimsProblem]:
    """Places where the official texts differ, one for each claim."""
    from summitcheck.claims.problem import ClaimsProblem, shorten
    from summitcheck.session.corpus import reference_for
    from summitcheck.session.judging import Judge
    from summitcheck.views.conflicts import once_each

    for found in once_each(Judge().conflicts(reference_for(official, claims, required=True))):
        what = f"`{found.claim.id}` is different in {found.other.name}"
        said = "; ".join(finding.message for finding in found.findings)
        where = f"{found.text.name}:{found.words.line}:{found.text.column_of(found.words.start)}"
        hint = f"{found.other.name}:{found.others.line}: “{shorten(words_of(found.others), 160)}”"
        yield ClaimsProblem(f"{what}: {said}" if said else what, where, hint, Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Trial:
    """The verdict on a claim in the whole ``statement``; ``repeated`` if it is also supported without its quote."""

    claim: Claim
    statement: Verdict
    repeated: bool

    @property
    def failed(self) -> bool:
        """True if not even the statement supports the claim."""
        return self.statement is not Verdict.SUPPORTED

    @property
    def weak(self) -> bool:
        """True if other words of the statement seem to say the same: then an omission is hard to detect."""
        return not self.failed and self.repeated


@dataclass(frozen=True, slots=True)
class ExampleTrial:
    """The verdict on an example of a claim; ``number`` is its index in the claim."""

    claim: Claim
    number: int
    verdict: Verdict

    @property
    def expected(self) -> str:
        """The verdict that the example expects."""
        return self.claim.examples[self.number].verdict

    @property
    def failed(self) -> bool:
        """True if the verdict is not the expected one."""
        return self.verdict != self.expected


class Trials(NamedTuple):
    """The results of testing a claims file."""

    claims: ClaimSet
    trials: tuple[Trial, ...]
    examples: tuple[ExampleTrial, ...]

    @property
    def failed(self) -> int:
        """How many claims and examples failed."""
        return sum(t.failed for t in self.trials) + sum(t.failed for t in self.examples)


def try_claims(
    file: Path, statement: Path | None = None, progress: Progress = no_progress, *, words_only: bool = False
) -> Trials:
    """A trial of each claim on the statement (by default its own), and one of each example, in order.

    Claims of another official text are tried on that text.
    """
    from summitcheck.claims.load import load_claims
    from summitcheck.session.official import texts_beside

    claims = load_claims(file)
    texts = {"": _official(claims, statement), **texts_beside(claims)}
    checkers = {name: _checker(claims.of(name), text, words_only=words_only) for name, text in texts.items()}
    trials = [trial for name, text in texts.items() for trial in _trials(checkers[name], text, progress)]
    return Trials(claims, tuple(trials), tuple(t for each in checkers.values() for t in _example_trials(each)))


def _checker(claims: ClaimSet, official: Document, *, words_only: bool) -> Checker:
    from summitcheck.session.judging import Reference, compiled
    from summitcheck.session.locating import located_in
    from summitcheck.session.method import Method

    return compiled(Reference(official, located_in(official, claims)), Method(words_only=words_only))


def _trials(checker: Checker, official: Document, progress: Progress) -> Iterator[Trial]:
    repeated = set(_repeated(checker, official, progress))
    for number, assessment in enumerate(checker.check(official).assessments):
        yield Trial(assessment.claim, assessment.verdict, number in repeated)


def _example_trials(checker: Checker) -> Iterator[ExampleTrial]:
    for index, claim in enumerate(checker.claims.claims):
        for number, example in enumerate(claim.examples):
            judged = checker.check(Document.from_text(example.text, name="example.txt")).assessments[index]
            yield ExampleTrial(claim, number, judged.verdict)


def _repeated(checker: Checker, statement: Document, progress: Progress) -> Iterator[int]:
    """The indexes of claims that the statement supports without their quotes; some come twice."""
    claims = checker.claims.claims
    for group in progress(list(_groups(len(claims))), "Testing"):
        judged = checker.check(_without(statement, [claims[n] for n in group])).assessments
        yield from (n for n in group if judged[n].verdict is Verdict.SUPPORTED)


def _groups(claims: int) -> Iterator[list[int]]:
    """The indexes of the claims whose quotes are cut out of the statement together, in rounds of all claims.

    One check for each claim would take quadratic time, so several quotes are cut out at once. The rounds use different
    groups: any two claims are in different groups in some round, so each claim is judged at least once with every other
    claim that may repeat it still in place. Neighbours are never in one group, since they may share a sentence.
    """
    place = 1
    while place < max(claims, 2):
        place *= _AT_ONCE
        for mark in range(min(_AT_ONCE, claims)):
            yield [n for n in range(claims) if (n + n // place) % _AT_ONCE == mark]


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
    """The statement that the user names, else that of the claims file."""
    from summitcheck.documents.source import read

    return read(statement or statement_path(claims))
