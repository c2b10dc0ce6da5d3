"""SC704: a promise on condition, of which the account says that it waits for nothing."""

from __future__ import annotations

import pytest

from comparing import found
from summitcheck.align.alignment import align
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.text import annotate_text
from summitcheck.detect.reading.waivers import waived

_LOCKS = "The bank will pay for the canal, on condition that the three towns share the cost of the locks."


def _waived(official: str, account: str) -> bool:
    return any(each.code == "SC704" and each.kind == "waived" for each in found(official, account, "SC7"))


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (_LOCKS, "The canal gets its money from the bank, whatever the towns decide."),
        (_LOCKS, "The canal gets its money from the bank, however little the towns put in."),
        (_LOCKS, "The bank pays for the canal, and it does not matter who builds the locks."),
        (_LOCKS, "The bank pays for the canal, locks or no locks."),
        (_LOCKS, "The bank pays for the canal, whether the towns say yes or no."),
        (_LOCKS, "The bank pays for the canal, and the towns need not open their purses."),
        (_LOCKS, "The bank pays for the canal, and the towns do not have to open their purses."),
        (_LOCKS, "The bank pays for the canal in any event."),
        (_LOCKS, "The bank pays for the canal, with or without money for the locks."),
        (
            "The port may sell the crane with the consent of the council.",
            "The port may sell the crane without asking the council.",
        ),
        (
            "The port may sell the crane, subject to approval by the council.",
            "The port may sell the crane, and no vote of the council is called for.",
        ),
        (
            "They will share lists of debtors to the extent that the law allows.",
            "They will share lists of debtors, even where the law stands in the way.",
        ),
    ],
)
def test_a_condition_that_the_account_says_nobody_waits_for_is_reported(official: str, account: str) -> None:
    assert _waived(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        # What the statement promises without a condition, the account may promise so, too.
        ("The bank will pay for the canal.", "The bank pays for the canal, whatever the towns decide."),
        (
            "The bank will pay for the canal without waiting for the towns, once it is dug.",
            "The bank pays for the dug canal, whatever the towns decide.",
        ),
        ("The pass is valid whether or not they live there, until 2031.", "The pass is valid wherever, come what may."),
        # The account sets the condition in its own words.
        (_LOCKS, "Whatever the weather, the bank pays for the canal if the towns share the cost of the locks."),
        (_LOCKS, "No matter how the towns grumble, they have to pay for the locks first, and the bank for the canal."),
        (
            "The port will warn the other before it closes a lock.",
            "The port tells of every fault, however small, and warns the other before it closes a lock.",
        ),
        (
            "The port may sell the crane with the consent of the council.",
            "The port may not sell the crane without asking the council.",
        ),
        # Words that look alike and waive nothing.
        (_LOCKS, "The bank pays for the canal at whatever it costs, as the towns share the cost of the locks."),
        (_LOCKS, "The bank pays for the canal; however, the towns share the cost of the locks."),
        (_LOCKS, "The bank asks whether to pay for the canal or the locks of the towns."),
    ],
)
def test_what_waives_no_condition_of_the_statement_is_not_reported(official: str, account: str) -> None:
    assert not _waived(official, account)


@pytest.mark.parametrize(
    ("official", "account", "told"),
    [
        (
            "Peru will admit all nurses, whatever their age.",
            "Peru will admit all nurses provided that they are young.",
            True,
        ),
        (
            "Ferries may dock in Lima without prior permission.",
            "Ferries may dock in Lima if the harbour master agrees.",
            True,
        ),
        (
            "Peru will admit all nurses, whatever their age.",
            "Peru will admit all nurses, if they so wish, old and young.",
            False,
        ),
        (
            "Peru will admit nurses, whatever their age.",
            "Nurses of any age may come, whether or not Chile agrees.",
            False,
        ),
        ("Peru will admit nurses, whatever their age.", "Nurses may come to Peru, if they like, old and young.", False),
    ],
)
def test_a_condition_is_set_that_the_statement_rules_out(official: str, account: str, told: bool) -> None:
    messages = [each.message for each in found(official, account, "SC703")]
    assert any("rules out" in message for message in messages) == told


@pytest.mark.parametrize(
    "account",
    [
        "The bank pays for the canal; the towns did not immediately say more.",
        "The bank pays for the canal, even though the towns are poor.",
        "Whether the towns agree or not is unclear, and the bank pays for the canal.",
        "The bank pays for the canal, the mayor said without giving details.",
        "However many towns there are, the bank pays for the canal.",
    ],
)
def test_what_reporters_say_of_their_sources_waives_nothing(account: str) -> None:
    assert not _waived(_LOCKS, account)


def test_what_another_claim_of_the_sentence_waits_for_is_not_this_claims() -> None:
    official = "Peru will lend forty trucks and, subject to approval by the council, will sell ten cranes."
    account = "Peru will lend forty trucks, whatever the council says."
    words, told = annotate_text(official, 0, NameTable()), annotate_text(account, 0, NameTable())
    trucks = words.within(0, official.index(" and,"))
    assert not list(waived(align(words, told, trucks)))
    assert list(waived(align(words, told)))
