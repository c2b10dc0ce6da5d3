"""SC5xx: affirmed and denied."""

from __future__ import annotations

import pytest

from comparing import codes, found

LINE = "The envoys will renew the ceasefire along the river."


@pytest.mark.parametrize(
    "account",
    [
        "The envoys will not renew the ceasefire along the river.",
        "The envoys won't renew the ceasefire along the river.",
        "The envoys will never renew the ceasefire along the river.",
    ],
)
def test_an_added_negation_is_reported(account: str) -> None:
    assert "SC501" in codes(LINE, account)
    assert "SC502" in codes(account, LINE)


@pytest.mark.parametrize(
    "denial",
    [
        "failed to renew",
        "refuse to renew",
        "ruled out renewing",
        "are unable to renew",
        "stopped renewing",
        "will no longer renew",
    ],
)
def test_a_verb_that_denies_what_follows_is_reported_on_either_side(denial: str) -> None:
    account = f"The envoys {denial} the ceasefire along the river."
    assert codes(LINE, account, "SC504") == {"SC504"}
    assert codes(account, LINE, "SC504") == {"SC504"}


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The envoys failed to renew the ceasefire.", "The envoys refused to renew the ceasefire."),
        ("The envoys did not renew the ceasefire.", "The envoys failed to renew the ceasefire."),
        ("The envoys oppose the tax on salt.", "The envoys reject the tax on salt."),
        ("The envoys will not stop the talks.", "The envoys will not halt the talks."),
    ],
)
def test_a_denial_in_other_words_is_fair(official: str, account: str) -> None:
    assert codes(official, account, "SC504") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("They agreed on counter-piracy patrols.", "They agreed on piracy patrols."),
        ("They signed a binding pact.", "They signed a non-binding pact."),
        ("They will meet before the vote.", "They will meet after the vote."),
        ("The flag always flies there.", "The flag never flies there."),
    ],
)
def test_an_opposite_is_reported(official: str, account: str) -> None:
    assert codes(official, account, "SC5") & {"SC501", "SC503"}


@pytest.mark.parametrize("telling", ["never been as", "never been more", "never more", "never been so"])
def test_what_was_never_so_much_so_is_affirmed(telling: str) -> None:
    official = "The work of the two ports with Peru is important to the peace of the bay."
    account = "The work of the two ports with Peru has {} important to the peace of the bay."
    assert codes(official, account.format(telling), "SC5") == set()
    assert "SC501" in codes(official, account.format("never been"), "SC5")


@pytest.mark.parametrize(("first", "second"), [("until", "till"), ("may", "might"), ("within", "inside")])
def test_operators_that_say_the_same_are_fair(first: str, second: str) -> None:
    line = "They stay {} the valley."
    assert codes(line.format(first), line.format(second)) == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The clinics offer a risk-free trial.", "The clinics offer a trial with no risk."),
        ("Call the desk when the lift is not working.", "Call the desk when the lift fails to work."),
    ],
)
def test_what_is_denied_in_another_way_is_denied_all_the_same(official: str, account: str) -> None:
    assert codes(official, account, "SC50") == set()
    assert codes(account, official, "SC50") == set()


SCHOOLS = "The mayors will build nine schools for refugees."


@pytest.mark.parametrize(
    "account",
    [
        "The mayors denied that they will build nine schools for refugees.",
        "The mayors denied a report that the mayors will build nine schools for refugees.",
        "The mayors failed to agree on building nine schools for refugees.",
        "The mayors failed to reach a deal on building nine schools for refugees.",
        "The mayors rejected a bold proposal to build nine schools for refugees.",
        "The mayors dropped a pledge to build nine schools for refugees.",
        "The mayors walked back an earlier promise to build nine schools for refugees.",
        "The mayors shelved building nine schools for refugees.",
        "The mayors backed away from building nine schools for refugees.",
        "The mayors left open whether they will build nine schools for refugees.",
        "The mayors have yet to build nine schools for refugees.",
        "A line saying that the mayors will build nine schools for refugees was struck from the text.",
        "A plan to build nine schools for refugees fell through.",
        "Hopes that the mayors will build nine schools for refugees were dashed.",
        "Building nine schools for refugees was ruled out.",
        "The mayors had promised to build nine schools for refugees, but did not.",
        "The mayors had promised to build nine schools for refugees but backed out.",
        "The mayors denied having agreed to build nine schools for refugees.",
        "The mayors left open the question of building nine schools for refugees.",
        "Whether the mayors will build nine schools for refugees was left open.",
        "The mayors could not bring themselves to build nine schools for refugees.",
        "The mayors shelved the building of nine schools for refugees.",
        "The mayors are at odds over building nine schools for refugees.",
        "The mayors said no to building nine schools for refugees.",
        "The mayors struck out a line promising to build nine schools for refugees.",
        "Gone is the promise to build nine schools for refugees.",
        "Missing from the text is any pledge to build nine schools for refugees.",
        "A plan to build nine schools for refugees was quietly dropped.",
        "A deal between the mayors to build nine schools for refugees is on hold.",
        "Calls to build nine schools for refugees went unheeded.",
        "Nothing came of a plan by Lima and Quito to build nine schools for refugees.",
    ],
)
def test_a_promise_that_is_denied_dropped_or_left_open_is_reported(account: str) -> None:
    assert codes(SCHOOLS, account, "SC504") == {"SC504"}


