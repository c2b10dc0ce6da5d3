"""A diff and a report on one account: what the one adds and leaves out, the other does not call told."""

from __future__ import annotations

from pathlib import Path

import pytest

from diff_samples import communique, diff_of
from summitcheck.checker import Checker
from summitcheck.claims.load import load_claims
from summitcheck.claims.locate import locate
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document
from summitcheck.documents.source import read
from summitcheck.views.diff.make import make_diff
from summitcheck.views.diff.model import Diff, RowKind

STATEMENT = Document.from_text(
    "# Joint statement\n\nNorland and Sudland will open a joint office in Karst by June 2031 and staff it together. "
    "They will spend 40 million crowns on ferry lines between Vik and Osk. "
    "The two governments reaffirm that fishing in the strait has to stay sustainable.\n",
    name="statement.md",
)
ACCOUNT = Document.from_text(
    "MAYOR ORTIZ: Good evening, everyone. (Applause.) There will be an office in Karst, which opens by June 2031. "
    "The office is one that Norland and Sudland will staff together. First, fishing in the strait has to stay "
    "sustainable. Bakers sold flags in the old town. Critics said that the ferries are too small. It was spent.\n",
    name="remarks.txt",
)


@pytest.fixture(scope="module", params=["remarks", "report.txt"])
def diff(request: pytest.FixtureRequest) -> Diff:
    if request.param == "remarks":
        return diff_of(STATEMENT, ACCOUNT)
    return diff_of(communique("draft.md"), communique(request.param))


def starts(diff: Diff, kind: RowKind, *, attributed: bool = False) -> set[int]:
    rows = [row for row in diff.rows if row.kind is kind and row.attributed is attributed and row.asserts]
    return {passage.sentence.start for row in rows for passage in (*row.official, *row.account)}


def judged(diff: Diff, status: Status) -> set[int]:
    return {each.sentence.start for each in diff.report.statements if each.status is status and each.sentence.asserts}


def test_a_diff_adds_what_a_report_calls_added_and_nothing_else(diff: Diff) -> None:
    assert starts(diff, RowKind.ADDED) == judged(diff, Status.ADDED) != set()
    assert diff.counts["added"] == len(judged(diff, Status.ADDED))


def test_what_others_say_is_counted_apart(diff: Diff) -> None:
    assert starts(diff, RowKind.ADDED, attributed=True) == judged(diff, Status.ATTRIBUTED)
    assert diff.counts["attributed"] == len(judged(diff, Status.ATTRIBUTED))


def test_no_line_is_left_out_of_which_a_claim_is_supported(diff: Diff) -> None:
    told = [a.claim for a in diff.report.assessments if a.verdict is Verdict.SUPPORTED]
    assert told
    left = [p.sentence for row in diff.rows if row.kind is RowKind.OMITTED for p in row.official]
    assert not [c.id for c in told for line in left if line.start < c.end and c.start < line.end]


def test_small_talk_is_set_aside_and_no_row_that_differs() -> None:
    diff = diff_of(STATEMENT, ACCOUNT)
    rows = [
        row
        for row in diff.rows
        for passage in row.account
        if "Applause" in passage.words or "Good evening" in passage.words
    ]
    assert rows
    assert all(row.kind is RowKind.ASIDE and not row.differs for row in rows)


def test_between_two_versions_everything_that_came_is_added() -> None:
    versions = diff_of(STATEMENT, Document.from_text(f"{STATEMENT.text}\nTrade grows.\n", name="later.md"))
    assert versions.versions
    assert [p.words for row in versions.rows if row.kind is RowKind.ADDED for p in row.account] == ["Trade grows."]


ROOT = Path(__file__).parents[4]
ACCOUNTS = [*sorted(ROOT.glob("corpus/*.txt")), ROOT / "examples/agency-brief.txt", ROOT / "examples/news-report.md"]


@pytest.mark.parametrize("path", ACCOUNTS, ids=lambda path: path.name)
def test_whatever_a_report_accuses_stands_in_a_row_that_is_distorted(path: Path) -> None:
    statement = read(next(ROOT.glob("corpus/*statement.md")))
    claims = locate(load_claims(ROOT / "claims.yaml"), statement)
    diff = make_diff(Checker(claims, statement=statement).trace(read(path)))
    rows = [row for row in diff.rows if row.kind is RowKind.DISTORTED]
    shown = {(f.code, f.account.start) for row in rows for f in row.findings}
    accused = [each for each in diff.report.assessments if each.verdict is Verdict.DISTORTED]
    assert shown == {(f.code, f.account.start) for each in accused for f in each.telling}
    assert all(row.official for row in rows)
