"""Which words of a sentence each of its claims answers for."""

from __future__ import annotations

from summitcheck import Checker, ClaimSet, Document, Verdict

LINE = "The ministers intend to open a joint office in Lisbon and to repair the ferries, in line with the treaty."
FIRST, SECOND = "open a joint office in Lisbon", "repair the ferries"


def verdicts(account: str) -> list[Verdict]:
    statement = Document.from_text(LINE, name="statement")
    checker = Checker(ClaimSet.from_texts([FIRST, SECOND]), statement=statement)
    return [a.verdict for a in checker.check(Document.from_text(account, name="account")).assessments]


def test_what_stands_before_the_first_claim_is_its_own() -> None:
    assert verdicts(LINE.replace("intend to", "refused to"))[0] is Verdict.DISTORTED


def test_what_is_put_in_behind_the_last_claim_is_its_own() -> None:
    told = verdicts(LINE.replace("the treaty.", "the treaty, because of pressure from the unions."))
    assert told == [Verdict.SUPPORTED, Verdict.DISTORTED]


def test_no_claim_answers_for_the_words_of_its_neighbour() -> None:
    told = verdicts(LINE.replace("the ferries", "no ferries"))
    assert told == [Verdict.SUPPORTED, Verdict.DISTORTED]
