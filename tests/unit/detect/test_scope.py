"""SC7xx: how much, how far, and on what condition."""

from __future__ import annotations

import pytest

from comparing import codes, found

PORTS = "{} ports will accept the permit."


@pytest.mark.parametrize(
    ("official", "account"),
    [("All", "Some"), ("All", "Few"), ("Most", "Few"), ("Some", "All"), ("Almost all", "All"), ("Both", "One of the")],
)
def test_another_share_of_the_whole_is_reported(official: str, account: str) -> None:
    assert "SC701" in codes(PORTS.format(official), PORTS.format(account))


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("All", "All the"),
        ("All of the", "All"),
        ("Almost all", "Nearly all"),
        ("Many", "Several"),
        ("All", "The"),
        ("A few", "Some"),
    ],
)
def test_a_share_in_other_words_is_fair(official: str, account: str) -> None:
    assert codes(PORTS.format(official), PORTS.format(account), "SC7") == set()


def test_a_superlative_counts_nothing() -> None:
    assert codes("They opened a modern harbour.", "They opened a most modern harbour.", "SC7") == set()


def test_only_may_neither_come_nor_go() -> None:
    assert "SC701" in codes("The permit covers tea.", "The permit covers only tea.")
    assert "SC701" in codes("The permit covers only tea.", "The permit covers tea.")
    assert codes("The permit covers only tea.", "The permit covers solely tea.", "SC7") == set()
    assert codes("The permit covers tea.", "The permit covers not only tea.", "SC7") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [("fully", "partly"), ("substantially", "slightly"), ("rapidly", "gradually"), ("permanently", "temporarily")],
)
def test_a_degree_turned_to_the_contrary_is_reported_once_and_as_a_degree(official: str, account: str) -> None:
    line = "The duty will be {} reduced."
    assert [s.code for s in found(line.format(official), line.format(account))] == ["SC702"]


def test_a_degree_that_takes_something_back_may_not_be_added() -> None:
    assert "SC702" in codes("The duty will be reduced.", "The duty will be slightly reduced.")


def test_a_degree_may_be_left_out() -> None:
    assert codes("The duty will be fully lifted.", "The duty will be lifted.", "SC7") == set()


PLAIN = "The bank will pay the second share of the loan."


@pytest.mark.parametrize(
    "condition",
    [
        "if necessary",
        "if the council resigns",
        "provided that the council resigns",
        "subject to a vote",
        "unless the court objects",
        "as long as prices hold",
        "in the event of a drought",
    ],
)
def test_a_condition_may_neither_come_nor_go(condition: str) -> None:
    conditional = f"{PLAIN[:-1]}, {condition}."
    assert codes(PLAIN, conditional, "SC7") == {"SC703"}
    assert codes(conditional, PLAIN, "SC7") == {"SC704"}


@pytest.mark.parametrize(
    "condition",
    [
        "once Peru has paid",
        "once Peru pays",
        "after Peru has signed",
        "Peru permitting",
        "should Peru agree",
        "when Peru has paid",
        "whenever Peru asks",
        "pending a vote",
        "where funds allow",
    ],
)
def test_what_has_to_come_first_is_a_condition(condition: str) -> None:
    conditional = f"{PLAIN[:-1]}, {condition}."
    assert codes(PLAIN, conditional, "SC7") == {"SC703"}
    assert codes(conditional, PLAIN, "SC7") == {"SC704"}


def test_provided_is_a_condition_without_a_comma_too() -> None:
    assert codes(PLAIN, f"{PLAIN[:-1]} provided Peru pays.", "SC7") == {"SC703"}
    assert codes("The bank lent money.", "The bank lent money and provided homes that last.", "SC703") == set()


@pytest.mark.parametrize(
    "words",
    [
        "once a year",
        "once again",
        "as the bank is willing",
        "when they met in Lima",
        "after the summit",
        "as appropriate",
        "where necessary",
        "subject to any necessary arrangements",
        "if we believe the authors",
        "if the bank is to be believed",
    ],
)
def test_a_time_and_a_formality_set_no_condition(words: str) -> None:
    told = f"{PLAIN[:-1]}, {words}."
    assert codes(PLAIN, told, "SC703") == set()
    assert codes(told, PLAIN, "SC704") == set()


