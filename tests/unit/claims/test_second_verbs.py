"""A second verb of the same subject makes a draft of its own. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The towns noted work done under the plan and resolved to keep the port open to ships.",
            ["The towns noted work done under the plan.", "The towns resolved to keep the port open to ships."],
        ),
        (
            "Mayor Ortiz will sign the new harbour law and launched the old ferry on its last trip.",
            ["Mayor Ortiz will sign the new harbour law.", "Mayor Ortiz launched the old ferry on its last trip."],
        ),
        (
            "The plan also ensures the crews the pay they deserve and tackles high fees in ports.",
            ["The plan ensures the crews the pay they deserve.", "The plan tackles high fees in ports."],
        ),
        (
            "The mayor visited the port of Lima, opened a dock for boats, toured the old yards of Arica.",
            [
                "The mayor visited the port of Lima.",
                "The mayor opened a dock for boats.",
                "The mayor toured the old yards of Arica.",
            ],
        ),
        (
            "The fund is a help to towns, and recently closed its first call for plans.",
            ["The fund is a help to towns.", "The fund recently closed its first call for plans."],
        ),
        (
            "The ferry crossed the wide Atlantic and opened the new route to Peru.",
            ["The ferry crossed the wide Atlantic.", "The ferry opened the new route to Peru."],
        ),
        (
            "The mayors improved the lights of the port and modernized small docks.",
            ["The mayors improved the lights of the port.", "The mayors modernized small docks."],
        ),
        (
            "The port closed docks mended in haste and opened a new quay.",
            ["The port closed docks mended in haste.", "The port opened a new quay."],
        ),
        (
            "The mayors praised Peru's continued work on quays and discussed their plans for the coast.",
            ["The mayors praised Peru's continued work on quays.", "The mayors discussed their plans for the coast."],
        ),
        (
            "Mayor Ortiz thanked the crews for their help, and provided news on the toll.",
            ["Mayor Ortiz thanked the crews for their help.", "Mayor Ortiz provided news on the toll."],
        ),
        (
            "The mayors noted the role of docks, and discussed more ways their towns will grow.",
            ["The mayors noted the role of docks.", "The mayors discussed more ways their towns will grow."],
        ),
        (
            "The mayors praised the new ferry, the largest on the coast, and agreed to meet in Lima.",
            ["The mayors praised the new ferry, the largest on the coast.", "The mayors agreed to meet in Lima."],
        ),
        (
            "The port held a meeting on tolls in May and launched a study of fees.",
            ["The port held a meeting on tolls in May.", "The port launched a study of fees."],
        ),
        (
            "The port trained pilots in docks, quays, and yards, and provided boats to small towns.",
            ["The port trained pilots in docks, quays, and yards.", "The port provided boats to small towns."],
        ),
    ],
)
def test_a_past_form_that_acts_on_something_is_a_deed_of_its_own_behind_and(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The fund will mend the quays of Lima and is named for Ana Ortiz.",
            ["The fund will mend the quays of Lima.", "The fund is named for Ana Ortiz."],
        ),
        (
            "The port opened a new quay in Lima and is building a second one.",
            ["The port opened a new quay in Lima.", "The port is building a second one."],
        ),
        (
            "Under this plan, the port lowered the tolls of ferries and will train forty pilots.",
            [
                "Under this plan, the port lowered the tolls of ferries.",
                "Under this plan, the port will train forty pilots.",
            ],
        ),
        (
            "Peru welcomes the new plan for the coast, and noted its costs.",
            ["Peru welcomes the new plan for the coast.", "Peru noted its costs."],
        ),
        ("The port has a plan and is mending its quays.", ["The port has a plan.", "The port is mending its quays."]),
        (
            "The visit took place in Lima, and marks the end of a long feud.",
            ["The visit took place in Lima.", "The visit marks the end of a long feud."],
        ),
    ],
)
def test_a_verb_in_another_tense_is_told_of_the_same_subject_with_or_without_a_comma(
    text: str, claims: list[str]
) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The port is lowering tolls under laws that target fishing crews, and has told the towns of it.",
            [
                "The port is lowering tolls under laws that target fishing crews.",
                "The port has told the towns of it.",
            ],
        ),
        (
            "The rule closes that gap, and now binds all towns on the coast.",
            ["The rule closes that gap.", "The rule now binds all towns on the coast."],
        ),
        (
            "The plan breaks down old barriers — and serves the towns of the coast.",
            ["The plan breaks down old barriers.", "The plan serves the towns of the coast."],
        ),
    ],
)
def test_a_verb_follows_behind_a_clause_within_what_the_first_acts_on(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The port opened a new quay in Lima and on May 4 closed the old one.",
            ["The port opened a new quay in Lima.", "The port on May 4 closed the old one."],
        ),
        (
            "The port supports Lima in its work on quays; and in this regard, welcomes new loans.",
            ["The port supports Lima in its work on quays.", "The port in this regard, welcomes new loans."],
        ),
        (
            "The canal brings ships to the coast and spurs new trade.",
            ["The canal brings ships to the coast.", "The canal spurs new trade."],
        ),
    ],
)
def test_a_second_verb_is_found_behind_a_time_or_a_phrase_and_where_it_may_be_a_noun(
    text: str, claims: list[str]
) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The port will offer access to equipment and provide crews with boats.",
            ["The port will offer access to equipment.", "The port will provide crews with boats."],
        ),
        (
            "The plan will help trade on the coast and beyond and modernize the docks of Lima.",
            ["The plan will help trade on the coast and beyond.", "The plan will modernize the docks of Lima."],
        ),
        (
            "The towns may open a dock here in Lima and share a quay with Peru.",
            ["The towns may open a dock here in Lima.", "The towns may share a quay with Peru."],
        ),
        (
            "The fund will pay for studies of old docks and incentivize ferries in the north.",
            ["The fund will pay for studies of old docks.", "The fund will incentivize ferries in the north."],
        ),
    ],
)
def test_a_bare_verb_behind_and_is_promised_as_well(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The crews are covered by the new rule on storms, and fuel is capped at three dollars.",
            ["The crews are covered by the new rule on storms.", "Fuel is capped at three dollars."],
        ),
        (
            "The rules help towns stay safe in storms, and research shows that crews stay longer.",
            ["The rules help towns stay safe in storms.", "Research shows that crews stay longer."],
        ),
        (
            "The docks bring jobs and trade, but high tolls for ships leave towns with few boats.",
            ["The docks bring jobs and trade.", "High tolls for ships leave towns with few boats."],
        ),
        (
            "The mayors met at the old port of the coast and Peru is opening a new dock.",
            ["The mayors met at the old port of the coast.", "Peru is opening a new dock."],
        ),
        (
            "The mayors discussed the Southern Docks and Mayor Ortiz conveyed strong support for a new quay.",
            [
                "The mayors discussed the Southern Docks.",
                "Mayor Ortiz conveyed strong support for a new quay.",
            ],
        ),
        (
            "The mayors have told crews about storms that may harm small towns and Mayor Ortiz is seeking help.",
            ["The mayors have told crews about storms that may harm small towns.", "Mayor Ortiz is seeking help."],
        ),
        (
            "The port named the dock in 1990, and in 2010, Mayor Ortiz opened the new quay.",
            ["The port named the dock in 1990.", "In 2010, Mayor Ortiz opened the new quay."],
        ),
        (
            "The toll stayed high through May, but by June, it fell to four dollars.",
            ["The toll stayed high through May.", "By June, it fell to four dollars."],
        ),
        (
            "The towns paid for a dock in May, and these sums added to the fund.",
            ["The towns paid for a dock in May.", "These sums added to the fund."],
        ),
        (
            "The ports offer docks and boats – and more towns are safe from storms.",
            ["The ports offer docks and boats.", "More towns are safe from storms."],
        ),
    ],
)
def test_a_clause_with_a_subject_of_its_own_stands_apart_without_an_article(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The plan helps mayors, port crews, and pilots respond to storms.",
        "The port will lower the methane and brine that leaks from the docks.",
        "The law offers the towns safe docks and bridges, modern quays, and good pay.",
        "The port set up a fund for boats built or mended in the towns of the coast.",
        "The crews saw their fees lowered or ended as a result of the plan.",
        "The towns discussed food, storms, and missing and murdered pilots.",
        "The mayors called for docks, quays, and targeted loans for crews.",
        "The port opened a new quay to serve ferries, and cut fees for crews.",
        "The port thanked all crews for new tolls that level the field and make trade fair.",
        "The plan lowers the fees they owe and pay to ports.",
        "The mayors are glad the port has mended old quays and opened a new dock.",
        "The towns opened new ferries and modernized docks.",
    ],
)
def test_a_participle_or_what_goes_on_within_a_phrase_is_no_second_deed(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The storms hurt the port of Lima – the towns have paid for six new quays.",
            ["The storms hurt the port of Lima.", "The towns have paid for six new quays."],
        ),
        (
            "The harbour lost its trade—our share of the tolls has fallen to five percent.",
            ["The harbour lost its trade.", "Our share of the tolls has fallen to five percent."],
        ),
        (
            "The port means to lower the toll; to that end, Mayor Ortiz announced a new plan for ferries.",
            ["The port means to lower the toll.", "Mayor Ortiz announced a new plan for ferries."],
        ),
        (
            "Fees for small boats fell in May, which is why we commit to mending the old quay.",
            [
                "Fees for small boats fell in May.",
                "Fees for small boats fell in May, which is why we commit to mending the old quay.",
            ],
        ),
    ],
)
def test_a_clause_behind_a_dash_or_a_semicolon_and_what_follows_from_one_stand_apart(
    text: str, claims: list[str]
) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "The port opened a fund – the first of its kind on the coast that is free.",
        "The toll is not only a matter of fees — it is also a burden on all crews.",
        "The storms are driving up fees – the effects of which are felt in all towns.",
        "At a time when crews have no boats – the towns are lending theirs to them.",
    ],
)
def test_a_dash_before_what_goes_on_with_the_clause_divides_nothing(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("NPB— a society of pilots committed to helping the ports—opened the race.", "opened"),
        ("The Docks —named in five towns that are growing— continue to train crews.", "continue"),
    ],
)
def test_the_verb_is_the_one_behind_dashes_that_a_blank_sets_off_on_one_side_only(text: str, verb: str) -> None:
    assert [said for _, said in acting(text)] == [verb]
