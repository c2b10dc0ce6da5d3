#!/usr/bin/env python3
"""Build the wheel and the source archive, the same bytes from the same commit on every machine.

    make dist                       into dist/
    python tools/distribution.py --into FOLDER

Times in both are those of the commit, or of ``SOURCE_DATE_EPOCH``. Owners, modes and order within the source archive,
which setuptools takes from the machine, are set here (https://reproducible-builds.org/docs/archives/).
"""

from __future__ import annotations

import argparse
import gzip
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from setuptools import build_meta

ROOT = Path(__file__).resolve().parents[1]
#: What the two are made from; nothing else of the folder is looked at.
SOURCES = ("LICENSE", "README.md", "CHANGELOG.md", "pyproject.toml", "src")


def build(into: Path, epoch: int) -> tuple[Path, Path]:
    """The paths of wheel and source archive, written into a folder; ``epoch`` is in seconds since 1970."""
    into.mkdir(parents=True, exist_ok=True)
    target = str(into.resolve())
    with _copy() as folder, chdir(folder):
        os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
        wheel = into / build_meta.build_wheel(target)
        archive = into / build_meta.build_sdist(target)
    archive.write_bytes(_settled(archive.read_bytes(), epoch))
    return wheel, archive


def epoch_of_commit() -> int:
    """When the commit was made, or what ``SOURCE_DATE_EPOCH`` says; seconds since 1970."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    shown = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(shown.stdout)


@contextmanager
def _copy() -> Iterator[Path]:
    """A copy of the sources, since setuptools writes files beside them, and reads those of earlier builds."""
    with tempfile.TemporaryDirectory() as name:
        for source in SOURCES:
            if (ROOT / source).is_dir():
                ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
                shutil.copytree(ROOT / source, Path(name, source), ignore=ignored)
            else:
                shutil.copy(ROOT / source, name)
        yield Path(name)


def _settled(data: bytes, epoch: int) -> bytes:
    """A source archive without traces of the machine that made it, so that builds are reproducible."""
    made = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as old,
        gzip.GzipFile("", "wb", 9, made, epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as new,
    ):
        for member in sorted(old.getmembers(), key=lambda each: each.name):
            member.mtime, member.uid, member.gid, member.uname, member.gname = epoch, 0, 0, "", ""
            member.mode, member.pax_headers = 0o755 if member.isdir() else 0o644, {}
            new.addfile(member, old.extractfile(member) if member.isfile() else None)
    return made.getvalue()


def main() -> int:
    """0 when both were built."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--into", type=Path, default=ROOT / "dist", help="folder (default: %(default)s)")
    for path in build(parser.parse_args().into, epoch_of_commit()):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
