"""``summitcheck verify`` from the outside: what is found, what is written where, and how it ends."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from commands import Run, command
from newsroom import CLAIMS, STATEMENT
from summitcheck.cli.main import Exit
from summitcheck.session.judging import Case
from summitcheck.session.run_options import RunOptions
from summitcheck.session.verifying import VerifyRequest, verify

EMPTY = "---\nrole: statement\n---\n\n"
BODY = STATEMENT.split("---\n", 2)[2]
FAITHFUL = """Ministers at the Harbour Conference agreed to open twelve ports to hydrogen ships by 2030.
They also reaffirmed their opposition to bottom trawling within protected reefs.
"""
DISTORTING = """The ministers met in Lisbon on Monday.
The ministers agreed to open twenty ports to hydrogen ships by 2030.
"""
UNRELATED = """A bakery in Graz won the national prize for its rye loaf. Customers queued around the corner for an hour.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus with a statement, claims and two accounts; the working folder is another, empty one."""
    here = tmp_path / "elsewhere"
    here.mkdir()
    monkeypatch.chdir(here)
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    write(corpus, {"statement.md": STATEMENT, "claims.yaml": CLAIMS, "good.txt": FAITHFUL, "bad.txt": DISTORTING})
    return corpus


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of a command."""
    return command(capsys)


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def verdicts(output: str, account: str) -> dict[str, str]:
    """Claim id -> verdict of the account whose path ends so, from JSON."""
    claims = json.loads(output)["claims"]
    return {c["id"]: v["verdict"] for c in claims for path, v in c["verdicts"].items() if path.endswith(account)}


# What it finds


def test_every_claim_gets_a_verdict_for_every_account(folder: Path, run: Run) -> None:
    status, out, _ = run("verify", folder, "--format", "json")
    assert status == Exit.CLEAN
    assert verdicts(out, "good.txt")["hydrogen-ports"] == "supported"
    assert verdicts(out, "good.txt")["pilot-school"] == "omitted"
    assert verdicts(out, "bad.txt")["hydrogen-ports"] == "distorted"
    assert verdicts(out, "bad.txt")["no-trawling"] == "omitted"


def test_an_account_identical_to_the_statement_supports_everything(folder: Path, run: Run) -> None:
    write(folder, {"copy.txt": BODY})
    _, out, _ = run("verify", folder, "--format", "json", "--account", "copy.txt")
    assert set(verdicts(out, "copy.txt").values()) == {"supported"}


def test_a_copy_of_the_statement_is_no_account_and_is_said_to_be_one(folder: Path, run: Run) -> None:
    """Else its ticks would count as those of an account that tells everything."""
    write(folder, {"copy.txt": BODY.replace(" ", "\n").upper(), "dollars.txt": BODY.replace("twelve", "eleven")})
    status, out, err = run("verify", folder, "--format", "json")
    assert status == Exit.CLEAN
    assert f"copy.txt: the official text {folder / 'statement.md'}, word for word" in err
    assert [Path(each["path"]).name for each in json.loads(out)["accounts"]] == ["bad.txt", "dollars.txt", "good.txt"]


def test_where_the_only_other_text_is_a_copy_the_error_says_so(folder: Path, run: Run) -> None:
    for name in ("good.txt", "bad.txt"):
        (folder / name).unlink()
    write(folder, {"copy.txt": BODY})
    status, _, err = run("verify", folder)
    assert status == Exit.USAGE
    assert "there is no account besides the statement; " in err
    assert "word for word" in err


def test_a_lone_text_is_told_to_lack_its_statement(folder: Path, run: Run) -> None:
    for name in ("statement.md", "claims.yaml", "good.txt"):
        (folder / name).unlink()
    status, _, err = run("verify", folder)
    assert status == Exit.USAGE
    assert "bad.txt: there is only one text, so nothing to compare\n  Add the statement to the folder" in err


def test_an_account_that_shares_nothing_omits_everything(folder: Path, run: Run) -> None:
    write(folder, {"bakery.txt": UNRELATED})
    _, out, _ = run("verify", folder, "--format", "json", "--account", "bakery")
    assert set(verdicts(out, "bakery.txt").values()) == {"omitted"}


