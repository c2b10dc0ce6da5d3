"""A draft has no words that only link it to the sentence before. Every text here is made up."""

from __future__ import annotations

import pytest

from drafted import told


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("In addition, Peru will lower its tolls.", "Peru will lower its tolls."),
        ("For example, the port trained forty pilots.", "The port trained forty pilots."),
        ("And the port trained forty pilots.", "The port trained forty pilots."),
        ("But in May, the port trained forty pilots.", "In May, the port trained forty pilots."),
        ("And so, as a result, the port trained forty pilots.", "The port trained forty pilots."),
        ("So we will mend the docks.", "We will mend the docks."),
        ("Yet the docks are old.", "The docks are old."),
        ("That’s because crews have low pay.", "Crews have low pay."),
        ("Also, in May, Peru opened a dock.", "In May, Peru opened a dock."),
        ("The port also trained forty pilots.", "The port trained forty pilots."),
        ("The port will also train forty pilots.", "The port will train forty pilots."),
        ("The mayor and the crews also met pilots.", "The mayor and the crews met pilots."),
    ],
)
def test_links_to_the_sentence_before_are_left_out(text: str, claim: str) -> None:
    assert told(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "In addition to tolls, Peru will lower its port fees.",
        "So far, Peru has opened forty docks.",
        "But for the pilots, the ships would have sunk.",
        "Yet another dock was closed in May.",
        "First crews of the port trained in May.",
        "The port not only trained pilots but also mended the quays.",
        "The port praised crews that also train pilots.",
        "The dock also known as the Long Quay was closed in May.",
        "The mayor said, “But the port also trained crews.”",
        "The mayor bears the blame for the harm, also to the docks of Peru.",
    ],
)
def test_words_that_say_more_than_a_link_stay(text: str) -> None:
    assert told(text) == [text]


def test_a_pronoun_behind_a_link_is_told_as_any_other() -> None:
    text = "The mayors praised the pilots. And in May, they opened a dock."
    assert told(text)[-1] == "In May, the mayors opened a dock."


def test_a_sentence_that_goes_on_with_the_one_before_has_no_link() -> None:
    text = "Also, Peru will mend the docks of Lima. And this will help ferries."
    assert told(text)[-1] == "Peru will mend the docks of Lima, which will help ferries."
