import re
from dataclasses import replace
from functools import partial

import pytest

from samples import DISTORTING, FAITHFUL, excerpt, small_report, span_of
from summitcheck.decide.verdict import Verdict
from summitcheck.render import registry
from summitcheck.render.layout import width_of
from summitcheck.render.passages import account_spans, official_spans
from summitcheck.render.report.brief import CLOSING
from summitcheck.render.report.changes import id_column, reading_lines
from summitcheck.render.style import Line, Style, fits_encoding
from summitcheck.views.report import Report, narrow
from summitcheck.views.summary import ChangedClaim
from summitcheck.views.word_changes import ChangeKind, WordChange

render = partial(registry.render, "report", "text")

ANSI = re.compile(r"\x1b\[[0-9;]*m")


ALL = Style(80, matrix=True, whole=True)


def crowd(report: Report, count: int) -> Report:
    """The report on so many accounts, every other one of which distorts a claim."""
    kinds = (report.accounts[1], report.accounts[0])
    named = [
        kinds[n % 2]._replace(document=replace(kinds[n % 2].document, name=f"corpus/account-{n}.txt"))
        for n in range(count)
    ]
    return report._replace(accounts=tuple(named))


def wide(report: Report, count: int) -> Report:
    """The report with each claim so many times over."""
    claims = tuple(claim._replace(id=f"{claim.id}-{n}") for claim in report.claims.claims for n in range(count))
    accounts = tuple(
        account._replace(
            assessments=tuple(
                each._replace(claim=claims[k * count + n])
                for k, each in enumerate(account.assessments)
                for n in range(count)
            )
        )
        for account in report.accounts
    )
    return report._replace(claims=replace(report.claims, claims=claims), accounts=accounts)


def test_the_headline_comes_first_and_a_line_says_how_to_see_more(report: Report) -> None:
    shown = " ".join(render(report, Style(80)).split())
    assert shown.startswith(
        "distorting distorts 1 of 3 claims; 1 claim appears in no account; 1 passage to read. "
        "A statement: 3 claims, 2 accounts"
    )
    assert shown.endswith(CLOSING)


def test_of_a_long_title_the_end_is_cut_off_and_never_the_counts(report: Report) -> None:
    long = report._replace(statement=replace(report.statement, title="A statement on " + "very " * 20 + "much"))
    about = next(line for line in render(long, Style(60)).splitlines() if line.startswith("A statement"))
    assert about.endswith("…: 3 claims, 2 accounts")
    assert len(about) <= 60


def test_each_account_has_a_strip_worst_first_and_below_stands_who_tells_it(report: Report) -> None:
    shown = render(report, Style(80)).splitlines()
    first = next(n for n, line in enumerate(shown) if line.startswith("distorting  "))
    assert shown[first].startswith("distorting        ? ≠·   1 ≠   1 ?   0 ✓   1 ·")
    assert shown[first + 1].startswith("faithful          ✓ ✓·   0 ≠   0 ?   2 ✓   1 ·")
    assert shown[first + 2] == "stated by n of 2  1 20"
    assert shown[first + 3] == "to read in        1"
    assert "In no account: port-authority" in shown


def test_a_change_stands_between_the_words_around_it_with_the_account(report: Report) -> None:
    shown = render(report, Style(80))
    assert "Distorted (1 claim): [statement] → [account]\n" in shown
    assert "≠ tariff-cut  by [15 percent] → [50 percent] before the end of (distorting)\n" in shown
    ascii_only = render(report, Style(80, unicode=False))
    assert "by [15 percent] -> [50 percent] before the end of" in ascii_only


def test_with_colour_a_change_needs_no_brackets(report: Report) -> None:
    shown = ANSI.sub("", render(report, Style(80, colour=True)))
    assert "tariffs by 15 percent → 50 percent before the end of (distorting)" in shown


def test_what_is_to_be_read_is_one_line_by_id(report: Report) -> None:
    assert "To read (1 passage)\n? meet-in-june  half of the words are there (distorting)\n" in render(
        report, Style(80)
    )
    assert "\n? meet-in-june\n    half of the words are there\n    (distorting)\n" in render(report, Style(40))


