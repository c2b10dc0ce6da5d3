"""One run of `summitcheck check`: files in, the result out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from summitcheck.detect.rules import BY_CODE
from summitcheck.documents.model import Skipped
from summitcheck.errors import ConfigError, NothingChecked
from summitcheck.session.articles import Selection, among, select, without
from summitcheck.session.candidates import ArticleCandidate, candidates_in
from summitcheck.session.config import Settings
from summitcheck.session.git import Changes, changes_since
from summitcheck.session.judging import Case, Codes, cache_at, judge
from summitcheck.session.output import emit
from summitcheck.session.targets import Targets, refuse_unknown, required_of
from summitcheck.views.check.baseline import Baseline, dump_baseline, parse_baseline
from summitcheck.views.check.comments import in_comments, without_comments
from summitcheck.views.check.conclude import Findings, Judged, conclude, find
from summitcheck.views.check.model import CheckResult
from summitcheck.views.check.policy import require_known_codes
from summitcheck.views.check.suppress import Suppression
from summitcheck.views.report import AccountReport


@dataclass(frozen=True, slots=True)
class Request:
    """What this run is to look at, beside the settings that hold for every run."""

    articles: tuple[str, ...] = ()
    stdin_filename: str = ""
    since: str = ""
    changed_lines: bool = False
    write_baseline: Path | None = None
    allow_empty: bool = False


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a run found, and the targets that it held the articles against."""

    result: CheckResult
    targets: Targets


def inspect(request: Request, settings: Settings) -> Inspection:
    """What the articles of the request get wrong; writes the baseline when that is asked for.

    Raises `NothingChecked` when no article was judged, `ConfigError`, `SourceError` and `ClaimsError` for what cannot
    be used.
    """
    _refuse_nonsense(request, settings)
    changes = changes_since(request.since) if request.since else None
    selection = without(_selection(request, settings, changes), settings.exclude)
    candidates, others = candidates_in(selection.paths, settings, _codes(), stdin_filename=request.stdin_filename)
    passed_over = (*selection.passed_over, *others)
    if not candidates and not request.allow_empty:
        raise NothingChecked(f"nothing was checked: {told(passed_over)}", hint=_EMPTY_HINT)
    targets = Targets()
    judged = _judged(candidates, targets, request, settings, changes)
    findings = find(judged, settings.policy, suppressions=_listed(settings.suppressions), today=date.today())
    result = conclude(
        findings,
        settings.policy,
        baseline=_baseline(findings, request, settings),
        passed_over=passed_over,
        max_findings=settings.max_findings,
    )
    return Inspection(result, targets)


_EMPTY_HINT = "Name the statement by --statement, in front matter or in the configuration; or --allow-empty."


def told(passed_over: Sequence[Skipped]) -> str:
    """How many files were passed over, and for which reasons; the most frequent reason first."""
    if not passed_over:
        return "no file was passed over"
    reasons = Counter(file.reason for file in passed_over).most_common()
    files = "1 file" if len(passed_over) == 1 else f"{len(passed_over)} files"
    return f"{files} passed over ({', '.join(f'{count} {reason}' for reason, count in reasons)})"


def _codes() -> tuple[str, ...]:
    return tuple(BY_CODE)


def _codes_in_use(settings: Settings) -> Codes:
    """The codes that --select and --ignore leave; None for all of them, as `summitcheck verify` asks for them."""
    codes = tuple(code for code in _codes() if settings.policy.covers(code))
    return None if codes == _codes() else codes


def _refuse_nonsense(request: Request, settings: Settings) -> None:
    for name, words in (("select", settings.select), ("ignore", settings.ignore), ("severity", settings.severity)):
        require_known_codes(words, _codes(), where=settings.origin(name))
    if request.changed_lines and not request.since:
        raise ConfigError("changed since when?", where="--changed-lines", hint="Add --since REV.")
    if request.since and request.write_baseline:
        hint = "Write it without --since: it is to hold what every article gets wrong."
        raise ConfigError("a baseline of some of the articles would forget the others", where="--since", hint=hint)


def _selection(request: Request, settings: Settings, changes: Changes | None) -> Selection:
    if changes is not None:
        return among(changes.files, request.articles)
    arguments = request.articles or tuple(p for one in settings.statements for p in one.articles)
    if not arguments:
        hint = "Name a file, a folder or a pattern, add --since REV, or map articles in the configuration."
        raise ConfigError("no article is named", where="summitcheck check", hint=hint)
    return select(arguments)


def _judged(
    candidates: Sequence[ArticleCandidate],
    targets: Targets,
    request: Request,
    settings: Settings,
    changes: Changes | None,
) -> list[Judged]:
    cases = [Case(candidate.article, targets.of(candidate.aim)) for candidate in candidates]
    refuse_unknown(settings.require, targets, settings.origin("require"))
    readable = [case._replace(account=without_comments(case.account)) for case in cases]
    kept = cache_at(settings.cache_dir, keep=settings.cache)
    reports = judge(readable, codes=_codes_in_use(settings), kept=kept, jobs=settings.jobs)
    home = (request.write_baseline or settings.baseline or Path()).parent
    looked_at = changes if request.changed_lines else None
    return [
        _with_context(candidate, case, replace(report, document=case.account), settings, home, looked_at)
        for candidate, case, report in zip(candidates, cases, reports, strict=True)
    ]


def _with_context(
    candidate: ArticleCandidate,
    case: Case,
    report: AccountReport,
    settings: Settings,
    home: Path,
    changes: Changes | None,
) -> Judged:
    path = candidate.article.name
    return Judged(
        report,
        case.target.statement,
        case.target.claims.source,
        required_of(candidate.aim, case.target, settings.require),
        (*candidate.own.ignore, *in_comments(candidate.article, _codes())),
        Path(os.path.relpath(path, home)).as_posix(),
        changes.lines(path) if changes else None,
    )


def _listed(file: Path | None) -> tuple[Suppression, ...]:
    if file is None:
        return ()
    from summitcheck.views.check.suppressions_file import parse_suppressions

    return parse_suppressions(_text(file, "suppressions"), source=str(file))


def _baseline(findings: Findings, request: Request, settings: Settings) -> Baseline | None:
    """The baseline to hold the findings against: the one just written, else the one that is named."""
    if request.write_baseline is not None:
        text = dump_baseline(findings.for_baseline())
        emit(text, request.write_baseline)
        return parse_baseline(text, source=str(request.write_baseline))
    if settings.baseline is None:
        return None
    return parse_baseline(_text(settings.baseline, "baseline"), source=str(settings.baseline))


def _text(file: Path, what: str) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"cannot read the {what}: {reason}", where=str(file)) from error
