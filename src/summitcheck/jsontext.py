"""JSON that any terminal, pipe and parser takes: values to text, nothing in it raw that could be obeyed."""

from __future__ import annotations

import json
import re

# What JSON lets through raw but a terminal may obey: C1 controls, bidirectional and zero-width marks,
# line separators, and the lone surrogates of file names that are not UTF-8.
_ESCAPED = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def json_text(value: object, *, indent: int | None = None) -> str:
    """``value`` as JSON, keys in the order given: on one line, or indented by ``indent`` columns a level."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