@pytest.mark.parametrize(
    "account",
    [
        "The mayors will not fail to build nine schools for refugees.",
        "The mayors never abandoned a pledge to build nine schools for refugees.",
        "The mayors will build nine schools for refugees, but not all details are known.",
        "The mayors dropped a fee and will build nine schools for refugees.",
        "The mayors will build nine schools for refugees, a plan that was once rejected.",
        "After a first plan was rejected, the mayors will build nine schools for refugees.",
        "The mayors, who failed to agree last year, will build nine schools for refugees.",
        "The mayors denied that the plan was weak and will build nine schools for refugees.",
        "The plan to build nine schools for refugees was adopted.",
        "Nothing will stop the mayors from building nine schools for refugees.",
        "The mayors cannot but build nine schools for refugees.",
        "Ignoring protests, the mayors will build nine schools for refugees.",
        "The mayors will build nine schools for refugees; a park is not mentioned.",
    ],
)
def test_a_denial_of_something_else_or_a_denied_denial_is_fair(account: str) -> None:
    assert codes(SCHOOLS, account, "SC50") <= {"SC503"}


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Ghana condemned the raid on Lima.", "Ghana refused to condemn the raid on Lima."),
        ("The mayors opposed the plan to sell the park.", "The mayors declined to oppose the plan to sell the park."),
        ("The mayors will end the ban on kites.", "The mayors stopped short of ending the ban on kites."),
    ],
)
def test_a_verb_that_is_negative_itself_can_be_denied(official: str, account: str) -> None:
    assert codes(official, account, "SC504") == {"SC504"}
    assert codes(account, official, "SC504") == {"SC504"}


@pytest.mark.parametrize(
    "account",
    [
        "The release of the crew is not mentioned in the statement.",
        "The release of the crew does not appear in the text.",
        "The statement ignores the release of the crew.",
        "The statement fails to mention the release of the crew.",
        "There is no word in the text about the release of the crew.",
        "No mention is made in the text of the release of the crew.",
        "Nowhere does the statement call for the release of the crew.",
    ],
)
def test_what_is_said_to_be_missing_from_the_text_is_denied(account: str) -> None:
    assert codes("The leaders call for the release of the crew.", account, "SC50") & {"SC501", "SC504"}


def test_to_say_no_to_what_is_opposed_is_fair() -> None:
    assert (
        codes("The mayors oppose any sale of the park.", "The mayors said no to any sale of the park.", "SC5") == set()
    )


def test_a_noun_for_the_same_denial_is_fair() -> None:
    official = "We will improve our ability to prevent floods by early prevention and response."
    assert codes(official, "We will improve flood prevention and response.", "SC504") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "We deepen our harbour cooperation to counter the threat of piracy.",
            "The two leaders praised cooperation on fast boats, which builds on harbour cooperation to promote trade.",
        ),
        ("We will counter the harbour threat.", "We will promote harbour trade."),
    ],
)
def test_an_opposite_of_something_else_is_fair(official: str, account: str) -> None:
    assert codes(official, account, "SC503") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("They work to prevent the gang from obtaining boats.", "They will ensure that the gang cannot obtain boats."),
        ("Our views of the lake remain unchanged.", "There is no change in our views of the lake."),
        ("The plan keeps this promise to the town.", "The plan has no gaps, and keeps the promise to the town."),
        ("The plan makes the harbour strong.", "The plan shows no weakness and the harbour is strong."),
    ],
)
def test_a_negation_that_governs_something_else_or_says_the_same_is_fair(official: str, account: str) -> None:
    assert codes(official, account, "SC501") == set()
    assert codes(account, official, "SC502") == set()


@pytest.mark.parametrize(
    "account",
    [
        "The mayors did not agree to build nine schools for refugees.",
        "The mayors made no promise to build nine schools for refugees.",
        "It is not true that the mayors will build nine schools for refugees.",
        "The text does not mention building nine schools for refugees.",
        "The final text makes no mention of building nine schools for refugees.",
        "Neither side will build nine schools for refugees.",
        "The judges kept the mayors from building nine schools for refugees.",
    ],
)
def test_a_negation_reaches_over_a_promise_and_its_subject(account: str) -> None:
    assert codes(SCHOOLS, account, "SC50") & {"SC501", "SC504"}


def test_a_verb_that_says_little_passes_its_negation_on() -> None:
    assert codes("The code does not apply to boats.", "Boats fall under the code.", "SC5") == {"SC502"}


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru will supply water free of charge.", "Peru will supply water, and there is no charge."),
        ("Neither company will draw a dividend.", "No dividend will be drawn by either company."),
        ("Peru will exempt students from the visa requirement.", "No student will need a visa for Peru."),
        ("Peru will prohibit the import of ivory.", "Ivory may not be imported into Peru."),
        ("The loan will be paid only after the vote.", "Until the vote is over no loan is paid."),
        ("Peru will let in 50 tonnes of rice.", "Peru will let in no fewer than 50 tonnes of rice."),
        ("The mill requires clean water.", "The mill cannot open unless there is clean water."),
        ("Non-urgent treatment will be charged.", "Treatment that isn't urgent will be charged."),
        ("Peru will count the votes before it names a winner.", "First the count; not before it names Peru a winner."),
        ("Peru intends to sign the pact in June 2026.", "The pact won't be signed before June."),
        ("Peru will place ivory under licence.", "In Peru you won't be able to sell ivory without a licence."),
    ],
)
def test_a_negation_for_a_word_that_denies_by_its_meaning_is_fair(official: str, account: str) -> None:
    assert "SC501" not in codes(official, account)


