"""Verdicts from scores: every threshold is here, and no other module turns a probability into a verdict.

An accusation rests on the surest detection against a claim. The reported ``distortion`` joins all of them by noisy-or,
so many unsure ones raise the score, and leave the claim uncertain at most. So do words that often change a meaning.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from math import log
from typing import NamedTuple

from summitcheck.decide.verdict import Status, Verdict
from summitcheck.score.model import noisy_or
from summitcheck.score.wording import Wording


class Thresholds(NamedTuple):
    """Where a score becomes a verdict. The bands between are ``uncertain``: abstain rather than guess."""

    #: Below, the account does not speak of the claim; from ``supported`` on, it does.
    omitted: float = 0.45
    supported: float = 0.5
    #: From here on a claim that its words state is uncertain, if only their place or date suggests another subject.
    elsewhere: float = 0.2
    #: From here on the account distorts; from ``suspect`` on nobody should call it faithful before reading it.
    distorted: float = 0.5
    suspect: float = 0.25
    #: From here on it is likely enough that one of several detections is right, though none is suspect by itself.
    joint: float = 0.75
    #: From here on the words that only one of the texts has are likely enough to have changed the meaning.
    reworded: float = 0.5
    #: From here on the statement backs a sentence of the account, if one of its lines holds this share of it, ...
    grounded: float = 0.5
    held: float = 0.4
    #: ... and with this share whatever the score, if no name, figure or date is new and nothing is suspect.
    plainly: float = 0.6


THRESHOLDS = Thresholds()

#: From here on (0 to 1), before anything outside its window counts, a claim is so surely stated that it shows the
#: account to speak of the statement.
_SURELY = 0.7
#: Sentences on each side of a window that are near it.
NEARBY = 10
#: Words that cover less of a claim than this (0 to 1) are not aligned with it: the account does not speak of it.
WORTH_ALIGNING = 0.12
#: A claim that is less likely stated than this (0 to 1) is not aligned either. Of the claims that passages read by hand
#: do state, 6 in 100 are below, and nearly all of these would be omitted after alignment too.
LIKELY_ENOUGH = 0.025
#: With a model of entailment, a claim is read where log(how likely it is stated, before it is aligned) plus
#: `LIKENESS_COUNTS` times the likeness of its best sentence reaches `WORTH_READING`.
LIKENESS_COUNTS, WORTH_READING = 8.0, -1.2
#: Of the claims that have the same best sentence, so many are read, and none that is so far behind the likeliest: few
#: sentences tell more than three. Of claims that are told in events read by hand, 9 in 100 are not read; read, all but
#: one of them would be omitted too.
RIVALS, BEHIND = 4, 3.5
#: Of these, all are read that are so likely (0 to 1) by words alone: a sentence of a statement may make six promises.
SHOWN_BY_WORDS = 0.05
#: A sentence this like a claim (0 to 1), which words alone call stated this surely (0 to 1), is not read: of 209 such
#: cells judged by hand reading would change two verdicts, and it may take another name for another event.
_ALIKE, _SURE = 0.7, 0.9
#: With fewer words that tell something, nobody knows whether the statement has a sentence.
ENOUGH_TO_TELL = 3
#: A sentence of which the best line covers this much is paired with it term by term.
WORTH_PAIRING = 0.25
#: A sentence of which one line covers this much is aligned with that whole line too, not only claim by claim.
NEARLY_COPIED = 0.5


class Likelihood(NamedTuple):
    """What is known of a claim before it is read.

    The number of its best sentence, how likely it is stated by words, and how like the sentence is to it (0 to 1), None
    without a model of entailment.
    """

    sentence: int
    stated: float
    likeness: float | None


def shows_subject(stated: float) -> bool:
    """True for a claim so likely stated by its window alone that the account is shown to speak of the statement."""
    return _rounded(stated) >= _SURELY


def shown_by_words(stated: float, likeness: float) -> bool:
    """True for a claim that words show to be stated, in a sentence that is much like it: a model need not read it."""
    return likeness >= _ALIKE and _rounded(stated) >= _SURE


def worth_reading(claims: Mapping[int, Likelihood]) -> list[int]:
    """Those of some claims, by number, of which the account may speak; the others are omitted unread."""
    by_words = [n for n, each in claims.items() if each.likeness is None and _rounded(each.stated) >= LIKELY_ENOUGH]
    rivals: dict[int, list[tuple[float, int]]] = {}
    for number, (sentence, stated, likeness) in claims.items():
        if likeness is not None and (known := _rounded(log(stated) + LIKENESS_COUNTS * likeness)) >= WORTH_READING:
            rivals.setdefault(sentence, []).append((known, number))
    shown = {number for number, each in claims.items() if _rounded(each.stated) >= SHOWN_BY_WORDS}
    return sorted([*by_words, *[number for each in rivals.values() for number in _foremost(each, shown)]])


def _foremost(rivals: Sequence[tuple[float, int]], shown: Container[int]) -> list[int]:
    """Of claims that have the same best sentence, each with what is known of it, those that are read."""
    ranked = sorted(rivals, reverse=True)
    foremost = [number for known, number in ranked[:RIVALS] if known >= ranked[0][0] - BEHIND]
    return [*foremost, *[number for _, number in ranked if number in shown and number not in foremost]]


def _rounded(score: float) -> float:
    """The score without its last digits, in which processors and numeric libraries differ."""
    return round(score, 9)


class Decision(NamedTuple):
    """A verdict on a claim, and why it fell, in one line.

    Not ``judged`` is a claim that the account may tell where it cannot be read. ``doubt`` is what the place or the date
    of the words has against them, where that alone decided.
    """

    verdict: Verdict
    reason: str
    judged: bool = True
    doubt: str = ""


#: What a claim is that nothing in the account tells.
OMITTED = Decision(Verdict.OMITTED, "no sentence of the account covers enough of the claim")
_IN_PART = Decision(Verdict.UNCERTAIN, "the account covers only part of the claim")
_DISTORTED = Decision(Verdict.DISTORTED, "the account states the claim with a different meaning")
_DOUBTFUL = Decision(Verdict.UNCERTAIN, "the wording differs in a way that may or may not change the meaning")
_OF_ANOTHER_LINE = Decision(Verdict.UNCERTAIN, "the wording differs, but fits another line of the statement better")
_CUT_OFF = Decision(Verdict.UNCERTAIN, "the account is cut off, and the missing part may state the claim", judged=False)
_SUPPORTED = Decision(Verdict.SUPPORTED, "the account says it, and no rule found a difference that changes the meaning")


def decide_claim(
    stated: float,
    detections: Sequence[float],
    thresholds: Thresholds = THRESHOLDS,
    *,
    own_line: bool = True,
    by_itself: float = 0.0,
    doubt: str = "",
    wording: Wording | None = None,
) -> Decision:
    """The verdict on a claim, from how likely it is stated and how likely each detection against it is right.

    ``by_itself`` is how likely it would be stated wherever in the account and whenever the words were written, and
    ``doubt`` what their place or date has against them.

    An accusation needs one detection that is sure on its own: many unsure ones are a paraphrase. It also needs words
    that fit no other line of the statement better than the claim's ``own_line``: else they tell of something else.
    """
    surest, stated = _rounded(max(detections, default=0.0)), _rounded(stated)
    if is_doubted(stated, by_itself, thresholds):
        does = "change" if surest >= thresholds.distorted else "state"
        return Decision(Verdict.UNCERTAIN, f"its words {does} the claim, but {doubt}", doubt=doubt)
    if stated < thresholds.omitted and _rounded(by_itself) >= thresholds.supported:
        return Decision(Verdict.OMITTED, f"its words may state the claim, but {doubt}", doubt=doubt)
    if stated < thresholds.omitted:
        return OMITTED
    if stated < thresholds.supported:
        return _IN_PART
    if surest >= thresholds.distorted:
        return _DISTORTED if own_line else _OF_ANOTHER_LINE
    if surest >= thresholds.suspect or _rounded(noisy_or(detections)) >= thresholds.joint:
        return _DOUBTFUL
    return _reworded(wording) if wording and _rounded(wording.probability) >= thresholds.reworded else _SUPPORTED


def _reworded(wording: Wording) -> Decision:
    """What a claim is whose words changed as they seldom do where the meaning stays: to be read."""
    lost, gained = (" and ".join([f"“{word}”" for word in words]) for words in (wording.lost, wording.gained))
    instead = f" instead of {lost}" if lost else ""
    said = f"says {gained}{instead}" if gained else f"leaves out {lost}" if lost else "rewords it"
    return Decision(Verdict.UNCERTAIN, f"the account {said}, and such words often change the meaning")


def is_doubted(stated: float, by_itself: float, thresholds: Thresholds = THRESHOLDS) -> bool:
    """True for a claim that its words state, and that only their place or date in the account leaves uncertain."""
    return thresholds.elsewhere <= _rounded(stated) < thresholds.supported <= _rounded(by_itself)


def decide_elsewhere(reason: str) -> Decision:
    """The verdict on any claim in an account that is not about the statement, for this reason."""
    return Decision(Verdict.OMITTED, reason)


def decide_foreign(reason: str) -> Decision:
    """The verdict on any claim in an account in another language than the statement's, for this reason."""
    return Decision(Verdict.UNCERTAIN, reason, judged=False)


