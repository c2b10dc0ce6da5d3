"""SC602: commitments that bind less firmly in the account."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, changed
from summitcheck.detect.reading.bans import lifted_bans
from summitcheck.detect.reading.commitments import (
    CommitmentPair,
    changed_strength,
    commitment_pairs,
    is_negated,
    is_talk,
)
from summitcheck.detect.reading.conditions import conditions
from summitcheck.detect.reading.counts import figures_of
from summitcheck.detect.reading.firmness import firmness_change
from summitcheck.detect.reading.intensity import softened_condemnations
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.otherwise import is_limited_in_both
from summitcheck.detect.reading.prerequisites import is_turned_condition
from summitcheck.detect.reading.put_off import put_off
from summitcheck.detect.reading.sentences import span
from summitcheck.detect.reading.stages import told_otherwise
from summitcheck.detect.reading.tense import changed_tense, past_verbs, pending_verbs
from summitcheck.lang.rung import AIM, DENIED
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    pairs = [p for p in commitment_pairs(alignment) if p.raised < 0 and not _is_readiness(alignment, p)]
    change = None if pairs else firmness_change(alignment)
    if change and change.raised < 0 and not _are_both_conditional(alignment, change):
        pairs.append(change)
    for pair in pairs:
        if not _is_quota(alignment, pair) and not is_limited_in_both(alignment):
            yield changed_strength("SC602", alignment, pair, "The commitment became weaker")
    ahead = put_off(alignment)
    if ahead:
        yield told_otherwise("SC602", alignment, ahead, "Something done is reported as planned")
    else:
        yield from _put_off(alignment)
    for verb, noun, thing in softened_condemnations(alignment):
        places = span(alignment.official, range(verb, verb + 1)), span(alignment.account, range(noun, noun + 1))
        yield changed("SC602", alignment, *places, "A condemnation is reported as a concern", (thing,))


def _is_readiness(alignment: Alignment, pair: CommitmentPair) -> bool:
    """True for what both promise on a condition: "will pay if Peru pays" and "is ready to pay if Peru pays"."""
    return pair.account.step == AIM and bool(conditions(alignment.official)) and bool(conditions(alignment.account))


def _is_quota(alignment: Alignment, pair: CommitmentPair) -> bool:
    """True for "will admit students" told as "students may enter", and for "will lift the ban on them"."""
    official, account = alignment.official, alignment.account
    promised = [rung for rung in rungs(official) if rung.step == pair.official.step]
    lifted = bool(lifted_bans(official)) and not lifted_bans(account)
    lifted |= not official.language.strength.ACCESS.isdisjoint(official.words) or _is_capped(official)
    verbs = [official.language.lexicon.lemma(t.norm, "v") for r in promised for t in official.tokens[r.last :][:2]]
    allowed = account.language.words.MODALS.get(account.tokens[pair.account.first].norm) == "possible"
    told = [account.language.lexicon.lemma(t.norm, "v") for t in account.tokens[pair.account.last :][:1]]
    kept = is_negated(account, pair.account) or any(verb in account.language.strength.OPENING for verb in told)
    return allowed and not kept and (lifted or any(verb in official.language.strength.OPENING for verb in verbs))


def _is_capped(text: AnnotatedText) -> bool:
    """True for "will draw no more than 40 litres": up to that it may."""
    return any(figure.bound in ("<=", "<") for figure in figures_of(text).values())


def _are_both_conditional(alignment: Alignment, pair: CommitmentPair) -> bool:
    """True for "will cross only with its consent" and "may not cross without its consent"."""
    denied = pair.account.name == DENIED or is_negated(alignment.account, pair.account)
    return denied and bool(conditions(alignment.official)) and bool(conditions(alignment.account))


def _is_same_verb(alignment: Alignment, i: int, j: int) -> bool:
    """True for forms of one verb: others may decide what some agreed on."""
    lemma = alignment.official.language.lexicon.lemma
    return lemma(alignment.official.terms[i].norm, "v") == lemma(alignment.account.terms[j].norm, "v")


def _put_off(alignment: Alignment) -> Iterator[Detection]:
    """A verb that is past in the statement and still to come in the account."""
    account = pending_verbs(alignment.account)
    official = past_verbs(alignment.official) if account else frozenset()
    for i, j in alignment.matched.items() if official else ():
        if i not in official or j not in account or is_talk(alignment.official, i):
            continue
        if _is_same_verb(alignment, i, j) and not is_turned_condition(alignment):
            yield changed_tense("SC602", alignment, i, j, "Something done is reported as planned")


RULE = Rule(
    code="SC602",
    name="commitment-weakened",
    severity=Severity.WARNING,
    summary="The account's commitment is weaker than the statement's: a pledge reported as a topic of discussion.",
    why="A promise reported as talk is a promise that nobody will be asked to keep.",
    needs=(
        "Verbs of commitment govern a matched word in both texts, and the account's is at least three steps weaker. "
        "Or everything that binds in the account's sentence is weaker than in the statement's (a pledge reported as "
        "an option), and the promise follows it in both texts. “May” is not weaker where the statement gives access "
        "or sets a limit (“no more than”). Also reported: what is past in the statement is in the account only still "
        "to come; what the statement condemns is only a concern."
    ),
    faithful=Example("The ministers pledged a joint office.", "The ministers committed to a joint office."),
    distorted=Example("The ministers pledged a joint office.", "The ministers discussed a joint office."),
    find=_find,
)
