"""Claims written out are the claims that are read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summitcheck.claims.draft import extract
from summitcheck.claims.dump import dump_claims
from summitcheck.claims.lint import lint
from summitcheck.claims.load import parse_claims
from summitcheck.claims.locate import locate
from summitcheck.claims.model import EXPECTED, RUNGS, WEIGHTS, Claim, ClaimExample, ClaimSet
from summitcheck.documents.markup import plain_text
from summitcheck.documents.model import Document
from summitcheck.documents.parts import on_one_line
from summitcheck.documents.source import corpus_files, read

WORD = st.text(st.characters(codec="utf-8", categories=["L", "N", "Sc", "Pd", "Pi", "Pf"]), min_size=1, max_size=8)
WORD |= st.sampled_from(
    ["NO", "on", "12:30", "2025-02-07", "-", "#", "a:", "'s", '"2+2"', "{x}", "[/foo]", "%", "@", "|"]
)
# Text as the reader folds it: words with single spaces, no markup, plain letters for those that look like them.
TEXT = st.lists(WORD, min_size=1, max_size=30).map(" ".join).map(plain_text).map(on_one_line).filter(bool)
CLAIM = st.builds(
    Claim,
    id=st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True),
    start=st.just(-1),
    end=st.just(-1),
    line=st.just(0),
    text=TEXT,
    quote=TEXT,
    section=st.just("") | TEXT,
    governor=st.just("") | TEXT,
    context=st.just("") | TEXT,
    actors=st.lists(TEXT, max_size=3).map(tuple),
    verb=st.just("") | TEXT,
    strength=st.sampled_from(["", *RUNGS]),
    weight=st.sampled_from(["", *WEIGHTS]),
    document=st.sampled_from(["", "a_b_.md", "texts/fact sheet.md"]),
    examples=st.lists(st.builds(ClaimExample, TEXT, st.sampled_from(EXPECTED)), max_size=2).map(tuple),
)
OFFICIALESE = """the two leaders agreed to cut tariffs and , ; : . They will 15 % U.S. Japan’s “ ” ( ) ! ? - # ** _ ` *
which opens a port to promote growth including by upgrading it (a) <u> </u> 日本 [/foo] ta\u00adriff é"""
CORPUS = Path(__file__).resolve().parents[3] / "corpus"

CLAIMS = st.lists(CLAIM, min_size=1, max_size=4, unique_by=lambda claim: claim.id).map(tuple)


@given(CLAIMS, st.lists(TEXT, max_size=2).map(tuple))
def test_what_is_written_is_read_back(claims: tuple[Claim, ...], silent: tuple[str, ...]) -> None:
    written = ClaimSet(claims, names=(("DPRK", "North Korea"),), silent=silent, statement="a.md", source="claims.yaml")
    assert parse_claims(dump_claims(written)) == written


@given(st.lists(st.sampled_from([*OFFICIALESE.split(), "\n", "\n\n"]), max_size=30).map(" ".join))
def test_a_draft_of_any_statement_is_read_back_and_found_again(text: str) -> None:
    statement = Document.from_text(text)
    drafted = extract(statement)
    assume(drafted.claims)
    located = locate(parse_claims(dump_claims(drafted)), statement)
    assert [claim.id for claim in located.claims] == [claim.id for claim in drafted.claims]


@pytest.mark.parametrize("between", ["\n\n15\n\n", "\n\n- 15 -\n\n", "\n"])
def test_a_quote_that_a_page_number_cuts_is_written_without_it_and_found_again(between: str) -> None:
    statement = Document.from_text(f"The ministers will train{between}forty pilots by June.\n", name="statement.md")
    (claim,) = extract(statement).claims
    (written,) = parse_claims(dump_claims(ClaimSet((claim,)))).claims
    assert "will train forty pilots by June" in written.quote
    assert lint(ClaimSet((written,)), statement) == ()


@pytest.mark.parametrize("path", corpus_files(CORPUS)[0], ids=lambda path: path.stem)
def test_a_draft_of_a_real_text_passes_lint_and_keeps_its_places(path: Path) -> None:
    statement = read(path)
    drafted = extract(statement)
    written = parse_claims(dump_claims(drafted))
    assert lint(written, statement) == ()
    spans = [(claim.start, claim.end) for claim in locate(written, statement).claims]
    assert spans == [(claim.start, claim.end) for claim in drafted.claims]


def test_a_quote_is_written_on_one_line_without_markup_or_soft_hyphens() -> None:
    claim = Claim("a", "t", "agreed  to\ncut **ta\u00adriffs**")
    assert "quote: agreed to cut tariffs\n" in dump_claims(ClaimSet((claim,)))


def test_fields_that_say_nothing_are_left_out() -> None:
    claim = Claim("port", "A port opens.", "open a port", actors=("Norland", "Sudland"))
    assert dump_claims(ClaimSet((claim,)), statement="corpus/s.md") == (
        "version: 1\n"
        "statement: corpus/s.md\n"
        "\n"
        "claims:\n"
        "  - id: port\n"
        "    text: A port opens.\n"
        "    quote: open a port\n"
        "    actors: [Norland, Sudland]\n"
    )


def test_no_claims_are_written_as_an_empty_list() -> None:
    assert dump_claims(ClaimSet(())) == "version: 1\n\nclaims: []\n"
