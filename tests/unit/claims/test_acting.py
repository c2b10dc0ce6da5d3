"""Who acts in a draft: whom a pronoun means, and which words of a subject name somebody."""

from __future__ import annotations

import pytest
from tests.drafted import acting


def actors(text: str) -> list[tuple[str, ...]]:
    """Who acts in each claim."""
    return [who for who, _ in acting(text)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The port signed the treaty. As Peru opens the docks, it will lower the toll.", "Peru"),
        ("The mayors signed the treaty. When crews are trained, they will mend the docks.", "crews"),
        ("Ana Ortiz signed the treaty. Since Mayor Paz took office, he has lowered the toll.", "Mayor Paz"),
        ("Ana Ortiz signed the treaty. During Mayor Paz’s first term, he lowered the toll.", "Mayor Paz"),
        ("The mayors signed the treaty. When it was opened, they lowered the toll.", "The mayors"),
        ("The mayors signed the treaty. After Peru opened the docks, they lowered the toll.", "The mayors"),
    ],
)
def test_a_pronoun_means_who_acts_in_the_clause_that_leads_up_to_it_where_number_and_kind_agree(
    text: str, meant: str
) -> None:
    assert actors(text)[-1] == (meant,)


def test_a_country_with_the_name_of_several_is_one() -> None:
    assert actors("The mayors met. The United States opened the port. They lowered the toll.")[-1] == ("The mayors",)


def test_it_means_no_country_that_acted_before() -> None:
    assert actors("The United States welcomed the new plan. It will open the port to all ships.")[-1] == ()


def test_a_pronoun_within_a_quotation_means_nobody_named_outside() -> None:
    told = actors("The mayors met. Ortiz promised pay: “I paid. Crews are content. They will open the port.”")
    assert told[-1] == ("Crews",)
    assert ("The mayors",) not in actors("The mayors met. Ortiz promised pay: “I paid. They will get more money.”")[1:]


def test_they_behind_these_means_nobody_named_before() -> None:
    assert actors("The mayors met. These are old plans, and they will open the port.")[-1] == ("they",)


