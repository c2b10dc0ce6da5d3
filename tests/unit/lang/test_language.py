"""The seam between the stages and a language: what a stage knows of words, the language of the text has told it."""

import pickle
import subprocess
import sys
from collections.abc import Callable

import pytest

from case_tables import Case, cases
from summitcheck import ClaimSet, Document
from summitcheck.align.alignment import align
from summitcheck.annotate.names import NameTable, name_table
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import annotate_text
from summitcheck.decide.verdict import Verdict
from summitcheck.detect.base import Rule
from summitcheck.detect.rules import RULES, detect
from summitcheck.errors import ConfigError
from summitcheck.lang import LANGUAGES, language
from summitcheck.lang.base import Language
from summitcheck.pipeline import run
from summitcheck.retrieve.compile import compile_statement
from summitcheck.score.logistic import BIAS, LogisticModel, fitted
from summitcheck.score.model import MODELS
from summitcheck.views.account import account_report
from summitcheck.views.report import AccountReport
from toy_language import asked_for, toy, toy_language

ENGLISH, TOY = language("en"), toy_language()


def judged(official: str, account: str, spoken: Language) -> AccountReport:
    """What the pipeline makes of some lines, each a claim, and an account of them, all in one language."""
    statement = Document.from_text(official, name="official")
    claims = ClaimSet.from_texts([line.text for line in statement.sentences])
    compiled = compile_statement(claims, statement, name_table((), spoken))
    return account_report(run(compiled, Document.from_text(account, name="account")))


def verdicts(report: AccountReport) -> list[tuple[Verdict, set[str]]]:
    """The verdict on each claim, with the codes of its findings."""
    return [(each.verdict, {finding.code for finding in each.findings}) for each in report.assessments]


# The registry


def test_a_language_is_found_by_its_code() -> None:
    assert language() is language("en")
    assert language("en").code == "en"


def test_an_unknown_code_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ConfigError) as caught:
        language("xx")
    assert "xx" in caught.value.what
    assert "en" in caught.value.hint


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("group", "protocol"), [(k, p) for k, p in Language.__annotations__.items() if k != "code"])
def test_each_language_has_all_that_is_asked_of_it(code: str, group: str, protocol: str) -> None:
    module = getattr(language(code), group)
    assert {name for name in asked_for(protocol) if not hasattr(module, name)} == set()


def test_what_is_no_group_of_a_language_is_no_attribute_either() -> None:
    assert not hasattr(language(), "table")


def test_a_language_stays_the_same_value_when_what_holds_it_is_copied() -> None:
    assert pickle.loads(pickle.dumps(annotate_text("They will meet.", 0, NameTable()))).language is language()


def test_to_name_a_language_loads_none_of_its_groups_and_to_load_them_reads_no_file() -> None:
    program = (
        "import sys; from summitcheck.lang import language; from summitcheck.lang.base import Language;"
        "here = [name for name in sys.modules if name.startswith('summitcheck.lang.en.')];"
        "groups = [getattr(language(), name) for name in Language.__annotations__];"
        "from summitcheck.lang.en import table;"
        "sys.exit(f'{here} {table.data.cache_info()}' if here or table.data.cache_info().currsize else 0)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


# A second language


STATEMENT = "The clubs will not close the pitch by the river. The city will spend 40 million euros on boats."
CHANGED = "The clubs will close the pitch by the river. The city will spend 50 million euros on boats."
FINDINGS = [(Verdict.DISTORTED, {"SC502"}), (Verdict.DISTORTED, {"SC101"})]


def test_a_negation_and_a_figure_of_a_registered_language_are_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LANGUAGES, "toy", TOY)
    assert verdicts(judged(toy(STATEMENT), toy(CHANGED), language("toy"))) == FINDINGS
    assert verdicts(judged(STATEMENT, CHANGED, language("en"))) == FINDINGS


@pytest.mark.parametrize(("text", "spoken"), [(toy, ENGLISH), (str, TOY)], ids=["toy as English", "English as toy"])
def test_the_words_of_one_language_mean_nothing_in_another(text: Callable[[str], str], spoken: Language) -> None:
    codes = [codes for _, codes in verdicts(judged(text(STATEMENT), text(CHANGED), spoken))]
    assert "SC502" not in codes[0]
    negation, _ = annotate_text(text("not forty"), 0, NameTable((), spoken)).terms
    assert negation.kind is TermKind.WORD


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_finds_in_another_language_what_it_finds_in_english(rule: Rule) -> None:
    names = NameTable((), TOY)
    for example in (rule.faithful, rule.distorted):
        here = [annotate_text(text, 0, NameTable()) for text in (example.official, example.account)]
        there = [annotate_text(toy(text), 0, names) for text in (example.official, example.account)]
        assert found(rule, *there) == found(rule, *here)


def found(rule: Rule, *texts: object) -> list[tuple[object, ...]]:
    """The places of what a rule finds."""
    return [(each.official, each.account, each.terms) for each in detect(align(*texts), [rule])]  # type: ignore[arg-type]


@pytest.fixture
def without_single_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only classes of words are of every language: the weights of single ones are of English words."""
    weights = {k: v for k, v in fitted("changed", "wording.json").weights.items() if "[" in k or k == BIAS}
    monkeypatch.setitem(MODELS, "changed", lambda _: LogisticModel(weights))


@pytest.mark.usefixtures("without_single_words")
@pytest.mark.parametrize("case", cases()[::3], ids=lambda case: case.id)
def test_a_case_is_judged_in_another_language_as_in_english(case: Case) -> None:
    here, there = (
        judged(case.official, case.account, ENGLISH),
        judged(toy(case.official), toy(case.account), TOY),
    )
    assert verdicts(there) == verdicts(here)
    assert {each.status for each in there.statements} == {each.status for each in here.statements}