@pytest.mark.parametrize(
    "told", ["if parliament approves", "once parliament approves", "with the approval of parliament required"]
)
def test_a_condition_in_other_words_is_fair(told: str) -> None:
    official = "Subject to approval by parliament, the bank will pay the second share."
    assert codes(official, f"The bank will pay the second share {told}.", "SC7") == set()


@pytest.mark.parametrize("account", ["Reporters asked if the bank will pay the second share of the loan.", PLAIN])
def test_a_question_sets_no_condition(account: str) -> None:
    assert "SC703" not in codes(PLAIN, account)


def test_even_if_denies_a_condition() -> None:
    official = "The bank will pay the second share if the council agrees."
    assert "SC704" in codes(official, "The bank will pay the second share even if the mayor objects.")


LIST = "The pact covers cotton, wool and silk."


@pytest.mark.parametrize(
    "account", ["The pact covers cotton, linen, wool and silk.", "The pact covers cotton, wool, silk and linen."]
)
def test_an_item_may_not_enter_a_list(account: str) -> None:
    (sign,) = found(LIST, account, "SC7")
    assert sign.code == "SC705"
    assert "linen" in sign.message


@pytest.mark.parametrize(
    "account",
    [
        "The pact covers silk, cotton and wool.",
        "The pact covers cotton and silk.",
        "The pact covers cotton, wool and silk, traders noted.",
    ],
)
def test_a_list_in_another_order_or_shorter_is_fair(account: str) -> None:
    assert codes(LIST, account, "SC7") == set()


def test_a_shorter_list_may_not_be_called_complete() -> None:
    assert "SC706" in codes(LIST, "The pact covers only cotton and wool.")


def test_and_is_not_or() -> None:
    assert codes("The team will visit Oslo and Bergen.", "The team will visit Oslo or Bergen.", "SC7") == {"SC707"}
    assert codes("The team will visit Oslo or Bergen.", "The team will visit Oslo and Bergen.", "SC7") == {"SC707"}


def test_and_is_or_under_a_negation() -> None:
    assert "SC707" not in codes("They will not tax tea and coffee.", "They will not tax tea or coffee.")


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru and Ghana will finish the pact.", "Peru and Chile, Kenya, Oman and Ghana will finish the pact."),
        (
            "We welcome the plan for clean ports.",
            "We welcome the plan for clean ports and combat the effects of smoke.",
        ),
        ("We welcome the plan for clean ports.", "We welcome the plan for clean ports and training nurses."),
    ],
)
def test_who_acts_too_and_what_is_done_too_is_no_item(official: str, account: str) -> None:
    assert codes(official, account, "SC70") & {"SC705", "SC708"} == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "Peru will exempt holders of diplomatic passports.",
            "If you hold a diplomatic passport, Peru will exempt you.",
        ),
        ("Peru intends to send two engineers.", "Two engineers will come from Peru, if it does as it intends."),
        ("A committee will meet every month in Lima.", "Once a month a committee is to meet in Lima."),
        ("Peru will lend its ship for up to 45 days.", "Peru will lend its ship, which may take as long as 45 days."),
        ("They will not tax grain in an emergency.", "They will not tax grain for as long as an emergency lasts."),
        ("Peru will share lists to the extent that law allows.", "Peru will share lists, the law permitting."),
        ("Peru will sell 40 ships by 2030.", "If you buy ships, Peru will sell you one of 40 by 2030."),
        ("Rules against smoking will be strengthened.", "Rules that keep people from smoking, should get stronger."),
    ],
)
def test_a_condition_that_the_statement_has_in_other_words_is_fair(official: str, account: str) -> None:
    assert "SC703" not in codes(official, account)


def test_being_subject_to_something_sets_no_condition() -> None:
    told = f"{PLAIN[:-1]}, and the days of towns being subject to the whims of the sea are over."
    assert codes(PLAIN, told, "SC703") == set()


def test_an_item_that_was_exchanged_within_a_list_is_reported_whole() -> None:
    official = "They agreed to cooperate on shipping, quantum computing and artificial intelligence."
    account = "They agreed to cooperate on shipping, nuclear weapons and artificial intelligence."
    (sign,) = found(official, account, "SC705")
    assert "“quantum computing” became “nuclear weapons”" in sign.message


