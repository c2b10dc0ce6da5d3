"""The page as a reader meets it: opened from a file in a real browser, and used."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from samples import DISTORTING, FAITHFUL, excerpt, small_report
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.severity import Severity
from summitcheck.views.report import Assessment, Finding, Report

NUMBER = "#finding-0123456789abcdef"
DATE = "#finding-fedcba9876543210"
HOSTILE = (
    '<script>alert(1)</script> "><img src=x onerror=alert(2)> </script><script>alert(3)</script> '
    "<a href='javascript:alert(4)'>javascript:alert(5)</a> \u202esdrawkcab\u202c <!-- {{ 7 * 7 }} &lt;b&gt;"
)


def two_findings() -> Report:
    """The small report, its second account distorting the date of the meeting as well; sentences of every status."""
    report = small_report()
    good, bad = report.accounts
    june, words = report.claims.claims[0], bad.document
    finding = Finding(
        "SC201", "date-changed", Severity.WARNING, "June became Friday",
        excerpt(report.statement, "June"), excerpt(words, "Friday"), june.id, "fedcba9876543210",
    )  # fmt: skip
    changed = Assessment(june, Verdict.DISTORTED, 0.8, 0.9, (excerpt(words, "Leaders met on Friday."),), (finding,))
    said = bad.statements[0]._replace(findings=(finding,), claims=(june.id,))
    bad = bad._replace(assessments=(changed, *bad.assessments[1:]), statements=(said, *bad.statements[1:]))
    grounded, other = good.statements
    aside, quoted = grounded._replace(status=Status.ASIDE), other._replace(status=Status.ATTRIBUTED)
    return report._replace(accounts=(good._replace(statements=(aside, quoted, grounded)), bad))


SIZES = (1, 7, 60, 200)


def crowd(number: int) -> Report:
    """The two accounts again and again, under other names."""
    report = two_findings()
    picked = (report.accounts[n % 2] for n in range(1, number + 1))
    accounts = (
        account._replace(document=replace(account.document, name=f"corpus/story-{n}.txt", title=f"Story {n}"))
        for n, account in enumerate(picked, 1)
    )
    return report._replace(accounts=tuple(accounts))


def with_claims(number: int) -> Report:
    """The small report with its last claim and what is told of it again and again."""
    report = small_report()
    more = [report.claims.claims[-1]._replace(id=f"again-{n}") for n in range(number - len(report.claims.claims))]
    accounts = tuple(
        each._replace(assessments=(*each.assessments, *(each.assessments[-1]._replace(claim=claim) for claim in more)))
        for each in report.accounts
    )
    claims = replace(report.claims, claims=(*report.claims.claims, *more))
    return report._replace(claims=claims, accounts=accounts)


def shown_claims(page) -> list[str]:
    """The ids of the commitments that stand beside the statement."""
    return [each.removeprefix("claim-") for each in page.eval_on_selector_all(
        "details.claim:not([hidden])", "all => all.map(one => one.dataset.claim)"
    )]  # fmt: skip


@pytest.mark.parametrize("number", SIZES)
def test_the_news_stands_in_the_first_screens_and_nothing_scrolls_inside_the_page(open_report, number: int) -> None:
    page = open_report(crowd(number)).page
    assert page.locator("h1").inner_text().startswith("story-1 distorts 2 of 3 claims")
    assert page.locator("#changed").bounding_box()["y"] < 900
    assert page.locator("#strips tbody tr:visible").count() == min(number, 8 if number > 12 else 12)
    assert page.locator("#all-strips tbody tr").count() == (number if number > 12 else 0)
    scrolling = """[...document.querySelectorAll("body *")].filter(one =>
        /auto|scroll/.test(getComputedStyle(one).overflowY + getComputedStyle(one).overflowX)).length"""
    assert page.evaluate(scrolling) == 0


@pytest.mark.parametrize("width", [390, 1024, 1400])
@pytest.mark.parametrize("number", [1, 7, 60])
def test_the_page_is_never_wider_than_its_window(open_report, number: int, width: int) -> None:
    page = open_report(crowd(number), width=width, fragment=NUMBER).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [390, 1400])
def test_what_can_be_pressed_is_24_pixels_high(open_report, width: int) -> None:
    page = open_report(crowd(7), width=width, fragment=NUMBER).page
    small = """[...document.querySelectorAll("button, input, select, summary, :is(nav, .who, .about, .tellers) a")]
        .filter(one => one.checkVisibility() && !one.closest(".vh"))
        .map(one => [one.outerHTML.slice(0, 80), (one.closest("label") ?? one).getBoundingClientRect().height])
        .filter(([, height]) => height < 24)"""
    assert page.evaluate(small) == []


@pytest.mark.parametrize("width", [800, 1024, 1200, 1400])
def test_the_heads_of_the_columns_stand_apart(open_report, width: int) -> None:
    page = open_report(crowd(7), width=width).page
    ends = """all => all.map(one => {
        const words = document.createRange(); words.selectNodeContents(one);
        return [words.getBoundingClientRect().left, words.getBoundingClientRect().right]; })"""
    boxes = page.eval_on_selector_all("#strips thead .number > *", ends)
    assert len(boxes) == 5
    assert all(after[0] - before[1] >= 8 for before, after in pairwise(boxes))


@pytest.mark.parametrize("number", [12, 85, 140])
def test_every_cell_of_a_strip_can_be_seen_on_a_tablet(open_report, number: int) -> None:
    page = open_report(with_claims(number), width=800).page
    wide = page.eval_on_selector_all(
        "#strips .cells .strip i", "all => all.map(one => one.getBoundingClientRect().width)"
    )
    assert len(wide) >= number
    assert min(wide) >= 1


def test_names_stay_in_sight_above_a_long_table(open_report) -> None:
    page = open_report(crowd(60)).page
    page.locator("#all-strips tbody tr").nth(40).scroll_into_view_if_needed()
    assert page.locator("#all-strips thead .who").bounding_box()["y"] >= 0
    assert page.evaluate("getComputedStyle(document.querySelector('.strips .who')).position") == "sticky"


@pytest.mark.parametrize("width", [800, 1024, 1400])
def test_the_heads_of_a_long_table_stand_right_below_the_filters_and_nothing_shows_through(
    open_report, width: int
) -> None:
    page = open_report(crowd(60), width=width).page
    page.locator("#all-strips tbody tr").nth(40).scroll_into_view_if_needed()
    filters = page.locator("#filters").bounding_box()
    head = page.locator("#all-strips thead .who").bounding_box()
    assert abs(filters["y"] + filters["height"] - head["y"]) <= 1
    on_top = "([x, y]) => document.elementFromPoint(x, y).closest('thead') !== null"
    for share in (0.2, 0.5, 0.8):
        assert page.evaluate(on_top, [head["x"] + 20, head["y"] + share * head["height"]])


def test_a_link_leads_to_what_the_filter_button_does_not_cover(open_report) -> None:
    page = open_report(crowd(7), width=390, fragment="#rules").page
    button = page.locator("#filter-button").bounding_box()
    assert page.locator("#rules").bounding_box()["y"] >= button["y"] + button["height"] - 1


def test_a_name_that_is_cut_says_so_and_tells_all_of_it_in_a_tooltip(open_report) -> None:
    report = two_findings()
    named = replace(report.accounts[0].document, title="A very long headline " * 9, publisher="The Gazette")
    page = open_report(report._replace(accounts=(report.accounts[0]._replace(document=named), report.accounts[1]))).page
    name = page.locator("#strips .who a", has_text="A very long headline")
    assert (
        name.locator("b").evaluate("one => one.scrollWidth > one.clientWidth && getComputedStyle(one).textOverflow")
        == "ellipsis"
    )
    assert name.get_attribute("title").endswith("The Gazette · corpus/faithful.txt")


def test_a_cell_tells_its_commitment_and_a_click_leads_to_the_words(open_report) -> None:
    page = open_report(two_findings()).page
    cell = page.locator("#strips tr[data-account='1'] .strip i").nth(1)
    cell.hover()
    tip = page.locator("#tip")
    assert "distorted · distorting" in tip.inner_text()
    assert "15 percent → 50 percent" in tip.inner_text()
    cell.click()
    entry = page.locator("article:has(#claim-tariff-cut--distorting)")
    assert entry.is_visible()
    assert entry.locator("mark.changed").inner_text() == "50 percent"
    assert not tip.is_visible()


def test_arrow_keys_walk_through_the_strips(open_report) -> None:
    page = open_report(two_findings()).page
    page.locator("#strips tbody .strip").first.focus()
    page.keyboard.press("ArrowRight")
    assert "distorted · distorting" in page.locator("#tip").inner_text()
    page.keyboard.press("ArrowDown")
    assert "supported · faithful" in page.locator("#tip").inner_text()
    assert page.locator(".strip[tabindex='0']").count() == 1
    page.keyboard.press("Enter")
    assert page.url.endswith("#claim-tariff-cut--faithful")
    assert page.locator("#claim-tariff-cut--faithful").is_visible()


@pytest.mark.parametrize("number", [7, 60])
def test_a_column_sorts_the_accounts_both_ways(open_report, number: int) -> None:
    page = open_report(crowd(number)).page
    table = page.locator(".strips").last
    kept = "rows => rows.map(row => Number(row.children[4].textContent.match(/\\d+/)))"
    for order in ("descending", "ascending"):
        table.get_by_role("button", name="supported").click()
        assert table.locator("th[aria-sort]").get_attribute("aria-sort") == order
        found = table.locator("tbody tr").evaluate_all(kept)
        assert found == sorted(found, reverse=order == "descending")
        assert len(set(found)) == 2
    table.get_by_role("button", name="Account").click()
    names = table.locator("tbody .who b").all_inner_texts()
    assert names == sorted(names)


def test_words_of_the_statement_open_their_claim_and_stay_beside_it(open_report) -> None:
    page = open_report(two_findings()).page
    page.locator("#statement .words a.named", has_text="15 percent").click()
    assert page.locator("#claim-tariff-cut").is_visible()
    words, panel = page.locator("#statement .words", has_text="15 percent"), page.locator("#claim-tariff-cut")
    assert words.bounding_box()["x"] + words.bounding_box()["width"] <= panel.bounding_box()["x"]
    assert words.evaluate("one => getComputedStyle(one).position") == "sticky"


def test_scores_and_codes_are_folded_until_somebody_asks_why(open_report) -> None:
    page = open_report(two_findings(), fragment=NUMBER).page
    entry = page.locator("article:has(#claim-tariff-cut--distorting)")
    assert "SC101" not in entry.inner_text()
    entry.get_by_text("why?").click()
    assert "SC101" in entry.inner_text()
    assert "distortion 0.99" in entry.inner_text()


def test_a_finding_leads_to_its_rule_and_to_the_sentence_it_was_found_in(open_report) -> None:
    page = open_report(two_findings(), fragment=DATE).page
    page.locator(DATE).get_by_role("link", name="date changed").click()
    assert page.locator("#rule-SC201").is_visible()
    page.go_back()
    page.locator("#claim-meet-in-june--distorting").click()
    assert page.url.endswith("#sentence-distorting-1")
    assert page.locator("#sentence-distorting-1").is_visible()


def test_a_remark_in_the_margin_of_an_account_leads_to_both_texts(open_report) -> None:
    page = open_report(two_findings(), fragment="#sentence-distorting-1").page
    page.locator("#sentence-distorting-1 .remark a").click()
    assert page.locator(DATE).is_visible()


def test_a_deep_link_unfolds_what_it_names(open_report) -> None:
    page = open_report(two_findings(), fragment=NUMBER).page
    assert page.locator(NUMBER).is_visible()
    assert page.evaluate("document.activeElement.id") == NUMBER[1:]
    assert not page.locator(DATE).is_visible()


def test_a_deep_link_and_the_news_need_no_script(open_report) -> None:
    page = open_report(two_findings(), fragment="#claim-tariff-cut", java_script_enabled=False).page
    assert page.locator("#claim-tariff-cut").is_visible()
    assert page.locator("#strips").is_visible()
    assert not page.locator("#filters").is_visible()
    assert page.locator("#claim-tariff-cut--distorting").is_visible()


def wait_until(page, condition: str) -> None:
    """Asks again and again from outside: a page whose policy forbids eval cannot be told to wait for a condition."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(condition)


