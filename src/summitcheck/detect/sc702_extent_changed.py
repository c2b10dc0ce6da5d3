"""SC702: words whose degree turned to the contrary, or was taken back; ends told as less, and less as an end."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, changed, changed_term
from summitcheck.detect.reading.lessened import ended_or_lessened
from summitcheck.detect.reading.modifiers import changed_modifier
from summitcheck.detect.reading.sentences import span
from summitcheck.lang.degree import QUALIFYING, are_contrary
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    for i, j in ended_or_lessened(alignment):
        yield changed_term("SC702", alignment, i, j, "What ends in one text is only made less in the other")
    yield from _degrees(alignment)


def _degrees(alignment: Alignment) -> Iterator[Detection]:
    degrees = alignment.official.language.degrees.DEGREES
    if degrees.keys().isdisjoint(alignment.account.words):
        return
    ungraded = degrees.keys().isdisjoint(alignment.official.words)
    reported: set[int] = set()
    for i, j in alignment.matched.items():
        account = _degree_token(alignment.account, j)
        if account is None or account in reported:
            continue
        reported.add(account)
        official = _degree_token(alignment.official, i)
        what = _change(alignment, official, account, ungraded=ungraded)
        if what:
            yield _changed_degree(alignment, (i, j), (official, account), what)


def _changed_degree(
    alignment: Alignment, pair: tuple[int, int], degrees: tuple[int | None, int], what: str
) -> Detection:
    """The detection that a degree changed: both words, or the one that was added with the term that it grades."""
    official, account = degrees
    if official is None:
        return changed_modifier("SC702", alignment, pair, degrees, what)
    words = range(official, official + 1), range(account, account + 1)
    places = span(alignment.official, words[0]), span(alignment.account, words[1])
    return changed("SC702", alignment, *places, what, pair[:1])


def _change(alignment: Alignment, official: int | None, account: int, *, ungraded: bool) -> str:
    """What became of a degree, given the tokens of both words; empty when nothing is wrong.

    ``ungraded`` is true when the statement has no word of degree at all.
    """
    degrees = alignment.official.language.degrees.DEGREES
    degree = degrees[alignment.account.tokens[account].norm]
    if official is None:
        return "A word of degree was added" if ungraded and degree in QUALIFYING else ""
    return "The degree changed" if are_contrary(degrees[alignment.official.tokens[official].norm], degree) else ""


def _degree_token(text: AnnotatedText, index: int) -> int | None:
    """The token of the word of degree right before or after a term."""
    term, degrees = text.terms[index], text.language.degrees.DEGREES
    tokens = (token for token in (term.first - 1, term.last) if 0 <= token < len(text.tokens))
    return next((token for token in tokens if text.tokens[token].norm in degrees), None)


RULE = Rule(
    code="SC702",
    name="extent-changed",
    severity=Severity.WARNING,
    summary="A word of degree became its opposite, one that limits the promise was added, or less became nothing.",
    why="“Partly lifted” and “fully lifted” are different headlines; leaving the word out only claims less.",
    needs=(
        "A word of degree is right beside a matched word in the account. In the statement, that word has the "
        "opposite degree or, if the account's word is a limiting one, no degree at all. Also reported: one text makes "
        "an end of a thing (“eliminate”) and the other only makes less of it (“halve”, “cut by 10 percent”), but not "
        "“reduce” for an end, which only says less."
    ),
    faithful=Example("The ban will be fully lifted in May.", "The ban will be completely lifted in May."),
    distorted=Example("The ban will be fully lifted in May.", "The ban will be partly lifted in May."),
    find=_find,
)
