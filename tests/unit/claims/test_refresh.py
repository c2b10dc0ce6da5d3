"""Claims brought up to date: what stands is kept, what is gone is told, what is new is drafted."""

from __future__ import annotations

from summitcheck.claims.draft import extract
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.refresh import Refreshed, refresh
from summitcheck.documents.model import Document

STATEMENT = """\
With great warmth, the two leaders agreed to cut tariffs by 15 percent and to open a joint port.

They confirmed that the treaty applies to the islands.
"""
CLAIMS = ClaimSet(
    (
        Claim("tariffs", "Tariffs fall.", "cut tariffs by 15 percent", governor="the two leaders agreed to"),
        Claim("port", "A port opens.", "to open a joint port", governor="the two leaders agreed"),
        Claim("treaty", "It applies.", "They confirmed that the treaty applies to the islands"),
    ),
    names=(("port", "harbour"),),
    silent=("With great warmth",),
)


GONE = "Old words."


def refreshed(text: str, claims: ClaimSet = CLAIMS) -> Refreshed:
    statement = Document.from_text(text)
    return refresh(claims, extract(statement), statement)


def ids(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.id for claim in claims]


def test_nothing_changes_where_the_statement_did_not() -> None:
    result = refreshed(STATEMENT)
    assert ids(result.claims.claims) == ["tariffs", "port", "treaty"]
    assert (result.claims.names, result.claims.silent) == (CLAIMS.names, CLAIMS.silent)
    assert (result.lost, result.added) == ((), ())


def test_a_quote_that_is_told_otherwise_is_changed_and_keeps_its_id() -> None:
    result = refreshed(STATEMENT.replace("15 percent", "20 percent"))
    ((old, new),) = result.changed
    assert (old.id, new.id, new.text) == ("tariffs", "tariffs", "Tariffs fall.")
    assert "20 percent" in new.quote
    assert (result.lost, result.added) == ((), ())
    assert ids(result.claims.claims) == ["tariffs", "port", "treaty"]


def test_a_context_that_is_gone_is_renewed_and_one_that_stands_is_kept() -> None:
    def context_of(words: str, statement: str = STATEMENT) -> str:
        told = Claim("treaty", "It applies.", CLAIMS.claims[2].quote, context=words)
        result = refreshed(statement, ClaimSet((*CLAIMS.claims[:2], told), silent=CLAIMS.silent))
        assert [old.id for old, _ in result.changed] == (["treaty"] if words == GONE or statement != STATEMENT else [])
        return next(claim.context for claim in result.claims.claims if claim.id == "treaty")

    assert context_of(GONE) == ""  # a draft whose "they" is told needs none
    assert context_of(CLAIMS.claims[0].quote) == CLAIMS.claims[0].quote
    changed = STATEMENT.replace("to the islands", "to all islands")
    assert context_of(GONE, changed) == ""
    assert context_of(CLAIMS.claims[0].quote, changed) == CLAIMS.claims[0].quote


def test_a_quote_that_is_gone_is_lost_and_its_new_words_are_drafted() -> None:
    result = refreshed(
        STATEMENT.replace("They confirmed that the treaty applies to the islands", "Trains will run at night")
    )
    assert ids(result.lost) == ["treaty"]
    assert ["night" in claim.quote for claim in result.added] == [True]
    assert result.changed == ()


def test_a_new_line_is_drafted_in_its_place() -> None:
    result = refreshed(
        STATEMENT.replace("They confirmed", "The two leaders will meet again in June.\n\nThey confirmed")
    )
    (added,) = result.added
    assert "meet again in June" in added.quote
    assert ids(result.claims.claims) == ["tariffs", "port", added.id, "treaty"]


def test_a_draft_takes_no_id_of_a_claim_that_stands() -> None:
    text = STATEMENT + "\nThey will launch a joint fund for artists.\n"
    name = refreshed(text).added[0].id
    taken = ClaimSet((*CLAIMS.claims[:2], Claim(name, "It applies.", CLAIMS.claims[2].quote)), silent=CLAIMS.silent)
    assert ids(refreshed(text, taken).claims.claims)[2:] == [name, f"{name}-2"]


def test_a_silent_line_that_is_gone_is_dropped() -> None:
    assert refreshed(STATEMENT.replace("With great warmth, the", "The")).claims.silent == ()
