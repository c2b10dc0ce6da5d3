"""SC6xx: how firmly the statement binds."""

from __future__ import annotations

import pytest

from comparing import codes

LINE = "The ministers {} a joint office in Lima."


@pytest.mark.parametrize(
    ("weak", "firm"),
    [
        ("discussed", "agreed to"),
        ("discussed", "committed to"),
        ("will discuss", "will guarantee"),
    ],
)
def test_more_than_two_steps_on_the_ladder_are_reported_both_ways(weak: str, firm: str) -> None:
    assert codes(LINE.format(weak), LINE.format(firm), "SC6") == {"SC601"}
    assert codes(LINE.format(firm), LINE.format(weak), "SC6") == {"SC602"}


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("intend to open", "plan to open"),
        ("pledged", "committed to"),
        ("agreed to", "approved"),
        ("will open", "are to open"),
    ],
)
def test_neighbouring_steps_are_told_for_one_another(official: str, account: str) -> None:
    assert codes(LINE.format(official), LINE.format(account), "SC6") == set()


@pytest.mark.parametrize("deed", ["have opened", "opened"])
@pytest.mark.parametrize("plan", ["will open", "intend to open", "agreed to open", "shall open"])
def test_a_plan_is_no_deed(plan: str, deed: str) -> None:
    official, account = LINE.format(plan), LINE.format(deed).replace("The ministers", "Peru")
    assert "SC601" in codes(official, account)
    assert "SC602" in codes(account, official)


@pytest.mark.parametrize("told", ["said they would open", "are going to open", "want to open", "will soon open"])
def test_a_plan_in_other_words_is_fair(told: str) -> None:
    assert codes(LINE.format("will open"), LINE.format(told), "SC601") == set()


def test_a_deed_has_a_pronoun_for_its_subject_too() -> None:
    assert "SC601" in codes("They stand ready to impose duties on boats.", "They imposed duties on boats.")


def test_what_is_to_be_raised_at_a_meeting_may_be_told_as_raised() -> None:
    assert codes("They agreed on the need to address the drought.", "The drought was addressed.", "SC6") == set()


def test_will_is_not_may() -> None:
    assert "SC603" in codes("Each party will publish its list.", "Each party may publish its list.")
    assert "SC603" in codes("Each party may publish its list.", "Each party must publish its list.")
    assert codes("Each party will publish its list.", "Each party shall publish its list.", "SC6") == set()


def test_whether_between_a_verb_and_what_it_governs_leaves_it_open() -> None:
    assert codes(LINE.format("intend to open"), LINE.format("discussed whether to open"), "SC6") == {"SC602"}
    assert codes(LINE.format("discussed whether to open"), LINE.format("intend to open"), "SC6") == {"SC601"}
    assert codes(LINE.format("intend to open"), LINE.format("discussed how to open"), "SC6") == set()


def test_a_law_binds_more_firmly_than_an_intention() -> None:
    assert codes(LINE.format("intend to open"), LINE.format("are legally bound to open"), "SC6") == {"SC601"}


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru will continue to share its charts.", "Peru's continued sharing of its charts helps everyone."),
        (
            "The clubs welcome that Peru will continue to take part.",
            "The clubs welcome Peru's continued part in the race.",
        ),
        ("The clubs welcome the pacts to be signed in Lima.", "The clubs welcome the pacts signed in Lima."),
        ("The fund continues to focus on nurses.", "The fund has focused on nurses."),
    ],
)
def test_a_participle_before_or_behind_its_noun_is_no_deed(official: str, account: str) -> None:
    assert codes(official, account, "SC601") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "The port aims to publish a map of its reefs.",
            "The port has pledged to its partners that a map of its reefs will be published.",
        ),
        (
            "Peru intends to link its two ports by rail.",
            "Peru is under a legal obligation to link its two ports by rail.",
        ),
        (
            "The ministers will explore a common marine park.",
            "A common marine park it is: the ministers agreed to open a marine park.",
        ),
    ],
)
def test_a_promise_may_be_made_firmer_by_words_that_govern_nothing_of_it(official: str, account: str) -> None:
    assert "SC601" in codes(official, account)


