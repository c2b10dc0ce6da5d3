"""The page of a diff in a real browser: wide, narrow, filtered, without scripts, and with hostile texts in it."""

from __future__ import annotations

import pytest

from diff_samples import small_diff
from summitcheck.render.registry import render

HOSTILE = (
    '<script>alert(1)</script> "><img src=x onerror=alert(2)> </style></title><script>alert(3)</script> '
    "<a href='javascript:alert(4)'>x</a> \u202esdrawkcab\u202c <!-- {{ 7 * 7 }} &lt;b&gt;"
)


def test_the_two_texts_stand_side_by_side_where_there_is_room(open_page) -> None:
    page = open_page(render("diff", "html", small_diff())).page
    left, right = (page.locator(f".row.distorted .{side}").first.bounding_box() for side in ("statement", "account"))
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] == right["y"]


def test_one_stands_below_the_other_where_there_is_none(open_page) -> None:
    page = open_page(render("diff", "html", small_diff()), width=400).page
    left, right = (page.locator(f".row.distorted .{side}").first.bounding_box() for side in ("statement", "account"))
    assert left["y"] + left["height"] <= right["y"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_kind_is_hidden_and_shown_again_without_a_script(open_page) -> None:
    page = open_page(render("diff", "html", small_diff()), java_script_enabled=False).page
    omitted = page.locator(".row.omitted")
    page.locator("#show-omitted").uncheck()
    assert not omitted.is_visible()
    page.locator("#show-omitted").check()
    assert omitted.is_visible()


def test_what_is_folded_opens(open_page) -> None:
    page = open_page(render("diff", "html", small_diff())).page
    folded = page.get_by_text("Ferry D runs.").first
    assert not folded.is_visible()
    page.get_by_text("3 sentences the same").click()
    assert folded.is_visible()


def test_a_link_leads_to_a_row(open_page) -> None:
    page = open_page(render("diff", "html", small_diff())).page
    page.locator(".row.distorted .kind a").first.click()
    assert page.locator(".row.distorted:target").count() == 1


def test_hostile_texts_stay_texts(open_page) -> None:
    page = open_page(render("diff", "html", small_diff(hostile=HOSTILE))).page
    assert page.locator("script, img, main a:not([href^='#'])").count() == 0
    assert "<script>alert(1)</script>" in page.locator(".row.omitted").inner_text()
    assert page.title().startswith("A head line<script>")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1400])
def test_contrast_labels_and_structure_pass_axe(open_page, assert_accessible, scheme: str, width: int) -> None:
    assert_accessible(open_page(render("diff", "html", small_diff()), color_scheme=scheme, width=width).page)
