"""SC4xx: who does what to whom."""

from __future__ import annotations

import pytest

from comparing import codes, found

FAIR = {
    "passive": ("Chile will protect the ships of Ghana.", "The ships of Ghana will be protected by Chile."),
    "owner before or after": ("Chile will protect the ships of Ghana.", "Chile will protect Ghana's ships."),
    "pair in another order": ("Kenya and Peru will open a school.", "Peru and Kenya will open a school."),
    "hyphenated pair": ("The Kenya-Peru council met.", "The Peru-Kenya council met."),
    "symmetric verb": ("Kenya met Peru in Oslo.", "Peru met Kenya in Oslo."),
    "shared noun": ("Trade between Kenya and Peru will grow.", "Trade between Peru and Kenya will grow."),
    "persons with their countries": (
        "President Adeyemi of Ghana and Chancellor Brandt of Austria opened the bridge.",
        "Chancellor Brandt of Austria and President Adeyemi of Ghana opened the bridge.",
    ),
    "capital for government": ("The government of Kenya will hire 50 judges.", "Nairobi will hire 50 judges."),
    "bought from the seller": ("Kenya will sell tea to Peru.", "Peru will buy tea from Kenya."),
    "lent and borrowed": ("Austria will lend Kenya the money.", "Kenya will borrow the money from Austria."),
    "invited and accepted": (
        "President Adeyemi accepted an invitation from Chancellor Brandt.",
        "Chancellor Brandt invited President Adeyemi.",
    ),
    "mutual in other words": (
        "Kenya and Peru will recognise each other's diplomas.",
        "Kenya and Peru will mutually recognise their diplomas.",
    ),
}

SWAPPED = {
    "subject and owner": ("Chile will protect the ships of Ghana.", "Ghana will protect the ships of Chile."),
    "subject and owner, told as possessive": (
        "Chile will protect the ships of Ghana.",
        "Ghana will protect Chile's ships.",
    ),
    "seller and buyer": ("Kenya will sell tea to Peru.", "Peru will sell tea to Kenya."),
    "only the voice changed": ("Kenya invited Peru to the talks.", "Kenya was invited by Peru to the talks."),
    "persons with titles": (
        "President Adeyemi thanked Chancellor Brandt for the ships.",
        "Chancellor Brandt thanked President Adeyemi for the ships.",
    ),
    "things": ("The valve lets water into the tank.", "The valve lets the tank into water."),
}


@pytest.mark.parametrize("case", FAIR.values(), ids=FAIR)
def test_the_same_roles_in_other_words_are_fair(case: tuple[str, str]) -> None:
    assert codes(*case, "SC4") == set()
    assert "SC503" not in codes(*case)


@pytest.mark.parametrize("case", SWAPPED.values(), ids=SWAPPED)
def test_two_that_stand_in_each_others_place_are_reported(case: tuple[str, str]) -> None:
    assert "SC401" in codes(*case)


def test_a_swap_names_both_who_changed_places() -> None:
    (sign,) = found("Kenya will sell tea to Peru.", "Peru will sell tea to Kenya.", "SC401")
    assert "“Kenya”" in sign.message
    assert "“Peru”" in sign.message


@pytest.mark.parametrize("mutual", ["each other's harbours", "one another's harbours"])
def test_a_promise_of_one_side_told_as_mutual_is_reported(mutual: str) -> None:
    assert "SC402" in codes("Kenya will guard the harbours of Peru.", f"Kenya and Peru will guard {mutual}.")


def test_a_mutual_promise_told_of_one_side_is_reported() -> None:
    line = "Kenya and Peru will guard each other's harbours."
    assert "SC403" in codes(line, "Peru will guard Kenya's harbours.")


@pytest.mark.parametrize(
    "account",
    [
        "Peru agreed to build a lighthouse.",
        "Peru will build a lighthouse.",
        "At the fair Peru promised to build a lighthouse.",
        "Peru mended its quays and agreed to build a lighthouse.",
        "Peru will mend its quays and has promised to build a lighthouse.",
    ],
)
def test_what_several_promise_told_of_one_is_reported(account: str) -> None:
    assert "SC403" in codes("Kenya and Peru agreed to build a lighthouse.", account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Kenya and Peru agreed to build a lighthouse.", "Peru agreed to build a lighthouse with Kenya."),
        ("Kenya and Peru agreed to build a lighthouse.", "Peru and Kenya will build a lighthouse."),
        ("Kenya and Peru agreed to build a lighthouse.", "A lighthouse will be built by Peru."),
        (
            "Kenya and Peru agreed to build a lighthouse.",
            "Peru mended its quays and the two agreed to build a lighthouse.",
        ),
        ("Kenya and Peru agreed to build a lighthouse.", "Peru said that crews mended quays and built a lighthouse."),
        ("Kenya and Peru agreed to build a lighthouse.", "Peru hosted Kenya and agreed to build a lighthouse."),
        ("Kenya and Peru agreed to build a lighthouse.", "Peru met with its ally and agreed to build a lighthouse."),
        (
            "Kenya and Peru agreed to build a lighthouse.",
            "After Peru mended its quays and towns agreed to build a lighthouse.",
        ),
        ("Kenya and Peru will discuss steps to lift the duties of Peru.", "Peru will lift its duties."),
        ("Peru will build a lighthouse.", "Peru will build a lighthouse."),
    ],
)
def test_one_of_several_may_act_where_the_others_are_named_or_it_concerns_that_one(official: str, account: str) -> None:
    assert codes(official, account, "SC403") == set()


