"""Whose words a sentence of an account gives."""

from __future__ import annotations

import pytest

from summitcheck.annotate.attribution import Attribution, AttributionCue, attribution, party_names
from summitcheck.annotate.names import NameTable
from summitcheck.annotate.text import annotate_text

NAMES = NameTable()
STATEMENT = (
    "Prime Minister Oda Kenji and President Adeyemi of Ghana met in Oslo.",
    "Ghana reaffirmed its opposition to the claims of Peru.",
)


def heard(sentence: str) -> AttributionCue:
    parties = party_names(annotate_text(line, 0, NAMES) for line in STATEMENT)
    return attribution(annotate_text(sentence, 0, NAMES), parties)


@pytest.mark.parametrize(
    "sentence",
    [
        "The leaders said they will open a school.",
        "Oda said that the school will open in May.",
        "The school will open in May, Adeyemi said.",
        "According to the statement, the school will open in May.",
        "Both sides welcomed the school.",
        "Ghana welcomed the school.",
        "They would have to open the school in May.",
        "The school could have a library.",
        "Both sides will open a school, a step that analysts said would cost a million.",
        "The leaders were to meet again in May.",
        "The text makes no mention of the school.",
        "Officials said the school will open in May.",
        "The rights of pupils will be protected, officials said.",
        "Both sides will open a school, a step that critics called rash.",
        "Both sides will open a school, a step critics called rash.",
        "Both sides will open a school, which one professor described as late.",
        "In a move that economists say is costly, both sides will open a school.",
        "In a move economists say is costly, both sides will open a school.",
        "In what critics called a rash step, both sides will open a school.",
        "Both sides will open a school (critics doubt it).",
        "Both sides will open a school, but critics called it rash.",
        "Both sides will open a school but critics doubt it.",
        "Though critics doubt it, both sides will open a school.",
        "As analysts had expected, both sides will open a school.",
        "Both sides will open a school, unless Peru objects.",
        "Both sides will open a school if Peru demands it.",
        "Both sides will open a school in case Peru objects.",
        "Both sides will open a school, a promise Peru's opposition mocked.",
        "Both sides will open a school — far too late, critics argue.",
        "Critics praised the leaders, who will open a school.",
    ],
)
def test_what_the_account_or_the_parties_say_is_asserted(sentence: str) -> None:
    assert heard(sentence) == AttributionCue(Attribution.ASSERTED)


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Critics said the school will never open.", "said"),
        ("The school will never open, analysts warned.", "warned"),
        ("“The school will never open,” said a professor.", "said"),
        ("According to economists, the school will never open.", "According to"),
        ("The school will never open, according to residents of Oslo.", "according to"),
        ("Chancellor Brandt welcomed the school.", "welcomed"),
        ("Peru condemned the school.", "condemned"),
        ("Li Wen, a professor in Lima, argued that the school will fail.", "argued"),
        ("A teachers' union demanded that the school stay open.", "demanded"),
        ("Analysts who follow the talks warned that the school will never open.", "warned"),
        ("The school, critics say, will never open.", "say"),
        ("Critics called the school, which will open in May, a waste.", "called"),
        ("The school — a small one — will never open, critics argue.", "argue"),
    ],
)
def test_what_others_say_is_attributed(sentence: str, cue: str) -> None:
    found, start, end = heard(sentence)
    assert found is Attribution.ATTRIBUTED
    assert sentence[start:end] == cue


@pytest.mark.parametrize(
    "sentence",
    [
        "Reporters asked whether the school will open.",
        "It is unclear whether the school will open.",
        "There was no word on the school.",
        "Oda made no mention of the school.",
        "Will the school ever open?",
        "A better plan would have opened the school.",
        "If the sides were to agree, a school could open.",
        "Both sides declined to say when the school will open.",
        "It remains to be seen who will pay for the school.",
    ],
)
def test_questions_and_suppositions_assert_nothing(sentence: str) -> None:
    assert heard(sentence).attribution is Attribution.HYPOTHETICAL


def test_only_those_who_act_in_the_statement_are_parties() -> None:
    parties = party_names(annotate_text(line, 0, NAMES) for line in STATEMENT)
    assert {"oda", "adeyemi", "country:GH"} <= parties
    assert "country:PE" not in parties


def test_places_count_from_the_start_of_the_document() -> None:
    sentence = "Critics said the school will never open."
    assert attribution(annotate_text(sentence, 100, NAMES), frozenset()).start == 100 + sentence.index("said")
