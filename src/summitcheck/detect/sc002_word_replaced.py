"""SC002: words that were replaced by words that do not mean them."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.annotate.relation import RelationKind
from summitcheck.detect.base import Detection, Example, Rule, replaced, replacements
from summitcheck.severity import Severity

#: A broader word ("a piano", "an instrument") drops a detail and is no distortion.
_OTHER_MEANING = (
    RelationKind.UNRELATED,
    RelationKind.UNKNOWN,
    RelationKind.SISTER,
    RelationKind.SIMILAR,
    RelationKind.NARROWER,
)
#: A sentence is the statement's own where so much of the shorter of the two (0 to 1) stands in the same order.
_OWN = 0.7


def _find(alignment: Alignment) -> Iterator[Detection]:
    # Of retellings in other words five in six such differences are fair.
    if len(alignment.differences) == 1 and alignment.in_order >= _OWN:
        for difference in replacements(alignment, *_OTHER_MEANING):
            if not _is_name_for_word(alignment, difference):
                yield replaced("SC002", alignment, difference, "The wording changed")


def _is_name_for_word(alignment: Alignment, difference: Difference) -> bool:
    """True where one of the two is a name, or a word of a title, in mid-sentence: it replaces no common word."""
    official = alignment.official.terms[difference.official[0]]
    account = alignment.account.terms[difference.account[0]]
    return official.capital != account.capital and official.first > 0 and account.first > 0


RULE = Rule(
    code="SC002",
    name="word-replaced",
    severity=Severity.WARNING,
    summary=(
        "One word of a sentence that is otherwise copied from the statement was replaced by a word with a different "
        "meaning."
    ),
    why="Whoever copies a sentence and changes one word has usually changed its meaning.",
    needs=(
        "Nothing else differs, and in the lexicon the two words are neither synonyms nor a word and a broader one. "
        "Opposites and members of one set have their own rules."
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
