"""Links of a judged account, so that a diff shows the same additions and omissions as the checker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from summitcheck.decide.verdict import Status
from summitcheck.documents.model import SentenceKind
from summitcheck.views.diff.link import LINKED, SentenceLink
from summitcheck.views.diff.side import DiffSide
from summitcheck.views.report import AccountReport

#: A sentence of the statement and one of the account, by index.
_Pair = tuple[int, int]

#: What a sentence is called that a claim may rest on, told faithfully or not.
_RESTING = (Status.GROUNDED, Status.DISTORTED)
_HEADLINES = (SentenceKind.TITLE, SentenceKind.HEADING)
#: What the checker calls added is paired all the same where the words are as alike as this (0 to 1).
_ALIKE = 0.5


def as_judged(
    found: Mapping[_Pair, SentenceLink],
    likely: Mapping[_Pair, SentenceLink],
    report: AccountReport,
    statement: DiffSide,
) -> Iterator[SentenceLink]:
    """The links by which an account is paired: those ``found``, less the weak ones of a sentence that was added.

    Each sentence that is grounded, or distorts a claim, is linked firmly with the lines of the claims that rest on it,
    else with the line that is most like it, unless it is a headline, or a line word for word.
    """
    judged = [each.status for each in report.statements]
    copied = {link.account for link in found.values() if link.strength == 1.0}
    grounds = _grounds(likely, report, statement)
    firm = {(link.official, link.account): link for link in grounds if link.account not in copied}
    yield from firm.values()
    for pair, link in found.items():
        if pair not in firm and (judged[link.account] is not Status.ADDED or link.strength >= _ALIKE):
            yield link


def _grounds(
    likely: Mapping[_Pair, SentenceLink], report: AccountReport, statement: DiffSide
) -> Iterator[SentenceLink]:
    claims = {each.claim.id: each.claim for each in report.assessments if each.claim.located}
    best = _nearest(likely)
    for j, each in enumerate(report.statements):
        if each.status in _RESTING:
            told = [claims[name] for name in each.claims if name in claims]
            lines = {i for claim in told for i in statement.within(claim.start, claim.end)}
            titled = each.sentence.kind in _HEADLINES
            for i in lines or (() if titled else best.get(j, ())):
                link = likely.get((i, j), SentenceLink(i, j, LINKED))
                yield link._replace(strength=max(link.strength, LINKED), firm=True)


def _nearest(likely: Mapping[_Pair, SentenceLink]) -> dict[int, tuple[int, ...]]:
    """By sentence of the account, the line that is most like it."""
    ranked = sorted(likely.values(), key=attrgetter("strength"))
    return {link.account: (link.official,) for link in ranked}
