"""SC104: ordinals and the numbers of articles, annexes or phases that changed."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, changed_term, replaced
from summitcheck.detect.reading.figures import both_have_figures, in_series, is_labelled, replaced_figures
from summitcheck.detect.reading.sentences import word_before
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in replaced_figures(alignment) if both_have_figures(alignment) else ():
        if in_series(alignment, difference):
            kind = "label" if is_labelled(alignment, difference) else "ordinal"
            yield replaced("SC104", alignment, difference, "The number in the series changed")._replace(kind=kind)
    for i, j in _exchanged_ends(alignment):
        detection = changed_term("SC104", alignment, i, j, "The place in the series changed")
        yield detection._replace(kind="ordinal")


def _exchanged_ends(alignment: Alignment) -> Iterator[tuple[int, int]]:
    """Where "the first" became "the last" beside a matched word, or the other way round; none where both are told."""
    ends = _ends(alignment.official), _ends(alignment.account)
    told = {alignment.account.terms[j].norm for j in ends[1]}
    for i in [i for i in ends[0] if alignment.official.terms[i].norm not in told]:
        beside = (alignment.matched.get(i - 1, -2) + 1, alignment.matched.get(i + 1, 0) - 1)
        for j in ends[1].intersection(beside):
            yield i, j
            break


@once_per_text
def _ends(text: AnnotatedText) -> frozenset[int]:
    """The "first" and "last" behind an article: "last week" is no place in a series."""
    ends, articles = text.language.figures.ENDS, text.language.syntax.DETERMINERS
    found = [k for k, term in enumerate(text.terms) if term.norm in ends]
    return frozenset([k for k in found if word_before(text, text.terms[k].first) in articles])


RULE = Rule(
    code="SC104",
    name="series-number-changed",
    severity=Severity.ERROR,
    summary="An ordinal number changed, or the number of an article, annex or phase.",
    why="Article 4 and Article 5 of one treaty may promise opposite things.",
    needs=(
        "The statement's number is an ordinal or follows a word such as “Article”, and the account has a different "
        "number in its place or with the same noun."
    ),
    faithful=Example(
        "The ministers recalled Article V of the treaty.", "The ministers recalled Article 5 of the treaty."
    ),
    distorted=Example(
        "The ministers recalled Article 5 of the treaty.", "The ministers recalled Article 4 of the treaty."
    ),
    find=_find,
)
