"""A problem and a result to the sentences that every format has of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summitcheck.documents.parts import place_of, words_of
from summitcheck.render.printable import one_line
from summitcheck.render.wording import opinion_text, verdicts_text
from summitcheck.views.check.model import CheckResult, PassageToRead, Place, Problem
from summitcheck.views.unmatched import mostly_unmatched, unmatched_note
from summitcheck.views.word_changes import ChangeKind
from summitcheck.views.wording import counted

_FILE = re.compile(r"(?P<path>.+?)(?::(?P<line>\d+)(?::\d+)?)?", re.DOTALL)  # a name may have a line end in it


def title(problem: Problem) -> str:
    """The rule's code and name; one word where the verdict does not rest on a rule."""
    return f"{problem.code} {problem.name}" if problem.by_rule else problem.code


def said(problem: Problem) -> str:
    """What is wrong, so that it can be understood in any list: with the words around, or what it is about."""
    if problem.by_rule:
        return f"{problem.message}, in “{problem.context}”" if problem.context else problem.message
    about = problem.said or words_of(problem.account)
    return f"{problem.message}: “{about}”" if about else problem.message


def lines(problem: Problem) -> Iterator[str]:
    """What is wrong, what the statement says and where, what another model says, the claim: one printable line each."""
    yield one_line(said(problem))
    official = problem.official
    if official is not None and official.text:
        yield f"{one_line(official.path)}:{place_of(official)} {official_says(problem)}"
    if opinion := opinion_text(problem.opinion):
        yield opinion
    if problem.claim:
        yield one_line(f"Claim {problem.claim}: {problem.said}" if problem.by_rule else f"Claim {problem.claim}")


def official_says(problem: Problem) -> str:
    """What the statement says in the place of a problem: "says: “today”"; of what an article only adds, nothing."""
    if problem.official is None or problem.change is ChangeKind.ADDED:
        return "does not say this"
    return f"says: “{one_line(words_of(problem.official))}”"


def omissions(problems: Sequence[Problem]) -> str:
    """What one article omits: one claim in words, several counted and listed by id, those first that fail."""
    if len(problems) == 1:
        return f"{title(problems[0])}: {said(problems[0])}"
    ids = [problem.claim for problem in sorted(problems, key=lambda p: not p.fails)]
    return f"omitted: {counted(len(ids), 'claim')}: {', '.join(ids)}"


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


def unrecognised(result: CheckResult) -> str:
    """Which articles were mostly not compared, since nothing like it stands in the statement; empty for none.

    Of these, that nothing fails tells little: they may be about something else, or tell it in words of their own.
    """
    those = [each.path for each in result.articles if mostly_unmatched(each.added, each.sentences)]
    return one_line(unmatched_note(those))


def passage_notes(passage: PassageToRead) -> str:
    """What was noted about a passage to read: each rule once, with its messages, or why the verdict fell."""
    noted: dict[str, list[str]] = {}
    for problem in passage.problems:
        noted.setdefault(title(problem), []).append(problem.message)
    return one_line("; ".join(f"{rule}: {', '.join(dict.fromkeys(messages))}" for rule, messages in noted.items()))


def silenced_lines(result: CheckResult) -> tuple[str, ...]:
    """What kept problems from counting, and where that is written; one printable line each."""
    return tuple(one_line(f"{where}: {what.removeprefix(where.lstrip('-') + ': ')}") for where, what in result.silenced)


def silenced_in_files(result: CheckResult) -> Iterator[tuple[str, int, str]]:
    """What a file keeps from counting: its path, the line, and what it does; for formats that know only files."""
    for where, what in result.silenced:
        file = _FILE.fullmatch(where)
        if file and not where.startswith(("--", "SUMMITCHECK_")):
            yield file["path"], int(file["line"] or 1), what


def cut(result: CheckResult) -> str:
    """What --max-findings left out, in one sentence; empty when it left out nothing."""
    if not result.truncated:
        return ""
    return f"{counted(result.truncated, 'problem')} not shown (--max-findings); none is more severe than those shown."


def by_article(problems: Iterable[Problem]) -> dict[str, tuple[Problem, ...]]:
    """The problems of each article, by its path, in their order."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.path, []).append(problem)
    return {path: tuple(those) for path, those in found.items()}
