"""Which sentences of an account say nothing that a statement could hold."""

from __future__ import annotations

import pytest

from indexing import read
from summitcheck.annotate.small_talk import small_talk, telling


@pytest.mark.parametrize(
    "sentence",
    [
        "(Applause.)",
        "[Hands over a map.]",
        r"\[Crosstalk.\]",
        "Good evening, everyone.",
        "Thank you so much.",
        "MAYOR ORTIZ: Thank you.",
        "MODERATOR: Yeah, sure, of course.",
        "Q Hi.",
        "And I do want to thank the bakers of this town for their patience.",
        "Thanks again for coming today.",
        "HOST: Welcome back to Harbour Hour.",
        "HOST: Aisha, walk us through it.",
        "Joining us from Lagos is Aisha Bello.",
        "Stay with us.",
    ],
)
def test_thanks_greetings_and_stage_directions_are_small_talk(sentence: str) -> None:
    assert small_talk(read(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "(Peru will also buy ferries.)",
        "(The two ports will be closed to ships that carry coal, oil or gas.)",
        "We thank Kenya for its gift of 40 ferries.",
        "MAYOR ORTIZ: The ports will be closed to coal.",
        "The ministers thanked the bakers and closed the ports.",
        "We are grateful for the loan that was promised by 2031.",
        "HOST: Welcome back, they will buy 40 ferries.",
        "The ministers welcome the return of the ferries to Lagos.",
        "The two sides welcome to their ports all ships that carry grain, flour or seed.",
        "Tell us more about how Kenya will close its northern ports to coal ships.",
    ],
)
def test_what_may_be_wrong_is_no_small_talk(sentence: str) -> None:
    assert not small_talk(read(sentence))


def test_neither_the_speaker_nor_words_of_courtesy_tell_anything() -> None:
    assert [term.norm for term in telling(read("MAYOR ORTIZ: Well, good morning, the harbor of Lagos grows."))] == [
        "harbor",
        "lagos",
        "grows",
    ]
    assert telling(read("Q Will it all be over?")) == ()