def test_n_and_p_go_round_the_findings(open_report) -> None:
    page = open_report(two_findings()).page
    seen = []
    for key in "nnnp":
        page.keyboard.press(key)
        wait_until(page, "document.querySelector('.finding.here')?.id === location.hash.slice(1)")
        seen.append(page.evaluate("location.hash"))
        assert page.locator(seen[-1]).is_visible()
    assert seen == [DATE, NUMBER, DATE, NUMBER]
    assert page.locator("#position").inner_text() == "2 of 2 changes"


def test_keys_search_explain_themselves_and_leave_typing_alone(open_report) -> None:
    page = open_report(two_findings()).page
    page.keyboard.press("/")
    page.keyboard.type("n?p")
    assert page.locator("[name=text]").input_value() == "n?p"
    assert not page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("verdict=distorted", ["meet-in-june", "tariff-cut"]),
        ("verdict=omitted", ["port-authority"]),
        ("section=Trade", ["tariff-cut", "port-authority"]),
        ("rule=date-changed", ["meet-in-june"]),
        ("account=faithful", ["meet-in-june", "tariff-cut", "port-authority"]),
        ("account=faithful&verdict=distorted", []),
        ("text=50+PERCENT", ["tariff-cut"]),
    ],
)
def test_filters_stand_in_the_address(open_report, query: str, rows: list[str]) -> None:
    page = open_report(two_findings(), fragment=f"#?{query}").page
    assert shown_claims(page) == rows
    assert page.locator("#shown").inner_text() == (f"{len(rows)} of 3 claims" if rows else "No matches")
    page.get_by_role("button", name="Clear").click()
    assert len(shown_claims(page)) == 3
    assert "?" not in page.url


