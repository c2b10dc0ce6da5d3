from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from check_samples import FIGURE, ODD_PATH, clean_result, full_result, silenced_result
from summitcheck.render.check.sarif import uri
from summitcheck.render.registry import render
from summitcheck.views.check.model import Checkout, CheckResult

SCHEMA = json.loads((Path(__file__).resolve().parents[3] / "data" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))


def run_of(result: CheckResult) -> dict[str, Any]:
    log = json.loads(render("check", "sarif", result))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


RESULTS = {"full": full_result(), "clean": clean_result(), "empty": CheckResult((), ()), "silenced": silenced_result()}


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_it_satisfies_the_schema_of_the_standard(result: CheckResult) -> None:
    jsonschema.Draft4Validator.check_schema(SCHEMA)
    assert run_of(result)["columnKind"] == "unicodeCodePoints"


def test_every_result_points_at_its_rule() -> None:
    run = run_of(full_result())
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[found["ruleIndex"]]["id"] == found["ruleId"] for found in run["results"])
    assert [rule["id"] for rule in rules] == sorted({found["ruleId"] for found in run["results"]})


def test_every_rule_explains_itself() -> None:
    for rule in run_of(full_result())["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
    figure = run_of(full_result())["tool"]["driver"]["rules"][0]
    assert "**Faithful**" in figure["help"]["markdown"]
    assert "Faithful" in figure["help"]["text"]
    assert "*" not in figure["help"]["text"]


def test_a_code_flow_leads_from_the_statement_to_the_article() -> None:
    found = run_of(full_result())["results"][0]
    steps = found["codeFlows"][0]["threadFlows"][0]["locations"]
    uris = [step["location"]["physicalLocation"]["artifactLocation"]["uri"] for step in steps]
    assert uris == ["statements/spring%20talks.md", "articles/harbour.md"]
    assert found["message"]["text"].endswith("The [statement](1) says: “12 ferries”")
    assert found["relatedLocations"][0]["id"] == 1


def test_regions_count_code_points() -> None:
    region = run_of(full_result())["results"][4]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (1, 34, 2, 10)
    assert region["snippet"]["text"].endswith("The 𝔩𝔦𝔤𝔥𝔱")


def test_a_path_becomes_a_reference_that_can_be_read_back() -> None:
    uri = run_of(full_result())["artifacts"][1]["location"]["uri"]
    assert " " not in uri
    assert ":" not in uri
    assert unquote(uri) == ODD_PATH


def test_a_path_that_is_not_utf8_keeps_its_bytes() -> None:
    assert uri("caf\udce9.md") == "caf%E9.md"


def test_an_absolute_path_becomes_a_file_uri(tmp_path: Path) -> None:
    assert uri(str(tmp_path / "a b.md")) == (tmp_path / "a b.md").as_uri()


def test_what_someone_dealt_with_says_so() -> None:
    results = run_of(full_result())["results"]
    assert results[5]["suppressions"][0]["justification"] == "the minister said so later"
    assert [found["baselineState"] for found in results] == ["new"] * 6 + ["unchanged"]
    assert not any("baselineState" in found for found in run_of(CheckResult((), (FIGURE,)))["results"])


def test_two_problems_on_one_line_are_two_alerts() -> None:
    problems = (FIGURE, replace(FIGURE, fingerprint="f" * 16))
    hashes = {f["partialFingerprints"]["primaryLocationLineHash"] for f in run_of(CheckResult((), problems))["results"]}
    assert len(hashes) == 2


def test_words_of_an_article_cannot_become_links() -> None:
    text = run_of(full_result())["results"][4]["message"]["text"]
    assert "\\[see\\](1)" in text


def test_files_that_were_not_judged_are_named() -> None:
    notes = run_of(full_result())["invocations"][0]["toolExecutionNotifications"]
    assert [note["level"] for note in notes] == ["note", "note", "warning"]
    assert notes[0]["message"]["text"] == "Skipped: about no statement"


def test_it_names_no_address_that_nobody_has() -> None:
    assert "OWNER" not in render("check", "sarif", full_result())


def test_paths_are_those_from_the_root_of_the_repository_and_the_root_is_named(tmp_path: Path) -> None:
    inside = replace(full_result(), checkout=Checkout(str(tmp_path), "desk/today"))
    run = run_of(inside)
    assert run["originalUriBaseIds"] == {"%SRCROOT%": {"uri": f"{tmp_path.as_uri()}/"}}
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "desk/today/articles/harbour.md", "uriBaseId": "%SRCROOT%"}


def test_a_file_outside_of_the_repository_keeps_its_own_address(tmp_path: Path) -> None:
    elsewhere = replace(FIGURE, account=replace(FIGURE.account, path="/elsewhere/a.md"))
    run = run_of(CheckResult((), (elsewhere,), checkout=Checkout(str(tmp_path), ".")))
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "file:///elsewhere/a.md"}