def test_hostile_words_in_an_account_are_shown_and_not_obeyed(folder: Path, run: Run) -> None:
    write(folder, {"bad.txt": DISTORTING.replace("hydrogen", "[/foo] \u202ehydrogen")})
    status, out, err = run("verify", folder, "--verbose", "--color", "never")
    assert status == Exit.CLEAN
    assert "[/foo]" in out
    assert not set(out + err) & set("\x1b\u202e")


# How the statement and the claims are found


def test_front_matter_names_the_statement(folder: Path, run: Run) -> None:
    _, _, err = run("verify", folder)
    assert "statement.md: its front matter says role: statement" in err


def test_the_claims_quotes_name_the_statement(folder: Path, run: Run) -> None:
    write(folder, {"statement.md": BODY})
    _, _, err = run("verify", folder)
    assert "statement.md: it contains 4 of the 4 quotes of" in err


def test_title_and_content_name_the_statement(folder: Path, run: Run) -> None:
    (folder / "claims.yaml").unlink()
    write(folder, {"statement.md": STATEMENT.replace("role: statement\n", "")})
    _, _, err = run("verify", folder)
    assert 'statement.md: its title says "Statement", and it contains' in err


def test_two_files_that_look_like_the_statement_are_an_error(folder: Path, run: Run) -> None:
    write(folder, {"second.md": STATEMENT})
    status, out, err = run("verify", folder)
    assert (status, out) == (Exit.USAGE, "")
    assert "second.md" in err
    assert "statement.md" in err
    assert "--statement" in err


def test_two_equal_texts_are_an_error_even_without_front_matter(folder: Path, run: Run) -> None:
    (folder / "claims.yaml").unlink()
    write(folder, {"statement.md": BODY, "second.md": BODY})
    status, _, err = run("verify", folder)
    assert status == Exit.USAGE
    assert "--statement" in err


def test_of_two_equal_texts_the_claims_file_names_the_statement(folder: Path, run: Run) -> None:
    write(folder, {"statement.md": BODY, "second.md": BODY})
    status, _, err = run("verify", folder)
    assert status == Exit.CLEAN
    assert "statement.md: it contains 4 of the 4 quotes of" in err


def test_of_two_statements_the_one_that_the_claims_quote_is_taken(folder: Path, run: Run) -> None:
    write(folder, {"annex.md": "---\nrole: statement\n---\nThe ministers will publish a map of all reefs by May.\n"})
    status, _, err = run("verify", folder)
    assert status == Exit.CLEAN
    assert "statement.md: it contains 4 of the 4 quotes of" in err
    assert "annex.md: another statement, according to its front matter" in err


def test_another_statement_is_judged_where_it_is_named(folder: Path, run: Run) -> None:
    """What two official texts say differently is a finding as in any account."""
    write(folder, {"annex.md": f"---\nrole: statement\n---\n{DISTORTING}"})
    _, out, err = run("verify", folder, "--account", "annex.md", "--format", "json")
    assert verdicts(out, "annex.md")["hydrogen-ports"] == "distorted"
    assert "annex.md: another statement" not in err
    assert json.loads(run("verify", folder, "--account", "*", "--format", "json")[1])["summary"]["accounts"] == 2


def test_statement_overrules_what_would_be_found(folder: Path, run: Run) -> None:
    write(folder, {"second.md": STATEMENT})
    status, out, err = run("verify", folder, "--statement", folder / "second.md", "--format", "json")
    assert status == Exit.CLEAN
    assert json.loads(out)["statement"]["path"].endswith("second.md")
    assert "given by --statement" in err
    assert "statement.md: the official text" in err


def test_the_statement_may_stand_outside_the_folder(folder: Path, run: Run) -> None:
    outside = shutil.move(folder / "statement.md", folder.parent / "official.md")
    status, out, _ = run("verify", folder, "--statement", outside, "--format", "json")
    assert status == Exit.CLEAN
    assert json.loads(out)["summary"]["accounts"] == 2


