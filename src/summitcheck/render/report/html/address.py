"""Where a document was published, when its own front matter says so and the address is one to link to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from summitcheck.documents.model import Document

_KEYS = ("source_url", "url", "source")
# What a browser would drop or rewrite in an address, so that it leads elsewhere than it seems to.
_ODD = re.compile(r"[^!-~]|[\"'<>\\^`{|}]")


def web_address(document: Document) -> str:
    """The first http or https address under one of the usual keys; empty when there is none that is plain."""
    return next(filter(is_plain, (str(document.meta.get(key, "")) for key in _KEYS)), "")


def is_plain(address: str) -> bool:
    """True for an http or https address with a host, no user's name before it, and nothing but plain characters."""
    if _ODD.search(address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
