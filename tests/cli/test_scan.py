"""`summitcheck scan`: what is read, what is written, and how it goes on after a stop."""

from __future__ import annotations

import gzip
import json
import lzma
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import archive_samples as samples
from summitcheck.cli.main import main
from summitcheck.scan import run as scan_run

Scan = Callable[..., tuple[int, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two statements, their claims, and an archive of forty articles."""
    samples.build(tmp_path)
    (tmp_path / "news.jsonl").write_bytes(samples.lines(samples.articles(40)))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def scan(capsys: pytest.CaptureFixture[str]) -> Scan:
    """The status and the standard error of a scan, by words only, with claims.yaml."""

    def invoke(*arguments: object) -> tuple[int, str]:
        words = ["scan", *map(str, arguments), "--words-only"]
        status = main(words if "--claims" in words else [*words, "--claims", "claims.yaml"])
        said = capsys.readouterr()
        assert said.out == ""
        return status, said.err

    return invoke


def told(output: Path) -> dict[str, dict[str, str]]:
    """By article the verdict on each claim that it tells."""
    found: dict[str, dict[str, str]] = {}
    for row in samples.rows(output, "verdicts"):
        found.setdefault(row["article"], {})[row["claim"]] = row["verdict"]
    return found


def test_the_articles_about_a_statement_are_kept_and_judged(folder: Path, scan: Scan) -> None:
    status, said = scan("news.jsonl", "-o", "out")
    assert status == 0
    assert "40 records: 8 kept, 32 about something else" in said
    assert {row["article"] for row in samples.rows(folder / "out", "articles")} == {
        f"news.jsonl#{n + m}" for n in (1, 11, 21, 31) for m in (0, 1)
    }
    verdicts = told(folder / "out")
    assert verdicts["news.jsonl#1"]["ports"] == "supported"
    assert verdicts["news.jsonl#2"]["ports"] == "distorted"


def test_rows_say_what_the_page_says_that_they_say(folder: Path, scan: Scan) -> None:
    scan("news.jsonl", "-o", "out")
    page = (Path(__file__).parents[2] / "docs" / "scan.md").read_text(encoding="utf-8")
    for table in ("articles", "verdicts"):
        section = page.partition(f"### {table}\n")[2].partition("\n### ")[0]
        for key in samples.rows(folder / "out", table)[0]:
            assert f"`{key}`" in section
    row = samples.rows(folder / "out", "articles")[1]
    assert (row["id"], row["publisher"], row["day"], row["url"]) == (
        "a1", "Paper 1", "2026-06-02", "https://example.org/1",
    )  # fmt: skip
    verdict = samples.rows(folder / "out", "verdicts")[1]
    text = samples.articles(2)[1]["text"]
    evidence, finding = verdict["evidence"][0], verdict["findings"][0]
    assert text[evidence["start"] : evidence["end"]] == evidence["text"]
    assert text[finding["account"]["start"] : finding["account"]["end"]] == finding["account"]["text"]


def test_each_article_goes_to_the_statements_that_it_is_about(folder: Path, scan: Scan) -> None:
    both = f"{samples.FAITHFUL} {samples.ELSEWHERE}"
    records = [{"text": f"{text}\n\n{samples.FILLER}"} for text in (samples.ELSEWHERE, both, "Nobody met.")]
    (folder / "two.jsonl").write_bytes(samples.lines(records))
    scan("two.jsonl", "--claims", "claims.yaml", "--claims", "other.yaml", "-o", "out")
    pairs = [(row["article"], row["statement"]) for row in samples.rows(folder / "out", "articles")]
    assert pairs == [
        ("two.jsonl#1", "other.md"), ("two.jsonl#2", "statement.md"), ("two.jsonl#2", "other.md"),
    ]  # fmt: skip
    manifest = json.loads((folder / "out" / "manifest.json").read_text())
    assert (manifest["counts"]["kept"], manifest["counts"]["articles"]) == (2, 3)


def test_a_short_text_that_tells_nothing_leaves_no_row(folder: Path, scan: Scan) -> None:
    (folder / "short.jsonl").write_bytes(samples.lines([{"text": "A cat sat here."}, {"text": samples.FAITHFUL}]))
    scan("short.jsonl", "-o", "out")
    assert [row["article"] for row in samples.rows(folder / "out", "articles")] == ["short.jsonl#2"]


@pytest.mark.parametrize("name", ["n.jsonl.gz", "n.jsonl.xz", "n.jsonl.zst", "n.parquet", "n.arrow", "n.arrows"])
def test_every_format_gives_the_same_verdicts(folder: Path, scan: Scan, name: str) -> None:
    write_as(folder / name, samples.articles(40))
    scan("news.jsonl", "-o", "plain")
    assert scan(name, "-o", "out")[0] == 0
    assert told(folder / "out") == {
        key.replace("news.jsonl", name): each for key, each in told(folder / "plain").items()
    }


def write_as(path: Path, records: list[dict[str, object]]) -> None:
    """Records in the format that the name of the file says."""
    data = samples.lines(records)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(data))
    elif path.suffix == ".xz":
        path.write_bytes(lzma.compress(data))
    elif path.suffix == ".zst":
        zstandard = pytest.importorskip("zstandard")
        half = len(data) // 2  # two frames, as parallel compressors write them
        path.write_bytes(b"".join(zstandard.ZstdCompressor().compress(each) for each in (data[:half], data[half:])))
    else:
        arrow = pytest.importorskip("pyarrow")
        table = arrow.Table.from_pylist(records)
        if path.suffix == ".parquet":
            pytest.importorskip("pyarrow.parquet").write_table(table, path, row_group_size=7)
        else:
            ipc = pytest.importorskip("pyarrow.ipc")
            opened = ipc.new_file if path.suffix == ".arrow" else ipc.new_stream
            with opened(path, table.schema) as writer:
                writer.write_table(table, max_chunksize=7)


def test_a_folder_is_read_with_all_that_is_in_it(folder: Path, scan: Scan) -> None:
    archive = folder / "archive"
    (archive / "deep").mkdir(parents=True)
    (archive / "deep" / "a.md").write_text(f"{samples.FAITHFUL}\n\n{samples.FILLER}")
    (archive / "b.txt").write_text(f"{samples.DISTORTING}\n\n{samples.FILLER}")
    (archive / "c.jsonl").write_bytes(samples.lines(samples.articles(3)))
    (archive / "photo.png").write_bytes(b"\x89PNG")
    (archive / ".hidden.txt").write_text("no")
    status, said = scan("archive", "-o", "out")
    assert status == 0
    assert [row["article"] for row in samples.rows(folder / "out", "articles")] == [
        "archive/b.txt", "archive/c.jsonl#1", "archive/c.jsonl#2", "archive/deep/a.md",
    ]  # fmt: skip
    assert "skipped: 2 (2 not an article)" in said


def test_pages_of_a_warc_file_are_articles_with_address_and_day(folder: Path, scan: Scan) -> None:
    pytest.importorskip("trafilatura")
    warc = pytest.importorskip("fastwarc.warc")
    with (folder / "crawl.warc.gz").open("wb") as file:
        for number, text in enumerate((samples.FAITHFUL, "A cat sat there.", samples.DISTORTING)):
            body = f"<html><body><article><h1>News</h1><p>{text}</p><p>{samples.FILLER}</p></article></body></html>"
            record = warc.WarcRecord()
            record.init_headers(record_type=warc.WarcRecordType.response)
            record.headers["WARC-Target-URI"] = f"https://example.org/{number}"
            record.headers["WARC-Date"] = "2026-06-03T00:00:00Z"
            record.headers["Content-Type"] = "application/http; msgtype=response"
            record.set_bytes_content(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body.encode()
            )
            import io

            packed = io.BytesIO()
            record.write(packed)
            file.write(gzip.compress(packed.getvalue()))
    assert scan("crawl.warc.gz", "-o", "out")[0] == 0
    found = samples.rows(folder / "out", "articles")
    assert [(row["url"], row["day"]) for row in found] == [
        ("https://example.org/0", "2026-06-03"), ("https://example.org/2", "2026-06-03"),
    ]  # fmt: skip
    assert told(folder / "out")["crawl.warc.gz#3"]["ports"] == "distorted"


def test_rows_may_be_written_as_parquet_or_packed(folder: Path, scan: Scan) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    scan("news.jsonl", "-o", "plain")
    scan("news.jsonl", "-o", "columns", "-f", "parquet")
    scan("news.jsonl", "-o", "packed", "-f", "jsonl.gz")
    for table in ("articles", "verdicts"):
        expected = samples.rows(folder / "plain", table)
        assert parquet.read_table(folder / "columns" / table / "000000.parquet").to_pylist() == expected
        packed = gzip.decompress((folder / "packed" / table / "000000.jsonl.gz").read_bytes())
        assert [json.loads(line) for line in packed.splitlines()] == expected


def test_two_runs_give_the_same_bytes_whatever_the_number_of_processes(folder: Path, scan: Scan) -> None:
    scan("news.jsonl", "-o", "one")
    scan("news.jsonl", "-o", "two", "--jobs", "2")
    assert samples.contents(folder / "one") == samples.contents(folder / "two")


def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summitcheck.scan.batches._MOST_RECORDS", 4)
    monkeypatch.setattr(scan_run, "_RECORDS", 8)


def test_a_run_goes_on_behind_the_last_complete_shard(
    folder: Path, scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_shards(monkeypatch)
    scan("news.jsonl", "-o", "whole")
    scan("news.jsonl", "-o", "out")
    (folder / "out" / "shards" / "000003.json").unlink()
    (folder / "out" / "articles" / "000009.jsonl.tmp").write_text("{")
    manifest = folder / "out" / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"complete": true', '"complete": false'))
    status, said = scan("news.jsonl", "-o", "out")
    assert status == 0
    assert "resuming after 24 records" in said
    assert samples.contents(folder / "out") == samples.contents(folder / "whole")


@pytest.mark.parametrize("marker", ["", "{", "[]", '{"shard": 0, "files": {}, "counts": {"records": "8"}}'])
def test_a_run_does_not_go_on_behind_a_damaged_shard(
    folder: Path, scan: Scan, monkeypatch: pytest.MonkeyPatch, marker: str
) -> None:
    small_shards(monkeypatch)
    scan("news.jsonl", "-o", "out")
    manifest = folder / "out" / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"complete": true', '"complete": false'))
    (folder / "out" / "shards" / "000000.json").write_text(marker)
    status, said = scan("news.jsonl", "-o", "out")
    assert status == 2
    assert "000000.json" in said
    assert "Scan again with --restart." in said


def test_a_complete_scan_is_left_as_it_is_and_restarted_when_told(folder: Path, scan: Scan) -> None:
    scan("news.jsonl", "-o", "out")
    before = samples.contents(folder / "out")
    assert "out is complete; to scan again, add --restart" in scan("news.jsonl", "-o", "out")[1]
    (folder / "out" / "notes.txt").write_text("mine")
    assert scan("news.jsonl", "-o", "out", "--restart")[0] == 0
    assert samples.contents(folder / "out") == {**before, "notes.txt": b"mine"}


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--ignore", "SC101"), "--select or --ignore"),
        (("-f", "jsonl.gz"), "--format"),
        (("--text-field", "title"), "--text-field"),
        (("--claims", "claims.yaml", "--claims", "other.yaml"), "--claims: other.md is new"),
    ],
)
def test_what_has_changed_since_a_run_began_is_refused_by_name(
    folder: Path, scan: Scan, options: tuple[str, ...], named: str
) -> None:
    scan("news.jsonl", "-o", "out")
    status, said = scan("news.jsonl", "-o", "out", *options)
    assert status == 2
    assert f"the scan in this folder was started differently: {named}\n" in said
    assert "--restart" in said


def test_claims_and_sources_that_changed_are_refused_by_name(folder: Path, scan: Scan) -> None:
    scan("news.jsonl", "-o", "out")
    with (folder / "news.jsonl").open("a") as file:
        file.write('{"text": "more"}\n')
    assert "news.jsonl has changed" in scan("news.jsonl", "-o", "out")[1]
    claims = folder / "claims.yaml"
    claims.write_text(claims.read_text().replace("lend land", "lend its land", 1))
    assert "--claims: statement.md has changed" in scan("news.jsonl", "-o", "out")[1]


def test_a_folder_with_something_else_is_left_alone(folder: Path, scan: Scan) -> None:
    status, said = scan("news.jsonl", "-o", ".")
    assert status == 2
    assert "the folder is not empty and contains no scan" in said


def killed_at_random(folder: Path, times: int, seed: int) -> None:
    """Run a scan in processes that are killed after a random while, as often as that, and then once to its end."""
    chance, code = random.Random(seed), (
        "import sys; from summitcheck.scan import run, batches; run._RECORDS, batches._MOST_RECORDS = 40, 8;"
        "from summitcheck.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )  # fmt: skip
    (folder / "big.jsonl").write_bytes(samples.lines(samples.articles(600)))
    command = [sys.executable, "-c", code, "scan", "big.jsonl", "--claims", "claims.yaml", "--words-only", "-q", "-o"]
    subprocess.run([*command, "whole"], check=True, cwd=folder)
    began = time.monotonic()
    subprocess.run([*command, "timed"], check=True, cwd=folder)
    whole_time = time.monotonic() - began
    progress = 0
    for _ in range(times):
        jobs = ["--jobs", str(chance.choice((1, 1, 2)))]
        process = subprocess.Popen([*command, "out", *jobs], cwd=folder, start_new_session=True)
        time.sleep(chance.uniform(0, whole_time))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        shards = len(list((folder / "out" / "shards").glob("*.json")))
        assert shards >= progress
        progress = shards
        if progress >= 13:
            subprocess.run(["rm", "-r", "out"], cwd=folder, check=True)
            progress = 0
    subprocess.run([*command, "out"], check=True, cwd=folder)
    assert samples.contents(folder / "out") == samples.contents(folder / "whole")


@pytest.mark.skipif(os.name != "posix", reason="kills a group of processes")
def test_nothing_is_lost_or_written_twice_when_it_is_killed(folder: Path) -> None:
    killed_at_random(folder, 2, seed=7)


@pytest.mark.slow
@pytest.mark.skipif(
    os.name != "posix" or not os.environ.get("SUMMITCHECK_KILLS"), reason="SUMMITCHECK_KILLS=50 runs it"
)
def test_nothing_is_lost_however_often_it_is_killed(folder: Path) -> None:
    killed_at_random(folder, int(os.environ["SUMMITCHECK_KILLS"]), seed=11)
