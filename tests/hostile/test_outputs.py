"""What is written to a file is there whole, or what was there before is."""

from __future__ import annotations

import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from newsroom import CLAIMS, STATEMENT, write
from summitcheck.cli.main import Exit
from summitcheck.session import writing
from summitcheck.session.writing import write_output, write_whole

Told = Callable[..., tuple[int, str, str]]
posix_only = pytest.mark.skipif(os.name == "nt", reason="files have other permissions on Windows")


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """No file may have more bytes than that: to whoever writes, that is a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


WRITERS = {
    "a report": (("verify", "talks", "--words-only", "-f", "json", "-o", "old"), "old"),
    "a format of check": (("check", "articles/bad.md", "--words-only", "-f", "json:old"), "old"),
    "a baseline": (("check", "articles/bad.md", "--words-only", "--write-baseline", "old"), "old"),
    "a diff": (("diff", "talks/statement.md", "articles/bad.md", "--words-only", "-f", "html", "-o", "old"), "old"),
    "a draft": (("extract", "talks/statement.md", "-o", "old", "--force"), "old"),
    "claims, refreshed": (("extract", "talks/statement.md", "--update", "talks/claims.yaml"), "talks/claims.yaml"),
}


@pytest.mark.parametrize("writer", WRITERS)
def test_a_full_disk_keeps_what_was_there(room: Path, told: Told, writer: str) -> None:
    arguments, name = WRITERS[writer]
    write(room / "talks", {"account.md": STATEMENT.replace("role: statement", "role: account") + "\nRain fell.\n"})
    if name == "old":
        write(room, {"old": "the old one"})
    else:
        write(room / "talks", {"claims.yaml": CLAIMS.rpartition("  - id:")[0]})  # one claim will be new
    before, files = (room / name).read_bytes(), sorted(room.rglob("*"))
    with disk_of(20):
        status, _, err = told(*arguments, *(["--no-cache"] if arguments[0] in ("verify", "check", "diff") else []))
    assert status == Exit.USAGE
    assert "cannot write the file: File too large" in err
    assert (room / name).read_bytes() == before
    assert sorted(room.rglob("*")) == files
    assert told(*arguments)[0] in (Exit.CLEAN, Exit.FINDINGS)
    assert (room / name).read_bytes() != before


def test_a_full_disk_leaves_no_half_corpus(room: Path, told: Told) -> None:
    with disk_of(20):
        status, _, err = told("init", "talks/statement.md")
        assert status == Exit.USAGE
        assert "cannot write" in err
    assert not [path for path in (room / "corpus").rglob("*") if path.is_file()]


@posix_only
def test_a_link_stays_one_and_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    write(tmp_path / "far", {"old": "old"})
    (tmp_path / "far" / "old").chmod(0o640)
    (tmp_path / "link").symlink_to("far/old")
    write_output(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "far" / "old").read_text() == "new"
    assert (tmp_path / "far" / "old").stat().st_mode & 0o777 == 0o640


@posix_only
def test_a_new_file_has_the_permissions_that_the_user_gives_to_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    write_output(tmp_path / "new", "new")
    os.umask(before)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o640


@posix_only
def test_a_pipe_and_a_device_are_written_to(room: Path, told: Told) -> None:
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert told("schema", "claims")[0] == Exit.CLEAN
    assert (
        told("check", "articles/bad.md", "--words-only", "-f", "sarif:pipe", "-f", "json:/dev/null")[0] == Exit.FINDINGS
    )
    assert os.read(reader, 1) == b"{"
    os.close(reader)
    assert Path("pipe").is_fifo()
    assert Path("/dev/null").is_char_device()


@posix_only
def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"old": "old"})
    monkeypatch.setattr(writing.os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(PermissionError):
        write_output(tmp_path / "old", "new")
    assert (tmp_path / "old").read_text() == "old"


def test_a_file_in_a_folder_that_takes_no_other_is_written_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mounted(*_: object) -> None:
        raise OSError(16, "Device or resource busy")

    write(tmp_path, {"old": "old"})
    with monkeypatch.context() as patch:
        patch.setattr(writing.os, "replace", mounted)
        write_output(tmp_path / "old", "new")
        with pytest.raises(OSError, match="busy"):
            write_output(tmp_path / "other", "new")
    assert (tmp_path / "old").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["old"]


def test_an_interrupt_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    write(tmp_path, {"old": "old"})
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(writing.os, "replace", interrupted)
        write_whole(tmp_path / "old", b"new")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"old": "old"}


@pytest.mark.parametrize("name", ["a" * 1000, "no/such/folder/out.json", "nul\0"], ids=["long", "folder", "nul"])
def test_a_place_that_cannot_be_is_named(room: Path, told: Told, name: str) -> None:
    status, _, err = told("check", "articles/bad.md", "--words-only", "-f", f"json:{name}")
    assert status == Exit.USAGE
    assert "cannot write the file" in err
