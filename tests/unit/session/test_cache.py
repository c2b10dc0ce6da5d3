"""The cache on disk."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import summitcheck
from summitcheck.session import cache
from summitcheck.session.cache import NO_CACHE, Cache, engine_digest, user_cache_folder

KEY = "ab" * 32


def test_what_is_kept_is_found_under_its_key_alone(tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    assert kept.get(KEY) is None
    kept.put(KEY, "one")
    assert kept.get(KEY) == "one"
    assert kept.get("cd" * 32) is None
    kept.put(KEY, "two")
    assert Cache(tmp_path).get(KEY) == "two"


@pytest.mark.skipif(os.name == "nt", reason="Windows guards the folder instead")
def test_what_is_kept_is_for_the_user_alone(tmp_path: Path) -> None:
    Cache(tmp_path).put(KEY, "unpublished")
    assert [path.stat().st_mode & 0o077 for path in tmp_path.rglob("*") if path.is_file()] == [0]


@given(st.text(st.characters()))
def test_any_text_comes_back_unchanged(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    kept = Cache(tmp_path_factory.getbasetemp() / "any")
    kept.put(KEY, text)
    assert kept.get(KEY) == text


@given(st.integers(0, 80), st.integers(1, 255))
def test_no_damaged_byte_goes_unseen(tmp_path_factory: pytest.TempPathFactory, at: int, change: int) -> None:
    kept = Cache(tmp_path_factory.getbasetemp() / "damaged")
    kept.put(KEY, "some text that matters")
    (file,) = (path for path in (tmp_path_factory.getbasetemp() / "damaged").rglob("*") if path.is_file())
    data = bytearray(file.read_bytes())
    data[at] ^= change
    file.write_bytes(data)
    assert kept.get(KEY) is None


def test_without_a_folder_nothing_is_kept() -> None:
    kept = Cache(None)
    kept.put(KEY, "one")
    assert kept.get(KEY) is None


def test_a_folder_that_is_none_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = Cache(tmp_path / "file")
    kept.put(KEY, "one")
    assert kept.get(KEY) is None


def test_an_interrupted_write_leaves_the_old_text_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Cache(tmp_path)
    kept.put(KEY, "old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(cache.os, "replace", interrupted)
        with pytest.raises(KeyboardInterrupt):
            kept.put(KEY, "new")
    assert kept.get(KEY) == "old"
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps caches elsewhere")
def test_the_cache_lies_with_the_user_and_not_with_a_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache.sys, "platform", "linux")
    assert user_cache_folder({}, Path("/home/desk")) == Path("/home/desk/.cache/summitcheck")
    assert user_cache_folder({"XDG_CACHE_HOME": "/var/c"}, Path("/home/desk")) == Path("/var/c/summitcheck")
    monkeypatch.setattr(cache.sys, "platform", "darwin")
    assert user_cache_folder({}, Path("/Users/desk")) == Path("/Users/desk/Library/Caches/summitcheck")


def test_rooms_of_a_cache_are_apart(tmp_path: Path) -> None:
    Cache(tmp_path).section("one").put(KEY, "text")
    assert Cache(tmp_path).section("one").get(KEY) == "text"
    assert Cache(tmp_path).section("two").get(KEY) is None
    assert NO_CACHE.section("one").folder is None


#: The program itself.
PACKAGE = Path(summitcheck.__file__).parent


def digest_of(package: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch) -> str:
    """The digest of a program whose files are in ``package``."""
    monkeypatch.setattr(cache, "__file__", str(package / "session" / "cache.py"))
    engine_digest.cache_clear()
    digest = engine_digest(kept)
    engine_digest.cache_clear()
    return digest


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A small program: a module and a list in a folder of its own."""
    folder = tmp_path / "package"
    (folder / "data").mkdir(parents=True)
    (folder / "rule.py").write_text("WEIGHT = 1")
    (folder / "data" / "words.txt").write_text("a list")
    return folder


def test_the_program_has_one_digest(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Cache(tmp_path / "kept")
    first = digest_of(package, NO_CACHE, monkeypatch)
    assert len(first) == 64
    assert [digest_of(package, kept, monkeypatch) for _ in range(2)] == [first, first]
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "rule.pyc").write_text("compiled")
    assert digest_of(package, kept, monkeypatch) == first


