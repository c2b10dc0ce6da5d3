"""The coverage strip as a picture: what it shows, that it can be heard, and that it does nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from xml.etree import ElementTree

import pytest

from samples import ELSEWHERE, with_skipped
from summitcheck.render import registry
from summitcheck.render.report.svg import MOST_ROWS
from summitcheck.render.style import Style
from summitcheck.views.report import Report

render = partial(registry.render, "report", "svg")
SVG = "{http://www.w3.org/2000/svg}"


def test_it_is_well_formed_and_has_a_cell_for_each_claim_and_account(report: Report) -> None:
    root = ElementTree.fromstring(render(report))
    strips = [group for group in root.iter(f"{SVG}g") if "," in (group.findtext(f"{SVG}title") or "")]
    assert [group.get("class") for group in strips] == [
        *("cell uncertain", "cell distorted", "cell omitted"),
        *("cell supported", "cell supported", "cell omitted"),
    ]
    assert [group.findtext(f"{SVG}text") for group in strips] == ["?", "≠", "·", "✓", "✓", "·"]
    assert strips[1].findtext(f"{SVG}title") == "distorting, tariff-cut: distorted"


def test_a_reader_who_cannot_see_it_hears_the_headline_and_the_counts(report: Report) -> None:
    root = ElementTree.fromstring(render(report))
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title description")
    assert (root.findtext(f"{SVG}title") or "").startswith("distorting distorts 1 of 3 claims")
    assert "distorting: 1 distorted, 1 to read, 0 supported, 1 omitted." in (root.findtext(f"{SVG}desc") or "")


@pytest.mark.parametrize("skipped", [False, True])
def test_a_picture_of_few_claims_is_wide_enough_for_all_its_words(report: Report, skipped: bool) -> None:
    root = ElementTree.fromstring(render(with_skipped(report) if skipped else report))
    quiet = [text for text in root.iter(f"{SVG}text") if text.get("class") == "quiet"]
    assert max(int(text.get("x", "")) + 7 * len(text.text or "") for text in quiet) < int(root.get("width", ""))


def test_there_is_a_gap_between_sections(report: Report) -> None:
    first, second, third = re.findall(r'distorting, [^<]*</title><rect x="(\d+)"', render(report))
    assert int(second) - int(first) > int(third) - int(second)


def test_it_follows_light_and_dark_and_asks_nobody_for_anything(report: Report) -> None:
    drawn = render(report)
    assert "@media (prefers-color-scheme: dark)" in drawn
    assert set(re.findall(r"https?://[^\s\"')]+", drawn)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"<script|\son\w+=|@import|url\(|<image|<foreignObject", drawn)


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><g onload="x">', "a\x1b[2J\u202eb", "]]>&amp;"])
def test_hostile_names_stay_text(report: Report, hostile: str) -> None:
    accounts = tuple(
        a._replace(document=replace(a.document, name=f"{hostile}{n}")) for n, a in enumerate(report.accounts)
    )
    claims = tuple(claim._replace(id=f"{hostile}{n}") for n, claim in enumerate(report.claims.claims))
    drawn = render(report._replace(accounts=accounts, claims=replace(report.claims, claims=claims)))
    tags = {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(drawn).iter()}
    assert tags == {"svg", "title", "desc", "style", "rect", "text", "g"}
    assert not set(drawn) & set("\x1b\u202e")


def test_of_many_accounts_the_worst_are_drawn_and_the_rest_counted(report: Report) -> None:
    many = report._replace(
        accounts=tuple(
            report.accounts[1]._replace(document=replace(report.accounts[1].document, name=f"account-{n}"))
            for n in range(60)
        )
    )
    assert "… and 20 more accounts" in render(many)
    assert render(many).count("tariff-cut: distorted") == MOST_ROWS
    assert render(many, Style(whole=True)).count("tariff-cut: distorted") == 60


def test_an_account_about_something_else_has_its_reason_for_a_strip(report: Report) -> None:
    drawn = render(with_skipped(report))
    assert f"skipped: {ELSEWHERE}</text>" in drawn
    assert "other, tariff-cut" not in drawn