def test_a_reason_that_is_too_long_for_a_line_goes_on_below_it(report: Report) -> None:
    reason = "the account tells half of what the ministers have promised to the towns on the coast"
    accounts = [
        account._replace(
            assessments=tuple(a._replace(reason=reason) if a.to_read else a for a in account.assessments),
        )
        for account in report.accounts
    ]
    shown = render(report._replace(accounts=tuple(accounts)), Style(80))
    told = shown.partition("To read (1 passage)\n")[2].partition("\n\n")[0]
    assert " ".join(told.split()) == f"? meet-in-june {reason.removeprefix('the account ')} (distorting)"


def test_of_long_words_to_read_the_middle_is_left_out(report: Report) -> None:
    words = "one two three four five six seven eight nine"
    change = WordChange(ChangeKind.LEFT_OUT, "", words, "", "", "SC704", "condition-dropped", "", (0,))
    claim = report.claims.claims[0]
    shown = [
        "".join(run.text for run in line) for line in _lines_to_read(ChangedClaim(claim, (change,)), report, Style(80))
    ]
    assert shown == [f"? {claim.id}  [one two three … seven eight nine] left out (wire)"]
    whole = _lines_to_read(ChangedClaim(claim, (change,)), report, Style(140, whole=True))
    assert f"[{words}] left out" in "".join(run.text for line in whole for run in line)


def _lines_to_read(changed: ChangedClaim, report: Report, style: Style) -> list[Line]:
    column = id_column([changed], report, style)
    return [*reading_lines(changed, ["wire"], style, column, style.glyph(Verdict.UNCERTAIN))]


@pytest.mark.parametrize("accounts", [1, 7, 60, 200])
@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("claims", [1, 19])
def test_a_report_is_at_most_thirty_lines_however_much_there_is(
    report: Report, accounts: int, width: int, claims: int
) -> None:
    shown = render(wide(crowd(report, accounts), claims), Style(width)).splitlines()
    assert len(shown) <= 30
    assert max(map(width_of, shown)) <= width


@pytest.mark.parametrize(("accounts", "rest"), [(60, 53), (200, 193)])
def test_of_many_accounts_the_worst_seven_are_shown_and_the_rest_is_counted(
    report: Report, accounts: int, rest: int
) -> None:
    shown = render(crowd(report, accounts), Style(80))
    assert f"… and {rest} more accounts\n" in shown
    assert len(re.findall(r"^account-\d+ +\? ≠·", shown, re.MULTILINE)) == 7
    assert re.search(rf"^stated by n/10 of {accounts}  [59]", shown, re.MULTILINE)
    assert "and 59 more" in shown or accounts != 60 or "account-0 and 29 more" in shown


def test_the_rest_of_what_is_to_be_read_is_counted_in_passages_as_its_title_is(report: Report) -> None:
    reading = render(crowd(wide(report, 30), 3), Style(80)).partition("To read (60 passages)\n")[2]
    claims = len(re.findall(r"^\? meet-in-june-\d+ ", reading, re.MULTILINE))  # each in two accounts
    assert f"… and {60 - 2 * claims} more passages; --all shows them\n" in reading


def test_nothing_is_folded_when_all_is_asked_for(report: Report) -> None:
    shown = render(wide(crowd(report, 60), 9), Style(80, whole=True))
    assert len(re.findall(r"^account-\d+ +[?✓]", shown, re.MULTILINE)) == 60
    assert len(re.findall(r"^≠ tariff-cut-\d", shown, re.MULTILINE)) == 9
    assert "more; --all" not in shown


def test_one_account_needs_no_row_that_counts_it(report: Report) -> None:
    assert "stated by" not in render(crowd(report, 1), Style(80))


def test_lines_too_short_for_a_strip_give_counts(report: Report) -> None:
    shown = render(wide(report, 19), Style(60))
    assert re.search(r"^distorting +19 ≠ +19 \? +0 ✓ +19 ·$", shown, re.MULTILINE)
    assert "stated by n" not in shown