def test_a_denial_of_something_else_beside_it_excuses_no_negation() -> None:
    official = "The bank has since apologised for the fault and denied any link to the broker."
    account = "The bank has not apologised for the fault and denied any link to the broker."
    assert "SC501" in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru offers a trial free of risk.", "Peru does not offer a trial free of risk."),
        ("Guests may taste the wine before they order.", "Guests may not taste the wine before they order."),
        ("The data are limited and diverse.", "The data are limited but not diverse."),
    ],
)
def test_a_word_that_denies_and_is_kept_excuses_no_negation(official: str, account: str) -> None:
    assert "SC501" in codes(official, account)


def test_the_denial_of_a_word_that_denies_is_a_denial() -> None:
    assert "SC501" in codes("The council condemned the raid.", "The council did not condemn the raid.")


STANCE = "The leaders {} the closing of the ports."


@pytest.mark.parametrize("bad", ["expressed concern about", "deplored", "voiced concern about", "opposed"])
@pytest.mark.parametrize("good", ["welcomed", "praised", "expressed appreciation for"])
def test_a_stance_that_turned_is_reported_both_ways(good: str, bad: str) -> None:
    assert codes(STANCE.format(good), STANCE.format(bad)) & {"SC503", "SC002"}
    assert codes(STANCE.format(bad), STANCE.format(good)) & {"SC503", "SC002"}


@pytest.mark.parametrize(
    "account",
    ["The leaders expressed concern about the smuggling.", "The leaders did not deplore the plan to end smuggling."],
)
def test_a_stance_to_something_else_or_one_that_is_denied_is_fair(account: str) -> None:
    assert "SC503" not in codes("The leaders welcomed the plan to end smuggling.", account)


def test_a_contracted_negation_is_shown_whole() -> None:
    (sign,) = found("The group can consider claims.", "The group can't consider claims.", "SC501")
    assert "“can't consider”" in sign.message


def test_what_is_given_up_in_several_words_is_no_denial_of_what_is_abandoned() -> None:
    official = "The two ports will abandon the use of heavy oil."
    for fair in ("give up", "phase out", "do away with", "put an end to", "end"):
        assert "SC504" not in codes(official, f"The two ports will {fair} the use of heavy oil.")
    assert "SC504" in codes(official, "The two ports will promote the use of heavy oil.")


def test_what_is_available_free_of_charge_can_be_denied() -> None:
    official = "The data will be available free of charge to all schools."
    assert "SC501" in codes(official, "The data will not be available free of charge to all schools.")


def test_what_is_still_to_come_may_be_told_as_not_there_yet() -> None:
    official = "The pact will enter into force once both parliaments have approved it."
    assert "SC501" not in codes(official, "The pact is not in force yet.")
    assert "SC501" in codes("The pact entered into force.", "The pact has not entered into force yet.")


def test_a_bound_may_be_told_by_a_negation() -> None:
    official = "Chile will lend Peru up to 400 million dollars for railways."
    assert "SC501" not in codes(official, "Chile's loans to Peru for railways will not exceed 400 million dollars.")


def test_not_to_say_when_denies_nothing_of_what_will_be() -> None:
    official = "The cable must be completed by 2029."
    told = "They did not say when the cable will be completed, only that it must be by 2029."
    assert "SC501" not in codes(official, told)
    assert "SC501" in codes(official, "They did not say that the cable will be completed.")


def test_both_the_condition_and_what_depends_on_it_may_be_denied() -> None:
    official = "Peru will supply power once the cable is in service."
    assert "SC501" not in codes(official, "If the cable is not in service, Peru will not supply any power.")
    assert "SC501" in codes(official, "Once the cable is in service, Peru will not supply any power.")


def test_nothing_before_a_period_is_something_in_it() -> None:
    official = "Construction will begin in the second quarter of 2026."
    assert "SC501" not in codes(official, "No construction will begin before April 2026.")


def test_an_opposite_at_the_end_of_a_sentence_is_said_of_the_word_before_it() -> None:
    assert codes("The measures are permanent.", "The measures are temporary.", "SC503") == {"SC503"}
    said = "The crews were told that the {}."
    assert codes(said.format("measures are permanent"), said.format("ferry is temporary"), "SC503") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Neither side will resort to strikes or lockouts.", "No strikes and no lockouts, by either side."),
        ("Peru will not keep its arms in Chile or Ghana.", "Neither Chile nor Ghana will have arms of Peru's."),
        ("They will tax banks at 16 percent or more.", "No bank will be taxed at less than 16 percent."),
    ],
)
def test_a_denial_in_another_form_is_none_that_was_added(official: str, account: str) -> None:
    assert "SC501" not in codes(official, account)


def test_a_name_denies_nothing() -> None:
    official = "Peru's National Plan to Prevent Fires reached 25 towns."
    assert "SC504" not in codes(official, "The national fire plan of Peru has reached 25 towns.")


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("They will share data with more than 40 firms.", "They will not share data with more than 40 firms."),
        ("They will share data over three years.", "They will not share data over three years."),
        ("By no later than June the towns will open a port.", "The towns will not open a port."),
        ("Peru and Chile will open a port.", "Peru is glad. Nor will Chile open a port."),
        ("Construction will begin in 2026.", "Construction will not begin before 2030."),
    ],
)
def test_what_excuses_a_denial_in_another_form_excuses_no_other(official: str, account: str) -> None:
    assert "SC501" in codes(official, account)


