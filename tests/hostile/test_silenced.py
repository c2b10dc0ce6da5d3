"""Whatever keeps a problem from counting is named in every format, with the place where it is written."""

from __future__ import annotations

import json

import pytest

from newsroom import CLAIMS, DISTORTING, FRONT, STATEMENT, WRONG_FIGURE
from pull_requests import ARTICLE, FALSE, NEW, TRUE, PullRequest
from summitcheck.cli.main import Exit

MAPPED = '[[statements]]\narticles = ["articles/**"]\nstatement = "talks/statement.md"\n'
COMMENT = FALSE.replace(WRONG_FIGURE, f"<!-- summitcheck: ignore SC101 because I say so -->\n{WRONG_FIGURE}")
FORMATS = ("json", "jsonl", "github", "markdown", "sarif", "junit", "codeclimate", "checkstyle")


@pytest.mark.parametrize(
    ("configured", "line"),
    [
        ('fail-on = "skipped"', "summitcheck.toml:1: fail-on: only skipped; 1 distorted did not fail"),
        ('fail-on = "omitted"\nshow = "omitted"', "summitcheck.toml:1: fail-on: only omitted; 1 distorted did not"),
        ('ignore = ["SC1", "SC2"]', "summitcheck.toml:1: ignore: these rules are not used: SC1, SC2"),
        ('select = "SC9"', "summitcheck.toml:1: select: only these rules are used: SC9"),
        ('exclude = ["articles/b*"]', "summitcheck.toml:1: exclude: 1 file skipped"),
        (
            'fail-on = "error"\n[severity]\nSC101 = "note"',
            "summitcheck.toml:2: severity: 1 problem lowered in severity",
        ),
    ],
)
def test_a_setting_that_silences_is_named_with_its_line(branch: PullRequest, configured: str, line: str) -> None:
    branch.write("summitcheck.toml", f"{configured}\n")
    assert f"silenced: {line}" in branch.check("articles").err


