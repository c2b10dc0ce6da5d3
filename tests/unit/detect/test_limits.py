"""SC103: bounds that are told in other words, or follow from what else is said, and those that changed."""

from __future__ import annotations

import pytest

from comparing import codes
from summitcheck.align.alignment import align
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.text import annotate_text
from summitcheck.detect.rules import RULES, detect


def changes_limit(official: str, account: str) -> bool:
    """Whether the rule sees another bound in the account."""
    return "SC103" in codes(official, account, "SC103")


@pytest.mark.parametrize(
    "account",
    [
        "The visa is valid for 40 days at the longest.",
        "The visa is valid for as long as 40 days.",
        "The length of the visa is to stop at 40 days.",
        "The length of the visa tops out at 40 days.",
    ],
)
def test_a_ceiling_has_many_names(account: str) -> None:
    official = "The visa is valid for up to 40 days."
    assert not changes_limit(official, account)
    assert changes_limit(official, "The visa is valid for 40 days.")
    assert changes_limit("The visa is valid for at least 40 days.", account)


def test_as_long_as_sets_a_condition_before_what_is_no_length_of_time() -> None:
    official = "The visa is valid if two ministers sign it."
    assert not changes_limit(official, "The visa is valid as long as two ministers sign it.")
    assert changes_limit(official, "The visa is valid if at most two ministers sign it.")


def test_one_ceiling_behind_a_list_holds_for_each_of_its_figures() -> None:
    official = "The bank will pay up to 60 percent of the tunnels and up to 40 percent of the bridges."
    assert not changes_limit(
        official, "The bank pays 60 percent of the tunnels and 40 percent of the bridges, at most."
    )
    assert changes_limit(official, "The bank pays 60 percent of the tunnels and 40 percent of the bridges, at least.")
    assert changes_limit(official, "The bank pays 60 percent of the tunnels and 40 percent of the bridges.")


def test_a_ceiling_behind_a_rate_bounds_how_often() -> None:
    official = "Guards may search the depot up to twice a year."
    assert not changes_limit(official, "Guards may search the depot two times in any twelve months at the outside.")
    assert changes_limit(official, "Guards may search the depot at least two times in any twelve months.")


def test_a_ceiling_may_be_told_as_what_is_allowed() -> None:
    official = "Peru will grant stays of up to 90 days."
    assert not changes_limit(official, "Visitors to Peru may stay 90 days.")
    assert not changes_limit(official, "Visitors to Peru can have stays of 90 days.")
    assert changes_limit(official, "Peru will grant stays of 90 days.")
    assert not changes_limit("Visitors to Peru may stay up to 90 days.", "Visitors to Peru may stay 90 days.")
    assert changes_limit("Peru will host visitors for up to 90 days.", "Peru will host visitors for 90 days.")


def test_what_is_counted_may_not_be_told_as_unlimited() -> None:
    official = "Peru will issue up to 500 fishing permits."
    assert changes_limit(official, "Peru will issue an unlimited number of fishing permits.")
    assert not changes_limit(official, "Peru will issue 500 fishing permits at most, and no unlimited ones.")


def test_what_is_capped_or_held_to_a_figure_has_a_ceiling() -> None:
    for official in ("Ships will keep to a speed of 12 knots.", "Chile will prolong the cap on speed, at 12 knots."):
        assert not changes_limit(official, "For ships, 12 knots is the most.")
        assert changes_limit(official, "For ships, 12 knots is the minimum.")
    assert changes_limit("Ships have a speed of 12 knots.", "For ships, 12 knots is the most.")


def test_a_word_for_a_bound_may_belong_to_a_name_of_both_texts() -> None:
    official = "Peru will lower the minimum ratio of loans from 22 to 19 percent."
    assert not changes_limit(official, "Peru will cut the minimum ratio of loans to 19 percent from 22 percent.")
    assert changes_limit(
        "Peru will lower the ratio to 19 percent.", "Peru will lower the ratio to a minimum of 19 percent."
    )


def test_how_many_of_all_are_needed_is_a_floor() -> None:
    official = "A sale requires the consent of three of the five partners."
    assert not changes_limit(official, "At least three of the five partners have to consent to a sale.")
    assert changes_limit(official, "At most three of the five partners have to consent to a sale.")
    assert changes_limit("Peru will sell three of its five mines.", "Peru will sell at least three of its five mines.")


def test_those_on_the_other_side_of_a_figure_may_be_told_as_left_out() -> None:
    official = "Prisoners may go home if they have at least two years left to serve."
    assert not changes_limit(official, "Prisoners with less than two years to serve are left out.")
    assert changes_limit(official, "Prisoners with less than two years to serve may go home.")