def test_what_is_told_and_what_is_denied_may_not_change_places() -> None:
    official = "The states will recognise degrees in nursing, but not in medicine."
    assert "SC501" in codes(official, "The states will recognise degrees in medicine, but not in nursing.")
    assert "SC501" not in codes(official, "The states will recognise degrees in nursing, but not in medicine or law.")


def test_an_aside_about_the_past_denies_nothing_that_is_to_come() -> None:
    official = "The ministers will meet twice a year."
    assert "SC501" not in codes(official, "The ministers, who have not met since 2027, will meet twice a year.")
    assert "SC501" in codes(official, "The ministers, who will not meet twice a year, are friends.")


def test_what_is_taken_out_may_be_told_as_denied() -> None:
    official = "All stations will be accessible to wheelchairs, except Salamar."
    assert codes(official, "Only Salamar will not be accessible to wheelchairs.", "SC501") == set()
    assert "SC501" in codes(official, "All stations will not be accessible to wheelchairs.")


def test_a_delay_in_several_words_is_the_delay() -> None:
    assert codes("They decided to postpone the night train.", "The night train has been put off.", "SC5") == set()
    assert "SC504" in codes("They decided to postpone the night train.", "They decided on the night train.")


def test_no_longer_reaches_over_be() -> None:
    official = "A visa will no longer be needed for short stays."
    assert "SC504" in codes(official, "A visa will be needed for short stays.")
    assert codes(official, "No visa will be needed for short stays.", "SC5") == set()


def test_a_call_to_stop_something_denies_nothing() -> None:
    official = "Both expressed concern about the fighting and called on all sides to lay down their arms."
    assert "SC504" not in codes(official, "All sides were called upon to stop the fighting.")


def test_to_deny_both_is_to_admit_neither() -> None:
    official = "Neither party admits any fault."
    assert codes(official, "Both parties deny any fault.", "SC") == set()
    assert "SC502" in codes(official, "Both parties admit their fault.")


def test_a_ban_denies_what_is_banned() -> None:
    official = "Peru has banned the use of wire in its waters."
    assert "SC504" not in codes(official, "Wire may no longer be used in the waters of Peru, which has banned it.")
    assert "SC504" in codes(official, "The use of wire is allowed in the waters of Peru.")


def test_a_noun_and_a_verb_are_no_opposites() -> None:
    assert "SC503" not in codes(
        "Should the firm miss a payment, interest is due.", "Should the firm be late, it owes interest that is due."
    )


def test_what_is_no_more_denies_nothing_behind_it() -> None:
    official = "The group ends, and its tasks pass to the committee."
    assert "SC501" not in codes(official, "The group is no more, and the committee inherits its tasks.")
    assert "SC501" in codes(official, "The group ends, and no tasks pass to the committee.")


def test_the_start_is_not_the_completion() -> None:
    official = "The leaders welcomed the start of construction of the power link."
    assert "SC503" in codes(official, "The leaders welcomed the completion of the power link.")
    assert "SC503" in codes("He paid an official visit to Peru.", "He paid a private visit to Peru.")


def test_what_has_yet_to_happen_is_still_to_come() -> None:
    official = "Peru will sell 12 ships to Chile, subject to the notification of Congress."
    assert "SC504" not in codes(
        official, "Peru will sell a dozen ships to Chile, though Congress has yet to be notified."
    )
    assert "SC504" in codes("Peru has notified Congress.", "Peru has yet to notify Congress.")


def test_to_drop_restrictions_is_to_lift_them() -> None:
    assert "SC503" not in codes("It urges Peru to lift its restrictions.", "It urges Peru to drop its restrictions.")


def test_a_word_that_denies_in_another_part_of_a_list_excuses_no_denial() -> None:
    official = "Peru will address barriers: exempting ships from the fee; removing labels; and easing visas."
    assert "SC504" in codes(official, "Ships will no longer be exempt from the fee.")
    assert "SC504" not in codes(official, "Peru will no longer ask for labels.")


def test_what_one_thing_covers_and_another_exempts_has_not_changed_places() -> None:
    official = "A visa is needed for work but not for tourism."
    assert "SC501" not in codes(official, "Visa-free travel covers tourism but not work.")
    official = "The tariff applies to steel and not to copper."
    assert "SC501" not in codes(official, "The exemption from the tariff covers copper and not steel.")
    assert "SC501" in codes(official, "The tariff applies to copper and not to steel.")


def test_an_aside_about_the_past_that_the_statement_has_may_be_denied() -> None:
    official = "The company, which has paid its taxes since 2020, will get a licence."
    assert "SC501" in codes(official, "The company, which has not paid its taxes since 2020, will get a licence.")


def test_only_what_is_denied_instead_excuses_neither_told_as_both() -> None:
    official = "Neither country will test missiles."
    for told in (
        "test missiles despite the ban",
        "test missiles and postpone the talks",
        "ignore all and test missiles",
    ):
        assert {"SC502", "SC701"} <= codes(official, f"Both countries will {told}.")


def test_a_ban_that_describes_something_denies_nothing() -> None:
    official = "The parties will destroy their chemical weapons."
    assert "SC504" not in codes(official, "The parties will destroy their banned chemical weapons.")
    official = "The parties will support the treaty on nuclear tests."
    for told in ("that bans", "banning"):
        assert "SC504" not in codes(official, f"The parties will support the treaty {told} nuclear tests.")


def test_a_call_to_refuse_what_the_statement_calls_for_denies_it() -> None:
    official = "The leaders urged Peru to sign the agreement."
    assert "SC504" in codes(official, "The leaders urged Peru to refuse to sign the agreement.")
    official = "The leaders called on all states to fund the mission."
    assert "SC504" in codes(official, "The leaders called on all states to stop funding the mission.")