def test_a_chip_filters_and_is_remembered_in_the_address(open_report) -> None:
    page = open_report(two_findings()).page
    chip = page.get_by_role("button", name="2 distorted")
    chip.click()
    assert page.url.endswith("#?verdict=distorted")
    assert chip.get_attribute("aria-pressed") == "true"
    assert page.locator("#strips .strip i.on").count() == 2
    assert page.locator("#changed").is_visible()
    assert not page.locator("#untold").is_visible()
    chip.click()
    assert "?" not in page.url


def test_rules_are_chosen_by_name(open_report) -> None:
    page = open_report(two_findings()).page
    names = page.locator("[name=rule] option").all_inner_texts()
    assert names[0] == "Rule"
    assert all(re.fullmatch(r"[a-z ]+ changed \(1\)", name) for name in names[1:])
    page.select_option("[name=rule]", "date-changed")
    wait_until(page, "location.hash === '#?rule=date-changed'")
    assert page.locator("#changed .change:visible").count() == 1


def test_an_account_filter_hides_the_other_accounts_and_their_words(open_report) -> None:
    page = open_report(two_findings(), fragment="#?account=faithful").page
    assert page.locator("#strips tbody tr:visible").count() == 1
    assert page.locator("details.account:visible").count() == 1
    assert not page.locator("#changed").is_visible()


