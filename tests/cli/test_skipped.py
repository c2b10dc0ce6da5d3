"""An account that is about something else: every command says so, the first time and from the cache."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from summitcheck import Document
from summitcheck.cli.main import Exit
from summitcheck.session.cache import NO_CACHE
from summitcheck.session.checking import Session
from summitcheck.session.config import settings_from
from summitcheck.testing import assert_faithful

Run = Callable[..., tuple[int, str, str]]
STATEMENT = (
    "Norway will build twelve ferries by 2030. Norway intends to open a school for pilots in May. "
    "Norway welcomed the new lighthouse. Norway and its neighbours will meet again next year.\n"
)
OTHER = "The baker of the old town sold his last loaf on Monday, and said that he would close the shop. " * 8 + "\n"
REASON = "it is about something else: it does not name Norway and shares 0 phrases with the statement"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Run) -> Run:
    """The status and what was said by `summitcheck` in a folder with a statement and two accounts."""
    monkeypatch.chdir(tmp_path)
    Path("corpus").mkdir()
    Path("corpus/statement.md").write_text(f"---\nrole: statement\n---\n{STATEMENT}")
    Path("corpus/faithful.txt").write_text(f"{STATEMENT}\nRain fell.\n")
    Path("corpus/other.txt").write_text(OTHER)
    return told


def test_verify_says_why_beside_the_account_and_on_standard_error(run: Run) -> None:
    for _ in range(2):
        status, out, err = run("verify", "corpus")
        assert status == Exit.CLEAN
        assert f"other skipped: {REASON}" in out
        assert "1 account not judged" in out
        assert f"skipped: corpus/other.txt: {REASON}" in err.splitlines()
    assert "something else" not in run("verify", "corpus", "--quiet", "-f", "json")[2]


@pytest.mark.parametrize("form", ["text", "github", "junit", "sarif", "jsonl"])
def test_check_never_passes_it_in_silence(run: Run, form: str) -> None:
    for _ in range(2):
        status, out, err = run("check", "corpus/other.txt", "--statement", "corpus/statement.md", "-f", form)
        assert status == Exit.USAGE
        assert REASON in out
        assert "1 article (1 skipped)" in err
        assert "failed: nothing was judged: the only article was skipped (--allow-empty allows this)" in err


SHORT = "The baker of the old town sold his last loaf on Monday.\n"


def test_a_short_text_about_something_else_is_said_to_be_one(run: Run) -> None:
    Path("corpus/short.txt").write_text(SHORT)
    status, out, err = run("check", "corpus/short.txt", "--statement", "corpus/statement.md")
    assert (status, f"corpus/short.txt:1:1 skipped: {REASON}" in out) == (Exit.USAGE, True)
    assert "0 sentences added" in err
    data = json.loads(run("verify", "corpus", "-f", "json")[1])
    account = next(each for each in data["accounts"] if each["path"] == "corpus/short.txt")
    assert account["skipped"] == REASON
    assert account["counts"]["omitted"] == len(data["claims"])


@pytest.mark.parametrize(
    "text", ["They will build twelve ferries by 2030.\n", "Norway was glad.\n", "It is a new lighthouse.\n"]
)
def test_a_short_text_that_tells_a_claim_or_names_a_party_or_has_a_phrase_is_judged(run: Run, text: str) -> None:
    Path("corpus/short.txt").write_text(text)
    status, out, _ = run("check", "corpus/short.txt", "--statement", "corpus/statement.md")
    assert (status, "skipped" in out) == (Exit.CLEAN, False)


def test_it_may_be_the_only_one_where_that_is_allowed(run: Run) -> None:
    arguments = ("check", "corpus/other.txt", "--statement", "corpus/statement.md")
    assert run(*arguments, "--allow-empty")[0] == Exit.CLEAN
    assert run(*arguments, "corpus/faithful.txt")[0] == Exit.CLEAN
    Path("corpus/faithful.txt").unlink()
    status, out, err = run("verify", "corpus")
    assert status == Exit.USAGE
    assert REASON in out
    assert "failed: nothing was judged" in err
    assert run("verify", "corpus", "--allow-empty")[0] == Exit.CLEAN


def test_check_fails_on_it_when_asked_to(run: Run) -> None:
    arguments = ("check", "corpus/other.txt", "--statement", "corpus/statement.md", "--fail-on")
    assert run(*arguments, "skipped")[0] == Exit.FINDINGS
    status, _, err = run(*arguments, "omitted")
    assert status == Exit.FINDINGS
    assert "omitted (--fail-on omitted)" in err


def test_diff_shows_both_texts_all_the_same(run: Run) -> None:
    status, out, _ = run("diff", "corpus/statement.md", "corpus/other.txt")
    assert status == Exit.CLEAN
    assert out.index(REASON) < out.index("The baker of the old town")
    data = json.loads(run("diff", "corpus/statement.md", "corpus/other.txt", "-f", "json")[1])
    assert data["account"]["skipped"] == REASON
    assert len(data["rows"]) > 4


def test_explain_says_that_nothing_was_looked_up(run: Run) -> None:
    claim = json.loads(run("verify", "corpus", "-f", "json")[1])["claims"][0]["id"]
    out = run("explain", claim, "--account", "corpus/other.txt", "--statement", "corpus/statement.md")[1]
    assert f"The reason: {REASON}" in " ".join(out.split())
    assert "other.txt was not judged." in out


def test_an_editor_gets_one_problem(run: Run) -> None:
    session = Session(settings_from([]), cache=NO_CACHE)
    article = Document.from_text(f"---\nsummitcheck:\n  statement: statement.md\n---\n{OTHER}", name="corpus/other.md")
    Path("corpus/other.md").write_text(article.text)
    case = session.case(session.reading.document("corpus/other.md"))
    problems = session.result(session.findings(session.judged([case]))).problems  # type: ignore[list-item]
    assert [(problem.code, problem.message) for problem in problems] == [("skipped", REASON)]


def test_the_helper_for_tests_warns(run: Run) -> None:
    statement = Document.from_text(STATEMENT, name="statement.md")
    with pytest.warns(UserWarning, match="other.txt was skipped: it is about something else"):
        assert_faithful(Document.from_text(OTHER, name="other.txt"), statement)