def _told(fair: tuple[str, str], changed: tuple[str, str], code: str) -> None:
    """The first pair of lines says the same, and the second is a change that rule ``code`` finds."""
    assert codes(*fair, "SC5") == set()
    assert code in codes(*changed)


def test_what_nothing_prevents_may_be_done() -> None:
    official = "Nothing in the pact prevents the banks from selling bonds."
    changed = "The pact prevents the banks from selling bonds."
    _told((official, "The banks may still sell bonds."), (official, changed), "SC502")
    bound = "No later than May the banks refuse to sell bonds."
    assert "SC504" in codes("In May the banks agreed to sell bonds.", bound)


def test_duties_that_are_not_met_are_broken() -> None:
    official = "Any member which believes that another has failed to meet its duties may tell the court."
    fair = "Any member believing that another has broken its duties may tell the court."
    changed = "Any member which believes that another has met its duties may tell the court."
    _told((official, fair), (official, changed), "SC504")
    _told((official, fair), (official.replace("failed to meet", "met"), fair), "SC503")


@pytest.mark.parametrize(
    ("official", "fair"),
    [
        (
            "Ghana may stop trucks that took a detour in order to evade the toll.",
            "Ghana may stop trucks that took a detour to dodge the toll",
        ),
        ("Chile will abolish its tax on Peruvian boats.", "Chile will scrap its tax on Peruvian boats"),
        ("Peru will deliver a pump in place of payment.", "Instead of paying, Peru will deliver a pump"),
        ("The guards will block radio signals in the camps.", "The guards will jam radio signals in the camps"),
    ],
)
def test_another_word_for_ending_or_avoiding_denies_no_more(official: str, fair: str) -> None:
    assert codes(official, f"{fair}.", "SC504") == set()


def test_what_is_ended_or_avoided_in_one_text_alone_is_denied() -> None:
    assert "SC504" in codes(
        "Drivers will pay the toll at the bridge.", "Drivers will dodge paying the toll at the bridge."
    )
    assert "SC504" in codes("The guards will allow radio signals.", "The guards will block radio signals.")


def test_what_is_held_off_a_coast_takes_place() -> None:
    official = "The race will be held off the north coast in May."
    changed = "The league held off opening the race in May."
    _told(
        (official, "The race takes place off the north coast in May."),
        ("The league opened the race.", changed),
        "SC504",
    )


def test_what_is_postponed_comes_later() -> None:
    official = "Peru will postpone the application of its rules to farms by a year."
    changed = "Peru will apply its rules to farms."
    _told((official, "Peru will apply its rules to farms a year later."), (official, changed), "SC504")


def test_what_begins_no_earlier_than_a_day_does_not_begin_before() -> None:
    official = "Peru will begin to drain the lake no earlier than 1 June 2031."
    fair = "Peru will not begin to drain the lake before June 2031."
    _told((official, fair), (official, "Peru will not begin to drain the lake."), "SC501")


@pytest.mark.parametrize(
    "fair", ["Peru will charge no customs duty on tents.", "Importers have no duty to pay on tents."]
)
def test_what_is_exempt_from_duty_pays_none(fair: str) -> None:
    official = "Peru will exempt beds, blankets and tents from customs duty."
    changed = "Peru will grant no exemption from customs duty on tents."
    _told((official, fair), (official, changed), "SC501")


def test_what_is_only_waited_for_may_be_denied_of_something_else() -> None:
    official = "Villages will be moved to higher ground, if their people agree."
    fair = "The people of the villages could not agree on a name."
    _told((official, fair), (official, "Villages will not be moved to higher ground."), "SC501")


def test_of_neither_of_two_things_it_is_the_act_that_is_denied() -> None:
    official = "Peru may buy Chilean oil, but may not resell it."
    fair = "Peru may buy Chilean oil, but neither oil nor petrol may be sold on."
    _told((official, fair), (official, "Neither Peru nor Ghana may buy Chilean oil."), "SC501")


def test_a_government_that_may_not_last_denies_no_date() -> None:
    official = "Its government will ask the senate to ratify it by 2031."
    fair = "The government may not last until 2031."
    _told((official, fair), (official, "The government will not ask the senate to ratify it."), "SC501")


def test_a_site_that_was_not_declared_is_undeclared() -> None:
    official = "If the agency asks to see a store which Peru has not declared, it shall be opened within a week."
    fair = "If the agency asks to see an undeclared store, it shall be opened within a week."
    changed = "Unless the agency asks to see an undeclared store, it shall be opened within a week."
    _told((official, fair), (official, changed), "SC503")


def test_a_condition_of_what_is_left_out_is_none_of_the_rest() -> None:
    official = "The others will be informed at once, without naming the port unless the owner agrees."
    fair = "The others will be informed at once, naming the port only if the owner agrees."
    changed = "The others will be informed only if the owner agrees."
    _told((official, fair), ("The others will be informed unless the owner agrees.", changed), "SC503")


def test_a_part_of_a_longer_word_has_no_opposite() -> None:
    official = "They support a truce along the line, to be watched over by the League."
    fair = "They support a truce along the line under the eyes of the League."
    _told(
        (official, fair),
        ("They work under the rules of the League.", "They work over the rules of the League."),
        "SC503",
    )
    official = "Peru extended the scheme until the end of 2031."
    fair = "Peru's scheme is now extended to end-2031."
    _told((official, fair), (official, "Peru ended the scheme in 2031."), "SC503")
    official = "We take note of Peru's plan to sell power."
    fair = "They gave Peru's plan to sell power a mention."
    _told((official, fair), ("We take money for the plan.", "We give money for the plan."), "SC503")


