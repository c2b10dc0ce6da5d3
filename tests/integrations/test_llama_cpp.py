"""`--ask` and the server of llama.cpp with a small model: not whether it is right, but whether they get on."""

from __future__ import annotations

import json
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import llama_server
import newsroom
from llama_server import Llama
from summitcheck.cli.main import main
from summitcheck.session import asking
from summitcheck.session.chat import ChatError, ChatServer
from summitcheck.session.question import LONGEST, Question

pytestmark = [
    pytest.mark.sockets,
    pytest.mark.slow,
    pytest.mark.skipif(not llama_server.is_installed(), reason="needs `make llama`"),
]

#: The server answers with the model that it has loaded, whatever it is called.
MODEL = "some-name:1b"
KEY = "s3cret-k3y"
PORTS = Question("Twelve ports are to be opened to hydrogen ships by 2030.", newsroom.WRONG_FIGURE)
COMMANDS = {
    "verify": ["verify", "."],
    "diff": ["diff", "statement.md", "bad.txt", "--claims", "claims.yaml"],
    "explain": ["explain", "hydrogen-ports", "--account", "bad.txt"],
    "check": ["check", "bad.txt", "--statement", "statement.md", "--fail-on", "uncertain"],
}


@pytest.fixture(scope="module")
def llama() -> Iterator[Llama]:
    with llama_server.running(2048) as server:
        yield server


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A statement and an account, the distortion of which is in doubt, in the working folder."""
    newsroom.write(
        tmp_path,
        {"statement.md": newsroom.STATEMENT, "claims.yaml": newsroom.CLAIMS, "bad.txt": newsroom.DISTORTING},
    )
    newsroom.put_in_doubt(monkeypatch)
    monkeypatch.setattr(asking, "PATIENCE", 300.0)  # other tests may leave the model little of the processor
    monkeypatch.setenv("SUMMITCHECK_WORDS_ONLY", "true")
    monkeypatch.chdir(tmp_path)


def answer(server: Llama, question: Question = PORTS, *, key: str = "", patience: float = 300.0) -> str:
    return ChatServer(server.url, key).answer(question.body(MODEL), patience)


def refusal(server: Llama, question: Question = PORTS, *, key: str = "", patience: float = 300.0) -> tuple[str, bool]:
    """What is said of a question that is not answered, and whether none will be."""
    with pytest.raises(ChatError) as caught:
        answer(server, question, key=key, patience=patience)
    return str(caught.value), caught.value.final


def test_an_answer_has_the_form_that_was_asked_for(llama: Llama) -> None:
    said: Any = json.loads(answer(llama))
    assert sorted(said) == ["changed", "verdict", "why"]
    assert said["verdict"] in ("supported", "distorted", "omitted", "unsure")


@pytest.mark.usefixtures("corpus")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_gets_an_answer_and_stays_as_it_was(
    command: str, llama: Llama, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(COMMANDS[command])
    without = capsys.readouterr().out.splitlines()
    assert main([*COMMANDS[command], "--ask", llama.url, "--ask-model", MODEL]) == status
    said = capsys.readouterr()
    assert [line for line in without if line not in said.out.splitlines()] == []
    # A model of this size may well quote what is not there; then that is said, and nothing else is wrong.
    answered = said.err.count(f"asked {MODEL}: 1 opinion on 1 passage") + said.err.count("1 unusable")
    assert (answered, "stopped" in said.err) == (1, False)


def test_a_question_that_is_too_long_does_not_end_the_run(llama: Llama) -> None:
    long = Question(PORTS.claim, "port, " * ((LONGEST - len(PORTS.claim)) // 6))
    assert long.fits
    with llama_server.running(512) as small:
        assert refusal(small, long) == ("the question is too long for its context (HTTP 400)", False)


def test_it_may_want_a_key() -> None:
    with llama_server.running(2048, KEY) as guarded:
        assert refusal(guarded) == ("it needs a key; set SUMMITCHECK_ASK_KEY (HTTP 401)", True)
        wrong = refusal(guarded, key="another")
        assert wrong == ("it rejects the key in SUMMITCHECK_ASK_KEY (HTTP 401)", True)
        assert json.loads(answer(guarded, key=KEY))


def test_an_address_that_is_not_that_of_the_interface(llama: Llama) -> None:
    elsewhere = llama._replace(url=f"{llama.url}/v2")
    assert refusal(elsewhere) == ("it has no such model or address (HTTP 404)", True)


def test_it_is_left_when_it_is_slow(llama: Llama) -> None:
    assert refusal(llama, patience=0.01) == ("no answer within 0.01 seconds", False)


def test_it_may_be_ended_while_it_answers() -> None:
    with llama_server.running(2048) as mortal, ThreadPoolExecutor() as threads:
        refused = threads.submit(refusal, mortal)
        while not _is_busy(mortal):
            time.sleep(0.01)
        mortal.process.kill()
        assert refused.result() == ("it closed the connection, or is not an HTTP server", False)
        why, final = refusal(mortal)
    assert why.startswith("cannot connect to it: ")
    assert final


def _is_busy(server: Llama) -> bool:
    with urllib.request.urlopen(f"{server.url.removesuffix('/v1')}/slots") as response:
        return any(slot["is_processing"] for slot in json.load(response))
