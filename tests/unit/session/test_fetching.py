"""One page from a real server that misbehaves: what it holds, or an error that says why there is nothing."""

from __future__ import annotations

import gzip
import socket

import pytest

from summitcheck.errors import SourceError
from summitcheck.session import fetching
from summitcheck.session.addresses import is_public
from summitcheck.session.fetching import AGENT, Fetched, FetchLimits, fetch, normal_url
from web_server import Site

pytestmark = pytest.mark.sockets


def got(url: str, **limits: float) -> Fetched:
    return fetch(url, allow_private=True, limits=FetchLimits(**limits))  # type: ignore[arg-type]


def refusal(url: str, **limits: float) -> str:
    with pytest.raises(SourceError) as caught:
        got(url, **limits)
    assert caught.value.where == url
    return caught.value.what


def test_a_page_is_fetched_with_what_the_server_says_of_it(site: Site) -> None:
    page = got(site.url("latin"))
    assert (page.url, page.kind, page.charset) == (site.url("latin"), "text/html", "iso-8859-1")
    assert "Café du Port, which opened on the shore – at last".encode("cp1252") in page.data


def test_a_packed_page_is_unpacked(site: Site) -> None:
    assert got(site.url("packed")).data == got(site.url("article")).data


def test_a_redirect_is_followed(site: Site) -> None:
    assert got(site.url("moved")).url == site.url("article")


@pytest.mark.parametrize(
    ("way", "why"),
    [
        ("404", "the server answered HTTP 404"),
        ("500", "the server answered HTTP 500"),
        ("loop", "it redirects more than 5 times"),
        ("torn", "the compressed page is damaged"),
        ("brotli", "the page has an unsupported compression: br"),
        ("closes", "the page cannot be fetched: the server closed the connection, or is not an HTTP server"),
        ("cuts", "the server closed the connection"),
        ("mumbles", "the page cannot be fetched: the server closed the connection, or is not an HTTP server"),
    ],
)
def test_trouble_has_a_reason(site: Site, way: str, why: str) -> None:
    assert refusal(site.url(way)) == why


@pytest.mark.parametrize("way", ["huge", "bomb"])
def test_no_page_is_larger_than_the_limit(site: Site, way: str) -> None:
    assert refusal(site.url(way), size=1_000_000) == "the page has more than 1,000,000 bytes"
    assert len(gzip.compress(b" " * 100_000_000)) < 1_000_000


@pytest.mark.parametrize("way", ["sleeps", "drips"])
def test_a_slow_server_is_left(site: Site, way: str) -> None:
    assert refusal(site.url(way), seconds=0.5) == "the server did not answer within 0.5 seconds"


def test_nobody_listens() -> None:
    assert refusal("http://127.0.0.1:9/").startswith("the page cannot be fetched: ")


def test_robots_are_heeded_on_every_step(site: Site) -> None:
    assert "robots.txt does not allow programs to fetch /not-for-us" in refusal(site.url("not-for-us"))
    site.forget()
    assert got(site.url("private/article")).kind == "text/html"  # that rule is for others
    assert [request["path"] for request in site.requests] == ["/robots.txt", "/private/article"]


def test_a_server_is_told_who_asks_and_nothing_else(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.forget()
    got(site.url("article?page=2#part"))
    _, request = site.requests
    assert request["path"] == "/article?page=2"
    assert request["headers"]["User-Agent"] == AGENT
    assert sorted(request["headers"]) == ["Accept", "Accept-Encoding", "Connection", "Host", "User-Agent"]


# -- which machines -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "::7f00:1",
        "64:ff9b:1::7f00:1",
        "::ffff:0:a00:1",
        "fec0::1",
    ],
)
def test_private_addresses_in_any_dress_are_none_of_the_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14"])
def test_others_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]"])
def test_this_machine_is_not_asked(site: Site, host: str) -> None:
    site.forget()
    with pytest.raises(SourceError, match="this machine or in a private network") as caught:
        fetch(site.url("article", host))
    assert "--allow-private" in caught.value.hint
    assert site.requests == []


def names(monkeypatch: pytest.MonkeyPatch, **found: list[str]) -> list[str]:
    """Makes names lead to addresses, one after the other, and the last one for good; gives what is looked up."""
    looked_up: list[str] = []

    def lookup(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        looked_up.append(host)
        known = found[host.partition(".")[0]]
        address = known.pop(0) if len(known) > 1 else known[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(fetching, "getaddrinfo", lookup)
    return looked_up


def test_a_redirect_to_this_machine_is_not_followed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch, news=["127.0.0.1"], inside=["127.0.0.2"])
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    site.forget()
    with pytest.raises(SourceError, match=r"inside\.example is this machine .*127\.0\.0\.2"):
        fetch(site.url("inward", "news.example"))
    assert [request["path"] for request in site.requests] == ["/robots.txt", "/inward"]


def test_the_address_that_was_checked_is_the_one_that_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads elsewhere the next time is looked up again, and checked again, but never in between."""
    looked_up = names(monkeypatch, news=["127.0.0.1", "127.0.0.1", "10.0.0.1"])
    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    assert fetch(site.url("article", "news.example")).kind == "text/html"
    assert looked_up == ["news.example", "news.example"]  # for robots.txt, and for the page
    with pytest.raises(SourceError, match=r"10\.0\.0\.1"):
        fetch(site.url("article", "news.example"))


# -- which addresses ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address", ["", "news.example/a", "ftp://news.example/a", "file:///etc/passwd", "http://", "http://news.example:x/"]
)
def test_only_addresses_of_the_web_are_taken(address: str) -> None:
    with pytest.raises(SourceError, match="not a web address"):
        fetch(address)


def test_no_redirect_leaves_the_web(site: Site) -> None:
    with pytest.raises(SourceError, match="not a web address"):
        got(site.url("away"))


def test_a_password_is_neither_sent_nor_printed() -> None:
    with pytest.raises(SourceError, match="contain a user name or password") as caught:
        fetch("https://jane:s3cret@news.example/")
    assert "s3cret" not in str(caught.value)


def test_addresses_are_written_as_requests_have_them() -> None:
    assert normal_url("HTTPS://Bücher.example/Straße 1?q=Häfen#top") == (
        "https://xn--bcher-kva.example/Stra%C3%9Fe%201?q=H%C3%A4fen"
    )
