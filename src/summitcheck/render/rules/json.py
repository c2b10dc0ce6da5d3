"""All rules as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.detect.base import Rule
from summitcheck.jsontext import json_text
from summitcheck.render.rule.json import as_dict
from summitcheck.render.style import Style


def render(rules: Sequence[Rule], style: Style) -> str:
    """One object with the list of ``rules``, and a line feed."""
    return json_text({"rules": [as_dict(rule) for rule in rules]}, indent=2) + "\n"
