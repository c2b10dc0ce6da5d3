"""Problems and articles in plain dicts and lists, keys in the order of the schema: for ``json`` and ``jsonl``."""

from __future__ import annotations

from summitcheck.views.check.model import Article, CheckOutcome, CheckResult, Place, Problem


def article_record(article: Article) -> dict[str, object]:
    """One article that was judged, with the verdict on each claim."""
    return {
        "path": article.path,
        "title": article.title,
        "sha256": article.sha256,
        "statement": article.statement,
        "claims": article.claims,
        "sentences": article.sentences,
        "added": article.added,
        "counts": article.counts,
        "failures": list(article.failures),
        "outcomes": [_outcome(outcome) for outcome in article.outcomes],
    }


def problem_record(problem: Problem) -> dict[str, object]:
    """One problem, with its place in the article and, where there is one, in the statement."""
    return {
        "kind": str(problem.kind),
        "code": problem.code,
        "name": problem.name,
        "severity": str(problem.severity),
        "message": problem.message,
        "account": _place(problem.account),
        "official": None if problem.official is None else _place(problem.official),
        "claim": problem.claim or None,
        "said": problem.said or None,
        "fingerprint": problem.fingerprint,
        "state": str(problem.state),
        "reason": problem.reason or None,
        "fails": problem.fails,
    }


def summary_record(result: CheckResult) -> dict[str, object]:
    """The totals of a run, why it fails, and what it did not judge."""
    return {
        "articles": len(result.articles),
        "counts": result.counts,
        "added": result.added,
        "problems": len(result.problems),
        "truncated": result.truncated,
        "suppressed": len(result.suppressed),
        "baselined": len(result.baselined),
        "failures": list(result.failures),
        "leftovers": [{"where": entry.where, "what": entry.what, "why": entry.why} for entry in result.unused],
        "passed_over": [{"path": file.path, "reason": file.reason} for file in result.skipped],
    }


def _outcome(outcome: CheckOutcome) -> dict[str, object]:
    return {
        "claim": outcome.claim,
        "said": outcome.said,
        "section": outcome.section,
        "verdict": str(outcome.verdict),
        "stated": round(outcome.stated, 4),
        "distortion": round(outcome.distortion, 4),
        "reason": outcome.reason,
        "required": outcome.required,
    }


def _place(place: Place) -> dict[str, object]:
    return {
        "path": place.path,
        "text": place.text,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
