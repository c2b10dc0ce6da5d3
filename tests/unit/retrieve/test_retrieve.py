"""Sentences of an account looked up in a statement: what counts, and for which claims."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.annotate.attribution import Attribution
from summitcheck.annotate.document import annotate
from summitcheck.annotate.names import NameTable
from summitcheck.claims.locate import locate
from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document
from summitcheck.retrieve.compile import CompiledStatement, compile_statement
from summitcheck.retrieve.retrieve import RetrievedSentence, candidates_by_claim, retrieve

STATEMENT = Document.from_text(
    "# A statement\n\n## Ferry lines\n\nThe ministers will open a joint office in Lisbon. "
    "They will repair the ferry lines.\n\n"
    "Critics say the harbour is too small.\n",
    name="statement",
)
CLAIMS = ("open a joint office in Lisbon", "repair the ferry lines")


def compiled(statement: Document | None = STATEMENT, claims: Sequence[str] = CLAIMS) -> CompiledStatement:
    texts = ClaimSet.from_texts(claims)
    return compile_statement(locate(texts, statement) if statement else texts, statement, NameTable())


def retrieved(account: str, statement: CompiledStatement) -> tuple[RetrievedSentence, ...]:
    return retrieve(statement, annotate(Document.from_text(account, name="account"), statement.names))


def test_sentences_that_assert_something_are_looked_up_in_their_order() -> None:
    found = retrieved("# News\n\n## A heading\n\nThey will repair the ferry lines. A band played.\n", compiled())
    assert [each.sentence.text for each in found] == ["News", "They will repair the ferry lines.", "A band played."]
    assert [each.text.text for each in found] == [each.sentence.text for each in found]


def test_a_claim_has_the_sentences_that_share_a_term_with_it_as_candidates_in_their_order() -> None:
    account = "They will repair the ferry lines. A band played. The office of the ferry lines is in Lisbon."
    office, ferry = candidates_by_claim(retrieved(account, compiled()), 2)
    assert [each.sentence for each in office] == [2]
    assert [each.sentence for each in ferry] == [0, 2]
    assert ferry[0].match.coverage > ferry[1].match.coverage


def test_a_claim_that_no_sentence_shares_a_term_with_has_no_candidates() -> None:
    assert candidates_by_claim(retrieved("A band played.", compiled()), 3) == ((), (), ())


def test_what_critics_say_does_not_count() -> None:
    said, plain = retrieved("Critics say they will repair the ferry lines. They will repair them.", compiled())
    assert said.attribution is Attribution.ATTRIBUTED
    assert not said.counts
    assert plain.counts


def test_what_analysts_say_of_nothing_in_the_statement_does_not_count_either() -> None:
    (said,) = retrieved("Analysts say walruses sang.", compiled())
    assert not said.support.lines
    assert not said.counts


def test_what_the_statement_itself_gives_to_the_same_speaker_counts() -> None:
    (said,) = retrieved("Critics say that the harbour is too small.", compiled())
    assert said.support.lines == (4,)
    assert said.counts


def test_what_critics_say_counts_where_no_statement_tells_who_its_parties_are() -> None:
    (said,) = retrieved("Critics say they will repair the ferry lines.", compiled(None))
    assert said.counts


def test_a_heading_backs_nothing_though_it_has_the_same_words() -> None:
    (found,) = retrieved("Ferry lines are old.", compiled(claims=CLAIMS[:1]))
    assert found.support.lines == (3,)
