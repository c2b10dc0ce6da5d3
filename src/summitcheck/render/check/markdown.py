"""``markdown``: a page for the summary of a CI job or a comment on a pull request, in GitHub's dialect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.documents.parts import place_of, words_of
from summitcheck.render.check.wording import (
    by_article,
    cut,
    official_says,
    omissions,
    passage_notes,
    said,
    silenced_lines,
    summary,
    title,
)
from summitcheck.render.marktext import escaped, table_row
from summitcheck.render.style import Style
from summitcheck.render.wording import MADE_BY, PLEASE_READ, opinion_text, percent
from summitcheck.views.check.model import Article, CheckResult, PassageToRead, Problem, worst_first
from summitcheck.views.check.vocabulary import ProblemKind
from summitcheck.views.word_changes import ChangeKind
from summitcheck.views.wording import counted

#: GitHub refuses a step's summary of more than 1 MiB; this many rows of texts this long stay below it.
MOST_ROWS = 400
MOST_TO_READ = 150
LONGEST_TEXT = 280


def render(result: CheckResult, style: Style) -> str:
    """A heading, tables of problems, of what is to be read and of articles, the worst first, and what was skipped."""
    return "\n".join(_lines(result))


def _lines(result: CheckResult) -> Iterator[str]:
    yield f"<!-- {MADE_BY} -->"
    yield f"## summitcheck: {'failed' if result.failures else 'passed'}"
    yield from ("", escaped(summary(result)), "")
    yield from _silenced(result)
    yield from _problems(result)
    yield from _reading(result)
    yield from _articles(result)
    yield from _list("Reasons for failure", result.failures)
    yield from _list("Skipped", [f"{file.path}: {file.reason}" for file in result.skipped])
    yield from _list("Unused suppressions", [f"{one.where}: {one.what}: {one.why}" for one in result.unused])


def _silenced(result: CheckResult) -> Iterator[str]:
    if lines := silenced_lines(result):
        yield from (f"### Silenced ({len(lines)})", "")
        yield from (f"- {_cell(line)}" for line in lines[:MOST_ROWS])
        yield ""
        yield from _rest(len(lines), "line")


def _articles(result: CheckResult) -> Iterator[str]:
    rows = [
        _row(article.path, *map(str, article.counts.values()), str(article.added), _coverage(article))
        for article in sorted(result.articles, key=_badness)[:MOST_ROWS]
    ]
    if rows:
        yield "### Articles"
        yield ""
        yield "| article | supported | distorted | omitted | uncertain | added | coverage |"
        yield "|---|--:|--:|--:|--:|--:|--:|"
        yield from (*rows, "")
    yield from _rest(len(result.articles), "article")


def _badness(article: Article) -> tuple[bool, int, int, int]:
    """Sorts the article first that distorts most, then what leaves most open, then what tells least."""
    counts = article.counts
    return bool(article.skipped), -counts["distorted"], -counts["uncertain"], counts["supported"]


def _coverage(article: Article) -> str:
    return "skipped" if article.skipped else percent(article.counts["supported"], len(article.outcomes))


def _problems(result: CheckResult) -> Iterator[str]:
    """A row for each problem, the worst first, and one for all that an article omits."""
    omitted = by_article(p for p in result.accusations if p.kind is ProblemKind.OMITTED)
    others = [p for p in worst_first(result.accusations) if p.kind is not ProblemKind.OMITTED]
    rows = [_row(_place(p), f"{title(p)}: {said(p)}", _statement(p)) for p in others[:MOST_ROWS]]
    rows += [
        _row(_place(those[0]), omissions(those), _statement(those[0]) if len(those) == 1 else "")
        for those in omitted.values()
    ][: MOST_ROWS - len(rows)]
    if rows:
        yield from ("### Problems", "", "| where | what | statement |", "|---|---|---|", *rows, "")
    yield from _rest(len(others) + len(omitted), "problem")
    dealt_with = ((len(result.suppressed), "suppressed"), (len(result.baselined), "in the baseline"))
    notes = [cut(result), *(f"{count} {what}." for count, what in dealt_with if count)]
    if any(notes):
        yield from (" ".join(filter(None, notes)), "")


def _reading(result: CheckResult) -> Iterator[str]:
    passages = result.to_read
    rows = [
        table_row(
            _cell(f"{each.words.path}:{place_of(each.words)}"),
            _noted(each),
            _cell(f"“{each.said}”"),
            _cell(f"“{words_of(each.words)}”"),
        )
        for each in passages[:MOST_TO_READ]
    ]
    if rows:
        yield from (f"### {PLEASE_READ} ({len(passages)})", "", "These may or may not say what the statement says.", "")
        yield from ("| where | what | statement | article |", "|---|---|---|---|", *rows, "")
    yield from _rest(len(passages), "passage", MOST_TO_READ)


def _place(problem: Problem) -> str:
    return f"{problem.path}:{place_of(problem.account)}"


def _noted(passage: PassageToRead) -> str:
    """What was noted, and what another model says, each cut for itself."""
    return "<br>".join(_cell(text) for text in (passage_notes(passage), opinion_text(passage.opinion)) if text)


def _statement(problem: Problem) -> str:
    official = problem.official
    if official is None:
        return ""
    at = f"{official.path}:{place_of(official)}"
    if problem.change is ChangeKind.ADDED:
        return f"{at} {official_says(problem)}"
    return f"{at}: “{words_of(official) or problem.said}”"


def _list(heading: str, items: Sequence[str]) -> Iterator[str]:
    if not items:
        return
    yield from (f"<details><summary>{heading}: {len(items)}</summary>", "")
    yield from (f"- {escaped(item, longest=LONGEST_TEXT)}" for item in items[:MOST_ROWS])
    yield ""
    yield from _rest(len(items), "line")
    yield from ("</details>", "")


def _rest(count: int, noun: str, most: int = MOST_ROWS) -> Iterator[str]:
    """What a table or list of ``count`` things left out, when it left out something."""
    if count > most:
        yield from (f"{counted(count - most, f'more {noun}')} not shown.", "")


def _row(*cells: str) -> str:
    return table_row(*map(_cell, cells))


def _cell(text: str) -> str:
    return escaped(text, longest=LONGEST_TEXT)
