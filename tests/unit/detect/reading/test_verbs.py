"""Which way a verb goes: what is done, or what somebody does."""

from __future__ import annotations

import pytest

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.text import annotate_text
from summitcheck.detect.reading.verbs import is_passive


@pytest.mark.parametrize(
    ("sentence", "passive"),
    [
        ("The ports were opened.", True),
        ("The ports were not quickly opened.", True),
        ("The ships that were in the bay opened a port.", False),
        ("The crew opened a port.", False),
    ],
)
def test_a_verb_is_passive_behind_a_form_of_be_and_adverbs_alone(sentence: str, passive: bool) -> None:
    text = annotate_text(sentence, 0, NameTable())
    (verb,) = (k for k, term in enumerate(text.terms) if term.norm == "opened")
    assert is_passive(text, verb) is passive
