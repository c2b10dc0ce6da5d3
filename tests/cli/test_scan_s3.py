"""`summitcheck scan` of what lies in an object store: a server of this machine that speaks S3."""

from __future__ import annotations

import io
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import archive_samples as samples
from summitcheck.cli.main import main
from summitcheck.scan.listing import listed

_WHY = 'needs an S3 client and server, which are too large for the development extra: pip install s3fs "moto[server]"'
s3fs = pytest.importorskip("s3fs", reason=_WHY)
moto_server = pytest.importorskip("moto.server", reason=_WHY)
# What these libraries warn of is theirs.
pytestmark = [pytest.mark.sockets, pytest.mark.filterwarnings("ignore")]

Put = Callable[[str, bytes], None]
Scan = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of an object store, empty but for the bucket `news`."""
    from moto.backends import get_backend

    running = moto_server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    get_backend("s3")["123456789012"]["aws"].create_bucket("news", "us-east-1")
    yield f"http://{host}:{port}"
    running.stop()


@pytest.fixture
def put(server: str) -> Put:
    """Puts bytes into the bucket `news` under a key."""
    from moto.backends import get_backend

    store: Any = get_backend("s3")["123456789012"]["aws"]
    return lambda key, data: store.put_object("news", key, data)


@pytest.fixture
def folder(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A working folder with claims, and settings for the object store."""
    own = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_DEFAULT_REGION": "us-east-1"}
    nobodys = {"AWS_CONFIG_FILE": "none", "AWS_SHARED_CREDENTIALS_FILE": "none", "AWS_EC2_METADATA_DISABLED": "true"}
    for name, value in {**own, **nobodys, "AWS_ENDPOINT_URL": server, "AWS_MAX_ATTEMPTS": "1"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    monkeypatch.chdir(samples.build(tmp_path))
    s3fs.S3FileSystem.clear_instance_cache()
    yield tmp_path
    s3fs.S3FileSystem.clear_instance_cache()


@pytest.fixture
def scan(capsys: pytest.CaptureFixture[str]) -> Scan:
    """The status and the standard error of a scan to `out`, by words only."""

    def invoke(*arguments: str) -> tuple[int, str]:
        status = main(["scan", *arguments, "--claims", "claims.yaml", "--words-only", "-o", "out"])
        return status, capsys.readouterr().err

    return invoke


def test_json_lines_and_parquet_are_read_from_an_object_store(folder: Path, put: Put, scan: Scan) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    records, columns = samples.articles(12), io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist(records), columns)
    put("two/a.jsonl", samples.lines(records))
    put("two/b.parquet", columns.getvalue())
    status, said = scan("s3://news/two")
    assert status == 0, said
    assert "24 records: 8 kept" in said
    assert [row["article"] for row in samples.rows(folder / "out", "articles")] == [
        f"s3://news/two/{name}#{number}" for name in ("a.jsonl", "b.parquet") for number in (1, 2, 11, 12)
    ]


@pytest.mark.usefixtures("folder")
def test_every_page_of_a_long_list_is_read(put: Put) -> None:
    for number in range(1_003):
        put(f"many/{number:04}.jsonl", b"")
    (found,) = listed(("s3://news/many",))
    assert found.files == 1_003


@pytest.mark.usefixtures("folder")
def test_a_bucket_that_is_not_there_is_named(scan: Scan) -> None:
    status, said = scan("s3://nowhere/a.jsonl")
    assert status == 2
    assert "s3://nowhere/a.jsonl: there is nothing at this address" in said
    assert "Check the spelling of the address, bucket and path" in said


@pytest.mark.usefixtures("folder")
def test_an_object_that_is_not_there_is_named(scan: Scan) -> None:
    status, said = scan("s3://news/none.jsonl")
    assert status == 2
    assert "s3://news/none.jsonl: there is nothing at this address" in said


@pytest.mark.usefixtures("folder")
def test_absent_credentials_are_said_to_be(scan: Scan, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.jsonl", samples.lines(samples.articles(2)))
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    status, said = scan("s3://news/a.jsonl")
    assert status == 2
    assert "Unable to locate credentials" in said


@pytest.mark.usefixtures("folder")
def test_a_server_that_does_not_answer_is_said_not_to(scan: Scan, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
    status, said = scan("s3://news/a.jsonl")
    assert status == 2
    assert "Could not connect to the endpoint URL" in said
