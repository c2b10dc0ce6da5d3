"""Which words of a sentence each of its claims answers for, and what a compiled statement holds."""

from __future__ import annotations

import pytest

from summitcheck import Checker, ClaimSet, Document, Verdict
from summitcheck.annotate.names import NameTable
from summitcheck.claims.locate import locate
from summitcheck.retrieve.compile import CompiledStatement, Hypothesis, compile_statement

LINE = "The ministers intend to open a joint office in Lisbon and to repair the ferries, in line with the treaty."
FIRST, SECOND = "open a joint office in Lisbon", "repair the ferries"


def verdicts(account: str) -> list[Verdict]:
    statement = Document.from_text(LINE, name="statement")
    checker = Checker(ClaimSet.from_texts([FIRST, SECOND]), statement=statement)
    return [a.verdict for a in checker.check(Document.from_text(account, name="account")).assessments]


def test_what_stands_before_the_first_claim_is_its_own() -> None:
    assert verdicts(LINE.replace("intend to", "refused to"))[0] is Verdict.DISTORTED


def test_what_is_put_in_behind_the_last_claim_is_its_own() -> None:
    told = verdicts(LINE.replace("the treaty.", "the treaty, because of pressure from the unions."))
    assert told == [Verdict.SUPPORTED, Verdict.DISTORTED]


def test_no_claim_answers_for_the_words_of_its_neighbour() -> None:
    told = verdicts(LINE.replace("the ferries", "no ferries"))
    assert told == [Verdict.SUPPORTED, Verdict.DISTORTED]


def compiled(*quotes: str, text: str = LINE, strict: bool = True) -> CompiledStatement:
    statement = Document.from_text(text, name="statement")
    return compile_statement(locate(ClaimSet.from_texts(quotes), statement, strict=strict), statement, NameTable())


def words(hypothesis: Hypothesis, places: range | None = None) -> list[str]:
    """The words of some terms of a claim's sentence, all by default."""
    terms = hypothesis.text.terms
    return [t.norm for t in (terms if places is None else terms[places.start : places.stop])]


def test_the_focus_of_a_claim_is_its_own_terms_and_its_words_are_all_of_its_words() -> None:
    first, second = compiled(FIRST, SECOND).hypotheses
    assert words(first, first.focus) == ["open", "joint", "office", "lisbon"]
    assert first.words == {"open", "a", "joint", "office", "in", "lisbon"}
    assert words(second, second.focus) == ["repair", "ferries"]
    assert set(first.terms.weights) == {first.text.terms[i].key for i in first.focus}


def test_the_scope_of_a_claim_ends_where_that_of_its_neighbours_begins() -> None:
    first, second = compiled(FIRST, SECOND).hypotheses
    assert words(first, first.scope) == ["ministers", "intend", "open", "joint", "office", "lisbon"]
    assert words(second, second.scope) == ["repair", "ferries", "in line", "treaty"]


def test_a_claim_without_neighbours_answers_for_its_whole_sentence_and_no_other() -> None:
    (claim,) = compiled(SECOND, text=f"A band played. {LINE} The walrus left.").hypotheses
    assert claim.scope == range(len(claim.text.terms))
    assert {"band", "walrus"}.isdisjoint(words(claim))


def test_a_claim_that_spans_two_sentences_stands_in_both() -> None:
    (claim,) = compiled("joint office. They repair", text="They open a joint office. They repair ferries.").hypotheses
    assert words(claim) == ["open", "joint", "office", "repair", "ferries"]
    assert words(claim, claim.focus) == ["joint", "office", "repair"]


def test_four_terms_on_each_side_of_what_a_claim_answers_for_help_to_align_it() -> None:
    text = "Ants, bees, camels, dogs, elks, foxes, geese, hares, ibexes, jays, kiwis, lions and moles ran."
    before, middle, after = compiled(
        "Ants, bees, camels, dogs, elks", "foxes", "geese, hares, ibexes", text=text
    ).hypotheses
    assert words(middle) == ["bees", "camels", "dogs", "elks", "foxes", "geese", "hares", "ibexes", "jays"]
    assert words(middle, middle.focus) == words(middle, middle.scope) == ["foxes"]
    assert words(before)[-1] == "ibexes"
    assert words(after)[0] == "camels"
    assert words(after, after.focus) == ["geese", "hares", "ibexes"]
    assert words(after, after.scope) == [*words(after, after.focus), "jays", "kiwis", "lions", "moles", "ran"]
    assert words(before, before.scope) == words(before, before.focus)