@pytest.mark.parametrize(
    ("code", "fair", "changed"),
    [
        (
            "SC501",
            (
                "Peru will not levy duties or fees on goods for the relief of the camps.",
                "No duties for the relief of the camps.",
            ),
            ("Peru will levy duties on goods for the camps.", "No duties on goods for the camps."),
        ),
        (
            "SC501",
            (
                "Nothing in the pact obliges a member to close schools or yards.",
                "No member has to close schools or yards.",
            ),
            ("The pact obliges members to close schools.", "The pact obliges no members to close schools."),
        ),
        (
            "SC501",
            (
                "Peru will exempt trusted Chilean firms from licences for the export of chips.",
                "No licences for trusted Chilean firms.",
            ),
            ("Peru will grant licences to trusted Chilean firms.", "No licences for trusted Chilean firms."),
        ),
        (
            "SC501",
            (
                "Peru aims to end its imports of gas from Chile by the end of 2032.",
                "Peru aims to import no more gas from Chile after the end of 2032.",
            ),
            (
                "Peru aims to import gas from Chile until the end of 2032.",
                "Peru aims to import no gas from Chile until the end of 2032.",
            ),
        ),
        (
            "SC501",
            ("Lima aims to replace all diesel buses by 2033.", "Lima aims to have no more diesel buses by 2033."),
            ("Lima will buy diesel buses by 2033.", "Lima will buy no diesel buses by 2033."),
        ),
        (
            "SC501",
            (
                "A third of the grants will go to towns outside the capital region.",
                "A third of the grants will go to towns that are not in the capital region.",
            ),
            (
                "A third of the grants will go to towns in the capital region.",
                "A third of the grants will go to towns that are not in the capital region.",
            ),
        ),
        (
            "SC501",
            ("The pact covers about five billion of the debt.", "The pact covers not quite five billion of the debt."),
            ("They agreed on the debt.", "They have not quite agreed on the debt."),
        ),
        (
            "SC501",
            (
                "The smelters will be exempt from export duty for eight years.",
                "The smelters will pay no export duty, not for eight years.",
            ),
            ("The ban will last for eight years.", "The ban will not last for eight years."),
        ),
        (
            "SC501",
            ("They agreed to open talks on a treaty in May.", "There is no treaty yet, and they open talks in May."),
            ("They agreed on a treaty.", "They agreed on no treaty."),
        ),
        (
            "SC504",
            (
                "Peru undertook to prevent the diversion of chips to Chile.",
                "Peru undertook to keep chips from being diverted to Chile.",
            ),
            ("Peru will divert ships to Chile.", "Peru will prevent ships from being diverted to Chile."),
        ),
        (
            "SC504",
            ("Ghana has lifted its ban on the import of beans.", "Imports of beans into Ghana are now allowed."),
            ("Ghana will allow the import of beans.", "Ghana will keep its ban on the import of beans."),
        ),
        (
            "SC504",
            (
                "A panel will rule on disputes that talks have not settled.",
                "A panel will rule on those that talks have not settled.",
            ),
            ("They said that talks had settled it.", "They disputed that talks had settled it."),
        ),
        (
            "SC503",
            (
                "The loan will be paid out only after the office has approved it.",
                "No loan will be paid out until the office has approved it.",
            ),
            (
                "The loan will be paid out only after the office has approved it.",
                "The loan will be paid out only before the office has approved it.",
            ),
        ),
    ],
)
def test_what_both_texts_deny_or_neither_does_is_fair(
    code: str, fair: tuple[str, str], changed: tuple[str, str]
) -> None:
    assert code not in codes(*fair)
    assert code in codes(*changed)


def test_the_end_of_the_opposite_is_the_same() -> None:
    official = "Peru plans to reach independence from Chilean gas by 2030."
    for act in ("end", "phase out"):
        assert codes(official, f"Peru plans to {act} its dependence on Chilean gas by 2030.", "SC5") == set()
    assert "SC503" in codes(official, "Peru plans to deepen its dependence on Chilean gas by 2030.")


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Neither fleet will enter the bay.", "Both fleets will stay out of the bay."),
        ("Both fleets will refrain from drills in the bay.", "Neither fleet will hold drills in the bay."),
        (
            "Both fleets plan to end drills in the bay.",
            "Neither fleet named a day for it, but both plan to end drills.",
        ),
    ],
)
def test_neither_with_another_word_that_denies_is_both(official: str, account: str) -> None:
    assert not any(code.startswith(("SC5", "SC701")) for code in codes(official, account))


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Any pact must contain a clause on fish.", "Without a clause on fish there will be no pact."),
        (
            "Peru will not sell the port without the approval of its courts.",
            "Peru needs its courts' approval to sell the port.",
        ),
        (
            "Peru will open the strait, unless the lighthouse fails.",
            "Peru will not open the strait if the lighthouse fails.",
        ),
        ("Peru will levy no fees for the transport of the wounded.", "Peru will transport the wounded without charge."),
        ("Peru will refrain from taxing banks or obliging ships to buy oil.", "In Peru, ships need not buy oil."),
        ("Peru may open the strait after a study.", "Peru has not promised to open the strait, but may after a study."),
    ],
)
def test_what_is_denied_twice_or_left_open_is_not_denied(official: str, account: str) -> None:
    assert not any(code.startswith(("SC5", "SC601", "SC404")) for code in codes(official, account))


