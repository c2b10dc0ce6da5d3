"""Three plain sentences on an explanation: the verdict, its reason, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePath
from typing import NamedTuple

from summitcheck.annotate.attribution import Attribution
from summitcheck.decide.decide import THRESHOLDS
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Span
from summitcheck.documents.parts import place_of, words_of
from summitcheck.views.explain import DetectionOutcome, Explanation, TermTreatment
from summitcheck.views.report import Finding

_MOST_NAMED = 3  # changes that a sentence names
_MOST_WORDS = 12  # of one quotation
#: What would speak for words that state a claim, for each feature of their place or date that speaks against them.
_BETTER = {
    "days before": "in an account of the days of the statement",
    "days after": "in an account of the days of the statement",
    "parties far away": "near the names of the parties",
    "nothing told nearby": "near more of what the statement says",
}
_BETWEEN = ' \t\n.,;:!?()“”"'  # what no word goes on behind


class PlainReasons(NamedTuple):
    """Three sentences for readers who know nothing of scores: the verdict, its reason, what would change it."""

    verdict: str
    why: str
    otherwise: str


def plainly(explanation: Explanation) -> PlainReasons:
    """The three sentences, with raw file names and quotations, which a renderer has to make safe."""
    name, verdict = PurePath(explanation.account.name).name, explanation.assessment.verdict
    if explanation.skipped:
        return _skipped(name, explanation.skipped)
    if not explanation.assessment.judged:
        return _unjudged(name, explanation.assessment.reason)
    return _following(explanation, name) if explanation.follows else _SENTENCES[verdict](explanation, name)


def _skipped(name: str, why: str) -> PlainReasons:
    return PlainReasons(
        f"{name} was not judged.",
        f"The reason: {why}.",
        "To be judged, it must be in the statement's language, and name the same parties or repeat its phrases.",
    )


def _unjudged(name: str, why: str) -> PlainReasons:
    return PlainReasons(
        f"{name} was not judged on this claim.",
        _sentence(why),
        "To judge it, the full text of the account is needed.",
    )


def _following(explanation: Explanation, name: str) -> PlainReasons:
    said = _noted(explanation.assessment.telling)
    return PlainReasons(
        f"{name} follows another official text.",
        f"Its words on line {_line(explanation)} differ from this text: {said}. {_sentence(explanation.follows)}",
        f"It would be supported by this text if the account {_undone(explanation)}.",
    )


def _distorted(explanation: Explanation, name: str) -> PlainReasons:
    said = _noted(explanation.assessment.telling)
    differ = (
        f"but changes it: {said}."
        if said
        else "but with a different meaning, although no single rule names the difference."
    )
    return PlainReasons(
        f"{name} distorts this claim.",
        f"It states the claim on line {_line(explanation)}, {differ}",
        f"It would be supported if the account {_undone(explanation)}.",
    )


def _uncertain(explanation: Explanation, name: str) -> PlainReasons:
    said = _noted(explanation.assessment.telling)
    doubt = f"It states the claim on line {_line(explanation)}, but may change it: {said}."
    lacking = _missing(explanation)
    if said:
        undone = _undone(explanation)
        otherwise = f"It would be supported if the account {undone}, and distorted if the difference were certain."
    elif explanation.reworded:
        otherwise = "It would be supported in words closer to the statement's, and distorted if a rule saw the change."
    elif lacking:
        otherwise = f"It would be supported if the account also said {lacking}, and omitted if it said less."
    else:
        otherwise = "It would be supported if the account said it more fully, and omitted if it said less."
    return PlainReasons(
        f"{name} may or may not say this: please read both texts.",
        doubt if said else _sentence(explanation.assessment.reason),
        _elsewhere(explanation) or otherwise,
    )


def _elsewhere(explanation: Explanation) -> str:
    """What would change it where the words state the claim and only their place or date speaks against it; or empty."""
    amounts = {each.feature: each.amount for each in explanation.stated}
    without = sum(amount for feature, amount in amounts.items() if feature not in _BETTER)
    better = dict.fromkeys(_BETTER[feature] for feature in _BETTER if amounts.get(feature, 0.0) < 0.0)
    if explanation.assessment.stated >= THRESHOLDS.supported or without < 0.0 or not better:
        return ""
    return f"It would be judged by its words alone {' and '.join(better)}."


def _supported(explanation: Explanation, name: str) -> PlainReasons:
    return PlainReasons(
        f"{name} says what the statement says.",
        f"Its words on line {_line(explanation)} state the claim, and {_seen(explanation)}.",
        "It would be distorted if they changed the claim, like a figure, a name or a “not”, and omitted without them.",
    )


def _seen(explanation: Explanation) -> str:
    """What the rules make of words that support a claim and differ from it."""
    if _noticed(explanation):
        return "no difference found by the rules is likely to matter"
    replaced = dict.fromkeys(
        f"“{words_of(pairing.account)}” for “{words_of(pairing.official)}”"
        for pairing in explanation.pairings
        if pairing.treatment is TermTreatment.REPLACED and pairing.in_claim and pairing.official and pairing.account
    )
    if not replaced:
        return "no rule found a difference that changes the meaning"
    more = f" and {len(replaced) - _MOST_NAMED} more" if len(replaced) > _MOST_NAMED else ""
    return f"no rule reads other words in it as a change: {', '.join([*replaced][:_MOST_NAMED])}{more}"


def _omitted(explanation: Explanation, name: str) -> PlainReasons:
    if elsewhere := _elsewhere(explanation):
        return PlainReasons(f"{name} omits this claim.", _sentence(explanation.assessment.reason), elsewhere)
    lacking = _missing(explanation)
    more = f"said more of it, such as {lacking}" if lacking else "said it, in these or other words"
    return PlainReasons(
        f"{name} omits this claim.",
        _why_omitted(explanation),
        f"It would count as stated if the account itself {more}.",
    )


def _why_omitted(explanation: Explanation) -> str:
    if explanation.window is None:
        return "None of its sentences has enough in common with the claim."
    best = next(iter(explanation.candidates), None)
    if best is not None and best.attribution is not Attribution.ASSERTED:
        return (
            f"Its closest sentence, on line {place_of(best.sentence)}, does not count, because the account does not "
            "assert it itself."
        )
    return f"Its closest words, on line {_line(explanation)}, say too little of the claim."


_SENTENCES = {
    Verdict.DISTORTED: _distorted,
    Verdict.UNCERTAIN: _uncertain,
    Verdict.SUPPORTED: _supported,
    Verdict.OMITTED: _omitted,
}


def _line(explanation: Explanation) -> str:
    evidence = explanation.assessment.evidence
    words = evidence[0] if evidence else explanation.window.words if explanation.window else None
    return place_of(words) if words else "?"


def _noticed(explanation: Explanation) -> bool:
    return any(detection.outcome is not DetectionOutcome.FIRED for detection in explanation.detections)


def _noted(findings: Sequence[Finding]) -> str:
    """What the rules say, each message once, with the name of its rule."""
    said = dict.fromkeys(f"{_uncapped(finding.message)} ({finding.code} {finding.name})" for finding in findings)
    return "; ".join([*said][:_MOST_NAMED])


def _undone(explanation: Explanation) -> str:
    """What the account would have to do otherwise, to follow "if the account"."""
    undone = dict.fromkeys(remedy.advice for remedy in explanation.remedies)
    return " and ".join([*undone][:_MOST_NAMED]) or "said it as the statement does"


def _missing(explanation: Explanation) -> str:
    """The longest stretch of the claim's words that the account does not have, quoted; empty where none is known."""
    own = explanation.official
    whole = words_of(own)
    stretches = [_whole_words(whole, start - own.start, end - own.start) for start, end in _left_out(explanation)]
    longest = max(stretches, key=len, default=[])
    if not longest:
        return ""
    return f"“{' '.join(longest[:_MOST_WORDS])}{'…' if len(longest) > _MOST_WORDS else ''}”"


def _whole_words(text: str, start: int, end: int) -> list[str]:
    """The words of a slice, the first and the last of them whole: "cross-border", not "cross"."""
    while start > 0 and text[start - 1] not in _BETWEEN:
        start -= 1
    while end < len(text) and text[end] not in _BETWEEN:
        end += 1
    return text[start:end].split()


def _left_out(explanation: Explanation) -> Iterator[Span]:
    """Where neighbouring terms of the claim were left out, from the first to the last of them."""
    own = explanation.official
    terms = [
        (pairing.treatment is TermTreatment.LEFT_OUT, words)
        for pairing in explanation.pairings
        if (words := pairing.official) and own.start <= words.start and words.end <= own.end
    ]
    for left_out, group in groupby(terms, key=lambda term: term[0]):
        if left_out:
            stretch = [each for _, each in group]
            yield stretch[0].start, stretch[-1].end


def _uncapped(message: str) -> str:
    """A message inside a sentence: its first word without a capital, unless it is a quotation."""
    return message[:1].lower() + message[1:]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
