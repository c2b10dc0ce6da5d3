"""Values that nobody would write: deep, long or without sense, in whatever is configured or declared."""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from encodings.aliases import aliases
from pathlib import Path

import pytest

from newsroom import CLAIMS, DISTORTING, FRONT, STATEMENT, write
from summitcheck.cli.main import Exit
from summitcheck.documents.decoding import decode, decode_html
from summitcheck.documents.source import corpus_files
from summitcheck.errors import ConfigError, SourceError
from summitcheck.scan.listing import files_of
from summitcheck.session.articles import select

Told = Callable[..., tuple[int, str, str]]
DEEP, LONG = 50_000, 200_000

TOML = {
    "deep lists": f"exclude = {'[' * DEEP}{']' * DEEP}",
    "deep tables": f"severity = {'{a=' * DEEP}1{'}' * DEEP}",
    "a deep key": f"{'.'.join(['a'] * DEEP)} = 1",
    "many digits": f"jobs = {'9' * 5000}",
    "many digits in hexadecimal": f"fail-under = 0x{'f' * 2000}",
    "a number beyond all": "fail-under = 1e999",
    "no number": "fail-under = nan",
    "a long word": f"fail-on = '{'x' * LONG}'",
    "a long key": f"{'x' * LONG} = 1",
    "many keys": "\n".join(f"key{n} = 1" for n in range(50_000)),
    "many codes": "[severity]\n" + "\n".join(f"SC{n} = 'note'" for n in range(50_000)),
    "many tables": "[[statements]]\narticles = 'a'\nstatment = 'b'\n" * 10_000,
    "a table of many keys": "[[statements]]\n" + "\n".join(f"key{n} = 1" for n in range(50_000)),
    "a date": "baseline = 1979-05-27T07:32:00Z",
    "a NUL": 'baseline = "\\u0000"',
    "a long path": f"baseline = '{'x' * LONG}'",
    "a NUL itself": "baseline = '\0'",
    "no UTF-8": "baseline = '\udcff'",
    "a NUL in a pattern": "[[statements]]\narticles = \"\\u0000\"\nstatement = 'b'",
}


@pytest.mark.parametrize("kind", TOML)
@pytest.mark.parametrize(
    "command", [("check", "articles/bad.md", "--words-only"), ("config",)], ids=["check", "config"]
)
def test_a_configuration_is_used_or_refused(room: Path, told: Told, command: tuple[str, ...], kind: str) -> None:
    (room / "summitcheck.toml").write_bytes(TOML[kind].encode("utf-8", "surrogateescape"))
    status, _, err = told(*command)
    assert status == Exit.USAGE or kind in ("a long path", "a NUL in a pattern", "many codes")
    assert status in (Exit.CLEAN, Exit.FINDINGS, Exit.USAGE)
    assert "Traceback" not in err
    assert len(err) < 4 * LONG


YAML = {
    "deep lists": "[" * DEEP,
    "deep blocks": "".join(f"{' ' * n}a:\n" for n in range(900)),
    "a long word": "x" * LONG,
    "many digits": "9" * LONG,
    "a NUL": '"\\0"',
    "half a character": '"\\uD800"',
    "an anchor": "&a [*a, *a]",
    "a tag": "!!python/object/apply:os.system [true]",
    "a line end of another kind": "a\u2028b\u0085c",
}
PLACES = {
    "the statement of an article": ("articles/bad.md", "---\nsummitcheck:\n  statement: {}\n---\n" + DISTORTING),
    "what an article requires": ("articles/bad.md", FRONT.replace("---\n", "---\nx: {}\n", 1) + DISTORTING),
    "a title": ("articles/bad.md", FRONT.replace("title: Ports", "title: {}") + DISTORTING),
    "suppressions of an article": ("articles/bad.md", FRONT.replace("\n---", "\n  ignore: {}\n---") + DISTORTING),
    "the statement of claims": ("talks/claims.yaml", CLAIMS.replace("statement.md", "{}")),
    "a text of claims": ("talks/claims.yaml", CLAIMS.replace("The ministers held a meeting in Lisbon.", "{}")),
    "an id of claims": ("talks/claims.yaml", CLAIMS.replace("met-in-lisbon", "{}")),
    "suppressions": ("known.yaml", "0123456789abcdef: {}"),
    "a date of the statement": ("talks/statement.md", STATEMENT.replace("2026-06-01", "{}")),
}


