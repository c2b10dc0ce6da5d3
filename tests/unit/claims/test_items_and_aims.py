"""Which actions, aims and clauses of one sentence stand alone, and which stay together. Every text is made up."""

from __future__ import annotations

import pytest

from drafted import acting, told


@pytest.mark.parametrize(
    ("shared", "items"),
    [
        ("We will", ("improve the quays", "cut red tape", "streamline the permits of the port")),
        ("The plan will", ("raise the pay of crews", "lower landing times", "enhance safety")),
        ("The port will", ("save 40 tons of oil", "benefit almost two million crews", "help new pilots")),
        ("This toll", ("raises costs for crews", "restricts trade in small towns", "harms old ports")),
        ("Lima has", ("widened the canal", "put the port on a better path", "galvanized the crews")),
        ("The fee", ("raised the cost of boats", "empowered old rivals", "encouraged crews to leave the port")),
        ("We are", ("mending our fleet", "pursuing advanced charts", "investing in our crews")),
        ("Crews can", ("buy a boat", "own a quay", "open a shop", "afford new sails")),
    ],
)
def test_an_item_in_the_middle_stands_alone_before_a_sure_verb(shared: str, items: tuple[str, ...]) -> None:
    drafts = told(f"{shared} {', '.join(items[:-1])}, and {items[-1]}.")
    assert len(drafts) == len(items)
    assert all(item in draft for item, draft in zip(items, drafts, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "The fund helps crews to design, manage, and draw trade in the port.",
        "The plan covers the fields of old boats, advanced sails, and advanced ropes.",
        "We trust the way in which boats are drawn, built, and used in the port.",
        "The mayor set up a plan to change how crews are hired, taught, and housed in and out of the port.",
    ],
)
def test_bare_verbs_and_participles_in_a_list_stay_together(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    ("shared", "one", "other"),
    [
        ("The port will offer aid", "to widen the quays", "to support crews at sea"),
        ("The mayors met in Lima", "to honour the pilots", "to outline a plan for the canal"),
        ("It will improve the ability of towns", "to respond to storms", "to protect their fish"),
    ],
)
def test_each_aim_with_its_own_to_makes_a_draft(shared: str, one: str, other: str) -> None:
    assert told(f"{shared} {one} and {other}.") == [f"{shared} {one}.", f"{shared} {other}."]


@pytest.mark.parametrize(
    "text",
    [
        "The port set up a group to find wrecks and plan repairs.",
        "The port will do all it can to get permits quickly, fairly, and routinely to open docks for crews.",
    ],
)
def test_aims_without_a_to_of_their_own_stay_together(text: str) -> None:
    assert told(text) == [text]


def test_a_verb_of_speaking_behind_to_goes_on_with_the_first_to() -> None:
    text = "The mayors met to discuss efforts to stop fraud at the port and to underscore the need for new docks."
    assert told(text)[-1] == "The mayors met to underscore the need for new docks."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The old port has reached its full size", "service halted in the storm has been restored on all lines"),
        ("Small docks would have three years", "all other docks would have two years"),
        ("Each year 600,000 tons of fish are lost", "nearly 2 million tons are sold"),
        ("All eleven towns have received the money", "training is underway"),
        ("Mayor Ortiz will be the first woman to lead the port", "Captain Rey will be its oldest pilot"),
    ],
)
def test_an_auxiliary_that_no_other_subject_has_shows_a_clause(one: str, other: str) -> None:
    assert told(f"{one} and {other}.") == [f"{one}.", f"{other[0].upper()}{other[1:]}."]


@pytest.mark.parametrize(
    "text",
    [
        "The guide outlines ways crews and pilots can mend old boats.",
        "The talks focused on steps ports and ship yards can take in a storm.",
        "The mayor thanked the crews for the role Lima and Captain Rey have played in the rescue.",
        "This is the first time Peru and Chile will be hosts of the fair.",
    ],
)
def test_a_clause_that_describes_a_noun_has_its_auxiliary(text: str) -> None:
    assert told(text) == [text]


def test_an_action_behind_instead_stands_alone() -> None:
    text = "The new plan would remove the old rules made for ports and instead create a simple form."
    assert told(text) == [
        "The new plan would remove the old rules made for ports.",
        "The new plan would instead create a simple form.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The leaflets show how new tolls will raise the price of fish, threaten the crews, and will empty the port.",
        "The old council waited as the town lost jobs and faced ruin.",
        "The mayor will act if crews fail to send charts in time or send false charts.",
    ],
)
def test_what_a_clause_holds_is_no_further_action(text: str) -> None:
    assert told(text) == [text]


def test_several_parts_of_a_role_or_an_interest_make_drafts() -> None:
    text = "The mayors reaffirmed their interest in widening the canal and training new pilots."
    assert told(text) == [
        "The mayors reaffirmed their interest in widening the canal.",
        "The mayors reaffirmed their interest in training new pilots.",
    ]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The first will be built in Lima this week.", "will be built"),
        ("They both noted that our shared history and shared ports create a bond.", "noted"),
        ("The Port Council guides and leads work across all docks.", "guides"),
        ("Small crews—old and new alike—depend on the port for their trade.", "depend"),
        ("Crews often have limited means to mend their boats.", "have"),
        ("The Rey River watershed flows north to the sea.", "flows"),
        ("Despite the efforts aimed at new docks, crews too often make it hard to land.", "make"),
        ("In the talks, Mayor Ana Ortiz, the first pilot named to lead the port, praised its crews.", "praised"),
        ("Ports may redelegate this task to their crews.", "may redelegate"),
    ],
)
def test_the_verb_is_that_of_the_sentence(text: str, verb: str) -> None:
    assert acting(text)[0][1] == verb
