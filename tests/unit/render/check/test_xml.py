"""The two formats in XML."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from check_samples import ADDITION, FIGURE, HARBOUR, OMISSION, clean_result, full_result, silenced_result
from summitcheck.render.registry import render
from summitcheck.views.check.model import CheckResult

xmlschema = pytest.importorskip("xmlschema")
XSD = xmlschema.XMLSchema(str(Path(__file__).resolve().parents[3] / "data" / "junit-10.xsd"))


def junit_of(result: CheckResult) -> ElementTree.Element:
    text = render("check", "junit", result)
    XSD.validate(text)
    return ElementTree.fromstring(text)


def failing(result: CheckResult) -> list[str]:
    return [test.get("name", "") for test in junit_of(result).iter("testcase") if test.find("failure") is not None]


RESULTS = {"full": full_result(), "clean": clean_result(), "empty": CheckResult((), ()), "silenced": silenced_result()}


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_junit_satisfies_its_schema(result: CheckResult) -> None:
    assert junit_of(result).tag == "testsuites"


def test_the_schema_is_strict_enough_to_refuse() -> None:
    assert not XSD.is_valid("<testsuites><testsuite name='a'/></testsuites>")


def test_each_claim_of_an_article_is_a_test_and_so_is_the_article() -> None:
    suite = junit_of(full_result())[0]
    assert [test.get("name") for test in suite] == ["ferries", "pilots", "lighthouse", "(the whole article)"]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("4", "2", "1")


def test_only_what_fails_the_run_fails_a_test() -> None:
    assert failing(full_result()) == ["ferries", "pilots"]
    assert failing(clean_result()) == []


def test_an_addition_that_fails_the_run_fails_the_article() -> None:
    article = replace(clean_result().articles[0], failures=("1 added (--fail-on added)",))
    assert failing(CheckResult((article,), (replace(ADDITION, fails=True),))) == ["(the whole article)"]


def test_an_article_that_fails_by_its_coverage_has_a_test_that_fails() -> None:
    article = replace(clean_result().articles[0], failures=("supports 1 of 3 claims (--fail-under 50)",))
    root = junit_of(CheckResult((article,), (OMISSION,)))
    assert [failure.get("message") for failure in root.iter("failure")] == ["supports 1 of 3 claims (--fail-under 50)"]


def test_the_totals_add_up() -> None:
    root = junit_of(full_result())
    assert root.get("tests") == str(len(list(root.iter("testcase"))))
    assert root.get("failures") == str(len(list(root.iter("failure"))))


def test_files_that_were_not_judged_are_skipped_tests() -> None:
    suite = junit_of(full_result())[-1]
    assert suite.get("name") == "skipped"
    assert suite[0].find("skipped").get("message") == "about no statement"


def test_checkstyle_has_an_error_for_each_problem_under_its_file() -> None:
    root = ElementTree.fromstring(render("check", "checkstyle", full_result()))
    assert [len(file) for file in root] == [4, 1]
    error = root[0][0]
    assert (error.get("line"), error.get("column"), error.get("severity")) == ("1", "26", "error")
    assert error.get("source") == "summitcheck.SC101"


def test_checkstyle_names_an_article_without_problems() -> None:
    root = ElementTree.fromstring(render("check", "checkstyle", clean_result()))
    assert [(file.get("name"), len(file)) for file in root] == [(HARBOUR.name, 0)]


@given(st.text(alphabet=st.characters()))
def test_any_text_gives_xml_that_parses_and_keeps_it_legible(text: str) -> None:
    article = full_result().articles[0]
    result = CheckResult((article,), (replace(FIGURE, message=f"<{text}>"),))
    for form in ("junit", "checkstyle"):
        root = ElementTree.fromstring(render("check", form, result).encode("utf-8"))
        assert any("<" in element.get("message", "") for element in root.iter())


def test_a_character_that_xml_forbids_is_spelt_out() -> None:
    problem = replace(FIGURE, message="a\x00b\x1bc\ud800d\ufffee")
    error = ElementTree.fromstring(render("check", "checkstyle", CheckResult(full_result().articles, (problem,))))[0][0]
    assert error.get("message", "").startswith("a<U+0000>b<U+001B>c<U+D800>d<U+FFFE>e")


def test_what_an_article_omits_is_a_test_only_where_it_was_asked_for_or_is_required() -> None:
    article = full_result().articles[0]
    unasked = junit_of(CheckResult((article,), (FIGURE,)))[0]
    assert [test.get("name") for test in unasked] == ["ferries", "pilots", "(the whole article)"]
    required = replace(article, outcomes=(*article.outcomes[:2], replace(article.outcomes[2], required=True)))
    assert [test.get("name") for test in junit_of(CheckResult((required,), (FIGURE,)))[0]][2] == "lighthouse"
