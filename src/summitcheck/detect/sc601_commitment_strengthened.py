"""SC601: commitments that bind more firmly in the account."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.detect.base import Detection, Example, Rule, changed
from summitcheck.detect.reading.carried_out import carried_out
from summitcheck.detect.reading.commitments import (
    CommitmentPair,
    changed_strength,
    commitment_pairs,
    considered,
    is_duty,
    is_talk,
)
from summitcheck.detect.reading.conditions import conditions
from summitcheck.detect.reading.firmness import firmness_change
from summitcheck.detect.reading.intensity import ChangedAct, forced_calls, signed_memories
from summitcheck.detect.reading.negation import is_denied
from summitcheck.detect.reading.outcomes import settled_talks
from summitcheck.detect.reading.phrases import phrase_from
from summitcheck.detect.reading.sentences import clause_at, sentence_at, span
from summitcheck.detect.reading.stages import told_otherwise
from summitcheck.detect.reading.stances import granted_calls
from summitcheck.detect.reading.tense import changed_tense, past_verbs, pending_verbs
from summitcheck.detect.reading.tentative import firmly_told
from summitcheck.detect.reading.verbs import is_passive
from summitcheck.lang.rung import AIM
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    pairs = [pair for pair in commitment_pairs(alignment) if pair.raised > 0]
    change = None if pairs else firmness_change(alignment)
    if change and change.raised > 0:
        pairs.append(change)
    for pair in pairs:
        if not _is_conditional(alignment, pair):
            yield changed_strength("SC601", alignment, pair, "The commitment became stronger")
    settled = None if pairs else firmly_told(alignment)
    done = None if settled else carried_out(alignment)
    if settled:
        yield changed_strength("SC601", alignment, settled, "What is left open is reported as settled")
    elif done:
        yield told_otherwise("SC601", alignment, done, "Something planned is reported as done")
    else:
        yield from _carried_out(alignment)
    yield from _settled(alignment)
    for verb, told, thing in forced_calls(alignment):
        yield _more(alignment, (verb, told, thing), "A call to act is reported as an obligation")
    for verb, told, thing in signed_memories(alignment):
        yield _more(alignment, (verb, told, thing), "Something only recalled is reported as signed")
    for call, welcome in granted_calls(alignment):
        places = span(alignment.official, call.tokens), span(alignment.account, welcome.tokens)
        yield changed("SC601", alignment, *places, "Something called for is reported as achieved", (call.subject,))


def _more(alignment: Alignment, change: ChangedAct, what: str) -> Detection:
    verb, told, thing = change
    places = span(alignment.official, range(verb, verb + 1)), span(alignment.account, range(told, told + 1))
    return changed("SC601", alignment, *places, what, (thing,))


def _is_conditional(alignment: Alignment, pair: CommitmentPair) -> bool:
    """True for an aim under a condition that the account's sentence opens with: "if they vote so, they will open"."""
    account = alignment.account
    opens = any(clause.start == sentence_at(account, clause.start).start for clause in conditions(account))
    may_follow = opens and not is_duty(account, pair.account)
    return pair.official.step == AIM and may_follow and bool(conditions(alignment.official))


def _carried_out(alignment: Alignment) -> Iterator[Detection]:
    """A verb that is still to come, or only considered, in the statement and past in the account."""
    account = past_verbs(alignment.account)
    official = pending_verbs(alignment.official) | considered(alignment.official) if account else frozenset()
    for i, j in alignment.matched.items() if official else ():
        if i not in official or j not in account or is_talk(alignment.account, j):
            continue
        if is_denied(alignment.account, j) or _takes_effect_later(alignment, j):
            continue
        if not _is_done_so(alignment, i, j) and not _is_of_another(alignment, i, j):
            yield changed_tense("SC601", alignment, i, j, "Something planned is reported as done")


def _takes_effect_later(alignment: Alignment, told: int) -> bool:
    """True for "was extended to 2028", where the statement has that day: it tells of the decision to extend it."""
    account = alignment.account
    sentence = sentence_at(account, account.terms[told].first)
    days = [account.terms[j] for j in alignment.backward if account.terms[j].kind is TermKind.DATE]
    behind = [day for day in days if day.first in sentence and day.first > account.terms[told].first]
    leads = account.language.strength.TAKING_EFFECT
    return any(not leads.isdisjoint(account.before(day, 2)[-2:]) for day in behind)


def _is_done_so(alignment: Alignment, verb: int, told: int) -> bool:
    """True behind "decides to" in the present: a council that decides to extend a mandate extends it.

    In the past only where the account says as much: "extended by decision of the council".
    """
    text, account = alignment.official, alignment.account
    strength, lemma = text.language.strength, text.language.lexicon.lemma
    decides = "".join(text.before(text.terms[verb], 2)[:1])
    clause = clause_at(account, account.terms[told].first)
    named = any(place.start in clause for place in strength.BY_DECISION.within(account.tokens, account.words))
    return decides == strength.DECIDES or (named and lemma(decides, "v") == lemma(strength.DECIDES, "v"))


def _is_of_another(alignment: Alignment, verb: int, told: int) -> bool:
    """True for "has named a street after the director" where the statement has "the director will be named"."""
    official, account = alignment.official, alignment.account
    subject = next((i for i in range(verb - 1, -1, -1) if official.terms[i].kind is not TermKind.OPERATOR), -1)
    if not is_passive(official, verb) or is_passive(account, told) or subject not in alignment.matched:
        return False
    behind = phrase_from(account, range(account.terms[told].last, clause_at(account, account.terms[told].first).stop))
    parted = (n for n, (j, k) in enumerate(pairwise(behind), 1) if account.terms[j].last != account.terms[k].first)
    return bool(behind) and not any(j in alignment.backward for j in behind[: next(parted, None)])


def _settled(alignment: Alignment) -> Iterator[Detection]:
    """What is talked about in the statement and signed, concluded or agreed in the account."""
    found = settled_talks(alignment)
    if found:
        official, account = span(alignment.official, found.official), span(alignment.account, found.account)
        yield changed("SC601", alignment, official, account, "Talks are reported as an outcome", (found.subject,))


RULE = Rule(
    code="SC601",
    name="commitment-strengthened",
    severity=Severity.WARNING,
    summary="The account's commitment is firmer than the statement's: an aim reported as a pledge, or a plan as done.",
    why="Readers hold governments to what they are said to have promised.",
    needs=(
        "Verbs of commitment govern a matched word in both texts, and the account's is at least three steps stronger. "
        "Or everything that binds in the account's sentence is stronger (a plan reported as a pledge), the promise "
        "follows it in both texts, and no word leaves it open. Or the claim only considers or intends something, and "
        "the account tells much of that with a word of its own that binds (“will”, “guaranteed”) and none that leaves "
        "it open (“consider”, “hope”, “if”). Or the claim only intends something, and the account tells "
        "it as done. Also reported: a matched verb is in the future in the statement and in the past in the account, "
        "unless it takes effect on the statement's day. Also reported: the account reports as signed what the "
        "statement only discusses or recalls, or says that those who are called on to act must act."
    ),
    faithful=Example("The ministers intend to open a joint office.", "The ministers plan to open a joint office."),
    distorted=Example("The ministers discussed a joint office.", "The ministers pledged a joint office."),
    find=_find,
)