def test_what_is_beyond_the_sum_of_another_claim_is_the_rest() -> None:
    official = annotate_text(
        "Peru will pay up to 6 million euros, and any cost above that will be shared.", 0, NameTable()
    )
    claim = range(len(official.terms) - 3, len(official.terms))
    account = annotate_text("Above 6 million euros, the cost will be shared.", 0, NameTable())
    rules = [rule for rule in RULES if rule.code == "SC103"]
    assert not detect(align(official, account, claim), rules)
    assert detect(align(official, account), rules)


def test_one_figure_of_two_things_has_no_bound_in_common() -> None:
    official = "The firm will train up to 600 pilots in its workshops."
    assert not changes_limit(official, "Pilots came from 600 kilometres around to see the workshops of the firm.")
    assert changes_limit(official, "The firm will train 600 pilots in its workshops.")
    share = "Peru will pay up to half of the cost of the maps."
    assert not changes_limit(share, "Peru eats half of the rice and pays for maps.")
    assert changes_limit(share, "Peru will pay half of the cost of the maps.")


def test_those_counted_before_are_no_figure_of_something_else() -> None:
    official = "Banks will hold bonds of less than six months."
    assert not changes_limit(official, "Banks of the Six will hold bonds.")
    assert changes_limit(official, "Banks will hold bonds of more than six months.")


def test_a_figure_may_be_raised_up_to_what_it_is_raised_to() -> None:
    official = "Peru will raise its spending on schools to {} percent by 2031."
    assert not changes_limit(official.format("7"), "Peru will bring its spending on schools up to 7 percent by 2031.")
    floor = "Peru will bring its spending on schools up to 7 percent or more by 2031."
    assert not changes_limit(official.format("at least 7"), floor)
    ceiling = "Peru will have up to 7 percent for schools by 2031."
    assert changes_limit(official.format("at least 7"), ceiling)
    assert changes_limit("Peru spends 7 percent on schools.", "Peru spends up to 7 percent on schools.")


def test_a_ceiling_may_stand_before_a_figure_or_behind_its_period() -> None:
    official = "The loan has a rate of not more than 3 percent a year until 2031."
    assert not changes_limit(official, "The rate of the loan is capped, 3 percent a year.")
    assert not changes_limit(official, "The loan has a rate of 3 percent a year at most, until 2031.")
    assert changes_limit(official, "The loan has a rate of 3 percent a year until 2031 at least.")


def test_the_floor_of_the_sea_bounds_nothing() -> None:
    official = "Peru will mend two cables."
    assert not changes_limit(official, "Peru will mend two cables on the sea floor.")
    assert changes_limit(official, "Peru will mend two cables, and that is the floor.")


LAGOON = "The islands will hold the warming of the lagoon to no more than 2 degrees."


@pytest.mark.parametrize(
    "account",
    [
        "The islands will keep the 2 degrees threshold for the lagoon within reach.",
        "The islands will keep to the warming target of 2 degrees.",
        "The islands will keep 2 degrees of warming alive.",
    ],
)
def test_a_figure_that_is_named_as_a_bound_has_lost_none(account: str) -> None:
    assert not changes_limit(LAGOON, account)


def test_a_limit_is_not_added_to_a_figure_that_is_named_as_one() -> None:
    told = "The islands will keep a 2 degree limit for the lagoon within reach."
    assert not changes_limit("The islands will keep the 2 degree warming threshold for the lagoon within reach.", told)
    assert changes_limit("The islands will let the lagoon warm by 2 degrees.", f"{told} That is the limit.")


@pytest.mark.parametrize(
    "account",
    ["The islands will let the lagoon warm by 2 degrees.", "The islands aim at a rise of at least 2 degrees."],
)
def test_a_figure_that_nothing_names_as_a_bound_has_lost_it(account: str) -> None:
    assert changes_limit(LAGOON, account)


@pytest.mark.parametrize(
    "account",
    [
        "Peru lets in 40,000 tonnes of tea and not a crate more.",
        "Peru lets in 40,000 tonnes of tea at the very most, in May and in the month after it.",
        "Peru lets in 40,000 tonnes of tea, no more than that, and sells 70,000 tonnes of rice.",
        "Peru lets in its usual cargo of tea, 40,000 tonnes at most, 7 ships of it.",
    ],
)
def test_a_ceiling_belongs_to_the_figure_of_its_clause(account: str) -> None:
    assert not changes_limit("Peru will let in up to 40,000 tonnes of tea.", account)
    assert changes_limit("Peru will let in at least 40,000 tonnes of tea.", account)


