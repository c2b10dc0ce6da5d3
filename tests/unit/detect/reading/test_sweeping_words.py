"""Words by which an account says something of all, without end, or of some alone, whatever nouns it uses for them."""

from __future__ import annotations

import pytest

from comparing import codes

SIZED = "Harbours with more than 40 berths will publish their fees each spring."


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Ferries of more than 90 metres will carry a pilot.", "Ferries will carry a pilot, however small."),
        ("Ferries of more than 90 metres will carry a pilot.", "Ferries will carry a pilot, whatever their length."),
        ("Ferries with a pilot on board may dock at night.", "Ferries may dock at night, no matter who steers."),
        ("Ferries built in Peru may dock at night.", "Ferries may dock at night, wherever they were made."),
        ("Ferries with a pilot on board may dock at night.", "Ferries may dock at night, with or without a pilot."),
        ("Ferries may dock once the crew agrees.", "Ferries may dock, whether or not the crew likes it."),
        ("They will open the dock to large ferries.", "They will open the dock to ferries of any size."),
        ("They will open the docks, except in Ostend.", "They will open the docks, and those in Ostend as well."),
        ("They will open the docks to ferries, but not to barges.", "Docks will open to ferries, barges included."),
    ],
)
def test_an_account_may_not_wave_a_limit_aside(official: str, account: str) -> None:
    assert "SC701" in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("All ferries will carry a pilot.", "Ferries will carry a pilot, however small."),
        ("Ferries will carry a pilot regardless of size.", "Ferries will carry a pilot, whatever their length."),
        ("The port will work with shipping lines.", "The port works with shipping lines across the board."),
        ("The port will build no new docks.", "The port will not build new docks of any kind."),
        ("Tugs and ferries will carry a pilot.", "Ships will carry a pilot, whether tugs or ferries."),
        ("They will decide which ferries to admit.", "They will decide whether or not to admit some ferries."),
        ("Large ferries will carry a pilot.", "Large ferries, however, will carry a pilot."),
        ("Large ferries will carry a pilot.", "Whatever sails under Peru's flag and is large will carry a pilot."),
        ("They will open the docks, except in Ostend.", "They will also open the docks, though Ostend stays closed."),
        ("They will open the docks, except in Ostend.", "They will open the docks."),
        ("They will open the docks, except in Ostend.", "They will also open the docks, including those in Bruges."),
        (
            "The fund pays for large ferries.",
            "Peru's minister, whatever his mood, smiled. The fund pays for large ferries.",
        ),
    ],
)
def test_words_that_wave_nothing_aside_are_fair(official: str, account: str) -> None:
    assert "SC701" not in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Half of the revenue from the port will go to schools.", "Revenue from the port goes to schools, every cent."),
        ("They will spend a third of the toll on schools.", "They will spend everything the toll yields on schools."),
        ("At least 40 percent of the berths are for ferries.", "The berths are for ferries, down to the last one."),
        ("Harbours with more than 40 berths will publish fees.", "Every harbour will have to publish its fees."),
        ("Peru and Chile will close their docks in May.", "All four will close their docks in May."),
    ],
)
def test_a_part_may_not_be_told_as_the_whole(official: str, account: str) -> None:
    assert "SC701" in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Half of the berths at the port go to ferries.", "Every second berth at the port goes to ferries."),
        ("Half of the berths at the port go to ferries.", "Each year the port lets ferries have half its berths."),
        ("Half of the berths at the port go to ferries.", "The port keeps part of its whole quay for ferries."),
        ("Fees at the port rise by 40 percent.", "Fees at the port all rise."),
        ("Harbours with more than 40 berths will publish fees.", "Every harbour with over 40 berths publishes fees."),
        ("Half of the toll will go to schools.", "All ministers were there: the toll goes to schools."),
        ("Half of the toll will go to schools.", "They all agreed that the toll will go to schools."),
        ("Half of the toll will go to schools.", "All five promised that the toll will go to schools."),
        ("Half of the toll is due in May, the rest in June.", "Everything is due in May and in June, toll by toll."),
        ("Each port will admit up to 40 ferries in May.", "Each port will admit forty-odd ferries in May."),
        (SIZED, "Harbours with over 40 berths publish their fees every year."),
        ("Peru and Chile will close their docks in May.", "Both will close their docks in May."),
        ("Peru, Chile and two others will close docks in May.", "All four will close their docks in May."),
        ("Peru and Chile will close their docks in May.", "Not all four will close their docks in May."),
        ("Four states, Peru and Chile among them, close docks.", "All four close their docks."),
    ],
)
def test_a_part_in_other_words_is_fair(official: str, account: str) -> None:
    assert "SC701" not in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru will pay the port's rent for three years.", "Peru pays the port's rent for as long as it stands."),
        ("Peru will lower the port's fees for six months.", "Peru lowers the port's fees for good."),
        ("Peru suspends the port's fees during this legislature.", "Peru drops the port's fees for ever."),
    ],
)
def test_a_time_that_ends_may_not_be_told_without_an_end(official: str, account: str) -> None:
    assert "SC103" in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Peru will abolish the port's fees.", "Peru drops the port's fees for good."),
        (
            "Peru will pay the port's rent for three years.",
            "Peru pays three years' rent. The port is its own for good.",
        ),
        ("Peru will pay the rent for 24 months.", "Peru pays the rent for two years; the port is ours for good."),
        ("Peru leaves for three years what is permanent rent.", "Peru leaves the rent permanently."),
    ],
)
def test_words_for_ever_are_fair_where_no_time_is_lost(official: str, account: str) -> None:
    assert "SC103" not in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("The two navies will patrol the strait from May.", "Peru alone will patrol the strait from May."),
        ("The port will admit ferries of both countries.", "The port will admit ferries from Peru only."),
        ("The port is open to ferries from any country.", "The port is reserved for ferries from Peru."),
        ("The school will admit pilots of both countries.", "The school will admit pilots from Peru, and them alone."),
    ],
)
def test_what_is_for_all_may_not_be_kept_for_some(official: str, account: str) -> None:
    assert "SC701" in codes(official, account)


@pytest.mark.parametrize(
    ("official", "account"),
    [
        ("Both navies will leave the strait's ferries in peace.", "Both navies will leave the strait's ferries alone."),
        ("Only Peru will patrol the strait from May.", "Peru alone will patrol the strait from May."),
        ("The port will admit ferries of both countries.", "The port will admit ferries of both, not Peru's alone."),
        ("They will open the docks, except in Ostend.", "They will open the docks; Ostend alone stays closed."),
        ("The port will admit ferries of Peru in 2031.", "The port will admit Peru's ferries in 2031 alone."),
        ("The port sets aside ten berths for ferries.", "Ten berths at the port are reserved for ferries."),
        ("No ships but ferries of both countries may dock.", "The docks are reserved for ferries of the countries."),
    ],
)
def test_words_that_keep_nothing_for_some_are_fair(official: str, account: str) -> None:
    assert "SC701" not in codes(official, account)