@pytest.mark.parametrize("place", ["corpus", ".", "elsewhere"])
def test_claims_are_taken_from_the_folder_its_parent_or_the_working_folder(folder: Path, run: Run, place: str) -> None:
    (folder / "claims.yaml").unlink()
    write(folder.parent / place, {"claims.yaml": CLAIMS})
    _, out, _ = run("verify", folder, "--format", "json")
    assert json.loads(out)["claims"][0]["id"] == "met-in-lisbon"


def test_claims_of_another_statement_are_skipped_and_new_ones_drafted(folder: Path, run: Run) -> None:
    (folder / "claims.yaml").unlink()
    other = CLAIMS.replace("ministers", "bakers").replace("ports", "ovens").replace("pilots", "cooks")
    write(folder.parent, {"claims.yaml": other.replace("bottom trawling", "burnt crusts")})
    status, out, err = run("verify", folder, "--format", "json")
    assert status == Exit.CLEAN
    assert "drafted from the statement" in err
    assert len(json.loads(out)["claims"]) >= 4


def test_a_quote_that_is_not_in_the_statement_is_an_error(folder: Path, run: Run) -> None:
    write(folder, {"claims.yaml": CLAIMS.replace("twelve ports to hydrogen", "thirty ports to diesel")})
    status, _, err = run("verify", folder)
    assert status == Exit.USAGE
    assert "claims.yaml:" in err


def test_a_folder_can_be_named_relative_to_where_one_stands(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    status, out, _ = run("verify", ".", "--format", "json")
    assert status == Exit.CLEAN
    assert [account["path"] for account in json.loads(out)["accounts"]] == ["bad.txt", "good.txt"]


# Narrowing


def test_one_account_can_be_asked_for_by_name_or_pattern(folder: Path, run: Run) -> None:
    for pattern in ("good", "good.txt", "g*", str(folder / "good.txt")):
        _, out, _ = run("verify", folder, "--account", pattern, "--format", "json")
        assert [Path(account["path"]).name for account in json.loads(out)["accounts"]] == ["good.txt"]


def test_claims_and_sections_narrow_the_report_and_leave_the_verdicts(folder: Path, run: Run) -> None:
    _, whole, _ = run("verify", folder, "--format", "json")
    _, part, _ = run("verify", folder, "--section", "port", "--format", "json")
    assert list(verdicts(part, "bad.txt")) == ["hydrogen-ports", "pilot-school"]
    assert verdicts(part, "bad.txt").items() <= verdicts(whole, "bad.txt").items()


@pytest.mark.parametrize(
    ("option", "word", "proposal"),
    [
        ("--account", "god.txt", "good.txt"),
        ("--claim", "hydrogen-prots", "hydrogen-ports"),
        ("--section", "Roads", "Ports"),
    ],
)
def test_a_mistyped_name_is_an_error_with_a_proposal(
    folder: Path, run: Run, option: str, word: str, proposal: str
) -> None:
    status, out, err = run("verify", folder, option, word)
    assert (status, out) == (Exit.USAGE, "")
    assert proposal in err


# How it ends


def test_it_is_a_report_and_ends_with_0_unless_asked(folder: Path, run: Run) -> None:
    assert run("verify", folder)[0] == Exit.CLEAN


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--fail-on", "distorted"], Exit.FINDINGS),
        (["--fail-on", "any"], Exit.FINDINGS),
        (["--fail-on", "omitted", "--fail-on", "distorted"], Exit.FINDINGS),
        (["--fail-on", "note"], Exit.FINDINGS),
        (["--fail-on", "any", "--exit-zero"], Exit.CLEAN),
        (["--fail-under", "100"], Exit.FINDINGS),
        (["--fail-under", "0"], Exit.CLEAN),
        (["--fail-on", "distorted", "--account", "good"], Exit.CLEAN),
        (["--fail-on", "distorted", "--claim", "no-trawling"], Exit.CLEAN),
    ],
    ids=str,
)
def test_it_fails_on_what_was_named(folder: Path, run: Run, options: list[str], status: int) -> None:
    assert run("verify", folder, *options)[0] == status


