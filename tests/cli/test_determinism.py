"""The same texts give the same bytes, in every format, with and without the model, whatever surrounds a run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import newsroom
from summitcheck.render.registry import FORMATS

#: Each value in each of its formats to a file, in one process; the arguments are what to judge by and with.
_EVERYTHING = f"""
import sys
from summitcheck.cli.main import main
formats, options, jobs = {FORMATS!r}, sys.argv[3:], ["-j", sys.argv[1]]
articles = ["articles/bad.md", "articles/good.md", "articles/other.txt"][:: int(sys.argv[2])]
def call(name, *arguments):
    assert main([*arguments, "-o", "out/" + name, *options]) < 2, name
for form in formats["report"]:
    call("report." + form, "verify", "corpus", "-f", form, *jobs)
for form in formats["diff"]:
    call("diff." + form, "diff", "talks/statement.md", "articles/bad.md", "-f", form)
for form in formats["explanation"]:
    call("explanation." + form, "explain", "hydrogen-ports", "--account", "articles/bad.md",
         "--claims", "talks/claims.yaml", "--statement", "talks/statement.md", "-v", "-f", form)
checks = [word for form in formats["check"] for word in ("-f", form + ":out/check." + form)]
shown = ["--show", "any", "--require", "pilot-school", "--write-baseline", "out/baseline.json"]
assert main(["check", *articles, *checks, *shown, *jobs, *options]) < 2
assert main(["extract", "talks/statement.md", "-o", "out/claims.yaml", "--force"]) == 0
"""
_LOCALE = "tr_TR.ISO-8859-9"


class Surroundings(NamedTuple):
    """What may differ between two runs over the same texts."""

    seed: str
    zone: str
    jobs: str
    order: str
    environment: dict[str, str]
    options: tuple[str, ...] = ("--no-cache",)


@pytest.fixture(scope="module")
def turkish(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A locale in which I and i are letters of their own, and bytes are no UTF-8."""
    if shutil.which("localedef") is None:
        pytest.skip("this system has no localedef")
    folder = tmp_path_factory.mktemp("locales")
    made = subprocess.run(
        ["localedef", "-i", "tr_TR", "-f", "ISO-8859-9", str(folder / _LOCALE)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("this system cannot make a Turkish locale")
    return {"LOCPATH": str(folder), "LC_ALL": _LOCALE, "LANG": _LOCALE}


def corpus(root: Path, *, backwards: bool) -> Path:
    """A newsroom, whose files come into being in one order or the other."""
    texts = {"bad.md": newsroom.DISTORTING, "good.md": newsroom.FAITHFUL, "other.txt": newsroom.UNRELATED * 3}
    files = {
        "corpus": {"statement.md": newsroom.STATEMENT, "claims.yaml": newsroom.CLAIMS, **texts},
        "talks": {"statement.md": newsroom.STATEMENT, "claims.yaml": newsroom.CLAIMS},
        "articles": {**texts, "bad.md": newsroom.FRONT + texts["bad.md"], "good.md": newsroom.FRONT + texts["good.md"]},
        "out": {},
    }
    step = -1 if backwards else 1
    for folder in list(files)[::step]:
        newsroom.write(root / folder, dict(list(files[folder].items())[::step]))
    return root


def outputs(root: Path, around: Surroundings, *options: str) -> dict[str, bytes]:
    """What a run writes, by file."""
    environment = {
        **os.environ,
        "PYTHONHASHSEED": around.seed,
        "TZ": around.zone,
        "SUMMITCHECK_CACHE_DIR": str(root / "cache"),
        **around.environment,
    }
    command = [sys.executable, "-c", _EVERYTHING, around.jobs, around.order, *around.options, *options]
    said = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False, timeout=600)
    assert said.returncode == 0, said.stderr.decode()
    here = root.as_uri().encode()  # SARIF says where a run took place
    written = {path.name: path.read_bytes().replace(here, b"here") for path in (root / "out").iterdir()}
    assert len(written) == sum(len(FORMATS[shown]) for shown in ("report", "diff", "explanation", "check")) + 2
    return written


@pytest.mark.parametrize("options", [(), ("--words-only",)], ids=["model", "words"])
def test_whatever_surrounds_a_run(tmp_path: Path, turkish: dict[str, str], options: tuple[str, ...]) -> None:
    here = corpus(tmp_path / "here", backwards=False)
    there = corpus(tmp_path / "there", backwards=True)
    threads = {"OPENBLAS_NUM_THREADS": "3", "MKL_NUM_THREADS": "3"}
    usual = outputs(here, Surroundings("0", "UTC", "1", "1", {"LC_ALL": "C.UTF-8"}), *options)
    other = outputs(there, Surroundings("4242", "Pacific/Kiritimati", "2", "-1", {**turkish, **threads}, ()), *options)
    cached = outputs(there, Surroundings("7", "America/Adak", "1", "1", {"LC_ALL": "C"}, ()), *options)
    assert [name for name in usual if other[name] != usual[name]] == []
    assert [name for name in usual if cached[name] != usual[name]] == []
