"""What ``summitcheck verify`` remembers from run to run, and what it must never remember."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import newsroom
from newsroom import CLAIMS, DISTORTING, FAITHFUL, STATEMENT
from summitcheck.cli.main import Exit, main
from summitcheck.render.registry import FORMATS

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus with two accounts, and a cache of its own beside it."""
    monkeypatch.setenv("SUMMITCHECK_CACHE_DIR", str(tmp_path / "cache"))
    folder = tmp_path / "corpus"
    files = {"statement.md": STATEMENT, "claims.yaml": CLAIMS, "good.txt": FAITHFUL, "bad.txt": DISTORTING}
    newsroom.write(folder, files)
    return folder


@pytest.fixture
def verify(corpus: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """The status, standard output and standard error of `summitcheck verify` with some arguments."""

    def invoke(*arguments: object) -> tuple[int, str, str]:
        status = main(["verify", str(corpus), *map(str, arguments)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return invoke


@pytest.fixture
def refuse_to_judge(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Lets whatever is judged from now on fail."""

    def refuse(*_: object) -> None:
        raise AssertionError("judged again")

    return lambda: monkeypatch.setattr("summitcheck.checker.Checker.check", refuse)


def kept(corpus: Path) -> set[Path]:
    return {path for path in (corpus.parent / "cache" / "judgements").rglob("*") if path.is_file()}


@pytest.mark.parametrize("form", FORMATS["report"])
def test_the_same_is_written_with_a_cache_and_without(
    verify: Run, form: str, refuse_to_judge: Callable[[], None]
) -> None:
    arguments = ("--format", form, "--verbose") if form == "text" else ("--format", form)
    without, first = verify(*arguments, "--no-cache"), verify(*arguments)
    refuse_to_judge()
    assert without == first == verify(*arguments)


def test_the_same_is_written_by_any_number_of_processes(verify: Run) -> None:
    one, two = (verify("--format", "json", "--no-cache", "--jobs", jobs) for jobs in "12")
    assert one == two


def test_what_fails_fails_again(verify: Run, refuse_to_judge: Callable[[], None]) -> None:
    first = verify("--fail-on", "distorted")
    refuse_to_judge()
    assert first == verify("--fail-on", "distorted")
    assert first[0] == Exit.FINDINGS


def test_a_repeated_run_loads_neither_checker_nor_rules(corpus: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "summitcheck", "verify", str(corpus)]
    loaded = []
    for _ in range(2):
        said = subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ)).stderr
        loaded.append({line.rsplit("|", 1)[1].strip() for line in said.splitlines() if "|" in line})
    costly = {
        "summitcheck.checker",
        "summitcheck.detect.rules",
        "summitcheck.documents.parse",
        "summitcheck.entail.encoder",
        "numpy",
        "rapidfuzz",
        "Stemmer",
        "yaml",
        "rich",
    }
    assert costly - loaded[0] == {"rich"}
    assert not costly & loaded[1]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("bad.txt", "twenty", "forty"),
        ("claims.yaml", "a meeting", "talks"),
        ("claims.yaml", "strength: agreed", "strength: did"),
        ("statement.md", "twelve ports", "ten ports"),
        ("statement.md", "Monday.", "Monday.\nIt rained."),
    ],
    ids=["account", "claim", "strength", "statement", "sentence added"],
)
def test_what_has_changed_is_judged_anew(corpus: Path, verify: Run, file: str, old: str, new: str) -> None:
    verify()
    before = kept(corpus)
    texts = {name: (corpus / name).read_text() for name in ("claims.yaml", file)}
    texts[file] = texts[file].replace(old, new)
    if file == "statement.md":  # the quotes must be in it
        texts["claims.yaml"] = texts["claims.yaml"].replace(old, new)
    newsroom.write(corpus, texts)
    assert verify("-f", "json") == verify("-f", "json", "--no-cache")
    assert len(kept(corpus) - before) == (1 if file == "bad.txt" else 2)


def test_other_rules_are_not_answered_from_the_judgements_of_all(
    verify: Run, refuse_to_judge: Callable[[], None]
) -> None:
    every, some = verify("-f", "json"), verify("-f", "json", "--ignore", "SC1")
    assert every[1] != some[1]
    assert some == verify("-f", "json", "--ignore", "SC1", "--no-cache")
    refuse_to_judge()
    assert some == verify("-f", "json", "--ignore", "SC1")
    assert every == verify("-f", "json")
    assert every == verify("-f", "json", "--select", "SC0,SC1,SC2,SC3,SC4,SC5,SC6,SC7,SC8,SC9")


def test_another_version_of_the_program_judges_for_itself(
    corpus: Path, verify: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify()
    before = kept(corpus)
    monkeypatch.setattr("summitcheck.session.judging.engine_digest", lambda _: "another version")
    verify()
    assert len(kept(corpus) - before) == 2


def test_no_cache_neither_reads_nor_writes_one(corpus: Path, verify: Run, refuse_to_judge: Callable[[], None]) -> None:
    verify("--no-cache")
    assert not kept(corpus)
    verify()
    refuse_to_judge()
    assert verify("--no-cache")[0] == Exit.BUG


@pytest.mark.parametrize("word", ["0", "false", "no", "off"])
def test_the_environment_can_do_without_a_cache(
    corpus: Path, verify: Run, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.setenv("SUMMITCHECK_CACHE", word)
    verify()
    assert not kept(corpus)
    verify("--cache")
    assert kept(corpus)


def test_the_folder_can_be_named(corpus: Path, verify: Run) -> None:
    verify("--cache-dir", corpus.parent / "other")
    assert not kept(corpus)
    assert any((corpus.parent / "other").iterdir())


def test_a_folder_that_cannot_be_written_to_is_no_error(corpus: Path, verify: Run) -> None:
    (corpus.parent / "file").write_text("")
    first = verify("--no-cache")
    assert verify("--cache-dir", corpus.parent / "file" / "cache") == first


@pytest.mark.parametrize("damage", [b"", b"{}", b"\x00" * 99])
def test_a_damaged_entry_is_judged_anew(corpus: Path, verify: Run, damage: bytes) -> None:
    first = verify()
    for path in kept(corpus):
        path.write_bytes(damage)
    assert verify() == first
    assert all(path.read_bytes() != damage for path in kept(corpus))


def test_check_knows_what_verify_has_judged(
    corpus: Path, verify: Run, refuse_to_judge: Callable[[], None], capsys: pytest.CaptureFixture[str]
) -> None:
    verify()
    refuse_to_judge()
    said = ["check", str(corpus / "bad.txt"), "--statement", str(corpus / "statement.md"), "--no-config"]
    assert main(said) == Exit.FINDINGS
    assert "SC101" in capsys.readouterr().out
