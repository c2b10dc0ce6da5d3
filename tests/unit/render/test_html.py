"""The page as text: what it holds, and what a text from outside can never do to it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from hashlib import sha256
from html import escape, unescape
from importlib.resources import files
from pathlib import Path

import pytest

import summitcheck
from outline import outline
from samples import DISTORTING, small_report, with_uncertain
from summitcheck.claims.model import Claim
from summitcheck.detect.rules import RULES
from summitcheck.render import registry
from summitcheck.render.report.html.page import _data
from summitcheck.render.webpage import is_plain_address, tenths
from summitcheck.views.report import AccountReport, Report

render = partial(registry.render, "report", "html")

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'> javascript:alert(3) \u202e {{ 7*7 }} <!--"


def ids(page: str) -> list[str]:
    return re.findall(r'\sid="([^"]*)"', page)


def many(report: Report, number: int) -> Report:
    """The report with its accounts repeated under other names."""
    accounts: list[AccountReport] = []
    for n in range(number):
        account = report.accounts[n % len(report.accounts)]
        accounts.append(account._replace(document=replace(account.document, name=f"corpus/account-{n}.txt")))
    return report._replace(accounts=tuple(accounts))


def without_rules(page: str) -> str:
    """The page without its appendix, which grows with every rule."""
    return re.sub(r'(?s)<section id="rules".*?</section>', "", page)


def test_the_structure_is_as_agreed(report: Report, matches_golden: Callable[[str, str], None]) -> None:
    version = f"summitcheck {summitcheck.__version__}"
    matches_golden(outline(without_rules(render(report))).replace(version, "summitcheck VERSION"), "report/html.txt")


def test_each_changed_claim_shows_the_marked_words_of_both_sides(report: Report) -> None:
    section = render(report).partition('<section id="changed"')[2].partition("</section>")[0]
    cards = re.findall(r"(?s)<li data-claim=.*?</article>", section)
    assert len(cards) == 1
    assert re.search(r'(?s)blockquote class="said statement".*?<mark class="official">', cards[0])
    assert re.search(r'(?s)<article class="entry distorted".*?<mark class="changed">', cards[0])


def test_of_every_passage_to_read_the_page_says_why(report: Report) -> None:
    page = render(with_uncertain(report, (0.6, 0.3), (0.5, 0.2)))
    section = page.partition('<section id="reading"')[2].partition("</section>")[0]
    entries = re.findall(r'(?s)<article class="entry uncertain".*?</article>', section)
    assert len(entries) >= 3
    assert [entry for entry in entries if 'class="finding' not in entry] == []


def test_the_same_report_gives_the_same_page(report: Report) -> None:
    assert render(report) == render(small_report())


def test_every_claim_account_and_finding_can_be_linked_to(report: Report) -> None:
    named = set(ids(render(report)))
    assert {"claim-tariff-cut", "claim-tariff-cut--distorting", "account-faithful", "account-distorting"} <= named
    assert {"finding-0123456789abcdef", "sentence-distorting-2", "claim-port-authority"} <= named


def test_ids_are_unique_and_every_link_has_its_end(report: Report) -> None:
    page = render(many(report, 30))
    assert len(ids(page)) == len(set(ids(page)))
    assert {unescape(link) for link in re.findall(r'href="#([^"]*)"', page)} <= set(ids(page))


def test_accounts_of_one_name_keep_their_own_anchors(report: Report) -> None:
    twins = tuple(
        account._replace(document=replace(account.document, name=f"{folder}/news.txt"))
        for account, folder in zip(report.accounts, ("a", "b"), strict=True)
    )
    named = ids(render(report._replace(accounts=twins)))
    assert {"account-news", "account-news-2"} <= set(named)
    assert len(named) == len(set(named))


def entry_of(page: str, anchor: str) -> str:
    """The words of an account on a claim, as the panel of the claim shows them."""
    found = next((each for each in re.findall(r"(?s)<article.*?</article>", page) if f'id="{anchor}"' in each), None)
    assert found
    return found


def test_changed_words_are_marked_on_both_sides(report: Report) -> None:
    page = render(report)
    entry = entry_of(page, "claim-tariff-cut--distorting")
    assert '<mark class="changed">50 percent</mark>' in entry
    assert "number changed</a>: the statement says" in entry
    assert re.search(r'<a class="named" href="#claim-tariff-cut"[^>]*>15 percent</a>', page)


def test_codes_and_scores_stand_behind_why(report: Report) -> None:
    entry = entry_of(render(report), "claim-tariff-cut--distorting")
    shown, why = (
        re.sub(r"<[^>]*>", "", entry.split('<details class="why">')[0]),
        entry.split('<details class="why">')[1],
    )
    for jargon in ("SC101", "error", "0.93", "0.99"):
        assert jargon not in shown
        assert jargon in why


def test_a_finding_on_a_whole_passage_marks_nothing(report: Report) -> None:
    bad = report.accounts[1]
    wide = bad.assessments[1].findings[0]._replace(account=bad.assessments[1].evidence[0])
    changed = bad.assessments[1]._replace(findings=(wide,))
    account = bad._replace(assessments=(bad.assessments[0], changed, bad.assessments[2]))
    page = render(report._replace(accounts=(report.accounts[0], account)))
    assert 'class="changed"' not in entry_of(page, "claim-tariff-cut--distorting")


def test_kept_words_show_softly_where_they_differ() -> None:
    words = (
        "The two leaders will meet again in September. They agreed a 15 percent cut in tariffs before the end of 2026."
    )
    entry = entry_of(render(small_report(faithful=words)), "claim-meet-in-june--faithful")
    assert "<s>June</s> <u>September</u>" in entry
    assert "<mark" not in entry


def test_words_that_are_left_out_stand_between_blanks_but_before_a_full_stop() -> None:
    words = "The two leaders will meet again. They agreed a 15 percent cut in tariffs before the end of 2026."
    entry = entry_of(render(small_report(faithful=words)), "claim-meet-in-june--faithful")
    assert "again <s>in June</s>." in entry


def test_equal_quotations_share_an_entry_and_keep_their_addresses(report: Report) -> None:
    page = render(many(report, 6))
    entry = entry_of(page, "claim-tariff-cut--account-1")
    assert all(f'id="claim-tariff-cut--account-{n}"' in entry for n in (1, 3, 5))
    assert entry.count('<blockquote class="said"') == 1
    assert entry.count("finding-0123456789abcdef") == 3


def test_what_is_distorted_stands_first_in_a_panel(report: Report) -> None:
    panel = re.search(r'(?s)<div class="panel" id="claim-tariff-cut".*?</details>\s*</div>', render(report))
    assert panel
    assert re.findall(r'<article class="entry (\w+)"', render(report).split('id="claim-tariff-cut"')[1])[:2] == [
        "distorted",
        "supported",
    ]


def test_a_title_and_a_publisher_stand_before_the_path(report: Report) -> None:
    good, bad = report.accounts
    named = good._replace(document=replace(good.document, title="A faithful tale", publisher="The Gazette"))
    page = render(report._replace(accounts=(named, bad)))
    assert "<b>A faithful tale</b> <small>The Gazette · corpus/faithful.txt</small>" in page
    assert "<b>distorting</b> <small>corpus/distorting.txt</small>" in page


@pytest.mark.parametrize("number", [1, 7, 60, 200])
def test_the_head_shows_the_worst_accounts_and_the_table_all_of_them(report: Report, number: int) -> None:
    page = render(many(report, number))
    head = page.split('id="strips"')[1].split("</table>")[0]
    assert head.count("<tr data-account") == (number if number <= 12 else 8)
    assert ('id="all-strips"' in page) == (number > 12)
    if number > 12:
        assert page.split('id="all-strips"')[1].split("</table>")[0].count("<tr data-account") == number


def test_the_changes_of_a_claim_stand_together_and_accounts_that_share_one_are_folded(report: Report) -> None:
    page = render(many(report, 20)).split('id="changed"')[1].split("</section>")[0]
    assert page.count('<p class="change"') == 1
    assert "<del>15 percent</del>" in page
    assert "<ins>50 percent</ins>" in page
    assert "and 7 more" in page


def test_each_rule_that_speaks_has_its_examples_on_the_page_and_no_other(report: Report) -> None:
    page = unescape(render(report))
    for rule in RULES:
        assert (f'id="rule-{rule.code}"' in page) == (rule.code == "SC101")
    speaking = next(rule for rule in RULES if rule.code == "SC101")
    assert speaking.distorted.account in page
    assert speaking.faithful.account in page


def test_a_code_without_a_rule_is_shown_and_not_linked(report: Report) -> None:
    bad = report.accounts[1]
    finding = bad.assessments[1].findings[0]._replace(code="XX999")
    changed = bad.assessments[1]._replace(findings=(finding,))
    odd = bad._replace(assessments=(bad.assessments[0], changed, bad.assessments[2]))
    page = render(report._replace(accounts=(report.accounts[0], odd)))
    assert "XX999" in page
    assert "#rule-XX999" not in page


def test_what_was_not_judged_is_named_with_its_reason(report: Report) -> None:
    page = render(report)
    assert "corpus/README.md" in page
    assert "describes the folder" in page


def test_a_claim_that_stands_in_no_statement_is_still_shown(report: Report) -> None:
    lost = report.claims.claims[2]._replace(start=-1, end=-1, line=0)
    claims = replace(report.claims, claims=(*report.claims.claims[:2], lost))
    page = render(report._replace(claims=claims))
    assert "Claims whose words were not found in the statement" in page
    assert 'id="claim-port-authority"' in page


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(report: Report) -> None:
    page = render(report)
    policy = unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1])  # type: ignore[index]
    digests = [
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
        for text in re.findall(r"(?s)<style>(.*?)</style>|<script>(.*?)</script>", page)
        for text in text
        if text
    ]
    assert policy.startswith("default-src 'none'; ")
    assert [part.split(" ", 1)[1] for part in policy.split("; ") if "sha256" in part] == digests
    assert "unsafe" not in policy


def test_no_inline_style_or_handler_and_no_address(report: Report) -> None:
    page = re.sub(r"(?s)<(style|script)\b.*?</\1>", "", render(report))
    assert not re.search(r"""<[^>]+\s(style|on[a-z]+)\s*=""", page)
    assert not re.search(r"""\s(src|action|data|srcset|formaction)\s*=""", page)
    assert set(re.findall(r"""href\s*=\s*(..)""", page)) == {'"#'}


@pytest.mark.parametrize("address", ["https://example.org/a?b=c&d=1#e", "http://example.org:8080/"])
def test_a_source_on_the_web_is_linked(report: Report, address: str) -> None:
    page = render(report._replace(statement=replace(report.statement, meta={"source_url": address})))
    assert f'href="{escape(address)}" rel="noopener noreferrer"' in page


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/",
        "https:///no-host",
        "https://trusted.example@evil.example/",
        'https://example.org/" onclick="x',
        "https://example.org/\njavascript:x",
        " https://example.org/",
        "https://ex\u202eample.org/",
        "https://[broken",
        "",
    ],
)
def test_no_other_source_is_linked(report: Report, address: str) -> None:
    assert not is_plain_address(address)
    page = render(report._replace(statement=replace(report.statement, meta={"source_url": address})))
    assert 'noreferrer"' not in page.replace('name="referrer" content="no-referrer"', "")


def test_no_template_switches_escaping_off() -> None:
    for template in files("summitcheck.render").joinpath("templates").iterdir():
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe|autoescape|Markup", text), template.name


def test_a_hostile_text_is_escaped_wherever_it_comes_from() -> None:
    report = small_report(faithful=f"Leaders {HOSTILE} met.", distorting=DISTORTING.replace("dance", HOSTILE))
    claims = tuple(
        claim._replace(id=f"{HOSTILE}{n}", text=HOSTILE, section=HOSTILE, governor=HOSTILE)
        for n, claim in enumerate(report.claims.claims)
    )
    page = render(
        report._replace(
            statement=replace(report.statement, name=HOSTILE, title=HOSTILE, publisher=HOSTILE, date=HOSTILE),
            accounts=tuple(hostile(account, claims) for account in report.accounts),
            claims=replace(report.claims, claims=claims),
        )
    )
    assert page.count("<script") == page.count("</script>") == 2
    assert "<img" not in page
    assert "<!--" not in page
    assert "\u202e" not in page
    assert "{{ 7*7 }}" in page
    assert len(ids(page)) == len(set(ids(page)))
    outline(page)


def hostile(account: AccountReport, claims: tuple[Claim, ...]) -> AccountReport:
    """The account with hostile words wherever it has words."""
    found = small_report().accounts[1].assessments[1].findings[0]._replace(message=HOSTILE, name=HOSTILE, code=HOSTILE)
    assessments = tuple(
        assessment._replace(claim=claim, findings=(found._replace(claim=claim.id),), reason=HOSTILE)
        for assessment, claim in zip(account.assessments, claims, strict=True)
    )
    document = replace(account.document, name=HOSTILE, title=HOSTILE, publisher=HOSTILE, date=HOSTILE)
    return account._replace(document=document, assessments=assessments)


def test_data_for_the_script_cannot_end_its_element() -> None:
    data = _data({"</script><!--": "&amp;\u2028"})
    assert not set(data) & set("<>&\u2028")
    assert json.loads(data) == {"</script><!--": "&amp;\u2028"}


def test_the_page_of_the_corpus_is_small() -> None:
    statement = summitcheck.read(ROOT / "corpus" / "2025-02-07-us-japan-joint-statement.md")
    checker = summitcheck.Checker(summitcheck.load_claims(ROOT / "claims.yaml"), statement=statement)
    accounts = tuple(checker.check(summitcheck.read(path)) for path in sorted((ROOT / "corpus").glob("*.txt")))
    page = render(Report(statement, checker.claims, accounts))
    assert len(accounts) == 4
    assert 100_000 < len(page.encode()) < 400_000


def test_every_cell_has_the_letter_of_its_verdict(report: Report) -> None:
    strips = re.findall(r'(?s)<div class="strip few">(.*?)</div>', render(report))
    assert [re.findall(r'<i class="(\w)">', strip) for strip in strips] == [["u", "d", "o"], ["s", "s", "o"]]


def test_chips_count_every_verdict(report: Report) -> None:
    chips = re.findall(r'(?s)<button[^>]*class="chip (\w+)".*?</span> (\d+) ([\w ]+)</button>', render(report))
    assert chips == [
        ("distorted", "1", "distorted"),
        ("uncertain", "1", "to read"),
        ("supported", "2", "supported"),
        ("omitted", "2", "omitted"),
    ]


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(0, 0, 0), (0, 40, 0), (1, 100, 1), (20, 40, 5), (39, 40, 9), (40, 40, 10)]
)
def test_a_bar_is_empty_or_full_only_for_none_or_all(part: int, whole: int, shown: int) -> None:
    assert tenths(part, whole) == shown
