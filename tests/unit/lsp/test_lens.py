from __future__ import annotations

import pytest

from samples import document
from summitcheck import AccountReport, Assessment, Claim, Verdict
from summitcheck.lsp.lens import headline
from summitcheck.lsp.places import official_spans


def report(*verdicts: Verdict, unjudged: int = 0, **notes: str) -> AccountReport:
    judged = [Assessment(Claim(f"c{n}", "x", "x"), verdict, 0.5, 0.5) for n, verdict in enumerate(verdicts)]
    left = [Assessment(Claim(f"u{n}", "x", "x"), Verdict.UNCERTAIN, 0.0, 0.0, judged=False) for n in range(unjudged)]
    return AccountReport(document("a", "x"), (*judged, *left), (), **notes)


def test_what_there_is_none_of_is_not_counted() -> None:
    assert headline(report(Verdict.SUPPORTED)) == "100% supported, 0 omitted"


def test_every_kind_is_counted_once() -> None:
    told = headline(report(*Verdict, Verdict.OMITTED))
    assert told == "20% supported, 1 distorted, 1 to read, 2 omitted"


def test_a_cut_article_says_what_was_not_judged_and_why() -> None:
    told = headline(report(Verdict.SUPPORTED, unjudged=3, cut="it is cut off at “Read more”"))
    assert told == "25% supported, 3 not judged, 0 omitted; cut: it is cut off at “Read more”"


def test_a_skipped_article_has_no_share() -> None:
    told = headline(report(Verdict.OMITTED, skipped="it is about something else"))
    assert told == "Not judged: it is about something else"


@pytest.mark.parametrize("extracted", ["pdf", "docx"])
def test_an_editor_is_not_led_into_a_file_that_is_no_text(extracted: str) -> None:
    from dataclasses import replace

    statement = replace(document("s", "x"), extracted=extracted)
    assert official_spans(0, report(Verdict.SUPPORTED), (), statement) == ()
