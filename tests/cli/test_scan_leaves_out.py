"""`summitcheck scan`: what is no account of a statement, and is counted under a name of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import archive_samples as samples
from summitcheck.cli.main import main

Scan = Callable[..., tuple[int, str]]
ROOT = Path(__file__).parents[2]
BODY = samples.STATEMENT.split("---\n")[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two statements and their claims."""
    samples.build(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def scan(capsys: pytest.CaptureFixture[str]) -> Scan:
    """The status and the standard error of a scan into out, by words only."""

    def invoke(*arguments: object) -> tuple[int, str]:
        words = ["scan", *map(str, arguments), "-o", "out", "--words-only"]
        status = main(words if "--claims" in words else [*words, "--claims", "claims.yaml"])
        return status, capsys.readouterr().err

    return invoke


def left_out(folder: Path) -> dict[str, str]:
    """By record, why an official text was left out."""
    rows = samples.rows(folder / "out", "skipped")
    return {row["record"]: row["reason"] for row in rows if row["kind"] == "official"}


def kept(folder: Path) -> list[str]:
    return [row["article"] for row in samples.rows(folder / "out", "articles")]


def test_the_statement_among_its_accounts_is_left_out_and_counted(folder: Path, scan: Scan) -> None:
    (folder / "news.md").write_text(f"{samples.FAITHFUL}\n\n{samples.FILLER}")
    status, said = scan(".", "--claims", "claims.yaml", "--claims", "other.yaml")
    assert status == 0
    assert kept(folder) == ["./news.md"]
    assert left_out(folder) == {
        "./other.md": "the official text other.md, word for word",
        "./statement.md": "the official text statement.md, word for word",
    }
    assert "2 official" in said
    assert json.loads((folder / "out" / "manifest.json").read_text())["skipped"]["official"] == 2


@pytest.mark.parametrize("change", [str.upper, lambda text: text.replace(" ", "\r\n"), lambda text: f"# {text}"])
def test_the_words_of_the_statement_are_left_out_wherever_they_stand(
    folder: Path, scan: Scan, change: Callable[[str], str]
) -> None:
    (folder / "n.jsonl").write_bytes(samples.lines([{"text": change(BODY)}, {"text": samples.FAITHFUL}]))
    assert scan("n.jsonl")[0] == 0
    assert left_out(folder) == {"n.jsonl#1": "the official text statement.md, word for word"}
    assert kept(folder) == ["n.jsonl#2"]


def test_a_statement_of_which_a_word_was_changed_is_judged(folder: Path, scan: Scan) -> None:
    (folder / "n.jsonl").write_bytes(samples.lines([{"text": BODY.replace("twelve", "twenty")}]))
    scan("n.jsonl")
    verdicts = {row["claim"]: row["verdict"] for row in samples.rows(folder / "out", "verdicts")}
    assert verdicts["ports"] == "distorted"
    assert left_out(folder) == {}


def test_an_official_text_beside_the_statement_is_left_out(folder: Path, scan: Scan) -> None:
    sheet = "Norway and Kenya published this sheet. Norway will send nine teachers to Kenya."
    (folder / "sheet.md").write_text(sheet)
    claims = folder / "claims.yaml"
    claims.write_text(
        f"{claims.read_text()}  - id: teachers\n    text: Norway will send nine teachers to Kenya.\n"
        "    quote: Norway will send nine teachers to Kenya\n    document: sheet.md\n"
    )
    (folder / "n.jsonl").write_bytes(samples.lines([{"text": sheet}, {"text": samples.FAITHFUL}]))
    assert scan("n.jsonl")[0] == 0
    assert left_out(folder) == {"n.jsonl#1": "the official text sheet.md, word for word"}


@pytest.mark.parametrize(
    ("role", "reason"),
    [
        ("official", "another official text, according to its front matter"),
        ("statement", "another statement, according to its front matter"),
    ],
)
def test_a_text_that_is_official_by_its_role_is_left_out(folder: Path, scan: Scan, role: str, reason: str) -> None:
    record = {"text": samples.FAITHFUL, "role": role}
    (folder / "n.jsonl").write_bytes(samples.lines([record, {"text": samples.FAITHFUL, "role": "account"}]))
    assert scan("n.jsonl")[0] == 0
    assert left_out(folder) == {"n.jsonl#1": reason}
    assert kept(folder) == ["n.jsonl#2"]


def test_an_account_of_a_statement_of_others_with_the_same_wording_is_not_accused(folder: Path, scan: Scan) -> None:
    texts = [samples.FAITHFUL, samples.DISTORTING, "They agreed to open twelve ports to hydrogen ships by 2030."]
    (folder / "n.jsonl").write_bytes(samples.lines([{"text": text} for text in texts]))
    assert scan("n.jsonl", "--claims", "other.yaml")[0] == 0
    assert kept(folder) == ["n.jsonl#3"]


def test_a_short_text_that_seems_to_tell_one_claim_by_chance_is_not_kept(folder: Path, scan: Scan) -> None:
    told = "Kenya will lend Norway some land, for a school."
    filler = "The reporter of the page bought a lamp and a chair for the hall. " * 5
    (folder / "n.jsonl").write_bytes(samples.lines([{"text": told}, {"text": f"{told} {filler}"}]))
    assert scan("n.jsonl")[0] == 0
    assert kept(folder) == ["n.jsonl#1"]


def test_what_is_later_by_weeks_is_kept_only_where_it_surely_tells_what_was_decided(folder: Path, scan: Scan) -> None:
    weak = "Norway and Kenya spoke of land and of ports for ships. " + samples.FILLER
    sure = f"{samples.FAITHFUL} Norway will train forty harbour pilots in Mombasa. {samples.FILLER}"
    records = [{"text": weak, "date": "2026-06-02"}, {"text": weak, "date": "2026-09-02"}]
    (folder / "n.jsonl").write_bytes(samples.lines([*records, {"text": sure, "date": "2026-09-02"}]))
    assert scan("n.jsonl")[0] == 0
    assert "n.jsonl#2" not in kept(folder)
    assert "n.jsonl#3" in kept(folder)


def test_a_report_by_summitcheck_is_no_article(folder: Path, scan: Scan) -> None:
    (folder / "texts").mkdir()
    (folder / "texts" / "news.md").write_text(samples.FAITHFUL)
    main(["verify", ".", "--words-only", "-f", "html", "-o", "texts/report.html", "--exit-zero"])
    assert scan("texts")[0] == 0
    rows = samples.rows(folder / "out", "skipped")
    assert [(row["record"], row["reason"]) for row in rows] == [("texts/report.html", "a report by summitcheck")]


def test_the_accounts_of_a_corpus_are_those_that_verify_judges(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scan: Scan, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    output = tmp_path / "scanned"
    assert main(["scan", "corpus", "--claims", "claims.yaml", "--words-only", "-q", "-o", str(output)]) == 0
    assert main(["verify", "corpus", "--words-only", "-f", "json", "--exit-zero", "-q"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert {row["article"] for row in samples.rows(output, "articles")} == {
        account["path"] for account in report["accounts"]
    }


DATED = [
    ("2026-05-24", []),
    ("2026-05-25", ["n.jsonl#1"]),
    ("2026-06-02T08:00:00Z", ["n.jsonl#1"]),
    ("", ["n.jsonl#1"]),
]


@pytest.mark.parametrize(("date", "found"), DATED)
def test_an_article_older_than_the_statement_is_not_about_it(
    folder: Path, scan: Scan, date: str, found: list[str]
) -> None:
    (folder / "n.jsonl").write_bytes(samples.lines([{"text": samples.FAITHFUL, "date": date}]))
    assert scan("n.jsonl")[0] == 0
    assert kept(folder) == found
    manifest = json.loads((folder / "out" / "manifest.json").read_text())
    assert manifest["by_statement"]["statement.md"]["earlier"] == 1 - len(found)
    assert manifest["counts"]["unrelated"] == 1 - len(found)


def test_an_article_older_than_every_statement_is_not_counted_as_about_something_else(folder: Path, scan: Scan) -> None:
    old = {"text": samples.FAITHFUL, "date": "2026-05-24"}
    (folder / "n.jsonl").write_bytes(samples.lines([old, {"text": samples.FILLER, "date": "2026-06-02"}]))
    _, said = scan("n.jsonl")
    assert "2 records: 0 kept, 1 about something else, 1 dated before the statement\n" in said
    counts = json.loads((folder / "out" / "manifest.json").read_text())["counts"]
    assert (counts["unrelated"], counts["earlier"]) == (2, 1)


def test_the_date_of_an_article_may_stand_in_its_front_matter(folder: Path, scan: Scan) -> None:
    texts = [{"text": f"---\ndate: {date}\n---\n{samples.FAITHFUL}"} for date in ("2020-01-01", "2026-06-02")]
    (folder / "n.jsonl").write_bytes(samples.lines(texts))
    assert scan("n.jsonl")[0] == 0
    assert kept(folder) == ["n.jsonl#2"]


def test_older_articles_are_judged_when_told_so(folder: Path, scan: Scan) -> None:
    (folder / "n.jsonl").write_bytes(samples.lines([{"text": samples.FAITHFUL, "date": "2020-01-01"}]))
    assert "skipped, dated before it: 1" in scan("n.jsonl")[1]
    assert scan("n.jsonl", "--any-date", "--restart")[0] == 0
    assert kept(folder) == ["n.jsonl#1"]
