"""From a statement and an account to a trace: what a run must leave, and what a new rule may do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

import summitcheck
from summitcheck.align.alignment import Alignment
from summitcheck.decide.verdict import Verdict
from summitcheck.detect.base import Detection, account_span, official_span
from summitcheck.detect.rules import BY_CODE, RULES
from summitcheck.severity import Severity
from summitcheck.trace import Trace
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
    checker = summitcheck.Checker(CLAIMS, statement=STATEMENT, **options)  # type: ignore[arg-type]
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


def test_every_rule_that_ships_was_fitted_or_is_known_to_inform_only() -> None:
    from summitcheck.score.model import model

    assert [code for code in BY_CODE if not model("distortion").knows(f"rule={code}")] == []


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


def test_without_a_statement_claims_stand_for_themselves() -> None:
    claims = summitcheck.ClaimSet.from_texts(["The ministers will open an office in Lisbon."])
    trace = summitcheck.Checker(claims).trace(summitcheck.Document.from_text("They will open an office in Lisbon."))
    assert trace.statement.document is None
    assert trace.claims[0].decision.verdict is Verdict.SUPPORTED
