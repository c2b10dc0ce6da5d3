"""One question to a real server that misbehaves: an answer, or an error that says why there is none."""

from __future__ import annotations

import time

import pytest

import chat_server
from chat_server import KEY, Chat
from summitcheck.session.chat import ChatError, ChatServer, checked_url, on_this_machine

pytestmark = pytest.mark.sockets

BODY = {"messages": [{"role": "user", "content": '{"claim": "They met.", "account": "They never met."}'}]}


def refusal(server: ChatServer, patience: float = 30.0) -> ChatError:
    with pytest.raises(ChatError) as caught:
        server.answer(BODY, patience)
    return caught.value


def test_the_text_of_the_first_choice_is_the_answer(chat: Chat) -> None:
    assert ChatServer(chat.url("same")).answer(BODY) == chat_server.opinion("supported")


def test_a_model_that_refuses_says_nothing(chat: Chat) -> None:
    assert ChatServer(chat.url("refuses")).answer(BODY) == ""


@pytest.mark.parametrize(
    ("way", "why"),
    [
        ("page", "its answer is not that of a chat server"),
        ("deep", "its answer is not that of a chat server"),
        ("latin", "its answer is not that of a chat server"),
        ("closes", "it closed the connection, or is not an HTTP server"),
        ("cuts", "it closed the connection"),
        ("mumbles", "it closed the connection, or is not an HTTP server"),
        ("floods", "it answered with more than 1 MB"),
        ("full", "the question is too long for its context (HTTP 400)"),
        ("413", "the question is too long for its context (HTTP 413)"),
        ("rambles", "its answer is incomplete"),
        ("500", "it answered HTTP 500"),
        ("503", "it is not ready or overloaded (HTTP 503)"),
        ("429", "it answered HTTP 429"),
    ],
)
def test_trouble_that_may_pass(chat: Chat, way: str, why: str) -> None:
    error = refusal(ChatServer(chat.url(way)))
    assert (str(error), error.final) == (why, False)


@pytest.mark.parametrize(
    ("way", "why"),
    [
        ("redirects", "it redirects to another address (HTTP 307), which is not followed"),
        ("404", "it has no such model or address (HTTP 404)"),
        ("400", "it answered HTTP 400"),
        ("key", "it needs a key; set SUMMITCHECK_ASK_KEY (HTTP 401)"),
    ],
)
def test_trouble_that_every_question_would_meet(chat: Chat, way: str, why: str) -> None:
    error = refusal(ChatServer(chat.url(way)))
    assert (str(error), error.final) == (why, True)


def test_a_redirect_is_not_followed(chat: Chat) -> None:
    chat.forget()
    refusal(ChatServer(chat.url("redirects"), KEY))
    assert [request["path"] for request in chat.requests] == ["/redirects/v1/chat/completions"]


@pytest.mark.parametrize("way", ["sleeps", "drips"])
def test_a_slow_server_is_left(chat: Chat, way: str) -> None:
    began = time.monotonic()
    error = refusal(ChatServer(chat.url(way)), 0.5)
    assert (str(error), error.final) == ("no answer within 0.5 seconds", False)
    assert time.monotonic() - began < 15


def test_nobody_listens() -> None:
    error = refusal(ChatServer("http://127.0.0.1:9/v1"))
    assert str(error).startswith("cannot connect to it: ")
    assert error.final


def test_a_key_is_sent_in_its_header_and_shown_nowhere(chat: Chat) -> None:
    chat.forget()
    server = ChatServer(chat.url("key"), KEY)
    assert server.answer(BODY) == chat_server.opinion("supported")
    assert chat.requests[0]["headers"]["Authorization"] == f"Bearer {KEY}"
    assert KEY not in repr(server)
    wrong = ChatServer(chat.url("key"), "another")
    assert str(refusal(wrong)) == "it rejects the key in SUMMITCHECK_ASK_KEY (HTTP 401)"


def test_what_a_server_says_of_its_trouble_is_not_repeated(chat: Chat) -> None:
    assert KEY not in str(refusal(ChatServer(chat.url("500"), KEY)))


def test_nothing_is_sent_but_the_question(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    chat.forget()
    ChatServer(chat.url("same")).answer(BODY)
    (request,) = chat.requests
    assert request["body"] == BODY
    assert sorted(request["headers"]) == ["Accept", "Accept-Encoding", "Content-Length", "Content-Type", "Host"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "127.0.0.1:11434",
        "ftp://127.0.0.1/v1",
        "file:///etc/passwd",
        "http://",
        "http://name:secret@127.0.0.1/v1",
        "http://127.0.0.1:0/v1",
        "http://127.0.0.1:70000/v1",
        "http://127.0.0.1/v1?key=secret",
        "http://127.0.0.1/v1#there",
        "http://127.0.0.1/v 1",
        "http://127.0.0.1/v1\r\nHost: elsewhere",
    ],
)
def test_only_plain_addresses_are_taken(address: str) -> None:
    with pytest.raises(ValueError, match="must be the address of an http or https server"):
        checked_url(address)


def test_a_slash_at_the_end_makes_no_difference() -> None:
    assert checked_url("https://models.example.org/v1/") == checked_url("https://models.example.org/v1")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1.2.3", "[::1]"])
def test_addresses_of_this_machine(host: str) -> None:
    assert on_this_machine(checked_url(f"http://{host}:8080/v1"))


@pytest.mark.parametrize(
    "host", ["10.0.0.1", "127.0.0.256", "127.example.org", "localhost.example.org", "[::2]", "127.0.0.1.nip.io"]
)
def test_addresses_of_others(host: str) -> None:
    assert not on_this_machine(checked_url(f"http://{host}:8080/v1"))
