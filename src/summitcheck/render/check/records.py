"""Problems and articles to plain dicts and lists, for ``json`` and ``jsonl``; fields have the order of the schema."""

from __future__ import annotations

from dataclasses import asdict

from summitcheck.detect.names import schema_name
from summitcheck.render.records import opinion_record
from summitcheck.views.check.model import Article, CheckOutcome, CheckResult, PassageToRead, Place, Problem


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
        **({"skipped": article.skipped} if article.skipped else {}),
        **({"cut": article.cut} if article.cut else {}),
        "outcomes": [_outcome(outcome) for outcome in article.outcomes],
    }


def problem_record(problem: Problem) -> dict[str, object]:
    """One problem, with its place in the article and, where there is one, in the statement."""
    missing = {key: None for key in ("claim", "said", "reason") if not getattr(problem, key)}
    official = None if problem.official is None else place_record(problem.official)
    fields = {**asdict(problem), "account": place_record(problem.account), "official": official, **missing}
    fields["name"] = schema_name(problem.code, problem.name)
    for key in ("opinion", "change", "context", "suppressed_by"):
        del fields[key]
    return {**fields, **opinion_record(problem.opinion)}


def place_record(place: Place) -> dict[str, object]:
    """A place in a file, with its page where there are pages."""
    kept = ("path", "text", "start", "end", "line", "page", "column", "end_line", "end_column")
    return {key: getattr(place, key) for key in kept if key != "page" or place.page}


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
        "leftovers": [asdict(entry) for entry in result.unused],
        "passed_over": [{"path": file.path, "reason": file.reason} for file in result.skipped],
        **({"silenced": [one._asdict() for one in result.silenced]} if result.silenced else {}),
        **({"please_read": [_passage(passage) for passage in passages]} if (passages := result.to_read) else {}),
    }


def _passage(passage: PassageToRead) -> dict[str, object]:
    """A passage to read, by its article and claim; the words of the article, and the fingerprints of its problems."""
    return {
        "path": passage.words.path,
        "claim": passage.claim,
        "words": place_record(passage.words),
        "fingerprints": [problem.fingerprint for problem in passage.problems],
        **opinion_record(passage.opinion),
    }


def _outcome(outcome: CheckOutcome) -> dict[str, object]:
    scores = {"stated": round(outcome.stated, 4), "distortion": round(outcome.distortion, 4)}
    fields = {**asdict(outcome), **scores}
    del fields["evidence"], fields["judged"]
    return fields
