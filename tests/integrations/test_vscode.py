"""The extension for VS Code: what it promises, and its own tests, where `make editor` has set up what they need."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import summitcheck

FOLDER = Path(__file__).resolve().parents[2] / "editors" / "vscode"
PACKAGE = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
README = (FOLDER / "README.md").read_text(encoding="utf-8")
SETTINGS = PACKAGE["contributes"]["configuration"]["properties"]

needs_npm = pytest.mark.skipif(
    shutil.which("npm") is None or not (FOLDER / "node_modules" / "vscode-languageclient").is_dir(),
    reason="needs npm, and `make editor`",
)


def run(*command: str, **variables: str) -> str:
    """What a command prints in the folder of the extension; it must end well."""
    environment = {**os.environ, **variables}
    done = subprocess.run(
        command, cwd=FOLDER, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_extension_and_package_have_one_version() -> None:
    assert PACKAGE["version"] == summitcheck.__version__


def test_the_readme_tells_every_setting_and_its_usual_value() -> None:
    told = dict(re.findall(r"^\| `(summitcheck\.\w+)` \| (.+?) \|", README, re.MULTILINE))
    usual = {name: f"`{setting['default']}`" if setting["default"] else "none" for name, setting in SETTINGS.items()}
    assert told == usual


def test_a_folder_that_is_not_trusted_cannot_choose_a_command() -> None:
    restricted = PACKAGE["capabilities"]["untrustedWorkspaces"]["restrictedConfigurations"]
    assert set(restricted) == set(SETTINGS)


def test_no_lock_file_names_a_registry() -> None:
    assert "package-lock.json" in (FOLDER.parents[1] / ".gitignore").read_text(encoding="utf-8").split()


@needs_npm
def test_its_types_hold() -> None:
    run("npm", "run", "--silent", "check")


@needs_npm
def test_it_works_with_the_real_client_and_server(tmp_path: Path) -> None:
    pytest.importorskip("pygls", reason="the language server is an extra")
    program = tmp_path / "summitcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summitcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    said = run("npm", "test", "--silent", SUMMITCHECK=str(program), SUMMITCHECK_CACHE_DIR=str(tmp_path / "cache"))
    assert re.search(r"^# skipped 0$", said, re.MULTILINE), said
    assert re.search(r"^# pass [1-9]", said, re.MULTILINE), said
