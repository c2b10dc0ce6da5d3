"""``text``: for people; each problem on a line that editors make clickable, both texts below; then what to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import PurePath

from summitcheck.documents.model import Excerpt
from summitcheck.render.check.excerpt import excerpt
from summitcheck.render.check.wording import by_article, passage_notes, said, title, where
from summitcheck.render.layout import width_of, wrap
from summitcheck.render.passages import marked
from summitcheck.render.printable import one_line
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.render.wording import MOST_TO_READ, PLEASE_READ, opinion_text
from summitcheck.views.check.model import Article, CheckResult, PassageToRead, Place, Problem
from summitcheck.views.check.vocabulary import ProblemKind
from summitcheck.views.word_changes import ChangeKind
from summitcheck.views.wording import counted

_STATEMENT = "statement"
_LONGEST_LIST = 160  # columns of the line on omissions, which wraps as those on other problems do
_ROLES = {
    ProblemKind.DISTORTED: Role.DISTORTED,
    ProblemKind.OMITTED: Role.OMITTED,
    ProblemKind.ADDED: Role.UNCERTAIN,
    ProblemKind.UNCERTAIN: Role.UNCERTAIN,
    ProblemKind.SKIPPED: Role.UNCERTAIN,
}


def render(result: CheckResult, style: Style) -> str:
    """``path:line:column code name: message [claim]``, by article and place; nothing when there is no problem.

    Below what a rule found stand the lines of both texts, the words marked by carets. What an article omits is one line
    unless the style is verbose. What may or may not be distorted follows in a list of its own, the likeliest first.
    """
    return style.paint(_lines(result, style))


def _lines(result: CheckResult, style: Style) -> Iterator[Line]:
    items = [*_accusations(result, style), (*_reading(result, style),)]
    for before, item in pairwise([(), *filter(None, items)]):
        if len(before) > 1 or (before and len(item) > 1):
            yield ()
        yield from item


def _accusations(result: CheckResult, style: Style) -> Iterator[Sequence[Line]]:
    """The lines of each problem; of each article what it omits comes last, on one line."""
    articles = {article.path: article for article in result.articles}
    for path, problems in by_article(result.accusations).items():
        omitted = [p for p in problems if p.kind is ProblemKind.OMITTED]
        folded = len(omitted) > 1 and not style.verbose
        for problem in problems:
            if not (folded and problem.kind is ProblemKind.OMITTED):
                yield tuple(_problem(problem, articles[path], style))
        if folded:
            yield (_omissions(omitted, articles[path]),)


def _problem(problem: Problem, article: Article, style: Style) -> Iterator[Line]:
    message = problem.message if problem.by_rule else said(problem)
    yield _headed(problem.account, title(problem), message, problem.claim, _ROLES[problem.kind])
    if not problem.by_rule:
        return
    added, left_out = problem.change is ChangeKind.ADDED, problem.change is ChangeKind.LEFT_OUT
    places = [("article", problem.account, Role.PLAIN if left_out else Role.CHANGED_WORDS)]
    if problem.official is not None:
        role = Role.PLAIN if added else Role.OFFICIAL_WORDS
        places.append((_whose(problem, article), problem.official, role))
    digits = max(len(str(place.end_line)) for _, place, _ in places)
    column = max(len(_STATEMENT), *(len(label) for label, _, _ in places))
    for label, place, role in places:
        yield from excerpt(place, label.rjust(column), style, role, digits)


def _whose(problem: Problem, article: Article) -> str:
    """What the official text of a problem is called: its file name, where it stands beside the statement."""
    official = problem.official
    beside = official is not None and official.path != article.statement
    return one_line(PurePath(official.path).name) if official is not None and beside else _STATEMENT


def _headed(place: Place, name: str, message: str, claim: str, role: Role) -> Line:
    at, text = one_line(where(place)), one_line(message)
    about = (Run(f" [{one_line(claim)}]", Role.QUIET),) if claim else ()
    return (Run(at, Role.HEADING), Run(" "), Run(name, role), Run(f": {text}"), *about)


def _omissions(problems: Sequence[Problem], article: Article) -> Line:
    """The claims that an article omits, by id, those first that fail, as many as fit on the line."""
    ids = [one_line(p.claim) for p in sorted(problems, key=lambda p: not p.fails)]
    count = f"{len(ids)} of {counted(len(article.outcomes), 'claim')}"
    line = _headed(problems[0].account, "omitted", count, "", Role.OMITTED)
    if article.skipped:
        return line
    room = _LONGEST_LIST - sum(width_of(run.text) for run in line) - 2
    shown = len(ids)
    while shown > 1 and width_of(_listed(ids, shown)) > room:
        shown -= 1
    return (*line, Run(f": {_listed(ids, shown)}"))


def _listed(ids: Sequence[str], shown: int) -> str:
    rest = f" and {len(ids) - shown} more (-v)" if shown < len(ids) else ""
    return ", ".join(ids[:shown]) + rest


def _reading(result: CheckResult, style: Style) -> Iterator[Line]:
    passages, articles = result.to_read, {article.path: article for article in result.articles}
    if not passages:
        return
    title = Run(f"{PLEASE_READ} ({len(passages)})", Role.HEADING)
    yield (title, Run(": these may or may not say what the statement says"))
    shown = passages if style.verbose else passages[:MOST_TO_READ]
    for passage in shown:
        name, _, notes = passage_notes(passage).partition(": ")
        yield _headed(passage.words, name, notes, passage.claim, Role.UNCERTAIN)
        whose = _whose(passage.problems[0], articles[passage.words.path])
        yield from _words(whose, [Run(one_line(passage.said))], style)
        yield from _words("article", _marked(passage, style), style)
        yield from _asked(passage, style)
    if len(shown) < len(passages):
        yield (Run(f"{style.ellipsis} and {len(passages) - len(shown)} more; -v lists them"),)


def _marked(passage: PassageToRead, style: Style) -> Sequence[Run]:
    """The words of the article, those marked that a rule names."""
    words = passage.words
    named = [(p.account.start, p.account.end) for p in passage.problems if p.by_rule]
    whole = Excerpt(words.text, words.start, words.end, words.line, words.page, words.plain)
    return marked(whole, named, style, Role.DOUBTFUL_WORDS)


def _asked(passage: PassageToRead, style: Style) -> Iterator[Line]:
    if text := opinion_text(passage.opinion):
        yield from wrap([Run(text)], style.text_width, indent=4, first=(Run("  "),))


def _words(whose: str, runs: Sequence[Run], style: Style) -> Iterator[Line]:
    if any(run.text for run in runs):
        yield from wrap(runs, style.text_width, indent=13, first=(Run(f"  {whose:<10} ", Role.QUIET),))
