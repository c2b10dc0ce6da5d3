"""`summitcheck scan`, given what is damaged, too large, of another kind, or not there."""

from __future__ import annotations

import errno
import gzip
import lzma
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import archive_samples as samples
from summitcheck.cli.main import main

Scan = Callable[..., tuple[int, str]]
LINES = samples.lines(samples.articles(400))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with claims."""
    samples.build(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def scan(capsys: pytest.CaptureFixture[str]) -> Scan:
    """The status and the standard error of a scan into out, by words only."""

    def invoke(*arguments: object) -> tuple[int, str]:
        status = main(["scan", *map(str, arguments), "--claims", "claims.yaml", "-o", "out", "--words-only"])
        return status, capsys.readouterr().err

    return invoke


def skipped(folder: Path) -> list[tuple[str, str, str]]:
    """Of each record that was skipped: where it is, and why."""
    return [(row["record"], row["kind"], row["reason"]) for row in samples.rows(folder / "out", "skipped")]


def packed(name: str) -> bytes:
    if name.endswith(".gz"):
        return gzip.compress(LINES)
    if name.endswith(".xz"):
        return lzma.compress(LINES)
    return bytes(pytest.importorskip("zstandard").ZstdCompressor().compress(LINES))


@pytest.mark.parametrize("name", ["n.jsonl.gz", "n.jsonl.xz", "n.jsonl.zst"])
def test_of_a_file_that_is_cut_off_all_is_read_that_is_there(folder: Path, scan: Scan, name: str) -> None:
    data = packed(name)
    (folder / name).write_bytes(data[: len(data) * 9 // 10])
    (folder / "whole.jsonl").write_bytes(samples.lines(samples.articles(11)))
    status, said = scan(name, "whole.jsonl")
    assert status == 2
    assert "failed: 1 record cannot be read (--skip-unreadable ignores them)" in said
    ((record, kind, reason),) = skipped(folder)
    assert (record, kind) == (name, "damaged")
    assert reason.startswith("the file is damaged or incomplete")
    assert f"cannot be read: {name}: the file is damaged" in said
    found = [row["article"] for row in samples.rows(folder / "out", "articles")]
    assert found[-3:] == ["whole.jsonl#1", "whole.jsonl#2", "whole.jsonl#11"]


@pytest.mark.parametrize("name", ["n.jsonl.gz", "n.jsonl.xz", "n.jsonl.zst", "n.parquet", "n.arrow", "n.warc.gz"])
def test_a_file_that_is_not_what_its_name_says_is_skipped_by_name(folder: Path, scan: Scan, name: str) -> None:
    if name.endswith((".parquet", ".arrow")):
        pytest.importorskip("pyarrow")
    if name.endswith("warc.gz"):
        pytest.importorskip("fastwarc")
    if name.endswith("zst"):
        pytest.importorskip("zstandard")
    (folder / name).write_bytes(b"This is neither packed nor a table.\n" * 50)
    assert scan(name)[0] == 2
    ((record, kind, reason),) = skipped(folder)
    assert (record, kind) == (name, "damaged")
    assert re.match("the file is damaged", reason)


def test_a_parquet_file_that_is_cut_off_is_skipped(folder: Path, scan: Scan) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.Table.from_pylist(samples.articles(50)), folder / "n.parquet")
    data = (folder / "n.parquet").read_bytes()
    (folder / "n.parquet").write_bytes(data[: len(data) // 2])
    assert scan("n.parquet")[0] == 2
    assert skipped(folder)[0][1] == "damaged"


def test_a_table_without_a_column_of_texts_is_skipped_with_the_columns_that_are_there(folder: Path, scan: Scan) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    records = [{"headline": "One", "words": each["text"]} for each in samples.articles(20)]
    parquet.write_table(arrow.Table.from_pylist(records), folder / "n.parquet")
    assert scan("n.parquet")[0] == 2
    assert "no column of the table contains article texts" in skipped(folder)[0][2]
    assert "The fields are: headline, words." in skipped(folder)[0][2]
    status, said = scan("n.parquet", "--text-field", "words", "--restart")
    assert status == 0
    assert "4 kept" in said


def test_json_lines_of_another_kind_are_given_up_after_a_hundred(folder: Path, scan: Scan) -> None:
    (folder / "n.jsonl").write_bytes(samples.lines([{"words": "x", "n": n} for n in range(5000)]))
    assert scan("n.jsonl")[0] == 2
    *_, (_, kind, reason) = skipped(folder)
    assert kind == "damaged"
    assert "none of the first 100 records is an article" in reason
    assert "The fields are: words, n." in reason
    assert len(skipped(folder)) == 100


def test_each_bad_record_is_written_aside_and_the_others_are_read(folder: Path, scan: Scan) -> None:
    good = samples.lines(samples.articles(1)).strip()
    bad = [b'{"text": "cut', b"[1, 2]", b'{"title": "no text"}', b'{"text": "caf\xe9"}', b'{"text": 5}', b"\x00\x01"]
    (folder / "n.jsonl").write_bytes(b"\n".join([good, *bad, b"", good]))
    status, said = scan("n.jsonl")
    assert status == 2
    assert [(record, kind) for record, kind, _ in skipped(folder)] == [
        ("n.jsonl#2", "json"), ("n.jsonl#3", "json"), ("n.jsonl#4", "text"), ("n.jsonl#5", "encoding"),
        ("n.jsonl#6", "text"), ("n.jsonl#7", "encoding"),
    ]  # fmt: skip
    assert "byte 0xE9 at offset 13" in skipped(folder)[3][2]
    assert samples.rows(folder / "out", "skipped")[1]["data"] == "[1, 2]\n"
    assert "8 records: 2 kept, 0 about something else" in said
    assert scan("n.jsonl", "--skip-unreadable")[0] == 0


def test_an_encoding_that_is_named_is_used(folder: Path, scan: Scan) -> None:
    text = f"{samples.FAITHFUL} – {samples.FILLER}"
    (folder / "n.jsonl").write_bytes(f'{{"text": "{text}"}}\n'.encode("cp1252"))
    assert scan("n.jsonl", "--encoding", "cp1252")[0] == 0
    assert len(samples.rows(folder / "out", "articles")) == 1


def test_a_file_in_another_encoding_says_how_to_convert_it(folder: Path, scan: Scan) -> None:
    (folder / "n.jsonl").write_bytes(LINES.decode().encode("utf-16"))
    assert scan("n.jsonl")[0] == 2
    assert "iconv" in skipped(folder)[0][2]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the memory of a process so")
def test_an_article_of_fifty_megabytes_is_skipped_within_little_memory(folder: Path) -> None:
    with (folder / "n.jsonl").open("wb") as file:
        file.write(b'{"text": "')
        for _ in range(50):
            file.write(b"word " * 200_000)
        file.write(b'"}\n' + samples.lines(samples.articles(1)))
    code = (
        "import sys; from pathlib import Path; from summitcheck.cli.main import main; status = main(sys.argv[1:]);"
        # not the figure of `resource`, which begins with that of the process that started this one
        "told = Path('/proc/self/status').read_text().split();"
        "print(told[told.index('VmHWM:') + 1]); sys.exit(status)"
    )
    command = [sys.executable, "-c", code, "scan", "n.jsonl", "--claims", "claims.yaml", "-o", "out", "--words-only"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    assert done.returncode == 2
    assert skipped(folder) == [("n.jsonl#1", "size", "the record has more than 10,000,000 bytes")]
    assert len(samples.rows(folder / "out", "articles")) == 1
    assert int(done.stdout) < 200_000  # KiB, of which the program itself takes most


def test_a_full_disk_loses_nothing(folder: Path, scan: Scan, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "n.jsonl").write_bytes(LINES)
    assert scan("n.jsonl")[0] == 0
    whole = samples.contents(folder / "out")
    monkeypatch.setattr("summitcheck.scan.run._RECORDS", 64)
    assert scan("n.jsonl", "--restart")[0] == 0
    whole = samples.contents(folder / "out")
    room = [9]

    def full(handle: int) -> None:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        status, said = scan("n.jsonl", "--restart")
    assert status == 2
    assert "cannot write the output: No space left on device" in said
    assert "run the same command again" in said
    assert not list((folder / "out").rglob("*.tmp"))
    assert scan("n.jsonl")[0] == 0
    assert samples.contents(folder / "out") == whole


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("nowhere.jsonl", "nowhere.jsonl: no such file or folder"),
        ("empty", "the sources contain no articles"),
        ("blank.jsonl", "the sources contain no records"),
    ],
)
def test_a_source_without_articles_is_an_error(folder: Path, scan: Scan, source: str, said: str) -> None:
    (folder / "empty").mkdir()
    (folder / "blank.jsonl").write_text("\n\n")
    status, err = scan(source)
    assert status == 2
    assert said in err


def test_claims_that_name_no_statement_are_an_error(folder: Path, scan: Scan) -> None:
    claims = folder / "claims.yaml"
    claims.write_text(claims.read_text().replace("statement: statement.md\n", ""))
    (folder / "n.jsonl").write_bytes(LINES)
    status, said = scan("n.jsonl")
    assert status == 2
    assert "claims.yaml: the claims file names no statement" in said


@pytest.mark.parametrize(
    ("name", "library", "extra"),
    [
        ("n.jsonl.zst", "zstandard", "zstd"),
        ("n.parquet", "pyarrow.parquet", "parquet"),
        ("n.warc", "fastwarc", "warc"),
        ("s3://bucket/n.jsonl", "fsspec.core", "remote"),
    ],
)
def test_a_library_that_is_missing_is_named_with_its_command_before_anything_is_written(
    folder: Path, scan: Scan, monkeypatch: pytest.MonkeyPatch, name: str, library: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    if "://" not in name:
        (folder / name).write_bytes(b"x")
    status, said = scan(name)
    assert status == 2
    assert f'pip install "summitcheck[{extra}]"' in said
    assert not (folder / "out").exists()


def test_an_article_at_which_the_program_fails_is_one_of_those_that_were_skipped(
    folder: Path, scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "n.jsonl").write_bytes(samples.lines(samples.articles(12)))

    def fails(*_: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("summitcheck.scan.judging.account_report", fails)
    monkeypatch.setattr("summitcheck.scan.judging._workers", {})
    assert scan("n.jsonl")[0] == 2
    assert {kind for _, kind, _ in skipped(folder)} == {"failed"}
    assert skipped(folder)[0][2] == "summitcheck failed with ZeroDivisionError: oh"


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A web server for the files of a folder."""
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        found = re.search(r"http://\S+?/", process.stdout.readline())
        assert found
        yield found[0]
    finally:
        process.kill()
        process.communicate()


