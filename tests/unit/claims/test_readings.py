"""How drafts read participles, phrases that commas set apart, lists and clauses. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told, unsaid
from summitcheck import extract
from summitcheck.documents.model import Document


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The port has been closed many times, and in every instance we have opened it again.",
            ["The port has been closed many times.", "In every instance we have opened it again."],
        ),
        (
            "Dues on the coast have been lowered and crews have been paid for the old ships.",
            ["Dues on the coast have been lowered.", "Crews have been paid for the old ships."],
        ),
        (
            "The port has raised $3 million for the docks; over $2 million has gone to the pilots.",
            ["The port has raised $3 million for the docks.", "Over $2 million has gone to the pilots."],
        ),
        (
            "Raising the dues of small crews will not mend the quays; when tolls are known, towns can plan for them.",
            [
                "Raising the dues of small crews will not mend the quays.",
                "When tolls are known, towns can plan for them.",
            ],
        ),
        (
            "We seek to open the canal to all ships, and in this regard, stress the need for pilots.",
            ["We seek to open the canal to all ships.", "We, in this regard, stress the need for pilots."],
        ),
        (
            "The mayors have agreed to mend the eastern docks and affirm in plain words their bond with the pilots.",
            [
                "The mayors have agreed to mend the eastern docks.",
                "The mayors affirm in plain words their bond with the pilots.",
            ],
        ),
        (
            "The answers will be used to inform the new toll rules; share the survey data with us; and train pilots.",
            [
                "The answers will be used to inform the new toll rules.",
                "The answers will be used to share the survey data with us.",
                "The answers will be used to train pilots.",
            ],
        ),
        (
            "The port will consider opening the old docks, mending the quays, and training more pilots.",
            [
                "The port will consider opening the old docks.",
                "The port will consider mending the quays.",
                "The port will consider training more pilots.",
            ],
        ),
        (
            "The toll, said by [crews](https://example.org/a/very/long/address/of/a/page) to be high, "
            "has fallen by 3 percent and led to more trade in fish.",
            [
                "The toll, said by crews to be high, has fallen by 3 percent.",
                "The toll, said by crews to be high, led to more trade in fish.",
            ],
        ),
    ],
)
def test_each_of_two_assertions_is_a_draft(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The crews are concerned about the state of the docks and the dues they pay to the old port.",
        "What began as a small dock has grown and expanded into a port for all ships.",
        "The mayors commit to a free, open port for the fishing towns of the coast.",
        "We are working to make harbour trade and travel more accessible for the towns.",
        "A pilot who is trained in Lima must serve before he or she completes the first year.",
        "The coast guard thanked the mayor, the crews, and other local pilots from the day the storm started.",
    ],
)
def test_what_only_describes_starts_no_draft(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The dues set or raised by this rule will allow the port to grow.", "The dues set or raised by this rule"),
        ("Lima Ferries, a small firm, is opening two docks.", "Lima Ferries"),
        ("Earlier this month, the port closed its gates.", "the port"),
        ("Full of hope, the crews sailed to Lima.", "the crews"),
    ],
)
def test_who_acts_is_read_past_what_describes_them(text: str, who: str) -> None:
    assert acting(text)[0][0] == (who,)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The port has, in recent years, faced a range of storms.", "has faced"),
        ("The rule will better enable towns to mend docks.", "will better enable"),
        ("These projects range from new docks to the training of pilots.", "range"),
        ("The final say over all docks and quays rests with the mayor.", "rests"),
        ("The trade directly and indirectly supports thousands of crews.", "supports"),
    ],
)
def test_the_verb_of_a_sentence_is_found(text: str, verb: str) -> None:
    assert acting(text)[0][1] == verb


def test_they_are_not_what_they_own() -> None:
    assert acting("Their efforts are welcome. They should rest.")[1] == ((), "should rest")


def test_items_of_a_lettered_list_belong_to_what_opens_it() -> None:
    text = (
        "Sec. 2. Duties. (a) The port shall:\n\n\\(i\\) open two docks for small ships;\n\n"
        "(ii) train forty new pilots.\n\n(b) The mayor shall pay."
    )
    assert told(text) == [
        "The port shall open two docks for small ships.",
        "The port shall train forty new pilots.",
        "The mayor shall pay.",
    ]


def test_a_list_within_a_list_need_not_be_set_in() -> None:
    text = "The key terms will include:\n\n- The port takes note of the deals, including:\n- Purchases of trout."
    assert told(text) == ["The port takes note of the deals, including purchases of trout."]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("THE MAYOR DELIVERS ON TOLLS: The mayor lowered the tolls.", "THE MAYOR DELIVERS ON TOLLS:"),
        ("**Ensuring the port is a model for all.** The mayor signed a rule.", "Ensuring the port is a model for all."),
        ("The port grows.\n\nSec. 2. Fees for Small Ships and Crews.", "Sec. 2. Fees for Small Ships and Crews"),
    ],
)
def test_titles_make_no_claim_whatever_verb_they_hold(text: str, line: str) -> None:
    assert unsaid(text) == (line,)


def test_a_quotation_is_closed_where_a_draft_ends_within_it() -> None:
    assert told("“We will open the docks. We will train pilots.”")[0] == "“We will open the docks.”"


def test_a_long_subject_leaves_room_for_what_is_told_in_an_id() -> None:
    text = "The northern fishing towns and harbour crews of the coast shall mend three quays by June."
    assert [claim.id for claim in extract(Document.from_text(text)).claims] == ["mend-three-quays-june"]
