"""Fetching web pages, with limits on time, size and redirects.

It uses the standard library (decision 11), connects to the very IP address that was checked, without a proxy, and sends
nothing but the request.
"""

from __future__ import annotations

import ssl
import zlib
from contextlib import suppress
from email.message import Message
from http.client import HTTPConnection, HTTPException, HTTPResponse
from socket import IPPROTO_TCP, SHUT_RDWR, SOCK_STREAM, getaddrinfo, socket
from time import monotonic
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from summitcheck import __version__
from summitcheck.documents.source import MAX_LARGE_BYTES
from summitcheck.errors import SourceError
from summitcheck.session.addresses import is_public
from summitcheck.session.time_limit import with_timeout

#: Our names in robots.txt and in the User-Agent header.
ROBOT = "summitcheck"
AGENT = f"{ROBOT}/{__version__}"
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_PIECE = 1 << 16  # bytes that are read at a time
_MOST_ROBOTS = 500_000  # bytes of a robots.txt; the rest is ignored
_SAFE = "%/:;=@!$&'(*),+~?"
_BY_HAND = "Save the page with a browser, and add the file."
_PRIVATE = "If you trust the address, allow it with --allow-private."


class FetchLimits(NamedTuple):
    """Limits for one page: total seconds, unpacked bytes, redirects."""

    seconds: float = 30.0
    size: int = MAX_LARGE_BYTES
    redirects: int = 5


class Fetched(NamedTuple):
    """A fetched page: its address after redirects, its bytes, and what the server says they are.

    ``kind`` is a media type in lower case, ``charset`` an encoding; empty if the server gives none.
    """

    url: str
    data: bytes
    kind: str = ""
    charset: str = ""


def fetch(url: str, *, allow_private: bool = False, limits: FetchLimits | None = None) -> Fetched:
    """The page at ``url``; raises `SourceError` with the reason if it cannot or must not be fetched."""
    request = _PageRequest(url, limits or FetchLimits(), allow_private=allow_private)
    try:
        return with_timeout(request.run, request.limits.seconds, cancel=request.cancel)
    except SourceError:
        raise
    except TimeoutError as error:
        what = f"the server did not answer within {request.limits.seconds:g} seconds"
        raise SourceError(what, where=url, hint=_BY_HAND) from error
    except (OSError, UnicodeError, HTTPException, zlib.error, ValueError) as error:
        raise SourceError(f"the page cannot be fetched: {_reason(error)}", where=url) from error


def is_url(text: str) -> bool:
    """True if the text is meant as an address and not as a file."""
    scheme, colon, _ = text.partition("://")
    return bool(colon) and scheme.isalpha()


class _Response(NamedTuple):
    status: int
    headers: Message
    data: bytes

    @property
    def location(self) -> str:
        """The target of a redirect; empty for other responses."""
        return self.headers.get("location", "") if self.status in _REDIRECTS else ""