def test_a_rule_or_a_weight_of_this_program_that_changes_changes_its_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "summitcheck"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    digests = [digest_of(copy, NO_CACHE, monkeypatch)]
    for name in ("detect/base.py", "entail/data/encoder.npz", "pipeline.py"):
        with (copy / name).open("ab") as file:
            file.write(b"\n")
        digests.append(digest_of(copy, NO_CACHE, monkeypatch))
    assert len(set(digests)) == len(digests)


def test_an_archive_of_numbers_is_known_by_the_checksums_at_its_end(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, digests = package / "data" / "weights.npz", []
    for weight in (1.0, 2.0):
        np.savez(archive, weights=np.full(100_000, weight))
        digests.append(digest_of(package, NO_CACHE, monkeypatch))
    assert len(set(digests)) == 2
    with archive.open("r+b") as file:  # what is damaged is found by whoever loads it
        file.seek(1_000)
        file.write(b"damage")
    assert digest_of(package, NO_CACHE, monkeypatch) == digests[-1]


def test_the_same_program_elsewhere_has_the_same_digest(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(package, copy)
    first, second = (digest_of(folder, Cache(tmp_path / "kept"), monkeypatch) for folder in (package, copy))
    assert first == second


@pytest.mark.parametrize("name", ["rule.py", "data/words.txt"])
def test_a_change_of_the_program_is_seen_even_if_size_and_time_stay(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    kept, file = Cache(tmp_path / "kept"), package / name
    first, status = digest_of(package, kept, monkeypatch), file.stat()
    new = file.with_suffix(".new")
    new.write_text(file.read_text().replace("1", "2").replace("list", "line"))
    os.utime(new, ns=(status.st_atime_ns, status.st_mtime_ns))
    new.replace(file)
    assert file.stat().st_size == status.st_size
    assert digest_of(package, kept, monkeypatch) != first


@pytest.mark.parametrize("told", ["stems.py", "stems/__init__.py", "stems/version.py"])
def test_another_version_of_a_library_is_seen(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    library = tmp_path / "path" / told
    library.parent.mkdir(parents=True)
    if library.name == "version.py":
        library.with_name("__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path / "path")
    monkeypatch.setattr(cache, "_LIBRARIES", ("stems", "not_installed"))
    digests = []
    for version in "1", "2":
        library.write_text(f"__version__ = {version}")
        digests.append(digest_of(package, Cache(tmp_path / "kept"), monkeypatch))
    assert len(set(digests)) == 2


def test_the_libraries_are_there() -> None:
    assert [name for name, _, _ in cache._libraries()] == [f"library {name}" for name in cache._LIBRARIES]


# What is given up

MONTH = 30 * 24 * 60 * 60


def test_what_nobody_asked_for_in_a_month_is_given_up(tmp_path: Path) -> None:
    room, now = Cache(tmp_path).section("judgements"), time.time()
    for key in (KEY, "cd" * 32):
        room.put(key, "text")
    for file in tmp_path.rglob("?" * 62):
        os.utime(file, (now - MONTH - 60, now - MONTH - 60))
    assert room.get(KEY) == "text"
    Cache(tmp_path).tidy(now)
    assert room.get(KEY) == "text"
    assert room.get("cd" * 32) is None


def test_it_is_looked_for_once_a_day(tmp_path: Path) -> None:
    room, now = Cache(tmp_path).section("judgements"), time.time()
    room.put(KEY, "text")
    Cache(tmp_path).tidy(now)
    (file,) = tmp_path.rglob("?" * 62)
    os.utime(file, (0, 0))
    Cache(tmp_path).tidy(now + 60)
    assert file.exists()
    Cache(tmp_path).tidy(now + MONTH)
    assert not file.exists()


def test_files_of_others_in_the_folder_stay(tmp_path: Path) -> None:
    others = [tmp_path / "notes.txt", tmp_path / "work" / "ab" / "notes.txt", tmp_path / "work" / "ab" / ("x" * 62)]
    for file in others:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("mine")
        os.utime(file, (0, 0))
    Cache(tmp_path).tidy(time.time())
    assert all(file.exists() for file in others)


def test_tidying_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    for kept in (NO_CACHE, Cache(tmp_path / "none"), Cache(tmp_path / "none" / "below")):
        kept.tidy(time.time())
    assert not any(tmp_path.iterdir())
