"""Which accounts are about a statement at all."""

from __future__ import annotations

from itertools import islice

import pytest

from summitcheck import Checker, ClaimSet, Document, Verdict, extract
from summitcheck.annotate.document import annotate
from summitcheck.annotate.names import NameTable, name_table
from summitcheck.lang import language
from summitcheck.retrieve.relevance import Relevance, is_subject, relevance
from summitcheck.retrieve.topic import Topic, topic_of

STATEMENT = """
Norway and Kenya will open twelve ports to hydrogen ships by 2030. Norway will train pilots in Mombasa. Kenya will lend
land to Norway for a school. Norway and Kenya will meet each spring. Kenya will send students to Norway. The fund of the
two parties will pay for cold stores, for nets and for ice.
"""
MANY = ("Norway", "Kenya", "Peru", "Ghana")
FILLER = " ".join(f"The reporter of page {n} bought a lamp and a chair." for n in range(12))


def about(statement: str, names: NameTable | None = None) -> Topic:
    table = names or NameTable()
    document = annotate(Document.from_text(statement, name="statement"), table)
    return topic_of([document.texts[n] for n in document.asserting], table, [statement])


def found(account: str, statement: str = STATEMENT, names: NameTable | None = None) -> Relevance:
    return relevance(about(statement, names), account)


def in_archive(account: str, statement: str = STATEMENT) -> bool:
    return is_subject(about(statement), account)


def test_an_account_that_names_both_parties_is_about_the_statement() -> None:
    assert found(f"In Oslo the Kenyans promised ships. {FILLER}") == Relevance(about=True)


def test_an_account_that_names_one_party_of_two_is_about_something_else() -> None:
    assert found(f"Norway and Peru signed a pact. {FILLER}") == Relevance(False, ("Kenya",), 0)


def test_the_reason_names_who_is_not_named() -> None:
    assert found(FILLER).reason == (
        "it is about something else: it does not name Norway or Kenya and shares 0 phrases with the statement"
    )


def test_a_short_text_may_leave_the_parties_unnamed() -> None:
    assert found("The two sides will also meet each spring.").about


def test_an_account_that_quotes_the_statement_is_about_it_whoever_it_names() -> None:
    told = (
        "They will open twelve ports to hydrogen ships by 2030, train pilots in Mombasa, lend land for a school, "
        "send students abroad and pay for cold stores, for nets and for ice, says the text."
    )
    assert not found(f"Nets and ice. {FILLER}").about
    assert found(f"{told} {FILLER}").about
    assert found(f"{told} {FILLER} Norway pays, says Peru.").about


def test_an_account_that_names_another_country_in_place_of_a_party_is_of_another_statement() -> None:
    another = STATEMENT.replace("Kenya", "Chile").replace("Mombasa", "Arica")
    assert found(f"{another} {FILLER}") == Relevance(False, ("Kenya",), 15, instead="Chile")
    assert found(f"{another} {FILLER}").reason == "it is about something else: it names Chile and not Kenya"
    assert found(f"{another} {FILLER} Kenya agrees.").about


def test_a_statement_of_many_may_be_told_as_one_of_some_beside_another_country() -> None:
    many = "".join(
        f"{who} will plant trees by 2030. {who} will share seeds of the valley. {who} pays. " for who in MANY
    )
    told = "Norway will plant trees by 2030. Norway will share seeds of the valley. Peru will plant trees by 2030. "
    assert found(f"{told} {FILLER}", many).missing == ("Kenya", "Ghana")
    assert found(f"{told} Chile is no party. Chile pays nothing. Chile waits. {FILLER}", many).about


SAME_WORDING = STATEMENT.replace("Norway", "Peru").replace("Kenya", "Chile").replace("Mombasa", "Arica")


def test_an_account_of_others_in_the_same_words_may_be_one_that_got_the_names_wrong() -> None:
    assert found(SAME_WORDING).about


@pytest.mark.parametrize(
    "account", [SAME_WORDING, "Peru will train pilots.", "NATO will send students.", "Chileans agree."]
)
def test_in_an_archive_a_text_that_names_only_others_is_about_them(account: str) -> None:
    assert not in_archive(account)


@pytest.mark.parametrize(
    "account",
    [
        "They will train pilots in Mombasa.",
        "(Reuters) They will train pilots in Mombasa, AP was told.",
        "Oslo will train pilots, Peru says.",
    ],
)
def test_who_reports_where_and_by_what_name_makes_no_text_one_of_others(account: str) -> None:
    assert in_archive(account)


def test_whom_the_statement_names_besides_its_parties_is_nobody_else() -> None:
    statement = f"{STATEMENT} The parties thank Peru."
    told = "They will train pilots in Mombasa and thanked {}."
    assert in_archive(told.format("Peru"), statement)
    assert not in_archive(told.format("Chile").replace("Mombasa", "Arica"), statement)


