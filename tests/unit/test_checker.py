"""What a checker says of a sentence does not depend on where, or whether, it met it before."""

import pytest

import summitcheck

STATEMENT = """
The ministers pledged to open a joint office in Lisbon by June 2027.
They agreed to spend 40 million euros on ferry lines.
The two sides will publish a yearly report on fishing rights.
"""
ACCOUNT = """
The ministers pledged to open a joint office in Lisbon by June 2029. They agreed to spend 90 million euros on ferry
lines. The two sides will publish a yearly report on fishing rights.
"""
BEFORE = "It rained all day on the harbour, and few had come.\n\n"


@pytest.fixture
def checker() -> summitcheck.Checker:
    statement = summitcheck.Document.from_text(STATEMENT, name="statement")
    return summitcheck.Checker(summitcheck.extract(statement), statement=statement)


def seen(report: summitcheck.AccountReport) -> list[tuple[object, ...]]:
    return [
        (
            a.verdict,
            a.stated,
            a.distortion,
            [e.text for e in a.evidence],
            [(f.code, f.account.text) for f in a.findings],
        )
        for a in report.assessments
    ]


def test_a_sentence_that_comes_again_elsewhere_is_judged_alike(checker: summitcheck.Checker) -> None:
    first = checker.check(summitcheck.Document.from_text(ACCOUNT))
    again = checker.check(summitcheck.Document.from_text(f"{BEFORE.rstrip()}\n\n{ACCOUNT}"))
    assert seen(again) == seen(first)
    assert any(a.findings for a in first.assessments)


def test_its_words_are_those_of_the_account_at_hand(checker: summitcheck.Checker) -> None:
    for text in (ACCOUNT, BEFORE + ACCOUNT, ACCOUNT.replace(" They", "\n\nThey")):
        report = checker.check(summitcheck.Document.from_text(text))
        excerpts = [x for a in report.assessments for x in (*a.evidence, *(f.account for f in a.findings))]
        assert excerpts
        assert all(text[x.start : x.end] == x.text for x in excerpts)


def test_every_offset_of_a_trace_counts_from_the_start_of_the_account(checker: summitcheck.Checker) -> None:
    text = BEFORE + ACCOUNT
    trace = checker.trace(summitcheck.Document.from_text(text))
    windows = [claim.window for claim in trace.claims if claim.window]
    assert windows
    for words in (*windows, *trace.account.texts):
        assert text[words.start : words.end] == words.text
        assert all(text[t.start : t.end] == t.text for t in words.tokens)
    places = [each.detection.account for claim in trace.claims for each in claim.detections]
    assert places
    assert all(start >= len(BEFORE) for start, _ in places)


def test_a_near_copy_with_another_place_is_no_omission() -> None:
    others = "They will build twelve ferries by 2030. They encouraged trade in fish."
    statement = summitcheck.Document.from_text(f"The ministers met in Lisbon on Monday. {others}")
    checker = summitcheck.Checker(summitcheck.extract(statement), statement=statement)
    report = checker.check(summitcheck.Document.from_text("The ministers met in Madrid on Monday."))
    met = report.assessments[0]
    assert (str(met.verdict), [found.code for found in met.findings]) == ("distorted", ["SC301"])
