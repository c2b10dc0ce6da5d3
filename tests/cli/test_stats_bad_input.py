"""`summitcheck stats` on what is no scan, on damaged ones, and on rows that somebody has made to do harm."""

from __future__ import annotations

import builtins
import hashlib
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import stats_samples as samples
from stats_samples import article, finding, verdict

pytest.importorskip("duckdb")
Stats = Callable[..., tuple[int, str, str]]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The output of the sample scan."""
    return samples.build(tmp_path / "out")


def refused(stats: Stats, *arguments: object) -> str:
    """What is said where the command ends with status 2."""
    status, out, said = stats(*arguments)
    assert (status, out) == (2, "")
    return said


def test_what_is_no_folder_of_a_scan_is_named(out: Path, stats: Stats, tmp_path: Path) -> None:
    assert "no such folder" in refused(stats, tmp_path / "nowhere")
    assert "this is a file, not the folder of a scan" in refused(stats, out / "manifest.json")
    assert "the folder contains no scan" in refused(stats, tmp_path)
    assert "the folder contains no scan" in refused(stats, out / "articles")


@pytest.mark.parametrize(
    "manifest", ["", "{", "[]", '{"schema_version": 1}', '{"schema_version": 1, "complete": 1, "statements": [1]}']
)
def test_a_manifest_that_is_damaged_is_named(out: Path, stats: Stats, manifest: str) -> None:
    (out / "manifest.json").write_text(manifest)
    assert "manifest" in refused(stats, out)


def test_the_output_of_another_version_is_refused(out: Path, stats: Stats) -> None:
    (out / "manifest.json").write_text('{"schema_version": 2}')
    assert "another version of summitcheck: schema 2, not 1" in refused(stats, out)


@pytest.mark.parametrize("name", ["articles/000001.jsonl", "verdicts/000000.jsonl"])
def test_a_file_that_is_damaged_or_missing_is_named(out: Path, stats: Stats, name: str) -> None:
    data = (out / name).read_bytes()
    (out / name).write_bytes(data[:-9])
    assert f"{name}: the file has changed since the scan wrote it" in refused(stats, out)
    (out / name).unlink()
    assert f"{name}: no such file" in refused(stats, out)


def test_a_shard_that_is_missing_or_damaged_is_named(out: Path, stats: Stats) -> None:
    (out / "shards" / "000001.json").write_text("{")
    assert "000001.json: the marker of a shard is damaged" in refused(stats, out)
    (out / "shards" / "000001.json").unlink()
    assert "000001.json: one of 3" in refused(stats, out)


def test_counts_that_are_no_numbers_are_an_error_and_no_bug(out: Path, stats: Stats) -> None:
    marker = json.loads((out / "shards" / "000001.json").read_text())
    (out / "shards" / "000001.json").write_text(json.dumps({**marker, "counts": {"records": "ten"}}))
    assert "000001.json: not the marker of a shard" in refused(stats, out)


def test_a_packed_file_that_cannot_be_unpacked_is_an_error_and_no_bug(tmp_path: Path, stats: Stats) -> None:
    out = samples.build(tmp_path / "out", form="jsonl.gz")
    marker = json.loads((out / "shards" / "000000.json").read_text())
    (out / "articles" / "000000.jsonl.gz").write_bytes(b"plain")
    marker["files"]["articles/000000.jsonl.gz"] = hashlib.sha256(b"plain").hexdigest()
    (out / "shards" / "000000.json").write_text(json.dumps(marker))
    assert "000000.jsonl.gz: the file is damaged: it cannot be decompressed" in refused(stats, out)


def test_rows_of_other_types_are_an_error_and_no_bug(tmp_path: Path, stats: Stats) -> None:
    out = samples.build(tmp_path / "out", [([article("n#1")], [{**verdict("n#1", "ports"), "findings": "none"}])])
    assert "its results cannot be read" in refused(stats, out)


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_nothing_outside_the_folder_is_read(out: Path, stats: Stats, tmp_path: Path) -> None:
    file = out / "articles" / "000000.jsonl"
    file.rename(tmp_path / "elsewhere.jsonl")
    file.symlink_to(tmp_path / "elsewhere.jsonl")
    assert "this is a link, not a file written by a scan" in refused(stats, out)
    marker = json.loads((out / "shards" / "000000.json").read_text())
    marker["files"] = {"articles/../../elsewhere.jsonl": marker["files"]["articles/000000.jsonl"]}
    (out / "shards" / "000000.json").write_text(json.dumps(marker))
    assert "the shard names another file" in refused(stats, out)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--statement", "statment.md"), "the scan has no statement 'statment.md'."),
        (("--claim", "prots"), "the scan has no claim 'prots'. Did you mean 'ports'?"),
        (("--publisher", "Olso Post"), "the scan has no publisher 'Olso Post'. Did you mean 'Oslo Post'?"),
        (("--since", "June"), "'June' is not a date such as 2026-06-30"),
        (("--since", "2026-07-01", "--until", "2026-06-01"), "--since 2026-07-01 is later than --until 2026-06-01"),
        (("--by", "year"), "'year' is not one of 'day', 'week', 'month'"),
        (("--untill", "2026-06-01"), "--until"),
        (("-o", "nowhere/figures.html"), "cannot write the file"),
        (("-o", "figures.pdf"), "unknown output format: .pdf"),
    ],
)
def test_a_wrong_option_is_named_with_what_may_be_meant(
    out: Path, stats: Stats, options: tuple[str, ...], said: str
) -> None:
    assert said in refused(stats, out, *options)


def test_without_duckdb_the_error_names_the_command_that_installs_it(
    out: Path, stats: Stats, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    assert 'pip install "summitcheck[stats]"' in refused(stats, out)


BAD = "=1+1'; DROP TABLE articles; -- <script>alert(1)</script> \x1b[31m\u202e|"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """The output of a scan in which every word is meant to do harm."""
    rows = [article(f"n{BAD}", "2026-06-01", BAD, title=BAD, url=f"javascript:{BAD}"), article("m", "2026-06-02")]
    changed = finding(BAD, BAD, code="SC101", name=BAD, message=BAD)
    shards = [(rows, [verdict(f"n{BAD}", BAD, "distorted", changed)])]
    claim = {"id": BAD, "section": BAD, "text": BAD, "weight": 1.0, "line": 1}
    statement = {"statement": "texts/statement.md", "title": BAD, "date": BAD, "claims": [claim]}
    return samples.build(tmp_path / "hostile", shards, statements=[statement])


@pytest.mark.parametrize("form", ["text", "json", "csv", "html"])
def test_words_from_an_archive_do_nothing(hostile: Path, stats: Stats, form: str) -> None:
    status, said, _ = stats(hostile, "-f", form, "--publisher", BAD, "--claim", BAD, "--color", "never")
    assert status == 0
    assert "\x1b" not in said
    assert "\u202e" not in said
    if form == "html":
        assert "<script" not in said
        assert "javascript:" not in said.replace("&", "")
    if form == "csv":
        assert not [cell for line in said.splitlines() for cell in line.split(",") if cell.startswith(("=", '"='))]
    if form == "json":
        assert json.loads(said)["statements"][0]["articles"] == 1


def test_a_page_cannot_be_written_where_it_may_not_be(out: Path, stats: Stats, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = builtins.open

    def full(file: object, *arguments: object, **more: object) -> object:
        if str(file).endswith(".tmp"):
            raise OSError(28, "No space left on device")
        return opened(file, *arguments, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(builtins, "open", full)
    assert "cannot write the file: No space left on device" in refused(stats, out, "-o", out.parent / "figures.html")
