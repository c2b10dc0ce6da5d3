"""For the tests of a newsroom's own repository: an article that misstates its statement fails like any other test.

from summitcheck.testing import assert_faithful

def test_the_ferry_story() -> None:
    assert_faithful("articles/ferries.md", "statements/spring-talks.md", claims="statements/claims.yaml")
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from summitcheck.claims.load import load_claims
from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document
from summitcheck.documents.parts import words_of
from summitcheck.documents.source import read
from summitcheck.errors import NothingChecked
from summitcheck.render.check.wording import lines, title, where
from summitcheck.render.printable import one_line
from summitcheck.session.cache import NO_CACHE
from summitcheck.session.checking import CODES, ArticleCase, Session
from summitcheck.session.config import Layer, Settings, settings_from
from summitcheck.session.corpus import reference_for
from summitcheck.session.hidden import with_hidden
from summitcheck.session.judging import Reference
from summitcheck.session.references import required_claims
from summitcheck.views.check.front_matter import article_settings
from summitcheck.views.check.model import CheckResult, Problem

Source = str | Path | Document


def assert_faithful(
    article: Source,
    statement: Source,
    *,
    claims: str | Path | ClaimSet | None = None,
    fail_on: str | Sequence[str] = "distorted",
    fail_under: float | None = None,
    require: Sequence[str] = (),
    words_only: bool = False,
) -> None:
    """Raise `AssertionError`, with both texts of every problem, when ``article`` is not faithful to ``statement``.

    Both are paths, or documents as `summitcheck.read` and `Document.from_text` give them; without ``claims`` they are
    drafted from the statement. ``fail_on``, ``fail_under`` (percent), ``require`` (ids of claims) and ``words_only``
    mean what they mean to `summitcheck check`, and so do suppressions in the article. An article about something
    else, in another language or cut off passes unless omissions or what is uncertain fail, with a warning. Raises
    `SummitcheckError` for what cannot be read, and `NothingChecked` for a statement without a claim: such a test would
    pass whatever the article says.
    """
    __tracebackhide__ = True  # pytest then shows the caller's line
    session = Session(_settings(fail_on, fail_under, words_only=words_only), cache=NO_CACHE)
    case = _case(_document(article), _reference(_document(statement), claims), require)
    judged = with_hidden(session.judged([case]), [case], session)
    result = session.result(session.findings(judged))
    for how, reason in (("skipped", result.articles[0].skipped), ("cut off", result.articles[0].cut)):
        if reason:
            warnings.warn(f"{case.article.name} was {how}: {reason}", stacklevel=2)
    if result.failures:
        raise AssertionError("\n".join(_message(result)))


def _settings(fail_on: str | Sequence[str], fail_under: float | None, *, words_only: bool) -> Settings:
    given = {"fail-on": fail_on or None, "fail-under": fail_under, "words-only": words_only}
    values = {name: value for name, value in given.items() if value is not None}
    places = {name: name.replace("-", "_") for name in given}
    settings = settings_from([Layer(values, places, Path(), tuple(given))])
    return settings if fail_on else replace(settings, fail_on=())  # a test may look at coverage alone


def _document(source: Source) -> Document:
    return source if isinstance(source, Document) else read(source)


def _reference(statement: Document, source: str | Path | ClaimSet | None) -> Reference:
    if not isinstance(source, ClaimSet):
        return reference_for(statement, load_claims(source) if source else None, required=source is not None)
    if not source:
        raise NothingChecked("there are no claims to compare the article with", where=statement.name)
    return Reference(statement, source)


def _case(article: Document, reference: Reference, require: Sequence[str]) -> ArticleCase:
    own = article_settings(article, CODES)
    required = required_claims((*require, *own.require), (), reference.claims, "require")
    return ArticleCase(article, own, reference, required)


def _message(result: CheckResult) -> list[str]:
    article = result.articles[0]
    message = [f"{one_line(article.path)} is not faithful to {one_line(article.statement)}:"]
    message += [f"  {reason}" for reason in article.failures]
    for problem in result.problems:
        if problem.fails:
            message += ["", *_both_texts(problem)]
    return message


def _both_texts(problem: Problem) -> list[str]:
    place = one_line(where(problem.account))
    words = [f"{place} says: “{one_line(words_of(problem.account))}”"] if problem.account.text else []
    what, *more = lines(problem)
    return [f"{title(problem)}: {what}", *(f"  {line}" for line in (*words, *more))]
