"""From a statement and an account to a trace: what a run must leave, and what a new rule may do."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import nextafter

import pytest

import summitcheck
from stub_entailment import LIKENESS, SAID, SaysTheSame
from summitcheck.align.alignment import Alignment
from summitcheck.decide.decide import THRESHOLDS, WORTH_ALIGNING
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.detect.base import Detection, account_span, official_span
from summitcheck.detect.rules import BY_CODE, RULES
from summitcheck.score.model import Score, model, noisy_or
from summitcheck.severity import Severity
from summitcheck.trace import ScoredDetection, Trace
from summitcheck.views.account import account_report

STATEMENT = summitcheck.Document.from_text(
    "# Joint statement\n\nThe ministers pledged to open a joint office in Lisbon by June 2027. "
    "They agreed to spend 40 million euros on ferry lines.\n",
    name="statement.md",
)
ACCOUNT = (
    "# Ministers meet\n\nThe ministers pledged to open a joint office in Lisbon by June 2027. "
    "Critics said they agreed to spend 40 million euros on ferry lines. A band played.\n"
)
CLAIMS = summitcheck.extract(STATEMENT)


def traced(account: str, **options: object) -> Trace:
    """By words only: what the model of entailment makes of it is another matter."""
    checker = summitcheck.Checker(CLAIMS, statement=STATEMENT, model=None, **options)  # type: ignore[arg-type]
    return checker.trace(summitcheck.Document.from_text(account, name="account.md"))


def everywhere(alignment: Alignment) -> Iterator[Detection]:
    """A rule that sees something in every alignment."""
    i, j = next(iter(alignment.matched.items()))
    yield Detection("SC999", official_span(alignment, (i,)), account_span(alignment, (j,)), "Something is new", (i,))


UNFITTED = replace(BY_CODE["SC101"], code="SC999", name="something-new", find=everywhere)


def test_a_rule_without_fitted_weights_informs_and_never_accuses() -> None:
    report, before = account_report(traced(ACCOUNT, rules=(*RULES, UNFITTED))), account_report(traced(ACCOUNT))
    notes = [f.severity for f in report.findings if f.code == "SC999"]
    assert notes
    assert set(notes) == {Severity.NOTE}
    judged = [[(a.verdict, a.stated, a.distortion) for a in each.assessments] for each in (report, before)]
    assert judged[0] == judged[1]


#: Rules that ship without weights on purpose: they inform and accuse nobody.
INFORMING: tuple[str, ...] = ("SC003", "SC803")


def test_every_rule_that_ships_was_fitted_or_is_known_to_inform_only() -> None:
    unfitted = tuple(code for code in BY_CODE if not model("distortion").knows(f"rule={code}"))
    assert unfitted == INFORMING, "make fit RULE=CODE WRITE=1 (docs/fitting.md), or list them here"


def test_there_is_one_trace_for_each_claim_and_for_each_sentence_that_asserts_something() -> None:
    trace = traced(ACCOUNT)
    assert [claim.hypothesis.claim.id for claim in trace.claims] == [claim.id for claim in CLAIMS.claims]
    asserting = [s for s in trace.account.document.sentences if s.asserts]
    assert [each.sentence for each in trace.sentences] == asserting


def test_what_others_say_is_a_candidate_and_no_evidence() -> None:
    trace = traced(ACCOUNT)
    ferry = next(claim for claim in trace.claims if "ferry" in claim.hypothesis.claim.quote)
    said = [trace.sentences[each.sentence].retrieved for each in ferry.candidates]
    assert any("Critics" in each.text.text and not each.counts for each in said)
    assert ferry.decision.verdict is Verdict.OMITTED


def test_evidence_belongs_to_the_sentences_that_the_verdict_rests_on() -> None:
    trace = traced(ACCOUNT)
    for number, claim in enumerate(trace.claims):
        resting = [each for each in trace.sentences if number in each.claims]
        assert bool(resting) == (claim.decision.verdict is not Verdict.OMITTED and claim.window is not None)
        assert all(claim.window and each.sentence.start >= claim.window.start for each in resting)


@pytest.mark.parametrize("account", ["", "   ", "# Only a heading\n"])
def test_an_account_that_says_nothing_omits_everything(account: str) -> None:
    trace = traced(account)
    assert {claim.decision.verdict for claim in trace.claims} == {Verdict.OMITTED}
    assert all(claim.score is None and claim.alignment is None for claim in trace.claims if not claim.candidates)
    assert {(claim.stated, claim.distortion) for claim in trace.claims if not claim.candidates} == {(0.0, 0.0)}


def test_without_a_statement_claims_stand_for_themselves() -> None:
    claims = summitcheck.ClaimSet.from_texts(["The ministers will open an office in Lisbon."])
    trace = summitcheck.Checker(claims, model=None).trace(
        summitcheck.Document.from_text("They will open an office in Lisbon.")
    )
    assert trace.statement.document is None
    assert trace.claims[0].decision.verdict is Verdict.SUPPORTED


def told(trace: Trace) -> dict[str, tuple[object, ...]]:
    """What is judged of each claim, by its words."""
    return {
        c.hypothesis.claim.quote: (c.decision, c.stated, c.distortion, [d.detection.code for d in c.detections])
        for c in trace.claims
    }


def status(account: str, statement: summitcheck.Document = STATEMENT) -> list[Status]:
    checker = summitcheck.Checker(summitcheck.extract(statement), statement=statement, model=None)
    return [s.status for s in checker.trace(summitcheck.Document.from_text(account, name="account.md")).sentences]


WRONG = ACCOUNT.replace("2027", "2029")
SHORT = "They agreed to spend 40 million euros on ferry lines. A band played.\n"


@pytest.mark.parametrize("account", [ACCOUNT, WRONG, SHORT])
def test_the_order_of_the_claims_changes_nothing_but_the_order(account: str) -> None:
    document = summitcheck.Document.from_text(account, name="account.md")
    turned = replace(CLAIMS, claims=CLAIMS.claims[::-1])
    forth, back = (
        summitcheck.Checker(each, statement=STATEMENT, model=None).trace(document) for each in (CLAIMS, turned)
    )
    assert told(forth) == told(back)
    assert list(told(forth)) == list(told(back))[::-1]
    assert [(s.status, s.grounding) for s in forth.sentences] == [(s.status, s.grounding) for s in back.sentences]


def test_the_order_of_the_lines_of_a_statement_changes_no_grounding() -> None:
    lines = STATEMENT.text.split("\n\n")[1].strip().split(". ")
    turned = summitcheck.Document.from_text(
        f"# Joint statement\n\n{lines[1].rstrip('.')}. {lines[0]}.\n", name="statement.md"
    )
    both = [
        summitcheck.Checker(summitcheck.extract(s), statement=s, model=None).trace(
            summitcheck.Document.from_text(WRONG, name="a.md")
        )
        for s in (STATEMENT, turned)
    ]
    assert [s.status for s in both[0].sentences] == [s.status for s in both[1].sentences]
    assert [s.grounding for s in both[0].sentences] == pytest.approx([s.grounding for s in both[1].sentences])


def test_each_sentence_has_the_status_that_it_earns() -> None:
    account = (
        "The ministers pledged to open a joint office in Lisbon by June 2029. "
        "They agreed to spend 40 million euros on ferry lines. "
        "Critics said the office in Lisbon is too small. A brass band from Peru played tangos.\n"
    )
    assert status(account) == [Status.DISTORTED, Status.GROUNDED, Status.ATTRIBUTED, Status.ADDED]


def test_what_no_statement_could_hold_is_neither_grounded_nor_added() -> None:
    account = (
        "MAYOR ORTIZ: Good evening, everyone. Thank you. (Applause.) It was spent. "
        "They agreed to spend 40 million euros on ferry lines. (Folds the map.)\n"
    )
    statuses = status(account)
    assert statuses.pop(4) is Status.GROUNDED
    assert statuses == [Status.ASIDE] * 5


def test_a_sentence_with_much_of_a_line_is_grounded_although_it_is_told_in_points() -> None:
    account = "First, we are coming together to spend on ferry lines. Secondly, forty trams will run to Oslo.\n"
    assert status(account) == [Status.GROUNDED, Status.ADDED]


def test_what_a_claim_that_is_to_be_read_rests_on_was_not_added() -> None:
    trace = traced("Ferry lines get euros, perhaps 40 million.\n")
    (sentence,) = trace.sentences
    assert [trace.claims[n].decision.verdict for n in sentence.claims] == [Verdict.UNCERTAIN]
    assert sentence.grounding < THRESHOLDS.grounded
    assert sentence.status is Status.GROUNDED


def test_a_change_counts_in_the_sentence_that_holds_it_and_not_in_its_neighbour() -> None:
    account = "The ministers pledged a joint office. It will open in Lisbon, Portugal, by June 2029.\n"
    trace = traced(account)
    (office,) = [claim for claim in trace.claims if claim.accusing]
    assert office.window is not None
    assert office.retrieval is not None
    assert office.retrieval.focus.sentences == range(2)
    assert [s.status for s in trace.sentences] == [Status.GROUNDED, Status.DISTORTED]
    assert [len(s.claims) for s in trace.sentences] == [1, 1]
    before, after = (s.score.features["distortion"] for s in trace.sentences)
    assert before == 0.0
    assert after == max(d.probability for d in office.concerning)


def test_a_claim_that_too_little_speaks_of_is_neither_aligned_nor_searched_for_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(summitcheck.pipeline, "WORTH_ALIGNING", WORTH_ALIGNING + 0.03)
    ferry = next(claim for claim in traced("In June.\n").claims if claim.retrieval)
    assert ferry.retrieval is not None
    assert WORTH_ALIGNING < ferry.retrieval.focus.coverage < WORTH_ALIGNING + 0.03
    assert ferry.stated == 0.0
    assert (ferry.window, ferry.alignment, ferry.detections, ferry.distortion) == (None, None, (), 0.0)
    assert ferry.decision.verdict is Verdict.OMITTED


def test_a_claim_that_is_hardly_told_by_all_but_an_alignment_is_not_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [claim for claim in traced(WRONG).claims if claim.alignment]
    monkeypatch.setattr(summitcheck.decide.decide, "LIKELY_ENOUGH", 1.0)
    for claim in traced(WRONG).claims:
        assert (claim.alignment, claim.score, claim.decision.verdict) == (None, None, Verdict.OMITTED)


def test_a_claim_that_is_aligned_and_still_omitted_rests_on_no_sentence() -> None:
    trace = traced("The band opens an old office in Faro.\n")
    office, _ = trace.claims
    assert office.window is not None
    assert office.decision.verdict is Verdict.OMITTED
    assert not office.detections
    assert [each.claims for each in trace.sentences] == [()]


def test_a_claim_that_is_retold_in_part_is_aligned_and_where_it_is_omitted_nothing_is_detected() -> None:
    for account in (
        "They spend euros on ferry lines.",
        "They agreed to spend millions on ferries.",
        "They spend euros.",
    ):
        for claim in traced(account).claims:
            assert not claim.detections or claim.stated >= THRESHOLDS.omitted
            assert (claim.score is not None) == (claim.retrieval is not None)
            assert not claim.detections or claim.alignment is not None


def test_alignment_is_of_the_claim_and_the_focus_of_its_retrieval() -> None:
    for claim in traced(WRONG).claims:
        assert claim.alignment is None or claim.alignment.official is claim.hypothesis.text
        assert claim.alignment is None or claim.alignment.focus == claim.hypothesis.focus
        assert claim.alignment is None or claim.alignment.account is claim.window


def test_distortion_is_that_at_least_one_detection_that_concerns_the_claim_is_right() -> None:
    seen = [claim for claim in traced(WRONG).claims if claim.detections]
    assert seen
    for claim in seen:
        assert claim.distortion == pytest.approx(noisy_or([d.probability for d in claim.concerning]))
        assert {id(d) for d in claim.accusing} <= {id(d) for d in claim.concerning} <= {id(d) for d in claim.detections}
        assert all(d.probability >= THRESHOLDS.distorted for d in claim.accusing)


def test_a_detection_is_to_be_read_and_accuses_from_each_threshold_on_and_informs_where_its_rule_was_not_fitted() -> (
    None
):
    claim = next(claim for claim in traced(WRONG).claims if claim.detections)
    found = claim.detections[0].detection
    below, at = (
        ScoredDetection(found, Score({}, probability))
        for probability in (nextafter(THRESHOLDS.distorted, 0), THRESHOLDS.distorted)
    )
    faint = ScoredDetection(found, Score({}, nextafter(THRESHOLDS.suspect, 0)))
    foreign, unfitted = (
        ScoredDetection(found, at.score, concerns=False),
        ScoredDetection(found, Score({}, 0.0, fitted=False)),
    )
    seen = claim._replace(detections=(faint, below, at, foreign, unfitted))
    assert seen.concerning == (faint, below, at, unfitted)
    assert seen.accusing == (at,)
    assert seen.doubting == (below,)
    assert seen.informing == (unfitted,)


def test_a_change_in_the_words_of_a_neighbouring_claim_is_seen_and_concerns_it_alone() -> None:
    line = "The ministers will open a joint office in Lisbon and they will spend 40 million euros on ferry lines.\n"
    quotes = ("open a joint office in Lisbon", "spend 40 million euros on ferry lines")
    checker = summitcheck.Checker(
        summitcheck.ClaimSet.from_texts(quotes),
        statement=summitcheck.Document.from_text(line, name="statement"),
        model=None,
    )
    office, ferry = checker.trace(summitcheck.Document.from_text(line.replace("40", "90"), name="account")).claims
    assert not office.concerning
    assert [d.detection.code for d in ferry.accusing] == ["SC101"]
    assert (office.decision.verdict, ferry.decision.verdict) == (Verdict.SUPPORTED, Verdict.DISTORTED)


RENTS = "Office rents in Lisbon doubled by June 2029, ministers said in a long report on the matter of housing.\n"


@pytest.mark.parametrize(
    ("account", "least", "most", "searched"),
    [
        ("They agreed to spend 90 million euros on ferry lines.\n", 0.7, 1.0, True),
        ("They never spend millions of euros on ferry lines.\n", 0.5, 0.7, True),
        ("They never spend euros on zoos.\n", 1 / 3, 0.4, False),
        (RENTS, 0.25, 0.3, False),
        ("A brass band of 90 played tangos.\n", 0.0, 0.1, False),
    ],
)
def test_a_sentence_that_a_line_covers_by_half_is_searched_for_changes(
    account: str, least: float, most: float, searched: bool
) -> None:
    (sentence,) = traced(account).sentences
    assert least <= sentence.retrieved.support.single < most
    assert bool(sentence.detections) is searched


def test_what_nearly_copies_a_line_in_order_is_backed_more_surely_than_the_same_with_a_change() -> None:
    same, changed, other = (
        traced(f"They agreed to spend {what}.\n").sentences[0].grounding
        for what in ("40 million euros on ferry lines", "90 million euros on ferry lines", "the night in a zoo")
    )
    assert same > changed
    assert same > other


def test_a_sentence_names_the_claims_that_rest_on_it_and_none_that_is_omitted() -> None:
    trace = traced("They agreed to spend 40 million euros on ferry lines. A band played.\n")
    ferry = [n for n, claim in enumerate(trace.claims) if claim.decision.verdict is not Verdict.OMITTED]
    assert [list(each.claims) for each in trace.sentences] == [ferry, []]


OVER = """
import summitcheck
statement = summitcheck.Document.from_text({statement!r}, name="statement.md")
checker = summitcheck.Checker(summitcheck.extract(statement), statement=statement)
trace = checker.trace(summitcheck.Document.from_text({account!r}, name="account.md"))
for claim in trace.claims:
    print(claim.decision, claim.stated, claim.distortion, claim.retrieval, claim.score)
    print([(d.detection, d.score, d.concerns) for d in claim.detections])
