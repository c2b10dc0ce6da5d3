"""A corpus from nothing: `init` lays it out, `add` brings articles in, the other commands find their way in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from renderings import docx_of, parts_of, pdf_of
from summitcheck.cli.main import Exit
from summitcheck.documents.source import read
from summitcheck.session.neighbours import MOST_BYTES
from web_server import Site

pytestmark = pytest.mark.sockets

Run = Callable[..., tuple[int, str, str]]
STATEMENT = """Joint Statement of the Lake Conference

The ministers of Arvenia and Solland met in Lindau on 3 May 2026.

The ministers agreed to build nine pumping stations by 2031. They welcomed the opening of a school for divers.

They intend to ban nets with a mesh of less than 40 millimetres, provided that both parliaments consent.
"""
WRONG = "Arvenia and Solland agreed to build nineteen pumping stations by 2031, their ministers said in Lindau.\n"
LONG = (
    "The two ministers spent a long day in Lindau, where it rained, and said little to those who waited outside. "
    "In the evening they stood before the press and read out what they had agreed on, one line after the other. "
    "Nine pumping stations are to be built by 2031, which the towns on the southern shore have wanted for years. "
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: Run) -> Run:
    """The status and what was said by `summitcheck` in a folder with a statement."""
    monkeypatch.chdir(tmp_path)
    Path("communique.txt").write_text(STATEMENT)
    return told


@pytest.fixture
def corpus(run: Run) -> Path:
    """A corpus that was laid out."""
    assert run("init", "communique.txt")[0] == Exit.CLEAN
    return Path("corpus")


# -- init ------------------------------------------------------------------------------------------


def test_init_lays_out_a_statement_and_its_claims(run: Run) -> None:
    status, out, err = run("init", "communique.txt")
    assert status == Exit.CLEAN
    assert sorted(path.name for path in Path("corpus").iterdir()) == ["claims.yaml", "statement.md"]
    assert "drafted: corpus/claims.yaml: 4 claims" in err
    assert "summitcheck verify corpus" in out
    assert run("claims", "lint", "corpus/claims.yaml")[0] == Exit.CLEAN
    statement = read("corpus/statement.md")
    assert (statement.role, statement.title) == ("statement", "Joint Statement of the Lake Conference")
    assert statement.meta["source"] == "communique.txt"


def test_the_next_steps_can_be_pasted_whatever_the_folder_is_called(run: Run) -> None:
    _, out, _ = run("init", "--", "communique.txt", "-lake talks")
    assert "summitcheck claims lint './-lake talks/claims.yaml' " in out
    assert run("claims", "lint", "./-lake talks/claims.yaml")[0] == Exit.CLEAN


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_any_format_makes_the_same_claims(run: Run, corpus: Path, form: str) -> None:
    parts = parts_of(read("communique.txt"))
    Path(f"communique.{form}").write_bytes(docx_of(parts) if form == "docx" else pdf_of(parts))
    assert run("init", f"communique.{form}", "again")[0] == Exit.CLEAN
    assert Path("again/claims.yaml").read_text() == (corpus / "claims.yaml").read_text()


def test_init_writes_nothing_where_something_is(run: Run, corpus: Path) -> None:
    before = {path: path.read_bytes() for path in corpus.iterdir()}
    status, _, err = run("init", "communique.txt")
    assert status == Exit.USAGE
    assert "corpus: the folder already exists and is not empty" in err
    assert {path: path.read_bytes() for path in corpus.iterdir()} == before


def test_init_writes_nothing_where_the_statement_cannot_be_read(run: Run) -> None:
    assert run("init", "gone.txt")[0] == Exit.USAGE
    assert not Path("corpus").exists()


# -- add -------------------------------------------------------------------------------------------


def test_add_keeps_where_an_article_comes_from(run: Run, corpus: Path, site: Site) -> None:
    status, out, err = run("add", site.url("article"), "--allow-private")
    path = corpus / "accounts" / "lake-talks-end-in-lindau.md"
    assert (status, out) == (Exit.CLEAN, str(path))
    assert "added: Lake talks end in Lindau, The Daily Shore, 2026-05-04" in err
    assert str(path) not in err
    article = read(path)
    assert (article.title, article.publisher, article.date, article.role) == (
        "Lake talks end in Lindau",
        "The Daily Shore",
        "2026-05-04",
        "account",
    )
    assert article.meta["source"] == site.url("article")
    assert len(str(article.meta["sha256"])) == 64
    assert "retrieved" in article.meta


def test_add_says_on_a_terminal_what_was_written(run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("wire.txt").write_text(WRONG)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    status, out, err = run("add", "wire.txt")
    assert (status, out, "added: corpus/accounts/wire.md: " in err) == (Exit.CLEAN, "", True)


def test_add_reads_what_the_server_says_that_a_page_is_in(run: Run, corpus: Path, site: Site) -> None:
    run("add", site.url("latin"), "--allow-private")
    assert "Café du Port, which opened on the shore – at last." in (
        corpus / "accounts" / "lake-talks-end-in-lindau.md"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("way", "why"),
    [
        ("picture", "the server sent image/png, not an article"),
        ("disguised", "the file is an image"),
        ("404", "the server answered HTTP 404"),
    ],
)
def test_add_refuses_what_is_no_article(run: Run, corpus: Path, site: Site, way: str, why: str) -> None:
    status, out, err = run("add", site.url(way), "--allow-private")
    assert (status, out) == (Exit.USAGE, "")
    assert why in err
    assert not (corpus / "accounts").exists()


def test_add_asks_no_private_address(run: Run, corpus: Path, site: Site) -> None:
    status, _, err = run("add", site.url("article"))
    assert status == Exit.USAGE
    assert "allow it with --allow-private" in err


def test_add_warns_of_an_article_that_verify_will_skip(run: Run, corpus: Path) -> None:
    text = "Les deux ministres ont décidé que le port sera ouvert à tous les navires avant la fin de l'année. " * 9
    Path("odd.txt").write_text(text, encoding="utf-8")
    Path("wire.txt").write_text(WRONG)
    status, out, err = run("add", "odd.txt", "wire.txt")
    assert (status, len(out.split())) == (Exit.CLEAN, 2)
    assert err.count("warning: ") == 1
    assert "odd.md: verify will skip it: it is in another language: French" in err
    assert "odd.md" in run("verify", str(corpus), "--words-only")[2]
    (corpus / "statement.md").unlink()
    Path("second.txt").write_text(text.replace("deux", "trois"), encoding="utf-8")
    assert "warning: " not in run("add", "second.txt", "--force")[2]


def test_what_cannot_be_added_keeps_nothing_else_out(run: Run, corpus: Path) -> None:
    Path("wire.txt").write_text(WRONG)
    status, out, err = run("add", "gone.txt", "wire.txt")
    assert (status, out) == (Exit.USAGE, "corpus/accounts/wire.md")
    assert "not added: gone.txt: no such file" in err


def test_a_text_is_kept_as_it_is_below_its_front_matter(run: Run, corpus: Path) -> None:
    Path("wire.md").write_text(
        f"---\ntitle: Pumps\nsection: World\nsummitcheck:\n  statement: x.md\n---\n# Pumps\n\n*{WRONG}*\n"
    )
    _, _, err = run("add", "wire.md")
    article = read("corpus/accounts/wire.md")
    assert article.text.endswith(f"---\n\n# Pumps\n\n*{WRONG}*\n")
    assert (article.title, article.meta["section"]) == ("Pumps", "World")
    assert "summitcheck" not in article.meta
    assert "not copied: corpus/accounts/wire.md: the `summitcheck` settings of the source" in err


def test_every_article_of_a_file_of_many_is_added(run: Run, corpus: Path) -> None:
    records = [{"text": WRONG, "title": "Pumps"}, {"text": LONG}]
    Path("all.jsonl").write_text("".join(f"{json.dumps(record)}\n" for record in records))
    assert run("add", "all.jsonl")[1].split() == ["corpus/accounts/all-1.md", "corpus/accounts/all-2.md"]


def test_a_broken_line_of_a_file_of_many_keeps_out_no_other(run: Run, corpus: Path) -> None:
    records = [
        json.dumps({"text": WRONG, "title": "Pumps"}),
        '{"text": "The pu',
        json.dumps({"text": LONG}),
        '{"a": 1}',
    ]
    Path("all.jsonl").write_text("".join(f"{record}\n" for record in records))
    status, out, err = run("add", "all.jsonl")
    assert (status, out.split()) == (2, ["corpus/accounts/all-1.md", "corpus/accounts/all-2.md"])
    assert "not added: all.jsonl:2: not valid JSON" in err
    assert "not added: all.jsonl#4: the article has no text" in err


@pytest.mark.parametrize("field", ["text", "title", "language"])
def test_half_a_character_keeps_no_article_out(run: Run, corpus: Path, field: str) -> None:
    record = {"text": WRONG, field: f"\ud800 {WRONG}"}
    Path("one.jsonl").write_text(json.dumps(record))
    status, out, _ = run("add", "one.jsonl", "communique.txt", "--force")
    assert (status, out.split()) == (0, ["corpus/accounts/one.md", "corpus/accounts/communique.md"])


def test_a_cut_article_is_called_so(run: Run, corpus: Path) -> None:
    Path("cut.txt").write_text(WRONG + "\nSubscribe to continue reading\n")
    assert "cut: corpus/accounts/cut.md: the text ends at “Subscribe to continue reading”" in run("add", "cut.txt")[2]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (LONG, "(the same file)"),
        (LONG.replace("nine pumping", "ten pumping").replace("rained", "snowed"), "(nearly the same: "),
        (f"{LONG}\nThe press was told by telephone.\n", "(nearly the same: "),
    ],
)
def test_what_is_there_is_refused_by_name(run: Run, corpus: Path, text: str, why: str) -> None:
    Path("one.txt").write_text(LONG)
    Path("two.txt").write_text(text)
    run("add", "one.txt")
    status, out, err = run("add", "two.txt")
    assert (status, out) == (Exit.USAGE, "")
    assert f"not added: two.txt: already in the corpus: corpus/accounts/one.md {why}" in err
    assert run("add", "two.txt", "--force")[:2] == (Exit.CLEAN, "corpus/accounts/two.md")


def test_an_address_is_fetched_once(run: Run, corpus: Path, site: Site) -> None:
    run("add", site.url("plain"), "--allow-private")
    path = next((corpus / "accounts").iterdir())
    path.write_text(f"---\nsource: {site.url('plain')}\n---\nIt said something else the day before.\n")
    status, _, err = run("add", site.url("plain"), "--allow-private")
    assert (status, f"{path} (from the same address)" in err) == (Exit.USAGE, True)


@pytest.mark.parametrize("form", ["html", "md", "txt", "csv"])
def test_a_report_is_no_article(run: Run, corpus: Path, form: str) -> None:
    Path("wire.txt").write_text(WRONG)
    run("add", "wire.txt")
    run("verify", "--words-only", "-o", f"report.{form}")
    status, out, err = run("add", f"report.{form}")
    assert (status, out) == (Exit.USAGE, "")
    assert f"not added: report.{form}: this is a report by summitcheck, not an article" in err


def test_the_statement_is_no_account_of_itself(run: Run, corpus: Path) -> None:
    Path("reprint.txt").write_text(STATEMENT.replace("Joint Statement of the Lake Conference", "Lake Conference"))
    assert "corpus/statement.md (nearly the same" in run("add", "reprint.txt")[2]


@pytest.mark.parametrize("command", [("add", "communique.txt"), ("verify",)])
def test_add_and_verify_need_a_corpus(run: Run, command: tuple[str, ...]) -> None:
    status, _, err = run(*command)
    assert status == Exit.USAGE
    assert "there is no corpus in this folder" in err
    assert "summitcheck init STATEMENT" in err


# -- what the other commands find in it ------------------------------------------------------------


def test_verify_reads_what_lies_below(run: Run, corpus: Path) -> None:
    Path("wire.txt").write_text(WRONG)
    run("add", "wire.txt")
    status, out, err = run("verify", "corpus", "--words-only")
    assert status == Exit.CLEAN
    assert "statement: corpus/statement.md" in err
    assert "wire distorts 1 of 4 claims" in out


def test_a_corpus_need_not_be_named(run: Run, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("wire.txt").write_text(WRONG)
    run("add", "wire.txt")
    assert "wire distorts 1 of 4 claims" in run("verify", "--words-only")[1]
    assert "corpus/claims.yaml: 4 claims" in run("claims", "lint")[2]
    monkeypatch.chdir(corpus)
    assert "wire distorts 1 of 4 claims" in run("verify", "--words-only")[1]


def test_the_file_that_a_report_was_written_to_is_said(run: Run, corpus: Path) -> None:
    Path("wire.txt").write_text(WRONG)
    run("add", "wire.txt")
    assert "written: report.csv" in run("verify", "--words-only", "-o", "report.csv")[2]
    assert run("verify", "--words-only", "-o", "report.csv", "--quiet")[2] == ""


@pytest.mark.parametrize("role", ["account", ""])
def test_check_and_explain_find_the_statement_above(run: Run, corpus: Path, role: str) -> None:
    (corpus / "accounts").mkdir()
    (corpus / "accounts" / "wire.md").write_text((f"---\nrole: {role}\n---\n" if role else "") + WRONG)
    status, _, err = run("check", "corpus/accounts/wire.md", "--words-only")
    assert status == Exit.FINDINGS
    assert "statement: corpus/statement.md, claims: corpus/claims.yaml (4)" in err
    claim = next(line for line in (corpus / "claims.yaml").read_text().splitlines() if "pumping" in line).split()[-1]
    status, out, err = run("explain", claim, "--account", "corpus/accounts/wire.md", "--words-only")
    assert (status, "changes" in out) == (Exit.CLEAN, True)
    assert "statement: corpus/statement.md: corpus/claims.yaml names it" in err


@pytest.mark.parametrize("command", [("check",), ("explain", "any", "--account")])
def test_a_statement_that_is_named_and_not_there_is_told_at_its_line(
    run: Run, corpus: Path, command: tuple[str, ...]
) -> None:
    Path("wire.txt").write_text(WRONG)
    run("add", "wire.txt")
    claims = corpus / "claims.yaml"
    claims.write_text(claims.read_text().replace("statement: statement.md", "statement: statment.md"))
    status, _, err = run(*command, "corpus/accounts/wire.md", "--words-only")
    assert (status, "error: corpus/claims.yaml:2:12: there is no corpus/statment.md" in err) == (Exit.USAGE, True)


def test_check_finds_the_statement_beside_an_article(run: Run) -> None:
    Path("communique.txt").write_text(f"---\nrole: statement\n---\n{STATEMENT}")
    Path("wire.txt").write_text(WRONG)
    status, _, err = run("check", "wire.txt", "--words-only")
    assert status == Exit.FINDINGS
    assert "statement: communique.txt" in err


def test_an_archive_is_not_read_for_the_sake_of_one_article(run: Run) -> None:
    Path("communique.txt").write_text(f"---\nrole: statement\n---\n{STATEMENT}")
    Path("wire.txt").write_text(WRONG)
    Path("many.jsonl").write_bytes(b" " * (MOST_BYTES + 1))
    status, _, err = run("check", "wire.txt", "--words-only")
    assert status == Exit.USAGE
    assert "not about a known statement" in err


@pytest.mark.parametrize("claims", [True, False])
def test_check_names_the_statement_of_a_corpus_one_folder_down(run: Run, tmp_path: Path, claims: bool) -> None:
    folder, article = tmp_path / "desk/corpus", str(tmp_path / "desk/wire.txt")
    folder.mkdir(parents=True)
    statement = str(folder / "statement.md")
    Path(statement).write_text(STATEMENT)
    if claims:
        assert run("extract", statement, "-o", str(folder / "claims.yaml"))[0] == Exit.CLEAN
    Path(article).write_text(WRONG)
    status, _, err = run("check", article, "--words-only")
    assert status == Exit.USAGE
    assert f"--statement {statement}" in err
    assert run("check", article, "--words-only", "--statement", statement)[0] == Exit.FINDINGS


@pytest.mark.parametrize("report", ["report.md", "report.csv", "report.txt"])
def test_a_report_beside_an_article_is_not_taken_for_the_statement(run: Run, report: str) -> None:
    Path("wire.txt").write_text(WRONG)
    assert run("verify", ".", "--words-only", "-o", report)[0] == Exit.CLEAN
    status, _, err = run("check", "wire.txt", "--words-only")
    assert (status, "statement: communique.txt," in err) == (Exit.FINDINGS, True), err


def test_check_says_between_which_two_it_cannot_choose(run: Run) -> None:
    for name in ("one.md", "two.md"):
        Path(name).write_text(f"---\nrole: statement\n---\n{STATEMENT}")
    Path("wire.txt").write_text(WRONG)
    status, _, err = run("check", "wire.txt", "--words-only")
    assert status == Exit.USAGE
    assert "cannot tell which text is the statement: one.md, two.md" in err


def test_verify_names_the_file_that_it_cannot_read_where_it_needs_one(run: Run) -> None:
    Path("communique.txt").write_bytes(b"Per\xfa")
    Path("wire.txt").write_text(WRONG)
    status, _, err = run("verify", ".", "--words-only")
    assert (status, "is the statement: communique.txt cannot be read (line 1: byte 0xFA" in err) == (Exit.USAGE, True)
    assert "or mend or remove that file" in err
    Path("communique.txt").write_text(f"---\nrole: statement\n---\n{STATEMENT}")
    Path("wire.txt").write_bytes(b"Per\xfa")
    status, _, err = run("verify", ".", "--words-only")
    assert status == Exit.USAGE
    assert "no account besides the statement that can be read: wire.txt (line 1: byte 0xFA" in err


def test_no_article_is_taken_for_a_statement(run: Run) -> None:
    Path("communique.txt").unlink()
    for name, text in (("one.txt", WRONG), ("two.txt", LONG)):
        Path(name).write_text(text)
    status, _, err = run("check", "one.txt", "--words-only")
    assert status == Exit.USAGE
    assert "not about a known statement" in err
    status, _, err = run("verify", ".", "--words-only")
    assert status == Exit.USAGE
    assert "cannot tell which text is the statement: " in err
    assert "--statement FILE" in err
