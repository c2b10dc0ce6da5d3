"""An explanation as JSON: everything in full, for those who study the checker."""

from __future__ import annotations

from collections.abc import Iterable

from summitcheck.detect.names import schema_name
from summitcheck.entail.base import Entailment
from summitcheck.jsontext import json_text
from summitcheck.render.records import excerpt_record, opinion_record
from summitcheck.render.style import Style
from summitcheck.score.base import Contribution
from summitcheck.score.wording import Wording
from summitcheck.views.explain import CandidateView, Explanation, Pairing, WeighedDetection, WindowView


def render(explanation: Explanation, style: Style) -> str:
    """One JSON object and a line feed."""
    return json_text(as_dict(explanation), indent=2) + "\n"


def as_dict(explanation: Explanation) -> dict[str, object]:
    """The explanation in plain dicts and lists, in the order in which a verdict is made."""
    assessment = explanation.assessment
    return {
        "claim": assessment.claim.id,
        **({"context": assessment.claim.context} if assessment.claim.context else {}),
        "statement": explanation.source,
        "account": explanation.account.name,
        "verdict": str(assessment.verdict),
        "reason": assessment.reason,
        **opinion_record(assessment.opinion),
        **({"skipped": explanation.skipped} if explanation.skipped else {}),
        "stated": round(assessment.stated, 4),
        "distortion": round(assessment.distortion, 4),
        "thresholds": explanation.thresholds._asdict(),
        "official": excerpt_record(explanation.official),
        "candidates": [_candidate(each) for each in explanation.candidates],
        "window": _window(explanation.window) if explanation.window else None,
        "words": [_pairing(each) for each in explanation.pairings],
        **_read(explanation.entailment, explanation.likeness),
        "stated_parts": _parts(explanation.stated),
        **_wording(explanation.wording),
        "signs": [_detection(each) for each in explanation.detections],
    }


def _candidate(candidate: CandidateView) -> dict[str, object]:
    read = {} if candidate.likeness is None else {"likeness": round(candidate.likeness, 4)}
    scores = {"coverage": round(candidate.coverage, 4), **read, "voice": str(candidate.attribution)}
    return {**scores, **excerpt_record(candidate.sentence)}


def _window(window: WindowView) -> dict[str, object]:
    coverages = [round(share, 4) for share in window.coverages]
    choice = {"sentences": window.sentences, "coverages": coverages, "compared": window.compared, "why": window.why}
    return {**excerpt_record(window.words), **choice}


def _read(entailment: Entailment | None, likeness: float | None) -> dict[str, object]:
    """What the model of entailment said; nothing where it did not read the window."""
    return {} if entailment is None else {"entailment": entailment._asdict(), "likeness": likeness}


def _wording(wording: Wording | None) -> dict[str, object]:
    """How likely the words that only one text has change the meaning; nothing where the claim is not stated."""
    if wording is None:
        return {}
    telling = {"lost": list(wording.lost), "gained": list(wording.gained)}
    return {"wording": {"changed": round(wording.probability, 4), **telling}, "wording_parts": _parts(wording.parts)}


def _pairing(pairing: Pairing) -> dict[str, object]:
    return {
        "treatment": str(pairing.treatment),
        "official": excerpt_record(pairing.official) if pairing.official else None,
        "account": excerpt_record(pairing.account) if pairing.account else None,
        "relation": pairing.relation or None,
        "in_claim": pairing.in_claim,
    }


def _parts(parts: Iterable[Contribution]) -> list[dict[str, object]]:
    return [
        {"feature": part.feature, "value": round(part.value, 4), "weight": part.weight, "amount": round(part.amount, 4)}
        for part in parts
    ]


def _detection(detection: WeighedDetection) -> dict[str, object]:
    return {
        "code": detection.rule.code,
        "name": schema_name(detection.rule.code, detection.rule.name),
        "outcome": str(detection.outcome),
        "why": detection.why,
        "probability": round(detection.probability, 4),
        "message": detection.message,
        "official": excerpt_record(detection.official),
        "account": excerpt_record(detection.account),
        "parts": _parts(detection.parts),
    }
