"""The comparison sets aside only terms that could not have been matched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summitcheck.align.alignment import _likely as likely
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.relation import relate
from summitcheck.annotate.text import annotate_text
from summitcheck.lang.en import table

PAIRS = (
    "reaffirmed underscores",
    "tariffs duties",
    "agreement agree",
    "labour labor",
    "physician doctor",
    "cooperation coopertion",
    "Xqzzytag Xqzzytas",
    "half-hearted lukewarm",
    "1,000 thousand",
)
LINES = st.lists(st.sampled_from([line[0] for line in table.lines("words.txt")] + " ".join(PAIRS).split()), max_size=12)


@given(LINES, LINES)
def test_terms_set_aside_before_the_comparison_have_no_fair_match(left: list[str], right: list[str]) -> None:
    names = NameTable(())
    first, second = (annotate_text(" ".join(words), 0, names).terms for words in (left, right))
    kept = likely(first, range(len(first)), second, names.language)
    # Terms of one key are paired before, whatever they mean ("accord", "accordingly").
    pairs = [(i, term, other) for i, term in enumerate(first) for other in second if other.key != term.key]
    fair = {i for i, term, other in pairs if relate(term, other, names.language).fair}
    assert fair <= set(kept)


def test_terms_that_mean_the_same_are_kept() -> None:
    names = NameTable(())
    for pair in PAIRS:
        first, second = (annotate_text(word, 0, names).terms for word in pair.split())
        assert likely(first, [0], second, names.language) == [0], pair


def test_terms_without_a_shared_meaning_are_set_aside() -> None:
    names = NameTable(())
    first, second = (annotate_text(line, 0, names).terms for line in ("treaty tariff submarine", "banana river"))
    assert likely(first, range(3), second, names.language) == []
