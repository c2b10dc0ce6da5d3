"""What must hold for any text: changes that keep the meaning keep the verdict, changes that alter it do not pass."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summitcheck
from case_tables import Case, cases
from summitcheck import Checker, ClaimSet, Document
from summitcheck.decide.verdict import Verdict
from summitcheck.views.report import AccountReport, Assessment

ROOT = Path(__file__).resolve().parents[2]
STATEMENT = ROOT / "corpus" / "2025-02-07-us-japan-joint-statement.md"

# Examples are drawn the same way each time: a failure here must be one that everybody sees.
bounded = settings(deadline=None, max_examples=30, derandomize=True)

COUNTRIES = ("Norway", "Kenya", "Chile", "Vietnam", "Portugal", "Jordan", "Uruguay", "Estonia", "Ghana", "Peru")
GOODS = ("tonnes of rice", "electric buses", "patrol boats", "doses of vaccine", "solar panels", "school desks")
UNRELATED = (
    "The weather in the host city was mild, and the gardens of the palace were in bloom.",
    "A string quartet played works by local composers before dinner was served.",
    "Street vendors sold grilled corn to the photographers who had waited since dawn.",
    "The museum across the square shows carpets woven by nomads a century ago.",
    "A stray dog slept through the ceremony beneath the flagpoles.",
)
GRAIN = ("wheat", "barley", "oats", "rice", "maize", "rye")
OFFICIAL = tuple(dict.fromkeys(case.official for case in cases()))
CLAIMS = ClaimSet.from_texts(OFFICIAL[::8])


@dataclass(frozen=True, slots=True)
class Delivery:
    """A sentence of which one part can be changed at a time."""

    giver: str
    taker: str
    number: int
    goods: str
    year: int
    verb: str = "will send"

    def __str__(self) -> str:
        return f"{self.giver} {self.verb} {self.number:,} {self.goods} to {self.taker} by {self.year}."


@st.composite
def deliveries(draw: st.DrawFn) -> Delivery:
    giver, taker = draw(st.permutations(COUNTRIES))[:2]
    number, year = draw(st.integers(2, 9_999)), draw(st.integers(2027, 2045))
    return Delivery(giver, taker, number, draw(st.sampled_from(GOODS)), year)


def judged(official: str, account: str) -> Assessment:
    """What the account does to the line, which is all there is of statement and claim."""
    return Checker(ClaimSet.from_texts([official])).check(Document.from_text(account)).assessments[0]


# The meaning stays


def test_the_statement_supports_every_one_of_its_own_claims() -> None:
    statement = summitcheck.read(STATEMENT)
    checker = Checker(summitcheck.load_claims(ROOT / "claims.yaml"), statement=statement)
    assert {a.verdict for a in checker.check(statement).assessments} == {Verdict.SUPPORTED}


@bounded
@given(st.lists(st.sampled_from(OFFICIAL), min_size=1, max_size=8, unique=True))
def test_a_text_supports_itself(lines: list[str]) -> None:
    report = Checker(ClaimSet.from_texts(lines)).check(Document.from_text(" ".join(lines)))
    assert {a.verdict for a in report.assessments} == {Verdict.SUPPORTED}


@bounded
@given(st.sampled_from(OFFICIAL), st.permutations(UNRELATED), st.integers(0, len(UNRELATED)))
def test_a_claim_word_for_word_in_a_longer_article_is_supported(line: str, others: list[str], place: int) -> None:
    others.insert(place, line)
    assert judged(line, "\n\n".join(others)).verdict == Verdict.SUPPORTED


@bounded
@given(st.sampled_from(cases()), st.sampled_from(UNRELATED), st.booleans())
def test_an_unrelated_paragraph_changes_no_verdict(case: Case, paragraph: str, first: bool) -> None:
    longer = f"{paragraph}\n\n{case.account}" if first else f"{case.account}\n\n{paragraph}"
    assert judged(case.official, longer).verdict == judged(case.official, case.account).verdict


@settings(bounded, max_examples=10)
@given(st.permutations(cases()[::16]))
def test_the_order_of_accounts_changes_nothing(order: list[Case]) -> None:
    shared = Checker(CLAIMS)
    for case in order:
        assert shared.check(Document.from_text(case.account)) == alone(case.account)


@cache
def alone(account: str) -> AccountReport:
    return Checker(CLAIMS).check(Document.from_text(account))


@bounded
@given(st.lists(st.sampled_from(GRAIN), min_size=2, max_size=5, unique=True))
def test_a_list_in_another_order_is_the_same_list(items: list[str]) -> None:
    line = "The agreement covers {}, and it enters into force in May."
    account = line.format(listed(items[::-1]))
    assert judged(line.format(listed(items)), account).verdict == Verdict.SUPPORTED


def listed(items: list[str]) -> str:
    return f"{', '.join(items[:-1])} and {items[-1]}"


SWAPS = (
    ("send", "deliver"),
    ("send", "dispatch"),
    (" by 20", " before the end of 20"),
    ("tonnes", "metric tons"),
    ("doses of vaccine", "vaccine doses"),
)


@bounded
@given(deliveries(), st.sampled_from(SWAPS))
def test_a_fair_synonym_distorts_nothing(line: Delivery, swap: tuple[str, str]) -> None:
    assert judged(str(line), str(line).replace(*swap)).verdict != Verdict.DISTORTED


SPELLINGS = (
    ("defense program", "defence programme"),
    ("labor center", "labour centre"),
    ("organization of travelers", "organisation of travellers"),
    ("catalog of favorable licenses", "catalogue of favourable licences"),
    ("analyzed harbor", "analysed harbour"),
)


@bounded
@given(deliveries(), st.sampled_from(SPELLINGS), st.booleans())
def test_british_and_american_spelling_are_the_same_word(
    line: Delivery, spelling: tuple[str, str], turned: bool
) -> None:
    ours, theirs = spelling[::-1] if turned else spelling
    official, account = (str(line).replace(" to ", f" for the {s} to ") for s in (ours, theirs))
    assert judged(official, account).verdict == Verdict.SUPPORTED


ACRONYMS = (
    ("World Health Organization", "WHO"),
    ("European Union", "EU"),
    ("United Nations", "UN"),
    ("Association of Southeast Asian Nations", "ASEAN"),
    ("North Atlantic Treaty Organization", "NATO"),
)


@bounded
@given(deliveries(), st.sampled_from(ACRONYMS), st.booleans())
def test_a_name_and_its_acronym_are_the_same(line: Delivery, names: tuple[str, str], turned: bool) -> None:
    ours, theirs = names[::-1] if turned else names
    official, account = (str(line).replace(f"{line.giver} ", f"The {s} ", 1) for s in (ours, theirs))
    assert judged(official, account).verdict == Verdict.SUPPORTED


# The meaning changes


@bounded
@given(deliveries(), st.integers(2, 9_999))
def test_another_number_is_not_supported(line: Delivery, number: int) -> None:
    other = number if abs(number - line.number) > 1 else line.number + 7
    assert judged(str(line), str(replace(line, number=other))).verdict == Verdict.DISTORTED


@bounded
@given(deliveries(), st.integers(1, 15))
def test_another_year_is_not_supported(line: Delivery, later: int) -> None:
    assert judged(str(line), str(replace(line, year=line.year + later))).verdict == Verdict.DISTORTED


@bounded
@given(deliveries(), st.sampled_from(COUNTRIES), st.sampled_from(("giver", "taker")))
def test_another_name_is_not_supported(line: Delivery, name: str, part: str) -> None:
    if name in (line.giver, line.taker):
        name = "Iceland"
    changed = replace(line, giver=name) if part == "giver" else replace(line, taker=name)
    assert judged(str(line), str(changed)).verdict == Verdict.DISTORTED


@bounded
@given(deliveries())
def test_names_in_each_others_place_are_not_supported(line: Delivery) -> None:
    changed = replace(line, giver=line.taker, taker=line.giver)
    assert judged(str(line), str(changed)).verdict == Verdict.DISTORTED


@bounded
@given(deliveries(), st.sampled_from(("will not send", "will never send", "refused to send", "no longer sends")))
def test_a_denial_is_not_supported(line: Delivery, verb: str) -> None:
    assert judged(str(line), str(replace(line, verb=verb))).verdict == Verdict.DISTORTED


WEAKER = (
    ("pledged to send", "is considering whether to send"),
    ("will send", "may send"),
    ("committed itself to send", "discussed whether to send"),
    ("must send", "might send"),
    ("has sent", "hopes to send"),
)


@pytest.mark.parametrize("verbs", [*WEAKER, *(pair[::-1] for pair in WEAKER)], ids=" > ".join)
@settings(bounded, max_examples=12)
@given(deliveries())
def test_a_promise_more_or_less_firm_is_not_supported(verbs: tuple[str, str], line: Delivery) -> None:
    official, account = (str(replace(line, verb=verb)) for verb in verbs)
    assert judged(official, account).verdict != Verdict.SUPPORTED


@pytest.mark.parametrize("official", OFFICIAL)
def test_no_line_is_supported_by_an_article_on_something_else(official: str) -> None:
    assert judged(official, "\n\n".join(UNRELATED)).verdict == Verdict.OMITTED