for each in trace.sentences:
    print(each.status, each.grounding, each.claims, each.score, each.retrieved.support.lines, len(each.detections))
"""


def test_a_trace_is_the_same_whatever_the_hash_seed() -> None:
    script = OVER.format(statement=STATEMENT.text, account=WRONG)
    printed = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert "distorted" in printed[0]
    assert printed[0] == printed[1]


def test_a_change_in_words_that_another_line_has_is_to_be_read_and_accuses_nobody() -> None:
    one, other = (
        "Norway pledged 40 million euros for ferry lines.",
        "Norway pledged 90 million euros for schools in Peru.",
    )
    statement = summitcheck.Document.from_text(f"{one} {other}\n", name="statement")
    checker = summitcheck.Checker(summitcheck.ClaimSet.from_texts((one,)), statement=statement, model=None)
    for account, verdict in ((one.replace("40", "70"), Verdict.DISTORTED), (f"{other[:-1]} and ferry lines.", None)):
        (claim,) = checker.trace(summitcheck.Document.from_text(account, name="account")).claims
        assert any(each.probability >= THRESHOLDS.suspect for each in claim.concerning)
        assert claim.decision.verdict is (verdict or Verdict.UNCERTAIN)


class Alike(SaysTheSame):
    """Finds all texts so much alike."""

    def __init__(self, likeness: float) -> None:
        self.likeness = likeness

    def similarities(self, hypotheses: Sequence[str], premises: Sequence[str]) -> list[list[float]]:
        return [[self.likeness] * len(premises) for _ in hypotheses]


@pytest.mark.parametrize(("likeness", "asked"), [(LIKENESS, True), (0.9, False)])
def test_a_model_does_not_read_what_words_and_likeness_show_to_be_stated(likeness: float, asked: bool) -> None:
    checker = summitcheck.Checker(CLAIMS, statement=STATEMENT, model=lambda: Alike(likeness))
    first, *_ = checker.trace(summitcheck.Document.from_text(ACCOUNT, name="account.md")).claims
    assert first.entailment == (SAID if asked else None)
    assert first.decision.verdict is Verdict.SUPPORTED
    alone = summitcheck.Checker(CLAIMS, model=lambda: Alike(likeness))  # no statement tells siblings apart
    assert alone.trace(summitcheck.Document.from_text(ACCOUNT, name="account.md")).claims[0].entailment == SAID
