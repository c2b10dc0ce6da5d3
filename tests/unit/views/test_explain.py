"""An explanation tells what the verdict was made of, and nothing that the checker did not weigh."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from newsroom import STATEMENT
from stub_entailment import LIKENESS, SAID, SaysTheSame
from summitcheck import Checker, ClaimSet, Document, extract
from summitcheck.annotate.attribution import Attribution
from summitcheck.claims.model import Claim
from summitcheck.decide.verdict import Verdict
from summitcheck.detect.rules import RULES
from summitcheck.documents.parts import words_of
from summitcheck.errors import ConfigError
from summitcheck.score.base import Contribution
from summitcheck.score.features import Features
from summitcheck.score.model import MODELS, noisy_or
from summitcheck.views.explain import DetectionOutcome, Explanation, TermTreatment, explain

OFFICIAL = Document.from_text(STATEMENT, name="statement.md")
DRAFT = extract(OFFICIAL)
PORTS = next(claim.id for claim in DRAFT.claims if "twelve ports" in claim.quote)


WRONG = "The ministers agreed to open twenty ports to hydrogen ships by 2030."


def explained(account: str, claim: str = PORTS, *, read: bool = False) -> Explanation:
    """By words only, or as a small model read it as well."""
    checker = Checker(DRAFT, statement=OFFICIAL, model=SaysTheSame if read else None)
    return explain(checker.trace(Document.from_text(account, name="wire.txt")), claim)


def test_the_assessment_is_the_one_that_check_gives() -> None:
    account = Document.from_text(WRONG, name="wire.txt")
    checker = Checker(DRAFT, statement=OFFICIAL, model=None)
    judged = {a.claim.id: a for a in checker.check(account).assessments}
    assert explain(checker.trace(account), PORTS).assessment == judged[PORTS]


def test_a_changed_figure_is_a_replaced_word_and_a_sign_that_fired() -> None:
    explanation = explained(WRONG)
    replaced = [p for p in explanation.pairings if p.treatment is TermTreatment.REPLACED]
    assert [(p.official.text, p.account.text) for p in replaced if p.official and p.account] == [("twelve", "twenty")]
    fired = [detection for detection in explanation.detections if detection.outcome is DetectionOutcome.FIRED]
    assert [(s.rule.code, s.official.text, s.account.text) for s in fired] == [("SC101", "twelve", "twenty")]
    assert explanation.assessment.verdict is Verdict.DISTORTED


def test_the_parts_of_stated_add_up_to_it() -> None:
    explanation = explained("Ministers agreed to open twelve ports to hydrogen ships.")
    total = sum(part.amount for part in explanation.stated)
    assert 1 / (1 + math.exp(-total)) == pytest.approx(explanation.assessment.stated)


class Steps:
    """A model that is no sum: sure from half of the claim on, and sure of nothing else."""

    def score(self, features: Features) -> float:
        return 0.99 if features.get("coverage", 0.9) >= 0.5 else 0.01

    def explain(self, features: Features) -> tuple[Contribution, ...]:
        return (Contribution("half of the claim", 1.0, math.copysign(math.log(99), self.score(features) - 0.5)),)

    def knows(self, feature: str) -> bool:
        return not feature.startswith("rule=")


def test_what_the_model_of_entailment_said_is_told_where_it_was_asked() -> None:
    read, words = explained(WRONG, read=True), explained(WRONG)
    assert (read.entailment, read.likeness) == (SAID, LIKENESS)
    assert (words.entailment, words.likeness) == (None, None)
    elsewhere = explained("A bakery won a prize.", read=True)
    assert (elsewhere.entailment, elsewhere.likeness) == (None, None)


class Named(Steps):
    """Sure of everything, because of its own name."""

    def __init__(self, name: str) -> None:
        self.name = name

    def score(self, features: Features) -> float:
        return 0.99

    def explain(self, features: Features) -> tuple[Contribution, ...]:
        return (Contribution(self.name, 1.0, math.log(99)),)


@pytest.mark.parametrize(("read", "ending"), [(True, " and read"), (False, "")])
def test_scores_are_explained_by_the_models_that_gave_them(
    monkeypatch: pytest.MonkeyPatch, read: bool, ending: str
) -> None:
    for name in ("stated", "distortion", "stated and read"):
        monkeypatch.setitem(MODELS, name, Named)
    told = explained(WRONG, read=read)
    assert [part.feature for part in told.stated] == [f"stated{ending}"]
    assert {part.feature for detection in told.detections for part in detection.parts} == {"distortion"}


def test_a_model_of_another_kind_judges_and_is_what_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MODELS, "stated", lambda _: Steps())
    told = explained("Ministers agreed to open twelve ports to hydrogen ships.")
    assert told.assessment.stated == 0.99
    assert told.assessment.verdict is Verdict.SUPPORTED
    assert [(part.feature, part.amount > 0) for part in told.stated] == [("half of the claim", True)]
    assert explained("The ministers spoke of ports.").assessment.verdict is Verdict.OMITTED


def test_the_parts_of_a_sign_add_up_to_its_probability() -> None:
    for detection in explained("The ministers agreed to open twenty ports to hydrogen ships by 2031.").detections:
        total = sum(part.amount for part in detection.parts)
        assert 1 / (1 + math.exp(-total)) == pytest.approx(detection.probability)


def test_the_signs_that_count_make_the_distortion() -> None:
    explanation = explained("The ministers agreed to open twenty ports to hydrogen ships by 2031.")
    counted = [s.probability for s in explanation.detections if "answers for" not in s.why]
    assert noisy_or(counted) == pytest.approx(explanation.assessment.distortion)


def test_an_account_without_a_word_of_the_claim_has_no_window() -> None:
    explanation = explained("A bakery won a prize.")
    assert explanation.window is None
    assert not explanation.candidates + explanation.pairings + explanation.stated + explanation.detections
    assert explanation.assessment.verdict is Verdict.OMITTED


def test_a_sign_in_an_account_that_says_too_little_is_silenced() -> None:
    explanation = explained("Twenty ports.")
    assert explanation.assessment.verdict is Verdict.OMITTED
    assert {detection.outcome for detection in explanation.detections} <= {DetectionOutcome.SILENCED}


def test_what_others_say_is_among_the_candidates_and_counts_nothing() -> None:
    quoted = "Critics said the ministers agreed to open twelve ports to hydrogen ships by 2030."
    explanation = explained(f"{quoted} A dance was held in the ports.")
    first = explanation.candidates[0]
    assert first.attribution is Attribution.ATTRIBUTED
    assert first.coverage > 0.5
    assert explanation.assessment.verdict is Verdict.OMITTED


def test_candidates_come_with_those_that_cover_most_first() -> None:
    explanation = explained(
        "Ships sank. The ministers agreed to open twelve ports to hydrogen ships. The ports closed."
    )
    shares = [candidate.coverage for candidate in explanation.candidates]
    assert shares == sorted(shares, reverse=True)
    assert explanation.window is not None
    assert explanation.window.words.text == "The ministers agreed to open twelve ports to hydrogen ships."
    assert explanation.window.sentences == 1


class PrefersDances(SaysTheSame):
    """Finds sentences about a dance alike to every claim, and no others."""

    def similarities(self, hypotheses: Sequence[str], premises: Sequence[str]) -> list[list[float]]:
        return [[0.9 * ("dance" in premise) for premise in premises] for _ in hypotheses]


@pytest.mark.parametrize(
    ("model", "begins", "why"),
    [
        (PrefersDances(), "A dance", "it ranks first by coverage plus 3 times likeness"),
        (None, "The ministers", "no other covers as much of the claim"),
    ],
)
def test_the_reason_for_the_sentence_that_was_compared_names_what_it_was_chosen_by(
    model: SaysTheSame | None, begins: str, why: str
) -> None:
    account = (
        "The ministers will open twelve ports to ships by 2030. Nothing more was said. A dance was held in the ports."
    )
    checker = Checker(DRAFT, statement=OFFICIAL, model=model and (lambda: model))
    explanation = explain(checker.trace(Document.from_text(account, name="wire.txt")), PORTS)
    first, second = explanation.candidates
    assert first.measure > second.measure
    assert (first.coverage < second.coverage) == (model is not None)
    assert (first.likeness is None) == (model is None)
    assert explanation.window is not None
    assert explanation.window.words.text.startswith(begins)
    assert words_of(first.sentence).startswith(begins)
    assert explanation.window.why.startswith(why)


def test_every_span_is_a_slice_of_its_text() -> None:
    account = Document.from_text("In Lisbon, ministers agreed to open twenty ports to ships by 2030.", name="wire.txt")
    explanation = explain(Checker(DRAFT, statement=OFFICIAL, model=None).trace(account), PORTS)
    for side in (*explanation.pairings, *explanation.detections):
        for words, text in ((side.official, OFFICIAL.text), (side.account, account.text)):
            assert words is None or text[words.start : words.end] == words.text


def test_every_term_of_the_claim_is_accounted_for_once() -> None:
    explanation = explained("In Lisbon, ministers agreed to open twenty ports to ships by 2030.")
    places = [p.official.start for p in explanation.pairings if p.official]
    assert places == sorted(set(places))
    assert {"twelve", "ports", "hydrogen", "ships"} <= {p.official.text for p in explanation.pairings if p.official}


def test_a_claim_without_a_statement_can_be_explained() -> None:
    claims = ClaimSet((Claim("c1", "Twelve ports will open.", "Twelve ports will open."),))
    explanation = explain(
        Checker(claims, model=None).trace(Document.from_text("Twenty ports will open.", name="wire.txt")), "c1"
    )
    assert [(s.official.text, s.account.text) for s in explanation.detections if s.rule.code == "SC101"] == [
        ("Twelve", "Twenty")
    ]


def test_a_rule_that_the_checker_does_not_use_sees_nothing() -> None:
    account = Document.from_text(WRONG, name="wire.txt")
    rules = [rule for rule in RULES if rule.code != "SC101"]
    explanation = explain(Checker(DRAFT, statement=OFFICIAL, rules=rules, model=None).trace(account), PORTS)
    assert "SC101" not in {detection.rule.code for detection in explanation.detections}


def test_an_unknown_claim_gets_a_proposal() -> None:
    with pytest.raises(ConfigError, match="Did you mean"):
        explained("Nothing.", PORTS[1:])
