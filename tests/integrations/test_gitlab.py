"""The GitLab page: its job is well-formed, and its command writes what its artifacts name."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from summitcheck.cli.main import main

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "gitlab-ci.md").read_text(encoding="utf-8")
STATEMENT = "The two sides will build 12 ferries by 2030. They intend to open a school for pilots in May.\n"
FRONT = "---\nsummitcheck:\n  statement: ../statement.md\n---\n\n"


def test_the_job_writes_the_reports_that_it_keeps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    block = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert block
    job = yaml.safe_load(block[1])["summitcheck"]
    command = shlex.split(job["script"][-1])
    assert command[0] == "summitcheck"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUMMITCHECK_CACHE", "false")
    Path("statement.md").write_text(STATEMENT, encoding="utf-8")
    Path("articles").mkdir()
    Path("articles/ferries.md").write_text(FRONT + STATEMENT.replace("12", "21"), encoding="utf-8")
    assert main(command[1:]) == 1
    reports = job["artifacts"]["reports"]
    issues = json.loads(Path(reports["codequality"]).read_text(encoding="utf-8"))
    assert [issue["check_name"] for issue in issues] == ["SC101"]
    suites = ElementTree.fromstring(Path(reports["junit"]).read_text(encoding="utf-8"))
    assert suites.get("failures") == "1"


def test_the_commands_on_the_page_have_options_that_exist(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--help"])
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    assert set(re.findall(r"(?<=[ `])--[a-z-]+", PAGE)) <= known
