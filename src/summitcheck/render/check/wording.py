"""A problem and a result to the sentences that every format has of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summitcheck.documents.parts import place_of, words_of
from summitcheck.render.printable import one_line
from summitcheck.render.wording import counted, opinion_text, verdicts_text
from summitcheck.views.check.model import CheckResult, PassageToRead, Place, Problem


def title(problem: Problem) -> str:
    """The rule's code and name; one word where the verdict does not rest on a rule."""
    return problem.code if problem.name == problem.code else f"{problem.code} {problem.name}"


def lines(problem: Problem) -> Iterator[str]:
    """What is wrong, what the statement says and where, what another model says, the claim: one printable line each."""
    yield one_line(problem.message)
    official = problem.official
    if official is not None and official.text:
        yield f"{one_line(official.path)}:{place_of(official)} says: “{one_line(words_of(official))}”"
    if said := opinion_text(problem.opinion):
        yield said
    if problem.claim:
        yield f"Claim {one_line(problem.claim)}: {one_line(problem.said)}"


def where(place: Place) -> str:
    """``path:line:column``, and the page where there are pages."""
    page = f" (page {place.page})" if place.page else ""
    return f"{place.path}:{place.line}:{place.column}{page}"


def summary(result: CheckResult) -> str:
    """The articles and the verdicts on their claims, in one sentence; what is to be read stands apart."""
    skipped = sum(bool(article.skipped) for article in result.articles)
    articles = counted(len(result.articles), "article") + (f" ({skipped} skipped)" if skipped else "")
    added = counted(result.added, "sentence")
    return f"{articles}, claims: {verdicts_text(result.counts, unjudged=result.unjudged)}; {added} added."


def passage_notes(passage: PassageToRead) -> str:
    """What was noted about a passage to read: each rule with its message, or why the verdict fell."""
    return one_line("; ".join(dict.fromkeys(f"{title(p)}: {p.message}" for p in passage.problems)))


def cut(result: CheckResult) -> str:
    """What --max-findings left out, in one sentence; empty when it left out nothing."""
    if not result.truncated:
        return ""
    return f"{counted(result.truncated, 'problem')} of lower severity not shown (--max-findings)."


def by_article(problems: Iterable[Problem]) -> dict[str, tuple[Problem, ...]]:
    """The problems of each article, by its path, in their order."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.path, []).append(problem)
    return {path: tuple(those) for path, those in found.items()}
