"""``junit``: the XML of JUnit test results, which every CI server shows. An article is a suite, a claim a test."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from summitcheck.decide.verdict import Verdict
from summitcheck.render.check.wording import by_article, lines, said, title, where
from summitcheck.render.check.xmltext import xml_text
from summitcheck.render.printable import one_line
from summitcheck.render.style import Style
from summitcheck.render.wording import opinion_text
from summitcheck.views.check.model import Article, CheckOutcome, CheckResult, Problem

_WHOLE = "(the whole article)"


def render(result: CheckResult, style: Style) -> str:
    """One ``testsuites``: a suite an article, one for the files that were skipped, one for what silences problems.

    A test fails where its claim has a problem that fails the run; an omitted or uncertain claim that may be so is
    skipped. An omitted one stands there only where omissions are asked for, or where the claim is required. The last
    test of a suite is the article itself: what it adds, and limits such as coverage.
    """
    root = Element("testsuites", name="summitcheck")
    found = by_article(result.problems)
    for article in result.articles:
        root.append(_suite(article, found.get(article.path, ())))
    if result.skipped:
        root.append(_skipped("skipped", ((file.path, file.reason) for file in result.skipped)))
    if result.silenced:
        root.append(_skipped("silenced", result.silenced))
    for what in ("tests", "failures", "errors"):
        root.set(what, str(sum(int(suite.get(what, "0")) for suite in root)))
    return xml_text(root)


def _suite(article: Article, problems: Iterable[Problem]) -> Element:
    of_claim: dict[str, list[Problem]] = {}
    for problem in problems:
        of_claim.setdefault(problem.claim, []).append(problem)
    suite = Element("testsuite", name=article.path, file=article.path)
    for outcome in article.outcomes:
        if outcome.verdict is not Verdict.OMITTED or outcome.required or outcome.claim in of_claim:
            suite.append(_claim(article, outcome, of_claim.get(outcome.claim, [])))
    suite.append(_whole(article, of_claim.get("", []), explained=suite.find("testcase/failure") is not None))
    return _counted(suite)


def _claim(article: Article, outcome: CheckOutcome, problems: list[Problem]) -> Element:
    test = Element("testcase", classname=article.path, name=outcome.claim)
    if any(problem.fails for problem in problems):
        _fail(test, outcome.verdict, problems)
    elif outcome.verdict in (Verdict.OMITTED, Verdict.UNCERTAIN):
        told = (outcome.said, *dict.fromkeys(opinion_text(problem.opinion) for problem in problems))
        skipped = SubElement(test, "skipped", message=f"{outcome.verdict}: {outcome.reason}")
        skipped.text = "\n".join(filter(None, told))
    elif problems:
        SubElement(test, "system-out").text = _text(problems)
    return test


def _whole(article: Article, additions: list[Problem], *, explained: bool) -> Element:
    """The test of the article itself: it fails for what no claim's test accounts for, and may be skipped as a whole."""
    test = Element("testcase", classname=article.path, name=_WHOLE)
    if failing := [problem for problem in additions if problem.fails]:
        _fail(test, failing[0].kind, additions)
    elif article.failures and not explained:
        SubElement(test, "failure", type="gate", message="; ".join(article.failures))
    elif why := article.skipped or article.cut:
        SubElement(test, "skipped", message=why)
    elif additions:
        SubElement(test, "system-out").text = _text(additions)
    return test


def _fail(test: Element, kind: str, problems: list[Problem]) -> None:
    message = "; ".join(one_line(said(problem)) for problem in problems if problem.fails)
    SubElement(test, "failure", type=str(kind), message=message).text = _text(problems)


def _text(problems: Iterable[Problem]) -> str:
    return "\n\n".join("\n".join((f"{where(p.account)}: {title(p)}", *lines(p))) for p in problems)


def _skipped(name: str, files: Iterable[tuple[str, str]]) -> Element:
    """A suite of files, each skipped for a reason."""
    suite = Element("testsuite", name=name)
    for path, reason in files:
        test = SubElement(suite, "testcase", classname=path, name=_WHOLE)
        SubElement(test, "skipped", message=reason)
    return _counted(suite)


def _counted(suite: Element) -> Element:
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    return suite
