"""What is new in an article compared with an earlier version: sentences and problems.

Both versions are read and judged like any article, without the help of a file comparison program, which a change might
mislead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summitcheck.documents.model import Document, Sentence
from summitcheck.views.check.gather import problems_of
from summitcheck.views.check.model import Problem
from summitcheck.views.report import AccountReport

# Characters that change when an editor wraps a paragraph; any other difference, even an invisible one, is a change.
_BREAKS = re.compile(r"[ \t\r\n]+")


class Earlier(NamedTuple):
    """The sentences of an earlier version, how often it had each, and its problems."""

    sentences: Mapping[str, int]
    problems: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, report: AccountReport, statement: Document, beside: Sequence[Document] = ()) -> Earlier:
        """The earlier version in ``report``, judged by a statement and the official texts beside it."""
        words = Counter(_words(sentence) for sentence in report.document.sentences)
        return cls(words, frozenset(_identity(problem) for problem in problems_of(report, statement, beside)))

    def had(self, problem: Problem) -> bool:
        """True if it had the same problem; an uncertain problem is not the same as an accusation."""
        return _identity(problem) in self.problems

    def new_among(self, sentences: Iterable[Sentence]) -> frozenset[int]:
        """The start offsets of sentences that it did not have; if one is now repeated more often, of the last ones."""
        left, new = Counter(self.sentences), set()
        for sentence in sentences:
            words = _words(sentence)
            if left[words]:
                left[words] -= 1
            else:
                new.add(sentence.start)
        return frozenset(new)


def _identity(problem: Problem) -> tuple[str, str]:
    return problem.kind, problem.fingerprint


def _words(sentence: Sentence) -> str:
    return _BREAKS.sub(" ", sentence.text)
