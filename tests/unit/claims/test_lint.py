"""Lint tells every way in which claims and statement do not fit, and accepts what fits."""

from __future__ import annotations

import pytest

from summitcheck.claims.lint import lint
from summitcheck.claims.load import parse_claims
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.problem import ClaimsProblem
from summitcheck.documents.model import Document
from summitcheck.severity import Severity

STATEMENT = """\
With great warmth, the two leaders agreed to cut tariffs by 15 percent and to open a joint port.

## Security

They confirmed that Article V applies to the islands.
"""

FITTING = """\
version: 1
silent: [With great warmth]
claims:
  - id: tariffs
    text: Tariffs fall.
    quote: cut tariffs by 15 percent
    governor: the two leaders agreed to
    verb: agreed
  - id: port
    text: A port opens.
    quote: to open a joint port
    governor: the two leaders agreed
    verb: agreed
  - id: article-v
    section: Security
    text: It applies.
    quote: They confirmed that Article V applies to the islands
"""


WITH_CONTEXT = FITTING.replace(
    "    text: It applies.\n", "    text: It applies.\n    context: the two leaders agreed to cut tariffs\n"
)


def problems(claims: str, statement: str = STATEMENT) -> tuple[ClaimsProblem, ...]:
    return lint(parse_claims(claims), Document.from_text(statement, name="statement.md"))


def test_claims_that_account_for_every_line_are_clean() -> None:
    assert problems(FITTING) == ()


def test_a_context_is_words_of_the_statement() -> None:
    assert problems(WITH_CONTEXT) == ()


def test_a_context_accounts_for_no_line() -> None:
    context = "They confirmed that Article V applies to the islands"
    lines = WITH_CONTEXT.replace("to the islands\n", "to the\n").replace(
        "the two leaders agreed to cut tariffs", context
    )
    told = problems(lines.replace("They confirmed that Article V applies to the\n", "They confirmed\n"))
    assert [problem.severity for problem in told] == [Severity.WARNING]