@pytest.mark.parametrize(
    "account",
    [
        "Whether Peru sends two hospital ships is under consideration.",
        "Peru may or may not send two hospital ships; no decision was made.",
        "Peru, an aide hinted, might send two hospital ships.",
        "Peru would like to send two hospital ships.",
        "Peru could be sending two hospital ships, which is one of the options.",
    ],
)
def test_a_promise_may_be_left_open_by_words_that_govern_nothing_of_it(account: str) -> None:
    assert "SC602" in codes("Peru will send two hospital ships.", account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "Peru will send two hospital ships.",
            "Peru has promised that it will send two hospital ships, which may sail in May.",
        ),
        (
            "The ministers will review the number of ships.",
            "The number of ships is something the ministers may look at.",
        ),
        ("Staff will be entitled to two days of leave.", "Staff may claim two days of leave."),
        ("Peru aims to double its trade.", "The aim of Peru is that its trade will have doubled."),
        ("Peru intends to send two ships.", "Peru's intention is to send two ships."),
        ("Peru expects that trade will double.", "Peru reckons that trade will double."),
        ("They reaffirm a commitment to the goal of peace.", "Reaffirmed: a commitment to peace."),
        ("Peru pledged to give up to 60 boats.", "Peru has committed to give boats, could be 60."),
        ("We will strive to end the abuse of boats.", "The ministers pledged to end the abuse of boats."),
        ("Peru is willing to lend two ships.", "Peru would be willing to lend two ships."),
    ],
)
def test_what_is_as_firm_in_other_words_is_fair(official: str, account: str) -> None:
    assert codes(official, account, "SC60") == set()


def test_what_one_sentence_wants_the_next_may_promise() -> None:
    official = "Peru and Chile will open a joint school in Lima."
    account = "Peru and Chile want a joint school. Both sides will open it in Lima."
    assert codes(official, account, "SC60") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "We plan to fund a set of projects to respond rapidly to fires in dry forests.",
            "The first projects will be a bundle of plain steps to prevent, find and respond to fires in dry forests.",
        ),
        (
            "Resolved to widen cooperation on nuclear safety, Peru and Chile plan to found a nuclear safety group.",
            "Peru also committed to widening cooperation between Peru and Chile on nuclear safety.",
        ),
        (
            "Peru aims to bring safety and order to the port, a sign of its reach.",
            "Sending guards to the port speaks of the same belief in and commitment to order and safety.",
        ),
    ],
)
def test_a_promise_of_another_act_or_of_none_makes_nothing_firmer(official: str, account: str) -> None:
    assert codes(official, account, "SC60") == set()


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The agencies will exchange data within an hour.", "Data exchanged between the agencies within an hour."),
        ("Peru will open a mill by May.", "By May we'll have opened a mill of our own in Peru."),
        ("They intend to sign it in June 2026.", "It won't be signed before June."),
        (
            "Peru plans to destroy seized nets within days.",
            "Peru is planning to have seized nets destroyed within days.",
        ),
        ("Growth has enabled trade to surpass its peak.", "With growth, trade has surpassed its peak."),
        ("They agreed to continue the exchange of lists.", "The exchange of lists goes on, they agreed."),
    ],
)
def test_what_is_still_to_come_in_another_form_is_no_deed(official: str, account: str) -> None:
    assert codes(official, account, "SC60") == set()


TALKS = "Peru and Chile agreed to launch talks on a fisheries agreement by the end of the year."


@pytest.mark.parametrize(
    "account",
    [
        "Peru and Chile signed a fisheries agreement.",
        "A fisheries agreement has been reached by Peru and Chile.",
        "Peru and Chile agreed on a fisheries agreement.",
    ],
)
def test_talks_about_an_agreement_are_no_agreement(account: str) -> None:
    assert "SC601" in codes(TALKS, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (TALKS, "Peru and Chile agreed to begin talks on a fisheries agreement this year."),
        (TALKS, "Peru and Chile hope that a fisheries agreement will be signed one day."),
        (TALKS, "Peru and Chile have not signed a fisheries agreement."),
        (TALKS, "Peru and Chile signed a mining agreement in 2011."),
        (
            "The leaders welcomed the conclusion of negotiations on a fisheries agreement.",
            "The fisheries agreement has been concluded, to the delight of the leaders.",
        ),
    ],
)
def test_talks_that_go_on_or_are_over_and_other_agreements_are_fair(official: str, account: str) -> None:
    assert "SC601" not in codes(official, account)


