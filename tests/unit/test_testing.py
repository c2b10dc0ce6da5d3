"""The assertion that newsrooms use in their own tests."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from summitcheck import ClaimSet, Document
from summitcheck.errors import ConfigError, NothingChecked, SourceError
from summitcheck.testing import assert_faithful

ROOT = Path(__file__).resolve().parents[2]
STATEMENT = "The two sides will build 12 ferries by 2030. They intend to open a school for pilots in May.\n"
FAITHFUL = STATEMENT
WRONG = STATEMENT.replace("12", "21")


def text(words: str, name: str = "article.md") -> Document:
    return Document.from_text(words, name=name)


OFFICIAL = text(STATEMENT, "statement.md")


def complaint(*arguments: object, **options: object) -> str:
    with pytest.raises(AssertionError) as caught:
        assert_faithful(*arguments, **options)
    return str(caught.value)


def test_a_faithful_article_passes() -> None:
    assert_faithful(text(FAITHFUL), OFFICIAL, fail_on="any", fail_under=100)


def test_the_message_shows_both_texts_and_the_claim() -> None:
    said = complaint(text(WRONG), OFFICIAL)
    assert said.startswith("article.md is not faithful to statement.md:\n  1 distorted")
    assert "SC101 figure-changed: " in said
    assert re.search(r"article\.md:1:\d+ says: “21", said)
    assert re.search(r"statement\.md:1 says: “12", said)
    assert "The two sides will build 12 ferries by 2030." in said


def test_an_omission_fails_only_when_asked_for() -> None:
    half = text(STATEMENT.split(". ")[0] + ".\n")
    assert_faithful(half, OFFICIAL)
    assert "1 omitted" in complaint(half, OFFICIAL, fail_on=("distorted", "omitted"))


def test_a_commitment_can_be_required() -> None:
    claims = ClaimSet.from_texts(STATEMENT.strip().replace(". ", ".\n").split("\n"))
    half = text(STATEMENT.split(". ")[0] + ".\n")
    assert_faithful(half, OFFICIAL, claims=claims, require=["c1"])
    assert "c2" in complaint(half, OFFICIAL, claims=claims, require=["c2"])


def test_coverage_can_be_required() -> None:
    assert "(--fail-under 60)" in complaint(text(STATEMENT.split(". ")[0] + ".\n"), OFFICIAL, fail_under=60)


def test_a_suppression_in_the_article_counts() -> None:
    excused = WRONG.replace(". They", ". <!-- summitcheck: ignore SC101 so the minister told us --> They")
    assert_faithful(text(excused), OFFICIAL)


def test_a_mistyped_word_is_refused_with_a_proposal() -> None:
    with pytest.raises(ConfigError, match="Did you mean 'distorted'"):
        assert_faithful(OFFICIAL, OFFICIAL, fail_on="distortd")
    with pytest.raises(ConfigError, match="there is no claim 'c9'"):
        assert_faithful(OFFICIAL, OFFICIAL, claims=ClaimSet.from_texts(["a"]), require=["c9"])


def test_a_test_that_would_check_nothing_is_an_error() -> None:
    with pytest.raises(NothingChecked):
        assert_faithful(OFFICIAL, OFFICIAL, claims=ClaimSet(()))
    with pytest.raises(SourceError):
        assert_faithful("no-such-article.md", OFFICIAL)


def test_the_recipe_in_the_documentation_works(tmp_path: Path) -> None:
    recipe = re.search(r"```python\n(.*?)```", (ROOT / "docs" / "integrations.md").read_text("utf-8"), re.DOTALL)
    assert recipe
    for folder, name, words in (("statements", "spring-talks.md", STATEMENT), ("articles", "ferries.md", WRONG)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(words, "utf-8")
    (tmp_path / "test_articles.py").write_text(recipe[1], "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-c", "none.ini"]
    (tmp_path / "none.ini").write_text("[pytest]\n", "utf-8")
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    assert "1 failed" in said
    assert "SC101 figure-changed" in said
    (tmp_path / "articles" / "ferries.md").write_text(FAITHFUL, "utf-8")
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    assert "1 passed" in said