FAULTS = {
    "lost quote": ("cut tariffs by 15 percent", "cut tariffs by 25 percent", ":6:12", "the quote of `tariffs`"),
    "lost silence": ("[With great warmth]", "[With greater warmth]", ":2:10", "a silent line is not in"),
    "wrong section": ("section: Security", "section: Trade", ":15:14", "`article-v` is not in that section"),
    "section too soon": ("id: port\n", "id: port\n    section: Security\n", ":10:14", "`port` is not in that"),
    "lost governor": ("the two leaders agreed to", "both leaders agreed to", ":7:15", "the governor of `tariffs`"),
    "lost context": ("verb: agreed\n", "context: They met.\n", ":8:14", "the context of `tariffs` is not in"),
    "governor in disorder": ("the two leaders agreed to", "agreed the two leaders", ":7:15", "the governor of"),
    "governor behind": ("agreed to\n", "agreed to open\n", ":7:15", "the governor of `tariffs`"),
    "same words": ("to open a joint port", "cut tariffs by 15 percent", ":11:12", "quote the same words"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_error_is_told_with_its_place(fault: str) -> None:
    old, new, where, what = FAULTS[fault]
    errors = [p for p in problems(FITTING.replace(old, new, 1)) if p.severity is Severity.ERROR]
    assert [(p.where, what in p.what, bool(p.hint)) for p in errors] == [(f"claims.yaml{where}", True, True)]


def test_a_line_that_no_claim_quotes_is_an_error() -> None:
    (problem,) = problems(FITTING, STATEMENT + "\nThey will meet again in June.\n")
    assert problem.where == "statement.md:7:1"
    assert "They will meet again in June." in problem.what
    assert "`silent`" in problem.hint


def test_a_line_may_be_listed_as_silent() -> None:
    silent = FITTING.replace("[With great warmth]", "[With great warmth, They will meet again in June.]")
    assert problems(silent, STATEMENT + "\nThey will meet again in June.\n") == ()


def test_many_words_of_a_line_that_no_claim_quotes_are_a_warning() -> None:
    (problem,) = problems(FITTING, STATEMENT.replace("joint port.", "joint port for grain, timber, steel and coal."))
    assert problem.severity is Severity.WARNING
    assert problem.where == "statement.md:1:97"
    assert "for grain, timber, steel and coal" in problem.what


def test_a_line_that_opens_a_list_is_quoted_by_what_governs_its_items() -> None:
    statement = "The leaders call on all parties to:\n\n- cut tariffs by 15 percent\n- open a joint port\n"
    governed = """\
version: 1
claims:
  - {id: tariffs, text: Tariffs fall., quote: cut tariffs by 15 percent, governor: The leaders call on all parties to}
  - {id: port, text: A port opens., quote: open a joint port, governor: The leaders call on all parties to}
"""
    assert problems(governed, statement) == ()
    (problem,) = problems(governed.replace("The leaders call on all", "all"), statement)
    assert "no claim quotes this line: “The leaders call on all parties to:”" in problem.what


def test_a_verb_that_the_statement_does_not_use_is_a_warning() -> None:
    (problem,) = problems(FITTING.replace("verb: agreed", "verb: decided", 1))
    assert (problem.severity, problem.where) == (Severity.WARNING, "claims.yaml:8:11")


def test_a_few_loose_words_are_none() -> None:
    assert problems(FITTING, STATEMENT.replace("a joint port.", "a joint port for grain.")) == ()


def test_headings_and_furniture_need_no_claim() -> None:
    assert problems(FITTING, STATEMENT.replace("## Security", "## Security and Much Else")) != ()
    assert problems(FITTING.replace("section: Security", "section: security"), STATEMENT) == ()


def test_overlap_and_disorder_are_warnings() -> None:
    overlapping = FITTING.replace("to open a joint port", "15 percent and to open a joint port")
    assert [(p.severity, "overlap" in p.what) for p in problems(overlapping)] == [(Severity.WARNING, True)]
    lines = FITTING.splitlines(keepends=True)
    swapped = "".join([*lines[:3], *lines[8:13], *lines[3:8], *lines[13:]])
    assert [(p.severity, "comes before" in p.what) for p in problems(swapped)] == [(Severity.WARNING, True)]


_SAME = """\
version: 1
claims:
  - id: first
    text: FIRST
    quote: cut tariffs by 15 percent
    governor: With great warmth, the two leaders agreed to
  - id: second
    text: SECOND
    quote: to open a joint port
  - id: article-v
    text: The treaty applies.
    quote: They confirmed that Article V applies to the islands
"""


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Leaders will open a joint river port.", "Leaders will open a joint river port in Lima.", True),
        ("Leaders will open a joint river port.", "Leaders will open the joint river port.", True),
        ("Leaders will open a joint river port.", "Leaders will open a joint river dock.", False),
        ("Leaders will lower tolls by 5 percent.", "Leaders will lower tolls by 7 percent.", False),
        ("Tolls fall.", "The tolls fall.", False),
    ],
)
def test_claims_that_say_nearly_the_same_are_told(first: str, second: str, told: bool) -> None:
    found = problems(_SAME.replace("FIRST", first).replace("SECOND", second))
    assert [p.what for p in found] == (["`first` and `second` say nearly the same"] if told else [])
    assert all(p.severity is Severity.WARNING for p in found)


def test_a_claim_without_a_verb_is_told() -> None:
    statement = "The port of Lima.\n\nThey met.\n"
    claims = (
        "version: 1\nclaims:\n- {id: a, text: The port of Lima., quote: The port of Lima}\n"
        "- {id: b, text: They met., quote: They met}\n"
    )
    (found,) = problems(claims, statement)
    assert (found.what, found.severity) == ("the text of `a` has no verb", Severity.WARNING)


def test_a_claim_that_is_a_number_is_told() -> None:
    claims = "version: 1\nclaims:\n- {id: a, text: '3.', quote: '3'}\n- {id: b, text: They met., quote: They met}\n"
    (found,) = problems(claims, "3 - \n\nThey met.\n")
    assert found.what == "the quote of `a` is only a number"


@pytest.mark.parametrize(
    ("governor", "stands"),
    [
        ("The port will", True),
        ("The port will by June", True),
        ("The mayors will", False),
        ("Docks The port will", False),
    ],
)
def test_a_governor_may_begin_above_the_heading_of_its_quote(governor: str, stands: bool) -> None:
    statement = Document.from_text("The mayors met.\n\nThe port will:\n\n# Docks\n\nby June open forty docks\n")
    claims = ClaimSet((Claim("docks", "Docks open.", "open forty docks", governor=governor),))
    told = [each.what for each in lint(claims, statement) if "the governor of" in each.what]
    assert (told == []) is stands
