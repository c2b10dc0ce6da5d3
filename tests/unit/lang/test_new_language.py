"""A second language from nothing: the folder that ``tools/new_language.py`` writes, and a few words filled in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import load_script
from summitcheck import AccountReport, Checker, ClaimSet, Document, lang
from summitcheck.decide.verdict import Verdict
from summitcheck.lang.base import Language
from toy_language import asked_for

TOOLS = Path(__file__).resolve().parents[3] / "tools"
#: A code that ISO 639 keeps for nobody.
CODE = "qaa"
#: What a first hour of German may come to, by module.
GERMAN = {
    "words": """
FUNCTION_WORDS = frozenset("am das dem den der die ein im und wird".split())
NOT, NEGATIONS, OPERATORS = "nicht", frozenset(("nicht",)), frozenset(("nicht",))
""",
    "figures": """
from summitcheck.lang.quantity import Quantity

def may_begin(norm):
    return norm.isdecimal()

def begins(tokens, i):
    return may_begin(tokens[i].norm)

def quantity_at(tokens, i):
    return QuantityReading(Quantity(float(tokens[i].norm)), i, i + 1) if begins(tokens, i) else None
""",
}
STATEMENT = "Die Stadt wird den Hafen am Fluss nicht schließen. Der Verein wird 40 Boote am Ufer kaufen."
CHANGED = "Die Stadt wird den Hafen am Fluss schließen. Der Verein wird 50 Boote am Ufer kaufen."
UNRELATED = "In Rom singt heute niemand."


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a new language, as it was written; the language is registered and loads from there."""
    monkeypatch.setattr(lang, "__path__", [*lang.__path__, str(tmp_path)])
    monkeypatch.setitem(lang.LANGUAGES, CODE, Language(CODE))
    yield load_script(TOOLS / "new_language.py").write(CODE, tmp_path)
    for name in [name for name in sys.modules if name.startswith(f"{lang.__name__}.{CODE}")]:
        del sys.modules[name]


def judged(account: str) -> AccountReport:
    statement = Document.from_text(STATEMENT, name="official")
    claims = ClaimSet.from_texts([line.text for line in statement.sentences])
    return Checker(claims, statement=statement, language=CODE).check(Document.from_text(account, name="account"))


def verdicts(account: str) -> list[Verdict]:
    return [each.verdict for each in judged(account).assessments]


@pytest.mark.usefixtures("new")
def test_a_new_language_has_all_that_is_asked_of_it() -> None:
    for name, protocol in Language.__annotations__.items():
        if name != "code":
            asked = asked_for(protocol)
            assert {each for each in asked if not hasattr(getattr(lang.language(CODE), name), each)} == set()


@pytest.mark.usefixtures("new")
def test_without_a_word_of_it_known_a_text_is_compared_word_by_word() -> None:
    assert verdicts(STATEMENT) == [Verdict.SUPPORTED] * 2
    assert verdicts(UNRELATED) == [Verdict.OMITTED] * 2
    assert {finding.code for finding in judged(CHANGED).findings}.isdisjoint({"SC101", "SC502"})


def test_a_few_words_are_enough_to_see_a_negation_and_a_figure_change(new: Path) -> None:
    for name, words in GERMAN.items():
        with (new / f"{name}.py").open("a", encoding="utf-8") as module:
            module.write(words)
    assert verdicts(CHANGED) == [Verdict.DISTORTED] * 2
    assert [finding.code for finding in judged(CHANGED).findings] == ["SC502", "SC101"]
    assert verdicts(STATEMENT) == [Verdict.SUPPORTED] * 2


def test_a_language_that_is_there_is_not_written_over(new: Path) -> None:
    with pytest.raises(FileExistsError):
        load_script(TOOLS / "new_language.py").write(CODE, new.parent)
