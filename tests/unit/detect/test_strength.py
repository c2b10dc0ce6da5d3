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