def test_the_matrix_is_shown_only_when_it_is_asked_for(report: Report) -> None:
    assert "≠✓  tariff-cut" not in render(report, Style(80))
    assert "≠✓  tariff-cut" in render(report, Style(80, matrix=True))


def test_the_matrix_has_columns_of_one_sign_under_the_names_of_the_accounts(report: Report) -> None:
    shown = render(report, ALL)
    assert re.search(r"^┌ distorting   +1 ≠ +1 \? +0 ✓ +1 · +1 \+ added\n│┌ faithful +0 ≠", shown, re.MULTILINE)
    assert "\nBefore the first heading\n?✓  meet-in-june\nTrade\n≠✓  tariff-cut\n··  port-authority\n" in shown


def test_the_matrix_leaves_out_what_is_told_without_a_change_unless_all_is_asked_for(report: Report) -> None:
    good = report._replace(accounts=(report.accounts[0], report.accounts[0]))
    shown = render(good, Style(80, matrix=True))
    assert "tariff-cut" not in shown
    assert "··  port-authority" in shown
    assert "… and 2 more claims (supported or omitted); --all shows them" in shown
    assert "✓✓  tariff-cut" in render(good, ALL)


def test_a_single_account_has_no_row_for_each_claim_that_it_leaves_out(report: Report) -> None:
    alone = report._replace(accounts=report.accounts[:1])
    assert "·  port-authority" not in render(alone, Style(80, matrix=True))
    assert "·  port-authority" in render(alone, ALL)


@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("count", [1, 7, 60, 200])
def test_no_line_of_the_matrix_is_too_wide_however_many_accounts_there_are(
    report: Report, count: int, width: int
) -> None:
    for whole in (False, True):
        shown = render(crowd(report, count), Style(width, matrix=True, whole=whole))
        assert max(map(width_of, shown.splitlines())) <= width


def test_claims_have_their_text_beside_the_id_only_where_it_is_not_cut_to_nothing(report: Report) -> None:
    text = "In short: welcomed the opening"
    assert text not in render(report, Style(99, matrix=True))
    assert text in render(report, Style(100, matrix=True))


def test_a_distortion_shows_both_texts_with_their_place_and_the_changed_words(report: Report) -> None:
    shown = render(report, Style(80, verbose=True))
    assert "SC101 number changed (error)" in shown
    assert "statement  corpus/statement.md:5\n      agreed to cut tariffs by [15 percent] before" in shown
    assert "account    corpus/distorting.txt:3\n      They agreed to cut tariffs by [50 percent] before" in shown


def test_words_of_the_statement_are_marked_only_where_the_account_changes_them(report: Report) -> None:
    told = next(a for a in report.accounts[1].assessments if a.findings)
    words = official_spans(told)
    assert words
    friday = excerpt(report.accounts[1].document, "Friday")
    added = [f._replace(message="The account adds “Friday”", account=friday) for f in told.findings]
    left_out = [
        f._replace(message=f"The account leaves out “{f.official.text}”", account=friday) for f in told.findings
    ]
    assert official_spans(told._replace(findings=tuple(added))) == ()
    assert account_spans(told._replace(findings=tuple(added))) != ()
    assert official_spans(told._replace(findings=tuple(left_out))) == words
    assert account_spans(told._replace(findings=tuple(left_out))) == ()


def test_a_distortion_without_a_finding_marks_what_the_account_lacks_and_says_why(report: Report) -> None:
    bad = report.accounts[1]
    lacking = tuple(span_of(excerpt(report.statement, words)) for words in ("15", "the end of 2026"))
    vague = bad.assessments[1]._replace(findings=(), reason="the percentage is another one", lacking=lacking)
    changed = bad._replace(assessments=(bad.assessments[0], vague, bad.assessments[2]))
    shown = render(report._replace(accounts=(changed,)), Style(80, verbose=True))
    assert "tariff-cut  distorting  corpus/distorting.txt\n  the percentage is another one\n" in shown
    assert "agreed to cut tariffs by [15] percent before [the end of 2026]" in shown


