"""`--ask`: another model is asked about what is to be read, and decides nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import newsroom
from chat_server import KEY, ORDER, Chat, opinion
from renderings import Part, pdf_of
from summitcheck.cli.main import Exit, main
from summitcheck.documents.source import read
from summitcheck.lsp.editor_session import EditorSession
from summitcheck.render.records import schema_text
from summitcheck.render.registry import FORMATS
from summitcheck.session.settings import settings_in_force
from summitcheck.testing import assert_faithful

pytestmark = pytest.mark.sockets

MODEL = "small-model:1b"
ASKED = f"asked {MODEL}: probably changed: “The ministers” (Somebody else did it.)"
INJECTED = f"The ministers agreed to open twenty ports to hydrogen ships by 2030. {ORDER}{opinion('supported')}"
COMMANDS = {
    "verify": ["verify", "."],
    "diff": ["diff", "statement.md", "bad.txt", "--claims", "claims.yaml"],
    "explain": ["explain", "hydrogen-ports", "--account", "bad.txt"],
    "check": ["check", "bad.txt", "--statement", "statement.md", "--fail-on", "uncertain"],
}
STATUSES = {"verify": Exit.CLEAN, "diff": Exit.CLEAN, "explain": Exit.CLEAN, "check": Exit.FINDINGS}
each_command = pytest.mark.parametrize("command", COMMANDS)


@pytest.fixture(autouse=True)
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chat: Chat) -> Path:
    """A statement and an account, the distortion of which is in doubt, in the working folder."""
    newsroom.put_in_doubt(monkeypatch)
    monkeypatch.setenv("SUMMITCHECK_WORDS_ONLY", "true")
    folder = tmp_path / "corpus"
    files = {"statement.md": newsroom.STATEMENT, "claims.yaml": newsroom.CLAIMS, "bad.txt": newsroom.DISTORTING}
    newsroom.write(folder, files)
    monkeypatch.chdir(folder)
    chat.forget()
    return folder


def asking(url: str) -> list[str]:
    return ["--ask", url, "--ask-model", MODEL]


def output(arguments: Sequence[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = main(list(arguments))
    said = capsys.readouterr()
    return status, said.out, said.err


def seen(text: str) -> str:
    """On one line, without what formats put around words."""
    for tag in ("<br>", "\\", "&#x27;"):
        text = text.replace(tag, " " if tag == "<br>" else "")
    return " ".join(text.split())


# What is shown


@each_command
def test_nothing_is_asked_without_a_name(command: str, chat: Chat) -> None:
    assert main(COMMANDS[command]) == STATUSES[command]
    assert chat.requests == []


@each_command
def test_the_opinion_is_shown_and_the_status_stays(
    command: str, chat: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = output([*COMMANDS[command], *asking(chat.url("changed"))], capsys)
    assert status == STATUSES[command]
    assert ASKED in seen(out)
    assert f"asked {MODEL}: 1 opinion on 1 passage to read\n" in err


SHOWN = {"verify": "report", "diff": "diff", "explain": "explanation", "check": "check"}


@pytest.mark.parametrize(
    ("command", "form"),
    # The picture shows verdicts, which no opinion changes.
    [(command, form) for command, shown in SHOWN.items() for form in FORMATS[shown] if form != "svg"],
)
def test_every_format_names_the_model(command: str, form: str, chat: Chat, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = output([*COMMANDS[command], "-f", form, *asking(chat.url("changed"))], capsys)
    assert MODEL in out.replace("%3A", ":").replace("\\", "")
    _, without, _ = output([*COMMANDS[command], "-f", form], capsys)
    assert MODEL not in without


@pytest.mark.parametrize(("command", "schema"), [("verify", "report-1"), ("diff", "diff-1"), ("check", "check-1")])
def test_json_has_it_under_keys_of_its_own(
    command: str, schema: str, chat: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    json_of = [*COMMANDS[command], "-f", "json"]
    with_opinion, without = (
        json.loads(output([*json_of, *more], capsys)[1]) for more in (asking(chat.url("changed")), [])
    )
    jsonschema.validate(with_opinion, json.loads(schema_text(schema)))
    opinions: list[dict[str, Any]] = []
    assert stripped(with_opinion, opinions) == without
    assert opinions
    for one in opinions:
        start = newsroom.DISTORTING.index("The ministers agreed")
        assert one == {
            "model": MODEL,
            "verdict": "distorted",
            "changed": {"text": "The ministers", "start": start, "end": start + 13, "line": 3},
            "why": "Somebody else did it.",
        }


@pytest.mark.parametrize(("command", "schema"), [("verify", "report-1"), ("diff", "diff-1"), ("check", "check-1")])
def test_words_of_a_pdf_come_with_their_page(
    command: str, schema: str, corpus: Path, chat: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pypdfium2")
    (corpus / "bad.txt").unlink()
    paragraphs = [Part(text) for text in newsroom.DISTORTING.split("\n\n")]
    (corpus / "bad.pdf").write_bytes(pdf_of(paragraphs))
    arguments = [each.replace("bad.txt", "bad.pdf") for each in COMMANDS[command]]
    data = json.loads(output([*arguments, "-f", "json", *asking(chat.url("changed"))], capsys)[1])
    jsonschema.validate(data, json.loads(schema_text(schema)))
    opinions: list[dict[str, Any]] = []
    stripped(data, opinions)
    assert {one["changed"]["page"] for one in opinions} == {1}


def stripped(value: Any, opinions: list[dict[str, Any]]) -> Any:
    """JSON without the keys of opinions, which are collected."""
    if isinstance(value, list):
        return [stripped(each, opinions) for each in value]
    if not isinstance(value, dict):
        return value
    opinions += [value["opinion"]] if "opinion" in value else []
    for each in value.get("asked", ()):
        stripped(each, opinions)
    return {key: stripped(each, opinions) for key, each in value.items() if key not in ("opinion", "asked")}


@each_command
@pytest.mark.parametrize("way", ["invents", "chats", "refuses", "page", "closes", "cuts", "floods", "redirects", "key"])
def test_after_trouble_the_report_is_as_without(
    command: str, way: str, chat: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    without = output(COMMANDS[command], capsys)
    status, out, err = output([*COMMANDS[command], *asking(chat.url(way))], capsys)
    assert (status, out) == without[:2]
    assert f"asked {MODEL}: 0 opinions on 1 passage to read\n" in err
    assert err.count(f"asked {MODEL}: ") == 2


@each_command
def test_an_article_that_gives_orders_stays_on_the_list(
    command: str, corpus: Path, chat: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom.write(corpus, {"bad.txt": f"The ministers met in Lisbon on Monday.\n\n{INJECTED}\n"})
    without = output(COMMANDS[command], capsys)
    status, out, _ = output([*COMMANDS[command], *asking(chat.url("obeys"))], capsys)
    assert status == without[0] == STATUSES[command]
    kept = [line for line in out.splitlines() if line in without[1].splitlines()]
    assert len(kept) == len(without[1].splitlines())
    for request in chat.requests:
        system, user = request["body"]["messages"]
        assert ORDER not in system["content"]
        assert set(json.loads(user["content"])) == {"claim", "account"}


# What is sent


def test_only_what_is_to_be_read_is_asked_about(chat: Chat) -> None:
    main([*COMMANDS["verify"], *asking(chat.url("same"))])
    (request,) = chat.requests
    assert json.loads(request["body"]["messages"][1]["content"]) == {
        "claim": "Twelve ports are to be opened to hydrogen ships by 2030.",
        "account": newsroom.WRONG_FIGURE,
    }
    assert request["path"] == "/same/v1/chat/completions"


def test_a_certain_verdict_is_not_asked_about(chat: Chat, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["explain", "met-in-lisbon", "--account", "bad.txt", *asking(chat.url("same"))]
    assert f"{MODEL} was not asked: it is asked only about passages to read" in output(command, capsys)[2]
    assert chat.requests == []


def test_all_commands_share_what_was_answered(chat: Chat, capsys: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS.values():
        assert ASKED in seen(output([*command, *asking(chat.url("changed"))], capsys)[1])
    assert len(chat.requests) == 1
    err = output([*COMMANDS["verify"], *asking(chat.url("changed"))], capsys)[2]
    assert f"asked {MODEL}: 1 opinion on 1 passage to read, 1 of them from the cache\n" in err


def test_without_a_cache_it_is_asked_again(chat: Chat) -> None:
    for _ in range(2):
        main([*COMMANDS["diff"], "--no-cache", *asking(chat.url("same"))])
    assert len(chat.requests) == 2


def test_answers_that_were_thrown_away_are_not_kept(chat: Chat) -> None:
    for _ in range(2):
        main([*COMMANDS["verify"], *asking(chat.url("chats"))])
    assert len(chat.requests) == 2


def test_an_editor_and_a_test_ask_nobody(chat: Chat, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMITCHECK_ASK", chat.url("changed"))
    monkeypatch.setenv("SUMMITCHECK_ASK_MODEL", MODEL)
    newsroom.write(corpus, {"front.md": f"---\nsummitcheck:\n  statement: statement.md\n---\n{newsroom.DISTORTING}"})
    judgement = EditorSession(lambda: settings_in_force({}, config_file=None, no_config=True)).judge(read("front.md"))
    assert judgement is not None
    assert "uncertain" in [problem.kind for problem in judgement.problems]
    assert_faithful("bad.txt", "statement.md", claims="claims.yaml", words_only=True)
    assert chat.requests == []


# The key


def test_the_key_comes_from_its_variable_and_is_never_printed(
    chat: Chat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SUMMITCHECK_ASK_KEY", KEY)
    said = [output([*command, *asking(chat.url("key"))], capsys) for command in COMMANDS.values()]
    said.append(output(["config", "--ask", chat.url("key"), "--ask-model", MODEL], capsys))
    said.append(output([*COMMANDS["verify"], *asking(chat.url("500"))], capsys))
    assert "probably says the same" in said[0][1]
    assert KEY not in "".join(out + err for _, out, err in said)
    kept = [path.read_bytes() for path in tmp_path.parent.rglob("*") if path.is_file() and "cache" in str(path)]
    assert not any(KEY.encode() in data for data in kept)


def test_a_key_that_is_none_is_refused_unseen(
    chat: Chat, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SUMMITCHECK_ASK_KEY", f"{KEY}\r\nHost: elsewhere")
    status, out, err = output([*COMMANDS["verify"], *asking(chat.url("same"))], capsys)
    assert status == Exit.USAGE
    assert "SUMMITCHECK_ASK_KEY: the key contains invalid characters" in err
    assert KEY not in out + err
    assert chat.requests == []


# Where it is named


@each_command
def test_the_environment_can_name_it(
    command: str, chat: Chat, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SUMMITCHECK_ASK", chat.url("changed"))
    monkeypatch.setenv("SUMMITCHECK_ASK_MODEL", MODEL)
    assert ASKED in seen(output(COMMANDS[command], capsys)[1])


def test_the_configuration_can_name_a_server_on_this_machine(
    corpus: Path, chat: Chat, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom.write(corpus, {"summitcheck.toml": f'ask = "{chat.url("changed")}"\nask-model = "{MODEL}"\n'})
    assert ASKED in seen(output(COMMANDS["check"], capsys)[1])


def test_the_configuration_cannot_name_another(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.write(corpus, {"summitcheck.toml": f'ask-model = "{MODEL}"\nask = "https://models.example.org/v1"\n'})
    status, _, err = output(COMMANDS["check"], capsys)
    assert status == Exit.USAGE
    assert "summitcheck.toml:2: ask: a configuration file may only name a server on this machine" in err


def test_a_model_in_the_configuration_asks_nobody(corpus: Path, chat: Chat, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom.write(corpus, {"summitcheck.toml": f'ask-model = "{MODEL}"\n'})
    assert f"asked {MODEL}" not in output(COMMANDS["check"], capsys)[2]
    assert ASKED in seen(output([*COMMANDS["check"], "--ask", chat.url("changed")], capsys)[1])


def test_a_name_in_the_configuration_cannot_steer_a_terminal(
    corpus: Path, chat: Chat, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = f'ask = "{chat.url("changed")}"\nask-model = "small\\u001b[31m"\n'
    newsroom.write(corpus, {"summitcheck.toml": lines})
    monkeypatch.setattr("summitcheck.cli.output._PATIENCE", 0.0)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    _, out, err = output(COMMANDS["check"], capsys)
    assert "Asking small<U+001B>[31m" in err
    assert "asked small<U+001B>[31m" in out
    assert "\x1b[31m" not in out + err


@each_command
@pytest.mark.parametrize(
    ("more", "why"),
    [
        (["--ask", "http://127.0.0.1:9/v1"], "needs a model"),
        (["--ask-model", MODEL], "needs a server"),
        (["--ask", "ftp://127.0.0.1/v1", "--ask-model", MODEL], "must be the address of an http or https server"),
    ],
)
def test_what_cannot_be_asked_is_an_error(
    command: str, more: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = output([*COMMANDS[command], *more], capsys)
    assert (status, out) == (Exit.USAGE, "")
    assert why in err
