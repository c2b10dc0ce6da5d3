"""What people write by hand, claims, comments, suppressions, configuration, is used or refused with a place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mutated import mutated, soup
from newsroom import CLAIMS, DISTORTING, FRONT
from summitcheck.claims.dump import dump_claims
from summitcheck.claims.load import parse_claims, read_claims
from summitcheck.documents.model import Document
from summitcheck.errors import ClaimsError, ConfigError, SourceError
from summitcheck.session.config import SETTINGS, Layer, Settings, settings_from
from summitcheck.session.settings import settings_in_force
from summitcheck.views.check.baseline import parse_baseline
from summitcheck.views.check.comments import in_comments, without_comments
from summitcheck.views.check.front_matter import article_settings
from summitcheck.views.check.suppressions_file import parse_suppressions

CODES = ("SC101", "SC601")
YAML = soup(
    *("version: 1\n", "claims:\n", "  - id: a\n", "    text: b\n", "    quote: c\n", "names:\n", "[a, b]", "{a: b}"),
    *("&a ", "*a ", "!!str ", "---\n", "...\n", "? ", ": ", "- ", "|\n", ">\n", '"', "'", "#", "\t", "\ufeff", "\0"),
)
NEARLY_CLAIMS = mutated([CLAIMS.encode()]).map(lambda data: data.decode("utf-8", "replace"))


@given(st.one_of(YAML, NEARLY_CLAIMS))
def test_claims(text: str) -> None:
    try:
        claims, problems = read_claims(text, source="claims.yaml")
    except ClaimsError as error:
        assert error.where.startswith("claims.yaml")
        return
    assert all(problem.where.startswith("claims.yaml") for problem in problems)
    assume(not problems)
    again = parse_claims(dump_claims(claims))
    assert [claim.id for claim in again.claims] == [claim.id for claim in claims.claims]


@given(st.one_of(YAML, soup("0123456789abcdef: ", "{reason: a}", "{reason: a, expires: 2026-01-01}", "\n", "reason")))
def test_suppressions(text: str) -> None:
    try:
        found = parse_suppressions(text, source="known.yaml")
    except ConfigError as error:
        assert error.where.startswith("known.yaml")
    else:
        assert all(each.reason for each in found)


COMMENTS = soup(
    *("<!--", "-->", "<!-- summitcheck: ignore SC101 because -->", "summitcheck:", " ignore", " SC601", ", ", "SC1"),
    *("\n", "\r\n", "\r", "\n\n", "Words. ", " the reason", "<!---->", "--!>"),
)


@given(COMMENTS)
def test_comments(text: str) -> None:
    article = Document.from_text(f"They met.\n{text}", name="a.md")
    bare = without_comments(article)
    assert len(bare.text) == len(article.text)
    assert [n for n, c in enumerate(bare.text) if c in "\r\n"] == [n for n, c in enumerate(article.text) if c in "\r\n"]
    try:
        found = list(in_comments(article, CODES))
    except ConfigError as error:
        assert error.where.startswith("a.md:")
    else:
        assert all(1 <= each.first <= each.last and each.reason for each in found)


@given(mutated([(FRONT.replace("\n---", "\n  ignore: {SC101: why}\n  require: [a]\n---") + DISTORTING).encode()]))
def test_front_matter(data: bytes) -> None:
    try:
        article_settings(Document.from_text(data.decode("utf-8", "replace"), name="a.md"), CODES)
    except (ConfigError, SourceError) as error:
        assert error.where.startswith("a.md")


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=8,
)


@given(st.one_of(st.text(), JSON.map(str), soup('{"version": 1, "problems": [', "]}", '{"path": "a"}', ",", "[", "{")))
def test_baselines(text: str) -> None:
    try:
        parse_baseline(text, source="known.json")
    except ConfigError as error:
        assert error.where == "known.json"


@given(st.dictionaries(st.sampled_from(sorted(SETTINGS)), JSON, max_size=3))
def test_values_of_settings(values: dict[str, object]) -> None:
    layer = Layer(values, dict.fromkeys(values, "a.toml:1"), Path(), tuple(SETTINGS))
    try:
        assert isinstance(settings_from([layer]), Settings)
    except ConfigError as error:
        assert error.where == "a.toml:1"


TOML = soup(
    *(f"{name} = " for name in SETTINGS),
    *("'any'", "[[statements]]\n", "[severity]\n", "articles = '*'\n", "SC101 = 'note'\n", "\n", "[", "]", "{", "}"),
    *('"""', "'''", "1e9", "0xff", "true", "nan", "1979-05-27", "[tool.summitcheck]\n", ".", "\\u0000"),
)


@pytest.mark.parametrize("name", ["summitcheck.toml", "pyproject.toml"])
@given(data=st.data())
def test_configuration(tmp_path_factory: pytest.TempPathFactory, name: str, data: st.DataObject) -> None:
    file = tmp_path_factory.mktemp("settings") / name
    file.write_bytes(data.draw(st.one_of(TOML.map(lambda text: text.encode("utf-8", "replace")), st.binary())))
    try:
        assert settings_in_force({}, config_file=str(file), no_config=False)
    except ConfigError as error:
        assert error.where
