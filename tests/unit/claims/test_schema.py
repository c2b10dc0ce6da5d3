"""The schema of a claims file and the loader say the same of it."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from summitcheck.claims.load import VERSION, parse_claims, read_claims
from summitcheck.claims.model import EXPECTED, RUNGS, WEIGHTS
from summitcheck.errors import ClaimsError
from summitcheck.render.records import schema_text

SCHEMA = json.loads(schema_text("claims-1"))
GOOD = """\
version: 1
statement: statement.md
names:
  - [River Board, RB]
silent: [In closing]
claims:
  - id: port
    section: Trade
    text: They welcomed the port.
    quote: welcomed the port
    governor: They
    context: The mayors met.
    actors: [Peru, Chile]
    verb: welcomed
    strength: welcomed
    weight: courtesy
    examples:
      - text: The port was welcomed.
        verdict: supported
"""


def is_valid(text: str) -> bool:
    return jsonschema.Draft202012Validator(SCHEMA).is_valid(yaml.safe_load(text))


def loads(text: str) -> bool:
    try:
        return not read_claims(text)[1]
    except ClaimsError:
        return False


def test_a_whole_file_satisfies_both() -> None:
    assert is_valid(GOOD)
    assert parse_claims(GOOD).claims[0].examples[0].verdict == "supported"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("version: 1", "version: 2"),
        ("version: 1\n", ""),
        ("names:\n  - [River Board, RB]", "names:\n  - [River Board]"),
        ("silent: [In closing]", "silent: []"),
        ("silent:", "quiet:"),
        ("id: port", "id: The Port"),
        ("    text: They welcomed the port.\n", ""),
        ("text: They welcomed the port.", 'text: " "'),
        ("actors: [Peru, Chile]", "actors: Peru"),
        ("strength: welcomed", "strength: warm"),
        ("weight: courtesy", "weight: heavy"),
        ("verdict: supported", "verdict: true"),
        ("        verdict: supported\n", ""),
        ("verb: welcomed", "verbs: welcomed"),
    ],
)
def test_a_fault_satisfies_neither(old: str, new: str) -> None:
    assert old in GOOD
    broken = GOOD.replace(old, new, 1)
    assert (is_valid(broken), loads(broken)) == (False, False)


def test_the_schema_knows_the_words_of_the_loader() -> None:
    claim, example = SCHEMA["$defs"]["claim"]["properties"], SCHEMA["$defs"]["example"]["properties"]
    assert tuple(claim["strength"]["enum"]) == RUNGS
    assert tuple(claim["weight"]["enum"]) == tuple(WEIGHTS)
    assert tuple(example["verdict"]["enum"]) == EXPECTED
    assert VERSION in SCHEMA["properties"]["version"]["enum"]
    assert {"id", "text", "quote"} == set(SCHEMA["$defs"]["claim"]["required"])