def decide_cut(decision: Decision) -> Decision:
    """The verdict on a claim in an account that is cut off, from that in what there is of it: none is omitted."""
    return _CUT_OFF if decision.verdict is Verdict.OMITTED else decision


class Grounds(NamedTuple):
    """What is known of a sentence besides how likely the statement backs it.

    ``held`` is the share of it that its best line has, ``telling`` how many of its words, names and figures could tell.
    ``new`` are names, figures or dates that no line backs; ``surest`` is the likeliest distortion in it (0 to 1).
    """

    held: float
    telling: int
    new: bool = False
    surest: float = 0.0
    small_talk: bool = False

    @property
    def says_something(self) -> bool:
        """True for a sentence that a statement could hold."""
        return not self.small_talk and (self.new or self.telling >= ENOUGH_TO_TELL)


def decide_sentence(
    grounding: float,
    grounds: Grounds,
    *,
    distorted: bool,
    attributed: bool,
    rests: bool = False,
    thresholds: Thresholds = THRESHOLDS,
) -> Status:
    """The status of a sentence of the account that is no heading and no furniture.

    A sentence that a claim ``rests`` on, supported or to be read, is grounded, whatever else it says: it was not added.
    """
    if attributed:
        return Status.ATTRIBUTED
    if distorted:
        return Status.DISTORTED
    if rests:
        return Status.GROUNDED
    if not grounds.says_something:
        return Status.ASIDE
    plainly = grounds.held >= thresholds.plainly and not grounds.new and grounds.surest < thresholds.suspect
    likely = _rounded(grounding) >= thresholds.grounded and grounds.held >= thresholds.held
    return Status.GROUNDED if plainly or likely else Status.ADDED
