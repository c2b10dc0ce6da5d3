"""A web server that misbehaves in the way that a path names: run as a process of its own.

``python web_server.py LOG`` prints its port and serves until it is ended. The path and the headers of every request are
a line of JSON in LOG. ``http://127.0.0.1:PORT/WAY`` does WAY, one of the functions below.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from server_process import Server, serving

ARTICLE = """<!doctype html><html><head>{head}<title>Lake talks</title>
<meta property="og:site_name" content="The Daily Shore"><meta property="article:published_time" content="2026-05-04">
</head><body><nav><a href="/">Home</a></nav><article><h1>Lake talks end in Lindau</h1>
<p>Arvenia and Solland agreed to build nineteen pumping stations by 2031, their ministers said after a meeting.</p>
<p>The ministers also welcomed a new school for divers at the Café du Port, which opened on the shore – at last.</p>
</article></body></html>"""
ROBOTS = b"User-agent: *\nDisallow: /private/\n\nUser-agent: summitcheck\nDisallow: /not-for-us\n"


#: A server that runs, and what it was sent.
Site = Server


def running(log: Path) -> AbstractContextManager[Site]:
    """A server process for as long as the context is open."""
    return serving(__file__, log, "http://{host}:{port}/{way}")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        with Path(sys.argv[1]).open("a", encoding="utf-8") as log:
            log.write(json.dumps({"path": self.path, "headers": dict(self.headers)}) + "\n")
        way = self.path.strip("/").split("?")[0].split("/")[0]
        with suppress(OSError):
            if way == "robots.txt":
                self.reply(ROBOTS, "text/plain")
            elif way.isdecimal():
                self.reply(b"no", status=int(way))
            else:
                _WAYS.get(way, article)(self)
        self.close_connection = True

    def reply(self, data: bytes, kind: str = "text/html", *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **more}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def send_to(self, address: str) -> None:
        self.reply(b"", status=302, Location=address)

    def log_message(self, *args: object) -> None:
        """Says nothing."""


def article(handler: _Handler) -> None:
    handler.reply(ARTICLE.format(head="<meta charset=utf-8>").encode())


def latin(handler: _Handler) -> None:
    """Says in its header alone what the page is in, by the name that browsers take for a larger encoding."""
    handler.reply(ARTICLE.format(head="").encode("cp1252"), "text/html; charset=ISO-8859-1")


def plain(handler: _Handler) -> None:
    handler.reply(b"Arvenia and Solland agreed to build nine pumping stations by 2031.\n", "text/plain")


def packed(handler: _Handler) -> None:
    handler.reply(gzip.compress(ARTICLE.format(head="<meta charset=utf-8>").encode()), Content_Encoding="gzip")


def bomb(handler: _Handler) -> None:
    """A few kilobytes that unpack to a hundred megabytes."""
    handler.reply(gzip.compress(b" " * 100_000_000), Content_Encoding="gzip")


def torn(handler: _Handler) -> None:
    """Half of what was packed."""
    data = gzip.compress(ARTICLE.encode())
    handler.reply(data[: len(data) // 2], Content_Encoding="gzip")


def brotli(handler: _Handler) -> None:
    handler.reply(b"\x0b\x02\x80", Content_Encoding="br")


def huge(handler: _Handler) -> None:
    """Sends without end, in pieces whose number it does not announce."""
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    while True:
        handler.wfile.write(b"10000\r\n" + b" " * 65536 + b"\r\n")


def moved(handler: _Handler) -> None:
    handler.send_to("/article")


def loop(handler: _Handler) -> None:
    handler.send_to("/loop")


def inward(handler: _Handler) -> None:
    """Leads to the machine that asks, by another name."""
    handler.send_to(f"http://inside.example:{handler.server.server_address[1]}/article")


def away(handler: _Handler) -> None:
    handler.send_to("file:///etc/passwd")


def forbidden(handler: _Handler) -> None:
    """Leads to what its robots.txt does not allow."""
    handler.send_to("/private/article")


def picture(handler: _Handler) -> None:
    handler.reply(b"\x89PNG\r\n\x1a\n", "image/png")


def disguised(handler: _Handler) -> None:
    """A picture that is called a page."""
    handler.reply(b"\x89PNG\r\n\x1a\n")


def closes(handler: _Handler) -> None:
    """Says nothing and hangs up."""


def cuts(handler: _Handler) -> None:
    """Hangs up in the middle of the page."""
    handler.reply(ARTICLE.encode(), Content_Length="5000")


def mumbles(handler: _Handler) -> None:
    handler.wfile.write(b"what?\r\n\r\n")


def sleeps(handler: _Handler) -> None:
    time.sleep(30)


def drips(handler: _Handler) -> None:
    """Sends a letter of its header now and then, so that no single wait is long."""
    for _ in range(600):
        handler.wfile.write(b"H")
        handler.wfile.flush()
        time.sleep(0.05)


_WAYS: dict[str, Callable[[_Handler], None]] = {
    way.__name__: way
    for way in (
        article, latin, plain, packed, bomb, torn, brotli, huge, moved, loop, inward, away, forbidden, picture,
        disguised, closes, cuts, mumbles, sleeps, drips,
    )
}  # fmt: skip


if __name__ == "__main__":
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        print(server.server_address[1], flush=True)  # noqa: T201 - whoever starts it reads the port
        server.serve_forever()
