"""Three plain sentences on each kind of verdict: what it is, why it fell, what would change it."""

from __future__ import annotations

import pytest

from newsroom import STATEMENT
from summitcheck import Checker, Document, extract
from summitcheck.views.explain import explain
from summitcheck.views.plainly import PlainReasons, plainly

TAX, MEET, LEND = (
    "The parties will not tax ferries",
    "The guards will meet by mid-2028",
    "Peru will lend Chile 40 boats",
)
FAITHFUL = "The ministers agreed to open twelve ports to hydrogen ships by 2030."


def sentences(account: str, *, skipped: str = "", claimed: str = FAITHFUL) -> PlainReasons:
    """The three sentences on a claim of the statement, in which others are behind those of the newsroom."""
    statement = Document.from_text(f"{STATEMENT}{TAX}. {MEET}. {LEND}.\n", name="statement.md")
    claims = extract(statement)
    claim = next(claim.id for claim in claims.claims if claim.quote in claimed)
    trace = Checker(claims, statement=statement, model=None).trace(Document.from_text(account, name="wire.txt"))
    return plainly(explain(trace, claim)._replace(skipped=skipped))


def test_a_claim_that_is_told_would_be_distorted_if_its_words_changed() -> None:
    verdict, why, otherwise = sentences(FAITHFUL)
    assert verdict == "wire.txt says what the statement says."
    assert why == "Its words on line 1 state the claim, and no rule found a difference that changes the meaning."
    assert otherwise.startswith("It would be distorted if they changed the claim")


def test_words_that_no_rule_reads_as_a_change_are_quoted() -> None:
    _, why, _ = sentences("The ministers pledged to open twelve harbours to hydrogen vessels by 2030.")
    changed = "“pledged” for “agreed”, “harbours” for “ports”"
    assert why == f"Its words on line 1 state the claim, and no rule reads other words in it as a change: {changed}."


@pytest.mark.parametrize(
    ("claimed", "account", "undone"),
    [
        (FAITHFUL, FAITHFUL.replace("2030", "2035"), "said “2030” instead of “2035”"),
        (FAITHFUL, FAITHFUL.replace("open", "close"), "said “open” instead of “close”"),
        (MEET, "The guards can meet by mid-2028.", "said “will” instead of “can”"),
        (TAX, "The parties will tax ferries.", "said “not tax” instead of “tax”"),
        (FAITHFUL, FAITHFUL.replace("agreed", "agreed not"), "did not add “not to open”"),
    ],
)
def test_words_are_to_be_put_back_where_they_fit(claimed: str, account: str, undone: str) -> None:
    assert sentences(account, claimed=claimed).otherwise == f"It would be supported if the account {undone}."


@pytest.mark.parametrize(
    ("claimed", "account", "official", "told"),
    [
        (MEET, "The guards have met already, before mid-2028.", "will meet", "have met"),
        (MEET, "The guards will meet no earlier than mid-2028.", "mid-2028", "no earlier than mid-2028"),
        (LEND, "Chile will lend Peru 40 boats.", "Peru will lend Chile", "Chile will lend Peru"),
        (FAITHFUL, FAITHFUL.replace("agreed to", "may"), "agreed to", "may"),
    ],
)
def test_words_that_would_not_fit_are_quoted_beside_those_of_the_statement(
    claimed: str, account: str, official: str, told: str
) -> None:
    differ = f"meant the same where the statement says “{official}” and it says “{told}”"
    assert sentences(account, claimed=claimed).otherwise == f"It would be supported if the account {differ}."


def test_a_claim_that_is_changed_would_be_supported_with_the_words_of_the_statement() -> None:
    verdict, why, otherwise = sentences(FAITHFUL.replace("twelve", "twenty"))
    assert verdict == "wire.txt distorts this claim."
    assert "“twelve” became “twenty” (SC101 figure-changed)" in why
    assert otherwise == "It would be supported if the account said “twelve” instead of “twenty”."


def test_a_claim_that_is_left_out_would_be_told_with_the_words_that_are_missing() -> None:
    told = "The ministers met in Lisbon on Monday. The ministers welcomed the joint school for harbour pilots."
    verdict, why, otherwise = sentences(told)
    assert verdict == "wire.txt omits this claim."
    assert why.startswith("Its closest ")
    assert otherwise.startswith("It would count as stated if the account itself said ")


def test_words_of_another_time_would_be_supported_in_an_account_of_the_day() -> None:
    told = "Hydrogen ships are built in twelve towns."
    verdict, why, otherwise = sentences(f"---\ndate: 2026-06-28\n---\n\n{told}")
    assert verdict == "wire.txt may or may not say this: please read both texts."
    assert why == "Its words state the claim, but the account is dated 27 days after the statement."
    assert otherwise == "It would be judged by its words alone in an account of the days of the statement."
    assert sentences(told).verdict == "wire.txt says what the statement says."


def test_changed_words_of_another_time_are_to_be_read_with_the_change() -> None:
    told = "Ports for ships by 2035."
    assert sentences(told).verdict == "wire.txt distorts this claim."
    verdict, why, otherwise = sentences(f"---\ndate: 2026-06-28\n---\n\n{told}")
    assert verdict == "wire.txt may or may not say this: please read both texts."
    assert "“2030” became “2035”, but the account is dated 27 days after the statement" in why
    assert otherwise == "It would be judged by its words alone in an account of the days of the statement."


def test_words_that_are_omitted_for_their_date_say_so() -> None:
    verdict, why, _ = sentences("---\ndate: 2026-06-28\n---\n\nShips came to the ports.")
    assert verdict == "wire.txt omits this claim."
    assert why == "Its words may state the claim, but the account is dated 27 days after the statement."


def test_an_account_that_was_not_judged_says_so_and_why() -> None:
    verdict, why, otherwise = sentences("A bakery won a prize.", skipped="it is about something else")
    assert verdict == "wire.txt was not judged."
    assert why == "The reason: it is about something else."
    assert otherwise.startswith("To be judged, it must")


def test_the_words_that_are_missing_are_quoted_whole() -> None:
    statement = Document.from_text(
        STATEMENT + "\nThey encouraged a peaceful resolution of cross-border water disputes.\n", name="statement.md"
    )
    claims = extract(statement)
    told = "The ministers met in Lisbon on Monday. They spoke about peace in the world."
    trace = Checker(claims, statement=statement).trace(Document.from_text(told, name="wire.txt"))
    otherwise = plainly(explain(trace, claims.claims[-1].id)).otherwise
    assert "said more of it, such as “cross-border water disputes”" in otherwise
