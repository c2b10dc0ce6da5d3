"""``summitcheck check`` as a process: the same bytes whatever surrounds it, and how it ends when it is disturbed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom import DISTORTING, FAITHFUL, FRONT, STATEMENT, write
from summitcheck.cli.main import Exit

COMMAND = [sys.executable, "-m", "summitcheck", "check"]
posix_only = pytest.mark.skipif(os.name == "nt", reason="signals and permissions are others on Windows")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, check=False, env={**os.environ, **environment}, timeout=60
    )


@pytest.fixture
def many(room: Path) -> Path:
    """A newsroom with more articles, about two statements."""
    write(room / "second", {"statement.md": STATEMENT.replace("twelve ports", "thirty ports")})
    for number in range(6):
        front = FRONT.replace("talks", "second") if number % 2 else FRONT
        text = DISTORTING.replace("twenty", ["twenty", "forty", "twelve"][number % 3])
        write(room / "articles", {f"{number}.md": f"{front}{text}\nArticle {number} ends.\n"})
    return room


# The same bytes


def test_the_same_bytes_under_two_hash_seeds(many: Path) -> None:
    arguments = ("articles", "--no-cache", "--show", "any", "-f", "json", "-f", "sarif:%s.sarif")
    outputs = []
    for seed in ("0", "424242"):
        said = run(*(argument.replace("%s", seed) for argument in arguments), PYTHONHASHSEED=seed)
        assert said.returncode == Exit.FINDINGS
        outputs.append((said.stdout, said.stderr, Path(f"{seed}.sarif").read_bytes()))
    assert outputs[0] == outputs[1]


@pytest.mark.skipif("COVERAGE_RUN" in os.environ, reason="what measures coverage warns on standard error")
def test_the_same_bytes_whatever_the_number_of_jobs(many: Path) -> None:
    one, three = (run("articles", "--no-cache", "--show", "any", "-f", "json", "-j", jobs) for jobs in "13")
    assert one.returncode == three.returncode == Exit.FINDINGS
    assert one.stdout == three.stdout
    assert one.stderr == three.stderr


def test_the_same_bytes_whatever_the_order_of_the_arguments(many: Path) -> None:
    names = sorted(str(path) for path in Path("articles").iterdir())
    one, two = (run(*order, "--no-cache", "-f", "json") for order in (names, [*names[3:], *names[:3], names[0]]))
    assert one.stdout == two.stdout
    assert len(json.loads(one.stdout)["articles"]) == 8


# Disturbances


@posix_only
def test_runs_at_the_same_time_share_one_cache(many: Path) -> None:
    processes = [
        subprocess.Popen([*COMMAND, "articles", "-f", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for _ in range(3)
    ]
    outputs = [process.communicate(timeout=60)[0] for process in processes]
    assert {process.returncode for process in processes} == {Exit.FINDINGS}
    assert len(set(outputs)) == 1
    assert run("articles", "-f", "json").stdout == outputs[0]
    assert not list((many.parent / "cache").rglob("*.tmp"))


@posix_only
def test_a_reader_that_closes_the_pipe_changes_neither_status_nor_peace(many: Path) -> None:
    with subprocess.Popen([*COMMAND, "articles"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read().decode()
        assert process.wait(60) == Exit.FINDINGS
    assert "Traceback" not in said
    assert "Broken pipe" not in said


@posix_only
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_with_130_and_no_traceback(many: Path, jobs: str) -> None:
    for number in range(100):
        write(many / "articles", {f"long-{number}.md": FRONT + DISTORTING * 20 + f"Number {number}.\n"})
    judgements = many.parent / "cache" / "judgements"
    arguments = [*COMMAND, "articles", "-j", jobs]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 50
    while not any(judgements.rglob("*")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == Exit.INTERRUPTED
    assert out == b""
    assert err.decode().strip().endswith("summitcheck: interrupted")
    assert b"Traceback" not in err


@posix_only
def test_what_a_killed_run_leaves_behind_harms_nobody(many: Path) -> None:
    for number in range(12):
        write(many / "articles", {f"long-{number}.md": FRONT + FAITHFUL + f"Number {number}.\n"})
    judgements = many.parent / "cache" / "judgements"
    process = subprocess.Popen([*COMMAND, "articles"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 50
    while not any(judgements.rglob("*")) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.kill()
    process.wait(30)
    said = run("articles", "-f", "json")
    assert said.stdout == run("articles", "-f", "json", "--no-cache").stdout


@pytest.fixture
def read_only(room: Path) -> Iterator[Path]:
    """The newsroom, in which nothing can be written."""
    folders = [room, *(path for path in room.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    yield room
    for folder in folders:
        folder.chmod(0o755)


@posix_only
def test_a_folder_that_cannot_be_written_to_is_enough(read_only: Path) -> None:
    said = run("articles", SUMMITCHECK_CACHE_DIR=str(read_only / "cache"))
    assert said.returncode == Exit.FINDINGS
    assert said.stdout.startswith(b"articles/bad.md:8:30 SC101 ")


@posix_only
def test_a_baseline_that_cannot_be_written_ends_with_2(read_only: Path) -> None:
    if os.access(read_only, os.W_OK):
        pytest.skip("this user may write everywhere")
    said = run("articles", "--write-baseline", "known.json")
    assert said.returncode == Exit.USAGE
    assert b"cannot write" in said.stderr


@posix_only
def test_a_name_that_is_no_unicode_is_judged_and_reported(room: Path) -> None:
    name = os.fsdecode(b"articles/caf\xe9.md")
    Path(name).write_text(FRONT + DISTORTING, encoding="utf-8")
    said = run("articles", "-f", "text", "-f", "json:out.json", "--write-baseline", "known.json", PYTHONUTF8="1")
    assert said.returncode == Exit.CLEAN
    assert run("articles", "--baseline", "known.json", PYTHONUTF8="1").returncode == Exit.CLEAN
    assert len(json.loads(Path("out.json").read_text(encoding="utf-8"))["articles"]) == 3


def test_a_narrow_encoding_of_the_terminal_is_no_obstacle(room: Path) -> None:
    write(room / "articles", {"früh.md": FRONT + DISTORTING})
    said = run("articles", PYTHONIOENCODING="ascii")
    assert said.returncode == Exit.FINDINGS
    assert rb"articles/fr\xfch.md:8:30 SC101" in said.stdout