@pytest.mark.parametrize(
    "account",
    [
        "They agreed to cooperate on shipping, agriculture and artificial intelligence.",
        "They agreed to cooperate on shipping, and on artificial intelligence too.",
        "They agreed to cooperate on artificial intelligence, farming and shipping.",
        "They agreed to cooperate on shipping, farms and artificial intelligence.",
        "They agreed to cooperate on shipping, rural and artificial intelligence.",
    ],
)
def test_an_item_in_another_word_left_out_or_in_another_place_is_fair(account: str) -> None:
    official = "They agreed to cooperate on shipping, farming and artificial intelligence."
    assert codes(official, account, "SC705") == set()


def test_an_exception_that_one_side_alone_makes_is_reported() -> None:
    every, but_one = "All members will join the fund.", "All members except Peru will join the fund."
    assert codes(but_one, every, "SC701") == codes(every, but_one, "SC701") == {"SC701"}
    assert codes(but_one, "All members but for Peru will join the fund.", "SC701") == set()
    assert codes(but_one, "Peru alone will stay outside the fund.", "SC701") == set()


def test_an_item_told_more_broadly_is_fair() -> None:
    official = "They will grow beans, celery and lettuce."
    assert codes(official, "They will grow beans, vegetables and lettuce.", "SC705") == set()


def test_what_each_does_is_not_what_all_do_together() -> None:
    official = "The three towns will each train 400 nurses."
    assert "SC701" in codes(official, "The three towns will together train 400 nurses.")
    assert "SC701" in codes("The towns will train 400 nurses between them.", "The towns will train 400 nurses each.")
    assert "SC701" not in codes(official, "Each of the three towns will train 400 nurses.")
    assert "SC701" not in codes(official, "The three towns, working together, will train 400 nurses each.")


def test_a_promise_that_ends_on_a_day_is_not_one_without_an_end() -> None:
    official = "The two towns will not raise the ferry fare."
    assert "SC703" in codes(official, "The two towns will not raise the ferry fare until 2028.")
    assert "SC703" not in codes(official, "The two towns will not raise the ferry fare, they said in June.")
    dated = "Through 2028 the two towns will not raise the ferry fare."
    assert "SC703" not in codes(dated, "The two towns will not raise the ferry fare until the end of 2028.")


def test_a_share_in_percent_is_not_all() -> None:
    official = "The port will pay 40 percent of the costs of the dredging."
    assert "SC701" in codes(official, "The port will pay all of the costs of the dredging.")
    for fair in ("some of the costs", "part of the costs", "the costs", "40 percent of all costs"):
        assert "SC701" not in codes(official, f"The port will pay {fair} of the dredging.")


def test_an_act_that_needs_something_first_is_no_longer_bound_where_that_is_left_out() -> None:
    official = "Neither side will ban the export of rice without 60 days' notice."
    assert "SC704" in codes(official, "Neither side will ban the export of rice.")
    assert "SC703" in codes("Neither side will ban the export of rice.", official)
    leaving = "The towns do not plan to leave the pact before asking their partners."
    assert codes(leaving, "The towns have no plans to leave the pact without asking their partners first.") == set()


def test_a_condition_is_added_to_what_has_none_by_its_own_words() -> None:
    official = "They urged Chile to return to the talks without preconditions."
    assert "SC703" in codes(official, "They urged Chile to return to the talks, provided that it disarms first.")
    assert "SC703" not in codes(official, "They urged Chile to return to the talks with no conditions attached.")


def test_an_exception_from_a_ban_is_not_left_out() -> None:
    official = "Neither side shall demand the code, except for reasons of safety."
    assert "SC701" in codes(official, "Neither side shall demand the code.")
    assert "SC701" not in codes(official, "Except where safety is at stake, neither side may demand the code.")


def test_what_is_taken_out_is_included_in_the_account() -> None:
    official = "The port will open its docks to all firms, except for tankers."
    assert "SC701" in codes(official, "The port opens its docks to all firms, tankers included.")
    assert "SC701" in codes(official, "The port opens its docks to firms with ferries and tankers alike.")
    assert "SC701" not in codes(official, "The port opens its docks to all firms, except those with tankers.")
    assert "SC701" not in codes("The port will open its docks to all firms.", "The port opens its docks to all alike.")


def test_what_is_used_once_sets_no_condition() -> None:
    official = "Peru will phase out single-use plastics by July."
    assert "SC703" not in codes(official, "Plastics used only once will be phased out in Peru by July.")