def test_a_failure_says_why_on_standard_error(folder: Path, run: Run) -> None:
    _, _, err = run("verify", folder, "--fail-on", "distorted", "--fail-under", "90")
    assert "failed: 1 distorted (--fail-on distorted)" in err
    assert "claims (--fail-under 90)" in err


# Where it writes


def test_the_report_can_go_to_a_file_and_standard_output_stays_empty(folder: Path, run: Run, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    status, out, _ = run("verify", folder, "--format", "json", "-o", target)
    assert (status, out) == (Exit.CLEAN, "")
    assert target.read_text(encoding="utf-8") == run("verify", folder, "--format", "json")[1]


def test_a_file_that_cannot_be_written_is_an_error(folder: Path, run: Run, tmp_path: Path) -> None:
    status, _, err = run("verify", folder, "-o", tmp_path / "no" / "folder" / "report.txt")
    assert status == Exit.USAGE
    assert "cannot write the file" in err


def test_standard_output_holds_the_report_and_nothing_else(folder: Path, run: Run) -> None:
    (folder / "README.md").write_text("About this folder.", encoding="utf-8")
    _, out, err = run("verify", folder)
    assert out.startswith("bad distorts 1 of 4 claims")
    assert "skipped" not in out
    assert "README.md" in err


def test_quiet_says_nothing_beside_the_report(folder: Path, run: Run) -> None:
    assert run("verify", folder, "--quiet")[2] == ""


def test_no_colour_in_a_pipe_colour_when_told(folder: Path, run: Run) -> None:
    assert "\x1b[" not in run("verify", folder)[1]
    assert "\x1b[" in run("verify", folder, "--color", "always")[1]


def test_the_width_is_kept(folder: Path, run: Run) -> None:
    out = run("verify", folder, "--width", "60")[1]
    assert max(map(len, out.splitlines())) <= 60


def test_the_matrix_and_all_of_it_are_shown_when_asked_for(folder: Path, run: Run) -> None:
    assert "≠✓  hydrogen-ports" not in run("verify", folder)[1]
    some, everything = run("verify", folder, "--matrix")[1], run("verify", folder, "--matrix", "--all")[1]
    assert "≠✓  hydrogen-ports" in some
    assert "--all shows them" in some
    assert "--all shows them" not in everything
    assert len(everything.splitlines()) > len(some.splitlines())


# Bad input: a clear error, and nothing lost


def bad_inputs() -> dict[str, tuple[Callable[[Path], object], str]]:
    return {
        "missing folder": (shutil.rmtree, "corpus"),
        "empty folder": (lambda f: [path.unlink() for path in f.iterdir()], "corpus"),
        "no account": (lambda f: [(f / name).unlink() for name in ("good.txt", "bad.txt")], "no account"),
        "binary file": (lambda f: (f / "x.txt").write_bytes(b"a\x00b" * 50), "x.txt"),
        "undecodable file": (lambda f: (f / "x.txt").write_bytes(b"caf\xe9 au lait"), "0xe9"),
        "a format without a reader": (lambda f: (f / "x.xyz").write_bytes(b"%PDF"), ".xyz files are not supported"),
        "a link to nowhere": (lambda f: (f / "x.txt").symlink_to(f / "nowhere"), "x.txt"),
        "empty file": (lambda f: (f / "x.txt").write_bytes(b""), "x.txt"),
        "statement without sentences": (
            lambda f: write(f, {"statement.md": "---\nrole: statement\n---\n\n"}),
            "statement.md",
        ),
        "malformed claims": (lambda f: write(f, {"claims.yaml": "claims: [oops"}), "claims.yaml:"),
        "hostile claims": (lambda f: write(f, {"claims.yaml": "!!python/object/apply:os.system [id]"}), "claims.yaml:"),
        "unknown key in claims": (lambda f: write(f, {"claims.yaml": CLAIMS + "clams: 1\n"}), "claims"),
        "malformed front matter": (lambda f: write(f, {"bad.txt": "---\ntitle: [a\n---\nWords.\n"}), "bad.txt:"),
    }


@pytest.mark.parametrize("what", bad_inputs())
def test_bad_input_is_a_clear_error(folder: Path, run: Run, what: str) -> None:
    spoil, named = bad_inputs()[what]
    spoil(folder)
    status, out, err = run("verify", folder)
    assert status == Exit.USAGE
    assert bool(out) == ("failed: 1 file cannot be read" in err)  # then the others were judged
    assert named.lower() in err.lower()
    assert "Traceback" not in err


def test_a_file_in_place_of_the_folder_is_an_error(folder: Path, run: Run) -> None:
    assert run("verify", folder / "good.txt")[0] == Exit.USAGE


def test_unreadable_files_are_listed_and_never_pass(folder: Path, run: Run) -> None:
    for name in ("x.txt", "y.pdf"):
        (folder / name).write_bytes(b"")
    status, out, err = run("verify", folder, "--format", "json")
    assert status == Exit.USAGE
    assert [Path(file["path"]).name for file in json.loads(out)["summary"]["skipped"]] == ["x.txt", "y.pdf"]
    assert "failed: 2 files cannot be read (--skip-unreadable ignores them)" in err
    assert run("verify", folder, "--skip-unreadable")[0] == Exit.CLEAN


def test_where_every_text_is_an_account_the_folder_and_what_to_do_are_named(folder: Path, run: Run) -> None:
    (folder / "claims.yaml").unlink()
    for path in folder.iterdir():
        path.write_text("---\nrole: account\n---\n" + path.read_text(encoding="utf-8").rpartition("---\n")[2])
    status, _, err = run("verify", folder)
    assert status == Exit.USAGE
    assert f"{folder}: there is no statement: every text has `role: account` in its front matter" in err
    assert "--statement FILE" in err


def test_a_file_in_another_encoding_is_listed_with_the_line_and_the_option(folder: Path, run: Run) -> None:
    (folder / "latin.txt").write_bytes(b"Twelve ports.\nA caf\xe9 opened.\n")
    _, _, err = run("verify", folder)
    assert "latin.txt: line 2: byte 0xE9 at offset 19 is not UTF-8" in err
    assert "--encoding cp1252" in err
    assert "latin.txt" not in run("verify", folder, "--encoding", "cp1252")[2]


def test_a_file_without_a_suffix_is_skipped_as_by_check(folder: Path, run: Run) -> None:
    write(folder, {"licence": FAITHFUL})
    said = "licence: its name has no suffix"
    assert said in run("verify", folder)[2]
    assert said in run("check", folder, "-v")[2]
    assert run("check", folder / "licence")[0] == Exit.CLEAN


def test_nothing_is_judged_where_the_unreadable_file_may_be_the_statement(folder: Path, run: Run) -> None:
    for path in folder.glob("*.yaml"):
        path.unlink()
    for path in folder.glob("*"):
        path.write_text(path.read_text(encoding="utf-8").replace("role: statement\n", ""), encoding="utf-8")
    (folder / "x.pdf").write_bytes(b"%PDF-1.7")
    status, out, err = run("verify", folder, "--skip-unreadable")
    assert (status, out) == (Exit.USAGE, "")
    assert "x.pdf cannot be read (the PDF is incomplete)" in err


def test_progress_comes_to_its_end(folder: Path) -> None:
    done: list[str] = []

    def progress(cases: Sequence[Case], label: str) -> Iterator[Case]:
        yield from cases
        done.append(f"{label}: {len(cases)}")

    report = verify(VerifyRequest(folder, words_only=True, run=RunOptions(cache=False)), progress=progress)
    assert done == [f"Judging accounts: {len(report.accounts)}"]


def test_an_account_of_which_most_sentences_match_nothing_is_named_as_by_check(folder: Path, run: Run) -> None:
    own = "Rain fell on the quay for hours. A cook sold soup to the guests. Nobody lost an umbrella this time.\n"
    write(folder, {"own.md": FAITHFUL + own + "The band played until midnight.\n"})
    _, out, err = run("verify", folder, "--account", "own.md")
    assert "own.md: most sentences match nothing in the statement, so a clean result means little" in err
    assert "but most sentences of own match nothing" in " ".join(out.split())
    assert "most sentences match nothing" in run("check", folder / "own.md")[2]
    assert "match nothing" not in run("verify", folder, "--account", "good.txt")[2]
