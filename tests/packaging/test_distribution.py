"""What is published: the same bytes from the same sources, all of the package, and it runs without this folder."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path

import pytest

from scripts import load_script

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src/summitcheck"
EPOCH = 1_700_000_000
#: Run what lies in the folder that is named first, with the other arguments.
_FROM_FOLDER = """
import sys
folder = sys.argv.pop(1)
sys.path.insert(0, folder)
import summitcheck
assert summitcheck.__file__.startswith(folder), summitcheck.__file__
from summitcheck.__main__ import main
sys.exit(main())
"""

pytest.importorskip("setuptools", reason="setuptools builds the distributions")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return _built(tmp_path_factory.mktemp("first"))


def test_two_builds_give_the_same_bytes(built: tuple[Path, Path], tmp_path: Path) -> None:
    time.sleep(1.1)  # zip and tar keep whole seconds: a time of the clock would differ now
    for one, other in zip(built, _built(tmp_path), strict=True):
        assert one.name == other.name
        assert one.read_bytes() == other.read_bytes(), f"{one.name} differs from build to build"


def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(built: tuple[Path, Path]) -> None:
    with zipfile.ZipFile(built[0]) as wheel:
        names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    files = (path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert names == {f"summitcheck/{path.relative_to(PACKAGE).as_posix()}" for path in files}


def test_the_source_archive_says_nothing_of_the_machine_that_made_it(built: tuple[Path, Path]) -> None:
    with tarfile.open(built[1]) as archive:
        members = archive.getmembers()
    assert {(each.mtime, each.uid, each.gid, each.uname, each.gname) for each in members} == {(EPOCH, 0, 0, "", "")}
    assert [each.name for each in members] == sorted(each.name for each in members)


def test_what_is_in_the_wheel_judges_the_corpus_without_this_folder(built: tuple[Path, Path], tmp_path: Path) -> None:
    with zipfile.ZipFile(built[0]) as wheel:
        wheel.extractall(tmp_path / "installed")
    command = [sys.executable, "-P", "-c", _FROM_FOLDER, str(tmp_path / "installed")]
    command += ["verify", str(ROOT / "corpus"), "--no-cache", "--words-only", "--format", "csv"]
    run = subprocess.run(command, check=False, cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert run.returncode in (0, 1), run.stderr
    assert run.stdout.count("supported") > 10


def _built(folder: Path) -> tuple[Path, Path]:
    wheel, archive = load_script(ROOT / "tools/distribution.py").build(folder, EPOCH)
    return wheel, archive
