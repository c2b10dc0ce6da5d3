"""Three plain sentences on each kind of verdict: what it is, why it fell, what would change it."""

from __future__ import annotations

from newsroom import STATEMENT
from summitcheck import Checker, Document, extract
from summitcheck.views.explain import explain
from summitcheck.views.plainly import PlainReasons, plainly

FAITHFUL = "The ministers agreed to open twelve ports to hydrogen ships by 2030."


def sentences(account: str, *, skipped: str = "") -> PlainReasons:
    statement = Document.from_text(STATEMENT, name="statement.md")
    claims = extract(statement)
    claim = next(claim.id for claim in claims.claims if "twelve ports" in claim.quote)
    trace = Checker(claims, statement=statement, model=None).trace(Document.from_text(account, name="wire.txt"))
    return plainly(explain(trace, claim)._replace(skipped=skipped))


def test_a_claim_that_is_told_would_be_distorted_if_its_words_changed() -> None:
    verdict, why, otherwise = sentences(FAITHFUL)
    assert verdict == "wire.txt says what the statement says."
    assert why == "Its words on line 1 state the claim, and no rule found a difference."
    assert otherwise.startswith("It would be distorted if they changed the claim")


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