def test_he_means_no_place_with_a_name_of_two_words() -> None:
    assert actors("Mayor Ortiz met the crews. New Zealand opened the port. He lowered the toll.")[-1] == (
        "Mayor Ortiz",
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The port, paid for by the old mayors, lowered the toll.", ("The port",)),
        ("The port, now led by Ana Ortiz, lowered the toll.", ("The port",)),
        ("The new plan, if funded by Peru, will lower the toll.", ("The new plan",)),
        ("The Port of Lima last week lowered the toll.", ("The Port of Lima",)),
        ("The crews today lowered the toll.", ("The crews",)),
        ("The crews, however, lowered the toll.", ("The crews",)),
        ("Peru and Chile each took the toll.", ("Peru", "Chile")),
        ("The old mayors either took the toll or paid it.", ("The old mayors",)),
        ("The council last met in May.", ("The council",)),
        ("The old port, especially its docks, took new pilots.", ("The old port",)),
        ("The old port, together with Peru, took new pilots.", ("The old port",)),
        ("The Mayor of Lima, when possible, will take new pilots.", ("The Mayor of Lima",)),
        ("A plan for a just, lasting, and old peace took hold.", ("A plan for a just, lasting, and old peace",)),
        ("The treaty signed today lowers the toll.", ("The treaty signed today",)),
        ("Every plan of the last decade lowered the toll.", ("Every plan of the last decade",)),
    ],
)
def test_a_name_is_told_without_the_phrase_the_time_or_the_adverb_behind_it(text: str, named: tuple[str, ...]) -> None:
    assert actors(text)[0] == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A close friend of the crews, Ana Ortiz met the mayor.", ("Ana Ortiz",)),
        ("An old tax on ferries, the Toll Act ended in May.", ("the Toll Act",)),
        ("A crew of pilots in Lima, Peru met the mayor.", ("A crew of pilots in Lima, Peru",)),
    ],
)
def test_whom_a_description_leads_up_to_is_named_without_it(text: str, named: tuple[str, ...]) -> None:
    assert actors(text)[0] == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Mayor Ortiz, Secretary of Trade Luis Paz, and Port Director Eva Rey met the crews.",
            ("Mayor Ortiz", "Secretary of Trade Luis Paz", "Port Director Eva Rey"),
        ),
        (
            "The Ferry Office (FO), Dock and Lock Bureau (DLB), and NPB opened the port.",
            ("The Ferry Office (FO)", "Dock and Lock Bureau (DLB)", "NPB"),
        ),
        (
            "Assistant to the Mayor and Director of Docks Ana Ortiz, and Port Director Eva Rey met the crews.",
            ("Assistant to the Mayor and Director of Docks Ana Ortiz", "Port Director Eva Rey"),
        ),
        (
            "The mayors of Lima, Arica, and Callao met the crews.",
            ("The mayors of Lima, Arica, and Callao",),
        ),
        (
            "The Office of Docks, Locks, and Ferries met the crews.",
            ("The Office of Docks, Locks, and Ferries",),
        ),
        (
            "Ana Ortiz, Mayor of Lima, and Luis Paz, Director of Docks, met the crews.",
            ("Ana Ortiz, Mayor of Lima, and Luis Paz, Director of Docks",),
        ),
        (
            "President Ortiz, Governor of Peru, and President Paz met the crews.",
            ("President Ortiz, Governor of Peru, and President Paz",),
        ),
    ],
)
def test_titles_with_names_and_bodies_in_a_list_are_named_one_by_one_and_offices_stay_with_whom_they_tell_of(
    text: str, named: tuple[str, ...]
) -> None:
    assert actors(text)[0] == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Also this week, the port took new pilots.", ("the port",)),
        ("One year on, the port took new pilots.", ("the port",)),
        ("A year ago today, Mayor Ortiz took the port.", ("Mayor Ortiz",)),
        ("Two years after the storm, Peru took new pilots.", ("Peru",)),
        ("One day after Mayor Ortiz announced a new fund, Peru took new pilots.", ("Peru",)),
        ("In May, 40 years after crews founded the port, Mayor Ortiz took it.", ("Mayor Ortiz",)),
        ("Just weeks before opening, the port took new pilots.", ("the port",)),
        ("For example, Old Dock County, LC took new pilots.", ("Old Dock County, LC",)),
        ("The Office of Docks (OD) and NPB took new pilots.", ("The Office of Docks (OD)", "NPB")),
        ("The old crews seldom open docks.", ("The old crews",)),
        ("Last weekend, two old ferries took new pilots.", ("two old ferries",)),
        ("Right now, the port takes new pilots.", ("the port",)),
        ("No later than May 13th, Lima will take new pilots.", ("Lima",)),
        ("United in hope, the towns took new pilots.", ("the towns",)),
        ("Notwithstanding this new threat, the towns took new pilots.", ("the towns",)),
        ("Out of all the towns, Lima took new pilots.", ("Lima",)),
        ("Further raising the toll, Mayor Ortiz took new pilots.", ("Mayor Ortiz",)),
        ("More than forty towns, among them Lima, took new pilots.", ("More than forty towns",)),
        ("Now, I, Ana Ortiz, Mayor of Lima, take new pilots.", ("I",)),
        ("Today in Lima, Peru, Mayor Ortiz and Port Director Rey took it.", ("Mayor Ortiz", "Port Director Rey")),
        (
            "Advisor to the Mayor and Port Director Eva Rey took it.",
            ("Advisor to the Mayor and Port Director Eva Rey",),
        ),
    ],
)
def test_a_name_is_told_without_the_time_or_the_phrase_that_leads_up_to_it(text: str, named: tuple[str, ...]) -> None:
    assert actors(text)[0] == named


def test_a_label_before_a_dash_is_no_part_of_a_name_and_a_remark_between_dashes_is_none_either() -> None:
    assert actors("New Fund for Old Docks – The Mayor of Lima took new pilots.")[0] == ("The Mayor of Lima",)
    assert actors("Two old towns – Lima and Arica – have taken new pilots.")[0] == ("Two old towns",)
    assert actors("Today, we – Mayor Ortiz of Lima, and Mayor Paz of Arica – meet the crews.")[0] == ("we",)


@pytest.mark.parametrize(
    "text",
    ["Also at the meeting were Ana Ortiz and Luis Paz.", "Joining the mayor at the port were Ana Ortiz and Luis Paz."],
)
def test_what_stands_before_the_verb_where_those_who_act_follow_names_nobody(text: str) -> None:
    assert actors(text)[0] == ()


def test_it_means_nobody_where_those_who_speak_acted_in_the_sentence_before() -> None:
    assert actors("The port has grown. We opened a new office. It will train forty new pilots.")[-1] == ()
    assert actors("The port has grown. It will train forty new pilots.")[-1] == ("The port",)


def test_the_it_of_it_is_time_means_nobody_though_it_is_contracted() -> None:
    assert actors("The port has grown. It’s time that Peru opened a dock.")[-1] == ()


def test_words_that_end_in_a_pronoun_and_others_before_it_name_nobody() -> None:
    assert actors("Help the crews so they can open new docks.")[0] == ()
    assert actors("Ana Ortiz and I have been to the port.")[0] == ("Ana Ortiz", "I")


def test_a_note_that_is_not_closed_is_no_part_of_a_name() -> None:
    assert actors("The ferry fund (The Old One is used by all crews.")[0] == ("The ferry fund",)
    assert actors("The ferry fund (**TOO** ) is used by all crews.")[0] == ("The ferry fund (TOO)",)
