import json
from pathlib import Path

import jsonschema
import pytest

from samples import DISTORTING, small_report
from summitcheck.decide.verdict import Verdict
from summitcheck.render import registry
from summitcheck.render.records import schema_text
from summitcheck.render.registry import render
from summitcheck.views.report import Assessment, Report, narrow


def loaded(report: Report) -> dict:
    return json.loads(render("report", "json", report))


def test_every_report_satisfies_the_schema_that_ships(report: Report) -> None:
    schema = json.loads(schema_text("report-1"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(loaded(report))


def test_a_report_with_an_unknown_key_does_not(report: Report) -> None:
    data = loaded(report) | {"extra": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json.loads(schema_text("report-1")))


def test_keys_come_in_the_order_of_the_schema(report: Report) -> None:
    schema = json.loads(schema_text("report-1"))
    data = loaded(report)
    several = ("documents", "conflicts")  # are there where a statement does not stand alone
    assert list(data) == [key for key in schema["properties"] if key not in several]
    assert list(data["statement"]) == list(schema["properties"]["statement"]["properties"])
    for part, shape in (("accounts", "account"), ("claims", "claim")):
        keys = schema["$defs"][shape]["properties"]
        assert list(data[part][0]) == [key for key in keys if key in data[part][0]]


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert render("report", "json", report) == render("report", "json", small_report())


def test_every_text_is_the_slice_between_its_offsets(report: Report) -> None:
    data = loaded(report)
    texts = {account.document.name: account.document.text for account in report.accounts}
    for claim in data["claims"]:
        assert report.statement.text[claim["start"] : claim["end"]] == claim["quote"]
        for path, verdict in claim["verdicts"].items():
            pieces = verdict["evidence"] + [finding["account"] for finding in verdict["findings"]]
            assert all(texts[path][piece["start"] : piece["end"]] == piece["text"] for piece in pieces)


def test_each_line_of_the_statement_names_its_claims(report: Report) -> None:
    assert [line["claims"] for line in loaded(report)["statement"]["lines"]] == [
        ["meet-in-june"],
        ["tariff-cut"],
        ["port-authority"],
    ]


def test_a_claim_that_stands_nowhere_has_no_place(report: Report) -> None:
    from dataclasses import replace

    claims = tuple(claim._replace(start=-1, end=-1, line=0) for claim in report.claims.claims)
    data = loaded(report._replace(claims=replace(report.claims, claims=claims)))
    assert {(c["start"], c["end"], c["line"]) for c in data["claims"]} == {(None, None, None)}
    jsonschema.validate(data, json.loads(schema_text("report-1")))


def test_a_claim_that_has_a_weight_shows_it(report: Report) -> None:
    from dataclasses import replace

    first, *others = report.claims.claims
    claims = (first._replace(weight="headline"), *[claim._replace(weight="") for claim in others])
    data = loaded(report._replace(claims=replace(report.claims, claims=claims)))
    assert [claim.get("weight") for claim in data["claims"]] == ["headline", *[None for _ in others]]
    jsonschema.validate(data, json.loads(schema_text("report-1")))


def test_what_a_terminal_might_obey_is_escaped_and_comes_back(report: Report) -> None:
    hostile = DISTORTING.replace("Friday", "Friday \u202e\x9b2J\x1b[2J\u2028")
    text = render("report", "json", small_report(distorting=hostile))
    assert not set(text) & set("\u202e\x9b\x1b\u2028")
    assert "Friday \u202e\x9b2J\x1b[2J\u2028" in json.loads(text)["accounts"][1]["statements"][0]["text"]


def test_a_file_name_that_is_not_utf8_still_gives_utf8(report: Report) -> None:
    from dataclasses import replace

    odd = report._replace(statement=replace(report.statement, name="caf\udce9.md"))
    assert json.loads(render("report", "json", odd).encode("utf-8"))["statement"]["path"] == "caf\udce9.md"


def test_a_narrowed_report_holds_only_what_was_asked_for(report: Report) -> None:
    data = loaded(narrow(report, sections=["trade"], claims=["tariff-cut", "meet-in-june"]))
    assert [claim["id"] for claim in data["claims"]] == ["tariff-cut"]
    assert data["accounts"][1]["counts"] == {"supported": 0, "distorted": 1, "omitted": 0, "uncertain": 0}
    assert data["summary"]["claims"] == 1


def test_the_schema_ships_beside_the_reporter() -> None:
    assert (Path(registry.__file__).parent / "schema" / "report-1.json").is_file()


def test_a_rule_keeps_the_name_that_it_had_when_the_schema_was_published(report: Report) -> None:
    def named(assessment: Assessment) -> Assessment:
        findings = (f._replace(code="SC601", name="commitment-strengthened") for f in assessment.findings)
        return assessment._replace(verdict=Verdict.UNCERTAIN, findings=tuple(findings))

    accounts = (a._replace(assessments=tuple(map(named, a.assessments))) for a in report.accounts)
    text = render("report", "json", report._replace(accounts=tuple(accounts)))
    assert '"name": "strength-raised"' in text
    assert '"SC601 strength-raised: ' in text
    assert "commitment-strengthened" not in text