def test_at_most_is_no_share() -> None:
    official = "Peru will sell Chile up to 400 megawatts each summer."
    assert "SC701" not in codes(official, "Peru is to sell Chile 400 megawatts at most, summer by summer.")


def test_a_share_that_both_tell_is_of_one_thing() -> None:
    official = "The board will have a majority of Peruvian members."
    assert "SC701" not in codes(official, "A majority of the members of the board will be from Peru.")


def test_what_cannot_be_done_without_is_no_condition() -> None:
    official = "They will not tax the metals that most cars need."
    assert "SC703" not in codes(official, "They will not tax the metals that cars cannot do without.")


def test_only_before_a_share_limits_nothing_more() -> None:
    official = "Freight trains will pay half of the toll."
    assert "SC701" not in codes(official, "Freight trains will pay only half of the toll.")


def test_for_now_only_leaves_room_for_others() -> None:
    official = "Brazil agreed to share the satellite; Peru will join later."
    assert "SC701" not in codes(official, "For now only Brazil agreed to share the satellite.")
    assert "SC701" in codes(official, "Only Brazil agreed to share the satellite.")


def test_a_part_is_not_the_whole() -> None:
    official = "Peru agreed to release the four trawlers."
    assert "SC701" in codes(official, "Peru agreed to release two of the four trawlers.")
    assert "SC701" in codes(official, "Peru agreed to release some of the four trawlers.")
    assert "SC701" not in codes(official, "Peru agreed to release all of the four trawlers.")
    assert "SC701" not in codes(official, "Peru agreed to release the four trawlers, two of the four at once.")


def test_but_one_is_an_exception() -> None:
    official = "All stations will open, with the exception of Salamar."
    assert "SC701" not in codes(official, "All stations but one, Salamar, will open.")


def test_what_is_taken_out_is_not_included() -> None:
    official = "The terms may be made public, except for the certificate."
    assert "SC701" in codes(official, "The terms may be made public, including the certificate.")
    assert "SC701" in codes("All guns, including rifles, are banned.", "All guns, except rifles, are banned.")
    assert "SC701" not in codes(official, "The terms may be made public, except the certificate.")
    assert "SC501" in codes(official, "The terms may not be made public, except for the certificate.")


def test_a_length_of_time_may_be_told_by_its_end() -> None:
    official = "Egypt will not raise the fee for ships for five years."
    assert "SC703" not in codes(official, "Egypt froze the fee for ships until late 2035.")


def test_those_of_one_country_in_the_other_are_those_of_both() -> None:
    official = "Soldiers of one country who serve in the other have their own courts."
    assert "SC701" not in codes(official, "Both countries' soldiers have their own courts when they serve abroad.")
    assert "SC701" in codes("Both sides will tell each other.", "One side will tell the other.")


def test_what_is_taken_out_is_not_all_there_is() -> None:
    official = "Refugees may take up work, except in mining."
    assert "SC701" in codes(official, "Refugees may take up work, but only in mining.")
    assert "SC701" in codes(official, "Refugees may take up work, even in mining.")


def test_a_condition_that_the_statement_tells_by_its_figure_is_not_added() -> None:
    official = "A film of which each country bears 20 percent of the budget counts as national in both."
    told = "A film counts as national in both so long as each partner has put up 20 percent of the budget."
    assert "SC703" not in codes(official, told)


def test_a_part_that_the_statement_tells_is_fair() -> None:
    official = "Peru has opened 21 chapters, and 9 have been closed."
    assert "SC701" not in codes(official, "Nine of the 21 chapters that Peru has opened have been closed.")


def test_what_is_taken_out_may_be_told_as_the_only_one_that_does_not() -> None:
    official = "All ports except Ostend will open in March."
    assert "SC701" in codes(official, "Only Ostend will open in March.")
    assert "SC701" not in codes(official, "Only Ostend will not open in March.")
    assert "SC701" not in codes(official, "Only Ostend stays closed in March.")


def test_a_length_of_time_excuses_an_end_only_where_something_lasts_for_it() -> None:
    assert "SC703" in codes("The ports will open within six months.", "The ports will open until 2028.")
    official = "Peru will run a course for three years and will open its ports to Chile."
    assert "SC703" in codes(official, "Peru will run a course for three years and open its ports to Chile until 2028.")