def test_not_one_less_is_a_floor() -> None:
    official = "The bank will lend up to 40 million euros."
    assert changes_limit(official, "The bank lends 40 million euros, and not a cent less.")
    assert not changes_limit("The bank will lend at least 40 million euros.", "It lends 40 million, not one cent less.")


def test_the_next_number_denied_makes_a_figure_a_ceiling_where_there_is_one() -> None:
    told = "The guards come two times a year, not three."
    assert not changes_limit("The guards will come up to twice a year.", told)
    assert not changes_limit("The guards will come twice a year.", told)
    assert changes_limit("The guards will come up to twice a year.", "The guards come two times a year, not six.")


def test_a_bound_behind_a_comma_is_none_of_the_figure_behind_it() -> None:
    assert not changes_limit("Eleven divers will train.", "In May at the latest, eleven divers will train.")
    assert not changes_limit("The school will get one boat.", "The school gets one, plus a jetty.")
    assert changes_limit("The school will get one boat.", "The school gets at most one boat.")


def test_words_at_the_end_of_a_sentence_bound_the_list_before_them_alone() -> None:
    official = "The yard will train about 40 welders."
    assert not changes_limit(
        official, "The yard trains some 40 welders, and each year ten of them go to sea, if not more."
    )
    assert changes_limit(official, "The yard trains 40 welders, if not more.")


def test_a_length_of_time_in_another_unit_is_told_roughly() -> None:
    official = "Pilots may rest there for up to 30 days."
    assert not changes_limit(official, "Pilots get to rest there for a month.")
    assert changes_limit(official, "Pilots get to rest there for 30 days.")
    assert changes_limit(official, "Pilots get to rest there for at least a month.")


@pytest.mark.parametrize(
    "account",
    [
        "The court prolongs the ban for two years if it likes.",
        "The court can prolong the ban for two years without a trial.",
        "Two years of the ban can be added by the court.",
        "The court may see to a possible two years of the ban.",
    ],
)
def test_what_someone_is_free_to_do_needs_no_ceiling(account: str) -> None:
    official = "The court will prolong the ban by up to two years."
    assert not changes_limit(official, account)
    assert changes_limit(official, "The court will prolong the ban by two years.")


def test_what_does_not_happen_within_a_length_happens_beyond_it() -> None:
    official = "Ships will not fire within 40 miles of the cape."
    assert not changes_limit(official, "Ships fire 40 miles or more from the cape.")
    assert changes_limit("Ships will fire 40 miles from the cape.", "Ships fire 40 miles or more from the cape.")


def test_what_is_not_raised_never_goes_beyond() -> None:
    official = "The fee of 40 euros will not be raised."
    assert not changes_limit(official, "No fee will go beyond 40 euros.")
    assert changes_limit("The fee will be 40 euros.", "The fee will go beyond 40 euros.")


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Boats of less than 40 tonnes are exempt.", "Boats nowhere near 40 tonnes are exempt."),
        ("Pupils under six travel free.", "Pupils who have yet to turn six travel free."),
        ("Those who leave after fewer than five years pay.", "Those who leave before five years are up pay."),
        ("If the yard has fewer than 40 welders, it pays.", "If the yard has not even 40 welders, it pays."),
        ("The parcels will weigh less than 40 kilograms.", "None of the parcels is heavier than 40 kilos."),
    ],
)
def test_less_than_a_figure_has_many_names(official: str, account: str) -> None:
    assert not changes_limit(official, account)


def test_within_some_years_is_not_over_as_many_at_least() -> None:
    official = "The lake will be filled over no fewer than five summers."
    assert changes_limit(official, "The lake must be full within five summers.")
    assert not changes_limit("The lake will be full within five years.", "The lake must be full within five years.")


def test_not_one_more_is_a_ceiling_of_the_figure_before_it() -> None:
    assert changes_limit(
        "Peru will issue at least 3,000 permits.", "Peru issues three thousand permits and not one more."
    )
    assert not changes_limit("Peru will issue up to 3,000 permits.", "Peru issues 3,000 permits and not one more.")


def test_a_share_is_bounded_from_behind() -> None:
    official = "At least one third shall go to the villages."
    assert changes_limit(official, "The villages may have a third at the most.")
    assert changes_limit(official, "The villages may have a third and no more.")
    assert not changes_limit(official, "The villages have a third at least.")
    assert not changes_limit(official, "The villages have a third or more.")
