"""The front matter of a text: the block of YAML between ``---`` lines at its top."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from summitcheck.errors import SourceError

if TYPE_CHECKING:
    from summitcheck.documents.yaml_nodes import Node

_OPENING = re.compile(r"\ufeff?---[ \t]*+(?:\r\n?|\n)")
_KEY = re.compile(r"(?:\s|#[^\r\n]*+)*['\"]?[\w-][\w -]*+['\"]?:(?:\s|\Z)")
_CLOSING = re.compile(r"(?<![^\r\n])(?:---|\.\.\.)[ \t]*+(?:\r\n?|\n|\Z)")  # `^` knows no lone \r
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?=\Z|[T\s])")

_HINT = "Front matter is a block of `key: value` lines between two `---` lines at the top of the file."


class FrontMatter(NamedTuple):
    """What a file says about itself; ``end`` is the offset at which its text begins.

    ``fields`` holds strings, lists and mappings: a YAML `no` or `12:30` stays the word it is.
    """

    fields: Mapping[str, object] = MappingProxyType({})
    end: int = 0

    def word(self, key: str) -> str:
        """The value of ``key`` as one line of text; empty when there is none."""
        value = self.fields.get(key, "")
        return " ".join(value.split()) if isinstance(value, str) else ""

    @property
    def date(self) -> str:
        """The date as YYYY-MM-DD if the file has it in this form, else as written."""
        iso = _ISO_DATE.match(self.word("date"))
        return iso[0] if iso else self.word("date")


def find_front_matter(text: str, *, name: str) -> FrontMatter:
    """The front matter of ``text``; empty without any, and if ``---`` is only a drawn line.

    Raises `SourceError` at ``name:line:column`` if it is not closed, malformed, or hostile (aliases, tags, duplicate
    keys, deep nesting).
    """
    opening = _OPENING.match(text)
    if not opening or not _KEY.match(text, opening.end()):
        return FrontMatter()
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        raise SourceError("the front matter is not closed", where=f"{name}:1:1", hint=_HINT)
    return FrontMatter(_fields(text[opening.end() : closing.start()], name), closing.end())


def _fields(yaml: str, name: str) -> dict[str, object]:
    # YAML takes as long to load as all other modules of reading, and most accounts have no front matter.
    from summitcheck.documents.yaml_nodes import MappingNode, read_node

    try:
        # The empty first line stands for the opening `---`, so that line numbers are those of the file.
        node = read_node("\n" + yaml, source=name, error=SourceError)
    except SourceError as error:
        raise SourceError(f"front matter: {error.what}", where=error.where, hint=_HINT) from error
    if not isinstance(node, MappingNode):
        raise SourceError("the front matter is not a list of `key: value` lines", where=f"{name}:2:1", hint=_HINT)
    return {key.text: _plain(value) for key, value in node.pairs}


def _plain(node: Node) -> object:
    from summitcheck.documents.yaml_nodes import ScalarNode, SequenceNode

    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.pairs}