@pytest.mark.sockets
@pytest.mark.filterwarnings("default")
def test_archives_are_read_over_the_network(folder: Path, scan: Scan) -> None:
    pytest.importorskip("aiohttp")
    pytest.importorskip("fsspec")
    (folder / "web").mkdir()
    (folder / "web" / "n.jsonl.xz").write_bytes(lzma.compress(samples.lines(samples.articles(40))))
    with serving(folder / "web") as address:
        status, said = scan(f"{address}n.jsonl.xz")
        assert status == 0, said
        assert "40 records: 8 kept" in said
        assert samples.rows(folder / "out", "articles")[0]["article"] == f"{address}n.jsonl.xz#1"
        assert scan(f"{address}gone.jsonl", "--restart")[0] == 2


@pytest.mark.filterwarnings("default")
def test_a_folder_of_another_file_system_is_read(folder: Path, scan: Scan) -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe({"/archive/b.jsonl": samples.lines(samples.articles(2)), "/archive/a.jsonl.gz": gzip.compress(LINES)})
    try:
        status, said = scan("memory://archive")
        assert status == 0, said
        assert "402 records: 82 kept" in said
        assert samples.rows(folder / "out", "articles")[-1]["article"] == "memory:///archive/b.jsonl#2"
    finally:
        memory.rm("/archive", recursive=True)


@pytest.mark.filterwarnings("default")
def test_a_connection_that_is_lost_ends_the_run_and_loses_nothing(
    folder: Path, scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe({"/archive/b.jsonl": LINES})
    monkeypatch.setattr("summitcheck.scan.run._RECORDS", 64)
    try:
        from fsspec.implementations.memory import MemoryFile

        read = MemoryFile.read

        def lost(file: MemoryFile, *size: int) -> bytes:
            if file.tell() > len(LINES) // 2:
                raise RuntimeError("connection reset")
            return bytes(read(file, *size))

        with monkeypatch.context() as patched:
            patched.setattr(MemoryFile, "read", lost)
            status, said = scan("memory://archive")
        assert status == 2
        assert "reading stopped: connection reset" in said
        assert "Run the same command again" in said
        status, said = scan("memory://archive")
        assert status == 0
        assert "resuming after" in said
        assert len(samples.rows(folder / "out", "articles")) == 80
    finally:
        memory.rm("/archive", recursive=True)
