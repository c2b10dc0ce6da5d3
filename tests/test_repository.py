"""What a newcomer relies on before any code runs: pins, set-up commands, shipped files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from scripts import load_script

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")


def normal(requirement: str) -> str:
    """The name in a requirement, as package indexes compare it."""
    name = re.match(r"[\w.-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def test_every_dependency_is_pinned_to_one_version() -> None:
    pins = [line for line in CONSTRAINTS.splitlines() if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.!+]+", pin) for pin in pins)
    wanted = PROJECT["dependencies"] + [r for extra in PROJECT["optional-dependencies"].values() for r in extra]
    assert {normal(r) for r in wanted if not r.startswith("summitcheck")} <= {normal(pin) for pin in pins}


def test_the_oldest_and_the_newest_versions_are_those_that_users_may_have() -> None:
    bounds = load_script(ROOT / "tools" / "bounds.py")
    pyproject = """
        [project]
        dependencies = ["PyYAML>=6.0.2", "rich>=13.7"]
        [project.optional-dependencies]
        watch = ["watchfiles>=1.0"]
        dev = ["pytest>=8.2"]
    """
    pins = "# pins\nclick==8.5.1\npyyaml==6.0.4\npytest==9.2.0\nrich==15.0.0\nwatchfiles==1.3.0\n"
    others = "click==8.5.1\npytest==9.2.0\n"
    assert bounds.constraints(pyproject, pins, "newest") == others
    assert bounds.constraints(pyproject, pins, "oldest") == f"pyyaml==6.0.2\nrich==13.7\nwatchfiles==1.0\n{others}"


def test_every_dependency_says_from_which_version_on_it_will_do() -> None:
    lowest = load_script(ROOT / "tools" / "bounds.py").lowest_versions((ROOT / "pyproject.toml").read_text())
    assert {normal(requirement) for requirement in PROJECT["dependencies"]} <= set(lowest)


def test_constraints_name_no_package_index() -> None:
    assert not re.search(r"https?:|--|@", CONSTRAINTS)


def test_the_core_needs_only_what_its_decision_records_defend() -> None:
    records = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "adr").glob("*.md"))
    assert all(f"| {re.match('[A-Za-z0-9]+', name)[0]} |" in records for name in PROJECT["dependencies"])


@pytest.mark.parametrize("path", sorted((ROOT / "src").rglob("*.py")), ids=lambda path: path.name)
def test_no_group_of_a_pattern_is_possessive(path: Path) -> None:
    # Python before 3.11.5 drops characters where such a group backtracks inside; single characters are safe.
    assert not re.search(r"\)(?:[*+?]|\{[\d,]+\})\+|\(\?>", path.read_text(encoding="utf-8"))


WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / "action.yml"], ids=lambda path: path.name)
def test_every_action_that_is_used_is_pinned_to_a_commit(path: Path) -> None:
    used = re.findall(r"uses: *(\S+)", path.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)] == []


def test_the_suite_runs_on_every_supported_python_and_its_coverage_is_measured() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    listed = [name.rpartition(" ")[2] for name in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", name)]
    assert listed
    assert {*listed, "3.14"} <= {*re.findall(r"3\.\d+", re.search(r"python: \[(.*)\]", text)[1])}  # type: ignore[index]
    assert {"test", "audit wheel", "coverage", "oldest"} <= {*re.findall(r"run: make ([\w ]+) PYTHON", text)}


@pytest.mark.parametrize(
    "path", ["LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "src/summitcheck/py.typed"]
)
def test_what_a_project_ships_is_there(path: str) -> None:
    assert (ROOT / path).is_file()


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_lists_its_two_main_commands() -> None:
    said = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "make verify" in said
    assert "make test" in said


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_says_what_is_missing_where_there_is_no_python(tmp_path: Path) -> None:
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    said = subprocess.run(["make", "verify", "PYTHON="], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert "python3-venv" in said.stderr


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_ci_script_is_executable_and_well_formed() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", str(script)], check=True)
