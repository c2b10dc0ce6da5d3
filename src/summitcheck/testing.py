"""For the tests of a newsroom's own repository: an article that misstates its statement fails like any other test.

from summitcheck.testing import assert_faithful

def test_the_ferry_story() -> None:
    assert_faithful("articles/ferries.md", "statements/spring-talks.md", claims="statements/claims.yaml")
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from summitcheck.checker import Checker
from summitcheck.claims.draft import extract
from summitcheck.claims.load import load_claims
from summitcheck.claims.model import ClaimSet
from summitcheck.detect.rules import BY_CODE
from summitcheck.documents.model import Document
from summitcheck.documents.source import read
from summitcheck.errors import ConfigError, NothingChecked, did_you_mean
from summitcheck.render.check.wording import lines, title
from summitcheck.render.printable import one_line
from summitcheck.views.check.comments import in_comments, without_comments
from summitcheck.views.check.conclude import Judged, conclude, find
from summitcheck.views.check.front_matter import own_words
from summitcheck.views.check.model import CheckResult, Problem
from summitcheck.views.check.policy import FAIL_ON, Policy

Source = str | Path | Document


def assert_faithful(
    article: Source,
    statement: Source,
    *,
    claims: str | Path | ClaimSet | None = None,
    fail_on: str | Sequence[str] = "distorted",
    fail_under: float | None = None,
    require: Sequence[str] = (),
) -> None:
    """Raise `AssertionError`, with both texts of every problem, when ``article`` is not faithful to ``statement``.

    Both are paths, or documents as `summitcheck.read` and `Document.from_text` give them; without ``claims`` they are
    drafted from the statement. ``fail_on``, ``fail_under`` (percent) and ``require`` (ids of claims) mean what they
    mean to `summitcheck check`, and so do suppressions in the article. Raises `SummitcheckError` for what cannot be
    read, and `NothingChecked` for a statement without a claim: such a test would pass whatever the article said.
    """
    __tracebackhide__ = True  # pytest then shows the caller's line
    policy = Policy(fail_on=_words(fail_on), fail_under=fail_under)
    result = _result(_document(article), _document(statement), claims, policy, tuple(require))
    if result.failures:
        raise AssertionError("\n".join(_message(result)))


def _words(fail_on: str | Sequence[str]) -> tuple[str, ...]:
    words = (fail_on,) if isinstance(fail_on, str) else tuple(fail_on)
    for word in words:
        if word not in FAIL_ON:
            what = f"there is no '{word}' to fail on.{did_you_mean(word, FAIL_ON)}"
            raise ConfigError(what, where="fail_on", hint=f"There are: {', '.join(FAIL_ON)}.")
    return words


def _document(source: Source) -> Document:
    return source if isinstance(source, Document) else read(source)


def _claims(source: str | Path | ClaimSet | None, statement: Document) -> ClaimSet:
    claims = _read_claims(source) if source is not None else extract(statement)
    if not claims:
        raise NothingChecked("there is no claim to hold the article against", where=statement.name)
    return claims


def _read_claims(source: str | Path | ClaimSet) -> ClaimSet:
    return source if isinstance(source, ClaimSet) else load_claims(source)


def _result(
    article: Document,
    statement: Document,
    source: str | Path | ClaimSet | None,
    policy: Policy,
    require: tuple[str, ...],
) -> CheckResult:
    claims = _claims(source, statement)
    own = own_words(article, tuple(BY_CODE))
    report = Checker(claims, statement=statement).check(without_comments(article))
    judged = Judged(
        replace(report, document=article),
        statement,
        claims.source,
        _known((*require, *own.require), claims),
        (*own.ignore, *in_comments(article, tuple(BY_CODE))),
    )
    # The suppressions of an article never expire, so any day will do.
    return conclude(find((judged,), policy, today=date.min), policy)


def _known(require: tuple[str, ...], claims: ClaimSet) -> tuple[str, ...]:
    ids = [claim.id for claim in claims.claims]
    for claim in require:
        if claim not in ids:
            raise ConfigError(f"there is no claim '{claim}'.{did_you_mean(claim, ids)}", where="require")
    return require


def _message(result: CheckResult) -> list[str]:
    article = result.articles[0]
    said = [f"{one_line(article.path)} is not faithful to {one_line(article.statement)}:"]
    said += [f"  {reason}" for reason in article.failures]
    for problem in result.problems:
        if problem.fails:
            said += ["", *_both_texts(problem)]
    return said


def _both_texts(problem: Problem) -> list[str]:
    place = f"{one_line(problem.path)}:{problem.line}:{problem.column}"
    words = [f"{place} says: “{one_line(problem.account.text)}”"] if problem.account.text else []
    what, *more = lines(problem)
    return [f"{title(problem)}: {what}", *(f"  {line}" for line in (*words, *more))]
