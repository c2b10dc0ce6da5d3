"""An explanation as Markdown: for an issue or a pull request in which someone disputes a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.annotate.attribution import Attribution
from summitcheck.documents.parts import place_of, words_of
from summitcheck.render.explanation.text import (
    MOST,
    absence_text,
    entailment_text,
    rest_text,
    shares_of,
    thresholds_text,
    window_text,
    words_by_treatment,
)
from summitcheck.render.marktext import escaped, table_row
from summitcheck.render.style import Style
from summitcheck.render.wording import MADE_BY, opinion_text
from summitcheck.score.base import Contribution
from summitcheck.views.explain import Explanation, Pairing, WeighedDetection
from summitcheck.views.plainly import plainly


def render(explanation: Explanation, style: Style) -> str:
    """GitHub-flavoured Markdown, as much as the text has; long lists are cut as they are there."""
    return "\n".join(_lines(explanation, style)) + "\n"


def _lines(explanation: Explanation, style: Style) -> Iterator[str]:
    assessment = explanation.assessment
    yield f"<!-- {MADE_BY} -->"
    yield from (f"## {escaped(assessment.claim.id)}: {assessment.verdict}", "")
    verdict, *others = map(escaped, plainly(explanation))
    yield from (f"**{verdict}** {' '.join(others)}", "")
    if said := opinion_text(assessment.opinion):
        yield from (f"Another model was {escaped(said)}.", "")
    official = explanation.official
    yield f"- {escaped(explanation.source)}, line {place_of(official)}: “{escaped(words_of(official))}”"
    if context := assessment.claim.context:
        yield f"  - context: “{escaped(context)}”"
    name, window = escaped(explanation.account.name), explanation.window
    words = f"line {place_of(window.words)}: “{words_of(window.words)}”" if window else absence_text(explanation)
    yield from (f"- {name}, {escaped(words)}", "")
    if style.verbose:
        yield from _details(explanation)


def _details(explanation: Explanation) -> Iterator[str]:
    assessment = explanation.assessment
    yield from (f"Reason: {escaped(assessment.reason)}.", "")
    if not explanation.skipped:
        yield f"- stated {assessment.stated:.2f}, distortion {assessment.distortion:.2f}"
        yield from (f"- {thresholds_text(explanation)}", "")
    yield from _candidates(explanation)
    yield from _words(explanation.pairings)
    if said := entailment_text(explanation):
        yield from (said, "")
    yield from _parts("stated", explanation.stated)
    if explanation.wording:
        yield from _parts("wording", explanation.wording.parts)
    if not explanation.skipped:
        yield from _detections(explanation.detections)


def _candidates(explanation: Explanation) -> Iterator[str]:
    candidates, window = explanation.candidates, explanation.window
    if not candidates or window is None:
        return
    yield from (f"### Sentences that share words with the claim ({len(candidates)})", "")
    read = ("likeness",) if candidates[0].likeness is not None else ()
    yield from (table_row("covers", *read, "line", "sentence"), "|--:" * (2 + len(read)) + "|---|")
    for each in candidates[:MOST]:
        aside = "" if each.attribution is Attribution.ASSERTED else f" ({each.attribution}: not counted)"
        said = escaped(words_of(each.sentence)) + aside
        yield table_row(*shares_of(each), str(each.sentence.line), said)
    if len(candidates) > MOST:
        yield from ("", f"{len(candidates) - MOST} more rank lower.")
    yield from ("", window_text(window), "")


def _words(pairings: Sequence[Pairing]) -> Iterator[str]:
    if pairings:
        yield from ("### Words", "", table_row("treatment", "words"), "|---|---|")
        for treatment, words in words_by_treatment(pairings):
            yield table_row(str(treatment), escaped(", ".join(words)))
        yield ""


def _parts(score: str, parts: Sequence[Contribution]) -> Iterator[str]:
    if parts:
        yield from (
            f"### What makes up {score}",
            "",
            table_row("adds", "feature", "value", "weight"),
            "|--:|---|--:|--:|",
        )
        for part in parts[:MOST]:
            yield table_row(f"{part.amount:+.2f}", escaped(part.feature), f"{part.value:.2f}", f"{part.weight:+.2f}")
        if len(parts) > MOST:
            yield from ("", rest_text(parts[MOST:]) + ".")
        yield ""


def _detections(detections: Sequence[WeighedDetection]) -> Iterator[str]:
    yield from (f"### Differences found by rules ({len(detections)})", "")
    if detections:
        yield from (table_row("outcome", "probability", "rule", "difference", "why"), "|---|--:|---|---|---|")
    for detection in detections:
        rule = f"{detection.rule.code} {escaped(detection.rule.name)}"
        yield table_row(
            str(detection.outcome),
            f"{detection.probability:.2f}",
            rule,
            escaped(detection.message),
            escaped(detection.why),
        )
