"""``summitcheck check --watch``: again after every change, until interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsroom import DISTORTING, FAITHFUL, FRONT, write
from summitcheck.cli.main import Exit

Run = Callable[..., tuple[int, str, str]]
Step = Callable[[], None]


def changes(monkeypatch: pytest.MonkeyPatch, *steps: Step) -> list[str]:
    """Have the watch see one change a step, each made by the step; returns the folders that were watched."""
    watched: list[str] = []

    def watch(*folders: Path, recursive: bool) -> Iterator[set[object]]:
        watched.extend(map(str, folders))
        for step in steps:
            step()
            yield set()

    monkeypatch.setitem(sys.modules, "watchfiles", SimpleNamespace(watch=watch))
    return watched


def test_articles_are_judged_again_after_every_change(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def mend() -> None:
        write(room / "articles", {"bad.md": FRONT + FAITHFUL})

    def spoil() -> None:
        write(room / "articles", {"bad.md": FRONT + "\n" + DISTORTING})

    watched = changes(monkeypatch, mend, spoil)
    status, out, _ = check("articles", "--watch")
    assert status == Exit.INTERRUPTED
    assert [line.split(" ")[0] for line in out.splitlines() if line.endswith("]")] == [
        "articles/bad.md:8:30",
        "articles/bad.md:9:30",
    ]
    assert watched == ["articles", "talks"]


def test_official_texts_beside_the_statement_are_watched(
    room: Path, check: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(room / "facts", {"sheet.md": "Both sides opened a school for pilots.\n"})
    watched = changes(monkeypatch)
    check("articles", "--watch", "--statement", "talks/statement.md", "--statement", "facts/sheet.md")
    assert watched == ["articles", "facts", "talks"]


def test_a_change_of_the_claims_is_seen(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def narrow() -> None:
        claims = (room / "talks" / "claims.yaml").read_text(encoding="utf-8")
        head, one, *_ = claims.split("  - id: ")
        write(room / "talks", {"claims.yaml": f"{head}  - id: {one}"})

    changes(monkeypatch, narrow)
    assert check("articles", "--watch")[1].count("]\n") == 1


def test_what_cannot_be_read_meanwhile_is_said_and_outlived(
    room: Path, check: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half_written() -> None:
        write(room / "articles", {"bad.md": "---\ntitle: ["})

    def written() -> None:
        write(room / "articles", {"bad.md": FRONT + DISTORTING})

    changes(monkeypatch, half_written, written)
    status, out, err = check("articles", "--watch")
    assert status == Exit.INTERRUPTED
    assert "skipped: articles/bad.md: the front matter is not closed" in err
    assert out.count("SC101") == 2


def test_an_error_meanwhile_is_printed_with_its_advice_on_a_line_of_its_own(
    room: Path, check: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistype() -> None:
        claims = (room / "talks" / "claims.yaml").read_text(encoding="utf-8")
        write(room / "talks", {"claims.yaml": claims.replace("version: 1", "version: 7")})

    changes(monkeypatch, mistype)
    status, _, err = check("articles", "--watch")
    assert status == Exit.INTERRUPTED
    assert "summitcheck: error: talks/claims.yaml:1:10: version 7 is not known\n  Write `version: 1`.\n" in err


def test_without_the_extra_the_way_to_it_is_told(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    status, _, err = check("articles", "--watch")
    assert status == Exit.USAGE
    assert 'pip install "summitcheck[watch]"' in err


@pytest.mark.skipif(os.name == "nt", reason="signals are others on Windows")
def test_a_saved_file_is_noticed_and_an_interrupt_ends_it(room: Path) -> None:
    pytest.importorskip("watchfiles")
    command = [sys.executable, "-m", "summitcheck", "check", "articles", "--watch"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith("articles/bad.md:8:30 SC101 ")
        for line in process.stderr:
            if "watching" in line:
                break
        # The watch begins a moment after it was announced, so saving once might go unseen.
        for blank_lines in range(100):
            if len(list((room.parent / "cache" / "judgements").glob("*/*"))) > 2:
                break
            write(room / "articles", {"bad.md": FRONT + "\n" * blank_lines + DISTORTING})
            time.sleep(0.3)
        assert any(line.startswith("articles/bad.md:") for line in process.stdout)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == Exit.INTERRUPTED
