"""What an account would have to say otherwise to be supported, for each change that a rule saw."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection
from summitcheck.documents.model import Excerpt
from summitcheck.documents.parts import on_one_line, words_of
from summitcheck.trace import ClaimTrace, Trace
from summitcheck.views.report import Assessment, Finding
from summitcheck.views.word_changes import ChangeKind, WordChange, shortened, word_change

#: Of two words in one of these relations, either can stand where the other does.
_EXCHANGED = frozenset(
    {RelationKind.NUMBER, RelationKind.DATE, RelationKind.NAME, RelationKind.OPPOSITE, RelationKind.EXCLUSIVE}
)
_ON_NAMES = "names"  # the family of rules


class Remedy(NamedTuple):
    """A change; ``exchanged`` if the statement's words can stand where the account's do: a figure for a figure.

    Others would make nonsense there, or tell another claim: "will" where the account says "trained".
    """

    change: WordChange
    exchanged: bool

    @property
    def advice(self) -> str:
        """What the account would have to do otherwise, to follow "if the account"."""
        kind, before, after = self.change.kind, self.change.before, self.change.after
        if kind is ChangeKind.ADDED:
            return f"did not add “{after}”"
        if kind is ChangeKind.LEFT_OUT:
            return f"kept “{before}”"
        if self.exchanged:
            return f"said “{before}” instead of “{after}”"
        if before.casefold() == after.casefold():
            return f"meant the same by “{before}”"
        brief = shortened(self.change, "…")
        return f"meant the same where the statement says “{brief.before}” and it says “{brief.after}”"


def remedies(assessment: Assessment, judged: ClaimTrace, trace: Trace) -> tuple[Remedy, ...]:
    """What would undo each change behind the findings; nothing for a located claim without its statement.

    A change of words is left out where another takes in the same words on both sides, or where its own are the same
    and another change explains it: "before June" told as "after June".
    """
    every = tuple(_remedies(assessment, judged, trace))
    found = tuple(each for each in every if not _same_words(each)) or every
    return tuple(each for each in found if not any(each is not other and _within(each, other) for other in found))


def _same_words(remedy: Remedy) -> bool:
    return remedy.change.before.casefold() == remedy.change.after.casefold()


def _within(one: Remedy, other: Remedy) -> bool:
    pairs = ((one.change.before, other.change.before), (one.change.after, other.change.after))
    return not one.exchanged and all(short in long and short != long for short, long in pairs)


def _remedies(assessment: Assessment, judged: ClaimTrace, trace: Trace) -> Iterator[Remedy]:
    statement, account = trace.statement.document, trace.account.document
    if statement is None and assessment.claim.located:
        return
    for finding in assessment.telling:
        change = word_change(finding, assessment.claim, statement.document if statement else account, account)
        if change.kind is not ChangeKind.OTHER:
            yield _remedy(change, finding, judged, trace)


def _remedy(change: WordChange, finding: Finding, judged: ClaimTrace, trace: Trace) -> Remedy:
    account = on_one_line(words_of(finding.account))
    alike = _are_alike(finding, judged, trace)
    fits = account in finding.message if alike else _is_part(change.before, change.after)
    if fits and change.before != change.after and not _told(change.before, finding.account, judged):
        return Remedy(change, exchanged=change.kind is ChangeKind.REPLACED)
    if change.kind is ChangeKind.REPLACED or (change.kind is ChangeKind.LEFT_OUT and alike):
        change = change._replace(kind=ChangeKind.REPLACED, after=account)  # the account has its own in its place
    return Remedy(change, exchanged=False)


def _is_part(one: str, other: str) -> bool:
    """True if one of two words or phrases is part of the other: "create" and "not create"."""
    shorter, longer = sorted((one.casefold(), other.casefold()), key=len)
    return f" {shorter} " in f" {longer} "


def _told(words: str, instead: Excerpt, judged: ClaimTrace) -> bool:
    """True if the account has these words besides what it says ``instead``: then they tell something else there."""
    if judged.window is None:
        return False
    text, start = judged.window.text, judged.window.start
    said = on_one_line(f"{text[: instead.start - start]} | {text[instead.end - start :]}")
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said, re.IGNORECASE))


def _are_alike(finding: Finding, judged: ClaimTrace, trace: Trace) -> bool:
    """True if the words of both sides are of one kind: figures, dates, names, modal verbs, or words of one class."""
    alignment, of_names = judged.alignment, trace.rules[finding.code].family == _ON_NAMES
    if alignment is None:
        return False
    official = _kind(alignment.official, finding.official, of_names=of_names)
    alike = official is not None and official is _kind(alignment.account, finding.account, of_names=of_names)
    return alike or any(_exchanges(each.detection, finding) for each in judged.detections)


def _exchanges(detection: Detection, finding: Finding) -> bool:
    """True for the detection behind a finding whose two words exclude each other, as "tin" and "nickel" do."""
    same = detection.code == finding.code and detection.official == (finding.official.start, finding.official.end)
    return same and detection.difference is not None and detection.difference.relation.kind in _EXCHANGED


def _kind(text: AnnotatedText, words: Excerpt, *, of_names: bool) -> TermKind | None:
    """The kind of all terms in some words of a text; None for plain words, and where there are several kinds."""
    kinds = {_kind_of(text, text.terms[k], of_names=of_names) for k in text.within(words.start, words.end)}
    kind = kinds.pop() if len(kinds) == 1 else None
    alone = kind is not TermKind.OPERATOR or words_of(words).casefold() in text.language.words.MODALS
    return kind if alone else None


def _kind_of(text: AnnotatedText, term: Term, *, of_names: bool) -> TermKind | None:
    """The kind of a term; a word with a capital is a name where a rule on names says so, any other word has none."""
    if term.kind is not TermKind.WORD:
        return term.kind
    return TermKind.NAME if term.capital or (of_names and text.written(term)[:1].isupper()) else None
