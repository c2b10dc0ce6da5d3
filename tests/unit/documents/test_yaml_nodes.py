"""What is no YAML is refused with advice that helps."""

from __future__ import annotations

import pytest

from summitcheck.documents.yaml_nodes import read_node
from summitcheck.errors import ClaimsError


@pytest.mark.parametrize("text", ["statement:\n\tpath: x.md\n", "names:\n  - a\n\t- b\n", "a: 1\n\tb: 2\n"])
def test_of_a_tab_that_sets_a_line_in_the_advice_speaks(text: str) -> None:
    with pytest.raises(ClaimsError) as caught:
        read_node(text, source="claims.yaml", error=ClaimsError)
    assert caught.value.hint.startswith("Replace the tab")


def test_other_mistakes_get_other_advice() -> None:
    with pytest.raises(ClaimsError) as caught:
        read_node("text: They: agreed\n", source="claims.yaml", error=ClaimsError)
    assert "tab" not in caught.value.hint