def test_a_part_that_the_statement_tells_too_is_no_other() -> None:
    official = "Four wells will be drilled, two of them in Peru."
    assert "SC701" not in codes(official, "Two of the four wells will be drilled in Peru.")
    assert "SC701" in codes(official, "Three of the four wells will be drilled in Peru.")
    assert "SC701" not in codes("Five wells will be drilled.", "The first of the five wells will be drilled in May.")


def test_where_alone_something_does_not_happen_is_what_is_taken_out() -> None:
    official = "All ports except in Ostend will open in March."
    assert "SC701" not in codes(official, "Ports will open in March, only in Ostend they stay closed.")


def test_those_of_one_country_in_the_other_are_not_those_of_all() -> None:
    official = "Citizens of one country may work in the other."
    assert "SC701" in codes(official, "Citizens of all countries may work in the other.")
    assert "SC701" not in codes(official, "Citizens of both countries may work in the other.")


@pytest.mark.parametrize(
    ("official", "fair", "changed"),
    [
        (
            "New wells shall be subject to the consent of the villages, and the pumps will be checked each spring.",
            "The pumps will be checked each spring.",
            "New wells shall be dug, and the pumps will be checked each spring.",
        ),
        (
            "Peru will extend its lease, subject to a vote of its senate, while Chile will close its yard at Arica.",
            "Chile will close its yard at Arica.",
            "Peru will extend its lease, while Chile will close its yard at Arica.",
        ),
        (
            "They have reopened the museum in the harbour, and will return the boats, provided that the owners agree.",
            "The museum in the harbour has been reopened.",
            "They have reopened the museum in the harbour, and will return the boats.",
        ),
    ],
)
def test_a_condition_of_another_part_of_the_sentence_is_not_left_out(official: str, fair: str, changed: str) -> None:
    assert codes(official, fair, "SC7") == set()
    assert "SC704" in codes(official, changed)


def test_what_is_added_under_a_condition_sets_none_for_the_rest() -> None:
    official = "The pilots shall train for a year at the school in Arica."
    assert codes(official, f"{official[:-1]}, and longer if need be.", "SC7") == set()
    assert codes(official, f"{official[:-1]}, if need be.", "SC7") == {"SC703"}


def test_who_is_provided_with_something_is_no_condition() -> None:
    official = "Nurses will be sent to villages that face a flood."
    assert codes(official, "Nurses will be provided to villages facing a flood.", "SC7") == set()
    assert codes(official, "Nurses will be sent to villages provided the mayor agrees.", "SC7") == {"SC703"}


def test_to_keep_ones_word_is_no_condition() -> None:
    official = "Peru will pay each of the farmers before they leave."
    assert (
        codes(official, "If Peru keeps its word, each of the farmers will be paid before they leave.", "SC7") == set()
    )
    assert "SC703" in codes(official, "If Chile agrees, each of the farmers will be paid before they leave.")


@pytest.mark.parametrize(
    ("code", "fair", "changed"),
    [
        (
            "SC703",
            (
                "Peru will admit at least 150,000 tonnes of maize free of duty.",
                "Peru will admit no fewer than 150,000 tonnes of maize without duty.",
            ),
            ("Peru will not admit maize.", "Peru will not admit maize without a certificate."),
        ),
        (
            "SC703",
            (
                "Peru announced 8 million crowns in help.",
                "Peru announced 8 million crowns in help after floods that have cost 140 lives.",
            ),
            ("Peru will pay 8 million crowns in help.", "Peru will pay 8 million crowns in help after Chile has paid."),
        ),
        (
            "SC703",
            (
                "They expect the yard to employ 2,300 people in 2031.",
                "The yard will employ 2,300 people in 2031, if things go as expected.",
            ),
            (
                "They expect the yard to employ 2,300 people in 2031.",
                "The yard will employ 2,300 people in 2031, if Peru pays.",
            ),
        ),
    ],
)
def test_what_bounds_or_expects_or_tells_of_the_past_sets_no_condition(
    code: str, fair: tuple[str, str], changed: tuple[str, str]
) -> None:
    assert code not in codes(*fair)
    assert code in codes(*changed)


def test_at_the_most_is_no_share() -> None:
    official = "Of the seats of the Council no more than six may be filled by banks."
    assert "SC701" not in codes(official, "Six at the most of the Council's seats may be filled by banks.")
    assert "SC701" in codes("The ports will accept it.", "Most of the ports will accept it.")


