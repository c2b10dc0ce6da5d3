"""Two things told in one sentence make two drafts, and one thing makes one. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Storms hurt the ports more than any other coast so we will continue to mend quays.",
            ["Storms hurt the ports more than any other coast.", "We will continue to mend quays."],
        ),
        (
            "The parties reaffirmed their shared vision of a free and open coast and discussed ways to lower tolls.",
            [
                "The parties reaffirmed their shared vision of a free and open coast.",
                "The parties discussed ways to lower tolls.",
            ],
        ),
        (
            "Port officials met in Lima in June, and town officials took part in the talks.",
            ["Port officials met in Lima in June.", "Town officials took part in the talks."],
        ),
        (
            "Any toll on small ships is unsafe and will end trade on the coast.",
            ["Any toll on small ships is unsafe.", "Any toll on small ships will end trade on the coast."],
        ),
        ("The dock is old and poses a danger.", ["The dock is old.", "The dock poses a danger."]),
        (
            "We are committed to opening the canal, mending our old docks, and meeting our goals for trade.",
            [
                "We are committed to opening the canal.",
                "We are committed to mending our old docks.",
                "We are committed to meeting our goals for trade.",
            ],
        ),
        (
            "The rules will freeze old funds, prohibit firms from any trade with them, shut them out of the docks, "
            "and close all docks to them.",
            [
                "The rules will freeze old funds.",
                "The rules will prohibit firms from any trade with them.",
                "The rules will shut them out of the docks.",
                "The rules will close all docks to them.",
            ],
        ),
        (
            "The bans will cut off the port from a means by which it raises funds for docks and will increase costs.",
            [
                "The bans will cut off the port from a means by which it raises funds for docks.",
                "The bans will increase costs.",
            ],
        ),
        (
            "The mayors will open the docks and provide support to crews.",
            ["The mayors will open the docks.", "The mayors will provide support to crews."],
        ),
        (
            "The port will write a guide, which will help towns; mend docks; and train pilots.",
            [
                "The port will write a guide, which will help towns.",
                "The port will mend docks.",
                "The port will train pilots.",
            ],
        ),
        (
            "We call on all towns to open docks for ships; provide funds for quays; and train pilots.",
            [
                "We call on all towns to open docks for ships.",
                "We call on all towns to provide funds for quays.",
                "We call on all towns to train pilots.",
            ],
        ),
        (
            "73% of crews have seen a storm at sea and 98% of pilots believe storms are a threat.",
            ["73% of crews have seen a storm at sea.", "98% of pilots believe storms are a threat."],
        ),
        (
            "They covered a range of issues and Mayor Paz underscored that the docks are open.",
            ["They covered a range of issues.", "Mayor Paz underscored that the docks are open."],
        ),
        (
            "The rules ban small ships from the docks, yet lax checks and gaps in some ports have hurt crews.",
            ["The rules ban small ships from the docks.", "Lax checks and gaps in some ports have hurt crews."],
        ),
        (
            "The funds will help maximize the yield of farms and, in turn, help tackle storms in Peru.",
            [
                "The funds will help maximize the yield of farms.",
                "The funds will, in turn, help tackle storms in Peru.",
            ],
        ),
        (
            "Mayor Ortiz confirmed that Peru is a partner of the port, and the two towns intend to hasten talks.",
            [
                "Mayor Ortiz confirmed that Peru is a partner of the port.",
                "Mayor Ortiz confirmed that the two towns intend to hasten talks.",
            ],
        ),
        (
            "The mayor shall continue to tell me of any storm that might show the need for tolls and shall continue to "
            "send me new rules.",
            [
                "The mayor shall continue to tell me of any storm that might show the need for tolls.",
                "The mayor shall continue to send me new rules.",
            ],
        ),
        (
            "The plan will first help the ports that serve most crews; however, it will lay the ground for more.",
            [
                "The plan will first help the ports that serve most crews.",
                "The plan will lay the ground for more.",
            ],
        ),
        (
            "Peru shall, by law, work with Chile to control all trade in docks, and ensure that firms do not harm or "
            "undermine the tolls.",
            [
                "Peru shall, by law, work with Chile to control all trade in docks.",
                "Peru shall, by law, work with Chile to ensure that firms do not harm or undermine the tolls.",
            ],
        ),
        (
            "We will promote the rights of crews, increase our capacity to prevent storms, strengthen our docks, "
            "and improve the tolls of ports.",
            [
                "We will promote the rights of crews.",
                "We will increase our capacity to prevent storms.",
                "We will strengthen our docks.",
                "We will improve the tolls of ports.",
            ],
        ),
        (
            "Peru welcomes and supports the plan for tolls and the two governments reiterate their shared aim.",
            ["Peru welcomes and supports the plan for tolls.", "The two governments reiterate their shared aim."],
        ),
        (
            "Our aim remains to restore calm in the port, but let our message be clear to all ships.",
            ["Our aim remains to restore calm in the port.", "Let our message be clear to all ships."],
        ),
        (
            "We make clear that the tolls of the storm port have no ground in law, and must be widely condemned.",
            [
                "We make clear that the tolls of the storm port have no ground in law.",
                "We make clear that the tolls of the storm port must be widely condemned.",
            ],
        ),
        (
            "Storm tolls violate the rule of law and exploit Peruvian crews.",
            ["Storm tolls violate the rule of law.", "Storm tolls exploit Peruvian crews."],
        ),
    ],
)
def test_what_can_be_kept_on_its_own_stands_alone(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Peru will open the docks so we can train forty new pilots.",
        "It is a plan of the port, which lowers tolls, opens three docks, and reduces the fees of crews.",
        "The coast has watched in awe as pirate crews robbed ships in the docks, burned many boats, and sank ferries.",
        "We are advancing a plan to mend the docks, starting with Lima, while training crews and meeting all costs.",
        "The order directs the ports to set strict rules for the review and conduct of all sailings.",
        "The President reflected on the efforts Peru and the northern ports have undertaken on tolls.",
        "The fund was set up as a body that has lowered tolls, mended old docks, and trained forty pilots.",
        "The mayor praised the gains to date: more docks than ever; the closing of quays involved in toll trade; and "
        "the forging of new bonds with Peru.",
        "Tolls rose by 36%, fees rose by 41%, dues rose by 30%, and port fees rose by 34%.",
        "I have seen pilots seven days a week on the docks of the old port.",
    ],
)
def test_what_goes_on_within_a_clause_stays_whole(text: str) -> None:
    assert told(text) == [text]