@pytest.mark.parametrize(
    ("official", "account", "code"),
    [
        ("Peru will lift the ban on imports of salmon.", "Peru will ban imports of salmon.", "SC503"),
        ("Peru will ban imports of salmon.", "Peru will lift its ban on imports of salmon.", "SC503"),
        ("Peru will uphold its labour code.", "Peru will relax its labour code.", "SC503"),
        ("Peru will refrain from obliging ships to buy oil.", "In Peru, ships must buy oil.", "SC503"),
        (
            "Neither fleet will stop ships that are listed.",
            "Neither fleet will stop ships that are not listed.",
            "SC501",
        ),
    ],
)
def test_what_undoes_the_promise_is_reported(official: str, account: str, code: str) -> None:
    assert code in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru will lift the ban on imports of salmon.", "Peru, which banned salmon in 2019, will let it in again."),
        ("Peru will uphold its labour code.", "Peru will not weaken its labour code."),
        ("Peru will preserve the mangroves.", "Peru will stop firms from clearing the mangroves."),
    ],
)
def test_what_undoes_a_promise_and_is_past_or_denied_is_not_reported(official: str, account: str) -> None:
    assert "SC503" not in codes(official, account)


def test_a_finding_names_the_need_and_the_noun() -> None:
    told = found("Any pact must list three coastal ports.", "A pact need not list coastal ports.", "SC501")
    assert [each.message for each in told] == ["The account denies what the statement affirms: “need not list”"]


@pytest.mark.parametrize(
    ("official", "fair", "changed"),
    [
        (
            "Togo plans to open a clinic in Lomé.",
            "Togo has not formally promised to open a clinic in Lomé, but plans to.",
            "Togo does not plan to open a clinic in Lomé.",
        ),
        (
            "Togo plans to approve a clinic in Lomé.",
            "Togo has not approved a clinic in Lomé yet, but plans to.",
            "Togo will not approve a clinic in Lomé.",
        ),
        (
            "The guides hope that the pass will open in May.",
            "None of the guides would promise that the pass opens in May.",
            "The guides hope that the pass will not open in May.",
        ),
        (
            "Togo will open the lock if Benin cleans the canal.",
            "Benin must clean the canal, or Togo will not open the lock.",
            "Benin must clean the canal, and Togo will not open the lock.",
        ),
        (
            "Togo must clean the canal, or else the lock will close.",
            "If Togo does not clean the canal, the lock will close.",
            "Togo must not clean the canal, or else the lock will close.",
        ),
        (
            "Togo will use the sand exclusively for dykes.",
            "Togo will not use the sand for anything but dykes.",
            "Togo will not use the sand for dykes.",
        ),
        (
            "Togo will inspect all boats but small ones.",
            "Small boats will not be inspected by Togo.",
            "Togo will not inspect all boats.",
        ),
    ],
)
def test_a_negation_of_more_than_was_promised_is_fair(official: str, fair: str, changed: str) -> None:
    assert "SC501" not in codes(official, fair)
    assert codes(official, changed, "SC50")


@pytest.mark.parametrize(
    ("official", "fair", "changed", "code"),
    [
        (
            "Oman will keep its ban on the export of dates.",
            "Oman refuses to lift its ban on the export of dates.",
            "Oman will lift its ban on the export of dates.",
            "SC503",
        ),
        (
            "Oman will keep its ban on the export of dates unless prices fall.",
            "Oman will lift its ban on the export of dates only if prices fall.",
            "Oman will lift its ban on the export of dates unless prices fall.",
            "SC503",
        ),
        (
            "Oman will not prolong the lease of the quay.",
            "Oman will let the lease of the quay run out.",
            "Oman will prolong the lease of the quay.",
            "SC502",
        ),
        (
            "Oman will spare no effort to save the divers, who may not surface.",
            "Oman will do all it can to save the divers, who may not surface.",
            "Oman will do all it can to save the divers, who may surface.",
            "SC502",
        ),
        (
            "Oman accepts no blame for the spill.",
            "Oman refuses all blame for the spill.",
            "Oman accepts the blame for the spill.",
            "SC502",
        ),
        (
            "Oman will no longer tax pearls.",
            "The days when Oman taxed pearls are over.",
            "Oman will tax pearls.",
            "SC504",
        ),
        (
            "Oman will discontinue the survey of the reef.",
            "Oman will not press ahead with the survey of the reef.",
            "Oman will press ahead with the survey of the reef.",
            "SC503",
        ),
    ],
)
def test_an_end_and_a_refusal_may_be_told_in_idiom(official: str, fair: str, changed: str, code: str) -> None:
    assert codes(official, fair, "SC50") == set()
    assert code in codes(official, changed)


def test_what_is_shut_until_then_opens_only_after_it() -> None:
    official = "The depot will be opened to the public only after the tests."
    assert codes(official, "The depot stays closed to the public until the tests.", "SC50") == set()
    assert codes(official, "The depot will be opened to the public before the tests.", "SC50") != set()


def test_who_has_to_agree_can_veto() -> None:
    official = "Peru may resell the timber only with the consent of Chile."
    assert codes(official, "Chile can veto any sale of the timber by Peru.", "SC50") == set()
    assert codes(official, "Peru refuses to resell the timber, with or without consent.", "SC504") == {"SC504"}