def test_claims_that_share_words_share_their_weight() -> None:
    alone, shared = compiled(FIRST).hypotheses[0].terms, compiled(FIRST, LINE[:-1]).hypotheses[0].terms
    assert all(shared.weights[key] == value / 2 for key, value in alone.weights.items())


def test_a_quote_that_no_statement_holds_stands_for_itself() -> None:
    (claim,) = compile_statement(ClaimSet.from_texts(["repair the roads"]), None, NameTable()).hypotheses
    assert claim.focus == claim.scope == range(2)
    assert (claim.text.text, claim.text.start) == ("repair the roads", 0)


def test_a_quote_that_no_statement_holds_counts_its_days_from_the_day_of_the_statement() -> None:
    text = "---\ndate: 2025-02-08\n---\n\nA band played.\n"
    (claim,) = compiled("They met yesterday", text=text, strict=False).hypotheses
    assert [term.date.day for term in claim.text.terms if term.date] == [7]


def test_a_claim_located_in_a_heading_stands_for_itself() -> None:
    text = "# A statement\n\nA band played.\n\n## Ferry lines of the north\n\nIt rained.\n"
    (claim,) = compiled("Ferry lines", text=text).hypotheses
    assert words(claim) == ["ferry", "lines"]
    assert claim.text.start == text.index("Ferry lines")


def test_a_claim_belongs_to_every_line_that_its_quote_touches() -> None:
    text = "A band played. Norway will open a port.\n\nKenya will lend ships. It rained.\n"
    (claim,) = compiled("open a port.\n\nKenya will lend", text=text).hypotheses
    assert claim.lines == (1, 2)


def test_a_claim_in_other_words_belongs_to_the_line_that_has_most_of_it_or_to_none() -> None:
    text = "A band played. Kenya will lend twelve ships to Norway. It rained.\n"
    (told,) = compiled("Norway gets twelve ships from Kenya", text=text, strict=False).hypotheses
    (untold,) = compiled("Peru sells pianos to Chile", text=text, strict=False).hypotheses
    assert (told.lines, untold.lines) == ((1,), ())


def test_lines_are_all_sentences_and_those_assert_that_are_no_headings() -> None:
    statement = compiled(FIRST, text=f"# A statement\n\n## Ferry lines\n\n{LINE}\n")
    assert len(statement.lines) == 3
    assert statement.asserting == {0, 2}
    assert ("ferry", "lines") not in statement.word_runs
    assert ("joint", "office") in statement.word_runs
    assert ("a", "joint", "office") in statement.word_runs
    assert statement.parties is not None


def test_without_a_statement_the_claims_are_the_lines_and_nobody_is_known_to_be_a_party() -> None:
    statement = compile_statement(ClaimSet.from_texts([FIRST, SECOND]), None, NameTable())
    assert [line.text for line in statement.lines] == [FIRST, SECOND]
    assert statement.asserting == {0, 1}
    assert statement.parties is None
    assert ("repair", "the") in statement.word_runs


def test_where_a_statement_asserts_nothing_the_claims_are_the_lines() -> None:
    statement = compiled(FIRST, text="\n", strict=False)
    assert [line.text for line in statement.lines] == [FIRST]
    assert statement.asserting == {0}


def test_the_share_of_a_claims_words_counts_function_words_too() -> None:
    (claim,) = compiled(SECOND).hypotheses
    assert claim.share_in(frozenset()) == 0.0
    assert claim.share_in(frozenset(("the", "walrus"))) == pytest.approx(1 / 3)
    assert claim.share_in(claim.words | {"walrus"}) == 1.0


def test_a_claim_without_terms_covers_nothing() -> None:
    (claim,) = compile_statement(ClaimSet.from_texts(["of the"]), None, NameTable()).hypotheses
    assert claim.words == frozenset()
    assert claim.share_in(frozenset(("of",))) == 0.0
