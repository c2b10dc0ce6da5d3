"""Nouns that look like verbs, and verbs that look like nouns, before and behind the verb of a sentence."""

from __future__ import annotations

import pytest

from drafted import acting, told


@pytest.mark.parametrize(
    ("line", "actor", "verb"),
    [
        ("The harbour aid committed to Peru includes:", "The harbour aid committed to Peru", "includes"),
        (
            "The aims of the planned port and its firms include:",
            "The aims of the planned port and its firms",
            "include",
        ),
        ("The port agreed to open docks, and its aims include:", "The port", "agreed"),
        ("The port said that its aims include:", "The port", "said"),
        ("The port took steps which include:", "The port", "took"),
    ],
)
def test_an_include_that_ends_the_words_above_a_list_is_their_verb(line: str, actor: str, verb: str) -> None:
    assert acting(f"{line}\n\n- Three patrol boats\n- Forty lamps\n")[0] == ((actor,), verb)


def test_no_form_in_s_is_the_verb_of_several() -> None:
    assert acting("Three large transport projects received final approval.")[0][0] == (
        "Three large transport projects",
    )
    assert acting("The large port projects strength to all crews.")[0][1] == "projects"


@pytest.mark.parametrize(
    "text",
    [
        "The port will work with crews in Lima and people to ensure that docks are safe.",
        "The port named Ana Ortiz, who will train crews, mend docks, and ensure towns are meeting their promises.",
        "Others are simple piers and jetties, or funding that can pay for boats.",
    ],
)
def test_no_noun_before_to_and_no_bare_verb_before_a_plural_opens_a_clause(text: str) -> None:
    assert all(verb not in ("will people", "are meeting", "funding") for _, verb in acting(text))
    assert told(text)[0].startswith(text.split(" and ")[0].split(",")[0])


def test_several_who_say_what_they_do_are_the_subject_of_saying() -> None:
    assert acting("Most pilots state they struggle with poor light.")[0] == (("Most pilots",), "state")
    assert acting("This action to return Lima to its council will enable trade.")[0][1] == "will enable"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("In 1933 Mayor Ortiz opened the Port Corps, a large plan that put crews back to work.", "Mayor Ortiz"),
        ("In the plan Mayor Ortiz signed last week, towns will pay.", "towns"),
        ("With Mayor Ortiz leading the talks, the towns agreed to pay.", "the towns"),
    ],
)
def test_a_phrase_with_a_name_and_its_verb_is_no_lead(text: str, actor: str) -> None:
    assert acting(text)[0][0] == (actor,)


def test_an_item_that_is_a_sentence_stands_alone_below_things() -> None:
    text = (
        "Guests told of new aims, including:\n\n"
        "- In May, ports [issued](https://ports.example.org/2030/05/14/report/) a report on how to mend docks.\n"
        "- Firms that use credits should cut their own smoke.\n"
        "- A fund that will help crews.\n"
    )
    assert told(text) == [
        "In May, ports issued a report on how to mend docks.",
        "Firms that use credits should cut their own smoke.",
        "Guests told of new aims, including a fund that will help crews.",
    ]
