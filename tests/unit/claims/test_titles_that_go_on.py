"""Titles go on from words above that await a verb; what says nothing without what follows is silent."""

from __future__ import annotations

import pytest
from tests.drafted import acting, told, unsaid

BOLD = """The Minister announced that the port will:

**Establish a fund for pilots.** The fund was small in May. It is old.

**Expand the docks of Lima:** Peru will pay for the stones.
"""


def test_titles_in_bold_say_what_the_words_above_promise() -> None:
    assert told(BOLD) == [
        "The Minister announced that the port will establish a fund for pilots.",
        "The fund for pilots was small in May.",
        "It is old.",
        "The Minister announced that the port will expand the docks of Lima.",
        "Peru will pay for the stones.",
    ]
    assert acting(BOLD)[0] == (("the port",), "will establish")
    assert acting(BOLD)[3] == (("the port",), "will expand")
    assert unsaid(BOLD) == ()


@pytest.mark.parametrize(
    "above, title, said",
    [
        ("The port is reaching this goal by:", "Lowering tolls.", "The port is reaching this goal by lowering tolls."),
        ("The ports acted to:", "Protect all pilots.", "The ports acted to protect all pilots."),
    ],
)
def test_a_title_has_the_form_that_the_words_above_await(above: str, title: str, said: str) -> None:
    assert told(f"{above}\n\n- **{title}** Peru paid ten dollars in May.\n") == [said, "Peru paid ten dollars in May."]


def test_a_title_of_another_form_is_silent_as_before() -> None:
    text = "The port will:\n\n**New Docks on the Sea.** Peru will pay for the stones.\n"
    assert told(text) == ["Peru will pay for the stones."]
    assert unsaid(text) == ("The port will", "New Docks on the Sea.")


def test_a_heading_goes_on_without_its_colon() -> None:
    text = "# Ports\n\nThe port is helping crews by:\n\n**Lowering Tolls:**\n\nPeru will pay ten dollars.\n"
    assert told(text) == ["The port is helping crews by lowering Tolls.", "Peru will pay ten dollars."]


def test_sentences_below_that_are_what_was_found_whatever_the_verb() -> None:
    text = "The experts found that:\n\n- The docks of Lima are old.\n- In May, Peru can mend its quays.\n"
    assert told(text) == [
        "The experts found that the docks of Lima are old.",
        "The experts found that in May, Peru can mend its quays.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The Minister is announcing that the port will:",
        "The ports are committing to:",
        "The group will focus on the following urgent issues:",
        "The talks focus on four areas:",
        "Other recent actions to lead crews include:",
    ],
)
def test_words_that_say_nothing_without_what_follows_are_silent(line: str) -> None:
    text = f"{line}\n\n- Peru will open a dock in Lima by June.\n"
    assert told(text) == ["Peru will open a dock in Lima by June."]
    assert unsaid(text) == (line.rstrip(":"),)


@pytest.mark.parametrize(
    "line, said",
    [
        ("The port has helped crews by:", "The port has helped crews."),
        ("The ports mended the old docks, including through:", "The ports mended the old docks."),
        ("The port has taken steps to mend docks, including:", "The port has taken steps to mend docks."),
        ("The port paid its pilots ten dollars:", "The port paid its pilots ten dollars."),
    ],
)
def test_what_leads_on_to_a_list_keeps_what_it_says_itself(line: str, said: str) -> None:
    assert told(f"{line}\n\n- Peru opened a dock in Lima.\n") == [said, "Peru opened a dock in Lima."]


def test_words_before_the_open_end_are_a_claim_of_their_own() -> None:
    text = "We are mending the docks of Lima and commit to:\n\n- opening the docks of Arica to all ships;\n"
    assert told(text) == [
        "We are mending the docks of Lima.",
        "We commit to opening the docks of Arica to all ships.",
    ]


def test_a_pronoun_may_mean_who_acts_in_a_silent_line() -> None:
    text = "The order serves two purposes:\n\n- First, it will lower the tolls of Lima.\n"
    assert acting(text) == [(("The order",), "will lower")]


@pytest.mark.parametrize(
    "title", ["**<u>Lighting every dock.</u>**", "**Lighting every dock.  **", "**Lighting every dock.</u> **"]
)
def test_a_title_in_bold_is_silent_however_its_marks_are_set(title: str) -> None:
    text = f"The Mayor met the crews.\n\n-   {title} The ports of Peru will light forty docks by May.\n"
    assert told(text) == ["The Mayor met the crews.", "The ports of Peru will light forty docks by May."]


@pytest.mark.parametrize("mark", ["", "-   "])
def test_a_title_below_a_name_alone_says_what_it_does(mark: str) -> None:
    text = f"The plan of Peru:\n\n{mark}**Provides a fund for crews and towns.** The towns have asked for it.\n"
    assert told(text) == ["The plan of Peru provides a fund for crews and towns.", "The towns have asked for it."]
