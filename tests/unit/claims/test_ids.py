"""A claim is meant by its id, by the beginning of it, and by what a report shows of it."""

from __future__ import annotations

import pytest

from summitcheck.claims.ids import id_among
from summitcheck.errors import ConfigError
from summitcheck.render.layout import cut_apart

IDS = ("port-fees-ferries", "port-fees-tankers", "port-fees-tankers-north", "harbour", "harbours-pooled")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("harbour", "harbour"),
        ("harbours", "harbours-pooled"),
        ("harbours…", "harbours-pooled"),
        ("port-fees-f...", "port-fees-ferries"),
        ("port…ferries", "port-fees-ferries"),
        ("p...-tankers", "port-fees-tankers"),
        ("port…tankers-n…", "port-fees-tankers-north"),
    ],
)
def test_an_id_is_meant_by_whatever_begins_like_it_alone(word: str, meant: str) -> None:
    assert id_among(word, IDS, where="--claim") == meant


def test_an_id_that_may_be_several_lists_them() -> None:
    with pytest.raises(ConfigError, match="'port' matches 3 claims: port-fees-ferries, port-fees-tankers, ") as caught:
        id_among("port", IDS, where="--claim")
    assert "Type more of the id" in str(caught.value)


@pytest.mark.parametrize("word", ["", "…", "quay", "ferries"])
def test_what_no_id_begins_with_is_none(word: str) -> None:
    with pytest.raises(ConfigError, match="there is no claim"):
        id_among(word, IDS, where="--claim")


@pytest.mark.parametrize("ellipsis", ["…", "..."])
@pytest.mark.parametrize("width", [16, 18, 20])
def test_an_id_is_understood_as_a_report_shows_it(width: int, ellipsis: str) -> None:
    ids = [f"european-harbours-{what}" for what in ("dredge-basins", "share-radar", "train-pilots", "publish-tariffs")]
    shown = cut_apart(ids, width, ellipsis)
    assert all(ellipsis in each for each in shown)
    assert [id_among(each, ids, where="--claim") for each in shown] == ids


@pytest.mark.parametrize("word", ["port-fes-ferr", "harbuors", "hold-nxt"])
def test_a_mistyped_beginning_proposes_what_begins_like_it(word: str) -> None:
    with pytest.raises(ConfigError, match="Did you mean '"):
        id_among(word, (*IDS, "hold-next-strategic-dialogue"), where="--claim")


def test_where_there_is_no_such_claim_the_hint_says_how_to_list_drafted_ones_too() -> None:
    with pytest.raises(ConfigError) as caught:
        id_among("quay", IDS, where="")
    assert "summitcheck extract STATEMENT" in str(caught.value)
