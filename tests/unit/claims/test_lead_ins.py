"""What stands above a list and one of its items make one sentence. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import told


@pytest.mark.parametrize(
    ("above", "items", "claims"),
    [
        (
            "To reach these goals, we agree to the following steps to ensure peace at sea:",
            ("Refrain from spreading false charts.", "Mend the docks."),
            [
                "To reach these goals, we agree, to ensure peace at sea, to refrain from spreading false charts.",
                "To reach these goals, we agree, to ensure peace at sea, to mend the docks.",
            ],
        ),
        (
            "We must pursue smugglers through the following three actions:",
            ("Cut the fees of crews.", "Share best practices."),
            [
                "We must pursue smugglers through cutting the fees of crews.",
                "We must pursue smugglers through sharing best practices.",
            ],
        ),
        (
            "The ports agree to take the following actions by June:",
            ("Lima will lower its tolls.", "Callao will open its docks."),
            [
                "The ports agree that, by June, Lima will lower its tolls.",
                "The ports agree that, by June, Callao will open its docks.",
            ],
        ),
        (
            "The port will take the following steps by June:",
            ("Open forty docks.", "Teaching pilots about storms."),
            ["The port will, by June, open forty docks.", "The port will, by June, teach pilots about storms."],
        ),
        (
            "The crews are committed to:",
            ("Strengthening North Sea ports by mending docks.", "Opening docks."),
            [
                "The crews are committed to strengthening North Sea ports by mending docks.",
                "The crews are committed to opening docks.",
            ],
        ),
    ],
)
def test_an_item_stands_for_the_steps_that_are_announced(above: str, items: tuple[str, ...], claims: list[str]) -> None:
    assert told("\n".join((above, "", *(f"- {item}" for item in items)))) == claims


@pytest.mark.parametrize(
    ("above", "items", "claims"),
    [
        (
            "Peru and Chile take note of the following new deals of firms:",
            ("Purchases of boats.", "Carriage of coal."),
            [
                "Peru and Chile take note of the following new deals of firms, including purchases of boats.",
                "Peru and Chile take note of the following new deals of firms, including carriage of coal.",
            ],
        ),
        (
            "The group is comprised of the following officials:",
            ("The Mayor of Lima", "Department of Docks, Director Ana Ortiz"),
            [
                "The group is comprised of the following officials, including the Mayor of Lima.",
                "The group is comprised of the following officials, including Department of Docks, Director Ana Ortiz.",
            ],
        ),
        (
            "The following mayors spoke at the meeting:",
            ("Mayor Ana Ortiz", "Mayor Juan Rey"),
            [
                "The following mayors spoke at the meeting, including Mayor Ana Ortiz.",
                "The following mayors spoke at the meeting, including Mayor Juan Rey.",
            ],
        ),
        (
            "The plan names two priorities for ports:",
            ("safe docks;", "bright boats."),
            [
                "The plan names two priorities for ports, including safe docks.",
                "The plan names two priorities for ports, including bright boats.",
            ],
        ),
    ],
)
def test_an_item_is_one_of_those_that_are_announced(above: str, items: tuple[str, ...], claims: list[str]) -> None:
    assert told("\n".join((above, "", *(f"- {item}" for item in items)))) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The plan calls for: cutting fees for crews; and opening docks.",
            ["The plan calls for cutting fees for crews.", "The plan calls for opening docks."],
        ),
        (
            "The pact will help to guarantee: lowering fees for crews; and opening docks.",
            [
                "The pact will help to guarantee lowering fees for crews.",
                "The pact will help to guarantee opening docks.",
            ],
        ),
        (
            "The port will help crews, working in close contact with: local leaders in trade.",
            ["The port will help crews, working in close contact with: local leaders in trade."],
        ),
        (
            "They will ease barriers, including by Peru: accepting boats; and removing limits on charts.",
            [
                "They will ease barriers, including by Peru accepting boats.",
                "They will ease barriers, including by Peru removing limits on charts.",
            ],
        ),
    ],
)
def test_what_goes_on_needs_no_colon(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The mayors issued the following statement on docks.", "The mayors issued the following statement on docks."),
        (
            "The mayors adopted the following Joint Sea Declaration on Tuesday.",
            "The mayors adopted the following Joint Sea Declaration on Tuesday.",
        ),
        (
            "The following boat leagues and crews are announcing new aid today.",
            "The following boat leagues and crews are announcing new aid today.",
        ),
    ],
)
def test_nothing_follows_a_claim_that_stands_alone(text: str, claim: str) -> None:
    assert told(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "The crews who came the following day praised the following year's plan.",
        "The mayors met the crews following the storm.",
        "The leaders affirmed a vision that will guide the ports: building a dock for all crews.",
        "The plan will cost the following: $3 for each boat.",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert told(text) == [text]


def test_an_item_that_may_be_a_name_keeps_its_colon() -> None:
    text = "The port is working with the following three groups:\n\n- Prevent Storms Foundation.\n- Lima Crews United."
    assert told(text)[0] == "The port is working with the following three groups: Prevent Storms Foundation."


def test_a_department_keeps_its_capital_in_a_list() -> None:
    text = "The members of the council include:\n\n- Department of Sea Affairs.\n- Help for crews.\n"
    assert told(text) == [
        "The members of the council include Department of Sea Affairs.",
        "The members of the council include help for crews.",
    ]


def test_what_is_adopted_stays_named_before_its_items() -> None:
    listed = (
        "The mayor will help docks through the adoption of three plans: (1) raising wages; and (2) opening schools."
    )
    assert told(listed) == [
        "The mayor will help docks through the adoption of three plans, including raising wages.",
        "The mayor will help docks through the adoption of three plans, including opening schools.",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The duties do not apply to goods in the following parts of the code.",
        "The mayors met again the following night.",
        "No port shall take any of the following steps: raise the tolls.",
        "This is what the mayors fought for: safe docks.",
    ],
)
def test_what_limits_a_claim_is_told(said: str) -> None:
    assert told(said) == [said]


def test_a_list_that_says_what_it_is_about_stays_closed() -> None:
    listed = "The order applies to the following ports:\n\n- Lima\n- Arica"
    assert told(listed)[0] == "The order applies to the following ports, including Lima."


def test_a_noun_in_ing_is_no_verb() -> None:
    listed = "Peru will take the following steps:\n\n- Stationing of boats in Lima"
    assert "station of" not in told(listed)[0]
