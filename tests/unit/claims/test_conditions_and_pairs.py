"""What looks like a verb and is none: a proviso, a participle beside an adjective, the verb of a clause within."""

import pytest

from drafted import told
from summitcheck import Document, extract


@pytest.mark.parametrize("proviso", [", provided that", ", and provided that"])
def test_a_proviso_is_no_second_verb(proviso: str) -> None:
    statement = f"Peru and Chile agreed to lower the toll on new ferries{proviso} Chile mends the docks of Arica."
    (claim,) = extract(Document.from_text(statement)).claims
    assert claim.text == statement
    assert (claim.actors, claim.verb) == (("Peru", "Chile"), "agreed")


def test_a_proviso_holds_for_all_siblings() -> None:
    statement = "Peru will open its ports and lower the toll, provided that Chile mends the docks."
    assert told(statement) == [statement]


@pytest.mark.parametrize("opens", ["Provided the town mends its docks", "Provided that the town mends its docks"])
def test_a_proviso_leads_up_to_the_subject(opens: str) -> None:
    (claim,) = extract(Document.from_text(f"{opens}, Peru intends to lower the toll on all new ferries.")).claims
    assert (claim.actors, claim.verb) == (("Peru",), "intends")


def test_providing_is_a_verb_behind_its_subject_and_in_a_list() -> None:
    (claim,) = extract(Document.from_text("The treaty provided that the toll is low.")).claims
    assert claim.verb == "provided"
    (claim,) = extract(Document.from_text("Provided the crews with boats, ropes, and sails.")).claims
    assert claim.verb == "Provided"


def test_a_participle_beside_an_adjective_describes_the_noun_of_both() -> None:
    statement = "The ports announced a fund, which holds $45 billion in open and planned dock works near old towns."
    assert told(statement) == [statement]


def test_nouns_of_which_a_clause_tells_are_no_verb() -> None:
    statement = (
        "Peru intends to set a quota at low rates for steel ropes and certain old steel articles that are heavy."
    )
    assert told(statement) == [statement]


@pytest.mark.parametrize("subject", ["The ropes and boats Peru", "The ropes and equipment the port"])
def test_a_clause_within_the_subject_may_end_in_to_date(subject: str) -> None:
    statement = f"{subject} has provided to date include sails, oars, and tools that help crews."
    (claim,) = extract(Document.from_text(statement)).claims
    assert (claim.text, claim.actors, claim.verb) == (statement, (), "include")


@pytest.mark.parametrize("clause", ["as they prepare to sail", "if they are asked to sail", "when they sail far"])
def test_the_verb_of_a_pronoun_behind_when_is_not_that_of_the_sentence(clause: str) -> None:
    (claim,) = extract(Document.from_text(f"The port will help the pilots {clause}.")).claims
    assert claim.verb == "will help"
    listed = f"The mayors discussed:\n\n- The part of pilots in the work of crews {clause}.\n- New docks.\n"
    assert told(listed)[0].startswith("The mayors discussed")


def test_help_goes_on_behind_a_comma() -> None:
    said = told("Our fund will help mend the old docks of the coast, and help towns reach the goals of the plan.")
    assert said[1] == "Our fund will help towns reach the goals of the plan."


def test_a_title_in_another_section_does_not_go_on_from_the_words_above() -> None:
    lists = ("- **Train new pilots.** Crews are few.\n", "- **Shield old towns.** Storms are strong.\n")
    said = told(f"# Ports\n\nThe fund will:\n\n{lists[0]}\n# Towns\n\n{lists[1]}")
    assert said == ["The fund will train new pilots.", "Crews are few.", "Storms are strong."]


def test_an_item_goes_on_from_has_whatever_verb_stands_in_it() -> None:
    said = told(
        "The port has:\n\n- Opened docks in Peru, helping young crews build the boats they need.\n- Mended A.\n"
    )
    assert said[0] == "The port has opened docks in Peru, helping young crews build the boats they need."


def test_an_item_that_opens_with_to_is_no_sentence() -> None:
    items = "- To find good charts for the coast.\n- To share charts drawn or bought in Lima and name gaps.\n"
    said = told(f"The aims of the talks are old:\n\n{items}")
    assert said[1] == "The aims of the talks are old: to share charts drawn or bought in Lima and name gaps."


def test_an_action_goes_on_behind_a_list_that_a_lone_dash_opens() -> None:
    said = told(
        "The fund provides ropes for all \u2013 from old ports to schools, shops, and yards, and will end in May."
    )
    assert said[1] == "The fund will end in May."
