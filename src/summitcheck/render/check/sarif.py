"""``sarif``: the Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning and editors.

Columns count Unicode code points, as everywhere in summitcheck, and the file says so. A result points at the article;
a related location and a code flow lead there from the words of the statement. Paths are those from the root of the
repository, wherever in it the run was made, and the file says where the root is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import quote

from summitcheck import __version__
from summitcheck.jsontext import json_text
from summitcheck.render.check.sarif_rules import LEVELS, descriptors
from summitcheck.render.check.wording import cut, official_says, said, silenced_lines
from summitcheck.render.printable import one_line
from summitcheck.render.records import opinion_record
from summitcheck.render.style import Style
from summitcheck.render.wording import opinion_text
from summitcheck.views.check.model import Checkout, CheckResult, Place, Problem, State

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
#: The id of the statement among the related locations; a message links to it by this number.
_STATEMENT = 1
#: What relative paths start from; code scanning knows it by this name.
_ROOT = "%SRCROOT%"


def render(result: CheckResult, style: Style) -> str:
    """One SARIF log with one run, and a line feed."""
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(result)]}, indent=2) + "\n"


def _run(result: CheckResult) -> dict[str, object]:
    problems = (*result.problems, *result.suppressed, *result.baselined)
    rules = descriptors(problems)
    order = {rule["id"]: index for index, rule in enumerate(rules)}
    compared, checkout = bool(result.baselined), result.checkout
    driver = {
        "name": "summitcheck",
        "semanticVersion": __version__,
        "rules": list(rules),
    }
    return {
        "tool": {"driver": driver},
        **_bases(checkout),
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_notifications(result))}],
        "artifacts": list(_artifacts(result)),
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(problem, order[problem.code], checkout, compared=compared) for problem in problems],
    }


def _bases(checkout: Checkout) -> dict[str, object]:
    """Where relative paths start, a folder; nothing where it is not known."""
    return {"originalUriBaseIds": {_ROOT: {"uri": f"{uri(checkout.root).rstrip('/')}/"}}} if checkout.root else {}


def _artifact(path: str, checkout: Checkout) -> dict[str, object]:
    """A file, by its path from the root of the repository."""
    seen = checkout.path(path)
    based = {"uriBaseId": _ROOT} if checkout.root and not PurePath(seen).is_absolute() else {}
    return {"uri": uri(seen), **based}


def _artifacts(result: CheckResult) -> Iterator[dict[str, object]]:
    for article in result.articles:
        yield {
            "location": _artifact(article.path, result.checkout),
            "roles": ["analysisTarget"],
            "hashes": {"sha-256": article.sha256},
        }


def _notifications(result: CheckResult) -> Iterator[dict[str, object]]:
    for file in result.skipped:
        where = {"physicalLocation": {"artifactLocation": _artifact(file.path, result.checkout)}}
        reason = f"Skipped: {one_line(file.reason)}"
        yield {"level": "note", "message": {"text": _plain(reason)}, "locations": [where]}
    for line in silenced_lines(result):
        yield {"level": "note", "message": {"text": _plain(f"Silenced: {line}")}}
    if result.truncated:
        yield {"level": "warning", "message": {"text": _plain(cut(result))}}


def _result(problem: Problem, index: int, checkout: Checkout, *, compared: bool) -> dict[str, object]:
    found: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": LEVELS[problem.severity],
        "message": {"text": _message(problem)},
        "locations": [_location(problem.account, checkout)],
        "partialFingerprints": _fingerprints(problem),
        "properties": {
            "kind": str(problem.kind),
            "claim": problem.claim,
            "fails": problem.fails,
            **opinion_record(problem.opinion),
        },
    }
    if problem.official is not None:
        found |= _from_the_statement(problem, problem.official, checkout)
    if compared:
        found["baselineState"] = "unchanged" if problem.state is State.BASELINE else "new"
    if problem.state is State.SUPPRESSED:
        found["suppressions"] = [{"kind": "external", "justification": problem.reason}]
    return found


def _fingerprints(problem: Problem) -> dict[str, str]:
    """The problem's own fingerprint, under our name and under the one that GitHub matches alerts by.

    Left to itself GitHub hashes the line: two problems in one paragraph, which is often one line, would be one alert.
    """
    return {"summitcheck/v1": problem.fingerprint, "primaryLocationLineHash": problem.fingerprint}


def _from_the_statement(problem: Problem, official: Place, checkout: Checkout) -> dict[str, object]:
    there = _location(official, checkout, "what the statement says")
    here = _location(problem.account, checkout, "what the article says")
    return {
        "relatedLocations": [{"id": _STATEMENT, **there}],
        "codeFlows": [{"threadFlows": [{"locations": [{"location": there}, {"location": here}]}]}],
    }


def _message(problem: Problem) -> str:
    message = "\n".join(_plain(text) for text in (one_line(said(problem)), opinion_text(problem.opinion)) if text)
    official = problem.official
    if official is None:
        return message
    words = f" {_plain(official_says(problem))}" if official.text else f", line {official.line}"
    return f"{message}\nThe [statement]({_STATEMENT}){words}"


def _location(place: Place, checkout: Checkout, message: str = "") -> dict[str, object]:
    artifact = {"artifactLocation": _artifact(place.path, checkout)}
    if place.extracted:  # lines of a text that was taken out of the file are no lines of the file
        where: dict[str, object] = {"physicalLocation": artifact}
        message = f"{message}, {_taken_from(place)}" if message else _taken_from(place)
    else:
        where = {"physicalLocation": {**artifact, "region": _region(place)}}
    return {**where, "message": {"text": message}} if message else where


def _taken_from(place: Place) -> str:
    page = f"page {place.page}, " if place.page else ""
    return f"{page}line {place.line} of the text: “{_plain(one_line(place.text))}”"


def _region(place: Place) -> dict[str, object]:
    region: dict[str, object] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {**region, "snippet": {"text": place.text}} if place.text else region


def uri(path: str) -> str:
    """The path as a URI reference: percent-encoded, relative unless the path is absolute."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix().encode("utf-8", "surrogateescape"))


def _plain(text: str) -> str:
    """``text`` with the signs escaped that would make a link of it (SARIF 2.1.0, section 3.11.6)."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
