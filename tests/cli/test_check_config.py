"""Where the settings of `summitcheck check` come from, and what `summitcheck config` says of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom import DISTORTING, FAITHFUL, UNRELATED, write
from summitcheck.cli.main import Exit, main
from summitcheck.session.config import SETTINGS

Run = Callable[..., tuple[int, str, str]]
MAPPED = """
[[statements]]
articles = ["stories/*.md"]
statement = "talks/statement.md"
claims = "talks/claims.yaml"
require = ["hydrogen-ports"]
"""


@pytest.fixture
def config(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of `summitcheck config` with some arguments."""

    def invoke(*arguments: str) -> tuple[int, str, str]:
        status = main(["config", *arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return invoke


def in_force(out: str) -> dict[str, str]:
    """Setting -> what `summitcheck config` says of it."""
    return {line.split()[0]: " ".join(line.split()[1:]) for line in out.splitlines()}


# Layers


def test_without_any_configuration_the_defaults_hold(room: Path, config: Run) -> None:
    said = in_force(config()[1])
    assert list(said) == list(SETTINGS)
    assert said["fail-on"] == "distorted (default)"
    assert said["statement"] == "- (default)"


def test_a_file_sets_what_is_said_of_it_with_its_line(room: Path, config: Run) -> None:
    write(room, {"summitcheck.toml": "# ours\nfail-under = 50\n\nignore = [\n  'SC601',\n  'SC602'\n]\n"})
    said = in_force(config()[1])
    assert said["fail-under"] == "50.0 (summitcheck.toml:2)"
    assert said["ignore"] == "SC601, SC602 (summitcheck.toml:4)"


def test_the_environment_comes_before_the_file_and_the_command_line_before_both(
    room: Path, config: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(room, {"summitcheck.toml": "fail-on = ['omitted']\nmax-findings = 3\nignore = ['SC101']\n"})
    monkeypatch.setenv("SUMMITCHECK_FAIL_ON", "added,error")
    monkeypatch.setenv("SUMMITCHECK_MAX_FINDINGS", "4")
    said = in_force(config("--max-findings", "5")[1])
    assert said["ignore"] == "SC101 (summitcheck.toml:3)"
    assert said["fail-on"] == "added, error (SUMMITCHECK_FAIL_ON)"
    assert said["max-findings"] == "5 (--max-findings)"


def test_the_model_is_turned_off_by_the_first_that_says_so(
    room: Path, config: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert in_force(config()[1])["words-only"] == "false (default)"
    write(room, {"summitcheck.toml": "words-only = true\n"})
    assert in_force(config()[1])["words-only"] == "true (summitcheck.toml:1)"
    monkeypatch.setenv("SUMMITCHECK_WORDS_ONLY", "no")
    assert in_force(config()[1])["words-only"] == "false (SUMMITCHECK_WORDS_ONLY)"
    assert in_force(config("--words-only")[1])["words-only"] == "true (--words-only)"


def test_an_empty_variable_sets_nothing(room: Path, config: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMITCHECK_FAIL_ON", "")
    assert in_force(config()[1])["fail-on"] == "distorted (default)"


def test_pyproject_is_read_where_it_has_our_table(room: Path, config: Run) -> None:
    write(room, {"pyproject.toml": "[project]\nname = 'x'\n\n[tool.summitcheck]\nfail-under = 10\n"})
    assert in_force(config()[1])["fail-under"] == "10.0 (pyproject.toml:5)"


def test_the_nearest_file_upward_counts_and_only_that(room: Path, config: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(room, {"summitcheck.toml": "fail-under = 10\nmax-findings = 9\n"})
    write(room / "articles", {"pyproject.toml": "[tool.black]\nline-length = 3\n"})
    write(room / "articles" / "deep", {})
    monkeypatch.chdir(room / "articles" / "deep")
    assert in_force(config()[1])["fail-under"] == "10.0 (../../summitcheck.toml:1)"
    write(room / "articles", {"summitcheck.toml": "fail-under = 20\n"})
    said = in_force(config()[1])
    assert said["fail-under"] == "20.0 (../summitcheck.toml:1)"
    assert said["max-findings"] == "- (default)"


def test_a_file_of_our_own_comes_before_pyproject(room: Path, config: Run) -> None:
    write(room, {"summitcheck.toml": "fail-under = 1\n", "pyproject.toml": "[tool.summitcheck]\nfail-under = 2\n"})
    assert in_force(config()[1])["fail-under"] == "1.0 (summitcheck.toml:1)"


def test_a_file_can_be_named_or_left_unread(room: Path, config: Run) -> None:
    write(room, {"summitcheck.toml": "fail-under = 1\n", "strict.toml": "fail-under = 99\n"})
    assert in_force(config("--config", "strict.toml")[1])["fail-under"] == "99.0 (strict.toml:1)"
    assert in_force(config("--no-config")[1])["fail-under"] == "- (default)"


def test_paths_in_a_file_start_from_its_folder(room: Path, config: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(room, {"summitcheck.toml": "baseline = 'known.json'\nexclude = ['articles/drafts/**']\n"})
    monkeypatch.chdir(room / "articles")
    said = in_force(config()[1])
    assert said["baseline"] == "../known.json (../summitcheck.toml:1)"
    assert said["exclude"] == "drafts/** (../summitcheck.toml:2)".replace("drafts", "../articles/drafts")


def test_formats_in_a_file_are_written_to_its_folder(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(room, {"summitcheck.toml": "format = ['text', 'json:out.json']\n"})
    monkeypatch.chdir(room / "articles")
    assert check("bad.md")[1].startswith("bad.md:8:30 ")
    assert (room / "out.json").is_file()


def test_tables_are_shown_too(room: Path, config: Run) -> None:
    write(room, {"summitcheck.toml": MAPPED + "[severity]\nSC601 = 'note'\n"})
    said = in_force(config()[1])
    assert said["severity"] == "SC601 = note (summitcheck.toml:7)"
    assert "statement = talks/statement.md" in said["statements"]


# Errors


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\nfial-on = 'any'\n", "summitcheck.toml:2: unknown setting 'fial-on'. Did you mean 'fail-on'?"),
        ("fail-on = 'evrything'\n", "summitcheck.toml:1: fail-on: unknown value 'evrything'."),
        ("\n\nfail-under = 'much'\n", "summitcheck.toml:3: fail-under: must be a number"),
        ("fail-under = true\n", "fail-under: must be a number"),
        ("max-findings = 1.5\n", "max-findings: must be a number"),
        ("words-only = 'some'\n", "words-only: must be true or false"),
        ("cache = 'maybe'\n", "cache: must be true or false"),
        ("exclude = [1]\n", "exclude: must be a string or a list of strings"),
        ("statement = ''\n", "statement: must be a path"),
        ("[severity]\nSC601 = 'fatal'\n", "severity: SC601 cannot be 'fatal'"),
        ("[severity]\nSC6O1 = 'note'\n", "there is no rule 'SC6O1'"),
        ("severity = 'note'\n", "severity: must be a table"),
        ("articles = ['a']\n", "unknown setting 'articles'.\n  It belongs in a [[statements]] table."),
        ("statements = 'talks'\n", "statements: must be a list of tables"),
        (MAPPED + "artcles = []\n", "summitcheck.toml:7: statements: unknown key 'artcles'. Did you mean 'articles'?"),
        ("[[statements]]\narticles = ['a']\n", "summitcheck.toml:1: statements: a table has no `statement`"),
        ("cache-dir = '/tmp/x'\n", "unknown setting 'cache-dir'"),
        ("fail-on = 'any\n", "summitcheck.toml:1: not valid TOML"),
        ("fail-on = any\n", "summitcheck.toml:1:11: not valid TOML: Invalid value\n  Put quotes around text"),
        ("a = [\n1 2]\n", "summitcheck.toml:2:3: not valid TOML"),
        ("[tool.summitcheck]\nfail-on = 'any'\n", "unknown setting 'tool'"),
    ],
)
def test_what_makes_no_sense_in_a_file_is_shown_at_its_line(room: Path, check: Run, text: str, said: str) -> None:
    write(room, {"summitcheck.toml": text})
    status, out, err = check("articles")
    assert (status, out) == (Exit.USAGE, "")
    assert said in err


def test_an_unknown_variable_is_an_error(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMITCHECK_FIAL_ON", "any")
    status, _, err = check("articles")
    assert status == Exit.USAGE
    assert "SUMMITCHECK_FIAL_ON: unknown setting 'fial-on'. Did you mean 'fail-on'?" in err


def test_a_variable_is_named_once(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMITCHECK_FAIL_ON", "evrything")
    assert "error: SUMMITCHECK_FAIL_ON: unknown value 'evrything'." in check("articles")[2]


def test_a_file_that_is_not_utf_8_is_an_error(room: Path, check: Run) -> None:
    (room / "summitcheck.toml").write_bytes(b"fail-on = '\xff'\n")
    status, _, err = check("articles")
    assert status == Exit.USAGE
    assert "not UTF-8" in err


def test_a_named_pyproject_without_our_table_is_an_error(room: Path, check: Run) -> None:
    write(room, {"pyproject.toml": "[project]\n"})
    status, _, err = check("articles", "--config", "pyproject.toml")
    assert status == Exit.USAGE
    assert "no [tool.summitcheck] table" in err


# What it decides


def test_articles_are_mapped_to_their_statement(room: Path, check: Run) -> None:
    write(room, {"summitcheck.toml": MAPPED})
    write(room / "stories", {"one.md": DISTORTING, "two.txt": DISTORTING})
    status, out, err = check("stories")
    assert status == Exit.FINDINGS
    assert out.startswith("stories/one.md:3:30 SC101 ")
    assert "1 not about a known statement" in err


def test_without_arguments_the_mapped_articles_are_judged(room: Path, check: Run) -> None:
    write(room, {"summitcheck.toml": MAPPED})
    write(room / "stories", {"one.md": FAITHFUL, "bakery.md": UNRELATED})
    status, _, err = check()
    assert status == Exit.FINDINGS
    assert "stories/bakery.md: hydrogen-ports is omitted (--require)" in err
    assert "stories/one.md" not in err


def test_the_mapping_holds_from_other_folders(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(room, {"summitcheck.toml": MAPPED})
    write(room / "stories", {"one.md": DISTORTING})
    monkeypatch.chdir(room / "stories")
    assert check("one.md")[1].startswith("one.md:3:30 SC101 ")


def test_the_front_matter_decides_over_the_mapping(room: Path, check: Run) -> None:
    write(room, {"summitcheck.toml": MAPPED.replace("stories", "articles").replace("talks/statement", "nowhere")})
    assert check("articles/good.md")[0] == Exit.CLEAN


def test_a_default_statement_is_for_articles_that_name_none(room: Path, check: Run) -> None:
    write(room, {"summitcheck.toml": "statement = 'talks/statement.md'\n"})
    write(room / "articles", {"plain.txt": DISTORTING})
    assert check("articles/plain.txt")[0] == Exit.FINDINGS


def test_the_severity_of_a_rule_can_be_changed(room: Path, check: Run) -> None:
    write(room, {"summitcheck.toml": "fail-on = 'error'\n[severity]\nSC101 = 'note'\n"})
    assert check("articles/bad.md")[0] == Exit.CLEAN
    assert check("articles/bad.md", "--no-config", "--fail-on", "error")[0] == Exit.FINDINGS


def test_nothing_in_a_configuration_runs_code(room: Path, check: Run) -> None:
    write(room, {"sitecustom.py": "raise SystemExit(9)\n", "summitcheck.toml": "format = ['sitecustom']\n"})
    assert check("articles")[0] == Exit.USAGE
