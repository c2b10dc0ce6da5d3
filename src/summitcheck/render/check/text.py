"""``text``: one line a problem for people, in the form that editors and terminals make clickable; then what to read."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.documents.parts import words_of
from summitcheck.render.check.wording import passage_notes, where
from summitcheck.render.layout import wrap
from summitcheck.render.printable import one_line
from summitcheck.render.style import Line, Run, Style
from summitcheck.render.wording import MOST_TO_READ, PLEASE_READ, opinion_text
from summitcheck.views.check.model import CheckResult, PassageToRead, Problem


def render(result: CheckResult, style: Style) -> str:
    """``path:line:column code message [claim]``, by article and place; nothing when there is no problem.

    What may or may not be distorted follows in a list of its own, the likeliest first, with both texts.
    """
    accusations = "".join(f"{_line(problem)}\n" for problem in result.accusations)
    reading = style.paint(_reading(result.to_read, style))
    return accusations + ("\n" if accusations and reading else "") + reading


def _line(problem: Problem) -> str:
    claim = f" [{problem.claim}]" if problem.claim else ""
    return one_line(f"{where(problem.account)} {problem.code} {_said(problem)}{claim}")


def _said(problem: Problem) -> str:
    """The message; where no rule speaks of words, with the claim or the sentence that it is about."""
    if problem.code != problem.name:
        return f"{problem.name}: {problem.message}"
    about = problem.said or words_of(problem.account)
    return f"{problem.message}: “{about}”" if about else problem.message


def _reading(passages: tuple[PassageToRead, ...], style: Style) -> Iterator[Line]:
    if not passages:
        return
    yield (Run(f"{PLEASE_READ} ({len(passages)}): these may or may not say what the statement says"),)
    shown = passages if style.verbose else passages[:MOST_TO_READ]
    for passage in shown:
        words = passage.words
        yield (Run(one_line(f"{where(words)} {passage_notes(passage)} [{passage.claim}]")),)
        yield from _words("statement", passage.said, style)
        yield from _words("article", words_of(words), style)
        yield from _asked(passage, style)
    if len(shown) < len(passages):
        yield (Run(f"{style.ellipsis} and {len(passages) - len(shown)} more; -v lists them"),)


def _asked(passage: PassageToRead, style: Style) -> Iterator[Line]:
    if said := opinion_text(passage.opinion):
        yield from wrap([Run(said)], style.text_width, indent=4, first=(Run("  "),))


def _words(whose: str, text: str, style: Style) -> Iterator[Line]:
    if text:
        yield from wrap([Run(one_line(text))], style.text_width, indent=13, first=(Run(f"  {whose:<11}"),))
