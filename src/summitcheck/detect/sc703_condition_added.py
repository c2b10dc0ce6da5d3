"""SC703: conditions that the account sets and the statement does not."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, account_words, changed, official_span
from summitcheck.detect.reading.conditions import is_of_another_claim, unshared_conditions, unshared_limits
from summitcheck.detect.reading.occasions import is_told_as_occasion
from summitcheck.detect.reading.sentences import sentence_at, span
from summitcheck.detect.reading.sides import AlignedSide, account_side, contains
from summitcheck.detect.reading.waivers import imposed
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    yield from list(_imposed(alignment)) or _unshared(alignment)


def _imposed(alignment: Alignment) -> Iterator[Detection]:
    for own, told, term in imposed(alignment):
        places = span(alignment.official, own), span(alignment.account, told)
        yield changed("SC703", alignment, *places, "A condition is set that the statement rules out", (term,))


def _unshared(alignment: Alignment) -> Iterator[Detection]:
    side = account_side(alignment)
    for clause, around in unshared_conditions(side, alignment.official):
        inside = [k for k in alignment.account.within(*span(alignment.account, clause)) if k in alignment.backward]
        if any(alignment.account.terms[k].quantity for k in inside):
            continue  # the statement tells it in another form: "a film of which each bears 20 percent"
        if _is_notification(alignment.account, clause) or is_of_another_claim(alignment, clause):
            continue
        if _is_their_move(alignment, clause, around):
            continue
        if is_told_as_occasion(alignment, clause, side.matched[around[0]]):
            continue
        yield _added(alignment, side, clause, around, "sets a condition")
    for limit, around in unshared_limits(side, alignment.official):
        if not is_of_another_claim(alignment, limit):
            yield _added(alignment, side, limit, around, "sets a time limit")


def _is_notification(text: AnnotatedText, clause: range) -> bool:
    """True for "pending notification of Congress", a duty of whoever promises, for which nobody has to consent."""
    inside, cues = {text.tokens[n].norm for n in clause}, text.language.cues
    return not inside.isdisjoint(cues.NOTIFICATIONS) and inside.isdisjoint(cues.LEAVE)


def _is_their_move(alignment: Alignment, clause: range, around: tuple[int, ...]) -> bool:
    """True for "if they come to the table" where the statement is open to talks, or calls for them.

    Whoever is open to talks cannot hold them alone: "if" only names the other side's move.
    """
    official, account = alignment.official, alignment.account
    cues, told = account.language.cues, sentence_at(account, clause.start)
    own = sentence_at(official, official.terms[alignment.backward[around[0]]].first)
    talks = any(official.tokens[n].norm in cues.TALKING for n in own)
    open_ = contains(official, own, cues.OPENNESS) or contains(account, told, cues.OPENNESS)
    return talks and open_ and account.tokens[clause.start].norm == cues.IF


def _added(alignment: Alignment, side: AlignedSide, tokens: range, around: tuple[int, ...], what: str) -> Detection:
    place, terms = span(alignment.account, tokens), side.matches(around)
    message = f"The account {what} that the statement does not: {account_words(alignment, place)}"
    return Detection("SC703", official_span(alignment, terms), place, message, terms)


RULE = Rule(
    code="SC703",
    name="condition-added",
    severity=Severity.WARNING,
    summary="The account adds a condition or an end date that the statement does not have.",
    why="A promise with a condition can be broken in good faith.",
    needs=(
        "At least two words outside the conditional clause are matched in the part of the sentence that it applies "
        "to, and at most half of the words inside it are. The statement's sentence has no condition and no word that "
        "could express one. Or the statement says that nothing is waited for (“whatever their age”, “without prior "
        "permission”), and the account, which denies nothing, sets a condition. For “until” and a date, the "
        "statement's words have no date. A clause with its own verb that reports nothing of the claim does not count "
        "as a condition for it. Nor does a notification, nor the other side's move (“if they come to the table”) "
        "where the statement is open to talks. Not reported: what the statement says in another form (“disputes are "
        "referred”, “firms that win contracts”, a date, an option, an exception), and what is no condition (“if not "
        "more”, “even once”, “if it concerns you”)."
    ),
    faithful=Example("The bank will pay the first share in June.", "In June, the bank will pay the first share."),
    distorted=Example(
        "The bank will pay the first share in June.", "The bank will pay the first share in June if necessary."
    ),
    find=_find,
)
