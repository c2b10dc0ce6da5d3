"""Folders with statements of different parties, none of which has a role: which one an account is compared with."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import Run, command
from newsroom import write
from summitcheck.cli.main import Exit

PORTS = """# Joint Statement by Kenya and Peru on Ports

Kenya and Peru will open twelve ports to hydrogen ships by 2030.
Kenya will train sixty harbour pilots in Lima, and Peru will pay for the lessons.
Peru intends to publish every port fee, and Kenya welcomed the list.
Kenya and Peru will meet in Mombasa again, and Peru will lend Kenya two dredgers until then.
"""
REEFS = """# Joint Statement by Norway and Ghana on Reefs

Norway and Ghana will ban trawling within protected reefs by 2031.
Norway will map the reefs of Ghana, and Ghana will publish the maps.
Ghana intends to hire ninety wardens, and Norway welcomed the plan.
"""
WIRE = (
    "Ministers of Kenya and Peru said that they will open twelve ports to hydrogen ships by 2030.\n"
    + "Rain fell. " * 60
)
REEF_WIRE = "Ghana and Norway will ban trawling within protected reefs by 2031, they said.\n" + "Rain fell. " * 60
OTHER = "Pilots publish what wardens map: ships pay at ports, and reefs will open again.\n" + "Rain fell. " * 60


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of a command."""
    return command(capsys)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with two statements about different things."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {"ports.md": PORTS, "reefs.md": REEFS})
    return tmp_path


def test_check_compares_each_article_with_the_statement_that_it_is_about(folder: Path, run: Run) -> None:
    write(folder, {"wire.txt": WIRE, "reef-wire.txt": REEF_WIRE})
    assert "statement: ports.md, " in run("check", "wire.txt", "--words-only")[2]
    status, _, err = run("check", ".", "--words-only")
    assert status == Exit.CLEAN
    assert "statement: ports.md, " in err
    assert "statement: reefs.md, " in err
    assert "2 files skipped (2 the statement itself)" in err


def test_verify_takes_the_statement_that_most_accounts_are_about_and_names_the_others(folder: Path, run: Run) -> None:
    write(folder, {"wire.txt": REEF_WIRE})
    status, _, err = run("verify", ".", "--words-only")
    assert status == Exit.CLEAN
    assert 'reefs.md: its title says "Statement", and 1 account is about it, and fewer about ports.md' in err
    assert "to choose: --statement FILE" in err


@pytest.mark.parametrize("accounts", [{"wire.txt": WIRE, "reef-wire.txt": REEF_WIRE}, {"other.txt": OTHER}])
def test_verify_names_the_candidates_where_the_accounts_do_not_tell(
    folder: Path, run: Run, accounts: dict[str, str]
) -> None:
    write(folder, accounts)
    status, out, err = run("verify", ".", "--words-only")
    assert (status, out) == (Exit.USAGE, "")
    assert "ports.md, reefs.md may each be it by their titles" in err
    assert "--statement FILE" in err


def test_the_account_that_is_asked_for_tells_which_statement_is_meant(folder: Path, run: Run) -> None:
    write(folder, {"wire.txt": WIRE, "reef-wire.txt": REEF_WIRE})
    assert "statement: ports.md" in run("verify", ".", "--words-only", "--account", "wire")[2]
    assert "statement: reefs.md" in run("verify", ".", "--words-only", "--account", "reef-wire")[2]


def test_check_names_the_candidates_for_an_article_that_is_about_none_of_them(folder: Path, run: Run) -> None:
    write(folder, {"wire.txt": WIRE, "other.txt": OTHER})
    status, _, err = run("check", "other.txt")
    assert status == Exit.USAGE
    assert "ports.md, reefs.md may each be it by their titles" in err
    assert "Set the statement with --statement" in err


def test_a_statement_that_is_named_is_not_doubted(folder: Path, run: Run) -> None:
    write(folder, {"wire.txt": WIRE, "reef-wire.txt": REEF_WIRE})
    status, _, err = run("verify", ".", "--words-only", "--statement", "reefs.md")
    assert status == Exit.CLEAN
    assert "reefs.md: given by --statement" in err


def test_a_later_statement_of_the_same_parties_is_no_rival(folder: Path, run: Run) -> None:
    """It is about the same, so title and words decide, as before."""
    (folder / "reefs.md").unlink()
    write(folder, {"later.md": "# Declaration of Kenya and Peru\n\nKenya and Peru welcomed rain.\n", "wire.txt": WIRE})
    assert 'ports.md: its title says "Statement", and it contains' in run("verify", ".", "--words-only")[2]
