"""``checkstyle``: the XML of Checkstyle 4.3 and later, which Jenkins, SonarQube, reviewdog and editors read."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from summitcheck.render.check.wording import by_article, lines, silenced_in_files
from summitcheck.render.check.xmltext import xml_text
from summitcheck.render.printable import one_line
from summitcheck.render.style import Style
from summitcheck.severity import Severity
from summitcheck.views.check.model import CheckResult, Problem

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(result: CheckResult, style: Style) -> str:
    """One ``file`` an article, one ``error`` a problem; an article without problems has an empty ``file``.

    What a file keeps from counting is an ``info`` of its own.
    """
    root = Element("checkstyle", version="4.3")
    found = by_article(result.problems)
    for article in result.articles:
        file = SubElement(root, "file", name=article.path)
        for problem in found.get(article.path, ()):
            SubElement(file, "error", _attributes(problem))
    for path, line, what in silenced_in_files(result):
        told = {"severity": "info", "message": f"silenced: {one_line(what)}", "source": "summitcheck.silenced"}
        SubElement(SubElement(root, "file", name=path), "error", {"line": str(line), **told})
    return xml_text(root)


def _attributes(problem: Problem) -> dict[str, str]:
    return {
        "line": str(problem.line),
        "column": str(problem.column),
        "severity": _SEVERITIES[problem.severity],
        "message": "\n".join(lines(problem)),
        "source": f"summitcheck.{problem.code}",
    }
