"""YAML as plain nodes that know their line and column.

Every scalar is a string: `NO` is not false and `12:30` is not a number. Anchors, tags, several documents and duplicate
keys are errors. Nodes are built from the parser's events with a limit on depth, so that no nesting can exhaust the
stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from summitcheck.errors import SummitcheckError

#: Claims files need four levels, front matter three.
MAX_DEPTH = 12

_LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Characters that YAML does not allow; compiled only when one was found.
_BARRED = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"

_TOO_DEEP, _FLATTER = f"nested more than {MAX_DEPTH} levels deep", "Use fewer levels."
# The C parser of PyYAML 6.0.4 and later reads ahead: it fails a thousand levels down before it reports the first event.
_TOO_DEEP_FOR_PARSER = "maximum nesting depth"
_UNCLOSED, _CLOSE = "while scanning a quoted scalar", "Close the quotation mark that opens here."
_IN_BLOCK, _STRAY = "block", "mapping values are not allowed"
_ALIGN = "Check the indentation: items of one list or mapping start in the same column."
_TAB, _SPACES = "\t", "Replace the tab with spaces."
_QUOTE = "Put quotes around text that contains `: ` or ` #`, or starts with a special character."


class YamlMark(NamedTuple):
    """A place in the file, both figures counted from 1."""

    line: int
    column: int


class ScalarNode(NamedTuple):
    """A string."""

    text: str
    mark: YamlMark


class SequenceNode(NamedTuple):
    """A sequence of nodes."""

    items: tuple[Node, ...]
    mark: YamlMark


class MappingNode(NamedTuple):
    """A mapping: pairs of key and node, in the order of the file."""

    pairs: tuple[tuple[ScalarNode, Node], ...]
    mark: YamlMark


Node = ScalarNode | SequenceNode | MappingNode


def read_node(text: str, *, source: str, error: type[SummitcheckError]) -> Node | None:
    """The only document in ``text`` as a node; None if there is none.

    Raises ``error`` at ``source:line:column`` for malformed YAML and for features that are not allowed.
    """
    reading = _Reading(source, text, error)
    node: Node | None = None
    for event in reading.events:
        if isinstance(event, yaml.DocumentStartEvent) and node is not None:
            raise reading.error("a second YAML document starts here", event, "Remove the `---` line.")
        if isinstance(event, yaml.NodeEvent):
            node = reading.node(event, depth=1)
    return node


class _Reading:
    """The events of one file, consumed one by one."""

    def __init__(self, source: str, text: str, error: type[SummitcheckError]) -> None:
        self.source = source
        self.fault = error
        self._lines = text.split("\n")
        self.events = self._parse(text)

    def _parse(self, text: str) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            raise self._not_parsed(error) from error
        except (yaml.reader.ReaderError, UnicodeEncodeError) as error:
            bad = found.start() if (found := re.search(_BARRED, text)) else 0
            what = f"not valid YAML: character {text[bad : bad + 1]!a} is not allowed"
            where = f"{self.source}:{text.count(chr(10), 0, bad) + 1}:{bad - text.rfind(chr(10), 0, bad)}"
            raise self.fault(what, where=where, hint="Remove the character.") from error

    def _not_parsed(self, error: yaml.MarkedYAMLError) -> SummitcheckError:
        unclosed = error.context == _UNCLOSED
        mark = error.context_mark if unclosed else error.problem_mark
        where = f"{self.source}:{mark.line + 1}:{mark.column + 1}" if mark else self.source
        if _TOO_DEEP_FOR_PARSER in (error.problem or ""):
            return self.fault(_TOO_DEEP, where=where, hint=_FLATTER)
        what = ", ".join(part for part in (error.context, error.problem) if part)
        hint = _CLOSE if unclosed else f"{_ALIGN} {_QUOTE}" if _IN_BLOCK in what or _STRAY in what else _QUOTE
        if mark and not unclosed and self._has_tab(mark.line, mark.column):
            hint = _SPACES
        return self.fault(f"not valid YAML: {what}", where=where, hint=hint)

    def _has_tab(self, line: int, column: int) -> bool:
        """True if there is a tab at this place, or in the indentation of its line."""
        words = self._lines[line] if line < len(self._lines) else ""
        return _TAB in words[: len(words) - len(words.lstrip())] or words[column : column + 1] == _TAB

    def node(self, event: yaml.Event, *, depth: int) -> Node:
        """The node that starts with ``event``; consumes all its events."""
        self._refuse_extras(event)
        if depth > MAX_DEPTH:
            raise self.error(_TOO_DEEP, event, _FLATTER)
        mark = _mark(event)
        if isinstance(event, yaml.ScalarEvent):
            return ScalarNode(event.value, mark)
        if isinstance(event, yaml.SequenceStartEvent):
            return SequenceNode(tuple(self._items(depth)), mark)
        return MappingNode(tuple(self._pairs(depth)), mark)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.node(event, depth=depth + 1)

    def _pairs(self, depth: int) -> Iterator[tuple[ScalarNode, Node]]:
        seen: dict[str, YamlMark] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth=depth + 1)
            if not isinstance(key, ScalarNode):
                raise self.error("a key must be a single word", event, _QUOTE)
            if key.text in seen:
                first = seen[key.text].line
                raise self.error(f"duplicate key `{key.text}`", event, f"It is also on line {first}: remove one.")
            seen[key.text] = key.mark
            yield key, self.node(next(self.events), depth=depth + 1)

    def _refuse_extras(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self.error(
                f"alias `*{event.anchor}`",
                event,
                "Aliases are not supported: write the value out, or put it in quotes.",
            )
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise self.error(
                f"anchor `&{event.anchor}`",
                event,
                'Anchors are not supported. If this is text, put it in quotes: "& ...".',
            )
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            raise self.error(
                f"tag `{event.tag}`", event, 'Tags are not supported. If this is text, put it in quotes: "! ...".'
            )

    def error(self, what: str, event: yaml.Event, hint: str) -> SummitcheckError:
        """The error to raise for something wrong where ``event`` starts."""
        line, column = _mark(event)
        return self.fault(what, where=f"{self.source}:{line}:{column}", hint=hint)


def _mark(event: yaml.Event) -> YamlMark:
    mark = event.start_mark
    return YamlMark(mark.line + 1, mark.column + 1) if mark else YamlMark(1, 1)