def test_most_of_a_country_is_another_thing_than_the_country() -> None:
    official = "Peru and Chile will store seeds of rice."
    assert "SC701" not in codes(official, "Rice feeds most of Peru and seeds are sold in Chile.")
    assert "SC701" in codes("Peru will store seeds of rice.", "Peru will store most seeds of rice.")


def test_none_unless_is_all_with() -> None:
    official = "Every vessel must carry a pilot."
    assert "SC701" not in codes(official, "No vessel may sail unless it carries a pilot.")
    assert "SC701" in codes(official, "No vessel must carry a pilot.")


def test_whoever_has_one_of_several_is_told_of_all() -> None:
    official = "Peru will license the sale of 14 chemicals."
    assert "SC701" not in codes(official, "Anyone who sells one of the 14 chemicals will be licensed by Peru.")
    assert "SC701" in codes(official, "Peru will license the sale of one of the 14 chemicals.")


def test_what_is_taken_out_may_be_told_apart() -> None:
    official = "Both sides will open all their archives, apart from files on pilots."
    assert "SC701" not in codes(official, "Both sides will open all their archives; files on pilots stay closed.")
    assert "SC701" not in codes(
        official, "Both sides will open all their archives; files on pilots will not be opened."
    )
    assert "SC701" in codes(official, "Both sides will open all their archives; files on pilots make no difference.")
    assert "SC701" in codes(official, "Both sides will open all their archives; files on pilots are part of them.")


def test_an_exception_may_be_made_in_other_words() -> None:
    official = "Every ministry will cut its costs; the courts are exempt."
    assert "SC701" not in codes(official, "Every ministry will cut its costs, with the exception of the courts.")
    assert "SC701" in codes(
        "Every ministry will cut its costs.", "Every ministry except the courts will cut its costs."
    )
    lakes = "Every boat may fish on the river, except in the lakes."
    assert "SC701" not in codes(lakes, "Every boat may fish on the river; the lakes are the exception.")
    assert "SC701" in codes(lakes, "Every boat may fish on the river; the lakes are deep.")


def test_a_duty_to_act_before_may_be_told_as_what_nothing_goes_without() -> None:
    official = "Peru must ask Chile before it opens the sluice."
    assert codes(official, "Peru may not open the sluice without asking Chile.", "SC70") == set()
    assert "SC703" in codes(
        "Peru will open the sluice in May.", "Peru may open the sluice in May only if Chile agrees."
    )


TALKS = "The path to talks with the rebels remains open."


@pytest.mark.parametrize("place", ["The path to talks remains open {}.", "{}, the path to talks remains open."])
def test_the_other_sides_move_is_no_condition_of_being_open_to_talks(place: str) -> None:
    assert codes(TALKS, place.format("if the rebels come to the table"), "SC703") == set()


def test_what_is_provided_for_is_a_condition_of_talks_and_if_one_of_a_deed() -> None:
    provided = "The path to talks remains open provided that the rebels leave the capital."
    assert "SC703" in codes(TALKS, provided)
    paid = "The bank will lend the harbour 40 million dollars"
    assert "SC703" in codes(f"{paid}.", f"{paid} if the harbour sells its ferries.")


def test_should_never_is_no_if() -> None:
    official = "The islands will not tolerate raids on the border."
    assert codes(official, "Raids, like that on the border, should never be tolerated.", "SC703") == set()


