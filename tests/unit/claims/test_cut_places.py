"""Where a sentence is cut, and where no cut may be. Every text is made up."""

from __future__ import annotations

import pytest

from drafted import told


@pytest.mark.parametrize(
    ("shared", "items", "last"),
    [
        ("The law will", ("create ports", "provide clean docks", "widen quays, locks, and canals"), "is a first step"),
        (
            "These rules",
            ("lead to slower ferries", "inhibit sound planning", "create doubts"),
            "are a bar to new docks",
        ),
        ("The grants will", ("build small boats", "support new firms"), "can be used to draw trade"),
    ],
)
def test_bare_verbs_before_an_auxiliary_each_make_a_draft(shared: str, items: tuple[str, ...], last: str) -> None:
    subject = shared.removesuffix(" will")
    drafts = told(f"{shared} {', '.join(items)}, and {last}.")
    assert drafts == [*(f"{shared} {item}." for item in items), f"{subject} {last}."]


def test_nouns_before_an_auxiliary_stay_with_their_verb() -> None:
    drafts = told("The plan will serve crews, pilots, and towns, and is open to all.")
    assert drafts == ["The plan will serve crews, pilots, and towns.", "The plan is open to all."]


def test_a_noun_and_its_participle_are_no_item_before_an_auxiliary() -> None:
    drafts = told("We aim to ensure the docks we fund are fit for use, demand driven and open, and do not raise debts.")
    assert not any("aim to demand" in draft for draft in drafts)


def test_an_item_in_the_middle_may_open_with_an_adverb() -> None:
    drafts = told("That will save towns $4 million, further curb boat price growth, and reduce fees for crews.")
    assert drafts[1] == "That will further curb boat price growth."


def test_two_verbs_that_share_an_object_do_not_end_the_list_they_stand_in() -> None:
    drafts = told(
        "The port is helping crews get fish to towns faster, safely store ice and prevent waste, and use charts."
    )
    assert drafts[0] == "The port is helping crews get fish to towns faster."


@pytest.mark.parametrize(
    "text",
    [
        "The fund will focus on building the ferry care economy and care works of the towns.",
        "Most towns connect to the coast through old ferry lines and ferry service docks.",
        "The port has raised its pay for work to end child labor, forced labor, and theft in the docks.",
    ],
)
def test_a_noun_said_again_in_a_compound_is_no_verb(text: str) -> None:
    assert told(text) == [text]


def test_a_verb_said_again_is_one() -> None:
    drafts = told("The port will raise boat tolls and raise the pay of crews.")
    assert drafts == ["The port will raise boat tolls.", "The port will raise the pay of crews."]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The port has widened the quay; mended its cranes; and begun work on a lock.", "has begun work on a lock."),
        ("The port has widened the quay and taken steps to build a lock.", "has taken steps to build a lock."),
        ("The port has been a hub for years and become a safe haven.", "has become a safe haven."),
    ],
)
def test_a_participle_that_is_no_past_form_keeps_its_has(text: str, last: str) -> None:
    assert told(text)[-1] == f"The port {last}"


def test_a_past_form_behind_a_has_and_an_aside_is_its_own() -> None:
    drafts = told("The study has, for instance, shown a link to storms; proved that tolls fell; and opened a debate.")
    assert drafts[0] == "The study has, for instance, shown a link to storms."


