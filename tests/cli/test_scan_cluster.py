"""`summitcheck scan --engine dask`: with a scheduler and two workers that are processes of their own."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

import archive_samples as samples
from summitcheck.cli.main import main

pytest.importorskip("distributed")
pytestmark = [pytest.mark.slow, pytest.mark.sockets, pytest.mark.filterwarnings("default")]

Starter = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Starter]:
    """Starts a Python process, and ends all that it started."""
    with ExitStack() as stack:

        def started(*arguments: str) -> subprocess.Popen[str]:
            process = subprocess.Popen(
                [sys.executable, *arguments], cwd=tmp_path, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
            )
            stack.enter_context(process)  # closes its pipes
            stack.callback(process.kill)
            return process

        yield started


def scheduler(start: Starter) -> str:
    """The address of a new scheduler."""
    return scheduler_process(start)[1]


def scheduler_process(start: Starter) -> tuple[subprocess.Popen[str], str]:
    """A new scheduler, and its address."""
    process = start("-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    assert process.stderr is not None
    line = next(line for line in process.stderr if "Scheduler at:" in line)
    return process, line.split()[-1]


def worker(start: Starter, address: str, *before: str) -> subprocess.Popen[str]:
    """A new worker, once it is connected; ``before`` is code that it runs first."""
    code = f"{';'.join(before)}\nfrom distributed.cli.dask_worker import main; main()"
    options = ["--no-nanny", "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1"]
    process = start("-c", code, address, *options)
    assert process.stderr is not None
    assert any("Registered to" in line for line in process.stderr)
    return process


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with claims and an archive."""
    samples.build(tmp_path)
    (tmp_path / "news.jsonl").write_bytes(samples.lines(samples.articles(1500)))
    monkeypatch.chdir(tmp_path)
    return tmp_path


COMMAND = ("scan", "news.jsonl", "--claims", "claims.yaml", "--words-only", "-o")


def test_a_worker_that_is_killed_in_the_middle_changes_nothing(folder: Path, start: Starter) -> None:
    assert main([*COMMAND, "here"]) == 0
    address = scheduler(start)
    first, _ = worker(start, address), worker(start, address)
    code = (
        "import sys; from summitcheck.scan import run; run._RECORDS = 10_000; from summitcheck.cli.main import main; "
    )
    running = start(
        "-c", f"{code} sys.exit(main(sys.argv[1:]))", *COMMAND, "there", "--engine", "dask", "--scheduler", address
    )
    while not (folder / "there" / "manifest.json").exists():
        time.sleep(0.05)
    time.sleep(2)
    first.send_signal(signal.SIGKILL)
    _, said = running.communicate()
    assert running.returncode == 0, said
    assert samples.contents(folder / "there") == samples.contents(folder / "here")


def test_a_worker_with_another_version_is_refused_by_name(
    folder: Path, start: Starter, capsys: pytest.CaptureFixture[str]
) -> None:
    address = scheduler(start)
    worker(start, address)
    worker(start, address, "import summitcheck.scan.cluster as c", "c.__version__ = '0.0.9'")
    assert main([*COMMAND, "there", "--engine", "dask", "--scheduler", address]) == 2
    assert "has summitcheck 0.0.9, but this machine has" in capsys.readouterr().err


def test_a_worker_with_another_model_is_refused_by_name(
    folder: Path, start: Starter, capsys: pytest.CaptureFixture[str]
) -> None:
    address = scheduler(start)
    worker(start, address, "import summitcheck.scan.cluster as c", "c.engine_digest = lambda: 'other'")
    assert main([*COMMAND, "there", "--engine", "dask", "--scheduler", address]) == 2
    assert "with a different build, model, Python or library" in capsys.readouterr().err


def test_a_scheduler_that_cannot_be_reached_is_an_error(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summitcheck.scan.cluster._PATIENCE", 1)
    assert main([*COMMAND, "there", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9"]) == 2
    assert "tcp://127.0.0.1:9: the scheduler cannot be reached" in capsys.readouterr().err


def test_a_scheduler_without_workers_is_an_error(
    folder: Path, start: Starter, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summitcheck.scan.cluster._PATIENCE", 1)
    address = scheduler(start)
    assert main([*COMMAND, "there", "--engine", "dask", "--scheduler", address]) == 2
    assert f"{address}: the scheduler has no workers" in capsys.readouterr().err


def test_a_scheduler_that_is_lost_in_the_middle_ends_the_run_and_loses_nothing(folder: Path, start: Starter) -> None:
    assert main([*COMMAND, "here"]) == 0
    killed, address = scheduler_process(start)
    worker(start, address)
    code = (
        "import sys; from summitcheck.scan import run; run._RECORDS = 64; import summitcheck.scan.cluster as c; "
        "c._PATIENCE = 2; from summitcheck.cli.main import main; "
    )
    command = [*COMMAND, "there", "--engine", "dask", "--scheduler"]
    running = start("-c", f"{code} sys.exit(main(sys.argv[1:]))", *command, address)
    while not (folder / "there" / "shards" / "000000.json").exists():
        time.sleep(0.05)
    killed.kill()
    _, said = running.communicate(timeout=120)
    assert running.returncode == 2, said
    assert f"{address}: the connection to the cluster was lost" in said
    assert "Run the same command again to resume." in said
    assert "Traceback" not in said
    done = len(list((folder / "there" / "shards").glob("*.json")))
    assert main([*COMMAND, "there"]) == 0
    rows = samples.rows(folder / "there", "verdicts")
    assert rows == samples.rows(folder / "here", "verdicts")
    assert 0 < done < len(list((folder / "there" / "shards").glob("*.json")))
