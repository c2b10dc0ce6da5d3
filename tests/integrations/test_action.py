"""The action, step by step: its shell is checked, and run with a runner's variables."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SCRIPTS = {step["name"]: step["run"] for step in STEPS if "run" in step}
SUMMITCHECK = Path(sys.executable).parent / "summitcheck"
STATEMENT = "The two sides will build 12 ferries by 2030. They intend to open a school for pilots in May.\n"

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
@pytest.mark.parametrize("name", SCRIPTS)
def test_shellcheck_finds_nothing(name: str) -> None:
    # GitHub runs `bash --noprofile --norc -eo pipefail`.
    script = f"#!/bin/bash\nset -eo pipefail\n{SCRIPTS[name]}"
    command = ["shellcheck", "--severity=style", "-"]
    said = subprocess.run(command, input=script, capture_output=True, text=True, check=False)
    assert said.stdout == ""


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_input_is_pasted_into_a_script(name: str) -> None:
    assert "${{" not in SCRIPTS[name]


def test_every_input_is_used_and_every_input_that_is_used_exists() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])


def test_every_input_is_told_in_the_documentation() -> None:
    table = (ROOT / "docs" / "integrations.md").read_text(encoding="utf-8").split("| input |")[1].split("\n\n")[0]
    assert set(re.findall(r"`([\w-]+)`", table)) >= set(ACTION["inputs"])


def test_every_variable_of_a_script_is_given_to_it() -> None:
    known = {"RUNNER_TEMP", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"}
    for step in (step for step in STEPS if "run" in step):
        assert set(re.findall(r"\$([A-Z_]+)", step["run"])) <= known | set(step.get("env", {}))


class Runner:
    """A runner with a checked-out repository."""

    def __init__(self, folder: Path) -> None:
        self.repository, self.temp = folder / "repository", folder / "temp"
        self.output, self.summary = folder / "output", folder / "summary"
        for path in (self.repository / "articles", self.temp):
            path.mkdir(parents=True)
        (self.repository / "statement.md").write_text(STATEMENT, encoding="utf-8")
        for path in (self.output, self.summary):
            path.touch()

    def write(self, article: str, name: str = "ferries.md") -> None:
        (self.repository / "articles" / name).write_text(article, encoding="utf-8")

    def run(self, name: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        step = next(step for step in STEPS if step["name"] == name)
        given = dict.fromkeys(step.get("env", {}), "") | inputs
        environment = {
            "PATH": f"{SUMMITCHECK.parent}{os.pathsep}{os.environ['PATH']}",
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "SUMMITCHECK_CACHE": "false",
            **given,
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        return subprocess.run(
            command, cwd=self.repository, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
        )

    def outputs(self) -> dict[str, str]:
        lines = self.output.read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    if not SUMMITCHECK.exists():
        pytest.skip("summitcheck is not installed as a command")
    return Runner(tmp_path)


@needs_bash
def test_a_wrong_article_is_annotated_summed_up_and_uploaded(runner: Runner) -> None:
    runner.write(STATEMENT.replace("12", "21"))
    said = runner.run("Judge the articles", ARTICLES="articles/", STATEMENT="statement.md")
    assert said.returncode == 0, said.stderr
    assert "::error file=articles/ferries.md,line=1,col=" in said.stdout
    assert runner.outputs()["status"] == "1"
    sarif = json.loads(Path(runner.outputs()["sarif"]).read_text(encoding="utf-8"))
    assert sarif["runs"][0]["results"][0]["ruleId"] == "SC101"
    runner.run("Write the job summary")
    assert runner.summary.read_text(encoding="utf-8").splitlines()[1] == "## summitcheck: failed"
    assert runner.run("Report the status", STATUS=runner.outputs()["status"]).returncode == 1


@needs_bash
def test_a_faithful_article_passes(runner: Runner) -> None:
    runner.write(STATEMENT)
    runner.run("Judge the articles", ARTICLES="articles/", STATEMENT="statement.md")
    assert runner.outputs()["status"] == "0"
    assert runner.run("Report the status", STATUS="0").returncode == 0


@needs_bash
def test_what_an_input_holds_is_never_run(runner: Runner) -> None:
    runner.write(STATEMENT, "$(touch pwned) `touch pwned`; touch pwned.md")
    said = runner.run(
        "Judge the articles",
        ARTICLES="articles/$(touch pwned) `touch pwned`; touch pwned.md\n",
        STATEMENT="statement.md",
        ARGUMENTS="--require\n$(touch pwned)",
    )
    assert "there is no claim '$(touch pwned)'" in said.stderr
    assert runner.outputs()["status"] == "2"
    assert not [path for path in runner.repository.rglob("*") if path.name == "pwned"]


@needs_bash
def test_the_installation_runs_no_module_of_the_repository(runner: Runner) -> None:
    for name in ("venv", "pip", "logging", "json"):
        (runner.repository / f"{name}.py").write_text("open('pwned', 'w').close()\n", encoding="utf-8")
    said = runner.run("Install summitcheck", SOURCE=str(runner.temp / "nowhere"))
    assert "constraints.txt" in said.stderr  # pip itself has run, and found nothing there
    assert not (runner.repository / "pwned").exists()


@needs_bash
def test_a_run_that_cannot_start_leaves_nothing_of_an_earlier_one(runner: Runner) -> None:
    (runner.temp / "summitcheck.sarif").write_text("{}", encoding="utf-8")
    (runner.temp / "summitcheck.md").write_text("old", encoding="utf-8")
    runner.run("Judge the articles", ARTICLES="no-such-folder/", STATEMENT="statement.md")
    assert runner.outputs() == {"status": "2"}
    runner.run("Write the job summary")
    assert runner.summary.read_text(encoding="utf-8") == ""
