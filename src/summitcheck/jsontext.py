"""JSON that any terminal, pipe and parser takes: values to text with nothing in it that a terminal would obey."""

from __future__ import annotations

import json
import re
from typing import Any

# Characters that JSON allows raw and a terminal may obey: C1 controls, bidirectional and zero-width marks,
# line separators, and the lone surrogates of file names that are not UTF-8.
_ESCAPED = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def json_text(value: object, *, indent: int | None = None) -> str:
    """``value`` as JSON, keys in the order given: on one line, or indented by ``indent`` columns a level."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def encodable(value: Any) -> Any:
    """A JSON value with `?` for lone surrogates (halves of characters), which JSON can hold and UTF-8 cannot."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {encodable(key): encodable(inner) for key, inner in value.items()}
    return [encodable(inner) for inner in value] if isinstance(value, list) else value
