import re
from dataclasses import replace
from functools import partial

import pytest

from samples import DISTORTING, FAITHFUL, excerpt, small_report, span_of
from summitcheck.decide.verdict import Verdict
from summitcheck.render import registry
from summitcheck.render.layout import width_of
from summitcheck.render.report.matrix import labels
from summitcheck.render.style import Style, fits_encoding
from summitcheck.views.report import Report

render = partial(registry.render, "report", "text")

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_a_row_shows_one_sign_per_account(report: Report) -> None:
    shown = render(report, Style(80))
    assert re.search(r"^  tariff-cut .* ✓ +≠$", shown, re.MULTILINE)
    assert re.search(r"^  meet-in-june .* ✓ +\?$", shown, re.MULTILINE)
    assert re.search(r"^  port-authority .* · +·$", shown, re.MULTILINE)


def test_claims_stand_under_their_section(report: Report) -> None:
    shown = render(report, Style(80)).splitlines()
    headings = [line.split("  ")[0] for line in shown if re.search(r" A +B$", line)]
    assert headings == ["Before the first heading", "Trade", "Coverage of the statement"]


def test_totals_give_coverage_and_additions(report: Report) -> None:
    shown = render(report, Style(80))
    assert re.search(r"share of claims supported +67% +0%$", shown, re.MULTILINE)
    assert re.search(r"sentences added +0 +1$", shown, re.MULTILINE)


def test_a_distortion_shows_both_texts_with_their_place_and_the_changed_words(report: Report) -> None:
    shown = render(report, Style(80))
    assert "SC101 number changed (error)" in shown
    assert "statement  corpus/statement.md:5\n      agreed to cut tariffs by [15 percent] before" in shown
    assert "account    corpus/distorting.txt:3\n      They agreed to cut tariffs by [50 percent] before" in shown


def test_a_distortion_without_a_finding_marks_what_the_account_lacks_and_says_why(report: Report) -> None:
    bad = report.accounts[1]
    lacking = tuple(span_of(excerpt(report.statement, words)) for words in ("15", "the end of 2026"))
    vague = bad.assessments[1]._replace(findings=(), reason="the percentage is another one", lacking=lacking)
    changed = bad._replace(assessments=(bad.assessments[0], vague, bad.assessments[2]))
    shown = render(report._replace(accounts=(changed,)), Style(80))
    assert "tariff-cut  A  corpus/distorting.txt\n  the percentage is another one\n" in shown
    assert "agreed to cut tariffs by [15] percent before [the end of 2026]" in shown


def test_an_uncertain_cell_is_listed_with_its_reason(report: Report) -> None:
    shown = render(report, Style(80)).split("Please read (1)")[1]
    assert "? meet-in-june  B  corpus/distorting.txt\n  half of the words are there\n" in shown
    assert "    account    corpus/distorting.txt:1\n      Leaders met on Friday.\n" in shown


def test_verbose_shows_the_evidence_of_supported_cells_and_what_was_added(report: Report) -> None:
    brief, verbose = render(report, Style(80)), render(report, Style(80, verbose=True))
    assert "The two leaders will meet once more" not in brief
    assert "corpus/faithful.txt:1 The two leaders will meet once more" in verbose
    assert "corpus/distorting.txt:1 Leaders met on Friday." in verbose.split("Added")[1]


def test_colour_adds_nothing_but_colour_and_takes_only_the_brackets(report: Report) -> None:
    plain, coloured = (
        render(report, Style(100, verbose=True)),
        render(report, Style(100, colour=True, verbose=True)),
    )
    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured).split() == re.sub(r"[][]", "", plain).split()


@pytest.mark.parametrize("width", [40, 80, 100, 140])
def test_no_line_is_wider_than_the_page(report: Report, width: int) -> None:
    assert max(map(width_of, render(report, Style(width, verbose=True)).splitlines())) <= width


def test_a_wide_page_spells_the_verdicts_out(report: Report) -> None:
    assert re.search(r"tariff-cut .* ✓ supported +≠ distorted$", render(report, Style(140)), re.MULTILINE)


def test_without_unicode_all_signs_are_ascii_and_differ(report: Report) -> None:
    page = Style(80, unicode=False, verbose=True)
    assert render(report, page).isascii()
    assert len({page.glyph(verdict).text for verdict in Verdict}) == len(Verdict)


def test_many_accounts_are_shown_in_several_tables(report: Report) -> None:
    first = report.accounts[0]
    named = [first._replace(document=replace(first.document, name=f"a{n}.txt")) for n in range(40)]
    shown = render(report._replace(accounts=tuple(named)), Style(80))
    rows = re.findall(r"^  port-authority.*$", shown, re.MULTILINE)
    assert len(rows) > 1
    assert sum(row.count("·") for row in rows) == 40
    assert max(map(len, shown.splitlines())) <= 80


def test_labels_never_run_out() -> None:
    names = labels(800)
    assert (names[0], names[25], names[26], names[27], names[702]) == ("A", "Z", "AA", "AB", "AAA")
    assert len(set(names)) == 800


@pytest.mark.parametrize("hostile", ["[/foo] [bold]", "\x1b[2J", "\u202eevil", "\x9b31m", "\a\b", "\x00"])
@pytest.mark.parametrize("colour", [False, True])
def test_hostile_texts_are_shown_and_not_obeyed(hostile: str, colour: bool) -> None:
    report = small_report(
        faithful=FAITHFUL.replace("leaders", f"leaders {hostile}"),
        distorting=DISTORTING.replace("percent before", f"percent {hostile} before"),
    )
    shown = ANSI.sub("", render(report, Style(100, colour=colour, verbose=True)))
    assert not set(shown) & set("\x1b\x9b\u202e\a\b\x00")
    assert "[/foo] [bold]" in shown if "foo" in hostile else "<U+" in shown


def test_a_hostile_claim_or_path_is_not_obeyed(report: Report) -> None:
    claims = tuple(claim._replace(id=f"id\x1b[2J{n}", text="\u202e") for n, claim in enumerate(report.claims.claims))
    odd = report._replace(statement=replace(report.statement, name="\x1b]0;x\a.md", title="\x1b[2J"))
    odd = odd._replace(claims=replace(report.claims, claims=claims))
    assert not set(render(odd, Style(80, verbose=True))) & set("\x1b\u202e\a")


def test_an_encoding_without_the_signs_is_known() -> None:
    assert fits_encoding("utf-8")
    assert not fits_encoding("ascii")
    assert not fits_encoding("no-such-encoding")
