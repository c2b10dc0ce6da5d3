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
