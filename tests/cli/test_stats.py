"""`summitcheck stats`: what a scan has found, added up."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import archive_samples
import stats_samples as samples
from stats_samples import article, finding, verdict
from summitcheck import __version__
from summitcheck.cli.main import main
from summitcheck.render.records import schema_text

pytest.importorskip("duckdb")
Stats = Callable[..., tuple[int, str, str]]
Figures = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The output of the sample scan, in the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return samples.build(tmp_path / "out")


@pytest.fixture
def figures(stats: Stats) -> Figures:
    """The statements of the JSON that the command writes, which its schema allows."""

    def invoke(*arguments: object) -> list[dict[str, Any]]:
        status, out, _ = stats(*arguments, "-f", "json")
        assert status == 0
        found = json.loads(out)
        jsonschema.Draft202012Validator(json.loads(schema_text("stats-1"))).validate(found)
        statements: list[dict[str, Any]] = found["statements"]
        return statements

    return invoke


def five(counts: dict[str, Any]) -> tuple[int, ...]:
    return tuple(counts[key] for key in ("articles", "told", "supported", "distorted", "uncertain"))


def test_articles_are_counted_by_what_they_make_of_a_statement(out: Path, figures: Figures) -> None:
    first, second = figures(out)
    assert five(first) == (5, 4, 1, 4, 1)
    assert (first["undated"], first["first_day"], first["last_day"]) == (1, "2026-06-01", "2026-07-01")
    assert five(second) == (1, 1, 1, 0, 0)


def test_each_claim_says_how_many_articles_tell_it_and_since_when_it_is_changed(out: Path, figures: Figures) -> None:
    ports, pilots, land = figures(out)[0]["claims"]
    assert five(ports) == (5, 4, 0, 4, 0)
    assert five(pilots) == (5, 2, 1, 0, 1)
    assert five(land) == (5, 0, 0, 0, 0)
    assert [(c["account"], c["articles"], c["publishers"]) for c in ports["changes"]] == [
        ("twenty", 3, 2), ("fifteen", 1, 1),
    ]  # fmt: skip
    assert (ports["since"]["account"], ports["since"]["first"]["day"]) == ("fifteen", "2026-06-01")
    assert ports["changes"][0]["first"] == {
        "day": "2026-06-02", "article": "n#1", "title": "About n#1", "publisher": "Oslo Post",
        "url": "https://www.example.org/n#1",
    }  # fmt: skip
    assert land["since"] is None


@pytest.mark.parametrize(
    ("by", "periods"),
    [
        ("day", ["2026-06-01", "2026-06-02", "2026-06-08", "2026-07-01"]),
        ("week", ["2026-W23", "2026-W24", "2026-W27"]),
        ("month", ["2026-06", "2026-07"]),
    ],
)
def test_articles_with_a_day_are_added_up_by_period(out: Path, figures: Figures, by: str, periods: list[str]) -> None:
    found = figures(out, "--by", by)[0]["periods"]
    assert [each["period"] for each in found] == periods
    assert sum(each["articles"] for each in found) == 4


def test_the_publisher_that_changes_most_comes_first_and_a_host_stands_for_one(out: Path, figures: Figures) -> None:
    found = figures(out)[0]["publishers"]
    assert [(each["publisher"], *five(each)) for each in found] == [
        ("Oslo Post", 3, 2, 1, 2, 0), ("The Herald", 1, 1, 0, 1, 1), ("example.org", 1, 1, 0, 1, 0),
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["jsonl.gz", "parquet"])
def test_every_format_of_a_scan_gives_the_same_figures(tmp_path: Path, out: Path, figures: Figures, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow.parquet")
    shards = [([*articles], [*verdicts]) for articles, verdicts in samples.SHARDS]
    assert figures(samples.build(tmp_path / form, shards, form=form)) == figures(out)


def test_what_a_real_scan_writes_is_read(tmp_path: Path, figures: Figures, monkeypatch: pytest.MonkeyPatch) -> None:
    archive_samples.build(tmp_path)
    (tmp_path / "news.jsonl").write_bytes(archive_samples.lines(archive_samples.articles(12)))
    monkeypatch.chdir(tmp_path)
    assert main(["scan", "news.jsonl", "--claims", "claims.yaml", "-o", "out", "--words-only", "-q"]) == 0
    (found,) = figures("out")
    assert five(found["claims"][0]) == (4, 4, 2, 2, 0)
    assert found["claims"][0]["since"]["account"] == "twenty"


@pytest.mark.parametrize(
    ("options", "articles"),
    [
        (("--since", "2026-06-02"), {"n#1", "n#3", "n#4"}),
        (("--until", "2026-06-02"), {"n#1", "n#2"}),
        (("--since", "2026-06-02", "--until", "2026-06-08"), {"n#1", "n#3"}),
        (("--publisher", "oslo post"), {"n#1", "n#4", "n#5"}),
        (("--publisher", "OSLO POST", "--since", "2026-07-01"), {"n#4"}),
    ],
)
def test_a_filter_lets_only_some_articles_count(
    out: Path, figures: Figures, options: tuple[str, ...], articles: set[str]
) -> None:
    assert figures(out, "--statement", "statement.md", *options)[0]["articles"] == len(articles)


def test_articles_without_a_publisher_are_asked_for_by_the_name_that_the_report_gives_them(
    tmp_path: Path, stats: Stats, figures: Figures
) -> None:
    articles = [samples.article("n#1", publisher="Oslo Post"), samples.article("n#2", url="")]
    out = samples.build(tmp_path / "unnamed", [(articles, [])])
    assert "(not named)" in stats(out)[1]
    assert "There are: (not named), Oslo Post." in stats(out, "--publisher", "Bergen Post")[2]
    assert figures(out, "--publisher", "(not named)")[0]["articles"] == 1


def test_a_claim_alone_counts_where_it_is_asked_for(out: Path, figures: Figures) -> None:
    first, second = figures(out, "--claim", "pilots")
    assert five(first) == (5, 2, 1, 0, 1)
    assert [claim["claim"] for claim in first["claims"]] == ["pilots"]
    assert second["claims"] == []


def test_the_text_answers_on_80_columns_without_colour(out: Path, stats: Stats) -> None:
    status, said, _ = stats(out, "--by", "month")
    assert status == 0
    assert max(map(len, said.splitlines())) <= 80
    assert (
        "Most often stated: ports (80%). Most often distorted: ports (80%). Most often to read: pilots (20%)."
        in " ".join(said.split())
    )
    assert "ports  [twelve] → [twenty] SC101" in said
    assert "3 articles of 2 publishers; first 2026-06-02, Oslo Post, n#1: About n#1" in said
    assert "\x1b" not in said


@pytest.mark.parametrize(("form", "name"), [("text", "stats.txt"), ("json", "stats.json"), ("csv", "stats.csv")])
def test_what_is_written_is_as_agreed(
    out: Path, stats: Stats, form: str, name: str, matches_golden: Callable[[str, str], None]
) -> None:
    _, said, _ = stats(out, "-f", form, "--by", "week")
    matches_golden(said.replace(f'"{__version__}"', '"VERSION"'), f"stats/{name}")


@pytest.mark.parametrize("options", [("--width", "140"), ("--width", "40"), ("--width", "64"), ("--all",)])
def test_no_line_is_wider_than_the_terminal(out: Path, stats: Stats, options: tuple[str, ...]) -> None:
    widest = int(options[1]) if len(options) > 1 else 80
    assert max(map(len, stats(out, *options)[1].splitlines())) <= widest


def test_colour_and_signs_are_those_that_the_terminal_has(out: Path, stats: Stats) -> None:
    assert "\x1b[1;31m" in stats(out, "--color", "always")[1]
    assert "\x1b" not in stats(out, "--color", "never")[1]
    assert stats(out)[1].count("Articles: █ with a distortion, ░ others") == 2  # once for each statement


def test_names_are_whole_where_there_is_room(tmp_path: Path, stats: Stats) -> None:
    paper = "The Harbour Gazette and Evening Post"
    out = samples.build(tmp_path / "out", [([article("n#1", "2026-06-01", paper)], [verdict("n#1", "ports")])])
    assert paper not in stats(out, "--width", "80")[1]
    assert paper in stats(out, "--width", "140")[1]


def test_what_is_folded_is_counted_and_shown_with_all(tmp_path: Path, stats: Stats) -> None:
    rows = [article(f"n#{number}", f"2026-06-{1 + number:02}", f"Paper {number}") for number in range(20)]
    told = [verdict(f"n#{n}", "ports", "distorted", finding("twelve", f"{n}")) for n in range(20)]
    out = samples.build(tmp_path / "out", [(rows, told)])
    _, said, _ = stats(out)
    assert "and 12 more changes; --all shows them" in said
    assert "and 6 more days; --all shows them" in said
    assert "and 10 more publishers; --all shows them" in said
    assert "more" not in stats(out, "--all")[1]


def test_csv_has_a_row_for_each_statement_claim_change_period_and_publisher(out: Path, stats: Stats) -> None:
    rows = list(csv.DictReader(io.StringIO(stats(out, "-f", "csv", "--by", "month")[1])))
    kinds = [row["of"] for row in rows if row["statement"] == "texts/statement.md"]
    assert kinds == ["statement", *["claim"] * 3, *["change"] * 2, *["month"] * 2, *["publisher"] * 3]
    change = next(row for row in rows if row["of"] == "change")
    assert (change["statement_words"], change["article_words"], change["first_day"]) == (
        "twelve",
        "twenty",
        "2026-06-02",
    )


def test_the_page_is_written_by_the_suffix_of_its_file(out: Path, stats: Stats) -> None:
    assert stats(out, "-o", "figures.html")[0] == 0
    page = Path("figures.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert "<script" not in page
    assert "Norway and Kenya: 5 articles of 3 publishers" in page


def test_nothing_stands_out_on_the_page_where_no_article_has_it(out: Path, stats: Stats) -> None:
    stats(out, "-o", "figures.html")
    page = Path("figures.html").read_text(encoding="utf-8")
    assert '<td class="n none"><b>0</b></td>' in page
    assert "<b>0</b> <small>" not in page


@pytest.mark.parametrize("form", ["text", "json", "csv", "html"])
def test_the_same_output_gives_the_same_bytes(out: Path, stats: Stats, form: str) -> None:
    assert stats(out, "-f", form) == stats(out, "-f", form)


def test_an_unfinished_scan_is_said_to_be_and_gives_its_complete_shards(tmp_path: Path, stats: Stats) -> None:
    out = samples.build(tmp_path / "out", samples.SHARDS[:2], complete=False)
    (out / "shards" / "000001.json").unlink()  # its rows are there, but it is not complete
    status, said, _ = stats(out)
    assert status == 0
    assert "Unfinished scan: only" in said
    assert "10 records in 1 complete shard" in " ".join(said.split())
    assert "3 articles" in said
    assert "is not finished" in stats(out, "-f", "json")[2]


def test_an_output_without_rows_says_so(tmp_path: Path, stats: Stats) -> None:
    for shards in ([], [([], [])]):
        status, said, _ = stats(samples.build(tmp_path / f"out{len(shards)}", shards))
        assert status == 0
        assert said == "Norway and Kenya: no articles.\n\nother.md: no articles.\n"


def test_articles_that_tell_nothing_need_no_verdicts(tmp_path: Path, figures: Figures) -> None:
    first, _ = figures(samples.build(tmp_path / "out", [([article("n#1")], [])]))
    assert five(first) == (1, 0, 0, 0, 0)


def test_an_article_that_was_scanned_twice_counts_once(tmp_path: Path, figures: Figures) -> None:
    once = ([article("n#1", "2026-06-01")], [verdict("n#1", "ports", "distorted", samples.TWENTY)])
    first, _ = figures(samples.build(tmp_path / "out", [once, once]))
    assert five(first) == (1, 1, 0, 1, 0)
    assert first["claims"][0]["changes"][0]["articles"] == 1


def test_words_that_two_rules_name_are_one_change_and_a_note_beside_them_is_none(
    tmp_path: Path, figures: Figures
) -> None:
    named = (samples.TWENTY, finding("twelve", "twenty", code="SC002"), finding("to", "for", severity="note"))
    rows = ([article("n#1")], [verdict("n#1", "ports", "distorted", *named), verdict("n#1", "pilots", "distorted")])
    first, _ = figures(samples.build(tmp_path / "out", [rows]))
    ports, pilots, _ = first["claims"]
    assert [(change["code"], change["account"]) for change in ports["changes"]] == [("SC002", "twenty")]
    assert [(change["code"], change["account"]) for change in pilots["changes"]] == [("", "What n#1 says.")]


def test_a_halved_character_costs_no_row(tmp_path: Path, figures: Figures) -> None:
    for form in ("jsonl", "jsonl.gz"):
        rows = [article("n#1", title="\ud83d cut"), article("n#2", title="\U0001f600 \\ud83d")]
        first, _ = figures(
            samples.build(tmp_path / form, [(rows, [verdict("n#1", "ports", "distorted", samples.TWENTY)])], form=form)
        )
        assert first["articles"] == 2
        assert first["claims"][0]["since"]["first"]["title"] == "\ufffd cut"


def test_a_folder_may_be_called_anything_that_a_folder_can(tmp_path: Path, figures: Figures) -> None:
    folder = tmp_path / "o[1]* 'x'; -- ?"
    assert figures(samples.build(folder))[0]["articles"] == 5
    link = tmp_path / "link"
    link.symlink_to(folder)
    assert figures(link)[0]["articles"] == 5
