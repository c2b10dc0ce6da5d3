"""When the model of entailment is loaded, and that it is not where words only are to be compared."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsroom
from stub_entailment import SaysTheSame
from summitcheck.cli.main import Exit, main
from summitcheck.documents.model import Document
from summitcheck.entail.shipped import shipped_encoder
from summitcheck.entail.weights import Weights
from summitcheck.lsp.editor_session import EditorSession
from summitcheck.session import judging
from summitcheck.session.config import Settings
from summitcheck.session.corpus import reference_for
from summitcheck.session.judging import Case
from summitcheck.session.method import Method
from summitcheck.testing import assert_faithful

COMMANDS = {
    "verify": ["verify", ".", "--no-cache"],
    "diff": ["diff", "statement.md", "bad.txt"],
    "explain": ["explain", "hydrogen-ports", "--account", "bad.txt"],
    "check": ["check", "bad.txt", "--statement", "statement.md", "--exit-zero", "--no-cache"],
    "write-baseline": [
        "check",
        "bad.txt",
        "--statement",
        "statement.md",
        "--write-baseline",
        "known.json",
        "--no-cache",
    ],
    "claims test": ["claims", "test"],
}
each_command = pytest.mark.parametrize("command", COMMANDS.values(), ids=list(COMMANDS))


@pytest.fixture(autouse=True)
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A statement, its claims and an account, in the working folder."""
    folder = tmp_path / "corpus"
    files = {"statement.md": newsroom.STATEMENT, "claims.yaml": newsroom.CLAIMS, "bad.txt": newsroom.DISTORTING}
    newsroom.write(folder, files)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SUMMITCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return folder


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A line for each time that the model is asked for; a small one takes its place."""
    calls: list[str] = []

    def shipped() -> SaysTheSame:
        calls.append("asked")
        return SaysTheSame()

    monkeypatch.setattr("summitcheck.entail.shipped.shipped_encoder", shipped)
    return calls


@each_command
def test_a_command_asks_the_model(command: list[str], asked: list[str]) -> None:
    assert main(command) in (Exit.CLEAN, Exit.FINDINGS)
    assert asked


@each_command
def test_words_only_asks_no_model(command: list[str], asked: list[str]) -> None:
    assert main([*command, "--words-only"]) in (Exit.CLEAN, Exit.FINDINGS)
    assert not asked


@each_command
def test_the_environment_can_turn_the_model_off(
    command: list[str], asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMITCHECK_WORDS_ONLY", "true")
    assert main(command) in (Exit.CLEAN, Exit.FINDINGS)
    assert not asked


@each_command
@pytest.mark.parametrize("word", ["", "false"])
def test_a_variable_that_is_empty_or_false_leaves_it_on(
    command: list[str], word: str, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMITCHECK_WORDS_ONLY", word)
    assert main(command) in (Exit.CLEAN, Exit.FINDINGS)
    assert asked


def test_the_configuration_can_turn_the_model_off(corpus: Path, asked: list[str]) -> None:
    newsroom.write(corpus, {"summitcheck.toml": "words-only = true\n"})
    assert main(COMMANDS["check"]) == Exit.CLEAN
    assert not asked


@pytest.mark.parametrize("words_only", [True, False])
def test_the_language_server_and_the_pytest_helper_have_the_setting(
    corpus: Path, asked: list[str], words_only: bool
) -> None:
    settings = Settings(statement=(corpus / "statement.md",), words_only=words_only)
    assert EditorSession(lambda: settings).judge(Document.from_text(newsroom.FAITHFUL, name="article.md"))
    assert bool(asked) is not words_only
    asked.clear()
    words = Document.from_text(newsroom.FAITHFUL, name="article.md")
    assert_faithful(words, corpus / "statement.md", claims=corpus / "claims.yaml", words_only=words_only)
    assert bool(asked) is not words_only


def test_a_judgement_by_words_only_is_not_answered_from_those_of_the_model(tmp_path: Path, asked: list[str]) -> None:
    def kept() -> int:
        return sum(path.is_file() for path in (tmp_path / "cache" / "judgements").rglob("*"))

    found = []
    for more in ([], ["--words-only"], [], ["--words-only"]):
        assert main(["verify", ".", *more]) == Exit.CLEAN
        found.append(kept())
    assert found == [1, 2, 2, 2]
    assert len(asked) == 1


# What is loaded


def loaded(*arguments: str) -> set[str]:
    """The modules that `summitcheck` with these arguments loads, in this process and in those that it starts."""
    command = [sys.executable, "-X", "importtime", "-m", "summitcheck", *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ)).stderr
    return {line.rsplit("|", 1)[1].strip() for line in said.splitlines() if "|" in line}


COSTLY = {"numpy", "summitcheck.entail.encoder"}


def test_only_a_run_that_reads_something_new_loads_the_model() -> None:
    assert loaded("verify", ".") >= COSTLY
    assert not loaded("verify", ".") & COSTLY
    assert not loaded("verify", ".", "--words-only") & COSTLY


def test_a_run_loads_what_asks_another_model_only_where_one_is_named() -> None:
    assert not loaded("verify", ".", "--words-only") & {"summitcheck.session.asking", "summitcheck.session.chat"}


def test_a_process_that_lets_others_judge_does_not_load_it(corpus: Path) -> None:
    newsroom.write(corpus, {"good.txt": newsroom.FAITHFUL})
    code = (
        "import sys; from summitcheck.cli.main import main; main(['verify', '.', '--no-cache', '--jobs', '2']); "
        "print('numpy' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "False"


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads are counted as Linux shows them")
def test_the_model_reads_in_one_thread_whatever_the_environment_asks_for() -> None:
    code = (
        "import os; from summitcheck.cli.main import main; main(['verify', '.', '--no-cache']); "
        "print(len(os.listdir('/proc/self/task')))"
    )
    environment = {**os.environ, **dict.fromkeys(("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "4")}
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    assert said.splitlines()[-1] == "1"


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """A line for each time that the weights are read, in a process that has not read them yet."""
    calls: list[str] = []
    shipped: Callable[[], Weights] = Weights.shipped

    def counted() -> Weights:
        calls.append("loaded")
        return shipped()

    monkeypatch.setattr(Weights, "shipped", counted)
    shipped_encoder.cache_clear()
    yield calls
    shipped_encoder.cache_clear()


def test_a_process_loads_the_weights_once_for_all_statements_and_accounts(loads: list[str]) -> None:
    statement = Document.from_text(newsroom.STATEMENT, name="statement.md")
    references = [reference_for(statement, None, required=False) for _ in range(2)]
    accounts = [Document.from_text(words, name="wire.txt") for words in (newsroom.DISTORTING, newsroom.FAITHFUL)]
    checkers = judging.Checkers(Method())
    for case in [Case(account, reference) for account in accounts for reference in references]:
        checkers.check(case)
    assert loads == ["loaded"]
