"""A text to its phrases of the ladder of commitment."""

from __future__ import annotations

from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.lang.rung import Rung


@once_per_text
def rungs(text: AnnotatedText) -> tuple[Rung, ...]:
    """The longest phrase of the ladder that starts at each token, where one does; found once a text."""
    return tuple(text.language.ladder.rungs(text.tokens))
