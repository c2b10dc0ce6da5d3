"""The page as a reader meets it: opened from a file in a real browser, and used."""

from __future__ import annotations

from dataclasses import replace

import pytest

from samples import DISTORTING, FAITHFUL, excerpt, small_report, with_uncertain
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


def test_a_cell_of_the_matrix_leads_to_the_accounts_words_and_back(open_report) -> None:
    page = open_report(two_findings()).page
    entry = page.locator("#claim-tariff-cut--distorting")
    assert not entry.is_visible()
    page.get_by_role("link", name="B distorted").last.click()
    assert entry.is_visible()
    assert entry.locator("mark.changed").inner_text() == "50 percent"
    assert entry.locator("mark.official").inner_text() == "15 percent"
    page.locator("#claim-tariff-cut").get_by_role("link", name="in the matrix").click()
    assert page.locator("#row-tariff-cut").is_visible()
    assert page.url.endswith("#row-tariff-cut")


def test_words_of_the_statement_open_their_claim(open_report) -> None:
    page = open_report(two_findings()).page
    page.locator("#statement .words a", has_text="15 percent").click()
    assert page.locator("#claim-tariff-cut").is_visible()


def test_a_finding_leads_to_its_rule_and_to_the_sentence_it_was_found_in(open_report) -> None:
    page = open_report(two_findings(), fragment=DATE).page
    page.locator(DATE).get_by_role("link", name="SC201").click()
    assert page.locator("#rule-SC201").is_visible()
    page.go_back()
    page.locator("#claim-meet-in-june--distorting").get_by_role("link", name="Line 1").click()
    assert page.url.endswith("#sentence-distorting-1")


def test_a_remark_in_the_margin_of_an_account_leads_to_both_texts(open_report) -> None:
    page = open_report(two_findings()).page
    page.locator("#sentence-distorting-1 .remark a").click()
    assert page.locator(DATE).is_visible()


def test_a_deep_link_unfolds_what_it_names(open_report) -> None:
    page = open_report(two_findings(), fragment=NUMBER).page
    assert page.locator(NUMBER).is_visible()
    assert page.evaluate("document.activeElement.id") == NUMBER[1:]
    assert not page.locator(DATE).is_visible()


def test_a_deep_link_works_without_scripts(open_report) -> None:
    page = open_report(two_findings(), fragment="#claim-tariff-cut", java_script_enabled=False).page
    assert page.locator("#claim-tariff-cut").is_visible()
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
    assert page.locator("#position").inner_text() == "2 of 2 findings"


def test_notes_are_counted_only_where_uncertain_claims_are_asked_for(open_report) -> None:
    report = small_report()
    doubtful = with_uncertain(report, *[(0.5, 0.01 * n) for n in range(12)]).accounts
    page = open_report(report._replace(accounts=(*report.accounts, *doubtful))).page
    assert page.locator("#position").inner_text() == "1 finding"
    page.select_option("[name=verdict]", value="u")
    page.wait_for_selector("#filters.active")
    assert page.locator("#position").inner_text() == "12 findings"


def test_the_first_ten_passages_to_read_are_open_and_a_click_shows_the_rest(open_report) -> None:
    report = small_report()
    doubtful = with_uncertain(report, *[(0.5, 0.01 * n) for n in range(4)]).accounts
    page = open_report(report._replace(accounts=doubtful)).page
    assert page.locator(".reading li:visible").count() == 10
    page.get_by_text("and 2 more").click()
    assert page.locator(".reading li:visible").count() == 12


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
    ("field", "choice", "rows"),
    [
        ("verdict", "distorted", ["meet-in-june", "tariff-cut"]),
        ("verdict", "omitted", ["port-authority"]),
        ("section", "Trade", ["tariff-cut", "port-authority"]),
        ("code", "SC101", ["tariff-cut"]),
        ("account", "corpus/faithful.txt", ["meet-in-june", "tariff-cut", "port-authority"]),
    ],
)
def test_a_filter_leaves_the_rows_that_have_such_a_cell(open_report, field: str, choice: str, rows: list[str]) -> None:
    page = open_report(two_findings()).page
    chosen = page.locator(f"[name={field}] option", has_text=choice).get_attribute("value") or choice
    page.select_option(f"[name={field}]", value=chosen)
    page.wait_for_selector("#filters.active")
    shown = page.locator(".matrix tr.claim:visible code").all_inner_texts()
    assert shown == rows
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Clear").click()
    page.wait_for_selector("#filters:not(.active)")
    assert page.locator(".matrix tr.claim:visible").count() == 3


def test_an_account_filter_hides_the_other_accounts_and_their_words(open_report) -> None:
    page = open_report(two_findings()).page
    assert page.locator(".across li:visible .label").all_inner_texts() == ["B", "B"]
    page.select_option("[name=account]", index=1)
    page.wait_for_selector("#filters.active")
    assert page.locator("details.account:visible").count() == 1
    page.locator("details.claim:visible summary").nth(1).click()
    assert page.locator(".entry:visible").count() == 1
    assert page.locator(".across li:visible .label").count() == 0


def test_search_finds_words_of_accounts(open_report) -> None:
    page = open_report(two_findings()).page
    page.locator("[name=text]").fill("50 PERCENT")
    page.wait_for_selector("#filters.active")
    assert page.locator(".matrix tr.claim:visible code").all_inner_texts() == ["tariff-cut"]
    assert page.locator("#shown").inner_text() == "1 of 3 commitments"
    assert page.locator("#accounts .line:visible").count() == 1


def test_a_link_to_what_a_filter_hides_clears_the_filter(open_report) -> None:
    page = open_report(two_findings()).page
    page.select_option("[name=code]", "SC101")
    page.wait_for_selector("#filters.active")
    page.evaluate(f"location.hash = '{DATE}'")
    page.wait_for_selector("#filters:not(.active)")
    assert page.locator(DATE).is_visible()


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


@pytest.mark.parametrize("width", [360, 800])
def test_the_page_is_never_wider_than_its_window(open_report, width: int) -> None:
    page = open_report(two_findings(), width=width, fragment=NUMBER).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


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
    assert {link[1:] for link in links} <= set(ids)
    assert len(ids) == len(set(ids))


def test_in_print_everything_is_unfolded_and_on_a_light_ground(open_report) -> None:
    page = open_report(two_findings(), color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("#claim-tariff-cut--distorting").is_visible()
    assert not page.locator("#filters").is_visible()


def test_a_crowd_of_accounts_is_folded_until_one_is_asked_for(open_report) -> None:
    page = open_report(crowd(30), width=1400).page
    assert page.locator("#accounts .line:visible").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1400
    page.locator(".matrix th a", has_text="AB").first.click()
    assert page.url.endswith("#account-story-27")
    assert page.locator("#account-story-27").is_visible()
    assert page.locator("details.account[open]").count() == 1


def crowd(number: int) -> Report:
    """The two accounts again and again, under other names."""
    report = two_findings()
    picked = (report.accounts[n % 2] for n in range(number))
    accounts = (
        account._replace(document=replace(account.document, name=f"corpus/story-{n}.txt"))
        for n, account in enumerate(picked)
    )
    return report._replace(accounts=tuple(accounts))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1400])
def test_contrast_labels_and_structure_pass_axe(open_report, assert_accessible, scheme: str, width: int) -> None:
    assert_accessible(open_report(two_findings(), color_scheme=scheme, width=width, fragment=NUMBER).page)
