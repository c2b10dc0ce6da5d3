"""SC002: an alignment to the words that were replaced by words that do not mean them."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.likeness import Likeness
from summitcheck.detect.base import Detection, Example, Rule, replaced, replacements
from summitcheck.severity import Severity

#: A broader word ("a piano", "an instrument") drops a detail and is no distortion.
_OTHER_MEANING = (Likeness.UNRELATED, Likeness.UNKNOWN, Likeness.SISTER, Likeness.SIMILAR, Likeness.NARROWER)


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replacements(alignment, *_OTHER_MEANING):
        yield replaced("SC002", alignment, difference, "The wording changed")


RULE = Rule(
    code="SC002",
    name="word-replaced",
    severity=Severity.WARNING,
    summary="In a sentence that is otherwise the statement's own, a word was replaced by one that does not mean it.",
    why="Whoever copies a sentence and changes one word has usually changed what it says.",
    needs=(
        "One word stands in the place of the other, and the lexicon relates the two neither as synonyms nor as a word "
        "and a broader one. Opposites and members of one set have rules of their own."
    ),
    faithful=Example(
        "Both sides will build a joint centre for rescue at sea.",
        "Both sides will construct a joint centre for sea rescue.",
    ),
    distorted=Example(
        "Both sides will build a joint centre for rescue at sea.",
        "Both sides will build a joint school for rescue at sea.",
    ),
    find=_find,
)