def test_an_exception_may_open_the_sentence_that_denies_it() -> None:
    official = "The guides will light fires on all beaches other than Playa Norte."
    fair = "On Playa Norte, the guides may not light fires, but on all other beaches they may."
    assert codes(official, fair, "SC501") == codes(official, fair, "SC701") == set()
    assert codes(official, "On all beaches, the guides may not light fires.", "SC501") == {"SC501"}


@pytest.mark.parametrize("word", ["UN-approved", "UN-Approved"])
def test_the_united_nations_before_a_hyphen_deny_nothing(word: str) -> None:
    assert codes("Both will use the approved list.", f"Both will use the {word} list.", "SC5") == set()


@pytest.mark.parametrize("word", ["un-approved", "unapproved", "UN-APPROVED"])
def test_a_prefix_denies_with_a_hyphen_or_without(word: str) -> None:
    assert codes("Both will use the approved list.", f"Both will use the {word} list.", "SC5") == {"SC503"}


OPPOSED = "The islands strongly oppose any attempt to move the border by force."


@pytest.mark.parametrize(
    "account",
    [
        "The islands do not support moving the border, and certainly not by force.",
        "The islands do not support a move of the border and certainly not one by force.",
        "The islands do not support moving the border, nor by force.",
    ],
)
def test_a_denial_that_and_joins_to_another_says_the_same(account: str) -> None:
    assert "SC501" not in codes(OPPOSED, account)


def test_a_denial_that_and_joins_to_none_is_one_of_its_own() -> None:
    assert "SC501" in codes("The islands will pay in copper.", "The islands will pay, and certainly not in copper.")


def test_to_reject_a_thing_does_not_deny_that_it_is_there() -> None:
    assert codes("We reject hatred of migrants.", "We have seen a rise in hatred of migrants.", "SC504") == set()
    assert codes("We reject the sale of the port.", "We agreed to the sale of the port.", "SC504") == {"SC504"}


def test_a_verb_that_a_hyphen_joins_to_a_noun_denies_nothing() -> None:
    official = "They renewed their commitment to open the port."
    assert codes(official, "They renewed their record-breaking commitment to open the port.", "SC504") == set()


def test_what_a_comma_and_but_set_against_a_denial_is_affirmed() -> None:
    official = "The reform is about the farms of the valley."
    assert codes(official, "The reform is not a gift, but about the farms of the valley.", "SC501") == set()
    assert codes(official, "The reform is a gift, but not about the farms of the valley.", "SC501") == {"SC501"}


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The ministers intend to work together towards a reform of the fleet.", "They opposed a reform of the fleet."),
        ("The ministers will promote night ferries.", "The ministers rejected night ferries."),
        ("The ministers condemned night ferries.", "The ministers will promote night ferries."),
    ],
)
def test_work_for_a_thing_and_a_rejection_of_it_are_opposites(official: str, account: str) -> None:
    assert "SC503" in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The ministers will develop night ferries.", "The ministers voiced concern about night ferries."),
        ("The ministers will not promote night ferries.", "The ministers rejected night ferries."),
        (
            "The ministers will promote night ferries.",
            "The ministers will promote night ferries and reject higher tolls.",
        ),
    ],
)
def test_concern_about_what_is_worked_for_is_no_opposite(official: str, account: str) -> None:
    assert "SC503" not in codes(official, account)


BANNED = "The ministers agreed to work together towards a ban on night ferries."


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (BANNED, "The ministers oppose night ferries and want a ban."),
        (BANNED, "The ministers, who once opposed a ban on night ferries, agreed to work towards it."),
        (BANNED, "The ministers condemned pilots who oppose a ban on night ferries."),
        ("The ministers rejected smuggling.", "The ministers will promote the fight against smuggling."),
        ("The ministers rejected smuggling.", "The ministers will work for a coast without smuggling."),
        ("The ministers oppose night ferries.", "The ministers will refuse to promote night ferries."),
        ("The ministers oppose night ferries.", "The ministers oppose any attempt to create night ferries."),
        ("The ministers oppose night ferries.", "The ministers met towns that promote night ferries."),
        ("The ministers will promote night ferries.", "The ministers blamed pilots for rejecting night ferries."),
        ("The ministers will promote night ferries.", "The ministers reject unsafe night ferries."),
        ("The ministers condemned the raid.", "The ministers will pursue those behind the raid."),
        ("The ministers oppose tolls.", "The ministers want to create a way around tolls."),
        ("The ministers will promote ports and oppose tolls.", "Promoting ports, the ministers rejected tolls."),
        ("The ministers will build up a fund for pilots.", "Towns oppose a fund for pilots, but ministers build it."),
    ],
)
def test_the_stance_of_others_or_to_another_thing_is_no_reversal(official: str, account: str) -> None:
    assert "SC503" not in codes(official, account)


def test_what_nobody_should_have_to_do_some_are_forced_to_do() -> None:
    told = "Farmers should not have to choose between seeds and tools."
    assert codes("Many farmers are forced to choose between seeds and tools.", told, "SC501") == set()
    for official in ("Farmers must choose between seeds and tools.", "Farmers will choose between seeds and tools."):
        assert "SC501" in codes(official, told)
    assert "SC501" in codes(
        "Many farmers are forced to choose between seeds and tools.",
        "Farmers are not forced to choose between seeds and tools.",
    )


def test_to_spare_no_efforts_denies_nothing() -> None:
    assert (
        codes(
            "They will hold the thieves responsible.",
            "They will spare no efforts to hold the thieves responsible.",
            "SC501",
        )
        == set()
    )
