"""Which bounds a run names."""

from __future__ import annotations

import pytest

from summitcheck import ClaimSet, Document
from summitcheck.session.bounds import notes_on_bounds
from summitcheck.session.judging import Reference

TEXT = Document.from_text("Norway will lend ships. Kenya will build a port. Both will meet.", name="text.md")
REFERENCE = Reference(TEXT, ClaimSet.from_texts(["Norway will lend ships.", "Kenya will build a port."]))


def test_a_run_within_all_bounds_names_none() -> None:
    assert [*notes_on_bounds([REFERENCE], [TEXT], words_only=False)] == []


def test_a_statement_of_more_claims_or_sentences_than_a_sentence_is_compared_with_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("summitcheck.session.bounds.MOST_FOUND", 1)
    claims, sentences = notes_on_bounds([REFERENCE], [], words_only=True)
    assert (
        claims == "text.md: 2 claims: each sentence is compared only with the 1 sentences that share its rarest words"
    )
    assert sentences.startswith("text.md: 3 sentences: ")


def test_an_account_of_more_sentences_than_a_model_encodes_is_named_where_a_model_reads_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("summitcheck.session.bounds.MOST_ENCODED", 2)
    (note,) = notes_on_bounds([REFERENCE], [TEXT], words_only=False)
    assert note == "text.md: 3 sentences: the entailment model reads only the 2 sentences that cover most of a claim"
    assert not [*notes_on_bounds([REFERENCE], [TEXT], words_only=True)]