def test_mutual_that_only_names_a_kind_of_duty_makes_no_promise_mutual() -> None:
    official = "Peru would honour its mutual {} duties in the northern harbour."
    account = "Peru would honour its duties in the northern harbour."
    assert "SC403" in codes(official.format("guarding"), account)
    assert codes(official.format("defence"), account, "SC403") == set()
    assert codes(account, official.format("defence"), "SC402") == set()
    assert "SC402" in codes("Peru will support Kenya's defence.", "They will support each other's defence.", "SC4")


@pytest.mark.parametrize("actor", ["Kenyan companies", "The workers of Kenya", "Ethiopia"])
def test_another_actor_is_reported(actor: str) -> None:
    assert "SC404" in codes("The government of Kenya will hire 50 judges.", f"{actor} will hire 50 judges.")


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Kenya will sell tea to Peru.", "Kenya will buy tea from Peru."),
        ("Austria will lend Kenya the money.", "Austria will borrow the money from Kenya."),
        ("President Adeyemi accepted an invitation to Vienna.", "President Adeyemi extended an invitation to Vienna."),
        ("President Adeyemi was invited to the fair.", "President Adeyemi invited the fair."),
    ],
)
def test_a_party_at_the_other_end_of_an_event_is_reported(official: str, account: str) -> None:
    assert "SC405" in codes(official, account)


def test_names_that_no_dictionary_has_change_places_at_the_start_of_a_sentence_too() -> None:
    official = "Ruritania intends to invest up to 40 billion dollars in the ports of Freedonia by 2030."
    account = "Freedonia intends to invest up to 40 billion dollars in the ports of Ruritania by 2030."
    assert "SC401" in codes(official, account)


def test_two_who_act_in_two_clauses_have_changed_places() -> None:
    official = "Peru will build the station and Chile will operate it."
    assert "SC401" in codes(official, "Chile will build the station and Peru will operate it.")
    assert "SC401" not in codes(official, "The station, built by Peru, will be operated by Chile.")


def test_a_name_behind_a_preposition_is_nobody_at_the_other_end() -> None:
    official = "Canada will train 80 nurses, and Chile will train 30 astronomers."
    assert "SC405" not in codes(official, "Eighty nurses from Chile will be trained in Canada.")
    assert "SC405" in codes(official, "Chile will be trained by 30 astronomers.")


def test_who_is_to_pay_back_is_not_paid_back() -> None:
    official = "Peru will repay the loan that it owes to the fund."
    assert "SC405" in codes(official, "Peru will be repaid the loan by the fund.")


def test_who_acts_behind_a_comma_is_compared() -> None:
    official = "The cable will be laid by 2034, and Greece will pay half of it."
    assert "SC404" in codes(official, "The cable will be laid by 2034, and Egypt will pay half of it.")


def test_what_is_of_both_sides_is_promised_by_nobody() -> None:
    official = "They asked experts of both sides to establish who owns the films in Peru."
    assert "SC403" not in codes(official, "Peru hears from experts who owns the films.")


def test_two_that_are_named_in_one_order_have_not_changed_places() -> None:
    official = "The office will inform families before it informs the ministers."
    assert (
        codes(official, "The office is to tell families whom it knows before it tells the ministers.", "SC4") == set()
    )
    assert "SC401" in codes(official, "The office will inform the ministers before it informs families.")


def test_countries_that_act_in_turn_have_changed_places() -> None:
    official = "Spain will forgive 40 million euros of Peru's loans."
    assert "SC401" in codes(official, "Peru will forgive 40 million euros of loans owed by Spain.")
    assert "SC401" not in codes(
        "Spain will sign a treaty with Peru in May.", "Peru will sign a treaty with Spain in May."
    )


def test_a_country_in_the_name_of_something_that_is_not_told_does_not_act() -> None:
    official = "Norway joins as the first foreign partner of the U.S. Drifting Deep Sea Cup."
    assert "SC401" not in codes(
        official, "The United States joins as the first foreign partner of Norway's programme for buoys."
    )


def test_what_is_told_of_each_in_turn_is_not_told_of_one() -> None:
    official = "Peru and Oman will pay 40 and 60 million euros into the fund."
    assert "SC403" not in codes(official, "Peru will pay 40 million euros into the fund; Oman will pay 60 million.")
    assert "SC403" in codes(official, "Peru will pay 40 million euros into the fund.")


def test_whose_consent_is_needed_does_not_act() -> None:
    official = "Peru will not sell the port without the consent of the unions."
    assert "SC404" not in codes(official, "Peru needs the consent of the unions to sell the port.")