def test_to_take_note_of_something_is_not_to_approve_it() -> None:
    line = "The board {} the proposal to move the school."
    assert codes(line.format("took note of"), line.format("approved"), "SC6") == {"SC601"}
    assert codes(line.format("took note of"), line.format("considered"), "SC6") == set()
    assert codes(line.format("took note of"), line.format("welcomed"), "SC6") == set()


def test_a_phrase_that_leaves_open_or_obliges_is_compared_as_a_modal_is() -> None:
    line = "Each port {} publish its fees."
    assert "SC603" in codes(line.format("is encouraged to"), line.format("must"))
    assert "SC603" in codes(line.format("has to"), line.format("is free to"))
    for fair in ("is required to", "is obliged to", "has to"):
        assert "SC603" not in codes(line.format("must"), line.format(fair))
    assert "SC603" not in codes(line.format("is not required to"), line.format("must not"))
    assert "SC603" not in codes(line.format("will be required to"), line.format("will have to"))


def test_talks_are_not_over_where_they_made_progress() -> None:
    official = "The two sides welcomed the progress made in negotiations on a fishing treaty."
    assert "SC601" in codes(official, "The two sides concluded negotiations on a fishing treaty.")
    assert "SC601" not in codes(official, "The two sides said that negotiations on a fishing treaty go well.")
    over = "The two sides concluded their negotiations on a fishing treaty."
    assert "SC601" not in codes(over, "Negotiations on a fishing treaty were concluded by the two sides.")


def test_to_be_ready_on_a_condition_is_what_was_promised_on_it() -> None:
    official = "Chile will step up its patrols if the other two make ports available."
    assert "SC602" not in codes(
        official, "Chile is ready to step up its patrols if the other two make ports available."
    )
    assert "SC602" in codes("Chile will step up its patrols.", "Chile is ready to step up its patrols.")


def test_what_others_are_urged_to_do_is_not_what_they_will_do() -> None:
    official = "The ministers urged all the banks to expand their lending."
    assert "SC601" in codes(official, "All the banks will expand their lending.")
    for fair in ("should", "must"):
        assert "SC601" not in codes(official, f"All the banks {fair} expand their lending, the ministers said.")
    told = "The ministers asked the experts to report by June."
    assert "SC601" not in codes(told, "The experts are to report by June.")


def test_a_deed_that_nobody_did_binds_no_one() -> None:
    official = "Peruvian firms are considering a shipyard in Tema."
    assert "SC601" not in codes(official, "Nothing was signed on the shipyard in Tema.")


def test_what_has_to_be_done_first_is_no_deed() -> None:
    official = "The pact will enter into force once both parliaments have approved it."
    assert codes(official, "Both parliaments must approve the pact before it enters into force.", "SC6") == set()


def test_what_may_not_be_done_must_not_be_done() -> None:
    official = "The data may not be sold to banks."
    assert "SC603" not in codes(official, "The data must not be sold to banks.")
    assert "SC603" in codes("The data may be sold to banks.", "The data must be sold to banks.")
    none = "None of the four towns will close a station without telling the others."
    assert "SC603" not in codes(none, "A station may be closed only after the other towns have been told.")
    neither = "Neither side shall require the use of its code."
    assert codes(neither, "Neither Peru nor Chile may require the use of its code.", "SC6") == set()


def test_the_parties_did_what_they_intend_to() -> None:
    official = "The parties intend to conclude talks on fishing by May."
    assert "SC601" in codes(official, "The parties concluded talks on fishing.")


def test_what_some_agreed_on_others_may_decide() -> None:
    official = "The ministers agreed that night trains should be exempt."
    told = "Night trains should not be taxed, the ministers think, but parliaments will decide."
    assert "SC602" not in codes(official, told)
    assert "SC602" in codes("The ministers opened the port.", "The ministers will open the port.")


def test_no_fewer_than_some_are_somebody() -> None:
    assert "SC601" in codes("No fewer than 40 ships will be built.", "No fewer than 40 ships were built.")


def test_an_aim_under_a_condition_may_be_told_by_what_follows_from_it() -> None:
    official = "The states intend to open an office, subject to the approval of the parliaments."
    assert "SC601" not in codes(official, "If the parliaments agree, the states will open an office.")
    assert "SC601" in codes(official, "If the parliaments agree, the states must open an office.")
    assert "SC601" in codes(official, "The states will open an office.")


def test_what_may_cost_something_is_no_option() -> None:
    official = "The states will complete the railway by 2036, at a cost of no more than 7 billion euros."
    assert "SC602" not in codes(official, "The railway is to be complete by 2036 and may cost 7 billion euros at most.")


