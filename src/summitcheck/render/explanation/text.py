"""An explanation as text for people: three plain sentences and both texts; then, verbose, all that was weighed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from summitcheck.annotate.attribution import Attribution
from summitcheck.documents.parts import place_of, words_of
from summitcheck.render.context import context_lines
from summitcheck.render.layout import width_of, wrap
from summitcheck.render.passages import marked
from summitcheck.render.printable import one_line
from summitcheck.render.style import Line, Role, Run, Style, role_of
from summitcheck.render.wording import opinion_text
from summitcheck.score.base import Contribution
from summitcheck.views.explain import (
    CandidateView,
    DetectionOutcome,
    Explanation,
    Pairing,
    TermTreatment,
    WeighedDetection,
    WindowView,
)
from summitcheck.views.plainly import plainly
from summitcheck.views.word_changes import account_words, official_words

#: More than this many sentences or reasons are counted, not shown: they come largest first.
MOST = 8
_OUTCOMES = {
    DetectionOutcome.FIRED: Role.DISTORTED,
    DetectionOutcome.DOUBTED: Role.UNCERTAIN,
    DetectionOutcome.INFORMED: Role.QUIET,
    DetectionOutcome.SILENCED: Role.QUIET,
}


def render(explanation: Explanation, style: Style) -> str:
    """What the verdict is, why, what would change it, and both texts.

    A verbose style adds the sentences and words that were compared, what the scores are made of, and what the rules
    detected.
    """
    return style.paint(_lines(explanation, style))


def thresholds_text(explanation: Explanation) -> str:
    """Where the scores become a verdict, in words."""
    limits = explanation.thresholds
    return (
        f"stated: omitted below {limits.omitted:.2f}, uncertain below {limits.supported:.2f}; "
        f"differences found by rules: uncertain from {limits.suspect:.2f}, distorted from {limits.distorted:.2f}; "
        f"wording: uncertain from {limits.reworded:.2f}"
    )


def window_text(window: WindowView) -> str:
    """Which sentences were compared with the claim word by word, and why these, or why none."""
    if not window.compared:
        return "No sentence covers enough of the claim to be compared word by word."
    number = "One sentence is" if window.sentences == 1 else f"{window.sentences} sentences are"
    return f"{number} compared word by word: {window.why}."


def shares_of(candidate: CandidateView) -> tuple[str, ...]:
    """How much of the claim a sentence holds, and how alike the two are, where a model was asked."""
    shares = (candidate.coverage, candidate.likeness)
    return tuple(f"{share:.2f}" for share in shares if share is not None)


def entailment_text(explanation: Explanation) -> str:
    """What the model of entailment said, or that it was not asked; empty where there is none, or nothing to read."""
    if explanation.entailment is None:
        compared = explanation.pairings and any(each.likeness is not None for each in explanation.candidates)
        return "Entailment model: not asked, since words alone show that the claim is stated." if compared else ""
    said = {**explanation.entailment._asdict(), "likeness": explanation.likeness or 0.0}
    *three, likeness = [f"{name} {value:.2f}" for name, value in said.items()]
    return f"Entailment model: {', '.join(three)}; {likeness}."


def absence_text(explanation: Explanation) -> str:
    """Why there are no words of the account beside those of the claim."""
    if explanation.skipped:
        return f"not compared, because {explanation.skipped.partition(':')[0]}"
    return "no sentence has enough in common with the claim"


def words_by_treatment(pairings: Sequence[Pairing]) -> Iterator[tuple[TermTreatment, list[str]]]:
    """The words of each treatment that occurs; words around the claim are in parentheses."""
    for treatment in TermTreatment:
        words = [_pair(pairing) for pairing in pairings if pairing.treatment is treatment]
        if words:
            yield treatment, words


def rest_text(parts: Sequence[Contribution]) -> str:
    """The parts that are not shown, summed up."""
    return f"{sum(part.amount for part in parts):+.2f}  {len(parts)} more, each smaller"


def _lines(explanation: Explanation, style: Style) -> Iterator[Line]:
    yield from _head(explanation, style)
    yield from _texts(explanation, style)
    if not style.verbose:
        yield ()
        yield from wrap([Run("More: -v (words compared, scores and weights)", Role.QUIET)], style.width)
        return
    yield from _scores(explanation, style)
    yield from _candidates(explanation, style)
    yield from _words(explanation.pairings, style)
    yield from _entailment(explanation, style)
    yield from _parts(f"Why stated is {explanation.assessment.stated:.2f}", explanation.stated, style)
    if explanation.wording:
        yield from _parts(f"Why wording is {explanation.wording.probability:.2f}", explanation.wording.parts, style)
    if not explanation.skipped:
        yield from _detections(explanation.detections, style)


def _head(explanation: Explanation, style: Style) -> Iterator[Line]:
    assessment = explanation.assessment
    first = (style.glyph(assessment.verdict), Run(f" {one_line(assessment.claim.id)}", Role.HEADING), Run("  "))
    yield from wrap([Run(one_line(assessment.claim.text))], style.text_width, indent=2, first=first)
    yield from context_lines(assessment.claim, style.text_width, indent=2)
    yield ()
    verdict, *others = map(one_line, plainly(explanation))
    yield from wrap([Run(verdict, role_of(assessment.verdict))], style.text_width, indent=2, first=(Run("  "),))
    for sentence in others:
        yield from wrap([Run(sentence)], style.text_width, indent=2, first=(Run("  "),))
    if said := opinion_text(assessment.opinion):
        yield from wrap([Run(said)], style.text_width, indent=4, first=(Run("  "),))


def _scores(explanation: Explanation, style: Style) -> Iterator[Line]:
    """The verdict and its reason, the two scores, and where they become a verdict."""
    assessment = explanation.assessment
    yield ()
    verdict = Run(str(assessment.verdict), role_of(assessment.verdict))
    yield from wrap([verdict, Run(f": {one_line(assessment.reason)}")], style.text_width, indent=4, first=(Run("  "),))
    if explanation.skipped:
        return
    scores = f"stated {assessment.stated:.2f}, distortion {assessment.distortion:.2f}"
    yield (Run(f"  {scores}"),)
    yield from wrap([Run(thresholds_text(explanation), Role.QUIET)], style.text_width, indent=2, first=(Run("  "),))


def _texts(explanation: Explanation, style: Style) -> Iterator[Line]:
    fired = [detection for detection in explanation.detections if detection.outcome is DetectionOutcome.FIRED]
    yield ()
    yield (Run("  statement  "), Run(f"{one_line(explanation.source)}:{place_of(explanation.official)}", Role.QUIET))
    official = marked(explanation.official, official_words(fired), style, Role.OFFICIAL_WORDS)
    yield from wrap(official, style.text_width, indent=4, first=(Run("    "),))
    window = explanation.window
    if window is None:
        yield from _plain("account", absence_text(explanation), style)
        return
    yield (Run("  account    "), Run(f"{one_line(explanation.account.name)}:{place_of(window.words)}", Role.QUIET))
    words = marked(window.words, account_words(fired), style, Role.CHANGED_WORDS)
    yield from wrap(words, style.text_width, indent=4, first=(Run("    "),))


def _candidates(explanation: Explanation, style: Style) -> Iterator[Line]:
    candidates, window = explanation.candidates, explanation.window
    if not candidates or window is None:
        return
    key = "coverage of the claim, line" if candidates[0].likeness is None else "coverage of the claim, likeness, line"
    yield from _title(f"Sentences that share words with the claim ({len(candidates)})", key, style)
    for candidate in candidates[:MOST]:
        taken = window.compared and window.words.start <= candidate.sentence.start < window.words.end
        yield from _candidate(candidate, style, taken=taken)
    if len(candidates) > MOST:
        yield (Run(f"    {len(candidates) - MOST} more rank lower", Role.QUIET),)
    shares = ", ".join(f"{share:.2f}" for share in window.coverages)
    yield from wrap(
        [Run(f"{window_text(window)} One, two and three neighbouring sentences cover {shares}.")],
        style.text_width,
        indent=2,
        first=(Run("  "),),
    )


def _candidate(candidate: CandidateView, style: Style, *, taken: bool) -> Iterator[Line]:
    mark = "*" if taken else " "
    first = (Run(f"  {mark} {'  '.join(shares_of(candidate))}  {candidate.sentence.line:>4}  "),)
    aside = (
        []
        if candidate.attribution is Attribution.ASSERTED
        else [Run(f" ({candidate.attribution}: not counted)", Role.QUIET)]
    )
    words = [Run(one_line(words_of(candidate.sentence))), *aside]
    yield from wrap(words, style.text_width, indent=width_of(first[0].text), first=first)


def _words(pairings: Sequence[Pairing], style: Style) -> Iterator[Line]:
    if pairings:
        yield from _title("Words", "in parentheses: outside the claim", style)
        for treatment, words in words_by_treatment(pairings):
            yield from _plain(str(treatment), ", ".join(words), style)


def _pair(pairing: Pairing) -> str:
    sides = [one_line(words_of(side)) for side in (pairing.official, pairing.account) if side is not None]
    shown = sides[0] if len(set(sides)) == 1 else " -> ".join(sides)
    relation = f" [{pairing.relation}]" if pairing.relation else ""
    return f"{shown}{relation}" if pairing.in_claim else f"({shown}{relation})"


def _entailment(explanation: Explanation, style: Style) -> Iterator[Line]:
    if said := entailment_text(explanation):
        yield ()
        yield from wrap([Run(said)], style.text_width, indent=2, first=(Run("  "),))


def _parts(title: str, parts: Sequence[Contribution], style: Style) -> Iterator[Line]:
    """What a score is made of, the largest first."""
    if not parts:
        return
    total = sum(part.amount for part in parts)
    yield from _title(title, f"log-odds, total {total:+.2f}", style)
    for part in parts[:MOST]:
        yield from _part(part, style)
    if len(parts) > MOST:
        yield from wrap([Run(rest_text(parts[MOST:]), Role.QUIET)], style.text_width, indent=9, first=(Run("  "),))


def _part(part: Contribution, style: Style) -> Iterator[Line]:
    product = [] if part.feature == "bias" else [Run(f" {part.value:.2f} x {part.weight:+.2f}", Role.QUIET)]
    yield from wrap([Run(part.feature), *product], style.text_width, indent=9, first=(Run(f"  {part.amount:+.2f}  "),))


def _detections(detections: Sequence[WeighedDetection], style: Style) -> Iterator[Line]:
    yield from _title(f"Differences found by rules ({len(detections)})", "probability of a distortion", style)
    for outcome, members in groupby(
        sorted(detections, key=lambda detection: list(DetectionOutcome).index(detection.outcome)), _outcome
    ):
        for detection in members:
            first = (Run(f"  {outcome:<8}", _OUTCOMES[outcome]), Run(f" {detection.probability:.2f}  "))
            runs = [
                Run(f"{detection.rule.code} {detection.rule.name}: {one_line(detection.message)}"),
                Run(f" ({detection.why})", Role.QUIET),
            ]
            yield from wrap(runs, style.text_width, indent=17, first=first)
    if not detections:
        yield (Run("  none"),)


def _outcome(detection: WeighedDetection) -> DetectionOutcome:
    return detection.outcome


def _title(text: str, note: str, style: Style) -> Iterator[Line]:
    yield ()
    yield from wrap([Run(text, Role.HEADING), Run(f" ({note})", Role.QUIET)], style.text_width, indent=2)


def _plain(lead: str, text: str, style: Style) -> Iterator[Line]:
    yield from wrap([Run(text)], style.text_width, indent=13, first=(Run(f"  {lead:<9}  "),))
