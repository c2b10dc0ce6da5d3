"""A claim tells the names of the acronyms that its statement explains. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import told


def last(text: str) -> str:
    return told(text)[-1]


BT = "The mayor met the Bureau of Tolls (BT). "


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (BT + "BT will lower all fees in May.", "The Bureau of Tolls (BT) will lower all fees in May."),
        (BT + "The BT will lower all fees.", "The Bureau of Tolls (BT) will lower all fees."),
        (BT + "Crews praised BT’s new rule.", "Crews praised the Bureau of Tolls’ (BT) new rule."),
        (BT + "BT Director Rey met crews.", "Bureau of Tolls (BT) Director Rey met crews."),
        (BT + "Crews welcomed the new BT rule.", "Crews welcomed the new Bureau of Tolls (BT) rule."),
        (BT + "In 2030 BT will lower tolls.", "In 2030 the Bureau of Tolls (BT) will lower tolls."),
        (BT + "Crews left the May 2030 BT meeting.", "Crews left the May 2030 Bureau of Tolls (BT) meeting."),
        (
            "Peru wrote a Memorandum of Understanding (MOU). Chile signed an MOU with Lima in May.",
            "Chile signed a Memorandum of Understanding (MOU) with Lima in May.",
        ),
        (
            "Peru bought sea-going patrol boats (SPBs). SPBs helped crews in May.",
            "Sea-going patrol boats (SPBs) helped crews in May.",
        ),
        (
            "Patrol ferry boats (PFBs) help crews. In May, Lima bought forty PFBs.",
            "In May, Lima bought forty patrol ferry boats (PFBs).",
        ),
        (
            "The Department of Harbors and Inland Docks (HID) grew. The mayor wrote to HID in May.",
            "The mayor wrote to the Department of Harbors and Inland Docks (HID) in May.",
        ),
        (
            "Grants of the U.S. Department of Docks (DOD) grew. The mayor said that DOD will pay.",
            "The mayor said that the U.S. Department of Docks (DOD) will pay.",
        ),
        (
            "Lima Docks Agency (LDA) crews met. Peru thanked LDA for the boats.",
            "Peru thanked the Lima Docks Agency (LDA) for the boats.",
        ),
        (
            BT + "The Lima Docks Agency (LDA) met. LDA and BT will lower tolls.",
            "The Lima Docks Agency (LDA) and the Bureau of Tolls (BT) will lower tolls.",
        ),
    ],
)
def test_an_acronym_is_told_with_its_name(text: str, claim: str) -> None:
    assert last(text) == claim


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The European Union (EU) met. The EU will lower its tolls.", "The EU will lower its tolls."),
        (
            "The Bureau of Tolls (BT) and the Board of Trade (BT) met. BT will lower all fees.",
            "BT will lower all fees.",
        ),
        (BT + "Crews praised the BT-Lima plan.", "Crews praised the BT-Lima plan."),
        (BT + "The mayor said, “BT will lower all fees.”", "The mayor said, “BT will lower all fees.”"),
        (BT + "The Bureau of Tolls and BT crews met.", "The Bureau of Tolls and BT crews met."),
        ("The ship sailed to Lima (BT). BT will lower all fees.", "BT will lower all fees."),
        (BT + "BTO will lower all fees.", "BTO will lower all fees."),
    ],
)
def test_an_acronym_stays_where_no_single_name_explains_it_or_none_is_needed(text: str, claim: str) -> None:
    assert last(text) == claim


def test_a_name_is_told_once_in_a_claim() -> None:
    assert last(BT + "BT asked crews to pay BT in May.") == "The Bureau of Tolls (BT) asked crews to pay BT in May."


def test_a_claim_in_capitals_keeps_its_acronyms() -> None:
    assert "BT WILL LOWER FEES." in told(BT + "\n\nBT WILL LOWER FEES.")