def test_a_model_that_a_configuration_leaves_out_is_named(branch: PullRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    branch.write("summitcheck.toml", "words-only = true\n")
    monkeypatch.delenv("SUMMITCHECK_WORDS_ONLY")
    line = "summitcheck.toml:1: words-only: the entailment model is not used"
    assert f"silenced: {line}" in branch.check("articles").err


def test_an_option_that_silences_is_named_as_well(branch: PullRequest) -> None:
    checked = branch.check(ARTICLE, "--fail-on", "omitted", "--show", "omitted")
    assert "silenced: --fail-on: only omitted; 1 distorted did not fail" in checked.err


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("article", "configured", "where", "what"),
    [
        (COMMENT, "", f"{ARTICLE}:8:1", "1 problem suppressed: because I say so"),
        (FALSE, 'fail-on = "skipped"\n', "summitcheck.toml:1", "fail-on: only skipped; 1 distorted did not fail"),
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


@pytest.mark.parametrize("form", ["codeclimate", "checkstyle"])
def test_a_line_end_in_a_name_hides_nothing_that_silences(branch: PullRequest, form: str) -> None:
    branch.write("articles/two\nlines.md", COMMENT)
    checked = branch.check("articles/two\nlines.md", "-f", form)
    assert "1 problem suppressed: because I say so" in checked.out


def test_json_has_nothing_new_where_nothing_is_silenced(branch: PullRequest) -> None:
    found = json.loads(branch.check("articles", "-f", "json").out)
    assert "silenced" not in found["summary"]


def test_a_baseline_and_a_list_of_suppressions_are_named(branch: PullRequest) -> None:
    branch.check("articles", "--write-baseline", "b.json")
    assert "silenced: --baseline: 1 known problem" in branch.check("articles", "--baseline", "b.json").err
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
    line = f"{ARTICLE}: skipped, because its front matter says that it is a statement"
    assert f"silenced: {line}" in checked.err
    assert "### Silenced (1)" in checked.out


def test_an_article_that_names_a_statement_of_its_own_is_named(branch: PullRequest) -> None:
    branch.write("summitcheck.toml", MAPPED)
    branch.write("articles/mine.txt", STATEMENT.replace("twelve", "twenty"))
    branch.write(ARTICLE, FALSE.replace("../talks/statement.md", "mine.txt"))
    line = f"{ARTICLE}: its front matter names articles/mine.txt instead of talks/statement.md from the configuration"
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


FORTY = "In all, forty ports will be opened to hydrogen ships by 2030, the ministers said."
IGNORED = f"<!-- summitcheck: ignore SC101 they said so -->\n{WRONG_FIGURE}"


def known(branch: PullRequest) -> list[dict[str, str]]:
    return list(json.loads((branch.root / "b.json").read_text(encoding="utf-8"))["problems"])


def accept(branch: PullRequest) -> None:
    branch.check("articles", "--write-baseline", "b.json")


@pytest.mark.parametrize("changed", [(), ("--since", "main"), NEW], ids=" ".join)
@pytest.mark.parametrize("how", ["baseline", "comment", "fingerprint"])
def test_a_problem_that_is_accepted_hides_no_other_sentence_about_the_claim(
    branch: PullRequest, how: str, changed: tuple[str, ...]
) -> None:
    article = FALSE if how != "comment" else FALSE.replace(WRONG_FIGURE, IGNORED)
    branch.write(ARTICLE, FALSE)
    accept(branch)
    branch.write("s.yaml", f"{known(branch)[0]['fingerprint']}:\n  reason: they said so\n")
    options = {"baseline": ("--baseline", "b.json"), "fingerprint": ("--suppressions", "s.yaml")}.get(how, ())
    branch.write(ARTICLE, article)
    assert branch.check(ARTICLE, *options).status == Exit.CLEAN
    branch.write(ARTICLE, f"{article}\n{FORTY}\n")
    branch.commit()
    checked = branch.check(*(changed or (ARTICLE,)), *options)
    assert (checked.status, "forty" in checked.out, "twenty" in checked.out) == (Exit.FINDINGS, True, False)


def test_what_a_baseline_accepts_is_all_that_is_wrong_about_a_claim(branch: PullRequest) -> None:
    branch.write(ARTICLE, f"{FALSE}\n{FORTY}\n\n{FORTY.replace('forty', 'ninety')}\n")
    accept(branch)
    assert sorted(problem["words"] for problem in known(branch)) == ["forty", "ninety", "twenty"]
    assert branch.check(ARTICLE, "--baseline", "b.json").status == Exit.CLEAN


def test_a_comment_covers_the_words_beside_it_and_no_others(branch: PullRequest) -> None:
    branch.write(ARTICLE, FALSE.replace(WRONG_FIGURE, f"{IGNORED} {FORTY}"))
    assert f"silenced: {ARTICLE}:8:1: 2 problems suppressed: they said so" in branch.check(ARTICLE).err


def test_an_accepted_doubt_is_no_accepted_accusation(branch: PullRequest) -> None:
    branch.write(ARTICLE, FALSE)
    accept(branch)
    doubt = {**known(branch)[0], "kind": "uncertain"}
    branch.write("b.json", json.dumps({"version": 1, "problems": [doubt]}))
    checked = branch.check(ARTICLE, "--baseline", "b.json")
    assert (checked.status, "twenty" in checked.out) == (Exit.FINDINGS, True)


def test_of_two_like_words_of_a_claim_one_that_is_accepted_leaves_the_other(branch: PullRequest) -> None:
    told = "The ministers agreed to open two ports by May 2027 and two schools by May 2027."
    branch.write("talks/statement.md", f"---\nrole: statement\n---\n{told}\n")
    (branch.root / "talks/claims.yaml").unlink()
    branch.write("articles/good.md", TRUE)
    branch.write(ARTICLE, FRONT + told.replace("May", "June", 1))
    accept(branch)
    branch.write(ARTICLE, FRONT + "June".join(told.rsplit("May", 1)))
    assert branch.check(ARTICLE, "--baseline", "b.json").status == Exit.FINDINGS
    branch.write(ARTICLE, FRONT + told.replace("May", "June", 1) + "\n\nIt rained.\n")
    assert branch.check(ARTICLE, "--baseline", "b.json").status == Exit.CLEAN


def test_sentences_without_end_are_named_where_not_all_were_looked_at(branch: PullRequest) -> None:
    words = "\n\n".join(WRONG_FIGURE.replace("twenty", f"{number} hundred") for number in range(2, 30))
    branch.write(ARTICLE, FRONT.replace("summitcheck:\n", "summitcheck:\n  ignore:\n    SC1: it is fine\n") + words)
    checked = branch.check(ARTICLE)
    assert f"silenced: {ARTICLE}: more than 10 sentences distort one claim" in checked.err
