"""Quotes are found again however their words were set; what is not found is told with what comes near."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.claims.load import parse_claims
from summitcheck.claims.locate import locate
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.wording import ClaimWording
from summitcheck.documents.model import Document
from summitcheck.errors import ClaimsError

STATEMENT = """\
---
title: They agreed to cut tariffs
---

The two leaders agreed to cut
tariffs by 15 percent. Japan’s long\u2011standing ad\u00adminis\u00adtration of the caf\u00e9 remains.

**<u>Trade</u>**

They **welcomed the** **opening** of a joint\u00a0port. They will meet again.

**Security**

They confirmed the “2+2” format. They will meet again.
"""


def place(*quotes: str, section: str = "", strict: bool = True) -> tuple[Claim, ...]:
    claims = ClaimSet(tuple(Claim(f"c{n}", quote, quote, section) for n, quote in enumerate(quotes)))
    return locate(claims, document(), strict=strict).claims


def document() -> Document:
    return Document.from_text(STATEMENT, name="statement.md")


@pytest.mark.parametrize(
    ("quote", "words", "line"),
    [
        ("agreed to cut tariffs by 15 percent", "agreed to cut\ntariffs by 15 percent", 5),
        ("agreed  to\ncut tariffs", "agreed to cut\ntariffs", 5),
        ("Japan's long-standing administration", "Japan’s long\u2011standing ad\u00adminis\u00adtration", 6),
        ("Japan’s long-standing", "Japan’s long\u2011standing", 6),
        ("the cafe\u0301 remains", "the caf\u00e9 remains", 6),
        ("welcomed the opening of a joint port", "welcomed the** **opening** of a joint\u00a0port", 10),
        ('confirmed the "2+2" format', "confirmed the “2+2” format", 14),
    ],
)
def test_a_quote_is_found_however_it_is_set(quote: str, words: str, line: int) -> None:
    (claim,) = place(quote)
    assert (claim.quote, claim.line) == (words, line)
    assert STATEMENT[claim.start : claim.end] == words


def test_a_decomposed_statement_is_searched_too() -> None:
    text = unicodedata.normalize("NFD", "The café in Córdoba remains open.")
    (claim,) = locate(ClaimSet.from_texts(["café in Córdoba"]), Document.from_text(text)).claims
    assert claim.quote == unicodedata.normalize("NFD", "café in Córdoba")


def test_front_matter_is_no_part_of_the_statement() -> None:
    (claim,) = place("They agreed to cut tariffs", strict=False)
    assert not claim.located


def test_part_of_a_word_is_not_the_word() -> None:
    assert not place("tariff", strict=False)[0].located
    assert not place("ending administration", strict=False)[0].located


def test_the_section_comes_from_the_statement_when_the_claim_names_none() -> None:
    assert [claim.section for claim in place("agreed to cut tariffs", "a joint port")] == ["", "Trade"]


def test_of_several_places_the_claims_own_section_comes_first() -> None:
    assert place("They will meet again", section="Security")[0].line == 14
    assert place("They will meet again", section="Trade")[0].line == 10


def test_of_several_places_the_next_one_comes_first() -> None:
    assert [claim.line for claim in place("They will meet again", "They will meet again")] == [10, 14]
    assert [claim.line for claim in place("the 2+2 format", "They will meet again", strict=False)][1] == 10
    assert [claim.line for claim in place('the "2+2" format', "They will meet again")] == [14, 14]


def test_located_claims_stay_as_they_are() -> None:
    claims = ClaimSet(place("agreed to cut tariffs"))
    assert locate(claims, document()) is claims


def test_offsets_of_another_text_are_not_trusted() -> None:
    (claim,) = place("agreed to cut tariffs")
    moved = claim._replace(start=claim.start + 3, end=claim.end + 3)
    assert locate(ClaimSet((moved,)), document()).claims == (claim,)


def test_a_lost_quote_is_told_with_its_place_and_the_nearest_words() -> None:
    text = "version: 1\nclaims:\n  - {id: a, text: t, quote: agreed to cut tariffs by 50 percent}\n"
    with pytest.raises(ClaimsError) as caught:
        locate(parse_claims(text), document())
    assert caught.value.where == "claims.yaml:3:29"
    assert "the quote of `a` is not in statement.md" in caught.value.what
    assert "line 5" in caught.value.hint
    assert "agreed to cut tariffs by 15 percent" in caught.value.hint
    assert caught.value.hint.endswith(": the statement says “by 15 percent”, not “by 50 percent”")


def test_a_quote_from_elsewhere_is_told_without_a_guess() -> None:
    with pytest.raises(ClaimsError) as caught:
        place("Zwölf Boxkämpfer jagen Viktor quer über den Sylter Deich")
    assert "The statement has nothing similar" in caught.value.hint


def test_what_is_lost_stays_unlocated_when_that_is_allowed() -> None:
    found, lost = place("a joint port", "no such words", strict=False)
    assert found.located
    assert (lost.located, lost.quote) == (False, "no such words")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40)


@given(WORDS, WORDS, st.sampled_from(["", " ", "\n", "\u00ad", "\u00a0", "**"]))
def test_every_glyph_knows_where_it_came_from(before: str, after: str, between: str) -> None:
    text = before + between + after
    wording = ClaimWording.of(text)
    assert len(wording.glyphs) == len(wording.offsets)
    assert list(wording.offsets) == sorted(wording.offsets)
    assert all(not text[at].isspace() for at in wording.offsets)


@given(st.lists(st.sampled_from(["peace", "Japan’s", "co-operation", "café", "2027,", "(SCC)"]), min_size=1), st.data())
def test_words_are_found_with_any_space_between_them(words: list[str], data: st.DataObject) -> None:
    gap = st.sampled_from([" ", "\n", "  \n", "\u00a0", " \u200b"])
    text = "".join(data.draw(gap) + word for word in words)
    start, end = next(ClaimWording.of(text).places(" ".join(words)))
    assert text[start:end] == text.lstrip(" \n\u00a0\u200b")


def test_a_claim_without_a_quote_is_told_as_such_and_stands_for_itself() -> None:
    assert not place("", strict=False)[0].located
    with pytest.raises(ClaimsError, match="empty"):
        place("")


def test_to_find_a_quote_loads_nothing_that_drafts_claims() -> None:
    drafting = "'summitcheck.claims.clauses' in sys.modules"
    program = f"import sys, summitcheck.claims.locate, summitcheck.checker; sys.exit({drafting})"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
