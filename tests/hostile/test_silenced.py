"""Whatever keeps a problem from counting is named in every format, with the place where it is written."""

from __future__ import annotations

import json

import pytest

from newsroom import CLAIMS, DISTORTING, FRONT, STATEMENT, WRONG_FIGURE
from pull_requests import ARTICLE, FALSE, NEW, PullRequest
from summitcheck.cli.main import Exit

MAPPED = '[[statements]]\narticles = ["articles/**"]\nstatement = "talks/statement.md"\n'
COMMENT = FALSE.replace(WRONG_FIGURE, f"<!-- summitcheck: ignore SC101 because I say so -->\n{WRONG_FIGURE}")
FORMATS = ("json", "jsonl", "github", "markdown", "sarif", "junit", "codeclimate", "checkstyle")


@pytest.mark.parametrize(
    ("configured", "line"),
    [
        ('fail-on = "skipped"', "summitcheck.toml:1: fail-on: only skipped: 1 distorted without failing"),
        ('fail-on = "omitted"\nshow = "omitted"', "summitcheck.toml:1: fail-on: only omitted: 1 distorted without"),
        ('ignore = ["SC1", "SC2"]', "summitcheck.toml:1: ignore: SC1, SC2 not used"),
        ('select = "SC9"', "summitcheck.toml:1: select: no other rules are used than SC9"),
        ('exclude = ["articles/b*"]', "summitcheck.toml:1: exclude: 1 file skipped"),
        ('fail-on = "error"\n[severity]\nSC101 = "note"', "summitcheck.toml:2: severity: 1 problem less severe than"),
    ],
)
def test_a_setting_that_silences_is_named_with_its_line(branch: PullRequest, configured: str, line: str) -> None:
    branch.write("summitcheck.toml", f"{configured}\n")
    assert f"silenced: {line}" in branch.check("articles").err


def test_a_model_that_a_configuration_leaves_out_is_named(branch: PullRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    branch.write("summitcheck.toml", "words-only = true\n")
    monkeypatch.delenv("SUMMITCHECK_WORDS_ONLY")
    line = "summitcheck.toml:1: words-only: the model of entailment does not judge"
    assert f"silenced: {line}" in branch.check("articles").err


def test_an_option_that_silences_is_named_as_well(branch: PullRequest) -> None:
    checked = branch.check(ARTICLE, "--fail-on", "omitted", "--show", "omitted")
    assert "silenced: --fail-on: fail-on: only omitted: 1 distorted without failing" in checked.err


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("article", "configured", "where", "what"),
    [
        (COMMENT, "", f"{ARTICLE}:8:1", "1 problem suppressed: because I say so"),
        (FALSE, 'fail-on = "skipped"\n', "summitcheck.toml:1", "fail-on: only skipped: 1 distorted without failing"),
    ],
    ids=["a comment", "a setting"],
)
def test_every_format_names_what_silences(
    branch: PullRequest, form: str, article: str, configured: str, where: str, what: str
) -> None:
    branch.write(ARTICLE, article)
    branch.write("summitcheck.toml", configured)
    checked = branch.check(ARTICLE, "-f", f"{form}:out")
    assert checked.status == Exit.CLEAN
    written = (branch.root / "out").read_text(encoding="utf-8").replace("\\:", ":")
    assert what in written
    path, line = where.split(":")[:2]
    assert path in written
    if form == "json":
        assert {"where": where, "what": what} in json.loads(written)["summary"]["silenced"]
    elif form == "codeclimate":
        assert json.loads(written)[-1]["location"] == {"path": path, "lines": {"begin": int(line), "end": int(line)}}
    elif form == "checkstyle":
        assert f'<file name="{path}">' in written.replace("\n", "")
        assert f'line="{line}" severity="info"' in written


def test_json_has_nothing_new_where_nothing_is_silenced(branch: PullRequest) -> None:
    found = json.loads(branch.check("articles", "-f", "json").out)
    assert "silenced" not in found["summary"]


def test_a_baseline_and_a_list_of_suppressions_are_named(branch: PullRequest) -> None:
    branch.check("articles", "--write-baseline", "b.json")
    assert "silenced: --baseline: baseline: 1 problem known" in branch.check("articles", "--baseline", "b.json").err
    fingerprint = json.loads((branch.root / "b.json").read_text(encoding="utf-8"))["problems"][0]["fingerprint"]
    branch.write("s.yaml", f"{fingerprint}:\n  reason: trust me\n")
    checked = branch.check("articles", "--suppressions", "s.yaml")
    assert "silenced: s.yaml:1:1: 1 problem suppressed: trust me" in checked.err


def test_front_matter_that_ignores_is_named(branch: PullRequest) -> None:
    branch.write(
        ARTICLE, FRONT.replace("summitcheck:\n", "summitcheck:\n  ignore:\n    SC1: it is fine\n") + DISTORTING
    )
    assert f"silenced: {ARTICLE}:5:5: 1 problem suppressed: it is fine" in branch.check(ARTICLE).err


def test_an_article_that_calls_itself_a_statement_is_named(branch: PullRequest) -> None:
    branch.write(ARTICLE, FALSE.replace("title: Ports", "title: Ports\nrole: statement"))
    checked = branch.check(*NEW, "--allow-empty", "-f", "markdown")
    line = f"{ARTICLE}: skipped, since its front matter says that it is a statement"
    assert f"silenced: {line}" in checked.err
    assert "### Silenced (1)" in checked.out


def test_an_article_that_names_a_statement_of_its_own_is_named(branch: PullRequest) -> None:
    branch.write("summitcheck.toml", MAPPED)
    branch.write("articles/mine.txt", STATEMENT.replace("twelve", "twenty"))
    branch.write(ARTICLE, FALSE.replace("../talks/statement.md", "mine.txt"))
    line = f"{ARTICLE}: its front matter names articles/mine.txt in place of talks/statement.md of the configuration"
    assert f"silenced: {line}" in branch.check(ARTICLE).err


def test_what_articles_are_measured_by_is_named_where_the_change_touches_it(branch: PullRequest) -> None:
    branch.write("summitcheck.toml", MAPPED)
    branch.write("talks/statement.md", f"{STATEMENT}\nIt rained.\n")
    branch.write("talks/claims.yaml", CLAIMS.partition("  - id: hydrogen-ports")[0])
    branch.write("known.json", '{"version": 1, "problems": []}\n')
    branch.write("s.yaml", "")
    branch.commit()
    checked = branch.check("--since", "main", "--baseline", "known.json", "--suppressions", "s.yaml", "--allow-empty")
    touched = {
        "summitcheck.toml": "the configuration",
        "known.json": "the baseline",
        "s.yaml": "the list of suppressions",
        "talks/statement.md": "the statement",
        "talks/claims.yaml": "the claims file",
    }
    for name, what in touched.items():
        assert f"silenced: {name}: {what} changed since main" in checked.err


def test_an_official_text_that_the_change_adds_beside_the_statement_is_named(branch: PullRequest) -> None:
    branch.write("summitcheck.toml", MAPPED.replace('"talks/statement.md"', '["talks/statement.md", "talks/sheet.md"]'))
    branch.write("talks/sheet.md", f"---\nrole: official\n---\n{STATEMENT.replace('twelve', 'twenty')}")
    branch.write(ARTICLE, DISTORTING)
    branch.commit()
    assert "silenced: talks/sheet.md: an official text changed since main" in branch.check("--since", "main").err