@pytest.mark.parametrize("kind", YAML)
@pytest.mark.parametrize("place", PLACES)
def test_yaml_is_used_or_refused(room: Path, told: Told, place: str, kind: str) -> None:
    name, text = PLACES[place]
    write(room, {"known.yaml": ""})
    write(room, {name: text.replace("{}", YAML[kind])})
    status, _, err = told("check", "articles/bad.md", "--words-only", "--suppressions", "known.yaml")
    assert status in (Exit.CLEAN, Exit.FINDINGS, Exit.USAGE)
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEP,
        "{" * DEEP,
        "null",
        '{"version": ' + "9" * 5000 + "}",
        '{"version": 1, "problems": [[]]}',
        '{"version": 1, "problems": [{"path": "\\ud800", "fingerprint": "\\u0000"}]}',
        '{"version": 1e999, "problems": []}',
        "\ufeff{}",
        "",
    ],
    ids=lambda text: text[:40],
)
def test_a_baseline_is_used_or_refused(room: Path, told: Told, text: str) -> None:
    write(room, {"known.json": text})
    status, _, err = told("check", "articles/bad.md", "--words-only", "--baseline", "known.json")
    assert status == Exit.USAGE or "problems" in text
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "line",
    ["[" * DEEP, '{"text": ' + "9" * 5000 + "}", '{"text": "They\\u0000met."}', '{"text": "\\ud800 met."}', "nan"],
    ids=lambda text: text[:24],
)
def test_a_file_of_articles_is_read_or_refused(room: Path, told: Told, line: str) -> None:
    write(room, {"many.jsonl": f"{line}\n"})
    status, _, err = told("check", "many.jsonl", "--statement", "talks/statement.md", "--words-only", "-f", "json")
    assert status in (Exit.CLEAN, Exit.USAGE)
    assert "Traceback" not in err


@pytest.mark.parametrize("encoding", sorted({*aliases.values(), "idna", "punycode", "undefined", "unicode_escape"}))
def test_no_encoding_that_somebody_names_is_a_bug(encoding: str) -> None:
    page = f"<html><meta charset={encoding}><p>They met.</p>".encode()
    for data in (page, b"They met.\n", b"xn--\xff", b"\\x4", b"+AA", bytes(range(256))):
        for read, given in ((decode, encoding), (decode_html, "")):
            with suppress(SourceError):
                assert read(data, name="a.html", encoding=given)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32"])
def test_a_nul_makes_a_text_binary_in_any_encoding(room: Path, told: Told, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    (room / "one.txt").write_bytes(f"{mark}They met\0in Lisbon.".encode(encoding))
    status, _, err = told("check", "one.txt", "--statement", "talks/statement.md")
    assert status == Exit.USAGE
    assert "the file is binary: a NUL" in err
    assert "at offset 8" in err


def test_what_is_said_of_a_deep_configuration_tells_what_to_do(room: Path, told: Told) -> None:
    write(room, {"summitcheck.toml": TOML["deep lists"]})
    assert told("config")[2] == "summitcheck: error: summitcheck.toml: nested too deeply\n  Use fewer levels.\n"


def test_a_name_of_half_a_character_is_reported_as_json(room: Path, told: Told) -> None:
    write(room, {"articles/bad.md": FRONT.replace("Ports", '"\\uD83D"') + DISTORTING})
    status, out, _ = told("check", "articles/bad.md", "--words-only", "-f", "json")
    assert status == Exit.USAGE or json.loads(out)


def test_folders_may_be_nested_deeper_than_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path.joinpath("top", *["d"] * 300)
    inner.mkdir(parents=True)
    (inner / "a.md").write_text("They met.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 150)
    try:
        assert len(select(["top"]).paths) == sum(not found.reason for found in files_of("top")) == 1
        assert len(corpus_files("top")[0]) == 1
        with pytest.raises(ConfigError, match="the folders are nested too deeply"):
            select(["top/**/*.md"])
    finally:
        sys.setrecursionlimit(limit)
