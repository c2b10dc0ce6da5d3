"""What a page of HTML holds, without how it looks: for golden files that a person can read."""

from __future__ import annotations

from html.parser import HTMLParser

_EMPTY = frozenset({"meta", "input", "rect", "br", "col", "link", "img"})
_UNSEEN = frozenset({"style", "script"})


def outline(page: str) -> str:
    """One line an element, indented: its name, id and classes, where it links to, and the text right inside it."""
    parser = _Outline()
    parser.feed(page)
    parser.close()
    assert parser.open == [], f"not closed: {parser.open}"
    return "\n".join(parser.lines) + "\n"


class _Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = f"#{given['id']}" if given.get("id") else ""
        classes = "".join(f".{one}" for one in (given.get("class") or "").split())
        link = f" -> {given['href']}" if given.get("href") else ""
        self._add(f"{tag}{name}{classes}{link}")
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1] == tag, f"</{tag}> closes <{self.open[-1]}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if text and self.open[-1] not in _UNSEEN:
            self._add(f'"{text}"')

    def _add(self, line: str) -> None:
        self.lines.append("  " * len(self.open) + line)
