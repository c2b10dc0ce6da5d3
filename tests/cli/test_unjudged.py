"""Accounts that cannot be judged, or not to their end: each command says so, counts them and calls nothing omitted."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from summitcheck import Document
from summitcheck.cli.main import Exit
from summitcheck.testing import assert_faithful

Run = Callable[..., tuple[int, str, str]]
STATEMENT = (
    "Norway will build twelve ferries by 2030. Norway intends to open a school for pilots in May. "
    "Norway welcomed the new lighthouse. Norway and its neighbours will meet again next year.\n"
)
FRENCH = (
    "La Norvège va construire douze ferries, selon le texte qui a été publié vendredi par les ministres. Elle a aussi "
    "l'intention d'ouvrir une école pour les pilotes, et elle est prête à payer pour le phare dans le nord du pays.\n"
)
CUT = "Norway will build fifteen ferries by 2030.\n\nSubscribe to continue reading\n"
FOREIGN = "it is in another language: French, while the statement is in English"
ENDS = "it is cut off at “Subscribe to continue reading”; claims that it does not state are not judged"
TOLD = {"french.txt": FOREIGN, "cut.txt": ENDS}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Run) -> Run:
    """The status and what was said by `summitcheck` in a folder with a statement and three accounts."""
    monkeypatch.chdir(tmp_path)
    Path("corpus").mkdir()
    Path("corpus/statement.md").write_text(f"---\nrole: statement\n---\n{STATEMENT}")
    Path("corpus/faithful.txt").write_text(f"{STATEMENT}\nRain fell.\n")
    Path("corpus/french.txt").write_text(FRENCH, encoding="utf-8")
    Path("corpus/cut.txt").write_text(CUT)
    return told


def report(run: Run, *arguments: str) -> dict[str, dict[str, object]]:
    """The accounts of a report, by the names of their files."""
    accounts = json.loads(run("verify", "corpus", "-f", "json", *arguments)[1])["accounts"]
    return {Path(account["path"]).name: account for account in accounts}


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_every_report_says_why(run: Run, form: str) -> None:
    for _ in range(2):  # the second time from the cache
        out = run("verify", "corpus", "-f", form)[1]
        assert FOREIGN in out
        assert ENDS in out


def test_verify_counts_them_and_says_so_on_standard_error(run: Run) -> None:
    status, out, err = run("verify", "corpus")
    assert status == Exit.CLEAN
    assert "cut distorts 1 of 4 claims; 1 account not judged." in out
    assert f"skipped: corpus/french.txt: {FOREIGN}" in err.splitlines()
    assert f"cut: corpus/cut.txt: {ENDS}" in err.splitlines()


def test_totals_name_the_claims_that_were_not_judged_apart(run: Run) -> None:
    out = run("verify", "corpus", "-f", "markdown")[1]
    assert re.search(r"3 accounts \(1 skipped\): \S* ?4 supported, .*; \S* ?0 to read, 7 not judged", out)


def test_what_a_cut_account_tells_is_judged_and_the_rest_is_not_omitted(run: Run) -> None:
    accounts = report(run)
    assert accounts["cut.txt"]["counts"] == {"supported": 0, "distorted": 1, "omitted": 0, "uncertain": 3}
    assert accounts["cut.txt"]["cut"] == ENDS
    assert accounts["french.txt"]["counts"] == {"supported": 0, "distorted": 0, "omitted": 0, "uncertain": 4}
    assert accounts["french.txt"]["skipped"] == FOREIGN
    assert accounts["faithful.txt"].keys().isdisjoint({"cut", "skipped"})


def test_each_row_of_a_table_says_why(run: Run) -> None:
    run("verify", "corpus", "-f", "csv", "-o", "out.csv")
    rows = list(csv.DictReader(io.StringIO(Path("out.csv").read_text(encoding="utf-8"))))
    reasons = {(Path(row["account"]).name, row["reason"]) for row in rows if row["verdict"] == "uncertain"}
    rest = "the account is cut off, and the missing part may state the claim"
    assert reasons == {("french.txt", FOREIGN), ("cut.txt", rest)}


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("form", ["text", "github", "junit", "sarif", "jsonl", "json", "markdown"])
def test_check_never_passes_them_in_silence(run: Run, name: str, form: str) -> None:
    for _ in range(2):
        out, err = run("check", f"corpus/{name}", "--statement", "corpus/statement.md", "-f", form)[1:]
        assert TOLD[name] in out
        assert "not judged" in err


@pytest.mark.parametrize(("name", "status"), [("french.txt", Exit.USAGE), ("cut.txt", Exit.FINDINGS)])
def test_check_fails_for_what_a_cut_article_changes(run: Run, name: str, status: int) -> None:
    assert run("check", f"corpus/{name}", "--statement", "corpus/statement.md")[0] == status


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("word", ["skipped", "uncertain"])
def test_check_fails_on_them_when_asked_to(run: Run, name: str, word: str) -> None:
    status, _, err = run("check", f"corpus/{name}", "--statement", "corpus/statement.md", "--fail-on", word)
    assert status == Exit.FINDINGS
    assert f"{word} (--fail-on {word})" in err


@pytest.mark.parametrize("name", TOLD)
def test_check_does_not_fail_for_omissions_that_nobody_saw(run: Run, name: str) -> None:
    arguments = ("check", f"corpus/{name}", "--statement", "corpus/statement.md", "--fail-on", "omitted")
    assert run(*arguments, "--allow-empty")[0] == Exit.CLEAN


@pytest.mark.parametrize("name", TOLD)
def test_a_required_claim_must_be_seen(run: Run, name: str) -> None:
    claim = json.loads(run("verify", "corpus", "-f", "json")[1])["claims"][2]["id"]
    status, _, err = run("check", f"corpus/{name}", "--statement", "corpus/statement.md", "--require", claim)
    assert status == Exit.FINDINGS
    assert f"{claim} is uncertain (--require)" in err


def test_who_accepts_one_claim_does_not_accept_that_the_article_was_not_judged(run: Run) -> None:
    arguments = ("check", "corpus/french.txt", "--statement", "corpus/statement.md", "--show", "any")
    found = json.loads(run(*arguments, "-f", "json")[1])["problems"]
    claim, article = (next(each for each in found if each["kind"] == kind) for kind in ("uncertain", "skipped"))
    for accepted, status in ((claim, Exit.USAGE), (article, Exit.CLEAN)):
        Path("known.yaml").write_text(f"{accepted['fingerprint']}: {{reason: it is a translation}}\n")
        assert run(*arguments, "--suppressions", "known.yaml")[0] == status


@pytest.mark.parametrize("name", TOLD)
def test_diff_says_why_and_shows_both_texts(run: Run, name: str) -> None:
    assert TOLD[name] in run("diff", "corpus/statement.md", f"corpus/{name}")[1]
    account = json.loads(run("diff", "corpus/statement.md", f"corpus/{name}", "-f", "json")[1])["account"]
    assert TOLD[name] in account.values()


def test_explain_says_why(run: Run) -> None:
    claim = json.loads(run("verify", "corpus", "-f", "json")[1])["claims"][2]["id"]
    out = run("explain", claim, "--account", "corpus/french.txt", "--statement", "corpus/statement.md")[1]
    assert f"was not judged. The reason: {FOREIGN}" in " ".join(out.split())
    assert "not compared, because it is in another language" in out
    out = run("explain", claim, "--account", "corpus/cut.txt", "--statement", "corpus/statement.md")[1]
    assert "account is cut off" in " ".join(out.split())


@pytest.mark.parametrize(("text", "said"), [(FRENCH, "was skipped: it is in another"), (CUT, "was cut off: it is cut")])
def test_the_helper_for_tests_warns(text: str, said: str) -> None:
    statement = Document.from_text(STATEMENT, name="statement.md")
    with pytest.warns(UserWarning, match=said):
        assert_faithful(Document.from_text(text, name="account.txt"), statement, fail_on="omitted")
