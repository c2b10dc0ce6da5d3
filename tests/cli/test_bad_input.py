"""A folder with files that cannot be read: each is named with the reason, the others are judged, and it is no pass."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

pytest.importorskip("pypdfium2", reason="PDF is read by an extra")

from renderings import Drawn, Part, docx_of, docx_with, pdf_of, pdf_with
from summitcheck.cli.main import Exit, main

STATEMENT = (
    "Norway will build twelve ferries by 2030. Norway intends to open a school for pilots in May. "
    "Norway welcomed the new lighthouse. Norway and its neighbours will meet again next year.\n"
)
LOCK = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + "00" * 32 + ">/U<" + "00" * 32 + ">>>/ID[<00><00>]"
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "scanned.pdf": (lambda: pdf_with([[], []]), "the PDF contains no text, only images"),
    "locked.pdf": (
        lambda: pdf_with([[Drawn(60, 700, "They met.")]], trailer=LOCK),
        "the PDF is locked with a password",
    ),
    "cut.pdf": (lambda: pdf_of([Part(STATEMENT)])[:-60], "the PDF is incomplete"),
    "cut.docx": (lambda: docx_of([Part(STATEMENT)])[:-40], "the Word file is damaged"),
    "bomb.docx": (
        lambda: docx_with(f"<w:p>{' ' * 30_000_000}</w:p>"),
        "the Word file has more than 20,000,000 bytes when unpacked",
    ),
    "named-wrongly.docx": (STATEMENT.encode, "the file is not a Word file, despite its name"),
    "matter.md": (b"---\ntitle: One\n---\n".strip, "there is front matter but no text"),
    "latin.txt": (
        "Perú will build twelve ferries.".encode("latin-1").strip,
        "byte 0xFA at offset 3 is not UTF-8",
    ),
    "table.xyz": (b"They met.".strip, ".xyz files are not supported"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A statement, an account, and one file of each kind that cannot be read."""
    monkeypatch.chdir(tmp_path)
    corpus = Path("corpus")
    corpus.mkdir()
    (corpus / "statement.md").write_text(f"---\nrole: statement\n---\n{STATEMENT}")
    (corpus / "account.txt").write_text(f"{STATEMENT}\nRain fell.\n")
    for name, (made, _) in BAD.items():
        (corpus / name).write_bytes(made())
    with (corpus / "huge.html").open("wb") as file:
        file.write(b"<!doctype html><html>")
        file.truncate(100_000_000)
    return corpus


def called(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = main([*arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_verify_judges_the_others_and_names_each(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = called(["verify", str(folder), "-f", "json"], capsys)
    report = json.loads(out)
    assert [account["path"] for account in report["accounts"]] == [str(folder / "account.txt")]
    reasons = {Path(file["path"]).name: file["reason"] for file in report["summary"]["skipped"]}
    assert reasons.keys() == {*BAD, "huge.html"}
    for name, (_, reason) in BAD.items():
        assert reasons[name].removeprefix("line 1: ").startswith(reason)
    assert reasons["huge.html"] == "the file has 100,000,000 bytes, more than the limit of 10,000,000"
    assert status == Exit.USAGE
    assert "failed: 10 files cannot be read" in err


def test_check_names_each_and_does_not_pass(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = called(["check", str(folder), "--statement", str(folder / "statement.md")], capsys)
    assert status == Exit.USAGE
    for name in BAD.keys() - {"table.xyz"}:  # a folder that `check` is given may hold anything
        assert f"skipped: {folder / name}: {BAD[name][1]}" in err.replace(": line 1: ", ": ")
    status, *_ = called(
        ["check", str(folder), "--statement", str(folder / "statement.md"), "--skip-unreadable"], capsys
    )
    assert status == Exit.CLEAN


def test_one_that_is_named_alone_is_an_error_with_what_to_do(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, (_, reason) in BAD.items():
        status, out, err = called(["diff", str(folder / "statement.md"), str(folder / name)], capsys)
        assert (status, out) == (Exit.USAGE, "")
        assert f"{folder / name}" in err
        assert reason in err
        assert len(err.strip().splitlines()) > 1  # a second line says what to do
