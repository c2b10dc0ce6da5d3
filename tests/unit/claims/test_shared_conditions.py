"""A condition that opens a sentence holds for the clauses behind it, and names stay whole."""

from __future__ import annotations

import pytest
from tests.drafted import acting, told


@pytest.mark.parametrize(
    "text, last",
    [
        (
            "If the plan passes, old crews in Lima would have lower fees, and the port would pay its share of dues.",
            "If the plan passes, the port would pay its share of dues.",
        ),
        (
            "Under the plan, old crews in Lima would have lower fees and the port would pay its share of dues.",
            "Under the plan, the port would pay its share of dues.",
        ),
        (
            "If it rains, the ferries of Lima will stop for a day, and the trains will run every hour.",
            "If it rains, the trains will run every hour.",
        ),
        (
            "In May, the port will open a dock for ferries, and the mayor will train new pilots.",
            "The mayor will train new pilots.",
        ),
    ],
)
def test_a_condition_holds_for_the_next_clause_and_a_date_need_not(text: str, last: str) -> None:
    assert told(text)[-1] == last


def test_a_condition_holds_for_each_clause_of_a_list() -> None:
    text = (
        "If Congress passed the plan, millions of crews would have their fees cut, nobody on a ferry would pay more "
        "in tolls, and the port would pay its share of dues."
    )
    assert [claim.startswith("If Congress passed the plan, ") for claim in told(text)] == [True, True, True]


@pytest.mark.parametrize(
    "text, who",
    [
        ("Peru’s and Chile’s commitments provide a path to open docks.", ("Peru’s and Chile’s commitments",)),
        ("Production of ships in Peru and Chile will enable trade.", ("Production of ships in Peru and Chile",)),
        ("The Republic of Peru and Chile will enable trade.", ("The Republic of Peru", "Chile")),
        ("This fishing season, the Port of Lima has opened two docks.", ("the Port of Lima",)),
    ],
)
def test_names_within_a_name_are_not_told_apart(text: str, who: tuple[str, ...]) -> None:
    assert acting(text)[0][0] == who


def test_they_is_nobody_for_certain_behind_a_body_that_it_may_mean() -> None:
    text = "The mayors met in Lima.\n\n- The Port Authority opened a dock.\n- They also closed an old dock.\n"
    assert acting(text)[-1] == ((), "closed")
    assert acting("The mayors met in Lima. The meeting was short. They also closed a dock.")[-1][0] == ("The mayors",)


PREAMBLE = "WE, the ports of Lima and Arica,\n\n{}\n"


@pytest.mark.parametrize(
    "line, verb",
    [
        ("NOTING that our docks were important;", "note"),
        ("DESIRING to strengthen trade in old docks;", "desire"),
        ("RECALLING the treaty on docks, which affirms that docks must be protected;", "recall"),
    ],
)
def test_what_opens_an_item_of_a_preamble_is_its_verb(line: str, verb: str) -> None:
    assert acting(PREAMBLE.format(line)) == [(("WE",), verb)]


def test_a_recital_with_a_relative_clause_is_what_those_who_spoke_recall() -> None:
    text = (
        "We, the ports of Lima, met in May.\n\n"
        "Recalling the treaty, which affirms that the same rights must be protected;\n"
    )
    assert told(text)[-1].startswith("We, the ports of Lima, recall the treaty, which affirms")


def test_an_item_opens_with_a_sure_verb_whatever_plural_follows() -> None:
    text = "The plan has proposals to:\n\n- Make old ports pay their share.\n- Make ports pay their share in May.\n"
    assert told(text) == [
        "The plan has proposals to make old ports pay their share.",
        "The plan has proposals to make ports pay their share in May.",
    ]


def test_words_in_capitals_alone_govern_the_items_below_them() -> None:
    text = "# Ports\n\n**WE HEREBY DECLARE TO:**\n\n- **ESTABLISH** a fund for old pilots;\n- **MEND** all docks;\n"
    assert acting(text) == [(("WE",), "DECLARE"), (("WE",), "DECLARE")]