ENDED = "Peru will abolish its tolls on Chilean ferries by 2030."
TWO_ACTS = "Peru will reduce tolls on ferries and eliminate tolls on barges."


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (ENDED, "Peru will halve its tolls on Chilean ferries by 2030."),
        (ENDED, "Peru will cut its tolls on Chilean ferries by a third."),
        (ENDED, "Tolls on Chilean ferries will be reduced by 20 percent."),
        (ENDED, "Peru will ease its tolls on Chilean ferries by 2030."),
        ("Peru will reduce its tolls on ferries.", "Peru will scrap its tolls on ferries."),
        ("Peru will reduce its tolls on ferries.", "Peru will end its tolls on ferries."),
        ("Peru will eliminate or reduce its tolls on ferries.", "Peru will eliminate its tolls on ferries."),
        ("Peru will reduce or eliminate its tolls on ferries.", "Peru will eliminate its tolls on ferries."),
        (TWO_ACTS, "Peru will eliminate tolls on ferries."),
        (TWO_ACTS, "Peru will halve tolls on barges."),
    ],
)
def test_an_end_told_as_less_and_less_told_as_an_end_are_reported(official: str, account: str) -> None:
    assert "SC702" in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (ENDED, "Peru will cut its tolls on Chilean ferries by 2030."),
        (ENDED, "Peru will cut its tolls on Chilean ferries to zero."),
        (ENDED, "Peru will at first halve and by 2030 abolish its tolls on Chilean ferries."),
        (ENDED, "Peru will ease the work of crews and scrap its tolls on Chilean ferries."),
        ("Peru will reduce its tolls on ferries.", "Peru will reduce its tolls and remove sunken ferries."),
        ("Peru will eliminate or reduce its tolls on ferries.", "Peru will reduce its tolls on ferries."),
        ("Peru will not lower its tolls on ferries.", "Peru will not scrap its tolls on ferries."),
        (ENDED, "Peru will cut its tolls on Chilean ferries by 100 percent."),
        (TWO_ACTS, "Peru will scrap the tolls on barges."),
        ("Peru will reduce its tolls on ferries.", "Peru will scrap needless tolls on ferries."),
        (TWO_ACTS, "Tolls on barges will be scrapped."),
        (TWO_ACTS, "Peru will halve ferry tolls."),
        ("Peru will reduce the number of its ferries.", "Peru will drop the number of its ferries."),
        ("Peru will reduce its tolls on ferries.", "Peru will remove some of its tolls on ferries."),
        ("Peru will reduce its tolls on ferries.", "Tolls on ferries will be partly lifted."),
        ("Peru will reduce its tolls on ferries.", "Peru will eliminate 40 percent of its tolls on ferries."),
        ("Peru will reduce its tolls from 9 to 5 percent.", "Peru will drop its tolls to 5 percent from 9."),
        ("Peru will reduce its tolls from 9 to 5 percent.", "Peru drops its tolls by 4 points."),
        ("Peru will cut its 9 percent toll to 5 percent.", "Peru will scrap its 9 percent toll and levy 5 percent."),
    ],
)
def test_less_of_what_ends_or_of_something_else_is_no_change_of_extent(official: str, account: str) -> None:
    assert "SC702" not in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "They will end tolls for ships on the Salt Lake, the mayors said.",
            "They will end tolls for ships on the Salt Lake and nearby canals, the mayors said.",
        ),
        (
            "The pact tells of the colours of silk, the prices of wool, and the ports.",
            "The pact tells of the colours of silk, the weights and prices of wool, and the ports.",
        ),
        (
            "It will support schools, clinics and town libraries and save old mills.",
            "It will support schools, clinics and town libraries, feed the hungry, and save old mills.",
        ),
        ("It covers trains, ferries and museums.", "It covers trains and ferries and visits museums."),
        (
            "The fund pays for roads, bridges and wells.",
            "The fund pays for roads and bridges, and two mayors asked for more wells.",
        ),
    ],
)
def test_what_joins_no_list_of_the_statement_is_no_item_of_it(official: str, account: str) -> None:
    assert codes(official, account, "SC705") == set()


@pytest.mark.parametrize(
    "account",
    [
        "The pact covers cotton, linen, wool and silk.",
        "The pact covers cotton, wool, linen, and silk.",
        "The pact covers cotton, wool and silk and linen.",
        "The pact covers cotton, wool, and linen. Silk is not covered.",
        "The pact covers cotton, wool, exports and silk.",
    ],
)
def test_an_item_between_or_behind_those_of_a_list_is_an_added_one(account: str) -> None:
    assert "SC705" in codes("The pact covers cotton, wool and silk.", account)


@pytest.mark.parametrize("formality", ["pending notification of Congress", "subject to Congressional notification"])
def test_whom_somebody_only_notifies_sets_no_condition(formality: str) -> None:
    assert codes(PLAIN, f"{PLAIN[:-1]}, {formality}.", "SC703") == set()


@pytest.mark.parametrize("condition", ["pending approval by Congress", "subject to notification and consent"])
def test_whose_consent_is_needed_sets_a_condition(condition: str) -> None:
    assert "SC703" in codes(PLAIN, f"{PLAIN[:-1]}, {condition}.")