def test_of_more_than_two_parties_half_must_be_named() -> None:
    statement = "Peru, Chile, Kenya and Norway will meet. Peru, Chile, Kenya and Norway agree. " * 3
    assert found(f"Peru and Chile, with Kenya, agreed. {FILLER}", statement).about
    assert not found(f"Peru agreed. {FILLER}", statement).about


def test_other_names_of_a_party_count_and_words_that_only_look_like_one_do_not() -> None:
    statement = (
        "The United States will pay. Peru thanks the United States. The U.S. and Peru agree. Peru and the US meet. "
    )
    assert found(f"American and Peruvian ministers met. {FILLER}", statement).about
    assert not found(f"Peru told us about us. {FILLER}", statement).about


def test_names_of_a_claims_file_count() -> None:
    names = name_table([["Lunda Pact", "the Six"]], language())
    statement = "The Lunda Pact will pay. The Lunda Pact agrees. The Lunda Pact thanks its friends."
    assert found(f"The Six agreed. {FILLER}", statement, names).about
    assert not found(f"The Seven agreed. {FILLER}", statement, names).about


def test_a_statement_that_names_nobody_often_turns_nothing_away() -> None:
    assert found(FILLER, "The parties will open a port. They will meet.").about


FRENCH = (
    "La Norvège et le Kenya vont ouvrir douze ports aux navires à hydrogène, selon le texte qui a été publié "
    "par les deux "
    "ministres. Le fonds sera payé par la Norvège et il est ouvert pour cinq ans. "
)


def test_an_account_in_another_language_than_the_statement_is_not_looked_at() -> None:
    foreign = found(FRENCH)
    assert not foreign.about
    assert foreign.reason == "it is in another language: French, while the statement is in English"


def test_an_english_account_of_a_statement_in_another_language_is_not_looked_at_either() -> None:
    assert found(STATEMENT, FRENCH).languages == ("English", "French")


def test_two_texts_in_one_other_language_and_short_ones_are_compared() -> None:
    assert found(FRENCH, FRENCH).about
    assert found("Norway and Kenya agree.", FRENCH).about
    assert found("La Norvège et le Kenya signent.").about


@pytest.mark.parametrize("with_statement", [True, False])
def test_no_claim_is_judged_in_an_account_in_another_language(with_statement: bool) -> None:
    statement = Document.from_text(STATEMENT, name="statement") if with_statement else None
    checker = Checker(ClaimSet.from_texts(["Norway will train pilots", "Kenya will lend land"]), statement=statement)
    report = checker.check(Document.from_text(FRENCH, name="account"))
    assert report.skipped == found(FRENCH).reason
    assert report.unjudged == report.counts["uncertain"] == 2
    assert [(a.judged, a.to_read, a.reason) for a in report.assessments] == [(False, False, report.skipped)] * 2


@pytest.mark.parametrize("with_statement", [True, False])
def test_every_claim_is_omitted_with_the_reason_in_an_account_about_something_else(with_statement: bool) -> None:
    statement = Document.from_text(STATEMENT, name="statement") if with_statement else None
    checker = Checker(ClaimSet.from_texts(["Norway will train pilots", "Kenya will lend land"]), statement=statement)
    text = f"Peru will train pilots in Lima. {FILLER}"
    report = checker.check(Document.from_text(text, name="account"))
    about = {assessment.reason.startswith("it is about something else") for assessment in report.assessments}
    assert about == {with_statement}
    assert bool(report.skipped) == with_statement
    if with_statement:
        assert {assessment.verdict for assessment in report.assessments} == {Verdict.OMITTED}
        assert [str(each.status) for each in islice(report.statements, 3)] == ["aside"] * 3


def test_each_form_of_a_name_holds_one_of_its_shortest_forms_and_none_of_these_holds_another() -> None:
    kenya = next(each for each in about(STATEMENT).principals if each.name == "Kenya")
    assert " republic of kenya " in kenya.forms
    assert " kenya " in kenya.shortest
    assert all(any(short in form for short in kenya.shortest) for form in kenya.forms)
    assert not any(one in other for one in kenya.shortest for other in kenya.shortest if one != other)


def test_an_account_of_something_else_is_turned_away_before_its_sentences_are_read() -> None:
    document = Document.from_text(STATEMENT, name="statement")
    checker = Checker(ClaimSet.from_texts(["Norway will train pilots in Mombasa."]), statement=document, model=None)
    trace = checker.trace(Document.from_text(FILLER))
    assert not trace.relevance.about
    assert trace.account.texts == ()
    assert [claim.decision.verdict for claim in trace.claims] == [Verdict.OMITTED]


def test_of_a_statement_of_unknown_names_an_account_that_tells_no_claim_and_no_phrase_is_about_something_else() -> None:
    statement = Document.from_text(
        "Kestra and Ombria will open twelve ports. The sides met in spring. They welcomed three new fairs.\n" * 3
    )
    pears = "A frost in spring killed three of four crops. Farmers met, and will ask for loans to open new shops. " * 8
    report = Checker(extract(statement), statement=statement, model=None).check(Document.from_text(pears))
    assert report.skipped.startswith("it is about something else")