def test_a_link_to_what_a_filter_hides_clears_the_filter(open_report) -> None:
    page = open_report(two_findings(), fragment="#?rule=figure-changed").page
    page.evaluate(f"location.hash = '{DATE}?rule=figure-changed'")
    wait_until(page, "!document.querySelector('#filters').classList.contains('active')")
    assert page.locator(DATE).is_visible()


def test_on_a_phone_one_button_opens_the_filters(open_report) -> None:
    page = open_report(two_findings(), width=390).page
    button = page.get_by_role("button", name="Filter")
    assert not page.locator("#filters").is_visible()
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    page.get_by_role("button", name="2 distorted").click()
    assert button.inner_text() == "Filter: 2 of 3 claims"


def test_on_a_phone_a_touched_cell_tells_itself_and_waits(open_report) -> None:
    page = open_report(two_findings(), width=390, has_touch=True).page
    page.locator("#strips tr[data-account='1'] .strip i").nth(1).tap()
    assert "distorted · distorting" in page.locator("#tip").inner_text()
    page.locator("#tip a").tap()
    assert page.locator("#claim-tariff-cut--distorting").is_visible()


def test_twelve_commitments_are_open_in_a_list_and_a_click_shows_the_rest(open_report) -> None:
    page = open_report(many_claims(15)).page
    assert page.locator("#changed .readings > li:visible").count() == 12
    page.get_by_text("and 3 more claims").click()
    assert page.locator("#changed .readings > li:visible").count() == 15