@pytest.mark.parametrize(
    "text",
    [
        "The port has built docks with known risks and proven methods.",
        "The port has lower tolls and broken docks.",
        "The port opened a dock that has grown and taken trade from Peru.",
    ],
)
def test_a_participle_that_may_describe_a_noun_or_has_another_subject_opens_no_draft(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor launched a joint effort, called the Lima Council on Docks, that will create more ferries.",
        "Peru signed an order to end the ban declared in an act of May 4, 2001, and continued in an act of 2003.",
        "Crews will train to mend the docks as boats arrive – a time when pilots are at the highest risk of storms.",
        "Since May, the school has trained pilots, of whom half are new, a third are Chilean, and 9 percent are women.",
        "The council will explore how docks can help Peru, Chile, and Bolivia jointly lower tolls in the north.",
        "Since May, the mayor has asked for and the council has passed a plan for the docks.",
        "The hubs have made promises to create jobs, including a school in Paita, and project labor pacts on docks.",
        "While there is more to do to lower tolls – and there may be storms – the past months have helped the port.",
        "With new power, firms would build data works allowing docks to reliably reach and utilize vital ferry tools.",
        "In 2021, the port had enough operating and announced ferry building capacity to serve nine towns.",
        "The port aids small boat owners, including women, where they are by offering wide help to find new work.",
        "The office will update the plan to ensure it supports crews, addresses gaps, and promotes port trade.",
        "The port will advise towns that asked for funding and other port partners committed to addressing delays.",
        "Our three ports seek to expand our partnership on safe and secure ferry trade for small towns.",
        "Tolls are on track to fall, and robberies, thefts, grave losses, and overall dock crime are all falling fast.",
        "This rule aims to ensure that towns have docks that can be used in storms, and will serve crews in the north.",
        "The pacts have parts that ensure the docks are safe, but also allow a new way to pay.",
        "The towns talked of ways to ensure the tolls paid in the port are fair and do not harm small boats.",
        "Paid family and medical leave supports workers and families and is a critical investment.",
        "I have worked to cancel debt – part of our plan to forgive $7 billion by 2026 – and make it so debts end.",
        "It is a rule we value and we apply for many reasons.",
        "The port issued a letter, allowing more aid for boats, and announcing new steps Peru is taking to mend docks.",
    ],
)
def test_what_describes_a_noun_or_shares_an_object_is_not_cut_off(text: str) -> None:
    assert told(text) == [text]


def test_a_name_that_ends_in_a_noun_is_no_clause_behind_an_and() -> None:
    text = "We will open links, including through the Dock Fund, and the Lima Youth Initiative program to teach crews."
    assert not any("will the" in draft for draft in told(text))


def test_the_verb_of_those_whom_ensure_names_is_not_cut_off() -> None:
    shared = "The port is working with towns to"
    last = "ensure docks, including old ones, maintain their lights while they mend roofs and prepare for storms"
    assert told(f"{shared} support ferries, mend quays, and {last}.")[-1] == f"{shared} {last}."


def test_ensure_opens_no_clause_behind_an_and() -> None:
    drafts = told("There is more to do to create jobs, improve crew safety, and ensure more towns can use the docks.")
    assert not any(draft.startswith("Ensure") for draft in drafts)


def test_what_is_ensured_is_an_item_beside_others() -> None:
    drafts = told("The pact will ensure the pay of crews, encourage grain trade by sea, and restore the old docks.")
    assert drafts[0] == "The pact will ensure the pay of crews."


def test_an_and_behind_bare_nouns_closes_their_list() -> None:
    text = "The port gives advice to raise awareness around tolls, permits, fees and prescribing pilots."
    assert told(text) == [text]


def test_verbs_of_one_thing_before_a_clause_each_make_a_draft() -> None:
    drafts = told("The port reiterates its aims, has opened a dock, recommits to the pact, and Mayor Rey has left.")
    assert drafts == [
        "The port reiterates its aims.",
        "The port has opened a dock.",
        "The port recommits to the pact.",
        "Mayor Rey has left.",
    ]


def test_a_bare_verb_behind_a_comma_goes_on_with_what_several_have_done() -> None:
    drafts = told("They have created 3 million jobs, and employ nearly half of all crews.")
    assert drafts == ["They have created 3 million jobs.", "They employ nearly half of all crews."]


def test_a_bare_verb_behind_a_comma_stays_with_the_aims_before_it() -> None:
    text = "Towns have set up schools to reform old ferries, and contribute additional aid to crews."
    assert told(text) == [text]


def test_a_compound_with_a_hyphen_may_be_acted_on() -> None:
    drafts = told("The firms will print ferry maps and books, spur on-site pilot talks, and offer flexible hours.")
    assert "The firms will spur on-site pilot talks." in drafts


def test_help_goes_on_with_the_first_of_two_verbs() -> None:
    shared = "Ortiz called on towns to help"
    drafts = told(f"{shared} secure and diversify the old canals, train pilots, and strengthen the docks.")
    assert drafts[1:] == [f"{shared} train pilots.", f"{shared} strengthen the docks."]


def test_what_is_done_to_oneself_stands_alone() -> None:
    shared = "The towns have the ships they need"
    drafts = told(f"{shared} to uphold their rights, to defend themselves, and to choose their own path.")
    assert drafts[1:] == [f"{shared} to defend themselves.", f"{shared} to choose their own path."]


