import csv
import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from samples import small_report
from summitcheck.render import registry
from summitcheck.render.report.csv import COLUMNS
from summitcheck.views.report import Report

render = partial(registry.render, "report", "csv")


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(report))))


def test_csv_is_as_agreed(report: Report, matches_golden: Callable[[str, str], None]) -> None:
    matches_golden(render(report), "report/report.csv")


def test_one_row_a_cell_with_both_texts(report: Report) -> None:
    table = rows(report)
    assert len(table) == 6
    row = next(r for r in table if r["verdict"] == "distorted")
    assert (row["claim"], row["account"], row["codes"]) == ("tariff-cut", "corpus/distorting.txt", "SC101")
    assert "15 percent" in row["statement_words"]
    assert "50 percent" in row["account_words"]
    assert (row["statement_line"], row["account_line"]) == ("5", "3")


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "  =1", "\u200b=1", "＝1"])
def test_no_cell_begins_a_formula(start: str) -> None:
    report = small_report(faithful=f"{start} The leaders will meet in June. And more.")
    claims = tuple(claim._replace(text=f"{start} {claim.text}", section=start) for claim in report.claims.claims)
    assessments = tuple(a._replace(claim=c) for a, c in zip(report.accounts[0].assessments, claims, strict=True))
    account = report.accounts[0]._replace(assessments=assessments)
    account = account._replace(document=replace(account.document, name=start))
    for row in rows(report._replace(claims=replace(report.claims, claims=claims), accounts=(account,))):
        assert not [value for value in row.values() if value.startswith(("=", "+", "-", "@", "＝", "\t", "\r"))]
        assert row["claim_text"].startswith("'")


def test_quotes_commas_and_line_breaks_stay_in_their_cell() -> None:
    report = small_report(faithful='They said "yes, we will" and met,\tin June. So be it.\n')
    table = rows(report)
    assert len(table) == 6
    assert all(set(row) == set(COLUMNS) for row in table)
    assert table[0]["account_words"] == 'They said "yes, we will" and met, in June.'


def test_no_section_is_without_a_name(report: Report) -> None:
    assert "Before the first heading" in {row["section"] for row in rows(report)}
    assert all(row["section"] for row in rows(report))
