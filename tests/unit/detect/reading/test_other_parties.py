"""Who does what a claim says, where the account has another party do it."""

import pytest

from summitcheck.align.alignment import align
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.parties import parties_of
from summitcheck.annotate.text import AnnotatedText, annotate_text
from summitcheck.detect.reading.other_parties import other_agents

LINES = (
    "Quorland will wait.",
    "Besmark will wait.",
    "The Vessic Union will wait.",
    "QNA will wait.",
    "Ghana will wait.",
)


def annotated(text: str) -> AnnotatedText:
    return annotate_text(text, 0, NameTable())


def others(official: str, account: str) -> int:
    parties = parties_of([annotated(line) for line in (*LINES, official)])
    return len(list(other_agents(align(annotated(official), annotated(account), parties=parties))))


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Quorland will lend six tugs.", "Besmark will lend six tugs."),
        ("Quorland will fund a survey of reefs.", "Besmark is paying for a survey of reefs."),
        ("The drill will be led by Quorland.", "Besmark is to head the drill."),
        ("The Quorlander navy will train 40 divers.", "The Besmark navy is to train 40 divers."),
        ("Quorland will take back its vessels.", "Besmark, for its part, will repatriate its vessels."),
        ("Quorland offered to host the games.", "The games will be held in May, with Besmark hosting the games."),
        ("Quorland will bear the cost of the masts.", "Besmark opens the yard and settles the cost of the masts."),
        ("The Union will build the quay.", "Besmark, which has money to spare, will build the quay."),
        ("Chile will lend six tugs.", "Ghana will lend six tugs."),
    ],
)
def test_another_party_that_does_the_same_is_found(official: str, account: str) -> None:
    assert others(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Quorland will lend six tugs.", "Six tugs will be lent by the Quorlanders."),
        ("Chile will lend six tugs.", "Peru, which the statement does not name, will lend six tugs."),
        ("Quorland will host the games.", "Besmark, which hosted the last games, wished it well."),
        ("Quorland will lend Besmark six tugs.", "Besmark will borrow six tugs from Quorland."),
        ("Quorland will lend Besmark six tugs.", "Besmark will get six tugs on loan."),
        ("Quorland will send divers, and Besmark will send ships.", "Besmark will send ships."),
        ("Quorland will lend six tugs.", "Besmark lends four barges, and Quorland lends six tugs."),
        ("Quorland will donate 400 masts.", "Besmark gives 900 masts; Quorland hopes to spare 400 masts."),
        ("Quorland will train 40 Besmark divers.", "Besmark divers will train for 40 days."),
        ("Quorland met Besmark.", "Besmark met Quorland."),
        ("Quorland will train 40 divers.", "The QNA will train 40 divers."),
        ("Quorland will fund the reefs.", "We and Besmark will fund the reefs."),
        ("The Union will fund the reefs.", "The Vessic Union will fund the reefs."),
        ("Quorland will sign a pact on reefs with Besmark.", "Besmark will sign a pact on reefs with Quorland."),
        ("Quorland will lend six tugs and Besmark two.", "Besmark will lend two tugs and Quorland six."),
        ("Quorland supports the bid of Besmark.", "Quorland stands by the bid of Besmark."),
        ("Quorland will answer the request.", "Besmark's request will be answered."),
        ("Quorland will lend six tugs.", "Talks with Besmark will lend weight to it."),
    ],
)
def test_the_same_party_another_deed_and_whoever_cannot_be_read_are_no_other(official: str, account: str) -> None:
    assert not others(official, account)


def test_only_what_the_claim_says_is_compared() -> None:
    official = annotated("Quorland will fund the reefs, and Besmark will build the quay.")
    parties = parties_of([official, *map(annotated, LINES)])
    account = annotated("The Union is to build the quay.")
    first = range(4)
    assert list(other_agents(align(official, account, parties=parties)))
    assert not list(other_agents(align(official, account, first, parties)))