def test_only_what_may_be_done_is_a_ban_of_all_else() -> None:
    official = "Fishing will be forbidden within two miles of each farm, except by hand line."
    assert "SC602" not in codes(official, "Only hand lines may be used for fishing within two miles of a farm.")


def test_a_proposal_that_was_welcomed_is_not_agreed_on() -> None:
    official = "The leaders welcomed the proposal for a ferry between Tangier and Faro."
    assert "SC601" in codes(official, "The leaders agreed to build a ferry between Tangier and Faro.")
    assert "SC601" not in codes(official, "The leaders liked the proposal for a ferry between Tangier and Faro.")


def test_what_is_considered_is_not_done() -> None:
    official = "Egypt is considering the purchase of four ferries."
    assert "SC601" in codes(official, "Egypt has purchased four ferries.")
    assert "SC601" not in codes(official, "Egypt might purchase four ferries.")


def test_an_arrangement_that_is_considered_is_not_agreed() -> None:
    official = "They are considering a similar arrangement for seasonal workers."
    assert "SC601" in codes(official, "A similar arrangement for seasonal workers was agreed.")
    assert "SC601" not in codes(official, "A similar arrangement for seasonal workers is being looked at.")


def test_what_is_called_for_has_not_come() -> None:
    official = "The two sides called for the immediate release of the crew."
    assert "SC601" in codes(official, "The two sides welcomed the immediate release of the crew.")
    assert "SC601" in codes("They urged Peru to release the crew.", "They welcomed the release of the crew.")
    assert "SC601" not in codes(official, "The two sides welcomed calls for the immediate release of the crew.")


def test_a_council_that_decides_to_extend_a_mandate_extends_it() -> None:
    official = "The Council decides to extend the mandate of the mission for a year."
    assert "SC601" not in codes(official, "The Council extended the mandate of the mission for a year.")
    assert "SC601" in codes("Peru plans to extend the pier.", "Peru extended the pier.")


def test_what_is_welcomed_is_the_very_thing_that_was_called_for() -> None:
    official = "The leaders called for a ceasefire in Sudan."
    assert "SC601" not in codes(official, "The leaders welcomed the talks on a ceasefire in Sudan.")
    assert "SC601" in codes(official, "The leaders welcomed a ceasefire in Sudan.")
    official = "The leaders urged Peru to ratify the treaty."
    assert "SC601" not in codes(official, "The leaders, who had welcomed the treaty, urged Peru to ratify it.")


@pytest.mark.parametrize(
    ("official", "fair", "changed"),
    [
        (
            "The term of the loans will be extended from 25 to 32 years.",
            "The loans may run for 32 years instead of 25.",
            "The term of the loans may be extended from 25 to 32 years.",
        ),
        (
            "Peru will place 900 cables underground by 2031.",
            "After the storm of May 2024, 900 cables in Peru were cut.",
            "Peru may place 900 cables underground by 2031.",
        ),
        (
            "Peru and Chile will start a trial of joint licences.",
            "Peru and Chile will try out joint licences.",
            "Peru and Chile will try to start a trial of joint licences.",
        ),
        (
            "They shall be released by June or be brought before a civil court.",
            "They must be released by June or be tried by a civil court.",
            "They may be released by June or be brought before a civil court.",
        ),
        (
            "Ghana will admit Peruvian inspectors to the site at short notice.",
            "Ghana trains staff, and Peru may send its inspectors to the site at short notice.",
            "Ghana may admit Peruvian inspectors to the site at short notice.",
        ),
        (
            "The first centre is to start work in 2031.",
            "The first centre should open in 2031.",
            "The first centre may open in 2031.",
        ),
    ],
)
def test_what_binds_as_firmly_in_other_words_is_fair(official: str, fair: str, changed: str) -> None:
    assert codes(official, fair, "SC6") == set()
    assert "SC602" in codes(official, changed)


