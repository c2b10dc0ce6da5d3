"""The sentences that every format says of a problem."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.check.model import CheckResult, Problem
from summitcheck.report.printable import one_line


def title(problem: Problem) -> str:
    """The rule's code and name; one word where a verdict rests on no rule."""
    return problem.code if problem.name == problem.code else f"{problem.code} {problem.name}"


def lines(problem: Problem) -> Iterator[str]:
    """What is wrong, what the statement says and where, and the claim it belongs to: one printable line each."""
    yield one_line(problem.message)
    official = problem.official
    if official is not None and official.text:
        yield f"{one_line(official.path)}:{official.line} says: “{one_line(official.text)}”"
    if problem.claim:
        yield f"Claim {one_line(problem.claim)}: {one_line(problem.said)}"


def summary(result: CheckResult) -> str:
    """The articles and the verdicts on their claims, in one sentence."""
    articles, counts = len(result.articles), result.counts
    claims = ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
    return (
        f"{articles} {'article' if articles == 1 else 'articles'}: claims {claims}; {_sentences(result.added)} added."
    )


def cut(result: CheckResult) -> str:
    """What --max-findings left out, in one sentence; empty when it left out nothing."""
    if not result.truncated:
        return ""
    return f"{result.truncated} more, less grave, are not shown (--max-findings)."


def _sentences(count: int) -> str:
    return f"{count} {'sentence' if count == 1 else 'sentences'}"
