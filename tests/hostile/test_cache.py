"""Whatever stands in the cache, a run says what it would say without one."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from summitcheck.cli.main import Exit

Told = Callable[..., tuple[int, str, str]]
COMMAND = ("check", "articles", "--words-only", "-f", "json")


def signed(text: bytes) -> bytes:
    """What the cache takes for its own."""
    return hashlib.sha256(text).hexdigest().encode() + b"\n" + text


def emptied(rows: object) -> object:
    """Rows of the same lengths, with something else in every place."""
    return [emptied(each) for each in rows] if isinstance(rows, list) else {} if isinstance(rows, str) else "x"


def in_place_of(data: bytes) -> dict[str, bytes]:
    text = data.partition(b"\n")[2]
    try:
        other = json.dumps(emptied(json.loads(text))).encode()
    except ValueError:  # the digest of the program is no JSON
        other = b"x"
    return {
        "nothing": b"",
        "a half": data[: len(data) // 2],
        "noise": bytes(range(256)) * 9,
        "another": signed(b"[[]]"),
        "null": signed(b"null"),
        "no JSON": signed(b"{"),
        "no UTF-8": signed(b"\xff\xfe"),
        "deep": signed(b"[" * 100_000),
        "digits": signed(b"9" * 5000),
        "text of a wrong kind": signed(other),
    }


@pytest.fixture
def kept(room: Path, told: Told, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[Path, str]:
    """A cache in which everything stands, and what the run said."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("SUMMITCHECK_CACHE_DIR", str(folder))
    status, out, _ = told(*COMMAND)
    assert status == Exit.FINDINGS
    assert told(*COMMAND)[1] == out
    return folder, out


@pytest.mark.parametrize("how", in_place_of(b""))
def test_bad_bytes_are_as_good_as_none(kept: tuple[Path, str], told: Told, how: str) -> None:
    folder, out = kept
    files = [path for path in folder.rglob("?" * 62) if path.is_file()]
    assert len(files) > 5
    for path in files:
        path.write_bytes(in_place_of(path.read_bytes())[how])
    status, said, err = told(*COMMAND)
    assert (status, said) == (Exit.FINDINGS, out)
    assert "Traceback" not in err
    assert told(*COMMAND)[1] == out


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("kind", ["a folder", "a named pipe", "a link to nothing", "a device", "a huge file"])
def test_what_is_no_file_is_as_good_as_none(kept: tuple[Path, str], told: Told, kind: str) -> None:
    folder, out = kept
    for path in [path for path in folder.rglob("?" * 62) if path.is_file()]:
        path.unlink()
        if kind == "a folder":
            path.mkdir()
        elif kind == "a named pipe":
            os.mkfifo(path)
        elif kind == "a huge file":
            with path.open("wb") as file:
                file.truncate(3_000_000_000)
        else:
            path.symlink_to("/dev/zero" if kind == "a device" else "nowhere")
    assert told(*COMMAND)[:2] == (Exit.FINDINGS, out)


@pytest.mark.parametrize("place", ["", "judgements", "documents"])
def test_a_file_where_a_folder_is_to_be_keeps_nothing(kept: tuple[Path, str], told: Told, place: str) -> None:
    folder, out = kept
    shutil.rmtree(folder / place)
    (folder / place).write_bytes(b"mine")
    assert told(*COMMAND)[:2] == (Exit.FINDINGS, out)
    assert (folder / place).read_bytes() == b"mine"
