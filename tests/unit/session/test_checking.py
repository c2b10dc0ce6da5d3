"""The steps that command, editor and pytest helper share: one article, one statement, one result."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import newsroom
import summitcheck
from newsroom import DISTORTING, FAITHFUL, FRONT, write
from summitcheck.cli.main import main
from summitcheck.documents.model import Document, Skipped
from summitcheck.errors import ClaimsError
from summitcheck.lsp.editor_session import EditorSession
from summitcheck.session.cache import NO_CACHE
from summitcheck.session.checking import ArticleCase, Session
from summitcheck.session.config import Settings
from summitcheck.session.settings import settings_in_force
from summitcheck.testing import assert_faithful


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    newsroom.build(tmp_path / "room")
    monkeypatch.chdir(tmp_path / "room")
    return tmp_path / "room"


def configured() -> Settings:
    return settings_in_force({}, config_file=None, no_config=False)


def in_editor(path: str) -> list[str]:
    """The codes of the problems that an editor shows in an article, by the configuration in this folder."""
    judged = EditorSession(configured).judge(summitcheck.read(path))
    return [] if judged is None else [problem.code for problem in judged.problems]


def on_command_line(path: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The codes of the problems that `summitcheck check` reports there."""
    main(["check", path, "--verbose"])
    out = capsys.readouterr().out
    return [line.split(" ")[1].rstrip(":") for line in out.splitlines() if line.startswith(f"{path}:")]


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("", ["SC101"]),
        ('ignore = ["SC1"]', []),
        ('select = ["SC9"]', []),
        ('show = "any"', ["omitted", "omitted", "SC101"]),
        ('severity = {SC101 = "note"}', ["SC101"]),
    ],
)
def test_an_editor_shows_what_the_command_reports(
    room: Path, capsys: pytest.CaptureFixture[str], setting: str, expected: list[str]
) -> None:
    write(room, {"summitcheck.toml": f"{setting}\n"})
    assert in_editor("articles/bad.md") == on_command_line("articles/bad.md", capsys) == expected


def test_what_a_baseline_or_a_suppressions_file_knows_is_known_to_the_editor(room: Path) -> None:
    assert in_editor("articles/bad.md") == ["SC101"]
    assert main(["check", "articles", "--write-baseline", "known.json", "-q"]) == 0
    write(room, {"summitcheck.toml": 'baseline = "known.json"\n'})
    assert in_editor("articles/bad.md") == []
    (name,) = [line.split('"')[7] for line in (room / "known.json").read_text().splitlines() if "SC101" in line]
    write(room, {"summitcheck.toml": 'suppressions = "keep.yaml"\n', "keep.yaml": f"{name}:\n  reason: agreed\n"})
    assert in_editor("articles/bad.md") == []


def test_the_editor_judges_by_a_statement_as_it_is_now(room: Path) -> None:
    desk, article = EditorSession(configured), summitcheck.read("articles/bad.md")
    assert [len(judged.problems) for judged in (desk.judge(article),) if judged] == [1]
    statement, claims = room / "talks" / "statement.md", room / "talks" / "claims.yaml"
    for file in (statement, claims):
        file.write_text(file.read_text().replace("twelve", "twenty"))
        os.utime(file, ns=(1, 1))
    assert [len(judged.problems) for judged in (desk.judge(article),) if judged] == [0]


def test_an_editor_leaves_nothing_in_the_cache(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMITCHECK_CACHE_DIR", str(room / "cache"))
    assert in_editor("articles/bad.md") == ["SC101"]
    assert not (room / "cache").exists()


def test_an_article_about_nothing_known_and_a_statement_are_skipped_with_a_reason(room: Path) -> None:
    session = Session(configured(), cache=NO_CACHE)
    bakery = Document.from_text("The bakery sold bread.\n", name="articles/bakery.txt")
    official = Document.from_text(f"---\nrole: statement\n{FRONT[4:]}Words.\n", name="articles/other.md")
    assert session.case(bakery) == Skipped("articles/bakery.txt", "not about a known statement")
    assert session.case(official) == Skipped("articles/other.md", "a statement, according to its front matter")


def test_a_statement_is_read_once_for_all_of_its_articles(room: Path) -> None:
    session = Session(configured(), cache=NO_CACHE)
    cases = [session.case(summitcheck.read(f"articles/{name}.md")) for name in ("good", "bad")]
    references = [case.reference for case in cases if isinstance(case, ArticleCase)]
    assert len(references) == 2
    assert references[0] is references[1]
    assert list(session.references) == references[:1]


def test_the_helper_refuses_a_claims_file_that_does_not_fit_as_the_command_does(room: Path) -> None:
    write(room, {"faithful.md": FAITHFUL, "distorting.md": DISTORTING})
    assert_faithful("faithful.md", "talks/statement.md", claims="talks/claims.yaml")
    claims = (room / "talks" / "claims.yaml").read_text()
    write(room, {"other.yaml": claims.replace("twelve", "thirteen")})
    with pytest.raises(ClaimsError):
        assert_faithful("faithful.md", "talks/statement.md", claims="other.yaml")
    assert main(["check", "faithful.md", "--statement", "talks/statement.md", "--claims", "other.yaml"]) == 2


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("statement: ../talks/statement.md", True),
        ("claims: ../talks/claims.yaml", True),
        ("statement: We agree with the ministers.", False),
        ("summitcheck:\n  statement: ../talks/statement.md", False),
    ],
)
def test_a_file_named_where_front_matter_is_not_read_is_said(
    room: Path, capsys: pytest.CaptureFixture[str], front: str, said: bool
) -> None:
    write(room, {"articles/astray.md": f"---\n{front}\n---\n\n{FAITHFUL}"})
    main(["check", "articles/astray.md"])
    key = front.partition(":")[0]
    note = f"articles/astray.md: `{key}:` at the top level of the front matter is ignored; move it under `summitcheck:`"
    assert (note in capsys.readouterr().err) is said