def test_better_before_a_verb_is_an_adverb() -> None:
    drafts = told("The rule would streamline the needs of towns, better align port funds, and reduce waste.")
    assert drafts[1] == "The rule would better align port funds."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The port held several talks", "town leaders visited the ferries in Lima"),
        ("The mayors have long backed plans to improve the docks", "widening the ferry and trade lanes is a key aim"),
    ],
)
def test_a_clause_behind_a_comma_and_an_and_needs_no_article(one: str, other: str) -> None:
    assert told(f"{one}, and {other}.") == [f"{one}.", f"{other[0].upper()}{other[1:]}."]


def test_what_grows_shares_no_object() -> None:
    drafts = told("Because of the storm, old fees have tripled and the number of boats has grown by ten percent.")
    assert drafts[-1] == "The number of boats has grown by ten percent."


def test_an_auxiliary_is_no_subject_of_a_clause() -> None:
    drafts = told("The port plans to invest $4 million, and has requested an additional $3 million for its docks.")
    assert drafts[1] == "The port has requested an additional $3 million for its docks."


def test_a_date_and_its_comma_open_a_clause() -> None:
    one, other = "In April, the mayor met the crews", "In June, at the fair in Lima, the port opened a dock"
    assert told(f"{one} and {other[0].lower()}{other[1:]}.") == [f"{one}.", f"{other}."]


def test_meeting_again_is_something_that_somebody_does() -> None:
    drafts = told("The ports committed to meeting again this summer and continuing to build on old rules.")
    assert drafts == [
        "The ports committed to meeting again this summer.",
        "The ports committed to continuing to build on old rules.",
    ]


def test_will_behind_a_comma_goes_on_with_the_will_of_the_sentence() -> None:
    drafts = told("The port will list steps that firms can take to open docks, and will work with crews on charts.")
    assert drafts[-1] == "The port will work with crews on charts."


def test_have_behind_bare_verbs_is_none_of_a_single_subject() -> None:
    text = "The plan will allow crews to get charts at home, use radios, and have the sails sent to their port."
    assert not any(draft.startswith("The plan have") for draft in told(text))


def test_a_clause_that_tells_what_may_come_keeps_its_when() -> None:
    drafts = told("When boats sit at docks for weeks, queues can grow, and prices can rise for towns.")
    assert drafts[-1] == "When boats sit at docks for weeks, prices can rise for towns."


def test_a_clause_that_tells_what_will_come_keeps_no_when_of_the_past() -> None:
    drafts = told("When Ortiz came into office, the port set a toll, and her plan will lower it for towns.")
    assert drafts[-1] == "Her plan will lower it for towns."


def test_people_of_whom_more_is_told_may_open_a_clause() -> None:
    drafts = told("The towns are expected to save $6 million, and people enrolled in Lima are expected to save more.")
    assert drafts[-1] == "People enrolled in Lima are expected to save more."


def test_what_was_aimed_at_above_a_relative_clause_does_not_hold_it_together() -> None:
    shared = "Peru will pay to set up a fund for tools, which will"
    drafts = told(
        f"{shared} enable the use of docks, sustain those links in need, and invite like-minded towns to pay."
    )
    assert drafts[1:] == [
        f"{shared} enable the use of docks.",
        f"{shared} sustain those links in need.",
        f"{shared} invite like-minded towns to pay.",
    ]


def test_a_clause_is_not_looked_for_behind_when() -> None:
    drafts = told(
        "Crews are protected from tolls for ferry care and air rescue services as well as when crews fall ill."
    )
    assert len(drafts) == 1


def test_what_somebody_may_face_stays_with_those_of_whom_it_is_told() -> None:
    text = "The port announced a plan to reach crews who are at risk, but may face barriers in the docks."
    assert told(text) == [text]


def test_a_past_form_behind_a_noun_in_ing_is_an_action() -> None:
    drafts = told("Mayor Ortiz also attended the convening and delivered remarks.")
    assert drafts == ["Mayor Ortiz attended the convening.", "Mayor Ortiz delivered remarks."]


def test_children_are_several() -> None:
    drafts = told("The bill gives crews of small boats a permit, and children are kept from harm.")
    assert drafts[-1] == "Children are kept from harm."


def test_the_funding_that_is_spent_on_is_no_verb() -> None:
    drafts = told("These ports are deploying Toll Act funding and working with crews to mend docks.")
    assert drafts[-1] == "These ports are working with crews to mend docks."


def test_the_short_name_of_a_state_at_the_end_is_no_or() -> None:
    text = "The port announced $9 million for boats in Paita, CO, and Lima, OR."
    assert told(text) == [text]
