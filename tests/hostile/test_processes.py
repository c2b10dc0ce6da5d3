"""A run that is disturbed from outside: interrupted early, without its folder, without one of its processes."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import killed
from newsroom import write
from summitcheck.cli.main import Exit
from summitcheck.session import judging

Told = Callable[..., tuple[int, str, str]]
posix_only = pytest.mark.skipif(os.name == "nt", reason="signals and folders are others on Windows")

#: Runs the command, and interrupts it when a module is looked for, or when all is done.
_INTERRUPTED = """
import gc, os, signal, sys
wanted, sys.argv = sys.argv[1], ["summitcheck", *sys.argv[2:]]
def interrupt():
    os.kill(os.getpid(), signal.SIGINT)
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == wanted:
            sys.meta_path.remove(self)
            interrupt()
sys.meta_path.insert(0, Interrupting())
if wanted == "the end":
    gc.freeze = interrupt
from summitcheck.__main__ import main
sys.exit(main())
"""


@posix_only
@pytest.mark.parametrize(
    "moment",
    ["click", "summitcheck.cli.main", "summitcheck.cli.check", "summitcheck.session.inspection", "numpy", "the end"],
)
def test_an_interrupt_at_any_moment_ends_with_130_and_no_traceback(room: Path, moment: str) -> None:
    command = [sys.executable, "-c", _INTERRUPTED, moment, "check", "articles/bad.md", "--no-cache"]
    said = subprocess.run(command, capture_output=True, check=False, text=True, timeout=300)
    assert said.returncode == Exit.INTERRUPTED
    assert said.stderr.endswith("summitcheck: interrupted\n")
    assert "Traceback" not in said.stderr


@posix_only
def test_an_interrupt_that_the_shell_wants_ignored_is_ignored(room: Path) -> None:
    code = f"import signal; signal.signal(signal.SIGINT, signal.SIG_IGN){_INTERRUPTED}"
    command = [sys.executable, "-c", code, "click", "check", "articles/bad.md", "--words-only"]
    assert subprocess.run(command, capture_output=True, check=False, timeout=300).returncode == Exit.FINDINGS


@posix_only
@pytest.mark.parametrize(
    "arguments",
    [
        ("verify", "."),
        ("check", "a.md"),
        ("check", "a.md", "--no-config", "--statement", "b.md"),
        ("check", "--since", "HEAD"),
        ("diff", "a.md", "b.md"),
        ("extract", "a.md", "-o", "claims.yaml"),
        ("explain", "SC101"),
        ("explain", "pilot-school", "--account", "a.md"),
        ("init", "a.md"),
        ("add", "a.md"),
        ("claims", "lint", "claims.yaml"),
        ("config",),
        ("schema",),
        ("--version",),
    ],
    ids=" ".join,
)
def test_a_working_folder_that_is_gone_is_no_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Told, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    status, _, err = told(*arguments)
    without_files = arguments[0] in ("schema", "--version") or arguments == ("explain", "SC101")
    assert status == (Exit.CLEAN if without_files else Exit.USAGE)
    assert "Traceback" not in err


@posix_only
def test_a_process_that_is_killed_is_no_bug(room: Path, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "_check", killed.die)
    status, _, err = told("check", "articles", "--words-only", "-j", "2", "--no-cache")
    assert status == Exit.USAGE
    assert "a worker process was killed" in err
    assert "--jobs 1" in err


#: Runs the command with processes that begin as systems other than Linux begin them, or newer versions of Python.
_STARTED = """
import multiprocessing, sys
if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv.pop(1))
    from summitcheck.__main__ import main
    sys.exit(main())
"""


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_no_process_runs_a_module_of_the_working_folder(room: Path, tmp_path: Path, method: str) -> None:
    write(tmp_path, {"run.py": _STARTED})
    for name in ("multiprocessing", "json", "runpy", "numpy"):
        write(room, {f"{name}.py": "open('sprung', 'w').close()\nraise SystemExit\n"})
    command = [sys.executable, str(tmp_path / "run.py"), method, "check", "articles", "--words-only", "-j", "2"]
    said = subprocess.run([*command, "--no-cache"], capture_output=True, check=False, timeout=300)
    assert said.returncode == Exit.FINDINGS
    assert not (room / "sprung").exists()


def test_too_little_memory_is_no_bug(room: Path, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(judging.Judge, "reports", exhausted)
    status, _, err = told("check", "articles/bad.md", "--words-only")
    assert status == Exit.USAGE
    assert "out of memory" in err


def test_a_file_that_the_system_refuses_in_any_way_is_named(
    room: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stale(self: Path) -> None:
        raise OSError(116, "Stale file handle", str(self))

    monkeypatch.setattr(Path, "iterdir", stale)
    status, _, err = told("check", "articles", "--statement", "talks/statement.md")
    assert status == Exit.USAGE
    assert "articles" in err
    assert "Stale file handle" in err
