"""Suppressions in a file: a YAML mapping of fingerprints to ``reason`` and, optionally, ``expires``."""

from __future__ import annotations

import re
from datetime import date

from summitcheck.documents.yaml_nodes import MappingNode, Node, ScalarNode, YamlMark, read_node
from summitcheck.errors import ConfigError, did_you_mean
from summitcheck.views.check.suppress import Suppression

_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_KEYS = ("reason", "expires")
_Fields = dict[str, Node]


def parse_suppressions(text: str, *, source: str) -> tuple[Suppression, ...]:
    """The suppressions in ``text``; raises `ConfigError` at ``source:line:column`` if it is malformed."""
    root = read_node(text, source=source, error=ConfigError)
    return () if root is None else tuple(_suppression(key, value, source) for key, value in _pairs(root, source))


def _suppression(key: ScalarNode, value: Node, source: str) -> Suppression:
    where = _at(source, key.mark)
    if not _FINGERPRINT.fullmatch(key.text):
        hint = "Copy the 16 hexadecimal digits from the JSON or SARIF output."
        raise ConfigError(f"'{key.text}' is not a fingerprint", where=where, hint=hint)
    fields: _Fields = {}
    for name, node in _pairs(value, source):
        if name.text not in _KEYS:
            what = f"unknown key '{name.text}'.{did_you_mean(name.text, _KEYS)}"
            raise ConfigError(
                what, where=_at(source, name.mark), hint="The keys of a suppression are `reason` and `expires`."
            )
        fields[name.text] = node
    return Suppression(where, _reason(fields, where), fingerprint=key.text, expires=_expiry(fields, source))


def _reason(fields: _Fields, where: str) -> str:
    node = fields.get("reason")
    if not isinstance(node, ScalarNode) or not node.text.strip():
        raise ConfigError(
            "the suppression has no reason", where=where, hint="Add `reason:`, and say why the problem is accepted."
        )
    return " ".join(node.text.split())


def _expiry(fields: _Fields, source: str) -> date | None:
    node = fields.get("expires")
    if node is None:
        return None
    try:
        return date.fromisoformat(node.text if isinstance(node, ScalarNode) else "")
    except ValueError as error:
        hint = "Write the date as year-month-day: 2026-12-31."
        raise ConfigError("`expires` is not a date", where=_at(source, node.mark), hint=hint) from error


def _pairs(node: Node, source: str) -> tuple[tuple[ScalarNode, Node], ...]:
    if not isinstance(node, MappingNode):
        hint = "Each fingerprint needs `reason:` under it."
        raise ConfigError("not a mapping", where=_at(source, node.mark), hint=hint)
    return node.pairs


def _at(source: str, mark: YamlMark) -> str:
    return f"{source}:{mark.line}:{mark.column}"