def test_what_several_welcome_each_of_them_welcomes() -> None:
    official = "Peru and Chile {} the reform of the seed bank."
    assert codes(official.format("welcome"), "Peru welcomes the reform of the seed bank.", "SC4") == set()
    for promise in ("will fund", "will address"):
        assert "SC403" in codes(official.format(promise), f"Peru {promise} the reform of the seed bank.", "SC4")


def test_one_of_those_who_are_listed_is_no_other_actor() -> None:
    official = "Peru and Chile will fund the reform of the seed bank."
    assert "SC404" not in codes(official, "Peru will fund the reform of the seed bank.")
    assert "SC404" in codes("Chile will fund the reform.", "Peru will fund the reform.")


@pytest.mark.parametrize(
    "account",
    [
        "Prime Minister Silva will send a mission to Chile.",
        "The prime minister will also send a mission to Chile.",
        "A mission to Chile, the King promised, will follow: the Prime Minister will send a mission.",
    ],
)
def test_what_another_office_does_in_the_account_is_reported(account: str) -> None:
    assert "SC404" in codes("The President will send a mission to Chile.", account)


@pytest.mark.parametrize(
    "account",
    [
        "Prime Minister Silva said the President will send a mission to Chile.",
        "President Ortiz will send a mission to Chile.",
        "Ortiz will send a mission to Chile.",
        "A mission will be sent to Chile, the Prime Minister heard.",
        "The vice president will send a mission to Chile.",
        "Flanked by Prime Minister Silva, Ortiz will send a mission to Chile.",
        "Ortiz, who is also prime minister, will send a mission to Chile.",
    ],
)
def test_an_office_named_beside_the_one_that_acts_is_no_other_actor(account: str) -> None:
    assert "SC404" not in codes("The President will send a mission to Chile.", account)


def test_one_person_with_another_office_is_reported_once() -> None:
    official, account = "President Ortiz will send a mission.", "Prime Minister Ortiz will send a mission."
    assert codes(official, account, "SC4") == set()
    assert "SC001" in codes(official, account)


@pytest.mark.parametrize(
    "account",
    [
        "Received by Prime Minister Silva, Ortiz will send a mission.",
        "Ortiz, flanked by his prime minister, will send a mission.",
        "A mission will be sent by Ortiz, Prime Minister Silva's guest.",
        "Ortiz, once prime minister, will send a mission.",
    ],
)
def test_the_office_of_somebody_else_is_none_of_a_person_beside_it(account: str) -> None:
    official = "President Ortiz will send a mission."
    assert "SC001" not in codes(official, account)
    assert "SC001" in codes(official, "Ortiz, the prime minister, will send a mission.")


def test_two_ministers_who_change_their_fields_are_reported_with_them() -> None:
    official = "Foreign Minister Ortiz and Defence Minister Silva will send a mission."
    told = found(official, "Defence Minister Ortiz and Foreign Minister Silva will send a mission.")
    messages = [each.message for each in told if each.code == "SC001"]
    assert any("“Foreign Minister” became “Defence Minister”" in message for message in messages)
    assert any("“Defence Minister” became “Foreign Minister”" in message for message in messages)


LEADERS = "Peru, Chile and Oman met and will fund a seed bank."


@pytest.mark.parametrize(
    "account",
    [
        "Today Prime Minister Ana R. Soto of Peru, King Omar of Oman, and President Luis Ruiz, Jr. of Chile met.",
        "That was how we and Chile met.",
    ],
)
def test_who_is_named_together_with_others_does_not_act_alone(account: str) -> None:
    assert "SC403" not in codes(LEADERS, account)


def test_one_of_several_who_acts_without_them_acts_alone() -> None:
    official = LEADERS.replace("met and ", "")
    assert "SC403" in codes(official, "In the hall President Luis Ruiz of Chile will fund a seed bank.")


def test_one_partys_own_smaller_part_is_not_what_all_promised() -> None:
    official = "Peru, Chile and Oman have pledged to donate more than 900 million seeds."
    assert "SC403" not in codes(official, "So far, Peru has pledged to donate over 200 million seeds.")
    assert "SC403" in codes(official, "Peru has pledged to donate more than 900 million seeds.")
    assert "SC403" in codes(official, "Peru has pledged to donate seeds.")


def test_what_both_sides_only_remark_each_of_them_remarks() -> None:
    official = "Both sides {} the ferry line between the islands open in winter."
    account = "Peru {} the ferry line between the islands open in winter."
    assert "SC403" not in codes(official.format("stressed the need to keep"), account.format("will keep"))
    assert "SC403" in codes(official.format("will keep"), account.format("will keep"))
    assert "SC403" in codes(official.format("affirm to keep"), account.format("will keep"))


def test_whom_something_is_done_to_does_not_act() -> None:
    official = "The bank will stop its loans to the government."
    assert not codes(official, "Loans to the government stop.", "SC404")
    assert "SC404" in codes(official, "The government will stop its loans.", "SC404")