def test_an_uncertain_cell_is_listed_with_its_reason(report: Report) -> None:
    shown = render(report, Style(80, verbose=True)).split("To read (1): ")[1]
    assert "? meet-in-june  distorting  corpus/distorting.txt\n  half of the words are there\n" in shown
    assert "    account    corpus/distorting.txt:1\n      Leaders met on Friday.\n" in shown


def test_what_accounts_add_is_left_out_where_the_report_is_on_some_claims_alone(report: Report) -> None:
    assert "\nAdded (" in render(report, Style(80, verbose=True))
    narrowed = render(narrow(report, claims=[report.claims.claims[0].id]), Style(80, verbose=True))
    assert "\nEvidence (1)" in narrowed
    assert "\nAdded (" not in narrowed


def test_verbose_shows_the_evidence_of_supported_cells_and_what_was_added(report: Report) -> None:
    brief, verbose = render(report, Style(80)), render(report, Style(80, verbose=True))
    assert "The two leaders will meet once more" not in brief
    assert "corpus/faithful.txt:1 The two leaders will meet once more" in verbose
    assert "corpus/distorting.txt:1 Leaders met on Friday." in verbose.split("Added")[1]


def test_colour_adds_nothing_but_colour_and_takes_only_the_brackets(report: Report) -> None:
    plain, coloured = (
        render(report, Style(100, verbose=True, matrix=True)),
        render(report, Style(100, colour=True, verbose=True, matrix=True)),
    )
    assert ANSI.search(coloured)
    assert ANSI.sub("", coloured).split() == re.sub(r"[][]", "", plain).split()


@pytest.mark.parametrize("width", [40, 80, 100, 140])
def test_no_line_is_wider_than_the_page(report: Report, width: int) -> None:
    shown = render(report, Style(width, verbose=True, matrix=True, whole=True))
    assert max(map(width_of, shown.splitlines())) <= width


def test_without_unicode_all_signs_are_ascii_and_differ(report: Report) -> None:
    page = Style(80, unicode=False, verbose=True, matrix=True)
    assert render(report, page).isascii()
    assert len({page.glyph(verdict).text for verdict in Verdict}) == len(Verdict)


def test_many_accounts_are_shown_in_several_tables_where_all_are_asked_for(report: Report) -> None:
    many = crowd(report, 60)
    rows = re.findall(r"^·+  port-authority$", render(many, ALL), re.MULTILINE)
    assert sum(row.count("·") for row in rows) == 60
    assert len(rows) > 1
    shown = render(many, Style(80, matrix=True))
    assert len(re.findall(r"^·+  port-authority$", shown, re.MULTILINE)) == 1
    assert "4 more accounts; --all shows them" in shown
    assert max(map(width_of, shown.splitlines())) <= 80


@pytest.mark.parametrize("hostile", ["[/foo] [bold]", "\x1b[2J", "\u202eevil", "\x9b31m", "\a\b", "\x00"])
@pytest.mark.parametrize("colour", [False, True])
def test_hostile_texts_are_shown_and_not_obeyed(hostile: str, colour: bool) -> None:
    report = small_report(
        faithful=FAITHFUL.replace("leaders", f"leaders {hostile}"),
        distorting=DISTORTING.replace("percent before", f"percent {hostile} before"),
    )
    shown = ANSI.sub("", render(report, Style(100, colour=colour, verbose=True, matrix=True)))
    assert not set(shown) & set("\x1b\x9b\u202e\a\b\x00")
    assert "[/foo] [bold]" in shown if "foo" in hostile else "<U+" in shown


def test_a_hostile_claim_or_path_is_not_obeyed(report: Report) -> None:
    claims = tuple(claim._replace(id=f"id\x1b[2J{n}", text="\u202e") for n, claim in enumerate(report.claims.claims))
    odd = report._replace(statement=replace(report.statement, name="\x1b]0;x\a.md", title="\x1b[2J"))
    odd = odd._replace(claims=replace(report.claims, claims=claims))
    assert not set(render(odd, Style(80, verbose=True, matrix=True, whole=True))) & set("\x1b\u202e\a")


def test_an_encoding_without_the_signs_is_known() -> None:
    assert fits_encoding("utf-8")
    assert not fits_encoding("ascii")
    assert not fits_encoding("no-such-encoding")