@pytest.mark.parametrize(
    ("official", "fair", "changed"),
    [
        (
            "Its first director will be named by Peru.",
            "Peru has named a street after the first director.",
            "Peru has named its first director.",
        ),
        (
            "The office will identify the dead and inform families.",
            "The office is to inform families whom it has identified.",
            "The office has identified the dead.",
        ),
        (
            "The two leaders have decided to extend the pact.",
            "The pact has been extended by decision of the two leaders.",
            "The pact has been extended.",
        ),
        (
            "It may continue to test up to 30 engines.",
            "It has leave to keep testing up to 30 engines.",
            "It guaranteed to test up to 30 engines.",
        ),
    ],
)
def test_what_is_still_to_come_in_other_words_is_fair(official: str, fair: str, changed: str) -> None:
    assert codes(official, fair, "SC6") == set()
    assert "SC601" in codes(official, changed)


def test_to_promise_to_consider_something_promises_no_more() -> None:
    official = "We will consider lower fines for firms that report early."
    assert "SC602" not in codes(official, "Firms that report early may see lower fines.")
    assert "SC602" in codes("We will introduce lower fines.", "We may introduce lower fines.")


@pytest.mark.parametrize(
    ("code", "fair", "changed"),
    [
        (
            "SC601",
            ("They hope to conclude the talks by May.", "They hope it's concluded by May."),
            ("They hope to conclude the talks by May.", "They concluded the talks."),
        ),
        (
            "SC601",
            (
                "Decisions on members will be taken only by the council.",
                "Decisions on members taken only by the council.",
            ),
            ("Decisions on members will be taken by the council.", "The council has taken decisions on members."),
        ),
        (
            "SC602",
            ("They will open three crossings to relief trucks.", "Three crossings will be open to relief trucks."),
            ("They will open talks.", "They are open to opening talks."),
        ),
        (
            "SC602",
            (
                "Peru will open a quota of 45,000 tonnes for Chilean pork.",
                "Chile may send 45,000 tonnes of pork to Peru.",
            ),
            ("Peru will open a quota for Chilean pork.", "Peru may open a quota for Chilean pork."),
        ),
        (
            "SC601",
            (
                "We look forward to the decision of the fund, which has sent its engineers to Arica, on a loan.",
                "They looked forward to a decision on a loan by the fund, whose engineers have been to Arica.",
            ),
            ("They hope to repay the loan.", "They are to repay the loan."),
        ),
    ],
)
def test_a_state_a_journey_and_a_leave_are_no_weaker_promises(
    code: str, fair: tuple[str, str], changed: tuple[str, str]
) -> None:
    assert code not in codes(*fair)
    assert code in codes(*changed)


STRIVING = "Peru will strive to ensure 15 tonnes of grain for Chile in 2027."


@pytest.mark.parametrize("told", ["will deliver 15 tonnes of grain to", "is to provide 15 tonnes of grain to"])
def test_what_is_striven_for_is_not_promised(told: str) -> None:
    assert "SC601" in codes(STRIVING, f"Peru {told} Chile in 2027.")


@pytest.mark.parametrize(
    "told", ["will do its best to deliver", "will make every effort to bring", "will work to get", "wants to send"]
)
def test_an_effort_may_be_told_in_other_words(told: str) -> None:
    assert "SC601" not in codes(STRIVING, f"Peru {told} 15 tonnes of grain to Chile in 2027.")


PLEDGE = "The ministers are committed to banning nets on the lake by 2031."


@pytest.mark.parametrize(
    "title",
    [
        "Background Press Call on the Ministers’ Ban on Nets on the Lake by 2031",
        "Evening Radio Call on Banning Nets on the Lake by 2031",
        "The envoys joined the Harbour Call on banning nets on the lake by 2031.",
    ],
)
def test_a_noun_at_the_end_of_a_compound_in_capitals_is_no_verb(title: str) -> None:
    assert "SC602" not in codes(PLEDGE, title, "SC6")


@pytest.mark.parametrize(
    "title",
    [
        "Ministers Call for Banning Nets on the Lake by 2031",
        "Minister Calls for Banning Nets on the Lake by 2031",
        "Peru and Chile Call for Banning Nets on the Lake by 2031",
    ],
)
def test_the_verb_of_a_headline_in_capitals_still_binds(title: str) -> None:
    assert "SC602" in codes(PLEDGE, title, "SC6")


@pytest.mark.parametrize(
    ("official", "account", "code"),
    [
        (
            "The envoys condemned the shelling of the port.",
            "The envoys voiced mild concern over the shelling of the port.",
            "SC602",
        ),
        ("The envoys urged all banks to register.", "The envoys compelled all banks to register.", "SC601"),
        ("The envoys recalled the Lome Protocol on fish.", "The envoys signed the Lome Protocol on fish.", "SC601"),
    ],
)
def test_how_strongly_something_is_said_is_compared(official: str, account: str, code: str) -> None:
    assert code in codes(official, account, "SC6")