class _PageRequest:
    """The requests for one page, with its redirects and the robots.txt of each server."""

    def __init__(self, url: str, limits: FetchLimits, *, allow_private: bool) -> None:
        self._url, self.limits, self._allow_private = url, limits, allow_private
        self._until = monotonic() + limits.seconds
        self._socket: socket | None = None
        self._rules: dict[str, RobotFileParser] = {}

    def run(self) -> Fetched:
        """The page, if every robots.txt on the way allows it."""
        url = normal_url(self._url)
        for _ in range(self.limits.redirects + 1):
            self._ask_robots(url)
            response = self._get(url)
            if not response.location:
                return self._fetched(url, response)
            url = self._next(url, response.location)
        raise self._refused(f"it redirects more than {self.limits.redirects} times")

    def cancel(self) -> None:
        """Wake the thread if it is still waiting for a server."""
        with suppress(OSError, AttributeError):  # not connected yet, or closed meanwhile
            self._socket.shutdown(SHUT_RDWR)  # type: ignore[union-attr]

    def _fetched(self, url: str, response: _Response) -> Fetched:
        if response.status != 200:
            raise self._refused(f"the server answered HTTP {response.status}", _BY_HAND)
        said = response.headers
        kind = said.get_content_type() if "content-type" in said else ""
        return Fetched(url, response.data, kind, said.get_content_charset() or "")

    def _next(self, url: str, location: str) -> str:
        onward = normal_url(urljoin(url, location))
        if url.startswith("https:") and not onward.startswith("https:"):
            raise self._refused(f"it redirects from https to {onward}, which is not secure")
        return onward

    def _refused(self, what: str, hint: str = "") -> SourceError:
        return SourceError(what, where=self._url, hint=hint)

    # -- robots.txt ------------------------------------------------------------------------------

    def _ask_robots(self, url: str) -> None:
        parts = urlsplit(url)
        home = f"{parts.scheme}://{parts.netloc}"
        if home not in self._rules:
            self._rules[home] = self._robots(f"{home}/robots.txt")
        if not self._rules[home].can_fetch(ROBOT, url):
            raise self._refused(f"{home}/robots.txt does not allow programs to fetch {parts.path or '/'}", _BY_HAND)

    def _robots(self, url: str) -> RobotFileParser:
        """The rules of a server; without any, everything is allowed (RFC 9309)."""
        rules = RobotFileParser()
        response = self._get(url)
        for _ in range(self.limits.redirects):
            if not response.location:
                break
            url = self._next(url, response.location)
            response = self._get(url)
        if response.status >= 500:
            raise self._refused(f"{url} cannot be read (HTTP {response.status}), so nothing is fetched", _BY_HAND)
        rules.parse(response.data[:_MOST_ROBOTS].decode("utf-8", "replace").splitlines())
        return rules

    # -- one request -----------------------------------------------------------------------------

    def _get(self, url: str) -> _Response:
        parts = urlsplit(url)
        with self._connected(parts) as self._socket:
            connection = HTTPConnection(parts.hostname or "", parts.port or _port(parts))
            connection.sock = self._socket
            target = f"{parts.path}?{parts.query}" if parts.query else parts.path
            connection.putrequest("GET", target, skip_host=True, skip_accept_encoding=True)
            for name, value in {"Host": parts.netloc, **_HEADERS}.items():
                connection.putheader(name, value)
            connection.endheaders()
            with connection.getresponse() as response:
                # The body of a redirect or an error is only for people.
                data = self._data(response, self.limits.size) if response.status == 200 else b""
                return _Response(response.status, response.headers, data)

    def _connected(self, parts: SplitResult) -> socket:
        """A connection to a permitted address. The host name is resolved only here, so the address cannot change."""
        found = getaddrinfo(parts.hostname, parts.port or _port(parts), type=SOCK_STREAM, proto=IPPROTO_TCP)
        for *_, place in found:
            if not (self._allow_private or is_public(str(place[0]))):
                what = f"{parts.hostname} is this machine or in a private network (address {place[0]})"
                raise self._refused(what, _PRIVATE)
        errors: list[OSError] = []
        for family, kind, protocol, _, place in found:
            self._socket = connection = socket(family, kind, protocol)
            connection.settimeout(max(self._until - monotonic(), 0.001))
            try:
                connection.connect(place)
                return _secured(connection, parts)
            except OSError as error:
                connection.close()
                errors.append(error)
        raise errors[0]

    def _data(self, response: HTTPResponse, most: int) -> bytes:
        """The unpacked body; raises `SourceError` if it is too large, incomplete or compressed in another way."""
        packing = response.headers.get("content-encoding", "identity").strip().lower()
        if packing not in ("identity", "gzip", "x-gzip", ""):
            raise self._refused(f"the page has an unsupported compression: {packing}", _BY_HAND)
        data = self._within(b"".join(_pieces(response, most)), most)
        if response.length:  # bytes that were announced and not sent
            raise self._refused("the server closed the connection")
        return self._unpacked(data, most) if data and "gzip" in packing else data

    def _unpacked(self, data: bytes, most: int) -> bytes:
        unpacking = zlib.decompressobj(wbits=31)
        unpacked = self._within(unpacking.decompress(data, most + 1), most)
        if not unpacking.eof or unpacking.unused_data:
            raise self._refused("the compressed page is damaged")
        return unpacked

    def _within(self, data: bytes, most: int) -> bytes:
        if len(data) > most:
            raise self._refused(f"the page has more than {most:,} bytes")
        return data


_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/markdown,text/plain,*/*;q=0.5",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}


def normal_url(url: str) -> str:
    """The address as sent in a request, without its fragment; raises `SourceError` if it is not a web address."""
    try:
        parts = urlsplit(url.strip())
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise SourceError(f"not a web address: {error}", where=url) from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        hint = "A web address starts with https:// or http:// and a server name."
        raise SourceError("not a web address", where=url, hint=hint)
    if "@" in parts.netloc:
        raise SourceError("addresses that contain a user name or password are not fetched", where=parts.hostname)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname.encode("idna").decode("ascii")
    path, query = quote(parts.path, safe=_SAFE) or "/", quote(parts.query, safe=_SAFE)
    return SplitResult(parts.scheme, f"{host}{port}", path, query, "").geturl()


def _port(parts: SplitResult) -> int:
    return 443 if parts.scheme == "https" else 80


def _secured(connection: socket, parts: SplitResult) -> socket:
    if parts.scheme == "http":
        return connection
    return ssl.create_default_context().wrap_socket(connection, server_hostname=parts.hostname)


def _pieces(response: HTTPResponse, most: int) -> list[bytes]:
    """The received pieces, at most one beyond the limit."""
    pieces: list[bytes] = []
    size = 0
    while size <= most and (piece := response.read(_PIECE)):
        pieces.append(piece)
        size += len(piece)
    return pieces


def _reason(error: Exception) -> str:
    """What went wrong, in the words of the system if it has any."""
    if isinstance(error, HTTPException | zlib.error):
        return "the server closed the connection, or is not an HTTP server"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