def many_claims(number: int) -> Report:
    """One account that changes each of so many claims."""
    report = two_findings()
    bad, tariffs = report.accounts[1], report.claims.claims[1]
    claims = tuple(tariffs._replace(id=f"claim-{n}") for n in range(number))
    found = bad.assessments[1].findings[0]
    assessments = tuple(
        bad.assessments[1]._replace(claim=claim, findings=(found._replace(claim=claim.id, fingerprint=str(n)),))
        for n, claim in enumerate(claims)
    )
    return report._replace(
        claims=replace(report.claims, claims=claims), accounts=(bad._replace(assessments=assessments),)
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_system_until_the_reader_chooses(open_report, scheme: str) -> None:
    page = open_report(two_findings(), color_scheme=scheme).page
    brightness = "(c => c[0])(getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number))"
    dark = scheme == "dark"
    assert (page.evaluate(brightness) < 100) == dark
    page.keyboard.press("d")
    assert (page.evaluate(brightness) < 100) != dark
    page.reload()
    assert (page.evaluate(brightness) < 100) != dark


def test_a_hostile_article_stays_text(open_report) -> None:
    report = small_report(faithful=f"{HOSTILE} {FAITHFUL}", distorting=DISTORTING.replace("dance", f"{HOSTILE} dance"))
    claims = tuple(claim._replace(text=HOSTILE, section=HOSTILE) for claim in report.claims.claims)
    name = f"{HOSTILE.replace('/', '')}.txt"
    document = replace(report.accounts[0].document, name=name, title=HOSTILE, publisher=HOSTILE)
    accounts = (report.accounts[0]._replace(document=document), report.accounts[1])
    report = report._replace(claims=replace(report.claims, claims=claims), accounts=accounts)
    page = open_report(report).page
    page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true")
    text = page.inner_text("body")
    assert "<script>alert(1)</script>" in text
    assert "{{ 7 * 7 }}" in text
    assert "<U+202E>" in text
    assert "\u202e" not in page.content()
    assert page.locator("script").count() == 2, "the index and our own"
    assert page.locator("img, iframe, object, embed, base, meta[http-equiv=refresh]").count() == 0
    assert page.locator("[onerror], [onload], [onclick], a[href^=javascript]").count() == 0


def test_every_link_stays_on_the_page_and_finds_its_end(open_report) -> None:
    page = open_report(two_findings()).page
    links = page.eval_on_selector_all("a", "links => links.map(link => link.getAttribute('href'))")
    assert links
    assert all(link.startswith("#") for link in links)
    ids = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    assert {link[1:] for link in links} - {""} <= set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("number", SIZES)
def test_printing_gives_a_brief_of_two_pages(open_report, number: int) -> None:
    page = open_report(crowd(number), color_scheme="dark").page
    assert pages(page) <= 2
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.locator("#filters, #statement, #accounts").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_long_list_of_changes_still_prints_on_two_pages(open_report) -> None:
    assert pages(open_report(many_claims(60)).page) <= 2


def test_everything_is_printed_where_it_is_asked_for(open_report) -> None:
    page = open_report(two_findings()).page
    page.get_by_label("Print the full report").check()
    page.emulate_media(media="print")
    assert page.locator("#claim-tariff-cut--distorting").is_visible()


def pages(page) -> int:
    """How many pages of A4 the page prints on."""
    return len(
        re.findall(
            rb"/Type\s*/Page\b", page.pdf(format="A4", margin=dict.fromkeys(("top", "bottom", "left", "right"), "15mm"))
        )
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1400])
def test_contrast_labels_and_structure_pass_axe(open_report, assert_accessible, scheme: str, width: int) -> None:
    page = open_report(two_findings(), color_scheme=scheme, width=width, fragment=NUMBER).page
    if width == 390:
        page.get_by_role("button", name="Filter").click()
    assert_accessible(page)