@pytest.mark.parametrize(
    ("official", "account"),
    [
        (
            "The envoys condemned the shelling of the port.",
            "The envoys denounced the shelling, with concern for the port.",
        ),
        (
            "The envoys condemned the raid and voiced concern about the port.",
            "The envoys voiced concern about the port.",
        ),
        (
            "The envoys recalled the Lome Protocol on fish.",
            "The envoys spoke of the Lome Protocol, which they signed in 2018.",
        ),
        ("The envoys undertook to refrain from raids.", "The envoys may not carry out raids."),
        ("Peru will lift the ban on imports of salmon.", "Salmon may be imported into Peru again."),
    ],
)
def test_what_is_told_as_strongly_in_other_words_is_not_reported(official: str, account: str) -> None:
    assert codes(official, account, "SC6") == set()


@pytest.mark.parametrize("idiom", ["is on the hook for", "shook hands on", "gave its word on"])
def test_a_promise_told_in_idiom_binds(idiom: str) -> None:
    assert codes("Peru will consider a loan to Haiti.", f"Peru {idiom} a loan to Haiti.", "SC6") == {"SC601"}


def test_what_is_asked_for_is_no_promise() -> None:
    official = "Peru is examining whether to lift the fee."
    assert codes(official, "Peru has not yet decided whether it will lift the fee.", "SC6") == set()
    assert codes(official, "Whether Peru will lift the fee is open.", "SC6") == set()
    assert codes(official, "Peru will lift the fee.", "SC6") == {"SC601"}


def test_nothing_but_allows_as_little_as_only() -> None:
    official = "Peru will spend the grant solely on wells."
    assert codes(official, "Peru may spend the grant on nothing but wells.", "SC6") == set()
    assert codes(official, "Peru may spend the grant on anything but wells.", "SC6") != set()


DETERMINED = "The islands are determined to save the reef."


@pytest.mark.parametrize(
    "account",
    [
        "The islands will do everything that they can to save the reef.",
        "The islands will do all they can to save the reef.",
        "The islands will save the reef by whatever the law may allow.",
    ],
)
def test_the_modal_of_all_means_weakens_no_promise(account: str) -> None:
    assert codes(DETERMINED, account, "SC602") == set()


@pytest.mark.parametrize("account", ["The islands can save the reef.", "All islands can save the reef."])
def test_a_modal_with_a_subject_of_its_own_does(account: str) -> None:
    assert codes(DETERMINED, account, "SC602") == {"SC602"}


def test_a_wish_is_no_promise_but_leave_is_a_weaker_one() -> None:
    assert codes("We will protect the crews.", "And may heaven protect the crews.", "SC602") == set()
    assert codes("We will protect the crews.", "We may protect the crews.", "SC602") == {"SC602"}


AWAITED = "The navy {} cadets aboard its ships."


def test_what_is_awaited_may_be_told_by_a_plain_will_but_what_is_planned_may_not() -> None:
    official = AWAITED.format("looks forward to welcoming")
    assert codes(official, AWAITED.format("will welcome"), "SC601") == set()
    assert codes(AWAITED.format("plans to welcome"), AWAITED.format("will welcome"), "SC601") == {"SC601"}


def test_what_others_are_welcomed_to_prepare_may_be_told_by_a_plain_will() -> None:
    assert codes("We welcome our ministers preparing to meet.", "Our ministers will meet.", "SC601") == set()
    assert codes("Our ministers are preparing to meet.", "Our ministers will meet.", "SC601") == {"SC601"}


def test_the_will_of_an_announcement_raises_nothing() -> None:
    official = "The coast guards plan to launch a joint patrol."
    assert codes(official, "The coast guards will announce their joint patrol.", "SC601") == set()
    assert codes(official, "The coast guards will launch a joint patrol.", "SC601") == {"SC601"}


def test_what_is_undertaken_is_a_deed_and_what_is_undertaken_to_do_a_promise() -> None:
    official = "The guards plan to coordinate joint efforts to chart the reefs."
    assert codes(official, "The guards are undertaking joint efforts to chart the reefs.", "SC601") == set()
    assert codes(official, "The guards undertake to coordinate joint efforts in any event.", "SC601") == {"SC601"}
