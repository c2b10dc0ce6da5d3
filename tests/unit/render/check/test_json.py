from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from check_samples import FIGURE, clean_result, full_result, silenced_result
from summitcheck.render.check.json import as_dict
from summitcheck.render.records import schema_text
from summitcheck.render.registry import render
from summitcheck.views.check.model import CheckResult

SCHEMA = json.loads(schema_text("check-1"))


RESULTS = {"full": full_result(), "clean": clean_result(), "empty": CheckResult((), ()), "silenced": silenced_result()}


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_it_satisfies_the_schema_that_ships(result: CheckResult) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(render("check", "json", result)))


def test_an_unknown_key_does_not() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_dict(full_result()) | {"extra": 1}, SCHEMA)


def test_keys_come_in_the_order_of_the_schema() -> None:
    data = json.loads(render("check", "json", full_result()))
    assert list(data) == list(SCHEMA["properties"])
    for record, shape in (
        (data["articles"][0], "article"),
        (data["articles"][0]["outcomes"][0], "outcome"),
        (data["problems"][0], "problem"),
        (data["problems"][0]["account"], "place"),
        (data["summary"], "summary"),
    ):
        assert list(record) == [key for key in SCHEMA["$defs"][shape]["properties"] if key in record]


def test_every_line_of_jsonl_is_an_object_that_says_what_it_is() -> None:
    records = [json.loads(line) for line in render("check", "jsonl", full_result()).splitlines()]
    assert [record["type"] for record in records] == ["run", "article", "article"] + ["problem"] * 7 + ["summary"]


def test_jsonl_and_json_tell_the_same() -> None:
    whole = json.loads(render("check", "json", full_result()))
    records = [json.loads(line) for line in render("check", "jsonl", full_result()).splitlines()]
    problems = [{k: v for k, v in record.items() if k != "type"} for record in records if record["type"] == "problem"]
    assert problems == whole["problems"] + whole["suppressed"] + whole["baselined"]


def test_a_path_that_is_not_utf8_comes_back() -> None:
    odd = replace(FIGURE, account=replace(FIGURE.account, path="caf\udce9.md"))
    whole = json.loads(render("check", "json", CheckResult((), (odd,))).encode("utf-8"))
    line = json.loads(render("check", "jsonl", CheckResult((), (odd,))).splitlines()[1].encode("utf-8"))
    assert whole["problems"][0]["account"]["path"] == line["account"]["path"] == "caf\udce9.md"
