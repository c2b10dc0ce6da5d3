"""A client for OpenAI-compatible chat servers, with limits on time and size.

It uses the standard library (decision 8), connects only to the named server, without a proxy, and follows no redirects.
Its errors repeat nothing that the server sent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from http.client import HTTPConnection, HTTPResponse

#: How long one question may take, in seconds.
PATIENCE = 60.0
#: How large an answer may be, in bytes.
LARGEST = 1 << 20
#: Bytes read of an error response, to see whether the question was too long.
_LARGEST_REFUSAL = 1 << 14
#: The only source of the API key.
KEY_VARIABLE = "SUMMITCHECK_ASK_KEY"
_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>[\w.-]+|\[[0-9A-Fa-f:.]+\])(?::(?P<port>\d{1,5}))?(?P<path>(?:/[\w.~-]+)*)/?",
    re.ASCII | re.IGNORECASE,
)
#: Names of the context limit in server errors: "context size", "context_length_exceeded".
_CONTEXT = re.compile(rb"context[ _](?:size|length|window)", re.IGNORECASE)
_THIS_MACHINE = re.compile(r"localhost|\[::1\]|127(?:\.(?:25[0-5]|(?:2[0-4]|1?\d)?\d)){3}", re.ASCII | re.IGNORECASE)


class ChatError(Exception):
    """A server gave no answer; ``final`` if other questions would fail too."""

    def __init__(self, why: str, *, final: bool = False) -> None:
        super().__init__(why)
        self.final = final


@dataclass(frozen=True, slots=True)
class ChatServer:
    """A server by its base address (``http://127.0.0.1:11434/v1``), and its API key, if it needs one."""

    url: str
    key: str = field(default="", repr=False)

    def answer(self, body: Mapping[str, object], patience: float = PATIENCE) -> str:
        """The text of the first choice, empty if the model refused; raises `ChatError` otherwise."""
        return _text_of(_Exchange(self, body, patience).within_limits())


def checked_url(text: str) -> str:
    """The base address without a final slash; raises `ValueError` if it is not a plain http or https address.

    Passwords are refused, since the address is printed, and so are queries and fragments.
    """
    match = _URL.fullmatch(text)
    if match is None or int(match["port"] or 1) not in range(1, 65536):
        raise ValueError("must be the address of an http or https server, such as http://127.0.0.1:11434/v1")
    return text.rstrip("/")


def on_this_machine(url: str) -> bool:
    """True if the address is on this machine."""
    return _THIS_MACHINE.fullmatch(_parts(url)["host"]) is not None


def _parts(url: str) -> dict[str, str]:
    match = _URL.fullmatch(url)
    assert match is not None  # `checked_url` has seen it
    return match.groupdict("")


class _Exchange:
    """One request and its response, within limits."""

    def __init__(self, server: ChatServer, body: Mapping[str, object], patience: float) -> None:
        self._server, self._body, self._patience = server, body, patience
        self._connection: HTTPConnection | None = None

    def within_limits(self) -> bytes:
        """The body of the response; raises `ChatError`."""
        from summitcheck.session.time_limit import with_timeout

        try:
            return with_timeout(self._received, self._patience, cancel=self._cancel)
        except ChatError:
            raise
        except TimeoutError as error:
            raise ChatError(f"no answer within {self._patience:.3g} seconds") from error
        except Exception as error:  # no fault of a server is a bug of ours
            raise ChatError("it closed the connection, or is not an HTTP server") from error

    def _received(self) -> bytes:
        connection = self._connection = _connection(self._server.url, self._patience)
        try:
            _connect(connection)
            path = f"{_parts(self._server.url)['path']}/chat/completions"
            connection.request("POST", path, json.dumps(self._body).encode("ascii"), _headers(self._server.key))
            with connection.getresponse() as response:  # it may outlive a connection that the server closes
                return _data(response, keyed=bool(self._server.key))
        finally:
            connection.close()

    def _cancel(self) -> None:
        """Wake the thread if it is still waiting for the server."""
        from contextlib import suppress
        from socket import SHUT_RDWR

        with suppress(OSError, AttributeError):  # not connected yet, or closed meanwhile
            self._connection.sock.shutdown(SHUT_RDWR)  # type: ignore[union-attr]


def _connection(url: str, patience: float) -> HTTPConnection:
    from http.client import HTTPConnection, HTTPSConnection

    parts = _parts(url)
    kind = HTTPSConnection if parts["scheme"].lower() == "https" else HTTPConnection
    return kind(parts["host"].strip("[]"), int(parts["port"]) if parts["port"] else None, timeout=patience)


def _connect(connection: HTTPConnection) -> None:
    try:
        connection.connect()
    except TimeoutError:
        raise
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "its address is invalid"
        raise ChatError(f"cannot connect to it: {reason}", final=True) from error


def _headers(key: str) -> dict[str, str]:
    authorization = {"Authorization": f"Bearer {key}"} if key else {}
    return {"Content-Type": "application/json", "Accept": "application/json", **authorization}


def _data(response: HTTPResponse, *, keyed: bool) -> bytes:
    if response.status != 200:
        said = response.read(_LARGEST_REFUSAL) if response.status in (400, 413) else b""
        raise _refusal(response.status, said, keyed=keyed)
    data = response.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ChatError(f"it answered with more than {LARGEST >> 20} MB")
    if response.length:  # bytes that were announced and not sent
        raise ChatError("it closed the connection")
    return data


def _refusal(status: int, said: bytes, *, keyed: bool) -> ChatError:
    if 300 <= status < 400:
        return ChatError(f"it redirects to another address (HTTP {status}), which is not followed", final=True)
    if status in (401, 403):
        wanted = f"it rejects the key in {KEY_VARIABLE}" if keyed else f"it needs a key; set {KEY_VARIABLE}"
        return ChatError(f"{wanted} (HTTP {status})", final=True)
    if status == 404:
        return ChatError("it has no such model or address (HTTP 404)", final=True)
    if status == 413 or _CONTEXT.search(said):
        return ChatError(f"the question is too long for its context (HTTP {status})")
    if status == 503:
        return ChatError("it is not ready or overloaded (HTTP 503)")
    # 408, 429 and 5xx are temporary; any other error would hold for every question.
    return ChatError(f"it answered HTTP {status}", final=status < 500 and status not in (408, 429))


def _text_of(data: bytes) -> str:
    try:
        choice: Any = json.loads(data.decode("utf-8"))["choices"][0]
        content, reason = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise ChatError("its answer is not that of a chat server") from error
    if reason == "length":  # half an answer, or a model that thinks first and thought too long
        raise ChatError("its answer is incomplete")
    if content is None:  # a refusal has words of its own
        return ""
    if not isinstance(content, str):
        raise ChatError("its answer is not that of a chat server")
    return content
