"""Two actions of one sentence make two drafts, whatever they share before them. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import told


@pytest.mark.parametrize(
    ("shared", "one", "other"),
    [
        ("We are committed to", "ending piracy", "expanding trade"),
        ("The mayors agreed", "to share charts", "to train their pilots"),
        ("Peru is working to", "close this quay", "adopt new rules"),
        ("The ministry is", "improving port lights", "modernizing lock gates"),
        ("Crews will save fuel", "by slowing ships", "by replacing hulls"),
    ],
)
def test_two_words_are_enough_where_each_verb_acts_on_something(shared: str, one: str, other: str) -> None:
    assert told(f"{shared} {one} and {other}.") == [f"{shared} {one}.", f"{shared} {other}."]


@pytest.mark.parametrize(
    "text",
    [
        "We commit to adopting and maintaining rules.",
        "The mayors will open and light the docks.",
        "The towns are improving harbor lights and monitoring systems.",
        "The port will issue charts and use fees.",
    ],
)
def test_what_may_share_an_object_or_be_a_noun_stays_together(text: str) -> None:
    assert told(text) == [text]


def test_a_second_means_goes_with_the_first_of_its_kind() -> None:
    text = "We will mend the port by raising its ability to see storms through early alarms, and by lighting its quays."
    assert told(text) == [
        "We will mend the port by raising its ability to see storms through early alarms.",
        "We will mend the port by lighting its quays.",
    ]


@pytest.mark.parametrize(
    ("shared", "one", "other"),
    [
        ("We stressed the urgent need to", "protect all crews at sea", "open the ports of the south"),
        ("The mayors discussed ongoing efforts to", "lower the tolls of the canal", "train young pilots"),
        ("Peru announced new steps to", "light the old docks", "widen the lock at Lima"),
        ("The ministers underscored the importance of", "lowering port tolls", "training young pilots"),
        ("The group will focus on", "charting the northern coast", "mending its oldest docks"),
        ("The Mayor signed an order directing all ports of Peru to", "lower their tolls", "train young pilots"),
        ("The Mayor sent a letter calling on the towns to", "join the plan", "mend their oldest docks"),
        ("We are hopeful that the mayors will", "open the docks by May", "train young pilots"),
        ("Peru is taking action to", "lower the tolls of the canal", "train young pilots"),
        ("The light will enhance our ability to", "see storms at sea", "warn all crews"),
        ("The talks focused on", "charting the northern coast", "mending its oldest docks"),
    ],
)
def test_what_the_sentence_is_about_is_told_one_by_one(shared: str, one: str, other: str) -> None:
    assert told(f"{shared} {one} and {other}.") == [f"{shared} {one}.", f"{shared} {other}."]


@pytest.mark.parametrize(
    "text",
    [
        "The mayors praised a fund that supports efforts to lower tolls and train young pilots.",
        "Peru will train crews in line with efforts to lower the tolls and mend the old docks.",
        "The port will pay without lowering its tolls and training new pilots.",
        "The work is focused on speeding repairs, and improving the safety of, old and new ferries.",
        "The plan will result in mending forty docks, resulting in more trade, thus helping crews and lowering tolls.",
    ],
)
def test_what_only_describes_something_stays_with_it(text: str) -> None:
    assert told(text) == [text]


def test_what_somebody_makes_clear_is_told_besides_what_he_underscores() -> None:
    text = "She underscored our vision of a free coast and made clear that crews must be paid."
    assert told(text) == ["She underscored our vision of a free coast.", "She made clear that crews must be paid."]


def test_a_hyphened_adverb_at_the_end_of_an_action_awaits_nothing() -> None:
    text = "The ports will meet the storms head-on, and open new docks for all towns."
    assert told(text) == ["The ports will meet the storms head-on.", "The ports will open new docks for all towns."]


def test_a_noun_behind_its_article_is_no_verb_that_shares_what_follows() -> None:
    text = "The towns will join the plan, mend the old docks, and train young pilots."
    assert told(text) == [
        "The towns will join the plan.",
        "The towns will mend the old docks.",
        "The towns will train young pilots.",
    ]


@pytest.mark.parametrize(
    ("who", "one", "other"),
    [
        ("The Mayor", "unlocked a million dollars in port funding", "enacted historic expansions of the docks"),
        ("The mayors", "stressed the importance of strengthening the port base", "discussed approaches to saving it"),
    ],
)
def test_a_past_form_that_hardly_describes_a_noun_is_a_second_action(who: str, one: str, other: str) -> None:
    assert told(f"{who} {one} and {other}.") == [f"{who} {one}.", f"{who} {other}."]


def test_the_last_past_form_of_a_list_of_actions_describes_no_noun() -> None:
    text = "The town opened the docks to crews, lowered the toll by half, and increased wages for pilots."
    assert told(text) == [
        "The town opened the docks to crews.",
        "The town lowered the toll by half.",
        "The town increased wages for pilots.",
    ]


def test_a_clause_behind_a_phrase_may_name_who_speaks() -> None:
    text = "They stressed the value of open docks, and in this context, Mayor Ortiz welcomed Peru joining the group."
    assert told(text) == [
        "They stressed the value of open docks.",
        "Mayor Ortiz welcomed Peru joining the group.",
    ]


def test_a_past_form_before_a_noun_and_its_verb_describes_the_noun() -> None:
    text = "Last year the port targeted damaged and broken lock gates."
    assert told(text) == [text]


def test_a_verb_behind_a_comma_goes_on_with_the_action_and_not_with_its_steps() -> None:
    text = "Peru will take steps to light the docks of the south, and train young pilots."
    assert told(text) == [
        "Peru will take steps to light the docks of the south.",
        "Peru will train young pilots.",
    ]


def test_a_verb_behind_two_steps_goes_on_with_the_action() -> None:
    text = "Peru will take steps to light its docks and lower its tolls, and train young pilots."
    assert told(text) == [
        "Peru will take steps to light its docks.",
        "Peru will take steps to lower its tolls.",
        "Peru will train young pilots.",
    ]


def test_what_is_continued_is_no_step_to_something_else() -> None:
    text = "Peru will take new steps to light its docks and continue to train young pilots."
    assert told(text) == ["Peru will take new steps to light its docks.", "Peru will continue to train young pilots."]


def test_steps_that_commas_list_all_belong_to_the_action() -> None:
    text = "Peru will take steps to light the docks, train young pilots, and lower the tolls."
    assert told(text) == [
        "Peru will take steps to light the docks.",
        "Peru will take steps to train young pilots.",
        "Peru will take steps to lower the tolls.",
    ]


def test_several_things_that_including_adds_are_told_one_by_one() -> None:
    shared = "He discussed his plans for a better coast"
    text = f"{shared}, including opening forty docks, training young pilots for the canal, and lowering the tolls."
    assert told(text) == [
        f"{shared}.",
        f"{shared}, including opening forty docks.",
        f"{shared}, including training young pilots for the canal.",
        f"{shared}, including lowering the tolls.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He discussed his plans for a better coast, including opening forty new docks for the crews of all towns.",
        "The ports say that they met their goals, including opening forty new docks and training all young pilots.",
        "The plan helps crews, including training and housing.",
    ],
)
def test_one_thing_that_including_adds_stays_with_what_it_is_part_of(text: str) -> None:
    assert told(text) == [text]


def test_the_last_of_several_steps_is_told_though_a_list_follows_it() -> None:
    text = "Today, the Mayor announced new steps to support lowering the tolls and increase crew access to old docks:"
    assert told(f"{text}\n\n-   **Better charts.** The port drew forty charts in May.\n") == [
        "Today, the Mayor announced new steps to support lowering the tolls.",
        "Today, the Mayor announced new steps to increase crew access to old docks.",
        "The port drew forty charts in May.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The port is not raising tolls on ferries, but lowering them for all crews.",
        "The port will not raise tolls on ferries but lower them for all crews.",
    ],
)
def test_what_follows_a_denial_behind_but_is_not_denied(text: str) -> None:
    assert told(text) == [text]


@pytest.mark.parametrize("alone", ["only", "just", "simply"])
def test_what_is_not_all_goes_with_what_is_added_to_it(alone: str) -> None:
    text = f"Peru will take steps not {alone} to lower the tolls of all ports but also to train forty young pilots."
    assert told(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor opened the dock, and in Lima.",
        "He saw crews in the port but that is why.",
        "The mayor opened the dock and the.",
        "We are lighting the docks and mending old.",
        "They agreed to light the docks, and by then, Peru.",
    ],
)
def test_a_sentence_that_breaks_off_is_told_with_all_its_words(text: str) -> None:
    assert " ".join(told(text)).split()[-1] == text.split()[-1]
