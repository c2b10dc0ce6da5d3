"""SC9xx: two things that the statement puts side by side, told as means and end or as cause and effect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.phrases import Cues
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_words, official_span
from summitcheck.detect.clauses import (
    SHARED,
    AlignedSide,
    account_side,
    holds,
    nearest,
    opposite_sentence,
    sentence,
    span,
)
from summitcheck.lang.en.lexicon import pos
from summitcheck.lang.en.words import word_set
from summitcheck.severity import Severity

_CAUSES = Cues(
    "because, because of, due to, owing to, thanks to, in return for, in exchange for, as a result of",
    "as a consequence of, under pressure from, after pressure from, following pressure from, bowing to",
    "caving in to, prompted by, caused by, driven by, triggered by, on account of, as a condition for",
    "as a reward for, in retaliation for, as payment for",
)
#: What also tells a reason: enough for the statement to have given one.
_REASONS = Cues(
    "because, due, owing, thanks, in exchange, consequence, pressure, prompted, caused, driven, triggered, account of",
    "condition, reward, retaliation, light of, view of, reason, causes, leading, leads, resulting, therefore, thus",
    "hence, attributed, reflects, reflecting, amid, as a result",
)
#: What tells a reason at times ("by", "as"): enough where the account has put another word in its place.
_MAYBE_REASONS = word_set("by as since following given response result results return")
#: Before a verb: it is the end of what stands before.
_ENDS = Cues(
    "to, in order to, so as to, in a bid to, as a means to, as a way to, with a view to, with the aim of",
    "aimed at",
)
#: Before a verb: it is the means.
_MEANS = Cues("by, through, by means of, via, as a means of, as a way of")
_VERBAL = (TermKind.WORD, TermKind.NUMBER)
_COORDINATION = frozenset(("and", "to", "also", "both", "will", "shall", "they", "as", "well", "then"))


def _causes(comparison: Alignment) -> Iterator[Detection]:
    side = account_side(comparison)
    for cue in _CAUSES.within(comparison.account):
        tokens = sentence(comparison.account, cue.start)
        around = nearest(side, tokens, cue)
        if not around or len(side.shared(tokens)) < SHARED:
            continue
        if _gives_reason(comparison, opposite_sentence(side, comparison.official, around), tokens, cue):
            continue
        terms = tuple(sorted(side.matched[j] for j in around))
        place = span(comparison.account, cue)
        message = f"The account gives a cause that the statement does not: {account_words(comparison, place)}"
        yield Detection("SC902", official_span(comparison, terms), place, message, terms)


def _gives_reason(comparison: Alignment, official: range, account: range, cue: range) -> bool:
    """True when the statement's sentence gives a reason too, in a word that the account has not kept beside its own."""
    if holds(_REASONS, comparison.official, official):
        return True
    told = Counter(comparison.official.tokens[n].norm for n in official)
    kept = Counter(comparison.account.tokens[n].norm for n in account if n not in cue)
    return any(kept[word] < count for word, count in told.items() if word in _MAYBE_REASONS)


def _means(comparison: Alignment) -> Iterator[Detection]:
    for cues, cue, later in _joints(comparison.account):
        if later in comparison.backward:
            yield from _turned_into(comparison, account_side(comparison), cues, cue, later)


@once_per_text
def _joints(analysis: AnnotatedText) -> tuple[tuple[Cues, range, int], ...]:
    """The words that make what follows an end, or a means, of what stands before; each with the verb behind it."""
    found = [(cues, cue) for cues in (_ENDS, _MEANS) for cue in cues.within(analysis)]
    terms = {term.first: k for k, term in enumerate(analysis.terms)} if found else {}
    joints = [(cues, cue, terms[cue.stop]) for cues, cue in found if cue.stop in terms]
    return tuple(joint for joint in joints if _is_verb(analysis, joint[2]) and _binds(analysis, joint[1]))


def _turned_into(comparison: Alignment, side: AlignedSide, cues: Cues, cue: range, later: int) -> Iterator[Detection]:
    """A sign where the verb behind a cue, and one before it, stand side by side or the other way round."""
    tokens = sentence(side.analysis, cue.start)
    for earlier in side.shared(range(tokens.start, cue.start)):
        pair = side.matched[earlier], side.matched[later]
        if _is_verb(side.analysis, earlier) and (
            _parallel(comparison.official, min(pair), max(pair)) or _turned(comparison.official, *pair, cues)
        ):
            yield _fused(comparison, cue, later, pair)
            return


def _fused(comparison: Alignment, cue: range, later: int, pair: tuple[int, int]) -> Detection:
    terms = (min(pair), max(pair))
    place = (comparison.account.tokens[cue.start].start, comparison.account.terms[later].end)
    words = account_words(comparison, place)
    message = f"The account makes a means or an end of what the statement does not: {words}"
    return Detection("SC901", official_span(comparison, terms), place, message, terms)


def _is_verb(analysis: AnnotatedText, index: int) -> bool:
    term = analysis.terms[index]
    return term.kind in _VERBAL and "v" in pos(term.norm)


def _binds(analysis: AnnotatedText, cue: range) -> bool:
    """True unless the cue follows a verb ("aim to"), "and" or "both": then it only opens an infinitive."""
    if cue.start == 0:
        return False
    before = analysis.tokens[cue.start - 1]
    if "," in analysis.between(before, analysis.tokens[cue.start]) or before.norm in _COORDINATION:
        return False
    return len(cue) > 1 or (pos(before.norm)[:1] not in ("v", "") or before.text[:1].isupper())


def _parallel(official: AnnotatedText, first: int, second: int) -> bool:
    """True when the later verb is joined to the earlier by "and", with no word of purpose at the joint."""
    if first == second or not _is_verb(official, first) or not _is_verb(official, second):
        return False
    for token in reversed(official.tokens[official.terms[first].last : official.terms[second].first]):
        if token.norm == "and":
            return True
        if token.norm not in _COORDINATION:
            return False
    return False


def _turned(official: AnnotatedText, earlier: int, later: int, cues: Cues) -> bool:
    """True when the statement has it the other way round: there the cue stands before the earlier verb."""
    start = official.terms[earlier].first
    return later < earlier and any(cue.stop == start and _binds(official, cue) for cue in cues.within(official))


RULES = (
    Rule(
        "SC901",
        "means-for-end",
        Severity.WARNING,
        "Two aims that stand side by side in the statement became means and end.",
        "Who says that one pledge serves another makes the first depend on the second.",
        Example(
            "The mayors will plant trees and repair the quays.",
            "The mayors will repair the quays and plant trees.",
        ),
        Example(
            "The mayors will plant trees and repair the quays.",
            "The mayors will plant trees in order to repair the quays.",
        ),
        _means,
    ),
    Rule(
        "SC902",
        "cause-added",
        Severity.WARNING,
        "The account gives a cause, a price or a pressure of which the statement says nothing.",
        "“In return for” turns a gift into a deal, and “under pressure” a choice into a defeat.",
        Example("Due to the floods, the port will stay closed.", "The port will stay closed because of the floods."),
        Example("The port will stay closed.", "The port will stay closed because of a strike."),
        _causes,
    ),
)
