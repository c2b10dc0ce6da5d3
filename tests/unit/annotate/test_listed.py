"""Lists of which the sentence before them says that they are not so."""

from __future__ import annotations

import pytest

import summitcheck
from summitcheck.decide.verdict import Verdict

STATEMENT = summitcheck.Document.from_text(
    "# Joint Statement of Chile and Peru\n\nThe ministers agreed to open a joint office in Lima. "
    "They will lower duties on fish by May 2027.\n",
    name="statement.md",
)
CLAIMS = summitcheck.extract(STATEMENT)


def verdicts(opening: str, bullet: str = "-", behind: str = "") -> list[Verdict]:
    account = (
        f"# Chile and Peru\n\n{opening}\n\n{bullet} They met in Lima.\n{bullet} The ministers agreed to open a "
        f"joint office in Lima. It is large.\n{bullet} They will lower duties on fish by May 2027.\n\n{behind}\n"
    )
    checker = summitcheck.Checker(CLAIMS, statement=STATEMENT, model=None)
    report = checker.check(summitcheck.Document.from_text(account, name="account.md"))
    return [each.verdict for each in report.assessments]


@pytest.mark.parametrize("bullet", ["-", "*", "1.", "(a)"])
@pytest.mark.parametrize(
    "opening", ["None of these was agreed:", "The ministers did not say any of this:", "They failed to agree on:"]
)
def test_nothing_is_supported_by_a_list_that_its_opening_denies(opening: str, bullet: str) -> None:
    assert Verdict.SUPPORTED not in verdicts(opening, bullet)


@pytest.mark.parametrize("opening", ["All of this was agreed:", "They not only met:", "They did not meet in Quito."])
def test_a_list_is_told_where_nothing_denies_it(opening: str) -> None:
    assert verdicts(opening) == [Verdict.SUPPORTED, Verdict.SUPPORTED]


def test_what_stands_behind_the_list_is_not_denied_by_its_opening() -> None:
    behind = "The ministers agreed to open a joint office in Lima. They will lower duties on fish by May 2027."
    assert verdicts("None of these was agreed:", behind=behind) == [Verdict.SUPPORTED, Verdict.SUPPORTED]
