"""An article and an earlier version of it to what is new: sentences that did not stand there, problems it did not have.

Nothing that a program for comparing files says is trusted: both versions are read, and judged, as any article is.
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

# Breaks that an editor moves when it wraps a paragraph; any other sign, one that nobody sees among them, is a change.
_BREAKS = re.compile(r"[ \t\r\n]+")


class Earlier(NamedTuple):
    """What an earlier version of an article said, how often, and what was wrong with it."""

    sentences: Mapping[str, int]
    problems: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, report: AccountReport, statement: Document, beside: Sequence[Document] = ()) -> Earlier:
        """The earlier version that ``report`` is about, compared with a statement and the official texts beside it."""
        words = Counter(_words(sentence) for sentence in report.document.sentences)
        return cls(words, frozenset(_identity(problem) for problem in problems_of(report, statement, beside)))

    def had(self, problem: Problem) -> bool:
        """True when the same was wrong with it; an accusation that was a doubt is another problem."""
        return _identity(problem) in self.problems

    def new_among(self, sentences: Iterable[Sentence]) -> frozenset[int]:
        """The offsets of those sentences that it did not have; of one that stands there more often, the later ones."""
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
