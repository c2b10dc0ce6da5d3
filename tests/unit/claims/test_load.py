"""A claims file in: what is well formed arrives whole, and every fault is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.claims.load import load_claims, parse_claims, read_claims
from summitcheck.claims.source import MAX_BYTES
from summitcheck.errors import ClaimsError

GOOD = """\
version: 1
statement: statement.md
names:
  - [DPRK, North Korea]
silent:
  - In closing
claims:
  - id: port
    section: Trade
    text: They welcomed the port.
    quote: welcomed the opening of a joint port
    governor: They
    actors: [Norland, Sudland]
    verb: welcomed
    strength: welcomed
  - id: tariff-cut
    text: They agreed to cut tariffs.
    quote: agreed to cut tariffs
"""
WEIGHED = (
    GOOD
    + """\
    weight: headline
    examples:
      - text: Tariffs will fall.
        verdict: supported
      - {text: Tariffs will rise., verdict: distorted}
"""
)


def test_every_field_arrives() -> None:
    claims = parse_claims(GOOD)
    port, tariff = claims.claims
    assert (port.id, port.section, port.governor) == ("port", "Trade", "They")
    assert (port.text, port.quote) == ("They welcomed the port.", "welcomed the opening of a joint port")
    assert (port.actors, port.verb, port.strength) == (("Norland", "Sudland"), "welcomed", "welcomed")
    assert (tariff.section, tariff.actors, tariff.strength) == ("", (), "")
    assert not port.located
    assert claims.names == (("DPRK", "North Korea"),)
    assert (claims.silent, claims.statement, claims.source) == (("In closing",), "statement.md", "claims.yaml")


def test_a_claim_may_have_a_context() -> None:
    port, tariff = parse_claims(
        GOOD.replace("    governor: They\n", "    governor: They\n    context: Both met.\n")
    ).claims
    assert (port.context, tariff.context) == ("Both met.", "")


def test_a_claim_may_have_a_weight_and_examples() -> None:
    port, tariff = parse_claims(WEIGHED).claims
    assert (port.weight, port.share, port.examples) == ("", 1.0, ())
    assert (tariff.weight, tariff.share) == ("headline", 2.0)
    assert tariff.examples == (("Tariffs will fall.", "supported"), ("Tariffs will rise.", "distorted"))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("weight: headline", "weight: heavy", ":19:13: unknown weight `heavy`"),
        ("verdict: supported", "verdict: suported", ":22:18: unknown verdict `suported`"),
        ("        verdict: supported\n", "", ":21:9: the example has no `verdict`"),
        ("text: Tariffs will fall.", "words: Tariffs will fall.", ":21:9: unknown key `words` in the example"),
    ],
)
def test_a_fault_in_a_weight_or_an_example_is_told(old: str, new: str, what: str) -> None:
    _, problems = read_claims(WEIGHED.replace(old, new, 1))
    assert what in f"{problems[0].where}: {problems[0].what}"


def test_each_part_knows_its_place() -> None:
    places = parse_claims(GOOD, source="some/claims.yaml").places
    assert places["claims.port.quote"] == "some/claims.yaml:11:12"
    assert places["claims.tariff-cut"] == "some/claims.yaml:16:5"
    assert places["silent.0"] == "some/claims.yaml:6:5"
    assert places["names.0.1"] == "some/claims.yaml:4:12"


@pytest.mark.parametrize("word", ["NO", "on", "null", "~", "12:30:00", "2025-02-07", "1e3", "0x10", "1_000", "=", "<<"])
def test_a_value_is_never_converted(word: str) -> None:
    assert parse_claims(GOOD.replace("quote: agreed to cut tariffs", f"quote: {word}")).claims[1].quote == word


def test_text_over_several_lines_is_one_text() -> None:
    folded = GOOD.replace("agreed to cut tariffs\n", "agreed to\n      cut tariffs\n")
    assert parse_claims(folded).claims[1].quote == "agreed to cut tariffs"


FAULTS = {
    "unknown key": ("    verb: welcomed", "    verbs: welcomed", ":14:5", "unknown key `verbs`", "'verb'"),
    "unknown top key": ("silent:", "quiet:", ":5:1", "unknown key `quiet`", "Known: version"),
    "duplicate key": ("    verb: welcomed", "    text: again", ":14:5", "duplicate key `text`", "line 10"),
    "duplicate top key": ("statement: statement.md", "version: 1", ":2:1", "duplicate key `version`", "line 1"),
    "duplicate id": ("id: tariff-cut", "id: port", ":16:5", "duplicate id `port`", "claims.yaml:8:5"),
    "missing key": ("    text: They agreed to cut tariffs.\n", "", ":16:5", "no `text`", "Add `text:`"),
    "missing version": ("version: 1\n", "", ":1:1", "no `version`", "Add `version:`"),
    "unknown version": ("version: 1", "version: 2", ":1:10", "version 2", "version: 1"),
    "empty value": ("quote: agreed to cut tariffs", 'quote: " "', ":18:12", "is empty", "remove the key"),
    "list for text": ("text: They agreed to cut tariffs.", "text: [a]", ":17:11", "must be text", "some words"),
    "words with a colon": (
        "text: They agreed to cut tariffs.",
        "text:\n      They agreed: all",
        ":18:7",
        "must be text",
        "quotation marks",
    ),
    "text for list": ("[Norland, Sudland]", "Norland", ":13:13", "must be a list", "after `- `"),
    "empty list": ("[Norland, Sudland]", "[]", ":13:13", "empty list", "Add an item"),
    "id with capitals": ("id: tariff-cut", "id: Tariff cut", ":16:9", "`Tariff cut` is not a valid id", "lower-case"),
    "strength": ("strength: welcomed", "strength: intends", ":15:15", "unknown strength `intends`", "'intent'"),
    "name in two groups": (
        "  - [DPRK, North Korea]",
        "  - [DPRK, North Korea]\n  - [dprk, Pyongyang]",
        ":5:6",
        "`dprk` is in two groups",
        "claims.yaml:4:6",
    ),
    "group has only one": ("[DPRK, North Korea]", "[DPRK]", ":4:5", "group has only one", "another name"),
    "group that is text": ("[DPRK, North Korea]", "DPRK", ":4:5", "must be a list", "after `- `"),
    "claim that is text": (
        "  - id: tariff-cut\n",
        "  - words\n  - id: tariff-cut\n",
        ":16:5",
        "must be a mapping",
        "`id:`",
    ),
    "anchor": ("[Norland, Sudland]", "&who [Norland]", ":13:13", "anchor `&who`", "quote"),
    "alias": ("[Norland, Sudland]", "*who", ":13:13", "alias `*who`", "write the value out"),
    "tag": ("id: tariff-cut", "id: !!str tariff-cut", ":16:9", "tag `tag:yaml.org,2002:str`", "Tags"),
    "second document": ("claims:", "---\nclaims:", ":7:1", "second YAML document", "`---`"),
    "key that is a list": ("statement: statement.md", "? [a]\n: b", ":2:3", "must be a single word", "quotes"),
    "colon in text": ("text: They agreed", "text: They: agreed", ":17:15", "not valid YAML", "Put quotes"),
    "control character": ("agreed to cut tariffs\n", "agreed \x1b[2J\n", ":18:19", r"character '\x1b'", "Remove"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_place_and_advice(fault: str) -> None:
    old, new, place, what, advice = FAULTS[fault]
    assert GOOD.count(old) >= 1
    head, _, tail = GOOD.rpartition(old)
    with pytest.raises(ClaimsError) as caught:
        parse_claims(head + new + tail)
    error = caught.value
    assert (error.where, what in error.what, advice in error.hint) == (f"claims.yaml{place}", True, True), str(error)


@pytest.mark.parametrize("text", ["", "# nothing\n", "words", "[]", "- a"])
def test_a_file_that_is_no_mapping_is_told_what_it_needs(text: str) -> None:
    with pytest.raises(ClaimsError, match="must be a mapping") as caught:
        parse_claims(text)
    assert "`version:`, `claims:`" in caught.value.hint


def test_the_first_fault_is_raised_and_the_others_are_counted() -> None:
    broken = GOOD.replace("verb:", "verbs:").replace("strength:", "force:").replace("id: port", "id: Port")
    _, problems = read_claims(broken)
    assert [problem.what for problem in problems] == [
        "unknown key `verbs` in the claim",
        "unknown key `force` in the claim",
        "`Port` is not a valid id",
    ]
    with pytest.raises(ClaimsError, match="There are 2 more errors"):
        parse_claims(broken)


@pytest.mark.parametrize("bomb", ["[" * 50_000, "- " * 50_000, "{a: " * 50_000, "[" * 900 + "]" * 900])
def test_deep_nesting_is_refused_before_it_can_hurt(bomb: str) -> None:
    with pytest.raises(ClaimsError) as refused:
        parse_claims(f"claims: {bomb}")
    assert ("nested more than 12 levels" in refused.value.what) is (bomb[0] in "[{")


@given(st.text())
def test_any_text_gives_claims_or_a_claims_error(text: str) -> None:
    try:
        claims = parse_claims(text)
    except ClaimsError as error:
        assert error.where.startswith("claims.yaml")
        assert error.hint
    else:
        assert len(list(claims)) == len(claims) > 0


def test_a_file_is_read_as_utf8_with_or_without_a_mark(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("North Korea", "Corée").encode())
    claims = load_claims(file)
    assert claims.names == (("DPRK", "Corée"),)
    assert claims.source == str(file)


@pytest.mark.parametrize(
    ("data", "where", "what"),
    [
        (b"version: 1\nclaims: \xff\n", ":2", "byte 0xFF at offset 19"),
        (b"#" * (MAX_BYTES + 1), "", "1,000,001 bytes, more than the limit of 1,000,000"),
    ],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, data: bytes, where: str, what: str) -> None:
    file = tmp_path / "claims.yaml"
    file.write_bytes(data)
    with pytest.raises(ClaimsError) as caught:
        load_claims(file)
    assert caught.value.where == f"{file}{where}"
    assert what in caught.value.what


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match="no such claims file"):
        load_claims(tmp_path / "none.yaml")
    with pytest.raises(ClaimsError, match="this is a folder, not a claims file"):
        load_claims(tmp_path)
