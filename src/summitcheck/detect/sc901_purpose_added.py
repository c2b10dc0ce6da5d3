"""SC901: aims that stand side by side in the statement and became means and end."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_words, official_span
from summitcheck.detect.reading.sentences import sentence_at, word_before
from summitcheck.detect.reading.sides import AlignedSide, account_side
from summitcheck.lang.wordlists import Phrases
from summitcheck.severity import Severity

_VERBAL = (TermKind.WORD, TermKind.NUMBER)
#: The phrases that a link is one of, its tokens, and the index of the verb behind it.
_Link = tuple[Phrases, range, int]


def _find(alignment: Alignment) -> Iterator[Detection]:
    side = account_side(alignment)
    for link in _links(alignment.account):
        pair = _linked_here_only(alignment, side, link) if link[2] in alignment.backward else None
        if pair is not None:
            yield _detection(alignment, link, (min(pair), max(pair)))


@once_per_text
def _links(text: AnnotatedText) -> tuple[_Link, ...]:
    """The words that make what follows an end, or a means, of what stands before."""
    cues = text.language.cues
    found = [(kind, link) for kind in (cues.PURPOSES, cues.MEANS) for link in kind.within(text.tokens, text.words)]
    terms = {term.first: k for k, term in enumerate(text.terms)} if found else {}
    links = [(kind, link, terms[link.stop]) for kind, link in found if link.stop in terms]
    verbal = [link for link in links if _may_be_verb(text, link[2]) and not _is_thing(text, link)]
    return tuple(link for link in verbal if _binds(text, link[1]))


def _is_thing(text: AnnotatedText, link: _Link) -> bool:
    """True for a noun in place of an act as a means: "map farms by satellite"."""
    kind, _, later = link
    return kind is text.language.cues.MEANS and not text.language.syntax.is_present_participle(text.terms[later].norm)


def _linked_here_only(alignment: Alignment, side: AlignedSide, link: _Link) -> tuple[int, int] | None:
    """The official verbs for the one before a link and the one behind it, where the statement links them otherwise."""
    kind, tokens, later = link
    sentence = sentence_at(side.text, tokens.start)
    for earlier in side.matched_among(range(sentence.start, tokens.start)):
        pair = side.matched[earlier], side.matched[later]
        if (
            _may_be_verb(side.text, earlier)
            and not _is_end_in_front(side.text, sentence, earlier)
            and (_side_by_side(alignment.official, min(pair), max(pair)) or _reversed(alignment.official, *pair, kind))
        ):
            return pair
    return None


def _is_end_in_front(text: AnnotatedText, sentence: range, verb: int) -> bool:
    """True for the "pay" of "to pay for it, they will sell boats to find money": what opens a sentence is its end."""
    opening = (link for link in text.language.cues.PURPOSES.within(text.tokens, text.words))
    return any(link.start == sentence.start and link.stop == text.terms[verb].first for link in opening)


def _detection(alignment: Alignment, link: _Link, terms: tuple[int, int]) -> Detection:
    _, tokens, later = link
    place = (alignment.account.tokens[tokens.start].start, alignment.account.terms[later].end)
    words = account_words(alignment, place)
    message = f"The account adds a purpose that the statement does not give: {words}"
    return Detection("SC901", official_span(alignment, terms), place, message, terms)


def _may_be_verb(text: AnnotatedText, index: int) -> bool:
    term = text.terms[index]
    return term.kind in _VERBAL and "v" in text.language.lexicon.pos(term.norm)


def _binds(text: AnnotatedText, link: range) -> bool:
    """True unless the link follows a verb ("aim to"), "and" or "both": then it only opens an infinitive."""
    if link.start == 0:
        return False
    before, language = text.tokens[link.start - 1], text.language
    if "," in text.between(before, text.tokens[link.start]) or before.norm in language.cues.COORDINATION:
        return False
    return len(link) > 1 or (language.lexicon.pos(before.norm)[:1] not in ("v", "") or before.text[:1].isupper())


def _side_by_side(official: AnnotatedText, first: int, second: int) -> bool:
    """True when the later verb is joined to the earlier by "and", with no word of purpose between them."""
    if first == second or not _may_be_verb(official, first) or not _may_be_verb(official, second):
        return False
    if any(first < later < second for _, _, later in _links(official)):
        return False  # "plant trees to hold the soil and shade the paths": both may be what the trees are for
    for n in range(official.terms[second].first - 1, official.terms[first].last - 1, -1):
        token = official.tokens[n]
        if token.norm == official.language.syntax.AND:
            return official.language.lexicon.pos(word_before(official, n))[:1] != "a"  # "a quick and secure line"
        if token.norm not in official.language.cues.COORDINATION:
            return False
    return False


def _reversed(official: AnnotatedText, earlier: int, later: int, kind: Phrases) -> bool:
    """True when the statement has it the other way round: there the link stands before the earlier verb."""
    if later >= earlier:
        return False
    start, links = official.terms[earlier].first, kind.within(official.tokens, official.words)
    return any(link.stop == start and _binds(official, link) for link in links)


RULE = Rule(
    code="SC901",
    name="purpose-added",
    severity=Severity.WARNING,
    summary="Two separate aims of the statement became a means and an end.",
    why="Saying that one pledge serves another makes the first depend on the second.",
    needs=(
        "Two verbs are matched, and the account puts “to”, “by” or the like between them. The statement joins the "
        "same two with “and”, or has the means and the end the other way round."
    ),
    faithful=Example(
        "The mayors will plant trees and repair the quays.",
        "The mayors will repair the quays and plant trees.",
    ),
    distorted=Example(
        "The mayors will plant trees and repair the quays.",
        "The mayors will plant trees in order to repair the quays.",
    ),
    find=_find,
)
